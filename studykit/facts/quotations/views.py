"""Whose view it is: what is reported without quotation marks, with the name of whoever says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import calendar, clauses, speakers
from studykit.chinese.mood import MODAL
from studykit.chinese.speakers import HOW_SAID, SAYS
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._voices import another_at
from studykit.facts._words_said import one_breath
from studykit.facts.quotations._calls import is_by_office, is_of_meeting
from studykit.facts.quotations._quoting import CLAIM_OF, called_for, said_by
from studykit.facts.quotations._speaking import speaker_in
from studykit.model.fact import Fact

KIND = "quotation"

_INDIRECT = re.compile(
    rf"(?P<before>[^，。；：？！“”]{{2,60}}?|(?<=，))(?:{HOW_SAID}|则)*(?P<cue>所?(?P<verb>{SAYS}|主张|警告说?|(?:评价|回忆|总结)说|(?<=所)说))"
    r"(?:(?:的(?:那样)?)?[，：](?!“)|(?=要[^点素求领]|必须)|(?<=认为)(?![，：“是为]))(?P<words>(?=.{10})(?:[^“”。]|“[^“”]*”){1,160})"
)
_TOLD_ELSEWHERE = re.compile(r"^[又也亦](?:叫|称|名)|是指|指的是|(?:包括|分为)[^，]{2,}、")
_BOOK = re.compile(r"在(?:[^，。；“”《》]{0,8})?《[^《》]{1,24}》(?:一[书文])?[中里]?(?=[则曾也还]?$)")
# X在给Y的信中说，他…，并“…”: the words in marks are of the letter.
_LETTER = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,16}?在(?:[^，。；：“”]{0,16}的|[^，。；：“”在]{0,4})(?:信|家书|日记|奏折|奏疏|奏章|回忆录|遗嘱|电报|自述)[中里])(?:曾|还|也)*"
    r"(?P<verb>说|写道|称|写|感叹|回忆说?|奏称|自述)[，：]"
)
_MARKED = re.compile("“(?P<words>[^“”]{8,60})”")
# Words that only the talk around them explains.
_LOOSE = re.compile(
    r"[这那它他她我]|[该此](?!外)|其(?![他中实余])|两者|二者|上述|笔者|(?<!日)本[文书](?!化)|[今去前明]年|目前|当前"
)
_ANOTHER = re.compile(f"{SAYS}|[说道称曰]，?$")
_ARGUES = re.compile(
    rf"(?:{MODAL}|不能|不可|应|可以)|.*(?:必须|应当|应该|需要|要(?![素求点害件领]))|如果|即使|虽然|不仅|只有|因为|由于"
)


@cued(rf"(?:{SAYS}|主张|警告说?|(?:评价|回忆|总结)说|所说)(?:(?:的(?:那样)?)?[，：]|要|必须)|认为")
def indirect(passage: Passage) -> Iterator[Fact]:
    """X强调，…: what is reported without quotation marks, in a sentence that a person, a meeting or a document opens."""
    found = _INDIRECT.search(passage.view)
    if (
        not found
        or (found["verb"] == "认为" and re.match(r"(?:从[^，]{1,8}看，)?[^，]{2,14}是", found["words"]))
        or "。" in passage.view[: found.start()]
        or _TOLD_ELSEWHERE.search(found["words"])
    ):
        return
    who = speaker_in(passage, found)
    other = another_at(passage.view, *found.span("words"), who.name) if who else -1
    kept = one_breath(found["words"][: other - found.start("words")] if other >= 0 else found["words"])
    if who is None or not kept or not clauses.is_balanced(passage.view[: found.start()]):
        return
    if is_by_office(who.name, kept) or is_of_meeting(who.name, kept):
        yield from called_for(passage, "indirect", found, who.name)
        return
    asks = speakers.asks(who.name)
    if asks == "何处" or not (CLAIM_OF.search(kept) or _is_view(who.name, kept)):
        return  # a call, which anybody may have made
    book = _BOOK.search(found["before"])
    where = book.group() if book and asks == "谁" else ""
    prompt = f"{_when(passage, found.start())}{asks}{where}{found['verb']}，{kept}？"
    yield from said_by(passage, "indirect", who, kept, found.start("words"), prompt)


@cued("(?:信|家书|日记|奏折|奏疏|奏章|回忆录|遗嘱|电报|自述)[中里].*“")
def in_letter(passage: Passage) -> Iterator[Fact]:
    """X在给Y的信中说，他…，并“…”: whose the words in marks are that stand in what is reported of a letter."""
    found = _LETTER.search(passage.view)
    who = speaker_in(passage, found) if found else None
    if found is None or who is None or not speakers.is_person(who.name):
        return
    reported = passage.view[found.end() :]
    for marked in _MARKED.finditer(passage.view, found.end() + 1):
        kept = one_breath(marked["words"], quoted=True)
        if kept and not _ANOTHER.search(reported[: marked.start() - found.end()]):
            asked = f"“{kept}”是谁在{found['before'].partition('在')[2]}说的？"
            yield from said_by(passage, "in_letter", who, kept, marked.start("words"), asked)


def _is_view(name: str, kept: str) -> bool:
    """Whether ``kept`` is what a scholar or a writer holds of something, and says of what."""
    return speakers.is_person(name) and not _LOOSE.search(kept) and not _ARGUES.match(kept)


def _when(passage: Passage, end: int) -> str:
    """The date that opens the sentence, where it has its year."""
    found = next(calendar.find(passage.view[: end + 12]), None)
    if (
        found is None
        or found[2].year is None
        or passage.view[max(found[0] - 1, 0) : found[0]] not in ("", passage.view[:1], "，")
    ):
        return ""
    return f"{passage.view[found[0] : found[1]]}，" if passage.view[found[1] : found[1] + 1] == "，" else ""


RULES = (indirect, in_letter)
