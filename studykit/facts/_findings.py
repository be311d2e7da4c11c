"""Laws and effects that bear a name, behind the sentence that tells who found what: 1827年，欧姆发现，…，这一规律称为欧姆定律."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.chinese.speakers import is_person
from studykit.facts._passage import Passage
from studykit.model.span import Span

_KIND = "定律|定理|原理|法则|定则|效应|方程|公式|学说|假说|猜想|悖论|现象|反应|规则|模型|系数|常数"
_HAN = "[^，。；：？！]"
_HOW = rf"(?:首先|率先|最早|最先|首次|经过|通过|根据|由|用|在|于|从|经){_HAN}{{0,18}}?"
_FINDS = "发现了?|得出了?|得到了?|提出了?|总结出了?|归纳出了?|证明了?|推导出了?|指出|阐明了?|观察到"
_FOUND = re.compile(
    rf"(?P<who>[一-鿿·A-Za-z]{{2,24}}?)(?:，?{_HOW})*(?P<verb>{_FINDS})(?:如下)?(?:结论|规律)?[，：]?(?P<law>[^。；]{{5,70}}?)(?P<noun>的(?:结论|规律|关系|定律|原理))?，"
    rf"(?:这就是|此即|即(?:为|是)?|(?:后人|人们|学界|科学界|后世)?(?:便|就|将其|把它|把这一规律|把这一结论)?(?:称之为|称为|命名为)|(?:这一|这个|这条|该)(?:规律|结论|关系|定律|现象|原理|效应|结果|理论|发现)(?:后来|后|便|就)*(?:被|统|人们)*(?:称为|称作|叫做|叫作|命名为))(?:著名的|有名的)?"
    rf"(?P<name>[^，。；“”《》的]{{1,10}}(?:{_KIND}))(?=[，。；]|$)"
)
# …作用力的规律: what it is a law of, and not what it says.
_SAYS = re.compile("成[正反]比|等于|不变|相等|相同|守恒|与[^，]{1,12}[有无]关|[一-鿿]而[一-鿿]|总[是要]|越")
_LEANS = re.compile("[这那其它他她]|此(?!外)|上述")


@dataclass(frozen=True, slots=True)
class Finding:
    """``law`` is what the thing named ``name`` says, ``who`` found it (each ``None`` where the page does not tell); ``verb``: how; ``told``: where in
    the view it begins to be told what it says."""

    name: str
    law: Span | None
    who: Span | None
    verb: str
    told: int
    proof: Span


def finding(passage: Passage) -> Finding | None:
    """The law or effect that the sentence tells of, whom it is from and what it says."""
    for start, _end in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, start)  # X于某年提出，…: who says it is who found it
        opened = next((date.end for date in passage.dates if date.start == at), at)
        found = _FOUND.match(passage.view, opened + (passage.view[opened : opened + 1] == "，"))
        if found is None or _LEANS.search(found["law"]) or not clauses.is_balanced(found["law"]):
            continue
        who = passage.cut(*found.span("who")) if is_person(found["who"]) else None
        law = None if found["noun"] and not _SAYS.search(found["law"]) else passage.cut(*found.span("law"))
        verb, proof = found["verb"].removesuffix("了"), passage.cut(*found.span())
        return Finding(found["name"], law, who, verb, found.start("law"), proof)
    return None


_NAMED = re.compile(
    r"(?:称为|称作|称之为|叫做|叫作)(?P<name>“[^”]{2,12}”|[^，。；：的“”]{2,12})，(?:[^，。；]{2,24}，)?(?:最早|首先)?由(?P<who>[^，。；于]{3,24}?)于(?P<when>[^，。；]{3,12}?[年纪月日代])(?P<verb>(?:首先|首次|率先|最早|正式)?(?:发现|提出|命名|作出解释|给出解释|阐明|证实|证明|发明|研制成功))(?=[，。；]|$)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """What has just been named ``name``, ``who`` has ``verb`` at the ``date`` that begins there in the view."""

    name: str
    who: Span
    verb: str
    date: int
    proof: Span


def named_and_found(passage: Passage) -> Named | None:
    """What a clause names of which a later one tells who found or explained it, and when."""
    found = _NAMED.search(passage.view, passage.start)
    if found is None or not is_person(found["who"]) or not clauses.is_term(found["name"]):
        return None
    return Named(found["name"], passage.cut(*found.span("who")), found["verb"], found.start("when"), passage.cut(*found.span()))
