"""Things that stand before their own measure (沉船长, 海水平均含盐), those that a clause before names (塔高), and what can own one."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.happenings import EVENT, HAPPENS, predicate_at
from studykit.chinese.quantities import PROPERTIES
from studykit.facts._measured import LEVEL, is_measure
from studykit.facts._subjects import SUBSTANCES, subject_of, without_adverb

_THING = re.compile(
    r"(?!全|总|最|平均|[身海])[一-鿿]{1,5}(?![周边波身特擅增成生延])[一-鿿](?:[长宽高深厚重]|海拔)(?:约|达|为|仅|近|超)*"
)
_ONE_THING = re.compile("(?P<thing>[塔桥坝殿楼寺洞湖岛山城船井碑像钟墙渠堤亭阁])(?:总|通|全)?[长宽高深厚重](?![度级])")
_A_PART = re.compile("[钟鼓主门角配前后正](?P<thing>[塔楼殿])[总通全]?[长宽高深](?:约|达|为)*")
# 海水平均含盐: whose the mean is stands before it.
_ITS_MEAN = re.compile(r"(?P<who>[一-鿿]{2,6}?)的?(?:年|月|日)?平均[一-鿿]{2,6}")
_ITS_OWN = re.compile(rf"[一-鿿]{{3,}}(?:{PROPERTIES})")
# 生产1公斤猪肉约需3公斤粮食: so much of one thing for so much of another, whoever does it.
_FOR_SO_MUCH = re.compile(
    r"(?:大体上|大致|一般|通常|平均)*每?[一-鿿]{1,6}\d+[一-鿿]{3,12}?(?:约|大约|大致)?(?:需要?|消耗|要|可得|得到)$"
)

# 公路全线通车, 土壤中的氮大部分: what happened to it, or most of it, is none that has the measure.
_NO_THING = re.compile(
    rf"(?:{HAPPENS}|大部分|大多数|多数|部分|之一|年间|时期|[初末]年)$|^(?:利用|通过|采用|采取|运用|使用)|[一-鿿]于[一-鿿]"
)
_SOME_PEOPLE = re.compile(r"[一二两三四五六七八九十百千\d]+[余多]?[名位]")
# 渠长: of no people.
_SIZE = re.compile("[一-鿿]?(?:[全总]?[长宽高深]|面积|海拔|库容|周长|直径)(?:约|达|为)*$|[全总]长")
_PEOPLE = re.compile("(?:[人兵卒民帝王后者员工匠夫役]|军|官兵|将士|官员|皇帝|太子|将军)$")
_HAS = re.compile("^(?P<all>全国|我国|中国|全[省市县]|世界|全球)(?:现|共|拥)?有$")
_PER_TIME = re.compile("每(?:分钟|小时|[天年秒次日月])$")


def can_have(owner: str, stem: str) -> bool:
    """Whether ``owner``, found before the clause that opens with ``stem``, is a thing that can have what the clause measures: no
    happening, no share of something, and no people where a length is told."""
    people = _PEOPLE.search(owner) or words.tag(owner).startswith("nr")
    return not _SOME_PEOPLE.match(owner) and not _NO_THING.search(owner) and not (people and _SIZE.fullmatch(stem))


def owns_itself(stem: str) -> bool:
    """Whether ``stem``, the words of a clause before its number, begins with what it measures: 城墙高, 水在4℃时密度, 海水平均含盐."""
    if _ITS_OWN.match(stem) or re.match(rf"[{''.join(sorted(SUBSTANCES))}]在", stem) or _FOR_SO_MUCH.fullmatch(stem):
        return True
    if _THING.fullmatch(stem) and words.tag(words.segment(stem)[0].text).startswith(("n", "t", "b")):
        return True
    mean = _ITS_MEAN.match(stem)
    return bool(mean and subject_of(f"{mean['who']}的") and not is_measure(mean["who"]))


def part_measured(stem: str) -> str:
    """The kind of the thing that ``stem`` measures a part of by a common name (钟楼高); empty where it measures none."""
    found = _A_PART.fullmatch(stem)
    return found["thing"] if found else ""


def thing_measured(stem: str) -> str:
    """The kind of thing (塔 of 塔高) that ``stem`` measures without its name; empty where it measures none."""
    found = _ONE_THING.match(stem)
    return found["thing"] if found else ""


def named_before(told: str, kind: str) -> str | None:
    """The name of the thing of ``kind`` that the clauses before have ``told`` of: 祐国寺塔 for 塔高; ``None`` where they name none."""
    named = re.findall(rf"(?:^|[的，　])([一-鿿]{{2,8}}{kind})(?=[以是于在有始建坐位，、（])", told)
    return named[-1] if named and clauses.is_term(named[-1]) and not re.search("[有是]", named[-1]) else None


def named_in(owner: str) -> str:
    """The name in a candidate, without the predicate that came with it; empty where a number did."""
    owner = _PER_TIME.sub("", owner)
    owner = _HAS.sub(r"\g<all>", owner)
    at = predicate_at(owner)
    named = owner[:at] if at > 1 else owner
    return (
        ""
        if LEVEL.fullmatch(named)
        or re.search(r"\d|^(?:新[建增造设]|[现共]有|全年|[今去前明]年|年[末底]|[上下]半年)$", named)
        or EVENT.match(named)
        else without_adverb(named)
    )
