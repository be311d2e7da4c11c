"""What the figures in the report of an office belong to: the place it works for, a project it tells of, the office itself."""

from __future__ import annotations

import re

from studykit.chinese import actions, clauses, words
from studykit.chinese.quantities import CHANGES
from studykit.facts._titles import PLACE

_OFFICE = re.compile(r"(?:局|厅|委员会|办公室|政府)$")
# What an office has itself: its people, its money, what it publishes.
OF_THE_OFFICE = re.compile(
    r"(?:[全本]?局|机关|系统|全厅|干部|职工|党员|编制|正?高级|副高|硕士|博士|政府网站|网站|门户|微信|公众号|[现在]有?(?:在职|在编)|(?:在职|在编)职工|(?:在职|在编|专业技术|工作)人员|部门预算|“?三公)"
)
_PROJECT = re.compile(
    r"(?P<what>(?![全我本])[^，。；\d]{2,24}?(?:工程|项目|水库|电站|灌区|公路|铁路|隧道|大桥|产业园|基地|水厂|机场|码头))(?:总投资|概算|[于在]\d|已?累计完成|已完成|全长|(?:正式|全面)?开工|建成|通车|投产|投用)"
)
_HONOURED = re.compile(
    "(?:^|[；。])(?P<who>[^，；。]{4,18}?)被[^，；。]{0,14}(?:列为|评为|授予|确定为|命名为|认定为|纳入|入选)[^，；。]*，(?:[^，；。]*，)?$"
)
_HEAD_OF_BODY = re.compile("(?:址|校长|院长|馆长|主任|书记|负责人|人员)$")


def area_of(organ: str) -> str:
    """The place that an office of government works for: its figures are not the office's; empty for a school or a company."""
    place = PLACE.match(organ) if _OFFICE.search(organ) else None
    return place["place"] if place else ""


def acts(stem: str) -> bool:
    """Whether ``stem`` opens with what a body does, and is not told of a measure: 铺设管网, but 监测对象达到."""
    first = words.tag(words.segment(stem)[0].text)
    return (
        (first == "v" or actions.is_deed(stem) or (first == "vn" and not re.search("收入|总额|[量率额值]$", stem)))
        and not re.match("累计|平均", stem)
        and not re.search(rf"(?:达到?|[为是占在]|占[^，]*的|{CHANGES})$", stem)
    )


def is_happening(named: str) -> bool:
    """Whether ``named`` is no thing but what went on: 扭亏为盈, 国民经济调整."""
    return bool(named) and bool(
        _HEAD_OF_BODY.search(named) or words.tag(named) in ("i", "l") or words.tag(words.segment(named)[-1].text) in ("v", "vn")
    )


def project_before(view: str, first: int, start: int) -> str:
    """The project that the clauses before ``start`` tell of: 西河治理工程于6月开工，治理河长."""
    part = max(first, view.rfind("；", 0, start) + 1)
    found = _PROJECT.match(view, part, start)
    return found["what"] if found and found.end() < start and clauses.is_term(found["what"]) else ""


def honoured_before(view: str, first: int, start: int) -> str:
    """What the clause before ``start`` tells to have been listed or honoured (石桥镇互助模式被列为试点): its own figures follow."""
    found = _HONOURED.search(view, first, start)
    return found["who"] if found else ""
