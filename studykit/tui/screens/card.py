"""What can be done with a card wherever one shows: star it, open its source, its history, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from studykit.errors import StoreError
from studykit.model.deck import Deck, Item
from studykit.store.marks import Mark
from studykit.tui.sizes import USUAL

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp
    from studykit.tui.screens.edit import Wording


class CardScreen(Screen[None]):
    """A screen with an item at hand. A screen made of this says which it is, of which deck, and shows it anew when it changed."""

    AUTO_FOCUS = ""
    DEFAULT_CLASSES = USUAL

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    @property
    def _item(self) -> Item | None:
        """The item at hand."""
        raise NotImplementedError

    @property
    def _deck(self) -> Deck:
        """The deck it is of."""
        raise NotImplementedError

    def _changed(self, item: Item) -> None:
        """``item``, which is at hand, has another wording or other marks."""
        raise NotImplementedError

    def _toggle(self, item: Item, mark: Mark) -> bool:
        """Set ``mark`` on ``item``, or take it off where it is set; whether that was kept, and if not it was said."""
        desk = self._app.desk
        try:
            if desk.is_marked(item, mark):
                desk.unmark([item.id], mark)
            else:
                desk.mark([item.id], mark)
        except StoreError as error:
            self._app.complain(error)
            return False
        self._changed(item)
        return True

    def action_star(self) -> None:
        """Put the star on the card, or take it off."""
        if self._item:
            self._toggle(self._item, Mark.STARRED)

    def action_source(self) -> None:
        """Open the passage."""
        from studykit.tui.screens.source import SourceScreen

        if self._item:
            self._app.push_screen(SourceScreen(self._deck, self._item))

    def action_info(self) -> None:
        """Show what is known about the card."""
        from studykit.tui.screens.info import InfoScreen

        if self._item:
            self._app.push_screen(InfoScreen(self._app.desk.store, self._item))

    def action_edit(self) -> None:
        """Change the card's words."""
        from studykit.tui.screens.edit import EditScreen

        if self._item:
            self._app.push_screen(EditScreen(self._item, self._app.desk.wordings.original(self._item)), self._reword)

    def _reword(self, wording: Wording | None) -> None:
        if self._item is None or wording is None:
            return
        try:
            edited = self._app.desk.wordings.edit(self._item, *wording, self._app.desk.now())
        except StoreError as error:
            self._app.complain(error)
        else:
            self._changed(edited)
