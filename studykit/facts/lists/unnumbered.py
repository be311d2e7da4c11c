"""What belongs to a series without numbers: lines behind bullets, announced sentences that open with the same word, rows of a
table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.enumerators import markers
from studykit.chinese.marks import BULLETS
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import Points, headline, item, names_of, trimmed
from studykit.facts._questions import Lead
from studykit.facts._tables import table_at
from studykit.facts.lists import _leadins, _leads
from studykit.model.fact import Fact
from studykit.model.page import Page
from studykit.model.span import Span

KIND = "list"


_BULLET = re.compile(rf"[\s　]*(?P<mark>[{BULLETS}])[\s　]*(?=[^\s*\-—·●])")
# Names before a colon are the fields of what was done, not the doings.
_FIELDS = re.compile(r"(?P<what>成就|成果|贡献|影响|活动)有哪(?P<count>.)[项点个]？$")
_UNSEEN = "item"
_FEWEST, _MOST = 3, 7
_REACH = 40
# The word that the announced sentences open with stands in quotation marks: 三个“坚持”.
_WORD = re.compile(r"[“「『](?P<word>[^“”「」『』]{2,4})[”」』]$")


def bullets(passage: Passage) -> Iterator[Fact]:
    """A label or a lead-in, and under it at least three lines behind the same bullet."""
    mark, _ = _mark(passage.page, passage.span)
    if mark is None or _before(passage) == mark:
        return
    points = list(_behind(passage, mark))
    if not _FEWEST <= len(points) <= _MOST:
        return
    heads = names_of(points, whole=passage.law is not None)
    views = [fold(head.text) for head in heads]
    lead = _leadins.asked(passage, passage.index, 0, False, views)
    if lead is not None and (all(len(view) > 1 for view in views) or all(len(view) == 1 for view in views)):
        named = heads[0].end < points[0].end
        prompt = _FIELDS.sub(r"\g<what>涉及哪\g<count>个方面？", lead.prompt) if named else lead.prompt
        yield _row(passage, "bullets", lead._replace(prompt=prompt), heads)


@cued("；")
def lines(passage: Passage) -> Iterator[Fact]:
    """A lead-in with a colon, and under it lines that end in semicolons, the last in a full stop."""
    if not _opens_line(passage, passage.index) or not passage.view.rstrip().endswith("；") or not passage.index:
        return
    before = fold(passage.page.sentences[passage.index - 1].span.text).rstrip()
    points = list(_semicolons(passage)) if before.endswith("：") else []
    if not _FEWEST - 1 <= len(points) <= _MOST or any(next(markers(fold(point.text)), None) for point in points):
        return
    lead = _leadins.asked(passage, passage.index, 0, False, [fold(point.text) for point in points])
    if lead is not None:
        yield _row(passage, "lines", lead, names_of(points, whole=True) if _labels(points) else points)


def _labels(points: list[Span]) -> bool:
    """Whether each of ``points`` is a name and, behind a colon, what is told of it."""
    return all(re.match("[^，。；：]{2,10}：", fold(point.text)) for point in points)


@cued("[”」』]")
def repeated(passage: Passage) -> Iterator[Fact]:
    """要做到三个“坚持”。坚持A。…坚持B。…坚持C。: as many sentences as are announced, each opening with the announced word."""
    word = _WORD.search(passage.view.rstrip("：。； "))
    if word is None:
        return
    heads = list(_opening_with(passage, word["word"]))
    views = [fold(head.text) for head in heads]
    if not _FEWEST <= len(heads) <= _MOST or not _leads.counts(passage.view, len(heads)):
        return
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    lead = _leads.from_words(passage, passage.view[passage.start :], True, views, theme)
    if lead is not None:
        yield _row(passage, "repeated", lead, heads)


def rows(passage: Passage) -> Iterator[Fact]:
    """X分为三类：, and under it a table with as many rows: the things in its first column."""
    table = table_at(passage)
    if table is None or not _FEWEST - 1 <= len(table.rows) <= _MOST or passage.before is None:
        return
    lead = passage.before
    heads = [row[0] for row in table.rows]
    if lead.index != passage.index - 1 or not _leads.counts(lead.view, len(heads)):
        return
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    asked = _leads.from_words(lead, lead.view[lead.start :], False, [fold(head.text) for head in heads], theme)
    if asked is not None:
        yield _row(passage, "rows", asked, heads)


def _row(passage: Passage, rule: str, lead: Lead, heads: list[Span]) -> Points:
    return Points(heads[0], rule, passage.voice, lead.subject, lead.words, tuple(heads), lead.prompt)


def _mark(page: Page, line: Span) -> tuple[str | None, int]:
    """The bullet of ``line`` and where its words begin; an item that the format sets apart has none to be seen."""
    view = fold(line.text)
    if found := _BULLET.match(view):
        return found["mark"], found.end()
    block = page.document.block_at(line.start)
    is_item = block is not None and block.role == "item" and not view.rstrip().endswith("；") and not any(markers(view))
    return (_UNSEEN if is_item else None), 0


def _opens_line(passage: Passage, index: int) -> bool:
    sentences = passage.page.sentences
    return not index or "\n" in passage.page.document.text[sentences[index - 1].span.end : sentences[index].span.start]


def _before(passage: Passage) -> str | None:
    """The bullet of the line before the one that ``passage`` opens; its own where it does not open one."""
    index = passage.index
    if not _opens_line(passage, index):
        return _mark(passage.page, passage.span)[0]
    while index:
        index -= 1
        if _opens_line(passage, index):
            return _mark(passage.page, passage.page.sentences[index].span)[0]
    return None


def _behind(passage: Passage, mark: str) -> Iterator[Span]:
    """What stands behind the bullet ``mark`` on this line and on those that follow it without a gap."""
    page = passage.page
    for index in range(passage.index, len(page.sentences)):
        sentence = page.sentences[index]
        if page.article_at(sentence.span.start) is not passage.article:
            return
        if not _opens_line(passage, index):
            continue
        own, start = _mark(page, sentence.span)
        if own != mark or sentence.flags & {"byline", "furniture", "caption"}:
            return
        yield item(sentence.span, fold(sentence.span.text), start, len(sentence.span))


def _semicolons(passage: Passage) -> Iterator[Span]:
    """The lines from ``passage`` on that end in a semicolon, and the one that closes them."""
    page = passage.page
    for index in range(passage.index, len(page.sentences)):
        sentence = page.sentences[index]
        view = fold(sentence.span.text).rstrip()
        if not _opens_line(passage, index) or page.article_at(sentence.span.start) is not passage.article or sentence.flags:
            return
        if view.endswith(("；", "。")):
            found = _BULLET.match(view)
            yield trimmed(sentence.span, found.end() if found else 0, len(view))
        if not view.endswith("；"):
            return


def _opening_with(passage: Passage, word: str) -> Iterator[Span]:
    """The heads of the sentences behind ``passage``, as far as its section goes, that open with ``word``."""
    page = passage.page
    end = _headings.end_of_section(page, passage.article, passage.span.start)
    for sentence in page.sentences[passage.index + 1 : passage.index + _REACH]:
        if sentence.span.start >= end or page.article_at(sentence.span.start) is not passage.article:
            return
        view = fold(sentence.span.text)
        if view.startswith(word):
            yield headline(sentence.span, view, 0, len(view))


RULES = (bullets, lines, repeated, rows)
