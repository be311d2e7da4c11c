"""The passage that proves an item, read back from the deck's receipt, which holds every sentence of every document."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.model.deck import Deck, Entry, Evidence

AROUND = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the document; ``proof`` where the evidence reaches into it."""

    text: str
    proof: bool


def passage(deck: Deck, evidence: Evidence) -> list[Line]:
    """The sentences about ``evidence``, :data:`AROUND` before and after; its own words alone where the deck has no receipt."""
    entries = sorted((entry for entry in deck.receipt if entry.file == evidence.file), key=lambda entry: entry.start)
    hits = [index for index, entry in enumerate(entries) if _touches(entry, evidence)]
    if not hits:
        return [Line(evidence.quote, True)]
    near = entries[max(0, hits[0] - AROUND) : hits[-1] + AROUND + 1]
    return [Line(" ".join(entry.text.split()), _touches(entry, evidence)) for entry in near]


def _touches(entry: Entry, evidence: Evidence) -> bool:
    return entry.start < evidence.end and evidence.start < entry.end
