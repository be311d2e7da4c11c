"""The signs of notes: A vs B, A＜B＜C, A→（B）→C, A + B, A / B, and A的叫X，B的叫Y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, numerals, script, words
from studykit.chinese.categories import measure_of
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._notes import (
    BY_WHAT,
    LABELLED,
    SIDES,
    above,
    is_memo,
    labelled,
    name_of,
    owner_of,
    pieces,
    set_of,
    thing_over,
)
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_TERM = r"[^，。；：？！、→＜＞<>=＝+/（）\s]{2,14}"
_ITEM = r"[^，。；：？！、→＜＞<>=＝+/（）\s]{1,14}"
_GAP = r"[ \u3000]*"
_VERSUS = re.compile(
    rf"(?P<one>{_TERM}){_GAP}(?i:vs\.?|VS){_GAP}(?P<other>{_TERM})，(?P<which>前者|后者)(?P<said>[^，。；]{{2,20}})"
)
_PAIR = re.compile(rf"(?P<one>{_TERM}){_GAP}(?i:vs\.?){_GAP}(?P<other>{_TERM})")
_RANKS = re.compile(rf"(?P<of>[一-鿿]{{2,20}})：{_GAP}(?P<list>{_ITEM}(?:{_GAP}[＜＞<>]{_GAP}{_ITEM}){{2,5}})(?=[，。；（]|$)")
_ARROW = rf"{_GAP}→{_GAP}"
_THROUGH = re.compile(rf"(?P<one>{_TERM}){_ARROW}（(?P<by>{_TERM})）{_ARROW}(?P<other>{_TERM})")
# 刺激 → A →（x）→ B →（y）→ C: what something comes to, one after another, and between them what it takes.
_STORES = re.compile(rf"{_TERM}(?:{_ARROW}(?:（{_TERM}）{_ARROW})?{_TERM}){{2,5}}")
_STOP = re.compile(rf"(?:^|(?<=[→\s]))(?P<one>{_TERM})(?={_GAP}(?:→|$|[，。；\n]))")
_INPUT = re.compile("(?:外界|外部|环境)?(?:刺激|输入|信息|信号|原料|食物|污水)")
_CHAIN = re.compile(rf"{_TERM}(?:{_ARROW}{_TERM}){{2,6}}")
# Signs that add; none of a charge (+1).
_PLUS = r"[+＋](?!\d)"
_SUM = re.compile(rf"(?P<list>{_TERM}(?:（[^（）]*）)?(?:{_GAP}[+＋]{_GAP}{_TERM}(?:（[^（）]*）)?){{1,6}})(?=[，。；]|$)")
_SLASHED = re.compile(rf"(?P<list>[一-鿿]{{2,10}}(?:{_GAP}/{_GAP}[一-鿿]{{2,10}}){{1,4}})(?=[，。；（]|$)")
_SO_CALLED = re.compile(r"(?:^|(?<=[，；）、]))(?P<which>[一-鿿]{2,10}的)叫做?(?P<name>[一-鿿]{2,10})(?=[，。；（]|$)")
_STEPS = re.compile(r".{0,8}(?:流程|过程|步骤|程序|顺序|历程|路径|路线|循环|环节|阶段|演变|演进|发展)")
_NAME = re.compile(r".*[一-鿿].*|[A-Z][A-Za-z\d]*[+]?")
_REMARK = re.compile(r"（[^（）]*）")
# In which direction something runs: what grows with it.
_DIRECTIONS = (
    (re.compile("深度|程度|浓度"), "浅", "深"),
    (re.compile("速度|速率|快慢"), "慢", "快"),
    (re.compile("长度|时间|波长|时长"), "短", "长"),
    (re.compile("强度|能力|强弱|作用力|性$"), "弱", "强"),
    (re.compile("大小|面积|体积|密度|数量|质量|半径|比例|规模|压力|阻力"), "小", "大"),
)


@dataclass(frozen=True, slots=True)
class Signed(Fact):
    """``answer`` is what the signs say of ``subject``; ``prompt`` asks for it."""

    subject: str
    aspect: str
    answer: tuple[Span, ...]
    prompt: str
    ordered: bool = False

    def ask(self) -> Iterator[Question]:
        """What do the signs say?"""
        yield Question(self.subject, self.aspect, self.prompt, self.answer, ordered=self.ordered)


@cued("[vV][sS]")
def versus(passage: Passage) -> Iterator[Fact]:
    """A vs B，后者P: which of two it is that something is said of."""
    found = _VERSUS.search(passage.view)
    if found is None or is_memo(found["said"]):
        return
    which, other = ("one", "other") if found["which"] == "前者" else ("other", "one")
    # The answer must not stand in the question: what both are called asks for it.
    kind = _common_end(found["one"], found["other"])
    if kind and clauses.is_term(found[other]):
        asked = f"与{found[other]}相比，哪一种{kind}{found['said']}？"
        yield _signed(
            passage, "versus", found.span(), f"{found['one']}与{found['other']}", found["said"], (found.span(which),), asked
        )


@cued("[：]")
def told_apart(passage: Passage) -> Iterator[Fact]:
    """A期…：P；B期…：Q under A vs B: what either has and the other has not."""
    pair = _PAIR.fullmatch(_headings.bare(next(above(passage), "")))
    parts = (
        [LABELLED.match(passage.view, start, end) for start, end in pieces(passage.view, 0, len(passage.view))] if pair else []
    )
    if pair is None or len(parts) != 2:
        return
    for found, name, other in zip(parts, (pair["one"], pair["other"]), (pair["other"], pair["one"]), strict=True):
        if found and name.startswith(found["label"]) and not is_memo(found["said"]):
            said = passage.cut(*found.span("said")).strip("。； ")
            asked = f"与{other}相比，{name}有什么不同？"
            yield Signed(passage.cut(*found.span()), "told_apart", passage.voice, name, f"与{other}", (said,), asked)


@cued("[＜＞<>]")
def in_order_of(passage: Passage) -> Iterator[Fact]:
    """量：A＜B＜C: what stands in an order by some quantity."""
    found = _RANKS.search(passage.view)
    signs = set(re.findall("[＜＞<>]", found["list"])) if found else set()
    if found is None or len(signs) != 1:
        return
    of = _last_noun(found["of"])
    parts = _parts(passage, found.start("list"), found["list"], "[＜＞<>]")
    if of and parts:
        low, high = next(((low, high) for form, low, high in _DIRECTIONS if form.search(of)), ("低", "高"))
        first, last = (low, high) if signs & set("＜<") else (high, low)
        asked = f"按{of}由{first}到{last}，依次是哪{_count(parts)}项？"
        yield _signed(passage, "in_order_of", found.span(), of, "order", parts, asked, ordered=True)


@cued("→")
def through(passage: Passage) -> Iterator[Fact]:
    """A →（B）→ C: what leads from one to the other; 流程：A→B→C: the steps of something, in their order."""
    view = passage.view
    owner = next(filter(None, map(name_of, above(passage))), None)
    at = 0
    while owner and (found := _THROUGH.search(view, at)):
        asked = f"在{owner}中，从{found['one']}到{found['other']}要经过什么？"
        yield _signed(passage, "through", found.span(), f"{found['one']}→{found['other']}", "through", (found.span("by"),), asked)
        at = found.start("other")
    for found in _STORES.finditer(view) if owner else ():
        first, *stops = _STOP.finditer(view, *found.span())
        if len(stops) > 1 and _INPUT.fullmatch(first["one"]):
            asked = f"在{owner}中，{first['one']}之后依次是哪{numerals.to_chinese(len(stops))}项？"
            spans = tuple(one.span("one") for one in stops)
            yield _signed(passage, "through", found.span(), f"{owner}{first['one']}之后", "stores", spans, asked, ordered=True)
    label = labelled(passage)
    if label and (chain := _CHAIN.fullmatch(view, label.start("said"), len(view.rstrip("。；")))):
        what = label["label"]
        if not _STEPS.fullmatch(what):
            return
        whose = owner_of(passage) if SIDES.fullmatch(what) or len(what) < len("光合作用") else ""
        parts = _parts(passage, chain.start(), chain.group(), "→")
        if parts and whose is not None:
            subject = f"{whose}的{what}" if whose else what
            asked = f"{subject}依次是哪{_count(parts)}步？"
            yield _signed(passage, "through", chain.span(), subject, "steps", parts, asked, ordered=True)


@cued("[+＋]")
def summed(passage: Passage) -> Iterator[Fact]:
    """X：A + B, X——A + B: what something is made of."""
    label = labelled(passage)
    if label is None or SIDES.fullmatch(label["label"]) or not clauses.is_term(label["label"]) or is_memo(label["label"]):
        return
    found = _SUM.match(passage.view, label.start("said"))
    parts = _parts(passage, found.start(), found["list"], _PLUS) if found else ()
    if found and len(parts) > 1 and label["label"] != "首选":
        whole = set_of(passage)
        of = f"{whole[0]}的{whole[1]}中，" if whole else ""
        asked = f"{of}{label['label']}包括哪{_count(parts)}部分？"
        yield _signed(passage, "summed", (label.start(), found.end()), label["label"], "parts", parts, asked)


@cued("/")
def slashed(passage: Passage) -> Iterator[Fact]:
    """X：A / B: the kinds of something."""
    label = labelled(passage)
    found = _SLASHED.match(passage.view, label.start("said")) if label else None
    parts = _parts(passage, found.start(), found["list"], "/") if found else ()
    if label is None or found is None or not parts or not clauses.is_term(label["label"]):
        return
    name = label["label"]
    if BY_WHAT.match(name):
        thing = thing_over(passage)
        asked = f"{thing}{name}分为哪{_count(parts)}种？"
        if thing:
            yield _signed(passage, "slashed", (label.start(), found.end()), thing, name, parts, asked)
        return
    owner = owner_of(passage) if SIDES.fullmatch(name) else ""
    if owner is not None:
        subject = f"{owner}的{name}" if owner else name
        asked = f"{subject}{'有' if owner else '包括'}哪{_count(parts)}{measure_of(name) if owner else '种'}？"
        yield _signed(passage, "slashed", (label.start(), found.end()), subject, "kinds", parts, asked)


@cued("的叫")
def so_called(passage: Passage) -> Iterator[Fact]:
    """A的叫X，B的叫Y: the names of the kinds of what the line above names."""
    named = list(_SO_CALLED.finditer(passage.view))
    owner = owner_of(passage) if len(named) > 1 and passage.first else None
    for found in named if owner else ():
        asked = f"{owner}中，{found['which']}叫什么？"
        yield _signed(passage, "so_called", found.span(), f"{found['which']}{owner}", "name", (found.span("name"),), asked)


def _signed(
    passage: Passage,
    rule: str,
    proof: tuple[int, int],
    subject: str,
    aspect: str,
    answer: tuple[Span, ...] | tuple[tuple[int, int], ...],
    prompt: str,
    ordered: bool = False,
) -> Signed:
    spans = tuple(one if isinstance(one, Span) else passage.cut(*one) for one in answer)
    return Signed(passage.cut(*proof), rule, passage.voice, subject, aspect, spans, prompt, ordered)


def _parts(passage: Passage, start: int, listed: str, sign: str) -> tuple[Span, ...]:
    """The terms between the signs of ``listed``, which stands at ``start``, without remarks in brackets; none where one is no term."""
    found, at = [], start
    for piece in re.split(sign, listed):
        bare = _REMARK.sub("", piece)
        found.append(passage.cut(at, at + len(bare)))
        at += len(piece) + 1
    views = [script.fold(one.text) for one in found]
    whole = all(
        _NAME.fullmatch(view) and (len(view) == 1 or clauses.is_term(view)) and not is_memo(view) for view in views
    ) and len(set(views)) == len(views)
    return tuple(found) if whole else ()


def _common_end(one: str, other: str) -> str:
    """The word that two names end in: 复述 of 维持性复述 and 精细复述."""
    last = words.segment(one)[-1].text
    return last if other.endswith(last) and len(last) > 1 and last not in (one, other) else ""


def _last_noun(stretch: str) -> str:
    """The nouns that ``stretch`` ends in: 加工深度 of 好坏取决于加工深度."""
    taken = ""
    for word in reversed(words.segment(stretch)):
        if not words.tag(word.text).startswith(("n", "vn", "b", "j", "l", "an")) and not (
            taken and words.tag(word.text) == "v" and len(word.text) == 2
        ):
            break
        taken = word.text + taken
    return taken if len(taken) > 1 else ""


def _count(parts: tuple[Span, ...]) -> str:
    return numerals.to_chinese(len(parts))


RULES = (versus, told_apart, in_order_of, through, summed, slashed, so_called)
