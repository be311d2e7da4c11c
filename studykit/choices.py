"""Wrong answers to choose among: other answers of the deck, of the same type, that nowhere in it answer the question.

What makes a choice answer itself is avoided: another type or length, a word that only the right one shares with the
question, one that holds another. The order is drawn from a seed, so that a sheet and its key agree.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from studykit.chinese import calendar, numerals
from studykit.chinese.likeness import squash
from studykit.model.deck import Item

WRONG = 3
LONGEST = 40
_NUMBER = re.compile(r"[0-9０-９]+(?:[,.，．][0-9０-９]+)*|[零〇一二两三四五六七八九十百千万亿]+")
_TITLE = re.compile("《[^《》]+》")
_WHO = re.compile("谁|何人|哪[一]?位|哪个人")
_VOICE = re.compile("认为|指出|提出|看来|强调|主张|说")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A single choice: ``options`` in the order shown, and which of them (from 0) is right."""

    options: tuple[str, ...]
    right: int


class Pool:
    """The answers of a deck's items, ready to be drawn from; made once, since it looks at every item."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_type: dict[tuple[str, str], list[Item]] = {}
        self._by_prompt: dict[str, list[Item]] = {}
        for item in items:
            self._by_prompt.setdefault(_asked(item), []).append(item)
            if _may_be_chosen(item):
                self._by_type.setdefault(_type(item), []).append(item)

    def wrong(self, item: Item, count: int = WRONG, seed: int = 0) -> tuple[str, ...]:
        """At most ``count`` wrong answers for ``item``, the same for the same ``seed``; fewer than two are no choice and
        give none."""
        if not _may_be_chosen(item):
            return ()
        random = _random(item, seed)
        true = self._true(item)
        near = sorted(self._rivals(item), key=lambda one: (_distance(item, one), random.random()))
        found: list[str] = []
        for one in near:
            if len(found) == count:
                break
            if _fits(item, one.answer[0], [*true, *found]):
                found.append(one.answer[0])
        return tuple(found) if len(found) >= _PAIR else ()

    def question(self, item: Item, seed: int = 0, count: int = WRONG) -> Question | None:
        """``item`` as a single choice, shuffled by ``seed``; ``None`` where the deck has too few likely wrong answers."""
        wrong = self.wrong(item, count, seed)
        if not wrong:
            return None
        options = [item.answer[0], *wrong]
        _random(item, seed, "order").shuffle(options)
        return Question(tuple(options), options.index(item.answer[0]))

    def claim(self, item: Item, seed: int = 0) -> tuple[str, bool] | None:
        """An answer to say true or false of, and which it is; ``None`` where the deck has no likely wrong one."""
        wrong = self.wrong(item, 2, seed)
        if not wrong:
            return None
        is_true = _random(item, seed, "claim").random() < 1 / 2
        return (item.answer[0] if is_true else wrong[0]), is_true

    def _rivals(self, item: Item) -> Iterator[Item]:
        """The items whose answers are of the type of ``item``'s; another voice's answer to the same words only where the
        question says whose is asked for."""
        return (one for one in self._by_type.get(_type(item), ()) if one.id != item.id and _scripts_agree(item, one))

    def _true(self, item: Item) -> list[str]:
        """What is true of the question anywhere in the deck, as far as the question does not name whose answer it wants."""
        names_whose = bool(item.voice and item.voice in item.prompt)
        same = self._by_prompt.get(_asked(item), [])
        others = [one for one in same if not (names_whose and one.voice and one.voice != item.voice)]
        return [part for one in (item, *others) for part in one.answer]


def wrong_answers(items: Sequence[Item], count: int = WRONG, seed: int = 0) -> Mapping[str, tuple[str, ...]]:
    """For the id of every item that can be a single choice its wrong answers, as an export takes them."""
    pool = Pool(items)
    found = ((item.id, pool.wrong(item, count, seed)) for item in items)
    return {item: wrong for item, wrong in found if wrong}


def _asked(item: Item) -> str:
    """The question without the words that name whose view it asks for."""
    prompt = squash(item.prompt)
    if item.voice and (voice := squash(item.voice)) in prompt:
        prompt = _VOICE.sub("", prompt.replace(voice, ""), count=1)
    return prompt


def _may_be_chosen(item: Item) -> bool:
    return len(item.answer) == 1 and 0 < len(item.answer[0]) <= LONGEST


def _type(item: Item) -> tuple[str, str]:
    """What sort of thing the answer is: a date of some grain, a number with its unit, a title, a person, or words of a kind."""
    answer = item.answer[0]
    found = list(calendar.find(answer))
    if len(found) == 1 and found[0][:2] == (0, len(answer)):
        return "date", found[0][2].grain + str(found[0][2].year is None) + str(bool(found[0][2].era))
    if item.kind == "figure" and (number := _NUMBER.search(answer)) and numerals.parse(number[0]) is not None:
        return "figure", _NUMBER.sub("#", answer)
    if _TITLE.fullmatch(answer):
        return "title", ""
    return ("person", "") if _WHO.search(item.prompt) else (item.kind, "")


def _scripts_agree(item: Item, one: Item) -> bool:
    """Whether both answers are of the same letters: a Latin one among Chinese ones gives itself away."""
    return item.answer[0].isascii() == one.answer[0].isascii()


def _distance(item: Item, one: Item) -> tuple[int, int]:
    """How unlike the answers look: first in length by steps of a few characters, then in whether they share an article."""
    lengths = len(item.answer[0]), len(one.answer[0])
    articles = {evidence.article for evidence in item.evidence}
    return abs(lengths[0] - lengths[1]) * 4 // max(lengths), not any(evidence.article in articles for evidence in one.evidence)


def _fits(item: Item, answer: str, others: Collection[str]) -> bool:
    """Whether ``answer`` can stand beside ``others``: of like length, not in the question, and neither in nor around any."""
    if not len(item.answer[0]) / 2 <= len(answer) <= max(len(item.answer[0]) * 2, 4):
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


def _random(item: Item, seed: int, purpose: str = "") -> Random:
    """The same for the same item and seed on every machine."""
    return Random(hashlib.sha256(f"{item.id} {seed} {purpose}".encode()).digest())
