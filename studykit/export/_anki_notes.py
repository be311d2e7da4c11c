"""Items as notes: which note type asks an item, and what its fields say."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from studykit.export import _labels
from studykit.export._anki_text import clean, cloze, deck_name, html, in_cloze, tag
from studykit.export._anki_types import BASIC, CHOICE, CLOZE, FRAME, LIST, NoteType
from studykit.export._options import Options
from studykit.export._sheet_rivals import attributed
from studykit.model.deck import Evidence, Item

LAST_CLOZE = 499
"""Anki makes no card of its own for a cloze beyond."""

_LETTERS = "ABCDEFGHIJ"


Account = tuple[str, tuple[str, ...]]
"""Whose account it is, and what it answers."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note before it has its time: ``cards`` are the numbers of its templates or clozes, counted from 0."""

    guid: str
    item: str
    type: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    cards: tuple[int, ...] = (0,)


def guid(item_id: str, note_type: NoteType) -> str:
    """The guid of an item's first note of this type: 16 hexadecimal digits, for a text file whose row begins with ``#``
    (as genanki's own guids may) loses that row in Anki."""
    return hashlib.blake2b(f"{note_type.number}/{item_id}".encode("utf-8", "replace"), digest_size=8).hexdigest()


def note_type(item: Item, options: Options) -> NoteType:
    """The note type that asks ``item``, by the wishes in ``options``."""
    several = len(item.answer) > 1
    if not several and options.style == "选择" and any(wrong != item.answer[0] for wrong in options.choices.get(item.id, ())):
        return CHOICE
    if several and options.by_member and len(item.answer) <= LAST_CLOZE:
        return CLOZE
    if not several and options.style == "填空" and _gap(item):
        return CLOZE
    return LIST if several else BASIC


def note(item: Item, deck: str, identity: str, numbers: Mapping[str, int], rivals: tuple[Account, ...], options: Options) -> Note:
    """The note of ``item`` with guid ``identity`` in the deck tree under ``deck``.

    ``numbers`` gives each member of the answer its cloze number, which it keeps as long as it is in the list; ``rivals``
    are the other accounts of what it asks.
    """
    kind = note_type(item, options)
    body = _BODIES[kind.number](item, numbers, options)
    head: tuple[str, ...] = (html(item.id), html(item.prompt), answer_html(item))
    tail = _frame(item, rivals)
    if kind is CLOZE:
        # Anki looks for clozes in all fields of such a note, not only in the one that its template asks.
        head, tail = tuple(map(in_cloze, head)), tuple(map(in_cloze, tail))
    fields = (*head, *body, *tail)
    cards = tuple(sorted(number - 1 for number in numbers.values())) if kind is CLOZE else (0,)
    return Note(identity, item.id, kind, fields, tags_of(item), deck_of(item, deck, options), cards)


def rivals(items: Iterable[Item]) -> dict[str, tuple[Account, ...]]:
    """The accounts that others give of what an item asks, by the item's id; items without rivals are not there."""
    asked: dict[str, list[tuple[Item, str]]] = {}
    for item in items:
        if found := attributed(item):
            whose, question = found
            asked.setdefault(question, []).append((item, whose))
    return {
        item.id: tuple((other, one.answer) for one, other in accounts if other != whose)
        for accounts in asked.values()
        for item, whose in accounts
        if any(other != whose for _one, other in accounts)
    }


def withdrawn(identity: str, item_id: str, kind: NoteType, deck: str, cards: tuple[int, ...]) -> Note:
    """The note that takes the place of one whose item is gone: a blank front, which Anki's "Empty Cards" finds and removes."""
    fields = tuple({"编号": html(item_id), "停用": "1"}.get(field, "") for field in kind.fields)
    return Note(identity, item_id, kind, fields, (tag("状态", "已撤回"),), deck, cards)


def members(item: Item) -> tuple[str, ...]:
    """What the cloze numbers of ``item`` belong to: the parts of its answer, the second of two equal ones told apart."""
    seen: Counter[str] = Counter()
    names = []
    for part in map(clean, item.answer):
        names.append(f"{part}\n{seen[part]}" if seen[part] else part)
        seen[part] += 1
    return tuple(names)


def _gap(item: Item) -> Evidence | None:
    """The first evidence whose quotation holds the single answer exactly once."""
    return next((evidence for evidence in item.evidence if item.answer and evidence.quote.count(item.answer[0]) == 1), None)


def answer_html(item: Item) -> str:
    """The answer of ``item`` as a field: its text, or the list of its parts."""
    if len(item.answer) <= 1:
        return html("".join(item.answer))
    return _listed(item, [html(part) for part in item.answer])


def _listed(item: Item, parts: list[str]) -> str:
    mark = "ol" if item.ordered else "ul"
    content = f"<{mark}>{''.join(f'<li>{part}</li>' for part in parts)}</{mark}>"
    return content if item.complete else f'<div class="open">{content}</div>'


def _basic_body(item: Item, numbers: Mapping[str, int], options: Options) -> tuple[str, ...]:
    return ()


def _list_body(item: Item, numbers: Mapping[str, int], options: Options) -> tuple[str, ...]:
    return (str(len(item.answer)),)


def _cloze_body(item: Item, numbers: Mapping[str, int], options: Options) -> tuple[str, ...]:
    hint = _labels.kind(item.kind) if item.kind in ("date", "figure") else ""
    named = list(zip(members(item), item.answer, strict=True))
    if len(named) > 1:
        return (_listed(item, [cloze(numbers[name], part) for name, part in named]),)
    name, part = named[0]
    evidence = _gap(item)
    if evidence is None:
        return (cloze(numbers[name], part, hint),)
    before, after = evidence.quote.split(part)
    return (in_cloze(html(before)) + cloze(numbers[name], part, hint) + in_cloze(html(after)),)


def _choice_body(item: Item, numbers: Mapping[str, int], options: Options) -> tuple[str, ...]:
    """The options in an order that is no pattern to a learner and stays when one of them goes."""
    right = item.answer[0]
    wrong = [one for one in dict.fromkeys(options.choices[item.id]) if one != right][: len(_LETTERS) - 1]
    shuffled = sorted((right, *wrong), key=lambda one: hashlib.blake2b(f"{item.id}/{one}".encode("utf-8", "replace")).digest())
    listed = "".join(f"<li>{html(one)}</li>" for one in shuffled)
    return (f"<ol>{listed}</ol>", _LETTERS[shuffled.index(right)])


_BODIES: dict[int, Callable[[Item, Mapping[str, int], Options], tuple[str, ...]]] = {
    BASIC.number: _basic_body,
    LIST.number: _list_body,
    CLOZE.number: _cloze_body,
    CHOICE.number: _choice_body,
}


def _frame(item: Item, rivals: tuple[Account, ...]) -> tuple[str, ...]:
    """The fields of :data:`FRAME`."""
    evidence = item.evidence
    return (
        _name(_labels.kind(item.kind)).replace('"', "&quot;"),
        _joined("、", [_name(one.file) for one in evidence]),
        _joined("<br>", [html(one.quote) for one in evidence]),
        _joined("、", [_name(one.article) for one in evidence]),
        _joined("、", [_name(one.author) for one in evidence]),
        _joined("、", [_name(one.speaker) for one in evidence]),
        _joined("；", _places(evidence)),
        _name(item.voice),
        _joined("<br>", [html(f"{whose}：{'、'.join(answer)}") for whose, answer in rivals]),
        *_SPARE,
    )


_SPARE = ("",) * (len(FRAME) - FRAME.index("停用"))


def _joined(by: str, texts: list[str]) -> str:
    return texts[0] if len(texts) == 1 else by.join(dict.fromkeys(text for text in texts if text))


@lru_cache(maxsize=1024)
def _name(text: str | None) -> str:
    """The HTML of a text that many notes share."""
    return html(text or "")


def _places(evidence: tuple[Evidence, ...]) -> list[str]:
    if len({one.file for one in evidence}) < 2:
        return [_labels.place(one) for one in evidence]
    return [f"{_name(one.file)} {_labels.place(one)}".rstrip() for one in evidence]


def tags_of(item: Item) -> tuple[str, ...]:
    """The tags of ``item``: its kind, its own tags, and the source, author and article of each proof, sorted."""
    proofs = tuple((one.file, one.author or "", one.article or "") for one in item.evidence)
    return _tags(_labels.kind(item.kind), item.tags, proofs)


@lru_cache(maxsize=1024)
def _tags(kind: str, own: tuple[str, ...], proofs: tuple[tuple[str, str, str], ...]) -> tuple[str, ...]:
    pairs = [("类型", kind), *(("标签", name) for name in own)]
    for file, author, article in proofs:
        pairs += (("来源", PurePath(file).stem), ("作者", author), ("篇目", article))
    return tuple(sorted({tag(family, name) for family, name in pairs if tag(name)}))


def deck_of(item: Item, deck: str, options: Options) -> str:
    """The name of the subdeck under ``deck`` in which ``item`` lies, by kind or by article as ``options`` wish."""
    if options.tree == "article":
        article = next((one.article for one in item.evidence if one.article), None)
        return deck_name(deck, article) if article else deck_name(deck)
    return deck_name(deck, _labels.kind(item.kind))
