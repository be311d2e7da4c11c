"""The words typed on the command line and the verbs they call; the only room that prints or exits.

A verb is a module here with ``help()`` (one line), ``arguments(parser)`` and ``run(options) -> int``; what it needs beyond
argparse is imported inside ``run``, so that ``studykit --help`` loads nothing. Of the verbs only the one typed is loaded. Data goes to standard output, narration to
standard error. Exit codes: 0 done, 1 done but something failed, 2 the command line or an input cannot be used.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from studykit import __version__
from studykit.errors import StudykitError
from studykit.messages import gettext as _

VERBS = (
    "build",
    "quiz",
    "plan",
    "export",
    "receipt",
    "explain",
    "verify",
    "structure",
    "rules",
    "answer",
    "reviews",
    "mark",
    "stats",
    "doctor",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (the process's own where none are given); returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    words = sys.argv[1:] if arguments is None else arguments
    options = _parser(words).parse_args(words)
    try:
        return int(options.run(options))
    except StudykitError as error:
        print(f"studykit: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read our output has enough; the interpreter must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def verb(name: str) -> ModuleType:
    """The module of the verb ``name``, loaded."""
    return import_module(f"studykit.cli.{name}")


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for ``words``: of the verb that they begin with, of none where there are no words, else of all."""
    # argparse looks its own words up under this name.
    argparse._ = _  # type: ignore[attr-defined]
    parser = argparse.ArgumentParser(
        prog="studykit",
        description=_("把中文学习材料变成查得到出处的问答卡片。不写命令就打开练习首页。"),
        formatter_class=_OneColumn,
    )
    parser.add_argument("--version", action="version", version=f"studykit {__version__}", help=_("显示版本"))
    verbs = parser.add_subparsers(metavar="COMMAND", title=_("命令"))
    typed = [name for name in words[:1] if name in VERBS]
    for name in typed or (VERBS if words else ()):
        module = verb(name)
        does = module.help()
        one = verbs.add_parser(name, help=does, description=does)
        one.add_argument("--quiet", action="store_true", help=_("不显示进度和说明"))
        module.arguments(one)
        one.set_defaults(run=module.run)
    if not typed:
        from studykit.cli import quiz

        parser.set_defaults(run=quiz.run, **vars(quiz.home()))
    return parser


class _OneColumn(argparse.HelpFormatter):
    """Help whose verbs stand in one column: argparse forgets that they are indented once more than other arguments."""

    def add_argument(self, action: argparse.Action) -> None:
        """Make room for ``action``."""
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):
            self._action_max_length += self._indent_increment
