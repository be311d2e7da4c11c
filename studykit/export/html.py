"""A deck as one web page that asks for nothing from the network: answers fold out, light and dark, and it prints like the PDF."""

from __future__ import annotations

from pathlib import Path

from studykit.export import _fonts
from studykit.export._options import Options, Paper
from studykit.export._sheet import Sheet
from studykit.export._sheet_layouts import paper_size, sheet_of
from studykit.export._sheet_web import body, text
from studykit.model.deck import Deck
from studykit.paths import write_whole

SUFFIX = ".html"

_PARTS = Path(__file__).parent / "sheet_templates"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_TOOLS = '<p class="tools"><button data-do="open">展开答案（o）</button><button data-do="close">收起答案（c）</button></p>'


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` to ``path`` as the layout of ``options``.

    Raises:
        ExportError: nothing to print, an unknown layout or paper.
    """
    sheet = sheet_of(deck, options)
    write_whole(path, _page(sheet, options).encode("utf-8"))


def _page(sheet: Sheet, options: Options) -> str:
    style = (_PARTS / "page.css").read_text(encoding="utf-8") + _paper(sheet, options.paper)
    script = (_PARTS / "page.js").read_text(encoding="utf-8")
    shown = body(sheet)
    tools = _TOOLS if '<details class="fold"' in shown else ""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(sheet.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f'<body class="{"review" if sheet.answers == "题后" else "test"} of-{sheet.body}">\n'
        f"{_masthead(sheet)}\n{tools}\n{shown}\n<script>\n{script}</script>\n</body>\n</html>\n"
    )


def _masthead(sheet: Sheet) -> str:
    fields = "".join(f'<span>{text(name)} <span class="line"></span></span> ' for name in sheet.fields)
    blanks = f'<span class="fields">{fields}</span>' if fields else ""
    about = f"<span>{text(sheet.subtitle)}　{sheet.code}</span>{blanks}"
    return f'<header class="masthead"><h1>{text(sheet.title)}</h1><div class="sub">{about}</div></header>'


def _paper(sheet: Sheet, paper: Paper) -> str:
    """The rules of the printed page; words in them are written as CSS strings."""
    width, height = paper_size(paper)
    head = _string(paper.header or sheet.title)
    small = "font: 8pt var(--serif); color: #696969"
    left = f"{small}; padding-left: 13mm"
    if sheet.body == "cards":
        return f"@page {{ size: {width}mm {height}mm; margin: 10mm }}\n"
    return (
        f":root {{ --points: {paper.points:g}pt }}\n@page {{ size: {width}mm {height}mm; margin: 25mm 22mm 23mm 17mm;\n"
        f"@top-left {{ content: {head}; {left} }} @bottom-left {{ content: {_string(sheet.code)}; {left} }}\n"
        f'@bottom-center {{ content: "第 " counter(page) " 页，共 " counter(pages) " 页"; {left} }} }}\n'
    )


def _string(words: str) -> str:
    """``words`` as a CSS string in which nothing can end the string or the style."""
    safe = (char if char.isalnum() or char in "　 ，。、：（）《》“”" else f"\\{ord(char):x} " for char in _fonts.visible(words))
    return f'"{"".join(safe)}"'
