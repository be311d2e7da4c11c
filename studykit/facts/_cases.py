"""The case that a provision of a law is laid down for, in words that stand without the page: what the provision that it refers to
forbids or lays down (违反第九条规定的), one of the kinds that stand below it (有下列情形之一的)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, statutes
from studykit.chinese.script import fold
from studykit.facts._passage import Passage

BARE = re.compile(r"(?:逾期|情节|情况|构成|造成|拒不|仍|有前|对(?:经营|单位|个人|直接))[^，多]{0,10}的")
"""Matches a case that goes on from another: 逾期不改正的."""
ELSEWHERE = re.compile(r"前款|前条|本条|上述|该|其(?!中)|第[一二三四五六七八九十百\d]+[条款项]|之一|下列")
"""Words that send the reader to another provision, or to nobody knows which case."""
UNDER = re.compile(r"违反(?:本|《)[^，]{1,24}(?:规定)?(?:的)?，")
"""The provision that a case falls under, said before the case itself."""

_N = "[一二三四五六七八九十百零〇]+"
# …，但涉及国家秘密的除外; …；但是，法律另有规定的除外.
_EXCEPTION = re.compile(r"[，；]但是?，?(?P<case>[^，。；：]{3,30}除外)")
# 建设单位违反本条例第九条规定，未…的: who it is that breaks the rule stands before the case.
_OFFENDER = re.compile(
    r"(?:^|[。；\s　])(?:第[一二三四五六七八九十百零〇]+条[\s　]*)?(?P<who>[^，。；：\s　]{2,24}?)违反(?:本|《)[^，。；]{1,24}(?:规定)?，$"
)
_REFERS = re.compile(
    rf"违反(?:了)?(?:本(?:{statutes.KINDS}))?第(?P<article>{_N})条(?:第(?P<part>{_N})款)?(?:第(?P<item>{_N})项(?P<more>(?:(?:、|和|或者|或)第{_N}项)*))?(?:的?规定)?的?"
)
_BELOW = re.compile(r"(?P<who>[^，。；]{0,12}?)有?(?:下列|以下)(?P<kind>情形|行为|情况)之一的?")
_ARTICLE = re.compile(rf"[\s　]*第(?P<number>{_N})条")
_ITEM = re.compile(rf"[\s　]*（(?P<number>{_N})）")
_FORBIDS = re.compile(
    r"(?:^|，|[\s　])(?:禁止|(?:任何)?(?:单位|组织)?(?:和|或者)?(?:个人)?(?:均|都)?不得)(?P<what>[^，。；：]{4,40})(?=[。：]?$)"
)
_LAYS_DOWN = re.compile(r"(?P<who>[一-鿿]{2,12})应当(?:依法|按照规定|按规定)?(?P<what>[^，。；：]{4,24})。?")
_ANY_OF = re.compile(r"(?P<does>从事|实施|有|进行)?(?:下列|以下)(?P<kind>[^，。；：]{2,20})$")
_LONGEST, _REACH = 30, 40


def is_case(clause: str) -> bool:
    """Whether a clause names the case that what follows is laid down for."""
    return len(clause) > (4 if BARE.match(clause) else 5) and clause.endswith("的")


def exception(view: str, end: int) -> str | None:
    """What does not fall under the provision that ends at ``end`` of the view, in brackets; empty where it has no exception, nothing where
    only another provision tells it."""
    found = _EXCEPTION.search(view, end)
    if found is None:
        return ""
    return None if ELSEWHERE.search(found["case"]) else f"（{found['case']}）"


def offender(view: str, at: int) -> str:
    """Who breaks the rule, where the words before the case at ``at`` name him (建设单位违反本法第九条规定，); else nothing."""
    found = _OFFENDER.search(view[:at])
    return found["who"] if found and clauses.is_term(found["who"]) else ""


def in_words(passage: Passage, case: str) -> str | None:
    """``case``, a clause that ends in 的, in words of its own, the 的 kept; ``None`` where the page does not tell what it refers to."""
    if found := _REFERS.fullmatch(case):
        told = _conduct(passage, found)
        return f"{told}的" if told and len(told) <= _LONGEST and not ELSEWHERE.search(told) else None
    if found := _BELOW.fullmatch(case):
        below = [one for one in _items_below(passage) if len(one) <= _LONGEST and clauses.is_balanced(one)]
        first = min(below, key=len, default="")
        return f"{found['who']}有“{first.removesuffix('的')}”{found['kind']}的" if first else None
    return None if ELSEWHERE.search(case) or UNDER.fullmatch(f"{case}，") else case


def _conduct(passage: Passage, found: re.Match[str]) -> str | None:
    """What somebody does who breaks the provision that ``found`` refers to."""
    lines = list(_lines_of(passage, found["article"]))
    parts = [line for line in lines if not _ITEM.match(line)]
    if found["item"]:
        lead = next((line for line in reversed(parts) if line.endswith("：")), "")
        numbers = [found["item"], *re.findall(_N, found["more"])]  # any one of them is an offence
        items = [line for line in lines if (one := _ITEM.match(line)) and one["number"] in numbers]
        told = min((_ITEM.sub("", item).strip("；。 　").removesuffix("的") for item in items), key=len, default="")
        return told if told and _FORBIDS.search(lead) else None
    number = "一二三四五六七八九十".find(found["part"]) if found["part"] else 0
    if not 0 <= number < len(parts) or (not found["part"] and len(parts) > 1):
        return None
    view = _ARTICLE.sub("", parts[number]).strip("　 ")
    if forbids := _FORBIDS.search(view):
        what = forbids["what"]
        kinds = _ANY_OF.search(what)
        if not kinds:
            return what
        own = kinds["kind"] if "的" in kinds["kind"] else f"被禁止的{kinds['kind']}"
        return f"{what[: kinds.start()]}{kinds['does'] or '有'}{own}"
    duty = _LAYS_DOWN.fullmatch(view)
    return f"{duty['who']}未按规定{duty['what']}" if duty else None


def _lines_of(passage: Passage, number: str) -> Iterator[str]:
    """The paragraphs and items, folded, of the provision with that ``number``."""
    line, inside = "", False
    text, last = passage.page.document.text, 0
    for sentence in passage.page.sentences:
        view = fold(sentence.span.text).strip()
        opens = "\n" in text[last : sentence.span.start]
        last = sentence.span.end
        if found := _ARTICLE.match(view):
            if inside:
                break
            inside, line = found["number"] == number, view
        elif inside and "heading" in sentence.flags:
            break
        elif inside and opens:
            yield line
            line = view
        else:
            line += view
    if inside:
        yield line


def _items_below(passage: Passage) -> Iterator[str]:
    """The items on the lines right below the passage, folded, without their numbers."""
    for sentence in passage.page.sentences[passage.index + 1 : passage.index + _REACH]:
        view = fold(sentence.span.text)
        if not _ITEM.match(view):
            return
        yield _ITEM.sub("", view).strip("；。 　")
