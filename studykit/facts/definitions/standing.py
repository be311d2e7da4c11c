"""What holds a side of something else: the first task of a nation, the basis of a system, the part that one plays for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.facet_nouns import NAMES, QUALITY, SOLE
from studykit.facts._cues import cued
from studykit.facts._facets import CALLS, ONE_OF_MANY, facet_of, is_value, named_by_author
from studykit.facts._meaning import opens_with_verb
from studykit.facts._passage import Passage
from studykit.facts._subjects import circumstance
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_TAKEN_AS = re.compile(
    rf"(?:把|将)(?P<value>[^，。；：？！把将]{{2,24}}?)(?:作为|视为|当作|看作|确定为|定位为|确立为)(?P<whose>[^，。；：？！]{{2,20}}?的)?(?P<facet>{QUALITY}(?:{NAMES}))(?=$|[，。；！])"
)
_PLAYS = re.compile(
    r"(?P<who>[^，。；：？！对]{2,16}?)(?:在(?P<where>[^，。；：？！]{2,20}?)中|对(?P<on>[^，。；：？！]{1,20}?))(?:具有|起[着到]?|发挥着?|有着?)(?P<value>[^，。；：？！]{2,14}?)的?(?P<facet>作用|影响)(?=$|[，。；！])"
)
_IS_FACET = re.compile(
    rf"(?P<who>[^，。；：？！是]{{1,32}}?)，?(?:就|始终|都|既|也|则|势必|必然|无疑)?是(?!指)(?P<whose>[^，。；：？！]{{2,32}}?的?)(?P<facet>{QUALITY}(?:(?<=根本)[一-鿿]{{2}}|(?<=主要)[一-鿿]{{2}})?(?:{NAMES}))(?=$|[，。；！])"
)
_THIS_IS = re.compile(
    rf"(?P<value>[^。；：？！]{{6,50}}?)，这(?:正|就|也|便)?是(?P<whose>[^，。；：？！]{{2,26}}的)(?P<facet>{QUALITY}(?:运行|发展)?(?:{NAMES}|规律|逻辑|法则|奥秘|秘诀))(?=$|[，。；！])"
)
_UNIQUE = re.compile(r"^(?:最|首要|根本|核心|关键|唯一|最终|中心|第一|决定性|基本|本质|战略|总|主要)")
_LEANS = re.compile(r"[这那其它他她]|我们|上述|此(?!外)|如果|什么")
_ONE_BY_NATURE = re.compile("规律|逻辑|奥秘|秘诀|(?:根本|主要|直接|真正|深层)[一-鿿]{0,2}(?:原因|根源|目的)$")
# What nobody would deny to be important for anything.
_PRAISED = re.compile(r"良好|完善|健全|优质|积极|高效|有效|先进")


@cued("作为|视为|当作|看作|[定位立]为")
def taken_as(passage: Passage) -> Iterator[Fact]:
    """将A作为X的载体: whose facet it is said to be; without an owner, the topic that takes it so."""
    for found in _TAKEN_AS.finditer(passage.view, passage.start):
        clause = passage.view[clauses.clause_start(passage.view, found.start()) : found.start()]
        owner = passage.cut(found.start("whose"), found.end("whose") - 1) if found["whose"] else _taker(passage, found.start())
        many = ONE_OF_MANY.search(found["facet"]) and not named_by_author(passage, found["facet"])
        if owner is None or many or CALLS.search(clause) or not is_value(found["value"]):
            continue
        if found["whose"] and not clauses.is_term(passage.view_of(owner)):
            continue
        facet, value = passage.cut(*found.span("facet")), passage.cut(*found.span("value"))
        yield facet_of(passage, "taken_as", owner, facet, value, "是" if found["whose"] else "将")


def _taker(passage: Passage, at: int) -> Span | None:
    """Who takes something so: the term before 将, or the topic where the clause begins with 将."""
    start = clauses.after_lead(passage.view, clauses.clause_start(passage.view, at))
    if start >= at:
        return passage.topic
    return passage.cut(start, at) if clauses.is_term(passage.view[start:at]) else None


@cued("作用|影响")
def plays(passage: Passage) -> Iterator[Fact]:
    """A对B具有基础性作用: what part it plays."""
    for start, _ in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _PLAYS.match(passage.view, at)
        if found is None or not clauses.is_term(found["who"]) or ONE_OF_MANY.search(found["value"]):
            continue
        if re.search(
            r"积极|一定|很大|巨大|深远|独特|这|其|它|越来越|良好|显著|明显|不同", found["value"] + (found["on"] or found["where"])
        ):
            continue
        owner = passage.cut(at, passage.view.index(found["value"], found.end("on" if found["on"] else "where")))
        yield facet_of(passage, "plays", owner, passage.cut(*found.span("facet")), passage.cut(*found.span("value")), "起")


_LASTED = re.compile("(?P<what>[^，]{2,}?)(?:历时|历经|长达|全长|持续|位于|地处|始于|建于|爆发于|发生于)[^，]+")


@cued(rf"是[^，。；：？！]+(?:{NAMES})(?:$|[，。；！])")
def is_facet(passage: Passage) -> Iterator[Fact]:
    """X是Y的首要任务: asked the other way round, because the facet has one holder."""
    for start, end in clauses.clauses(passage.view):
        found = _IS_FACET.match(passage.view, max(start, passage.start))
        if found is None or found.start() > end or circumstance(passage, start) != "":
            continue
        who = passage.cut(min(clauses.after_lead(passage.view, found.start("who")), found.end("who")), found.end("who"))
        who = who.part(len(re.match("(?:不断|始终|持续)?", passage.view_of(who)).group()), len(who))  # type: ignore[union-attr]
        if re.fullmatch("第[一二三四五六七八九十][个种类点条项步]?[才正]?", who.text):
            continue  # 第二种才是: the second of what was told above
        if lasted := _LASTED.match(passage.view_of(who)):
            who = who.part(0, lasted.end("what"))  # 某乱历时八年，是…: the first clause says more of it
        owner = passage.cut(*found.span("whose"))
        listed = "、" in who.text and clauses.is_term(who.text.replace("、", "")) and not re.search("等.*[在占有]", who.text)
        if "，" in passage.view[found.end("who") : found.start("whose")] and re.search("[了着也过]|^对", who.text):
            continue  # the clause before is a statement of its own
        named = re.search(rf"的{QUALITY}(?:{NAMES})$", who.text)
        tail = re.search("重要.*$", found["whose"])
        facet = (tail.group() if tail else "") + found["facet"]
        chosen = not opens_with_verb(who.text) and not _PRAISED.match(who.text) and named_by_author(passage, facet)
        one = _has_one_holder(facet) or chosen
        if (
            not named
            and one
            and (listed or clauses.is_term(who.text) or _is_action(passage, found))
            and _is_owner(found["whose"])
        ):
            yield facet_of(passage, "is_facet", owner, passage.cut(*found.span("facet")), who, "反")


@cued("，这[正就也便]?是")
def this_is(passage: Passage) -> Iterator[Fact]:
    """Y，这是X的根本原因: what the clauses before tell holds the side."""
    for start in (passage.start, *(mark.end() for mark in re.finditer("；", passage.view) if mark.end() > passage.start)):
        at = clauses.after_lead(passage.view, start)
        found = _THIS_IS.match(passage.view, at)
        if found is None or re.match("最|根本的|基本的|重要的|主要的", found["whose"]):
            continue
        if _LEANS.search(found["value"] + found["whose"]) or not _is_owner(found["whose"]):
            continue
        facet = passage.cut(*found.span("facet"))
        if ONE_OF_MANY.search(facet.text) or not (_has_one_holder(facet.text) or _ONE_BY_NATURE.search(facet.text)):
            continue
        owner, value = passage.cut(*found.span("whose")), passage.cut(*found.span("value"))
        if clauses.is_balanced(value.text) and not CALLS.match(value.text):
            yield facet_of(passage, "this_is", owner, facet, value, "是")


def _is_action(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a whole clause before 是, which no connective opens, is what holds the facet: 变水患为水利，是…的目标."""
    clause = found["who"]
    before = passage.view[found.end("who") : found.end("who") + 2]
    return before == "，是" and opens_with_verb(clause) and not re.match(r"[只如因由在从对以当随为通]", clause)


def _is_owner(words: str) -> bool:
    return (
        not re.search(
            r"^以.*为|^(?:(?!我国)[的了不没这那其它我他一]|什么|如何)|区别于|有别于|不同于|的[^的]*、|(?:[和与及]|一[个种项条])$",
            words,
        )
        and clauses.is_balanced(words)
        and len(words) >= 3
    )


def _has_one_holder(facet: str) -> bool:
    return not ONE_OF_MANY.search(facet) and (bool(SOLE.fullmatch(facet)) or bool(_UNIQUE.match(facet)))


RULES = (is_facet, this_is, taken_as, plays)
