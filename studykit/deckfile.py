"""A deck as it lies on disk: UTF-8 JSON, one item and one line of the receipt a line, so that a diff shows what changed."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from studykit.errors import DeckError
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Entry, Evidence, Item, SourceEntry, Stop

T = TypeVar("T", SourceEntry, Evidence, Item, Entry, Stop)

FORMAT = 1
_CARRIED = Path(__file__).parent / "decks"
# A wheel carries the decks of the folder beside the package; in a checkout they are still there.
BUILT_IN = _CARRIED if _CARRIED.is_dir() else Path(__file__).parents[1] / "decks"
# The types of fields as the nouns declare them.
_TYPES = {
    "str": str,
    "int": int,
    "bool": bool,
    "str | None": str | None,
    "int | None": int | None,
    "tuple[str, ...]": tuple,
    "tuple[Evidence, ...]": tuple,
    "tuple[Stop, ...]": tuple,
}
_DECLARED = {
    kind: {field.name: _TYPES[str(field.type)] for field in fields(kind)} for kind in (SourceEntry, Evidence, Item, Entry, Stop)
}


def dumps(deck: Deck) -> str:
    """``deck`` as text; the same deck gives the same text."""
    sources = ",\n".join(_line(_record(source)) for source in deck.sources)
    items = ",\n".join(_line(_item_record(item)) for item in deck.items)
    receipt = ",\n".join(_line(_entry_record(entry)) for entry in deck.receipt)
    return (
        f'{{"studykit": {FORMAT}, "name": {_line(deck.name)},\n"sources": [\n{sources}\n],\n'
        f'"items": [\n{items}\n],\n"receipt": [\n{receipt}\n]}}\n'
    )


def loads(text: str, where: str = "") -> Deck:
    """The deck that ``text`` holds; ``where`` is the name said in errors.

    Raises:
        DeckError: not a deck, damaged, or of a newer format.
    """
    try:
        record = json.loads(text)
        number = record["studykit"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DeckError(_("这不是 studykit 的卡组文件"), where=where, try_=_("用 studykit build 重新生成")) from error
    if not isinstance(number, int) or number > FORMAT:
        raise DeckError(
            _("卡组格式 {number} 比本程序认识的 {known} 新").format(number=number, known=FORMAT),
            where=where,
            try_=_("升级 studykit 后再打开"),
        )
    try:
        return Deck(
            name=str(record["name"]),
            sources=tuple(_made(SourceEntry, source) for source in record["sources"]),
            items=tuple(_item(item) for item in record["items"]),
            receipt=tuple(_entry(entry) for entry in record["receipt"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DeckError(
            _("卡组文件已损坏：{error}").format(error=error), where=where, try_=_("用 studykit build 重新生成")
        ) from error


def load(path: Path) -> Deck:
    """The deck in the file ``path``.

    Raises:
        DeckError: the file is missing, unreadable or not a deck.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DeckError(_("没有这个卡组文件"), where=str(path), try_=_("先用 studykit build 生成卡组")) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DeckError(_("读不了这个卡组文件：{error}").format(error=error), where=str(path)) from error
    return loads(text, str(path))


def built_in() -> list[Path]:
    """The decks that come with the program, in the order of their names."""
    return sorted(BUILT_IN.glob("*.json"))


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _record(value: SourceEntry | Entry | Evidence | Item | Stop) -> dict[str, Any]:
    """The fields of ``value`` that differ from their defaults."""
    pairs = ((field.name, getattr(value, field.name), field.default) for field in fields(value))
    return {name: content for name, content, default in pairs if content != default}


def _item_record(item: Item) -> dict[str, Any]:
    return _record(item) | {"evidence": [_record(one) for one in item.evidence]}


def _entry_record(entry: Entry) -> dict[str, Any]:
    known = _record(entry)
    return known | {"stopped": [_record(one) for one in entry.stopped]} if entry.stopped else known


def _entry(record: dict[str, Any]) -> Entry:
    stopped = record.get("stopped", ()) if isinstance(record, dict) else ()
    return _made(Entry, record, stopped=tuple(_made(Stop, one) for one in stopped))


def _item(record: dict[str, Any]) -> Item:
    return _made(Item, record, evidence=tuple(_made(Evidence, one) for one in record["evidence"]))


def _made(kind: type[T], record: dict[str, Any], **known: object) -> T:
    """``record`` as a ``kind``, its lists as tuples; ``known`` are fields already made.

    Raises:
        TypeError: a field is missing, unknown or of another type.
    """
    if not isinstance(record, dict):
        raise TypeError(f"{kind.__name__} {record!r:.40}")
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in record.items()}
    made = kind(**(values | known))
    declared = _DECLARED[kind]
    for name, value in values.items():
        is_sound = isinstance(value, declared[name])
        if is_sound and isinstance(value, tuple) and name not in known:
            is_sound = all(isinstance(one, str) for one in value)
        if not is_sound:
            raise TypeError(f"{name} {value!r:.40}")
    return made
