"""What something is instead of something else: 不是A，而是B; B，而不是A; 以B而非A为; 与其A，不如B. Rules of :mod:`contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from studykit.chinese import clauses, words
from studykit.chinese.clauses import is_term
from studykit.chinese.facet_nouns import NAMES, QUALITY
from studykit.facts._asking import scoped, whose
from studykit.facts._cues import cued
from studykit.facts._demands import demanded
from studykit.facts._meaning import matches
from studykit.facts._passage import Passage
from studykit.facts._sides import LOOSE_END, Contrast, contrast, is_side, lead_of, with_head, with_verb
from studykit.model.fact import Fact

_NOT_BUT = re.compile(
    r"(?:[^，。；：？！]{1,24}?)(?P<no>(?:并|决|绝)?不是|并非|不在于|不再是|不仅仅是|不仅是|不只是|不仅仅指的是|不仅指)(?P<a>[^。；：？！]{1,40}?)(?:，|(?=更是))(?P<but>而是要?|更重要的是(?!说)|而在于|更是|更指的是|更指|更在于)(?P<b>[^，。；：？！]{1,44})(?=[，。；！]|$)"
)
# A noun that opens with its denial: 不确定, 不平衡.
_NO_NOUN = re.compile("不(?:确定|稳定|平衡|公平|作为|协调|信任)性?")
_RATHER = re.compile(
    r"(?P<lead>[^，。；：？！]{2,20}?)(?P<verb>源自|来自|来源于|在于|取决于|依靠|靠的是|看的是|是)(?P<b>[^，。；：？！]{2,30})，(?P<not>而不是|而非|而不在于|而不取决于)(?P<a>[^，。；：？！]{2,30})(?=[，。；！]|$)"
)
# Two that have something to do with each other, and words that say what.
_TWO = re.compile("[^与和同，]{2,12}[与和同][^与和同，]{2,12}")
_RELATED = re.compile("关系|^两|一回事|对立|矛盾|割裂|孤立|统一|互[相为补]")
_BUT = ("而是", "而是要", "而在于", "更在于")
_NOT_FOR = re.compile(
    r"以(?P<b>[^，。；：？！以为]{2,20})，?(?:而非|而不是)(?P<a>[^，。；：？！为]{2,20}?)(?P<as>作为|为)(?P<n>[^，。；：？！]{2,16})(?=[，。；！]|$)"
)
_BETTER = re.compile(r"与其(?P<a>[^，。；：？！]{3,24})，(?:倒|还)?不如(?P<b>[^，。；：？！]{3,24})(?=[，。；！]|$)")
_WIDER = re.compile(
    r"(?P<x>[^，。；：？！]{2,12}?)(?:相对于|相较于|相比于|较之|比)(?P<y>[^，。；：？！]{2,12}?)(?:来说|而言)?的?(?:内涵|含义|外延|范围)(?:要)?[^，。；：？！]{0,3}[丰宽广]\w?，"
    r"它?(?P<not>不仅仅?)(?:指的是|是指|指)(?P<a>[^，。；：？！]{3,30})，更(?:指的是|是指|指)(?P<b>[^，。；：？！]{3,40})"
)
_SHORTEST_TOLD = 4
_WHOLE = re.compile("(?:统一|相辅相成|依存|促进|联系|并行不悖)的$")
_LONGEST_DENIED, _LONGEST_IN_ONE, _SHORTEST_LEAD = 24, 48, 3
# What somebody says is about something that the clause does not name.
_SAID = re.compile("(?:强调|关注|讲|说|指|反对|主张|谈|批评)的$")
_JUDGES = re.compile("(?:衡量|评价|评判|检验|判断)[^，。；：？！]{3,20}，(?:看|比)的$")
# A side of something that the clause does not name.
_A_SIDE = re.compile("[一-鿿]{0,2}(?:标准|关键|目标|目的|原因|重点|核心|本质|区别|依据)")
# What a facet of something is, is asked for as a facet.
_A_FACET = re.compile(rf"的{QUALITY}(?:{NAMES})$")


@cued("，(?:而是|而在于|更指|更在于|更重要的是)|更是")
def not_but(passage: Passage) -> Iterator[Fact]:
    """X不是A，而是B: both in one piece where X tells what it is said of; else B, and A stays in the question."""
    for found in _NOT_BUT.finditer(passage.view, passage.start):
        if re.search("我(?![国军党])", found.group()) or re.search("[对于在]我(?![国军党])", passage.view[: found.start()]):
            continue  # what something is to the writer is not what it is
        lead = _measured(passage, found.start("no")) or lead_of(passage, found.start("no"), free=True)
        if lead:
            yield from _of_problems(passage, found, lead) or _in_one(passage, found, lead) or _instead(passage, found, lead)


def _measured(passage: Passage, at: int) -> str:
    """衡量一座城市的水平，看的: what is looked at, to judge what; empty where the clauses before ``at`` say nothing of the kind."""
    found = _JUDGES.search(passage.view[passage.start : at])
    return found.group() if found else ""


def _instead(passage: Passage, found: re.Match[str], lead: str) -> list[Contrast]:
    """B of X不是A，而是B."""
    a, b = found["a"], passage.cut(*found.span("b"))
    denied = passage.view[found.start("no") : found.end("a")]
    whole = re.fullmatch(r"(?P<how>[^，]*(?:统一|相辅相成|依存|促进|联系|并行不悖))的", b.text)
    if whole and a.endswith("的"):
        how = b.part(0, len(b) - 1)
        return [contrast(passage, "not_but", found, lead, f"not {a}", (how,), f"{lead}{denied}，而是什么关系？")]
    if ("，" in a and len(a) > _LONGEST_DENIED) or not (
        is_side(found["b"]) or _NO_NOUN.fullmatch(found["b"]) or words.tag(found["b"]) == "n"
    ):
        return []
    but, b = with_verb(found["but"], b)
    but, b = with_head(but, b, a)
    return [contrast(passage, "not_but", found, lead, f"not {a}", (b,), f"{lead}{denied}，{but}什么？")]


def _in_one(passage: Passage, found: re.Match[str], lead: str) -> list[Contrast]:
    """Both sides of X不是A，而是B as the answer, where the words before tell what is asked: what X pursues, rests on, is to somebody,
    or is to Y."""
    if like := _how_it_is(passage, found, lead):
        return like
    a, no, denies = found["a"], found["no"], not found["no"].startswith("不仅") and "只" not in found["no"]
    both = passage.cut(found.start("no"), found.end("b"))
    if not denies or "，" in a or len(both) > _LONGEST_IN_ONE or not is_side(found["b"]) or found["but"] not in _BUT:
        return []
    head = re.match(r"(?P<of>[^，的]{3,8})的", found["b"])
    subject = lead
    if no == "不在于":
        prompt = f"{lead}在于什么？"
    elif lead.endswith("的") and len(lead) > _SHORTEST_LEAD and not _SAID.search(lead):
        prompt = f"{lead}是什么？"
    elif _TWO.fullmatch(lead) and _RELATED.search(a + found["b"]):
        prompt = f"{lead}是什么关系？"
    elif head and a.startswith(head.group()) and head["of"] not in lead and is_term(head["of"]):
        subject, prompt = head["of"], f"对{head['of']}而言，{lead}意味着什么？"
    else:
        return []
    return [contrast(passage, "not_but", found, subject, f"not {a}", (both,), prompt)]


def _how_it_is(passage: Passage, found: re.Match[str], lead: str) -> list[Contrast]:
    """Both of X不是一成不变的，而是随Y变化的: how it is."""
    both = passage.cut(found.start("no"), found.end("b") - 1)
    told = found["a"].endswith("的") and found["b"].endswith("的") and found["but"] == "而是" and "，" not in found["a"]
    plain = found["no"] in ("不是", "并不是", "并非") and is_side(found["b"][:-1]) and len(found["b"]) > _SHORTEST_TOLD
    if not told or not plain or len(both) > _LONGEST_IN_ONE or not is_term(lead) or _WHOLE.search(found["b"]):
        return []
    return [contrast(passage, "not_but", found, lead, "how it is", (both,), f"{lead}是怎样的？")]


def _of_problems(passage: Passage, found: re.Match[str], lead: str) -> list[Contrast]:
    """X不仅是发展问题更是生存问题: what kind of problem it is."""
    both = passage.cut(found.start("no"), found.end("b"))
    if not (found["a"].endswith("问题") and found["b"].endswith("问题")) or found["but"] != "更是" or len(both) > _LONGEST_IN_ONE:
        return []
    return [contrast(passage, "not_but", found, lead, "what problem", (both,), f"{lead}是什么性质的问题？")]


@cued("不仅仅?(?:指|是指).*更(?:指|是指)")
def not_only_means(passage: Passage) -> Iterator[Fact]:
    """X相对于Y内涵更丰富，它不仅指A，更指B: both that X means."""
    found = _WIDER.search(passage.view, passage.start)
    if found and clauses.is_term(found["x"]) and clauses.is_term(found["y"]):
        both = passage.cut(found.start("not"), found.end("b"))
        prompt = f"相对于{found['y']}，{found['x']}指的是什么？"
        if is_side(found["a"]) and is_side(found["b"]):
            yield contrast(passage, "not_only_means", found, found["x"], f"wider than {found['y']}", (both,), prompt)


@cued("而不|而非")
def rather(passage: Passage) -> Iterator[Fact]:
    """X源自B，而不是A: what it is, with what it is not where one breath holds both."""
    for found in matches(_RATHER, passage):
        at = clauses.after_lead(passage.view, found.start("lead"))
        lead, b = passage.view[at : found.end("lead")], passage.cut(*found.span("b"))
        whole = at in [clauses.after_lead(passage.view, max(a, passage.start)) for a, _ in clauses.clauses(passage.view)]
        if (
            whole
            and not _A_SIDE.fullmatch(lead)
            and not _A_FACET.search(lead)
            and clauses.is_term(lead)
            and not LOOSE_END.match(lead)
            and is_side(b.text)
            and is_side(found["a"])
        ):
            both = passage.cut(found.start("b"), found.end("a"))
            said = both if len(both) <= _LONGEST_IN_ONE else b
            yield contrast(passage, "rather", found, lead, f"not {found['a']}", (said,), f"{lead}{found['verb']}什么？")


@cued("以.*(?:而非|而不是).*为")
def not_for(passage: Passage) -> Iterator[Fact]:
    """以B而非A作为N: what is taken for N, and what is not."""
    for found in _NOT_FOR.finditer(passage.view, passage.start):
        at = found.start("b")
        asked = demanded(passage, at, vague=True) or scoped(passage, at)
        both = passage.cut(at, found.end("a"))
        if asked and asked[0].endswith("以") and is_side(both.text):
            prompt = f"{asked[0]}什么{found['as']}{found['n']}？"
            yield contrast(passage, "not_for", found, asked[1], found["n"], (both,), prompt)


@cued("与其.*不如")
def better(passage: Passage) -> Iterator[Fact]:
    """与其A，不如B: what somebody would rather do."""
    found = _BETTER.search(passage.view, passage.start)
    if (
        found
        and (passage.voice or whose(passage, title=False))
        and is_side(found["b"])
        and not re.search("[这那其它]|我", found["a"])
    ):
        start = max(passage.start, clauses.clause_start(passage.view, found.start()))
        lead = passage.view[start : found.start()]
        if lead and not clauses.is_term(lead):
            return
        same = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(found["a"], found["b"], strict=False)))
        b = passage.cut(found.start("b") + same, found.end("b"))
        asked = f"{lead}与其{found['a']}，不如{found['b'][:same]}{'什么' if same > 1 else '怎样'}？"
        yield contrast(passage, "better", found, lead + found["a"], "rather", (b,), asked)
