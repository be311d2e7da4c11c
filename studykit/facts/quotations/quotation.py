"""Who said it: quotations and reported statements with the name of their speaker, meeting or document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import calendar, clauses, speakers
from studykit.chinese.script import fold
from studykit.chinese.speakers import HOW_SAID, SAYS
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sayings import saying
from studykit.facts._titles import entry_of
from studykit.facts._words_said import LEANS, LONGEST, one_breath
from studykit.facts.quotations._calls import blank, demands, is_by_office, is_of_meeting, occasion
from studykit.facts.quotations._speaking import SHORT_BODY, speaker_in
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "quotation"


@dataclass(frozen=True, slots=True)
class Quotation(Fact):
    """Somebody's words: ``about`` are these or what they are about; ``aspect`` is what ``prompt`` asks for, ``who`` the speaker, ``blank``
    the words left out, else what was demanded on the occasion it names."""

    about: str
    aspect: str
    answer: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """Who said it, or what was said?"""
        yield Question(self.about, self.aspect, self.prompt, self.answer)


_STATES_NOTHING = re.compile(r"^(?:要|必须|应)")
_CLAIM_OF = re.compile(r"是|存在|表现为|体现|在于|意味|决定|等于|属于|具有|取决|产生|来自|源于|已|达到|占")
_VERB = rf"{SAYS}|要求|表示|写道|说过?|讲过?|提到|主张|预言|评价|告诫|宣布|号召|曰|云|言|感叹|回答"
_CUE = (
    rf"(?P<cue>(?:{HOW_SAID})*"
    rf"(?P<verb>{_VERB})(?:道|过|了|：)?)"
)
# 要求全市“…”: who is to do it may stand before the words.
_DIRECT = re.compile(
    rf"(?P<before>[^，。；：？！“”]{{2,60}}?|[他她]|(?<=[，：])){_CUE}(?:(?<=要求)[一-鿿]{{2,8}}?)?[，：]?“(?P<words>[^“”]{{8,240}})”?"
)
_INDIRECT = re.compile(
    rf"(?P<before>[^，。；：？！“”]{{2,60}}?|(?<=，))(?:{HOW_SAID})*(?P<cue>所?(?P<verb>{SAYS}|主张|(?<=所)说))(?:(?:的(?:那样)?)?[，：](?!“)|(?=要[^点素求领]|必须))"
    r"(?P<words>[^“”。]{10,160})"
)
_AFTER = re.compile(
    r"“(?P<words>[^“”]{8,80})”[，。]?(?:这是)?(?P<before>[^，。；：？！“”]{2,30}?)(?P<verb>说|指出|写道|提出|强调|曾说)(?:过|道)?(?=[，。]|$)"
)
_NAMED = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,50}?)(?P<first>首次|最早|率先|第一次)?(?P<verb>提出|倡导|主张|首倡)了?“(?P<words>[^“”]{2,24})”(?:这一|的|这个|这种|，)?(?=(?:[^，。；：“”]{0,4})(?:概念|论断|命题|理念|范畴|思想|战略|主张|口号|学说|理论|原则|观点|[，。；]|$))"
)
_CLAIM = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,12}?)(?:关于|提出的|的)?“(?P<words>[^“”]{6,46})”(?:的|这一)(?:[^，。；：“”]{0,4})(?P<verb>论断|名言|论述|命题|主张)"
)
_VISION = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,16}?)对(?P<of>[^，。；：？！“”]{2,20}?)的(?P<verb>愿景|设想|评价|论断|看法|主张|构想|描述|概括|预言|定义|解释|总结)(?:是|为)[，：]?“(?P<words>[^“”]{8,60})”"
)
_STYLED_IT = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,24}?)(?P<verb>称|誉|赞)[之它其他她](?:为|作|是|曰)?“(?P<words>[^“”]{4,80})”"
)
_SHORT_STYLE = 16
_CALLED = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,10}?)(?:(?:把|将)(?P<whom>《[^》]{1,16}》|[^，。；：？！“”]{2,10}?))?(?P<verb>称赞|赞誉|称|誉|赞|评价|喻)(?P<whom2>《[^》]{1,16}》|[^，。；：？！“”为作是之其]{2,10})?(?:其)?(?:为|作|是)“(?P<words>[^“”]{2,30})”(?!(?:和|与|及|、)“)"
)
_TOLD_ELSEWHERE = re.compile(r"是指|指的是|(?:包括|分为)[^，]{2,}、")
# Words of the speaker about himself say nothing in another mouth.
_SPOKEN = {
    "表示": "说",
    "评价": "说",
    "感叹": "说",
    "写道": "写下",
    "说": "说",
    "讲": "说",
    "曰": "说",
    "云": "说",
    "言": "说",
    "回答": "说",
}


@cued(rf"(?:{_VERB})(?:道|过|了|：)*[，：]?“|要求[一-鿿]{{2,8}}“")
def direct(passage: Passage) -> Iterator[Fact]:
    """X指出，“…”: the nearest name before the verb of saying has said the words in quotation marks."""
    for found in _DIRECT.finditer(passage.view):
        if found["verb"] == "提出" and len(found["words"]) < 14 and not re.search(r"[，是]", found["words"]):
            continue  # a name is given, no statement made
        yield from _of(passage, "direct", found)


@cued("”")
def afterwards(passage: Passage) -> Iterator[Fact]:
    """“…”，X说: the speaker comes after the words."""
    found = _AFTER.match(passage.view)
    if found and "“" not in found["before"]:
        yield from _of(passage, "afterwards", found)


@cued(rf"(?:{SAYS}|主张|所说)(?:(?:的(?:那样)?)?[，：]|要|必须)")
def indirect(passage: Passage) -> Iterator[Fact]:
    """X强调，…: what is reported without quotation marks, in a sentence that a person, a meeting or a document opens."""
    found = _INDIRECT.search(passage.view)
    if (
        not found
        or (found["verb"] == "认为" and re.match(r"(?:从[^，]{1,8}看，)?[^，]{2,14}是", found["words"]))
        or re.search(r"[。；]", passage.view[: found.start()])
        or _TOLD_ELSEWHERE.search(found["words"])
    ):
        return
    who = speaker_in(passage, found)
    kept = one_breath(found["words"])
    if who is None or not kept or passage.view[: found.start()].count("“") != passage.view[: found.start()].count("”"):
        return
    name = passage.view[slice(*who)]
    asks = speakers.asks(name)
    if is_by_office(name, kept) or is_of_meeting(name, kept):
        yield from _called_for(passage, "indirect", found, name)
        return
    if asks == "何处" or not _CLAIM_OF.search(kept):
        return  # a call, which anybody may have made
    prompt = f"{_when(passage, found.start())}{asks}{found['verb']}，{kept}？"
    yield from _quotation(passage, "indirect", found, who, kept, prompt)


@cued("(?:提出|倡导|主张|首倡)了?“")
def coined(passage: Passage) -> Iterator[Fact]:
    """X提出“Y”的概念: who brought a term or a slogan up."""
    for found in _NAMED.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is None or speakers.asks(passage.view[slice(*who)]) != "谁" or len(found["words"]) < 3:
            continue
        first = found["first"] or ("首次" if "首次" in found["before"] else "")
        yield from _quotation(passage, "coined", found, who, found["words"], f"“{found['words']}”是谁{first}{found['verb']}的？")


@cued("”(?:的|这一)[^，。；：“”]{0,4}(?:论断|名言|论述|命题|主张)")
def claimed(passage: Passage) -> Iterator[Fact]:
    """X“…”的论断, X对Y的愿景是“…”: the words are somebody's by a noun of saying."""
    for found in _CLAIM.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is not None and speakers.asks(passage.view[slice(*who)]) == "谁" and not LEANS.match(found["words"]):
            yield from _quotation(passage, "claimed", found, who, found["words"], f"“{found['words']}”是谁的{found['verb']}？")


@cued(r"的(?:愿景|设想|评价|论断|看法|主张|构想|描述|概括|预言|定义|解释|总结)(?:是|为)[，：]?“")
def envisaged(passage: Passage) -> Iterator[Fact]:
    """X对Y的愿景是“…”: what somebody says of a thing that the sentence names; asked by the words, or by the speaker."""
    for found in _VISION.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is not None:
            prompt = f"“{found['words']}”是谁对{found['of']}的{found['verb']}？"
            yield from _quotation(passage, "envisaged", found, who, found["words"], prompt)


@cued("[为作是]“")
def styled(passage: Passage) -> Iterator[Fact]:
    """X称Y为“…”: whose word for it that is."""
    for found in _CALLED.finditer(passage.view):
        whom = next((whom for whom in (found["whom2"], found["whom"]) if whom and clauses.is_term(whom)), "")
        who = speaker_in(passage, found)
        if who is not None and whom and speakers.is_person(passage.view[slice(*who)]):
            yield from _quotation(passage, "styled", found, who, found["words"], f"谁{found['verb']}{whom}为“{found['words']}”？")


def collected(passage: Passage) -> Iterator[Fact]:
    """A statement among the collected sayings of one person: who said it."""
    found = saying(passage)
    name = found and _name_in(passage, found.who)
    if found and name and _CLAIM_OF.search(found.words) and not _STATES_NOTHING.search(found.words):
        prompt = f"“{found.words}”是谁指出的？"
        yield Quotation(found.proof, "collected", None, found.words, "who", (name,), prompt)


def _name_in(passage: Passage, who: str) -> Span | None:
    """Where the article names ``who``."""
    for span in passage.article.spans if passage.article else ():
        at = fold(span.text).find(who)
        if at >= 0:
            return span.part(at, at + len(who))
    return None


@cued(r"[称誉赞][之它其他她](?:[为作是曰])?“")
def styled_it(passage: Passage) -> Iterator[Fact]:
    """X称它为“…”, 《Y》称其“…”: whose word that is for what the sentence, or its entry, is about."""
    for found in _STYLED_IT.finditer(passage.view):
        who, whom = speaker_in(passage, found), _whom(passage, found.start())
        kept = one_breath(found["words"]) if len(found["words"]) > _SHORT_STYLE else found["words"]
        if who is None or not whom or not kept or whom in kept:
            continue
        name = passage.view[slice(*who)]
        if speakers.is_person(name) or name.startswith("《"):
            asked = f"评价{whom}“{kept}”的话出自何处？" if name.startswith("《") else f"谁称{whom}为“{kept}”？"
            yield from _quotation(passage, "styled_it", found, who, kept, asked)


def _whom(passage: Passage, end: int) -> str:
    """What 它 stands for before ``end``: the last work that the sentence names, its topic, or what the article explains."""
    works = re.findall("《[^《》]{1,16}》", passage.view[:end])
    own = re.match("《[^《》]{1,16}》$", works[-1]) if works and not passage.view[:end].endswith(works[-1]) else None
    return own.group() if own else passage.topic.text if passage.topic is not None else entry_of(passage)


def _of(passage: Passage, rule: str, found: re.Match[str]) -> Iterator[Fact]:
    """The fact of a direct quotation, asked by its words."""
    who, kept = speaker_in(passage, found), one_breath(found["words"], quoted=True)
    if who is None or not kept:
        return
    name = passage.view[slice(*who)]
    if is_by_office(name, kept):
        yield from _called_for(passage, rule, found, name)
        return
    asks = speakers.asks(name)
    verb = _SPOKEN.get(found["verb"].rstrip("过"), found["verb"].rstrip("过"))
    if asks == "何处":
        prompt = f"“{kept}”出自何处？"
    elif asks == "哪份文件":
        prompt = f"“{kept}”出自哪份文件？"
    else:
        prompt = f"“{kept}”是{asks}{'的观点' if verb == '认为' else verb + '的'}？"
    yield from _quotation(passage, rule, found, who, kept, prompt)


def _called_for(passage: Passage, rule: str, found: re.Match[str], name: str) -> Iterator[Fact]:
    """What somebody called for: the demands of the occasion, or the words with one left out."""
    said, start = found["words"].rstrip("。！；，"), found.start("words")
    proof = passage.cut(min(passage.start, start), found.end("words"))
    cue = found.start("cue") if "cue" in found.re.groupindex else start
    if asked := demands(passage, start, said, name, cue):
        yield Quotation(proof, rule, None, asked.theme, f"demanded {asked.when}{name}", asked.parts, asked.prompt)
    elif not is_by_office(name, said):
        return
    elif gap := blank(passage, start, one_breath(said)):
        day, place = occasion(passage, cue, name)
        words = f"“{gap[0]}”" if rule == "direct" else gap[0]
        yield Quotation(
            proof, rule, None, said, "blank", (gap[1],), f"{day}{name}{place}{found['verb']}，{words}，空格处是什么？"
        )


def _quotation(
    passage: Passage, rule: str, found: re.Match[str], who: tuple[int, int], words: str, prompt: str
) -> Iterator[Fact]:
    name = passage.view[slice(*who)]
    if _reveals(name, words) or len(words) > LONGEST + 14 or SHORT_BODY.match(name):
        return
    at = passage.view.find(words, found.start("words"))
    proof = passage.cut(min(who[0], at), max(who[1], at + len(words)))
    yield Quotation(proof, rule, None, words, "who", (passage.cut(*who),), prompt)


def _reveals(name: str, words: str) -> bool:
    """Whether the words name their speaker themselves."""
    return name in words or any(name[at : at + 3] in words for at in range(len(name) - 2))


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


RULES = (direct, afterwards, envisaged, claimed, styled, coined, indirect, collected, styled_it)
