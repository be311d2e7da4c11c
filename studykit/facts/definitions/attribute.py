"""What notes tell of a thing by the name of a side that it has, the thing being named on the line above: 职业：建筑师."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, words
from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members
from studykit.facts import _headings, _owning
from studykit.facts._cues import cued
from studykit.facts._notes import BY_WHAT, COUNTED, NO_TERMS, SIDES, TEACHERS, above, is_memo
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import number_of
from studykit.facts._set_in import lines_over
from studykit.facts.dates.note_date import timed
from studykit.facts.definitions.gloss import glossed
from studykit.facts.definitions.legend import in_sequence
from studykit.facts.definitions.note import noted, of_line
from studykit.facts.lists._labelled import labelled
from studykit.facts.lists.sides import semicoloned
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_LINE = re.compile(
    r"(?P<label>(?:(?!——)[^，。；：？！=→—（）|｜\s]){1,14}?)(?P<latin>[ \u3000]?(?<![A-Za-z])[A-Za-z]{1,14})?(?:（(?P<aside>[^（）]{1,30})）)?"
    r"[ \u3000]*(?:：|——|[=＝](?=[一-鿿\d])|(?<=[ \u3000])[|｜](?=[ \u3000]))[ \u3000]*(?P<said>[^。\n]+)"
)
_WORKS = re.compile("《[^《》]+》(?:[、，和]?《[^《》]+》){1,6}")
_PERSONAL = re.compile(rf"(?:{_owning.PERSONS})$")
_NAMED_FOR = re.compile("得名")
# Under such a line the label is what has the side, and no member of a set: DU under 症状, 一般保证 under 诉讼时效.
_HELD = re.compile(
    rf"[^的与和及、]{{0,8}}?(?:症状|体征|临床表现|时效|管辖|法律后果|处罚|颜色|代表作|贡献|主张|成就|职责|{_owning.AMOUNTS})"
)
_SHORTEST, _LONGEST = 2, 45
_TAIL = re.compile("（[^（）]*）$")
_CUT = re.compile("[，；→（⇒]")
_IN_STEPS = re.compile("步骤|流程|过程|程序|顺序")
_MOST, _LONGEST_NAME = 7, 14
# 发育需要四个条件: a statement before the colon.
_SAYS_MORE = re.compile("需要|具有|包括|分为|[两二三四五六七八九十几][个种类项点条大]|[是有在把被]")
_NO_NAME = re.compile("[，；：（）→、]|等$|[和与及]")
_NO_VALUE = re.compile(r"[！!？?→⇒]|^(?:见|略|同|参见|详见)|…|^[—\-/、]")
# 最常见病因, 首选: what is so of one member of the set that the line above names.
_RANKED = re.compile(
    r"(?:是)?(?P<rank>最(?:为)?(?:常见|常用|多见|主要|重要|基本|敏感|有效|可靠|简便|典型|严重|危险|普遍|根本|关键|直接|高级|低级|古老|早|大|小|高|低|多|少|长|短|好|快)|唯一|首要|首选)的?(?P<noun>[一-鿿]{0,6}?)(?=$|[，；（])"
)
_RANKABLE = re.compile(
    "(?:病因|原因|并发症|症状|体征|类型|方法|方式|手段|药物?|检查|部位|途径|因素|形式|措施|材料|工具|品种|产地|来源|指标|特征|法)$"
)
_FIRST = re.compile(r"(?P<did>(?:最早|最先|首先|首次|率先|第一个)[^，。；：]{4,24})(?=[，；]|$)")
_STYLED = re.compile(
    r"(?<=[：，；])(?P<how>又称|也称|亦称|又叫|也叫|俗称|简称|旧称|古称|别称|被誉为|被称为|被尊为|号称)(?P<name>[“《]?[^，。；：“”、]{2,16}[”》]?)(?=[，。；]|$)"
)
_PERSON = re.compile(r"[一-鿿]{1,6}(?:·[一-鿿]{1,6}){0,2}")


def _line(passage: Passage) -> re.Match[str] | None:
    """The label of a line of notes and what stands behind it."""
    if not passage.first or passage.law or passage.page.speaker_at(passage.span.start):
        return None
    found = _LINE.match(passage.view, levels.number_end(passage.view))
    if found is None or TEACHERS.search(passage.view) or is_memo(found["said"]):
        return None
    # 时间 and 地点 on a line of their own tell of the lesson, under a numbered line of the matter.
    known = found["label"] not in NO_TERMS or (found["label"] in ("时间", "地点") and next(lines_over(passage), None))
    return found if known else None


@cued("[：—|｜=＝]")
def attributed(passage: Passage) -> Iterator[Fact]:
    """职业：建筑师 under the name of somebody: a side of what the line above names, which no narrower rule has read."""
    found = _line(passage)
    label = found["label"] if found else ""
    over = _headings.bare(next(above(passage), "").rstrip("：")) if found else ""
    if label in ("广义", "狭义"):
        yield from _in_sense(passage, found, over)
        return
    if (
        found is None
        or (_IN_STEPS.search(over) and levels.depth(passage.view))
        or COUNTED.match(label)
        or _divides(label)
        or not (
            _owning.is_attribute(label)
            or _owning.recurs(passage, label)
            or (_owning.beside_sides(passage, label) and not _HELD.fullmatch(over))
        )
        or _is_read(passage)
    ):
        return
    side, of = label.rpartition("的")[2], label.rpartition("的")[0]
    side += over if side == "首选" and SIDES.fullmatch(over) else ""
    whose = of or _owning.owner(passage)
    if whose is None or not clauses.is_term(whose) or side in whose or _SAYS_MORE.search(label):
        return
    if works := _WORKS.match(found["said"]):
        yield from _works(passage, whose, side, found.start("said"), works.end())
        return
    start, end = _value(passage, side, *found.span("said"))
    said = passage.view[start:end]
    if not _good(said):
        return
    if parts := _members(passage, start, end):
        asked = (
            f"{whose}的{side}有哪{number_of(parts)}{measure_of(side) if NAMES_SET.search(side) else _counted_by(side, parts)}？"
        )
        yield Points(passage.cut(0, end), "attributed", passage.voice, whose, side, parts, asked)
        return
    if side in ("起算", "起算点"):
        prompt = f"{whose}从哪一天起算？"
    else:
        prompt = f"{whose}因何得名？" if _NAMED_FOR.fullmatch(side) else f"{whose}的{side}{_owning.asked(side, said)}？"
    yield of_line(passage, "attributed", whose, side, passage.cut(start, end), prompt)


def _in_sense(passage: Passage, found: re.Match[str] | None, over: str) -> Iterator[Fact]:
    """狭义：专指…: what a term means in a narrower or a wider sense."""
    whose = over.removesuffix("的概念").removesuffix("的定义").removesuffix("的含义")
    if found and whose and clauses.is_term(whose):
        said = passage.cut(*found.span("said"))
        yield of_line(passage, "attributed", f"{found['label']}的{whose}", "是", said, f"{found['label']}的{whose}是指什么？")


def _divides(label: str) -> bool:
    """Whether ``label`` says by what something is divided (按部位)."""
    return bool(BY_WHAT.match(label)) and words.segment(label)[0].text in ("按", "按照", "依", "依据", "根据", "从")


def _counted_by(side: str, parts: tuple[Span, ...]) -> str:
    """By what the members of ``side`` are counted; 代表 may be persons or kinds."""
    persons = all(words.tag(part.text).startswith("nr") for part in parts)
    if re.search(rf"(?:{_owning.PLACES})$", side):
        return "处"
    return measure_of_members(side) if side != "代表" or persons else "种"


def _members(passage: Passage, start: int, end: int) -> tuple[Span, ...]:
    """The names that 、 sets apart, where nothing else is told."""
    view = passage.view[start:end]
    mark = "；" if view.count("；") > 1 else "、"
    pieces = view.split(mark)
    # What is said of one of them in brackets is left out.
    names = [_TAIL.sub("", piece) for piece in pieces]
    if not 1 < len(names) <= _MOST or not all(0 < len(one) <= _LONGEST_NAME and not _NO_NAME.search(one) for one in names):
        return ()
    if len(set(names)) < len(names):
        return ()
    at = [start + sum(len(one) + 1 for one in pieces[:n]) for n in range(len(pieces))]
    return tuple(passage.cut(one, one + len(name)) for one, name in zip(at, names, strict=True))


@cued("[：—]")
def held_under(passage: Passage) -> Iterator[Fact]:
    """电子设备——3年 under 最低折旧年限: what has the side that the line above names."""
    found = _line(passage)
    over = _headings.bare(next(above(passage), "").rstrip("：")) if found else ""
    label = found["label"] if found else ""
    if found is None or not _HELD.fullmatch(over) or _owning.is_attribute(label) or not _is_thing(label):
        return
    start, end = _value(passage, over, *found.span("said"))
    said = passage.view[start:end]
    whose = _owning.owner(passage)
    if not _good(said) or (re.search(rf"(?:{_owning.AMOUNTS})$", over) and not re.search(r"\d|[一二三四五六七八九十]", said)):
        return
    within = f"{whose}中，" if whose and whose not in label and len(over) < len("折旧年限") else ""
    asked = _owning.asked(over, said) if re.search(rf"(?:{_owning.AMOUNTS})$", over) else "是什么"
    yield of_line(passage, "held_under", label, over, passage.cut(start, end), f"{within}{label}的{over}{asked}？")


@cued("最|唯一|首[要选]")
def utmost(passage: Passage) -> Iterator[Fact]:
    """出血：最常见 under 并发症: which of the set that the line above names is so."""
    found = _line(passage)
    told = _RANKED.match(passage.view, found.start("said")) if found else None
    if found is None or told is None or not _is_thing(found["label"]):
        return
    over = _headings.bare(next(above(passage), "").rstrip("："))
    noun = told["noun"] or over.rpartition("的")[2]
    whose = _owning.owner(passage) if over != noun or not told["noun"] else None
    whose = whose or _owning.owner(passage)
    if not _RANKABLE.search(noun) or (whose is None and noun == over and len(over) < len("德育方法")):
        return
    of = f"{whose}" if whose and whose not in noun and noun not in whose else ""
    if over.endswith(noun) and over != noun:
        of = over.removesuffix(noun)
    if not of and len(noun) < len("德育方法"):
        return
    asked = (
        f"{of}{told['rank']}的{noun}是什么？"
        if told["rank"] not in ("唯一", "首选", "首要")
        else f"{of}{'的' if of else ''}{told['rank']}{noun}是什么？"
    )
    yield OneAnswer(
        passage.cut(0, told.end()),
        "utmost",
        passage.voice,
        whose or noun,
        f"{told['rank']}{noun}",
        passage.cut(*found.span("label")),
        asked,
    )


@cued("：.*(?:最[早先]|首[先次]|率先|第一个)")
def first_doer(passage: Passage) -> Iterator[Fact]:
    """某人（1452—1519）：最早研究…: who was the first to do something."""
    found = _line(passage)
    told = _FIRST.match(passage.view, found.start("said")) if found else None
    if found and told and _is_person(found) and clauses.is_balanced(told["did"]):
        who = passage.cut(*found.span("label"))
        yield OneAnswer(passage.cut(0, told.end()), "first_doer", passage.voice, told["did"], "谁", who, f"谁{told['did']}？")


@cued("：.*(?:[又也亦俗简旧古别]称|[又也]叫|被[誉称尊]|号称)")
def styled_so(passage: Passage) -> Iterator[Fact]:
    """某原则：又称X; 某人：…；被誉为“X”: what the thing before the colon is called besides."""
    found = _line(passage)
    if found is None or _owning.is_attribute(found["label"]) or not _is_thing(found["label"]):
        return
    for told in _STYLED.finditer(passage.view, found.start("said")):
        label = found["label"]
        if not clauses.is_balanced(told["name"]) or told["name"].strip("“”") in label:
            continue
        proof = passage.cut(0, told.end())
        if told["how"].startswith("被") or told["how"] == "号称":
            who = "谁" if _is_person(found) else "什么"
            answer = passage.cut(*found.span("label"))
            yield OneAnswer(
                proof, "styled_so", passage.voice, told["name"], told["how"], answer, f"{who}{told['how']}{told['name']}？"
            )
        else:
            yield OneAnswer(
                proof,
                "styled_so",
                passage.voice,
                label,
                told["how"],
                passage.cut(*told.span("name")),
                f"{label}{told['how']}什么？",
            )


def _is_read(passage: Passage) -> bool:
    """Whether a narrower rule has read the line already."""
    return any(True for rule in (noted, glossed, labelled, semicoloned, timed, in_sequence) for _ in rule(passage))


def _is_thing(label: str) -> bool:
    """Whether ``label`` names something."""
    whole = all(clauses.is_term(one) for one in label.split("、")) and not re.match("未|有|无|不|约定|没", label)
    return (whole or bool(re.fullmatch("[A-Z][A-Za-z0-9]{1,5}", label))) and not SIDES.fullmatch(label)


def _is_person(found: re.Match[str]) -> bool:
    """Whether the label is somebody's name: foreign, with the years of a life, or known as a name."""
    name = found["label"]
    lived = bool(re.search(r"\d{3,4}[—–~～-]", found["aside"] or ""))
    return bool(_PERSON.fullmatch(name)) and (lived or "·" in name or words.tag(name).startswith("nr"))


def _value(passage: Passage, side: str, start: int, end: int) -> tuple[int, int]:
    """Where what is said of ``side`` stands: a person's name alone, an amount's first clause, else the line without a remark."""
    view = passage.view
    end = start + len(view[start:end].rstrip("。；， \u3000"))
    amount = re.search(rf"(?:{_owning.AMOUNTS}|{_owning.TIMES})$", side)
    cut = _CUT.search(view, start + 1, end)
    if not cut or not (_PERSONAL.search(side) or _NAMED_FOR.fullmatch(side) or amount):
        cut = _TAIL.search(view, start + 1, end)
    elif amount and not re.search(r"\d", view[start : cut.start()]):
        cut = None  # 甲青壮年；乙中老年: each has its own
    return start, start + len(view[start : cut.start()].rstrip("，； ")) if cut else end


def _good(said: str) -> bool:
    """Whether ``said`` can be an answer."""
    return (
        _SHORTEST <= len(said) <= _LONGEST
        and clauses.is_balanced(said)
        and not _NO_VALUE.search(said)
        and not said.endswith("：")
    )


def _works(passage: Passage, whose: str, side: str, start: int, length: int) -> Iterator[Fact]:
    """组画：《甲》《乙》《丙》: which works."""
    view = passage.view[start : start + length]
    parts = tuple(passage.cut(start + one.start(), start + one.end()) for one in re.finditer("《[^《》]+》", view))
    prompt = f"{whose}的{side}有哪{number_of(parts)}部？"
    yield Points(passage.cut(0, start + length), "attributed", passage.voice, whose, side, parts, prompt)


RULES = (attributed, held_under, utmost, first_doer, styled_so)
