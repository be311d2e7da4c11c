"""The time for which a clause holds: its own, that of the clause that opens its sentence, or the year of the report it stands in."""

from __future__ import annotations

import re

from studykit.chinese import calendar, clauses, words
from studykit.chinese.quantities import CHANGES
from studykit.chinese.script import fold
from studykit.chinese.when import When
from studykit.facts._asking import whose
from studykit.facts._dating import Dated
from studykit.facts._passage import Passage
from studykit.facts._spoken_years import in_years, is_to_come, led_by
from studykit.facts._titles import CONDITION, PLACE, REPORT, headword, title_of

_YEAR = re.compile(r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年度?")
_A_TIME = re.compile(r"(?P<part>年末|年底|全年|上半年|下半年|前[一二三]季度|第?[一二三四]季度)")
_NOW = re.compile(r"(?:截至目前|目前|当前|如今|现在|眼下|截至当前|迄今)，?")
_NEW = "新(?:[建增造植设]|登记|注册|认定)"
_YEARLY = re.compile(
    rf"{_NEW}|现有|连续|稳居|位居|跻身|居世界|排名|名列|增长|下降|上涨|比上年|收入|产值|增加值|产量|零售|投资|价格|进出口|比重|规模[^，]{{0,4}}多少元|人口|城镇化率|覆盖率|利润|存款|贷款"
)
# How many there are of what becomes more every year.
_GROWS = re.compile(r"(?:企业|机构|院校|高校|人才|平台|用户|馆?藏文物|藏书|藏品)[^，]*多少[家所人个名户]")
_COUNTED_OF_A_LAND = re.compile("^(?:全国|我国|中国|全球)(?:现|共|拥)?有[^，]{0,8}多少")
_DATED = re.compile(r"[秦汉晋隋唐宋元明清][代朝末初]|\d{4}年|世纪|年代|元年|每|“.*”|《")
_PLACED = re.compile(r"我国|中国|全国|[一-鿿](?:省|市|县|区|州|镇|村)")
_OURS = re.compile(r"我国|中国")
_TO_COME = re.compile(r"打算|工作计划|工作安排|工作思路|主要目标|预期目标|下一步|展望|重点任务|工作重点")
# A change is that of one year, whenever it was told.
_CHANGED = re.compile(rf"{CHANGES}|{_NEW}|上年|同比|环比")
# A report of a government has the year in its title that it is given in, or the one that it reviews: its own heading tells.
_OF_GOVERNMENT = re.compile("政府工作报告")
_REVIEW = re.compile(r"(?P<year>\d{4}年)(?:的)?(?:政府)?工作(?:的)?(?:回顾|总结)")
_LAST_MONTH_OF_REVIEW = 4
_SINCE = re.compile("[一-鿿“”]{4,20}以来")
_LEANS = re.compile("[这那该此其它]|近|长期|一直|[一二三四五六七八九十多几]年|今年|去年|上线|有史|有记录")
_RELATIVE = re.compile(
    r"过去的?一年|一年来|今年|去年|前年|近年来|近日|当年(?!价格)|同年|次年|上年末|本年|近[一二两三四五六七八九十\d]+年"
)
_LONGEST_LEAD = 30
# A time that begins after the date that opens the sentence.
_IN_ALL = re.compile(r"，(?:共(?!有|和|同)|累计|总共|合计)")
# A sum that a later sentence of an entry gives has not come together on the day of the entry.
_SUM = re.compile("累计|总共|合计|先后共")
_LATER = re.compile(
    r"[一二两三四五六七八九十\d]年[内间]|不到[^，]{1,5}[年月日天]|[^，]{1,5}[年月日天]后|(?:此|随|其|之|以)后|后来|不久"
)
# 熙宁三年至九年: the second year under the name of the first.
_TO_YEAR = re.compile("[至到—～~-][元一二三四五六七八九十]{1,3}年(?=[间，])")
_AND_LATER = re.compile(r"[至到—](?=[\d一二])")
_AT = re.compile(r"(?:预计|预测)?(?:截至|截止|到|至|在|于|自|早在)?")
_FRAME = re.compile(
    r"据[^，]{4,16}(?:普查|公报|年鉴|数据)|据[^，]{2,16}\d{4}年[^，]{0,8}(?:调查|统计|估计|推算|测算)|在[^，]{2,14}(?:中|方面|下|里|时|条件下|期间)|[一-鿿]{2,8}(?<![其当])中|按[^，]{2,10}计算"
)


def at_time(passage: Passage, view: str, start: int, stem: str) -> tuple[str, str] | None:
    """The words that say when ``stem`` (of the clause at ``start``) holds, to stand before the question, and the stem without a word of
    time that they make good; ``None`` where the time depends on an unknown day."""
    if is_to_come(passage, view, start) and not passage.dates:
        return None
    if any(date.end <= start and _AND_LATER.match(view, date.end) for date in passage.dates):
        return None  # 20世纪60年代至21世纪初: the date is only where it began
    counted, spoken = in_years(passage, stem), led_by(passage, view, start)
    unknown = _unresolved(passage, view)
    if counted is None or (
        not spoken and counted == stem and _RELATIVE.search(unknown, max(view.rfind("；", 0, start), 0), start)
    ):
        return None
    stem = counted
    if _RELATIVE.search(re.sub("[比较]上年末", "", _resolved(passage, view, stem, ""))):
        return None
    last = max((date.end for date in passage.dates if date.end <= start), default=start)
    if _LATER.search(view, last, start) or (last < start and _IN_ALL.search(f"，{view[last:start]}，{stem}")):
        return None
    if (
        _SUM.search(stem)
        and not any(date.end <= start for date in passage.dates)
        and headword(passage)
        and _date_of_entry(passage)
    ):
        return None
    if _NOW.search(view[:start] + stem):
        return _as_of(passage, _NOW.sub("", stem))
    stem = _resolved(passage, view, stem)
    if any(True for _ in calendar.find(re.sub(r"[比较与](?:\d{4}[—～~至-])?\d{4}年", "", stem))):
        return _place_over(passage, view, start), stem
    lead = _lead(passage, view, start)
    lead += _place_over(passage, view, start)
    lead = f"{spoken}，{lead}" if spoken and not _YEAR.search(lead) else lead
    if not lead and (frame := since(passage, view, start)):
        return frame, stem
    return _in_part(passage, view, start, stem, lead) or (
        None if _part(passage, view, start, stem) else (_year_of(passage, lead) + lead, stem)
    )


def _in_part(passage: Passage, view: str, start: int, stem: str, lead: str) -> tuple[str, str] | None:
    """年末, 上半年 with the year that they are of; the whole year is that year."""
    part = _part(passage, view, start, stem)
    year = _YEAR.search(lead) or _YEAR.search(_year_of(passage, lead))
    if part is None or year is None:
        return None
    named = "年" if part == "全年" else part if part.startswith("年") else "年" + part
    return year.group().removesuffix("度").removesuffix("年") + named, stem.removeprefix(part)


def _part(passage: Passage, view: str, start: int, stem: str) -> str | None:
    """The part of the year that ``stem`` or a clause before it opens with."""
    own = _A_TIME.match(stem)
    if own:
        return own["part"]
    places = [clauses.after_lead(view, max(a, passage.start)) for a, _ in clauses.clauses(view[:start])]
    told = [found["part"] for at in places if (found := _A_TIME.match(view, at))]
    return told[-1] if told else None


def _year_of(passage: Passage, lead: str) -> str:
    """The year of the report, where the words that lead give none."""
    title = title_of(passage)
    if _OF_GOVERNMENT.search(title):
        return "" if _YEAR.search(lead) else _year_reviewed(passage, title)
    year = _YEAR.search(title) if REPORT.search(title) and not _YEAR.search(lead) else None
    return year.group().removesuffix("度") if year else ""


def _year_reviewed(passage: Passage, title: str) -> str:
    """The year that a government reports on: the one that its own heading names, else that of the ``title``, the one before where the
    page appeared early in that."""
    named = list(_REVIEW.finditer(fold(passage.page.document.text[: passage.span.start])))
    year = _YEAR.search(title)
    if named or year is None:
        return named[-1]["year"] if named else ""
    day = passage.page.date.meaning if passage.page.date else ""
    early = year.group()[:4] == day[:4] and len(day) >= len("2024-02") and int(day[5:7]) <= _LAST_MONTH_OF_REVIEW
    return f"{int(day[:4]) - 1}年" if early else year.group().removesuffix("度")


def since(passage: Passage, view: str, start: int) -> str:
    """The clause before ``start`` that says since when something has been (脱贫攻坚战打响以来), with its comma; empty where none does."""
    for a, b in reversed(clauses.clauses(view)):
        clause = view[clauses.after_lead(view, max(a, passage.start)) : b] if passage.start < b <= start else ""
        if _SINCE.fullmatch(clause) and "；" not in view[b:start] and not _LEANS.search(clause):
            return f"{clause}，"
    return ""


def _resolved(passage: Passage, view: str, stem: str, instead: str | None = None) -> str:
    """``stem`` with every date that it has in the full form that the text before it decides, or ``instead`` of it."""
    for date in passage.dates:
        words = view[date.start : date.end] or "\n"  # the date of the line above stands nowhere in the sentence
        said = date.said if instead is None else instead
        if words in stem and said not in words and (instead is not None or said not in stem):
            stem = stem.replace(words, said, 1)
    return stem


def _unresolved(passage: Passage, view: str) -> str:
    """``view`` with blanks for the dates whose year is known."""
    for date in passage.dates:
        view = view[: date.start] + " " * (date.end - date.start) + view[date.end :]
    return view


def is_planned(passage: Passage) -> bool:
    """Whether the section that the sentence stands in tells of what is to come: 2023年工作打算."""
    at = passage.span.start
    sections = passage.article.sections if passage.article else ()
    return any(one.body and one.body.start <= at < one.body.end and _TO_COME.search(one.heading.text) for one in sections)


def is_undated(prompt: str) -> bool:
    """Whether ``prompt`` asks for a measure of one year and names none."""
    return bool(_YEARLY.search(prompt) or _GROWS.search(prompt) or _COUNTED_OF_A_LAND.search(prompt)) and not _DATED.search(
        prompt
    )


def as_told(passage: Passage, prompt: str) -> str | None:
    """``prompt``, which asks for what changes, with the day or the author that it was told by; ``None`` where it may be of another time
    than the page's: that of a date told before in the paragraph, or that of a change."""
    placed = _placed(passage, prompt)
    if placed is None or _CHANGED.search(prompt) or passage.dates or _dated_before(passage):
        return None
    told = _as_of(passage, placed)
    return told[0] + told[1] if told else None


def _placed(passage: Passage, prompt: str) -> str | None:
    """``prompt`` with our country before it, where its sentence has spoken of it and the question names no place; ``None`` for a share
    of nobody knows which place."""
    if _PLACED.search(prompt) or any(words.tag(word.text) == "ns" for word in words.segment(prompt)):
        return prompt
    ours = _OURS.search(passage.view, passage.start)
    if ours:
        return ours.group() + prompt
    return None if "占" in prompt else prompt


def _dated_before(passage: Passage) -> bool:
    """Whether the paragraph has told of a date before this sentence."""
    at: Passage | None = passage
    while at is not None and not at.first:
        at = at.before
        if at is not None and at.dates:
            return True
    return False


_FORECAST = re.compile(r"(?<!即)将(?!军|领|来)|预计|预测|有望|力争")


def _as_of(passage: Passage, stem: str) -> tuple[str, str] | None:
    """A state of things as of the day of the page, else as its author tells it; nothing where neither is known, for the state will
    change."""
    if passage.page.date is None:
        who = whose(passage, title=False)
        return (f"据{who}介绍，", stem) if who else None
    year, month, day = (*map(int, passage.page.date.meaning.split("-")), None, None)[:3]
    return f"截至{When('day', year, month, day)}，", stem


def _lead(passage: Passage, view: str, start: int) -> str:
    """The date that opens the sentence, or the entry of a chronicle, and the condition or the source that holds for all of it."""
    dates = [date for date in passage.dates if date.end <= start and _opens(view, date)]
    date = dates[-1].said if dates else _date_of_entry(passage) if headword(passage) else ""
    before = view[clauses.clause_start(view, dates[-1].start) : dates[-1].start] if dates else ""
    until = _TO_YEAR.match(view, dates[-1].end) if dates and not dates[-1].when.until else None
    date += until.group() if until else ""
    date += "以来" if dates and view.startswith("以来", dates[-1].end) else ""
    hedge = re.match("预计|预测", before)
    # 到2030年将达到: what is still to come is no state as of a day.
    by = "到" if dates and _FORECAST.search(view, dates[-1].end) else "截至"
    date = (by if re.match("截至|截止|至|到", before) else hedge.group() if hedge else "") + date
    frames = [view[max(a, min(passage.start, b)) : b] for a, b in clauses.clauses(view) if a < start]
    frames = [] if REPORT.search(title_of(passage)) else frames
    frame = next((clause for clause in reversed(frames) if CONDITION.search(clause) or _FRAME.fullmatch(clause)), "")
    said = [words for words in (date, frame) if words]
    lead = "".join(f"{words}，" for words in said)
    return lead if len(lead) <= _LONGEST_LEAD else f"{said[0]}，" if date else ""


def _place_over(passage: Passage, view: str, start: int) -> str:
    """The place that the sentence opens with, where all of it is told of there (在江苏，), with its comma."""
    found = re.match(r"在(?P<where>[一-鿿]{2,8})，", view[clauses.after_lead(view, passage.start) : start])
    where = found["where"] if found else ""
    return f"在{where}，" if where and (PLACE.fullmatch(where) or words.tag(where) == "ns") else ""


def _opens(view: str, date: Dated) -> bool:
    """Whether ``date`` stands at the head of its clause."""
    return bool(_AT.fullmatch(view[clauses.clause_start(view, date.start) : date.start].strip()))


def _date_of_entry(passage: Passage) -> str:
    """The date that the entry of a chronicle opens with, for the sentences after its first; none where it tells of more."""
    at = passage
    while not at.first and at.before is not None:
        at = at.before
        if len(at.dates) > 1:
            return ""
    return at.dates[0].said if at is not passage and at.dates and at.dates[0].start < 2 else ""
