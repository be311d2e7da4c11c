"""The cards of the annotated documents: what they must recall at least, and faults they must not have; and how that is judged."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from studykit import evaluation
from studykit.build import Built, build
from studykit.errors import ReadError
from studykit.evaluation import Annotation, Gold
from studykit.model.deck import Evidence, Item
from studykit.verify import verify

SEEDS = Path(__file__).parents[1] / "seeds"
# Shares of the annotated facts of weight 2 and 3, by weight, a little under what is reached: to be raised with it, never lowered.
FLOORS = {"all": 0.6, "date": 0.56, "definition": 0.65, "figure": 0.52, "list": 0.56, "quote": 0.72, "contrast": 0.58}
EXACT_LISTS = 0.95
FACT = {
    "kind": "list",
    "ask": ["水循环|循环", "环节"],
    "answer": ["蒸发", "输送|运输", "降水"],
    "span": "水循环包括蒸发、输送、降水三个环节。",
    "by": "林一舟",
    "weight": 3,
}


@pytest.fixture(scope="module")
def gold() -> Gold:
    return evaluation.load(evaluation.BUILT_IN)


@pytest.fixture(scope="module")
def built() -> Built:
    *_, built = build(sorted(SEEDS.iterdir()), "样本")
    assert isinstance(built, Built)
    return built


@pytest.fixture(scope="module")
def items(built: Built, gold: Gold) -> list[Item]:
    """The items of the annotated documents."""
    return [item for item in built.deck.items if gold.of(item).traps]


def _item(prompt: str, *answer: str, quote: str = FACT["span"], file: str = "007_水.txt", kind: str = "list") -> Item:  # type: ignore[assignment]
    return Item("0" * 16, kind, "recall", prompt, answer, (Evidence(file, 0, len(quote), quote),), "sample")


def _gold(folder: Path, *facts: dict[str, object], trap: str = "第7版") -> Gold:
    lines = "\n".join(json.dumps(fact, ensure_ascii=False) for fact in facts)
    (folder / "007.jsonl").write_text(lines, encoding="utf-8")
    (folder / "traps-007.jsonl").write_text(json.dumps({"text": trap}), encoding="utf-8")
    return evaluation.load(folder)


def _of(items: list[Item], fact: Annotation) -> list[Item]:
    """Those of ``items`` that stand in the source of ``fact``."""
    return [item for item in items if any(one.file.startswith(fact.source) for one in item.evidence)]


def test_as_much_is_recalled_as_was_before(items: list[Item], gold: Gold) -> None:
    reached: dict[str, float] = defaultdict(float)
    whole: dict[str, float] = defaultdict(float)
    for fact in gold.facts:
        for kind in (fact.kind, "all") if fact.weight > 1 else ():
            whole[kind] += fact.weight
            reached[kind] += fact.weight * (evaluation.recalled(fact, _of(items, fact))[0] == 1)
    shares = {kind: round(reached[kind] / whole[kind], 3) for kind in whole}
    low = {kind: share for kind, share in shares.items() if share < FLOORS[kind]}
    assert not low, shares


def test_lists_are_asked_member_by_member(items: list[Item], gold: Gold) -> None:
    facts = [fact for fact in gold.facts if fact.kind == "list" and fact.weight > 1]
    best = [(fact, evaluation.recalled(fact, _of(items, fact))) for fact in facts]
    exact = [len(item.answer) == len(fact.answer) for fact, (share, item) in best if share == 1 and item]
    assert len(exact) > 20
    assert sum(exact) >= EXACT_LISTS * len(exact)


def test_no_item_has_a_fault(items: list[Item], gold: Gold) -> None:
    assert len(items) > 100
    assert not [item.prompt for item in items if evaluation.verdict(item, gold) == "wrong"]


def test_no_two_items_ask_and_answer_the_same(items: list[Item]) -> None:
    assert len({(item.prompt, item.answer) for item in items}) == len(items)


def test_every_item_is_proved_by_its_file(built: Built) -> None:
    assert list(verify(built.deck, SEEDS)) == []


@pytest.mark.parametrize(
    ("prompt", "answer", "parts"),
    [
        ("水循环包括哪三个环节？", ("蒸发", "输送", "降水"), {0, 1, 2}),
        ("循环的环节有哪三个？", ("蒸发、运输",), {0, 1}),
        ("水循环有哪三步？", ("蒸发", "输送", "降水"), set()),
        ("碳有哪三个环节？", ("蒸发", "输送", "降水"), set()),
        ("水循环包括哪三个环节？", ("甲" * 80 + "蒸发",), set()),
    ],
    ids=["all", "two, by other words", "the question names no 环节", "it asks of something else", "padded"],
)
def test_the_parts_an_item_answers(prompt: str, answer: tuple[str, ...], parts: set[int], tmp_path: Path) -> None:
    (fact,) = _gold(tmp_path, FACT).facts
    assert evaluation.parts_answered(fact, _item(prompt, *answer)) == parts


def test_a_quotation_may_be_asked_by_its_speaker(tmp_path: Path) -> None:
    (fact,) = _gold(tmp_path, {**FACT, "kind": "quote", "ask": ["林一舟"]}).facts
    assert len(evaluation.parts_answered(fact, _item("“蒸发、输送、降水”是谁说的？", "林一舟"))) == 3
    assert not evaluation.parts_answered(fact, _item("“蒸发、输送、降水”是谁说的？", "张三"))


def test_a_list_is_recalled_by_one_item_and_a_definition_by_several(tmp_path: Path) -> None:
    halves = [_item("水循环包括哪些环节？", "蒸发", "输送"), _item("水循环最后的环节是什么？", "降水")]
    shares = [evaluation.recalled(fact, halves)[0] for fact in _gold(tmp_path, FACT, {**FACT, "kind": "definition"}).facts]
    assert shares == [2 / 3, 1]


@pytest.mark.parametrize(
    ("item", "faults"),
    [
        (_item("水循环包括哪三个环节？", "蒸发", "输送", "降水"), []),
        (_item("水循环包括哪三个环节？", "蒸发", "第 7 版"), ["trap", "unfaithful"]),
        (_item("水循环包括蒸发、输送、降水吗？", "蒸发", "输送", "降水"), ["leak"]),
        (_item("它包括哪三个环节？", "蒸发", "输送", "降水"), ["loose"]),
        (_item("水循环是什么？", "水" * 121, quote="水" * 121), ["long"]),
        (_item("水循环何时被人认识？", "1955年8月", quote="8月，水循环被人认识。", kind="date"), []),
    ],
    ids=["none", "furniture", "the answer in the question", "a pronoun", "too long", "a date with its year from elsewhere"],
)
def test_faults_are_told_by_their_names(item: Item, faults: list[str], tmp_path: Path) -> None:
    gold = _gold(tmp_path, FACT)
    assert list(evaluation.faults(item, gold.traps["007"])) == faults


@pytest.mark.parametrize(
    ("item", "verdict"),
    [
        (_item("水循环包括哪三个环节？", "蒸发", "输送", "降水"), "right"),
        (_item("它包括哪三个环节？", "蒸发", "输送", "降水"), "wrong"),
        (_item("水的旅行包括什么？", "蒸发"), "open"),
        (_item("水循环包括哪三个环节？", "蒸发", file="008_水.txt"), None),
    ],
    ids=["annotated", "with a fault", "not annotated", "of a source without annotation"],
)
def test_the_verdict(item: Item, verdict: str | None, tmp_path: Path) -> None:
    assert evaluation.verdict(item, _gold(tmp_path, FACT)) == verdict


@pytest.mark.parametrize("content", ['{"kind": "list"}', "[1]", "{"], ids=["a field missing", "no object", "no JSON"])
def test_a_damaged_annotation_is_said_with_its_file(content: str, tmp_path: Path) -> None:
    (tmp_path / "007.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=r"007\.jsonl"):
        evaluation.load(tmp_path)


def test_a_folder_without_annotation_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=str(tmp_path)):
        evaluation.load(tmp_path)
