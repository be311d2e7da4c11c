"""A deck on paper: PDF/A-2u, set by typst from the templates beside this file with the fonts the package carries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from studykit.errors import ExportError
from studykit.export import _epoch, _fonts
from studykit.export._options import Options
from studykit.export._sheet import MARK_HERE, Problem, Runs, Section, Sheet, blocks
from studykit.export._sheet_layouts import paper_size, sheet_of
from studykit.export._sheet_timeline import figures
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.paths import write_whole

SUFFIX = ".pdf"

TEMPLATES = Path(__file__).parent / "sheet_templates"
LONG = 260
"""Characters from which a problem may be parted between pages; shorter ones move to the next page whole."""


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` to ``path`` as the layout of ``options``.

    Raises:
        ExportError: nothing to print, an unknown layout or paper, a font that cannot be used.
    """
    record = _record(sheet_of(deck, options), options)
    with _fonts.typecase(_words(record), options.paper.font) as case:
        write_whole(path, _typeset(_printable(record, case), case))


def notice(deck: Deck, options: Options) -> str:
    """One line naming the characters that :func:`write` prints as 〓 because no font at hand has them; ``""`` if none.

    Raises:
        ExportError: as :func:`write`.
    """
    record = _record(sheet_of(deck, options), options)
    with _fonts.typecase(_words(record), options.paper.font) as case:
        return _fonts.notice(case.absent)


def _record(sheet: Sheet, options: Options) -> dict[str, Any]:
    """The sheet as the templates read it: mappings, lists, words and numbers."""
    paper = options.paper
    return {
        "template": f"{sheet.body}.typ",
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "layout": options.layout,
        "code": sheet.code,
        "answers": sheet.answers,
        "header": paper.header,
        "fields": list(sheet.fields),
        "paper": list(paper_size(paper)),
        "points": paper.points,
        "mark-here": MARK_HERE,
        "columns": paper.columns,
        "figures": [asdict(one) for one in figures(tuple(sheet.problems()))] if sheet.body == "timeline" else [],
        "sections": [_section(section) for section in sheet.sections],
        "references": [{"number": one.number, "source": one.source(), "places": one.places} for one in sheet.references],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "note": section.note,
        "blocks": [{"group": group, "problems": [*map(_problem, problems)]} for group, problems in blocks(section)],
        "passages": [_runs(passage) for passage in section.passages],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    item = problem.item
    return {
        "number": problem.number,
        "prompt": _runs(problem.prompt),
        "answer": list(problem.answer),
        "ordered": item.ordered,
        "complete": item.complete,
        "choices": list(problem.choices),
        "space": problem.space,
        "cite": problem.cite,
        "whose": problem.whose,
        "runs_in": problem.runs_in,
        "halves": problem.halves,
        "long": len(problem.question) + sum(map(len, problem.answer)) > LONG,
    }


def _runs(runs: Runs) -> list[str | dict[str, int | None]]:
    return [run if isinstance(run, str) else {"width": run.width, "number": run.number} for run in runs]


def _words(value: Any) -> str:
    """All text in ``value``, a record made of mappings, lists and plain values."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "".join(_words(one) for one in value.values())
    return "".join(_words(one) for one in value) if isinstance(value, list) else ""


def _printable(value: Any, case: _fonts.Typecase) -> Any:
    if isinstance(value, str):
        return case.printable(value)
    if isinstance(value, Mapping):
        return {name: _printable(one, case) for name, one in value.items()}
    return [_printable(one, case) for one in value] if isinstance(value, list) else value


def _typeset(record: dict[str, Any], case: _fonts.Typecase) -> bytes:
    import typst

    sheet = json.dumps(record | {"serif": case.serif, "sans": case.sans}, ensure_ascii=False)
    compiler = typst.Compiler(root=str(TEMPLATES), font_paths=case.fonts)
    try:
        pdf = compiler.compile(
            input=str(TEMPLATES / record["template"]),
            format="pdf",
            pdf_standards=["a-2u"],
            timestamp=_epoch.asked() or _epoch.FIRST,
            sys_inputs={"sheet": sheet},
        )
    except typst.TypstError as error:
        raise ExportError(_("排版失败：{error}").format(error=error)) from error
    return cast(bytes, pdf)
