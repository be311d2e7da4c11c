"""What an article says in so many points: its section headings, or the short sentences that open its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, numerals
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts._asking import whose
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.page import Article
from studykit.model.span import Span

KIND = "list"


@dataclass(frozen=True, slots=True)
class Outline(Fact):
    """The ``points`` that an article makes under ``title``; ``who`` makes them, where that is known."""

    title: str
    who: str
    points: tuple[Span, ...]

    def ask(self) -> Iterator[Question]:
        """Which points does it make?"""
        number = numerals.to_chinese(len(self.points))
        title = self.title.rstrip("？?")
        if _ASKS.search(title):
            prompt = f"{f'{self.who}认为，' if self.who else ''}{title}？（{number}点）"
        else:
            prompt = f"{self.who}从哪{number}个方面论述“{title}”？" if self.who else f"“{title}”分为哪{number}个方面？"
        yield Question(self.title, "outline", prompt, self.points, ordered=True)


_ASKS = re.compile(r"如何|怎样|怎么|为何|为什么|在哪里|什么")
# A heading that only says what its section is about.
_LABEL = re.compile(
    r"如何|怎样|怎么|为何|为什么|什么|的(?:[一二三四五六七八九十]+[个大项]|内涵|意义|影响|现状|问题|建议|思考|关系|启示)|关于"
)
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百零\d]+[章节条款篇编课单元]|[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．]?"
)
_POINT = re.compile(r"[^。！？；：]{6,28}(?:。|$)")
_LONGEST_POINT = 28


def sections(passage: Passage) -> Iterator[Fact]:
    """The section headings of an article that has a title of its own."""
    article = passage.article
    if article is None or not article.title or not _opens(passage, article) or article.kind != "article":
        return
    headings = [section.heading.strip() for section in article.sections if section.level == 1]
    bare = [_bare(heading) for heading in headings]
    if (
        _ASKS.search(article.title)
        and 2 <= len(bare) <= 7
        and all(6 <= len(one) <= _LONGEST_POINT and not _LABEL.search(one.text) for one in bare)
    ):
        yield Outline(headings[0], "sections", None, article.title, whose(passage, title=False), tuple(bare))


def openings(passage: Passage) -> Iterator[Fact]:
    """The short sentences that open at least three paragraphs in a row, each with its elaboration behind it."""
    article = passage.article
    title = _heading_of(passage, article) if article else None
    if article is None or title is None or not _is_point(passage) or (passage.before and _continues(passage, article)):
        return
    points = [passage.span, *_following(passage, article)]
    if 3 <= len(points) <= 7:
        heads = tuple(point.strip("。；， 　") for point in points)
        yield Outline(passage.span, "openings", None, title, whose(passage, title=False), heads)


def _opens(passage: Passage, article: Article) -> bool:
    return passage.before is None or passage.before.article is not article


def _bare(heading: Span) -> Span:
    """``heading`` without its number."""
    found = _NUMBERED.match(fold(heading.text))
    return heading.part(found.end(), len(heading)).strip("、.． 　") if found else heading


def _heading_of(passage: Passage, article: Article) -> str | None:
    """The heading of the section that ``passage`` stands in, else the article's title."""
    for section in reversed(article.sections):
        if section.body and section.body.start <= passage.span.start < section.body.end:
            return section.heading.text.strip()
    return article.title


def _is_point(passage: Passage) -> bool:
    """Whether the sentence opens a paragraph, is short, and the paragraph goes on behind it."""
    words = passage.view.strip()
    if any(markers(words)):
        return False  # a numbered series is asked as one
    return passage.first and bool(_POINT.fullmatch(words)) and clauses.is_balanced(words) and _elaborated(passage, passage.index)


def _elaborated(passage: Passage, index: int) -> bool:
    sentences = passage.page.sentences
    text = passage.page.document.text
    if index + 1 >= len(sentences):
        return False
    here, behind = sentences[index].span, sentences[index + 1].span
    return "\n" not in text[here.end : behind.start] and len(behind) > 12


def _continues(passage: Passage, article: Article) -> bool:
    """Whether the paragraph before this one already opens with a point of the same row."""
    return any(True for _ in _paragraph_openings(passage, article, -1))


def _following(passage: Passage, article: Article) -> Iterator[Span]:
    yield from _paragraph_openings(passage, article, 1)


def _paragraph_openings(passage: Passage, article: Article, step: int) -> Iterator[Span]:
    """The points that open the paragraphs after (or, with a negative ``step``, before) this one, without a gap."""
    page, text = passage.page, passage.page.document.text
    index = passage.index + step
    while 0 <= index < len(page.sentences):
        sentence = page.sentences[index]
        if page.article_at(sentence.span.start) is not article or sentence.flags & {"heading", "byline"}:
            return
        opens = index == 0 or "\n" in text[page.sentences[index - 1].span.end : sentence.span.start]
        if opens:
            words = fold(sentence.span.text).strip()
            if sentence.flags or not _POINT.fullmatch(words) or any(markers(words)) or not _elaborated(passage, index):
                return
            yield sentence.span
        index += step


RULES = (sections, openings)
