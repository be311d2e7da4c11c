"""Facts: what a teacher could examine on a page, one file for each kind.

A member of this folder is a module with

``KIND``
    the kind of its items, one of :data:`studykit.model.deck.KINDS`;
``RULES``
    a tuple of rule functions, the most certain first. A rule takes a :class:`~studykit.facts._passage.Passage` and yields
    facts (frozen classes on :class:`~studykit.model.fact.Fact`) and doubts; its ``__name__`` is the name a fact
    remembers, its docstring says in one sentence what it sees. A rule abstains by yielding nothing. One whose patterns are slow is
    asked only where its words stand (:func:`studykit.facts._cues.cued`).

Members are discovered; a new one is one new file, here or in the folder of its kind, and its cases in ``tests/facts/cases``. What
the members of a folder are is said in its ``__init__``:

- ``definitions``
- ``lists``
- ``dates``
- ``figures``
- ``quotations``
- ``contrasts``

What begins with an underscore finds nothing by itself. In a folder it is a part of a member that outgrew it; here it is what several
folders share:

- ``_passage``: a sentence of a page, made ready
- ``_cues``: the words without which a rule finds nothing; ``_needed``: the characters of such a cue
- ``_dating``: the dates of a sentence with their years, with the years that lines and reports leave out from ``_timeline``; ``_spoken_years``: the years that a speech counts
- ``_period``: the time that a number is of
- ``_meetings``: which meeting 会议 is; ``_minutes``: a meeting on the line over what was done there
- ``_titles`` and ``_headings``: what a page, a section is about; ``_notes``: lines of notes, ``_set_in``: which lines one stands under, ``_owning``: whose a side is by them
- ``_entry``: the one thing that an article of an encyclopaedia is on
- ``_states``: the state that a chapter is on; ``_persons``: its rulers
- ``_tables``: the rows of a table
- ``_asking``: the question as the clause stands; ``_demands``: of a clause without a subject
- ``_subjects``: the noun that opens a clause; ``_predicates``: what is said of it
- ``_measured``: words that measure; ``_scope``: the owner that a clause leaves out, in the report of an office by ``_offices``; ``_makings``: what was just made; ``_sized``: things that stand before their measure; ``_stems``: what a clause before a number leaves out
- ``_one_answer``: one thing told, asked for by one question
- ``_meaning``: what a term is said to mean, with ``_kinds`` (of which kind it is); ``_plain``: the plain statements of textbooks; ``_facets``: the sides that a subject has; ``_sides``: the two sides of a comparison
- ``_bodies``: those who can act; ``_cases``: the case that a provision is for
- ``_sets``: the name of a set before its members; ``_lists``: a list in a sentence; ``_list_clause``: what stands around it; ``_wording``: what members are by their words;
  ``_halves``: too long for one breath
- ``_points``: points over sentences; ``_questions``: what they are points of; ``_replies``: where a question leads in
- ``_findings``: laws and effects that have a name
- ``_voices``: where another begins to speak
- ``_sayings`` and ``_words_said``: what was said, and where

What is true of the language rather than of one kind (verbs of saying, modals, nouns of categories) belongs to :mod:`studykit.chinese`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from studykit import discover
from studykit.facts._cues import Rule, Watch, cue_of, watch
from studykit.facts._passage import Passage, passages
from studykit.facts._voices import is_anothers
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
            found[number] += (fact for fact in rule(passage) if not is_anothers(passage, fact))
    return ((kind, fact) for (kind, _), facts in zip(members, found, strict=True) for fact in facts)
