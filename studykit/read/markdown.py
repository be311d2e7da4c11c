"""Markdown: the characters of the file, the markup taken out of the text as recorded changes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Block, Document, Edit
from studykit.read._document import document
from studykit.read._file import content, text_of

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n)", re.DOTALL)
_AFTER_LINK = re.compile(r"\]\((?:[^()\\]|\\.|\([^()]*\))*\)|\]\[[^\]]*\]|\]|>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|</?[A-Za-z][^>]*>", re.DOTALL | re.IGNORECASE)
# CommonMark takes ** beside a Chinese quotation mark or bracket for two asterisks.
_LEFT_STRONG = re.compile(r"(\*\*)[^*\n]+?(\*\*)")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])?")
_LINE_END = re.compile(r"\r\n?|\n")
_NOTE = re.compile(r"\[\^[^\]\r\n]{1,50}\]:")
_NOTE_MARK = re.compile(r"\[\^[^\]\r\n]{1,50}\]:?")
_MASK = "\ue0ff"
_ROLES = {"heading_open": "heading", "list_item_open": "item", "th_open": "cell", "td_open": "cell"}
_DEEPEST = 40


# A stretch of raw and what it says there: itself, or another character (&amp;) or line end (<br>).
_Place = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of a block is text, in order."""

    places: list[_Place]
    role: str
    line: int


def read(path: Path) -> Document:
    """The document in ``path``; ``raw`` is the decoded file. Headings, items, cells and notes are blocks.

    Raises:
        ReadError: not text, or without words.
    """
    data = content(path)
    raw = text_of(data, path)
    kept = list(_blocks(raw))
    if not kept:
        raise ReadError(_("文件里没有文字"), where=str(path), try_=_("换一个有文字的文件"))
    blocks = [Block(block.places[0][0], block.places[-1][1], block.role, None, block.line) for block in kept]
    return document(path, data, raw, blocks, _markup(raw, kept))


def _markup(raw: str, kept: list[_Kept]) -> Iterator[Edit]:
    """The edits that leave of ``raw`` what is kept, an empty line between blocks."""
    done = 0
    for number, block in enumerate(kept):
        between = "\n\n" if number else ""
        for start, end, said in block.places:
            if raw[done:start] != between:
                yield Edit(done, start, between, "markup")
            if raw[start:end] != said:
                yield Edit(start, end, said, "markup")
            done, between = end, ""
    if done < len(raw):
        yield Edit(done, len(raw), "", "markup")


def _blocks(raw: str) -> Iterator[_Kept]:
    from markdown_it import MarkdownIt

    starts = [match.start() for match in _LINE.finditer(raw)] + [len(raw)]
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    roles: list[str] = []
    number = ""
    done = 0
    for token in parser.parse(_masked(raw)):
        if token.nesting == 1:
            roles.append(_ROLES.get(token.type, ""))
            number = token.info + token.markup if token.type == "list_item_open" and token.info else number
        elif token.nesting == -1:
            roles.pop()
        elif token.map and token.type in ("inline", "html_block", "fence", "code_block"):
            start, end = max(starts[token.map[0]], done), starts[min(token.map[1], len(starts) - 1)]
            places = _Search(raw, start, end).places_of(token, number)
            number = ""
            if places:
                done = places[-1][1]
                yield _Kept(places, _role(token, roles, raw[start:done]), token.map[0] + 1)


def _role(token: Token, roles: list[str], source: str) -> str:
    if token.type in ("fence", "code_block") or _NOTE.match(source.lstrip()):
        return "note"
    return next(filter(None, reversed(roles)), "body")


def _masked(raw: str) -> str:
    """``raw``, line for line, without its YAML header, and with the marks of notes ([^1]) masked: CommonMark has no notes,
    and takes one whose text has no space for the address of a link."""
    header = _FRONT_MATTER.match(raw)
    text = re.sub(r"[^\r\n]", "", header[0]) + raw[header.end() :] if header else raw
    return _NOTE_MARK.sub(lambda mark: _MASK * len(mark[0]), text) if "[^" in text else text


class _Search:
    """Finds the words of one token again in the stretch of the file they came from; the parser keeps no places."""

    def __init__(self, raw: str, start: int, end: int) -> None:
        self._raw = raw
        self._at = start
        self._end = end
        self._places: list[_Place] = []

    def places_of(self, token: Token, number: str) -> list[_Place]:
        """Where the words of ``token`` stand, with ``number`` if it begins an item of a numbered list."""
        if token.type == "html_block":
            for tag in _TAG.finditer(self._raw, self._at, self._end):
                self._keep(tag.start())
                self._at = tag.end()
            self._keep(self._end)
        elif token.type == "inline":
            self._find(f"{number} " if number else "")
            for child in token.children or ():
                self._child(child)
            self._drop_strong()
        else:
            for line in token.content.splitlines():
                self._find(line)
                self._end_line()
        return self._stripped()

    def _child(self, child: Token) -> None:
        if child.type in ("text", "code_inline"):
            for words in child.content.split(_MASK):
                begins_line = not self._places or self._places[-1][2].isspace()
                self._find(words.lstrip() if begins_line else words)
        elif child.type in ("softbreak", "hardbreak"):
            self._end_line()
        elif child.type in ("link_close", "image"):
            passed = (_IMAGE if child.type == "image" else _AFTER_LINK).search(self._raw, self._at, self._end)
            self._at = passed.end() if passed else self._at
        elif child.type == "html_inline":
            start = self._raw.find(child.content, self._at, self._end)
            self._at = start + len(child.content) if start >= 0 else self._at
            if start >= 0 and child.content.lower().startswith("<br"):
                self._places.append((start, self._at, "\n"))

    def _keep(self, end: int) -> None:
        self._places += [(at, at + 1, self._raw[at]) for at in range(self._at, end)]
        self._at = max(self._at, end)

    def _find(self, words: str) -> None:
        """Keep ``words``, which stand at or after this place, in one piece or with escapes between and inside them."""
        start = self._raw.find(words, self._at, self._end)
        if start >= 0:
            self._at = start
            self._keep(start + len(words))
            return
        for mark in words:
            self._find_mark(mark)

    def _find_mark(self, mark: str) -> None:
        entity = _ENTITY.search(self._raw, self._at, self._end)
        start = self._raw.find(mark, self._at, self._end)
        if entity and html.unescape(entity[0]) == mark and not 0 <= start < entity.start():
            self._places.append((*entity.span(), mark))
            self._at = entity.end()
        elif start >= 0:
            self._at = start
            self._keep(start + 1)

    def _end_line(self) -> None:
        line_end = _LINE_END.search(self._raw, self._at, self._end)
        if line_end:
            self._places.append((*line_end.span(), line_end[0]))
            self._at = line_end.end()

    def _drop_strong(self) -> None:
        said = "".join(place[2][-1] for place in self._places)
        if "**" in said:
            stars = {at for pair in _LEFT_STRONG.finditer(said) for mark in (1, 2) for at in range(*pair.span(mark))}
            stars = {at for at in stars if self._raw[self._places[at][0] - 1] != "\\"}
            self._places = [place for at, place in enumerate(self._places) if at not in stars]

    def _stripped(self) -> list[_Place]:
        """The places found, without white space at the two ends."""
        words = [at for at, place in enumerate(self._places) if place[2].strip()]
        return self._places[words[0] : words[-1] + 1] if words else []
