"""Repairs as documents: what a page looked like and what it reads like now, one file of ``cases/`` for each repair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from studykit.model.document import Document, Source
from studykit.restore import REPAIRS, restore

_CASES = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<name>[^\n]+)\n```\n(?P<before>.*?)\n```(?:\nbecomes\n```\n(?P<after>.*?)\n```)?$", re.MULTILINE | re.DOTALL
)
_EMPTY_LINES = re.compile(r"\n{3,}")
_NAMES = [repair.__module__.rpartition(".")[2] for repair in REPAIRS]


def _document(text: str) -> Document:
    return Document.of(Source("水.txt", "水.txt", "0" * 64), text)


def _cases(*names: str) -> Iterator[object]:
    for name in names:
        for case in _CASE.finditer((_CASES / f"{name}.md").read_text(encoding="utf-8")):
            yield pytest.param(name, case["before"], case["after"], id=f"{name}: {case['name']}")


@pytest.mark.parametrize(("repair", "before", "after"), list(_cases(*_NAMES)))
def test_what_was_done_is_undone(repair: str, before: str, after: str) -> None:
    mended = restore(_document(before))
    assert _EMPTY_LINES.sub("\n\n", mended.text).strip("\n") == after
    if before != after:
        assert import_module(f"studykit.restore.{repair}").WHY in {change.why for change in mended.changes}


@pytest.mark.parametrize(("_", "text", "after"), list(_cases("none")))
def test_what_is_meant_stays(_: str, text: str, after: None) -> None:
    assert after is None
    assert restore(_document(text)).text == text


@pytest.mark.xfail(strict=True, reason="said in the repair's docstring, and not to be told from its text")
@pytest.mark.parametrize(("_", "before", "after"), list(_cases("known_failures")))
def test_what_should_be_mended(_: str, before: str, after: str) -> None:
    assert restore(_document(before)).text == after


@pytest.mark.parametrize("name", _NAMES)
def test_every_repair_has_cases_and_says_when_it_would_be_wrong(name: str) -> None:
    module = import_module(f"studykit.restore.{name}")
    assert len(_CASE.findall((_CASES / f"{name}.md").read_text(encoding="utf-8"))) > 0
    assert module.__doc__ and all(word in module.__doc__ for word in ("**Sees**", "**Why**", "**Wrong**"))


def test_no_case_is_left_unread() -> None:
    for path in _CASES.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert len(_CASE.findall(text)) == text.count("\n## ")
        assert path.stem in (*_NAMES, "none", "known_failures")
