"""A deck built again: what a learner has in Anki keeps its schedule, and only what changed is updated.

Every case makes a first package from the sample deck, lets Anki import it and answer all of its cards, exports the deck
again with the same ledger, and imports that with the importer's own options.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from studykit.errors import ExportError
from studykit.export import Options, Tally, _anki_package, export
from studykit.export._anki_types import NoteType, model
from studykit.model.deck import Deck, Item
from tests import samples
from tests.export import witness

MONDAY, TUESDAY = datetime(2026, 5, 4, tzinfo=UTC), datetime(2026, 5, 5, tzinfo=UTC)


def _change(number: int, **fields: Any) -> Callable[[Deck], Deck]:
    """Item ``number`` of the deck (from 1) with other fields."""
    return lambda deck: replace(deck, items=_with(deck.items, number - 1, replace(deck.items[number - 1], **fields)))


def _with(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _add(deck: Deck) -> Deck:
    """A document more: its item stands first, as the worthiest."""
    evidence = replace(deck.items[0].evidence[0], file="节水.txt", article="节水", author="周小满")
    return replace(deck, items=(replace(deck.items[0], id="节水1", prompt="节水日是哪一天？", evidence=(evidence,)), *deck.items))


def _drop(number: int) -> Callable[[Deck], Deck]:
    return lambda deck: replace(deck, items=deck.items[: number - 1] + deck.items[number:])


@dataclass(frozen=True)
class Case:
    """What happens to the deck, how Anki sees it, and which notes (by the number of their item) take a new text."""

    change: Callable[[Deck], Deck]
    tally: Tally
    updated: tuple[int, ...] = ()
    options: Options = field(default_factory=Options)


CASES = {
    "nothing changed": Case(lambda deck: deck, Tally(0, 0, 5, 0)),
    "the order changed": Case(lambda deck: replace(deck, items=deck.items[::-1]), Tally(0, 0, 5, 0)),
    "an answer corrected": Case(_change(2, answer=("1988年1月22日",)), Tally(0, 1, 4, 0), (2,)),
    "an answer corrected, and so another id": Case(_change(2, id="新", answer=("1988年1月22日",)), Tally(0, 1, 4, 0), (2,)),
    "a question reworded": Case(_change(5, prompt="全球水量中淡水占多少？"), Tally(0, 1, 4, 0), (5,)),
    "a template of questions reworded": Case(
        lambda deck: replace(deck, items=tuple(replace(item, prompt=f"请问，{item.prompt}") for item in deck.items)),
        Tally(0, 5, 0, 0),
        (1, 2, 3, 4, 5),
    ),
    "a document added": Case(_add, Tally(1, 0, 5, 0)),
    "an item withdrawn": Case(_drop(1), Tally(0, 0, 4, 1), (1,)),
    "a member added": Case(_change(3, id="三", answer=("蒸发", "凝结", "输送", "降水")), Tally(0, 1, 4, 0), (3,)),
    "a member removed": Case(_change(3, id="三", answer=("蒸发", "降水")), Tally(0, 1, 4, 0), (3,)),
    "a member added, each its own card": Case(
        _change(3, id="三", answer=("蒸发", "凝结", "输送", "降水")), Tally(0, 1, 4, 0), (3,), Options(by_member=True)
    ),
    "the source renamed": Case(
        lambda deck: _change(4, evidence=(replace(deck.items[3].evidence[0], file="水.txt"),))(deck), Tally(0, 1, 4, 0), (4,)
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_rebuilding_doubles_nothing_and_keeps_every_schedule(case: Case, tmp_path: Path) -> None:
    deck = samples.deck()
    first, second = tmp_path / "1.apkg", tmp_path / "2.apkg"
    options = replace(case.options, ledger=tmp_path / "水循环.ledger")
    export(deck, first, replace(options, now=MONDAY))
    tally = export(case.change(deck), second, replace(options, now=TUESDAY))
    _, _, before, log, after = witness.ask(
        {"import": str(first)}, {"review": 99}, {"report": True}, {"import": str(second)}, {"report": True}
    )
    assert tally == case.tally
    assert log["updated"] == len(case.updated) and log["new"] == case.tally.new and log["conflicting"] == 0
    assert log["duplicate"] == case.tally.unchanged
    assert after["revlog"] == before["revlog"] != []
    assert _schedules(before).items() <= _schedules(after).items()
    assert all(row["schedule"][0] == 0 for key, row in _rows(after).items() if key not in _schedules(before))
    changed = {guid for guid, note in before["notes"].items() if after["notes"][guid]["fields"] != note["fields"]}
    assert {before["notes"][guid]["fields"]["编号"] for guid in changed} == {f"{number:016x}" for number in case.updated}


def _rows(report: dict[str, Any]) -> dict[tuple[str, int], Any]:
    return {(card["guid"], card["number"]): card for card in report["cards"]}


def _schedules(report: dict[str, Any]) -> dict[tuple[str, int], Any]:
    return {key: [card["schedule"], card["memory"]] for key, card in _rows(report).items()}


def _exports(tmp_path: Path, options: Options, *decks: Deck) -> list[dict[str, Any]]:
    """The decks exported one after the other with one ledger, as import steps for Anki."""
    steps = []
    for number, deck in enumerate(decks):
        path = tmp_path / f"{number}.apkg"
        export(deck, path, replace(options, ledger=tmp_path / "ledger", now=MONDAY.replace(hour=number)))
        steps.append({"import": str(path)})
    return steps


def test_cards_that_look_different_keep_notes_and_schedules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the note types: their templates change in Anki, and not one note."""
    options = Options(ledger=tmp_path / "ledger")
    export(samples.deck(), tmp_path / "1.apkg", options)

    def reworded(kind: NoteType) -> Any:
        newer = model(replace(kind, changed=kind.changed + 86_400))
        newer.templates[0]["afmt"] += "<p>新版</p>"
        return newer

    monkeypatch.setattr(_anki_package, "model", reworded)
    export(samples.deck(), tmp_path / "2.apkg", replace(options, now=TUESDAY))
    steps = {"import": str(tmp_path / "1.apkg")}, {"review": 99}, {"report": True}, {"import": str(tmp_path / "2.apkg")}
    _, _, before, log, after = witness.ask(*steps, {"report": True})
    assert (log["new"], log["updated"], log["duplicate"], log["conflicting"]) == (0, 0, 5, 0)
    assert after["revlog"] == before["revlog"] != [] and _schedules(after) == _schedules(before)
    assert after["notes"] == before["notes"]
    assert all("新版" in card["answer"] for card in after["cards"]) and not any(
        "新版" in card["answer"] for card in before["cards"]
    )


def test_a_members_cards_keep_their_members(tmp_path: Path) -> None:
    """A member that leaves keeps its number to itself; one that comes takes a new one, wherever in the list it stands."""
    deck = samples.deck()
    one_less = _change(3, id="三", answer=("蒸发", "降水"))(deck)
    one_more = _change(3, id="四", answer=("凝结", "蒸发", "降水"))(deck)
    *_, report = witness.ask(*_exports(tmp_path, Options(by_member=True), deck, one_less, one_more), {"report": True})
    guid = next(guid for guid, note in report["notes"].items() if note["fields"]["编号"] == "四")
    asked = {card["number"]: witness.words(card["answer"], "cloze") for card in report["cards"] if card["guid"] == guid}
    assert asked == {0: ["蒸发"], 1: asked[1], 2: ["降水"], 3: ["凝结"]}
    assert report["empty"] == {guid: 1}, "the card of the member that left is what Anki calls empty"


def test_a_withdrawn_item_leaves_by_empty_cards(tmp_path: Path) -> None:
    deck = samples.deck()
    *_, report = witness.ask(*_exports(tmp_path, Options(), deck, _drop(1)(deck)), {"report": True})
    (guid,) = report["empty"]
    assert report["notes"][guid]["fields"]["编号"] == deck.items[0].id
    assert report["notes"][guid]["tags"] == ["版本::2", "状态::已撤回"]
    assert report["card_count_after_check"] == len(report["cards"])


def test_a_withdrawn_item_that_comes_back_is_the_same_note(tmp_path: Path) -> None:
    deck = samples.deck()
    *imports, report = witness.ask(*_exports(tmp_path, Options(), deck, _drop(1)(deck), deck), {"report": True})
    assert [one["new"] for one in imports] == [5, 0, 0]
    assert report["empty"] == {} and len(report["notes"]) == 5
    assert {note["fields"]["停用"] for note in report["notes"].values()} == {""}


def _edited(tmp_path: Path, number: int) -> tuple[Any, dict[str, Any]]:
    """A learner writes into note ``number`` and tags it on Monday; on Tuesday the answer of note 2 is corrected.

    Returns the importer's log and the note as it stands then.
    """
    options = Options(ledger=tmp_path / "ledger")
    steps = [{"import": str(tmp_path / "1.apkg")}, {"import": str(tmp_path / "2.apkg")}]
    export(samples.deck(), tmp_path / "1.apkg", options)
    export(_change(2, answer=("1988年1月22日",))(samples.deck()), tmp_path / "2.apkg", replace(options, now=TUESDAY))
    notes = witness.ask(steps[0], {"report": True})[1]["notes"]
    guid = next(guid for guid, note in notes.items() if note["fields"]["编号"] == f"{number:016x}")
    at = int(MONDAY.timestamp())
    edits = {"field": [guid, "答案", "我的话"], "at": at}, {"tag": [guid, "难"], "at": at}
    *_, log, report = witness.ask(steps[0], *edits, steps[1], {"report": True})
    assert len(report["notes"]) == len(report["cards"]) == 5
    return log, report["notes"][guid]


def test_what_a_learner_wrote_stays_where_the_deck_did_not_change(tmp_path: Path) -> None:
    log, note = _edited(tmp_path, 1)
    assert (log["updated"], log["duplicate"]) == (1, 4)
    assert note["fields"]["答案"] == "我的话" and "难" in note["tags"]


def test_a_correction_wins_over_an_older_edit_of_the_same_note(tmp_path: Path) -> None:
    log, note = _edited(tmp_path, 2)
    assert (log["updated"], log["duplicate"]) == (1, 4)
    assert note["fields"]["答案"] == "1988年1月22日" and "版本::2" in note["tags"]


def test_other_wishes_make_other_notes_and_withdraw_the_old(tmp_path: Path) -> None:
    deck = samples.deck()
    ledger = tmp_path / "ledger"
    export(deck, tmp_path / "1.apkg", Options(ledger=ledger))
    assert export(deck, tmp_path / "2.apkg", Options(ledger=ledger, by_member=True)) == Tally(2, 0, 3, 2)


def test_a_part_of_a_deck_withdraws_nothing(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    export(samples.deck(), tmp_path / "1.apkg", Options(ledger=ledger))
    assert export(samples.deck(), tmp_path / "2.apkg", Options(ledger=ledger, limit=2)) == Tally(0, 0, 2, 0)
    assert export(samples.deck(), tmp_path / "3.apkg", Options(ledger=ledger)) == Tally(0, 0, 5, 0)


def test_two_rivals_with_one_question_inherit_nothing(tmp_path: Path) -> None:
    """Two items ask the same and both change: which came after which cannot be known, so both are new."""
    deck = samples.deck()
    rivals = replace(deck, items=(*deck.items, replace(deck.items[0], id="对手")))
    both = replace(deck, items=(replace(deck.items[0], id="甲"), *deck.items[1:], replace(deck.items[0], id="乙")))
    ledger = tmp_path / "ledger"
    export(rivals, tmp_path / "1.apkg", Options(ledger=ledger))
    assert export(both, tmp_path / "2.apkg", Options(ledger=ledger)) == Tally(2, 0, 4, 2)


def test_an_unchanged_export_is_the_same_file_whenever_it_is_made(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    changed = _change(2, answer=("1988年1月22日",))(samples.deck())
    for deck, name, at in ((samples.deck(), "1", MONDAY), (changed, "2", TUESDAY), (changed, "3", TUESDAY.replace(month=6))):
        export(deck, tmp_path / f"{name}.apkg", Options(ledger=ledger, now=at))
        (tmp_path / f"{name}.ledger").write_bytes(ledger.read_bytes())
    assert (tmp_path / "2.apkg").read_bytes() == (tmp_path / "3.apkg").read_bytes() != (tmp_path / "1.apkg").read_bytes()
    assert (tmp_path / "2.ledger").read_bytes() == (tmp_path / "3.ledger").read_bytes()


@pytest.mark.parametrize(
    "damage",
    ["", "{}", "[]\n", '{"studykit-ledger": 99, "revision": 1}', '{"studykit-ledger": 1, "revision": 1}\n{"a": 1}', "坏"],
)
def test_a_damaged_ledger_is_refused_and_nothing_is_written(damage: str, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    ledger.write_text(damage, encoding="utf-8")
    with pytest.raises(ExportError, match="导出记录"):
        export(samples.deck(), tmp_path / "1.apkg", Options(ledger=ledger))
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"] and ledger.read_text(encoding="utf-8") == damage
