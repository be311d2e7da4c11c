"""A sentence made ready for the rules: folded, its attribution and connectives set apart, its topic known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import clauses, script
from studykit.model.page import Article, Page, Sentence
from studykit.model.span import Span

# Sentences that never become a card as they stand.
BARRED = frozenset({"heading", "furniture", "truncated", "caption", "byline", "question"})

_SAYS = (
    r"(?:再次|多次|明确|深刻|曾|曾经|还|也|更|就|进一步|反复|特别|一再|着重|首次|都|科学|精辟|深刻地|明确地)*"
    r"(?:指出|强调|认为|提出|要求|表示|写道|说过|说|表明|显示|规定|主张|相信|预测|预计|估计|告诉我们|证明)(?:过|了|道)?"
)
_ATTRIBUTION = re.compile(rf"(?P<who>[^，。；：？！]{{2,40}}?)(?P<cue>{_SAYS})[，：]\s*(?=[^，。])")
_ADVERBIAL = re.compile(r"(?:在|于|到|就|从|对|近日|日前|最近|今年|去年|当前|早在|\d{2,4}年).*$")
_WHO_NOT = re.compile(r"^(?:这|那|其|它|他|她|我|你|有人|人们|该|此|并|也|还|更|可以|不|据|由|第)|[、的]$|，")
_SUBJECT = re.compile(
    r"(?P<topic>[^，。；：？！]{2,24}?)(?:，)?(?:是|就是|则是|由|以|为|指|包括|包含|具有|具备|分为|既是|不仅|不是|旨在|作为|在于|意味着|代表|属于|有|强调|"
    r"起源于|位于|成立于|始于|发源于|又称|也称|简称)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A usable sentence as the rules see it.

    ``view`` is the folded sentence, with the offsets of ``span.text``; ``start`` is where the statement begins in it, after
    connectives and after an attribution; ``voice`` is who says it according to the sentence itself; ``topic`` is the term
    that an elided or pronominal subject stands for, where there is a single candidate; ``first`` tells whether the sentence
    opens its paragraph; ``index`` is its number among the page's sentences and ``before`` the usable sentence before it.
    """

    page: Page
    sentence: Sentence
    view: str
    start: int
    voice: str | None
    topic: Span | None
    first: bool
    index: int
    before: Passage | None

    @property
    def span(self) -> Span:
        """The sentence in text coordinates."""
        return self.sentence.span

    @property
    def article(self) -> Article | None:
        """The article the sentence belongs to, if any."""
        return self.page.article_at(self.span.start)

    def cut(self, start: int, end: int) -> Span:
        """The stretch ``[start, end)`` of the view as a span of the text, white space at its ends left out."""
        return self.span.part(start, end).strip()


def passages(page: Page) -> tuple[Passage, ...]:
    """The usable sentences of ``page``, in text order."""
    found: list[Passage] = []
    topic: Span | None = None
    last_end = 0
    for index, sentence in enumerate(page.sentences):
        first = "\n" in page.document.text[last_end : sentence.span.start] or not last_end
        last_end = sentence.span.end
        if sentence.flags & BARRED:
            topic = None
            continue
        view = script.fold(sentence.span.text)
        start, voice = _opening(view)
        if first:
            topic = None
        named = _topic(sentence, view, start)
        passage_topic = named or (topic if _leans(view, start) else None)
        before = found[-1] if found else None
        found.append(Passage(page, sentence, view, start, voice, passage_topic, first, index, before))
        topic = passage_topic
    return tuple(found)


def _opening(view: str) -> tuple[int, str | None]:
    """Where the statement of a sentence begins, and who is said to say it."""
    start = clauses.after_lead(view, len(view) - len(view.lstrip("“‘「『 　●■▲◆·")))
    found = _ATTRIBUTION.match(view, start)
    if not found:
        return start, None
    who = _ADVERBIAL.sub("", found["who"])
    if len(who) < 2 or _WHO_NOT.search(who) or not clauses.is_balanced(who):
        return start, None
    after = clauses.after_lead(view, found.end())
    return after + (view[after : after + 1] in "“「"), who


def _topic(sentence: Sentence, view: str, start: int) -> Span | None:
    found = _SUBJECT.match(view, start)
    if not found or not clauses.is_term(found["topic"]):
        return None
    return sentence.span.part(found.start("topic"), found.end("topic"))


def _leans(view: str, start: int) -> bool:
    """Whether the sentence leaves its subject to the one before it."""
    return view.startswith(("它", "其", "牠"), start) and not view.startswith(("其他", "其中", "其实", "其余", "其它"), start)
