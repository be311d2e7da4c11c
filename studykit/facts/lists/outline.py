"""What an article says in so many points: its section headings, or the short sentences that open its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from studykit.chinese import actions, clauses
from studykit.chinese.categories import NAMES_SET
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._asking import whose
from studykit.facts._passage import Passage
from studykit.facts._points import Points, all_actions, body_start, common_subject, no_actions, without_motto, without_subject
from studykit.facts._questions import WHY, number_of
from studykit.facts.lists import _heading_questions
from studykit.model.fact import Fact
from studykit.model.page import Article
from studykit.model.span import Span

KIND = "list"


# A title that asks for statements: X“新”在哪里, X的目标是什么.
_ASKS_WHAT = re.compile(r"在哪里|在何处|什么|哪些|何在")
# Two calls after one 如何: 如何扬优势、补短板.
_ASKS_TWICE = re.compile(
    r"(?P<asks>.*(?:如何|怎样|怎么))(?P<one>[^、，]{2,8})[、，](?:如何|怎样|怎么)?(?P<other>[^、，]{2,8})[？?]?"
)
# A heading that only says what its section is about.
_LABEL = re.compile(
    r"如何|怎样|怎么|为何|为什么|什么|的(?:[一二三四五六七八九十]+[个大项]|内涵|意义|影响|现状|问题|建议|思考|关系|启示)|关于"
)
_NAMES = re.compile(rf"的[^的]{{0,4}}{NAMES_SET.pattern}")
# What a statement of significance says of its subject.
_SIGNIFIES = re.compile(
    r"是对[^，。]+的?(?:发展|创新|贡献|突破|超越|深化|丰富)$|对[^，。]+具有[^，。]*意义$|(?:有利于|有助于|能够)[^，。]+$|是[^，。]+的(?:[^的，。]{0,4}(?:要求|需要|选择|途径|之举|举措|保障|支撑|基础|前提|关键|动力|抓手))$"
)
_POINT = re.compile(r"[^。！？；：]{6,32}(?:。|$)")
_LONGEST_POINT = 28
# So much at least stands behind a point that opens a paragraph.
_SHORTEST_BEHIND = 12
# A title set in two lines calls for two things.
_TWO_LINES = re.compile("(?<=[一-鿿]{4})[ \u3000]+(?=[一-鿿]{4})")
_SHORTEST_NAME = 6
# A point inside a paragraph, where a column has swallowed the break before it: a bare call.
_BARE_POINT = re.compile(r"[^，。！？；：]{6,18}。")


def sections(passage: Passage) -> Iterator[Fact]:
    """The section headings of an article that has a title of its own."""
    article = passage.article
    if article is None or not article.title or not _opens(passage, article) or article.kind != "article":
        return
    headings = [section.heading.strip() for section in article.sections if section.level == 1]
    bare = [heading.part(_headings.number_end(fold(heading.text)), len(heading)).strip("、.． 　") for heading in headings]
    labels = any(_LABEL.search(one.text) or _NAMES.search(fold(one.text)) for one in bare)
    if not labels and all(_SHORTEST_NAME <= len(one) <= _LONGEST_POINT for one in bare):
        yield from _outline(passage, "sections", article.title, bare)


_TEACHES = re.compile("是指|[分称]为|[分叫]成|叫[做作]|条件下")


def openings(passage: Passage) -> Iterator[Fact]:
    """The short sentences that open at least three paragraphs in a row, each with its elaboration behind it."""
    article = passage.article
    title = _heading_of(passage, article) if article and _is_point(passage) else None
    if article is None or title is None or any(_paragraph_openings(passage, article, -1)):
        return
    points = [passage.span, *_paragraph_openings(passage, article, 1)]
    heads = [point.strip("。； 　—─―－") for point in points]
    groups = [list(group) for _, group in groupby(heads, key=_is_call)]
    asks = _ASKS_TWICE.fullmatch(fold(title))
    if asks and len(groups) == 2 and min(map(len, groups)) > 1:
        for part, group in zip((asks["one"], asks["other"]), groups, strict=True):
            name = f"{asks['asks']}{part}"
            yield Points(
                group[0], "openings", None, name, "outline", tuple(group), _as_it_stands(passage, name, group), ordered=True
            )
        return
    if not whose(passage, title=False) and any(_TEACHES.search(fold(head.text)) for head in heads):
        return  # paragraphs of a textbook go through their matter, and answer no one question
    for group in groups:
        shared = common_subject([fold(head.text) for head in group])
        if len(group) > 2 or (len(group) == 2 and len(shared) > 2):
            yield from _outline(passage, "openings", title, group)


def _is_call(point: Span) -> bool:
    return all_actions([fold(without_motto(point, fold(point.text)).text)])


def _outline(passage: Passage, rule: str, title: str, points: Sequence[Span]) -> Iterator[Fact]:
    """The points with the question that the title turns into, where they are an answer to it, else with one of their own."""
    if not 2 <= len(points) <= 7:
        return
    heads = [without_motto(point, fold(point.text)) for point in points]
    name = _TWO_LINES.sub("、", _headings.bare(title.partition("——")[0]))
    prompt, answer = _asked(passage, name, heads, rule == "openings")
    if prompt:
        yield Points(points[0], rule, None, name, "outline", tuple(answer), prompt, ordered=True)


def _asked(passage: Passage, name: str, heads: list[Span], opening: bool) -> tuple[str, Sequence[Span]]:
    """The question that ``heads`` answer under the heading ``name``, and what of them is the answer; no question where they are
    none to it."""
    views = [fold(head.text) for head in heads]
    who = whose(passage, title=False)
    subject = common_subject(views)
    lead = _heading_questions.from_heading(passage, name, views)
    if lead is not None:
        shared = subject and (subject in lead.prompt or views[0].startswith("是", len(subject)))
        if shared and WHY.search(name) and all(view.startswith("是", len(subject)) for view in views):
            return lead.prompt, [head.part(len(subject), len(head)) for head in heads]  # 是…的支撑: a reason is a predicate
        return lead.prompt, without_subject(heads, subject) if shared else heads
    if subject and who and all(_SIGNIFIES.match(view, len(subject)) for view in views):
        return f"{who}认为，{subject}有哪{number_of(views)}重意义？", without_subject(heads, subject)
    if found := _heading_questions.distributed(passage, heads):
        return found[0].prompt, found[1]
    if not no_actions(views):
        return "", heads
    if _ASKS_WHAT.search(name):
        return _as_it_stands(passage, name, heads), heads
    one_clause = all("，" not in view and not clauses.after_lead(view) for view in views)
    if opening and who and len(views) > 2 and len(name) > _SHORTEST_NAME and one_clause:
        return f"{who}从哪{number_of(views)}个方面论述“{name}”？", heads
    return "", heads


def _as_it_stands(passage: Passage, title: str, points: Sequence[Span]) -> str:
    """A title that is a question, asked as it is."""
    who = whose(passage, title=False)
    return f"{f'{who}认为，' if who else ''}{title.rstrip('？?')}？（{number_of(points)}点）"


def _opens(passage: Passage, article: Article) -> bool:
    return passage.before is None or passage.before.article is not article


def _heading_of(passage: Passage, article: Article) -> str | None:
    """The heading of the section that ``passage`` stands in, else the article's title."""
    for section in reversed(article.sections):
        if section.body and section.body.start <= passage.span.start < section.body.end:
            return section.heading.text.strip()
    return article.title


def _is_point(passage: Passage) -> bool:
    """Whether the sentence opens a paragraph, is short, and the paragraph goes on behind it."""
    words = passage.view.strip()
    if not passage.first or not _POINT.fullmatch(words) or any(markers(words)):
        return False  # a numbered series is asked as one
    return clauses.is_balanced(words) and _elaborated(passage, passage.index)


def _elaborated(passage: Passage, index: int) -> bool:
    """Whether the paragraph goes on behind sentence ``index``, in one sentence or in several, and the sentence does not only lead
    in to a numbered series (在其指引下，推进实践。一是…)."""
    sentences, text = passage.page.sentences, passage.page.document.text
    start = sentences[index].span.end
    line = text.find("\n", start)
    behind = fold(sentences[index + 1].span.text) if index + 1 < len(sentences) else ""
    words = fold(sentences[index].span.text)
    if (first := next(markers(behind), None)) and first.number == 1 and not first.start and body_start(words, 0, len(words)):
        return False
    return len(text[start : line if line >= 0 else len(text)].strip()) > _SHORTEST_BEHIND


def _paragraph_openings(passage: Passage, article: Article, step: int) -> Iterator[Span]:
    """The points that open the paragraphs after (or, with a negative ``step``, before) this one, without a gap."""
    page, text = passage.page, passage.page.document.text
    index = passage.index + step
    while 0 <= index < len(page.sentences):
        sentence = page.sentences[index]
        if page.article_at(sentence.span.start) is not article or sentence.flags & {"heading", "byline"}:
            return
        words = fold(sentence.span.text).strip()
        opens = index == 0 or "\n" in text[page.sentences[index - 1].span.end : sentence.span.start]
        if opens and (sentence.flags or not _POINT.fullmatch(words) or any(markers(words)) or not _elaborated(passage, index)):
            return
        if opens or (_BARE_POINT.fullmatch(words) and actions.is_action(words) and _elaborated(passage, index)):
            yield sentence.span
        index += step


RULES = (sections, openings)
