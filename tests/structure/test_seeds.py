"""The five newspaper pages: what was found on each, and what is never found when their pieces are laid pell-mell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from studykit.model.document import Document, Source
from studykit.model.page import Page
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from studykit.structure.report import lines, report

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
GOLDEN = Path(__file__).parent / "pages"
SHUFFLES = 6
_EMPTY_LINES = re.compile(r"\n[ \t\u3000]*\n+")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_articles_of_a_page_and_their_lines(path: Path) -> None:
    """The golden files are checked by hand against the pages: who wrote what, line by line."""
    page = structure(restore(read(path)))
    golden = (GOLDEN / f"{path.stem[:3]}.txt").read_text(encoding="utf-8")
    assert "\n".join(_drawn(page)) + "\n" == golden


@pytest.mark.parametrize("seed", range(SHUFFLES))
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_pell_mell_a_text_may_lose_its_author_but_gets_no_other(path: Path, seed: int) -> None:
    document = read(path)
    own = _whose(structure(restore(document)))
    blocks = [block for block in _EMPTY_LINES.split(document.raw) if block.strip()]
    Random(seed).shuffle(blocks)
    shuffled = _whose(structure(restore(Document.of(Source("shuffled.txt", "", ""), "\n\n".join(blocks)))))
    for words, (author, speaker) in shuffled.items():
        if words in own:
            assert author in (None, own[words][0]), words
            assert speaker in (None, own[words][1]), words


def _drawn(page: Page) -> Iterator[str]:
    found = report(page)
    yield f"date {found['date']} · place {found['place']} · " + " ".join(f"{a}={b}" for a, b in found["deictics"].items())
    for article in found["articles"]:
        yield f"{article['kind']}: {article['title']} / {article['author']} / {article['affiliation']}"
        yield f"    {_said(article['ranges'])}"
        yield from (f"    > {section}" for section in article["sections"])
        if article["speakers"]:
            yield f"    {'、'.join(article['speakers'])}"
    yield f"furniture: {_said(found['furniture'])}"


def _said(ranges: list[list[int]]) -> str:
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def _whose(page: Page) -> dict[str, tuple[str | None, str | None]]:
    """Author and speaker of each line of the file, by its words; a line that comes twice counts where it stands first."""
    document = page.document
    in_text = {raw: at for at, raw in reversed(list(enumerate(document.origin)))}
    found: dict[str, tuple[str | None, str | None]] = {}
    for line in re.finditer(r"[^\n]{4,}", document.raw):
        at = next((in_text[raw] for raw in range(*line.span()) if raw in in_text and not document.raw[raw].isspace()), None)
        if at is not None:
            article = page.article_at(at)
            found.setdefault(line[0].strip(), (article.author if article else None, page.speaker_at(at)))
    return found


def test_the_report_for_readers_says_what_is_on_the_page() -> None:
    page = structure(restore(read(SEEDS[0])))
    said = list(lines(page, lambda name: f"<{name}>"))
    assert sum(line.startswith(("文章：", "访谈：", "编者的话：", "专栏：")) for line in said) == len(page.articles)
    assert all(article.title in "\n".join(said) for article in page.articles if article.title)
    assert {f"<{change.why}>" for change in page.document.changes} == set(re.findall("<.*?>", "\n".join(said)))
