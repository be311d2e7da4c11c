"""What a statute lays on whom: who is in charge of something, who draws it up, which standard it has to meet, what it repeals, and
to which activities it applies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, levels, statutes
from studykit.chinese.script import fold
from studykit.facts._asking import opening_noun
from studykit.facts._cues import cued
from studykit.facts._notes import above
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

# Bodies that a statute names by what they are.
_BODY = r"(?P<who>[^，。；：？！]{2,24}?(?:部门|机关|机构|政府|委员会|单位|组织|企业|法院|检察院|协会|主管人|馆|局|院|校))"
_IN_CHARGE = re.compile(
    rf"(?:^|(?<=[。；，\s　])){_BODY}(?:按照[^，。；]{{2,8}}，|在各?自?[^，。；]{{2,10}}内，?|应当|依法|具体|主要|统一|全面|组织)*(?P<verb>负责(?!人(?![行民员口才事防类身社工]))|主管(?=全[国省市县]))(?P<what>[^，。；：（）]{{6,40}})(?=[，。；（]|$)"
)
_DRAWS_UP = re.compile(
    rf"(?:^|(?<=[。；，\s　])){_BODY}应当?(?:依法|及时|定期|(?P<with>会同[^，。；]{{2,20}}?)(?=组织|编制|制定|拟订))*(?P<verb>(?:组织)?(?:编制|制定|拟订|起草|划定|设置|颁发|核发))(?P<what>[^，。；：、]{{4,24}})(?=[，。；]|$)"
)
_MEETS = re.compile(
    r"(?:^|(?<=[。；，\s　]))(?P<what>[^，。；：]{4,20}?)应当符合(?P<said>[^，。；：、]{4,24}(?:标准|规范|规程))(?=[，。；]|$)"
)
_PUTS = "(?:组织鉴定|提出|编制|制定|拟订|划定|公布|核发|认定|组织评审|确定|指定|统一印制|统一制作|发放|受理)"
# 消防救援机构依法对充电场所实施消防监督检查
_OVERSEES = re.compile(
    rf"(?:^|(?<=[。；\s　])){_BODY}(?P<does>(?:依法|定期|负责|应当|依照[^，。；]{{2,12}})*对(?P<what>[^，。；：]{{4,30}}?)(?:实施|进行|开展)[^，。；：、的]{{0,6}}(?:监督检查|监督管理|监督|检查|指导|考核|评估|抽查))(?=[，。；]|$)"
)
_BY_WHOM = re.compile(
    rf"(?:^|(?<=[。；，\s　]))(?P<what>[^，。；：？！、]{{4,20}}?)，?由{_BODY}(?P<with>(?:会同|商)[^，。；]{{2,40}}?)?(?P<verb>{_PUTS}(?:[并和、]{_PUTS})?)(?:，报(?P<above>[^，。；]{{3,20}}?)(?P<grants>批准|审批|备案|核准|认定|审定|核定|同意))?(?:，(?:并|再)?报(?P<also>[^，。；]{{3,24}}?)(?P<keeps>备案))?(?=[，。；后]|$)"
)
_ASSIGNED = re.compile(r"(?P<who>[^，。；：]{2,16})：(?P<said>(?!落实)[^。：]{10,60})。?")
_DIVISION = re.compile("职责|分工|责任")
_REPEALS = re.compile(r"(?P<old>《[^》]{4,40}》)同时废止")
_APPLIES = re.compile(
    r"(?:从事(?P<list>(?:(?!从事)[^，。；]){4,40}?)(?:等)?活动的?|(?<![一-鿿])(?P<of>(?:(?!从事)[^，。；的、]){2,24})的(?P<acts>(?:(?!从事)[^，。；的]){4,44}?)(?:等)?(?:活动的?)?)，(?:应当)?(?:适用|遵守)本(?:法|条例|办法|规定|细则|规则)"
)
_BY_PRINCIPLES = re.compile(r"按照(?P<list>[^，。；的]{2,10}(?:、[^，。；的]{2,10})+)的原则(?P<verb>[一-鿿]{2,6})(?=[，。；])")
_TREATED_AS = re.compile(
    r"(?P<what>[^，。；：？！]{2,26}?)(?:，?(?:作为|不受)[^，。；：]{2,14})?，(?P<how>按照|参照)(?P<said>[^，。；：、]{2,12}?)(?P<verb>保护|管理|执行|办理)。?"
)
_CARRIED_OUT = re.compile(
    rf"(?:^|(?<=[。\s\u3000]))本(?:{statutes.KINDS})(?:自[^，。；：]{{2,20}}，)?(?:并)?由(?P<who>[^，。；：]{{2,24}}?)(?P<verb>(?:负责)?(?:组织实施|解释))(?=[，。]|$)"
)
_IN_DOING = re.compile(
    r"(?:^|(?<=[。；\s\u3000]))(?P<what>(?:利用|从事|开展|实施|设置|建设|举办|申请|设立|运输|销售|开采|使用)[^，。；：]{4,34})，由(?P<who>[^，。；：由向]{2,34}?(?:机构|部门|机关|政府))(?P<does>(?:向|统一|组织|依法|负责)[^，。；：]{4,26})(?=[，。；]|$)"
)
_JOINT = re.compile(r"、|以及|及其|和|及|与|或者")
_FEWEST, _MOST = 3, 7
# What belongs to nobody in particular: 做好有关工作; and a region that only the statute's readers know.
_VAGUE = re.compile(r"相关|有关|相应|下列|以下|上述|其他|各项|前款")
_HERE = re.compile(
    r"^(?:在?本[省市县区州]?(?:行政)?(?:区域|辖区)(?:内|范围内)的?|本[省市县区州](?=[^，]{6})|全[省市县区](?=[^，]{6}))"
)
_LOOSE = re.compile(r"[这那其它该本]|前款|应当|必须|不得")


@dataclass(frozen=True, slots=True)
class Duty(Fact):
    """What ``said`` answers of ``what``, asked by ``prompt``."""

    what: str
    aspect: str
    said: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """Who, or which?"""
        yield Question(self.what, self.aspect, self.prompt, self.said)


@cued("负责|主管")
def in_charge(passage: Passage) -> Iterator[Fact]:
    """X负责Y。 in a statute: which body is in charge of Y."""
    for found in _IN_CHARGE.finditer(passage.view, passage.start) if passage.law else ():
        what = _HERE.sub("", found["what"])
        whole = (
            what == found["what"] or "的" in what or _is_matter(passage, found)
        )  # 本区域内的工作 is somebody's in every region
        if len(what) >= 6 and whole and not _VAGUE.search(what) and not _LOOSE.search(found["who"]):
            prompt = f"{_body(found['who'])}{found['verb']}{what}？"
            who = passage.cut(*found.span("who"))
            yield Duty(who, "in_charge", None, what, "负责", (who,), prompt)


def _is_matter(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the work in the whole city or province is that of which the statute treats, and the body is the one for all of it."""
    whole = re.match("本[省市](?P<matter>[^，]{4})", found["what"])
    return bool(whole and passage.law and whole["matter"] in passage.law and not re.match("各|[区县镇乡]", found["who"]))


@cued("：")
def assigned(passage: Passage) -> Iterator[Fact]:
    """区教育局：将X纳入Y。 under 职责分工 in a plan: what a body has to do."""
    found = _ASSIGNED.fullmatch(passage.view.strip(), levels.number_end(passage.view)) if passage.law and passage.first else None
    over = next(above(passage), "") if found else ""
    if found and _DIVISION.search(over) and not _LOOSE.search(found["who"]):
        said = passage.cut(*found.span("said"))
        yield Duty(said, "assigned", None, found["who"], "职责", (said,), f"{found['who']}的职责是什么？")


@cued("编制|制定|拟订|起草|划定|设置|颁发|核发")
def draws_up(passage: Passage) -> Iterator[Fact]:
    """X应当会同有关部门编制Y。 in a statute: which body draws Y up."""
    for found in _DRAWS_UP.finditer(passage.view, passage.start) if passage.law else ():
        what = found["what"]
        in_case = passage.view[: found.start()].endswith("的，")
        if not in_case and clauses.is_term(what) and not _VAGUE.search(what) and not _LOOSE.search(found["who"] + what):
            who, asked = _together(passage, found)
            yield Duty(who, "draws_up", None, what, found["verb"], (who,), f"{what}由{asked}{found['verb']}？")


@cued("由.*(?:组织鉴定|提出|编制|制定|拟订|划定|公布|核发|认定|组织评审|确定|指定|统一印制|统一制作|发放|受理)")
def by_whom(passage: Passage) -> Iterator[Fact]:
    """X由Y会同有关部门提出，报Z批准。 in a statute: who puts X forward, and who approves it."""
    for found in _BY_WHOM.finditer(passage.view, passage.start) if passage.law else ():
        what = found["what"]
        if not clauses.is_term(what) or _VAGUE.search(what) or _LOOSE.search(found["who"] + what):
            continue
        who, asked = _together(passage, found)
        yield Duty(who, "by_whom", None, what, found["verb"], (who,), f"{what}由{asked}{found['verb']}？")
        for body, does in (("above", "grants"), ("also", "keeps")):
            if above := found[body]:
                over = passage.cut(*found.span(body))
                yield Duty(over, "by_whom", None, what, found[does], (over,), f"{what}应报{_body(above)}{found[does]}？")


@cued("对.*(?:实施|进行|开展).*(?:监督|检查|指导|考核|评估|抽查)")
def oversees(passage: Passage) -> Iterator[Fact]:
    """X依法对Y实施监督检查。 in a statute: which body watches over Y."""
    for found in _OVERSEES.finditer(passage.view, passage.start) if passage.law else ():
        if not _VAGUE.search(found["does"]) and not _LOOSE.search(found["who"] + found["what"]):
            who = passage.cut(*found.span("who"))
            yield Duty(who, "oversees", None, found["what"], "监督", (who,), f"{_body(found['who'])}{found['does']}？")


@cued("应当符合")
def meets(passage: Passage) -> Iterator[Fact]:
    """X应当符合Y标准。 in a statute: which standard X has to meet."""
    for found in _MEETS.finditer(passage.view, passage.start) if passage.law else ():
        what, said = found["what"], passage.cut(*found.span("said"))
        if clauses.is_term(what) and not _VAGUE.search(found["said"]) and not _LOOSE.search(what + found["said"]):
            kind = found["said"][-2:]
            yield Duty(
                passage.cut(found.start("what"), found.end()), "meets", None, what, "符合", (said,), f"{what}应当符合什么{kind}？"
            )


@cued("同时废止")
def repeals(passage: Passage) -> Iterator[Fact]:
    """《X》同时废止。: what a statute repeals on the day from which it holds."""
    found = _REPEALS.search(passage.view, passage.start)
    if found and passage.law and passage.view.count("《") == 1:
        old = passage.cut(*found.span("old"))
        prompt = f"{passage.law}施行后，哪部规定同时废止？"
        yield Duty(passage.cut(*found.span()), "repeals", None, passage.law, "废止", (old,), prompt)


@cued("适用|遵守")
def applies(passage: Passage) -> Iterator[Fact]:
    """从事X的A、B和C活动，适用本法。: to which activities a statute applies."""
    found = _APPLIES.search(passage.view, passage.start)
    members = _members(passage, *found.span("list" if found["list"] else "acts")) if found and passage.law else ()
    if not found or not _FEWEST <= len(members) <= _MOST:
        return
    first, shortest = members[0], min(map(len, members))
    cut = len(first) - shortest if found["list"] and len(first) > shortest + 1 else 0
    of = _HERE.sub("", found["of"]) if found["of"] else fold(first.text)[:cut].removesuffix("的")
    named = (first.part(cut, len(first)), *members[1:])
    prompt = f"从事{of}{'的' if of else ''}哪{number_of(named)}项活动，适用{passage.law}？"
    yield Duty(passage.cut(*found.span()), "applies", None, "活动", "适用", named, prompt)


@cued("按照.*的原则")
def by_principles(passage: Passage) -> Iterator[Fact]:
    """X按照A、B、C的原则核定。 in a statute: by which principles it is done."""
    found = _BY_PRINCIPLES.search(passage.view, passage.start)
    members = _members(passage, *found.span("list")) if found and passage.law else ()
    subject = opening_noun(passage.view[passage.start :])
    if found and _FEWEST <= len(members) <= _MOST and clauses.is_term(subject) and not _LOOSE.search(subject):
        prompt = f"{subject}按照哪{number_of(members)}项原则{found['verb']}？"
        yield Duty(passage.cut(*found.span()), "by_principles", None, subject, "原则", members, prompt)


def _members(passage: Passage, start: int, end: int) -> tuple[Span, ...]:
    """What the joints of a list set apart between ``start`` and ``end``."""
    edges = [start, *(edge for joint in _JOINT.finditer(passage.view, start, end) for edge in joint.span()), end]
    return tuple(passage.cut(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1)


def _together(passage: Passage, found: re.Match[str]) -> tuple[Span, str]:
    """The body that does it, with the one that the statute names beside it (公安机关会同农业农村部门), and how both are asked for."""
    if found["with"] and not _VAGUE.search(found["with"]):
        return passage.cut(found.start("who"), found.end("with")), "谁"
    return passage.cut(*found.span("who")), _body(found["who"])


def _body(who: str) -> str:
    """How it is asked for a body by what it is."""
    kind = next((kind for kind in ("部门", "机关", "机构", "单位", "组织", "企业") if who.endswith(kind)), "")
    return f"哪个{kind}" if kind else "谁"


@cued("(?:按照|参照).*(?:保护|管理|执行|办理)")
def treated_as(passage: Passage) -> Iterator[Fact]:
    """名木不受树龄限制，按照一级古树保护。 in a statute: like what something is treated."""
    found = _TREATED_AS.fullmatch(passage.view[passage.start :].strip()) if passage.law else None
    what = found["what"] if found else ""
    if found and (clauses.is_term(what) or what.startswith("树龄")) and not _LOOSE.search(what + found["said"]):
        at = passage.view.index(found["how"] + found["said"], passage.start) + len(found["how"])
        said = passage.cut(at, at + len(found["said"]))
        prompt = f"{what}{found['how']}什么{found['verb']}？"
        yield Duty(passage.cut(0, len(passage.view)), "treated_as", None, what, found["verb"], (said,), prompt)


@cued("由.*(?:负责)?(?:组织实施|解释)")
def carried_out(passage: Passage) -> Iterator[Fact]:
    """本条例由X组织实施。: who carries out or interprets a statute."""
    found = _CARRIED_OUT.search(passage.view, passage.start) if passage.law else None
    if found and not _LOOSE.search(found["who"]):
        who = passage.cut(*found.span("who"))
        yield Duty(who, "carried_out", None, str(passage.law), found["verb"], (who,), f"{passage.law}由谁{found['verb']}？")


@cued("，由.*(?:机构|部门|机关|政府)")
def in_doing(passage: Passage) -> Iterator[Fact]:
    """利用飞机实施某作业，由X向Y申请空域。 in a statute: which body has to act where something is done."""
    for found in _IN_DOING.finditer(passage.view, passage.start) if passage.law else ():
        if not _LOOSE.search(found["who"].replace("所在地", "") + found["what"]):
            who = passage.cut(*found.span("who"))
            prompt = f"{found['what']}，由{_body(found['who'])}{found['does']}？"
            yield Duty(who, "in_doing", None, found["what"], found["does"], (who,), prompt)


RULES = (
    in_charge,
    assigned,
    draws_up,
    by_whom,
    oversees,
    meets,
    repeals,
    applies,
    by_principles,
    treated_as,
    carried_out,
    in_doing,
)
