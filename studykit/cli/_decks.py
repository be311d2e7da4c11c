"""Which deck is meant by what was typed, and files written for the user."""

from __future__ import annotations

from pathlib import Path

from studykit import deckfile
from studykit.errors import DeckError, ExportError
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item


def deck_path(typed: str) -> Path:
    """The deck file that ``typed`` names: a path, or the name of a built-in deck.

    Raises:
        DeckError: neither is there.
    """
    path = Path(typed)
    if path.is_file():
        return path
    for one in deckfile.built_in():
        if typed in (one.stem, one.name):
            return one
    names = _("、").join(one.stem for one in deckfile.built_in())
    raise DeckError(_("没有这个卡组"), where=typed, try_=_("写卡组文件的路径，或自带卡组的名字：{names}").format(names=names))


def open_deck(typed: str) -> Deck:
    """The deck that ``typed`` names, read."""
    return deckfile.load(deck_path(typed))


def find_item(deck: Deck, typed: str) -> Item:
    """The one item whose id begins with ``typed``.

    Raises:
        DeckError: none does, or several do.
    """
    found = [item for item in deck.items if item.id.startswith(typed.lower())]
    if len(found) == 1:
        return found[0]
    what = _("有 {n} 张卡的编号以它开头").format(n=len(found)) if found else _("没有这个编号的卡")
    raise DeckError(what, where=typed, try_=_("编号可从 studykit receipt 或 .jsonl 导出里看到"))


def writable(folder: Path) -> Path:
    """``folder``, made if it is not there.

    Raises:
        ExportError: it cannot be made or is not a folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(_("不能在这里写文件：{error}").format(error=error.strerror or error), where=str(folder)) from error
    return folder
