"""What a name stands for: “双碳”是碳达峰和碳中和的简称, 马口铁是镀锡铁皮的俗称."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, coordination, numerals, words
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import LOOSE
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_KINDS = r"(?:中文|英文|英语|法文|拉丁文|德文|日文|汉语|外文)?(?:名称)?(?:首字母)?(?:缩写|缩略语|简写|简称|略称|译名|音译|意译)|合称|并称|统称|总称|通称|俗称|俗名|别称|别名|又称|旧称|旧名|古称|古名|学名|代称|雅称|美称|尊称|谐音|化学式|元素符号|代号"
_STANDS_FOR = re.compile(
    rf"(?P<name>“[^”]{{1,12}}”|《[^》]{{1,12}}》|[A-Za-z][A-Za-z0-9\-]{{0,11}}|[一-鿿·]{{1,10}}?)(?:（[^（）]{{1,40}}）)?，?(?:就|即|便|原|本)?[是为](?:对|由)?(?P<whole>[^。；：？！]{{2,44}}?)(?:的|这[一几两三四五六七八九十]*个?[一-鿿]{{1,3}}的)(?P<kind>{_KINDS})(?=[，。；（]|$)"
)
_OF_SEVERAL = re.compile("合称|并称|统称|总称|简称|缩写|略称")
_NO_NAME = re.compile(r"^[这那其它他她我]|^(?:以上|上述|下列|前者|后者|全称|简称|英文)|的$")
_LESS = 2


@cued(f"[是为][^。；：？！]+(?:{_KINDS})")
def is_short_for(passage: Passage) -> Iterator[Fact]:
    """X是Y的简称: the full name, the thing, or the several things that X is another name of."""
    for at, _date in statements(passage):
        found = _STANDS_FOR.match(passage.view, at)
        if not found or _NO_NAME.search(found["name"]) or not _is_whole(found["name"], found["whole"]):
            continue
        start, end = found.span("whole")
        members = tuple(passage.cut(a, b) for a, b in _members(passage.view, start, end))
        name, kind = found["name"], found["kind"]
        if len(members) > 1 and _OF_SEVERAL.search(kind):
            yield StandsFor(passage.cut(*found.span()), "is_short_for", passage.voice, name, kind, members)
        else:
            asked = f"{name}是{_who_or_what(found['whole'])}的{kind}？"
            yield OneAnswer(passage.cut(*found.span()), "is_short_for", passage.voice, name, kind, passage.cut(start, end), asked)


@dataclass(frozen=True, slots=True)
class StandsFor(Fact):
    """``name`` is the ``kind`` (简称, 合称) of all ``members`` together."""

    name: str
    kind: str
    members: tuple[Span, ...]

    def ask(self) -> Iterator[Question]:
        """Of which several is it the name?"""
        count = numerals.to_chinese(len(self.members))
        yield Question(self.name, self.kind, f"{self.name}是哪{count}项的{self.kind}？", self.members)


def _members(view: str, start: int, end: int) -> list[tuple[int, int]]:
    """The members of the row ``[start, end)`` of ``view``; where no list is seen, short words between marks of a row (礼、乐、射)."""
    found = list(coordination.members_of(view, start, end))
    parts = [(part.start(), part.end()) for part in re.compile("[^、和与及]+").finditer(view, start, end)]
    alike = "、" in view[start:end] and max(b - a for a, b in parts) - min(b - a for a, b in parts) < _LESS
    return found or (parts if alike else [])


def _who_or_what(whole: str) -> str:
    if is_person(whole):
        return "谁"
    return "哪里" if words.tag(whole) == "ns" or re.search("[一-鿿](?:省|市|自治区)$", whole) else "什么"


def _is_whole(name: str, whole: str) -> bool:
    """Whether ``whole`` is a name or things in a row, and more than ``name`` with its class behind (五四运动 of 五四)."""
    bare, told = name.strip("“”《》"), whole.strip("“”《》")
    read_off = bare in told and len(told) - len(bare) <= _LESS
    return not read_off and clauses.is_balanced(whole) and not LOOSE.search(whole) and not re.search("[是了]|^[的了]", whole)


RULES = (is_short_for,)
