"""When a page appeared, and what 今年 and its neighbours mean on it.

In news the day of writing decides what a relative date means, and it is not always printed (Zhao, Jin and Yue take a reference
time for each class of expression instead of one for the document); so each way to it is a rule that may abstain, and rules that
contradict each other decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from studykit.chinese import calendar
from studykit.chinese.when import When
from studykit.model.document import Document
from studykit.model.page import Article, Deictic
from studykit.model.span import Span
from studykit.structure.likeness import bigrams

_LONGEST_LINE = 60
_JOINS = ("wrap", "column")
_ISSUE = re.compile(r"第\s*\d{1,6}\s*[期号號]|总第|總第|责编|主编|来源：|來源：")
_WEEKDAY = re.compile(r"星期[一二三四五六日天]|[周週][一二三四五六日]")
_LABEL = re.compile(
    r"(?:发布|發布|发表|刊发|更新|印发|成文|出版)?(?:时间|時間|日期|日)[：:]|[（(]?\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?[）)]?$"
)
_WIRE = re.compile(
    r"[（(]?(?:新华社|新華社|中新社|本[报報]|人民[网網])[㐀-鿿]{0,8}?(?P<date>\d{4}年\d{1,2}月\d{1,2}日)[电電讯訊]"
)
_THIS_YEAR = re.compile(r"今年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日)?")
_THAT_YEAR = re.compile(r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日)?")
_ONCE = re.compile(r"首次|首度|第一次|最早|全新的|新概念")
_SO_FAR = re.compile(r"今年以来|今年以來")
_SAID_ON = re.compile(r"^[—–―─]{1,2}\s*(?P<year>\d{4})\s*年", re.MULTILINE)
_LINES_BEFORE, _LINES_BEHIND = 6, 2
_HEAD = 3000
_HEADNOTE = 200
_AROUND = 60
_MOST = 40
_SAME_EVENT = 0.35
_FEWEST_SAYINGS = 3


def appeared(document: Document, view: str, articles: Sequence[Article]) -> Deictic | None:
    """When the page appeared, as ``2024-02-28``, ``2024-02`` or ``2024``, with the stretches of raw that say so.

    ``view`` is the folded text. The finest of the rules that agree is taken; where two do not agree, none.
    """
    days = [*_printed(document), *_mended(document), *_wired(document, view)]
    years = [*_same_event(document, view), *_so_far(document, view, articles)] if "今年" in view else []
    found = [(str(day.year), _iso(day), span) for day, span in days] + [(year, year, span) for year, span in years]
    exact = {iso for _, iso, _ in found if len(iso) > 4}
    if len({year for year, _, _ in found}) != 1 or len(exact) > 1:
        return None
    value = exact.pop() if exact else found[0][0]
    return Deictic("", value, tuple(dict.fromkeys(span for _, iso, span in found if iso == value or len(value) == 4)))


def years(view: str, date: Deictic | None) -> Iterator[Deictic]:
    """The relative years that ``view`` speaks of, told by the ``date`` of the page."""
    if date is None:
        return
    for word, step in calendar.RELATIVE_YEARS.items():
        if word in view:
            yield Deictic(word, f"{int(date.meaning[:4]) + step}年", date.evidence)


def _printed(document: Document) -> Iterator[tuple[When, Span]]:
    """Days on the page's own short lines: beside an issue number or the right weekday, after a label, or alone at its end."""
    lines = list(_short_lines(document))
    for start, line in lines:
        proved = list(calendar.mastheads(line))
        for first, last, when in proved or calendar.find(line):
            by_itself = _LABEL.match(line) and (_is_first(document, start) or _is_last(document, start + len(line)))
            denied = not proved and _WEEKDAY.search(line)
            if when.as_date() and not when.until and not denied and (proved or _ISSUE.search(line) or by_itself):
                yield when, Span(start + first, start + last, line[first:last])


def _mended(document: Document) -> Iterator[tuple[When, Span]]:
    """Days beside an issue number or the right weekday, on lines that a narrow layout had broken."""
    start = 0
    for line in document.text.split("\n"):
        if len(line) <= _LONGEST_LINE and "年" in line and "。" not in line:
            for first, last, when in [*calendar.mastheads(line), *(calendar.find(line) if _ISSUE.search(line) else ())]:
                if when.as_date() and not when.until:
                    yield when, _raw(document, start + first, start + last)
        start += len(line) + 1


def _is_first(document: Document, start: int) -> bool:
    """Whether only a headline or so stands before position ``start`` of raw."""
    return start < _HEAD and _lines(document.raw[:start]) <= _LINES_BEFORE


def _is_last(document: Document, end: int) -> bool:
    """Whether at most a line or two of the page stand behind position ``end`` of raw: a day with more under it is a timeline's."""
    return end > len(document.raw) - _HEAD and _lines(document.raw[end:]) <= _LINES_BEHIND


def _lines(raw: str) -> int:
    return sum(bool(line.strip()) for line in raw.split("\n"))


def _short_lines(document: Document) -> Iterator[tuple[int, str]]:
    """Lines of raw that stand by themselves: what a repair has joined to its neighbour is a piece of a sentence, not a masthead."""
    joined = {
        at
        for change in document.changes
        if change.why in _JOINS and "\n" not in change.new
        for at in range(change.start, change.end)
        if document.raw[at] == "\n"
    }
    start = 0
    for line in document.raw.split("\n"):
        end = start + len(line)
        dated = 0 < len(line) <= _LONGEST_LINE and ("年" in line or "-" in line or "/" in line or "." in line)
        if dated and start - 1 not in joined and end not in joined:
            bare = line.strip()
            if bare and "。" not in bare and any(mark.isdigit() or mark in "〇一二三" for mark in bare):
                yield start + line.index(bare[0]), bare
        start = end + 1


def _wired(document: Document, view: str) -> Iterator[tuple[When, Span]]:
    for found in _WIRE.finditer(view, 0, _HEAD):
        for _, _, when in calendar.find(found["date"]):
            yield when, _raw(document, *found.span("date"))


def _same_event(document: Document, view: str) -> Iterator[tuple[str, Span]]:
    """今年9月 is 2023年9月 where both tell of the same thing, and of one that happens once."""
    dated = list(islice(_THAT_YEAR.finditer(view), _MOST))
    for here in islice(_THIS_YEAR.finditer(view), _MOST):
        same = [there for there in dated if there["month"] == here["month"] and here["day"] in (None, there["day"])]
        if len({there["year"] for there in same}) != 1:
            continue
        for there in same:
            one, other = _around(view, here), _around(view, there)
            if _ONCE.search(one + other) and _overlap(one, other) >= _SAME_EVENT:
                yield there["year"], _raw(document, *there.span())
                yield there["year"], _raw(document, *here.span())


def _around(view: str, found: re.Match[str]) -> str:
    """The sentence that a match stands in, as far as it is near."""
    start = max(view.rfind("。", 0, found.start()), view.rfind("\n", 0, found.start()), found.start() - _AROUND) + 1
    ends = [at for at in (view.find("。", found.end()), view.find("\n", found.end())) if at >= 0]
    return view[start : found.start()] + view[found.end() : min([*ends, found.end() + _AROUND])]


def _overlap(one: str, other: str) -> float:
    """How many of the bigrams of the shorter stand in the longer."""
    a, b = set(bigrams(one)), set(bigrams(other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _so_far(document: Document, view: str, articles: Sequence[Article]) -> Iterator[tuple[str, Span]]:
    """今年以来 over a collection of dated sayings is the year they all bear."""
    for article in articles:
        if article.kind != "box":
            continue
        for span in article.spans:
            start = max(span.start - _HEADNOTE, 0)
            words = view[start : span.end]
            said = list(_SAID_ON.finditer(words))
            if _SO_FAR.search(words) and len(said) >= _FEWEST_SAYINGS and len({found["year"] for found in said}) == 1:
                yield said[0]["year"], _raw(document, start + said[-1].start("year"), start + said[-1].end())


def _raw(document: Document, start: int, end: int) -> Span:
    """The first stretch of raw that text ``[start, end)`` came from."""
    return document.place(document.span(start, end))[0]


def _iso(when: When) -> str:
    return f"{when.year}-{when.month:02}-{when.day:02}"
