"""The note types: frozen, so that a deck imported years ago still takes its updates.

Anki matches a note type by its number and a field or template by its ``id``; a change of the fields would make every note of
a learner's collection "conflicting" and force a full sync. So nothing is added, removed or reordered here: what comes up
later takes one of the spare fields. ``changed`` moves only when templates or style change in earnest, for then a learner's
own styling is overwritten.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import genanki

_TEMPLATES = Path(__file__).parent / "anki_templates"

FRAME = ("类型", "来源", "原文", "篇目", "作者", "发言", "位置", "立场", "关联", "停用", "扩展1", "扩展2", "扩展3")
"""The fields that every note type ends with: where the answer stands, ``停用`` for what was withdrawn, and spare ones."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: its number and name in Anki, its own fields before :data:`FRAME`, whether it is made of clozes, and when its
    looks last changed (seconds since 1970)."""

    number: int
    name: str
    own: tuple[str, ...]
    is_cloze: bool
    changed: int

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields, in order."""
        return self.own + FRAME


_FROZEN = 1_735_689_600
BASIC = NoteType(1735689600101, "studykit 问答", ("编号", "问题", "答案"), False, _FROZEN)
CLOZE = NoteType(1735689600102, "studykit 填空", ("编号", "问题", "答案", "正文"), True, _FROZEN)
LIST = NoteType(1735689600103, "studykit 列举", ("编号", "问题", "答案", "项数"), False, _FROZEN)
CHOICE = NoteType(1735689600104, "studykit 选择", ("编号", "问题", "答案", "选项", "字母"), False, _FROZEN)
TYPES = {note_type.number: note_type for note_type in (BASIC, CLOZE, LIST, CHOICE)}


def model(note_type: NoteType) -> genanki.Model:
    """``note_type`` as genanki's model, with the ids and the time that genanki does not write."""
    import genanki

    class Model(genanki.Model):  # type: ignore[misc]
        # genanki finds out with a mustache library that knows no cloze which fields a front needs; here it is the question.
        _req = ((0, "any", (note_type.own.index("问题"),)),)

        def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
            """The model as Anki's JSON, stamped with its own time instead of the export's."""
            return dict(super().to_json(note_type.changed, deck_id))

    return Model(
        note_type.number,
        note_type.name,
        fields=[{"name": name, "id": _id(note_type, name)} for name in note_type.fields],
        templates=[{"name": "卡片", "id": _id(note_type, "卡片"), "qfmt": front(note_type), "afmt": back(note_type)}],
        css=_template("style.css"),
        model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
        sort_field_index=note_type.own.index("问题"),
    )


def front(note_type: NoteType) -> str:
    """The template of the question's side."""
    return _template(f"{_short(note_type)}.front.html")


def back(note_type: NoteType) -> str:
    """The template of the answer's side, with the source below."""
    return _template(f"{_short(note_type)}.back.html") + _template("source.html")


@cache
def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _short(note_type: NoteType) -> str:
    return note_type.name.removeprefix("studykit ")


def _id(note_type: NoteType, name: str) -> int:
    digest = hashlib.blake2b(f"{note_type.number}/{name}".encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big")
