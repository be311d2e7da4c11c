"""Whether the noun behind a list names what its members are, and says enough of it to ask by."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.coordination import Coordination
from studykit.chinese.speakers import MEETING
from studykit.facts._lists import left_of, words_of
from studykit.facts._passage import Passage

_EMPTY = frozenset(
    ["建设", "发展", "工作", "活动", "方面", "内容", "情况", "问题", "形式", "作用", "关系", "地方", "时候", "过程"]
)
# 甲、乙等研发应用: what is done with the members names no class of them.
_DOING = re.compile("(?:应用|研发|开发|利用|推广|使用|运用|建设|改造|培育|转化|示范|研究){1,3}")
# 哪些设施相继建成: a subject of so few characters is of nothing that the question names.
_NAMES_ITSELF = 3


def is_bare_subject(passage: Passage, found: Coordination, noun: str) -> bool:
    """Whether the list opens its clause as a subject with a short ``noun``, in which neither the topic nor the clause before it ends
    (传统产业…，A、B、C等产业)."""
    if len(noun) >= _NAMES_ITSELF:
        return False
    left = left_of(passage, found)
    before = passage.view[: found.start - len(left)].rstrip("，")
    named = passage.topic is not None and passage.view_of(passage.topic).endswith(noun)
    return not left.strip("当前目") and not named and not before.endswith(noun)


def is_torn(passage: Passage, found: Coordination) -> bool:
    """Whether one member alone in the middle has a joint: 法文、俄文和算学、化学 may be two lists."""
    joined = [bool(re.search("[和与及]", one)) for one in words_of(passage, found)]
    return sum(joined) == 1 and not joined[-1]


def names_class(passage: Passage, found: Coordination, noun: str) -> bool:
    """Whether ``noun`` says what the members are: a class, or the respects in which something holds (在A、B等方面有优势)."""
    if noun in ("方面", "领域", "地区", "环节") and re.match("的?[^，。；]{2}", passage.view[found.end :]):
        return True
    verb = words.tag(words.segment(noun)[0].text) == "v" and not noun.endswith("行为") if noun else True
    doing = _DOING.fullmatch(noun) or MEETING.search(noun)
    return _is_class(noun) and not (verb or doing) and not passage.view.startswith("的", found.end)


def _is_class(noun: str) -> bool:
    return 2 <= len(noun) <= 16 and noun not in _EMPTY and clauses.is_term(noun) and not re.match(r"方面|地|多|在内|一", noun)
