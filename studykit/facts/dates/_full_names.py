"""What a told event says of whom by a name that is known outside the page: in a chronicle, the name that its body had by then."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.happenings import BECAME, EVENT, OF_A_PERSON, predicate_at
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._titles import (
    PLACE,
    entry_of,
    headword,
    is_anchored,
    is_chronicle_of_body,
    is_named_before,
    is_place,
    title_of,
)
from studykit.facts.dates._doing import leads

_ITSELF = re.compile(
    r"(?![新老旧总分两各他外友])[一-鿿]?(?P<kind>学校|学堂|学院|大学|公司|医院|本?[校馆院厂](?=[一-鿿]{2}))(?!长|志|友|庆|歌|训|区|史)"
)
_A_SCHOOL = re.compile("[大中小]学$|学[校院堂]$")
_KIN = re.compile(
    "族[孙孫侄弟兄]|曾[孙孫]|[孙孫侄]子?|[长次三四幼][子女孙孫]|父亲?|母亲?|祖[父母]|妻子?|夫妇|夫妻|兄长|弟弟|门人|弟子"
)
# Who comes to a place from elsewhere is not its own.
_STRANGERS = re.compile(
    "日[军机本寇伪]|敌[军机]|[英法德美俄苏清]军|[英法德美俄]国|国民党|太平军|北伐军|解放军|中国人民解放军|红军|土匪|省立|国立|国营"
)
_BY_KIND = re.compile(r"(?P<did>批准|同意|受理|任命|接管|收购|入股|托管|授予|确定|批复)(?:学校|医院|公司|我校|我院)")
_OF_A_PLACE = re.compile("(?:会|政府|局|公司|[厂院馆社校所站])$")
_OF_THE_TOWN = re.compile(
    "[省市县区](?=[一-鿿]{0,6}(?:局|委|政府|厅|会|办公室|院)(?!址)|立[一-鿿]{0,4}(?:[中小]学|学[校院堂]|图书馆|博物馆|医院|师范))"
)
_TOWN = re.compile("(?<![一-鿿]{2}[省市县])[县省]城(?!市)")
A_PART_OF_WORKS = re.compile(
    "大坝|主坝|船闸|厂房|升船机|机组|主体工程|[一二三]期|隧道|主桥|引桥|全线|首台|路线|线路|干线|支线|首段|[一-鿿]{1,5}至[一-鿿]{1,5}段"
)
"""What opens a clause that tells of a part of works which their chronicle or their entry names."""
_OF_ITS_OWN = re.compile("职工|员工|子弟|附属|附设|技工学校|技校|党委|工会|首[台座艘架条辆]")
_A_PART = re.compile(
    "(?:[一-鿿、“”]{2,14}(?:专业|学科|系|科|学院|研究院|研究所|图书馆|实验室|大楼|大会|典礼)|[一-鿿]{0,4}(?:校区|院区|厂区|分院|分校|分馆|[新老旧主][馆校院厂楼][区舍]?|[初高]中部|小学部|(?:教学|办公|实验|住院|门诊|综合)大?楼|友会)|(?:全[校院厂馆体])?(?:师生|教职工|医护人员))(?:[一二三]期工程|“[^”]{1,6}”)?"
)
_A_BODY = re.compile("[一-鿿]{4,16}(?:学校|学院|大学|学堂|中学|医院|公司|图书馆|博物馆|研究所)")
_NOBODY = re.compile("[国校院厂馆省市县境]内|[国海校]外|整体|正式|全面|全部|同时|逐步|首次")
_WITH_IT = re.compile("(?<=[与和同给向])(?:学校|医院|公司|图书馆|博物馆|本?[校院馆厂])(?=[一-鿿]{2})")
_A_FUNCTION = re.compile("[^，]{2,16}(?:大会|典礼|仪式|庆典)")
# Nouns that name one of many: a question about them says nothing outside their page.
_COMMON = re.compile(
    r"(?:(?:临时|研究|图书|博物|科技|文化|体育|展览|纪念|艺术|水电|发电|钢铁|机械|指挥|管理|人民|专门|工作|理事|领导|筹备|建设|改革)?(?:院|馆|厂|站|中心|公司|学校|学堂|学院|大学|医院|部|局|厅|处|室|所|会|委员会|政府|办公室|小组|机构)|水库|大坝|工程|项目|机组|一期|二期|协会|学会|"
    r"集团|基地|园区|县城|市区|部队|队伍|大会|会议|法案|条约|活动|展览|作品|论文|小说|企业|平台|系统|产品|铁路|公路|大桥|隧道|机场|港口|工厂|双方|代表团|考古人员|专家|科学家|学者|农民|群众|职工|学生|[一-鿿]{0,2}人员)"
)


def in_full(passage: Passage, told: str) -> str:
    """``told`` with the name of the place or the body that its short name stands for in a chronicle; empty where it says of nobody
    that is known outside the page."""
    told, head = _by_its_own_name(passage, told), headword(passage)
    for size in range(min(4, len(head) - 1), 0 if is_place(head) else 1, -1):
        if head and told.startswith(head[-size:]) and not told.startswith(head):
            return head + told[size:]
    if is_chronicle_of_body(passage) and not told.startswith(head or "-"):
        return _in_body(passage, told, head)
    entry = entry_of(passage)
    if entry and (_is_of_kin(told) or _COMMON.fullmatch(told[: predicate_at(told)])) and entry not in told[: predicate_at(told)]:
        return entry + told
    if (head or entry) and A_PART_OF_WORKS.match(told) and (not entry or entry not in told):
        return (head or entry) + told
    if head and told.startswith("全" + head[-1]):
        return "" if EVENT.fullmatch(told, 2) else head + told[2:]
    if head and _STRANGERS.match(told):
        return _to_the_place(told, head)
    subject = told[: predicate_at(told)]
    common = is_place(head or "-") and _COMMON.fullmatch(subject) and _OF_A_PLACE.search(subject)
    if is_anchored(passage, told) and not common:
        return told
    if head:
        return "" if OF_A_PERSON.search(told) else told if told.startswith(head[:-1]) else head + told
    return "" if _COMMON.fullmatch(told[: predicate_at(told)] or told) else told


# 政府, where the article has spoken of 明治政府 and of no other.
_BARE_BODY = re.compile("(?:政府|议会|国会|公社|王室|当局)(?=[一-鿿])")


def _by_its_own_name(passage: Passage, told: str) -> str:
    """``told`` with the name for the bare 政府 that opens it, where the paragraphs of the article before name one alone."""
    bare = _BARE_BODY.match(told)
    article = passage.article
    if bare is None or article is None:
        return told
    start = max((one.start for one in article.spans if one.start <= passage.span.start), default=0)
    before = fold(passage.page.document.text[start : passage.span.start])
    named = set(re.findall(rf"(?<![一-鿿])[一-鿿]{{2,3}}{bare.group()}(?=[一-鿿])", before))
    return named.pop() + told[bare.end() :] if len(named) == 1 else told


def _to_the_place(told: str, head: str) -> str:
    """``told``, which strangers do, with the name of the place for its town; empty where it does not say where they did it."""
    named = told.replace("县城", f"{head}城") if is_place(head) else told
    return named if named != told or head[:-1] in told else ""


def _is_of_kin(told: str) -> bool:
    """Whether ``told`` opens with somebody by what he is to another, perhaps with his name behind it: 父亲病逝, 族孙某."""
    kin = _KIN.match(told)
    if not kin:
        return False
    name = told[kin.end() : predicate_at(told)]
    return kin.group() in ("夫妇", "夫妻") or (1 < len(name) < 4 and is_person(name)) or bool(EVENT.match(told, kin.end()))


def _in_body(passage: Passage, told: str, head: str) -> str:
    """``told`` in the chronicle of a body that is called ``head`` at the time (empty where nobody knows): with that name for the body's
    kind (学校) and before a part of it; empty where it has a subject of its own that only the page knows."""
    itself = _ITSELF.match(told)
    if itself:
        kind = itself["kind"].lstrip("本")
        fits = _A_SCHOOL.search(head) if kind in ("学校", "校") else head.endswith(kind)
        return head + told[itself.end() :] if fits and is_named_before(passage, head) else ""
    if of_town := _OF_THE_TOWN.match(told):
        town = PLACE.match(title_of(passage)) or PLACE.match(head)
        if town and town["unit"] == of_town.group():
            return town["place"] + told[1:]
        if told[1] != "立":
            return ""
    if _TOWN.search(told):
        return ""
    if _BY_KIND.search(told):
        return _BY_KIND.sub(rf"\g<did>{head}", told) if is_named_before(passage, head) else ""
    subject = told[: predicate_at(told)]
    another = len(subject) > 1 and clauses.is_term(subject) and not _NOBODY.match(subject) and not is_measure(subject)
    if another and BECAME.search(told, 1):
        return told
    elsewhere = words.tag(words.segment(subject)[0].text) == "ns" if subject else False  # 上海医学院 is none of 青河县医院
    if elsewhere and _A_BODY.fullmatch(subject):
        return _WITH_IT.sub(head, told) if is_named_before(passage, head) else ""  # 上海某学院与医院签订协议
    a_part = _A_PART.fullmatch(subject) and subject[-3:] != head[-3:] and not elsewhere
    if leads(told) or _OF_ITS_OWN.match(told) or a_part or (not subject and _A_FUNCTION.fullmatch(told)):
        return head + told if head else ""
    by_name = is_person(subject) or _A_BODY.fullmatch(subject) or told[:2] == title_of(passage)[:2]
    of_its_own = another and not _COMMON.fullmatch(subject) and not OF_A_PERSON.search(told)
    return told if by_name or of_its_own or is_anchored(passage, told) else ""
