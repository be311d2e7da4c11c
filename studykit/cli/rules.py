"""``studykit rules``: what each rule reads, what it found, and how that stands beside annotated documents."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.facts import Rule
    from studykit.model.deck import Item


def help() -> str:
    """What the verb does, in one line."""
    return _("抽取规则一览：读什么，找到多少，对错多少")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("decks", nargs="*", metavar="DECK", help=_("卡组文件或自带卡组的名字（默认：全部自带卡组）"))
    parser.add_argument("--gold", type=Path, metavar="DIR", help=_("标注所在的文件夹（默认：自带的标注）"))


def run(options: argparse.Namespace) -> int:
    """Print a row for each rule, and the sums."""
    from studykit import deckfile, evaluation, facts
    from studykit.cli._decks import open_deck
    from studykit.cli._text import columns, kind_name

    gold = evaluation.load(options.gold or evaluation.BUILT_IN)
    decks = options.decks or [str(path) for path in deckfile.built_in()]
    items = [item for deck in decks for item in open_deck(deck).items]
    verdicts = {item: evaluation.verdict(item, gold) for item in items}
    rows = [[_("规则"), _("类型"), _("命中"), _("对"), _("错"), _("未标注")]]
    sentences = [_("读什么")]
    for kind, rule in facts.rules():
        own = [item for item in items if item.rule == rule.__name__]
        rows.append([rule.__name__, kind_name(kind), *_counts(own, verdicts)])
        sentences.append(_sentence(rule))
    rows.append([_("合计"), "", *_counts(items, verdicts)])
    for line, sentence in zip(columns(rows), [*sentences, ""], strict=True):
        print(f"{line}  {sentence}".rstrip())
    return 0


def _counts(items: list[Item], verdicts: dict[Item, str | None]) -> list[str]:
    """How many ``items`` there are, and how many of them are right, wrong, and open."""
    counted = Counter(verdicts[item] for item in items)
    return [str(len(items)), *(str(counted[verdict]) for verdict in ("right", "wrong", "open"))]


def _sentence(rule: Rule) -> str:
    """What ``rule`` reads, as its docstring says."""
    return " ".join((rule.__doc__ or "").split())
