"""Running heads and page numbers: what a page carries because it is a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from studykit.read._pdf_layout import Run

# Of the page's text, the outermost parts in which a running head or foot can stand.
_MARGIN = 0.12
_PAGE_NUMBER = re.compile(
    r"[-—–─·•.\s]*(?:第?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4})\s*[页頁版]?|[A-Z]?\d{1,3})\s*(?:[/／|,，、·]?\s*共?\s*\d{1,4}\s*[页頁版]?)?[-—–─·•.\s]*"
)
_NUMBERS = re.compile("[0-9０-９]+|[〇一二三四五六七八九十百]+")

_Key = tuple[str, int]


def without_furniture(pages: Sequence[list[Run]], heights: Sequence[tuple[float, float]]) -> list[list[Run]]:
    """``pages`` without running heads and page numbers; ``heights`` are the lower and upper edge of each page.

    A running head stands in the margin of at least two pages at the same height with the same words, numbers aside; a page
    number is alone on its line there.
    """
    body = median([run.size for page in pages for run in page] or [0.0])
    counts: Counter[_Key] = Counter()
    for page, height in zip(pages, heights, strict=True):
        counts.update({_key(run, body) for run in page if _is_marginal(run, height)})
    kept = []
    for page, height in zip(pages, heights, strict=True):
        marginal = {run for run in page if _is_marginal(run, height)}
        furniture = {run for run in marginal if _repeats(_key(run, body), counts) or _is_number(run, page)}
        kept.append([run for run in page if run not in furniture])
    return kept


def _key(run: Run, body: float) -> _Key:
    """The words of a running head and its height. Numbers count in a headline: 第一章, 第二章."""
    words = run.text if run.size > 1.3 * body else _NUMBERS.sub("0", run.text)
    return words, round(run.base / 4)


def _repeats(key: _Key, counts: Counter[_Key]) -> bool:
    words, height = key
    return sum(counts[words, near] for near in (height - 1, height, height + 1)) > 1


def _is_marginal(run: Run, height: tuple[float, float]) -> bool:
    low, high = height
    margin = _MARGIN * (high - low)
    return run.base < low + margin or run.top > high - margin


def _is_number(run: Run, page: list[Run]) -> bool:
    is_alone = not any(other is not run and abs(other.base - run.base) < 0.5 * run.size for other in page)
    return is_alone and bool(_PAGE_NUMBER.fullmatch(run.text))
