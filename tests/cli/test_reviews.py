"""``studykit reviews``: a log that goes out as lines and comes in once."""

from __future__ import annotations

import io
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.export import Options, export
from studykit.model.memory import Grade, Review
from studykit.paths import data_folder
from studykit.store import Store
from tests import samples
from tests.cli.conftest import Run, files
from tests.export import witness

AT = datetime(2026, 5, 4, 9, 30, 15, 123456, tzinfo=UTC)
GIVEN = [
    Review("0000000000000001", AT, Grade.GOOD, 4.5),
    Review("0000000000000001", AT + timedelta(days=3), Grade.AGAIN, 12.0, "paper"),
    Review("另一个卡组的", AT + timedelta(days=4), Grade.EASY, 0.0, "anki"),
]


def keep(reviews: list[Review]) -> None:
    with Store(data_folder()) as store:
        store.add([(review, schedule.study_day(review.at, UTC)) for review in reviews], schedule.replay)


def kept() -> list[Review]:
    with Store(data_folder()) as store:
        return store.reviews()


def line(**other: object) -> str:
    return json.dumps({"item": "a", "at": "2026-05-04T09:30:00+00:00", "grade": 3, "seconds": 1, "origin": "quiz"} | other)


def test_the_log_is_one_object_a_line(studykit: Run) -> None:
    keep(GIVEN[:1])
    said = studykit("reviews", "export", "-")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        '{"item": "0000000000000001", "at": "2026-05-04T09:30:15.123456+00:00", "grade": 3, "seconds": 4.5, "origin": "quiz"}\n'
    )


def test_what_went_out_comes_in_whole_on_another_machine(
    studykit: Run, deck_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "decks").mkdir()
    deck_file.rename(tmp_path / "decks" / deck_file.name)
    keep(GIVEN)
    said = studykit("reviews", "export", "log.jsonl")
    assert (said.code, said.out, said.err) == (0, "", "log.jsonl：3 次复习\n")
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / "other"))
    first, second = studykit("reviews", "import", "log.jsonl"), studykit("reviews", "import", "log.jsonl", "--quiet")
    assert first.out == "对上 3 次复习：新增 3 次，已有 0 次\n其中 1 张卡不在手边的卡组里，记录照样留着\n"
    assert (first.code, second.code, second.out) == (0, 0, "")
    assert kept() == GIVEN


def test_reviews_come_in_by_standard_input(studykit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(line() + "\n\n" + line(at="2026-05-05T17:30:00+08:00") + "\n"))
    assert studykit("reviews", "import", "-").code == 0
    assert [review.at for review in kept()] == [AT.replace(second=0, microsecond=0) + timedelta(days=days) for days in (0, 1)]


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "[]",
        "{",
        '"item"',
        line(item=""),
        line(item=7),
        line(at="yesterday"),
        line(at="2026-05-04T09:30:00"),
        line(at="0001-01-01T00:00:00+23:00"),
        line(at=0),
        line(grade=0),
        line(grade=5),
        line(grade=True),
        line(grade="3"),
        line(seconds=-1),
        line(seconds=float("nan")),
        line(seconds=None),
        line(origin=""),
        json.dumps({"item": "a"}),
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_review_is_named_and_nothing_is_kept(studykit: Run, tmp_path: Path, bad: str) -> None:
    (tmp_path / "log.jsonl").write_text(f"{line()}\n{bad or '坏'}\n", encoding="utf-8")
    said = studykit("reviews", "import", "log.jsonl")
    assert said.code == 2 and "log.jsonl 第 2 行：" in said.err and "\n  → " in said.err
    assert kept() == []


@pytest.mark.parametrize("name", ["log.apkg", "log.jsonl", "collection.anki2"])
def test_a_file_that_is_not_there(studykit: Run, name: str, tmp_path: Path) -> None:
    said = studykit("reviews", "import", name)
    assert said.code == 2 and f"{name}：没有这个文件" in said.err and files(tmp_path) == []


@pytest.mark.parametrize("name", ["log.csv", "log", "log.apkg"])
def test_the_log_is_written_as_lines_only(studykit: Run, name: str, tmp_path: Path) -> None:
    said = studykit("reviews", "export", name)
    assert said.code == 2 and ".jsonl" in said.err and files(tmp_path) == []


def test_a_format_that_is_not_known(studykit: Run, tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("a")
    said = studykit("reviews", "import", "log.csv")
    assert said.code == 2 and ".colpkg" in said.err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(4096), b"\xff" * 5000])
@pytest.mark.parametrize("name", ["a.apkg", "a.colpkg", "a.anki2", "a.jsonl"])
def test_a_damaged_file_is_one_clear_error(studykit: Run, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    said = studykit("reviews", "import", name)
    if (name, content) == ("a.jsonl", b""):
        assert said.code == 0 and "没有复习记录" in said.out
    else:
        assert said.code == 2 and said.err.startswith(f"studykit: {name}")
    assert kept() == [] and files(tmp_path) == [name]


def test_a_day_before_anything_comes_in_a_copy_is_kept(studykit: Run, tmp_path: Path) -> None:
    keep(GIVEN[:1])
    (tmp_path / "log.jsonl").write_text(line() + "\n")
    assert studykit("reviews", "import", "log.jsonl").code == 0
    (copy,) = (data_folder() / "backups").iterdir()
    assert copy.name.startswith("reviews-") and len(kept()) == 2


def test_ankis_answers_are_joined_and_the_rest_is_told(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    """Five of our cards and three foreign ones; one of ours is deleted in Anki after it was answered."""
    export(samples.deck(), tmp_path / "deck.apkg", Options())
    foreign = {"add_basic": 3}
    *_, report, _deleted, _exported = witness.ask(
        {"import": str(tmp_path / "deck.apkg")},
        foreign,
        {"practise": 30, "days": 1},
        {"report": True},
        {"delete": "0000000000000001"},
        {"export": str(tmp_path / "all.colpkg")},
    )
    types = [report["notes"][card["guid"]]["type"] for card in report["cards"]]
    assert (types.count("Basic"), len(types)) == (3, 8)
    said = studykit("reviews", "import", "all.colpkg")
    assert said.code == 0
    joined = kept()
    assert {review.item for review in joined} == {f"{number:016x}" for number in (2, 3, 4, 5)}
    lost = len(report["revlog"]) - len(joined)
    told = {why: int(count) for count, why in re.findall("没有对上 (.+) 次：(.+)", said.out)}
    assert told.keys() == {"不是 studykit 的卡片", "卡片已从 Anki 删除"} and sum(told.values()) == lost


def test_a_note_whose_first_field_was_overwritten_is_known_by_its_guid(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    deck_file.rename(tmp_path / "decks" / deck_file.name)
    assert studykit("export", "decks/水循环.json", "deck.apkg").code == 0
    step = {"import": str(tmp_path / "deck.apkg")}
    guids = {note["fields"]["编号"]: guid for guid, note in witness.ask(step, {"report": True})[1]["notes"].items()}
    edit = {"field": [guids["0000000000000002"], "编号", "我的编号"], "at": int(AT.timestamp())}
    witness.ask(step, edit, {"review": 5}, {"export": str(tmp_path / "mine.apkg")})
    assert studykit("reviews", "import", "mine.apkg").out.startswith("对上 5 次复习：新增 5 次")
    assert "0000000000000002" in {review.item for review in kept()} and "我的编号" not in {review.item for review in kept()}
