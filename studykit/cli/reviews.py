"""``studykit reviews``: the log of reviews, in from Anki and out as JSON lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from studykit.revlog import Log
    from studykit.tui.desk import Desk


def help() -> str:
    """What the verb does, in one line."""
    return _("复习记录：从 Anki 读进来，或写成 .jsonl")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("way", choices=("import", "export"), help=_("import 读进来，export 写出去"))
    parser.add_argument("file", metavar="FILE", help=_(".apkg、.colpkg、collection.anki2 或 .jsonl；- 是标准输入输出的 .jsonl"))


def run(options: argparse.Namespace) -> int:
    """Bring reviews in and say what became of them, or write the log out."""
    if options.way == "export":
        return _export(options.file, options.quiet)
    from studykit.cli._store import dated, desk
    from studykit.schedule import replay, study_day
    from studykit.store.backup import keep_daily

    with desk() as at_hand:
        log = _read(options.file, at_hand)
        keep_daily(at_hand.store, at_hand.today)
        added = at_hand.store.add(dated(log.reviews, study_day), replay)
        if not options.quiet:
            print("\n".join(_told(log, added, at_hand)))
    return 0


def _read(name: str, at_hand: Desk) -> Log:
    from studykit import revlog
    from studykit.cli._store import decks_at_hand, ledgers
    from studykit.export.anki import items_of_guids
    from studykit.revlog import lines

    if name == "-":
        return revlog.Log(lines.loads(sys.stdin.read(), _("标准输入")), {})
    items = (item for deck in decks_at_hand(at_hand) for item in deck.items)
    return revlog.read(Path(name), items_of_guids(items, sorted(ledgers().glob("*.ledger"))))


def _told(log: Log, added: int, at_hand: Desk) -> Iterator[str]:
    """What was joined and what was not."""
    from studykit.cli._store import decks_at_hand

    read = len(log.reviews)
    yield _("对上 {read} 次复习：新增 {added} 次，已有 {known} 次").format(read=read, added=added, known=read - added)
    held = {item.id for deck in decks_at_hand(at_hand) for item in deck.items}
    if log.rounds:
        yield _("其中 {n} 次是逐项问的列举问全了一轮，由 {parts} 次作答合成，取最低的一次").format(n=log.rounds, parts=log.parts)
    away = {review.item for review in log.reviews} - held
    if away:
        yield _("其中 {n} 张卡不在手边的卡组里，记录照样留着").format(n=len(away))
    for why, count in log.unjoined.items():
        yield _("没有对上 {n} 次：{why}").format(n=count, why=_reason(why.value))
    if not read and not log.unjoined:
        yield _("文件里没有复习记录；在 Anki 里导出时要勾选“包含学习进度信息”")


def _reason(why: str) -> str:
    reasons = {
        "foreign": _("不是 studykit 的卡片"),
        "deleted": _("卡片已从 Anki 删除"),
        "partial": _("列举的各项还没有都问到，等问全一轮再算"),
        "damaged": _("记录已损坏"),
    }
    return reasons[why]


def _export(name: str, quiet: bool) -> int:
    from studykit.cli._store import desk
    from studykit.errors import ExportError
    from studykit.paths import write_whole
    from studykit.revlog import lines

    path = Path(name)
    if name != "-" and path.suffix.lower() != ".jsonl":
        raise ExportError(_("复习记录只写成 .jsonl"), where=name, try_=_("换一个以 .jsonl 结尾的文件名，或用 -"))
    with desk() as at_hand:
        reviews = at_hand.store.reviews()
    if name == "-":
        sys.stdout.write(lines.dumps(reviews))
        return 0
    try:
        write_whole(path, lines.dumps(reviews).encode("utf-8"))
    except OSError as error:
        raise ExportError(_("写不了这个文件：{error}").format(error=error.strerror or error), where=name) from error
    if not quiet:
        print(_("{file}：{n} 次复习").format(file=name, n=len(reviews)), file=sys.stderr)
    return 0
