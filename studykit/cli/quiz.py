"""``studykit quiz``: practise a deck in the terminal."""

from __future__ import annotations

import argparse

from studykit.cli._numbers import whole
from studykit.messages import gettext as _

# The values of session.Mode, which is not loaded to look at the help.
MODES = ("review", "practice", "read", "wrong", "starred")
BROWSE = "browse"
EXAM = "exam"

# The values of forms.Form, and what leaves it to how well a card is known.
FORMS = ("auto", "reveal", "choice", "several", "claim", "typed", "gap", "members", "order")
EXAMINED = tuple(form for form in FORMS if form not in ("auto", "reveal"))


def help() -> str:
    """What the verb does, in one line."""
    return _("在终端里练习一个卡组")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", nargs="?", metavar="DECK", help=_("卡组文件，或自带卡组的名字；不写则打开首页"))
    parser.add_argument(
        "--mode",
        default="review",
        choices=(*MODES, BROWSE, EXAM),
        metavar="MODE",
        help=_("练习方式：{modes}").format(modes=" ".join((*MODES, BROWSE, EXAM))),
    )
    parser.add_argument(
        "--form",
        default="",
        choices=FORMS,
        metavar="FORM",
        help=_("怎么答：{forms}；auto 按掌握程度").format(forms=" ".join(FORMS)),
    )
    parser.add_argument("--limit", type=whole(1), metavar="N", help=_("这一次最多几张"))
    parser.add_argument("--new", type=whole(0), metavar="N", help=_("每天最多几张新卡（默认 20，定了考试日期则按日期算）"))
    parser.add_argument("--count", type=whole(1), default=20, metavar="N", help=_("模拟考试几道题（默认 20）"))
    parser.add_argument(
        "--forms",
        type=_forms,
        default=EXAMINED,
        metavar="A,B",
        help=_("模拟考试的题型：{forms}").format(forms=",".join(EXAMINED)),
    )
    parser.add_argument("--minutes", type=whole(0), default=30, metavar="N", help=_("模拟考试几分钟，0 是不限时（默认 30）"))
    parser.add_argument("--plain", action="store_true", help=_("逐行显示，适合读屏软件和管道"))


def _forms(typed: str) -> tuple[str, ...]:
    """The forms of a paper that were typed, with commas between them."""
    wanted = [one.strip() for one in typed.replace("，", ",").split(",")]
    for one in wanted:
        if one not in EXAMINED:
            raise argparse.ArgumentTypeError(_("没有这种题型：{form}；有 {forms}").format(form=one, forms=",".join(EXAMINED)))
    return tuple(one for one in EXAMINED if one in wanted)


def home() -> argparse.Namespace:
    """The options of ``studykit`` alone, which opens the home screen."""
    parser = argparse.ArgumentParser(add_help=False)
    arguments(parser)
    return parser.parse_args([])


def run(options: argparse.Namespace) -> int:
    """Open the practice screen; returns its exit code."""
    from studykit.cli._decks import deck_path
    from studykit.forms import Form
    from studykit.session import Mode
    from studykit.tui.paper import Wishes
    from studykit.tui.start import run as start

    path = deck_path(options.deck) if options.deck else None
    mode = Mode(options.mode) if options.mode in MODES else Mode.REVIEW
    exam = Wishes(options.count, tuple(map(Form, options.forms)), options.minutes or None)
    return start(
        path,
        limit=options.limit,
        new=options.new,
        plain=options.plain,
        mode=mode,
        way=options.form,
        browse=options.mode == BROWSE,
        exam=exam if options.mode == EXAM else None,
    )
