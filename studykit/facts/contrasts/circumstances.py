"""One thing in two cases or at two times: 碳氮比大于30时…，小于15时…; 在空气里…，但在高温下…; 最初是…，后来发展为…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, is_side, lead_of
from studykit.facts._titles import entry_of, is_anchored
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

_WHEN = re.compile(r"(?:当|在)?(?P<case>[^，。；：？！]{3,18})[时后]，(?:[则就便]|则?会)?(?P<said>[^。；：？！]{3,44})")
_HERE = re.compile(
    r"(?P<who>[^，。；：？！在]{0,12}?)(?:在)?(?P<case>[^，。；：？！在]{2,12}?)(?P<at>下|里|中|环境中|条件下|情况下)，?(?P<said>(?![，、])[^，。；：？！]{3,24})"
)
_AT_ONCE = re.compile("常温|高温|低温|低压|高压|常压|白天|夜间")
_OTHERWISE = re.compile("(?:但是?|而|却)")
_FIRST = re.compile(
    r"(?P<who>[^，。；：？！]{2,16}?)?，?(?:最初|起初|早期|原先|开始时)(?P<then>(?:只|仅|主要)?(?:是|为|用于|用来|指|以)[^，。；：？！]{2,24})，"
    r"(?:但|而)?(?:后来?|后来才|以后|此后)(?P<later>(?:逐渐|逐步|又|才)*(?:发展|演变|演化|扩展|引申|转变|改|变)?(?:成为|为|成|用于|用来|以|泛指|指)[^，。；：？！]{2,26})(?=[，。；]|$)"
)
_THEN_NOW = re.compile(
    r"(?:过去|以前|以往|从前)，?(?P<who>[^，。；：？！]{2,14}?)(?P<how>主要|多|更多|大多)?(?P<does>靠|凭|用|以|由|重|看)(?P<then>[^，。；：？！]{2,18})，(?:如今|现在|今天|而今)，?(?:(?P=who))?(?:则|却)?(?P<how2>主要|多|更多|大多|更)?(?P=does)(?P<now>[^，。；：？！]{2,18})(?=[，。；]|$)"
)
_LOOSE = re.compile(r"[这那它她你]|我(?!国)|他(?!人)|其(?![他中实余])|有人|什么")
_CALL = re.compile("应当?(?!用)|必须|(?<![主需重])要(?!素|求)|可以|处.*罚款")
_ONE_KIND = 2


@cued("[时后]，.*[；，].*[时后]，")
def in_each_case(passage: Passage) -> Iterator[Fact]:
    """当A大于30时，P；当A小于15时，Q: what happens in each of two cases that are told in the same words."""
    for at, _date in statements(passage):
        first = _WHEN.match(passage.view, at)
        second = (
            _WHEN.match(passage.view, first.end() + 1) if first and passage.view[first.end() : first.end() + 1] == "；" else None
        )
        if first is None or second is None or not re.match("[。]|$", passage.view[second.end() :]):
            continue
        cases = _paired(first["case"], second["case"])
        sides = (passage.cut(*first.span("said")), passage.cut(*second.span("said")))
        cases = _in_full(passage, cases) if cases and _can_answer(passage, sides) else ""
        if cases:
            asked = f"{cases}时，分别会出现什么情况？"
            yield Contrast(passage.cut(at, second.end()), "in_each_case", passage.voice, cases, "case", sides, asked)
        return


def _paired(x: str, y: str) -> str:
    """Both cases in one, with what they share said once: 碳氮比大于30与小于15; empty where they are not told in the same words."""
    ours, theirs = words.segment(x), words.segment(y)
    size = 0
    while size < min(len(ours), len(theirs)) - 1 and ours[size].text == theirs[size].text:
        size += 1
    shared = len(x[: ours[size].start]) if size else 0
    fits = x != y and not _LOOSE.search(x + y) and abs(len(x) - len(y)) < 6
    return f"{x}与{y[shared:]}" if fits and shared >= _ONE_KIND else ""


def _in_full(passage: Passage, cases: str) -> str:
    """``cases`` with the owner of what they are about that the sentence before names (土壤有机质的碳氮比); empty where nobody knows of
    what they are."""
    before = passage.before.view if passage.before is not None and not passage.first else ""
    noun = next((word.text for word in words.segment(cases) if len(word.text) > 1), "")
    own = cases[: cases.find(noun) + len(noun)]
    owner = re.search(rf"(?:^|(?<=[，；]))(?P<of>[^，。；：的]{{2,8}}的){re.escape(own)}", before)
    if owner and clauses.is_term(owner.group()):
        return f"{owner['of']}{cases}"
    return cases if is_anchored(passage, cases) else ""


def _can_answer(passage: Passage, sides: tuple[Span, Span]) -> bool:
    told = [passage.view_of(side) for side in sides]
    return told[0] != told[1] and all(
        is_side(re.sub("^(?:不|没|也|都|就)", "", one)) and not _LOOSE.search(one) and not _CALL.search(one) for one in told
    )


@cued("[下里中].*，(?:但是?|而|却)")
def in_two_places(passage: Passage) -> Iterator[Fact]:
    """X在A里几乎不P，但在B下却Q: how it is with one thing in two surroundings."""
    for at, _date in statements(passage):
        first = _HERE.match(passage.view, at)
        joined = _OTHERWISE.match(passage.view, first.end() + 1) if first else None
        second = _HERE.match(passage.view, joined.end()) if joined else None
        if first is None or second is None or second["who"] or not re.match("[，。；]|$", passage.view[second.end() :]):
            continue
        if not (first["at"] == second["at"] or _AT_ONCE.match(second["case"])) or _LOOSE.search(first.group() + second.group()):
            continue
        who = first["who"] or lead_of(passage, at) or entry_of(passage)
        where = "在" if "在" in passage.view[at : first.start("case")] else ""
        sides = tuple(_without_how(passage.cut(*found.span("said"))) for found in (first, second))
        pair = f"{who}{where}{first['case']}{first['at']}与{second['case']}{second['at']}"
        if who and clauses.is_term(who) and _can_answer(passage, (sides[0], sides[1])):
            proof = passage.cut(at, second.end())
            yield Contrast(proof, "in_two_places", passage.voice, pair, "place", sides, f"{pair}的表现有何不同？")


def _without_how(side: Span) -> Span:
    how = re.match("[则却就]", side.text)
    return side.part(len(how.group()), len(side)) if how else side


@cued("(?:最初|起初|早期|原先|开始时).*，.*后")
def first_and_later(passage: Passage) -> Iterator[Fact]:
    """X最初是A，后来发展为B: what something was in the beginning, and what became of it."""
    for at, _date in statements(passage):
        found = _FIRST.match(passage.view, at)
        who = (found["who"] or lead_of(passage, at)) if found else ""
        if found and clauses.is_term(who) and not _LOOSE.search(found.group()) and not re.search("[年月日]$", who):
            sides = (passage.cut(*found.span("then")), passage.cut(*found.span("later")))
            proof = passage.cut(at, found.end())
            yield Contrast(proof, "first_and_later", passage.voice, who, "then and later", sides, f"{who}最初与后来有何不同？")


@cued("(?:过去|以前|以往|从前).*(?:如今|现在|今天|而今)")
def once_and_now(passage: Passage) -> Iterator[Fact]:
    """过去治水靠A，现在治水靠B: by what something was done once and is done now."""
    found = _THEN_NOW.search(passage.view)
    if found and found.start() <= passage.start and not _LOOSE.search(found.group()):
        hedged = found["how"] or found["how2"]
        sides = (passage.cut(*found.span("then")), passage.cut(*found.span("now")))
        asked = f"过去与现在，{found['who']}分别{found['does']}什么？"
        if hedged:
            starts = [found.end("who"), found.start("how2") if found["how2"] else found.start("now") - len(found["does"])]
            sides = (passage.cut(starts[0], found.end("then")), passage.cut(starts[1], found.end("now")))
            asked = f"过去与现在，{found['who']}有何不同？"
        if all(is_side(side.text) for side in sides):
            proof = passage.cut(*found.span())
            yield Contrast(proof, "once_and_now", passage.voice, found["who"], "then and now", sides, asked)


RULES = (in_each_case, in_two_places, first_and_later, once_and_now)
