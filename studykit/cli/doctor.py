"""``studykit doctor``: what is wrong with the store and the decks, and how to mend it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.model.deck import Deck
    from studykit.tui.desk import Desk


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it was found, and what to try where it is wrong (``""``: it is well, or well again)."""

    where: str
    what: str
    try_: str = ""


def help() -> str:
    """What the verb does, in one line."""
    return _("检查学习记录和卡组，说明怎样修复")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("--repair", action="store_true", help=_("修复学习记录：重算记忆；损坏时取回备份和还能读出的记录"))


def run(options: argparse.Namespace) -> int:
    """Print what was found; 1 where something is wrong and was not mended."""
    from studykit.cli._text import plain

    findings = list(_findings(options.repair))
    for one in findings:
        if one.try_ or not options.quiet:
            said = _("{where}：{what}").format(where=one.where, what=one.what)
            print(plain(f"{'✗' if one.try_ else '✓'} {said}") + (f"\n  → {plain(one.try_)}" if one.try_ else ""))
    return 1 if any(one.try_ for one in findings) else 0


def _findings(repair: bool) -> Iterator[Finding]:
    from studykit.cli._store import desk
    from studykit.paths import data_folder
    from studykit.store.rescue import damaged

    if damaged(path := data_folder() / "reviews.db"):
        if not repair:
            yield Finding(str(path), _("学习记录已损坏"), _backups(data_folder()))
            return
        yield _rescued(data_folder())
    with desk() as at_hand:
        yield _log(at_hand)
        yield _memories(at_hand, repair)
        yield from _decks(at_hand)
    yield from _ledgers()


def _backups(folder: Path) -> str:
    from studykit.store.rescue import copies

    sound = copies(folder)
    if not sound:
        return _("没有完好的备份；运行 studykit doctor --repair 取回还能读出的记录")
    return _("运行 studykit doctor --repair，用 {name} 恢复，并取回还能读出的记录").format(name=sound[0].name)


def _rescued(folder: Path) -> Finding:
    from studykit.schedule import replay
    from studykit.store.rescue import rescue

    done = rescue(folder, replay)
    source = done.copy.name if done.copy else _("没有完好的备份")
    said = _("已修复（{source}），另从损坏的文件取回 {n} 次复习；损坏的文件留在 {aside}")
    return Finding(str(folder / "reviews.db"), said.format(source=source, n=done.salvaged, aside=done.aside.name))


def _log(at_hand: Desk) -> Finding:
    """The database as SQLite and its own rules see it; it is open, so it belongs to this program."""
    where = str(at_hand.store.path)
    if said := at_hand.store.problems():
        return Finding(where, _("；").join(said), _("运行 studykit doctor --repair"))
    reviews = at_hand.store.reviews()
    words = _("完好，{reviews} 次复习，{items} 张卡")
    return Finding(where, words.format(reviews=len(reviews), items=len({review.item for review in reviews})))


def _memories(at_hand: Desk, repair: bool) -> Finding:
    from studykit.schedule import replay

    where = _("记忆")
    stale = at_hand.store.stale(replay)
    if stale and repair:
        at_hand.store.rebuild(replay)
        return Finding(where, _("{n} 张卡已按复习记录重算").format(n=len(stale)))
    if stale:
        return Finding(where, _("{n} 张卡与复习记录不符").format(n=len(stale)), _("运行 studykit doctor --repair 重算"))
    return Finding(where, _("与复习记录相符"))


def _decks(at_hand: Desk) -> Iterator[Finding]:
    """Every deck at hand: whether it can be read, and whether it holds together."""
    from studykit import deckfile
    from studykit.errors import DeckError

    for path in at_hand.paths():
        try:
            deck = deckfile.load(path)
        except DeckError as error:
            yield Finding(error.where or str(path), error.what, error.try_ or _("检查文件的权限"))
            continue
        wrong = list(_faults(deck))
        if wrong:
            yield Finding(str(path), _("；").join(wrong), _("用 studykit build 重新生成"))
        else:
            yield Finding(str(path), _("完好，{n} 张卡").format(n=len(deck.items)))


def _faults(deck: Deck) -> Iterator[str]:
    """Where the parts of ``deck`` contradict each other."""
    ids = {item.id for item in deck.items}
    files = {source.file for source in deck.sources}
    if len(ids) < len(deck.items):
        yield _("有 {n} 个编号重复").format(n=len(deck.items) - len(ids))
    if bare := [item for item in deck.items if not (item.prompt.strip() and item.answer and all(item.answer) and item.evidence)]:
        yield _("{n} 张卡没有题面、答案或出处").format(n=len(bare))
    if astray := {one.file for item in deck.items for one in item.evidence} - files:
        yield _("出处不在来源里：{names}").format(names=_("、").join(sorted(astray)))
    if lost := {item for entry in deck.receipt for item in entry.items} - ids:
        yield _("下落里有 {n} 张卡不在卡组里").format(n=len(lost))


def _ledgers() -> Iterator[Finding]:
    from studykit.cli._store import ledgers
    from studykit.errors import ExportError
    from studykit.export import _anki_ledger

    for path in sorted(ledgers().glob("*.ledger")):
        try:
            _anki_ledger.load(path)
        except ExportError as error:
            yield Finding(str(path), error.what, error.try_)
