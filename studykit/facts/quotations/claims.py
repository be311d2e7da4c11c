"""What thinkers are known for: X认为，A是B; X主张A; X的名言是“A”; and where a saying comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.facet_nouns import NAMES
from studykit.chinese.speakers import HOW_SAID
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts.dates._doing import leads
from studykit.facts.quotations._quoting import Quotation
from studykit.model.fact import Fact

KIND = "quotation"

_SCHOOL = r"[一-鿿]{1,6}(?:学派|主义|家|派|主义者)(?=认为|主张|强调|提倡|反对|[则也都])|古希腊[一-鿿]{2,6}"
_BOOK = r"(?:在(?:[^，。；“”《》]{0,4})?《[^《》]{1,24}》(?:一[书文])?[中里]?)?"
_HOLDS = re.compile(
    rf"(?P<who>[一-鿿·、]{{2,12}}?)(?P<book>{_BOOK})(?:{HOW_SAID}|则|极力|大力|始终|一贯)*(?P<verb>(?:坚持)?认为，?|(?:主张|指出|强调)，)(?P<said>[^。；：？！]{{4,44}})(?=[。；]|$)"
)
_EYES = re.compile("在(?P<who>[一-鿿·]{2,12})看来，(?P<said>[^。；：？！]{4,40})(?=[。；]|$)")
_IS = re.compile(
    r"(?P<what>[^，是]{2,18}?)(?P<link>就?是|在于|来源于|来自|取决于|起源于|源于|等于|表现为)(?P<value>[^，]{1,30}|[^，]{2,12}，[^，]{2,12})"
)
_CLAIMS = re.compile(
    rf"(?P<who>[一-鿿·、]{{2,12}}?)(?P<book>{_BOOK})(?:{HOW_SAID}|则|极力|大力|始终|一贯|坚决|积极)*(?P<verb>主张|提倡|倡导|反对|强调)(?P<said>[^，。；：？！]{{3,26}}(?:，(?:而?不是|而非|反对)[^，。；：？！]{{1,14}})?)(?=[，。；]|$)"
)
_KNOWN_FOR = re.compile(
    r"(?P<who>[一-鿿·]{2,12})的(?P<what>名言|名句|格言|座右铭|名诗|千古名句|著名口号)(?:是|有|为|：)：?“(?P<said>[^“”]{4,40})”(?=[，。；]|$)"
)
_FROM = re.compile(
    r"“(?P<said>[^“”]{4,40})”(?:这(?:一)?(?:句(?:话|名言|诗)?|名言|名句|诗句))?(?:一[语句])?(?:最早)?(?P<verb>出自|语出|选自|源自|源于|见于|出于)(?P<where>[^，。；“”]{0,12}《[^《》]{1,16}》(?:[^，。；“”]{0,4}(?:篇|章|传))?)(?=[，。；]|$)"
)
_HIS = re.compile(
    "“(?P<said>[^“”]{4,40})”(?:这(?:一)?(?:句话|名言))?是(?P<who>[^，。；：“”的]{2,16}?)(?:的(?P<what>名言|名句|诗句|观点|主张|口号|思想|论断|命题)|(?P<did>说|写|提出|讲)(?:过)?的)(?=[，。；]|$)"
)
# Calls, and what leans on words outside.
_LOOSE = re.compile(r"[这那它他她我你]|其(?![他中实余])|该|此(?!后|外)|上述|两者|二者|双方|今[年天后]|目前|当前|当时|如下|以下")
_CALL = re.compile("(?:要(?![素求点害件])|必须|应当?|应该|需要|可以|不能|不要|坚持|加强|推动|加快|全面|进一步)")
_NO_NAME = re.compile("某|[们者员长席记任委授士人]$|记者|专家|学者|代表|原告|被告|上诉|公司|[部局厅委署院会市省县区国]$|和$|与$")
_A_FACET = re.compile(f"(?:{NAMES}|地位|作用|条件)$")
# 培根, who is something else to the dictionary.
_BARE_NAME = re.compile("(?!古|前|今|时|有|名|伟|某)[一-鿿]{1,3}[一-鿿](?<![人家者们生师长员])")
_THING = re.compile("“[^“”]{1,8}”|[一-鿿]")


def thinker(who: str) -> bool:
    """Whether ``who`` is somebody whose views are known by his name, or a school: no office, no party of a case."""
    if re.fullmatch("[一-鿿]{1,6}(?:学派|主义|[儒道法墨兵阴]家|派)|[儒道法墨]家", who):
        return True
    parts = who.split("、")
    return len(parts) < 4 and all(not _NO_NAME.search(one) and _by_name(one) for one in parts)


def _by_name(who: str) -> bool:
    """Whether the dictionary has ``who`` for a person, or its characters render a name from abroad."""
    return (
        (words.tag(who).startswith("nr") and len(who) > 1)
        or (bool(name_behind(who) == who) and ("·" in who or len(who) > 3))
        or (who in ("老子", "墨子", "孙子", "管子", "庄子", "荀子", "韩非"))
    )


@cued("认为|主张|指出|强调|看来，")
def holds_that(passage: Passage) -> Iterator[Fact]:
    """X认为，A是B: what A is to him; what else he holds is asked for by whose it is."""
    if passage.page.turn_at(passage.span.start) is not None:
        return
    at = clauses.after_lead(passage.view)
    found = _EYES.match(passage.view, at) or _HOLDS.match(passage.view, at)
    if found is None or not thinker(found["who"]) or _LOOSE.search(found["said"]) or not clauses.is_balanced(found["said"]):
        return
    is_ = _IS.fullmatch(found["said"])
    is_ = is_ if is_ and not re.search("(?<![成首])[才就都也不正]$", is_["what"]) else None
    if is_ and (_A_FACET.search(is_["value"]) or is_["what"][-2:] == is_["value"][-2:]):
        return  # 强化是塑造行为的关键: asked as what holds that side
    eyes = found.re is _EYES
    lead = f"在{found['who']}看来，" if eyes else f"{found['who']}{found['book']}{found['verb'].rstrip('，')}，"
    proof = passage.cut(*found.span())
    if is_ and _is_thing(is_["what"]) and _is_value(is_["value"]):
        value = passage.cut(found.start("said") + is_.start("value"), found.end("said"))
        asked = f"{lead}{is_['what']}{is_['link']}什么？"
        yield Quotation(proof, "holds_that", None, is_["what"], f"held by {found['who']}", (value,), asked)
    elif not is_ and _is_short_claim(found["said"]):
        who = passage.cut(*found.span("who"))
        asked = (
            f"在谁看来，{found['said']}？"
            if eyes
            else f"{_asks(found['who'])}{found['book']}{found['verb'].rstrip('，')}，{found['said']}？"
        )
        yield Quotation(proof, "holds_that", None, found["said"], "who", (who,), asked)


@cued("主张|提倡|倡导|反对|强调")
def advocates(passage: Passage) -> Iterator[Fact]:
    """X主张A: who does."""
    if passage.page.turn_at(passage.span.start) is not None:
        return
    for a, b in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(a, passage.start if passage.voice is None else 0))
        found = _CLAIMS.match(passage.view, at) if at < b else None
        if found is None or not thinker(found["who"]) or _LOOSE.search(found["said"]) or _CALL.match(found["said"]):
            continue
        if not clauses.is_balanced(found["said"]) or re.fullmatch("“[^“”]+”", found["said"]) or found["said"][0] in "的过了":
            continue
        who = passage.cut(*found.span("who"))
        asked = f"{_asks(found['who'])}{found['book']}{found['verb']}{found['said']}？"
        yield Quotation(passage.cut(*found.span()), "advocates", None, found["said"], "who", (who,), asked)


@cued("的(?:名|格言|座右铭|千古|著名口号)")
def known_for(passage: Passage) -> Iterator[Fact]:
    """X的名言是“A”: whose it is."""
    for a, _b in clauses.clauses(passage.view):
        found = _KNOWN_FOR.match(passage.view, clauses.after_lead(passage.view, a))
        if (
            found
            and (name_behind(found["who"]) or (_BARE_NAME.fullmatch(found["who"]) and words.tag(found["who"])[:1] in ("n", "")))
            and not _LOOSE.search(found["who"])
        ):
            asked = f"“{found['said']}”是谁的{found['what']}？"
            who = passage.cut(*found.span("who"))
            yield Quotation(passage.cut(*found.span()), "known_for", None, found["said"], "who", (who,), asked)


@cued("“", "是", "[言句诗点张说话法]")
def his_words(passage: Passage) -> Iterator[Fact]:
    """“A”是W的名言, “A”是W说的: whose they are."""
    for found in _HIS.finditer(passage.view, passage.start):
        if name_behind(found["who"]) and not _LOOSE.search(found["who"]):
            asked = f"是谁{found['did']}的" if found["did"] else f"是谁的{found['what']}"
            who = passage.cut(*found.span("who"))
            yield Quotation(
                passage.cut(*found.span()), "his_words", None, found["said"], "who", (who,), f"“{found['said']}”{asked}？"
            )


@cued("出自|语出|选自|源自|源于|见于|出于")
def comes_from(passage: Passage) -> Iterator[Fact]:
    """“A”出自《B》: where it comes from."""
    for found in _FROM.finditer(passage.view):
        where = passage.cut(*found.span("where"))
        if not _LOOSE.search(found["where"]):
            asked = f"“{found['said']}”{found['verb']}何处？"
            yield Quotation(passage.cut(*found.span()), "comes_from", None, found["said"], "who", (where,), asked)


def _asks(who: str) -> str:
    """The word that asks for a thinker, or for a school."""
    return "哪一学派" if re.search("(?:学派|派|主义)$", who) else "哪一家" if re.fullmatch("[儒道法墨兵]家", who) else "谁"


def _is_thing(what: str) -> bool:
    """Whether something is said to be what it is of ``what``."""
    quoted = re.fullmatch("“[^“”]{1,8}”", what) is not None
    return quoted or (clauses.is_term(what) and not _CALL.match(what) and not leads(what))


def _is_value(value: str) -> bool:
    """Whether ``value`` can be what something is: a whole phrase, of one character if that is a thing."""
    whole = "，" not in value or re.match("[不无非没]|而|只", value.partition("，")[2]) is not None
    return (
        whole
        and clauses.is_balanced(value)
        and (len(value) > 1 or _THING.fullmatch(value) is not None)
        and not value.endswith("的")
    )


def _is_short_claim(said: str) -> bool:
    """Whether ``said`` is one clause that a question can hold, and no call."""
    return "，" not in said and len(said) < 27 and not _CALL.match(said) and not said.startswith("“")


RULES = (holds_that, advocates, known_for, his_words, comes_from)
