"""From where a name, a city, a line or a theory comes, in a plain clause: X得名于Y, X定都Y, “…”出自《Y》, X是W提出的一种假说：Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import LOOSE, is_object, is_subject, plain_clauses
from studykit.facts.definitions.entry import is_place_name
from studykit.model.fact import Fact

KIND = "definition"

_END = r"(?=[，。；]|$)"
_NAMED_AFTER = re.compile(
    rf"(?P<who>[^，。；：？！“”]{{2,16}}?)(?:的?名(?:称|字))?(?:也|则|即|最初)?(?P<cue>得名于|得名自|因袭自|取名自|来源于|源于|源自)(?P<said>[^。；：？！]{{2,24}}?){_END}"
)
_NAMES = re.compile("得名|取名")
_CAPITAL = re.compile(
    rf"(?P<who>[^，。；：？！“”]{{2,12}}?)(?P<verb>(?:最初|先|后|仍|又|便)?(?:定都|建都|迁都|奠都|立都)(?:于|到|在)?)(?P<said>[一-鿿]{{2,8}}?(?:（[^（）]{{2,12}}）)?){_END}"
)
_ITS_CAPITAL = re.compile(
    rf"(?P<who>[一-鿿]{{2,8}}?)的?(?P<verb>都城|国都|首府|国都|京城|陪都)(?:设|定)?(?:在|于|为|是)(?P<said>[一-鿿]{{2,8}}?){_END}"
)
_FOUND = re.compile(
    rf"(?P<who>[^，。；：？！\d]{{2,14}}?)(?P<how>(?:主要|最早|最初|多|大多|首先)*)(?P<verb>出土于|发现于|流行于|盛行于|诞生于|发祥于|兴起于|爆发于|创刊于)(?P<said>[^，。；：？！\d]{{2,20}}?){_END}"
)
_LINE = re.compile(
    rf"(?P<who>“[^”]{{4,40}}”)(?:一句|这句话|这句诗|这一名句|一语|一词|的说法|的典故|这一典故|这个成语)?(?P<verb>出自|语出|源自|选自|见于|摘自|来自|典出)(?P<said>[^，。；：？！“”]{{0,16}}《[^》]{{1,16}}》(?:[一-鿿·]{{0,6}})?){_END}"
)
_SET_AS = re.compile(
    rf"(?P<who>[^，。；：？！“”]{{2,16}}?)(?P<verb>(?:被|通常|一般|国际上)?规定为|定为|约定为)(?P<said>[^，。；：？！\d]{{4,30}}?){_END}"
)
_THEORY = re.compile(
    r"(?P<who>[^，。；：？！“”]{2,14}?)是(?:由)?(?P<by>[^，。；：？！“”的]{2,16}?)(?:于[^，。；：的]{2,10})?(?:首先|最早|率先)?(?:提出|创立|建立|倡导)的一种(?P<kind>[一-鿿]{0,4}(?:假说|学说|理论|观点|主张|思想|模型|猜想))(?:：|，即|，认为)(?P<said>[^。；？！“”]{6,60})(?=[。；]|$)"
)
_YIELDS = re.compile(
    rf"(?P<who>[^，。；：？！“”是]{{1,14}}?(?:[与和跟同][^，。；：？！“”是]{{1,14}}?(?:反应|化合|作用|混合|结合|燃烧)|在[^，。；：？！“”是]{{1,8}}?中(?:完全|充分|不完全)?(?:燃烧|加热|分解)))(?P<how>(?:时|后|能够?|可以?|会|，)*)(?P<verb>生成|产生|得到|放出|释放出?|析出|形成)(?P<said>[^，。；：？！]{{1,20}}?){_END}"
)


@cued("得名|取名|[源袭]自|源于")
def named_after(passage: Passage) -> Iterator[Fact]:
    """郎窑红得名于督窑官郎廷极: after what it has its name."""
    for at in plain_clauses(passage):
        found = _NAMED_AFTER.match(passage.view, at)
        if found and _NAMES.search(found["cue"]) and _is_name(found["who"]) and is_object(found["said"]):
            yield _told(passage, "named_after", found, "named after", f"{found['who']}{found['cue']}什么？")


@cued("都", "[定建迁奠立的国城陪京]")
def seat_of_state(passage: Passage) -> Iterator[Fact]:
    """北宋定都开封, 西周的都城在镐京: where a state or a ruler has the capital."""
    for at, date in statements(passage):
        found = _CAPITAL.match(passage.view, at) or _ITS_CAPITAL.match(passage.view, at)
        moved = found and date and "迁" in found["verb"]  # where somebody moved on a date is asked with the rest of that day
        if found and not moved and is_subject(found["who"]) and is_object(found["said"]) and not LOOSE.search(found.group()):
            verb = found["verb"] if found.re is _CAPITAL else f"的{found['verb']}在"
            when = f"{date}，" if date else ""
            yield _told(passage, "seat_of_state", found, f"{date}capital", f"{when}{found['who']}{verb}何处？")


@cued("(?:出土|发现|[流盛]行|诞生|发祥|兴起|爆发|创刊)于")
def came_up_at(passage: Passage) -> Iterator[Fact]:
    """甲骨文出土于殷墟, 京剧盛行于北京: where something was found or began."""
    for at in plain_clauses(passage):
        found = _FOUND.match(passage.view, at)
        if found and is_subject(found["who"]) and is_object(found["said"]) and is_place_name(found["said"]):
            yield _told(passage, "came_up_at", found, found["verb"], f"{found['who']}{found['how']}{found['verb']}何处？")


@cued("”[^，。]*(?:出自|语出|源自|[选摘来]自|见于|典出)[^，。]*《")
def line_from(passage: Passage) -> Iterator[Fact]:
    """“但愿人长久”出自苏轼的《水调歌头》: in which work the words stand."""
    for a, _b in clauses.clauses(passage.view):
        found = _LINE.match(passage.view, max(a, passage.start - (passage.view[passage.start - 1 : passage.start] == "“")))
        if found:
            yield _told(passage, "line_from", found, "work", f"{found['who']}{found['verb']}哪部作品？")


@cued("[规约]?定为")
def set_as(passage: Passage) -> Iterator[Fact]:
    """电流的方向规定为正电荷定向移动的方向: what a science agrees to take for it."""
    for at in plain_clauses(passage):
        found = _SET_AS.match(passage.view, at)
        if found and is_subject(found["who"]) and is_object(found["said"]):
            yield _told(passage, "set_as", found, "set as", f"{found['who']}{found['verb']}什么？")


@cued("[出立导]的一种[^，。]*(?:：|，即|，认为)")
def theory_says(passage: Passage) -> Iterator[Fact]:
    """大陆漂移说是魏格纳提出的一种假说：Y: what a theory says."""
    found = _THEORY.match(passage.view, passage.start)
    if found and is_subject(found["who"]) and not LOOSE.search(found["said"]):
        yield _told(passage, "theory_says", found, "says", f"{found['who']}的内容是什么？")
        proof = passage.cut(found.start(), found.end("kind"))
        by, asked = passage.cut(*found.span("by")), f"{found['who']}是由谁提出的？"
        yield OneAnswer(proof, "theory_says", passage.voice, found["who"], "by whom", by, asked)


@cued("反应|化合|作用|混合|结合|燃烧|加热|分解", "[与和跟同在]")
def reaction_yields(passage: Passage) -> Iterator[Fact]:
    """金属钠与水反应生成氢氧化钠和氢气: what comes of two substances."""
    for at in plain_clauses(passage):
        found = _YIELDS.match(passage.view, at)
        loose = found and (LOOSE.search(found.group()) or re.match("[能可会]|主要|通常|当|在", found["who"]))
        if found and not loose and is_object(found["said"]) and clauses.is_balanced(found["who"]):
            how = found["how"].replace("，", "")
            yield _told(passage, "reaction_yields", found, found["verb"], f"{found['who']}{how}{found['verb']}什么？")


def _is_name(who: str) -> bool:
    """Whether ``who``, of which it is told how it was named, can be a name, be it in no dictionary."""
    return clauses.is_term(who) and not LOOSE.search(who) and not re.search("[了是因由]", who)


def _told(passage: Passage, rule: str, found: re.Match[str], aspect: str, prompt: str) -> OneAnswer:
    said = passage.cut(*found.span("said"))
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, found["who"], aspect, said, prompt)


RULES = (named_after, seat_of_state, came_up_at, line_from, set_as, theory_says, reaction_yields)
