"""What a card or a page is labelled with. It is the deck's language, whatever language the program speaks: files are the same
under every locale."""

from __future__ import annotations

from studykit.model.deck import Evidence

KINDS = {"definition": "定义", "date": "时间", "list": "列举", "figure": "数字", "quotation": "引语", "contrast": "对比"}
"""The kinds of items by name, in the order of sections; a kind that is not here keeps its own name."""


def kind(name: str) -> str:
    """The label of the kind of items called ``name``."""
    return KINDS.get(name, name)


def place(evidence: Evidence) -> str:
    """Page and line of ``evidence``, as far as they are known."""
    page = f"第{evidence.page}页" if evidence.page is not None else ""
    line = f"第{evidence.line}行" if evidence.line is not None else ""
    return page + line
