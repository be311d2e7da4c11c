"""What an attempt offers, how far it has come, and what it came to, in lines."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from studykit.forms import Attempt, Form
from studykit.forms.attempt import IN_ONE_PICK
from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.tui.text import clean
from studykit.tui.words import tried_text, verdict_text

HANG = 3
_DIM = "$foreground 55%"


def offered(tried: Attempt) -> Content:
    """The options, or the members named so far among boxes for the others."""
    if tried.options:
        return Content("\n").join(_option(tried, number) for number in range(len(tried.options)))
    if tried.form is Form.MEMBERS:
        return _slots(tried)
    said = {Form.TYPED: _("写出来，再看答案"), Form.GAP: _("填上空里的字，再看答案")}
    return Content(said.get(tried.form, _("先在心里答一遍，再看答案")))


def judged(tried: Attempt) -> Content:
    """The verdict, by mark as well as by colour, and what was tried."""
    from studykit.marking import Verdict

    assert tried.marked is not None
    styles = {Verdict.RIGHT: "$success", Verdict.WRONG: "$error"}
    style = styles.get(tried.marked.verdict, "$warning")
    return Content.assemble((verdict_text(tried.marked), f"bold {style}"), "  ", (tried_text(tried), _DIM))


def answered(item: Item, tried: Attempt | None) -> Content:
    """The answer of ``item``: a single one, the options with what is right and what was chosen, or the members by number, those
    that were given ticked."""
    if tried and tried.marked and tried.form in (Form.CHOICE, Form.SEVERAL):
        return Content("\n").join(_chosen(tried, number) for number in range(len(tried.options)))
    parts = [clean(part) for part in item.answer]
    if len(parts) == 1:
        return Content.styled(parts[0], "bold")
    given = tried.marked.given if tried and tried.marked else None
    width = len(str(len(parts)))
    lines = [
        Content.assemble(*_tick(given, number), (f"{number:>{width}}", "$accent"), "  ", (_one_line(part), "bold"))
        for number, part in enumerate(parts, 1)
    ]
    notes = [note for note, said in ((_("按此顺序"), item.ordered), (_("原文还有未列出的"), not item.complete)) if said]
    if notes:
        lines.append(Content.styled("；".join(notes), _DIM))
    return Content("\n").join(lines)


def hang(item: Item, tried: Attempt | None) -> int:
    """How far the later lines of a part of :func:`answered` are set in."""
    if tried and tried.marked and tried.form in (Form.CHOICE, Form.SEVERAL):
        return HANG
    if len(item.answer) == 1:
        return 0
    return len(str(len(item.answer))) + 2 + (HANG - 1 if tried and tried.marked else 0)


def _tick(given: tuple[int, ...] | None, number: int) -> list[tuple[str, str]]:
    if given is None:
        return []
    return [("✓ ", "bold $success") if number in given else ("✗ ", "bold $error")]


def _chosen(tried: Attempt, option: int) -> Content:
    """An option after the answer is out: chosen and right, chosen and wrong, right and passed over, or neither."""
    text = _one_line(clean(tried.options[option]))
    is_right, is_picked = option in tried.right, option in tried.picked
    if is_right and is_picked:
        return Content.assemble(("✓", "bold $success"), "  ", (text, "bold $foreground"))
    if is_picked:
        return Content.assemble(("✗", "bold $error"), "  ", (text, _DIM))
    if is_right:
        return Content.assemble(("→", "bold $warning"), "  ", (text, "bold $foreground"), "  ", (_("应选"), _DIM))
    return Content.assemble("   ", (text, "$foreground 40%"))


def _option(tried: Attempt, option: int) -> Content:
    """A number to choose it by; beside it a box where there can be several, or its place in an order. The only one that can be
    picked is lit."""
    box = ""
    is_picked = option in tried.picked
    is_only = is_picked and tried.form in IN_ONE_PICK
    if tried.form is Form.SEVERAL:
        box = "☑ " if is_picked else "☐ "
    elif tried.form is Form.ORDER:
        box = f"{'①②③④⑤⑥⑦⑧⑨'[tried.picked.index(option)]} " if is_picked else "○ "
    content = Content.assemble(
        (f"{option + 1}", "bold $accent"),
        ("● " if is_only else "  ", "bold $primary"),
        (box, "bold $success" if is_picked else _DIM),
        (_one_line(tried.options[option]), "bold $foreground on $primary 20%" if is_only else "$foreground"),
    )
    return content.stylize(Style.from_meta({"option": f"screen.pick({option + 1})"}))


def _slots(tried: Attempt) -> Content:
    """Members of an ordered list stand in their places; others in the order in which they were named. The last is lit."""
    item = tried.item
    numbers = list(range(1, len(item.answer) + 1))
    known = [*tried.named, *tried.shown]
    rows = numbers if item.ordered else known
    lines = [_slot(tried, number) for number in rows]
    lines += [Content("▢")] * (0 if item.ordered else len(numbers) - len(known))
    if tried.maybe:
        lines.append(Content.styled(_("像是其中一项：再按回车算对，或者改写"), "$warning"))
    elif tried.early:
        lines.append(Content.styled(_("◐ 有这一项，但还没轮到它"), "$warning"))
    elif tried.stray:
        lines.append(Content.styled(_("✗ 不在其中：{text}").format(text=clean(tried.stray)), "$error"))
    return Content("\n").join(lines)


def _slot(tried: Attempt, number: int) -> Content:
    text = _one_line(clean(tried.item.answer[number - 1]))
    if number in tried.named:
        style = "bold $foreground" if number == tried.named[-1] else _DIM
        return Content.assemble(("✓", "bold $success"), "  ", (text, style))
    if number in tried.shown:
        return Content.assemble(("✗", "bold $error"), "  ", (text, _DIM))
    return Content("▢")


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")
