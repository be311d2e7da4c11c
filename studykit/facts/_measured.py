"""Words that measure, and the rows and levels that things are counted by."""

from __future__ import annotations

import re

from studykit.chinese import words
from studykit.chinese.quantities import CHANGES
from studykit.facts._titles import PLACE

# A noun that measures something else: by itself it says nothing.
_MEASURE = re.compile(
    r"(?:[^的]径|周长|距离|[时转航流]速|海拔|(?<!大)[电气水血]压|电流|电阻|波长|[气水体]?温|[时流航车风转]速|点|[库总]容|总产|量|数|额|率|值|度|长|高|积|人口|收入|成本|工程[费費]|規模|面積|規模|装机|能耗|水深|最深处|规模|比重|比例|占比|价格|水平|寿命|工期|投资|支出|里程|行程|总和|指数|利润|税收|存款|贷款|企业|机构|人才|项目|基地|平台|人员|学生|教师|学校|院校|医院|村|户|病床|床位|耕地|效益|税|余额|总计|学制|任期|期限|价值)$"
)
_HAS = re.compile(r"实现|完成|拥有|聚集|集聚|建成|新增|新建|节约|节省|减少|投入|培育|引进|[^占保]有|设立|降低")
LINK = rf"(?:已|已经|现|共|总|累计|仅|就|将|可|预计|约|总共|一共|也|均|都|则|分别)*(?:达到|达|为|是|有|占|近|超过|突破|高达|共有|现有|增至|降至|升至|{CHANGES}|回升|接近|多达|不足|只有)*(?:了|到|至)?"
"""Adverbs and verbs between a measure and its number, as a pattern."""
LEVEL = re.compile("(?:国家|[省市县区州地乡镇村]|地市|市县|中央)级")
"""One level of the offices of a country, which owns nothing by itself (其中：省级25个)."""
# 乡镇卫生院3个，村卫生室9个: of a row, whose members are counted side by side.
_COUNTED_BESIDE = re.compile(r"(?P<what>[^\d，；：]{2,}?)(?<![有是达为长高宽深积约])\d[\d.,]*万?[个家所座处]")


def is_measure(stem: str) -> bool:
    """Whether ``stem`` is only the name of a measure, with or without its verb: 水库库容可达."""
    noun = re.sub(
        rf"(?:比(?![例重率值])|较|同比|环比|[稳位跃高仍]?[居列](?![民住委家车表入举])|排名|升至|跃升)[^，]*$|{LINK}$", "", stem
    )
    return bool(_MEASURE.search(noun)) and not _HAS.search(noun) and noun[:1] not in "“《"


def is_counted_beside(clause: str) -> bool:
    """Whether ``clause`` counts nothing but one member of a row."""
    found = _COUNTED_BESIDE.fullmatch(clause)
    return found is not None and not any(words.tag(word.text) == "v" for word in words.segment(found["what"]))


def is_specific(stem: str) -> bool:
    """Whether a measure names its owner itself: 中国的森林覆盖率, 云南常住人口."""
    tokens = words.segment(stem)
    first = tokens[0].text
    if len(tokens) > 3 and all(words.tag(token.text).startswith("n") for token in tokens[:3]):
        return True
    return (
        words.tag(first) in ("ns", "nr", "nt", "nz")
        or bool(re.match("我国|中国|全国|全球|世界", stem))
        or first in "“《"
        or "的" in stem
        or bool(PLACE.match(stem))
    )
