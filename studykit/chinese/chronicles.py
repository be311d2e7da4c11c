"""The titles of chronicles: whose days 洮阳机床厂大事记 or 青溪县大事年表 tells."""

from __future__ import annotations

import re

_CHRONICLE = re.compile(
    r"^(?P<name>[一-鿿]{2,12}?)(?:（[^）]*）)?(?:(?:[校院厂馆社]|(?<=[县市]))[志史])?[·—\s]*(?:事业)?(?:[一二三四五六七八九十百]{1,3}年)?(?:建设|发展|历史|革命|改革)?(?:大事记|大事年表|年表|编年史?|纪事|大事|简史|[校院厂馆社]史|沿革|历程)"
)
_A_BODY = re.compile(
    r"(?:省|市|县|縣|区|區|州|镇|乡|村|校|[大中小]学|学堂|书院|学院|医院|公司|集团|厂|水库|铁路|馆|院|所|局|会|党|军|社|站|桥|港|城|寺|河|江|湖|工程|项目)$"
)


def told_of(title: str) -> str:
    """What a folded ``title`` says that the days of are told; empty where it is no chronicle's."""
    found = _CHRONICLE.match(title)
    return found["name"] if found else ""


def owner(title: str) -> str:
    """The place or the body whose chronicle it is by the folded ``title``; empty for one of an age or a person, and for other texts."""
    name = told_of(title)
    return name if _A_BODY.search(name) else ""
