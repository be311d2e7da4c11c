"""``studykit build``: documents in, a deck out, and what was made of them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.cli._numbers import whole
from studykit.errors import ExportError
from studykit.messages import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

    from studykit import export
    from studykit.build import Built
    from studykit.model.deck import Deck


def help() -> str:
    """What the verb does, in one line."""
    return _("从文件或文件夹生成卡组")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=_("文件或文件夹"))
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help=_("卡组放在哪个文件夹（默认：当前文件夹）"))
    parser.add_argument("--name", metavar="NAME", help=_("卡组的名字（默认：第一个文件或文件夹的名字）"))
    parser.add_argument(
        "--also", default="", metavar="apkg,pdf", help=_("同时导出的格式，用逗号分开；纸面可写明版式，如 自测卷.pdf")
    )
    parser.add_argument("--jobs", type=whole(1), default=1, metavar="N", help=_("同时处理几份文件（默认：1）"))


def run(options: argparse.Namespace) -> int:
    """Build, write, and print the table; 1 where a document could not be read."""
    from studykit.build import build
    from studykit.read import documents

    paths = documents(options.paths)
    name = _name(options.name or options.paths[0].resolve().stem)
    also = _formats(options.also)
    with _executor(options.jobs) as executor:
        built = _watched(build(paths, name, executor), len(paths), options.quiet)
    _write(built.deck, options.out, also)
    for error in built.failed:
        print(f"studykit: {error}", file=sys.stderr)
    if not options.quiet:
        print("\n".join(_table(built.deck)))
    return 1 if built.failed else 0


def _name(name: str) -> str:
    """``name``, if it can be the name of a file."""
    if not name.strip() or name in (".", "..") or any(mark in name for mark in '/\\:*?"<>|\0\n'):
        raise ExportError(_("卡组的名字不能用作文件名"), where=name, try_=_("用 --name 起一个不含 / \\ : 等符号的名字"))
    return name


def _formats(words: str) -> list[tuple[str, str]]:
    """What ``--also`` names: for each word the layout, ``""`` for the usual one, and the ending (``pdf``, ``自测卷.pdf``)."""
    from studykit.cli._sheets import is_paper
    from studykit.export import members
    from studykit.export._sheet_layouts import LAYOUTS

    parts = [one.strip().lstrip(".").rpartition(".") for one in words.split(",") if one.strip()]
    also = [(layout, f".{ending.lower()}") for layout, _dot, ending in parts]
    if unknown := [ending for _layout, ending in also if ending not in members()]:
        raise ExportError(_("不认识的格式：{names}").format(names=" ".join(unknown)), try_=" ".join(members()))
    for layout, ending in also:
        if layout and not (layout in LAYOUTS and is_paper(layout + ending)):
            known = _("可用的有：{names}").format(names=_("、").join(LAYOUTS))
            raise ExportError(_("不认识版式 {name}").format(name=layout + ending), try_=known)
    return also


def _executor(jobs: int) -> AbstractContextManager[Executor | None]:
    if jobs < 2:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs)


def _watched(work: Iterator[Path | Built], total: int, quiet: bool) -> Built:
    """The result of a build, its progress shown on standard error where that is a terminal."""
    from studykit.build import Built

    shown = not quiet and sys.stderr.isatty()
    for done, step in enumerate(work, 1):
        if isinstance(step, Built):
            if shown:
                print("\r\x1b[K", end="", file=sys.stderr)
            return step
        if shown:
            print(f"\r\x1b[K{done}/{total} {step.name}", end="", file=sys.stderr, flush=True)
    raise AssertionError("a build ends with its result")


def _write(deck: Deck, folder: Path, also: Sequence[tuple[str, str]]) -> None:
    """Write the deck and what else was asked for; the deck last, so that it never stands beside older exports."""
    from studykit import deckfile, export
    from studykit.cli._decks import writable
    from studykit.paths import write_whole

    writable(folder)
    path = folder / f"{deck.name}.json"
    for layout, ending in also:
        name = f"{deck.name}-{layout}{ending}" if layout else f"{deck.name}{ending}"
        export.export(deck, folder / name, _wishes(deck, path, layout, ending))
    try:
        write_whole(path, deckfile.dumps(deck).encode("utf-8"))
    except OSError as error:
        raise ExportError(_("写不了这个文件：{error}").format(error=error.strerror or error), where=str(path)) from error


def _wishes(deck: Deck, path: Path, layout: str, ending: str) -> export.Options:
    from studykit.cli import _sheets
    from studykit.cli._store import now
    from studykit.export import Options

    if ending == ".apkg":
        return Options(ledger=_ledger(deck, path), now=now())
    return _sheets.usual(deck, layout) if layout else Options()


def _ledger(deck: Deck, path: Path) -> Path | None:
    """The ledger to export with: the one beside the deck, or one to begin; ``None`` where there is one in the data folder, for
    what a build writes depends on its input alone."""
    from studykit.cli._anki import ledger_for, shared_ledger

    try:
        ledger = ledger_for(deck, path)
    except ExportError:
        return None
    return None if ledger.exists() and ledger != shared_ledger(path) else ledger


def _table(deck: Deck) -> list[str]:
    """For each document, and for all: sentences, those carded, those skipped, and the items of each kind."""
    from studykit.cli._text import cells, columns, kind_name
    from studykit.model.deck import KINDS

    kinds = [kind for kind in KINDS if any(item.kind == kind for item in deck.items)]
    rows = [[_("文件"), _("句子"), _("成卡"), _("略过"), *(kind_name(kind) for kind in kinds), _("卡片")]]
    total: Counter[str] = Counter()
    for source in deck.sources:
        counts: Counter[str] = Counter(
            "carded" if entry.items else "skipped" for entry in deck.receipt if entry.file == source.file
        )
        counts.update(item.kind for item in deck.items if item.evidence[0].file == source.file)
        total += counts
        rows.append(_row(source.file, counts, kinds))
    rows.append(_row(_("合计"), total, kinds))
    wide = columns(rows)
    return wide if max(map(cells, wide)) <= 80 else columns(rows, gap=1)


def _row(name: str, counts: Counter[str], kinds: Sequence[str]) -> list[str]:
    of_kinds = [counts[kind] for kind in kinds]
    numbers = [counts["carded"] + counts["skipped"], counts["carded"], counts["skipped"], *of_kinds, sum(of_kinds)]
    return [name, *map(str, numbers)]
