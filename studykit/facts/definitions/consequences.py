"""What a law makes of a case: who has to act, what is to be done or not; who takes which part; which system holds, and to what the law
does not apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, quantities, statutes
from studykit.facts._asking import has_subject
from studykit.facts._cases import BARE, ELSEWHERE, UNDER, exception, in_words, is_case, offender
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._subjects import subject_of
from studykit.facts.definitions.duties import Duty
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_SEGMENT = re.compile("[^；。]+")
_BODY = r"[^，。；：？！]{0,40}?(?:部门|机关|机构|政府|委员会|办事处|单位|组织|企业|公司|学校|法院|检察院|协会|小组|[一-鿿](?:人|者|院|会|局|商|方))"
_BY = re.compile(
    rf"由(?P<who>{_BODY})(?P<does>(?![一-鿿]{{0,8}}(?:部门|机关|机构|政府|委员会|办事处))(?:依法|按照规定|予以|会同[^，]{{2,12}})*[一-鿿]{{2}}[^，；。：]{{0,24}})$"
)
_MUST = re.compile(rf"(?P<who>{_BODY})(?P<modal>应当|必须|可以)(?P<does>[^，；。：]{{3,30}})$")
_DUTY = re.compile(r"(?P<modal>(?:至少)?(?:应当|必须))(?:立即|及时|依法)?(?P<does>[^，；。：]{4,34})$")
_BARRED = re.compile(r"不得[^，；。：]{3,24}$")
_PROVIDES = re.compile(r"(?:配备|设置|安装|设立|建立|提交|办理|出示|佩戴|签订|缴纳|取得)(?=[^，]{2,})")
# What is to be shown is asked for, whoever has to show it.
_SHOWS = re.compile("(?:出示|提交|缴纳|签订|佩戴)(?=[^，]{2,})")
_ROLE = re.compile(rf"(?P<who>{_BODY})为(?P<role>[一-鿿]{{2,8}}人)$")
_SYSTEM = re.compile(
    r"(?P<what>[^，。；：]{2,20}?)(?<!当)(?:应当)?(?:依法)?实行(?P<system>[^，。；：、]{2,20}?(?:制|制度))(?=[，。；]|$)"
)
_GRADE = re.compile(r"(?<=[：；])(?P<said>[^，。；：]{4,30})的，[是为](?P<grade>[一二三四五特甲乙丙]级)(?=[；。])")
_TO_WHAT = re.compile(
    rf"(?P<what>[^。；：]{{4,50}}?)，?(?P<how>不适用|(?:可以)?参照)本(?:{statutes.KINDS})(?P<does>执行|管理|办理)?(?=[，。；]|$)"
)
# 牧区、海岛的供水: whose, in a row of places.
_PLACES = re.compile(
    r"(?P<list>[一-鿿]{1,6}[区岛村镇乡县市场港园地](?:、[一-鿿]{1,6}[区岛村镇乡县市场港园地])+)的(?P<of>[一-鿿]{2,12})"
)
_LOOSE = re.compile(
    r"[这那该]|其(?![他中余])|本[级条款单机]|有关|相关|所在单位|前款|下列|以下|上述|另有规定|违反本|具体(?:办法|规定|标准)"
)
# Everybody is bound by it: who is bound tells nothing.
_EVERYBODY = re.compile("(?:任何|其他)?(?:单位和个人|单位或者个人|组织和个人|个人|公民)$|^[的和与或]")
# Said of every offence.
_USUAL = re.compile("采取(?:相应|必要|有效|适当|应急)?(?:的)?措施$|追究|处分|处罚|从其规定|执行|承担.*责任")
_UNDONE = re.compile("(?:未经|经)(?:[一-鿿]{2}|[一-鿿]{2}(?:或者[^，]{2,8}|不合格))的")
_UNABLE = re.compile(".*(?:无法|不能)")
_CAUSED = re.compile(f"{_UNABLE.pattern}|因")
_STATE = re.compile("[一-鿿]{3,10}(?:不明确|不清|不明|灭失|死亡|终止|届满|遗失|损坏|变更|转移)的")
_ACT = re.compile(r"未|擅自|在|以|携|从事|利用|使用|冒用|伪造|拒绝|发现|设置|需要")
_LONGEST_CASE = 40
# Behind a semicolon a short case (材料不齐全的) goes on from what is before.
_SHORT_CASE = 10


@cued("的，.*(?:由|应当|可以|必须|不得)", "的", "，")
def in_case(passage: Passage) -> Iterator[Fact]:
    """CASE的，由X处理; CASE的，X应当A; CASE的，应当A; CASE的，不得A: who has to act in a case, or what is to be done."""
    law = passage.law
    main = ""
    for segment in _SEGMENT.finditer(passage.view, passage.start) if law else ():
        at = segment.start()
        parts = [(at + a, at + b) for a, b in clauses.clauses(segment.group())]
        number = next((n for n, (a, b) in enumerate(parts[:-1]) if is_case(passage.view[a:b])), None)
        if number is None:
            main = ""
            continue
        case = _case(passage, parts[: number + 1], main)
        if not BARE.match(passage.view[parts[number][0] : parts[number][1]]):
            main = case or ""
        whole = at == passage.start or len(case or "") > _SHORT_CASE
        if case and whole and len(case) <= _LONGEST_CASE:
            yield from _then(passage, case, parts[number], parts[number + 1])


def _case(passage: Passage, parts: list[tuple[int, int]], main: str) -> str | None:
    """The case in words of its own; nothing where the page does not tell enough of it."""
    view = passage.view
    if BARE.match(view[slice(*parts[-1])]):
        return f"{main.removesuffix('的')}，{view[slice(*parts[-1])]}" if main and len(parts) == 1 else None
    start = parts[0][0]
    if found := UNDER.search(view, start, parts[-1][1]):
        start = found.end()
    if BARE.match(view[slice(*parts[0])] + "的"):
        return None
    case = in_words(passage, view[start : parts[-1][1]].lstrip("　 "))
    case = offender(view, start) + case if case and start > parts[0][0] else case
    if not case or _LOOSE.search(case) or "：" in case or not clauses.is_balanced(case):
        return None
    return case if case not in view else _owned(passage, case, view[:start])


def _owned(passage: Passage, case: str, before: str) -> str | None:
    """``case`` with what it is said of: by itself, by the sentence before (工程竣工后), by what the sentence has said (告知)."""
    if _UNDONE.fullmatch(case):
        noun = subject_of(passage.before.view[passage.before.start :]) if passage.before and not passage.first else ""
        return f"{noun}{case}" if clauses.is_term(noun) else None
    if has_subject(case) or _STATE.fullmatch(case):
        return case
    if _CAUSED.match(case):
        return case if case[-3:-1] in before or not _UNABLE.match(case) else None
    return case if _ACT.match(case) and len(case) > len("未按规定办理登记的") else None


def _then(passage: Passage, case: str, over: tuple[int, int], clause: tuple[int, int]) -> Iterator[Fact]:
    """What the ``clause`` behind the case says: who, what, or what not."""
    view = passage.view[clause[0] : clause[1]]
    proof = passage.cut(over[0], clause[1])
    if _USUAL.search(view):
        return
    but = exception(passage.view, clause[1])
    if but is None:
        return
    counted = next(iter(quantities.in_provisions(view)), None) is not None
    slot, prompt = "", ""
    if found := _BY.match(view):
        slot, prompt = "who", f"{case}，由谁{found['does']}{but}？"
    elif (found := _MUST.match(view)) and (verb := _SHOWS.match(found["does"])) and not counted:
        said = passage.cut(clause[0] + found.start("does") + verb.end(), clause[1])
        prompt = f"{case}，{found['who']}{found['modal']}{verb.group()}什么{but}？"
        if not _LOOSE.search(view) and not _EVERYBODY.search(found["who"]):
            yield Duty(proof, "in_case", None, case, "provides", (said,), prompt)
        return
    elif found := _MUST.match(view):
        slot, prompt = "who", f"{case}，谁{found['modal']}{found['does']}{but}？"
    elif (found := _ROLE.match(view)) and found["role"] in passage.page.document.text[: passage.span.start]:
        slot, prompt = "who", f"{case}，谁为{found['role']}？"
    elif (found := _DUTY.match(view)) and not counted:
        slot, prompt = "does", f"{case}，{found['modal']}怎么做{but}？"
        if verb := _PROVIDES.match(found["does"]):
            said = passage.cut(clause[0] + found.start("does") + verb.end(), clause[1])
            yield Duty(proof, "in_case", None, case, "does", (said,), f"{case}，{found['modal']}{verb.group()}什么{but}？")
            return
    elif (found := _BARRED.match(view)) and not counted:
        said = passage.cut(*clause)
        yield Duty(proof, "in_case", None, case, "barred", (said,), f"{case}，有什么限制{but}？")
        return
    if not found or _LOOSE.search(view) or not prompt:
        return
    who = found[slot]
    if slot == "who" and (len(who) < 2 or _EVERYBODY.search(who) or ELSEWHERE.search(who) or who in case):
        return
    said = passage.cut(clause[0] + found.start(slot), clause[0] + found.end(slot))
    yield Duty(proof, "in_case", None, case, slot, (said,), prompt)


@cued("的，[是为][一二三四五特甲乙丙]级", "级")
def graded(passage: Passage) -> Iterator[Fact]:
    """X实行分级保护：A的，为一级；B的，为二级: what makes the grades."""
    lead, colon, _rest = passage.view[passage.start :].partition("：")
    if not colon or not passage.law or not has_subject(lead) or _LOOSE.search(lead):
        return
    for found in _GRADE.finditer(passage.view, passage.start + len(lead)):
        said = passage.cut(*found.span("said"))
        prompt = f"{lead}，{found['grade']}的标准是什么？"
        yield Duty(passage.cut(*found.span()), "graded", None, lead, found["grade"], (said,), prompt)


@cued("实行.*制", "制")
def system(passage: Passage) -> Iterator[Fact]:
    """X实行Y制度: which system holds for X."""
    for a, b in clauses.clauses(passage.view) if passage.law else ():
        found = _SYSTEM.fullmatch(passage.view, max(a, passage.start), b) if b > passage.start else None
        if found and not _LOOSE.search(found["what"] + found["system"]) and _names(found["what"]):
            said = passage.cut(*found.span("system"))
            prompt = f"{found['what']}实行什么制度？"
            yield Duty(passage.cut(*found.span()), "system", None, found["what"], "实行", (said,), prompt)


@cued("(?:不适用|参照)本")
def to_what(passage: Passage) -> Iterator[Fact]:
    """X不适用本办法; X参照本办法执行: to what a law does not apply, or is applied as well."""
    found = _TO_WHAT.match(passage.view, passage.start)
    if (
        found
        and passage.law
        and not _LOOSE.search(found["what"])
        and clauses.is_balanced(found["what"])
        and "的，" not in found["what"]
    ):
        rest = f"{found['how']}{passage.law}{found['does'] or ''}？"
        said: tuple[Span, ...] = (passage.cut(*found.span("what")),)
        prompt = f"什么{rest}"
        if places := _PLACES.fullmatch(found["what"]):
            at = found.start("what")
            edges = [at, *(at + one.start() for one in re.finditer("、", places["list"])), at + len(places["list"])]
            said = tuple(passage.cut(a + (a > at), b) for a, b in pairwise(edges))
            prompt = f"哪{number_of(said)}类地方的{places['of']}{rest}"
        yield Duty(passage.cut(*found.span()), "to_what", None, passage.law, found["how"], said, prompt)


def _names(what: str) -> bool:
    """Whether ``what`` names something, or a place where the system holds (管理区内)."""
    bare = re.sub("(?:范围|区域)?内$", "", what)
    if bare in ("国家", "全国", "学校", "公司", "单位"):
        return False  # it has many systems
    return clauses.is_term(bare) and bool(subject_of(f"{bare}是") or subject_of(f"{bare}的"))


RULES = (in_case, graded, system, to_what)
