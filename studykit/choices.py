"""Wrong answers to choose among: other answers of the deck, of the same type, that nowhere in it answer the question.

What makes a choice answer itself is avoided: another type or length, a word that only the right one shares with the
question, one that holds another. The order is drawn from a seed, so that a sheet and its key agree.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from random import Random
from typing import TypeVar

from studykit.chinese import calendar, numerals
from studykit.chinese.likeness import squash
from studykit.chinese.marks import OPENERS
from studykit.model.deck import Item

T = TypeVar("T")

WRONG = 3
LONGEST = 40
_NUMBER = re.compile(r"[0-9０-９]+(?:[,.，．][0-9０-９]+)*|[零〇一二两三四五六七八九十百千万亿]+")
_TITLE = re.compile("《[^《》]+》")
# What a question asks for by its own word: an answer to another of these gives itself away.
_SORTS = (
    ("person", re.compile("谁|誰|何人|哪[一]?位|哪个人")),
    ("place", re.compile("何处|何處|何地|哪里|哪裡|哪儿|哪一?[个座個]?(?:地方|国家?|國家?|省|市|县|縣|城)")),
    ("occasion", re.compile("哪一?[次场場届屆]|什[么麼](?:会议|會議|活动|活動)")),
    ("document", re.compile("哪一?[份篇部本]|什[么麼](?:文件|文章|报告|報告|书|書)")),
)
_VOICE = re.compile("认为|指出|提出|看来|强调|主张|说")
_HOLDER = re.compile("(?:根?据)?([^，“”《》？]{2,24}?)(?:认为|指出|强调|提出|看来)，")
_NUMBERED = re.compile(r"第?[一二三四五六七八九十\d]{1,2}(?:[、.．是，]|步)|首先|其次|再次|然后|最后")
# What a question says beside its subject and its aspect.
_ASKING = re.compile(
    "(?:是指|指的是|包括|包含|具有|[分可]为|有)?(?:哪些|哪[一二三四五六七八九十两几]?(?:个|种|类|项|条|大|点|方面)*|什么|多少|几[个种类项条]|何时|如何|怎样)"
    "|[一二三四五六七八九十](?:点|方面|个方面)|主要|基本|重要|[的是有于]"
)
_PAIR = 2
ENOUGH = 500
_CORE = 4
MOST = 8
"""So many options at most, but that two are always wrong."""


@dataclass(frozen=True, slots=True)
class Question:
    """``options`` in the order shown, and which of them (from 0) are ``right``: of a single choice one, of several the members
    of the answer, of an order all of them, each in the order of the answer."""

    options: tuple[str, ...]
    right: tuple[int, ...]


class Pool:
    """The answers of a deck's items, ready to be drawn from; made once, since it looks at every item."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_type: dict[tuple[str, str], list[Item]] = {}
        self._by_prompt: dict[str, list[Item]] = {}
        self._members: dict[tuple[str, str], list[tuple[Item, str]]] = {}
        for item in items:
            self._by_prompt.setdefault(_asked(item), []).append(item)
            for member in item.answer if _is_list(item) else ():
                self._members.setdefault(_type(item, member), []).append((item, member))
            if _may_be_chosen(item):
                self._by_type.setdefault(_type(item, item.answer[0]), []).append(item)

    def wrong(self, item: Item, count: int = WRONG, seed: int = 0) -> tuple[str, ...]:
        """At most ``count`` wrong answers for ``item``, the same for the same ``seed``; fewer than two are no choice and
        give none."""
        if not _may_be_chosen(item):
            return ()
        random = _random(item, seed)
        true = self._true(item)
        distance = _distances(item)
        near = sorted(self._rivals(item, random), key=lambda one: (distance(one), random.random()))
        found: list[str] = []
        for one in near:
            if len(found) == count:
                break
            if _fits(item, one.answer[0], [*true, *found]) and not self._may_be_true(item, one):
                found.append(one.answer[0])
        return tuple(found) if len(found) >= _PAIR else ()

    def question(self, item: Item, seed: int = 0, count: int = WRONG) -> Question | None:
        """``item`` as a single choice, shuffled by ``seed``; ``None`` where the deck has too few likely wrong answers."""
        wrong = self.wrong(item, count, seed)
        if not wrong:
            return None
        return _shuffled((item.answer[0], *wrong), 1, _random(item, seed, "order"))

    def several(self, item: Item, seed: int = 0) -> Question | None:
        """The members of a list among members of other lists; ``None`` where the deck has too few that are surely none of it,
        and for a list that the page leaves open: what is not on it may belong to it."""
        is_short = max(map(len, item.answer)) <= LONGEST and len(item.answer) < MOST
        if not (_is_list(item) and item.complete and is_short) or item.kind == "contrast":
            return None
        random, true = _random(item, seed), self._true(item)
        last = {one[-1] for one in item.answer}
        found: list[str] = []
        near = self._strangers(item, random)
        for one, member in sorted(near, key=lambda pair: (_unlike(item, pair[1]), pair[1][-1] not in last, random.random())):
            if len(found) == max(_PAIR, min(WRONG, MOST - len(item.answer))):
                break
            if _fits(item, member, [*true, *found]) and not self._may_be_true(item, one):
                found.append(member)
        if len(found) < _PAIR:
            return None
        return _shuffled((*item.answer, *found), len(item.answer), _random(item, seed, "order"))

    def order(self, item: Item, seed: int = 0) -> Question | None:
        """The members of an ordered list out of order; ``None`` for two, which is a guess, and where members say their number."""
        if not (item.ordered and _is_list(item) and _PAIR < len(item.answer) <= MOST):
            return None
        if any(len(one) > LONGEST or _NUMBERED.match(one) for one in item.answer):
            return None
        random = _random(item, seed, "order")
        while (question := _shuffled(item.answer, len(item.answer), random)).options == item.answer:
            pass
        return question

    def claim(self, item: Item, seed: int = 0) -> tuple[str, bool] | None:
        """An answer to say true or false of, and which it is; ``None`` where the deck has no likely wrong one."""
        wrong = self.wrong(item, 2, seed)
        if not wrong:
            return None
        is_true = _random(item, seed, "claim").random() < 1 / 2
        return (item.answer[0] if is_true else wrong[0]), is_true

    def _rivals(self, item: Item, random: Random) -> Iterator[Item]:
        """The items whose answers are of the type of ``item``'s; another voice's answer to the same words only where the
        question says whose is asked for."""
        near = _some(self._by_type.get(_type(item, item.answer[0]), ()), random)
        is_latin = item.answer[0].isascii()
        # A Latin answer among Chinese ones gives itself away.
        return (one for one in near if one.answer[0].isascii() == is_latin and one.id != item.id)

    def _strangers(self, item: Item, random: Random) -> Iterator[tuple[Item, str]]:
        """Members of other lists that are of the type of ``item``'s and that its passages do not name, each with its list."""
        said = squash("".join(evidence.quote for evidence in item.evidence))
        for one, member in _some(self._members.get(_type(item, item.answer[0]), ()), random):
            if one.id != item.id and _looks_like(item.answer, member) and squash(member) not in said:
                yield one, member

    def _may_be_true(self, item: Item, one: Item) -> bool:
        """Whether ``one`` asks in other words what ``item`` asks, so that its answer may be true of it."""
        mine, theirs = whose(item), whose(one) or one.voice
        if mine and theirs and mine != theirs:
            return False
        return _asks_alike(_asked(item), _asked(one))

    def _true(self, item: Item) -> list[str]:
        """What is true of the question anywhere in the deck, as far as the question does not name whose answer it wants."""
        mine = whose(item)
        same = self._by_prompt.get(_asked(item), [])
        others = [one for one in same if not (mine and (theirs := whose(one) or one.voice) and theirs != mine)]
        return [part for one in (item, *others) for part in one.answer]


def wrong_answers(items: Sequence[Item], count: int = WRONG, seed: int = 0) -> Mapping[str, tuple[str, ...]]:
    """For the id of every item that can be a single choice its wrong answers, as an export takes them."""
    pool = Pool(items)
    found = ((item.id, pool.wrong(item, count, seed)) for item in items)
    return {item: wrong for item, wrong in found if wrong}


def whose(item: Item) -> str:
    """Whose view the question of ``item`` asks for by name: its voice, or who is said to hold it; empty where it names nobody."""
    if item.voice and item.voice in item.prompt:
        return item.voice
    named = _HOLDER.match(item.prompt)
    return named[1] if named else ""


def _asked(item: Item) -> str:
    """The question without the words that name whose view it asks for."""
    prompt, holder = squash(item.prompt), squash(whose(item))
    return _VOICE.sub("", prompt.replace(holder, ""), count=1) if holder else prompt


def _asks_alike(asked: str, other: str) -> bool:
    """Whether one question has, but for the words that ask, all the characters of the other in order and the same numbers."""
    short, long = sorted((_ASKING.sub("", asked), _ASKING.sub("", other)), key=len)
    if len(short) < _CORE or _NUMBER.findall(short) != _NUMBER.findall(long):
        return False
    rest = iter(long)
    return all(mark in rest for mark in short)


def _is_list(item: Item) -> bool:
    return len(item.answer) > 1 and len(set(map(squash, item.answer))) == len(item.answer) and all(map(squash, item.answer))


def _may_be_chosen(item: Item) -> bool:
    return len(item.answer) == 1 and 0 < len(item.answer[0]) <= LONGEST


def _type(item: Item, answer: str) -> tuple[str, str]:
    """What sort of thing an ``answer`` is: a date of some grain, a number with its unit, a title, a person, a place and so on,
    or words of a kind."""
    found = list(calendar.find(answer))
    if len(found) == 1 and found[0][:2] == (0, len(answer)):
        return "date", found[0][2].grain + str(found[0][2].year is None) + str(bool(found[0][2].era))
    if item.kind == "figure" and (number := _NUMBER.search(answer)) and numerals.parse(number[0]) is not None:
        return "figure", _NUMBER.sub("#", answer)
    if _TITLE.fullmatch(answer):
        return "title", ""
    asked = next((sort for sort, words in _SORTS if words.search(item.prompt)), "")
    return asked or ("member" if len(item.answer) > 1 else item.kind), ""


def _distances(item: Item) -> Callable[[Item], tuple[int, bool]]:
    """What tells how unlike another item's single answer looks to that of ``item``: first in length by quarters, then in whether
    they share an article."""
    articles = {evidence.article for evidence in item.evidence}
    mine = len(item.answer[0])

    def distance(one: Item) -> tuple[int, bool]:
        theirs = len(one.answer[0])
        unlike = abs(mine - theirs) * 4 // max(mine, theirs)
        return unlike, articles.isdisjoint([evidence.article for evidence in one.evidence])

    return distance


def _looks_like(members: tuple[str, ...], answer: str) -> bool:
    """Whether ``answer`` has what all ``members`` show at a glance: their letters, quotation marks, a word at either end."""
    head, tail = _beginning(members), _beginning([one[::-1] for one in members])[::-1]
    return (
        any(one.isascii() == answer.isascii() for one in members)
        and any((one[0] in OPENERS) == (answer[0] in OPENERS) for one in members)
        and (len(head) < _PAIR or answer.startswith(head))
        and (len(tail) < _PAIR or answer.endswith(tail))
    )


def _beginning(words: Sequence[str]) -> str:
    """What all ``words`` begin with."""
    return "".join(marks[0] for marks in takewhile(lambda marks: len(set(marks)) == 1, zip(*words, strict=False)))


def _unlike(item: Item, answer: str) -> int:
    """How unlike in length ``answer`` is to the member of ``item``'s answer nearest to it, in quarters."""
    return min(abs(len(one) - len(answer)) * 4 // max(len(one), len(answer)) for one in item.answer)


def _fits(item: Item, answer: str, others: Collection[str]) -> bool:
    """Whether ``answer`` can stand beside ``others``: of like length, not in the question, and neither in nor around any."""
    if not any(len(one) / 2 <= len(answer) <= max(len(one) * 2, 4) for one in item.answer):
        return False
    words = squash(answer)
    known = [squash(other) for other in others]
    if any(words in other or other in words for other in known) or words in squash(item.prompt):
        return False
    value = _value(answer)
    return value is None or all(value != _value(other) for other in others)


def _value(answer: str) -> object:
    """What a date or a number is worth, so that no choice offers one twice in two spellings."""
    found = [when for _start, _end, when in calendar.find(answer)]
    return str(found[0]) if found else numerals.parse(answer)


def _some(all_of: Sequence[T], random: Random) -> Sequence[T]:
    """``all_of``, or where there are many some of them: among them are enough of any length, and a card does not wait."""
    return all_of if len(all_of) <= ENOUGH else random.sample(all_of, ENOUGH)


def _shuffled(options: tuple[str, ...], right: int, random: Random) -> Question:
    """``options``, the first ``right`` of which are right, shuffled."""
    order = list(range(len(options)))
    random.shuffle(order)
    return Question(tuple(options[at] for at in order), tuple(order.index(at) for at in range(right)))


def _random(item: Item, seed: int, purpose: str = "") -> Random:
    """The same for the same item and seed on every machine."""
    return Random(hashlib.sha256(f"{item.id} {seed} {purpose}".encode()).digest())
