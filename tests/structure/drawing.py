"""A page drawn as text: what stands in the margin is what was found, what stands behind the bar is the document.

    1h   | 水从哪里来
    1b   | ■ 林一舟
         |
    1    | 水循环是自然界的水连续运动的过程。
    f    | 第12版

The number is that of the article a line belongs to, counted from 1; then a letter for what its sentences are: ``h`` heading,
``b`` byline, ``c`` caption, ``f`` furniture, ``e`` of the editors, ``q`` question, ``t`` truncated. Under the drawing stands a
line for each article: its number, title, author, affiliation and kind, ``-`` for what is not known, then its sections with
``>`` (torn ones ``>?``), its turns, and the meanings of relative words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studykit.model.document import Document, Source
from studykit.model.page import Article, Page
from studykit.structure import structure

CASES = Path(__file__).parent / "cases"
_LETTERS = {
    "heading": "h",
    "byline": "b",
    "caption": "c",
    "furniture": "f",
    "editor": "e",
    "question": "q",
    "truncated": "t",
}
_MARGIN = 5


@dataclass(frozen=True, slots=True)
class Case:
    """A drawing with its name and the words of introduction that say what it shows."""

    file: str
    name: str
    drawing: str

    @property
    def text(self) -> str:
        """The document behind the bars."""
        lines = [
            line.split("|", 1)[1].removeprefix(" ") for line in self.drawing.splitlines() if line[_MARGIN : _MARGIN + 1] == "|"
        ]
        return "\n".join(lines) + "\n"


def cases() -> Iterator[Case]:
    """Every drawing in the folder of cases, under the heading over it."""
    for path in sorted(CASES.glob("*.md")):
        for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            name = part.splitlines()[0]
            yield Case(path.stem, name, part.split("```\n")[1].rstrip("\n"))


def page_of(text: str) -> Page:
    """The page that ``text`` is, as it stands."""
    return structure(Document.of(Source("case.txt", "case.txt", ""), text))


def draw(page: Page) -> str:
    """``page`` as a drawing."""
    return "\n".join([*_lines(page), *_legend(page)])


def _lines(page: Page) -> Iterator[str]:
    start = 0
    for line in page.document.text.removesuffix("\n").split("\n"):
        margin = _margin(page, start, start + len(line)) if line.strip() else ""
        yield f"{margin:<{_MARGIN}}| {line}".rstrip()
        start += len(line) + 1


def _margin(page: Page, start: int, end: int) -> str:
    first = next(one for one in page.sentences if one.span.end > start)
    article = page.article_at(first.span.start)
    flags = {flag for one in page.sentences if start <= one.span.start < end for flag in one.flags}
    number = str(page.articles.index(article) + 1) if article else ""
    return number + "".join(letter for flag, letter in _LETTERS.items() if flag in flags)


def _legend(page: Page) -> Iterator[str]:
    for number, article in enumerate(page.articles, 1):
        yield f"{number}: " + " / ".join(
            value or "-" for value in (article.title, article.author, article.affiliation, article.kind)
        )
        yield from _inside(article)
    for name, known in (("date", page.date), ("place", page.place)):
        if known:
            yield f"{name} = {known.meaning}"
    for one in page.deictics:
        where = {str(page.articles.index(home) + 1) for span in one.scope if (home := page.article_at(span.start))}
        yield f"{one.word} = {one.meaning}" + (f" in {','.join(sorted(where))}" if where else "")


def _inside(article: Article) -> Iterator[str]:
    for section in article.sections:
        mark = ">" if section.body else ">?"
        yield f"   {mark * section.level if section.body else mark} {section.heading.text}"
    for turn in article.turns:
        yield f"   {turn.speaker}：{len(turn.span)}"
