"""A page from a few lines of text, taken through the real mending and structuring, for tests that start from words."""

from __future__ import annotations

from studykit.compose import compose, drafted
from studykit.facts import extract
from studykit.model.document import Document, Source
from studykit.model.page import Page
from studykit.restore import restore
from studykit.structure import structure


def page_of(text: str, name: str = "样本.txt") -> Page:
    """``text`` as the page that the program would see."""
    return structure(restore(Document.of(Source(name, name, "0" * 64), text)))


def cards_of(*texts: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Rule, question and answer of every card of a deck made of ``texts``."""
    pages = [page_of(text, f"{number}.txt") for number, text in enumerate(texts)]
    deck = compose("样本", [drafted(page, extract(page)) for page in pages])
    return [(item.rule, item.prompt, item.answer) for item in deck.items]
