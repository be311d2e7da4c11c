"""``studykit export``."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.deckfile import dumps
from studykit.export import members
from studykit.model.memory import Grade, Review
from studykit.paths import data_folder
from studykit.store import Store
from tests import samples
from tests.cli.conftest import Run, files
from tests.export import witness


def test_one_file_for_each_name_by_its_ending(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "a.csv", "b.jsonl", "c.md")
    assert (said.code, said.out, said.err) == (0, "", "a.csv\nb.jsonl\nc.md\n")
    assert files(tmp_path) == ["a.csv", "b.jsonl", "c.md", deck_file.name]


def test_quiet_says_nothing(studykit: Run, deck_file: Path) -> None:
    said = studykit("export", deck_file, "a.csv", "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_dash_is_jsonl_on_standard_output(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "-")
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [line["id"] for line in lines] == [item.id for item in samples.deck().items]
    assert lines[1]["question"] == "《水法》于何时通过？" and lines[1]["answer"] == ["1988年1月21日"]
    assert said.code == 0 and said.err == "" and files(tmp_path) == [deck_file.name]


def test_a_limit_takes_so_many(studykit: Run, deck_file: Path) -> None:
    assert len(studykit("export", deck_file, "-", "--limit", 2).out.splitlines()) == 2


@pytest.mark.parametrize("name", ["deck", "deck.doc", "deck.apkg.zip"])
def test_an_ending_that_is_not_known(studykit: Run, deck_file: Path, tmp_path: Path, name: str) -> None:
    said = studykit("export", deck_file, name)
    assert said.code == 2 and name in said.err and all(ending in said.err for ending in members())
    assert files(tmp_path) == [deck_file.name]


def test_a_folder_that_is_not_there(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "nowhere/deck.csv")
    assert said.code == 2 and "nowhere" in said.err and files(tmp_path) == [deck_file.name]


def test_a_layout_that_is_not_known(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "deck.pdf", "--layout", "海报")
    assert said.code == 2 and "海报" in said.err and "复习提纲" in said.err
    assert files(tmp_path) == [deck_file.name]


@pytest.mark.parametrize("words", [["--limit", "0"], ["--limit", "-1"], ["--columns", "two"], ["--kinds", "笑话"]])
def test_a_wish_that_makes_no_sense(studykit: Run, deck_file: Path, tmp_path: Path, words: list[str]) -> None:
    said = studykit("export", deck_file, "deck.csv", *words)
    assert (said.code, said.out) == (2, "") and words[1] in said.err
    assert files(tmp_path) == [deck_file.name]


def changed(deck_file: Path) -> None:
    """The answer of the second item is corrected, the first item is gone."""
    deck = samples.deck()
    corrected = replace(deck.items[1], id="b" * 16, answer=("1988年1月22日",))
    deck_file.write_text(dumps(replace(deck, items=(corrected, *deck.items[2:]))), encoding="utf-8")


def test_a_second_export_updates_what_the_first_gave_to_anki(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    first = studykit("export", deck_file, "1.apkg")
    assert first.err == "1.apkg\nAnki 里会看到：新增 5，更新 0，不变 0，撤回 0\n"
    changed(deck_file)
    again = studykit("export", deck_file, "2.apkg")
    assert again.err == "2.apkg\nAnki 里会看到：新增 0，更新 1，不变 3，撤回 1\n"
    assert files(tmp_path) == ["1.apkg", "2.apkg", deck_file.name], "the ledger is not left beside the deck"
    steps = [{"import": str(tmp_path / name)} for name in ("1.apkg", "2.apkg")]
    _, second, report = witness.ask(*steps, {"report": True})
    assert (second["new"], second["updated"], second["duplicate"]) == (0, 2, 3) and len(report["notes"]) == 5
    assert "1988年1月22日" in {note["fields"]["答案"] for note in report["notes"].values()}


def test_an_unchanged_export_is_the_same_file(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    for name in ("1.apkg", "2.apkg"):
        assert studykit("export", deck_file, name, "--quiet").err == ""
    assert (tmp_path / "1.apkg").read_bytes() == (tmp_path / "2.apkg").read_bytes()


def test_a_ledger_beside_the_deck_is_used(
    studykit: Run, deck_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is where a deck is shared: the ledger travels with it, to a machine that has exported nothing yet."""
    beside = deck_file.with_suffix(".ledger")
    assert studykit("export", deck_file, "1.apkg", "--ledger", beside).code == 0
    changed(deck_file)
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / "other"))
    assert "新增 0，更新 1，不变 3，撤回 1" in studykit("export", deck_file, "2.apkg").err
    assert not (tmp_path / "other").exists()


def test_decks_of_one_name_in_two_folders_are_two(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / deck_file.name
    other.write_bytes(deck_file.read_bytes())
    for path in (deck_file, other):
        assert "新增 5" in studykit("export", path, "deck.apkg").err
    assert "不变 5" in studykit("export", other, "deck.apkg").err


def test_a_damaged_ledger_is_said_with_its_name(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    deck_file.with_suffix(".ledger").write_text("坏", encoding="utf-8")
    said = studykit("export", deck_file, "deck.apkg")
    assert said.code == 2 and "水循环.ledger" in said.err and not (tmp_path / "deck.apkg").exists()


def test_progress_goes_along_when_asked(studykit: Run, deck_file: Path, tmp_path: Path, now: datetime) -> None:
    given = [Review(f"{number:016x}", now, Grade.GOOD, 3.0) for number in (1, 1, 2, 9)]
    spaced = [replace(review, at=now + timedelta(days=4 * turn)) for turn, review in enumerate(given)]
    with Store(data_folder()) as store:
        store.add([(review, schedule.study_day(review.at, UTC)) for review in spaced], schedule.replay)
        memories = store.memories()
    said = studykit("export", deck_file, "deck.apkg", "--with-progress")
    assert "带着 2 张卡的进度" in said.err
    step = {"import": str(tmp_path / "deck.apkg"), "with_scheduling": True}
    _, report = witness.ask(step, {"report": True})
    cards = {report["notes"][card["guid"]]["fields"]["编号"]: card for card in report["cards"]}
    assert len(report["revlog"]) == 3
    for item in ("0000000000000001", "0000000000000002"):
        assert cards[item]["due_day"] == str(memories[item].due)


def test_without_asking_no_progress_goes_along(studykit: Run, deck_file: Path, tmp_path: Path, now: datetime) -> None:
    with Store(data_folder()) as store:
        review = Review("0000000000000001", now, Grade.GOOD, 3.0)
        store.add([(review, schedule.study_day(now, UTC))], schedule.replay)
        said = studykit("export", deck_file, "deck.apkg")
    assert said.code == 0, "the store, which is in use, is not needed"
    _, report = witness.ask({"import": str(tmp_path / "deck.apkg"), "with_scheduling": True}, {"report": True})
    assert report["revlog"] == []


def test_wishes_for_anki(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "deck.apkg", "--tree", "article", "--by-member", "--style", "填空")
    assert said.code == 0
    _, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, {"report": True})
    assert {card["deck"] for card in report["cards"]} == {"水循环::水的旅行"} and len(report["cards"]) == 8


def paper_words(name: str) -> str:
    return " ".join(Path(name).read_text(encoding="utf-8").split())


def test_a_test_with_counts_and_points(studykit: Run, deck_file: Path) -> None:
    said = studykit("export", deck_file, "t.html", "--layout", "自测卷", "--counts", "填空题=1,判断题=0", "--worth", "填空题=7")
    assert said.code == 0
    assert "共 1 题，每题 7 分，共 7 分" in paper_words("t.html") and "判断题" not in paper_words("t.html")


@pytest.mark.parametrize(
    "words", [["--counts", "作文=1"], ["--counts", "填空题"], ["--worth", "填空题=-1"], ["--counts", "填空题=x"]]
)
def test_counts_that_make_no_sense(studykit: Run, deck_file: Path, tmp_path: Path, words: list[str]) -> None:
    said = studykit("export", deck_file, "t.html", "--layout", "自测卷", *words)
    assert (said.code, said.out) == (2, "") and words[0] in said.err
    assert files(tmp_path) == [deck_file.name]


def test_only_what_is_due_is_printed(studykit: Run, deck_file: Path) -> None:
    """One item was forgotten long ago, one is known for a long time, the others are new."""
    forgotten, known, *_new = samples.deck().items
    long_ago = datetime(2020, 1, 1, 12, tzinfo=UTC)
    reviews = [
        Review(forgotten.id, long_ago, Grade.AGAIN, 1.0, "quiz"),
        Review(known.id, datetime.now(UTC), Grade.EASY, 1.0, "quiz"),
    ]
    with Store(data_folder()) as store:
        store.add([(one, one.at.date()) for one in reviews], schedule.replay)
    assert studykit("export", deck_file, "due.html", "--due").code == 0
    assert forgotten.prompt in paper_words("due.html") and known.prompt not in paper_words("due.html")
    assert samples.deck().items[4].prompt not in paper_words("due.html")


def test_nothing_due_is_no_sheet(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "due.html", "--due")
    assert said.code == 2 and "没有可以打印的题目" in said.err and files(tmp_path) == [deck_file.name]


def test_choices_in_anki_are_the_decks_own_answers(studykit: Run, deck_file: Path) -> None:
    deck = samples.deck()
    law = deck.items[1]
    years = ("1988年1月21日", "1989年2月3日", "1990年3月4日", "1991年5月6日")
    items = tuple(
        replace(law, id=f"{at:016x}", prompt=f"《水法》第{at}版于何时通过？", answer=(year,)) for at, year in enumerate(years)
    )
    deck_file.write_text(dumps(replace(deck, items=items)), encoding="utf-8")
    assert studykit("export", deck_file, "choice.apkg", "--style", "选择").code == 0
    assert studykit("export", deck_file, "plain.apkg", "--layout", "自测卷", "--ledger", "other.ledger").code == 0
    choice, plain = (
        witness.ask({"import": str(Path(name).resolve())}, {"report": True})[1] for name in ("choice.apkg", "plain.apkg")
    )
    assert choice["used_types"] == {"studykit 选择": 4} and plain["used_types"] == {"studykit 问答": 4}
    for card in choice["cards"]:
        assert sorted(witness.words(card["question"], "options")) == sorted(years)
