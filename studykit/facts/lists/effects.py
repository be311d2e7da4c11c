"""What something did and where it fell short: clause after clause, under a heading that calls it 意义, 影响 or 局限."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.chinese import clauses, words
from studykit.chinese.categories import measure_of
from studykit.chinese.class_nouns import Stretch
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import LONGEST, Points
from studykit.facts._questions import number_of
from studykit.model.fact import Fact
from studykit.model.page import Article
from studykit.model.span import Span

KIND = "list"

_GOOD = re.compile(r"(?:历史|现实|理论|实践|深远|重大|主要|积极|进步)*(?P<noun>意义|影响|作用|贡献|功绩|成就)")
_BAD = re.compile(r"(?:历史|主要|阶级|时代)*(?P<noun>局限性?|不足|缺陷|缺点|弊端|消极影响)")
# What a clause may open with before it says what was done.
_ADVERB = re.compile(
    r"(?:也|还|又|并且?|而且|同时|进而|从而|更|则|既|不仅|毕竟|曾|客观上|主观上|一定程度上|在一定程度上|在客观上|极大地?|有力地?|沉重地?|深刻地?|进一步|大大|初步)+(?=[一-鿿]{4})"
)
_KEPT = re.compile(r"(?:客观上|主观上|在?一定程度上|在客观上|极大地?|有力地?|沉重地?|深刻地?|进一步|大大|初步)+")
# Done to something: the verb has its 了, or a preposition tells to whom or for what.
_DONE = re.compile(
    r"[一-鿿]{1,4}[了起][一-鿿“《]|使[一-鿿“《]{2,}|为[^，]{2,20}(?:提供|创造|奠定|准备|打下|积累|开辟|作|做|树立|注入|输送|培养)|对[^，]{2,20}(?:产生|起|有|具有|造成)"
    r"|(?:促进|推动|加速|加快|动摇|打击|冲击|维护|巩固|增强|提高|扩大|丰富|奠定|开创|开辟|标志着|揭开|阻碍|削弱|加深|加重|激化|激发|鼓舞)[一-鿿“《]{3,}"
)
_LACKS = re.compile(
    r"没有|未能?|缺乏|缺少|忽视|脱离|不[够足彻能敢触]|存在[^，]*(?:偏向|倾向|缺陷|不足|问题|弊端)|局限于|仅仅?|只[是有限]"
)
_BECAME = re.compile(r"(?:一跃|逐渐|逐步)?成为")
_PRONOUN = re.compile(r"(?:它们?|其|这场?(?:运动|变法|改革|革命|战争|起义)?|此次(?:运动|变法|改革|革命|战争|起义))(?![他中实余])")
# 大运河的开通，: the event of which the theme was the object.
_OF_IT = re.compile(
    r"(?:的?(?:发生|爆发|兴起|开展|开凿|开通|修建|建成|建立|成立|召开|颁布|实施|实行|推行|发明|发现|出现|传入|传播|胜利|失败|签订|发表|出版))?，?"
)
_TURN = re.compile(r"(?:但是?|然而|不过|可是|同时|当然|另一方面)，?")
_FEWEST_GOOD, _FEWEST_BAD, _MOST = 3, 2, 7


@cued("[它其这]|运动|变法|改革|革命|战争|起义|条约|制度|开通|建成|发明|传入")
def effects(passage: Passage) -> Iterator[Fact]:
    """它动摇了A，使B，为C作了准备: under 意义与局限, what the thing of the article did; or what it did not do, which are its limits."""
    position = passage.span.start
    named = (_headings.theme(passage.page, passage.article, position) or "").partition("的")[0]
    theme = _headings.in_full(passage.article, position, named)
    start = _behind_subject(passage, theme) if theme else None
    if start is None:
        return
    stretches = [_bare(passage.view, max(a, start), b) for a, b in clauses.clauses(passage.view) if b > start]
    for nouns, says, fewest in ((_BAD, _LACKS, _FEWEST_BAD), (_GOOD, _DONE, _FEWEST_GOOD)):
        noun = _noun(passage.article, position, nouns)
        members = _members(passage, stretches, says) if noun else ()
        if noun and fewest <= len(members) <= _MOST:
            proof = passage.cut(members[0].start - passage.span.start, members[-1].end - passage.span.start)
            prompt = f"{theme}的{noun}有哪{number_of(members)}{measure_of(noun)}？"
            yield Points(proof, "effects", passage.voice, theme, noun, members, prompt)
            return


def _behind_subject(passage: Passage, theme: str) -> int | None:
    """Where the words begin behind the subject, which is the ``theme`` or stands for it; ``None`` where it is something else."""
    turn = _TURN.match(passage.view, passage.start)
    at = max(passage.start, turn.end() if turn else 0)
    if passage.view.startswith(theme, at):
        return _OF_IT.match(passage.view, at + len(theme)).end()  # type: ignore[union-attr]
    found = _PRONOUN.match(passage.view, at)
    return found.end() if found else None


def _noun(article: Article | None, position: int, named: re.Pattern[str]) -> str | None:
    """The noun by which the innermost heading over ``position`` calls what ``named`` looks for."""
    inside = [one for one in article.sections if one.body and one.body.start <= position < one.body.end] if article else []
    heading = _headings.bare(inside[-1].heading.text) if inside else ""
    found = next((one for part in re.split("[与和及、]", heading) if (one := named.fullmatch(part.rpartition("的")[2]))), None)
    return found["noun"] if found else None


def _bare(view: str, start: int, end: int) -> Stretch:
    """The clause without the adverbs that only join it to the one before."""
    found = _ADVERB.match(view, start, end)
    if found is None:
        return start, end
    kept = _KEPT.search(view, start, found.end())
    return (kept.start() if kept else found.end()), end


def _members(passage: Passage, stretches: Sequence[Stretch], says: re.Pattern[str]) -> tuple[Span, ...]:
    """The clauses that ``says`` knows; none where one of another kind stands among them, unless it closes the row with 是, or says
    what became of the thing that a 使 before it has named."""
    views = [passage.view[a:b] for a, b in stretches]
    if len(views) > 1 and re.match("是|成为|标志", views[-1]):
        stretches, views = stretches[:-1], views[:-1]
    made = any(view.startswith(("使", "让")) for view in views[:1])
    good = all(
        (says.search(view) or (made and _BECAME.match(view))) and len(view) <= LONGEST and not _has_own_subject(view)
        for view in views
    )
    return tuple(passage.cut(*stretch) for stretch in stretches) if good else ()


def _has_own_subject(view: str) -> bool:
    """Whether a noun opens the clause that is not the object of a preposition: what it says is said of something else."""
    first = words.segment(_KEPT.sub("", fold(view), count=1))[0]
    return words.tag(first.text).startswith(("n", "r")) and first.text not in ("对", "为", "使")


RULES = (effects,)
