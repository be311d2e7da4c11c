"""A sentence made ready for the rules: folded, its attribution and connectives set apart, its topic known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from studykit.chinese import clauses, quantities, script, statutes, words
from studykit.chinese.facet_nouns import NAMES, QUALITY
from studykit.chinese.happenings import EVENT, predicate_at
from studykit.chinese.marks import BULLETS, is_bulleted
from studykit.chinese.speakers import HOW_SAID, SAYS
from studykit.facts import _meetings
from studykit.facts._dating import Dated, resolved
from studykit.model.page import Article, Page, Sentence
from studykit.model.span import Span

# Sentences that never become a card as they stand.
BARRED = frozenset({"heading", "furniture", "truncated", "caption", "byline", "question"})

# What stands before a statement without belonging to it: bullets, numbers of articles and of notes, an opening mark.
_NUMBERING = re.compile(
    rf"[\s　#{BULLETS}]*"
    r"(?:\[\d{1,2}\]\s*)?(?:【[^】]{1,8}】)?(?:(?:\*\*)?[^，。：*\s]{2,8}[：:]?\*\*[：:\s]*)?(?:第[一二三四五六七八九十百千零〇\d]+(?:条|款|项)(?:之[一二三四五六七八九十])?[\s　]*|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}[\s　]+|\d{1,2}[.．、](?!\d)\s*(?:[一-鿿A-Za-z]{2,12}　+(?=[一-鿿“][^。]*。))?|[①-⑳]\s*|(?:首先|其次|再次|再者|最后|第[一二三四五六七八九十])，|[一二三四五六七八九十]是(?=[^，。]))?[“‘「『]*"
)

_SAYS = (
    rf"(?:{HOW_SAID})*"
    rf"(?:{SAYS}|要求|表示|写道|说过|说(?=[，：]?[“「])|表明|显示|规定|主张|相信|预测|预计|估计|告诉我们|证明)(?:过|了|道)?"
)
_ATTRIBUTION = re.compile(rf"(?P<who>[^，。；：？！]{{2,40}}?){_SAYS}[，：]\s*(?=[^，。])")
_ATTRIBUTED = re.compile(r"(?P<who>[^，。；：？！]{2,30}?)(?:再次|多次|明确|深刻|曾|还)*(?:指出|认为)(?![，。：的了过])")
_RECKONS = re.compile("估计|预测|推算")
_IN_EYES = re.compile(r"在(?P<who>[^，。；：？！我]{2,20}?)看来，")
_ADVERBIAL = re.compile(r"(?:在|于|到|就|从|对|近日|日前|最近|今年|去年|当前|早在|\d{2,4}年).*$")
_ADVERB_BEHIND = re.compile(
    r"(?:再次|多次|首次|一再|反复|明确|更加|日益|约|(?<![公中])共|均|(?<![成首国故古京])都|也|又|还|通常|一般|往往|大都|大多|(?<=[一-鿿]{2})(?:原产|主产|盛产|特产|原生)|归根(?:结|到)底|说到底|最早|最初|最先)+$"
)
# 佛塔俗称木塔，位于: the second name is no part of the first.
_ALIAS_BEHIND = re.compile("(?<=[一-鿿》”]{2})(?:[又也亦俗简旧别古]|古时|民间|(?<!的)[原初本](?=名))[称名](?![为作]).*$")
_SO_CALLED = re.compile(rf"(?:所谓的?|本(?:{statutes.KINDS})所称的?)?")
# A work, and behind it the first of its predicates.
_WORK = re.compile(r"《[^《》]+》(?=[一-鿿]{2,}$)(?![等和与及的一这是])")
_RELATIVE_CLAUSE = re.compile(r"[^，。；]*的[^，。；]{1,12}，(?:正|就|便|也|则)?是")
_A_FACET = re.compile(rf"其?{QUALITY}(?:{NAMES})")
_AFTER_DATE = re.compile(r"[，、\s　]*")
# A quoted term that opens a statement; a quoted statement is opened itself.
_QUOTED_TERM = re.compile(r"“[^，。；：？！“”]{1,16}”(?=[^，。；：？！”])")
_ATTRIBUTIVE = re.compile(r"[一-鿿]{2,4}的(?:“[^“”]{2,12}”)?[^，。；：？！的“”]{2,12}")
_BARE_PREDICATE = re.compile(r"由|以|具有|是|特点|关键|本质|核心|特征|标志|目标")
_WHO_NOT = re.compile(
    r"^(?:本研究|本文|本课题|笔者|实践|事实|历史|经验|无数|违反|依照|这|那|其|它|他|她|我|你|有人|人们|该|此|并|也|还|更|可以|不|据|由|第)|[、的]$|，|(?<=.)(?<!自)由|(?:必然|内在|客观|现实|迫切|本质|根本|基本|具体|时代|战略|核心|严格|重要|[总高新])$"
)
_SUBJECT = re.compile(
    r"(?P<topic>[^，。；：？！]{2,24}?)(?:，)?(?:是|就是|则是|由|以(?![上下来及后前内外])|(?<![行认作])为|指|包括|包含|具有|具备|分为|既是|不仅|不是|旨在|作为|在于|意味着|代表|属于|(?<![拥占含没富享只共现设建])有|强调|"
    r"起源于|位于|成立于|始于|发源于|又称|也称|简称)"
)


# 水稻　本县种稻始于宋。: an entry of a gazetteer, its head in the same line.
_RUN_IN = re.compile(
    r"[ \u3000]*(?P<head>(?!第[一二三四五六七八九十])[一-鿿·]{2,8}(?<![年月日条章节春夏秋冬]))[ \u3000]{1,2}(?=[一-鿿“《\d][^\n]{6,}[。；]$|[一-鿿“《\d][^\n]{6,}。\s*$)"
)
# Verbs and prepositions that also stand inside longer subjects: what is before them must be nouns alone.
_NOUN_SUBJECT = re.compile(r"(?P<topic>[^，。；：？！]{2,16}?)(?:在|对|成为|构成|能够|可以|取决于|推动|促进|必须|起着|扮演)")
_NOMINAL = ("n", "j", "l", "i", "eng", "x", "b", "vn", "an", "s", "t", "uj", "m", "q")


@dataclass(frozen=True, slots=True)
class Passage:
    """A usable sentence as the rules see it.

    ``view`` is the folded sentence, with the offsets of ``span.text``; ``start`` is where the statement begins in it, after
    connectives and after an attribution; ``voice`` is who says it according to the sentence itself; ``topic`` is the term
    that an elided or pronominal subject stands for, where there is a single candidate; ``first`` tells whether the sentence
    opens its paragraph; ``index`` is its number among the page's sentences and ``before`` the usable sentence before it.
    ``themes`` are the topics of the page, the most frequent first; ``dates`` the dates of the sentence whose year is known,
    ``article`` the article it belongs to, if any.
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
    themes: tuple[str, ...]
    dates: tuple[Dated, ...]
    article: Article | None

    @property
    def span(self) -> Span:
        """The sentence in text coordinates."""
        return self.sentence.span

    @property
    def law(self) -> str | None:
        """《…》 of the law, contract or charter that calls itself 本法 on this page."""
        return statutes.cited(self.article.title if self.article else None, self.page.document.text)

    def view_of(self, span: Span) -> str:
        """The folded words of ``span``."""
        return script.fold(span.text)

    def theme_of(self, quoted: str) -> str | None:
        """The theme of the page that has the quoted character or word in its name: 生态文明 for “文”."""
        bare = quoted.strip("“”")
        return next((theme for theme in self.themes if bare in theme and len(theme) > len(bare) + 1), None)

    def cut(self, start: int, end: int) -> Span:
        """The stretch ``[start, end)`` of the view as a span of the text, white space at its ends left out."""
        return self.span.part(start, end).strip()


def passages(page: Page) -> tuple[Passage, ...]:
    """The usable sentences of ``page``, in text order."""
    found: list[Passage] = []
    views = [quantities.whole_numbers(script.fold(sentence.span.text)) for sentence in page.sentences]
    themes = _themes(page, views)
    told = resolved(page, views)
    topic: Span | None = None
    last_end, bullet_before = 0, False
    for index, sentence in enumerate(page.sentences):
        first = "\n" in page.document.text[last_end : sentence.span.start] or not last_end
        last_end = sentence.span.end
        if sentence.flags & BARRED:
            topic = None
            continue
        view = views[index]
        head = _RUN_IN.match(view) if first else None
        head = head if head and is_nominal(head["head"]) else None
        start, voice = (head.end(), None) if head else _opening(view, page.speaker_at(sentence.span.start))
        voice = voice and (_meetings.named(page, views, told, index, voice) or voice)
        if first and not (bullet_before and is_bulleted(view)):
            topic = None
        named = sentence.span.part(*head.span("head")) if head else _topic(sentence, view, start, told[index])
        bullet = is_bulleted(view)
        passage_topic = named or (topic if _leans(view, start, bullet) else None)
        before = found[-1] if found else None
        article = page.article_at(sentence.span.start)
        found.append(
            Passage(page, sentence, view, start, voice, passage_topic, first, index, before, themes, told[index], article)
        )
        topic, bullet_before = passage_topic, bullet
    return tuple(found)


def _themes(page: Page, views: Sequence[str]) -> tuple[str, ...]:
    """The topics of the page's sentences, the most frequent first; those named only once are none."""
    counted: Counter[str] = Counter()
    for sentence, view in zip(page.sentences, views, strict=True):
        topic = _topic(sentence, view, clauses.after_lead(view))
        counted.update([topic.text.partition("的")[0]] if topic else [])
    return tuple(theme for theme, times in counted.most_common() if times > 1)


# Under which label one speaks whom the page introduces by name.
_ANSWERED = ("答：", "受访者：", "被访者：", "A：")


def _after_label(view: str, speaker: str | None) -> int:
    """Where the words begin behind a number, a bullet, or the speaker's name before a colon."""
    start = _NUMBERING.match(view).end()  # type: ignore[union-attr]
    if start and _QUOTED_TERM.match(view, start - 1):
        start -= 1
    labels = (f"{script.fold(speaker)}：", *_ANSWERED) if speaker else ()
    return start + next((len(label) for label in labels if view.startswith(label, start)), 0)


def _opening(view: str, speaker: str | None) -> tuple[int, str | None]:
    """Where the statement of a sentence begins, and who is said to say it."""
    start = clauses.after_lead(view, _after_label(view, speaker))
    found = _IN_EYES.match(view, start) or _ATTRIBUTION.match(view, start) or _ATTRIBUTED.match(view, start)
    if not found:
        return start, None
    who = _ADVERBIAL.sub("", found["who"])
    if len(who) < 2 or _WHO_NOT.search(who) or not clauses.is_balanced(who):
        return start, None
    if reckons := _RECKONS.match(view, found.end("who")):
        who += reckons.group()  # 某研究估计: no more than that
    after = clauses.after_lead(view, found.end())
    return after + (view[after : after + 1] in "“「"), who


def _topic(sentence: Sentence, view: str, at: int, dates: Sequence[Dated] = ()) -> Span | None:
    start = _after_date(view, at, dates)
    found = _SUBJECT.match(view, start)
    if not found or not clauses.is_term(found["topic"]) or _A_FACET.fullmatch(found["topic"]):
        found = _NOUN_SUBJECT.match(view, start)
        if not found or not clauses.is_term(found["topic"]) or not is_nominal(found["topic"]):
            return None
    if found.group().endswith(("具备", "具有", "有")) and _RELATIVE_CLAUSE.match(view, found.end()):
        return None  # 具有这些性质的X，正是…: what stands first is part of a longer subject
    if len(found["topic"]) > 4 and words.tag(found["topic"][-4:]) == "i":
        return None  # 水运方兴未艾: the idiom has told something of it already
    if start > at and words.tag(found["topic"]) in ("v", "vn"):
        return None  # 1996年公布为: behind a date a verb stands without its subject
    if work := _WORK.match(found["topic"]):
        return sentence.span.part(found.start("topic"), found.start("topic") + work.end())  # 《河渠志》历时三年写成，由…
    at = found.start("topic") + len(_SO_CALLED.match(found["topic"]).group())  # type: ignore[union-attr]
    end = found.start("topic") + len(_ADVERB_BEHIND.sub("", _ALIAS_BEHIND.sub("", found["topic"])))
    if found.group().endswith("为") and view[end - 1] in "成称作变定列选改":
        end -= 1  # 成为, 称为: the verb has two characters
    told = predicate_at(view[at:end]) if EVENT.search(view, at, end) else 0
    if told and _ATTRIBUTIVE.fullmatch(view, at + told, end):
        told = 0  # 某市设立的服务队: what was set up is the topic
    return sentence.span.part(at, at + told if told > 1 else end)


def is_nominal(term: str) -> bool:
    """Whether ``term`` is one word, or nouns and what qualifies them alone."""
    parts = words.segment(term)
    return len(parts) == 1 or all(words.tag(word.text).startswith(_NOMINAL) for word in parts)


def _after_date(view: str, start: int, dates: Sequence[Dated]) -> int:
    """Where the words begin behind a date that opens the statement."""
    end = next((date.end for date in dates if date.start == start), start)
    return end + len(_AFTER_DATE.match(view, end).group()) if end > start else start  # type: ignore[union-attr]


def _leans(view: str, start: int, bullet: bool) -> bool:
    """Whether the sentence leaves its subject to the one before it; in a row of bullets a predicate alone does."""
    if bullet and _BARE_PREDICATE.match(view, start):
        return True
    return view.startswith(("它", "其", "牠"), start) and not view.startswith(("其他", "其中", "其实", "其余", "其它"), start)
