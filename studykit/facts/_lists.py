"""A list as a fact, and its question in place: the clause as the page has it, with a question word where the list stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import actions, clauses, coordination, words
from studykit.chinese.class_nouns import OPENING
from studykit.chinese.coordination import Coordination
from studykit.facts import _halves
from studykit.facts._asking import scoped, whose
from studykit.facts._demands import demanded, place_of, referred
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of, is_anchored, is_chronicle, of_work, place_of_report, title_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

# A preposition whose verb lies in another clause: the question would hang in the air.
_STRANDED = re.compile(
    r"(?:对于|对|在|从|以|为|将|把|随着|根据|按照|通过|围绕|向|除)[^\n]*\n(?:$|[下中上时里外]$|[^\n]*(?:的?时候?|之下|之中)$)|(?:以及|和|及|与)\n"
)
# Where a clause only names a means or an aim, what it is for stands in the next one.
_MEANS = "通过|采取|采用|应用|运用|利用|借助|依托|依靠|围绕|聚焦|针对|瞄准|面向|朝着|按照|遵循"
_MEANS_TO = re.compile(rf"(?:{_MEANS})$")
LISTED = "[、“两二等]"
"""A cue: of these one stands wherever a sentence has a list."""
CONSISTS = re.compile(r"包括|包含|涵盖|分为|分成|可分|划分|区分|归纳|概括|总结|分别")
# What a demand is made in view of: the demand itself is in the next clause.
_ON = re.compile(r"(?:对于|针对|面对|鉴于)$")
_IN_FIELD = re.compile(r"(?<![存现实正])在$")
_ANOTHER_MEANS = re.compile(rf"并|同时|还|也|且|{_MEANS}|以|在|从")
_MOST = 7
# What the page itself counts is known by its count.
_COUNTED = ("counted", "namely")
# Nouns that do not say of what they are means, and the longest clause that does.
_SAYS_NOTHING = re.compile(r"(?:方式|手段|措施|办法|方法|途径|路径|形式|载体|举措)$")
_LONGEST_AIM = 22
_EXCEPT = re.compile("以?外$")
# Words to the left of a list that no question can begin with: an example, a condition, another sentence, a work that nobody knows,
# a noun that belongs to something the sentence does not name.
_BROKEN = re.compile(
    r"(?:诸如|例如|比如|譬如|像|如|至)$|^(?:城|境|区|园|馆|校|院|厂|村|寺|县|市|省)[内中外里]|[。！？；]|，(?:则|就|便|才)[^，]*$|^说到底|^[该此本全][书書]|"
    r"^(?:困难|问题|原因|特点|特征|措施|方法|条件|好处|表现|目的|任务|内容|情况|优点|缺点)(?:主要|大致|一般|通常|还|也)*(?:有|是|包括|在于|为)?$"
)


@dataclass(frozen=True, slots=True)
class Enumeration(Fact):
    """``members`` of the set that ``prompt`` asks for; ``topic`` and ``named`` say which set it is, ``view`` that the
    set is somebody's view and no matter of record, ``ordered`` that the members came one after another."""

    topic: str
    named: str
    members: tuple[Span, ...]
    complete: bool
    prompt: str
    view: bool = False
    ordered: bool = False

    def ask(self) -> Iterator[Question]:
        """Which are they?"""
        yield from _halves.asked(
            Question(
                self.topic, self.named, self.prompt, self.members, ordered=self.ordered, complete=self.complete, view=self.view
            )
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """A list to ask for: ``which`` takes the place of its words from ``at`` (a position in the view) on, ``end`` is where the
    clause goes on after them, ``named`` is what the page calls it, and ``after`` says how many of an open list to give."""

    rule: str
    at: int
    end: int | None
    which: str
    members: tuple[Span, ...]
    named: str
    after: str = ""
    view: bool = False
    ordered: bool = False


def in_place(passage: Passage, asked: Asked) -> Iterator[Enumeration]:
    """The fact with its question: the clause as it stands, the list replaced by a question word."""
    view, at = passage.view, asked.at
    scope = of_work(passage, at) or referred(passage, at) or scoped(passage, at)
    open_ = asked.after.startswith("（举")
    if scope is None and len(asked.members) <= _MOST:
        scope = demanded(passage, at, vague=len(asked.named) < (2 if asked.rule in _COUNTED else 4))
    scope = scope or _nominal(passage, at)
    if scope is None or _BROKEN.search(scope[0]):
        return
    left, topic = scope
    right = _right(view, asked.end, left) if asked.end is not None else ""
    aimless = not right and _MEANS_TO.search(left) and _SAYS_NOTHING.search(asked.named)
    right = _aim_before(passage, at) if aimless else right
    if (
        right is None
        or (aimless and not right)
        or right[:1].isdigit()
        or (not left and not _has_verb((asked.named if asked.rule == "counted" else "") + right))
        or (not aimless and _is_stranded(view[_own_start(passage, at) : at], right))
    ):
        return
    first, last = asked.members[0].start - passage.span.start, asked.members[-1].end - passage.span.start
    proof = passage.span.part(min(at, first), last)
    if not view[clauses.after_lead(view, _own_start(passage, at)) : at] and asked.named and left.endswith(asked.named):
        place = place_of(passage)
        left = f"{place}的{left}中，" if place and place not in left else f"{left}中，"  # 传统产业，A、B、C等产业
    if prompt := _owned(passage, left, f"{left}{asked.which}{right}？{asked.after}"):
        yield Enumeration(
            proof, asked.rule, passage.voice, topic, asked.named, asked.members, not open_, prompt, asked.view, asked.ordered
        )


def _aim_before(passage: Passage, at: int) -> str:
    """The clause before the one that position ``at`` lies in, which says what the means in it are for; empty where it does not."""
    own = _own_start(passage, at)
    before = next(((a, b) for a, b in clauses.clauses(passage.view) if b == own - 1 and b > passage.start), None)
    said = passage.view[max(before[0], passage.start) : before[1]] if before else ""
    aim = actions.without_call(said[clauses.after_lead(said) :])
    fits = 4 <= len(aim) <= _LONGEST_AIM and "、" not in aim and actions.is_action(aim) and clauses.is_balanced(aim)
    return aim if fits and passage.view[own - 1] == "，" else ""


def _owned(passage: Passage, left: str, prompt: str) -> str:
    """``prompt`` with the report that it is told in, or the thing that the article explains, where it names no owner itself;
    empty where a work is meant that the article is not about."""
    if passage.voice is not None or passage.law:
        return prompt
    if (of := place_of_report(passage)) and of not in prompt and title_of(passage) not in prompt:
        return f"据《{title_of(passage)}》，{prompt}"
    if not left and passage.dates and is_chronicle(passage):
        return f"{passage.dates[0].said}，{prompt}"
    entry = entry_of(passage)
    if entry and left and not whose(passage, title=False) and entry not in prompt and not is_anchored(passage, prompt):
        if left.startswith("全"):
            return ""
        return _of_entry(passage, entry, left, prompt)
    return prompt


def _of_entry(passage: Passage, entry: str, left: str, prompt: str) -> str:
    """``prompt`` said of the thing or the person that the article explains, behind the date that it opens with."""
    said = next((date.said for date in passage.dates if date.said and left.startswith(date.said)), "")
    rest = left.removeprefix(said).lstrip("，")
    does = bool(rest) and words.tag(words.segment(rest)[0].text) in ("v", "d", "ad", "vd")
    of = "" if "的" in left or does else "的"
    return f"{said}{'，' if said else ''}{entry}{of}{prompt.removeprefix(said).lstrip('，')}"


def left_of(passage: Passage, found: Coordination) -> str:
    """What the clause says before the list."""
    return passage.view[_own_start(passage, found.start) : found.start]


def _own_start(passage: Passage, at: int) -> int:
    """Where the clause begins that ``at`` lies in, without the number of an article before it."""
    return min(max(clauses.clause_start(passage.view, at), passage.start), at)


def _nominal(passage: Passage, at: int) -> tuple[str, str] | None:
    """What stands before a list that is part of the subject, where it is a name (我国, 唐代), or opens with the name of what the
    article explains, which no dictionary need know."""
    left = passage.view[clauses.after_lead(passage.view, _own_start(passage, at)) : at]
    entry = entry_of(passage)
    if entry and left.startswith(entry):
        return left, entry
    named = 1 < len(left) <= 8 and clauses.is_term(left)
    nominal = left in ("我国", "中国") or (
        named and all(words.tag(word.text).startswith(("n", "s", "t", "j")) for word in words.segment(left))
    )
    return (left, left) if nominal else None


def _is_stranded(left: str, right: str) -> bool:
    """Whether the clause opens with a preposition whose verb it does not have."""
    if _ON.match(left):
        return not right.startswith("，")
    verb = left and len(left) > 4 and words.tag(words.segment(left)[-1].text) in ("v", "vn")
    return bool(_STRANDED.match(f"{left}\n{right}")) and not (verb and not right)


def _has_verb(phrase: str) -> bool:
    opens = re.match(r"在|对|从|以|与|按|为|向|等", phrase)
    return not opens and any(words.tag(word.text) in ("v", "vi", "a", "i", "l") for word in words.segment(phrase))


def _right(view: str, end: int, left: str) -> str | None:
    """What the clause still says after the list; after a means (通过…等手段) the next clause, which says what it is for;
    ``None`` where the list cannot be cut out."""
    words_ = _to_mark(view, end)
    if words_.startswith(("和", "与", "及", "以及")):
        return None  # the class goes on: 等河流和湖泊
    if not words_.strip("”") and (_MEANS_TO.search(left) or _IN_FIELD.search(left)) and view[end : end + 1] == "，":
        purpose = _to_mark(view, end + 1)
        fits = len(purpose) <= 24 and clauses.is_balanced(purpose) and not _ANOTHER_MEANS.match(purpose)
        return f"{'' if _IN_FIELD.search(left) else '，'}{purpose}" if fits else ""
    if except_ := _EXCEPT.match(words_) if left.endswith(("除", "除了")) else None:
        rule = _to_mark(view, end + len(words_) + 1)
        return f"{except_.group()}，{rule}" if 3 < len(rule) <= _LONGEST_AIM else None  # 除A、B外: what else is not said
    words_ = words_.lstrip("”").removeprefix("而")
    if len(words_) <= 24 and clauses.is_balanced(words_):
        return words_
    return None if words_.startswith("的") else ""  # 三国联合申报的“…”: the list only qualifies what is cut off


def _to_mark(view: str, start: int) -> str:
    stop = re.compile(r"[，。；：？！]|$").search(view, start)
    return view[start : stop.start()] if stop else ""


def lists(passage: Passage) -> tuple[Coordination, ...]:
    """The lists of the statement."""
    return coordination.find(passage.view, passage.start)


def spans(passage: Passage, found: Coordination) -> tuple[Span, ...]:
    """The members of ``found``, without quotation marks whose fellow lies outside."""
    cut = (passage.cut(*stretch) for stretch in found.members)
    return tuple(one if clauses.is_balanced(passage.view_of(one)) else one.strip("“”") for one in cut)


def words_of(passage: Passage, found: Coordination) -> list[str]:
    """The members of ``found`` as the view has them."""
    return [passage.view[a:b] for a, b in found.members]


def is_open(words_: str) -> bool:
    """Whether ``words_``, a list, leave it open: A、B等, A、B等多种气体."""
    return bool(re.search(rf"{OPENING}(?![级于同价待候式])", words_))


def is_parallel(found: Coordination) -> bool:
    """Whether the members are alike in length."""
    *others, last = lengths = [end - start for start, end in found.members]
    hangs_on = len(others) > 1 and len(set(others)) == 1 and others[0] < 5 and last > others[0] + 2
    return max(lengths) <= 2 * min(lengths) + (2 if min(lengths) > 2 else 1) and not hangs_on  # 新路、新桥、新码头陆续落成


def shared_verb(passage: Passage, found: Coordination) -> str:
    """The verb that opens every member of a closed list of three or more; empty where none does."""
    members = words_of(passage, found)
    verb = members[0][:2]
    alike = len(members) > 2 and min(map(len, members)) > 2 and all(one.startswith(verb) for one in members)
    closed = not (found.open or found.count or left_of(passage, found).endswith(("为", "是", "有")))
    acts = alike and closed and words.segment(members[0])[0].text == verb and words.tag(verb) in ("v", "a")
    return verb if acts else ""


def is_bare(found: Coordination) -> bool:
    """Whether nothing counts, opens or names the list of three or more."""
    return not (found.count or found.open or found.measure) and len(found.members) > 2 and is_parallel(found)
