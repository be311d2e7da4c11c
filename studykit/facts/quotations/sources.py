"""Where words are from that no verb of saying leads in: the line or the bracket under them tells, or 用X的话说 does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, speakers
from studykit.chinese.script import fold
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._words_said import one_breath
from studykit.facts.quotations._quoting import Quotation, reveals, said_by
from studykit.facts.quotations._speaking import speaker_in
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "quotation"

# 【史料】“…” and nothing else in the sentence.
_ALONE = re.compile(r"[^“”，。：；]{0,10}[：\s]?“(?P<words>[^“”]{8,240})”[。\s]*")
_UNDER = re.compile(
    r"\s{0,3}(?:[—–―─-]{1,2}|（)[ \u3000]*(?:语出|出自|见|[摘选引]自|节选自)?(?P<name>[一-鿿·]{2,16}?)?(?P<book>《[^《》\n]{1,24}》)?(?:晚年|临终)?(?:语录?|名言|如是说|的话|[，,][^）\n。]{0,16})?(?:）|(?=\n|$))"
)
_FARTHEST = 60
_IN_WORDS_OF = re.compile(
    r"(?:借?用|套用|引用)(?P<before>[^，。；：“”]{2,14}?)的(?:一句)?(?:名)?话(?:来)?(?:说|讲|形容|概括)，?(?:就是|是)?(?P<of>[^，。；：“”]{0,12}?)“(?P<words>[^“”]{8,80})”"
)


@cued("“[^”]{8,}”")
def signed(passage: Passage) -> Iterator[Fact]:
    """“…”——X《Y》: who is told of under the words or in the bracket behind them."""
    found = _ALONE.fullmatch(passage.view)
    under = _UNDER.match(_behind(passage)) if found else None
    kept = one_breath(found["words"], quoted=True) if found and under else ""
    if not found or not under or not kept:
        return
    part = "name" if under["name"] else "book"
    who, at = under[part], passage.span.end
    if not who or speakers.named(who) != who or reveals(who, kept):
        return
    end = at + under.end(part)
    proof = Span(passage.span.start, end, passage.page.document.text[passage.span.start : end])
    answer = proof.part(at - passage.span.start + under.start(part), len(proof))
    asked = "是谁说的" if part == "name" else "出自何处"
    yield Quotation(proof, "signed", None, kept, "who", (answer,), f"“{kept}”{asked}？")


def _behind(passage: Passage) -> str:
    """What stands behind the sentence, folded, to the end of the line that it stands in or that follows."""
    return fold(passage.page.document.text[passage.span.end : passage.span.end + _FARTHEST])


@cued("用[^，。；：“”]{2,14}的(?:一句)?名?话")
def in_words_of(passage: Passage) -> Iterator[Fact]:
    """用X的话说，Y“…”: whose words these are on Y."""
    for found in _IN_WORDS_OF.finditer(passage.view):
        who, kept, of = speaker_in(passage, found), one_breath(found["words"], quoted=True), found["of"]
        if who is not None and kept and (not of or clauses.is_term(of)):
            asked = f"评价{of}" if of else ""
            yield from said_by(passage, "in_words_of", who, kept, found.start("words"), f"“{kept}”是谁{asked}的话？")


RULES = (signed, in_words_of)
