"""The whole journey, and the decks that the repository carries."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from studykit import deckfile
from studykit.build import Built, build
from studykit.cli import main
from studykit.errors import ReadError
from studykit.verify import verify

ROOT = Path(__file__).parents[1]
NAME = "新质生产力"
ALSO = "apkg,pdf,自测卷.pdf"


def _built(paths: list[Path], **options: object) -> Built:
    *_, built = build(paths, "样本", **options)  # type: ignore[arg-type]
    assert isinstance(built, Built)
    return built


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    words = {
        "甲.txt": "水循环是指水连续运动的过程。",
        "乙.txt": "光合作用是指植物制造养分的过程。",
        "丙.txt": "《水法》于1988年通过。",
    }
    for name, text in words.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in words]


def test_the_committed_decks_are_what_the_program_makes_of_the_seeds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert main(["build", str(ROOT / "seeds"), "--out", str(tmp_path), "--name", NAME, "--also", ALSO]) == 0
    for ending in (".json", ".apkg", ".pdf", "-自测卷.pdf"):
        made, kept = ((folder / (NAME + ending)).read_bytes() for folder in (tmp_path, ROOT / "decks"))
        assert made == kept, f"decks/{NAME}{ending}: run `studykit build seeds --out decks --name {NAME} --also {ALSO}`"
    assert "合计" in capsys.readouterr().out


def test_the_committed_deck_is_proved_by_the_seeds() -> None:
    assert list(verify(deckfile.load(ROOT / "decks" / f"{NAME}.json"), ROOT / "seeds")) == []


def test_side_by_side_gives_the_same_deck(pages: list[Path]) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert deckfile.dumps(_built(pages, executor=executor).deck) == deckfile.dumps(_built(pages).deck)


def test_each_document_is_told_as_it_is_done(pages: list[Path]) -> None:
    *told, _result = build(pages, "样本")
    assert told == pages


def test_a_document_that_cannot_be_read_does_not_stop_the_others(pages: list[Path]) -> None:
    pages[1].write_bytes(b"")
    built = _built(pages)
    assert [source.file for source in built.deck.sources] == ["甲.txt", "丙.txt"]
    assert len(built.failed) == 1


def test_where_no_document_can_be_read_there_is_no_deck(pages: list[Path]) -> None:
    for page in pages:
        page.write_bytes(b"")
    with pytest.raises(ReadError):
        _built(pages)


def test_two_documents_of_one_name_are_refused(pages: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "别处" / "甲.txt"
    other.parent.mkdir()
    other.write_text("水循环是指水连续运动的过程。", encoding="utf-8")
    with pytest.raises(ReadError, match="同名"):
        _built([*pages, other])


def test_a_deck_survives_the_disk(pages: list[Path]) -> None:
    deck = _built(pages).deck
    text = deckfile.dumps(deck)
    assert deckfile.loads(text) == deck
    assert json.loads(text)["studykit"] == deckfile.FORMAT
