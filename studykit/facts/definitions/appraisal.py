"""What something is judged to be: its standing among other things, what its doing is worth, and definitions given in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import actions, clauses, coordination, numerals, words
from studykit.chinese.appraisals import IMPORTS, SOLE_STANDINGS, STANDINGS
from studykit.chinese.categories import which_of
from studykit.chinese.mood import MODAL
from studykit.facts._cues import cued
from studykit.facts._facets import ONE_OF_MANY, Facet
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._predicates import BE, is_noun_phrase, is_thing, row, say_what
from studykit.facts._subjects import circumstance, subject_of
from studykit.facts._wording import common_noun
from studykit.facts.definitions import standing, superlative
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_END = rf"(?:(?P<sole>{SOLE_STANDINGS})|(?P<thing>{STANDINGS})|(?P<deed>{IMPORTS}))"
# Praise that tells something: a rank, or of what.
_RANK = r"(?:最[^，。；的]{1,6}|首要|第一|根本|关键|核心|重要|必然|内在|必由|有效|坚实|强大|基本|主要|必要|战略性?|基础性|决定性|先导性|支柱性|现实|直接)"
_GREAT = r"(?:空前|伟大|深刻|历史性|划时代|里程碑式)的[^，。；：、的是]{2,8}"
_TWO_DEEDS = r"(?:(?![以由在])[^，。；：？！、是的]{4,14}，)?"
_IS = re.compile(
    rf"(?P<who>[^，。；：？！是]{{1,24}}?)，?(?:就|也|既|则|都|正|乃|始终|一直|历来|向来|已经?|日益|逐步|逐渐)*(?P<link>是(?!指)|堪称|属于|成为了?|构成了?)"
    rf"(?P<what>{_TWO_DEEDS}(?:“[^”]{{1,12}}”|[^，。；：？！“”是])*?(?:{_END}(?:和(?:{SOLE_STANDINGS}|{STANDINGS}|[^，。；的]{{0,4}}(?:{IMPORTS})|核心要义))?|{_GREAT})(?:之一)?)(?=[，。；]|$)"
)
# 让X成为Y: what somebody wants it to be.
_IS_MADE = re.compile("(?:我们|还|也|就)*(?:要|应当?|必须|努力|力争)*(?:让|使|令|把)")
_AS = re.compile(r"作为(?P<what>[^，。；：？！、]{3,36}?的[^，。；：？！、的]{2,10})，(?=[^，。；：？！]{2})")
# What anybody would call important, and what is only named for its place in a text.
_NOBODY = re.compile(
    r"^(?:包括|理解|掌握|学习|了解|熟悉)|知识$|^(?:良好|完善|健全|优质|积极|高效|有效|先进|核心|关键|根本|主要|突出|首要)[一-鿿]{0,2}(?:问题|环境|矛盾|任务|条件|机制)?|(?:问题|关键|重点|做法|意义|目的|意思|道理|好处|办法|说法)$"
)
# 创新性: it is a quality of what the predicate names.
_A_WAY = re.compile("(?:办法|方法|手段|方式|途径|路径|举措)$")
# 发展的必然要求: that it has to be tells nothing that could be known or not.
_EMPTY = re.compile(
    "的?(?:必然|内在|客观|迫切|现实|时代|本质)(?:要求|选择|需要|趋势)$|应有之[义意举]$|大势所趋$|(?:不二|明智|正确)(?:选择|之举)$"
)
_VIEWPOINT = re.compile("(?:从|对于?|就)[^，。；：]{2,16}(?:来看|来说|来讲|上看|上说|看|而言)$")
_SHORTEST_AIM, _LONGEST_AIM = 6, 20
_QUALITY = re.compile("[一-鿿]{1,4}性")
# 会导致缺氧，是…: what has no subject of its own.
_FINITE = re.compile("会|能|可|将|还|并|又|便|就|则|也|都|已|曾")
# 利用超声波…的一种检查方法: what it is.
_A_KIND = re.compile("的?一[种类][^，。；的]{2,10}$")
_OF_ONE = ("人", "水", "书")
_COVERB = re.compile(r"对(?!外[开贸])|“|在|从|以|由|通过|随着|如|把|将|与|和")
_A_QUOTED_TERM = re.compile("“[^“”]{2,12}”")
_NOT_SAID = re.compile(
    r"\d|^[又也旧古俗简全原本][称名叫]|位于|坐落|已|[了着]$|[这那其它他她]|我(?!国)|什么|如何|我们|[没不]|^(?:一|有|关于|对于)|中的?(?:一部分|一环)"
)
# What a breath holds of each member of a list.
_ITEM = 26
# 经济建设这一中心工作: the thing before its rank.
_APPOSED = re.compile(
    r"(?:[^，。；：？！]{0,8}?(?P<verb>聚焦|抓住|紧扣|抓牢|围绕|坚持|牢记|扭住|锚定|把握)|(?<![一-鿿])|(?<=[和与]))(?P<y>[^，。；：？！这、和与]{2,16})这(?:一|个|一个|项|条)(?P<x>(?P<sole>最大的|第一|头等)[一-鿿]{2,3}|(?:中心|首要|根本|核心)[一-鿿]{2})(?=[，。；和与、]|$)"
)


_FOREMOST = re.compile(
    r"(?:(?<![一-鿿“])|(?<=坚持)|(?<=把握)|(?<=上[讲说看]，))(?P<who>[一-鿿]{2,8}?)(?:始终|就)?是(?P<what>第一(?:资源|动力|生产力|要务|要义|责任|保证))(?=[，。；、”]|的|$)"
)


@dataclass(frozen=True, slots=True)
class Appraisal(Fact):
    """``said`` is what ``whose`` is judged to be; ``prompt`` asks for it."""

    whose: str
    aspect: str
    said: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What is it held to be?"""
        yield Question(self.whose, self.aspect, self.prompt, self.said, view=True)


@cued("是.*[，、；].*(?:是|属于)")
def said_to_be(passage: Passage) -> Iterator[Fact]:
    """X是…的产物，是…的X: a definition in several predicates, asked with their number."""
    whose, said = row(passage)
    if said and say_what(whose, [one.text for one in said]):
        start = passage.span.start
        proof = passage.cut(said[0].start - start, said[-1].end - start)
        if max(map(len, said)) > _ITEM:
            said = (proof,)
        count = f"（答出{numerals.to_chinese(len(said))}个方面）" if len(said) > 1 else ""
        yield Appraisal(proof, "said_to_be", passage.voice, whose, "is", said, f"{whose}是什么？{count}")


@cued(rf"(?:是|堪称|属于|成为|构成).*(?:{SOLE_STANDINGS}|{STANDINGS}|{IMPORTS}|空前|伟大|深刻|历史性|划时代|里程碑)")
def ranked(passage: Passage) -> Iterator[Fact]:
    """X是Y的重要基础, X是Y的必然要求: one judgement, which no rule asks the other way round."""
    in_row = bool(row(passage)[0])
    for start, end in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _IS.match(passage.view, at)
        if found is None or end <= passage.start or not _is_praise(found) or (in_row and not found["sole"]):
            continue
        who = found["who"]
        deed = not _COVERB.match(who) and (actions.is_action(who) or (opens_with_verb(who) and len(words.segment(who)) > 2))
        if (
            _IS_MADE.match(who)
            or not _is_holder(who, deed)
            or _asked_otherwise(passage, found)
            or (found["link"] != "是" and _is_place(who))
        ):
            continue
        under = circumstance(passage, start)
        if under is not None:
            yield _judged(passage, found, deed, under or _seen_from(passage, start))


def _seen_from(passage: Passage, start: int) -> str:
    """The clause before the one at ``start``, with its comma, where it says from which side that is so: 从长远来看，."""
    before = [passage.view[max(a, passage.start) : b] for a, b in clauses.clauses(passage.view) if passage.start < b < start]
    found = _VIEWPOINT.search(before[-1]) if before else None
    return f"{found.group()}，" if found and not _NOT_SAID.search(found.group()) else ""


def _judged(passage: Passage, found: re.Match[str], deed: bool, under: str) -> Appraisal:
    """The judgement, behind the circumstance that it holds ``under``: a standing that one thing alone has is asked for that thing."""
    who, what, proof = found["who"], found["what"], passage.cut(*found.span())
    if (found["sole"] or _QUALITY.fullmatch(who)) and not ONE_OF_MANY.search(what):
        members = coordination.members_of(passage.view, *found.span("who"))
        holders = tuple(passage.cut(*span) for span in members) or (passage.cut(*found.span("who")),)
        named = [passage.view[a:b] for a, b in members]
        which = f"哪{numerals.to_chinese(len(members))}{which_of(named, common_noun(named))}" if members else "什么"
        prompt = f"{under}{which}{found['link']}{what}？"
        return Appraisal(proof, "ranked", passage.voice, what, "holder", holders, prompt)
    aspect = "意义" if found["deed"] or deed else "地位"
    way = _A_WAY.search(what)
    asked = f"是什么样的{way.group()}" if way else f"具有怎样的{aspect}"
    prompt = f"{under}{who}{asked}？"
    return Appraisal(proof, "ranked", passage.voice, who, aspect, (passage.cut(*found.span("what")),), prompt)


def _is_praise(found: re.Match[str]) -> bool:
    """Whether the predicate says of what something is the base, or ranks it, and does not hang on what stands before."""
    said = found["what"]
    owner = "的" in said or bool(re.search(rf".{{2}}{_RANK}{_END}", said))
    ranked_alone = re.match(rf"最|(?:{_RANK})的?{_END}", said)
    whole = (
        is_noun_phrase(said)
        and not _EMPTY.search(said)
        and not _A_KIND.search(said)
        and not _NOT_SAID.search(said)
        and not re.match(rf"{MODAL}|[以由在]", said)
    )
    return 5 < len(said) < 46 and owner and not ranked_alone and whole


def _is_place(who: str) -> bool:
    """Whether ``who`` names a place: what it became is so of one age, which the clause does not tell."""
    return words.tag(who) == "ns"


def _is_holder(who: str, deed: bool) -> bool:
    """Whether ``who`` can be what is judged: a term, an action, or a row of terms."""
    if _NOT_SAID.search(who) or _NOBODY.search(who) or (_COVERB.match(who) and not _A_QUOTED_TERM.fullmatch(who)):
        return False
    if deed:
        return clauses.is_balanced(who) and len(who) > 3 and not _FINITE.match(who)
    return who in _OF_ONE or all(clauses.is_term(part) and is_thing(part) for part in who.split("、"))


def _asked_otherwise(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the same clause is asked for its subject already."""
    at = found.start() + passage.span.start
    if "、" in found["who"] and re.search("[两二三四五六七八九十][个大种项]", found.group()[len(found["who"]) :]):
        return True  # A、B、C是X的三个环节: asked for its members
    facts = (*standing.is_facet(passage), *superlative.holds(passage))
    held = (fact.value if isinstance(fact, Facet) else fact.answer for fact in facts if isinstance(fact, Facet | OneAnswer))
    return any(at <= who.start < at + len(found["who"]) for who in held)


@cued("作为[^，]+，")
def as_what(passage: Passage) -> Iterator[Fact]:
    """作为Y的N，X…: what the apposition in front says of the subject."""
    found = _AS.match(passage.view, passage.start)
    if not found or _NOT_SAID.search(found["what"]) or re.match(BE, passage.view[found.end() :]):
        return
    clause = passage.view[found.end() :]
    who = subject_of(clause[: clauses.clauses(clause)[0][1]])
    if not clauses.is_term(who) or len(who) < 2 or _NOT_SAID.search(who):
        return
    said = passage.cut(*found.span("what"))
    aspect = "地位" if re.search(rf"(?:{STANDINGS})$", said.text) else "is"
    asked = "具有怎样的地位" if aspect == "地位" else "是什么"
    proof = passage.cut(found.start(), found.end() + len(who))
    yield Appraisal(proof, "as_what", passage.voice, who, aspect, (said,), f"{who}{asked}？")


@cued("这(?:一|个|项|条)(?:个)?(?:最大的|第一|头等|中心|首要|根本|核心)")
def apposed(passage: Passage) -> Iterator[Fact]:
    """Y这个最大的X: the one thing that has the rank."""
    for found in _APPOSED.finditer(passage.view, passage.start):
        value = passage.cut(*found.span("y"))
        if not clauses.is_term(value.text) or value.text.startswith(("的", "了")):
            continue
        rank, verb = found["x"], found["verb"]
        if found["sole"]:
            prompt = f"什么是{rank}？"
        elif verb and (aim := _aim_before(passage, found.start())):
            prompt = f"{aim}，要{verb}的{rank}是什么？"
        else:
            continue  # 要聚焦的中心工作: nothing says who is to, and for what
        yield Appraisal(passage.cut(*found.span()), "apposed", passage.voice, rank, "holder", (value,), prompt)


@cued("是第一")
def foremost(passage: Passage) -> Iterator[Fact]:
    """人才是第一资源: what comes first of all."""
    for found in _FOREMOST.finditer(passage.view, passage.start):
        who = passage.cut(*found.span("who"))
        if clauses.is_term(who.text) and not _NOT_SAID.search(who.text):
            yield Appraisal(
                passage.cut(*found.span()), "foremost", passage.voice, found["what"], "holder", (who,), f"什么是{found['what']}？"
            )


def _aim_before(passage: Passage, at: int) -> str:
    """The call in the clause before the one that begins at ``at``, without its modal; empty where that calls for nothing."""
    before = [passage.view[max(a, passage.start) : b] for a, b in clauses.clauses(passage.view) if passage.start < b < at]
    aim = actions.without_call(before[-1][clauses.after_lead(before[-1]) :]) if before else ""
    return aim if _SHORTEST_AIM <= len(aim) <= _LONGEST_AIM and actions.is_action(aim) else ""


RULES = (said_to_be, ranked, as_what, apposed, foremost)
