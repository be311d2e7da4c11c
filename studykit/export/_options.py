"""What is asked of an export, and what an export may say in return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from studykit.model.memory import Memory, Review


@dataclass(frozen=True, slots=True)
class Progress:
    """What is already known of one item: its ``memory`` and the ``reviews`` (oldest first) that it is computed from."""

    memory: Memory
    reviews: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Wishes for what is printed (PDF, Word, web page).

    ``by``: sections by ``文章`` or by ``题型``; ``kinds`` and ``articles``: only these (empty: all), articles by a part of
    their title; ``items``: only those of these ids (``None``: all); ``title`` over the sheet (``None``: the deck's name); ``header``: the running head (``""``: the title);
    ``fields``: lines to fill in under the title, such as 班级 and 姓名 (``None``: those of the layout); ``size`` of the paper; ``points``: the
    type size; ``columns`` of the text; ``font``: a font file that comes before the carried ones; ``answers``: where a test
    has them, ``题后``, ``卷尾``, ``不印`` or ``单印`` (nothing but the answers, as a second file); ``form``: ``A``, or another
    letter for the same problems in another order; ``counts`` and ``points_each``: at most so many problems of a type, by its
    name, and what one of them is worth.
    """

    by: str = "文章"
    kinds: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    items: frozenset[str] | None = None
    title: str | None = None
    header: str = ""
    fields: tuple[str, ...] | None = None
    size: str = "a4"
    points: float = 10.5
    columns: int = 1
    font: Path | None = None
    answers: str = "卷尾"
    form: str = "A"
    counts: Mapping[str, int] = field(default_factory=dict)
    points_each: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """Wishes for an export; a member reads those that concern its format and ignores the others.

    Every format: ``limit``, at most so many items, the worthiest, in the order of the deck (``None``: all).

    Paper: ``layout``, the name of one of its layouts, and ``paper``, how it is printed.

    Paper and Anki: ``choices``, the wrong answers to offer for an item id, for a test and for Anki's style ``选择``.

    Anki: ``tree``, whether subdecks are made by ``kind`` or by ``article``; ``style``, how an item that allows it is asked,
    ``问答``, ``填空`` or ``选择``; ``by_member``, whether each member of a list is a card of its own; ``ledger``, the file that remembers what was exported
    before, so that only changed notes change in Anki (``None``: nothing is remembered and every export is a first one);
    ``now``, the aware time to stamp on what changed since then; ``progress``, what is known of an item id, for a first
    import that carries it.
    """

    layout: str = "复习提纲"
    paper: Paper = Paper()
    limit: int | None = None
    tree: str = "kind"
    style: str = "问答"
    by_member: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ledger: Path | None = None
    now: datetime | None = None
    progress: Mapping[str, Progress] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notes an importer will find new, changed, unchanged and withdrawn, against the export before."""

    new: int
    changed: int
    unchanged: int
    withdrawn: int
