"""What a guest says of himself and to the questions that are put to him, in spoken words: 因为…, 最重要的是…, 最让我担心的是…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._replies import ADDRESS, LEANS, asked_by_host
from studykit.facts.quotations._quoting import Quotation
from studykit.model.fact import Fact

KIND = "quotation"

_WHY = re.compile("(?P<q>[^，。？]{0,16}?(?:为什么|为何|为啥)[^。？呢呀]{2,30})(?:[呢呀])?？")
_BECAUSE = re.compile(
    "(?:主要|这)?(?:还)?(?:是)?(?:因为|由于|原因是|原因在于|为了)(?P<said>[^。；？！]{4,50}?)(?=[。；]|，(?:这|那|它|所以|因此))"
)
_HAS = re.compile(
    "(?P<of>[^，。？]{2,20}?)(?:都|主要|一般)?有(?:什么|哪些|怎样的?)(?:样的)?(?:具体的?|主要的?)?(?P<noun>[一-鿿]{2,4})[呢呀]?？"
)
_MOST = re.compile(
    "(?:我(?:觉得|认为|想)|在我看来)?，?(?P<most>最(?:重要|关键|核心|根本|基本|主要|难|大|突出|典型|明显))的?(?:一[个条点项])?(?P<noun>[一-鿿]{0,4}?)(?:就|，|还|当然)?是(?P<said>“[^“”]{2,20}”|[^，。；？！]{2,30})(?=[，。；])"
)
_WHAT = re.compile("(?P<q>[^，。？]{3,26}?(?:的|最[一-鿿]{1,3})[^，。？]{0,8}?)(?:到底|究竟)?是什么[呢呀]?？")
_IS = re.compile(
    "(?:我(?:觉得|认为|想|个人认为)|在我看来|应该说|可以说)?，?(?:主要|首先|最主要的|当然|肯定|应该)?(?:还)?就?是(?P<said>“[^“”]{2,20}”|[^，。；？！]{2,36})(?=[，。；])"
)
_HOW = re.compile("(?P<q>[^，。？]{0,14}?(?:怎样|怎么|如何)(?!看|评价|理解|样)[^，。？]{3,26}?)[呢呀]?？")
_BY = re.compile("(?:我们?)?(?:主要|一般|通常|可以|首先)*(?P<said>(?:看|靠|用|通过|根据|按照)[^。；？！]{2,36})(?=[。；])")
_MINE = re.compile(
    "(?P<what>最[让令使]我[一-鿿]{1,8}的[一-鿿]{0,6}|我最[一-鿿]{1,8}的[一-鿿]{0,6}|我(?:自己)?的(?:导师|老师|师父|师傅|座右铭|梦想|理想|研究方向|研究领域|专业|本行|信条|原则|目标|家乡|代表作|处女作|第一[一-鿿]{1,8}))(?:，)?(?:就|一直|还|仍然)?(?:是|叫)(?P<said>“[^“”]{2,20}”|《[^《》]{2,20}》|[^，。；？！]{2,30})(?=[，。；])"
)
_HOLDS = re.compile(
    "(?:所以|但是?|不过|因此)?，?我(?:个人)?(?:一直|始终|历来|也|坚决|比较)*(?P<verb>主张|反对|提倡|赞成|不赞成|不同意)(?P<said>[^，。；？！]{4,26})(?=[，。；])"
)
_LOOSE = re.compile("我|[您你咱]|[这那它她]|他(?!人|们的)|其(?![他中实余])|什么|怎么|[吧呢啊嘛了]$|^(?:的|个|想|要|一个|说)")
_GIVEN = re.compile("[您你咱它她]|他(?!人)|这|那(?!么)|其(?![他中实余])|刚才|上面|今年|去年|目前|当前|现在|如今")
_WITHIN, _LONG = 2, 40


def _question(passage: Passage, within: int = 0) -> tuple[str, str] | None:
    """Who answers, and the host's question without the words that address the guest; ``None`` where nobody has asked, or it leans on
    other words."""
    asked = asked_by_host(passage, within)
    if asked is None:
        return None
    question = asked[1][ADDRESS.match(asked[1]).end() :]  # type: ignore[union-attr]
    return (asked[0], question) if not _GIVEN.search(question) else None


@cued("因为|由于|原因|为了")
def gives_reason(passage: Passage) -> Iterator[Fact]:
    """X为什么Y？因为Z。: the reason that a guest gives."""
    yield from _answer_to(passage, "gives_reason", _BECAUSE, _WHY, "")


@cued("最")
def most_of_them(passage: Passage) -> Iterator[Fact]:
    """X有什么原则？最重要的是Y。: which of them comes first to a guest."""
    found = _MOST.match(passage.view, passage.start)
    asked = _question(passage, _WITHIN) if found else None
    has = _HAS.fullmatch(asked[1]) if asked else None
    if asked and found and has and found["noun"] in ("", has["noun"]) and not _LOOSE.search(found["said"]):
        what = f"{has['of']}{found['most']}的{has['noun']}"
        yield _told(passage, "most_of_them", asked[0], what, found, f"{asked[0]}认为，{what}是什么？")


@cued("是")
def what_it_is(passage: Passage) -> Iterator[Fact]:
    """最难的工序是什么？是X。: what a guest takes for it."""
    yield from _answer_to(passage, "what_it_is", _IS, _WHAT, "是什么")


@cued("[看靠用]|通过|根据|按照")
def asked_how(passage: Passage) -> Iterator[Fact]:
    """怎样判断X？看Y。: how it is done, by a guest."""
    yield from _answer_to(passage, "asked_how", _BY, _HOW, "")


def _answer_to(passage: Passage, rule: str, answer: re.Pattern[str], question: re.Pattern[str], asks: str) -> Iterator[Fact]:
    """What the first words of a guest say (``answer``) to what the host has just asked (``question``), asked for behind the guest's name with
    the words ``asks`` at the end."""
    found = answer.match(passage.view, passage.start) if passage.first else None
    asked = _question(passage) if found else None
    what = question.fullmatch(asked[1]) if asked else None
    if asked and found and what and not _LOOSE.search(found["said"]) and clauses.is_balanced(found["said"]):
        yield _told(passage, rule, asked[0], what["q"], found, f"{asked[0]}认为，{what['q']}{asks}？")


@cued("我", "[是叫]")
def mine(passage: Passage) -> Iterator[Fact]:
    """最让我担心的是X: what a guest tells of himself, with his name."""
    turn = passage.page.turn_at(passage.span.start)
    for a, _b in clauses.clauses(passage.view) if turn and asked_by_host(passage, _LONG) else ():
        found = _MINE.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start)))
        if turn and found and not _LOOSE.search(found["said"]) and not re.match(r"\d|[在于从把]", found["said"]):
            what = found["what"].replace("我自己", "我").replace("我", turn.speaker)
            asked = "谁" if re.search("导师|老师|师父|师傅", what) else "什么"
            yield _told(passage, "mine", turn.speaker, what, found, f"{what}是{asked}？")


@cued("我.*(?:主张|反对|提倡|赞成|不同意)", "我")
def i_hold(passage: Passage) -> Iterator[Fact]:
    """我一直主张X: what a guest advocates."""
    turn = passage.page.turn_at(passage.span.start)
    for a, _b in clauses.clauses(passage.view) if turn and asked_by_host(passage, _LONG) else ():
        found = _HOLDS.match(passage.view, max(a, passage.start))
        if turn and found and not _LOOSE.search(found["said"]) and not LEANS.search(found["said"]):
            yield _told(passage, "i_hold", turn.speaker, found["verb"], found, f"{turn.speaker}{found['verb']}什么？")


def _told(passage: Passage, rule: str, who: str, what: str, found: re.Match[str], prompt: str) -> Quotation:
    """The fact that ``who`` says so of ``what``."""
    answer = passage.cut(*found.span("said"))
    return Quotation(passage.cut(*found.span()), rule, None, f"{who}{what}", "reply", (answer,), prompt)


RULES = (gives_reason, most_of_them, what_it_is, asked_how, mine, i_hold)
