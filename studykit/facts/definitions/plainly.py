"""Plain things that textbooks and encyclopaedias tell in a clause: what grows out of what, what stands for what, on which list a thing stands,
what a part that is so is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import is_part, thing_of
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
_GROWS = re.compile(
    r"(?P<who>[一-鿿]{2,10}?)(?P<how>(?:则|便|就|最终|逐渐|可以?|能|会|才)*)(?P<verb>(?:发育|分化|演化|进化|演变|转变|转化|蜕变|变态|分解|风化|氧化|还原|凝华|凝结|凝固|升华)(?:成为|[成为]))(?P<what>[一-鿿、]{1,12})(?=[，。；]|$)"
)
_NO_LINK = re.compile("^[则便就]+")
_STANDS_FOR = re.compile(
    r"(?P<who>[一-鿿“”]{2,10}?)(?P<how>(?:则|也|便|主要|通常)*)(?P<verb>象征着?|寓意着?|喻指)(?P<what>“[^”]{1,16}”|[一-鿿、]{1,14})(?=[，。；]|$)"
)
_LISTED = re.compile(
    rf"(?:(?:依据|根据|依照|按照|按)(?P<law>《[^》]{{2,24}}》)，)?(?P<who>{_HAN}{{2,16}}?)(?:则|也|亦)?被(?P<by>{_HAN}{{2,14}}?)?(?P<verb>列为|列入|评估为|归入|归为|划为)(?P<what>{_HAN}{{3,30}})(?=[，。；]|$)"
)
_LISTS_IT = re.compile(
    r"(?P<who>[一-鿿]{4,16}?)(?:则|也|亦)?[将把]其(?P<verb>列为|列入|评估为|归入|归为|评为|定为)(?P<what>[^，。；：？！]{3,24})(?=[，。；]|$)"
)
_CALLED = re.compile(r"(?P<told>[一-鿿]{5,16})，(?:俗)?(?:称为|称作|称之为|叫做|叫作|名为)(?P<name>“[^“”]{1,10}”)(?=[，。；]|$)")
_LEANS = re.compile("[这那它她我该此]|其(?![他余])|(?<!其)他|什么")
_DOES = re.compile("起翘|相连|相交|突起|凸起|凹陷|下垂|上翘|外撇|内凹|弯曲|分叉|开[有口]|呈|微|向|刻有|绘有|雕有|饰有")


@cued("(?:发育|分化|演化|进化|演变|转变|转化|蜕变|变态|分解|风化|氧化|还原|凝华|凝结|凝固|升华)[成为]")
def grows_into(passage: Passage) -> Iterator[Fact]:
    """子房发育成果实，胚珠发育成种子: what each becomes by nature."""
    for at, date in statements(passage) if not passage.law else ():
        found = _GROWS.match(passage.view, at)
        if date or not found or not is_name(found["who"]) or _LEANS.search(found.group()) or re.search("[从由]", found["who"]):
            continue
        prompt = f"{found['who']}{_NO_LINK.sub('', found['how'])}{found['verb']}什么？"
        what = passage.cut(*found.span("what"))
        if "、" not in what.text:
            yield OneAnswer(passage.cut(*found.span()), "grows_into", passage.voice, found["who"], found["verb"], what, prompt)


@cued("象征|寓意|喻指")
def symbolizes(passage: Passage) -> Iterator[Fact]:
    """圆窗象征天，方窗象征地: what a thing stands for."""
    for at, _date in statements(passage):
        found = _STANDS_FOR.match(passage.view, at)
        if found and clauses.is_term(found["who"]) and is_name(found["who"].strip("“”")) and not _LEANS.search(found.group()):
            thing = thing_of(passage)
            whose = f"{thing}的" if thing and thing not in found["who"] and passage.view.find("“") < 0 else ""
            prompt = f"{whose}{found['who']}{found['verb']}什么？"
            what = passage.cut(*found.span("what"))
            yield OneAnswer(passage.cut(*found.span()), "symbolizes", passage.voice, found["who"], found["verb"], what, prompt)


@cued("[被将把].*(?:[列评归划定]为|[列归]入)")
def listed_as(passage: Passage) -> Iterator[Fact]:
    """依据《某法》，X被列为Y; 某机构则将其列为Y: on which list it stands."""
    for at, date in statements(passage):
        found, it = _LISTED.match(passage.view, at), _LISTS_IT.match(passage.view, at)
        if found and found["law"] and clauses.is_term(found["who"]) and not _LEANS.search(found["who"] + found["what"]):
            prompt = f"根据{found['law']}，{found['who']}被{found['by'] or ''}{found['verb']}什么？"
            what, about = passage.cut(*found.span("what")), found["who"] + found["law"]
            yield OneAnswer(passage.cut(*found.span()), "listed_as", passage.voice, about, found["verb"], what, prompt)
        thing = thing_of(passage) if it and not date else ""
        if it and thing and clauses.is_term(it["who"]) and thing in passage.view[:at]:
            prompt = f"{it['who']}将{thing}{it['verb']}什么？"
            what, about = passage.cut(*it.span("what")), thing + it["who"]
            yield OneAnswer(passage.cut(*it.span()), "listed_as", passage.voice, about, it["verb"], what, prompt)


@cued("，俗?(?:[称叫名]为|称作|称之为|叫[做作])“")
def called_there(passage: Passage) -> Iterator[Fact]:
    """屋脊两端起翘，称为“燕尾”: what a part that is so is called, in an article on one thing."""
    thing = thing_of(passage)
    for at, _date in statements(passage) if thing else ():
        found = _CALLED.match(passage.view, at)
        noun = subject_of(found["told"]) if found else ""
        part = next((noun[:size] for size in range(len(noun), 1, -1) if is_part(noun[:size])), "") if noun else ""
        if found and (part or noun) and _DOES.search(found["told"]) and not _LEANS.search(found["told"]):
            prompt = f"{thing}的{found['told']}，称为什么？"
            name = passage.cut(*found.span("name"))
            yield OneAnswer(passage.cut(*found.span()), "called_there", passage.voice, found["told"], "name", name, prompt)


# 直到1830年英国军医某某观察到…，才确认它属于甲壳类.
_NOT_UNTIL = re.compile(
    rf"直到(?P<when>{_HAN}{{2,12}}?[年代纪末初])，?(?P<who>[一-鿿·]{{2,24}}?)(?:，|(?:观察|研究|通过|根据|经过|发现|用|在|对|从)(?:{_HAN}|，){{1,40}}?，)?才(?P<did>确认|证实|确定|发现|证明|认识到|查明|弄清|破译|揭示)了?(?P<what>{_HAN}{{3,26}})(?=[，。；]|$)"
)
_IT = re.compile("^[它其牠]")


@cued("直到.*才")
def not_until(passage: Passage) -> Iterator[Fact]:
    """直到1830年某人观察到…，才确认它属于甲壳类: who found it out then."""
    found = _NOT_UNTIL.search(passage.view, passage.start)
    if found is None or not is_person(found["who"]):
        return
    thing = thing_of(passage)
    what = _IT.sub(thing or "它", found["what"])
    if not _LEANS.search(what):
        prompt = f"谁于{found['when']}{found['did']}{what}？"
        who = passage.cut(*found.span("who"))
        yield OneAnswer(passage.cut(*found.span()), "not_until", None, what, found["did"], who, prompt)


RULES = (grows_into, symbolizes, listed_as, called_there, not_until)
