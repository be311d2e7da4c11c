"""What the items below a provision of a statute are: the cases it is for (有下列情形之一的), the conditions for somebody (符合下列条件的毕业生),
what it does not hold for (除下列情形外), what has to be brought (持下列材料向…申请)."""

from __future__ import annotations

import re

from studykit.chinese.categories import measure_of
from studykit.facts import _headings
from studykit.facts._passage import Passage
from studykit.facts._questions import Lead, by_law

_BELOW = "(?:以下|如下|下列)"
_CASES = re.compile(
    rf"(?P<who>[^，。；：]{{0,20}}?)(?:违反(?:本|《)[^，。；：]{{1,24}}，)?有{_BELOW}(?P<noun>[^，。；：的]{{2,8}}?)之一(?:的?，|(?=可以|应当|不得|必须))(?P<more>[^，。；：]{{2,12}}的，)?(?P<rest>[^，。；：]{{4,32}}(?<!的)(?![^，。；：]))"
)
_ARTICLE = re.compile(r"[\s　]*第[一二三四五六七八九十百\d]+条")
# 有下列情形之一的学生，不得转专业; 符合下列条件的毕业生，授予学位
_FOR_WHOM = re.compile(
    rf"(?P<has>[^，。；：]{{0,12}}?(?:有|符合|具备|满足)){_BELOW}(?P<noun>情形|行为|情况|条件)(?:之一)?的(?P<who>[^，。；：的]{{2,16}})，(?P<rest>[^。；：]{{3,32}})"
)
# 除下列情形外，禁止开采
_APART_FROM = re.compile(
    rf"除(?:有)?{_BELOW}(?P<noun>情形|情况|事项|行为)(?:之一)?(?:的?)(?:以外|之外|外)，(?P<rest>[^。；：]{{4,36}})"
)
# 所有人应当持下列材料向登记机关申请登记
_BRINGS = re.compile(
    rf"(?P<before>[^。；：]{{4,40}}?(?:持|携带|提交|提供|凭|出示)){_BELOW}(?P<noun>材料|证件|文件|资料|证明)(?P<rest>[向到][^，。；：]{{4,24}})"
)


def from_provision(passage: Passage, lead: str, number: str) -> Lead | None:
    """The question that the words over the ``number`` items of a provision turn into; ``None`` for other words."""
    if cases := _CASES.search(lead):
        return _of_cases(passage, lead, cases, number)
    if not passage.law:
        return None
    law = by_law(passage)
    if found := _FOR_WHOM.fullmatch(lead):
        asked = f"{found['has']}哪{number}{measure_of(found['noun'])}{found['noun']}的{found['who']}，{found['rest']}？"
        return Lead(lead, found["who"], law + asked)
    if found := _APART_FROM.fullmatch(lead):
        return Lead(lead, found["rest"], f"{law}除哪{number}{measure_of(found['noun'])}{found['noun']}外，{found['rest']}？")
    if found := _BRINGS.fullmatch(lead):
        return Lead(lead, found["before"], f"{law}{found['before']}哪{number}项{found['noun']}{found['rest']}？")
    return None


def is_provision(lead: str) -> bool:
    """Whether the words over a series are of a case or an exception, whatever the page is."""
    return bool(_CASES.search(lead))


def _of_cases(passage: Passage, lead: str, cases: re.Match[str], number: str) -> Lead | None:
    """有下列情形之一的，…: in a text that is no statute, with what it is about."""
    bearer = _headings.of_title(passage.article)
    is_law = passage.law or _ARTICLE.match(passage.view)
    of = cases["who"] or ("" if is_law else f"{bearer}中，" if bearer else None)
    asked = f"{by_law(passage)}{of}有哪{number}种{cases['noun']}的，{cases['more'] or ''}{cases['rest']}？"
    return Lead(lead, lead, asked) if of is not None else None
