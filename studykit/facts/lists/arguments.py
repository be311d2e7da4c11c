"""Closed lists that fill one place of a sentence: what something has, needs, turns to, consists in, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studykit.chinese import clauses, words
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import TOGETHER
from studykit.chinese.coordination import Coordination
from studykit.chinese.mood import MODAL
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import (
    CONSISTS,
    LISTED,
    Asked,
    Enumeration,
    in_place,
    is_bare,
    is_parallel,
    left_of,
    lists,
    shared_verb,
    spans,
    words_of,
)
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._subjects import subject_of
from studykit.facts._wording import are_acts, are_clauses, are_verbs, common_noun, ends_in_noun, places
from studykit.model.fact import Fact

KIND = "list"

# Nouns of which the members before them are instances, not qualities.
_FACET_NOUN = re.compile(
    r"(?:特征|特点|特质|特性|优点|优势|功能|作用|要素|因素|环节|方面|层面|维度|领域|方向|阶段|类型|形式|手段|方式|方法|途径|措施|举措|原则|精神|趋势|转变|变革|效益|"
    r"问题|困难|挑战|任务|目标|条件|标准|理念|思想|观点|理论|权利|义务|职责|能力|素质|作风|定位|工作|活动|设施|设备|行为)$"
)
# A time that is one, whatever is said of it.
_ONE_TIME = re.compile("新的?(?:发展)?(?:阶段|时期|时代|征程)")
# 全过程各环节, 各方面, 多个领域: the noun alone is asked for.
_EACH = re.compile(r"(?:(?P<whole>全[一-鿿]{1,3})?(?:各个?|多个))?(?P<noun>.*)$")
_COUNTED_APART = re.compile("(?:工作|活动|任务|设施|设备|行为)$")
# Wholes that a list of parts qualifies: 打造A、B、C的发展模式.
_WHOLE = re.compile(r"(?:模式|格局|体系|机制|生态|网络|体制|框架|布局|局面|方针|路子|平台|队伍|环境|氛围|时期|阶段|关头)$")
_MAKING = re.compile(
    r"(?:打造|锻造|培养|构建|建立|形成|健全|完善|营造|探索|确立|建成|搭建|实行|开创|建设|创新|坚持|处于|处在|进入|迈入|步入)了?(?:起|出)?$"
)
_NAMES = re.compile(r"(?:称|叫|名|即|简称|又称|别称)$")
_IN_RESPECT = re.compile(
    r"(?:体现在|表现在|表现为|依赖于?|取决于|源于|来自于?|在于|关注|注重|聚焦|围绕|与|和|从|在|提高|提升|增强|改善|加强|优化|决定|影响|推动|促进|涉及|(?:推动|促进|推进|加强)[^，]{2,8}间)$"
)
_TOGETHER = re.compile(TOGETHER)
_GOES_ON = re.compile(r"，?(?:再|又|最后|直)到|，(?:甚至|乃至)")
_CALLS_FOR = re.compile(rf"(?:{MODAL}|贵在|重在)$")
_SHORT_VERBS = frozenset("有含设分为是与和向对从在了过到于给把将间")
_WORKS = re.compile(r"(?:开展|进行|从事|承担|做好|抓好|负责)$")
_THING = re.compile(r"的?(?P<noun>(?:[^，。；：、的]|(?<=目)的){2,12})(?=[，。；])")
_QUALITY = re.compile(r"[化性型]$")
_COMPARES = re.compile("更加?|[最高低多]")
_SAYS_HOW = frozenset(["v", "a", "z", "d", "i", "l", "ad", "n"])
_ASPECT_END = re.compile(
    r"(?:方向|特征|特点|特质|特性|优势|优点|原则|要求|目标|理念|精神|素质|要素|因素|问题|阶段|转变|转型|升级|发展|趋势|改革|改造|开发利用|水平|能力)$"
)
_TURNED_INTO = re.compile("[把将].*(?:转化|转变|变|升级|打造|建设|建|发展|演变|培育)[成为]$")
_OWN = re.compile(r"(?<=[有成备得供了])其?(?:一[套种系列]+)?(?P<how>(?:独特|通用|共同|特殊|宝贵|突出|鲜明|显著)的)$")
_COUNTED_SUBJECT = re.compile(
    r"[两二三四五六七八九十](?P<measure>大|个|种|项|类|位|部|条|座)?(?P<noun>[^，的]{1,8}?)(?:分别)?(?:是指|指的是|是|为)$"
)
_TOWARDS = re.compile(r"(?:向|朝着?|往)$")
_DIRECTED = re.compile(r"(?:转型|发展|升级|迈进|转变|前进|延伸|跃升|演进|攀升)")
_FIGURES = re.compile(r"\d|[%％]")
# A scene of more characters is a statement of its own.
_SCENE = 14
_TELLS = 6
_SHORTEST_LEFT = 6
_ONE_CHARACTER = re.compile("“[一-鿿]”")
_MAKES = re.compile(
    r"，?(?:则|都|均|也|就|便|即)*(?P<verb>(?:共同|分别)?(?:构成|组成|决定|影响|奠定|催生|支撑)了?)[^，。；：？！]{3,24}(?=[，。；])"
)


@cued(LISTED)
def characterised(passage: Passage) -> Iterator[Fact]:
    """具有A、B、C的特征: a closed list named by the noun it qualifies."""
    for found in lists(passage):
        whole_, noun = _EACH.match(passage.view[slice(*found.noun)]).groups()  # type: ignore[union-attr]
        whole = found.measure == "的" and _WHOLE.search(noun)
        fits = found.cue and found.cue not in "以由“" and (len(found.members) > 2 or whole) and is_parallel(found)
        if not fits or found.count or found.open or found.measure not in ("的", "") or are_verbs(words_of(passage, found)):
            continue
        if _ONE_TIME.fullmatch(noun) or (_are_qualities(words_of(passage, found)) and not _ASPECT_END.search(noun)):
            continue  # 智能化、绿色化的方式, 深化应用、规范发展的新阶段: qualities of one thing, no ways, no stages
        if found.measure == "" and common_noun(words_of(passage, found)):
            continue  # 水稻种植、小麦种植、玉米种植技术: the noun belongs to what they share
        if _FACET_NOUN.search(noun):
            which = f"{whole_ or ''}哪{number_of(found.members)}{'个' if not _COUNTED_APART.search(noun) else measure_of_members(noun)}{noun}"
            yield from _asked(passage, found, "characterised", which, found.end, noun)
        elif whole and clauses.is_term(noun) and _MAKING.search(left_of(passage, found)):
            after = f"（答出{number_of(found.members)}个方面）"
            yield from _asked(passage, found, "characterised", f"怎样的{noun}", found.end, noun, after=after)


@cued(LISTED)
def qualities(passage: Passage) -> Iterator[Fact]:
    """打造市场化、法治化、国际化的环境: qualities of one form before the thing that is to have them."""
    for found in lists(passage):
        end = found.members[-1][1]
        thing = _THING.match(passage.view, end)
        bare = not (found.count or found.open) and len(found.members) > 2
        members = words_of(passage, found)
        alike = bare and (_are_qualities(members) or (found.measure == "的" and _are_idioms(members)))
        if thing and alike and _can_be_asked(left_of(passage, found)):
            noun = thing["noun"]
            if clauses.is_term(noun) and not _ASPECT_END.search(noun):
                after = f"（答出{number_of(found.members)}个特点）"
                yield from _asked(passage, found, "qualities", f"怎样的{noun}", thing.end(), noun, after=after)


def _are_qualities(members: list[str]) -> bool:
    """Whether all members end in one of the characters that make qualities (市场化、法治化), or compare (更加积极、更宽领域)."""
    if common_noun(members):
        return False  # 红色文化、民间文化: a noun ends in the character too
    if all(_COMPARES.match(one) for one in members):
        return max(map(len, members)) < 8
    return max(map(len, members)) < 5 and bool(_QUALITY.search(members[0])) and len({one[-1] for one in members}) == 1


def _are_idioms(members: list[str]) -> bool:
    """Whether all members say in four characters how something is: 各具特色、优势互补."""
    ends = [words.tag(words.segment(one)[-1].text) for one in members]
    known = any(words.tag(one) in ("i", "l") for one in members) or any(tag == "a" for tag in ends)
    return known and {len(one) for one in members} == {4} and all(not tag or tag in _SAYS_HOW for tag in ends)


@cued(LISTED, "[成定响生撑]")
def making_up(passage: Passage) -> Iterator[Fact]:
    """A、B、C构成了N: what several things make up together."""
    for found in lists(passage):
        made = _MAKES.match(passage.view, found.members[-1][1])
        if made and is_bare(found) and found.start == clauses.clause_start(passage.view, found.start):
            which, named = _which(passage, found)
            for fact in _asked(passage, found, "making_up", which, made.start("verb"), named):
                yield replace(fact, prompt=_in_scene(passage, found.start, fact.prompt))


def _in_scene(passage: Passage, at: int, prompt: str) -> str:
    """``prompt`` behind the short clause with a subject of its own that stands before position ``at`` in the sentence."""
    start = _clause_before(passage.view, at)
    scene = passage.view[max(start, passage.start) : at - 1] if passage.view[at - 1 : at] == "，" else ""
    fits = len(scene) <= _SCENE and has_subject(scene) and "、" not in scene and prompt.startswith("哪")
    return f"{scene}，{prompt}" if fits else _of_theme(passage, at, prompt)


def _of_theme(passage: Passage, at: int, prompt: str) -> str:
    """``prompt`` with the theme that the sentence names before position ``at``, whose quoted character is all the prompt has of it."""
    quoted = _ONE_CHARACTER.search(prompt)
    theme = passage.theme_of(quoted.group()) if quoted else None
    return f"{theme}中，{prompt}" if theme and theme in passage.view[:at] and theme not in prompt else prompt


@cued(LISTED)
def stated(passage: Passage) -> Iterator[Fact]:
    """经历了A、B、C: a closed list of at least three alike members, in its place in the sentence."""
    for found in lists(passage):
        left, members = left_of(passage, found), words_of(passage, found)
        if (own := _OWN.search(left)) and found.end == found.members[-1][1] and _is_closed(found, members):
            yield from _with_quality(passage, found, own)
            continue
        if (
            not _can_be_asked(left)
            or shared_verb(passage, found)
            or not _is_closed(found, members)
            or _FIGURES.search("".join(members))
            or (min(map(len, members)) == 1 and max(map(len, members)) > 2 and not _COUNTED_SUBJECT.search(left))
        ):
            continue
        sayings = {len(one) for one in members} == {4} and (_CALLS_FOR.search(left) or not any(map(ends_in_noun, members)))
        end = found.members[-1][1]
        if sayings or _GOES_ON.match(passage.view, end):
            continue  # 久久为功、绵绵用力: sayings; 从A、B、C，再到D, 洪、涝、旱之分: no end of a list
        if _TOWARDS.search(left) and all(one.endswith("化") for one in members):
            if _DIRECTED.match(passage.view, end):
                yield from _asked(passage, found, "stated", f"哪{number_of(found.members)}个方向", end, "方向")
            continue
        noun = common_noun(members)
        if passage.view[end : end + 1] in "，。；" or noun or _TOGETHER.match(passage.view, end):
            which, named = _which(passage, found)
            if named and left.endswith("通过") and words.tag(named) in ("v", "vn"):
                which = f"哪{number_of(found.members)}种途径{named}"  # 通过接触传播、空气传播
            if not named and left.endswith(("通过", "有")):
                continue  # 通过哪三项, 有哪三项: they are not said to be anything
            short = len(left) < _SHORTEST_LEFT or not has_subject(left)
            if which.endswith("项") and short and not _COUNTED_SUBJECT.search(left):
                continue  # 充分整合哪四项, 方言退出了哪三项: nothing says of what kind they are
            yield from _asked(passage, found, "stated", which, end, named)


@cued(LISTED, "的.*、")
def of_such(passage: Passage) -> Iterator[Fact]:
    """人们修渠铸就的A精神、B精神、C精神等，塑造了…: what things of one kind there are of which the clause itself says whose or whence."""
    for found in lists(passage):
        left, noun = left_of(passage, found), common_noun(words_of(passage, found))
        whose_ = left.removesuffix("的")
        told = (
            left.endswith("的")
            and len(whose_) >= _TELLS
            and (has_subject(whose_) or subject_of(whose_))
            and clauses.is_balanced(whose_)
        )
        fits = 2 < len(found.members) < 8 and not found.count and found.end == found.members[-1][1] + found.open
        if not (told and fits and len(noun) > 1 and passage.view[found.end : found.end + 1] == "，"):
            continue
        count = f"{number_of(found.members)}{measure_of_members(noun)}"
        prompt = f"{left}{noun}有哪些？（举出{count}）" if found.open else f"{left}{noun}有哪{count}？"
        proof = passage.cut(found.start - len(left), found.members[-1][1])
        yield Enumeration(proof, "of_such", passage.voice, whose_, noun, spans(passage, found), not found.open, prompt)


def _clause_before(view: str, at: int) -> int:
    """Where the clause begins that ends before the mark in front of position ``at``."""
    return max((a for a, b in clauses.clauses(view) if b < at), default=at)


def _with_quality(passage: Passage, found: Coordination, own: re.Match[str]) -> Iterator[Fact]:
    """它有其独特的A价值、B价值: the quality goes behind the count, before the noun that all members share."""
    noun = common_noun(words_of(passage, found))
    if noun:
        which = f"哪{number_of(found.members)}{measure_of_members(noun)}{own['how']}{noun}"
        yield from _asked(passage, found, "stated", which, None, noun, at=found.start - len(own.group()))


def _can_be_asked(left: str) -> bool:
    """Whether a list in the place behind ``left`` can be asked for: a verb stands there, and the list is no name or predicate."""
    if not left or left[-1] in "的以由“" or _NAMES.search(left) or CONSISTS.match(left[-2:]):
        return False
    if left[-1] in "是为指" and not _COUNTED_SUBJECT.search(left) and not _TURNED_INTO.search(left):
        return False
    parts = words.segment(left)
    verb = left.endswith(("了", "过")) or any(words.tag(word.text) in ("v", "vn", "p", "vi", "i", "l") for word in parts)
    return verb and (len(parts[-1].text) > 1 or parts[-1].text in _SHORT_VERBS)


def _is_closed(found: Coordination, members: list[str]) -> bool:
    """Whether nothing counts or opens the list of three or more, and its members are things."""
    noun = common_noun(members)
    shared = found.measure != "的" or bool(noun)
    enough = len(members) > 2 or (bool(noun) and found.end == found.members[-1][1])
    bare = not (found.count or found.open) and shared and enough and is_parallel(found)
    qualified = ["的" in one for one in members]
    uneven = any(qualified[:-1]) and not all(qualified)  # 共用部位、共用设备的维修、更新
    return bare and not uneven and not (are_verbs(members) or are_acts(members) or are_clauses(members))


def _which(passage: Passage, found: Coordination) -> tuple[str, str]:
    """The question word, and the noun that names the members, if they share one."""
    members = words_of(passage, found)
    subject = _COUNTED_SUBJECT.search(left_of(passage, found))
    if subject and len(subject["noun"]) == 1:
        return f"哪{number_of(found.members)}{subject['noun']}", subject["noun"]  # 三省是指哪三省
    noun = common_noun(members) or places(members)
    if noun:
        counted = subject["measure"] if subject and subject["measure"] != "大" else None
        if subject and len(noun) == 1:
            return f"哪{number_of(found.members)}{counted or '个'}", noun  # 三大功能区: 哪三种区
        return f"哪{number_of(found.members)}{counted or measure_of_members(noun)}{noun}", noun
    if _WORKS.search(left_of(passage, found)):
        return f"哪{number_of(found.members)}项工作", "工作"
    respect = _IN_RESPECT.search(left_of(passage, found)) and sum(map(len, members)) >= 4 * len(members)
    return f"哪{number_of(found.members)}{'个方面' if respect else '项'}", ""


def _asked(
    passage: Passage,
    found: Coordination,
    rule: str,
    which: str,
    end: int | None,
    named: str,
    at: int | None = None,
    after: str = "",
) -> Iterator[Enumeration]:
    start = found.start if at is None else at
    yield from in_place(passage, Asked(rule, start, end, which, spans(passage, found), named, after, view=True))


RULES = (characterised, qualities, making_up, of_such, stated)
