"""Running heads and page numbers: what a page carries because it is a page."""

from __future__ import annotations

import re
from collections import Counter

from studykit.read._pdf_layout import Run

# Of the page's text, the outermost parts in which a running head or foot can stand.
_MARGIN = 0.12
_PAGE_NUMBER = re.compile(
    r"[-—–─·•.\s]*(?:第?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4})\s*[页頁版]?|[A-Z]?\d{1,3})\s*(?:[/／|,，、·]?\s*共?\s*\d{1,4}\s*[页頁版]?)?[-—–─·•.\s]*"
)
_DIGITS = re.compile("[0-9０-９]+|[〇一二三四五六七八九十百]+")


def without_furniture(pages: list[list[Run]], heights: list[tuple[float, float]]) -> list[list[Run]]:
    """``pages`` without running heads and page numbers; ``heights`` are the lower and upper edge of each page.

    A running head stands in the margin of at least two pages at the same height with the same words, numbers aside; a page
    number is alone on its line there.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for page, height in zip(pages, heights, strict=True):
        counts.update({_key(run) for run in page if _is_marginal(run, height)})
    kept = []
    for page, height in zip(pages, heights, strict=True):
        furniture = [run for run in page if _is_marginal(run, height) and (_repeats(run, counts) or _is_number(run, page))]
        kept.append([run for run in page if run not in furniture])
    return kept


def _key(run: Run) -> tuple[str, int]:
    return _DIGITS.sub("0", run.text), round(run.base / 4)


def _repeats(run: Run, counts: Counter[tuple[str, int]]) -> bool:
    words, height = _key(run)
    return sum(counts[words, near] for near in (height - 1, height, height + 1)) > 1


def _is_marginal(run: Run, height: tuple[float, float]) -> bool:
    low, high = height
    margin = _MARGIN * (high - low)
    return run.base < low + margin or run.top > high - margin


def _is_number(run: Run, page: list[Run]) -> bool:
    is_alone = not any(other is not run and abs(other.base - run.base) < 0.5 * run.size for other in page)
    return is_alone and bool(_PAGE_NUMBER.fullmatch(run.text))
