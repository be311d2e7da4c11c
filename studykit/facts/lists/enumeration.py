"""What belongs to a set that the page counts or names: lists inside one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, coordination, numerals, rosters, words
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import CALLED, MAKE_UP, MEASURES
from studykit.chinese.coordination import Coordination
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._list_clause import MEANS_TO
from studykit.facts._lists import (
    CONSISTS,
    LISTED,
    Asked,
    Enumeration,
    in_place,
    is_parallel,
    left_of,
    lists,
    spans,
    words_of,
)
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.facts.lists._classes import is_bare_subject, is_torn, names_class
from studykit.model.fact import Fact

KIND = "list"

_VAGUE = re.compile(r"^(?:若干|一批|众多|各种|多种|各类|诸多|许多|一系列|[多数几][个项处座家种条部位所类件]|其他|各个|这些)")
_PARTS_KINDS = re.compile(
    r"(?P<whole>[^，。；：]*?)(?P<by>(?:按照?|根据|依据|依(?!次|法))[^，。；：]{1,16}?)?(?:又|还|主要|一般|通常|大致)*(?:可以?)?(?:划?分为|分成|区分为)"
)
_CLOSING = re.compile(rf"^(?:而)?(?:共同|所|有机)?(?:{MAKE_UP}|而成)")
_KINDS_OF = re.compile("之[分别]")
_PARTS = re.compile(r"^(?:共同|所|有机)?(?:组成|构成)")
_SET_NAME = re.compile(
    rf"(?:等)?(?:{CALLED}|简称|称)?(?:为|作)?(?:，即)?(?P<name>“[^“”]{{2,10}}”|(?<=称)[二两三四五六七八九十][^，。；：、的]{{1,14}}|(?<=称为)[^，。；：、的]{{2,10}}|(?<=[并合统]称)[^，。；：、的为“]{{2,10}})(?P<measure>)(?=$|[，。；的]|(?<=”)[一-鿿]{{2,6}}(?:[，。；]|$))"
)
_COVERS = re.compile("涵盖|包括|包含|囊括|覆盖")
_NAMED = re.compile(r"的(?P<name>“[^“”]{2,12}”[一-鿿]{0,6}?)(?=[，。；]|$)")
_COUNT = re.compile("[一二两三四五六七八九十]")
_KINDS = {"型": "种类型", "期": "个时期", "层": "层", "国": "国", "省": "省", "县": "县", "级": "级", "类": "类"}
# 分别占41.6%、27.9%和18.5%: of what they are the shares has been told before.
_SHARE = re.compile(r"(?:约|近|超过)?\d[\d.]*[%％]")
_TROUBLES = re.compile("(?:突出|严重|主要|现实|社会|环境|生态)?问题")
_HAS_TROUBLES = re.compile("(?:造成|引发|导致|带来|引起|产生|面临|存在|出现)了?$")
# Whose troubles they are says too little: those of anybody, or of a whole place.
_ANYBODY = re.compile(
    "部分|一些|有些|有的|个别|少数|各地|全[国省市县]|[^，]{1,5}(?:[省市县州镇乡村国]|(?<![社园校灾])区)(?![^，]{3})"
)
_SOME = re.compile("一些|有些|有的|部分|个别|少数")
_ALONE = re.compile(
    "仅(?P<where>[^，。、的]{2,10}?)(?:一地|一处)?就(?P<has>(?:聚集|汇聚|集聚|拥有|建有|建成|分布|出土|发现|设有|有)了?)"
)
_TWO_THINGS = re.compile(
    r"(?:构建|建立|形成|打造|完善|提供|营造|需要|具有|具备|包括|体现了?|培育)[起出了]?(?P<list>[^，。；：、的和与]{2,8}的[^，。；：、的和与]{2,8}(?:和|与|以及)[^，。；：、的和与]{2,8}的[^，。；：、的和与]{2,10})(?=[，。；]|$)"
)
# So many characters say enough of what the two things are for.
_TELLING = 12
_EQUATES = re.compile("(?:都|均|就|共同)?(?:是|构成|组成)$")
_CALLED = tuple(CALLED.split("|"))
_REPEATS = re.compile(r"(?P<noun>[^\n]{2,6})(?:主要|大致|一般|通常)*(?:有|是|包括|为)\n(?P=noun)$")
_STANDS_FOR = re.compile(
    r"(?:都|均)?是(?P<what>[^，。；：？！]{2,16}的(?:典型代表|代表|典型|主要成分|主要来源|主要产品|主要领域|重要领域|重要组成部分))(?=[，。；]|$)"
)
_PAIR = re.compile(
    r"(?:(?P<by>由)|包括|包含|可?分为|可?分成)(?P<list>[^，。；：、（）的]{4,24}?)(?P<made>(?:共同|所)?(?:组成|构成))?(?=[，。；]|$)"
)
_TWO = re.compile(rf"[两二](?:{MEASURES})$")
_MOST_OPEN = 7
_MEANS = ("手段", "方式", "方法", "途径", "措施", "技术", "形式", "渠道")


@cued(LISTED, "[0123456789０１２３４５６７８９二两双三四五六七八九十]")
def counted(passage: Passage) -> Iterator[Fact]:
    """A、B、C三个N: the page counts its members and the count comes out."""
    for found in lists(passage):
        named = passage.view.startswith(_CALLED, found.members[-1][1])  # 并称三大名楼: asked by its name
        equated = _EQUATES.search(passage.view, *found.members[-1])  # A、B和C是三大N: asked by what they are
        if found.count and not named and not equated and not _is_row(passage, found):
            noun = passage.view[slice(*found.noun)]
            if re.search(r"[\d一二三四五六七八九十百]+[个種种项]", noun):
                continue  # 早稻、晚稻、糯稻三类三十七个品种: two counts
            if not noun and not left_of(passage, found) and found.measure in ("处", "项", "个", "种"):
                continue  # 哪三处同时挂牌: of what?
            if _REPEATS.search(f"{left_of(passage, found)}\n{noun}"):
                yield from _asked(passage, found, "counted", f"哪{number_of(found.members)}种")  # 功能主要有A、B、C三大功能
                continue
            yield from _asked(passage, found, "counted", f"哪{number_of(found.members)}{found.measure}{noun}")


def _is_row(passage: Passage, found: Coordination) -> bool:
    """Whether a member has a number of its own: 高级教师39人、特级教师2人."""
    return any(
        re.search(rf"[\d一二三四五六七八九十百]{found.measure or '个'}$", passage.view[slice(*member)])
        for member in found.members
    )


@cued("等")
def classed(passage: Passage) -> Iterator[Fact]:
    """A、B、C等N: an open list named by the noun that follows it."""
    for found in lists(passage):
        noun = _VAGUE.sub("", passage.view[slice(*found.noun)]) or common_noun(words_of(passage, found))
        if (
            found.open
            and not found.count
            and are_enough(passage, found, noun)
            and names_class(passage, found, noun)
            and not is_torn(passage, found)
            and not is_bare_subject(passage, found, noun)
            and not _SOME.match(left_of(passage, found))
        ):
            after = f"（举出{number_of(found.members)}{_measure(found, noun)}）"
            yield from _asked(passage, found, "classed", f"哪些{noun}", after=after, view=True)


def are_enough(passage: Passage, found: Coordination, noun: str) -> bool:
    """Whether so many examples make a list worth asking: two only of a class that has a name of its own, or by their own names."""
    if len(found.members) > 2:
        return len(found.members) <= _MOST_OPEN
    members = words_of(passage, found)
    means = noun in _MEANS and MEANS_TO.search(left_of(passage, found))
    return is_parallel(found) and (len(noun) > 2 or bool(means) or all(one[0] in "“《" for one in members))


@cued("等是")
def stands_for(passage: Passage) -> Iterator[Fact]:
    """A、B、C等是N的代表: an open list that is told of what it is the examples."""
    for found in lists(passage):
        told = _STANDS_FOR.match(passage.view, found.end)
        bare = found.open and not found.count and found.noun[0] == found.noun[1]
        if told and bare and 2 < len(found.members) <= _MOST_OPEN and not left_of(passage, found):
            prompt = f"{told['what']}有哪些？（举出{number_of(found.members)}种）"
            proof = passage.cut(found.start, told.end())
            members = spans(passage, found)
            yield Enumeration(proof, "stands_for", passage.voice, told["what"], "examples", members, False, prompt, view=True)


@cued("仅")
def there_alone(passage: Passage) -> Iterator[Fact]:
    """仅X就有A、B、C等7个N: what one of several places has, some of them named."""
    for found in lists(passage):
        alone = _ALONE.fullmatch(left_of(passage, found))
        noun = passage.view[slice(*found.noun)]
        few = found.open and 2 < len(found.members) <= _MOST_OPEN and clauses.is_term(noun)
        if alone and few and passage.view.startswith(("，", "。", "；"), found.end) and names_class(passage, found, noun):
            prompt = f"{alone['where']}{alone['has']}哪些{noun}？（举出{number_of(found.members)}{_measure(found, noun)}）"
            start = found.start - len(alone.group())
            proof = passage.cut(start, found.members[-1][1])
            yield Enumeration(proof, "there_alone", passage.voice, alone["where"], noun, spans(passage, found), False, prompt)


@cued("问题")
def problems(passage: Passage) -> Iterator[Fact]:
    """X造成A、B、C等问题: what troubles something has or brings, where the clause itself names it."""
    for found in lists(passage):
        noun, left = passage.view[slice(*found.noun)], left_of(passage, found)
        few = found.open and not found.count and 2 < len(found.members) <= _MOST_OPEN
        told = _HAS_TROUBLES.search(left) and has_subject(left) and not _ANYBODY.match(_HAS_TROUBLES.sub("", left))
        if few and told and _TROUBLES.fullmatch(noun) and is_parallel(found):
            after = f"（举出{number_of(found.members)}个）"
            yield from _asked(passage, found, "problems", f"哪些{noun}", after=after, view=True)


@cued("等", "地")
def placed(passage: Passage) -> Iterator[Fact]:
    """在A、B等地: the places where something happens."""
    for found in lists(passage):
        start = found.noun[0]
        if found.open and not found.count and passage.view.startswith("地", start) and found.cue in ("在", "于", "到", "从"):
            after = f"（举出{number_of(found.members)}个）"
            asked = Asked("placed", found.start, start + 1, "哪些地方", spans(passage, found), "地方", after)
            if len(passage.view[found.noun[0] : found.end]) > 3:
                yield from in_place(passage, asked)


@cued(LISTED)
def consists(passage: Passage) -> Iterator[Fact]:
    """包括A、B、C; 由A、B、C组成; 有A、B之分: a closed list after a verb of consisting."""
    for found in lists(passage):
        if not found.count and not found.open and found.measure == "的" and _COVERS.search(found.cue):
            yield from _covering(passage, found)
        if found.count or found.open or found.measure or all(map(_SHARE.fullmatch, words_of(passage, found))):
            continue
        after = passage.view[found.members[-1][1] :]
        if _is_of_others(passage, found):
            continue  # 三个N之一，分别为A、B、C: they are those of the three
        if found.cue.endswith("由") and _CLOSING.match(after):
            yield from _asked(
                passage,
                found,
                "consists",
                f"哪{number_of(found.members)}{'部分' if _PARTS.match(after) else '个方面'}",
                view=True,
            )
        elif found.cue.endswith("有") and _KINDS_OF.match(after) and not re.search("[没不无未]", left_of(passage, found)):
            yield from _asked(passage, found, "consists", f"哪{number_of(found.members)}种", view=True)
        elif CONSISTS.match(found.cue) and is_parallel(found):
            total = coordination.SUMS_UP.match(after)
            kind = f"{total['measure']}{total['noun']}" if total else _kind(words_of(passage, found), left_of(passage, found))
            yield from _asked(passage, found, "consists", f"哪{number_of(found.members)}{kind}", view=True)


def _is_of_others(passage: Passage, found: Coordination) -> bool:
    """Whether the clause before the list says that its subject is one of the members."""
    left = left_of(passage, found)
    return left.startswith("分别") and passage.view[: found.start - len(left)].endswith("之一，")


def _covering(passage: Passage, found: Coordination) -> Iterator[Fact]:
    """涵盖A、B、C的“N”机制: what is covered by something that has a name."""
    named = _NAMED.match(passage.view, found.members[-1][1])
    if named and len(found.members) > 2 and is_parallel(found):
        which = f"哪{number_of(found.members)}个方面的{named['name']}"
        members = spans(passage, found)
        yield from in_place(passage, Asked("consists", found.start, named.end(), which, members, named["name"], view=True))


def _kind(members: list[str], left: str) -> str:
    """What the last character that all members share makes of them: 自养型、异养型 are 种类型; 类 where the clause says by what they are
    parted, or most end as the whole does (氧化物分为酸性氧化物…)."""
    shared = {one[-1] for one in members}
    if all(one.endswith("阶段") for one in members):
        return "个阶段"
    if len(shared) == 1 and (kind := _KINDS.get(next(iter(shared)))):
        return kind
    parts = _PARTS_KINDS.fullmatch(left)
    whole = parts["whole"][-1:] if parts else ""
    alike = sum(one[-1] == whole for one in members) * 3 > 2 * len(members)
    return "类" if parts and (parts["by"] or alike) else "项"


@cued("[由括含分]")
def pair(passage: Passage) -> Iterator[Fact]:
    """X包括A和B, X由A和B组成: two parts that close the clause."""
    found = _PAIR.search(passage.view, passage.start)
    if not found or _TWO.search(found["list"]):
        return  # counted: 包括甲和乙两种
    members = coordination.members_of(passage.view, *found.span("list")) or rosters.members(passage.view, found.span("list"))
    if len(members) == 2 and bool(found["by"]) == bool(found["made"]):
        made = found["made"] or ""
        which = f"哪两{'部分' if _PARTS.match(made) else '种' if '分' in found.group()[:2] else '项'}"
        parts = tuple(passage.cut(*member) for member in members)
        yield from in_place(passage, Asked("pair", found.start("list"), found.end("list"), which, parts, which, view=True))


@cued("的", "[和与以]")
def two_things(passage: Passage) -> Iterator[Fact]:
    """构建A的B和C的D: two things in full, each with what qualifies it, so that nothing is shared between them."""
    found = _TWO_THINGS.search(passage.view, passage.start)
    members = coordination.members_of(passage.view, *found.span("list")) if found else []
    start = max(clauses.clause_start(passage.view, found.start("list")), passage.start) if found else 0
    left = passage.view[start : found.start("list")] if found else ""
    if found and len(members) == 2 and (len(left) >= _TELLING or actions.is_bare(left)):
        parts = tuple(passage.cut(*member) for member in members)
        yield from in_place(passage, Asked("two_things", found.start("list"), found.end("list"), "哪两项", parts, "", view=True))


@cued(LISTED, "[“称]")
def named_set(passage: Passage) -> Iterator[Fact]:
    """A、B、C并称X; A、B、C“三高”: the name that the page gives a list."""
    for found in lists(passage):
        name = _SET_NAME.match(passage.view, found.members[-1][1])
        if not name or (found.count and "称" not in name.group()) or not is_parallel(found):
            continue
        if name["name"].endswith("位一体”"):
            continue  # three are one in many things
        said = [numerals.parse(mark) or 0 for mark in _COUNT.findall(name["name"])]
        if not said and passage.view[name.end() :][:1] not in ("", *"，。；的"):
            continue  # A、B、C“绿色通道”建设: theirs
        if said and len(found.members) not in (said[0], sum(said)):
            continue  # “三苏” of two: one stands before the list
        members = words_of(passage, found)
        ends = [words.tag(words.segment(one)[-1].text) for one in members]
        verbal = ends[-1] == "v" and "v" not in ends[:-1]
        if not verbal and not any("“" in one for one in members):
            whole = re.compile("[一-鿿]*").match(passage.view, name.end()).group()  # type: ignore[union-attr]
            of = f"{name['name']}{whole}中的" if whole and said and not passage.view.startswith("的", name.end()) else ""
            prompt = f"{of}{name['name']}指的是哪{number_of(found.members)}{(found.measure or '项').replace('大', '项')}？"
            proof = passage.cut(found.start, name.end())
            yield Enumeration(proof, "named_set", passage.voice, name["name"], "members", spans(passage, found), True, prompt)


def _measure(found: Coordination, noun: str) -> str:
    """The measure with which the page counts the members, else the one that goes with ``noun``."""
    return found.measure if found.measure not in ("的", "") else measure_of_members(noun)


def _asked(passage: Passage, found: Coordination, rule: str, which: str, after: str = "", view: bool = False) -> Iterator[Fact]:
    named = passage.view[slice(*found.noun)] or found.cue
    able = re.search(r"(?<=具[有备])能够$", passage.view[: found.start])
    at = found.start - len(able.group() if able else "")
    yield from in_place(passage, Asked(rule, at, found.end, which, spans(passage, found), named, after, view))


RULES = (counted, named_set, consists, pair, two_things, classed, stands_for, there_alone, problems, placed)
