"""``studykit export``: a deck in other programs' formats, and on paper."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.cli._numbers import whole
from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.export import Options
    from studykit.model.deck import Deck


def help() -> str:
    """What the verb does, in one line."""
    return _("把卡组写成别的格式")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("要写的文件，格式看后缀；- 是标准输出的 .jsonl"))
    parser.add_argument("--limit", type=whole(1), metavar="N", help=_("只要最值得学的几张"))
    anki = parser.add_argument_group(_("Anki（.apkg）"))
    anki.add_argument("--with-progress", action="store_true", help=_("带上已有的学习进度，只在第一次导入时有用"))
    anki.add_argument(
        "--ledger", type=Path, metavar="FILE", help=_("记住导出过什么的文件（默认：卡组旁的 .ledger，或数据文件夹里）")
    )
    anki.add_argument("--tree", default="kind", choices=("kind", "article"), help=_("子牌组按题型（kind）还是按文章（article）"))
    anki.add_argument("--style", default="问答", choices=("问答", "填空", "选择"), help=_("能填空、能选择的题怎么问"))
    anki.add_argument("--by-member", action="store_true", help=_("列举的每一项各成一张卡"))
    paper = parser.add_argument_group(_("印在纸上（.pdf .docx .html）"))
    paper.add_argument("--layout", default="复习提纲", metavar="NAME", help=_("复习提纲、自测卷、默写、卡片、术语表或时间线"))
    paper.add_argument("--by", default="文章", metavar="NAME", help=_("按文章或按题型分节"))
    paper.add_argument("--kinds", type=_kinds, default=(), metavar="A,B", help=_("只印这些题型：定义,时间,列举,数字,引语,对比"))
    paper.add_argument("--articles", type=_names, default=(), metavar="A,B", help=_("只印标题里有这些字的文章"))
    paper.add_argument("--due", action="store_true", help=_("只印今天该复习的"))
    paper.add_argument("--title", metavar="TEXT", help=_("大标题（默认：卡组的名字）"))
    paper.add_argument("--header", default="", metavar="TEXT", help=_("页眉"))
    paper.add_argument("--fields", type=_names, metavar="A,B", help=_("标题下的填写栏（自测卷默认：班级,姓名,得分）"))
    paper.add_argument("--size", default="a4", metavar="SIZE", help="a3, a4, a5, b5, 16k, letter")
    paper.add_argument("--points", type=float, default=10.5, metavar="N", help=_("字号（磅）"))
    paper.add_argument("--columns", type=whole(1), default=1, metavar="N", help=_("栏数"))
    paper.add_argument("--font", type=Path, metavar="FILE", help=_("优先使用的字体文件（.pdf）"))
    paper.add_argument("--answers", default="卷尾", metavar="NAME", help=_("自测卷的答案：题后、卷尾、不印或单印"))
    paper.add_argument(
        "--counts", type=_numbered, default={}, metavar="A=N,…", help=_("自测卷各题型最多几题，如 选择题=10,判断题=0")
    )
    paper.add_argument(
        "--worth", type=_numbered, default={}, metavar="A=N,…", dest="points_each", help=_("自测卷各题型每题几分，如 选择题=3")
    )
    paper.add_argument("--form", default="A", metavar="A", help=_("卷别：A，或别的字母（同题不同序）"))


def run(options: argparse.Namespace) -> int:
    """Write one file for each name given."""
    from studykit.cli import _sheets
    from studykit.cli._decks import deck_path
    from studykit.deckfile import load

    deck_file = deck_path(options.deck)
    deck = load(deck_file)
    wishes = _sheets.with_choices(_wishes(options), deck, options.layout == "自测卷" or options.style == "选择")
    if any(Path(name).suffix.lower() == ".apkg" for name in options.files):
        wishes = _for_anki(wishes, options, deck, deck_file)
    for name in options.files:
        if name == "-":
            _print(deck, options.limit)
            continue
        said = _export(deck, name, wishes)
        if not options.quiet:
            print("\n".join(said), file=sys.stderr)
    return _remember(deck, wishes) if any(map(_sheets.is_paper, options.files)) else 0


def _remember(deck: Deck, wishes: Options) -> int:
    """Keep what stands on the sheet, for ``studykit mark``; the exit code. The sheet is printed even where that fails."""
    from studykit.cli import _sheets
    from studykit.cli._store import desk
    from studykit.errors import StoreError

    try:
        with desk() as at_hand:
            _sheets.remember(at_hand.store, deck, wishes)
    except StoreError as error:
        print(
            _("studykit: 卷子已写好，但没能记下题号，以后不能用 studykit mark 录入：{error}").format(error=error), file=sys.stderr
        )
        return 1
    return 0


def _export(deck: Deck, name: str, wishes: Options) -> list[str]:
    """Write the file ``name``; what there is to say about it."""
    from studykit.cli._anki import in_words
    from studykit.export import export

    tally = export(deck, Path(name), wishes)
    said = [_missing(deck, Path(name), wishes), name]
    if tally:
        said.append(in_words(tally))
    if tally and wishes.progress:
        carried = _("带着 {n} 张卡的进度；导入时勾选“导入所有学习进度信息”，且只在第一次导入时有用")
        said.append(carried.format(n=len(wishes.progress)))
    return [line for line in said if line]


def _wishes(options: argparse.Namespace) -> Options:
    from dataclasses import fields, replace

    from studykit.export import Options
    from studykit.export._options import Paper

    paper = Paper(**{field.name: getattr(options, field.name) for field in fields(Paper) if hasattr(options, field.name)})
    wishes = Options(layout=options.layout, limit=options.limit, paper=paper)
    return replace(wishes, paper=replace(paper, items=_due())) if options.due else wishes


def _due() -> frozenset[str]:
    from studykit.cli._store import desk
    from studykit.store import due

    with desk() as at_hand:
        return frozenset(due.due(at_hand.store, at_hand.today))


def _for_anki(wishes: Options, options: argparse.Namespace, deck: Deck, deck_file: Path) -> Options:
    """``wishes`` with those for Anki: the ledger, the clock, and the learner's progress if it is to go along."""
    from dataclasses import replace

    from studykit.cli import _anki
    from studykit.cli._store import desk, now

    known = {}
    if options.with_progress:
        with desk() as at_hand:
            known = _anki.progress(deck, at_hand.store)
    return replace(
        wishes,
        tree=options.tree,
        style=options.style,
        by_member=options.by_member,
        ledger=options.ledger or _anki.ledger_for(deck, deck_file),
        now=now(),
        progress=known,
    )


def _print(deck: Deck, limit: int | None) -> None:
    from dataclasses import replace

    from studykit.export import jsonl
    from studykit.worth import best

    sys.stdout.write(jsonl.dumps(replace(deck, items=best(deck.items, limit))))


def _missing(deck: Deck, path: Path, wishes: Options) -> str:
    """What a PDF could not print, in one line; ``""`` for other formats and where nothing is missing."""
    if path.suffix.lower() != ".pdf":
        return ""
    from dataclasses import replace

    from studykit.export import pdf
    from studykit.worth import best

    return pdf.notice(replace(deck, items=best(deck.items, wishes.limit)), wishes)


def _names(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.replace("，", ",").split(",") if one.strip())


def _numbered(words: str) -> dict[str, int]:
    """How many of what: ``选择题=10,判断题=0``."""
    from studykit.export._sheet_test import COUNTS

    found = {}
    for one in _names(words):
        name, _sign, number = one.partition("=")
        if name not in COUNTS:
            raise argparse.ArgumentTypeError(
                _("没有这种题：{name}；可用的有：{names}").format(name=name, names=_("、").join(COUNTS))
            )
        found[name] = whole(0)(number)
    return found


def _kinds(words: str) -> tuple[str, ...]:
    """The kinds that ``words`` name, in Chinese or as they stand in decks."""
    from studykit.cli._text import kind_name
    from studykit.model.deck import KINDS

    known = {name: kind for kind in KINDS for name in (kind, kind_name(kind))}
    try:
        return tuple(known[name] for name in _names(words))
    except KeyError as error:
        raise argparse.ArgumentTypeError(_("没有这种题型：{name}").format(name=error.args[0])) from error
