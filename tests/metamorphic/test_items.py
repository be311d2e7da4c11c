"""What must change nothing changes nothing: the same items, by their ids, from a page re-encoded, re-wrapped, re-punctuated,
with paragraphs repeated; and what must change something does.

The harmless changes are those that paper, scanners and editors make; the others change what the page says.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from studykit.build import Built, build
from studykit.model.deck import Item
from studykit.read import read
from studykit.restore import restore

SEEDS = {path.name[:3]: path for path in sorted((Path(__file__).parents[2] / "seeds").iterdir())[::2]}
_HALF = str.maketrans("，；：？！（）", ",;:?!()")


def _items(data: bytes, folder: Path) -> dict[str, Item]:
    path = folder / "页.txt"
    path.write_bytes(data)
    *_, built = build([path], "页")
    assert isinstance(built, Built)
    return {item.id: item for item in built.deck.items}


def _wrapped(width: int) -> Callable[[str], bytes]:
    def wrap(text: str) -> bytes:
        lines = (line[at : at + width] for line in text.split("\n") for at in range(0, max(len(line), 1), width))
        return "\n".join(lines).encode()

    return wrap


def _repeated(text: str) -> bytes:
    long = [paragraph for paragraph in text.split("\n\n") if len(paragraph) > 60]
    return "\n\n".join([text, *long[:4]]).encode()


def _spaced(text: str) -> bytes:
    return re.sub(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])", " ", text).encode()


HARMLESS: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "GB18030": lambda text: text.encode("gb18030"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "half-width marks": lambda text: text.translate(_HALF).encode(),
    "full-width commas": lambda text: re.sub(r"(?<=[一-鿿”]),", "，", text).encode(),
    "spaces around digits": _spaced,
    "paragraphs repeated": _repeated,
}


@cache
def _text(seed: str) -> str:
    return SEEDS[seed].read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module", params=SEEDS)
def seed(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def usual(seed: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Item]:
    return _items(_text(seed).encode(), tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize("change", HARMLESS)
def test_a_harmless_change_gives_the_same_items(seed: str, change: str, usual: dict[str, Item], tmp_path: Path) -> None:
    found = _items(HARMLESS[change](_text(seed)), tmp_path)
    assert found.keys() == usual.keys()


@pytest.mark.parametrize("width", [9, 20, 40])
def test_any_width_of_lines_gives_the_same_items(seed: str, width: int, tmp_path: Path) -> None:
    whole = restore(read(SEEDS[seed])).text
    assert _items(_wrapped(width)(whole), tmp_path).keys() == _items(whole.encode(), tmp_path).keys()


def test_a_shuffled_page_loses_authors_but_lends_none(seed: str, usual: dict[str, Item], tmp_path: Path) -> None:
    blocks = _text(seed).split("\n\n")
    for turn in range(2):
        random.Random(turn).shuffle(blocks)
        for found in _items("\n\n".join(blocks).encode(), tmp_path).values():
            known = usual.get(found.id)
            if known is not None:
                assert {one.author for one in found.evidence} <= {*(one.author for one in known.evidence), None}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("水体分为地表水、地下水、冰川水三类。", "水体分为地表水、地下水、冰川水四类。"),
        ("生产力的本质是人与自然的关系。", "生产力的本质不是人与自然的关系。"),
        ("《水法》于1988年1月21日通过。", "《水法》于1988年7月21日通过。"),
        ("当地培育新能源、新材料、新医药等新兴产业。", "当地培育新能源、新材料、新医药新兴产业。"),
        ("恩格斯认为，生产力是指人改造自然的能力。", "马克思认为，生产力是指人改造自然的能力。"),
    ],
    ids=["a count changed", "a denial added", "a month changed", "等 dropped", "another speaker"],
)
def test_what_changes_the_meaning_changes_the_card(before: str, after: str, tmp_path: Path) -> None:
    first, second = _items(before.encode(), tmp_path), _items(after.encode(), tmp_path)
    assert first
    cards = {(item.prompt, item.answer, item.complete) for item in first.values()}
    assert not cards & {(item.prompt, item.answer, item.complete) for item in second.values()}
    assert not first.keys() & second.keys() or cards != {(item.prompt, item.answer, item.complete) for item in second.values()}
