"""When a law or an effect was found that bears a name: 1827年，欧姆发现，…，这一规律称为欧姆定律."""

from __future__ import annotations

from collections.abc import Iterator

from studykit.facts._cues import cued
from studykit.facts._findings import finding, named_and_found
from studykit.facts._passage import Passage
from studykit.facts.dates._event import event_of
from studykit.model.fact import Fact

KIND = "date"


@cued("称|叫|即|这就是|命名")
def law_found(passage: Passage) -> Iterator[Fact]:
    """1827年，欧姆发现，…，这一规律称为欧姆定律: when it was found."""
    found = finding(passage)
    if found is None:
        return
    before = [date for date in passage.dates if date.end <= found.told]
    if before:
        prompt = f"{found.name}于何时被{found.verb}？"
        yield event_of(passage, "law_found", before[-1], f"{found.name}{found.verb}", prompt)


@cued("[称叫].*，.*由", "由")
def named_when(passage: Passage) -> Iterator[Fact]:
    """这种现象称为X，由W于某年首先发现: when it was found."""
    told = named_and_found(passage)
    date = next((one for one in passage.dates if told is not None and one.start == told.date), None)
    if told is not None and date is not None:
        prompt = f"{told.name}于何时由{told.who.text}{told.verb}？"
        yield event_of(passage, "named_when", date, f"{told.name}{told.verb}", prompt)


RULES = (law_found, named_when)
