"""The noun that opens a clause, and the circumstance under which what it says holds."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.facts._asking import QUALIFIED
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of
from studykit.model.span import Span

_REGION = re.compile(
    r"[一-鿿]{2,6}?(?:省|市|县|区|州|镇|乡|村|集团|公司|大学|学院)(?=[将已正成是有在共全现累建积启推以坚实加通的])"
)
SUBSTANCES = frozenset("人水光声热电磁氢氧氮碳氦硫磷铁铜铝金银锡铅汞煤油盐糖酸碱钙钠钾血肝肺胃肾脑骨茶棉麦稻")
"""Nouns of one character that have measures of their own."""
# Under what something holds: of the first thing of a time nothing is said without the time.
_CIRCUMSTANCE = re.compile(
    r"(?:在[^，]{2,}?(?:条件|背景|情况|形势|前提|环境|框架|格局)之?下|随着[^，]{4,}|当[^，]{4,}时|从整个[^，]{2,}(?:来看|来说|来讲|而言))"
)
_CIRCLED = re.compile("^[①-⑳][ 　]*")
_LEANS = re.compile("[这那该此其它]|当前|目前|今天|如今")
_LONGEST_CIRCUMSTANCE = 32
# 黄美秀自1996年起: behind a name that no dictionary has.
_PERSON_FIRST = re.compile("(?P<who>[一-鿿]{2,3}?)(?=[自从]\\d|曾|于\\d|在[一-鿿]{2,}(?:任|工作|进行|研究|主持))")


def subject_of(clause: str) -> str:
    """The noun that opens ``clause``, its owner alone where it says whose it is (云南 of 云南的松); empty where none does."""
    if found := QUALIFIED.match(clause):
        noun = subject_of(clause[found.end() :])
        return found.group() + noun if noun else ""
    if found := re.match(r"我国|中国|[我本][省市县区州镇乡村](?![界民场长])", clause):
        return found.group()
    if found := re.search(r"(?:(?<=的)|^)“[^”]+”(?:工程|项目|计划|系统|平台|行动)$", clause):
        return found.group()
    if found := _REGION.match(clause):
        return found.group()
    if name := _known_name(clause):
        return name
    if found := re.match(r"“[^”]+”(?:工程|项目|计划|系统|平台|行动)?|《[^》]+》", clause):
        return found.group()
    end, after = 0, ""
    for token in words.segment(clause):
        nominal = words.tag(token.text).startswith(("n", "j", "l", "i", "eng", "x", "b", "vn", "an"))
        if not nominal and not (end and token.text == "作用" and clause[token.end : token.end + 1] not in ("于", "到")):
            after = token.text
            break
        end = token.end
    noun = without_adverb(clause[:end])
    stands = (
        (not after and len(clause) > 3)
        or after == "的"
        or words.tag(after).startswith(("v", "p", "d", "z", "ad", "m", "t"))
        or after[:1].isdigit()
        or (len(after) > 1 and words.tag(after) == "a")
    )
    return noun if stands and (clauses.is_term(noun) or (noun in SUBSTANCES and after == "的")) else ""


def _known_name(clause: str) -> str:
    """The name of a place or a person that opens ``clause``, where the dictionary has it and the cut of the words may hide it."""
    for length in (4, 3, 2):
        if words.tag(clause[:length]) in ("ns", "nr", "nt", "nz", "nrt", "nrfg") and clause[length : length + 1] in tuple(
            "是将已在有的于率"
        ):
            return clause[:length]
    return ""


def without_adverb(noun: str) -> str:
    """``noun`` without the 共, 总, 均, 都 or 约 of what follows it; 成都 and 首都 are whole."""
    noun = re.sub(r"(?<=[一-鿿]{2})(?:整体|总体|全部)$", "", noun)
    while noun and noun[-1] in "共总均都约" and not words.tag(noun[-2:]).startswith("n"):
        noun = noun[:-1]
    return noun


def circumstance(passage: Passage, at: int) -> str | None:
    """The clause before the one that begins at ``at``, with its comma, where it tells under what circumstance that holds (在某条件下,
    随着, 当某时); empty where none does, ``None`` where it cannot stand in a question."""
    before = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if passage.start < b < at]
    clause = passage.view[slice(*before[-1])] if before and passage.view[before[-1][1]] == "，" else ""
    clause = _CIRCLED.sub("", clause[clauses.after_lead(clause) :])
    if not _CIRCUMSTANCE.fullmatch(clause):
        return ""
    return None if len(clause) > _LONGEST_CIRCUMSTANCE or _LEANS.search(clause) else f"{clause}，"


def whole_subject(passage: Passage, clause: str, subject: str) -> str:
    """``subject`` of ``clause``, where the dictionary cuts it short, as what the article is on (台湾 of 台湾黑熊), or as a person whose
    name it does not have."""
    entry = fold(entry_of(passage))
    if entry and subject and clause.startswith(entry) and entry.startswith(subject):
        return entry
    named = None if subject else _PERSON_FIRST.match(clause)
    return named["who"] if named and is_person(named["who"]) else subject


JUST_NAMED = re.compile("(?:称为|称作|称之为|叫做|叫作|叫(?![做作])|名为)(?P<name>[^，。；“”]{2,10}|“[^“”，。；]{2,12}”)$")
"""Matches at the end of a clause what it gives a name: 物体振动的次数叫作频率."""


def just_named(passage: Passage, end: int) -> Span | None:
    """The name that the clause which ends at position ``end`` of the view gives to something: what the next clauses go on about."""
    found = JUST_NAMED.search(passage.view, 0, end)
    return passage.cut(*found.span("name")) if found and clauses.is_term(found["name"]) else None


def bare_case(view: str, start: int, end: int) -> tuple[int, int]:
    """``view[start:end]`` without the 当 and the 时 around a case (当血尿酸超过某值时), where nothing else stands in it."""
    told = re.fullmatch("当(?P<case>[^，]{4,})时，?", view[start:end])
    return (start + told.start("case"), start + told.end("case")) if told else (start, end)
