"""A figure as pixels, for files that do not take SVG."""

from __future__ import annotations

from typing import cast

from studykit.export import _fonts
from studykit.export._sheet_timeline import Figure

PIXELS_PER_INCH = 200

_TEMPLATE = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: json(bytes(sys.inputs.families)), fallback: false)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""


def png(figure: Figure) -> bytes:
    """``figure`` as a PNG, set with the carried fonts."""
    import json

    import typst

    with _fonts.typecase(figure.svg) as case:
        inputs = {"svg": case.printable(figure.svg), "families": json.dumps(case.serif), "width": str(figure.width)}
        compiler = typst.Compiler(font_paths=case.fonts)
        return cast(bytes, compiler.compile(input=_TEMPLATE, format="png", ppi=PIXELS_PER_INCH, sys_inputs=inputs))
