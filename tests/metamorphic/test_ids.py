"""Ids through time: a proposition that is still asked keeps its id, whatever happens to the pages around it or to the words of the
templates, and no id ever comes to mean something else.

Pages of many kinds are changed at a third of their lines, or at all of them, as editors, scanners and years change them; a deck of
the changed pages is held against the deck of the pages as they were.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studykit.chinese.likeness import squash
from studykit.chinese.script import fold
from studykit.compose import Drafted, compose, drafted
from studykit.compose.draft import Draft
from studykit.facts import extract
from studykit.model.deck import Deck, Item
from studykit.model.fact import Fact, Question
from tests.reading import page_of

ROOT = Path(__file__).parents[2]
PAGES = {
    path.name: path.read_text(encoding="utf-8-sig")
    for folder in ("seeds", "tests/restore/genres")
    for path in sorted((ROOT / folder).iterdir())[::2]
}
LEAST_KEPT = 0.995
_SHARE = 0.3
_STRANGE = "水土木金火天地人山川河海云风雨雪日月星辰"
# Words of questions that say how is asked and not what, and who is said to have said it.
_WORDING = re.compile(
    r"哪[一二三四五六七八九十两几]*[个项种条点类位些]?|什么|多少|何时|如何|怎样|谁|（[^（）]*）|[的是在为有了要应]|指出|强调|提出|表示"
)
_ATTRIBUTION = re.compile(
    r"^(?:据[^，]{1,30}，|[^，。？]{1,40}?(?:认为|提出|指出|强调|要求|表示)，|[^，。？]{1,9}(?=预计|预测|估计))+"
)

Edit = Callable[[str, random.Random], str]


def _garbled(line: str, chance: random.Random) -> str:
    return "".join(chance.choice(_STRANGE) if "一" <= mark <= "鿿" and chance.random() < 0.3 else mark for mark in line)


def _renumbered(line: str, chance: random.Random) -> str:
    return re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10), line)


def _recounted(line: str, chance: random.Random) -> str:
    numerals = "二三四五六七八"
    return re.sub(f"[{numerals}]", lambda found: numerals[(numerals.index(found[0]) + 1) % len(numerals)], line)


def _denied(line: str, chance: random.Random) -> str:
    return re.sub(r"(?<![不就还正])是(?!否|指)", "不是", line)


def _closed(line: str, chance: random.Random) -> str:
    return re.sub(r"(?<![平同高中上下])等(?=[^级于同])", "", line)


def _reattributed(line: str, chance: random.Random) -> str:
    return re.sub(r"[^，。“”\s]{2,6}(?=指出|强调|认为|表示|提出)", "林一舟", line)


def _renamed(line: str, chance: random.Random) -> str:
    for before, after in (("生产力", "数字经济"), ("产业", "行业"), ("水", "气"), ("革命", "运动")):
        line = line.replace(before, after)
    return line


def _dropped(line: str, chance: random.Random) -> str:
    return ""


def _followed(line: str, chance: random.Random) -> str:
    return f"{line}\n\n" + "".join(chance.choices(_STRANGE, k=30)) + "。"


EDITS: dict[str, Edit] = {
    "characters misread": _garbled,
    "figures changed": _renumbered,
    "counts changed": _recounted,
    "denials put in": _denied,
    "等 taken out": _closed,
    "other speakers": _reattributed,
    "other terms": _renamed,
    "lines taken out": _dropped,
    "lines put in": _followed,
}


def _edited(text: str, edit: Edit, share: float) -> str:
    chance = random.Random(7)
    lines = text.split("\n")
    written = [number for number, line in enumerate(lines) if line.strip()]
    for number in chance.sample(written, int(len(written) * share)):
        lines[number] = edit(lines[number], chance)
    return "\n".join(lines)


@cache
def _drafted(name: str, text: str) -> Drafted:
    page = page_of(text, name)
    return drafted(page, extract(page))


def _deck(pages: dict[str, str]) -> Deck:
    return compose("卡", [_drafted(name, text) for name, text in pages.items()])


@cache
def _usual() -> dict[str, Item]:
    return {item.id: item for item in _deck(PAGES).items}


def _answer(item: Item) -> tuple[str, ...]:
    parts = [squash(part) for part in item.answer]
    return tuple(parts if item.ordered else sorted(parts))


def _meaning(item: Item) -> tuple[str, tuple[str, ...], bool]:
    """What an item asks and answers, however the question puts it: the letters of its matter, and the answer."""
    matter = _WORDING.sub("", _ATTRIBUTION.sub("", fold(item.prompt)))
    return "".join(sorted(set(squash(matter)))), _answer(item), item.complete


def _proposition(item: Item) -> tuple[str, ...]:
    """An item word by word."""
    return item.kind, item.prompt, item.voice or "", *_answer(item)


def _held(deck: Deck) -> tuple[int, int]:
    """How many propositions are still asked as they were, and how many of them by their old id. No id means another thing."""
    items = {item.id: item for item in deck.items}
    usual = _usual()
    turned = [
        (usual[one].prompt, items[one].prompt)
        for one in items.keys() & usual.keys()
        if _meaning(items[one]) != _meaning(usual[one])
    ]
    assert not turned
    now = {_proposition(item): item.id for item in deck.items}
    unchanged = [item.id == now[said] for item in usual.values() if (said := _proposition(item)) in now]
    return len(unchanged), sum(unchanged)


@pytest.mark.parametrize("edit", EDITS)
def test_a_third_of_the_lines_may_change_around_a_proposition(edit: str) -> None:
    unchanged, kept = _held(_deck({name: _edited(text, EDITS[edit], _SHARE) for name, text in PAGES.items()}))
    assert unchanged > 50
    assert kept >= LEAST_KEPT * unchanged


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit not in ("characters misread", "lines taken out")])
def test_no_id_means_another_thing_where_every_line_changes(edit: str) -> None:
    unchanged, kept = _held(_deck({name: _edited(text, EDITS[edit], 1) for name, text in PAGES.items()}))
    assert kept >= LEAST_KEPT * unchanged


@pytest.mark.parametrize("gone", [name for name in PAGES if name[:3].isdigit()])
def test_documents_come_and_go(gone: str) -> None:
    unchanged, kept = _held(_deck({name: text for name, text in PAGES.items() if name != gone}))
    assert unchanged > 100
    assert kept >= LEAST_KEPT * unchanged


def test_a_new_document_keeps_all_ids_even_where_it_contradicts() -> None:
    new = "水循环是指水在盆中打转的现象。\n\n新质生产力是指人改造自然的能力。\n\n生产力的本质是人与物的关系。"
    items = {item.id for item in _deck(PAGES | {"新.txt": new}).items}
    assert len(items & _usual().keys()) >= LEAST_KEPT * len(_usual())


REWORDED = {
    "是什么？": "指的是什么？",
    "是什么意思": "作何解释",
    "（举出": "（任写",
    "于何时": "是在何时",
    "是谁": "出自谁",
    "多少": "几多",
    "什么是": "何者是",
    "发生了怎样的转变": "转变如何",
    "是哪": "都是哪",
    "是指": "指",
}


def _asked_otherwise(ask: Callable[[Fact], Iterator[Question]]) -> Callable[[Fact], Iterator[Question]]:
    def asked(fact: Fact) -> Iterator[Question]:
        for question in ask(fact):
            prompt = question.prompt
            for before, after in REWORDED.items():
                prompt = prompt.replace(before, after)
            yield replace(question, prompt=prompt)

    return asked


def _kinds(base: type[Fact] = Fact) -> Iterator[type[Fact]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_templates_may_be_reworded(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [draft.id for name, text in PAGES.items() for draft in _all_drafts(_drafted(name, text))]
    for kind in set(_kinds()):
        if "ask" in vars(kind):
            monkeypatch.setattr(kind, "ask", _asked_otherwise(vars(kind)["ask"]))
    worded = [_drafted.__wrapped__(name, text) for name, text in PAGES.items()]
    after = [draft.id for page in worded for draft in _all_drafts(page)]
    said = {draft.prompt for page in worded for draft in _all_drafts(page)}
    assert sum(item.prompt not in said for item in _usual().values()) > len(_usual()) / 3
    assert sum((Counter(before) & Counter(after)).values()) >= LEAST_KEPT * len(before)


def _all_drafts(page: Drafted) -> Iterator[Draft]:
    yield from page.passed
    yield from (draft for _gate, draft in page.stopped)


NUMBER = re.compile(r"\d+(?:\.\d+)?")
IN_A_PROOF: dict[str, tuple[re.Pattern[str], Callable[[Any], str]]] = {
    "another number": (NUMBER, lambda found: str((int(found[0][0]) + 1) % 10) + found[0][1:]),
    "不": (re.compile(r"(?<![不就还正])是(?![否指不])"), lambda found: "不是"),
    "no 等": (re.compile(r"(?<![平同高中上下相])等(?=[^级于同待])"), lambda found: ""),
}


def _cards(sentence: str) -> list[Draft]:
    return list(_drafted("句.txt", sentence).passed)


def _shows(draft: Draft, change: str, found: re.Match[str]) -> bool:
    """Whether what changes is part of what the card says: its own number; its list, where that is open."""
    if change == "another number":
        return found[0] in NUMBER.findall(draft.prompt + "".join(draft.answer))
    return change == "不" or not draft.question.complete


@pytest.mark.parametrize("change", IN_A_PROOF)
def test_a_card_goes_or_changes_with_the_meaning_of_its_proof(change: str) -> None:
    pattern, turned = IN_A_PROOF[change]
    tried = 0
    for sentence in sorted({one.quote for item in _usual().values() for one in item.evidence}):
        for draft in _cards(sentence):
            # The 等 of an open list stands right behind its last member.
            end = draft.fact.span.end + (2 if change == "no 等" else 0)
            for found in pattern.finditer(sentence, draft.fact.span.start, end):
                if not _shows(draft, change, found):
                    continue
                tried += 1
                others = _cards(sentence[: found.start()] + turned(found) + sentence[found.end() :])
                same = [other for other in others if other.id == draft.id]
                assert not [other for other in others if (other.prompt, other.answer) == (draft.prompt, draft.answer)]
                assert all(_meaning(other.item()) == _meaning(draft.item()) for other in same)
    assert tried > 5
