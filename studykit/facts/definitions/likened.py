"""What somebody calls something or likens it to: 陈独秀把民主称为“德先生”; 达尔文把藤壶形容为“…”的动物; 作家称之为“…”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.eras import AGE
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
from studykit.facts._meaning import Definition, is_author, matches
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_VERB = "称为|称作|称之为|誉为|比作|比喻为|喻为|命名为|形容为|比喻成|形容成|描述为|描写为|概括为|喻作|视为"
_LIKENS = re.compile(
    rf"(?P<who>[一-鿿·]{{1,16}}?)(?:(?:曾|因此|因而|遂|便|则|也|还|更|就)|在[^，。；：“”]{{2,16}}?[中里上])*[把将](?P<what>[^，。；：“”]{{1,20}}?)"
    rf"(?P<verb>{_VERB})(?P<name>“[^”]{{2,40}}”(?:[和与]“[^”]{{2,14}}”)?)(?:的[一-鿿]{{1,6}})?(?=[，。；]|$)"
)
_CALLS_IT = re.compile(
    r"(?P<who>[一-鿿·]{2,16}?)(?:曾|便|则|也|还|更|就)*(?P<verb>称|誉|赞|喻)(?:之|[其它牠])为(?P<name>“[^”]{2,30}”)(?=[，。；]|$)"
)
_HAILED = re.compile(r"(?P<who>[一-鿿·]{2,14}?)(?:曾|则)?(?:称|誉|赞)[之它他]为(?P<name>“[^”]{2,30}”)(?=[，。；]|$)")
_ITSELF = re.compile("(?:[它牠]们?|其|之)(?:的(?=..))?")
_AGE = re.compile(rf"(?:{AGE}(?:的|人|学者|诗人)?)?")
_LEANS = re.compile("[这那其它他她我]")


@cued(f"(?:{_VERB})“")
def names_so(passage: Passage) -> Iterator[Fact]:
    """陈独秀把民主与科学称为“德先生”和“赛先生”: what somebody calls it, or likens it to."""
    for at, _date in statements(passage):
        found = _LIKENS.match(passage.view, at)
        who = _who(passage, found["who"]) if found else ""
        what = _what(passage, found["what"]) if found and who else ""
        if found and what and not _LEANS.search(what):
            name, prompt = passage.cut(*found.span("name")), f"{who}把{what}{found['verb']}什么？"
            yield OneAnswer(passage.cut(*found.span()), "names_so", who, what, found["verb"], name, prompt)


@cued("[称誉赞喻][之其它牠]为“")
def calls_it(passage: Passage) -> Iterator[Fact]:
    """作家也斯称之为“穷人的年礼”, in an article on one thing: what he calls it, where the clauses before tell of that alone."""
    thing = thing_of(passage)
    for at, _date in statements(passage) if thing else ():
        found = _CALLS_IT.match(passage.view, at)
        alone = at <= clauses.after_lead(passage.view, passage.start) and not passage.first
        if found and alone and _is_somebody(found["who"]) and _told_of(passage, thing):
            name, verb = passage.cut(*found.span("name")), found["verb"]
            prompt = f"{found['who']}把{thing}{verb}为什么？"
            yield OneAnswer(passage.cut(*found.span()), "calls_it", found["who"], thing, verb, name, prompt)


@cued(r"[称誉赞][之它他]为")
def hailed(passage: Passage) -> Iterator[Fact]:
    """《史记》…，鲁迅称之为“Y”: the book that somebody has called so."""
    for found in matches(_HAILED, passage):
        who = found["who"][clauses.after_lead(found["who"]) :]
        books = list(re.finditer("《[^》]+》", passage.view[: found.start()]))
        book = passage.cut(*books[-1].span()) if books else _book_before(passage)
        if book is not None and is_author(who):
            name = passage.cut(*found.span("name"))
            proof = passage.cut(books[-1].start() if books else found.start(), found.end())
            yield Definition(proof, "hailed", who, name, book, "known_as", head=f"{who}称为")


def _book_before(passage: Passage) -> Span | None:
    """The book that the sentence before is about, in the same paragraph."""
    before = passage.before
    topic = before.topic if before is not None and not passage.first else None
    return topic if topic is not None and re.fullmatch("[《“「].+[》”」]|《.+》", topic.text) else None


def _told_of(passage: Passage, thing: str) -> bool:
    """Whether the sentence before names the ``thing``."""
    return passage.before is not None and thing in passage.before.view


def _who(passage: Passage, who: str) -> str:
    """Who it is that calls it so; 他 is the one who is told to say something in the sentence before."""
    who = who[clauses.after_lead(who) :]
    if who in ("他", "她"):
        said = passage.before.voice if passage.before is not None and not passage.first else None
        return fold(said) if said and _is_somebody(said) else ""
    return who if _is_somebody(who) else ""


def _is_somebody(who: str) -> bool:
    name = who[_AGE.match(who).end() :]  # type: ignore[union-attr]
    return not _LEANS.search(who) and (is_author(who) or is_author(name) or is_person(who) or is_person(name))


def _what(passage: Passage, what: str) -> str:
    """What is called so; 它的声音 is that of the thing that the article is on."""
    its = _ITSELF.match(what)
    if its is None:
        return what
    thing = thing_of(passage)
    rest = what[its.end() :]
    return f"{thing}的{rest}" if thing and rest else thing


RULES = (names_so, calls_it, hailed)
