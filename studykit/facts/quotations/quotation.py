"""Who said it: quotations with the name of their speaker, meeting or document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, numerals, speakers, words
from studykit.chinese.script import fold
from studykit.chinese.speakers import HOW_SAID, MEETING, SAYS
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sayings import Saying, saying
from studykit.facts._titles import is_chronicle, title_of
from studykit.facts._words_said import LEANS, one_breath
from studykit.facts.quotations._calls import is_by_office, repeated
from studykit.facts.quotations._quoting import CLAIM_OF, Quotation, called_for, said_by
from studykit.facts.quotations._speaking import speaker_in
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "quotation"

_STATES_NOTHING = re.compile(r"^(?:要|必须|应)")
_VERB = (
    rf"{SAYS}|要求|表示|写道|说过?|讲过?|提到|主张|预言|评价说?|(?:告诫|警告)(?:人们|世人|后人)?说?|宣布|号召|曰|云|(?:有|自)?言|感叹|回?答|高呼|疾呼|总结说|[声宣]称|(?:痛)?斥|叹|(?<!所)谓|(?<![下转刊登])载|记载|"
    r"自述|深信|坚信|相信|断言|明白|认识到|(?:明确|明文)?规定|写明|载明|写得(?:清清楚楚|很清楚|明明白白)|题词|题写|写下|留下|喊出|发出|立下|道出|(?<![被人并史号俗又简通统名职])称"
)
_CUE = (
    rf"(?P<cue>(?:{HOW_SAID})*"
    rf"(?P<verb>{_VERB})(?:道|过|了|：|(?<=[出调说言])的)?)"
)
# 要求全市“…”: who is to do it may stand before the words.
_DIRECT = re.compile(
    rf"(?P<before>[^，。；：？！“”]{{2,60}}?|[他她]|(?<=[，：])[但却并]?){_CUE}(?:(?<=要求)[一-鿿]{{2,8}}?)?[，：]?“(?P<words>[^“”]{{6,240}})”?"
)
_AFTER = re.compile(
    r"“(?P<words>[^“”]{8,80})”[，。]?(?:这是)?(?P<before>[^，。；：？！“”]{2,30}?)(?P<verb>说|指出|写道|提出|强调|曾说)(?:过|道)?(?=[，。]|$)"
)
_NAMED = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,50}?|(?<=，))(?P<first>首次|最早|率先|第一次)?(?P<verb>提出|倡导|提倡|主张|首倡)了?“(?P<words>[^“”]{2,24})”(?:这一|的|这个|这种|，)?(?=(?:[^，。；：“”]{0,4})(?:(?P<noun>概念|论断|命题|理念|范畴|思想|战略|主张|口号|学说|理论|原则|观点|方针|方略|纲领|路线|方案)|[，。；]|$))"
)
_CLAIM = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,12}?)(?:关于|提出的|的)?“(?P<words>[^“”]{6,46})”(?:的|这一)(?:[^，。；：“”]{0,4})(?P<verb>论断|名言|论述|命题|主张)"
)
_VISION = re.compile(
    r"(?P<before>[^，。；：？！“”]{2,16}?)对(?P<of>[^，。；：？！“”]{2,20}?)的(?P<verb>愿景|设想|评价|论断|看法|主张|构想|描述|概括|预言|定义|解释|总结)(?:是|为)[，：]?“(?P<words>[^“”]{8,60})”"
)
# How the question says it.
_SPOKEN = {
    "表示": "说",
    "评价": "说",
    "感叹": "说",
    "写道": "写下",
    "题词": "题写",
    "发出": "说",
    "说": "说",
    "讲": "说",
    "曰": "说",
    "云": "说",
    "言": "说",
    "回答": "说",
    "答": "说",
    "总结说": "说",
    "声称": "说",
    "宣称": "说",
    "谓": "说",
    "称": "说",
    "斥": "说",
    "痛斥": "说",
    "叹": "说",
    "自言": "说",
    "有言": "说",
    "自述": "说",
    "载": "记载",
    "评价说": "说",
}
_LONGEST_IDIOM = 6
_MOST_DEMANDS, _LONGEST_DEMAND = 5, 30
# What somebody thinks need never have been said.
_THOUGHT = ("认为", "深信", "坚信", "相信", "明白", "认识到")


@cued(rf"(?:{_VERB})(?:道|过|了|：|的)*[，：]?“|要求[一-鿿]{{2,8}}“")
def direct(passage: Passage) -> Iterator[Fact]:
    """X指出，“…”: the nearest name before the verb of saying has said the words in quotation marks."""
    for found in _DIRECT.finditer(passage.view):
        if found["verb"] == "提出" and len(found["words"]) < 14 and not re.search(r"[，是]", found["words"]):
            continue  # a name is given, no statement made
        if re.match("”(?:就|正|才|不|只)?是", passage.view[found.end("words") :]):
            continue  # “…”是…: the words are only what he says something of
        yield from _of(passage, "direct", found)


@cued("”")
def afterwards(passage: Passage) -> Iterator[Fact]:
    """“…”，X说: the speaker comes after the words."""
    found = _AFTER.match(passage.view)
    if found and "“" not in found["before"]:
        yield from _of(passage, "afterwards", found)


@cued("(?:提出|倡导|提倡|主张|首倡)了?“")
def coined(passage: Passage) -> Iterator[Fact]:
    """X提出“Y”的概念: who brought a term or a slogan up."""
    for found in _NAMED.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is None or speakers.asks(who.name) != "谁" or len(found["words"]) < 3 or _is_everyday(found):
            continue
        first = found["first"] or ("首次" if "首次" in found["before"] else "")
        prompt = f"{_source(passage)}“{found['words']}”是谁{first}{found['verb']}的？"
        yield from said_by(passage, "coined", who, found["words"], found.start("words"), prompt)


def _is_everyday(found: re.Match[str]) -> bool:
    """Whether what somebody has brought up are words for a deed that anybody may have used: 提出“找米下锅”，组织…."""
    words_ = found["words"]
    own = found["noun"] or found["first"] or found["verb"] != "提出" or re.search("[，是]", words_)
    return not own and len(words_) <= _LONGEST_IDIOM and words.tag(words.segment(words_)[0].text).startswith(("v", "i", "l"))


@cued("”(?:的|这一)[^，。；：“”]{0,4}(?:论断|名言|论述|命题|主张)")
def claimed(passage: Passage) -> Iterator[Fact]:
    """X“…”的论断, X对Y的愿景是“…”: the words are somebody's by a noun of saying."""
    for found in _CLAIM.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is not None and speakers.asks(who.name) == "谁" and not LEANS.match(found["words"]):
            prompt = f"“{found['words']}”是谁的{found['verb']}？"
            yield from said_by(passage, "claimed", who, found["words"], found.start("words"), prompt)


@cued(r"的(?:愿景|设想|评价|论断|看法|主张|构想|描述|概括|预言|定义|解释|总结)(?:是|为)[，：]?“")
def envisaged(passage: Passage) -> Iterator[Fact]:
    """X对Y的愿景是“…”: what somebody says of a thing that the sentence names; asked by the words, or by the speaker."""
    for found in _VISION.finditer(passage.view):
        who = speaker_in(passage, found)
        if who is not None:
            prompt = f"“{found['words']}”是谁对{found['of']}的{found['verb']}？"
            yield from said_by(passage, "envisaged", who, found["words"], found.start("words"), prompt)


def collected(passage: Passage) -> Iterator[Fact]:
    """A statement among the collected sayings of one person: who said it."""
    found = saying(passage)
    name = found and _name_in(passage, found.who)
    if found and name and _STATES_NOTHING.search(found.words):
        yield from _demanded(passage, found)
    elif found and name and CLAIM_OF.search(found.words):
        prompt = f"“{found.words}”是谁指出的？"
        yield Quotation(found.proof, "collected", None, found.words, "who", (name,), prompt)


def _demanded(passage: Passage, found: Saying) -> Iterator[Fact]:
    """The demands that the saying makes, one by one, asked by its day, its occasion and the term that it repeats."""
    theme = repeated(found.words)
    at, behind = passage.view.find(found.words), re.match("(?:要|必须|应当?)", found.words)
    if not theme or at < 0 or not behind:
        return
    parts = [(max(a, at + behind.end()), b) for a, b in clauses.clauses(passage.view) if at <= a < at + len(found.words)]
    if 1 < len(parts) <= _MOST_DEMANDS and all(b - a <= _LONGEST_DEMAND for a, b in parts):
        when = f"{fold(found.day.text)}，{found.who}在{fold(found.where.text)}{'时' if found.where.text.endswith('学习') or not MEETING.search(found.where.text) else '上'}"
        prompt = f"{when}就{theme}提出了哪{numerals.to_chinese(len(parts))}项要求？"
        yield Quotation(found.proof, "collected", None, theme, when, tuple(passage.cut(*part) for part in parts), prompt)


def _name_in(passage: Passage, who: str) -> Span | None:
    """Where the article names ``who``."""
    for span in passage.article.spans if passage.article else ():
        at = fold(span.text).find(who)
        if at >= 0:
            return span.part(at, at + len(who))
    return None


def _of(passage: Passage, rule: str, found: re.Match[str]) -> Iterator[Fact]:
    """The fact of a direct quotation, asked by its words."""
    who, kept = speaker_in(passage, found), one_breath(found["words"], quoted=True)
    if who is None or not kept:
        return
    if is_by_office(who.name, kept):
        yield from called_for(passage, rule, found, who.name)
        return
    asks, verb = speakers.asks(who.name), re.sub(r"^(告诫|警告).*", r"\1", found["verb"].rstrip("过"))
    if asks == "何处":
        prompt = f"“{kept}”出自何处？"
    elif asks == "哪份文件":
        prompt = f"“{kept}”出自哪份文件？"
    else:
        prompt = f"“{kept}”是{asks}{'的观点' if verb in _THOUGHT else _SPOKEN.get(verb, verb) + '的'}？"
    if asks:
        yield from said_by(passage, rule, who, kept, found.start("words"), _source(passage) + prompt)


def _source(passage: Passage) -> str:
    """The chronicle that tells of it: of which factory 厂长王强 was, and when, nothing else says."""
    return f"据《{title_of(passage)}》，" if is_chronicle(passage) else ""


RULES = (direct, afterwards, envisaged, claimed, coined, collected)
