"""Line ends inside a paragraph.

**Sees** lines that stand under each other and are as long as their column is wide: cut to one length by a program, whatever stands
there, or set to one measure by a printer, give or take what may not begin or end a line. A page may have been wrapped twice.

**Why**: a sentence, a word or a date that lies across a line end is found by no rule and reads wrongly on a card. Where a new
paragraph begins is told by an indent, a bullet or number, and a last line that stops short.

**Wrong** where short lines of their own happen to be equally long: verse, tables and lists are told from prose by their marks, and in
doubt by the language: where a page is wrapped, four line ends in ten fall inside a word. A heading as wide as its column, with the
text right under it, is taken for the text's first line.
"""

from __future__ import annotations

from collections.abc import Iterator

from studykit.model.document import Document, Edit
from studykit.restore._cuts import cut_joints, cut_length, spares_marks
from studykit.restore._formats import same_paragraph
from studykit.restore._lines import Line, as_one, runs
from studykit.restore._measure import set_joints
from studykit.restore._seams import are_torn
from studykit.restore._spread import spread

WHY = "wrap"

_FEWEST_LEFT = 12


def repair(document: Document) -> Iterator[Edit]:
    """Line ends inside a paragraph go; between foreign words a space takes their place."""
    allowed = same_paragraph(document)
    found = [part for run in runs(document.text) for part in allowed(run)]
    length = cut_length(found)
    if length:
        cuts = _all_cuts(found, length)
        yield from (_cut_edit(run[n + 1]) for run, at in zip(found, cuts, strict=True) for n in at)
        found = [_merged(run, at) for run, at in zip(found, cuts, strict=True)]
    found += [part for column in spread(document.text, found) for part in allowed(column)]
    for run, joints in set_joints(document.text, found):
        yield from (_set_edit(run[n], run[n + 1]) for n in joints)


def _all_cuts(found: list[list[Line]], length: int) -> list[list[int]]:
    """The lines of each run that a program has cut: of lines that a printer had set, if words are torn at what is left."""
    spared = spares_marks(found, length)
    joints = [cut_joints(run, length, True, spared) for run in found]
    merged = (_merged(run, at) for run, at in zip(found, joints, strict=True))
    left = [(run[n].words, run[n + 1].words) for run in merged for n in range(len(run) - 1) if not run[n].ends]
    if len(left) >= _FEWEST_LEFT and are_torn(left):
        return joints
    return [cut_joints(run, length, False, spared) for run in found]


def _merged(run: list[Line], joints: list[int]) -> list[Line]:
    """``run`` with the line after each of ``joints`` put behind it."""
    if not joints:
        return run
    merged: list[Line] = []
    start = 0
    inside = set(joints)
    for n in range(len(run)):
        if n not in inside:
            merged.append(as_one(run[start : n + 1]))
            start = n + 1
    return merged


def _cut_edit(below: Line) -> Edit:
    at = below.start - below.indent
    return Edit(at - 1, at, "", WHY)


def _set_edit(above: Line, below: Line) -> Edit:
    """What stands between two lines of a paragraph: nothing in Chinese, a space between two foreign words."""
    latin = above.words[-1:].isascii() and above.words[-1:].isalpha() and below.words[:1].isascii() and below.words[:1].isalnum()
    return Edit(above.end, below.start, " " if latin else "", WHY)
