"""What an encyclopaedia tells of the one thing that its article is on, in clauses that leave it out: where it lives, on what, of what it
is made, why it has a by-name, who described it, what was made after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import INDIVIDUAL, PARTS, speaks_of, thing_of, titled, without_itself
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts.definitions.agent import is_agent
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_NAME = r"(?P<name>“[^”]{2,12}”|《[^》]{2,12}》)"
# 因此又有“月熊”之称, 故俗称“狗熊”: the clauses before say why.
_HENCE = re.compile(
    rf"(?:因此|因而|所以|故此?|因)(?P<also>又|也|亦|还)?(?P<has>(?:素|享)?有|获得?|得|被誉为|被称为|俗称|又称|也称|别称|称为|名为?|取名(?:为)?|得名){_NAME}(?P<style>的?(?:之称|美称|美名|美誉|别称|雅号|称号|俗称|别名|称呼))?(?=[，。；]|$)"
)
_FOR = re.compile(
    rf"因(?!此|而|为)(?P<why>[^，。；：“”]{{3,24}})(?:而|，)(?P<has>得名|被称为|被称作|被誉为|有|名为|取名|享有){_NAME}(?P<style>的?(?:之称|美称|美誉|别称))?(?=[，。；]|$)"
)
_LIVES = re.compile(
    r"(?P<how>(?:主要|多|大多|常|仅|现|广泛)*)(?P<verb>分布|栖息|生长|栖居|生活|出产|产)(?P<at>[于在])(?P<where>[^，。；：]{2,30}?)(?=[，。；]|$)"
)
_HEIGHT = re.compile(
    r"(?P<where>[^，。；\d]{0,16}?海拔(?:高度)?(?:约|在)?)(?P<height>\d[\d,.]*(?:米|公尺)?(?:(?:至|到|—|–|-|～|~)\d[\d,.]*(?:米|公尺))?(?:以上|以下|左右)?)(?P<place>(?:之间)?的[一-鿿]{2,8})"
)
_EATS = re.compile(r"(?P<how>(?:主要|多|一般|通常)*)以(?P<what>[一-鿿、]{2,16}?)为(?P<as>主?食|主要食物|食物)(?=[，。；]|$)")
_MADE_OF = re.compile(
    r"(?P<how>(?:主要|多)?)[由用](?P<what>[^，。；：]{2,24}?)(?P<verb>构成|组成|制成|砌成|雕成|筑成)(?=[，。；]|$)"
)
_SHAPE = re.compile(
    r"(?P<part>平面|外形|外观|体形|身体|头部?|山[体顶势]|主峰|种子|果实|叶片?)?(?:略|多|大致|近似?|均)?呈(?P<what>[^，。；：]{1,8}[形状])(?=[，。；]|$)"
)
_RUN_BY = re.compile(r"(?:现)?[由归](?P<who>[^，。；：“”]{4,30}?)(?P<verb>营运|运营|管理|经营|管辖|维护|收藏|保管)(?=[，。；]|$)")
_BUILT_BY = re.compile(
    r"由(?P<who>[^，。；：“”由]{2,16}?)(?P<verb>(?:主持|负责)?(?:设计建造|设计施工|设计监造|创建|督造|开凿|编著|撰著))(?=[，。；]|$)"
)
_CRAFTSMAN = re.compile(r"[一-鿿]{0,6}(?:匠师|工匠|匠人|石匠|木匠|僧人|高僧|将作监|主簿)[一-鿿]{2,3}")
_SINCE = re.compile(r"(?:由于|因为)(?P<why>[^，。；：“”]{4,30})，(?P<told>[^，。；：“”]{4,30})(?=[，。；]|$)")
# …家斯文豪根据标本加以命名发表: what was named is the thing.
_DESCRIBES = re.compile(
    r"(?P<who>[^，。；：“”《》]{2,20}?)(?P<by>(?:根据|依据|依|在|于)[^，。；]{2,24}?)?(?P<did>加以(?:命名|描述|记载)(?:并?发表)?|(?:首次|最早|首先)(?:科学)?(?:描述|命名|记载|记述|发现)了?(?:该物种|该种|这一物种|这种[一-鿿]{2}))(?=[，。；]|$)"
)
_AFTER = re.compile(
    r"(?P<who>[^，。；：“”《》]{2,16}?)(?P<how>以(?P<model>[^，。；：“”]{2,14}?)为(?:原型|蓝本|题材|主题|灵感|背景))，?(?P<verb>设计|创作|创制|推出|拍摄|制作|绘制|编写)(?:出|成)?了?(?P<kind>[一-鿿]{2,8}?)"
    + _NAME
)
_GRADED = re.compile(
    r"(?P<who>[^，。；：“”《》]{2,20}?)将其(?P<verb>列为|评为|定为|评定为|指定为|认定为|登录为|列入|评估为)(?P<what>[^，。；：]{2,24}?)(?=[，。；]|$)"
)
_LOOSE = re.compile(r"[这那其它他她我你]|该|此|各|什么|如何|怎样|前者|后者|上述")
_BARE = re.compile(rf"(?:[^，]{{0,2}}形似|形如|状如|远望|如|似|呈|可|能|善|有|以|因|多|常|并|又|也|且|则|无|不|{INDIVIDUAL})")
_OPENS = re.compile(f"{PARTS}")
_SINCE_WORD = re.compile("^(?:由于|因为|因|由)(?!此|而)")
_LONGEST_WHY = 32
_SHORT_PLACE = 20


@cued("[因故所].*[“《]", "[”》]")
def hence_named(passage: Passage) -> Iterator[Fact]:
    """胸前有V字形斑纹，因此又有“月熊”之称; 因善于挖洞而得名“穿山甲”: why the thing has the by-name."""
    thing = thing_of(passage)
    for found in _by_names(passage) if thing else ():
        at = found.start()
        before = _reason_before(passage, at) if found.re is _HENCE else found.span("why")
        if before is None or not speaks_of(passage, thing, before[0]):
            continue
        why = passage.view[slice(*before)]
        also = (found.groupdict().get("also") or "") if found["has"] in ("有", "素有", "享有") else ""
        told = f"{also}{'名为' if found['has'] == '名' else found['has']}{found['name']}{found['style'] or ''}"
        if _LOOSE.search(why) or found["name"].strip("“”《》") in why or not clauses.is_balanced(why):
            continue
        of = _SINCE_WORD.sub("", why.removeprefix(thing))
        answer = passage.cut(before[1] - len(of), before[1])
        yield _feature(passage, "hence_named", (before[0], found.end()), thing, "why named", answer, f"{thing}为什么{told}？")


def _by_names(passage: Passage) -> Iterator[re.Match[str]]:
    for a, _b in clauses.clauses(passage.view):
        at = max(a, passage.start)
        found = _HENCE.match(passage.view, at) or _FOR.match(passage.view, at)
        if found:
            yield found


def _reason_before(passage: Passage, at: int) -> tuple[int, int] | None:
    """The clause before ``at`` of the view, with the one before it where it has no noun of its own to open with."""
    before = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if passage.start < b < at]
    part = max(passage.view.rfind("；", 0, at), passage.view.rfind("。", 0, at))
    before = [one for one in before if one[0] > part]
    if not before:
        return None
    start, end = before[-1]
    given = next((a for a, _b in before if _SINCE_WORD.match(passage.view[a:])), None)
    if given is not None:
        return (given, end) if end - given <= _LONGEST_WHY else None  # 因湖面以小岛为界，北半如日、南半似月，故名“日月潭”
    for a, _b in reversed(before[:-1]):
        if _OPENS.match(passage.view, start) or not _BARE.match(passage.view, start):
            break
        start = a
    return (start, end) if end - start <= _LONGEST_WHY else None


@cued("(?:分布|栖息|生长|栖居|生活|产)[于在]")
def lives(passage: Passage) -> Iterator[Fact]:
    """主要分布于中央山脉海拔1,000至3,500公尺的山区: where the thing is found, and how high."""
    for at, thing in _told_of_thing(passage):
        found = _LIVES.match(passage.view, at)
        if found is None or _LOOSE.search(found["where"]) or not clauses.is_balanced(found["where"]):
            continue
        asked = f"{thing}{found['how']}{found['verb']}{found['at']}"
        high = _HEIGHT.fullmatch(found["where"])
        if high:
            start = found.start("where")
            answer = passage.cut(start + high.start("height"), start + high.end("height"))
            prompt = f"{asked}{high['where']}多少{'米' if high['height'].find('尺') < 0 else '公尺'}{high['place']}？"
        else:
            answer, prompt = passage.cut(*found.span("where")), f"{asked}何处？"
        named = passage.view.endswith(thing, 0, at) and clauses.is_term(found["where"])  # asked where any noun has a place
        if high or not (re.search(r"\d", found["where"]) or (named and len(found["where"]) <= _SHORT_PLACE)):
            yield _feature(passage, "lives", found.span(), thing, found["verb"], answer, prompt)


@cued("以.*为[主食]", "食")
def eats(passage: Passage) -> Iterator[Fact]:
    """主要以白蚁为食: what the thing feeds on."""
    for at, thing in _told_of_thing(passage):
        found = _EATS.match(passage.view, at)
        if found and not _LOOSE.search(found["what"]):
            prompt = f"{thing}{found['how']}以什么为{found['as']}？"
            yield _feature(passage, "eats", found.span(), thing, "food", passage.cut(*found.span("what")), prompt)


@cued("[由用].*[构组制砌雕筑]成", "成")
def consists_of(passage: Passage) -> Iterator[Fact]:
    """由砂岩和页岩构成: what the thing is made of."""
    for at, thing in _told_of_thing(passage):
        found = _MADE_OF.match(passage.view, at)
        row = found and re.search(r"、|[\d两二三四五六七八九十]", found["what"])
        if found and not row and not _LOOSE.search(found["what"]):
            prompt = f"{thing}{found['how']}由什么{found['verb']}？"
            yield _feature(passage, "consists_of", found.span(), thing, "made of", passage.cut(*found.span("what")), prompt)


@cued("呈.*[形状]", "呈")
def shaped(passage: Passage) -> Iterator[Fact]:
    """平面呈八角形: which shape the thing or a part of it has."""
    for at, thing in _told_of_thing(passage):
        found = _SHAPE.match(passage.view, at)
        if found and not _LOOSE.search(found["what"]):
            part = found["part"] or ""
            answer, prompt = passage.cut(*found.span("what")), f"{thing}{part}呈什么形状？"
            yield _feature(passage, "shaped", found.span(), thing, f"shape {part}", answer, prompt)


@cued("[由归].*(?:营运|运营|管理|经营|管辖|维护|收藏|保管)")
def run_by(passage: Passage) -> Iterator[Fact]:
    """由某管理处营运: which body runs or keeps the thing."""
    for at, thing in _told_of_thing(passage):
        found = _RUN_BY.match(passage.view, at)
        if found and not _LOOSE.search(found["who"]) and found["who"][-1] in "处局署会司馆院部所厅社寺":
            answer, prompt = passage.cut(*found.span("who")), f"{thing}由哪个机构{found['verb']}？"
            yield _feature(passage, "run_by", found.span(), thing, "run by", answer, prompt)


@cued("由[^，。；]*(?:设计|[建造凿著])", "由")
def raised_by(passage: Passage) -> Iterator[Fact]:
    """由隋朝匠师李春设计建造: who designed, built or wrote the thing, in a clause without it."""
    for at, thing in _told_of_thing(passage):
        found = _BUILT_BY.match(passage.view, at)
        if found and (is_agent(found["who"]) or _CRAFTSMAN.fullmatch(found["who"])):
            answer, prompt = passage.cut(*found.span("who")), f"{thing}由谁{found['verb']}？"
            yield _feature(passage, "raised_by", found.span(), thing, "built by", answer, prompt)


@cued("由于|因为")
def because_of(passage: Passage) -> Iterator[Fact]:
    """由于冬季食物不虞匮乏，台湾黑熊没有冬眠的习性，…: why something is so of the thing."""
    thing = thing_of(passage)
    for at, _date in statements(passage) if thing else ():
        found = _SINCE.match(passage.view, at)
        more = found and re.match("，(?:仅|只|但|也|还)", passage.view[found.end() :])
        if found and found["told"].startswith(thing) and more and not _LOOSE.search(found["why"] + found["told"]):
            prompt = f"{thing}为什么{found['told'].removeprefix(thing)}？"
            yield _feature(passage, "because_of", found.span(), thing, "why", passage.cut(*found.span("why")), prompt)


@cued("加以|(?:首次|最早|首先).*[该这]")
def described(passage: Passage) -> Iterator[Fact]:
    """1864年，某学者根据标本加以命名发表: who gave the thing its name in science."""
    thing = thing_of(passage)
    for at, date in statements(passage) if thing else ():
        found = _DESCRIBES.match(passage.view, at)
        if found and is_agent(found["who"]):
            by = "" if _LOOSE.search(found["by"] or "") else found["by"] or ""
            did = re.sub("该物种|该种|这一物种|这种..$", "", found["did"].removeprefix("加以")).removesuffix("了")
            prompt = f"{f'{date}，' if date else ''}谁{by}{did}了{thing}？"
            yield _feature(passage, "described", found.span(), thing, "described", passage.cut(*found.span("who")), prompt)


@cued("以.*为(?:原型|蓝本|题材|主题|灵感|背景)")
def made_after(passage: Passage) -> Iterator[Fact]:
    """某局以台湾黑熊为原型设计了吉祥物“喔熊”: what was made after the thing."""
    thing = thing_of(passage)
    for at, date in statements(passage) if thing else ():
        found = _AFTER.match(passage.view, at)
        if found and thing in found["model"] and not _LOOSE.search(found["who"] + found["kind"]):
            prompt = f"{f'{date}，' if date else ''}{found['who']}{found['how']}{found['verb']}了什么{found['kind']}？"
            yield _feature(passage, "made_after", found.span(), thing, "made after", passage.cut(*found.span("name")), prompt)


@cued("将其[列评定指登认]")
def declared(passage: Passage) -> Iterator[Fact]:
    """2014年，某联盟将其列为极危物种: what the thing was declared to be."""
    thing = thing_of(passage)
    for at, date in statements(passage) if thing else ():
        found = _GRADED.match(passage.view, at)
        if found and date and not _LOOSE.search(found["who"] + found["what"]) and speaks_of(passage, thing, at):
            prompt = f"{date}，{found['who']}将{thing}{found['verb']}什么？"
            yield _feature(passage, "declared", found.span(), thing, "declared", passage.cut(*found.span("what")), prompt)


def _told_of_thing(passage: Passage) -> Iterator[tuple[int, str]]:
    """Where a clause goes on behind the thing of the article, or without it; with the thing."""
    thing = thing_of(passage)
    for a, b in clauses.clauses(passage.view) if thing else ():
        at = clauses.after_lead(passage.view, max(a, passage.start))
        clause = passage.view[at:b]
        bare = without_itself(thing, clause)
        if at < b and (bare != clause or speaks_of(passage, thing, at)):
            yield b - len(bare), thing


def _feature(
    passage: Passage, rule: str, proof: tuple[int, int], thing: str, aspect: str, answer: Span, prompt: str
) -> OneAnswer:
    return OneAnswer(passage.cut(*proof), rule, passage.voice, thing, aspect, answer, titled(passage, thing, prompt))


RULES = (hence_named, lives, eats, consists_of, shaped, run_by, raised_by, because_of, described, made_after, declared)
