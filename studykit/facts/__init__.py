"""Facts: what a teacher could examine on a page, one file for each kind.

A member of this folder is a module with

``KIND``
    the kind of its items, one of :data:`studykit.model.deck.KINDS`;
``RULES``
    a tuple of rule functions, the most certain first. A rule takes a :class:`~studykit.facts._passage.Passage` and yields
    facts (frozen classes on :class:`~studykit.model.fact.Fact`) and doubts; its ``__name__`` is the name a fact
    remembers, its docstring says in one sentence what it sees. A rule abstains by yielding nothing. One whose patterns are slow is
    asked only where its words stand (:func:`studykit.facts._cues.cued`).

Members are discovered; a new one is one new file here and its cases in ``tests/facts/cases``. The members, by the kind of their items:

definition
    ``definition`` ``naming`` (the term after its meaning) ``facet`` (a side of the subject) ``standing`` (whose side the subject is)
    ``appraisal`` (what it is judged to be) ``superlative`` ``agent`` (who did it) ``renaming`` ``byname``
    ``causation`` (why, what for, what comes of it) ``entry`` (of an encyclopaedia)
    ``phases`` (of a course) ``process`` (of textbooks) ``cells`` (of a table) ``spoken`` (what speakers mean by their own words)
    ``duties`` (what a statute lays on whom); of notes: ``note`` (a side and a colon)
    ``gloss`` (a term and a colon) ``notation`` (their signs) ``proposal`` (who has proposed it)
list
    in a sentence: ``enumeration`` ``colon`` ``serving`` (以A、B为重点) ``arguments`` (the list fills a place of a clause) ``acts`` (its members are doings) ``roles``
    ``clausal`` (its members are clauses) ``pairs`` (two that share a place) ``outcomes`` (what comes of something)
    ``parties`` (who did it together) ``stages``;
    over sentences: ``series`` (numbered) ``unnumbered`` ``outline`` ``measures`` ``effects`` (under 意义, 影响) ``aspects`` (on each side) ``parts`` (told at length) ``reply`` (to the question before)
date, figure, quotation, contrast
    ``event`` ``note_date`` ``timetable`` (the dates of a table) ``timeline`` (a meeting under the line of its day) ``coinage`` (a term brought up, and again) ``goal``
    (by when something is to be achieved); ``figure`` ``amounts``
    ``membership`` (how many there are of a kind); ``quotation`` ``occasion`` (on which a term was first heard); ``contrast``
    ``comparison`` ``moves`` (from how much to how much) ``plans`` (how much is to be reached) ``shares`` (of what something brings in)

What they share begins with an underscore and finds nothing by itself:

- the sentence and its page: ``_passage`` ``_meetings`` (which meeting 会议 is) ``_minutes`` (a meeting on the line over what was done there)
  ``_cues`` ``_needed`` (the characters that a cue needs) ``_dating`` (the dates with their years, those of ``_timeline`` lines too) ``_titles`` ``_headings``
  ``_notes`` (the lines over one of notes);
- the question as the clause stands: ``_asking`` ``_demands`` (a clause without a subject) ``_subjects`` (the noun that opens it) ``_scope`` (the owner it leaves out) ``_makings`` (what was just made)
  ``_certain`` (no doubt whose a number is);
- the rows of a table: ``_tables``; lists in a sentence: ``_lists`` ``_wording`` (what members are by their words) ``_halves`` (too long for one breath);
  points over sentences: ``_points``, what they are points of: ``_leadins`` (where that stands)
  ``_replies`` (where nothing leads in)
  ``_leads`` ``_heading_questions`` ``_questions``;
- the years that a speech counts from its day: ``_spoken_years``; what a clause before a number leaves out: ``_stems``; a slogan spelt out: ``_slogans``;
- parts of one member that outgrew it: ``_meaning`` and ``_facets`` of definitions, ``_event`` ``_telling`` ``_full_names`` of ``event``, ``_period`` ``_enough``
  ``_laid_down`` of ``figure``, ``_bodies`` of ``agent`` and ``renaming``, ``_calls`` ``_speaking`` ``_words_said`` ``_sayings`` of ``quotation``, ``_sides`` ``_changes`` ``_parallels`` of ``contrast``, ``_predicates`` of ``roles`` and ``appraisal``.

What is true of the language rather than of one kind (verbs of saying, modals, nouns of categories) belongs to :mod:`studykit.chinese`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from studykit import discover
from studykit.facts._cues import Rule, Watch, cue_of, watch
from studykit.facts._passage import Passage, passages
from studykit.model.fact import Doubt, Fact
from studykit.model.page import Page

__all__ = ["Passage", "Rule", "extract", "passages", "rules"]


@cache
def _members() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """The rules of each member, with the kind of its items."""
    return tuple((member.KIND, member.RULES) for member in discover.modules(__name__))


@cache
def _rules() -> tuple[tuple[Rule, int], ...]:
    """Every rule, with the number of its member."""
    return tuple((rule, number) for number, (_kind, together) in enumerate(_members()) for rule in together)


@cache
def _watch() -> Watch:
    return watch([cue_of(rule) for rule, _number in _rules()])


def rules() -> Iterator[tuple[str, Rule]]:
    """Every rule with the kind of what it finds, in the order in which they are tried."""
    return ((kind, rule) for kind, together in _members() for rule in together)


def extract(page: Page) -> Iterator[tuple[str, Fact | Doubt]]:
    """Every fact and doubt of ``page`` with its kind: kind by kind, in text order, rule by rule within a sentence."""
    members, every, watching = _members(), _rules(), _watch()
    found: list[list[Fact | Doubt]] = [[] for _ in members]
    # All rules read a sentence before the next one is read, so that what several of them ask of it is worked out once.
    for passage in passages(page):
        for rule, number in (every[place] for place in watching.standing(passage.view)):
            found[number] += rule(passage)
    return ((kind, fact) for (kind, _), facts in zip(members, found, strict=True) for fact in facts)
