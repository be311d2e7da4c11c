"""Cards that ask the same: one with all its evidence where they agree, each with its author where they do not."""

from __future__ import annotations

from studykit.compose import compose
from studykit.facts import extract
from studykit.model.deck import Deck
from tests.reading import page_of

_WANG = "水的旅行\n\n■ 王一\n\n水循环是指水在陆地、海洋和大气之间连续运动的过程。\n"
_LI = "水的一生\n\n■ 李四\n\n水循环是指水由海洋到陆地再回到海洋的现象。\n"


def _deck(*texts: str) -> Deck:
    pages = [page_of(text, f"{number}.txt") for number, text in enumerate(texts)]
    return compose("水", [(page, tuple(extract(page))) for page in pages])


def test_two_witnesses_of_one_fact_are_one_card_with_two_pieces_of_evidence() -> None:
    (item,) = _deck(_WANG, _WANG.replace("王一", "赵五")).items
    assert item.prompt == "水循环是指什么？"
    assert [evidence.file for evidence in item.evidence] == ["0.txt", "1.txt"]


def test_rival_accounts_name_their_authors() -> None:
    prompts = [item.prompt for item in _deck(_WANG, _LI).items]
    assert prompts == ["王一认为，水循环是指什么？", "李四认为，水循环是指什么？"]


def test_rival_accounts_without_authors_are_not_asked_and_the_receipt_says_so() -> None:
    deck = _deck("水循环是指水连续运动的过程。", "水循环是指水回到海洋的现象。")
    assert deck.items == ()
    assert [entry.skipped for entry in deck.receipt] == ["rival", "rival"]


def test_a_deck_does_not_depend_on_which_document_comes_first() -> None:
    assert {item.id for item in _deck(_WANG, _LI).items} == {item.id for item in _deck(_LI, _WANG).items}


def test_adding_a_document_keeps_the_ids() -> None:
    (alone,) = _deck(_WANG).items
    assert alone.id in {item.id for item in _deck(_WANG, _LI).items}
