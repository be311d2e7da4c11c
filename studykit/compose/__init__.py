"""Facts become items: questions, identities, evidence, gates, and the receipt of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from studykit.chinese import statutes
from studykit.chinese.likeness import squash
from studykit.chinese.script import is_traditional, unfold
from studykit.compose.draft import Draft
from studykit.compose.evidence import Witness
from studykit.compose.gates import stopped_by
from studykit.compose.receipt import receipt
from studykit.compose.rivals import merged, named, told_apart
from studykit.model.deck import Deck, Entry, SourceEntry
from studykit.model.fact import Doubt, Fact, Question
from studykit.model.page import Page

T = TypeVar("T")
# Bodies and places that only their page names in full; 浙江省委 is full already.
_RELATIVE_PLACE = re.compile(r"(?<![一-鿿])(?:[省市县区](?:委|政府))|[我本全][省市县区]")
Found = tuple[str, Fact | Doubt]
# The drafts that were stopped, and by what, under the file and the start of each of their sentences.
Stopped = dict[tuple[str, int], list[tuple[str, Draft]]]


def compose(name: str, pages: Sequence[tuple[Page, Sequence[Found]]]) -> Deck:
    """The deck ``name`` of all facts found on ``pages``, each fact given with its kind.

    Items come in the order of their pages and places; the receipt covers every sentence.
    """
    stopped: Stopped = {}
    passed: list[Draft] = []
    for page, found in pages:
        for draft in drafts(page, found):
            gate = stopped_by(draft)
            if gate is None:
                passed.append(draft)
            else:
                _note(stopped, draft, gate)
    clear, ambiguous, heirs = told_apart(merged(_first_of_each(passed, stopped)))
    for draft in ambiguous:
        _note(stopped, draft, "rival")
    carded = _carded(passed, {draft.id for draft in clear}, heirs)
    entries: list[Entry] = []
    for page, _found in pages:
        file = page.document.source.name
        entries += receipt(page, _of(carded, file), _of(stopped, file))
    files = [page.document.source.name for page, _found in pages]
    placed = sorted(clear, key=lambda draft: (files.index(draft.file), draft.evidence[0].start))
    return Deck(name, tuple(_source(page) for page, _ in pages), tuple(draft.item() for draft in placed), tuple(entries))


def drafts(page: Page, found: Iterable[Found]) -> Iterator[Draft]:
    """Every question of every fact of a page, with its evidence."""
    witness = Witness(page)
    traditional = is_traditional(page.document.text)
    for kind, fact in found:
        if isinstance(fact, Doubt):
            continue
        for question in fact.ask():
            article = page.article_at(fact.span.start)
            law = statutes.cited(article.title if article else None, page.document.text)
            sentences = witness.sentences((fact.span, *question.answer))
            evidence = tuple(witness.evidence(sentences))
            spans = tuple(sentence.span for sentence in sentences)
            asked = _resolved(page, fact, _prompt(kind, fact, question, law))
            prompt = unfold(asked, "".join(span.text for span in spans), traditional)
            # Several parts that are asked for together are a list, whatever kind of rule found them.
            shown = "list" if kind == "definition" and len(question.answer) > 1 else kind
            yield Draft(shown, fact, question, prompt, evidence, spans, page.document.source.name)


def _prompt(kind: str, fact: Fact, question: Question, law: str | None) -> str:
    """The question, with the voice of its sentence, or the statute whose rule it is, where that is not in it yet."""
    if fact.voice is None or squash(fact.voice) in squash(question.prompt):
        return (
            f"根据{law}，{question.prompt}"
            if law and kind in ("list", "definition") and law not in question.prompt
            else question.prompt
        )
    return named(fact.voice, question.prompt)


def _resolved(page: Page, fact: Fact, prompt: str) -> str:
    """``prompt`` with 省委, 我市 and the like replaced by what they stand for, where the page decides it."""

    def full(found: re.Match[str]) -> str:
        return page.meaning(found.group(), fact.span.start) or found.group()

    return _RELATIVE_PLACE.sub(full, prompt)


def _first_of_each(passed: Iterable[Draft], stopped: Stopped) -> Iterator[Draft]:
    """The drafts without those that ask again, in the same sentence, what an earlier rule has asked."""
    seen: set[tuple[str, int, str, str]] = set()
    for draft in passed:
        key = (draft.file, draft.sentences[0].start, squash(draft.question.subject), squash(draft.question.aspect))
        if key in seen:
            _note(stopped, draft, "twin")
        else:
            seen.add(key)
            yield draft


def _note(stopped: Stopped, draft: Draft, reason: str) -> None:
    for span in draft.sentences:
        stopped.setdefault((draft.file, span.start), []).append((reason, draft))


def _carded(passed: Iterable[Draft], ids: set[str], heirs: dict[str, str]) -> dict[tuple[str, int], tuple[str, ...]]:
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for draft in passed:
        id_ = heirs.get(draft.id, draft.id)
        for span in draft.sentences if id_ in ids else ():
            known = found.get((draft.file, span.start), ())
            if id_ not in known:
                found[draft.file, span.start] = (*known, id_)
    return found


def _of(found: Mapping[tuple[str, int], T], file: str) -> dict[int, T]:
    return {start: value for (name, start), value in found.items() if name == file}


def _source(page: Page) -> SourceEntry:
    title = next((article.title for article in page.articles if article.title), None)
    return SourceEntry(page.document.source.name, page.document.source.digest, title)
