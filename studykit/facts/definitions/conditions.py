"""What textbooks say of things under conditions: under which one it goes on, in which form it is kept, what a moment of a course is called,
and which kinds there are, each by what makes it one (…的，是X)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts.definitions.process import is_thing, process_of
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
# What an experiment or a machine sets: no circumstance of history.
_SET = r"(?:[弱强]?[酸碱中]性|[高低常恒室]温|[高低常]压|[有无缺低富]氧|光照|黑暗|避光|加热|点燃|通电|放电|真空|密闭|干燥|潮湿|标准|绝热|失重|催化剂|紫外线|高温高压|高温、高压|[一-鿿]{1,4}(?:酶|催化剂|细菌|引力|重力|电场|磁场|压力|紫外线)(?:的)?)"
_UNDER = re.compile(
    rf"(?P<who>{_HAN}{{0,16}}?)，?在(?P<said>{_SET})(?:的)?(?P<under>条件下|作用下|催化下|照射下|环境中|状态下)，?(?P<how>(?:能够?|可以?|会|就|都|也|容易|很容易)*)(?P<does>{_HAN}{{2,26}})(?=[，。；]|$)"
)
_FORM = re.compile(
    rf"(?P<who>{_HAN}{{2,20}}?)(?P<how>(?:则|都|主要|大多|一般|通常|常|多|会)*)以(?P<said>[^，。；：？！以的]{{1,12}})的?形式(?P<verb>存在|储存|贮存|散失|释放|传播|传递|排出|运输|输送|表现)(?:出来|出去)?(?P<where>[于在]?{_HAN}{{0,12}})(?=[，。；]|$)"
)
# 仅用半年便完成测量: how long it took.
_NO_MEANS = re.compile(r"[便就才即]|完成|(?:[年月周天日]|小时|分钟)$")
_TESTS = r"(?:提取|检测|鉴定|检验|测定|测量|标记|制取|制备|分离|除去|鉴别|染色|滴定|过滤|收集)"
_BY_MEANS = re.compile(
    rf"(?P<who>{_HAN}{{0,10}}?)(?P<how>(?:可以?|能够?|常|通常|一般|往往|多)*)(?<![运应作利使采费适有])用(?P<said>[^，。；：？！用]{{1,14}}?)(?:来|去)?(?P<verb>{_TESTS})(?P<what>{_HAN}{{2,16}})(?=[，。；]|$)"
)
_PREVENTS = re.compile(
    rf"(?P<who>[^，。；：？！的]{{2,10}}?)(?P<how>可以?|能够?|用于|用来)(?P<verb>防止|避免|中和|吸收|阻止|抑制|除去|溶解)(?P<said>{_HAN}{{3,24}})(?=[，。；]|$)"
)
_REAGENT = re.compile(
    r"(?P<said>(?:[^，。；：？！]{2,16}?)(?P<head>溶液|试剂|试纸|指示剂|染液|试液))，?(?P<rest>(?:可以?|能够?|会)?(?:在|遇|与|滴)[^。；：？！]{3,30}?(?:变|呈|显)[一-鿿]{0,3}色)(?=[，。；]|$)"
)
_MOMENT = re.compile(
    rf"(?P<when>{_HAN}{{4,26}}?(?:时|时候|之后|的过程))，?(?:就|便|则|都)?(?:叫做?|叫作|称为|称作)(?P<name>[一-鿿]{{2,8}})(?=[，。；]|$)"
)
_DIVIDED = re.compile(r"分为|分成|类型|[两二三四五六][种类]")
_KIND = re.compile(
    rf"(?:^|(?<=[。；]))(?P<said>{_HAN}{{4,26}}(?:，(?:且|并且|而且){_HAN}{{4,24}})?)的，?(?:就)?(?:是|叫做?|称为)(?P<name>[一-鿿]{{2,8}})(?=[，。；（]|$)"
)
# 基座相连的叫峰丛，基座分离的叫峰林: two that stand side by side divide it too.
_KINDS_IN_ROW = re.compile(
    rf"(?:^|(?<=[，。；]))(?P<said>{_HAN}{{4,20}})的(?:叫做?|叫作|称为)(?P<name>[一-鿿]{{2,6}})(?=[，。；（]|$)"
)
_BETWEEN = re.compile("介于|之间|其余|其他|前者|后者")
# 标准 is no condition without the noun.
_BARE = ("标准",)
_LOOSE = re.compile(r"[这那其它他她我你]|什么|如何|怎样|前者|后者|两者|二者|上述|此(?!外)|人们|大家|同学|应当|必须")
# What no substance does or has done to it.
_SOCIAL = "制度|机制|改革|政策|法律|法治|管理|监督|教育|文化|治理|权力|组织|政府|市场|社会|企业|人民|干部|群众"
_CARRIES_ON = 2


@cued("在.*(?:条件下|作用下|催化下|照射下|环境中|状态下)", "在")
def under_condition(passage: Passage) -> Iterator[Fact]:
    """X在酸性条件下与Y反应: under which condition it goes on."""
    for at, _date in () if passage.law else statements(passage):
        found = _UNDER.match(passage.view, at)
        who = found["who"] if found else ""
        if found and is_thing(who, _LOOSE) and _does(found["does"]) and not _LOOSE.search(who + found["does"]):
            under = found["under"]
            asked = f"在什么{under}" if under != "作用下" else "在什么的作用下"
            prompt = f"{who}{asked}{found['how']}{found['does']}？"
            said = found.start("said"), found.end("under") - 1 if found["said"] in _BARE else found.end("said")
            answer = passage.cut(*said)
            yield OneAnswer(
                passage.cut(*found.span()), "under_condition", passage.voice, f"{who}{found['does']}", under, answer, prompt
            )


@cued("以.*形式", "以")
def in_form(passage: Passage) -> Iterator[Fact]:
    """X以Y的形式储存: in which form it is kept or passed on."""
    for at, _date in () if passage.law else statements(passage):
        found = _FORM.match(passage.view, at)
        if found and is_thing(found["who"], _LOOSE) and not _LOOSE.search(found["who"] + found["where"]):
            who = found["who"].removesuffix("的")
            prompt = f"{who}{found['how'].removeprefix('则')}以什么形式{found['verb']}{found['where']}？"
            yield process_of(passage, "in_form", found, who, f"{found['verb']}{found['where']}", prompt)


@cued("用.*(?:取|测|定|验|量|记|备|离|去|别|色|滤|集)", "用")
def with_what(passage: Passage) -> Iterator[Fact]:
    """可以用X提取Y: with what it is done in an experiment."""
    for at, _date in () if passage.law else statements(passage):
        found = _BY_MEANS.match(passage.view, at)
        if (
            found
            and not _LOOSE.search(found.group())
            and (not found["who"] or (len(found["who"]) > 1 and is_name(found["who"])))
            and clauses.is_term(found["said"])
            and not _NO_MEANS.search(found["said"])
            and found["what"][0] != "的"
            and not re.search("[年月天时]便|便完成", found["said"])
        ):
            done = f"{found['verb']}{found['what']}"
            prompt = f"{found['who']}{found['how']}用什么{done}？"
            yield process_of(passage, "with_what", found, f"{found['who']}{done}", "means", prompt)


@cued("[变呈显].*色", "色")
def reagent(passage: Passage) -> Iterator[Fact]:
    """X溶液在酸性条件下与Y反应，变成灰绿色: which reagent turns so."""
    for at, _date in () if passage.law else statements(passage):
        found = _REAGENT.match(passage.view, at)
        if found and is_thing(found["said"], _LOOSE) and not _LOOSE.search(found.group()):
            prompt = f"什么{found['head']}{found['rest']}？"
            yield process_of(passage, "reagent", found, found["rest"], "reagent", prompt)


@cued("防止|避免|中和|吸收|阻止|抑制|除去|溶解")
def keeps_off(passage: Passage) -> Iterator[Fact]:
    """X可防止Y: what a substance does to something, in a text that nobody signs."""
    if passage.law or (passage.article and passage.article.author) or passage.page.speaker_at(passage.span.start):
        return
    for at, _date in statements(passage):
        found = _PREVENTS.match(passage.view, at)
        if (
            found
            and is_thing(found["who"], _LOOSE)
            and is_name(found["who"])
            and not re.search(f"{_LOOSE.pattern}|{_SOCIAL}", found.group())
        ):
            prompt = f"{found['who']}{found['how']}{found['verb']}什么？"
            yield process_of(passage, "keeps_off", found, found["who"], found["verb"], prompt)


@cued("(?:时|时候|之后|过程)，?(?:[就便则都])?[叫称]", "[叫称]")
def at_moment(passage: Passage) -> Iterator[Fact]:
    """水位升到最高时叫洪峰，降到最低时叫枯水: what a moment of a course is called; the subject may stand with the first alone."""
    subject = ""
    for at, _date in statements(passage):
        found = _MOMENT.match(passage.view, at)
        if not found or not clauses.is_term(found["name"]):
            continue
        own = subject_of(found["when"])
        subject = own or subject
        when = found["when"] if own else f"{subject}{found['when']}"
        if subject and not _LOOSE.search(when) and not re.match("[当如若]", when):
            name = passage.cut(*found.span("name"))
            proof = passage.cut(*found.span())
            yield OneAnswer(proof, "at_moment", passage.voice, when, "name", name, f"{when}叫什么？")


@cued("的，?(?:就)?(?:是|叫|称为)", "的")
def kinds(passage: Passage) -> Iterator[Fact]:
    """…的，是X；…的，叫Y, behind a sentence that divides something into kinds: what makes each of them."""
    divided = _is_divided(passage)
    if passage.law or not (divided or len(_KINDS_IN_ROW.findall(passage.view)) > 1):
        return
    for found in (_KIND if divided else _KINDS_IN_ROW).finditer(passage.view, passage.start):
        name, said = found["name"], found["said"]
        if passage.view[found.end("said") : found.start("name")] == "的是":
            continue  # 类型学研究的是器物: what it is that somebody studies
        if not divided and not words.tag(words.segment(said)[0].text).startswith("n"):
            continue  # 自上而下生长的: of what, the sentences before say
        if words.tag(name).startswith("nr") and words.tag(words.segment(said)[0].text).startswith("v"):
            continue  # 建立唐朝的是唐高祖: who did it, and no kind
        if clauses.is_term(name) and is_name(name) and not _LOOSE.search(said) and not _BETWEEN.search(said):
            answer = passage.cut(*found.span("said"))
            yield OneAnswer(passage.cut(*found.span()), "kinds", passage.voice, name, "kind", answer, f"什么叫{name}？")


def _is_divided(passage: Passage) -> bool:
    """Whether one of the sentences before, in the same paragraph, divides something into kinds; or this one names two of them."""
    here: Passage | None = passage
    for _step in range(_CARRIES_ON + 1):
        here = here.before if here and not here.first else None
        if here and _DIVIDED.search(here.view):
            return True
    return False


def _does(does: str) -> bool:
    """Whether ``does`` opens with a verb, or with whom it is done (与乙醇反应)."""
    first = words.segment(does)[0]
    verbal = words.tag(first.text).startswith(("v", "p")) or re.match("[一-鿿]{2}[成为出]", does)
    return bool(verbal) or first.text in ("与", "和", "跟", "同")


RULES = (under_condition, in_form, with_what, reagent, keeps_off, at_moment, kinds)
