"""The forms a date is written in: for each a pattern, and what a match of it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from studykit.chinese import eras
from studykit.chinese.numerals import parse
from studykit.chinese.when import When

Match = re.Match[str]

_GAP = r"[ \t\u00a0\u3000]{0,2}"
_FIGURE = "[0-9０-９]"
_MARK = "[〇○零一二三四五六七八九十廿卅]"
_SMALL = f"(?:{_FIGURE}{{1,2}}|{_MARK}{{1,3}})"
_LONG = f"(?:{_FIGURE}{{1,4}}|[〇○零一二三四五六七八九十百千]{{1,8}})"
_ALONE = f"(?<![0-9０-９.．第])(?<!{_MARK})"
_BEFORE = "(?P<before>公元前|西元前|(?<![目此之以日年月天先从空提])前)?"
TO = f"{_GAP}(?:[—–―─－~～〜-]{{1,2}}|[至到]){_GAP}"
"""What stands between the two ends of a range."""

# 初 and its like begin many words (初步, 底层, 末端); the part of a year is followed by something else.
_NO_WORD = "(?![步级级次始中衷创心夏春秋冬审评稿層层部线蕴气色盘數数座端尾梢班])"
_YEAR_PART = f"[上下]半年|[第前]?[一二三四1-4]季度|[春夏秋冬](?:[季天]|(?![节節联聯游遊耕种種收播风風雨雪运運晚捕暖]))|前[后後]|元旦|(?:初期?|底|末期?){_NO_WORD}"
_MONTH_PART = f"[上中下]旬|(?:初|底|末){_NO_WORD}"
_AGE_PART = f"(?:[上下前后後]半|[早中晚末初前后後]{{1,2}})[叶葉期]|之交|(?:初|末){_NO_WORD}"


def _number(name: str, digits: str, unit: str) -> str:
    """A number and its unit; the unit may wait for the end of a range (6—8日)."""
    return f"(?P<{name}>{digits})(?:{_GAP}(?P<{name}_unit>{unit})|(?={TO}(?:公元|西元)?前?{digits}{_GAP}{unit}))"


def _value(text: str | None) -> int | None:
    value = parse(text) if text else None
    return value if isinstance(value, int) else None


_CENTURY = (
    f"{_ALONE}{_BEFORE}{_number('century', _SMALL, '世[纪紀]')}"
    f"(?P<part>{_GAP}(?:{_MARK}{{2,3}}十年代)?(?:{_AGE_PART})?)(?!{_GAP}{_SMALL}{_GAP}年代)"
)


def _century(found: Match) -> When | None:
    """19世纪中后期; of 二十世纪五六十年代 the words for the decades are kept."""
    number = _value(found["century"])
    if not number or number > 30:
        return None
    return When("century", -100 * number if found["before"] else 100 * number - 99, part=found["part"].strip())


_DECADE = (
    f"{_ALONE}(?:(?P<century>{_SMALL}){_GAP}世[纪紀]{_GAP})?"
    f"(?P<decade>{_FIGURE}{{3}}[0０]|{_FIGURE}[0０]|[一二]{_MARK}{{2}}[〇○零]|[一二三四五六七八九]?十)"
    f"(?:{_GAP}(?P<decade_unit>年代)(?P<part>{_AGE_PART})?|(?<=[0０十])(?={TO}(?:{_FIGURE}[0０]|[一二三四五六七八九]?十){_GAP}年代))"
)


def _decade(found: Match) -> When | None:
    """18世纪60年代, 1990年代; 八十年代 without its century has no year and keeps its words."""
    decade, part = _value(found["decade"]), found["part"] or ""
    if decade is None or decade % 10:
        return None
    if found["century"]:
        century = _value(found["century"])
        return When("decade", (century - 1) * 100 + decade, part=part) if century and decade < 100 else None
    if decade < 100:
        return When("decade", part=found[0])
    return When("decade", decade, part=part) if 1000 <= decade < 2200 else None


_LUNAR = (
    f"(?:(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆)闰?(?:[正冬腊臘]|{_MARK}{{1,2}})|[正腊臘])月(?P<day>初?{_MARK}{{1,3}}日?)?"
)


def _lunar(found: Match) -> When:
    return When("day" if found["day"] else "month", era=found[0])


_CYCLE = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"


def _cycle(found: Match) -> When:
    return When("year", era=found[0])


# 清光绪二十四年: the dynasty that may stand before the title.
_DYNASTY = "(?:(?<![一-鿿])[东東西南北前后後大]?[汉漢晋晉魏齐齊梁陈陳周隋唐宋辽遼金元明清][朝代]?)?"
_REIGN = (
    f"{_DYNASTY}(?P<era>(?P<title>{eras.PATTERN}){_GAP}(?P<number>元|{_SMALL}){_GAP}年)"
    f"(?P<rest>{_GAP}[闰閏]?(?:(?P<month>{_SMALL})|(?P<first>正)|[冬腊臘]){_GAP}月(?P<days>{_GAP}(?:初{_MARK}|(?P<day>{_SMALL}){_GAP}日))?)?"
)


_DURING = f"(?:{eras.PATTERN}){_GAP}年[间間]"


def _during(found: Match) -> When:
    """康熙年间: which of its years is not told."""
    return When("decade", era=found[0])


def _reign(found: Match) -> When | None:
    """光绪二十四年: its Gregorian year is certain but for the last months of a lunar year; lunar months keep their words."""
    number = 1 if found["number"] == "元" else _value(found["number"])
    if number is None:
        return None
    year, month = eras.year_of(found["title"], number), _value(found["month"])
    grain = "day" if found["days"] else "month" if found["rest"] else "year"
    if year is not None and eras.is_solar(found["title"], year) and (month or not found["rest"]):
        return When(grain, year, month, _value(found["day"]), era=found["era"])
    is_late = found["rest"] and not found["first"] and (month is None or month > 10)
    return When(grain, None if is_late else year, era=found[0][found.start("era") - found.start() :])


_ISO = r"(?<![0-9.])(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>[01]?[0-9])(?P=mark)(?P<day>[0-3]?[0-9])(?![0-9]|\.[0-9])"


def _iso(found: Match) -> When:
    return When("day", int(found["year"]), int(found["month"]), int(found["day"]))


_LIFE = (
    f"(?<=[（(])(?P<before>公元前|前)?(?P<year>[1-9][0-9]{{2,3}})(?P<to>{TO})(?P<second>前)?(?P<end>[1-9][0-9]{{2,3}})(?=[）)])"
)


def _life(found: Match) -> When | None:
    """(1368—1644): two years in brackets, nothing else."""
    start, end = int(found["year"]), int(found["end"])
    if found["before"]:
        start, end = -start, -end if found["second"] or end < start else end
    return When("year", start, until=When("year", end)) if start < end < 2200 and end - start < 1500 else None


# 10月　一号机组: a number that names a thing is no day.
_DAY_UNIT = "(?:日|[号號](?![机機楼线線桥橋坑炮船馆館井洞文汽公卫衛航令矿礦选選院厅廳]))"
_MONTH = f"{_number('month', _SMALL, '月份?')}(?:{_GAP}{_number('day', _SMALL, _DAY_UNIT)}|(?P<month_part>{_MONTH_PART}))?"
_FULL = (
    f"{_ALONE}{_BEFORE}(?P<our>公元|西元)?{_GAP}{_number('year', _LONG, '年(?!代)')}"
    f"(?:{_GAP}{_MONTH}|(?P<year_part>{_YEAR_PART}))?"
)
_YEARLESS = _ALONE + _MONTH
_DAY = f"{_ALONE}{_number('day', _SMALL, '[日号號]')}"


def _full(found: Match) -> When | None:
    year = _year(found)
    return None if year is None else _dated(found, year, found["year_part"] or found["month_part"] or "")


def _yearless(found: Match) -> When | None:
    """9月8日, 9月底, 9月; a month alone in characters may be a name (十月革命) and is none without 份 or a part."""
    is_name = not found["day"] and not found["month_part"] and not found["month"][0].isdigit() and found["month_unit"] != "月份"
    return None if is_name else _dated(found, None, found["month_part"] or "")


def _dated(found: Match, year: int | None, part: str) -> When | None:
    month, day = _value(found["month"]), _value(found["day"])
    if (found["month"] and not month) or (found["day"] and not day):
        return None
    return When("day" if day else "month" if month else "year", year, month, day, part)


def _day(found: Match) -> When | None:
    """8日, which says something only as the end of a range."""
    day = _value(found["day"])
    return When("day", day=day) if day else None


# Words before and after a round number of years that make it a length of time: 近2000年来, 1000年的历史.
_LENGTH_BEFORE = re.compile("[近约約达達有经經逾今过過每时時续續用花共整]$")
_LENGTH_AFTER = re.compile("[来來间間]|前(?![后後])|之久|以上|左右|的?(?:历史|歷史|文明|时间|時間|光阴|光陰|沧桑|滄桑)")
_CLAUSE_BEFORE = re.compile(f"(?:^|[\\s。，；：、！？（(《“于於在自从從]|{TO})$")
_CLAUSE_AFTER = re.compile(f"$|[，,。；、）)]|{TO}|{_GAP}{_SMALL}{_GAP}月|[春夏秋冬初末底][季天]?[，、]")


def _year(found: Match) -> int | None:
    """The year, where it is one and no length of time: four digits, or fewer with 公元 or where only a date can stand."""
    year = _value(found["year"])
    if not year:
        return None
    if found["before"]:
        return -year if found["before"] != "前" or year > 99 else None
    if found["our"]:
        return year
    before = found.string[max(found.start() - 3, 0) : found.start()]
    after = found.string[found.end("year_unit" if found["year_unit"] else "year") :][:8]
    if len(found["year"]) == 4 and 1000 <= year < 2200:
        is_length = year % 100 == 0 and (_LENGTH_BEFORE.search(before) or _LENGTH_AFTER.match(after))
        return None if is_length else year
    is_date = len(found["year"]) == 3 and year > 99 and _CLAUSE_BEFORE.search(before) and _CLAUSE_AFTER.match(after)
    return year if is_date else None


def is_open(found: Match) -> bool:
    """Whether the last number of a form waits for the unit at the end of a range, as the 6 of 6—8日 does."""
    numbers = [name for name, value in found.groupdict().items() if value is not None and f"{name}_unit" in found.re.groupindex]
    return bool(numbers) and found[f"{numbers[-1]}_unit"] is None


def _numbered(unit: str) -> re.Pattern[str]:
    """The unit with the end of a number before it: what a text must hold at the least to give such a date."""
    return re.compile(f"(?:{_FIGURE}|{_MARK}|[百千元正冬腊臘]){_GAP}{unit}")


FORMS: tuple[tuple[re.Pattern[str], str, Callable[[Match], When | None]], ...] = (
    (_numbered("年(?!代)"), _FULL, _full),
    (_numbered("月"), _YEARLESS, _yearless),
    (_numbered("[日号號]"), _DAY, _day),
    (_numbered("年代"), _DECADE, _decade),
    (_numbered("世"), _CENTURY, _century),
    (_numbered("年"), _REIGN, _reign),
    (re.compile("年[间間]"), _DURING, _during),
    (re.compile("[子丑寅卯辰巳午未申酉戌亥]年"), _CYCLE, _cycle),
    (_numbered("月"), _LUNAR, _lunar),
    (re.compile("[0-9][-/.]"), _ISO, _iso),
    (re.compile("[)）]"), _LIFE, _life),
)
"""Each form: what a text must hold for it, its pattern, and its reader, which gives nothing where no date is meant."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The ``pattern`` of a form, compiled for the first text that may hold one: all of them together take as long as a third of
    a first frame."""
    return re.compile(pattern)
