"""Clauses, connectives and terms: where a statement begins, and what can stand as its subject.

Everything here reads the folded view of a text (:func:`studykit.chinese.script.fold`) and speaks offsets.
"""

from __future__ import annotations

import re
from functools import lru_cache

OPENERS = "“‘「『（《〈【〔"
CLOSERS = "”’」』）》〉】〕"
_BREAKS = "，；。！？：…"

# Connectives and frames that open a sentence without being part of what it states.
LEAD = re.compile(
    r"(?:(?:因此|因而|所以|故而|从而|于是|而且|并且|况且|而|但是|但|然而|不过|可是|同时|与此同时|此外|另外|再者|那么|可见|由此可见|总之|总的来说|总而言之|"
    r"概括地说|简言之|换言之|换句话说|也就是说|也就是|一般来说|一般地说|具体(?:来讲|来说|而言|地说)|事实上|实际上|其实|显然|当然|首先|其次|最后|尤其是|特别是|"
    r"由此|从这个意义上(?:讲|说|看|来看)?|从这一意义上(?:讲|说|看|来看)?|从本质上(?:讲|说|看)|从本源看|归根(?:结|到)底|归根结蒂|长期来看|众所周知|需要指出的是|值得注意的是|"
    r"当前|目前|今天|如今|比如|例如|譬如|正如前述|其中|这里|(?:对|对于)[^，。]{2,16}(?:来说|而言|来讲)|何谓[^，。？]{1,20}？|何为[^，。？]{1,20}？|什么是[^，。？]{1,20}？)，?)+"
)
_NOT_A_TERM = re.compile(
    r"^(?:[的了着过和与及或且也又都很更最还不没这那其它他她我你您该此某各每另本由于]|前期|后期|中期|前者|后者|一方面|其中|什么|如何|怎样|为何|为什么|哪|谁|对于|关于|根据|按照|通过|随着|作为|为了|"
    r"在|从|由|以|为|把|被|将|使|让|当|如果|只有|只要|无论|不论|虽然|尽管|即使|因为|既|不仅|不但|要|必须|应当?|需要?|会|能|可以?|有|是|就|才|并|正|已|曾)"
    r"|[，。；：！？…、\n]|(?<![服顺盲听])从(?![业事属众犯])|转向|走向|把|将(?![来军领士])|已经|正在|不断|逐步|(?:的|了|着|地|和|与|及|或|是|在|于|对|从|以|为|把|被|将|使|让|要|这|那|其|也|又|都|就|并|而|时|后|中|上|下|未|没|不|所|只|仅|还|再|必|地)$"
    r"|(?:指出|强调|认为|表示|要求|提出了|就是|也是|都是|不是|并非|必须|应该|应当|可以|能够|已经|正在|这|那|我们|他们|它们|自己|上述|下列|以下|以上|前者|后者)"
)
TERM = 24


@lru_cache(1024)
def clauses(view: str) -> tuple[tuple[int, int], ...]:
    """Half-open stretches of ``view`` between marks that stand outside quotation marks and brackets."""
    found, start, depth = [], 0, 0
    for at, mark in enumerate(view):
        if mark in OPENERS:
            depth += 1
        elif mark in CLOSERS:
            depth = max(0, depth - 1)
        elif mark in _BREAKS and not depth:
            if at > start:
                found.append((start, at))
            start = at + 1
    if start < len(view):
        found.append((start, len(view)))
    return tuple(found)


def clause_start(view: str, position: int) -> int:
    """Where the clause begins that ``position`` lies in, connectives left out."""
    if position and view[position - 1] in _BREAKS:
        return position
    start = next((a for a, b in reversed(clauses(view[:position])) if a <= position), 0)
    return min(after_lead(view, start), position)


def after_lead(view: str, start: int = 0) -> int:
    """The first place at or after ``start`` where no connective stands."""
    found = LEAD.match(view, start)
    return found.end() if found else start


@lru_cache(4096)
def is_term(words: str) -> bool:
    """Whether ``words`` (folded) can be the name of something: no verb frame, no pronoun, no loose end."""
    bare = words.strip("“”‘’「」『』《》")
    return 1 < len(words) <= TERM and bool(bare) and not _NOT_A_TERM.search(words) and is_balanced(words)


def is_balanced(words: str) -> bool:
    """Whether every quotation mark and bracket in ``words`` has its fellow, in the right order."""
    open_: list[str] = []
    for mark in words:
        if mark in OPENERS:
            open_.append(mark)
        elif mark in CLOSERS and (not open_ or OPENERS.index(open_.pop()) != CLOSERS.index(mark)):
            return False
    return not open_
