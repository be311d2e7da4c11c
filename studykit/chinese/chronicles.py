"""The titles of chronicles and other accounts of one place or body: whose days 洮阳机床厂大事记 tells, whose house 某馆参观指南 shows, which
case a report of a judgment is on."""

from __future__ import annotations

import re

_CHRONICLE = re.compile(
    r"^(?P<name>[一-鿿]{2,12}?)(?:（[^）]*）)?(?:(?:[校院厂馆社]|(?<=[县市]))[志史])?[·—\s]*(?:事业)?(?:[一二三四五六七八九十百]{1,3}年)?(?:建设|发展|历史|革命|改革)?(?:大事记|大事年表|年表|编年史?|纪事|大事|简史|[校院厂馆社]史|沿革|历程)"
)
_A_BODY = re.compile(
    r"(?:省|市|县|縣|区|區|州|镇|乡|村|校|[大中小]学|学堂|书院|学院|医院|公司|集团|厂|水库|铁路|馆|院|所|局|会|党|军|社|站|桥|港|城|寺|河|江|湖|工程|项目|[剧乐舞歌]团|艺术团|团|队|台|中心|部|厅|处|园|场|店|坊|基金会|银行|行)$"
)


def told_of(title: str) -> str:
    """What a folded ``title`` says that the days of are told; empty where it is no chronicle's."""
    found = _CHRONICLE.match(title)
    return found["name"] if found else ""


def owner(title: str) -> str:
    """The place or the body whose chronicle it is by the folded ``title``; empty for one of an age or a person, and for other texts."""
    name = told_of(title)
    return name if _A_BODY.search(name) else ""


_GUIDE = re.compile(
    r"^(?P<name>[一-鿿A-Za-z0-9·“”-]{2,20}?)(?:参观|游览|游客|导览|导游|旅游|观众|读者|入馆|入园|就诊|住院|办事|入学|新生|报考|服务|使用|用户|开放|购票|乘车|办理)*"
    r"(?:指南|须知|手册|导览|说明书?|讲解词|导游词|解说词)(?:（[^）]*）)?$"
)
_REPORT = re.compile(
    r"^(?P<name>[一-鿿（）]{2,24}?(?:公司|集团|银行|大学|学院|[中小]学|学校|医院|馆|基金会|中心|合作社))[ \u3000]?(?:\d{4}[^，。《》]{0,8}?)?[^，。《》\d]{0,8}(?:报告|年报|总结|公报|白皮书|简报)"
)
_CASE = re.compile(
    r"(?:^|\n)[ \u3000—–-]*(?:【?案例[一二三四五六七八九十\d]*】?[：: \u3000]*)?(?P<name>[^，。；：？！\n（）《》]{2,24}(?:诉|与)[^，。；：？！\n（）《》]{2,30}(?:纠纷|争议|赔偿|侵权)[^，。；：？！\n]{0,4}案|"
    r"[^，。；：？！\n（）《》]{2,14}不服[^，。；：？！\n（）《》]{4,30}案|"
    r"[^，。；：？！\n（）《》诉]{2,12}(?:涉嫌|犯)?[^，。；：？！\n（）《》]{2,14}(?:罪|罪一)案)[）)]?[ \u3000]*(?=\n|$)"
)
OPENING = 400
"""So many characters of a text are its opening, where it says what it is on."""
_OF_A_BODY = re.compile("(?:工作|情况|执行|审计|调查|落实|进展)[^，。《》]{0,6}报告$")


def house(title: str) -> str:
    """The house, the park or the thing that a guide or a manual shows, or the body whose report it is, by the folded ``title``; empty for
    other texts."""
    found = _GUIDE.match(title) or _REPORT.match(title)
    return found["name"] if found else ""


def case(text: str) -> tuple[int, int] | None:
    """Where the opening of the folded ``text`` names the one case that it is on, on a line by itself; ``None`` where it names none."""
    found = _CASE.search(text, 0, OPENING)
    return found.span("name") if found else None


def is_report(title: str) -> bool:
    """Whether an article by its folded ``title`` is the report of a body, whoever reads it out: what it tells is no view of his."""
    return bool(_OF_A_BODY.search(title))


_THEMED = re.compile(
    r"^(?P<place>[一-鿿]{2,8}?(?:省|市|县|区|州|镇|乡))?(?:\d{4}年度?)?(?P<theme>[一-鿿]{2,16}?)(?:\d{4}年度?)?(?:工作)?(?:公报|报告|通报|白皮书|年报|简报|综述|总结)(?:（[^）]*）)?$"
)
# What many a report is on says of what no figure of it is.
_GENERAL = re.compile(
    "国民经济|事业|教育|文化|水利|渔业|农业|林业|工业|卫生|健康|旅游|邮政|交通|运输|科技|体育|人力资源|保障|民政|司法|普查|财政|商务|人口|主要|数据|人民|社会发展|经济|社会|政府|工作|安全|状况|情况|统计|发展|年度|质量|运行|总体|建设|管理|监督|执行|和|与|及|的"
)


def themes(title: str) -> tuple[str, ...]:
    """The words for what a report is on by its folded ``title`` (电梯 of 某市2022年度电梯安全状况公报), the place and what any report is on
    left out; none for other texts."""
    found = _THEMED.match(title)
    return tuple(word for word in _GENERAL.split(found["theme"]) if len(word) > 1) if found else ()


def place(title: str) -> str:
    """The place whose report it is by the folded ``title``; empty where it names none."""
    found = _THEMED.match(title)
    return (found["place"] or "") if found else ""
