"""The two sides of a contrast: what a clause is about, how it is linked to what it says, and what both sides share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, words
from studykit.chinese.mood import MODAL
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

LOOSE_END = re.compile(
    r"^(?:公司|企业(?![一-鿿])|双方|两者|二者|这|那|其|它|他|她|此|该|前者|后者|我们|一方面|人们|如果|因为|虽然|只有|不|也|都|就|才|而|但)|(?:[的了是]|(?<![温缓柔平])和|(?<!存)在|(?<!参)与)$"
)
_LINKS = (
    "主要依靠",
    "主要依赖于",
    "依靠",
    "依赖于",
    "依赖",
    "来自于",
    "来自",
    "来源于",
    "源于",
    "追求的是",
    "追求",
    "强调",
    "注重",
    "侧重",
    "采用",
    "属于",
    "表现为",
    "以",
    "没有",
    "具有",
    "拥有",
    "认为",
    "是",
    "为",
    "有",
    "在于",
    "能",
    "可以",
)
_LINKED = tuple(
    (
        link,
        re.compile(rf"(?P<subject>[^，]{{2,18}}?)(?P<link>(?:则|却|更多|更|都|也|仅|只|主要|更加)*{link})[^，]{{2,40}}$"),
    )
    for link in _LINKS
)


@dataclass(frozen=True, slots=True)
class Contrast(Fact):
    """What ``between`` names differ in, or how they are related: ``sides`` answer ``prompt``, the second after the first."""

    between: str
    aspect: str
    sides: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """How do they differ, or what are they to each other?"""
        yield Question(self.between, self.aspect, self.prompt, self.sides, ordered=len(self.sides) > 1, view=True)


def contrast(
    passage: Passage,
    rule: str,
    found: re.Match[str],
    between: str,
    aspect: str,
    sides: tuple[Span, ...],
    prompt: str,
    more: Span | None = None,
) -> Contrast:
    """The fact that ``rule`` found at ``found``; its proof reaches from there over ``sides`` and ``more``, where ``prompt`` needs that too."""
    spans = (*sides, more) if more else sides
    start = min(found.start(), *(span.start - passage.span.start for span in spans))
    end = max(found.end(), *(span.end - passage.span.start for span in spans))
    return Contrast(passage.cut(start, end), rule, passage.voice, between, aspect, sides, prompt)


_QUOTED = re.compile("“[^“”]*”")


def is_side(words_: str) -> bool:
    """Whether ``words_`` can answer by themselves: no loose end, no pronoun in front, balanced."""
    return (
        len(words_) > 1
        and not LOOSE_END.search(words_)
        and clauses.is_balanced(words_)
        and not re.search(r"什么|如何|怎样", _QUOTED.sub("", words_))
    )


def with_verb(but: str, b: Span) -> tuple[str, Span]:
    """而是要突出什么 rather than 而是什么 where the answer would begin with a call."""
    verb = re.match(r"(?:要|需要|应当?|必须)?(?P<verb>[一-鿿]{2})", b.text)
    calls = but.endswith("要") or re.match(MODAL, b.text)
    if calls and verb and words.tag(verb["verb"]) == "v":
        return but + b.text[: verb.end()], b.part(verb.end(), len(b))
    return but, b


def with_head(but: str, b: Span, a: str) -> tuple[str, Span]:
    """而是产业的什么 where both sides are sides of one thing: the words they share would be given away else."""
    head = re.match(r"[^，的]{2,12}的", b.text)
    if head and a.startswith(head.group()) and len(b) - head.end() > 1:
        return but + head.group(), b.part(head.end(), len(b))
    return but, b


def predicate(clause: str) -> tuple[str, str] | None:
    """The subject of ``clause`` and the words that link it to its object."""
    for link, pattern in _LINKED:
        found = pattern.match(clause) if link in clause else None
        if found and clauses.is_term(found["subject"].rstrip("中里上")) and not LOOSE_END.search(found["subject"]):
            return found["subject"], found["link"]
    return None


def are_fellows(x: str, y: str) -> bool:
    """Whether two terms name things of one kind: they end alike and begin otherwise."""
    x, y = x.partition("的")[0], y.partition("的")[0]
    return (
        x != y
        and (x[-2:] == y[-2:] or (x[-1] == y[-1] and len(x) == len(y) < 5) or (x[:2] == y[:2] and len(x) == len(y) == 4))
        and len(x) < 13
        and len(y) < 13
    )


_NO_KIND = re.compile(r"[这那其它他她我你的各某]|\d|^(?:不|没|在|对|把|将|使|让|如|若|虽|因|由|从|以)")
_LONGEST_KIND = 9


def are_kinds(x: str, y: str) -> bool:
    """Whether two terms name kinds of one thing: compounds with one head (动脉 and 静脉, 内流河 and 外流河)."""
    head = next((size for size in range(min(len(x), len(y)) - 1, 0, -1) if x[-size:] == y[-size:]), 0)
    alike = head > 1 or (head == 1 and abs(len(x) - len(y)) < 2 and max(len(x), len(y)) < 6)
    fits = x[:1] != y[:1] or (head > 1 and x[: len(x) - head] != y[: len(y) - head])
    return (
        alike and fits and all(len(one) <= _LONGEST_KIND and clauses.is_term(one) and not _NO_KIND.search(one) for one in (x, y))
    )


def kind_beside(x: str, told: str) -> str:
    """The term that ``told`` (folded) opens with and that names another kind of what ``x`` names; empty where none does."""
    ends = [word.end for word in words.segment(told[: _LONGEST_KIND + 2])]
    return next((told[:end] for end in ends if 1 < end <= _LONGEST_KIND and are_kinds(x, told[:end])), "")


def shared_noun(left: str, right: str) -> str:
    """The only noun of two characters or more in both clauses; empty where there is none, or several."""
    ours, theirs = ({word.text for word in words.segment(one)} for one in (left, right))
    shared = {one for one in ours & theirs if len(one) > 1 and words.tag(one).startswith("n")}
    return shared.pop() if len(shared) == 1 else ""


def common(longer: str, subject: str) -> tuple[str, str]:
    """The part of ``longer`` that ends as ``subject`` does, and what goes on after it: 传统农业 and 经营方式."""
    for length in range(len(subject), 1, -1):
        at = longer.find(subject[-length:])
        if at > 0:
            return longer[: at + length], longer[at + length :]
    return "", ""


def common_end(a: str, b: str) -> int:
    """How many characters both end in, whole words only."""
    size = 0
    for word in reversed(words.segment(b)):
        if not a.endswith(b[word.start :]) or len(a) == len(b) - word.start:
            break
        size = len(b) - word.start
    return size if size > 1 else 0


def lead_of(passage: Passage, at: int, free: bool = False) -> str:
    """The words of the clause before ``at`` with their subject, recovered where the clause leaves it out; empty where nobody can
    tell. ``free`` lets a clause speak of an action (发展经济不是…)."""
    start = next((max(a, min(passage.start, at)) for a, b in reversed(clauses.clauses(passage.view)) if a <= at), passage.start)
    start = min(clauses.after_lead(passage.view, start), at)
    words_ = passage.view[start:at]
    if pronoun := re.match(r"(?:即|就是)?(?:它们?|其)(?!他|中|实)", words_):
        return passage.topic.text + words_[pronoun.end() :] if passage.topic is not None else ""
    if LOOSE_END.match(words_) or len(words_) > 26:
        return ""
    bare = re.sub(r"(?:逐步|逐渐|已经?|正在|开始|不断)+$", "", words_)
    if words_ and (subject_of(f"{bare}发展") or clauses.is_term(bare) or (free and len(words_) > 1)):
        return words_
    if passage.topic is not None and passage.topic.text not in words_:
        return passage.topic.text + words_
    before = [(a, b) for a, b in clauses.clauses(passage.view) if passage.start <= a and b < start]
    means = passage.view[slice(*before[-1])] if before else ""
    if re.match(r"通过|随着|依靠", means) and len(means) < 24:
        return f"{means}，{words_}"
    return next((one + words_ for a, b in reversed(before) if (one := subject_of(passage.view[a:b]))), "")


_SCENE = re.compile(
    r"(?:在|到了?)[^，。；：？！]{1,14}(?<!看)(?<!来说)(?<!而言)|[一-鿿]{0,4}(?:季|天|夜晚|夜间|时期|年间|年代|世纪|时代|古代|近代|现代|之前|之后|[一-鿿]时|[一-鿿]后)"
)


def scene(passage: Passage, at: int) -> str:
    """The clause before the one that begins at ``at``, with its comma, where it only says where or when (在北半球，); else empty."""
    before = [passage.view[max(a, passage.start) : b] for a, b in clauses.clauses(passage.view) if passage.start < b < at]
    said = before[-1][clauses.after_lead(before[-1]) :] if before else ""
    return f"{said}，" if _SCENE.fullmatch(said) else ""
