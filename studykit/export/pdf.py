"""A deck on paper: PDF/A-2u, set by typst from the templates beside this file with the fonts the package carries."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from studykit.errors import ExportError
from studykit.export import _fonts
from studykit.export._options import Options
from studykit.export._sheet_layouts import record_of
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.paths import write_whole

SUFFIX = ".pdf"

TEMPLATES = Path(__file__).parent / "sheet_templates"
EARLIEST = 315532800
"""1980-01-01T00:00:00Z, the date inside a file where ``SOURCE_DATE_EPOCH`` names none: the first that zip files know."""


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` to ``path`` as the layout of ``options``.

    Raises:
        ExportError: nothing to print, an unknown layout or paper, a font that cannot be used.
    """
    record = record_of(deck, options)
    with _fonts.typecase(_words(record), options.paper.font) as case:
        write_whole(path, _typeset(_printable(record, case), case))


def notice(deck: Deck, options: Options) -> str:
    """One line naming the characters that :func:`write` prints as 〓 because no font at hand has them; ``""`` if none.

    Raises:
        ExportError: as :func:`write`.
    """
    with _fonts.typecase(_words(record_of(deck, options)), options.paper.font) as case:
        return _fonts.notice(case.absent)


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
    stamp = int(os.environ.get("SOURCE_DATE_EPOCH") or EARLIEST)
    try:
        pdf = compiler.compile(
            input=str(TEMPLATES / record["template"]),
            format="pdf",
            pdf_standards=["a-2u"],
            timestamp=stamp,
            sys_inputs={"sheet": sheet},
        )
    except typst.TypstError as error:
        raise ExportError(_("排版失败：{error}").format(error=error)) from error
    return cast(bytes, pdf)
