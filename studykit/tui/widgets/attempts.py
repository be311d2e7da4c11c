"""What an attempt offers, how far it has come, and what it came to, in lines."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from studykit.messages import gettext as _
from studykit.tui.attempt import Attempt, Form
from studykit.tui.text import clean

HANG = 3
_DIM = "$foreground 55%"


def offered(tried: Attempt) -> Content:
    """The options, the claim, or the members named so far among boxes for the others."""
    if tried.form is Form.CHOICE:
        return Content("\n").join(_option(number, text) for number, text in enumerate(tried.options, 1))
    if tried.form is Form.CLAIM:
        claim = Content.styled(clean(tried.claim), "bold $foreground")
        return Content("\n").join([claim, Content("  ").join([_option(1, _("对")), _option(2, _("不对"))])])
    if tried.form is Form.MEMBERS:
        return _slots(tried)
    return Content(_("写出来，再看答案") if tried.is_typed else _("先在心里答一遍，再看答案"))


def judged(tried: Attempt) -> Content:
    """The verdict, by mark as well as by colour, and what was tried."""
    from studykit.marking import Verdict

    assert tried.marked is not None
    mark, words, style = {
        Verdict.RIGHT: ("✓", _("对"), "$success"),
        Verdict.PARTLY: ("◐", _("对了一部分"), "$warning"),
        Verdict.UNSURE: ("？", _("拿不准，你来判断"), "$warning"),
        Verdict.WRONG: ("✗", _("不对"), "$error"),
    }[tried.marked.verdict]
    line = Content.styled(f"{mark} {words}", f"bold {style}")
    if tried.form is Form.MEMBERS:
        return Content.assemble(line, "  ", (_("写出 {n}/{all} 项").format(n=len(tried.named), all=len(tried.item.answer)), _DIM))
    if tried.form is Form.CLAIM:
        return Content.assemble(line, "  ", (clean(tried.claim).replace("\n", " "), _DIM))
    return Content.assemble(line, "  ", (_("你答的：{text}").format(text=clean(tried.text).replace("\n", " ")), _DIM))


def _option(number: int, text: str) -> Content:
    content = Content.assemble((f"{number}", "bold $accent"), "  ", (clean(text).replace("\n", " "), "$foreground"))
    return content.stylize(Style.from_meta({"option": f"screen.grade({number})"}))


def _slots(tried: Attempt) -> Content:
    """Members of an ordered list stand in their places; others in the order in which they were named."""
    item = tried.item
    numbers = list(range(1, len(item.answer) + 1))
    known = [*tried.named, *tried.shown]
    rows = numbers if item.ordered else known
    lines = [_slot(tried, number) for number in rows]
    lines += [Content("▢")] * (0 if item.ordered else len(numbers) - len(known))
    if tried.maybe:
        lines.append(Content.styled(_("像是其中一项：再按回车算对，或者改写"), "$warning"))
    elif tried.stray:
        lines.append(Content.styled(_("✗ 不在其中：{text}").format(text=clean(tried.stray)), "$error"))
    return Content("\n").join(lines)


def _slot(tried: Attempt, number: int) -> Content:
    text = clean(tried.item.answer[number - 1]).replace("\n", " ")
    if number in tried.named:
        return Content.assemble(("✓", "bold $success"), "  ", (text, "$foreground"))
    if number in tried.shown:
        return Content.assemble(("✗", "bold $error"), "  ", (text, _DIM))
    return Content("▢")
