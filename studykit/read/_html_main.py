"""The article of a web page: without menus, sidebars, comments and footers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from studykit.read._html_blocks import Paragraph, paragraphs

if TYPE_CHECKING:
    from lxml.etree import _Element

_ASIDE_TAGS = frozenset(("nav", "footer", "form", "dialog"))
_ASIDE_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alert"))
_NAMES = """
nav navbar navigation menu sidebar aside footer foot breadcrumb breadcrumbs crumb crumbs comment comments reply replies
share sharing social related relate recommend recommended hot rank ranking ad ads adv advert advertisement sponsor
banner toolbar pager pagination copyright login register search popup modal cookie subscribe newsletter qrcode catalog
toc
"""
_ASIDE_NAMES = frozenset(_NAMES.split())
_NAME = re.compile("[A-Z]?[a-z]+|[A-Z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# A share of the running text that only the element around the article can hold.
_NEARLY_ALL = 0.9
_SENTENCE = re.compile("[。！？；，]")
_SITE = re.compile(r"\s*[-_|—–·]+\s*")


def article(root: _Element) -> list[Paragraph]:
    """The paragraphs of the article on the page ``root``, its headline first.

    A page without menus is taken whole. Else the article is the smallest element that holds nine tenths of the running
    text: sentences that are not links.
    """
    total = _length(root)
    left_out: list[_Element] = []

    def is_left_out(element: _Element) -> bool:
        if _is_aside(element) and 2 * _length(element) <= total:
            left_out.append(element)
            return True
        return False

    found = list(paragraphs(root, is_left_out))
    if not left_out and not any(paragraph.is_links() for paragraph in found):
        return found
    holder = _holder(found)
    kept = [paragraph for paragraph in found if not paragraph.is_links() and _is_within(paragraph.element, holder)]
    return _with_headline(root, kept, found)


def _length(element: _Element) -> int:
    return sum(len(str(words).strip()) for words in element.itertext())


def _is_aside(element: _Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag in _ASIDE_TAGS or element.get("role") in _ASIDE_ROLES:
        return True
    names = _NAME.findall(f"{element.get('class') or ''} {element.get('id') or ''}"[:300])
    return any(name.lower() in _ASIDE_NAMES for name in names)


def _holder(found: list[Paragraph]) -> _Element | None:
    weights: Counter[_Element] = Counter()
    direct: Counter[_Element] = Counter()
    for paragraph in found:
        direct[paragraph.element] += 1
        if paragraph.linked * 2 <= len(paragraph.text) and len(paragraph.text) >= 20 and _SENTENCE.search(paragraph.text):
            for element in (paragraph.element, *paragraph.element.iterancestors()):
                weights[element] += len(paragraph.text)
    least = _NEARLY_ALL * max(weights.values(), default=0)
    holders = [element for element, weight in weights.items() if weight >= least]
    holder = max(holders, key=lambda element: sum(1 for _above in element.iterancestors()), default=None)
    # A single paragraph is not the article but stands in it.
    return holder.getparent() if holder is not None and direct[holder] == 1 else holder


def _is_within(element: _Element, holder: _Element | None) -> bool:
    return holder is None or element is holder or any(above is holder for above in element.iterancestors())


def _with_headline(root: _Element, kept: list[Paragraph], found: list[Paragraph]) -> list[Paragraph]:
    """``kept`` with the headline that stands above it on the page, else the one in the page's title."""
    if not kept or any(paragraph.role == "heading" for paragraph in kept[:3]):
        return kept
    above = [paragraph for paragraph in found[: found.index(kept[0])] if paragraph.element.tag in ("h1", "h2")]
    if above:
        return [above[-1], *kept]
    title = root.find(".//title")
    words = "" if title is None else _SITE.split("".join(map(str, title.itertext())).strip())[0]
    if title is None or not words or words in "".join(paragraph.text for paragraph in kept[:3]):
        return kept
    return [Paragraph(title, "heading", title.sourceline or 1, words, 0), *kept]
