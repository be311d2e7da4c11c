"""How practice goes, in numbers: the days of all decks, and what one deck's items come to. No terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from studykit.model.deck import Deck, Item
from studykit.model.memory import Memory
from studykit.schedule import ExamDay, due
from studykit.store.tallies import DayTally, Recall

if TYPE_CHECKING:
    from studykit.tui.outlook import Outlook

AHEAD = 14
MATURE = 21
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Statistics:
    """``days`` and ``streak`` are of all decks; the rest is of one.

    ``forecast`` counts what falls due on each of the next :data:`AHEAD` study days, arrears on the first; ``new``,
    ``young`` and ``mature`` split the items by the interval they have reached (Anki's 21 days); ``weakest`` are the
    articles with the lowest recall of those asked at least :data:`FEWEST` times, the lowest first. ``outlook`` is the plan for
    an exam ahead, ``scores`` are the days and points of the mock exams handed in, the last one first.
    """

    days: Mapping[date, DayTally]
    streak: int
    new: int
    young: int
    mature: int
    forecast: tuple[int, ...]
    recall: Recall
    kinds: Mapping[str, Recall]
    sources: Mapping[str, Recall]
    weakest: tuple[tuple[str, Recall], ...]
    outlook: Outlook | None = None
    scores: tuple[tuple[date, float], ...] = ()


def statistics(
    deck: Deck,
    memories: Mapping[str, Memory],
    days: Mapping[date, DayTally],
    recalls: Mapping[str, Recall],
    today: date,
    exam: ExamDay | None = None,
) -> Statistics:
    """What ``memories`` and the two tallies of the store say about ``deck`` on the study day ``today``, with an ``exam`` ahead
    or none."""
    seen = [memories[item.id] for item in deck.items if item.id in memories]
    dues = (due(memories[item.id], item.id, exam) for item in deck.items if item.id in memories)
    mature = sum((memory.due - memory.last).days >= MATURE for memory in seen)
    articles = _grouped(deck.items, recalls, _article)
    return Statistics(
        days=days,
        streak=streak(days, today),
        new=len(deck.items) - len(seen),
        young=len(seen) - mature,
        mature=mature,
        forecast=forecast(dues, today),
        recall=sum((recalls[item.id] for item in deck.items if item.id in recalls), Recall(0, 0)),
        kinds=_grouped(deck.items, recalls, lambda item: item.kind),
        sources=_grouped(deck.items, recalls, lambda item: item.evidence[0].file if item.evidence else None),
        weakest=tuple(sorted(_often_asked(articles), key=lambda pair: (pair[1].right / pair[1].asked, -pair[1].asked, pair[0]))),
    )


def streak(days: Mapping[date, DayTally], today: date) -> int:
    """How many study days in a row had an answer, up to today, or up to yesterday while today has none yet."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def forecast(dues: Iterable[date], today: date) -> tuple[int, ...]:
    """How many of the days ``dues`` are today (arrears among them) and each of the days after."""
    counted = Counter(max(0, (one - today).days) for one in dues)
    return tuple(counted[ahead] for ahead in range(AHEAD))


def _grouped(items: Iterable[Item], recalls: Mapping[str, Recall], key: Callable[[Item], str | None]) -> dict[str, Recall]:
    groups: dict[str, Recall] = defaultdict(lambda: Recall(0, 0))
    for item in items:
        name = key(item)
        if name and item.id in recalls:
            groups[name] += recalls[item.id]
    return dict(groups)


def _article(item: Item) -> str | None:
    return next((evidence.article for evidence in item.evidence if evidence.article), None)


def _often_asked(groups: Mapping[str, Recall]) -> list[tuple[str, Recall]]:
    return [(name, recall) for name, recall in groups.items() if recall.asked >= FEWEST and recall.right < recall.asked]
