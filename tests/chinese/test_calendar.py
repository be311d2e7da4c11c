"""Dates: a table of what is written and what it says, and what is no date gives none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese.calendar import RELATIVE, When, find, mastheads

DAY = {
    "1988年1月21日": When("day", 1988, 1, 21),
    "1988 年 1 月 21 日": When("day", 1988, 1, 21),
    "2023年09月07日": When("day", 2023, 9, 7),
    "２０２３年９月７日": When("day", 2023, 9, 7),
    "一九四九年十月一日": When("day", 1949, 10, 1),
    "二〇二三年十二月三十一日": When("day", 2023, 12, 31),
    "二○○八年八月八日": When("day", 2008, 8, 8),
    "2024-02-29": When("day", 2024, 2, 29),
    "2024.2.29": When("day", 2024, 2, 29),
    "2024/02/29": When("day", 2024, 2, 29),
    "9月8日": When("day", None, 9, 8),
    "9月8号": When("day", None, 9, 8),
    "九月十八日": When("day", None, 9, 18),
    "2月29日": When("day", None, 2, 29),
    "755年12月16日": When("day", 755, 12, 16),
}
COARSER = {
    "2023年9月": When("month", 2023, 9),
    "2023年9月份": When("month", 2023, 9),
    "10月": When("month", None, 10),
    "9月底": When("month", None, 9, part="底"),
    "十月中旬": When("month", None, 10, part="中旬"),
    "2022年": When("year", 2022),
    "二〇二二年": When("year", 2022),
    "2022年底": When("year", 2022, part="底"),
    "2021年初": When("year", 2021, part="初"),
    "2023年上半年": When("year", 2023, part="上半年"),
    "2023年第一季度": When("year", 2023, part="第一季度"),
    "2020年前后": When("year", 2020, part="前后"),
    "1981年春": When("year", 1981, part="春"),
    "1998年夏季": When("year", 1998, part="夏季"),
    "公元前221年": When("year", -221),
    "前221年": When("year", -221),
    "公元25年": When("year", 25),
    "1990年代": When("decade", 1990),
    "一九九〇年代初": When("decade", 1990, part="初"),
    "18世纪60年代": When("decade", 1760),
    "18 世纪 60 年代": When("decade", 1760),
    "十八世紀六十年代": When("decade", 1760),
    "八十年代初": When("decade", part="八十年代初"),
    "19世纪": When("century", 1801),
    "19世纪中后期": When("century", 1801, part="中后期"),
    "20世纪五六十年代": When("century", 1901, part="五六十年代"),
    "公元前5世纪": When("century", -500),
    "廿一世纪": When("century", 2001),
}
RANGES = {
    "9月6日至8日": When("day", None, 9, 6, until=When("day", None, 9, 8)),
    "9月6—8日": When("day", None, 9, 6, until=When("day", None, 9, 8)),
    "2023年9月28日至10月3日": When("day", 2023, 9, 28, until=When("day", 2023, 10, 3)),
    "2023年12月30日到2024年1月2日": When("day", 2023, 12, 30, until=When("day", 2024, 1, 2)),
    "7日到9日": When("day", day=7, until=When("day", day=9)),
    "2023年1—6月": When("month", 2023, 1, until=When("month", 2023, 6)),
    "1月至9月": When("month", None, 1, until=When("month", None, 9)),
    "2018—2022年": When("year", 2018, until=When("year", 2022)),
    "2018年至2022年": When("year", 2018, until=When("year", 2022)),
    "2018 - 2022 年": When("year", 2018, until=When("year", 2022)),
    "公元前475年至公元前221年": When("year", -475, until=When("year", -221)),
    "前475—前221年": When("year", -475, until=When("year", -221)),
    "公元前475至221年": When("year", -475, until=When("year", -221)),
    "公元前202年—公元8年": When("year", -202, until=When("year", 8)),
    "19世纪60—90年代": When("decade", 1860, until=When("decade", 1890)),
    "二十世纪五十至七十年代": When("decade", 1950, until=When("decade", 1970)),
    "18—19世纪": When("century", 1701, until=When("century", 1801)),
    "康熙六十一年至雍正十三年": When("year", 1722, era="康熙六十一年", until=When("year", 1735, era="雍正十三年")),
}
ERAS = {
    "民国三十八年": When("year", 1949, era="民国三十八年"),
    "民國38年10月1日": When("day", 1949, 10, 1, era="民國38年"),
    "光绪二十四年": When("year", 1898, era="光绪二十四年"),
    "清光绪二十四年": When("year", 1898, era="光绪二十四年"),
    "光緒二十四年四月二十三日": When("day", 1898, era="光緒二十四年四月二十三日"),
    "光绪二十四年十二月初八": When("day", None, era="光绪二十四年十二月初八"),
    "贞观元年": When("year", 627, era="贞观元年"),
    "建元二年": When("year", None, era="建元二年"),
    "昭和十二年七月七日": When("day", 1937, 7, 7, era="昭和十二年"),
    "甲午年": When("year", None, era="甲午年"),
    "正月初一": When("day", era="正月初一"),
    "农历八月十五": When("day", era="农历八月十五"),
}


@pytest.mark.parametrize(("text", "when"), (DAY | COARSER | RANGES | ERAS).items())
def test_a_date_is_read_whole_and_says_no_more_than_it_says(text: str, when: When) -> None:
    sentence = f"会议，{text}，开幕。"
    assert [(sentence[start:end], said) for start, end, said in find(sentence)] == [(text, when)]


@pytest.mark.parametrize(
    ("sentence", "date"), [("10月　一号机组发电", "10月"), ("10月1号，一号机组发电", "10月1号"), ("1981年春节以前", "1981年")]
)
def test_the_word_behind_a_date_stays_a_word(sentence: str, date: str) -> None:
    assert [sentence[start:end] for start, end, _ in find(sentence)] == [date]


NO_DATE = [
    "近2000年来",
    "有1000年历史",
    "5000年文明",
    "长达300年",
    "三十年",
    "30年",
    "5年内",
    "前三年",
    "以前300年",
    "一百年",
    "2000年前的遗址",
    "2023年2月30日",
    "2023年13月1日",
    "13月",
    "9月31日",
    "32日",
    "十月革命",
    "三月不知肉味",
    "9个月",
    "3日内",
    "7日",
    "1.5年",
    "第5年",
    "第3日",
    "192.168.1.10",
    "1.2.3",
    "（0371-1234）",
    "（1644—1368）",
    "3—5人",
    "6—8年级",
    "本世纪",
    "今年",
    "年年99月月77",
    "元年",
    "三世",
    "年代久远",
    "日月星辰",
    "甲午",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert list(find(f"它{text}的。")) == []


# sentence with its dates in ⟦⟧
IN_CONTEXT = [
    "，⟦2013年⟧以来，⟦2022年⟧初步核算，⟦2022年⟧底层逻辑。",
    "今年⟦7月26日⟧，去年底，⟦9月8日⟧。",
    "⟦618年⟧，唐朝建立；⟦907年⟧，唐朝灭亡，历时289年。",
    "王安石（⟦1021—1086⟧）与司马光（⟦1019年—1086年⟧）。",
    "秦（⟦前221年—前206年⟧）",
    "⟦1840年⟧至今，从⟦1978年⟧到现在。",
    "⟦光绪二十四年⟧（⟦1898年⟧）",
    "⟦2023年1月31日⟧，第二次学习；⟦2月21日⟧，第三次学习。",
    "2022—⟦2023年1月⟧",
    "⟦2015年9月3日⟧上午10时，⟦2016年⟧3个月内，12.5月。",
    "到⟦2035年⟧基本实现，到⟦2050年前后⟧。",
    "公元前后，⟦公元前1世纪末⟧。",
]


@pytest.mark.parametrize("drawn", IN_CONTEXT)
def test_dates_are_found_where_they_stand(drawn: str) -> None:
    sentence = drawn.replace("⟦", "").replace("⟧", "")
    found = "".join(drawn_with(sentence))
    assert found == drawn


def drawn_with(sentence: str) -> list[str]:
    pieces, done = [], 0
    for start, end, _when in find(sentence):
        pieces += [sentence[done:start], "⟦", sentence[start:end], "⟧"]
        done = end
    return [*pieces, sentence[done:]]


YEARS = st.integers(-2000, 2199).filter(lambda year: year < 0 or (year > 0 and year % 100 != 0))
DATES = st.dates(date(1001, 1, 1), date(2199, 12, 31)).filter(lambda day: day.year % 100 != 0)
POINTS = st.one_of(
    YEARS.map(lambda year: When("year", year)),
    DATES.map(lambda day: When("day", day.year, day.month, day.day)),
    DATES.map(lambda day: When("day", None, day.month, day.day)),
    DATES.map(lambda day: When("month", day.year, day.month, part="下旬")),
    st.integers(1, 22).map(lambda number: When("century", 100 * number - 99)),
    st.integers(100, 219).map(lambda tens: When("decade", 10 * tens)),
)


@given(POINTS)
def test_a_date_printed_is_read_back(when: When) -> None:
    assert [said for _start, _end, said in find(str(when))] == [when]


@given(DATES, DATES)
def test_a_range_printed_is_read_back(first: date, second: date) -> None:
    first, second = sorted((first, second))
    if first < second:
        when = When("day", first.year, first.month, first.day, until=When("day", second.year, second.month, second.day))
        assert [said for _start, _end, said in find(str(when))] == [when]


@given(DATES, st.text(" \u3000", max_size=2))
def test_characters_and_figures_say_the_same_and_spaces_say_nothing(day: date, gap: str) -> None:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    figures = gap.join((str(day.year), "年", str(day.month), "月", str(day.day), "日"))
    characters = gap.join((year, "年", in_characters(day.month), "月", in_characters(day.day), "日"))
    expected = [When("day", day.year, day.month, day.day)]
    assert [said for *_at, said in find(figures)] == [said for *_at, said in find(characters)] == expected


def in_characters(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else "一二三"[tens - 1]) + ("十" if tens else "") + ("一二三四五六七八九"[ones - 1] if ones else "")


@given(st.text(st.sampled_from("0123年月日至—世纪代前公元十二〇初底（）-. 正民国"), max_size=40))
def test_any_heap_of_marks_gives_dates_that_exist_in_order(text: str) -> None:
    done = 0
    for start, end, when in find(text):
        assert done <= start < end <= len(text) and when.exists()
        done = end


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年2月28日星期三 今日八版", "2024年2月28日星期三"),
        ("2024 年 2 月 28 日 （星期三）", "2024 年 2 月 28 日 （星期三"),
        ("二〇二四年二月二十八日 周三", "二〇二四年二月二十八日 周三"),
        ("星期日 2024年3月3日", "星期日 2024年3月3日"),
        ("2024年3月3日 星期天", "2024年3月3日 星期天"),
    ],
)
def test_a_masthead_is_a_day_whose_weekday_is_right(text: str, day: str) -> None:
    assert [text[start:end] for start, end, _when in mastheads(text)] == [day]


@pytest.mark.parametrize("text", ["2024年2月28日星期四", "2024年2月28日", "2月28日星期三", "2024年2月 星期三", "星期三"])
def test_a_day_without_its_right_weekday_is_no_masthead(text: str) -> None:
    assert list(mastheads(text)) == []


@pytest.mark.parametrize(
    "text", ["今年", "去年", "近日", "目前", "本世纪中叶", "上世纪80年代", "同年", "上周", "本月", "近年来", "當前"]
)
def test_words_that_lean_on_the_day_of_writing_are_relative(text: str) -> None:
    assert RELATIVE.fullmatch(text)


@pytest.mark.parametrize("text", ["2023年", "年度", "今后", "本周期", "上月球", "本周易"])
def test_words_that_do_not_are_not(text: str) -> None:
    assert not RELATIVE.search(text)


def test_a_day_that_lies_in_our_era_is_a_date() -> None:
    assert When("day", 2024, 2, 29).as_date() == date(2024, 2, 29)
    assert [When("day", None, 2, 29).as_date(), When("month", 2024, 2).as_date(), When("day", -5, 2, 1).as_date()] == [None] * 3
