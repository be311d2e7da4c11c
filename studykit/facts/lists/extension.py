"""What falls under a class, or makes up a whole, that the clause itself names before the list: the extension of a class noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination
from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members
from studykit.chinese.class_nouns import PLURAL
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, in_place, is_parallel, left_of, lists, spans, words_of
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.facts.lists.enumeration import are_enough
from studykit.model.fact import Fact

KIND = "list"

_HAS = re.compile(r"(?P<class>[^，。；：？！、]+?(?<!的))(?:主要|大致|一般|通常|常见的?|共|可以?)*(?:有|包括|包含|分为)$")
_CLASS = re.compile(rf"(?P<noun>{PLURAL})(?:主要|大致|一般|通常|常见的?)*有$")
# 常见的地衣有A、B和C: the usual ones of any class.
_USUAL = re.compile(r"(?:常见|常用|著名|代表性)的(?P<noun>[^，。；：？！、的有]{2,8}?)(?:主要|一般|通常)*有$")
_OTHER = re.compile("^其[他它餘余]")
_MADE_OF = re.compile(
    r"(?P<whole>[^，。；：？！、]{2,16}?)(?:主要|通常|一般|大致|都|均)*(?:是)?由(?P<list>[^，。；：？！、]{2,20}(?:、[^，。；：？！、]{2,20}?){1,6})(?:等)?(?P<made>(?:共同|有机|所)?(?:组成|构成))(?=[，。；]|$)"
)
_COUNTED = re.compile("[两二三四五六七八九十](?:种|个|大|类|部分|项|方面)")
_CAN_BE_CUT = re.compile("[和与及]")
_MOST = 7


@cued("等")
def instances(passage: Passage) -> Iterator[Fact]:
    """X有A、B、C等: an open list after a verb of having, whose class is its subject."""
    for found in lists(passage):
        noun = passage.view[slice(*found.noun)]
        has = _HAS.search(left_of(passage, found))
        few = are_enough(passage, found, noun)
        if has and found.open and noun in ("", "人") and few and (not found.count or found.count > len(found.members)):
            subject = has["class"]
            after = f"（举出{number_of(found.members)}{measure_of_members(subject)}）"
            asked = Asked("instances", found.start, None, "哪些", spans(passage, found), subject, after)
            if clauses.is_term(_OTHER.sub("", subject.rpartition("的")[2][-4:])):
                yield from in_place(passage, asked)


@cued("、", "有")
def extension(passage: Passage) -> Iterator[Fact]:
    """影响X的因素主要有A、B和C: all that falls under the class that the clause opens with."""
    for found in lists(passage):
        left = left_of(passage, found)
        usual = None if common_noun(words_of(passage, found)) else _USUAL.fullmatch(left)
        under = _CLASS.search(left)
        ends = passage.view[found.members[-1][1] : found.members[-1][1] + 1]
        whole = not (found.count or found.open or found.measure) and ends in ("", "，", "。", "；")
        under = under if under and len(left) > len(under.group()) else usual
        titles = all(one.startswith("《") for one in words_of(passage, found))  # read with what somebody wrote
        if under and whole and 2 < len(found.members) <= _MOST and is_parallel(found) and not titles:
            noun = under["noun"]
            measure = measure_of(noun) if NAMES_SET.search(noun) else measure_of_members(noun)
            which = f"哪{number_of(found.members)}{measure}"
            yield from in_place(
                passage, Asked("extension", found.start, None, which, spans(passage, found), under["noun"], view=True)
            )


@cued("、", "由", "组成|构成")
def made_of(passage: Passage) -> Iterator[Fact]:
    """X由A的B、C和D组成: the parts of a whole, which stand between 由 and the verb whatever is inside them."""
    view = passage.view
    for found in _MADE_OF.finditer(view, passage.start):
        start, end = found.span("list")
        if any(one.start == start and one.members[-1][1] == end for one in lists(passage)):
            continue  # asked with the lists whose ends their members tell
        if _COUNTED.search(view, start, end):
            continue  # 矿物质、水分和空气三种物质: counted, and read as such
        members = coordination.members_of(view, start, end)
        if not members and not _CAN_BE_CUT.search(view, view.rfind("、", start, end), end):
            members = [*coordination.split_at(view, (start, end), "、")]
        if 2 < len(members) <= _MOST:
            parts = tuple(passage.cut(*member) for member in members)
            which = f"哪{number_of(parts)}部分"
            yield from in_place(passage, Asked("made_of", start, end, which, parts, which, view=True))


RULES = (instances, extension, made_of)
