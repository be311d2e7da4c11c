"""Marking a date at the grain it is given in: a coarser answer is a part of it, a finer one claims more than is known."""

from __future__ import annotations

import re

from studykit.chinese import calendar
from studykit.chinese.numerals import parse
from studykit.chinese.when import When
from studykit.marking._writing import plain
from studykit.marking.verdict import Verdict

_MARKS = "零〇一二三四五六七八九十廿卅"
_SPELLED = re.compile(rf"[{_MARKS}百千两]+(?=\s*[年月日号])|(?<![{_MARKS}])[一二][{_MARKS}]{{3}}(?![{_MARKS}个百千万亿])")
_REIGN = re.compile(r"(?<=[\u4e00-\u9fff])(?<![前后元第])元年")
# Bare forms that nobody prints but everybody types, with what is meant.
_TYPED = (
    (re.compile(r"(?<!\d)([12]\d{3})([01]\d)([0-3]\d)(?!\d)"), r"\1年\2月\3日"),
    (re.compile(r"(?<!\d)([12]\d{3})[-/., 、]+([01]?\d)[-/., 、]+([0-3]?\d)(?![\d年月])"), r"\1年\2月\3日"),
    (re.compile(r"(?<!\d)([12]\d{3})[-/.]([01]?\d)(?![\d年])"), r"\1年\2月"),
    (re.compile(r"(?<![\d年])([01]?\d)[-/.]([0-3]?\d)(?![\d年月日])"), r"\1月\2日"),
    (re.compile(r"(?<!\d)([12]\d{3})\s*(?=[-—–~至到]\s*[12]\d{3})"), r"\1年"),
    (re.compile(r"(?<!\d)([12]\d{3})(?!\d|\s*[年s])"), r"\1年"),
    (re.compile(r"(?<=月)\s*(\d{1,2})(?![\d日号])"), r"\1日"),
    (re.compile(r"(?<!\d)(\d{3}0)s"), r"\1年代"),
)
_AROUND = re.compile("^(?:大约|约|自|从|于)|(?:起|开始|止)$")
_VAGUE = re.compile("左右|前后|上下")
_TWO_FIGURES = re.compile(rf"(?<![{_MARKS}])[零〇一二三四五六七八九]{{2}}(?=年)")
_SHORT_DATE = re.compile(r"(?<![\d.])(\d{2})[-/.]([01]?\d)[-/.]([0-3]?\d)(?![\d.])")
_BARE_YEAR = re.compile(r"(?:公元|西元)?前?\d{1,4}")
_TWO_DECADES = re.compile("([1-9])0[、,]?([1-9])0(?=年代)")
_MERE_DAY = re.compile(r"\D*?(\d{1,2})[日号]\D*")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{2})年(?!代)")
_BEFORE_CHRIST = re.compile(r"(?<![a-z])b\.?c\.?(?:e\.?)? ?(\d{1,4})年?|(?<!\d)(\d{1,4})年? ?b\.?c\.?(?:e\.?)?(?![a-z])")
# What makes of a date the end or the beginning of a time: by then, from then on.
_BOUND = re.compile(r"[之以]?([前后])$|(早于|先于|晚于|不迟于|截至|截止到?)")
_NOT = re.compile("不|没|无|非|(?<![甲乙丙丁戊己庚辛壬癸])未")


def date(part: str) -> When | None:
    """``part``, an answer, as one date or one range; ``None`` where it is more or something else."""
    text = _AROUND.sub("", _spelled_out(plain(part)).replace(" ", ""))
    found = list(calendar.find(text))
    return found[0][2] if len(found) == 1 and found[0][:2] == (0, len(text)) else None


def mark(expected: When, question: str, text: str) -> Verdict:
    """How the typed ``text`` stands to ``expected``; what the question gives of the date need not be said again."""
    typed = plain(text)
    if _NOT.search(typed) or _is_bounded(typed, plain(question)):
        return Verdict.WRONG
    found = _read(typed, expected)
    told = [when for _start, _end, when in calendar.find(_spelled_out(plain(question)))]
    verdicts = [_compared(expected, one, told, question) for one in found if one not in told or one == expected]
    if not verdicts:
        return Verdict.WRONG
    if len(verdicts) == 1:
        return verdicts[0]
    return Verdict.UNSURE if Verdict.RIGHT in verdicts else Verdict.WRONG


def is_vague(words: str) -> bool:
    """Whether a date is said to be only about right."""
    return bool(_VAGUE.search(plain(words)))


def _is_bounded(typed: str, asked: str) -> bool:
    """Whether an answer names the time before or after a date, which the question does not ask for."""
    found = _BOUND.search(re.sub(r"[\s.。，,！!]+$", "", typed))
    return bool(found and not typed.endswith("前后") and (found[1] or found[2]) not in asked)


def _read(typed: str, expected: When) -> list[When]:
    typed = _TWO_FIGURES.sub(
        lambda found: "".join(str("零一二三四五六七八九".find(one.replace("〇", "零"))) for one in found[0]), typed
    )
    text = _BEFORE_CHRIST.sub(lambda found: f"公元前{found[1] or found[2]}年", _spelled_out(typed))
    if expected.grain == "year" and _BARE_YEAR.fullmatch(text):
        text = f"{'' if text[0] in '公西前' else '公元'}{text}年"
    if expected.year and expected.year > 0:
        text = _SHORT_DATE.sub(rf"{expected.year // 100:02}\1年\2月\3日", text)
    for pattern, meant in _TYPED:
        text = pattern.sub(meant, text)
    if expected.year and not expected.era:
        text = _SHORT_YEAR.sub(lambda found: _full_year(found, expected.year or 0), text)
    text = re.sub(r"(?<=\d)\s*号", "日", text)
    found = [when for _start, _end, when in calendar.find(text)]
    mere = _MERE_DAY.fullmatch(text)
    return found or ([When("day", day=int(mere[1]))] if mere else [])


def _full_year(found: re.Match[str], year: int) -> str:
    """23年 of this expected year's century."""
    before = found.string[: found.start()]
    is_era = bool(re.search(r"[\u4e00-\u9fff]$", before)) and not re.search("[于在从自至到是为]$", before)
    return found[0] if is_era or year < 1000 else f"{year // 100}{found[1]}年"


def _spelled_out(text: str) -> str:
    def figures(found: re.Match[str]) -> str:
        value = parse(found[0])
        return found[0] if value is None else str(value)

    text = _TWO_DECADES.sub(lambda found: "".join(_MARKS[1 + int(one)] for one in found.groups()) + "十", text)
    return _SPELLED.sub(figures, _REIGN.sub("1年", text))


def _compared(expected: When, typed: When, told: list[When], question: str) -> Verdict:
    first = _point(expected, typed, told, question)
    if expected.until is None and typed.until is None:
        return first
    if expected.until is None:
        return Verdict.WRONG if first is Verdict.WRONG else Verdict.UNSURE
    if typed.until is None:
        last = _point(expected.until, typed, told, question)
        return Verdict.PARTLY if Verdict.WRONG not in (first, last) or first is not Verdict.WRONG else Verdict.WRONG
    last = _point(expected.until, typed.until, told, question)
    return max((first, last), key=[Verdict.RIGHT, Verdict.PARTLY, Verdict.UNSURE, Verdict.WRONG].index)


def _point(expected: When, typed: When, told: list[When], question: str) -> Verdict:
    if (expected.era or typed.era) and (expected.year is None or typed.year is None):
        return _by_era(expected, typed)
    coarse = {"century": 100, "decade": 10}
    if expected.grain in coarse or typed.grain in coarse:
        return _by_span(expected, typed, coarse)
    missing = extra = False
    for name in ("year", "month", "day"):
        wanted, given = getattr(expected, name), getattr(typed, name)
        if wanted is not None and given is not None and wanted != given:
            return Verdict.WRONG
        said = {getattr(one, name) for one in told} - {None}
        if wanted is None and given is not None and said and given not in said:
            return Verdict.WRONG
        is_told = bool(said & {wanted, given})
        missing |= wanted is not None and given is None and not is_told
        extra |= given is not None and wanted is None and not is_told
    if extra:
        return Verdict.UNSURE
    if missing and not (typed.year == expected.year and re.search("哪一?年|何年", question)):
        return Verdict.PARTLY
    return _parts(expected, typed)


def _parts(expected: When, typed: When) -> Verdict:
    wanted, given = expected.part.replace("期", ""), typed.part.replace("期", "")
    if wanted == given:
        return Verdict.RIGHT
    if wanted and given:
        return Verdict.WRONG
    return Verdict.PARTLY if wanted else Verdict.UNSURE


def _by_era(expected: When, typed: When) -> Verdict:
    if expected.era and typed.era:
        same = _spelled_out(plain(expected.era)) == _spelled_out(plain(typed.era))
        within = _spelled_out(plain(expected.era)).startswith(_spelled_out(plain(typed.era)))
        return Verdict.RIGHT if same else Verdict.PARTLY if within else Verdict.WRONG
    return Verdict.UNSURE


def _by_span(expected: When, typed: When, sizes: dict[str, int]) -> Verdict:
    """Centuries and decades: the same one, one that holds the other, or another."""
    if expected.year is None or typed.year is None:
        same = expected.grain == typed.grain and _spelled_out(plain(expected.part)) == _spelled_out(plain(typed.part))
        return Verdict.RIGHT if same else Verdict.UNSURE if expected.grain == typed.grain == "decade" else Verdict.WRONG
    if expected.grain == typed.grain:
        return _parts(expected, typed) if expected.year == typed.year else Verdict.WRONG
    wide, narrow = (expected, typed) if sizes.get(expected.grain, 1) > sizes.get(typed.grain, 1) else (typed, expected)
    if not 0 <= (narrow.year or 0) - (wide.year or 0) < sizes[wide.grain]:
        return Verdict.WRONG
    return Verdict.UNSURE if wide is expected else Verdict.PARTLY
