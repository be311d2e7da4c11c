"""One side of something: its essence, its key, its mark, its task; the definitions that are asked by a facet's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, words
from studykit.chinese.facet_nouns import NAMES, QUALITY
from studykit.facts._cues import cued
from studykit.facts._facets import CALLS, ONE_OF_MANY, Facet, facet_of, is_value, named_by_author
from studykit.facts._meaning import opens_with_verb
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._plain import LOOSE, TERSE, is_unsigned
from studykit.facts._subjects import just_named, subject_of
from studykit.facts._titles import with_entry
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_FACET_IS = re.compile(
    rf"(?P<whose>(?:[^，。；：？！是]{{1,22}}?的|其|它的)?)(?P<facet>{QUALITY}[一-鿿]{{0,4}}?(?:{NAMES}))，?(?P<link>就在于|就是|主要是|在于|就在|则是|即是|便是|即为|总是|始终是|是|为|在)(?P<value>[^，。；：？！]{{2,36}}?|人)(?=$|[，。；！])"
)
_PLAIN = re.compile(rf"{QUALITY}(?:{NAMES})")
# 以A为主体、B为基础、C为补充: the pairs that follow the first have no 以 of their own.
_AND_FACET = re.compile(rf"[、，](?P<value>[^，。；：？！、以]{{2,20}}?)为(?P<facet>{QUALITY}(?:{NAMES}))(?=$|[，。；、！的])")
_AS_FACET = re.compile(
    rf"(?<![可所加予得难用足借不])以(?![上下来及后前内外至免便致])(?P<value>[^，。；：？！以]{{2,30}}?)为(?P<facet>{QUALITY}(?:{NAMES}))(?=$|[，。；、！的])"
)
# A row of such pairs before a layout: it is asked as one list, its owner stands before it.
_PAIR = r"以?[^，。；：、]{2,20}为[^，。；：、的]{1,6}"
_ROW_BEFORE = re.compile(rf"{_PAIR}[，、]$")
_LAYOUT_AFTER = re.compile(
    rf"(?P<row>(?:[，、]{_PAIR})*)的[^，。；：、的]{{0,10}}(?:格局|体系|模式|机制|局面|布局|结构|框架|网络)(?=[，。；])"
)
_THERE = re.compile("(?:^|[。；])(?P<there>在(?![这那其它此])[一-鿿]{2,8}(?<![上下后前时])，)$")
_LONGEST = 60
# A noun that anybody may have one of: of whom it is would be lost.
_ANY = re.compile(
    r"(?:现代|新型|整体)?(?:产业|工业|市场|工作|服务|发展|治理|空间|组织|人才)?(?:体系|博物馆|图书馆|公司|企业|学校|大学|医院|活动|比赛|节目|会议|论坛|展览|格局|模式|机制|局面|结构|方式|队伍|平台|网络|产业)"
)
_NO_OWNER = re.compile(
    "首选|最佳|最好|常用|常见|主要|通常|一般|传统|现代|有效|唯一|理想|标准|未来|当前|目前|今后|过去|最后|下一步|现阶段|本次|此次|全文|研究"
)
_OF_AN_AGE = re.compile("旗号|口号|方针|目标|任务|重点|主题|主线")
_BARE_FACET = re.compile(
    r"(?P<whose>[^，。；：？！的]{3,16}?)(?P<facet>重点|关键|核心|根本|难点)在于?(?!于)(?P<value>[^，。；：？！]{2,30})(?=$|[，。；！])"
)
_OF_UNDERTAKING = re.compile(
    f"(?:{QUALITY})(?:关键|根本|核心|重点|难点|前提|基础|出发点|落脚点|着力点|突破口|切入点|目的|目标|任务|问题|实质|本质|途径|原则|要义)"
)
_CAUSES = re.compile("(?:引起|引发|导致|造成|影响|决定|制约|促成|促使)[^，。这那其它的]{2,18}")
_OF_CAUSES = re.compile("(?:原因|根源|因素|条件|力量|动力)$")
_LEANS = re.compile(r"[这那其它他我]|上述|要(?!素|求)|必须|应当?(?!用)|[了着过]|^(?:通过|以|在|从|对|按照|根据|为|随着)")
# What only what is done has, or what the clause right before tells of.
_OF_DEEDS = re.compile("(?:主要)?(?:目的|作用|用意|优点|缺点|用途|好处|功能)")
_LONGEST_UNDERTAKING = 24
# A verb that opens a clause on the facet's owner, not the next part of its value.
_SAYS_MORE = re.compile(r"^(?:有|为|使|让|体现|成为|具有|能|可|在|从|对|以|由|通过|[也又更还都])|是|在于|[点键]在")


@cued(rf"(?:{NAMES})，?(?:就|主要是|在|则是|即[是为]|便是|总是|始终是|是|为)")
def facet_is(passage: Passage) -> Iterator[Facet]:
    """X的本质是Y, 其关键在于Y, or the facet alone where the sentence is about one term."""
    starts = [passage.start, *(mark.end() for mark in re.finditer("[，。；：、]", passage.view) if mark.end() > passage.start)]
    row: Span | None = None
    for found in filter(None, (_FACET_IS.match(passage.view, start) for start in starts)):
        if (not _PLAIN.fullmatch(found["facet"]) and not _is_compound(found)) or _is_object(passage, found):
            continue
        owner = row if row is not None and not found["whose"] else _owner(passage, found)
        row = owner if owner is not None and passage.span.covers(owner) else row
        end = _value_end(passage, found)
        always = len(re.search("的?$", found["value"]).group()) if found["link"] in ("总是", "始终是") else 0  # type: ignore[union-attr]
        many = ONE_OF_MANY.search(found["facet"] + found["value"][-2:]) and not named_by_author(passage, found["facet"])
        if (
            owner is None
            or end is None
            or many
            or not is_value(found["value"][: len(found["value"]) - always], found["facet"], is_unsigned(passage))
            or owner.text == found["facet"]
        ):
            continue
        value = passage.cut(found.start("value"), end - always)
        link = "主要是" if found["link"] == "主要是" else "是"
        yield facet_of(
            passage,
            "facet_is",
            owner,
            passage.cut(*found.span("facet")),
            value,
            link,
            _there(passage, found.start()) or _whose_part(passage, owner),
        )


@cued("以", "为")
def as_facet(passage: Passage) -> Iterator[Fact]:
    """X … 以Y为核心标志: what stands as the facet of the sentence's subject."""
    for found in _AS_FACET.finditer(passage.view, passage.start):
        qualifies = passage.view.startswith("的", found.end())
        owner = _qualified(passage, found.end()) if qualifies else passage.topic
        before = passage.view[: found.start()]
        if qualifies and re.search("(?:是|指)$", before):
            continue  # 高血压是指以血压增高为主要特征的综合征: what it is
        layout = _LAYOUT_AFTER.match(passage.view, found.end())
        if owner is None or (layout and (layout["row"] or _ROW_BEFORE.search(before))):
            continue
        if re.search("(?:代表|单位)$", found["facet"]) or CALLS.search(before[before.rfind("，") + 1 :]):
            continue
        pair: re.Match[str] | None = found
        while pair is not None and is_value(pair["value"]):
            facet, value = passage.cut(*pair.span("facet")), passage.cut(*pair.span("value"))
            yield facet_of(
                passage, "as_facet", owner, facet, value, "以", _when(passage, pair["facet"]) or _whose_part(passage, owner)
            )
            pair = _AND_FACET.match(passage.view, pair.end())


@cued("(?:重点|关键|核心|根本|难点)在")
def bare_facet(passage: Passage) -> Iterator[Fact]:
    """X重点在Y: the facet right behind its owner, without 的."""
    for start, _ in clauses.clauses(passage.view):
        found = _BARE_FACET.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found and is_nominal(found["whose"]) and clauses.is_term(found["whose"]) and is_value(found["value"]):
            owner, facet, value = (passage.cut(*found.span(name)) for name in ("whose", "facet", "value"))
            yield facet_of(passage, "bare_facet", owner, facet, value, "是")


def _whose_part(passage: Passage, owner: Span) -> str:
    """The name of what the article is on, where ``owner`` is only a part of such a thing."""
    part = passage.view_of(owner)
    return with_entry(passage, part).removesuffix(part)


def _there(passage: Passage, at: int) -> str:
    """The clause right before the one at ``at``, with its comma, where it only says where that is so: 在台湾，."""
    found = _THERE.search(passage.view[passage.start : at])
    return found.group("there") if found else ""


def _when(passage: Passage, facet: str) -> str:
    """The date that opens the sentence, with its comma, for a facet that each age has another of: a watchword."""
    opens = next((date for date in passage.dates if date.start <= passage.start), None)
    return f"{passage.view[opens.start : opens.end]}，" if opens and _OF_AN_AGE.search(facet) else ""


def _qualified(passage: Passage, at: int) -> Span | None:
    """The noun that 以A为B的 qualifies, where the words at ``at`` go on so."""
    found = re.compile(r"的(?P<noun>[^，。；：、的]{2,16}?)(?=[，。；是为正已将把在就也])").match(passage.view, at)
    if not found or not clauses.is_term(found["noun"]) or not is_nominal(found["noun"]) or _ANY.fullmatch(found["noun"]):
        return None
    noun = passage.cut(*found.span("noun"))
    told = len(noun) > 5 and words.tag(found["noun"][-4:]) in ("i", "l")
    return noun.part(0, len(noun) - 4) if told else noun  # 水运方兴未艾: the idiom tells something of it


def _owner(passage: Passage, found: re.Match[str]) -> Span | None:
    """Whose facet it is: named before 的, or the topic where the clause leaves it out."""
    said = found["whose"]
    if said and said not in ("其", "它的"):
        start = clauses.after_lead(passage.view, max(found.start("whose"), 0))
        start = max(start, passage.start) if start < passage.start < found.end("whose") else start
        start += len(re.match(r"(?:这(?:些|种|一|类)(?=[^，]{6}))?", said[start - found.start("whose") :]).group())  # type: ignore[union-attr]
        owner = passage.cut(start, found.end("whose") - 1)
        named = passage.view[start : found.end("whose") - 1]
        if _CAUSES.fullmatch(named) and _OF_CAUSES.search(found["facet"]):
            return owner  # 引起土壤盐碱化的主要原因
        return (
            owner
            if not re.search("所[一-鿿]$", named)
            and (clauses.is_term(named) or named in TERSE)
            and "作为" not in named
            and not _NO_OWNER.fullmatch(named)
            else None
        )
    if (undertaking := _undertaken(passage, found)) is not None:
        return undertaking
    if (just := just_named(passage, found.start("facet") - 1)) is not None:
        return just
    if _OF_DEEDS.fullmatch(found["facet"]) and passage.view[: found.start("facet")].endswith("，"):
        return _nearest(passage, found.start("facet"))
    # 特点是创新，关键在质优: facets in a row belong to the sentence's topic; a lone one may belong to anything.
    return passage.topic if passage.topic is not None and found["facet"] in passage.view else None


def _nearest(passage: Passage, at: int) -> Span | None:
    """The topic that the clause before ``at`` of the view opens with: 外墙分两重，目的在于… has none for what the wall is for."""
    start = next((a for a, b in reversed(clauses.clauses(passage.view)) if b < at), passage.start)
    start = clauses.after_lead(passage.view, max(start, passage.start))
    topic = passage.topic
    return topic if topic is not None and passage.view.startswith(passage.view_of(topic), start) else None


def _is_object(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the facet is what the clause before 是 gives somebody: X具有Y的特点，是…"""
    before = passage.view[clauses.clause_start(passage.view, found.start()) : found.start("facet")]
    parted = passage.view[found.end("facet")] == "，"
    return parted and bool(re.search("具有|具备|呈现|体现|发挥|有着", before))


def _undertaken(passage: Passage, found: re.Match[str]) -> Span | None:
    """The undertaking in the clause right before, of which a facet is told without an owner: 培育新品种，关键在种质资源."""
    if not _OF_UNDERTAKING.fullmatch(found["facet"]):
        return None
    at = found.start("whose")
    before = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if passage.start < b < at]
    if not before or before[-1][1] + 1 != at or passage.view[at - 1] != "，":
        return None
    start = clauses.after_lead(passage.view, before[-1][0])
    clause = passage.view[start : before[-1][1]]
    whole = actions.is_action(clause) and not _LEANS.search(clause) and len(clause) <= _LONGEST_UNDERTAKING
    return passage.cut(start, before[-1][1]) if whole else None


def _is_compound(found: re.Match[str]) -> bool:
    """Whether the noun before the facet's own is part of its name: 直接理论来源, 生理特性."""
    owner = found["whose"].removesuffix("的")
    plain = is_nominal(owner) and owner not in ("", "其", "它") and found["link"] != "为"
    return plain and not re.search("[的和与是]|^[之一这那]", found["facet"])


def _value_end(passage: Passage, found: re.Match[str]) -> int | None:
    """Where the value ends that ``found`` has begun: an action may go on in the next clauses (废井田，奖励军功，建立县制);
    ``None`` where it goes on too far to be said in a breath."""
    view, end = passage.view, found.end("value")
    stop = re.compile("[。；！]|，(?:因此|因而|从而|所以|这|其|它|但|而)|$")
    goes_on = bool(re.match(r"，(?:并|且|以及|同时|造成|导致|引起|从而)", view[end : end + 4]))
    goes_on = goes_on or _two_reasons(view, found)
    if not goes_on and len(found["value"]) > 2 and opens_with_verb(found["value"]) and view[end : end + 1] == "，":
        following = re.split("[，。；]", view[end + 1 : end + 40])[0]
        goes_on = opens_with_verb(following, nouns=True) and not _SAYS_MORE.search(following)
    if not goes_on:
        return end
    end = stop.search(view, end).start()  # type: ignore[union-attr]
    return end if end - found.start("value") <= _LONGEST and "是" not in view[found.end("value") : end] else None


def _two_reasons(view: str, found: re.Match[str]) -> bool:
    """Whether the reason or result goes on in one more clause with a subject of its own, which ends the statement: 朝政腐败，节度使势力膨胀."""
    if not re.search("原因|成因|根源|背景|结果|后果|表现|影响", found["facet"]) or view[found.end() : found.end() + 1] != "，":
        return False
    rest = re.match(r"，([^，。；：？！]{4,24})(?=[。；]|$)", view[found.end() :])
    if rest is None or LOOSE.search(rest[1]) or re.match("因|所以|从而|故|而|但|是|又|也|还|都|被|史称|俗称|[又也]称", rest[1]):
        return False
    return bool((subject_of(found["value"]) and subject_of(rest[1])) or opens_with_verb(found["value"]))


RULES = (facet_is, as_facet, bare_facet)
