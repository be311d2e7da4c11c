"""The note types are frozen: what learners imported is matched by these numbers for ever.

``golden/note_types.json`` is written once and never again. If this test fails, change the code, not the file: a field added,
removed, renamed or reordered makes every note of every learner "conflicting".
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from studykit.export._anki_types import FRAME, TYPES, NoteType, back, front, model

_GOLDEN = Path(__file__).parent / "golden" / "note_types.json"


def _frozen() -> dict[str, Any]:
    return {str(number): _identity(note_type) for number, note_type in TYPES.items()}


def _identity(note_type: NoteType) -> dict[str, Any]:
    written = model(note_type).to_json(0, 1)
    return {
        "name": written["name"],
        "kind": written["type"],
        "fields": [[field["name"], field["id"]] for field in written["flds"]],
        "templates": [[template["name"], template["id"]] for template in written["tmpls"]],
        "sort field": written["sortf"],
    }


def test_numbers_names_fields_and_templates_are_those_that_learners_have() -> None:
    assert _frozen() == json.loads(_GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("note_type", TYPES.values(), ids=lambda one: one.name)
def test_every_type_begins_with_the_id_and_ends_with_the_frame(note_type: NoteType) -> None:
    assert note_type.fields[:3] == ("编号", "问题", "答案") and note_type.fields[-len(FRAME) :] == FRAME
    ids = [field["id"] for field in model(note_type).fields]
    assert len(set(ids)) == len(ids) and all(0 < one < 2**53 for one in ids), "Anki's readers in JavaScript know no larger ones"


@pytest.mark.parametrize("note_type", TYPES.values(), ids=lambda one: one.name)
def test_templates_name_only_fields_that_there_are(note_type: NoteType) -> None:
    named = re.findall(r"\{\{[#^/]?(?:cloze:)?([^}]+)\}\}", front(note_type) + back(note_type))
    assert set(named) <= set(note_type.fields)
    assert "<script" not in front(note_type) + back(note_type), "phones run scripts in their own ways"


@pytest.mark.parametrize("note_type", TYPES.values(), ids=lambda one: one.name)
def test_a_type_keeps_its_own_time_whenever_it_is_exported(note_type: NoteType) -> None:
    assert model(note_type).to_json(4_000_000_000, 1)["mod"] == note_type.changed
