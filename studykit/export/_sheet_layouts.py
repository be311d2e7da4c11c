"""The layouts of paper: each turns a deck into the record that its template shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from studykit.errors import ExportError
from studykit.export._options import Options, Paper
from studykit.export._sheet import Problem, Sheet, by_article, by_kind, sheet
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item

_Known = TypeVar("_Known")

PAPERS = {"a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "b5": (176, 250), "16k": (184, 260), "letter": (216, 279)}
"""Width and height in millimetres; b5 as ISO has it, 16k as Chinese schools cut it (大16开)."""

LONG = 260
"""Characters from which a problem may be parted between pages; shorter ones move to the next page whole."""


def record_of(deck: Deck, options: Options) -> dict[str, Any]:
    """What is to be printed, as plain values: words, numbers, lists and mappings.

    Raises:
        ExportError: an unknown layout or paper, or nothing to print.
    """
    layout = _one_of(LAYOUTS, options.layout, _("不认识版式 {name}"))
    items = chosen(deck, options.paper)
    if not items:
        raise ExportError(_("没有可以打印的题目"), where=deck.name, try_=_("换一个卡组，或放宽 题型、文章 的限制"))
    return layout(deck, items, options)


def _one_of(known: Mapping[str, _Known], name: str, unknown: str) -> _Known:
    if name not in known:
        raise ExportError(unknown.format(name=name), try_=_("可用的有：{names}").format(names=_("、").join(known)))
    return known[name]


def chosen(deck: Deck, paper: Paper) -> list[Item]:
    """The items of ``deck`` that ``paper`` wants, in the deck's order."""

    def wanted(item: Item) -> bool:
        titles = [one.article or one.file for one in item.evidence]
        of_article = not paper.articles or any(part in title for part in paper.articles for title in titles)
        return of_article and (not paper.kinds or item.kind in paper.kinds)

    return [item for item in deck.items if item.evidence and wanted(item)]


def review_sheet(deck: Deck, items: list[Item], options: Options) -> Sheet:
    """The numbered problems of a sheet, sections by article or by kind."""
    paper = options.paper
    groups = by_kind(deck, items) if paper.by == "题型" else by_article(deck, items)
    return sheet(paper.title or deck.name, groups)


def _review(deck: Deck, items: list[Item], options: Options) -> dict[str, Any]:
    made = review_sheet(deck, items, options)
    sections = [
        {"title": section.title, "note": section.note, "problems": [_problem(problem) for problem in section.problems]}
        for section in made.sections
    ]
    return _frame(made, options, len(items)) | {"template": "review.typ", "sections": sections}


def _frame(made: Sheet, options: Options, count: int) -> dict[str, Any]:
    """What stands around every layout."""
    paper = options.paper
    return {
        "title": made.title,
        "subtitle": f"{options.layout}　{count} 题",
        "layout": options.layout,
        "code": made.code,
        "header": paper.header,
        "fields": list(paper.fields),
        "paper": _one_of(PAPERS, paper.size.lower(), _("不认识纸张 {name}")),
        "points": paper.points,
        "columns": paper.columns,
        "references": [{"number": one.number, "source": one.source(), "places": one.places} for one in made.references],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    item = problem.item
    return {
        "number": problem.number,
        "prompt": item.prompt,
        "answer": list(item.answer),
        "ordered": item.ordered,
        "complete": item.complete,
        "cite": problem.cite,
        "long": len(item.prompt) + sum(map(len, item.answer)) > LONG,
    }


LAYOUTS: dict[str, Callable[[Deck, list[Item], Options], dict[str, Any]]] = {"复习提纲": _review}
"""By name, the first being the default."""
