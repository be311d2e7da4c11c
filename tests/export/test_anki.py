"""What arrives in Anki: Anki's own core imports the package, renders every card and runs its own check."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studykit import deckfile
from studykit.export import Options, export
from studykit.model.deck import Deck, Item
from tests import samples
from tests.export import hostile, witness

_ROOT = Path(__file__).parents[2]
_BUILT = {path.stem: path for path in sorted((_ROOT / "decks").glob("*.json"))}
_DECKS = ("samples", "hostile", *_BUILT)
_ONE_BREAK = re.compile(r"\r\n?")
_CONTROL = dict.fromkeys([*range(0x20), 0x7F]) | {ord("\t"): "\t", ord("\n"): "\n"}


@cache
def _deck(name: str) -> Deck:
    if name in _BUILT:
        return deckfile.load(_BUILT[name])
    return samples.deck() if name == "samples" else hostile.deck()


@pytest.fixture(scope="module", params=_DECKS)
def arrived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Deck, list[Any]]:
    """A deck, and what Anki says of importing its package twice."""
    deck = _deck(request.param)
    path = tmp_path_factory.mktemp("anki") / "deck.apkg"
    export(deck, path, Options())
    return deck, witness.ask({"import": str(path)}, {"import": str(path)}, {"report": True})


def shown(text: str) -> str:
    """``text`` as Anki can show it: in NFC, without control characters, lone surrogates as U+FFFD, one kind of line break."""
    whole = "".join("\ufffd" if "\ud800" <= mark <= "\udfff" else mark for mark in _ONE_BREAK.sub("\n", text))
    return unicodedata.normalize("NFC", whole.translate(_CONTROL))


def _cards(report: dict[str, Any]) -> dict[str, Any]:
    """The cards by the id of the item that they ask."""
    return {report["notes"][card["guid"]]["fields"]["编号"]: card for card in report["cards"]}


def test_every_note_is_new_at_first_and_known_the_second_time(arrived: tuple[Deck, list[Any]]) -> None:
    deck, (first, second, report) = arrived
    nothing = dict.fromkeys(("updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck"), 0)
    assert first == nothing | {"new": len(deck.items), "found": len(deck.items), "empty_first_field": 0}
    assert second == first | {"new": 0, "duplicate": len(deck.items)}
    assert len(report["notes"]) == len(report["cards"]) == len(deck.items)


def test_ankis_own_check_finds_nothing_to_repair(arrived: tuple[Deck, list[Any]]) -> None:
    _deck, (_first, _second, report) = arrived
    said, fine = report["check"]
    assert fine and "\n" not in said.strip(), said
    assert report["card_count_after_check"] == len(report["cards"])
    assert report["empty"] == {}


def test_a_rendered_card_says_what_the_item_says(arrived: tuple[Deck, list[Any]]) -> None:
    deck, (_first, _second, report) = arrived
    cards = _cards(report)
    for item in deck.items:
        card = cards[item.id]
        assert "".join(witness.words(card["question"])).removesuffix("\n") == shown(item.prompt)
        assert witness.words(card["answer"], "question") == [shown(item.prompt)]
        assert witness.words(card["answer"], "answer") == [shown(part) for part in item.answer]


def test_fields_hold_source_and_place(arrived: tuple[Deck, list[Any]]) -> None:
    deck, (_first, _second, report) = arrived
    fields = {note["fields"]["编号"]: note["fields"] for note in report["notes"].values()}
    for item in deck.items:
        held = fields[item.id]
        evidence = item.evidence[0]
        assert _text(held["原文"]) == "\n".join(dict.fromkeys(shown(one.quote) for one in item.evidence))
        assert shown(evidence.author or "") in _text(held["作者"])
        assert shown(evidence.article or "") in _text(held["篇目"])
        assert f"第{evidence.line}行" in held["位置"]
        assert _text(held["立场"]) == shown(item.voice or "")
        assert held["停用"] == held["扩展1"] == held["扩展2"] == held["扩展3"] == ""


def test_cards_lie_in_the_decks_of_their_kinds(arrived: tuple[Deck, list[Any]]) -> None:
    deck, (_first, _second, report) = arrived
    kinds = {"definition": "定义", "date": "时间", "list": "列举", "figure": "数字", "quotation": "引语", "contrast": "对比"}
    top = deck.name.replace("::", "：")
    cards = _cards(report)
    assert {item.id: cards[item.id]["deck"] for item in deck.items} == {
        item.id: f"{top}::{kinds[item.kind]}" for item in deck.items
    }
    assert set(report["decks"]) == {"Default", top} | {card["deck"] for card in report["cards"]}


def test_every_tag_belongs_to_a_family_and_has_no_empty_level(arrived: tuple[Deck, list[Any]]) -> None:
    _deck, (_first, _second, report) = arrived
    families = {"类型", "来源", "作者", "篇目", "标签", "版本"}
    for note in report["notes"].values():
        levels = [tag.split("::") for tag in note["tags"]]
        assert {first for first, *_rest in levels} <= families
        assert all(rest and "blank" not in rest for _first, *rest in levels)


def _text(html: str) -> str:
    return "".join(witness.words(html))


@pytest.mark.parametrize("name", _DECKS)
@pytest.mark.parametrize(
    "options",
    [
        Options(style="填空", tree="article"),
        Options(by_member=True),
        Options(style="选择", choices={f"{number:08x}": hostile.TEXTS[:3] for number in range(len(hostile.TEXTS))}),
    ],
    ids=["gaps", "members", "choices"],
)
def test_the_other_note_types_arrive_as_whole(name: str, options: Options, tmp_path: Path) -> None:
    deck = replace(whole := _deck(name), items=whole.items[:160])
    export(deck, tmp_path / "deck.apkg", options)
    first, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, {"report": True})
    said, fine = report["check"]
    assert first["new"] == len(deck.items) and fine and "\n" not in said.strip(), said
    assert report["card_count_after_check"] == len(report["cards"]) and report["empty"] == {}
    by_item: dict[str, list[dict[str, Any]]] = {}
    for card in report["cards"]:
        by_item.setdefault(report["notes"][card["guid"]]["fields"]["编号"], []).append(card)
    for item in deck.items:
        _assert_asked_whole(item, by_item[item.id], report["notes"][by_item[item.id][0]["guid"]]["type"])


def _assert_asked_whole(item: Item, cards: list[dict[str, Any]], kind: str) -> None:
    """Every card of ``item`` shows its question on both sides, and the words of its answer on the back only."""
    asked, parts = shown(item.prompt), [shown(part) for part in item.answer]
    for card in cards:
        assert witness.words(card["question"], "question") == witness.words(card["answer"], "question") == [asked]
    match kind:
        case "studykit 填空" if len(parts) > 1:
            assert [witness.words(card["answer"], "passage") for card in cards] == [parts] * len(parts)
            for card, part in zip(cards, parts, strict=True):
                assert witness.words(card["question"], "cloze") == ["[...]"]
                assert witness.words(card["answer"], "cloze") == [part]
        case "studykit 填空":
            passage = "".join(witness.words(cards[0]["answer"], "passage"))
            assert passage in [shown(one.quote) for one in item.evidence]
            assert witness.words(cards[0]["answer"], "cloze") == parts
            assert witness.words(cards[0]["question"], "cloze")[0][0] == "["
        case "studykit 选择":
            options = witness.words(cards[0]["question"], "options")
            assert sorted(options) == sorted({*map(shown, hostile.TEXTS[:3]), *parts})
            assert witness.words(cards[0]["answer"], "answer") == parts
        case _:
            assert witness.words(cards[0]["answer"], "answer") == parts


def test_rival_accounts_stand_below_each_other(tmp_path: Path) -> None:
    """What is asked of two authors: the card of each shows on its back what the other one says, and on its front nothing of it."""
    deck = samples.deck()
    accounts = {"林一舟认为，水的核心是什么？": ("流动",), "周小满认为，水的核心是什么？": ("澄清", "<净>")}
    items = [
        replace(deck.items[0], id=f"{n}", prompt=prompt, answer=answer) for n, (prompt, answer) in enumerate(accounts.items())
    ]
    export(replace(deck, items=(*items, deck.items[1])), tmp_path / "deck.apkg", Options())
    _, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, {"report": True})
    cards = _cards(report)
    assert witness.words(cards["0"]["answer"], "rivals") == ["周小满：澄清、<净>"]
    assert witness.words(cards["1"]["answer"], "rivals") == ["林一舟：流动"]
    assert witness.words(cards[deck.items[1].id]["answer"], "rivals") == []
    assert not any("澄清" in card["question"] or "流动" in card["question"] for card in cards.values())
