"""Texts of many kinds to perturb, and the ways in which a page gets damaged without losing a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from studykit.chinese.likeness import squash
from studykit.chinese.marks import NOT_FIRST, OPENERS
from studykit.chinese.sentences import sentences
from studykit.model.document import Document, Source
from studykit.restore import restore

_SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
GENRES = sorted((Path(__file__).parent / "genres").glob("*.txt"))
TEXTS = {path.stem[:3] if path in _SEEDS else path.stem: path.read_text(encoding="utf-8") for path in (*_SEEDS, *GENRES)}


def document(text: str) -> Document:
    return Document.of(Source("水.txt", "水.txt", "0" * 64), text)


@cache
def mended(text: str) -> str:
    return restore(document(text)).text


def said(text: str) -> list[str]:
    """The sentences of ``text`` after its repairs, without marks and spaces."""
    whole = mended(text)
    found = (squash(whole[start:end]) for start, end in sentences(whole))
    return [words for words in found if words]


def cut(text: str, width: int) -> str:
    """Every line cut at ``width`` characters, wherever that falls."""
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join("\n".join(line[at : at + width] for at in range(0, len(line), width)) for line in lines)


def wrapped(text: str, width: int) -> str:
    """Every line wrapped at ``width`` characters, with no mark at the beginning of a line that may not stand there."""
    return "\n".join("\n".join(_pieces(line, width)) for line in map(str.rstrip, text.split("\n")))


def hung(text: str, width: int) -> str:
    """The same with the marks hanging over the end of the line."""
    return "\n".join("\n".join(_pieces(line, width, hang=True)) for line in text.split("\n"))


def _pieces(line: str, width: int, hang: bool = False) -> list[str]:
    pieces = []
    while len(line) > width:
        at = width
        while hang and at < len(line) and line[at] in NOT_FIRST:
            at += 1
        while not hang and at > 1 and (line[at] in NOT_FIRST or line[at - 1] in OPENERS):
            at -= 1
        pieces.append(line[:at])
        line = line[at:]
    return [*pieces, line] if line or not pieces else pieces


def is_told(text: str, rewrap: Callable[[str, int], str], width: int) -> bool:
    """Whether ``text`` wrapped at ``width`` tells its line ends from its paragraphs' ends. It does not where a line that ends no
    sentence fills its last piece, nor where so few lines are wrapped that there is nothing to learn from."""
    wrapped_lines = [rewrap(line, width).split("\n") for line in text.split("\n") if line.strip()]
    full = any(len(pieces[-1]) >= width - 1 and not pieces[-1].endswith(tuple("。！？")) for pieces in wrapped_lines)
    return not full and sum(len(pieces) - 1 for pieces in wrapped_lines) not in range(1, 5)


def half_width(text: str) -> str:
    return text.translate(str.maketrans("，；：？！（）", ",;:?!()"))


def half_width_with_points(text: str) -> str:
    return half_width(text).replace("。", ".")


def full_width(text: str) -> str:
    return text.translate(str.maketrans(",;:?!()", "，；：？！（）"))


def spaced_numbers(text: str) -> str:
    return re.sub(r"(\d+(?:\.\d+)?)", r" \1 ", text)


def spaced_numbers_next_to_words(text: str) -> str:
    return re.sub(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])", " ", text)


def doubled_paragraphs(text: str) -> str:
    return "\n\n".join(f"{part}\n\n{part}" for part in re.split(r"\n\s*\n", text))


def repeated_at_the_end(text: str) -> str:
    return "\n\n".join([text, *(part for part in re.split(r"\n\s*\n", text) if len(part) > 60)])


def cut_copies(text: str) -> str:
    """After each long paragraph two thirds of it again, torn off."""
    parts = re.split(r"\n\s*\n", text)
    return "\n\n".join(part if len(part) < 80 or "\n" in part else f"{part}\n\n{part[: len(part) * 2 // 3]}" for part in parts)


def all_paragraphs_apart(text: str) -> str:
    """Every line a paragraph of its own, as a word processor has it."""
    return "\n\n".join(line for line in text.split("\n") if line.strip())
