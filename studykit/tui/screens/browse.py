"""Looking through a deck: found as one types, read with its answer, starred, set aside, put in other words, practised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.store.marks import Mark
from studykit.tui.finding import Finder, Only
from studykit.tui.keys import bindings, browse_hints, browse_keys
from studykit.tui.screens.card import CardScreen
from studykit.tui.text import clean
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.finds import Shelf, find_row, glance
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.rows import Rows
from studykit.tui.wrap import Wrapped


class BrowseScreen(CardScreen):
    """All of a deck in one list, with what is typed above it and the answer at the cursor below; Enter reads one card whole."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(browse_keys()), Binding("tab", "app.focus_next", show=False)]

    def __init__(self, deck: Deck) -> None:
        super().__init__()
        self._of = deck
        self._only = Only.ALL
        self._found: Sequence[int] = ()
        self._finder: Finder

    def compose(self) -> ComposeResult:
        """Title with what may be shown, the line to type in, rows, the answer at the cursor or the whole card, hints."""
        with Vertical(id="column"):
            yield Shelf(self._of.name)
            yield Input(placeholder=_("搜索：汉字，或拼音首字母"), id="query", compact=True)
            yield Rows(self._row)
            yield Static(id="glance")
            yield Card()
        yield Hints()

    def on_mount(self) -> None:
        """Begin with the whole deck and the cursor in the line."""
        self._finder = Finder(self._app.desk, self._of)
        self.query_one("#query", Input).focus()
        self._find()
        self.call_after_refresh(self._finder.make_ready)

    @property
    def _deck(self) -> Deck:
        return self._of

    @property
    def _number(self) -> int | None:
        """The number of the item at hand."""
        at = self.query_one(Rows).cursor
        return self._found[at] if at < len(self._found) else None

    @property
    def _item(self) -> Item | None:
        return None if self._number is None else self._finder.item(self._number)

    @property
    def _is_reading(self) -> bool:
        return self.has_class("reading")

    def _find(self, cursor: int = 0) -> None:
        self._found = self._finder.find(clean(self.query_one("#query", Input).value), self._only)
        self.query_one(Rows).show(len(self._found), cursor)
        self._show_shelf()

    def _show_shelf(self) -> None:
        self.query_one(Shelf).show({only: self._finder.count(only) for only in Only}, self._only, len(self._found))

    def _row(self, at: int, width: int) -> Content:
        number = self._found[at]
        set_on = [only for only in Only if only is not Only.ALL and self._finder.is_set(number, only)]
        return find_row(self._finder.item(number), self.query_one("#query", Input).value, set_on, width)

    def on_input_changed(self) -> None:
        """Find as one types."""
        if self.is_mounted:
            self._find()

    def on_input_submitted(self) -> None:
        """Go from the line to what was found."""
        self.action_list()

    def action_list(self) -> None:
        """Go to the list."""
        self.query_one(Rows).focus()

    def on_rows_moved(self) -> None:
        """Show what is at the cursor now."""
        item = self._item
        self.query_one("#glance", Static).update(Wrapped(glance(item)) if item else self._nothing(), layout=False)
        if item and self._is_reading:
            self._read(item)
        self._show_hints()

    def _nothing(self) -> Content:
        return Content(_("没有找到。换个词，或按 Esc 看全部"))

    def on_rows_picked(self) -> None:
        """A click on the row at the cursor reads it."""
        self.action_read()

    def on_descendant_focus(self) -> None:
        """What keys do depends on where one is."""
        self._show_hints()

    def _show_hints(self) -> None:
        self.query_one(Hints).show(browse_hints(self.query_one("#query", Input).has_focus, self._is_reading))

    def _read(self, item: Item) -> None:
        card, desk = self.query_one(Card), self._app.desk
        card.ask(item, starred=desk.is_marked(item, Mark.STARRED), edited=desk.wordings.original(item) is not None)
        card.reveal(item)

    def action_read(self) -> None:
        """Read the card at the cursor whole, or go back to the list."""
        item = self._item
        if item is None:
            return
        self.set_class(not self._is_reading, "reading")
        self.query_one(Rows).focus()
        self.call_after_refresh(self._read if self._is_reading else self._return, item)
        self._show_hints()

    def _return(self, item: Item) -> None:
        """Have the row at the cursor in view again, where it is among its neighbours."""
        rows = self.query_one(Rows)
        rows.scroll_to(y=max(0, rows.cursor - rows.size.height // 2), animate=False, immediate=True)

    def action_search(self) -> None:
        """Go to the line."""
        self.remove_class("reading")
        self.query_one("#query", Input).focus()

    def action_move(self, by: int) -> None:
        """Move the cursor of the list, also from the line."""
        self.query_one(Rows).action_move(by)

    def action_page(self, by: int) -> None:
        """The same by a screenful; a card that is read scrolls."""
        if self._is_reading:
            self.query_one(Card).scroll_relative(y=by * 6, animate=False)
        else:
            self.query_one(Rows).action_page(by)

    def action_show_only(self, only: str = "") -> None:
        """Show only what has one mark; without a word, the next of them."""
        every = list(Only)
        self._only = Only(only) if only else every[(every.index(self._only) + 1) % len(every)]
        self._find()

    def action_put_off(self, mark: str) -> None:
        """Set the card aside, or ask it again."""
        if self._item:
            self._toggle(self._item, Mark(mark))

    def _changed(self, item: Item) -> None:
        if self._number is None:
            return
        self._finder.reword(self._number, item)
        self._find(self.query_one(Rows).cursor)

    def action_practise(self) -> None:
        """Practise what was found."""
        if self._found:
            desk = self._app.desk
            some = [self._finder.item(number) for number in self._found[: desk.handful]]
            self._app.study(desk.practise(self._of, some))

    def action_leave(self) -> None:
        """One step back: from the card to the list, from what was found to all, from there home."""
        query = self.query_one("#query", Input)
        if self._is_reading:
            self.action_read()
        elif query.value or self._only is not Only.ALL:
            self._only = Only.ALL
            query.value = ""
            self._find()
        else:
            self._app.go_home()

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(browse_keys())
