"""Who has proposed what: X（Name，1968） over or before a line of notes, 某人1968年提出 under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, script, words
from studykit.chinese.happenings import EVENT_NOUNS
from studykit.chinese.marks import BULLETS
from studykit.facts._cues import cued
from studykit.facts._notes import NAMED_TEACHING, TEACHING, labelled, name_of
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact
from studykit.model.page import Sentence
from studykit.model.span import Span

KIND = "definition"

_LATIN = r"[A-Z][A-Za-z.’'-]+(?: [A-Z][A-Za-z.’'-]*)*"
_WHO = rf"(?:{_LATIN}(?: ?(?:&|和|与|、|,) ?{_LATIN})*|[一-鿿]{{2,5}}·?[一-鿿]{{0,6}}(?:[和与、&][一-鿿·]{{2,8}}){{0,2}})"
CREDITED = re.compile(
    rf"(?P<what>[一-鿿《》“”]{{2,16}}?)(?:[ \u3000]?[A-Za-z]{{1,14}})?（(?P<who>{_WHO})(?:[，, ][ \u3000]*(?P<when>(?:前)?\d{{3,4}})年?)?）(?=$|[★☆：\s。；])"
)
"""The name of a teaching, and in brackets who has it from when."""
ENTERED = re.compile(
    rf"[\s{BULLETS}]*(?P<when>1\d{{3}}|20\d\d)年?[ \u3000]*(?P<who>{_LATIN}|[一-鿿·]{{2,8}})(?:：|[ \u3000]+)(?P<did>发现|发明|提出|创立|建立|证明)?(?P<what>[一-鿿]{{2,12}}?)(?=[（，；。→ ]|$)"
)
"""An entry of notes: the year, who it was, and what he proposed or found."""
_BROUGHT_UP = re.compile(
    rf"(?:由|最早由)?(?P<who>{_LATIN}|(?![他她它这该])[一-鿿·]{{2,10}}?)(?:等人?)?(?:（[^（）]*）)?(?:于|在)?(?P<when>(?:1[5-9]|20)\d\d年)?(?:在[^，。；]{{0,4}}《[^《》]+》(?:一[书文])?[中里]?)?(?:首先|最早|首次|正式)?(?P<did>提出|创立)的?(?=[，。；]|$)"
)
# What is found rather than proposed.
_FOUND = re.compile("(?:现象|效应|反应|感应|元素|粒子|电子|中子|质子|射线|细胞|病毒|细菌|大陆|航线|行星|彗星|遗址)$")
_MADE = re.compile("(?:机|仪|器|镜|术|法|表|钟|车|船|灯|电池|疫苗)$")
_NO_TEACHING = re.compile(rf"^(?:改良|改进|新型|早期|现代)|(?:{EVENT_NOUNS})$|[省市县国朝]$")
_NO_NAME = ("ns", "m", "t", "nt", "nz")
_NO_WORD = ("m", "t", "nt", "n", "v")
_ANYBODY = ("学者", "专家", "人", "家", "者", "们")
_A_NAME = re.compile(r"[一-鿿]")


def credited(passage: Passage) -> Iterator[Fact]:
    """X（Name，1968）: a teaching with the one it is from, in a heading over the passage or at the start of a line."""
    for line in _headings_before(passage):
        view = script.fold(line.span.text)
        found = CREDITED.match(view, levels.number_end(view))
        if found:
            yield from _by(passage, line.span, found)
    label = labelled(passage)
    for start in (levels.number_end(passage.view), label.start("said") if label else -1):
        found = CREDITED.match(passage.view, start) if passage.first and start >= 0 else None
        cited = found and found["when"] and not _A_NAME.match(found["who"]) and start < (label.start("said") if label else 1)
        if found and (cited or TEACHING.fullmatch(found["what"]) or how(found["what"]) != "提出"):
            yield from _by(passage, passage.span, found)


@cued("提出|创立|发表")
def taught_by(passage: Passage) -> Iterator[Fact]:
    """某人1964年在《某书》中提出。 on the first line under a heading that names a teaching: who it is from."""
    if told := told_under(passage):
        what, found = told
        who = passage.cut(*found.span("who"))
        yield OneAnswer(passage.cut(*found.span()), "taught_by", None, what, found["did"], who, f"{what}由谁{found['did']}？")


def told_under(passage: Passage) -> tuple[str, re.Match[str]] | None:
    """The teaching that the heading right over the passage names, and the words of its first line that tell ``who`` brought it up, and
    perhaps ``when``."""
    found = _BROUGHT_UP.match(passage.view, levels.number_end(passage.view)) if passage.first and passage.index else None
    line = script.fold(passage.page.sentences[passage.index - 1].span.text).strip() if found else ""
    what = name_of(line[levels.number_end(line) :]) if levels.depth(line) or line else None
    over = "heading" in passage.page.sentences[passage.index - 1].flags if found else False
    if (
        found is None
        or not over
        or not what
        or not NAMED_TEACHING.fullmatch(what)
        or words.tag(found["who"]) in _NO_WORD
        or found["who"].endswith(_ANYBODY)
    ):
        return None
    return what, found


def entered(passage: Passage) -> Iterator[Fact]:
    """1803 道尔顿：原子学说: in the entries of notes, who proposed or found what."""
    if passage.first and (found := ENTERED.match(passage.view)) and is_entry(found):
        did = found["did"] or how(found["what"])
        who = passage.cut(*found.span("who"))
        yield OneAnswer(passage.cut(*found.span()), "entered", None, found["what"], did, who, f"{found['what']}由谁{did}？")


def is_entry(found: re.Match[str]) -> bool:
    """Whether an entry of notes names a teaching, or something found, and somebody."""
    known = found["did"] or TEACHING.fullmatch(found["what"])
    return bool(known) and clauses.is_term(found["what"]) and not words.tag(found["who"]).startswith(("ns", "nt", "t", "m", "v"))


def _headings_before(passage: Passage) -> Iterator[Sentence]:
    """The headings between this passage and the one before it."""
    sentences = passage.page.sentences
    for index in range(passage.before.index + 1 if passage.before else 0, passage.index):
        if "heading" in sentences[index].flags:
            yield sentences[index]


def how(what: str) -> str:
    """The verb for how ``what`` came into the world."""
    return "发现" if _FOUND.search(what) else "发明" if _MADE.search(what) and not TEACHING.fullmatch(what) else "提出"


def is_teaching(found: re.Match[str]) -> bool:
    """Whether the words before the bracket can be somebody's, and those in it a name."""
    what, who = found["what"], found["who"]
    if not clauses.is_term(what) or _NO_TEACHING.search(what):
        return False
    if not _A_NAME.match(who):
        return bool(found["when"]) or bool(TEACHING.fullmatch(what))
    if words.tag(who).startswith("nr") or "·" in who:
        return True
    is_made = TEACHING.fullmatch(what) or how(what) != "提出"
    # A name that no dictionary has falls into single characters.
    return bool(found["when"] and is_made) and all(
        len(one.text) < 3 and not words.tag(one.text).startswith(_NO_NAME) for one in words.segment(who)
    )


def _by(passage: Passage, line: Span, found: re.Match[str]) -> Iterator[Fact]:
    if not is_teaching(found):
        return
    what, who = found["what"], line.part(*found.span("who")).strip()
    proof = line.part(found.start("what"), found.end())
    if what.startswith("《"):
        yield OneAnswer(proof, "credited", None, what, "作者", who, f"{what}的作者是谁？")
    else:
        yield OneAnswer(proof, "credited", None, what, how(what), who, f"{what}由谁{how(what)}？")


RULES = (credited, entered, taught_by)
