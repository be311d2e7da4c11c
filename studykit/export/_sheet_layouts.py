"""The layouts of paper: each makes a sheet of a deck, which PDF, Word and web page then show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from studykit.errors import ExportError
from studykit.export import _sheet_cloze, _sheet_rivals, _sheet_terms, _sheet_test, _sheet_timeline
from studykit.export._options import Options, Paper
from studykit.export._sheet import Section, Sheet, by_article, by_kind, code, numbered, plain
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item

_Known = TypeVar("_Known")

PAPERS = {"a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "b5": (176, 250), "16k": (184, 260), "letter": (216, 279)}
"""Width and height in millimetres; b5 as ISO has it, 16k as Chinese schools cut it (大16开)."""


_FIELDS = {"自测卷": ("班级", "姓名", "得分"), "默写": ("班级", "姓名")}
"""What a layout wants filled in under its title where the options say nothing."""
_COUNTED = {"cards": "张", "terms": "条", "timeline": "件"}


def sheet_of(deck: Deck, options: Options) -> Sheet:
    """The sheet that ``options`` ask for.

    Raises:
        ExportError: an unknown layout, or nothing to print.
    """
    layout = _one_of(LAYOUTS, options.layout, _("不认识版式 {name}"))
    items = chosen(deck, options.paper)
    made = layout(deck, items, options) if items else None
    if made is None or not any(section.problems for section in made.sections):
        raise ExportError(_("没有可以打印的题目"), where=deck.name, try_=_("换一个卡组或版式，或放宽题型、文章的限制"))
    return made


def paper_size(paper: Paper) -> tuple[int, int]:
    """Width and height in millimetres.

    Raises:
        ExportError: no such paper.
    """
    return _one_of(PAPERS, paper.size.lower(), _("不认识纸张 {name}"))


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

    only = paper.items
    return [item for item in deck.items if item.evidence and wanted(item) and (only is None or item.id in only)]


def made(deck: Deck, options: Options, sections: list[Section], body: str = "problems", answers: str = "题后") -> Sheet:
    """``sections``, those without problems left out, as a sheet: numbered, cited, named."""
    done, references = numbered(section for section in sections if section.problems)
    ids = [problem.item.id for section in done for problem in section.problems]
    title = options.paper.title or deck.name
    subtitle = f"{options.layout}　{len(ids)} {_COUNTED.get(body, '题')}"
    return Sheet(title, subtitle, code(ids), done, references, body, answers, _fields(options, answers))


def _fields(options: Options, answers: str) -> tuple[str, ...]:
    wanted = options.paper.fields
    return wanted if wanted is not None else () if answers == "单印" else _FIELDS.get(options.layout, ())


def _review(deck: Deck, items: list[Item], options: Options) -> Sheet:
    alone, rivals = _sheet_rivals.apart(items)
    groups = by_kind(alone) if options.paper.by == "题型" else by_article(deck, alone)
    return made(deck, options, [*(Section(title, note, tuple(map(plain, found))) for title, note, found in groups), *rivals])


def _test(deck: Deck, items: list[Item], options: Options) -> Sheet:
    sections = _sheet_test.sections(items, options)
    sheet = made(deck, options, sections, answers=options.paper.answers)
    whole = sum(_sheet_test.points(section, options) for section in sections)
    return replace(sheet, subtitle=f"{sheet.subtitle}　满分 {whole} 分　{options.paper.form} 卷")


def _cloze(deck: Deck, items: list[Item], options: Options) -> Sheet:
    return made(deck, options, _sheet_cloze.sections(deck, items), "passages", options.paper.answers)


def _cards(deck: Deck, items: list[Item], options: Options) -> Sheet:
    return made(deck, options, [Section("", "", tuple(map(plain, items)))], "cards")


def _terms(deck: Deck, items: list[Item], options: Options) -> Sheet:
    return made(deck, options, _sheet_terms.sections(items), "terms")


def _timeline(deck: Deck, items: list[Item], options: Options) -> Sheet:
    return made(deck, options, _sheet_timeline.sections(items), "timeline")


LAYOUTS: dict[str, Callable[[Deck, list[Item], Options], Sheet]] = {
    "复习提纲": _review,
    "自测卷": _test,
    "默写": _cloze,
    "卡片": _cards,
    "术语表": _terms,
    "时间线": _timeline,
}
"""By name, the first being the default."""
