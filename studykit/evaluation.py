"""Items held against annotated facts: which are right, which are wrong, and which facts they recall.

An annotation is a folder of JSON lines: ``NNN.jsonl`` holds the facts of the source whose file name begins with ``NNN``,
``traps-NNN.jsonl`` text that must not stand on a card (the fields are told in the folder's README). Facts are scored, not
wordings: an item answers the parts of a fact that its answer holds, if its question mentions what the fact asks about (the fact
synsets of BenchIE, Gashteovski and others 2022).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studykit.chinese.likeness import squash
from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.deck import Item

_CARRIED = Path(__file__).parent / "gold"
# A wheel carries the annotation that is tested against; in a checkout it is still among the tests.
BUILT_IN = _CARRIED if _CARRIED.is_dir() else Path(__file__).parents[1] / "tests" / "gold"

_LOOSE = re.compile(
    r"^(?:这|那|其(?!他|中|实)|它|该|此|上述|后者|前者)|我市|我省|本市|本省|我们|近日|日前|文中|本文|上文|作者认为"
)
_LONGEST = 120
# An answer padded beyond twice the annotated proof says nothing certain.
_PADDING = 2
_SHORT_PROOF = 60
_LONGEST_NAME = 30

Alternatives = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A fact of the source whose name begins with ``source``, all words squashed.

    ``ask`` and ``answer`` give the alternatives for each thing a question must mention and for each part of the answer;
    ``whole`` tells that one item must hold all parts; ``weight`` is 3 (headline), 2 or 1 (marginal).
    """

    source: str
    kind: str
    ask: tuple[Alternatives, ...]
    answer: tuple[Alternatives, ...]
    proof: str
    by: Alternatives
    weight: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated facts, and for each annotated source the texts that are traps (without white space)."""

    facts: tuple[Annotation, ...]
    traps: dict[str, tuple[str, ...]]

    def of(self, item: Item) -> Gold:
        """What is annotated for the sources of ``item``."""
        sources = {name for name in self.traps if any(one.file.startswith(name) for one in item.evidence)}
        facts = tuple(fact for fact in self.facts if fact.source in sources)
        return Gold(facts, {name: self.traps[name] for name in sources})


def load(folder: Path) -> Gold:
    """The annotation in ``folder``.

    Raises:
        ReadError: there is none, or a line of it is damaged.
    """
    paths = sorted(path for path in folder.glob("*.jsonl") if path.stem.isdigit())
    if not paths:
        raise ReadError(_("这个文件夹里没有标注（NNN.jsonl）"), where=str(folder))
    facts = tuple(_annotation(path, record) for path in paths for record in _records(path))
    traps = {path.stem: _records(path.with_name(f"traps-{path.name}")) for path in paths}
    return Gold(facts, {name: tuple(_unspaced(record["text"]) for record in records) for name, records in traps.items()})


def parts_answered(fact: Annotation, item: Item) -> frozenset[int]:
    """Which parts of the ``fact`` the ``item`` answers; none where it asks something else or says too much.

    A quotation may be asked the other way round too: the words in the question, the speaker in the answer.
    """
    question, answer = squash(item.prompt), squash("".join(item.answer))
    every = frozenset(range(len(fact.answer)))
    named = fact.kind == "quote" and len(answer) <= _LONGEST_NAME and _holds(answer, fact.by)
    if named and any(_holds(question, part) for part in fact.answer):
        return every
    padded = len(answer) > max(_PADDING * len(fact.proof), _SHORT_PROOF)
    if padded or not all(_holds(question, group) for group in fact.ask):
        return frozenset()
    return frozenset(number for number in every if _holds(answer, fact.answer[number]))


def recalled(fact: Annotation, items: Iterable[Item]) -> tuple[float, Item | None]:
    """The share of the parts of ``fact`` that ``items`` answer, and the item that answers most of them."""
    answers = [(parts, item) for item in items if (parts := parts_answered(fact, item))]
    if not answers:
        return 0.0, None
    most, best = max(answers, key=lambda pair: len(pair[0]))
    held = most if fact.whole else frozenset().union(*(parts for parts, _item in answers))
    return len(held) / len(fact.answer), best


def faults(item: Item, traps: Iterable[str]) -> Iterator[str]:
    """What is wrong with ``item`` whatever it asks: ``trap``, ``unfaithful``, ``leak``, ``loose``, ``long``."""
    shown = _unspaced(item.prompt + "".join(item.answer))
    if any(trap in shown for trap in traps):
        yield "trap"
    quotes = [squash(one.quote) for one in item.evidence]
    if item.kind != "date" and not all(any(squash(part) in quote for quote in quotes) for part in item.answer):
        yield "unfaithful"
    if all(len(squash(part)) > 1 and squash(part) in squash(item.prompt) for part in item.answer):
        yield "leak"
    if _LOOSE.search(item.prompt.strip('“"「')):
        yield "loose"
    if any(len(part) > _LONGEST for part in item.answer):
        yield "long"


def verdict(item: Item, gold: Gold) -> str | None:
    """``right`` where ``item`` answers an annotated fact, ``wrong`` where it has a fault, ``open`` where nobody has annotated
    what it asks; ``None`` where its source is not annotated."""
    own = gold.of(item)
    if not own.traps:
        return None
    if any(faults(item, (trap for traps in own.traps.values() for trap in traps))):
        return "wrong"
    return "right" if any(parts_answered(fact, item) for fact in own.facts) else "open"


def _holds(words: str, alternatives: Alternatives) -> bool:
    return any(one in words for one in alternatives)


def _annotation(path: Path, record: dict[str, Any]) -> Annotation:
    try:
        return Annotation(
            path.stem,
            record["kind"],
            _groups(record["ask"]),
            _groups(record["answer"]),
            squash(record["span"]),
            _alternatives(record.get("by") or ""),
            record.get("weight", 1),
            record["kind"] in ("list", "date") and not record.get("split_ok"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ReadError(_("标注文件已损坏：{error}").format(error=error), where=str(path)) from error


def _groups(words: Sequence[str]) -> tuple[Alternatives, ...]:
    return tuple(map(_alternatives, words))


def _alternatives(words: str) -> Alternatives:
    return tuple(squash(one) for one in words.split("|") if one.strip())


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise ReadError(_("标注文件已损坏：{error}").format(error=error), where=str(path)) from error


def _unspaced(words: str) -> str:
    return re.sub(r"\s+", "", words)
