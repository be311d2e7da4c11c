"""Quantities as Chinese writes them: how many, how much, what share, how many times, in which place.

Only what can be asked for by its number counts: no year, no number inside a name (5G, “6+N”), no count that only
announces a list (三个方面), no step of a condition (每升高1米), nothing between quotation marks or brackets.
Everything here reads the folded view of a text (:func:`studykit.chinese.script.fold`) and speaks offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import calendar, clauses, numerals, words


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at ``[start, end)`` with the words that make it less exact (约, 余, 以上).

    ``sort`` is ``share`` (六成多, 4.5%), ``times`` (1.6倍), ``rank`` (第三位), ``ratio`` (7:3), ``amount`` (60万元), ``count`` (26种) or
    ``lapse`` (9年); ``asks`` are the words that ask for it in its place: 多少, 多少种, 第几位.
    """

    start: int
    end: int
    sort: str
    asks: str


CHANGES = "增长|增加|提高|提升|上升|上涨|下降|下跌|降低|减少|回落"
"""Verbs of what a quantity does, as the alternatives of a pattern."""
PROPERTIES = "体温|沸点|熔点|冰点|密度|半径|直径|速度|寿命"
"""What a thing or a substance has a figure of by nature, as the alternatives of a pattern."""
_DIGITS = r"(?<![\dA-Za-z+.±\-—～〇])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[×x]10(?:\^-?\d{1,3}|[⁰¹²³⁴-⁹⁻]{1,4}))?)"
_SPELLED = r"[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零一二三四五六七八九]+)?"
# -183℃: a minus is part of the number where a temperature or a rate is told.
_BELOW_ZERO = r"(?<=[约为是达至到在率])[-−－]\d+(?:\.\d+)?(?=℃|°C|摄氏度|[%％‰])"
# 结业后两年内: behind 后 a number counts where it is of a time limit.
_LIMIT_BEHIND = r"(?<=后)(?=[一二两三四五六七八九十]{1,3}(?:个月|个工作日|个小时|小时|年|日|天|周)内)"
_NUMBER = rf"(?:{_BELOW_ZERO}|{_DIGITS}[多余]?(?:万亿|千亿|百亿|亿|千万|百万|万|千(?![米克瓦公]))?|(?<!(?<!提)前)(?:(?<![第后每零〇一二两三四五六七八九十百千万亿])(?<!(?<![人户戶总總件个個次量份倍基指系函参年岁天分位])[数數])|{_LIMIT_BEHIND}){_SPELLED})"
AMOUNTS = (
    "毫米汞柱|克每升|毫克每升|克每立方厘米|千克每立方米|千公顷|百帕|千帕|兆帕|千焦耳?|焦耳?|千卡|卡路里|摩尔|牛顿|欧姆|安培|库仑|分贝|比特|字节|像素|微克|纳克|立方米每秒|立方米/秒|米每秒|米/秒|公分|公厘|立方公尺|平方公尺|公里/秒|转/分|千米/时|公里/时|平方公里|平方千米|平方米|立方米|平方厘米|立方厘米|公里/小时|千米/小时|千米/秒|公斤/吨|公里|千米|厘米|毫米|纳米|微米|海里|米|公尺|英尺|英里|公[噸吨]|公顷|亩|顷|吨标准煤|吨|公斤|千克|毫克|克|斤|"
    "千瓦时|兆瓦时|瓦时|毫安时|安时|千瓦|兆瓦|吉瓦|度电|摄氏度|℃|毫升|升|帕|伏|瓦|赫兹|光年|(?:kJ/mol|g/cm³|kg/m³|g/mL|g/L|mg/L|mol/L|m/s²|m/s|km/h|mmHg|kJ|J|kg|mg|km|cm|mm|nm|μm|mol|mL|L|kW|W|Hz|kPa|MPa|Pa|K|V|A|GB|MB|TB|°C)(?![A-Za-z])|美元|欧元|英镑|日元|港元|卢布|人民币|元|银元|[圓圆](?![形周柱心弧锥桌])|两白银|两|石|里|尺|丈|标准箱|立方|人次|架次|车次|班次|册次|家次|件次|台次|户次|辆次|艘次|例次|亩次|场次"
)
COUNTS = (
    "个|人|名|位|户|家|所|座|条|项|种|台|套|件|部|辆|架|艘|只|头|棵|株|篇|卷|册|字|首|幅|票|场|处|对|根|颗|枚|支|门|层|间|列|趟|片|块|张|份|例|起|宗|笔|次|国|县|镇|乡|村|"
    "章|回|集|步|级|站|节|类|批|段|具|尊|方|届|联|卷本|万字|仔"
)
_LAID_DOWN = frozenset("人名户个家台辆件套份次座头只册处间张艘")
_LAPSES = "周岁|岁|个月|个工作日|工作日|个小时|小时|分钟|秒钟|秒|天|日|年|周"
_ABOUT = r"(?:(?:大)?约|将近|接近|近|(?<!不)(?<!不得)(?:逾|超过|超)|不足|不到|至少|至多|最多|最少)"
_ROUGHLY = r"(?:左右|以上|以下|以内|上下|之多)"
_TO = "(?:至|到|—|–|～|~|-)"
# The number that a range ends in: what stands before it is no part of a name.
_UP_TO = rf"(?:{_NUMBER}|(?<=[~～—–\-−])\d+(?:\.\d+)?(?:[万亿])?)"
_SHARE = rf"{_NUMBER}(?:%|％|‰|个百分点)|百分之{_SPELLED}|(?:(?:[一二三四五六七八九]|\d)[到至])?(?:[一二两三四五六七八九]|\d)成(?:[多半]|[一二三四五六七八九](?!立))?(?=[多以左的，。；、]|$)|{_SPELLED}分之{_SPELLED}"
_ANY = re.compile(
    rf"(?=[-−－\d一二两三四五六七八九十百大约将接近逾超不至])(?P<about>{_ABOUT})?(?:(?P<share>(?:{_SHARE})(?:{_TO}(?:{_SHARE}|(?<=[~～—–\-−])\d+(?:\.\d+)?[%％‰]))?)|(?P<times>{_NUMBER}[多余]?倍(?:{_ROUGHLY}{_NUMBER}倍)?)"
    rf"|(?P<number>{_NUMBER}(?:{_TO}{_UP_TO})?)(?P<more>[多余几])?(?: ?(?P<amount>(?:{AMOUNTS})[²³]?(?:/(?:{AMOUNTS}|{COUNTS})[²³]?)?)(?:{_TO}{_UP_TO}(?P=amount))?|(?P<lapse>(?:{_LAPSES})(?:零{_NUMBER}(?:个月|个半月|天|小时|分钟))?)|(?P<count>{COUNTS}))|(?P<plain>{_DIGITS}(?:亿|万)[多余]?)(?=[一-鿿]))"
    rf"(?P<roughly>(?:[多余])?{_ROUGHLY}(?:{_NUMBER}(?:{AMOUNTS}|{_LAPSES})(?:以下|以内))?)?"
)
_RANK = re.compile(
    r"(?:居|列|排名|排在|排到|排|升至|升到|占据|名次为)(?P<where>[^，。；第]{0,14})(?P<rank>第(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?P<unit>[位名])?(?![、大个条章节部批次届年期产十])|首位)"
)
_NTH_LARGEST = re.compile(
    r"[是为成]了?(?P<where>[^，。；第是]{1,10})(?P<rank>第(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?P<unit>[大长高]))(?=[^，。；、的]{1,8}(?:[，。；]|$))"
)
_AMONG = re.compile(
    r"(?:居|列|排名|排在|进入|跻身|位于)(?P<where>[^，。；第前]{2,16})(?P<rank>前(?:\d{1,3}|[一二三四五六七八九十百]{1,3})(?P<unit>[位名强])?)(?=[，。；]|$)"
)
_RATIO = re.compile(r"(?<=[为是])(?P<ratio>\d+(?:\.\d+)?(?:[：:]\d+(?:\.\d+)?){1,3})(?=[，。；]|$)")
# What makes a stretch of time a fact of its own, and not the time of something.
_LASTS = re.compile(
    r"(?:连续|历时|长达|为期|历经|持续|停[产工课运业航电]|任期|有效期|期限|期间|保质期|保护期|时限|耗时|用时|天数|工期|寿命|延续|在位|享年|终年|年满|年龄|平均|时间|时长|达|少于|多于|低于|高于|超过|处|[孕娠乳化育雏花果]期)(?:一般|最[长短]|可|为|是|均为|了|达|到|约|不|得|共)*$"
)
_WITHIN = re.compile(r"(?:以)?内|之内|之久|以上|以下|有期徒刑|拘留|拘役")
_A_LIST = re.compile(
    r"(?:大|方面|环节|等次|等级|档次|类别|原则|措施|问题|特点|特征|阶段|层次|层面|维度|要素|因素|任务|领域|方向|意见|部分|步骤|条件|内容|要求|举措|关键词|类型|观点|原因|优势|关系|时期|途径|目标|词|字)"
)
# 每五年组织一次: how often something is to be done.
_EVERY = re.compile(r"每(?P<often>(?:[两二三四五六七八九十]|\d{1,2})(?P<unit>年|个月|月|天|日))(?=[^，。；]{0,24}一次)")
_STEP = re.compile(
    rf"每(?:{CHANGES}|升高|前进|移动|投入|生产|隔|过|满|[^，。；年月周天日人户届]{{0,8}}(?:{CHANGES}|升高))[^，。；]{{0,6}}$"
)
# 80%的地震发生在: a share of what is told to be somewhere.
_PART_OF = re.compile(r"的[一-鿿]{2,8}?(?:分布|发生|来自|集中|位于|属于|生活)")
_ONE_OF = re.compile(r"[^，。；]{0,16}之一")
_NAMES_BEHIND = re.compile("(?:、[一-鿿]{2,4}){1,6}[二三四五六七八九十]{1,2}[乡鄉镇鎮村县縣区區]")
_SMALL = 10
_ENCLOSED = re.compile(r"“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》|（[^）]*）")
_TO_MORE = re.compile(rf"{_TO}.*|[×x]10.*")
_IN_A_NUMBER = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


def find(view: str, start: int = 0) -> Iterator[Quantity]:
    """The quantities of ``view`` from ``start`` on that a question can ask for, in order."""
    taken = [(a, b) for a, b, _when in calendar.find(view)]
    taken += _enclosed(view)
    ratios = (Quantity(*found.span(), "ratio", "多少") for found in _RATIO.finditer(view))
    found = [*_ranks(view), *_measured(view), *ratios]
    done = start
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= done and not any(a < one.end and one.start < b for a, b in taken):
            done = one.end
            yield one


def in_provisions(view: str, start: int = 0) -> Iterator[Quantity]:
    """The quantities of a provision of law from ``start`` on: a time limit, an amount and a threshold are asked for wherever they stand."""
    taken = [(a, b) for a, b, _when in calendar.find(view)] + list(_enclosed(view))
    for found in _EVERY.finditer(view, start):
        yield Quantity(*found.span("often"), "lapse", f"多少{found['unit']}")
    for found in _ANY.finditer(view, start):
        sort = next(name for name in ("share", "times", "amount", "lapse", "count", "plain") if found[name])
        exact = sort in ("share", "times") or (sort != "plain" and _is_exact(found)) or _is_one_lapse(found)
        counted = sort == "count" and (_A_LIST.match(view, found.end()) or found["count"] not in _LAID_DOWN)
        inside = any(a < found.end() and found.start() < b for a, b in taken)
        if (
            exact
            and not counted
            and not inside
            and (
                not re.search("[第每]$", view[: found.start()])
                or _EVERY.search(view[max(0, found.start() - 4) : found.end() + 30])
            )
        ):
            yield Quantity(found.start(), found.end(), sort, _asks(found, sort))


def _enclosed(view: str) -> Iterator[tuple[int, int]]:
    """The stretches between quotation marks and brackets."""
    for found in _ENCLOSED.finditer(view):
        yield found.span()


def _ranks(view: str) -> Iterator[Quantity]:
    for pattern in (_RANK, _NTH_LARGEST):
        for found in pattern.finditer(view):
            unit = found["unit"] or ("位" if found["rank"] == "首位" else "")
            yield Quantity(*found.span("rank"), "rank", f"第几{unit}")

    for found in _AMONG.finditer(view):
        yield Quantity(*found.span("rank"), "rank", f"前多少{found['unit'] or '位'}")


def _measured(view: str) -> Iterator[Quantity]:
    for found in _ANY.finditer(view):
        sort = next(name for name in ("share", "times", "amount", "lapse", "count", "plain") if found[name])
        if _is_asked(view, found, sort):
            yield Quantity(
                found.start(), found.end(), "count" if sort == "plain" else sort, _asks(found, sort, view[found.end() :])
            )


def _asks(found: re.Match[str], sort: str, after: str = "") -> str:
    if sort == "share" and after.startswith("的"):
        return "百分之多少"
    if sort == "share":
        return "多少百分点" if found["share"].endswith("个百分点") else "多少"
    if sort == "times":
        return "多少倍"
    if sort == "plain":
        return "多少"
    unit: str = found[sort].removeprefix("个") if found[sort] == "个工作日" else found[sort]
    if sort == "lapse" and len(unit) > len("个工作日"):
        return "多长时间"  # 五年零六个月
    if unit.startswith("元/"):
        return f"每{unit[2:]}多少元"  # 讲解80元/次
    # A unit of four characters in the question would give away that many of the answer's.
    return "多少" if "/" in unit or len(unit) > 3 else f"多少{unit}"


def _is_asked(view: str, found: re.Match[str], sort: str) -> bool:
    """Whether the number stands for itself: not a step of a condition, one of several, part of a word, or a mere count of a list."""
    before, after = view[: found.start()], view[found.end() :]
    if (
        _STEP.search(before)
        or _ONE_OF.match(after)
        or (after.startswith("的") and not (sort == "share" and found["share"].endswith(("%", "％")) and _PART_OF.match(after)))
        or after.startswith(("来", "时，", "拨千斤", "前", "后", "以来", "之后", "之前", "制", "化"))
    ):
        return False
    if sort in ("share", "times"):
        return True
    if sort == "plain":
        return words.tag(words.segment(after[:5])[0].text) == "n" and not _A_LIST.match(after)
    if before.endswith(("第", "前", "后")) or not _is_exact(found):
        return False
    if found["amount"] in ("里", "尺", "丈", "石", "两", "斤") and _NAMES_BEHIND.match(after):
        return False  # 七里、三汊、荷塘三乡: a name
    if sort == "lapse":
        return bool(_LASTS.search(before) or found["roughly"] or _WITHIN.match(after))
    return _is_word(view, found.end(sort) - len(found[sort]), len(found[sort])) and not _is_announcement(found, sort, after)


def _is_exact(found: re.Match[str]) -> bool:
    """Whether the number has a value, and is more than the 一 of 一个."""
    spelled = _TO_MORE.sub("", found["number"].lstrip("-−－"))
    several = spelled != found["number"].lstrip("-−－")  # 每胎产1至3仔
    return (several or spelled not in ("一", "1")) and numerals.parse(spelled.replace("多", "").replace("余", "")) is not None


def _is_one_lapse(found: re.Match[str]) -> bool:
    """Whether the number is the 一 of a time limit: 一年, 一个月; not of 同一年."""
    return (
        bool(found["lapse"])
        and found["number"] == "一"
        and found.string[found.start() - 1 : found.start()] not in tuple("同某这那任")
    )


def _is_announcement(found: re.Match[str], sort: str, after: str) -> bool:
    """三个方面, 五项措施: a count that only announces what follows."""
    if sort != "count":
        return False
    value = numerals.parse(re.sub("[多余]", "", found["number"])) or 0
    spelled = not found["number"][0].isdigit()
    return bool(_A_LIST.match(after)) or (spelled and value <= _SMALL and found["count"] not in ("人", "卷", "章", "回", "篇"))


def _is_word(view: str, at: int, length: int) -> bool:
    """Whether the unit is a word by itself there and not the beginning of one (节 in 节气)."""
    longer = any(words.tag(view[at : at + size]) for size in range(length + 1, length + 5))
    spelled = view[at].isascii()  # letters go together, word or not
    return not (longer or spelled) or words.segment(view[at : at + length + 4])[0].end <= length


def whole_numbers(text: str) -> str:
    """The folded view of ``text`` with the commas inside its numbers left half width, so that they end no clause.

    As long as ``text``; ``1,794`` stays one number, whatever the marks around it become.
    """
    return _IN_A_NUMBER.sub(",", text)


# 87个音符 ⇒ 音节文字: an arrow of notes parts what it stands between.
_ARROW = re.compile(r"[ \u3000]*[→⇒][ \u3000]*")


def clause_of(view: str, at: int) -> tuple[int, int]:
    """The clause of ``view`` that position ``at`` lies in."""
    start, end = next(((a, b) for a, b in clauses.clauses(view) if a <= at < b), (at, len(view)))
    arrows = [found.span() for found in _ARROW.finditer(view, start, end)]
    start = max((b for _a, b in arrows if b <= at), default=start)
    return start, min((a for a, _b in arrows if a > at), default=end)
