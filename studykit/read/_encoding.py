"""Bytes to characters: a byte order mark, else strict UTF-8, else whichever of four encodings reads as Chinese."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from studykit.errors import ReadError
from studykit.messages import gettext as _

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_RIVALS = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
TRIED = ("UTF-8", "GB18030", "Big5", "UTF-16")

# Bytes looked at to choose between encodings that all decode; enough to be sure, and the choice costs the same for any file.
_SAMPLE = 1 << 16
# The share of characters that may be control characters, or damaged, before the bytes are taken for something else than text.
_STRAY = 0.05
# Below this share of characters a Chinese document can hold, a file that decodes is still no text.
_LEAST_PLAUSIBLE = 0.85

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_PLAUSIBLE = re.compile(
    "[\t\n\r\f -~\xa0-\u04ff\u2000-\u2bff\u3000-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
# The most frequent characters of modern Chinese with their Traditional forms: they make up two fifths of any text in the
# language, and next to nothing of one read in the wrong encoding.
_COMMON = re.compile(
    "[的一是了在不有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
    "這為個國時來們對會發動過說產種後學經進電裡現實兩體當點從業應開還義間樣與關線內數質氣變條沒結問無軍題黨]"
)


def decode(data: bytes) -> str:
    """The characters of ``data``, byte order mark excluded and line ends as they stand.

    Strict throughout: a byte that the chosen encoding does not know is an error, never a guess. Where several encodings
    could be meant, the one in which the beginning holds the most plausible and the most common characters is taken.

    Raises:
        ReadError: not text in any of :data:`TRIED`; the error says so, and where the likeliest of them breaks.
    """
    mark, marked = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", ""))
    data = data[len(mark) :]
    tried: list[str] = []
    for name in [marked] if marked else _candidates(data):
        text = _decoded(data, name)
        if text is not None:
            return text
        tried.append(name)
    raise _not_text(data, tried)


def _candidates(data: bytes) -> Iterator[str]:
    """UTF-8, and for what that does not read its rivals, which are costly to weigh."""
    yield "utf-8"
    yield from _rivals(data)


def _rivals(data: bytes) -> list[str]:
    """The encodings whose sample of ``data`` is plausible, the likeliest first."""
    scores: dict[str, float] = {}
    for name in _RIVALS:
        sample = data[:_SAMPLE].decode(name, "replace")
        plausible = _share(_PLAUSIBLE, sample)
        if plausible >= _LEAST_PLAUSIBLE:
            scores[name] = plausible + _share(_COMMON, sample)
    return sorted(scores, key=lambda name: -scores[name])


def _decoded(data: bytes, encoding: str) -> str | None:
    """``data`` as text, or ``None`` where a byte does not fit or what comes out is not text."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _share(_CONTROL, text) <= _STRAY else None


def _share(pattern: re.Pattern[str], text: str) -> float:
    sample = text[:_SAMPLE]
    return len(pattern.findall(sample)) / max(len(sample), 1)


def _not_text(data: bytes, names: list[str]) -> ReadError:
    tried = "、".join(TRIED)
    for name in names:
        if data[:_SAMPLE].decode(name, "replace").count("\ufffd") > len(data[:_SAMPLE]) * _STRAY:
            continue
        try:
            data.decode(name)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return ReadError(
                _("第 {line} 行有坏字节，按 {tried} 都读不通").format(line=line, tried=tried),
                try_=_("文件可能不完整；请用原来的程序打开，另存为 UTF-8 文本"),
            )
    return ReadError(_("不是文本文件，按 {tried} 都读不通").format(tried=tried), try_=_("如果确是文章，请另存为 UTF-8 文本再试"))
