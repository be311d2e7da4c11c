"""A list as a fact, and its question in place: the clause as the page has it, with a question word where the list stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studykit.chinese import clauses, coordination, numerals, words
from studykit.chinese.class_nouns import OPENING
from studykit.chinese.coordination import Coordination
from studykit.facts import _halves
from studykit.facts._asking import scoped, whose
from studykit.facts._demands import demanded, place_of, referred
from studykit.facts._entry import titled
from studykit.facts._list_clause import (
    MEANS_TO,
    aim_before,
    aim_behind,
    criterion,
    is_stranded,
    nominal,
    of_row,
    own_start,
    what_follows,
)
from studykit.facts._passage import Passage
from studykit.facts._questions import cited
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of, is_anchored, is_chronicle, of_work, place_of_report, title_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

LISTED = "[、“《两二双等]"
"""A cue: of these one stands wherever a sentence has a list."""
CONSISTS = re.compile(r"包括|包含|涵盖|分为|分成|可分|划分|区分|归纳|概括|总结|分别")
_MOST = 7
# The shortest name of a matter that a list may share.
_SHORTEST_MATTER = 3
# So many characters behind a list say what is done with it.
_TELLING = 5
# Sets of anything: 从三个环节入手, 健全三项机制.
_ANY_SET = re.compile(
    "(?:环节|层面|方面|维度|层次|领域|方向|机制|制度|体系|重点|关系|问题|任务|要求|工作)(?:入手|着手|发力|出发|用力|展开|切入)?"
)
AT_ONCE = ("同时", "统一", "共同")
"""How several are done: no verb, though all members open with it (同时设计、同时施工)."""
# What the page itself counts is known by its count.
_COUNTED = ("counted", "namely")
# Nouns that do not say of what they are means, and the longest clause that does.
_SAYS_NOTHING = re.compile(r"(?:方式|手段|措施|办法|方法|途径|路径|形式|载体|举措)$")
# Words to the left of a list that no question can begin with: an example, a condition, another sentence, a work that nobody knows,
# a noun that belongs to something the sentence does not name.
_BROKEN = re.compile(
    r"(?:诸如|例如|比如|譬如|像|如|至)$|^(?:城|境|区|园|馆|校|院|厂|村|寺|县|市|省)[内中外里]|[。！？；]|，(?:则|就|便|才)[^，]*$|^说到底|^[该此本全][书書]|"
    r"^(?:困难|问题|原因|特点|特征|措施|方法|条件|好处|表现|目的|任务|内容|情况|优点|缺点)(?:主要|大致|一般|通常|还|也)*(?:有|是|包括|在于|为)?$"
    # 主要盆地有, 地方上实行: of which land, in which age?
    r"|^(?:主要|重要)的?(?:[^的，有是影引导造对与]{1,5})(?:主要|大致|一般|通常|还|也)*(?:有|是|包括|为)$|^(?:中央|地方)上?(?:设|实行|分|置)"
)


# 他主持修建的都江堰由…: the work has a name.
_HIS_WORK = re.compile(
    "^(?:他|她|他们)[^，。的]{2,10}的(?=(?:《|[一-鿿]{2,6}(?:堰|渠|桥|塔|园|寺|城|楼|运河|大坝|水库|学校|书院|公司|医院)))"
)
# 常见的晶体有…；常见的非晶体有…: of any.
_USUAL = re.compile("(?:常见|常用|著名)的[^，。；：]{2,12}有$")
# 洛阳成为都城，城内有: inside what the clause before is about.
_INSIDE = re.compile("(?:城|境|园|馆|校|院|厂|寺)[内中里]")
# What the article explains, called by its kind: 学校设有A、B和C.
_ITSELF = re.compile("(?:学校|公司|医院|学院|集团|企业|景区|公园)(?=[现共设有下拥由分位])")


# 议决甲案、乙案，以及丙权、丁权等: the rest of the list.
_GOES_ON = re.compile("，(?:以及|以及|及其?|还有|還有|并有|並有|和)(?=[^，。；]{1,30}(?:[、等。]|$))")


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
    short = [len(member) == 1 and member.text >= "一" for member in asked.members]
    if any(short) and not all(short) and not (asked.rule in _COUNTED or sum(short) == 1):
        return  # 大、小和卓叛乱: half of a name
    scope = of_work(passage, at) or referred(passage, at) or of_row(passage, at) or scoped(passage, at)
    open_ = asked.after.startswith("（举")
    if not open_ and _GOES_ON.match(view, asked.members[-1].end - passage.span.start):
        return
    aim = ""
    if scope is None and len(asked.members) <= _MOST:
        scope, aim = _demand(passage, asked)
    scope = scope or nominal(passage, at)
    if scope and _INSIDE.match(scope[0]) and (whole := _named_before(passage, at)):
        scope = whole + scope[0], whole
    if scope is None or _BROKEN.search(scope[0]):
        return
    own = view[own_start(passage, at) : at]
    left, topic = _HIS_WORK.sub("", own if _USUAL.match(own) else scope[0]), scope[1]
    right = aim or (what_follows(view, asked.end, left) if asked.end is not None else "")
    aimless = not right and MEANS_TO.search(left) and _SAYS_NOTHING.search(asked.named)
    right = aim_before(passage, at) if aimless else right
    if (
        right is None
        or (aimless and not right)
        or right[:1].isdigit()
        or (not left and not _has_verb((asked.named if asked.rule == "counted" else "") + right))
        or (not aimless and is_stranded(view[own_start(passage, at) : at], right))
    ):
        return
    first, last = asked.members[0].start - passage.span.start, asked.members[-1].end - passage.span.start
    proof = passage.span.part(min(at, first), last)
    if not view[clauses.after_lead(view, own_start(passage, at)) : at] and asked.named and left.endswith(asked.named):
        place = place_of(passage)
        left = f"{place}的{left}中，" if place and place not in left else f"{left}中，"  # 传统产业，A、B、C等产业
    if asked.rule == "colon" and not right and left.endswith("的"):
        left = f"{left[:-1]}有"  # 有机质转化的两个过程：A和B
    if prompt := owned(passage, left, f"{left}{asked.which}{right}？{asked.after}"):
        prompt = prompt.replace(left, f"{criterion(passage, at, left)}{left}", 1) if left else prompt
        yield Enumeration(
            proof, asked.rule, passage.voice, topic, asked.named, asked.members, not open_, prompt, asked.view, asked.ordered
        )


def _named_before(passage: Passage, at: int) -> str:
    """The subject of the clause before the one that position ``at`` lies in; empty where it has none."""
    own = own_start(passage, at)
    before = next(((a, b) for a, b in clauses.clauses(passage.view) if b == own - 1 and b > passage.start), None)
    return subject_of(passage.view[clauses.after_lead(passage.view, max(before[0], passage.start)) : before[1]]) if before else ""


def _demand(passage: Passage, asked: Asked) -> tuple[tuple[str, str] | None, str]:
    """What leads up to a list in a demand, with its subject, and the clause behind the list that says what the demand is for, where
    neither the noun of the list nor the clause before it says what it is about."""
    vague = len(asked.named) < (2 if asked.rule in _COUNTED else 4) or bool(_ANY_SET.fullmatch(asked.named))
    scope = demanded(passage, asked.at, vague)
    members = [passage.view_of(member) for member in asked.members]
    if not vague or (scope and not any(member in scope[0] for member in members)):
        return scope, ""
    plain = demanded(passage, asked.at, vague=False)
    rest = what_follows(passage.view, asked.end, plain[0]) if plain and asked.end is not None else ""
    if plain and rest and len(rest) >= (_TELLING if scope is None else 3):
        return plain, ""
    end = asked.end or asked.members[-1].end - passage.span.start
    aim = aim_behind(passage, end) if plain and not rest else ""
    return (plain, aim) if aim else (None, "")


def owned(passage: Passage, left: str, prompt: str) -> str:
    """``prompt`` with the report that it is told in, or the thing that the article explains, where it names no owner itself;
    empty where a work is meant that the article is not about."""
    if passage.voice is not None or passage.law:
        return prompt
    if (of := place_of_report(passage)) and of not in prompt and title_of(passage) not in prompt:
        return f"据{cited(title_of(passage))}，{prompt}"
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
    if itself := _ITSELF.match(rest):
        return f"{said}{'，' if said else ''}{entry}{prompt.removeprefix(said).lstrip('，')[itself.end() :]}"
    does = bool(rest) and words.tag(words.segment(rest)[0].text) in ("v", "d", "ad", "vd")
    if titled(passage, entry, entry) != entry:
        return f"{said}{'，' if said else ''}关于《{entry}》，{prompt.removeprefix(said).lstrip('，')}"
    of = "" if "的" in left or does else "的"
    return f"{said}{'，' if said else ''}{entry}{of}{prompt.removeprefix(said).lstrip('，')}"


def left_of(passage: Passage, found: Coordination) -> str:
    """What the clause says before the list."""
    return passage.view[own_start(passage, found.start) : found.start]


def _has_verb(phrase: str) -> bool:
    opens = re.match(r"在|对|从|以|与|按|为|向|等", phrase)
    return not opens and any(words.tag(word.text) in ("v", "vi", "a", "i", "l") for word in words.segment(phrase))


def lists(passage: Passage) -> tuple[Coordination, ...]:
    """The lists of the statement."""
    return tuple(_without_matter(passage, found) for found in coordination.find(passage.view, passage.start))


def _without_matter(passage: Passage, found: Coordination) -> Coordination:
    """``found`` without what the title is about before its first member, where it belongs to all of them: 雪豹繁殖、迁徙、分布."""
    title = passage.article.title if passage.article else None
    (a, b), *others = found.members
    sizes = [end - start for start, end in others]
    if not title or b - a < max(min(sizes), 2) + _SHORTEST_MATTER:
        return found
    for size in range(_SHORTEST_MATTER, b - a - 1):
        matter = passage.view[a : a + size]
        if (
            matter in title
            and min(sizes) <= b - a - size <= max(sizes)
            and clauses.is_term(matter)
            and _ends_words(passage, a, size, b)
        ):
            return replace(found, members=((a + size, b), *others))
    return found


def _ends_words(passage: Passage, start: int, size: int, end: int) -> bool:
    return any(word.end == size for word in words.segment(passage.view[start:end]))


_NOW = re.compile("(?:今(?=[一-鿿]{2,}[省市县区]))?")


def spans(passage: Passage, found: Coordination) -> tuple[Span, ...]:
    """The members of ``found``, without quotation marks whose fellow lies outside, and the 今 of a place of today."""
    ends = [b for _a, b in found.members]
    ends[-1] = _before_count(passage.view, *found.members[-1], len(ends))
    cut = (passage.cut(a + _NOW.match(passage.view, a, b).end() - a, b) for (a, _), b in zip(found.members, ends, strict=True))  # type: ignore[union-attr]
    return tuple(one if clauses.is_balanced(passage.view_of(one)) else one.strip("“”") for one in cut)


# 邗沟和江南河四段: the count of all, which no list of class nouns has.
_COUNTS_ALL = re.compile("(?<=[一-鿿]{2})(?P<count>[二两三四五六七])[一-鿿]{1,2}$")


def _before_count(view: str, start: int, end: int, members: int) -> int:
    """Where the last of ``members``, ``view[start:end]``, ends before a count of them all."""
    found = _COUNTS_ALL.search(view[start:end])
    return start + found.start() if found and numerals.parse(found["count"]) == members else end


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
    """The verb, or the 同时, that opens every member of a closed list of three or more; empty where none does."""
    members = words_of(passage, found)
    verb = members[0][:2]
    alike = len(members) > 2 and min(map(len, members)) > 2 and all(one.startswith(verb) for one in members)
    closed = not (found.open or found.count or left_of(passage, found).endswith(("为", "是", "有")))
    acts = alike and closed and words.segment(members[0])[0].text == verb and (verb in AT_ONCE or words.tag(verb) in ("v", "a"))
    return verb if acts else ""


def is_bare(found: Coordination) -> bool:
    """Whether nothing counts, opens or names the list of three or more."""
    return not (found.count or found.open or found.measure) and len(found.members) > 2 and is_parallel(found)
