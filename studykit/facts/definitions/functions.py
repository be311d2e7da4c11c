"""What a thing does, has and stands for, as textbooks tell it in a plain clause: 叶绿体能吸收光能, 血小板具有止血作用, 国务院负责…, 鸽子象征和平."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import coordination, numerals, words
from studykit.chinese.categories import measure_of
from studykit.chinese.facet_nouns import NAMES, QUALITY
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import is_object, is_subject, left_out, plain_clauses, without_subject
from studykit.facts._titles import with_entry
from studykit.facts.definitions.relation import Relation
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！“”]"
_END = r"(?=[，。；]|$)"
# What organs, substances and devices do: by these verbs alone a statement is one of their function.
_WORKS = (
    r"吞噬|运输|输送|运送|分泌|调节|传导|传递|支配|贮存|储存|储藏|吸收|释放|乳化|催化|合成|分解|消化|感受|抑制|阻断|杀死|杀灭|中和|溶解|凝固|过滤|净化|繁殖|制造|识别|破坏|消灭|"
    r"转化|转换|降低|升高|提高|延缓|缓解|促进|刺激|加快|减慢|减少|增加|增大|减小|增强|减弱|防止|避免|阻止|阻挡|保护|维持|控制|反射|折射|扩张|收缩|软化|润滑|测量|显示|放大|缩小|检测|产生|形成|提供|反映|衡量|改善|清除|排出|诱导|激活|引发|导致|预防|治疗|固定|支撑|支持|抵御|抵抗|限制|约束|传播|携带|寄生于|改变|区分|表示|体现|揭示|腐蚀|杀灭|支撑"
)
_BARE = "吞噬|运输|输送|分泌|传导|支配|贮存|储存|吸收|释放|乳化|催化|感受|调节|阻断|抑制|促进|控制|消化|过滤|传递"
_CAN = r"(?P<how>(?:主要|一般|通常|可以|能够|有助于|有利于|有助|能|可|会|用于|用来|还|也|初步|直接|显著|有效|大量|快速|迅速|特异性|选择性地?|地)*)"
_DOES = re.compile(rf"(?P<who>{_HAN}{{1,18}}?){_CAN}(?P<verb>{_WORKS})(?P<said>{_HAN}{{2,26}}?){_END}")
# 防止过滤速度过慢, 由腺体分泌胶, 可增加一倍: what is done to something or by something, and how much.
_NO_DOER = re.compile("防止|避免|经|.*由")
_SO_MUCH = re.compile(r"[约近]?[\d.一二三四五六七八九十百千]+[倍成%]?")
_ABLE = re.compile("能|可|会|有助于|有利于|用[于来]|主要")
_HAS = re.compile(
    rf"(?P<who>{_HAN}{{1,18}}?)(?P<how>(?:还|也|都|均|主要|一般|通常|往往|常)*)(?P<verb>具有|具备|起着|起到|起|有着|有|行使|发挥|履行)(?P<said>{_HAN}{{2,24}}?)的?(?P<noun>功能|功效|疗效|药效|作用|职能|特点|特征|特性|性质|职权|效应|属性|优点|缺点|优势|习性|能力|权利|义务){_END}"
)
_QUALITY = re.compile(
    rf"(?P<who>{_HAN}{{1,16}}?)(?P<how>(?:都|均|一般|通常|往往)*)(?P<verb>具有|具备)(?P<said>[一-鿿]{{1,8}}[^可必重积主被急慢阳阴良恶个理感知属异同两男女雌雄]性){_END}"
)
_MOST = 7
_VAGUE = re.compile(
    "重要|重大|积极|一定|巨大|深远|很大|不同|各自|独特|良好|显著|明显|特殊|特定|多种|许多|这样|如下|以下|主要|[^一-鿿]$|强大|极大|双重|关键|基础性|决定性|相同|类似|相应|较[一-鿿]$|很[一-鿿]$|自己|自身|[两二三四五六七八九十][个种项大方]"
)
# 曲线, 报表: what it shows is what it is for.
_SHOWS = re.compile("(?:曲线|报?表|[^地版企]图|指数|指标|[比速利税效概]率|函数|方程|系数|公式|模型|线|仪|计)$")
_CHARGED = re.compile(
    rf"(?P<who>{_HAN}{{2,16}}?)(?P<how>(?:主要|具体|统一|专门|依法|全面|直接)*)(?P<verb>负责|主管|掌管|分管|执掌|统领|行使|统辖|受理|专司|兼管)(?P<said>{_HAN}{{2,26}}?){_END}"
)
_SIGN = re.compile(
    rf"(?P<who>[^，。；：？！]{{1,14}}?)(?P<how>(?:常|通常|一般|往往|多|用来|用以|被用来)*)(?P<verb>象征着?|寓意着?|借指|代指|暗示着?|喻指)(?P<said>[^，。；：？！]{{2,20}}?){_END}"
)

_WITHOUT = {pattern: without_subject(pattern) for pattern in (_DOES, _HAS)}


@cued(_WORKS)
def does(passage: Passage) -> Iterator[Fact]:
    """X能促进Y, X分泌Y: what a thing does or can do."""
    for at in plain_clauses(passage):
        found = _teaches(passage, _DOES, at)
        if not found:
            continue
        if _NO_DOER.match(found["who"]) or _SO_MUCH.fullmatch(found["said"]):
            continue
        who = found["who"] or left_out(passage, at)
        if re.fullmatch(_WORKS, who):
            continue  # 防止过滤速度过慢: a call
        able = _ABLE.search(found["how"])
        if (
            (
                able
                or (_SHOWS.search(who) and found["verb"] in ("表示", "反映", "衡量", "显示"))
                or (re.fullmatch(_BARE, found["verb"]) and not opens_with_verb(found["said"]))
            )
            and _acts(who)
            and not _is_listed(found["said"])
        ):
            how = re.sub("^[还也]", "", found["how"])
            asked = f"{with_entry(passage, who)}{how}{found['verb']}什么？"
            yield _told(passage, "does", found, who, found["verb"], asked)


@cued("功[能效]|[疗药]效|作用|职能|特[点征性]|性质|职权|效应|属性|[优缺]点|优势|习性|能力|权利|义务")
def has(passage: Passage) -> Iterator[Fact]:
    """X具有Y的功能, X起Y作用: which side of its kind a thing has."""
    for at in plain_clauses(passage):
        found = _teaches(passage, _HAS, at)
        if not found or _VAGUE.search(found["said"]):
            continue
        if coordination.members_of(passage.view, *found.span("said")) or _is_listed(found["said"]):
            yield from _has_several(passage, found, found["who"] or left_out(passage, at))
            continue
        verb = "有" if found["verb"] in ("有", "有着") else found["verb"]
        how = re.sub("^[还也]", "", found["how"])
        who = found["who"] or left_out(passage, at)
        asked = f"{with_entry(passage, who)}{how}{verb}什么{found['noun']}？"
        yield _told(passage, "has", found, who, found["noun"], asked)


def _has_several(passage: Passage, found: re.Match[str], who: str) -> Iterator[Fact]:
    """免疫系统具有防御、监视和清除功能: which functions."""
    members = tuple(passage.cut(a, b) for a, b in coordination.members_of(passage.view, *found.span("said")))
    if 1 < len(members) < _MOST and not any(is_object(passage.view_of(one)) is False for one in members):
        count, measure = numerals.to_chinese(len(members)), measure_of(found["noun"])
        asked = f"{with_entry(passage, who)}{found['verb']}哪{count}{measure}{found['noun']}？"
        yield Relation(passage.cut(*found.span()), "has", passage.voice, who, found["noun"], members, asked, False)


@cued("(?:具有|具备)[^，。；]*性")
def has_quality(passage: Passage) -> Iterator[Fact]:
    """细胞膜具有选择透过性: the one property that a thing has."""
    for at in plain_clauses(passage):
        found = _QUALITY.match(passage.view, at)
        if (
            found
            and _is_teaching(passage, found)
            and not re.search("[、和与及]", found["said"])
            and not _VAGUE.search(found["said"])
        ):
            asked = f"{with_entry(passage, found['who'])}{found['how']}{found['verb']}什么特性？"
            yield _told(passage, "has_quality", found, found["who"], "quality", asked)


@cued("负责|[主掌分兼]管|执掌|统[领辖]|行使|受理|专司")
def is_charged(passage: Passage) -> Iterator[Fact]:
    """国务院负责Y, 户部掌管Y: what an office or a body is there for."""
    for at in plain_clauses(passage):
        found = _CHARGED.match(passage.view, at)
        if found and _is_teaching(passage, found) and not is_person(found["who"]) and not _is_listed(found["said"]):
            asked = f"{found['who']}{found['how']}{found['verb']}什么？"
            yield _told(passage, "is_charged", found, found["who"], found["verb"], asked)


@cued("象征|寓意|借指|代指|暗示|喻指")
def stands_as_sign(passage: Passage) -> Iterator[Fact]:
    """鸽子象征和平: what a thing is the sign of."""
    for at, _date in statements(passage):
        found = _SIGN.match(passage.view, at)
        if found and is_subject(found["who"].strip("“”")) and is_object(found["said"]) and not _is_listed(found["said"]):
            asked = f"{found['who']}{found['how']}{found['verb']}什么？"
            yield _told(passage, "stands_as_sign", found, found["who"], "sign", asked)


def _teaches(passage: Passage, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
    """The clause at ``at`` that ``pattern`` matches, with a subject of its own or, behind another clause, of the sentence."""
    found = pattern.match(passage.view, at)
    if found and _is_teaching(passage, found):
        return found
    found = _WITHOUT[pattern].match(passage.view, at)
    if found and (found["how"] or found["verb"][:2] in ("具有", "具备", "起着", "起")) and is_object(found["said"]):
        return found if left_out(passage, at) and not re.search(r"\d", found.group()) else None
    return None


def _is_teaching(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the clause has a noun before its verb and something whole behind it, and tells of no one time."""
    return is_subject(found["who"]) and is_object(found["said"]) and not re.search(r"\d", found.group())


def _acts(who: str) -> bool:
    """Whether ``who`` is no noun of persons in general, of whom such a clause would be a call (企业促进就业)."""
    return not re.search(
        "(?:企业|政府|社会|国家|我国|中国|人民|群众|干部|学校|教师|学生|部门|单位|公司|各地|市场|改革|创新|党|我们|工程|项目|活动|平台|政策|措施)$",
        who,
    )


def _is_listed(said: str) -> bool:
    """Whether ``said`` is a row of several things: that is asked as a list."""
    return "、" in said or bool(re.search("(?:以?及|并|且)", said[1:-1]))


def _told(passage: Passage, rule: str, found: re.Match[str], who: str, aspect: str, prompt: str) -> OneAnswer:
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, who, aspect, passage.cut(*found.span("said")), prompt)


_TAKES_AS = re.compile(
    rf"(?P<who>{_HAN}{{2,16}}?)(?P<how>(?:主要|通常|一般|多|常)*)以(?![上下来及后前内外至免便致])(?P<said>{_HAN}{{2,20}}?)为(?P<noun>(?![了主什])[一-鿿]{{2,5}}){_END}"
)


@cued("以", "为")
def takes_as(passage: Passage) -> Iterator[Fact]:
    """青花瓷以氧化钴为着色剂: what serves a thing as what."""
    for at in plain_clauses(passage):
        found = _TAKES_AS.match(passage.view, at)
        if (
            found
            and _is_teaching(passage, found)
            and words.tag(words.segment(found["noun"])[-1].text).startswith("n")
            and not re.fullmatch(rf"{QUALITY}(?:{NAMES})", found["noun"])
            and not _is_listed(found["said"])
        ):
            asked = f"{found['who']}{found['how']}以什么为{found['noun']}？"
            yield _told(passage, "takes_as", found, found["who"], found["noun"], asked)


RULES = (takes_as, does, has, has_quality, is_charged, stands_as_sign)
