"""Where in a sentence another one begins to speak than the one who opens it: X指出，…；Y则认为，…."""

from __future__ import annotations

import re

from studykit.chinese.speakers import is_person
from studykit.facts._passage import Passage
from studykit.model.fact import Doubt, Fact

_SPEAKS = re.compile(
    "[，；。](?:而|但|但是|然而)?(?P<who>[^，。；：“”、]{2,12}?)(?:则|却|也|又|还|曾|坚持|进一步)*(?:认为|指出|主张|强调|提出|说|反对)(?=[，：一-鿿])"
)
_NOT_ANOTHER = re.compile("并|还|同时|他|她|又|也|再|进而|并且|从而|这|那|其")


def another_at(view: str, start: int, end: int, voice: str) -> int:
    """Where in ``view`` between ``start`` and ``end`` another than ``voice`` begins to speak; -1 where nobody does."""
    for found in _SPEAKS.finditer(view, start, end):
        who = found["who"]
        if not _NOT_ANOTHER.match(who) and is_person(who) and who not in voice and voice not in who:
            return found.start()
    return -1


def is_anothers(passage: Passage, fact: Fact | Doubt) -> bool:
    """Whether ``fact``, which is put down to the one who opens the sentence, was told by another in it."""
    voice = passage.voice
    if voice is None or not isinstance(fact, Fact) or fact.voice != voice:
        return False
    end = min(fact.span.start - passage.span.start, len(passage.view))
    return another_at(passage.view, passage.start, max(end, passage.start), voice) >= 0
