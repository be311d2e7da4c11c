"""``studykit structure``: the articles, authors and furniture of one document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from studykit.messages import gettext as _


def help() -> str:
    """What the verb does, in one line."""
    return _("一份文件里的文章、作者和版面")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("file", type=Path, metavar="FILE", help=_("文件"))
    parser.add_argument("--json", action="store_true", help=_("输出 JSON"))


def run(options: argparse.Namespace) -> int:
    """Print the structure as text for readers, or as JSON."""
    from studykit.cli._text import plain
    from studykit.compose.receipt import repair_in_words
    from studykit.read import read
    from studykit.restore import restore
    from studykit.structure import structure
    from studykit.structure.report import lines, report

    page = structure(restore(read(options.file)))
    if options.json:
        print(json.dumps(report(page), ensure_ascii=False, indent=1))
    else:
        print(plain("\n".join(lines(page, repair_in_words))))
    return 0
