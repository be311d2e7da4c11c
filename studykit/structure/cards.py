"""Cards: the lines that stand over a text (title, subtitle, byline) or, torn from it, by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studykit.structure.boxes import Box
from studykit.structure.credits import Credit
from studykit.structure.roles import Role, Unit

_FEWEST_OF_A_FORM = 3


@dataclass(frozen=True, slots=True)
class Card:
    """``units`` of one title with its byline, ``headings`` those of them that are headings, and the ``credit`` of its byline.

    ``kind`` is ``interview`` where the byline names a host and guests, ``host`` where it names a host alone, else
    ``article``; ``form`` tells alike cards of a page from others.
    """

    units: tuple[int, ...]
    headings: tuple[int, ...]
    credit: Credit | None
    kind: str = "article"
    form: str = ""


def cards(units: Sequence[Unit], run: Sequence[int]) -> tuple[Card, ...]:
    """The cards that a run of headings and bylines holds.

    Bylines next to each other are one; each takes the headings before it, or, where the run begins with a byline, those
    after it. Headings behind the last byline are the first sections of its text. A run without a byline is one card.
    """
    groups = list(_groups(units, run))
    if not groups[-1][1] and len(groups) > 1:
        headings, bylines = groups[-2]
        groups[-2:] = [([*headings, *groups[-1][0]], bylines)]
    if not groups[0][1]:
        return (Card(tuple(run), tuple(run), None, form="heading"),)
    return tuple(_card(units, (*headings, *bylines), (headings, bylines)) for headings, bylines in groups)


def _groups(units: Sequence[Unit], run: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Pairs of headings and bylines, in order."""
    byline_first = units[run[0]].role is Role.BYLINE and units[run[-1]].role is Role.HEADING
    pair: tuple[list[int], list[int]] = ([], [])
    for number in run:
        is_byline = units[number].role is Role.BYLINE
        if is_byline is byline_first and pair[not byline_first]:
            yield pair
            pair = ([], [])
        pair[is_byline].append(number)
    yield pair


def _card(units: Sequence[Unit], run: Sequence[int], group: tuple[list[int], list[int]]) -> Card:
    run = sorted(run)
    headings, bylines = group
    credits = [credit for n in bylines if (credit := units[n].credit)]
    forms = {credit.form for credit in credits}
    kind = "interview" if "guest" in forms else "host" if "host" in forms else "article"
    numbered = any(units[n].level for n in headings)
    form = f"{'numbered' if numbered else 'plain'} {credits[0].form if credits else ''} {bool(headings) and run[0] in headings}"
    return Card(tuple(run), tuple(headings), _joined(credits), kind, form)


def _joined(credits: Sequence[Credit]) -> Credit | None:
    """One credit for bylines that stand together."""
    names = tuple(dict.fromkeys(name for credit in credits for name in credit.names))
    bodies = tuple(dict.fromkeys(credit.affiliation for credit in credits if credit.affiliation))
    return Credit(credits[0].form, names, "；".join(bodies) or None) if names or bodies else None


def torn(units: Sequence[Unit], boxes: Sequence[Box]) -> frozenset[int]:
    """The first units of the cards whose form is, on this page, a card torn from its text: most of them head nothing."""
    inside = {n for box in boxes for n in range(box.start, box.end)}
    total: Counter[str] = Counter()
    over: Counter[str] = Counter()
    starts: dict[str, list[int]] = {}
    for run, after in _runs(units, inside):
        found = cards(units, run)
        for card in found:
            if card.credit is None:
                continue
            total[card.form] += 1
            over[card.form] += card is found[-1] and after in (Role.BODY, Role.ITEM)
            starts.setdefault(card.form, []).append(card.units[0])
    loose = [form for form in total if total[form] >= _FEWEST_OF_A_FORM and over[form] * 2 < total[form]]
    return frozenset(n for form in loose for n in starts[form])


def _runs(units: Sequence[Unit], inside: set[int]) -> Iterator[tuple[list[int], Role | None]]:
    run: list[int] = []
    for number, unit in enumerate(units):
        if unit.role in (Role.FURNITURE, Role.CAPTION):
            continue
        if unit.role in (Role.HEADING, Role.BYLINE) and number not in inside:
            run.append(number)
            continue
        if run:
            yield run, None if number in inside else unit.role
        run = []
    if run:
        yield run, None
