"""Reviews as JSON lines, the form promised from outside: ``{"item", "at" (UTC, ISO), "grade" 1–4, "seconds", "origin"}``."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.memory import Grade, Review


def dumps(reviews: Iterable[Review]) -> str:
    """``reviews`` as text, one a line, in their order."""
    return "".join(json.dumps(_record(review), ensure_ascii=False) + "\n" for review in reviews)


def load(path: Path) -> tuple[Review, ...]:
    """The reviews in the file ``path``, the oldest first.

    Raises:
        ReadError: it cannot be read, or a line is no review.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(_("读不了这个文件：{error}").format(error=error), where=str(path)) from error
    return loads(text, str(path))


def loads(text: str, where: str = "") -> tuple[Review, ...]:
    """The reviews that ``text`` holds, the oldest first; ``where`` is the name said in errors. Empty lines are passed over.

    Raises:
        ReadError: a line is no review; the line is named and nothing of the text is used.
    """
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append(_review(json.loads(line)))
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                place = _("{file} 第 {n} 行").format(file=where, n=number).strip()
                try_ = _('每行一个 {"item", "at", "grade", "seconds", "origin"}，at 带时区，grade 为 1–4')
                raise ReadError(_("这一行不是复习记录"), where=place, try_=try_) from error
    return tuple(sorted(found, key=lambda review: review.at))


def _record(review: Review) -> dict[str, Any]:
    return {
        "item": review.item,
        "at": review.at.astimezone(UTC).isoformat(),
        "grade": int(review.grade),
        "seconds": review.seconds,
        "origin": review.origin,
    }


def _review(record: dict[str, Any]) -> Review:
    """``record`` as a review.

    Raises:
        ValueError, KeyError, TypeError: it is none.
    """
    item, grade, seconds, origin = record["item"], record["grade"], record["seconds"], record["origin"]
    at = datetime.fromisoformat(record["at"])
    if not (isinstance(item, str) and item and isinstance(origin, str) and origin):
        raise TypeError("item and origin are words")
    if type(grade) is not int or type(seconds) not in (int, float) or not math.isfinite(seconds) or seconds < 0:
        raise TypeError("grade and seconds are numbers")
    if at.utcoffset() is None:
        raise ValueError("a time without its zone")
    return Review(item, _utc(at), Grade(grade), float(seconds), origin)


def _utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a time that no clock shows") from error
