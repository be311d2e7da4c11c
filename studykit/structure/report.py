"""What was found on a page, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.model.page import Article, Deictic, Page
from studykit.model.span import Span

Ranges = list[list[int]]

# The repair that takes out page furniture, by the name it leaves in a change.
_FURNITURE = "furniture"
_LONGEST_SAMPLE = 24


def report(page: Page) -> dict[str, Any]:
    """The articles and the furniture of ``page``, by the lines of the file as it stands, counted from 1.

    ``{"articles": [{"title", "author", "affiliation", "kind", "ranges": [[first, last], …], "sections": [title, …],
    "speakers": [name, …]}], "furniture": [[first, last], …], "date", "place", "deictics": {word: meaning}}``
    """
    return {
        "date": page.date.meaning if page.date else None,
        "place": page.place.meaning if page.place else None,
        "deictics": {one.word: one.meaning for one in page.deictics},
        "articles": [_article(page.document, article) for article in page.articles],
        "furniture": _merged(_furniture(page)),
    }


def _article(document: Document, article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "author": article.author,
        "affiliation": article.affiliation,
        "kind": article.kind,
        "ranges": _merged(_lines(document, article.spans)),
        "sections": [section.heading.text for section in article.sections],
        "speakers": list(dict.fromkeys(turn.speaker for turn in article.turns)),
    }


def _furniture(page: Page) -> Iterator[tuple[int, int]]:
    """The lines that are furniture, those that a repair has taken out among them."""
    kept = [one.span for one in page.sentences if one.flags & {"furniture", "caption"}]
    yield from _lines(page.document, kept)
    for change in page.document.changes:
        if change.why == _FURNITURE and change.old.strip():
            bare = Span(change.start, change.end, change.old).strip()
            yield page.document.where(bare.start).line, page.document.where(bare.end - 1).line


def lines(page: Page, in_words: Callable[[str], str] = str) -> Iterator[str]:
    """``page`` for readers, a line at a time: what it is, what is on it, and what was mended and why.

    ``in_words`` says the name of a repair as a reader would.
    """
    yield from _about(page)
    for article in page.articles:
        yield ""
        yield from _of_article(page.document, article)
    if furniture := _merged(_furniture(page)):
        yield ""
        yield _("版面：{lines}").format(lines=_spoken(furniture))
    yield from _mended(page.document, in_words)


def _about(page: Page) -> Iterator[str]:
    document = page.document
    yield _("文件：{file}").format(file=document.source.name)
    for said, known in ((_("日期：{value}（{proof}）"), page.date), (_("地方：{value}（{proof}）"), page.place)):
        if known:
            yield said.format(value=known.meaning, proof=_proof(document, known))
    for one in page.deictics:
        yield _("“{word}”指{meaning}（{proof}）").format(word=one.word, meaning=one.meaning, proof=_proof(document, one))


def _proof(document: Document, known: Deictic) -> str:
    first = known.evidence[0].strip()
    return _("第 {line} 行“{words}”").format(line=document.where(first.start).line, words=_short(first.text))


def _of_article(document: Document, article: Article) -> Iterator[str]:
    kinds = {"article": _("文章"), "interview": _("访谈"), "editor": _("编者的话"), "box": _("专栏")}
    yield _("{kind}：{title}").format(kind=kinds[article.kind], title=article.title or _("（未见标题）"))
    who = " ".join(part for part in (article.author, article.affiliation and f"（{article.affiliation}）") if part)
    yield _("  作者：{who}").format(who=who or _("（不能确定）"))
    yield _("  位置：{lines}").format(lines=_spoken(_merged(_lines(document, article.spans))))
    for section in article.sections:
        yield "  " * section.level + _("小标题：{title}").format(title=_short(section.heading.text))
    if article.turns:
        spoken = Counter(turn.speaker for turn in article.turns)
        yield _("  发言：{who}").format(who=_("；").join(_("{name} {n} 次").format(name=name, n=n) for name, n in spoken.items()))


def _mended(document: Document, in_words: Callable[[str], str]) -> Iterator[str]:
    """What the repairs did, each with how often and where first."""
    times = Counter(change.why for change in document.changes)
    first = {change.why: change for change in reversed(document.changes)}
    if times:
        yield ""
        yield _("整理：")
    for why, count in times.items():
        change = first[why]
        line = document.where(change.start).line
        old, new = _short(change.old), _short(change.new)
        yield _("  {why} {n} 处，如第 {line} 行“{old}”→“{new}”").format(why=in_words(why), n=count, line=line, old=old, new=new)


def _short(words: str) -> str:
    bare = " ".join(words.split())
    return bare if len(bare) <= _LONGEST_SAMPLE else f"{bare[: _LONGEST_SAMPLE - 1]}…"


def _spoken(ranges: Ranges) -> str:
    return _("第 {lines} 行").format(lines=_("、").join(str(a) if a == b else f"{a}–{b}" for a, b in ranges))


def _merged(found: Iterable[tuple[int, int]]) -> Ranges:
    """Ranges of lines in order, neighbours brought together."""
    ranges: Ranges = []
    for first, last in sorted(set(found)):
        if ranges and first <= ranges[-1][1] + 1:
            ranges[-1][1] = max(ranges[-1][1], last)
        else:
            ranges.append([first, last])
    return ranges


def _lines(document: Document, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """First and last lines in the file of the stretches that ``spans`` of the text came from."""
    for span in spans:
        for stretch in document.place(span):
            bare = stretch.strip()
            if bare.text:
                yield document.where(bare.start).line, document.where(bare.end - 1).line
