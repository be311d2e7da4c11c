"""Editing a card's words: the question, and the answer with one member a line."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.tui.text import clean
from studykit.tui.widgets.hints import Hints
from studykit.tui.wrap import Wrapped

Wording = tuple[str, tuple[str, ...]]


class EditScreen(ModalScreen[Wording | None]):
    """Gives back (question, answer), or ``None`` when it is left as it was; ``original`` is the deck's own wording of an
    item edited before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+s,f2", "keep", show=False, priority=True),
        Binding("f7", "restore", show=False, priority=True),
        Binding("tab", "app.focus_next", show=False, priority=True),
    ]

    def __init__(self, item: Item, original: Item | None) -> None:
        super().__init__()
        self._item = item
        self._original = original

    def compose(self) -> ComposeResult:
        """Two fields and the hints."""
        with Vertical(id="column"):
            yield _field(_("问题"), clean(self._item.prompt), "prompt-field")
            title = _("答案，一行一项") if len(self._item.answer) > 1 else _("答案")
            yield _field(title, "\n".join(_one_line(part) for part in self._item.answer), "answer-field")
            yield Static(Wrapped(Content(_("改字不改进度。改过的题标作“已改”，出处仍是原文。"))), id="notes")
        hints = [("Ctrl+S", _("保存"), "screen.keep"), ("Esc", _("放弃"), "screen.leave"), ("Tab", _("换栏"), "app.focus_next")]
        if self._original:
            hints.insert(2, ("F7", _("恢复原文"), "screen.restore"))
        yield Hints(hints)

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)

    def action_keep(self) -> None:
        """Give the wording back; a question or an answer without words is none."""
        prompt = clean(self.query_one("#prompt-field", TextArea).text).strip()
        lines = clean(self.query_one("#answer-field", TextArea).text).split("\n")
        answer = tuple(line.strip() for line in lines if line.strip())
        if not prompt or not answer:
            self.query_one(Hints).warn(_("✗ 问题和答案都不能空着"))
            return
        if len(self._item.answer) == 1:
            answer = (" ".join(answer),)
        self.dismiss((prompt, answer))

    def action_restore(self) -> None:
        """Return to the deck's own wording."""
        if self._original:
            self.dismiss((self._original.prompt, self._original.answer))


def _field(title: str, text: str, name: str) -> TextArea:
    field = TextArea(text, id=name, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
    field.border_title = Content(title)
    return field


def _one_line(part: str) -> str:
    return clean(part).replace("\n", " ")
