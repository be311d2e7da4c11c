"""``studykit explain``: how one item came about."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.model.deck import Item


def help() -> str:
    """What the verb does, in one line."""
    return _("一张卡的出处、整理经过和规则")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("item", metavar="ITEM", help=_("卡片的编号，开头几位就够"))


def run(options: argparse.Namespace) -> int:
    """Print the item, its evidence, what was mended there, the rule and the gates."""
    from studykit.cli._decks import find_item, open_deck
    from studykit.cli._text import plain

    item = find_item(open_deck(options.deck), options.item)
    print(plain("\n".join(_lines(item))))
    return 0


def _lines(item: Item) -> Iterator[str]:
    from studykit.cli._text import kind_name
    from studykit.compose.gates import GATES
    from studykit.compose.receipt import repair_in_words

    yield f"{item.id}  {kind_name(item.kind)}"
    yield _("问：{prompt}").format(prompt=item.prompt)
    yield _("答：{answer}").format(answer=_("；").join(item.answer) + ("" if item.complete else _("（等）")))
    for evidence in item.evidence:
        page = _("第 {n} 页 ").format(n=evidence.page) if evidence.page else ""
        line = _("第 {n} 行").format(n=evidence.line) if evidence.line else ""
        yield ""
        yield _("出处：{file} {page}{line}（第 {start}–{end} 字）").format(
            file=evidence.file, page=page, line=line, start=evidence.start, end=evidence.end
        )
        whose = " · ".join(
            part for part in (evidence.article and f"《{evidence.article}》", evidence.author, evidence.speaker) if part
        )
        if whose:
            yield _("文章：{whose}").format(whose=whose)
        yield _("原文：{quote}").format(quote=evidence.quote)
        if evidence.repairs:
            yield _("整理：{repairs}").format(repairs=_("；").join(repair_in_words(name) for name in evidence.repairs))
    yield ""
    yield _("规则：{rule}").format(rule=item.rule)
    yield _("通过：{gates}").format(gates=" ".join(gate.__name__ for gate in GATES))
