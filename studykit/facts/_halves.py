"""A list too long for one breath, asked in two halves: each half is given to ask for the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studykit.chinese import numerals
from studykit.chinese.script import fold
from studykit.model.fact import Question

MOST = 7
"""So many members one question may ask for: Miller's seven, and the third of the ten points of a good card."""
_LONGEST = 2 * MOST
_WHICH = re.compile(r"哪(?:八|九|十[一二三四]?)(?P<measure>大)?")


def asked(question: Question) -> Iterator[Question]:
    """``question`` itself; where it asks for more members than :data:`MOST`, one question for each half of them, which names the
    others. A list of more than twice as many, or one that is not counted by 哪八, stays as it is, for the gates to stop.
    """
    members = question.answer
    found = _WHICH.search(question.prompt)
    if not MOST < len(members) <= _LONGEST or not found or question.said:
        yield question
        return
    middle = (len(members) + 1) // 2
    for given, rest in ((members[:middle], members[middle:]), (members[middle:], members[:middle])):
        known = "、".join(fold(span.text) for span in given)
        which = f"{known}和另外哪{numerals.to_chinese(len(rest))}{'个' if found['measure'] else ''}"
        prompt = question.prompt[: found.start()] + which + question.prompt[found.end() :]
        yield replace(question, prompt=prompt, answer=rest, aspect=f"{question.aspect}，除{fold(given[0].text)}等")
