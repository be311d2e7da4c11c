"""What is taken for the core, the mark, the example of something: 以A、B、C为重点."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, words
from studykit.chinese.categories import measure_of_members
from studykit.chinese.coordination import Coordination
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, Enumeration, in_place, is_parallel, lists, spans, words_of
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.model.fact import Fact

KIND = "list"

_SERVES = re.compile(r"(?P<open>等)?为(?P<mark>[^，。；：、的]{2,6})的(?P<noun>[^，。；：、的]{4,16})")
_GENERIC = re.compile(r"(?:体系|格局|模式|局面|系统|结构|集群|经济)$")
_AIM = re.compile(
    r"为(?P<mark>[^，。；：、的]{2,6})，(?P<act>(?![以在从向把将对为]|通过|围绕|按照)[^，。；：、]{4,20})(?=[，。；])"
)
# What a thing is led, borne and helped by: the pairs behind the first may do without the 以.
_ROLE = r"[^，。；：？！、以为]{2,16}为(?:主要|主|重要|有力|坚实)?[^，。；：、的为]{1,4}"
_ROLES = re.compile(
    rf"(?P<list>以{_ROLE}(?:[，、]以?{_ROLE})+(?:、[^，。；：？！、的]{{3,14}})?)的(?P<noun>[^，。；：、的]{{2,12}})(?=[，。；])"
)
_PART = re.compile(r"以?(?P<part>[^，。；：？！、以为]{2,14})为(?P<mark>[^，。；：、的为]{2,4})")
_PLAYS = r"[^，。；：？！、以为]{2,14}为[^，。；：、的为]{2,4}"
_PARTS = re.compile(rf"(?P<who>[^，。；：？！、以为]{{3,16}})(?P<list>以{_PLAYS}(?:、以?{_PLAYS})+)(?=[，。；]|$)")
_LAYOUT = re.compile(r"(?:格局|体系|模式|机制|局面|布局|结构|框架|网络)$")


@cued("以.*为")
def serving(passage: Passage) -> Iterator[Fact]:
    """以A、B、C为重点的N: what is taken for the core, the mark, the example of a thing."""
    for found in lists(passage):
        serves = _SERVES.match(passage.view, found.members[-1][1])
        noun = _noun_phrase(serves["noun"]) if serves else ""
        if not serves or found.cue != "以" or not is_parallel(found) or len(noun) < 4:
            continue
        which = _which(passage, found)
        if _GENERIC.search(noun) and len(noun) < 5 and not serves["open"]:
            rest = f"为{serves['mark']}的{noun}"
            end = serves.start("noun") + len(noun)
            clause = Asked("serving", found.start, end, f"{which}{rest}", spans(passage, found), noun, view=True)
            yield from in_place(passage, clause)
            continue
        after = ""
        if serves["open"]:
            after = f"（举出{number_of(found.members)}{measure_of_members(noun)}）"
            which = "哪些"
        asked = f"{noun}以{which}为{serves['mark']}？{after}"
        proof = passage.cut(found.start, serves.end("noun"))
        members = spans(passage, found)
        yield Enumeration(proof, "serving", passage.voice, noun, serves["mark"], members, not after, asked, view=True)


def _noun_phrase(phrase: str) -> str:
    """The nouns that open ``phrase``, as far as no verb follows."""
    end = 0
    for word in words.segment(phrase):
        if words.tag(word.text) in ("v", "d", "p", "c", "vd", "ad", "u", "f", "z", "i"):
            break
        end = word.end
    noun = phrase[:end]
    return noun if clauses.is_term(noun) else ""


@cued("以.*为")
def aimed(passage: Passage) -> Iterator[Fact]:
    """要以A、B为核心，建设C: what is to be the core of what somebody demands."""
    who = passage.voice or whose(passage, title=False)
    for found in lists(passage):
        aim = _AIM.match(passage.view, found.members[-1][1])
        if who and aim and found.cue == "以" and not found.open and is_parallel(found) and actions.is_bare(aim["act"]):
            members = spans(passage, found)
            prompt = f"{who}提出，{aim['act']}要以哪{number_of(found.members)}项为{aim['mark']}？"
            proof = passage.cut(found.start, aim.end())
            yield Enumeration(proof, "aimed", passage.voice, aim["act"], aim["mark"], members, True, prompt, view=True)


@cued("以.*为.*为.*的")
def laid_out(passage: Passage) -> Iterator[Fact]:
    """形成以A为主体、B为补充、C为支撑的格局: what the parts of a layout are to it."""
    found = _ROLES.search(passage.view, passage.start)
    if not found or not _LAYOUT.search(found["noun"]) or not clauses.is_term(found["noun"]):
        return
    roles = [one.span() for one in re.compile("[^，、]+").finditer(passage.view, *found.span("list"))]
    parts = tuple(passage.cut(*role) for role in roles)
    after = f"（答出{number_of(parts)}个方面）"
    asked = Asked("laid_out", found.start(), found.end(), f"怎样的{found['noun']}", parts, found["noun"], after, view=True)
    yield from in_place(passage, asked)


@cued("以.*为.*、.*为")
def parts_played(passage: Passage) -> Iterator[Fact]:
    """X以A为基础、B为依托、C为补充。: what each part is to the whole that the clause is about."""
    for start, _ in clauses.clauses(passage.view):
        found = _PARTS.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        pairs = list(_PART.finditer(passage.view, *found.span("list"))) if found else []
        if found and 1 < len(pairs) < 5 and _is_thing(found["who"]):
            who = passage.voice or whose(passage, title=False)
            marks = [one["mark"] for one in pairs]
            said = f"{who}认为，" if who else ""
            prompt = f"{said}{found['who']}的{'、'.join(marks[:-1])}和{marks[-1]}分别是什么？（{number_of(pairs)}项）"
            parts = tuple(passage.cut(*one.span("part")) for one in pairs)
            proof = passage.cut(found.start(), found.end())
            yield Enumeration(
                proof, "parts_played", passage.voice, found["who"], "、".join(marks), parts, True, prompt, view=True
            )
            return


def _is_thing(who: str) -> bool:
    """Whether ``who`` is a noun phrase that no verb opens or ends."""
    bare = who.removeprefix("我国").removeprefix("中国")
    verbal = any(words.tag(word.text) in ("v", "d", "p", "ad", "vd") for word in words.segment(bare))
    return bool(bare) and clauses.is_term(bare) and not verbal


def _which(passage: Passage, found: Coordination) -> str:
    """The question word, with the noun that all members share."""
    noun = common_noun(words_of(passage, found))
    return f"哪{number_of(found.members)}{measure_of_members(noun)}{noun}" if noun else f"哪{number_of(found.members)}项"


RULES = (laid_out, parts_played, serving, aimed)
