"""Files of every format, made on the spot: what is tested is what stands in the test."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import studykit

FONTS = Path(studykit.__file__).parent / "fonts"


def saved(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def pdf(markup: str, data: object = None) -> bytes:
    """The PDF of Typst ``markup`` in the fonts the project carries; ``data`` is at hand there as ``d``."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])
    source = (
        '#let d = json(bytes(sys.inputs.at("data")))\n'
        '#set text(font: ("Study Serif SC",), size: 10pt, lang: "zh", region: "cn")\n' + markup
    )
    compiler = typst.Compiler(font_paths=fonts, sys_inputs={"data": json.dumps(data, ensure_ascii=False)})
    made = compiler.compile(input=source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def archive(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return path


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(path: Path, body: str, **parts: str) -> Path:
    """A Word document with ``body`` as the XML of its body; further ``parts`` (styles, numbering, footnotes) by name."""
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    named = {f"word/{name}.xml": f"<w:{name} {_WORD}>{xml}</w:{name}>" for name, xml in parts.items()}
    document = {"word/document.xml": f"<w:document {_WORD} {mc}><w:body>{body}</w:body></w:document>"}
    return archive(path, {"[Content_Types].xml": "<Types/>"} | document | named)


def book(path: Path, chapters: Mapping[str, str], **parts: str) -> Path:
    """An e-book of ``chapters`` (name -> body of the page) in that order."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    opf = f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{spine}</spine></package>'
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    page = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
    pages = {f"OEBPS/{name}.xhtml": f"{page}<body>{body}</body></html>" for name, body in chapters.items()}
    meta = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OEBPS/content.opf": opf}
    return archive(path, meta | pages | parts)
