"""When something was that has its name from afterwards: 某年，…，史称“X”; and what a dated clause sets up besides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._titles import headword, is_place
from studykit.facts.dates._event import event_of
from studykit.facts.dates._full_names import in_full
from studykit.facts.dates._telling import told_at
from studykit.model.fact import Fact

KIND = "date"

_KNOWN_AS = re.compile(
    r"，(?:这就是|(?:他们)?所从事的活动|这[一次场段][一-鿿]{0,6})?(?:史称|被称为|历史上称为)(?P<name>“[^“”，]{2,10}”|[一-鿿]{2,8})(?=[，。；]|$)"
)
_EVENT = re.compile(
    "(?:运动|变法|维新|改革|新政|革命|起义|事变|政变|惨案|战争|战役|之战|之变|之乱|之治|之盟|之约|和议|盛世|中兴|上书|远征|西征|北伐|会盟|会师|长征|之围|之祸|之役|大捷|浩劫|事件)”?$"
)
_BESIDES = re.compile(
    r"(?:并|同时|又|另|另外|随后)?(?:合并|合组|联合)?(?P<verb>设立|成立|组建|建立|创办|创建|设置|建成)(?:为|了)?(?P<what>[一-鿿“”]{3,14})"
)
_LOOSE = re.compile("[的这那其该此本]|新[一-鿿]{1,2}$|委员会$|小组$|指挥部$|办公室$|公社$|[一二三四五六七八九十两几多]个")


@cued("史称|称为")
def known_to_history(passage: Passage) -> Iterator[Fact]:
    """某年，…，史称“X”: X took place then."""
    found = _KNOWN_AS.search(passage.view, passage.start)
    date = passage.dates[0] if passage.dates else None
    if not found or date is None or not _EVENT.search(found["name"]):
        return
    opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start].strip("　 ")
    opens = clauses.clause_start(passage.view, date.start) <= passage.start and opening in ("", "从", "自", "在")
    between = passage.view[date.end : found.start()]
    if opens and not re.search("[。；]|以[后来前]|[后前]，", between) and len(passage.dates) == 1:
        yield event_of(passage, "known_to_history", date, found["name"], f"{found['name']}发生于何时？")


@cued("(?:设立|成立|组建|建立|创办|创建|设置|建成)")
def set_up_besides(passage: Passage) -> Iterator[Fact]:
    """某日，撤销A，合并设立B: when B was set up."""
    for number, date in enumerate(passage.dates):
        until = passage.dates[number + 1].start if number + 1 < len(passage.dates) else len(passage.view)
        if date.when.until or not told_at(passage, date.end):
            continue
        behind = [(a, b) for a, b in clauses.clauses(passage.view) if a > date.end and b <= until]
        for a, b in behind[1:] if behind and behind[0][0] - date.end < 2 else behind:
            found = _BESIDES.fullmatch(passage.view, a, b)
            if (
                "。" in passage.view[date.end : a]
                or not found
                or not clauses.is_term(found["what"])
                or _LOOSE.search(found["what"])
            ):
                continue
            what = in_full(passage, found["what"] + found["verb"]).removesuffix(found["verb"])
            head = headword(passage)
            what = head + what if what.endswith(("镇", "乡", "村", "街道")) and is_place(head) and head not in what else what
            if what:
                yield event_of(passage, "set_up_besides", date, what, f"{what}于何时{found['verb']}？")


RULES = (known_to_history, set_up_besides)
