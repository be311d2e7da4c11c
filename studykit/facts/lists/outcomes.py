"""What comes of something, or in what it shows, in its parts: …，形成A、B和C; …，主要表现为A、B。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, coordination
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import Stretch
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, is_open, lists
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._subjects import subject_of
from studykit.model.fact import Fact

KIND = "list"

_THEN = r"(?:则|便|就|从而|进而|随之|同时|并|最终)*"
_HEDGE = r"(?:会|将|常常?|往往|通常|一般|可以?|能够?|可能|逐渐|主要|容易)*"
_YIELDS = re.compile(
    rf"{_THEN}(?P<verb>{_HEDGE}(?:形成|产生|生成|释放出?|放出|分解[成为]|转化[成为]|氧化[成为]|还原[成为]|分裂[成为]|水解[成为]|引起|引发|造成))了?(?P<list>[^，。；：？！]{{3,50}})(?=[，。；]|$)"
)
_SHOWS = re.compile(
    r"(?P<verb>(?:主要|集中|突出|具体)*(?:表现为|体现为|表现在|体现在))(?P<list>[^，。；：？！]{4,60})(?=[，。；]|$)"
)
_EXAMPLES = re.compile(
    r"(?:例如|比如|譬如|如(?!何|果|同|下|此))(?P<list>[^，。；：？！、]{2,14}(?:、[^，。；：？！、]{2,14})*(?:[、和与及][^，。；：？！、]{2,14}?))(?:等)?(?=[。；]|$)"
)
_SHOWS_ITSELF = re.compile(rf"(?P<who>[^，。；：？！、]{{2,16}}?){_SHOWS.pattern}")
# What has a source or an essence is what shows itself, not its source.
_SIDE = re.compile(r"的(?:能量|能源|来源|动力|成因|原因|实质|本质|根源|核心|目的|过程)$")
_SCENE = range(4, 44)
_FEW = range(2, 7)
_MOST_OPEN = 7


@cued("形成|产生|生成|放出|[成为]|引[起发]|造成")
def yielded(passage: Passage) -> Iterator[Fact]:
    """板块碰撞，形成山脉、岛弧和海沟: what the clauses before lead to."""
    for a, b in clauses.clauses(passage.view):
        if "是指" in passage.view[passage.start : a]:
            return  # what a term means has its effects inside
        found = _YIELDS.match(passage.view, max(a, passage.start)) if b > passage.start else None
        members = _members(passage, found.span("list")) if found and found.end() == b else []
        scene = _scene(passage, a) if members or found else ""
        if found and scene and not members:
            yield from _yielded_open(passage, scene, found)
        elif found and scene:
            prompt = f"{scene}，{found['verb']}什么？（答出{number_of(members)}项）"
            yield from _fact(passage, "yielded", scene, found["verb"], (found.start(), b), members, prompt)


def _yielded_open(passage: Passage, scene: str, found: re.Match[str]) -> Iterator[Fact]:
    """…，形成A、B、C等N: some of the N that the clauses before lead to."""
    for one in lists(passage):
        noun = passage.view[slice(*one.noun)]
        few = one.open and not one.count and 2 < len(one.members) <= _MOST_OPEN and clauses.is_term(noun)
        if few and one.start == found.start("list") and one.end == found.end() and len(noun) > 2:
            prompt = f"{scene}，{found['verb']}哪些{noun}？（举出{number_of(one.members)}{measure_of_members(noun)}）"
            parts = tuple(passage.cut(*member) for member in one.members)
            proof = passage.cut(*found.span())
            yield Enumeration(proof, "yielded", passage.voice, scene, noun, parts, False, prompt, view=True)


@cued("表现[为在]|体现[为在]")
def shown(passage: Passage) -> Iterator[Fact]:
    """X的能量来自A，主要表现为B、C和D: in what something shows, said in a clause without its subject."""
    stretches = clauses.clauses(passage.view)
    for a, b in stretches:
        own = _SHOWS_ITSELF.match(passage.view, max(a, passage.start)) if b > passage.start else None
        members = _members(passage, own.span("list")) if own and own.end() == b else []
        if own and len(members) > 2 and has_subject(own["who"] + "有"):
            prompt = f"{own['who']}{own['verb']}什么？（答出{number_of(members)}项）"
            yield from _fact(passage, "shown", own["who"], own["verb"], (own.start(), b), members, prompt)
    for (x, y), (a, b) in pairwise(stretches):
        found = _SHOWS.match(passage.view, a) if a >= passage.start and passage.view[y] == "，" else None
        members = _members(passage, found.span("list")) if found and found.end() == b else []
        subject = _SIDE.sub("", subject_in_full(passage.view[max(x, passage.start) : y])) if members else ""
        if found and len(members) > 2 and len(subject) > 1:
            prompt = f"{subject}{found['verb']}什么？（答出{number_of(members)}项）"
            yield from _fact(passage, "shown", subject, found["verb"], (a, b), members, prompt)


_OF = re.compile(r"(?P<whole>[^，]{2,10}的[一-鿿]{2,4}?)(?:主要|基本|大多)*(?:来自|来源于|源于|在于|是|为|取决于)")


def subject_in_full(clause: str) -> str:
    """The subject of ``clause``, with what it says whose it is (内力的能量): empty where none opens it."""
    found = _OF.match(clause)
    return found["whole"] if found and clauses.is_term(found["whole"]) else subject_of(clause)


@cued("[，；](?:例|比|譬)?如(?!何|果)")
def exemplified(passage: Passage) -> Iterator[Fact]:
    """板块张裂，形成裂谷，如A、B: the examples that follow what they are examples of."""
    for a, b in clauses.clauses(passage.view):
        found = _EXAMPLES.match(passage.view, max(a, passage.start)) if b > passage.start else None
        members = _members(passage, found.span("list")) if found and found.end() <= b + 1 else []
        scene = _scene(passage, a) if members else ""
        if found and scene and passage.view[found.end() : found.end() + 1] != "，":
            spans = tuple(passage.cut(x, y) for x, y in members)
            prompt = f"{scene}，有哪些例子？（举出{number_of(members)}个）"
            proof = passage.cut(a, b)
            yield Enumeration(proof, "exemplified", passage.voice, scene, "例", spans, False, prompt, view=True)


def _scene(passage: Passage, start: int) -> str:
    """The clauses before position ``start``, as far as its sentence or its part between semicolons goes, where they have a subject
    and are short enough to ask by."""
    view = passage.view
    begin = max(view.rfind(mark, 0, start) for mark in "；。：？！") + 1
    begin = clauses.after_lead(view, max(begin, passage.start))
    said = view[begin:start].rstrip("，")
    opens = said.partition("，")[0]
    own = has_subject(opens) or (re.match("[当在如]", said) and has_subject(said.rpartition("，")[2]))
    return said if len(said) in _SCENE and own and clauses.is_balanced(said) else ""


def _members(passage: Passage, stretch: Stretch) -> list[Stretch]:
    """The members of the closed list that ``stretch`` of the view is; empty where it is none, or one of names too long or too bare."""
    view = passage.view[slice(*stretch)]
    members = coordination.members_of(passage.view, *stretch) if not is_open(view) and "或" not in view else []
    named = all(clauses.is_term(passage.view[a:b]) and b - a <= 14 for a, b in members)
    return members if len(members) in _FEW and named else []


def _fact(
    passage: Passage, rule: str, topic: str, named: str, proof: Stretch, members: list[Stretch], prompt: str
) -> Iterator[Fact]:
    spans = tuple(passage.cut(a, b) for a, b in members)
    yield Enumeration(passage.cut(*proof), rule, passage.voice, topic, named, spans, True, prompt, view=True)


RULES = (yielded, shown, exemplified)
