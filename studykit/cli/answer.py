"""``studykit answer``: mark a typed answer, against a card of a deck or against answers given line by line."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from studykit.messages import gettext as _

_DEFAULTS: dict[str, Any] = {"ordered": False}
# What each line says, and the type of it.
_FIELDS = {"kind": str, "question": str, "answer": list, "ordered": bool, "text": str}


def help() -> str:
    """What the verb does, in one line."""
    return _("批改一个默写的答案")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字；- 从标准输入逐行读 JSON"))
    parser.add_argument("item", nargs="?", metavar="ITEM", help=_("卡片的编号，开头几位就够"))
    parser.add_argument("text", nargs="?", metavar="TEXT", help=_("写下的答案；列举的各项用顿号、逗号或空格隔开"))


def run(options: argparse.Namespace) -> int:
    """Print the mark of one answer, or one for each line of standard input; 1 where a line could not be marked."""
    if options.deck == "-" and options.item is None:
        return _mark_lines(sys.stdin)
    return _mark_one(options.deck, options.item, options.text)


def _mark_one(deck: str, item: str | None, text: str | None) -> int:
    from studykit.cli._decks import find_item, open_deck
    from studykit.errors import StudykitError

    if item is None or text is None:
        raise StudykitError(_("要写明卡组、卡片编号和答案"), try_=_("studykit answer DECK ITEM TEXT，或 studykit answer -"))
    found = find_item(open_deck(deck), item)
    print(_marked(found.kind, found.prompt, found.answer, found.ordered, text))
    return 0


def _mark_lines(lines: TextIO) -> int:
    """Mark every line that can be read, in order; the others are named with what is wrong in them."""
    if isinstance(lines, io.TextIOWrapper):
        lines.reconfigure(encoding="utf-8", errors="replace")
    code = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            print(_line(line), flush=True)
        except ValueError as error:
            print(f"studykit: {_('第 {n} 行').format(n=number)}：{error}", file=sys.stderr)
            code = 1
    return code


def _line(line: str) -> str:
    """The mark of one JSON line.

    Raises:
        ValueError: it is no JSON object, or lacks something.
    """
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ValueError(_("不是 JSON")) from error
    if not isinstance(record, dict):
        raise ValueError(_("不是 JSON 对象"))
    record = _DEFAULTS | record
    for name, kind in _FIELDS.items():
        if not isinstance(record.get(name), kind):
            raise ValueError(_("缺少 {name}，或类型不对").format(name=name))
    answer = record["answer"]
    if not answer or not all(isinstance(part, str) and part.strip() for part in answer):
        raise ValueError(_("answer 里要有至少一项文字"))
    return _marked(record["kind"], record["question"], answer, record["ordered"], record["text"])


def _marked(kind: str, question: str, answer: Sequence[str], ordered: bool, text: str) -> str:
    from studykit.marking import mark

    marked = mark(kind, question, answer, ordered, text)
    return json.dumps({"verdict": marked.verdict.value, "given": list(marked.given), "grade": int(marked.grade)})
