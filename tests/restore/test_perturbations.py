"""A page that is damaged without losing a word says the same sentences as before."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from studykit.chinese.likeness import squash
from studykit.chinese.sentences import sentences
from studykit.read import read
from studykit.restore import restore
from tests.restore import texts
from tests.restore.texts import TEXTS, document, mended, said

# Pages set in columns, each of their lines a line of the file; cut once more, their lines end in two kinds of places.
_SET = ("003", "004")
_PROSE = [name for name in TEXTS if name not in (*_SET, "table", "001")]
_WIDTHS = (8, 10, 12, 13, 15, 18, 22, 28, 36, 40)

_SAME = (
    texts.half_width,
    texts.half_width_with_points,
    texts.full_width,
    texts.spaced_numbers,
    texts.spaced_numbers_next_to_words,
)
_REPEATED = (texts.doubled_paragraphs, texts.repeated_at_the_end, texts.cut_copies)


@pytest.mark.parametrize("name", _PROSE)
@pytest.mark.parametrize("rewrap", [texts.cut, texts.wrapped, texts.hung])
def test_wrapped_at_any_width(name: str, rewrap: Callable[[str, int], str]) -> None:
    whole = mended(TEXTS[name])
    for width in _WIDTHS:
        if rewrap is texts.hung and name == "dialogue":
            continue  # Where a quotation ends at a line's end, who said it seems to begin a paragraph.
        if texts.is_told(whole, rewrap, width):
            assert said(rewrap(whole, width)) == said(TEXTS[name]), width


@pytest.mark.parametrize("name", [*_SET, "001"])
@pytest.mark.parametrize("rewrap", [texts.cut, texts.wrapped])
def test_a_page_in_columns_wrapped_again(name: str, rewrap: Callable[[str, int], str]) -> None:
    """Where a page has more than one measure, and headings as wide as the new one, one sentence in twenty may differ."""
    for width in _WIDTHS:
        assert _differing(said(TEXTS[name]), said(rewrap(TEXTS[name], width))) <= 0.05 * len(said(TEXTS[name])) + 1, width


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("perturb", _SAME)
def test_widths_and_spaces(name: str, perturb: Callable[[str], str]) -> None:
    assert said(perturb(TEXTS[name])) == said(TEXTS[name])


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "004"])
@pytest.mark.parametrize("perturb", _REPEATED)
def test_paragraphs_repeated(name: str, perturb: Callable[[str], str]) -> None:
    assert said(perturb(TEXTS[name])) == said(TEXTS[name])


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in ("001", "003")])
def test_every_line_a_paragraph(name: str) -> None:
    """As a word processor or a web page has it; a teaser's lines (001) and the headings between columns of three measures (003) lose
    what the empty lines told."""
    assert _differing(said(texts.all_paragraphs_apart(TEXTS[name])), said(TEXTS[name])) <= 0.03 * len(said(TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_line_ends_of_another_system(name: str, tmp_path: Path) -> None:
    for ends in ("\r\n", "\r"):
        path = tmp_path / f"{name}.txt"
        path.write_bytes(TEXTS[name].replace("\n", ends).encode())
        assert said(read(path).text) == said(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_mended_once_is_mended(name: str) -> None:
    once = mended(TEXTS[name])
    assert said(once) == said(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_a_line_is_a_paragraph_and_no_sentence_is_lost(name: str) -> None:
    whole = mended(TEXTS[name])
    covered = sum(end - start for start, end in sentences(whole))
    assert covered >= len("".join(whole.split()))


@pytest.mark.parametrize("name", ["000", "002", "003", "004"])
def test_shuffled_blocks_are_not_made_into_sentences(name: str) -> None:
    """What follows a column's end by chance is joined to it three times on a page at the most."""
    known = set(said(TEXTS[name]))
    whole = "".join(known)
    joints = 0
    for seed in range(4):
        blocks = re.split(r"\n\s*\n", TEXTS[name])
        Random(seed).shuffle(blocks)
        before = document("\n\n".join(blocks))
        after = restore(before)
        seams = [change for change in after.changes if change.why == "column"]
        near = [
            squash(after.raw[change.start - 8 : change.start] + after.raw[change.end : change.end + 8])[2:-2] for change in seams
        ]
        joints += sum(words not in whole for words in near)
    assert joints <= 4 * 3


def _differing(one: list[str], other: list[str]) -> int:
    return max(len([words for words in one if words not in other]), len([words for words in other if words not in one]))
