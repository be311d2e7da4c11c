"""A term and its meaning: which words can be the one and the other, where they end, and how the pair is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, words
from studykit.chinese.script import fold
from studykit.chinese.statutes import KINDS
from studykit.facts._kinds import LIES, NAMED_KIND, PRAISE
from studykit.facts._passage import Passage
from studykit.facts._plain import TERSE
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

# What a term may carry before it says what it means: another name, where it comes from, a measure.
ASIDE = r"(?:（[^）]{1,60}）)?(?:，(?:(?:中国|我国)?古代|古时|古人|民间|当地|(?:又|也|亦|简|俗|旧|古|全|别|本|原|现))(?:被)?[称名叫][^，。；]{1,16}|(?:，[一-鿿]{2,4}[语话人言](?:也|又)?[称叫]为?“[^”]{1,10}”)+|，(?:最早)?(?:由|于)[^，。；]{2,16}|(?:最早)?由[^，。；]{2,20}(?:提出|首创|发明|创立|创办|建立|设立|所著|设计|发现|命名|研发|编写))?"
_PROMPTS = {
    "means": "{scope}{term}是指什么？",
    "mainly": "{scope}{term}主要是指什么？",
    "generally": "{scope}{term}一般是指什么？",
    "is": "{scope}{term}是什么？",
    "is_a": "{scope}{term}是{head}？",
    "outcome": "{scope}{term}是什么的结果？",
    "called": "{scope}什么叫做{term}？",
    "such_as": "{term}是指什么？",
    "such_for": "什么样的{head}为{term}？",
    "formed_kind": "怎样形成的{head}称为{term}？",
    "such_kind": "什么样的{head}称为{term}？",
    "what_is": "什么是{term}？",
    "强调": "{scope}{term}强调的是什么？",
    "侧重": "{scope}{term}侧重的是什么？",
    "体现": "{scope}{term}体现的是什么？",
    "read_as": "{scope}{term}的定义是什么？",
    "sense": "{scope}{term}的{head}是什么？",
    "reading": "{head}是什么？",
    "defined": "{head}如何定义{scope}{term}？",
    "interpreted": "{head}如何解读{scope}{term}？",
    "known_as": "{scope}什么被{head}{term}？",
    "known_who": "{scope}谁被{head}{term}？",
    "本质上": "{term}本质上是什么？",
    "实质上": "{term}实质上是什么？",
    "归根结底": "{term}{head}是什么？",
    "表现为": "{term}的{head}表现是什么？",
    "来自": "{term}{head}什么？",
    "依靠": "{term}{head}？",
    "意味着": "{term}意味着什么？",
}
# Wordings whose meaning stands before the term: nothing after it goes on to something else.
_WHOLE = ("such_as", "such_for", "such_kind", "formed_kind", "what_is")
# Wordings whose meaning runs to the end of its statement.
_SPOKEN = ("means", "mainly", "generally")
_MARK = re.compile("[，。；：？！]")
_ESSENCE = ("本质上", "实质上", "归根结底")
# A clause after the meaning that goes on to something else.
_TAIL = re.compile(
    r"，(?:它|这|其(?![他余])|主要?由[^，]{2,20}(?:引起|造成|组成|构成)$|(?:分子式|化学式|元素符号|符号|代号|缩写|英文名?)[为是]|也就是|因此|因而|所以|从而|而且|并且|可见|也就是说|具有以下|包括以下|有以下|主要包括|主要有|但|而不是|如|例如|比如|(?:多|常|主要|广泛|通常)用[于来](?!.*的)|适[合宜用](?!.*的)|(?:多|常|主要|一般|通常|广泛|大多)*(?:发生|分布|出现|[多常]见|生长)[在于]|因[^，]*(?:得名|而名|，故[名称])|故[名称]|人们|我们|体现(?:到|在|了)|"
    r"(?:已经?|正在?|日益|逐渐|逐步|现已|如今)(?:成为|成了|是|被)|(?:最[早初])?(?:起源|发源|始|原产|主产|流行|盛行|流传|后?传|(?:因[^，]*)?得名)[于至入自到]|"
    r"(?:通常|一般|常|也|又|亦|现|俗|后|曾|因而)*被?(?:称|叫|誉|喻)[为作之做]?|(?:最早|首先)?由[^，]{2,14}(?:发明|提出|创立|创建|首创|创造)|对[^，]{2,12}(?:起|具有|产生)|"
    r"(?:后者|而(?!且)[^，]{2,16}(?:是|在于|则|却))|[^，是]{1,14}(?<![也就又更即既都不])是(?!否)).*$"
)
# 把金属与电源相连，多用于地下管道: behind how something is done, what it is good for.
_GOOD_FOR = re.compile(r"(?<!的)，(?:主要|多|常|广泛|通常|一般|适合?)?(?:用[于来]|适用于|常见于|见于).*$")
_A_WAY = ("把", "将", "通过", "利用", "采用", "借助")
_SECOND_PREDICATE = re.compile(r"，(?:也|又|还|更|同时也)?是(?!否).*$")
_NEW_STATEMENT = re.compile(r"，(?:[^，是的]{2,14}是|它|这|其|因|所以|而|并且|可见|但|如|例如|比如|人们|我们|也|又|还|更|是)")
# 在…前提下，仍然入睡困难，并且影响白天功能的一种睡眠障碍: all that stands before qualifies the kind.
_KIND_LAST = re.compile("的一[种类个][^，。；的]{2,12}$")
_SO_CALLED = re.compile(r"所谓的?|(?:这|那)(?:种|一|个|类)(?=[^，。]{2})|(?:在[^，。；]{2,14}[中里]，)")
_ALIAS = re.compile(
    r"，?(?:(?:中国|我国)?古代|古时|古人|民间|当地|又|也|亦|简|俗|旧|原|古|全|即|本)(?:称|名|叫)(?:为|作)?[^，]*$|（(?![^）]*(?:不?含|扣除|除外|按))[^）]*）$|(?:，[一-鿿]{2,4}[语话人言](?:也|又)?[称叫]为?“[^”]{1,10}”)+$|一[词语]$|二字$|(?<=[一-鿿])[（(]?[A-Za-z ]{2,}$"
)
_ORIGIN = re.compile(r"(?<=.{2})(?:，?(?:最早|首先)?由|，于)[^，]{2,24}$")
_MARKED = re.compile("“[^“”，。]{2,14}”")
_SCOPED = re.compile(rf"本(?:{KINDS}|条|章)所?(?:称|指)?的?")


# 某学者提出“双言制”的概念: the quoted one is the term, and whose it is belongs to the question.
_PROPOSED = re.compile(
    r"(?P<by>[^，。“”]{2,20}提出)了?(?P<term>“[^“”]{2,16}”)(?:的|这一|这个)?(?:概念|说法|理论|学说|思想|观点|主张|术语|一词)，?$"
)
# Wordings that ask what something comes from or rests on: it may come from one thing and rest on another.
_ON_WHAT = ("来自", "依靠")


@dataclass(frozen=True, slots=True)
class Definition(Fact):
    """``term`` means ``meaning``; ``wording`` is how the page asks for it, ``head`` a word of the page that the wording needs:
    the genus (这样的实验叫做), or who gives the reading."""

    term: Span
    meaning: Span
    wording: str
    scope: str = ""
    head: str = ""

    def ask(self) -> Iterator[Question]:
        """What does the term mean?"""
        term = self.term.text.strip("，")
        prompt = _PROMPTS[self.wording].format(term=term, scope=self.scope, head=self.head)
        view = (
            self.wording not in ("known_as", "known_who")
            and not self.scope.startswith("《")
            and not self.scope.endswith("提出的")
        )
        aspect = self.head if self.wording in _ON_WHAT else "meaning"
        yield Question(self.scope + term, aspect, prompt, (self.meaning,), view=view)


def defined(
    passage: Passage,
    rule: str,
    term: tuple[int, int] | Span,
    meaning: tuple[int, int],
    wording: str,
    head: str = "",
    scope: str = "",
    voice: str | None = None,
) -> Iterator[Definition]:
    """The definition that ``rule`` has seen, ``term`` and ``meaning`` offsets of the view (or the term as a span where it
    stands elsewhere); nothing where they are none."""
    proposed = None if isinstance(term, Span) else _PROPOSED.fullmatch(passage.view, *term)
    if proposed:
        term, scope = proposed.span("term"), f"{proposed['by']}的"
    named = term if isinstance(term, Span) else _term_of(passage, *term, wording)
    said = trimmed(passage.cut(*meaning), named, wording)
    if named is None or len(said) < (2 if wording in _ON_WHAT else 4) or not (_is_meaning(said.text) or wording in _ESSENCE):
        return
    if passage.law and "本" in passage.view[: passage.view.find(named.text)]:
        scope = f"{passage.law}所称"
    bare = passage.view_of(named).strip("“”")
    if not scope and passage.view_of(named)[:1] == "“" and len(bare) == 1:
        theme = passage.theme_of(passage.view_of(named))
        if theme is None:
            return
        scope = f"{theme}中的"
    start, end = min(named.start, said.start) - passage.span.start, max(named.end, said.end) - passage.span.start
    proof = passage.span.part(max(start, 0), end) if passage.span.covers(named) else passage.cut(meaning[0], end)
    yield Definition(proof, rule, voice or passage.voice, named, said, wording, scope, head)


def _is_meaning(meaning: str) -> bool:
    """Whether ``meaning`` says something and does not only praise."""
    praises = PRAISE.search(meaning.rstrip("”」。")) and not LIES.search(meaning)
    return not praises and meaning[0] not in "的了，" and "如下" not in meaning


def _term_of(passage: Passage, start: int, end: int, wording: str) -> Span | None:
    """The term between ``start`` and ``end`` of the view, cut back to its own words; none if it is no term. Its coming about (X的形成)
    is one only where it is told what that comes from; what stands in quotation marks is one where it is said what it means."""
    comes = wording in _ON_WHAT
    start = max(start, min(clauses.after_lead(passage.view, start), end))
    while found := _SCOPED.match(passage.view, start, end) or _SO_CALLED.match(passage.view, start, end):
        start = found.end()
    for pattern in (_ORIGIN, _ALIAS, _ALIAS):  # X（学名：…），又称…: one behind the other
        tail = pattern.search(passage.view, start, end)
        end = tail.start() if tail else end
    if passage.view[end - 1 : end] == "”" and passage.view[start - 1 : start] == "“" and "“" not in passage.view[start:end]:
        start -= 1  # 他说过，“志属信史”，意思是…: the statement opens behind the mark
    span = passage.cut(start, end).strip("，“”" if passage.view[start:end].count("“") != 1 else "，")
    named = passage.view_of(span)
    if named in ("它", "其") and passage.topic:
        return passage.topic
    loose = "作为" in named or (not comes and re.search(r"(?<=.)的(?:提出|形成)$", named))
    marked = wording in _SPOKEN and _MARKED.fullmatch(named)
    return span if (marked or clauses.is_term(named) or named in TERSE) and not loose else None


def trimmed(meaning: Span, term: Span | None, wording: str = "") -> Span:
    """``meaning`` without a clause that goes on to something else, and without marks at its ends."""
    said = fold(meaning.text)
    again = said.find("，" + fold(term.text)) if term else -1
    said = said[:again] if again > 0 else said
    tails = [
        _TAIL.search(said) if wording not in _WHOLE else None,
        _SECOND_PREDICATE.search(said) if wording in _SPOKEN else None,
        used
        if (used := _GOOD_FOR.search(said)) and (said.startswith(_A_WAY) or NAMED_KIND.search(said[: used.start()]))
        else None,
    ]
    end = min((tail.start() for tail in tails if tail), default=len(said))
    if (
        wording in _SPOKEN
        and NAMED_KIND.search(said)
        and not NAMED_KIND.search(said[:end])
        and (not _NEW_STATEMENT.match(said, end) or _KIND_LAST.search(said))
    ):
        end = len(said)  # …成立之后，效力尚不确定的状态: the head noun comes last
    kept = meaning.part(0, end)
    kept = kept.strip("，,、；：。 ")
    if kept.text[:1] in ("“", "「") and kept.text[-1:] in ("”", "」") and len(re.findall("[“「]", kept.text)) == 1:
        kept = kept.part(1, len(kept) - 1)
    return kept if clauses.is_balanced(kept.text) else kept.part(0, 0)


def matches(pattern: re.Pattern[str], passage: Passage) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin where a clause of the statement begins, connectives left out; one after another."""
    done = passage.start
    marks = (mark.end() for mark in _MARK.finditer(passage.view, passage.start))
    for start in (passage.start, *marks):
        found = pattern.match(passage.view, clauses.after_lead(passage.view, start)) if start >= done else None
        if found:
            done = found.end()
            yield found


_AN_AUTHOR = re.compile(
    r"学者|学家|教授|先生|·|学派|主义|[家者办院局部委会]$|天文台$|研究所$|报告$|白皮书$|词典$|辞海$|《[^》]+》$"
)
_ANYBODY = re.compile(r"有|人们|一些|学者们|我们|[其它他她这]|本文|笔者|大家|不少|很多|许多|专家$|学者$|企业家$")


def is_author(who: str) -> bool:
    """Whether ``who`` (folded) names somebody or a body that can hold a view: a name, a learned trade, an institution."""
    if _ANYBODY.search(who) or not clauses.is_term(who):
        return False
    return bool(_AN_AUTHOR.search(who)) or (len(who) < 5 and words.tag(who)[:2] in ("", "nr", "nt", "nz"))


def opens_with_verb(said: str, nouns: bool = False) -> bool:
    """Whether ``said`` begins with a verb or a coverb: it tells an action and not a thing. With ``nouns``, a verb that is also a
    noun (奖励) counts too."""
    first = next((words.tag(word.text) for word in words.segment(said)), "")
    return first.startswith(("v", "p", "d")) and (nouns or not first.startswith("vn"))
