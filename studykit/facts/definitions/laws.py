"""Laws and effects by their names: what they say, and who found them."""

from __future__ import annotations

from collections.abc import Iterator

from studykit.facts._cues import cued
from studykit.facts._findings import finding, named_and_found
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact

KIND = "definition"

# What is seen, and not what is said.
_EFFECTS = ("效应", "现象", "反应")


@cued("称|叫|即|这就是|命名")
def law_says(passage: Passage) -> Iterator[Fact]:
    """1827年，欧姆发现，…，这一规律称为欧姆定律: what the law says."""
    if (found := finding(passage)) is not None and found.law is not None:
        prompt = f"什么是{found.name}？" if found.name.endswith(_EFFECTS) else f"{found.name}的内容是什么？"
        yield OneAnswer(found.proof, "law_says", None, found.name, "content", found.law, prompt)


@cued("称|叫|即|这就是|命名")
def law_found_by(passage: Passage) -> Iterator[Fact]:
    """欧姆发现，…，这一规律称为欧姆定律: who found it."""
    if (found := finding(passage)) is not None and found.who is not None:
        prompt = f"{found.name}是由谁{found.verb}的？"
        yield OneAnswer(found.proof, "law_found_by", None, found.name, "finder", found.who, prompt)


@cued("[称叫].*，.*由", "由")
def named_by_whom(passage: Passage) -> Iterator[Fact]:
    """这种现象称为X，由W于某年首先发现: who found, named or explained it."""
    if (told := named_and_found(passage)) is not None:
        prompt = f"{told.name}由谁{told.verb}？"
        yield OneAnswer(told.proof, "named_by_whom", None, told.name, told.verb, told.who, prompt)


RULES = (law_says, law_found_by, named_by_whom)
