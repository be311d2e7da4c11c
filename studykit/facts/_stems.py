"""What a clause says before its number, put in full by what stands before: the whole of a part, the thing of a rate, the body of 我们."""

from __future__ import annotations

import re

from studykit.chinese import actions, clauses, words
from studykit.chinese.quantities import Quantity
from studykit.chinese.script import fold
from studykit.chinese.speakers import OURS
from studykit.facts._measured import LEVEL, is_measure
from studykit.facts._passage import Passage
from studykit.facts._questions import occasion
from studykit.facts._titles import place_of_report

# 具有高级职称的: the whole that it is a part of stands before.
_HEADLESS = re.compile(r"[^，]{2,}的(?P<few>[只仅]有)?")
# 库里有影像的: the place says of what, and what is told after it is of the same.
_WITHIN = re.compile(r"(?P<place>[^，]{2,20}[里中内])(?:现在|目前|如今|现|已)*[^，]{2,12}的(?:是|有|只有)?")
_RATE = re.compile(
    r"(?:总量|总数|总额|[一-鿿]{1,3}率|[一-鿿]{2}度)(?:已|也|均|都|则)*(?:达到|达|突破|为|超过|是|保持在|提高到|上升到)*"
)
_OURS = re.compile(rf"(?:{OURS})(?:的)?|我们|咱们")
_INSTITUTION = re.compile(r"(?:企业|公司|厂|学校|高校|[小中大]学|幼儿园|医院|银行|合作社|图书馆|博物馆|文化馆|机构)$")
_COUNTED_WITHIN = re.compile("(?:床位|病床|从业人员|卫生人员|专任教师|教职工|职工|在校学生|在校生|学生|教师|员工|医师|护士)$")
_MEASURE_OF_KIND = re.compile("(?<=[一-鿿]{2})(?:(?:种植|播种)?面积|产量|总产量)$")
_LONGEST_KIND = 4
_SHARE_OF = re.compile("占(?P<of>[^，；]{2,14}?)的?比重")
_AMONG = re.compile("(?:^|[。；])(?P<of>[一-鿿]{2,10}(?<![其当])中)，(?:[^。；，]*占[^。；，]*，)*$")
_AMONG_THEM = re.compile(r"(?P<of>(?!.?[有拥设])[一-鿿]{2,4}(?:机构|学校|高校))\d[\d.,]*万?[个所家]，其中[^，；。]*，$")
_ITS_OWN = re.compile(
    r"(?:(?:拥?有)?(?:在校[学生]{1,2}|学生|专任教师|教职工|教师|职工|床位|病床|从业人员|员工|会员|社员)|(?:实现|完成)?(?:总产值|产值|利润|营业收入|销售收入|增加值)|资本总?额|藏书)"
)
_A_SCHOOL = re.compile(
    r"(?:^|[。；，])(?:[一-鿿]{0,6}?[拥共现]?有)?(?P<of>[一-鿿]{0,6}(?:学校|小学|初中|高中|幼儿园|高校|中学))\d[\d.,]*[所个家](?:、[一-鿿]{2,8}\d[\d.,]*[所个家])?，(?:[^。；]*，)?$"
)
_OF_A_SCHOOL = re.compile(
    "(?:招生|毕业生?|在[校园](?:学生|生|幼儿)|入园|开设专业|专任教师|教职工|[就升][业学]率|巩固率|录取率)(?:为|达到?)?"
)
_A_RATE = re.compile("(?P<rate>(?:[一-鿿]{2}化|普及|覆盖|入学|就业|利用|参保|达标|合格|自给|入库|机械化)率)$")
_LONGEST_PART = 8
_IN_TRADE = re.compile(r"业(?P<what>法人单位|产业活动单位|个体经营户|企业|从业人员)\d")
_FIRMS = re.compile(r"(?P<of>[一-鿿]{2,18}(?:法人单位|企业))(?:资产总计)?\d")
_SUM_OF_FIRMS = re.compile("(?:全年)?(?:实现)?(?:负债合计|营业收入|利润总额|净利润|从业人员)")
_MERE_NUMBER = re.compile("(?:缺口|差距|[率额量值])$")
_SHORT_NAME, _LONGEST_NAME = 2, 6
_UNDERGONE = re.compile("被[一-鿿]{2,4}$|(?:考取|录取|获奖|入选)$")
_LONGEST_WHOLE = 12
_NOMINAL = ("n", "vn", "j", "l", "an")


def in_full(passage: Passage, view: str, start: int, stem: str, one: Quantity, whole: str) -> str | None:
    """``stem``, the words of the clause at ``start`` before the number ``one``, with what the clause leaves to ``whole``, the stem
    before; ``None`` where it speaks of a 我们 that nobody knows."""
    if occasion(passage) and view.endswith("其中", 0, start) and not is_part(stem):
        return None  # 引进教师46名，其中博士3名: of whom only the sentence tells
    if (part := _of_level(view, start, stem, whole) or _with_noun(stem, one, whole)) is not None:
        return part
    if among := _AMONG.search(view, passage.start, start) if one.sort == "share" and stem.endswith("占") else None:
        return f"{among['of']}，{stem}" if place_of_report(passage) else stem  # 医院中，公立医院床位占71.4%
    stem = _of_firms(view, passage.start, start, _of_trade(view, passage.start, start, stem, one))
    stem = _crop(view, start, stem, one, whole)
    stem = _rate_of_part(view, start, _share_of_same(view, passage.start, start, stem), one, whole)
    stem = _of_institution(view, start, stem, whole) or _of_whole(view, start, _alike(whole, stem), one, whole)
    ours = _OURS.match(stem)
    if ours is None:
        return stem
    if ours.group() == "我们" and place_of_report(passage):
        return stem[ours.end() :]
    body, rest = _ours(passage, ours.group() in ("我们", "咱们")), stem[ours.end() :]
    if body.endswith("市") and "全市" in rest:
        return rest  # 我们把全市划分为: the city is named already
    return body + rest if body else None


def is_part(stem: str) -> bool:
    """Whether ``stem`` leaves its noun to the stem before: 具有高级职称的, 真正落实的只有."""
    return bool(_HEADLESS.fullmatch(stem))


def _of_level(view: str, start: int, stem: str, whole: str) -> str | None:
    """其中：省级25个 with the ``whole`` that the level is of; ``None`` for another ``stem``."""
    if not LEVEL.fullmatch(stem):
        return None
    beside = re.search("其中[：，]?$", view[:start]) and whole and not LEVEL.search(whole)
    return f"{whole}中，{stem}" if beside else "其中"


def _with_noun(stem: str, one: Quantity, whole: str) -> str | None:
    """A kind of institutions with what is counted in them, which only ``whole`` says: 医疗机构床位910张，其中：医院713张 → 医院床位;
    ``None`` for another ``stem``."""
    if not _INSTITUTION.search(stem) or one.asks not in ("多少张", "多少人", "多少名"):
        return None
    within = _COUNTED_WITHIN.search(whole)
    return stem + within.group() if within else "其中"


def _of_trade(view: str, first: int, start: int, stem: str, one: Quantity) -> str:
    """A bare trade with what its sentence counts in another: 批发和零售业法人单位650万个；制造业327万个 → 制造业法人单位."""
    counted = _IN_TRADE.search(view, first, start) if one.sort == "count" and re.fullmatch("[一-鿿]{2,12}业", stem) else None
    return stem + counted["what"] if counted else stem


def _of_firms(view: str, first: int, start: int, stem: str) -> str:
    """A bare sum of firms with the firms that the clause before tells one of: 企业法人单位资产总计914亿元，负债合计624亿元."""
    part = max(view.rfind("；", 0, start) + 1, first)
    firms = _FIRMS.search(view, part, start) if _SUM_OF_FIRMS.fullmatch(stem) else None
    return firms["of"] + re.sub("^全年", "", stem) if firms else stem


def _crop(view: str, start: int, stem: str, one: Quantity, whole: str) -> str:
    """A bare noun with the measure that ``whole`` gives of its kind: 粮食产量6865万吨，其中，夏粮1470万吨 → 夏粮产量."""
    measure = _MEASURE_OF_KIND.search(whole) if one.sort == "amount" and re.search("其中[^；。]*$", view[:start]) else None
    noun = 1 < len(stem) <= _LONGEST_KIND and all(words.tag(word.text).startswith("n") for word in words.segment(stem))
    return stem + measure.group() if measure and noun and not is_measure(stem) else stem


def _share_of_same(view: str, first: int, start: int, stem: str) -> str:
    """A bare 比重 with the whole that a clause before it in the sentence gives one of: 第二产业比重为 → 第二产业占国内生产总值比重为."""
    bare = re.fullmatch("(?P<who>[^，占]{2,14}?)的?比重(?P<verb>[为是达]*)", stem)
    before = list(_SHARE_OF.finditer(view, first, start)) if bare else []
    return f"{bare['who']}占{before[-1]['of']}比重{bare['verb']}" if bare and before else stem


def _rate_of_part(view: str, start: int, stem: str, one: Quantity, whole: str) -> str:
    """A bare noun with the rate that ``whole`` is: 农业信息化率只有25%，其中畜禽养殖34%，大田种植22% → 畜禽养殖信息化率."""
    rate = _A_RATE.search(whole) if one.sort == "share" and re.search("其中[^；。]*$", view[:start]) else None
    bare = rate and 1 < len(stem) <= _LONGEST_PART and clauses.is_term(stem) and not re.search("[占率比重增降升]", stem)
    return stem + rate["rate"] if rate and bare else stem


def _of_whole(view: str, start: int, stem: str, one: Quantity, whole: str) -> str:
    """``stem`` with the whole that it is a part of, or the thing that it is a rate of."""
    among = _HEADLESS.fullmatch(stem) if one.sort == "count" else None
    if among and among["few"] and _MERE_NUMBER.search(whole):
        return "其中"  # 护理员缺口达550万人，取得证书的只有50万人: not of the gap
    if among is None and view.endswith("其中", 0, start) and _UNDERGONE.search(whole):
        return "其中"  # 毕业生被录取41人，其中本科12人
    if among is None and one.sort == "count" and view.endswith("其中", 0, start) and _is_verbal(stem):
        thing = _thing(whole)  # 纳入特困供养人员1926人，其中集中供养412人
        return f"{thing}中，{stem}" if thing else "其中"
    if among and (within := _WITHIN.fullmatch(whole)):
        return within["place"] + stem
    if (
        among is None
        and one.sort == "share"
        and stem.endswith("占")
        and re.search("其中(?:[^，；。]*占[^，；。]*，)*$", view[:start])
    ):
        noun = words.tag(words.segment(whole or "-")[-1].text).startswith("n")
        thing = whole if noun and len(whole) <= _LONGEST_WHOLE else _thing(whole)
        return f"{thing}中，{stem}" if thing else stem  # 注册资本6800万元，其中职工持股会占31%
    if among and (view.endswith("其中", 0, start) or among["few"]):
        return f"{whole}中{stem}" if whole else "其中"  # 在编职工118人，其中具有高级职称的31人
    if among is None and one.sort == "count" and view.endswith("其中", 0, start) and actions.is_deed(whole):
        return f"{whole}中，{stem}"  # 招聘教师168名，其中研究生42名
    thing = _thing(whole) if _RATE.fullmatch(stem) else ""
    return thing + stem


def _is_verbal(stem: str) -> bool:
    """Whether ``stem`` is nothing but verbs: 集中供养."""
    return all(words.tag(word.text).startswith(("v", "d", "ad")) for word in words.segment(stem))


def _of_institution(view: str, start: int, stem: str, whole: str) -> str:
    """What the institutions just counted have, told in the clauses behind: 普通高校8所，在校生11万人 → 普通高校在校生; empty where
    ``stem`` is nothing of the kind."""
    told = max(view.rfind(mark, 0, start) for mark in "；。") + 1
    one = re.search(r"[^，；]*$", whole)
    noun = one.group()[-3:] if one else ""
    if (among := _AMONG_THEM.search(view, told, start)) and _COUNTED_WITHIN.search(stem):
        return among["of"] + stem  # 卫生机构236个，其中县级医院4家，床位2870张
    near = _INSTITUTION.search(whole) and noun and view.find(noun, told, start) >= 0 and "其中" not in view[told:start]
    if near and _ITS_OWN.match(stem) and not stem.startswith(whole[:2]):
        return whole + stem
    school = _A_SCHOOL.search(view, told, start) if _OF_A_SCHOOL.fullmatch(stem) and "其中" not in view[told:start] else None
    return school["of"] + stem if school else ""  # 小学68所，招生5210人，毕业5480人


def _alike(whole: str, stem: str) -> str:
    """A bare name with the measure of the full one before it: 城镇居民人均收入4万元；农村居民2万元 → 农村居民人均收入."""
    noun = re.sub(r"(?:则|也|却|仅|只)*(?:为|是|有|达)?$", "", stem)
    size = len(noun)
    if (
        _SHORT_NAME <= size <= _LONGEST_NAME
        and whole[size - 1 : size] == noun[-1:]
        and whole[: size - 2] == noun[:-2]
        and whole[:size] != noun
        and is_measure(whole[size:])
    ):
        return noun + whole[size:]  # 东坡年降水量1800毫米，西坡为1100毫米; 成年男性声带长17毫米，成年女性12毫米
    bare = len(stem) > 3 and not is_measure(stem) and words.tag(words.segment(stem)[0].text) != "v"
    at = whole.rfind(stem[-2:]) if bare else -1
    tail = whole[at + 2 :]
    return stem + tail if at > 0 and tail != "总量" and stem not in whole and is_measure(tail) and clauses.is_term(stem) else stem


def _thing(whole: str) -> str:
    """The noun of several words that ``whole`` ends in, behind its verb: 群众诉求 of 共受理群众诉求."""
    cut = words.segment(whole)
    at = len(cut)
    if at > 1 and words.tag(cut[-1].text) == "v" and words.tag(cut[-2].text).startswith("n"):
        at -= 1  # 群众诉求: a verb behind its noun is one itself
    while at and words.tag(cut[at - 1].text).startswith(_NOMINAL):
        at -= 1
    noun = whole[cut[at].start :] if 0 < at < len(cut) else ""
    return noun if len(noun) > 2 and not is_measure(noun) else ""


def _ours(passage: Passage, bare: bool) -> str:
    """Whom a speaker says 我们 for when telling figures: the body that the page names beside the name, or the place of a speech. A
    ``bare`` 我们 is the body only of one who also says 我们学校 or the like: a scholar's 我们 is the country."""
    page = passage.page
    if (body := page.meaning("我们", passage.span.start)) and (not bare or _says_our_body(passage)):
        return body
    return page.place.meaning if page.place and occasion(passage) else ""


def _says_our_body(passage: Passage) -> bool:
    speaker = passage.page.speaker_at(passage.span.start)
    turns = passage.article.turns if passage.article else ()
    return any(turn.speaker == speaker and re.search(OURS, fold(turn.span.text)) for turn in turns)
