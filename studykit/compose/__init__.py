"""Facts become items: questions, identities, evidence, gates, and the receipt of what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from studykit.chinese.likeness import squash
from studykit.compose.draft import Draft
from studykit.compose.drafting import Drafted, Found, drafted
from studykit.compose.receipt import receipt
from studykit.compose.rivals import merged, told_apart
from studykit.model.deck import Deck

__all__ = ["Drafted", "Found", "compose", "drafted"]

# For each file, under the start of a sentence: the drafts that were stopped there, and by what.
Stopped = dict[str, dict[int, list[tuple[str, Draft]]]]


def compose(name: str, pages: Sequence[Drafted]) -> Deck:
    """The deck ``name`` of what ``pages`` bring.

    Items come in the order of their pages and places; the receipt covers every sentence.
    """
    stopped: Stopped = defaultdict(lambda: defaultdict(list))
    for page in pages:
        for gate, draft in page.stopped:
            _note(stopped, draft, gate)
    passed = [draft for page in pages for draft in page.passed]
    clear, ambiguous, heirs = told_apart(merged(_first_of_each(passed, stopped)))
    for draft in ambiguous:
        _note(stopped, draft, "rival")
    carded = _carded(passed, {draft.id for draft in clear}, heirs)
    files = {page.source.file: number for number, page in enumerate(pages)}
    entries = [entry for page in pages for entry in receipt(page.receipt, carded[page.source.file], stopped[page.source.file])]
    placed = sorted(clear, key=lambda draft: (files[draft.file], draft.evidence[0].start))
    return Deck(name, tuple(page.source for page in pages), tuple(draft.item() for draft in placed), tuple(entries))


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
        stopped[draft.file][span.start].append((reason, draft))


def _carded(passed: Iterable[Draft], ids: set[str], heirs: Mapping[str, str]) -> dict[str, dict[int, tuple[str, ...]]]:
    """For each file the ids of the items that use a sentence, under its start."""
    found: dict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
    for draft in passed:
        id_ = heirs.get(draft.id, draft.id)
        sentences = found[draft.file]
        for span in draft.sentences if id_ in ids else ():
            known = sentences.get(span.start, ())
            if id_ not in known:
                sentences[span.start] = (*known, id_)
    return found
