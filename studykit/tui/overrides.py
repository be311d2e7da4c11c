"""Where the learner graded otherwise than marking suggested: a log that marking can learn from."""

from __future__ import annotations

import json
from contextlib import suppress

from studykit.forms import Attempt
from studykit.model.memory import Grade
from studykit.tui.desk import Desk

OVERRIDES = "overrides.jsonl"


def note_override(desk: Desk, tried: Attempt, grade: Grade) -> None:
    """Write down that ``tried`` was given another ``grade`` than its mark suggested.

    The note is for whoever improves the marking; one that cannot be written disturbs nobody.
    """
    if tried.marked is None or tried.marked.grade is grade:
        return
    note = {
        "at": desk.now().isoformat(),
        "item": tried.item.id,
        "form": tried.form.value,
        "answer": tried.item.answer,
        "text": tried.text,
        "verdict": tried.marked.verdict.value,
        "suggested": int(tried.marked.grade),
        "grade": int(grade),
    }
    with suppress(OSError), (desk.store.path.parent / OVERRIDES).open("a", encoding="utf-8", errors="replace") as file:
        file.write(json.dumps(note, ensure_ascii=False) + "\n")
