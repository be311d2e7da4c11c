"""The paragraphs of a tree of HTML: the same for a web page and for a chapter of an e-book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.read._document import role_in_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_UNREAD_NAMES = """
script style noscript template svg math head iframe object embed audio video canvas select button input textarea map rt
rp del title
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_NEVER_READ = frozenset(_UNREAD_NAMES.split())
_ROLES = dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading") | {
    "li": "item", "td": "cell", "th": "cell", "caption": "note", "figcaption": "note", "aside": "note",
}  # fmt: skip
# In XHTML <title/> is closed; read as HTML it would swallow all that follows.
_XHTML = "http://www.w3.org/1999/xhtml"
_EMPTY = re.compile(r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][a-z0-9]*)([^<>]*)/>")
_CHINESE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]"
# A line end in the source is no space between two characters of Chinese (CSS Text 3, segment break transformation).
_SOURCE_BREAK = re.compile(f"(?<={_CHINESE})[ \t]*[\r\n]\\s*(?={_CHINESE})")
_SPACES = re.compile("[ \t\r\n\f]+")
_LINE_BREAK = "\v"
_LINE_BREAKS = re.compile(" *\v *")
_REFERENCE = re.compile(r"\s*[\[［〔【]\s*注?\s*[0-9]{0,3}(?:[-–,，][0-9]{1,3})*\s*[\]］〕】]\s*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a page: the element it stands in, its role, its line in the source, its words, how many of them are links."""

    element: _Element
    role: str
    line: int
    text: str
    linked: int

    def is_links(self) -> bool:
        """Whether it is mostly links and no sentence, as menus are."""
        return self.linked * 2 > len(self.text) and not self.text.endswith(("。", "！", "？", "；", "”", "…"))


@dataclass(slots=True)
class _Reading:
    """Where in the tree the reading is: the blocks open, the words of the innermost, and counts."""

    blocks: list[_Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    line: int = 1
    linked: int = 0
    links_open: int = 0
    numbers: Counter[_Element] = field(default_factory=Counter)

    def say(self, words: str | None, is_preformatted: bool = False) -> None:
        if words:
            self.words.append(words.replace("\n", _LINE_BREAK) if is_preformatted else words)
            self.linked += len(words.strip()) if self.links_open else 0


def parsed(source: str) -> _Element:
    """The tree of an HTML text; nothing it names is fetched and no script in it runs.

    Raises:
        ReadError: it is nested deeper than any page (libxml2 stops at 256), or holds no element.
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    if _XHTML in source[:2000]:
        source = _EMPTY.sub(r"<\1\2></\1>", source)
    root: _Element | None = etree.fromstring(source.encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError(_("网页嵌套太深，不像文章"), try_=_("在浏览器里打开，把正文另存为 .txt"))
    if root is None:
        raise ReadError(_("网页里没有内容"), try_=_("在浏览器里打开，把正文另存为 .txt"))
    return root


def paragraphs(root: _Element, is_left_out: Callable[[_Element], bool]) -> Iterator[Paragraph]:
    """The paragraphs below ``root`` in the order of the page, without elements never read and those left out.

    A line break stands as ``\\n``; two of them part two paragraphs. An item of a numbered list begins with its number.
    """
    from lxml import etree

    reading = _Reading()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = str(element.tag)
        if event == "end":
            yield from _leave(element, name, reading)
        elif name in _NEVER_READ or _is_reference(element, name) or is_left_out(element):
            walker.skip_subtree()
        else:
            yield from _enter(element, name, reading)
    yield from _closed(reading)


def _enter(element: _Element, name: str, reading: _Reading) -> Iterator[Paragraph]:
    if name in _BLOCKS:
        yield from _closed(reading)
        reading.blocks.append(element)
    if name == "br":
        if "".join(reading.words[-2:]).rstrip(" \t\r\n").endswith(_LINE_BREAK):
            yield from _closed(reading)
        else:
            reading.words.append(_LINE_BREAK)
    elif name == "a" and element.get("href"):
        reading.links_open += 1
    elif name == "li":
        reading.say(_number(element, reading.numbers))
    if not reading.words:
        reading.line = element.sourceline or reading.line
    reading.say(element.text, name == "pre")


def _leave(element: _Element, name: str, reading: _Reading) -> Iterator[Paragraph]:
    if reading.blocks and reading.blocks[-1] is element:
        yield from _closed(reading)
        reading.blocks.pop()
    elif name == "a" and element.get("href") and reading.links_open:
        reading.links_open -= 1
    reading.say(element.tail, any(str(block.tag) == "pre" for block in reading.blocks[-2:]))


def _closed(reading: _Reading) -> Iterator[Paragraph]:
    """The paragraph that the words read so far make, if they are any."""
    words, linked = "".join(reading.words), reading.linked
    reading.words, reading.linked = [], 0
    if not words.strip() or not reading.blocks:
        return
    text = _LINE_BREAKS.sub("\n", _SPACES.sub(" ", _SOURCE_BREAK.sub("", words)).strip())
    role = next((_ROLES[name] for block in reversed(reading.blocks) if (name := str(block.tag)) in _ROLES), "body")
    yield Paragraph(
        reading.blocks[-1], role_in_table(text) if role == "cell" else role, reading.line, text, min(linked, len(text))
    )


def _is_reference(element: _Element, name: str) -> bool:
    """Whether ``element`` is the raised number of a note, [1], and no part of the sentence."""
    return name == "sup" and bool(_REFERENCE.fullmatch("".join(map(str, element.itertext()))))


def _number(item: _Element, numbers: Counter[_Element]) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "list-style" in (parent.get("style") or ""):
        return ""
    start = parent.get("start") or "1"
    if not numbers[parent]:
        numbers[parent] = int(start) - 1 if start.isdecimal() and len(start) < 6 else 0
    numbers[parent] += 1
    return f"{numbers[parent]}. "
