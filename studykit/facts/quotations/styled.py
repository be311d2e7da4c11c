"""Whose word it is for something: X称Y为“…”, X评价Y“…”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, speakers
from studykit.chinese.script import fold
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of
from studykit.facts._words_said import one_breath
from studykit.facts.quotations._he import he, person_of_entry
from studykit.facts.quotations._quoting import Quotation, said_by
from studykit.facts.quotations._speaking import Speaker, speaker_in
from studykit.model.fact import Fact

KIND = "quotation"

_STYLED_IT = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,24}?)(?P<verb>称|誉|赞)(?P<it>[之它其他她])(?:为|作|是|曰)?“(?P<words>[^“”]{4,80})”"
)
_SHORT_STYLE = 16
_CALLED = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,10}?)(?:(?:把|将)(?P<whom>《[^》]{1,16}》|[^，。；：？！“”]{2,10}?))?(?P<verb>称赞|赞誉|盛赞|(?<![声宣自名])称|誉|赞|评价|喻|痛斥)(?P<whom2>《[^》]{1,16}》|[他她](?=[为作是])|[^，。；：？！“”为作是之其]{2,10})?(?:其)?(?:为|作|是)“(?P<words>[^“”]{2,60})”(?!(?:和|与|及|、)“)"
)
_DESCRIBES = "记载|描述|形容|描写|载"
_TOLD = re.compile(
    rf"(?P<before>[^，。；：？！“”]{{2,60}}?|(?<=[，：])|^)(?P<verb>{_DESCRIBES}|评价说?|称赞|赞扬|(?<![被人并史号俗又简通统名职声宣])称|说过?)(?P<stop>，?)(?P<of>《[^》]{{1,16}}》|[他她](?=“)|[^，。；：？！“”《》]{{2,12}}?)(?P<is>是?)“(?P<words>[^“”]{{5,60}})”(?=[，。；]|$)"
)
_WITH_A_WORD = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,40}?)(?:曾|便|就)?(?:[用以])(?P<words>“[^“”，。]{2,16}”)(?:一词|一语|[一二两三四]个?字)?来?(?P<verb>概括|形容|描述|比喻|描绘)(?P<of>[^，。；：？！“”]{2,24})(?=[，。；]|$)"
)
_WITH_ANOTHER = 2
_LABEL = re.compile(r"[\s*·●•-]*[一-鿿]{2,8}：$")


@cued("[为作是]“")
def styled(passage: Passage) -> Iterator[Fact]:
    """X称Y为“…”: whose word for it that is."""
    for found in _CALLED.finditer(passage.view):
        whom = next((whom for whom in (found["whom2"], found["whom"]) if whom and clauses.is_term(whom)), "")
        if found["whom2"] in ("他", "她"):
            whom = _person(passage, found.start("whom2"))
        who = speaker_in(passage, found)
        if who is not None and whom and speakers.is_person(who.name):
            prompt = f"谁{found['verb']}{whom}为“{found['words']}”？"
            yield from said_by(passage, "styled", who, found["words"], found.start("words"), prompt)


@cued(r"[称誉赞][之它其他她](?:[为作是曰])?“")
def styled_it(passage: Passage) -> Iterator[Fact]:
    """X称它为“…”, 《Y》称其“…”: whose word that is for what the sentence, or its entry, is about."""
    for found in _STYLED_IT.finditer(passage.view):
        who, whom = speaker_in(passage, found), _whom(passage, found)
        kept = one_breath(found["words"]) if len(found["words"]) > _SHORT_STYLE else found["words"]
        if who is None or not whom or not kept or whom in kept:
            continue
        if speakers.is_person(who.name) or who.name.startswith("《"):
            asked = f"评价{whom}“{kept}”的话出自何处？" if who.name.startswith("《") else f"谁称{whom}为“{kept}”？"
            yield from said_by(passage, "styled_it", who, kept, found.start("words"), asked)


@cued(rf"(?:{_DESCRIBES}|评价说?|[称赞扬]|说)，?[^，。；：？！“”]{{1,18}}“")
def told_of(passage: Passage) -> Iterator[Fact]:
    """X评价Y“…”, 《Z》载，Y“…”: whose words these are on something that the sentence names, or how he describes it."""
    for found in _TOLD.finditer(passage.view):
        who = speaker_in(passage, found) or _of_entry(passage, found)
        kept = found["words"].rstrip("。！；，")
        of = _person(passage, found.start("of")) if found["of"] in ("他", "她") else found["of"]
        if who is None or not clauses.is_term(of) or (found["verb"] == "称" and found["is"]):
            continue
        verb, at = found["verb"], found.start("words")
        if who.name.startswith("《"):
            asked = f"关于{of}“{kept}”的记载" if verb in _DESCRIBES else f"评价{of}“{kept}”的话"
            yield from said_by(passage, "told_of", who, kept, at, f"{asked}出自何处？")
        elif speakers.is_person(who.name) and verb in _DESCRIBES:
            words = passage.cut(at - 1, found.end("words") + 1)
            prompt = f"{who.name}怎样{verb}{of}？"
            yield Quotation(passage.cut(*found.span()), "told_of", None, of, verb, (words,), prompt)
        elif speakers.is_person(who.name):
            asked = f"谁{verb}{found['stop']}{of}{found['is']}“{kept}”？"
            yield from said_by(passage, "told_of", who, kept, at, asked)


@cued("[用以]“[^”]*”.*(?:概括|形容|描述|比喻|描绘)")
def with_a_word(passage: Passage) -> Iterator[Fact]:
    """X用“Y”概括Z: with what word somebody sums something up."""
    for found in _WITH_A_WORD.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is not None and speakers.is_person(who.name) and clauses.is_term(found["of"]):
            words = passage.cut(*found.span("words"))
            prompt = f"{who.name}用什么{found['verb']}{found['of']}？"
            yield Quotation(passage.cut(*found.span()), "with_a_word", None, found["of"], found["verb"], (words,), prompt)


def _person(passage: Passage, at: int) -> str:
    """Whom 他 at ``at`` stands for where somebody speaks of him: whose life it is, else the one person of the sentences before."""
    alone = "，" not in passage.view[:at] and len(speakers.names_in(passage.view[:at])) < _WITH_ANOTHER
    person = person_of_entry(passage) or (he(passage, 0) if alone else None)
    return fold(person.text) if person else ""


def _of_entry(passage: Passage, found: re.Match[str]) -> Speaker | None:
    """In a row of what somebody did, the one whose life it is: 物理：记载磁针“…”."""
    name = person_of_entry(passage) if not found["before"] and _LABEL.fullmatch(passage.view[: found.start()]) else None
    return Speaker(fold(name.text), name) if name else None


def _whom(passage: Passage, found: re.Match[str]) -> str:
    """What 它 stands for: the last work that the sentence names, its topic, or what the article explains; no person, whom 他 is for."""
    works = re.findall("《[^《》]{1,16}》", passage.view[: found.start()])
    if works and not passage.view[: found.start()].endswith(works[-1]):
        return str(works[-1])
    if passage.topic is not None:
        return passage.topic.text
    if found["it"] == "它" and person_of_entry(passage) is not None:
        return _work_before(passage)
    return entry_of(passage)


def _work_before(passage: Passage) -> str:
    """The one work that the sentences of the paragraph before name."""
    works: set[str] = set()
    here: Passage | None = passage
    while here is not None and not here.first:
        here = here.before
        works |= set(re.findall("《[^《》]{1,16}》", here.view)) if here else set()
    return works.pop() if len(works) == 1 else ""


RULES = (styled, styled_it, told_of, with_a_word)
