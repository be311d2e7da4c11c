"""One page in six formats: whatever it is saved as, the same sentences come out."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.chinese.sentences import sentences
from studykit.read import read
from studykit.restore import restore
from tests.read.makers import pdf, saved, word

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Paragraphs = list[str]

ONE_COLUMN = """
#set page(paper: "a4", footer: context align(center)[第 #counter(page).display() 页])
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for text in d { par(text) }
"""
THREE_COLUMNS = """
#set page(
  paper: "a3", columns: 3,
  header: [学习日报 #h(1fr) 理论周刊 #h(1fr) 2024年2月28日 星期三],
  footer: context align(right)[#counter(page).display("— 1 —")],
)
#set text(size: 9pt)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for text in d { par(text) }
"""


def as_text(folder: Path, page: Paragraphs) -> Path:
    return saved(folder, "页.txt", "\n\n".join(page))


def as_markdown(folder: Path, page: Paragraphs) -> Path:
    escaped = ("".join(f"\\{mark}" if mark in r"\`*_{}[]()#+-.!|<>~&" else mark for mark in text) for text in page)
    return saved(folder, "页.md", "\n\n".join(escaped))


def as_web_page(folder: Path, page: Paragraphs) -> Path:
    menu = "".join(f"<li><a href='/{number}'>栏目{number}</a></li>" for number in range(12))
    body = "\n".join(f"<p>　　{html.escape(text)}</p>" for text in page)
    return saved(
        folder,
        "页.html",
        f"<!DOCTYPE html><html><body><nav><ul>{menu}</ul></nav><div>{body}</div><footer>版权所有</footer></body></html>",
    )


def as_word(folder: Path, page: Paragraphs) -> Path:
    return word(folder / "页.docx", "".join(f"<w:p><w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>" for text in page))


def as_one_column(folder: Path, page: Paragraphs) -> Path:
    return saved(folder, "单栏.pdf", pdf(ONE_COLUMN, page))


def as_three_columns(folder: Path, page: Paragraphs) -> Path:
    return saved(folder, "三栏.pdf", pdf(THREE_COLUMNS, page))


FORMATS: list[Callable[[Path, Paragraphs], Path]] = [as_markdown, as_web_page, as_word, as_one_column, as_three_columns]


def sentences_of(path: Path) -> Counter[str]:
    text = restore(read(path)).text
    return Counter(text[start:end] for start, end in sentences(text))


@pytest.fixture(scope="module", params=sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def page(request: pytest.FixtureRequest) -> Paragraphs:
    """The paragraphs of a newspaper page, each whole."""
    return [line.strip() for line in restore(read(request.param)).text.split("\n") if line.strip()]


@pytest.fixture(scope="module")
def expected(page: Paragraphs, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """Its sentences, as its text gives them."""
    return sentences_of(as_text(tmp_path_factory.mktemp("text"), page))


@pytest.mark.parametrize("save", FORMATS)
def test_a_page_gives_the_same_sentences_as_its_text(
    tmp_path: Path, page: Paragraphs, expected: Counter[str], save: Callable[[Path, Paragraphs], Path]
) -> None:
    """Today no sentence differs on any of the pages; were some to, up to one in a hundred, the message lists them."""
    found = sentences_of(save(tmp_path, page))
    lost, made = expected - found, found - expected
    assert lost.total() + made.total() <= 0.01 * expected.total(), (list(lost), list(made))
