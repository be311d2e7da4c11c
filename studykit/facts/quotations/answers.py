"""What a guest answers where the host asks whether something is so, what two are to each other, or what he thinks of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._replies import LEANS, asked_by_host, words_of_host
from studykit.facts._titles import is_anchored
from studykit.facts.quotations._quoting import Quotation
from studykit.model.fact import Fact

KIND = "quotation"

_ASKS_FOR_ANOTHER = re.compile("[^，。；：？！“”]{2,10}(?:问|提问|问道)：")
_WHETHER = re.compile("[^。；：？！]{4,40}[吗么]？")
_YES_OR_NO = re.compile("[不没]?(?P<verb>[一-鿿]{1,4})，(?:但是?|不过|而且|只是)")
# 罗工，…: the guest by his name.
_ADDRESS = re.compile("[一-鿿]{1,3}(?:老师|教授|先生|女士|院士|博士|工|总|阿姨|师傅|院长|主任|所长|馆长|书记|校长|研究员)，")
_BETWEEN = re.compile(
    "(?P<two>[^，。；：？！]{2,14}[和与跟同][^，。；：？！]{2,14}?)(?:到底|究竟|之间|的)*(?P<how>(?:怎么|如何|怎样)区分|有(?:什么|何)(?:区别|不同|差别)|是什么关系)[呢呀]?？"
)
_CLAIM = re.compile(
    "(?:也?有(?:人|观点|学者|网友|读者)(?:说|认为|提出|主张|担心)|(?:有|一)种(?:说法|观点|看法)(?:是|认为)?)，?(?P<claim>[^。；：？！“”]{6,40})[。，；](?:对此，?|对这个问题，?)?(?:您|你|[一-鿿]{1,3}(?:老师|教授|先生|女士|院士|博士|工|总|阿姨|师傅|院长|主任|所长|馆长|书记|校长|研究员))(?:怎么|如何|怎样)(?:看|评价|理解)(?:待)?[^，。？]{0,6}？"
)
_ON_CLAIM = re.compile(
    "(?:我(?:觉得|认为|想)，?)?这(?:话|个?(?:说法|观点|看法|判断|担心)|种(?:说法|观点|看法|判断|担心))(?P<said>[^。；？！]{4,40})"
)
# 有人提出X，就是Y，有用吗: X is what is asked about.
_PROPOSED = re.compile("^(?:还|也)?有人(?:提出|建议|主张)|，(?:就|也就)是[^，]{2,16}，")
# A question that is put to the guest alone, and one of today.
_PERSONAL = re.compile("[您你我咱]|介绍|分享|谈谈|透露|觉得|退休|老师")
_LOOSE = re.compile("我(?!国|们国)|[您你咱它她]|他(?!人|们的)|这|那(?!么)|其(?![他中实余])|刚才|上面|问题")
_ONE_VERB = 3
_SHORTEST, _LONGEST = 8, 44


@cued("，")
def whether(passage: Passage) -> Iterator[Fact]:
    """X还需要Y吗？需要，但…。: what the guest answers, where the first sentence of it is more than a yes or no."""
    reply = _YES_OR_NO.match(passage.view, passage.start) if passage.first else None
    asked = asked_by_host(passage, 0) if reply else None
    if reply is None or asked is None:
        return
    question = _ADDRESS.sub("", _ASKS_FOR_ANOTHER.sub("", asked[1], count=1), count=1)
    question = _PROPOSED.sub("", question)
    parts = re.split(f"((?:还|也|真|一定|都)*{reply['verb']})", question[:-2])
    if _WHETHER.fullmatch(question) and len(parts) == _ONE_VERB and parts[0] and is_anchored(passage, question):
        yield from _answered(passage, "whether", asked[0], f"{parts[0]}是否{parts[1]}{parts[2]}？")


@cued("[是在不会]")
def between_two(passage: Passage) -> Iterator[Fact]:
    """X和Y怎么区分？…。: what the guest takes for the difference of two, or for what they are to each other."""
    asked = asked_by_host(passage, 0) if passage.first else None
    found = _BETWEEN.fullmatch(_ADDRESS.sub("", asked[1], count=1)) if asked else None
    if asked and found and re.search("[是在不]", passage.view[passage.start :]):
        yield from _answered(passage, "between_two", asked[0], f"{found['two']}{found['how']}？")


def _answered(passage: Passage, rule: str, speaker: str, question: str) -> Iterator[Fact]:
    """The fact that the whole sentence answers ``question``, where both say what they are about."""
    said = passage.cut(passage.start, len(passage.view.rstrip("。！")))
    words = passage.view_of(said)
    loose = any(pattern.search(question) for pattern in (LEANS, _PERSONAL)) or _LOOSE.search(words)
    if not loose and _SHORTEST <= len(words) <= _LONGEST and clauses.is_balanced(words):
        yield Quotation(said, rule, speaker, question, "reply", (said,), question)


@cued("这(?:话|个|种|说法|观点|看法|判断|担心)")
def on_claim(passage: Passage) -> Iterator[Fact]:
    """有人说，…。您怎么看？这话只说对了一半。: what the guest thinks of what is said."""
    found = _ON_CLAIM.match(passage.view, passage.start) if passage.first else None
    asked = words_of_host(passage) if found else None
    claim = _CLAIM.search(asked[1]) if asked else None
    if asked is None or found is None or claim is None or LEANS.search(claim["claim"]) or _LOOSE.search(found["said"]):
        return
    said = passage.cut(*found.span("said"))
    prompt = f"{asked[0]}怎么看“{claim['claim']}”的说法？"
    yield Quotation(said, "on_claim", None, claim["claim"], "opinion", (said,), prompt)


RULES = (whether, between_two, on_claim)
