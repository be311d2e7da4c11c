"""What comes of what, in a plain clause: 缺乏X会引起Y, X由Y决定, X与Y有关, X随Y而降低."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.speakers import is_person
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import LOOSE, is_object, is_subject, plain_clauses
from studykit.facts._subjects import subject_of
from studykit.facts.definitions.marked import yielded_by
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！“”]"
_END = r"(?=[，。；]|$)"
_HOW = r"(?P<how>(?:就|则|便|都)*(?:会|可能|可以?|能够?|将|往往|常常?|易|容易|极易|必然|通常|一般|主要|严重时)*)"
_BRINGS = re.compile(
    rf"(?P<who>{_HAN}{{2,24}}?)，?{_HOW}(?P<verb>导致|引起|引发|造成|诱发|使人患|患|产生|形成)(?!的)(?P<done>了?)(?P<said>{_HAN}{{2,22}}?){_END}"
)
_MODAL = re.compile("会|可|能|将|往往|常|易|必然|通常|一般")
# What happens once and tells nothing without its when and where.
_ONCE = re.compile(r"\d|事故|大火|暴雨|台风|[昨今明]|[本该此]次|共|已|目前|近年|当时|当地|累计")
_SETTLES = "决定|控制|分泌|支配|调节|产生|制造|制成|发行|颁发|颁布|选举产生|推选|负责|承担|行使|提供|领导|任命|管理|主管|主持|传播|合成|发育而来|演变而来|演化而来|发展而来|转化而来|支撑|保护|带动|驱动|掌管|统领|审理|管辖|解释|批准|任免|牵头"
_BY = re.compile(
    rf"(?P<who>{_HAN}{{2,18}}?)(?P<how>(?:主要|一般|通常|完全|直接|最终|共同|都|均|专门|统一)*)(?:是)?由(?!于|此)(?P<said>{_HAN}{{2,24}}?)(?P<then>(?:共同|统一|直接|依法|专门)*)(?P<verb>{_SETTLES})的?{_END}"
)
_A_BODY = re.compile("(?:机关|委员会|法院|检察院|大会|国务院|政府|银行|部门|机构|公司|议会|国会|内阁|[^细]局|[部院署司庭])$")
_SOMEBODY = re.compile("(?:[^法]人|人民|公民|选民|[者员官长]|[主首总]席|总[统理裁]|国王|皇帝|首相|大臣|教师|医生|代表)$")
_LINKED = re.compile(
    rf"(?P<who>{_HAN}{{2,20}}?)(?P<how>(?:主要|一般|通常|往往)*)(?P<with>[与和同跟])(?P<said>{_HAN}{{2,24}}?)(?P<tie>(?:密切|直接|紧密)?(?:有关|相关)|(?:正好|恰好)?相反|成正比|成反比|呈?正相关|呈?负相关|无关)(?:系)?{_END}"
)
_UNDER = re.compile(
    rf"(?P<who>{_HAN}{{2,18}}?)(?P<how>(?:主要|直接|都|均|一般|还|也)*)(?P<by>受到?)(?!到)(?P<said>{_HAN}{{2,20}}?)的?(?P<verb>控制|支配|调节|影响|制约|调控|管辖){_END}"
)
_VARIES = re.compile(
    rf"(?P<who>{_HAN}{{2,14}}?)(?P<how>(?:会|则|也|一般|通常|往往)*)(?P<by>随着?(?P<with>{_HAN}{{2,16}}?)(?P<rise>的?(?:[增减升降变]{_HAN}|提高|缩小|扩大|延长|缩短|推移)))，?(?:而|则|会|逐渐|也)*(?P<said>(?:逐渐|不断|相应)?(?:[增减升降变][一-鿿]|提高|缩小|扩大|延长|缩短|加快|加深|减慢))(?P<tail>){_END}"
)
_SEVERAL = re.compile("[、]|[和与及][^和与及、]{2,}")


@cued("导致|引[起发]|造成|诱发|患|产生|形成")
def leads_to(passage: Passage) -> Iterator[Fact]:
    """缺乏维生素C会引起坏血病: what comes of a cause that holds at all times."""
    for at in plain_clauses(passage):
        found = _BRINGS.match(passage.view, at)
        if found is None or _ONCE.search(found.group()) or not is_object(found["said"]) or "、" in found["said"]:
            continue
        modal = _MODAL.search(found["how"])
        own = is_subject(found["who"]) or _is_cause(found["who"])
        bare = len(found["who"]) > 3 and (
            found["done"] or found["verb"] not in ("产生", "形成", "患") or (found["verb"] != "患" and _goes_on(found["who"]))
        )
        if own and (modal or (bare and (not found["done"] or is_subject(found["who"])))):
            asked = (
                f"{found['who']}{found['how']}{found['verb']}{found['done']}什么{'病' if found['verb'].endswith('患') else ''}？"
            )
            yield _told(passage, "leads_to", found, found["verb"], asked)


_SOMEBODY = re.compile("(?:人民?|公民|选民|国民|总统|总理|主席|国王|皇帝|[院部会校省市县]长|法官|员|者|师)$")
# 院长由总统任命: that of the body which the clause before is on.
_HEAD_OF = re.compile("(?P<body>[院部会校社馆局署省市县行厂])?(?:长|主任|主席|总裁|秘书长)")


def _whose_head(passage: Passage, who: str, at: int) -> str:
    """``who``, and before a head of some body (院长) the body that the clause before it is on; empty where that names none."""
    found = _HEAD_OF.fullmatch(who)
    if found is None:
        return who
    before = [
        subject_of(passage.view[max(a, passage.start) : b]) for a, b in clauses.clauses(passage.view) if passage.start < b < at
    ]
    body = next((one for one in before if found["body"] is None or one.endswith(found["body"])), "")
    return f"{body}{who}" if body else ""


@cued(f"由[^，。；]*(?:{_SETTLES})")
def by_what(passage: Passage) -> Iterator[Fact]:
    """价格由供求关系决定, 人民币由中国人民银行发行: what or who does it to the subject."""
    told = {fact.prompt for fact in yielded_by(passage) if isinstance(fact, OneAnswer)}
    for at in plain_clauses(passage):
        found = _BY.match(passage.view, at)
        if not found or re.search(r"\d", found.group()) or not is_subject(found["who"]) or not is_object(found["said"]):
            continue
        if not clauses.is_term(found["said"].replace("、", "")) or found["said"][-1] in "内中里上外":
            continue
        by = (
            "谁"
            if is_person(found["said"]) or _SOMEBODY.search(found["said"])
            else "哪个机构"
            if _A_BODY.search(found["said"])
            else "什么"
        )
        if by != "什么" and _SEVERAL.search(found["said"]):
            continue
        if not (who := _whose_head(passage, found["who"], at)):
            continue
        asked = f"{who}{found['how']}由{by}{found['then']}{found['verb']}？"
        if asked in told:
            continue
        yield _told(passage, "by_what", found, f"by {found['verb']}", asked)


@cued("受[^，。；]*(?:控制|支配|调节|影响|制约|支撑|调控|管辖)")
def subject_to(passage: Passage) -> Iterator[Fact]:
    """激素的分泌受下丘脑控制: what governs it."""
    for at in plain_clauses(passage):
        found = _UNDER.match(passage.view, at)
        if found and is_subject(found["who"]) and is_object(found["said"]) and "、" not in found["said"]:
            asked = f"{found['who']}{found['how']}{found['by']}什么{found['verb']}？"
            yield _told(passage, "subject_to", found, f"under {found['verb']}", asked)


@cued("有关|相[关反]|正比|反比|无关")
def linked_with(passage: Passage) -> Iterator[Fact]:
    """X与Y有关, X与Y成正比: with what it goes together."""
    for at in plain_clauses(passage):
        found = _LINKED.match(passage.view, at)
        if (
            found
            and is_subject(found["who"])
            and is_object(found["said"])
            and clauses.is_term(found["said"].replace("、", ""))
            and not re.search(r"\d", found.group())
        ):
            asked = f"{found['who']}{found['how']}{found['with']}什么{found['tie']}？"
            yield _told(passage, "linked_with", found, found["tie"], asked)


@cued("随[^，。；]*[增减升降变提缩扩延]")
def varies_with(passage: Passage) -> Iterator[Fact]:
    """水的沸点随气压的降低而降低: how one quantity changes with another."""
    for at in plain_clauses(passage):
        found = _VARIES.match(passage.view, at)
        if found and is_subject(found["who"]) and not LOOSE.search(found.group()) and not re.search("[变]化$", found["said"]):
            who = found["who"] + found["how"].removeprefix("则").removeprefix("也")
            if found["said"][-2:] not in found["rise"]:
                yield _told(passage, "varies_with", found, "varies", f"{who}{found['by']}如何变化？")
            elif is_object(found["with"]):
                asked = f"{who}随什么{found['rise']}而{found['said']}？"
                yield _told(passage, "varies_with", found, "varies", asked, "with")


# 货币供应量过多, 代谢紊乱: a noun, and what is wrong with it.
_OUT_OF_ORDER = re.compile(
    "^[一-鿿A-Za-z]{2,10}(?:过[多少高低大小快慢剧度强弱重]|不足|不良|不当|失调|失衡|紊乱|障碍|异常|[升降]高|降低|增[加多大]|减[少小]|下降|上升|上涨|缺乏|短缺|短路|破裂|受损|损伤|感染)$"
)


def _goes_on(who: str) -> bool:
    """Whether ``who`` is a process: 地球自转."""
    first, *rest = [words.tag(word.text) for word in words.segment(who)]
    return bool(rest) and first.startswith("n") and rest[-1].startswith("v")


def _is_cause(who: str) -> bool:
    """Whether ``who`` is something that is done or happens, told whole: 缺乏维生素C, 森林遭到破坏, 过量排放二氧化碳."""
    bare = re.sub("^[一-鿿]{2,4}时(?=[一-鿿]{3})", "", who)
    return (
        clauses.is_balanced(who)
        and len(who) <= 20
        and not LOOSE.search(who)
        and not re.search(
            "[是了]|、$|^(?:并|也|还|又|从而|进而|所以|因此|而|但|就|都|只|以|为|把|将|由|被|在|从|不|没|随|所|使|让|甚至|可能|尤其|特别|[会可能])",
            who,
        )
        and (
            opens_with_verb(who, nouns=True)
            or bool(subject_of(bare))
            or bool(_OUT_OF_ORDER.search(bare))
            or who[0] in "缺饮食吸过久长"
        )
    )


def _told(passage: Passage, rule: str, found: re.Match[str], aspect: str, prompt: str, answer: str = "said") -> OneAnswer:
    said = passage.cut(*found.span(answer))
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, found["who"], aspect, said, prompt)


RULES = (leads_to, by_what, subject_to, linked_with, varies_with)
