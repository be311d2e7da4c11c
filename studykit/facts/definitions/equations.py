"""What notes set equal: X=Y in words, X = A / B as a formula, a case and what it counts as."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels
from studykit.facts import _headings, _owning
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._notes import held_by, is_memo, labelled, name_of, owner_of, thing_over
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts.definitions.note import of_line
from studykit.model.fact import Fact

KIND = "definition"

# 左边堆起来, 纵轴: of a picture that the line above names.
_OF_PICTURE = re.compile("[横纵XYxy]轴|[左右上下][边侧方].*|[实虚]线|阴影.*|箭头.*")
_LIKENED = re.compile("比喻|好比|打[个]?比方|类比|比作")
_EQUATION = re.compile(
    r"(?:^|(?<=[，；：。、\s]))(?P<term>[一-鿿]{2,10})[ \u3000]*[=＝][ \u3000]*(?P<said>[一-鿿、]{4,40})(?=[，；。（\n]|$)"
)
_REGARDED = re.compile(r"(?:^|(?<=[：。；]))(?P<case>[^。；：]{8,60}的)，(?:应当?)?视为(?P<said>[^，。；]{2,24})(?=[。；]|$)")
_FORMULA = re.compile(
    r"(?:^|(?<=[，；：。、\s]))(?P<term>[A-Za-z]{0,6}[一-鿿]{2,10})(?:[ \u3000]?[A-Za-z]{1,5})?[ \u3000]*[=＝][ \u3000]*(?P<said>[^，；。=＝：→？]{3,40})(?=[，；。（\n]|$)"
)
# 常务会议 = 总理+副总理: of the body that the line above names.
_OF_A_BODY = re.compile("(?:会议|机关|机构|成员|班子|委员会|部门)$")
_OPERATES = re.compile(r"[/×÷*^]|[+＋]|(?<=[A-Za-z一-鿿）)])[ ]?[-－−][ ]?(?=[A-Za-z一-鿿（(\d])")
# 平均成本=35 ÷ 5: a sum, no formula.
_NAMES = re.compile("[一-鿿A-Za-zα-ω]")
# 音节=声母+韵母+声调: parts of a whole, which nobody adds up.
_PARTS = re.compile(r"[一-鿿]{2,8}(?:[ ]?[+＋][ ]?[一-鿿]{2,8})+")
_A_QUANTITY = re.compile("[本入润额量率值价数离积压能力差费息金税度产费用]$")
_IN_WORDS = re.compile(
    r"(?P<term>[一-鿿]{2,12}?)(?:就)?等于(?P<said>[^，。；：？！]{2,24}?(?:(?:除以|乘以|减去|加上)[^，。；：？！]{2,24}|[与和同跟][^，。；：？！]{2,24}?(?:之[比和差积]|的(?:比值|乘积|总和|差值|和|差|积|比))))(?=[，。；]|$)"
)
_LOOSE = re.compile("[这那其它他她我你]")
_LONGEST = 60


@cued("的，(?:应当?)?视为")
def regarded(passage: Passage) -> Iterator[Fact]:
    """…的，视为X: what a case counts as, outside the text of a law."""
    found = _REGARDED.search(passage.view, levels.number_end(passage.view)) if passage.law is None else None
    if found and clauses.is_balanced(found["case"]) and not is_memo(found["case"]):
        prompt = f"{found['case']}，视为什么？"
        proof, said = passage.cut(*found.span()), passage.cut(*found.span("said"))
        yield OneAnswer(proof, "regarded", passage.voice, found["case"], "视为", said, prompt)


@cued("[=＝]")
def calculated(passage: Passage) -> Iterator[Fact]:
    """X = A / B × C: how something is calculated."""
    for found in _FORMULA.finditer(passage.view):
        term = found["term"]
        if _OPERATES.search(found["said"]) and _NAMES.search(found["said"]) and clauses.is_term(term) and not is_memo(term):
            said = passage.cut(*found.span("said"))
            asked = "由什么构成" if _PARTS.fullmatch(found["said"]) and not _A_QUANTITY.search(term) else "的计算公式是什么"
            of = thing_over(passage) if asked == "由什么构成" and _OF_A_BODY.search(term) else None
            term = f"{of}{term}" if of and of not in term else term
            yield of_line(passage, "calculated", term, "公式", said, f"{term}{asked}？")


@cued("等于")
def worked_out(passage: Passage) -> Iterator[Fact]:
    """X等于A除以B: how a quantity is worked out, told in words."""
    for at, _date in statements(passage):
        found = _IN_WORDS.match(passage.view, at)
        if found and clauses.is_term(found["term"]) and not _LOOSE.search(found.group()):
            proof, said = passage.cut(*found.span()), passage.cut(*found.span("said"))
            yield OneAnswer(proof, "worked_out", passage.voice, found["term"], "公式", said, f"{found['term']}怎样计算？")


@cued("[=＝]")
def equated(passage: Passage) -> Iterator[Fact]:
    """X=Y: two ways to say the same, where both sides are words."""
    for found in _EQUATION.finditer(passage.view):
        term, said = found["term"], passage.cut(*found.span("said"))
        label = labelled(passage)
        named = name_of(label["label"]) if label else None
        of = named or owner_of(passage) or _headings.theme(passage.page, passage.article, passage.span.start)
        within = f"{of}中，" if _OF_PICTURE.fullmatch(term) and of else ""
        if _LIKENED.search(passage.view, 0, found.start()) or (_OF_PICTURE.fullmatch(term) and not within):
            continue
        if _owning.is_bare(term):
            continue
        if clauses.is_term(term) and len(said.text) <= _LONGEST:
            yield of_line(passage, "equated", f"{within}{term}", "是", said, f"{held_by(passage)}{within}{term}是指什么？")


RULES = (regarded, calculated, worked_out, equated)
