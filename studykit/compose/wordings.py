"""One question in several wordings: two pages ask the same of one event, one with 召开 and one with 举行."""

from __future__ import annotations

import re

from studykit.chinese.likeness import squash
from studykit.chinese.script import fold
from studykit.chinese.speakers import HOW_SAID, SAYS

# How somebody says something changes nothing in what is asked, nor do these in what happened.
_SAME = (
    (re.compile(rf"(?:{SAYS}|表示|要求|说|写道)(?=，|的？$)"), "说"),
    (re.compile("举行|举办"), "召开"),
    (re.compile("(?:首次|第一次|最早)提[到出及]了?"), "首次提出"),
    (re.compile("再次提[到出及]了?"), "再次提出"),
    (re.compile("(?:考察调研|调研考察|考察|调研|视察)(?:期间|时|中)?"), "考察"),
    (re.compile(r"到(?=[一-鿿]{2,12}考察)"), "在"),
)
# 与生长素不同，乙烯的作用是什么: the same as without the other.
_UNLIKE = re.compile("^[与和][^，？]{1,16}不同，")
_WHEN = re.compile("于何时|自何时起|是在何时|何时")
_TIME = re.compile(r"^(?P<time>\d{4}年(?:底|初|末|\d+月(?:\d+日)?)?)，?")
_OCCASION = re.compile(
    rf"(?P<occasion>(?:在|到)[^，。；“”何哪]{{2,36}}?(?:时|期间|会上|座谈会上|学习中)(?:{HOW_SAID})*)(?=说，|就)"
)


def wording(prompt: str) -> str:
    """What all wordings of the question ``prompt`` have in common, without marks; equal for questions that ask the same."""
    asked = fold(prompt)
    for words, one in _SAME:
        asked = words.sub(one, asked)
    asked = _UNLIKE.sub("", asked)
    when = _WHEN.search(asked)
    return squash(_WHEN.sub("", asked, count=1)) + ("何时" if when else "")


def circumstances(prompt: str) -> tuple[str, str, str]:
    """The time that the question ``prompt`` opens with and the occasion on which somebody says what is asked for, each empty where
    it names none, and the wording of what is left."""
    asked = fold(prompt)
    time = _TIME.match(asked)
    rest = asked[time.end() :] if time else asked
    for words, one in _SAME[:1]:
        rest = words.sub(one, rest)
    occasion = _OCCASION.search(rest)
    left = rest[: occasion.start()] + rest[occasion.end() :] if occasion else rest
    return time["time"] if time else "", squash(occasion["occasion"]) if occasion else "", wording(left)
