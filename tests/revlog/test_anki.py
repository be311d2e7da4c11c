"""What a learner did in Anki comes back: every answer once, from every form that Anki writes, and the memory is Anki's own.

Anki's scheduler gives the answers: two hundred items, a hundred answers a day on five days.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from studykit import revlog, schedule
from studykit.errors import ReadError
from studykit.export import Options, export
from studykit.model.deck import Deck
from studykit.revlog import Why
from studykit.store import Store
from tests import samples
from tests.export import witness

_ITEMS, _A_DAY, _DAYS = 200, 100, 5
# Name, and whether Anki is asked for the older form.
FORMS = {
    "new.apkg": False,
    "old.apkg": True,
    "new.colpkg": False,
    "old.colpkg": True,
    "new.anki2": False,
    "old.anki2": True,
}


@dataclass(frozen=True)
class Practised:
    """The files, and Anki's log and memories (stability, difficulty) by item."""

    folder: Path
    rows: list[list[int]]
    memories: Mapping[str, list[float]]


def _deck() -> Deck:
    one = samples.deck().items[0]
    return replace(samples.deck(), items=tuple(replace(one, id=f"{n:016x}", prompt=f"第{n}问？") for n in range(_ITEMS)))


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Practised:
    folder = tmp_path_factory.mktemp("practised")
    export(_deck(), folder / "deck.apkg", Options())
    exports = [{"export": str(folder / name), "legacy": legacy} for name, legacy in FORMS.items()]
    practise = {"practise": _A_DAY, "days": _DAYS}
    _, done, memory, report, *_ = witness.ask(
        {"import": str(folder / "deck.apkg")}, practise, {"memory": True}, {"report": True}, *exports, zone=witness.midday()
    )
    assert done == _A_DAY * _DAYS
    items = {guid: note["fields"]["编号"] for guid, note in report["notes"].items()}
    return Practised(folder, report["revlog"], {items[guid]: state for guid, state in memory.items()})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "data") as store:
        yield store


def _add(store: Store, path: Path) -> int:
    log = revlog.read(path)
    assert log.unjoined == {}
    return store.add(((review, schedule.study_day(review.at, UTC)) for review in log.reviews), schedule.replay)


@pytest.mark.parametrize("name", FORMS)
def test_every_answer_comes_back_once(practised: Practised, name: str, store: Store) -> None:
    assert len(practised.rows) == 500
    assert (_add(store, practised.folder / name), _add(store, practised.folder / name)) == (500, 0)
    found = [(round(review.at.timestamp() * 1000), int(review.grade), review.origin) for review in store.reviews()]
    assert sorted(found) == [(row[0], row[3], "anki") for row in practised.rows]
    assert [round(review.seconds * 1000) for review in store.reviews()] == [row[7] for row in practised.rows]


def test_all_forms_together_are_one_log(practised: Practised, store: Store) -> None:
    assert [_add(store, practised.folder / name) for name in FORMS] == [500, 0, 0, 0, 0, 0]


def test_the_memory_is_the_one_that_anki_computes(practised: Practised, store: Store) -> None:
    _add(store, practised.folder / "new.apkg")
    memories = store.memories()
    assert memories.keys() == practised.memories.keys() and len(memories) >= 100
    assert max(memory.reviews for memory in memories.values()) > 3
    for item, (stability, difficulty) in practised.memories.items():
        assert memories[item].stability == pytest.approx(stability, rel=1e-5)
        assert memories[item].difficulty == pytest.approx(difficulty, rel=1e-5)


def test_what_went_out_and_comes_back_is_known(practised: Practised, store: Store, tmp_path: Path) -> None:
    """Reviews of the terminal that travelled to Anki with an export, and one more given there."""
    from studykit.export import Progress

    _add(store, practised.folder / "new.apkg")
    given = store.reviews()
    progress = {
        item: Progress(memory, tuple(review for review in given if review.item == item))
        for item, memory in store.memories().items()
    }
    export(_deck(), tmp_path / "deck.apkg", Options(progress=progress))
    back = tmp_path / "back.apkg"
    _, done, _ = witness.ask(
        {"import": str(tmp_path / "deck.apkg"), "with_scheduling": True},
        {"review": 1},
        {"export": str(back)},
        zone=witness.midday(),
    )
    assert done == 1 and _add(store, back) == 1


def test_a_package_without_scheduling_holds_no_reviews(practised: Practised, tmp_path: Path) -> None:
    path = tmp_path / "bare.apkg"
    witness.ask({"import": str(practised.folder / "deck.apkg")}, {"review": 5}, {"export": str(path), "with_scheduling": False})
    assert revlog.read(path) == revlog.Log((), {})


def test_lists_asked_member_by_member_come_back_in_rounds(tmp_path: Path, store: Store) -> None:
    """Of the sample deck's five items two are lists, of three members and of two: five cards that ask a part. Anki's scheduler
    asks three times; the log is read after each."""
    export(samples.deck(), tmp_path / "deck.apkg", Options(by_member=True))
    paths = [tmp_path / f"{day}.colpkg" for day in range(3)]
    days: list[dict[str, Any]] = [step for path in paths for step in ({"review": 12}, {"export": str(path)})]
    _, *done, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, *days, {"report": True}, zone=witness.midday())
    assert sum(filter(None, done)) == len(report["revlog"]) >= 12
    logs = [revlog.read(path) for path in paths]
    added = [store.add(((one, schedule.study_day(one.at, UTC)) for one in log.reviews), schedule.replay) for log in logs]
    assert sum(added) == len(logs[-1].reviews) == len(store.reviews())
    lists = {item.id for item in samples.deck().items if len(item.answer) > 1}
    rounds = [one for one in logs[-1].reviews if one.item in lists]
    assert {one.item for one in rounds} == lists and len(rounds) == logs[-1].rounds
    whole = len(logs[-1].reviews) - len(rounds)
    assert whole + logs[-1].parts + logs[-1].unjoined.get(Why.PARTIAL, 0) == len(report["revlog"]), (
        "every answer is accounted for"
    )


def test_a_collection_that_anki_has_open_is_not_read(practised: Practised) -> None:
    script = "import sys; from pathlib import Path; from studykit.revlog import read\ntry: read(Path(sys.argv[1]))\nexcept Exception as e: print(e)"
    deck = {"import": str(practised.folder / "deck.apkg")}
    *_, said = witness.ask(deck, {"review": 3}, {"while_open": [sys.executable, "-c", script]})
    assert "Anki 正在使用这个集合" in said and "退出 Anki" in said
    fresh = witness.ask({"while_open": [sys.executable, "-c", script]})
    assert "Anki 正在使用这个集合" in fresh[0]


@pytest.mark.parametrize("name", FORMS)
def test_reading_leaves_nothing_beside_the_file(practised: Practised, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((practised.folder / name).read_bytes())
    path.chmod(0o400)
    assert len(revlog.read(path).reviews) == 500
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", FORMS)
def test_a_truncated_file_is_said_to_be_damaged(practised: Practised, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    whole = (practised.folder / name).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ReadError, match="已损坏"):
        revlog.read(path)
    assert list(tmp_path.iterdir()) == [path], "nothing is left beside the file"
