"""What signs, symbols and names stand for in notes, and what is quoted there: 横划＝10, δ：系数, 某人：“…”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, numerals, words
from studykit.facts import _headings, _owning
from studykit.facts._cues import cued
from studykit.facts._notes import above, is_memo, is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_PAIR = re.compile(
    r"(?:^|(?<=[，；：、 \u3000]))(?P<sign>[一-鿿]{1,8}|[a-z]{1,4}(?:-[a-z]{1,4})+|[A-Z]{1,4})[ ]?[=＝][ ]?(?P<means>\d{1,6}|[一-鿿]{1,10})(?=[，；。、 \u3000]|$)"
)
_LED = re.compile(r"(?P<label>[一-鿿]{2,8})：")
_SYMBOL = re.compile(
    r"(?P<sign>[A-Za-zα-ωΑ-Ω][A-Za-z\d₀-₉]{0,3})[ \u3000]?(?:：|——)[ \u3000]?(?P<means>[一-鿿]{2,14})(?=[，；。（]|$)"
)
_ARROW = r"[ \u3000]*(?:→|—>|⇒)[ \u3000]*"
_STOP = r"[一-鿿A-Za-z\d]{2,14}(?:（[^（）]{1,16}）)?"
_CHAIN = re.compile(rf"(?:(?P<label>[一-鿿]{{2,8}})：)?(?P<list>{_STOP}(?:{_ARROW}{_STOP}){{2,6}})")
_DASHED = re.compile(r"(?P<label>[一-鿿]{2,8})：(?P<list>[一-鿿A-Z]{2,8}(?:[—－-][一-鿿A-Z]{2,8}){2,6})")
_IN_ORDER = re.compile(
    "(?:步骤|流程|过程|程序|顺序|次序|历程|路径|路线|循环|环节|阶段|演变|演进|发展|链|途径|传递|水平|时期|更替|沿革|世系|食物链|分期)$"
)
_QUOTED = re.compile(r"(?P<who>[一-鿿]{2,6}(?:·[一-鿿]{1,8}){0,2})：[“「](?P<words>[^“”「」]{6,36})[”」][。]?$")
_NOBODY = re.compile(
    "(?:说明|口诀|注意|原则|方针|口号|目标|主题|内容|题记|标语|校训|名言|格言|谚语|俗语|定义|概念|歌诀|要求|精神|理念|宗旨|老师|问|答|例|例句|例如|原文|原句|译文)$"
)
_FIELD = re.compile("社会|政治|经济|文化|生活|官职|职官|词汇|单词|术语|称谓|例|例词|含义|意义")
_FEWEST = 2


@cued("[=＝]")
def signified(passage: Passage) -> Iterator[Fact]:
    """数字：竖划＝1，横划＝10: what each sign means, where two at least are given in one line."""
    view = passage.view
    pairs = [one for one in _PAIR.finditer(view) if one["sign"] != one["means"]]
    if len(pairs) < _FEWEST or passage.page.speaker_at(passage.span.start) or is_memo(view):
        return
    led = _LED.match(view, levels.number_end(view))
    whose = _owning.owner(passage)
    field = led["label"] if led else ""
    within = (
        f"{whose}的{field}中，"
        if whose and field and is_name(field) and not _FIELD.fullmatch(field)
        else f"{whose}中，"
        if whose
        else ""
    )
    if not within:
        return
    for one in pairs:
        if one["sign"] == field or one["means"] in within or (len(one["sign"]) < _FEWEST and not one["sign"].isascii()):
            continue
        asked = "多少" if one["means"].isdigit() else "什么"
        prompt = f"{within}“{one['sign']}”表示{asked}？"
        yield _one(passage, "signified", one.span(), one["sign"], one.span("means"), prompt)


@cued("[：—]")
def symbol(passage: Passage) -> Iterator[Fact]:
    """δ：滚动摩阻系数，单位mm: what a symbol means in the formulas of a section."""
    at = levels.number_end(passage.view)
    found = _SYMBOL.match(passage.view, at) if passage.first else None
    names = map(_owning.named, above(passage)) if found else ()
    whose = next((name for name in names if name and found and name not in found["means"]), None)
    if found and whose and _QUANTITY.search(found["means"]) and clauses.is_term(found["means"]):
        prompt = f"{whose}的公式中，{found['sign']}表示什么？"
        yield _one(passage, "symbol", found.span(), found["sign"], found.span("means"), prompt)


_QUANTITY = re.compile("[数量率力度值角径积比差系径长高宽厚重时间速能功温压流势阻距]$")


@cued("→|⇒|—>|[—－-]")
def in_sequence(passage: Passage) -> Iterator[Fact]:
    """甲→乙→丙 alone under 生存链, 步骤：甲—乙—丙: what follows what."""
    if not passage.first or passage.page.speaker_at(passage.span.start):
        return
    at, end = levels.number_end(passage.view), len(passage.view.rstrip("。；， \u3000"))
    found = _CHAIN.fullmatch(passage.view, at, end) or _DASHED.fullmatch(passage.view, at, end)
    lines = above(passage) if found else iter(())
    over = _headings.bare(next(lines, "").rstrip("："))
    if found is None or is_memo(found["list"]):
        return
    label = found["label"] or ""
    name = label if label and _IN_ORDER.search(label) else over
    whose = _owning.owner(passage)
    if not _IN_ORDER.search(name) or (name != over and whose is None):
        return
    parts = tuple(_parts(passage, found))
    subject = name if name == over and len(name) > _SHORT else f"{whose}的{name}" if whose and whose != name else name
    if name != over and over and _IN_ORDER.search(over) and over.endswith(("阶段", "过程", "步骤")):
        subject = f"{over}的{name}"
    if len(subject) <= _SHORT or len({one.text for one in parts}) < len(parts):
        return
    prompt = (
        f"{subject}依次是哪{numerals.to_chinese(len(parts))}个环节？"
        if name.endswith("链")
        else f"{subject}依次是哪{numerals.to_chinese(len(parts))}项？"
    )
    if _STEP.search(name):
        prompt = f"{subject}依次是哪{numerals.to_chinese(len(parts))}步？"
    yield Points(passage.cut(at, end), "in_sequence", passage.voice, subject, "order", parts, prompt, ordered=True)


_STEP = re.compile("(?:步骤|流程|程序)$")
_SHORT = 2


@cued("：[“「]")
def quoted_here(passage: Passage) -> Iterator[Fact]:
    """某人：“…”: whose words they are."""
    found = _QUOTED.match(passage.view, levels.number_end(passage.view)) if passage.first else None
    if found is None or passage.page.speaker_at(passage.span.start) or _NOBODY.search(found["who"]):
        return
    who = found["who"]
    known = "·" in who or words.tag(who).startswith("nr") or passage.page.document.text.count(who) > 1
    if known and clauses.is_term(who) and not _owning.is_attribute(who):
        prompt = f"“{found['words'].rstrip('。')}”是谁的话？"
        yield _one(passage, "quoted_here", found.span(), found["words"], found.span("who"), prompt)


def _parts(passage: Passage, found: re.Match[str]) -> Iterator[Span]:
    """What stands between the arrows, without remarks."""
    at = found.start("list")
    for piece in re.split(rf"({_ARROW}|(?<!—)[—－-](?!>))", found["list"]):
        bare = re.sub("（[^（）]*）$", "", piece)
        if bare and not re.fullmatch(rf"{_ARROW}|[—－-]", piece):
            yield passage.cut(at, at + len(bare))
        at += len(piece)


def _one(passage: Passage, rule: str, proof: tuple[int, int], about: str, said: tuple[int, int], prompt: str) -> OneAnswer:
    return OneAnswer(passage.cut(*proof), rule, passage.voice, about, "表示", passage.cut(*said), prompt)


RULES = (signified, symbol, in_sequence, quoted_here)
