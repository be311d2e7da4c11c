"""What lies on the learner's desk: decks at hand, the store, the clock. Shared by the screen and the plain lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from studykit import deckfile
from studykit.errors import DeckError
from studykit.forms import Attempt, Form, fitting, pose
from studykit.model.deck import Deck, Item
from studykit.model.memory import Memory
from studykit.schedule import ExamDay, replay, study_day
from studykit.session import Aside, Mode, Session, Standing, Step, agenda, standing
from studykit.store import Store, catalogue, due, marks
from studykit.store.catalogue import Catalogue
from studykit.store.marks import Mark
from studykit.tui import handful, plan, searched
from studykit.tui.wordings import Wordings

if TYPE_CHECKING:
    from studykit.choices import Pool
    from studykit.tui.outlook import Outlook
    from studykit.tui.statistics import Statistics

FOLDER = Path("decks")
# Wrong answers are looked for among so many of the worthiest items: a card must not wait until all of a big deck are read.
POOL = 2000
RIGHT_TO_LEAVE = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """A deck at hand as home shows it: how it stands, how many new items today still allows, how many items each mode beside
    review would ask, the day on which it has to be known, and whether a mock exam was left."""

    deck: Deck
    standing: Standing
    new: int
    modes: dict[Mode, int]
    exam: ExamDay | None = None
    is_left: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session with the deck it is over and the mode it is in."""

    deck: Deck
    mode: Mode
    session: Session


class Desk:
    """The store with a clock (aware UTC), the learner's time zone, the two limits of a sitting (``new`` items a day:
    without one as many as the plan or the default has), and a deck file
    ``given`` by name, if one was."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        zone: tzinfo,
        *,
        new: int | None = None,
        limit: int | None = None,
        given: Path | None = None,
    ) -> None:
        self.store = store
        self.now = clock
        self.zone = zone
        self._new = new
        self._limit = limit
        self._given = given
        self._pool: tuple[Deck, Pool] | None = None
        self.wordings = Wordings(store)

    @property
    def today(self) -> date:
        """The study day."""
        return study_day(self.now(), self.zone)

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever graded here."""
        return not self.store.rows("SELECT 1 FROM reviews LIMIT 1")

    def decks(self) -> Iterator[Deck]:
        """The decks at hand that can be read, one by one."""
        for path in self.paths():
            with suppress(DeckError):
                yield self.load(path)

    def load(self, path: Path) -> Deck:
        """The deck in the file ``path``, in the learner's own wording where there is one.

        Raises:
            DeckError: it is missing, unreadable or not a deck.
        """
        has_own = self.wordings.load()
        if not catalogue.is_big(path):
            deck = deckfile.load(path)
            return replace(deck, items=tuple(map(self.wordings.worded, deck.items))) if has_own else deck
        if indexed := catalogue.recall(path, self.wordings.worded):
            return indexed
        deck = deckfile.load(path)
        # Without a folder to keep the index in, the deck is held whole.
        with suppress(OSError):
            catalogue.remember(path, deck)
            searched.remember(path, deck)
        return catalogue.recall(path, self.wordings.worded) or replace(deck, items=tuple(map(self.wordings.worded, deck.items)))

    def paths(self) -> list[Path]:
        """The deck file given, those under the current folder, then the built-in ones; of one file name only the first."""
        names: dict[str, Path] = {}
        for path in [*([self._given] if self._given else []), *sorted(FOLDER.glob("*.json")), *deckfile.built_in()]:
            names.setdefault(path.name, path)
        return list(names.values())

    def look(self, path: Path) -> Offer | DeckError:
        """The deck in the file ``path`` as home shows it, or why it cannot be read."""
        try:
            return self.offer(self.load(path))
        except DeckError as error:
            return error

    def offer(self, deck: Deck) -> Offer:
        """How ``deck`` stands today."""
        from studykit.store import exams

        exam = self.exam(deck)
        if isinstance(deck.items, Catalogue):
            ids = self._ids(deck)
            found = handful.standing(self.store, ids, self.today, exam)
            modes = handful.sizes(self.store, deck.items, ids, RIGHT_TO_LEAVE)
        else:
            found = standing(self._askable(deck), self._memories(deck), self.today, exam)
            modes = {mode: len(self._queue(deck, mode)) for mode in Mode if mode is not Mode.REVIEW}
        room = plan.room(self.store, deck, exam, found.new, self.today, self._new)
        is_left = exams.unfinished(self.store, deck.name) is not None
        return Offer(deck, found, min(found.new, room), modes, exam, is_left)

    def exam(self, deck: Deck) -> ExamDay | None:
        """The day on which ``deck`` has to be known, if one is ahead."""
        return plan.exam_day(self.store, deck, self.today)

    def outlook(self, deck: Deck) -> Outlook | None:
        """What the days up to the exam have in store, if one is ahead."""
        play = self.outset(deck)
        return play() if play else None

    def outset(self, deck: Deck) -> Callable[[], Outlook] | None:
        """What gives :meth:`outlook`: all that it needs has been read, so that it may be called in any thread."""
        exam = self.exam(deck)
        return plan.outset(self.store, deck, exam, self._ids(deck), self.today, self._new) if exam else None

    def sit(self, deck: Deck, mode: Mode = Mode.REVIEW) -> Sitting:
        """A sitting over what ``mode`` asks of ``deck`` today; empty when there is nothing to do."""
        if isinstance(deck.items, Catalogue):
            return Sitting(deck, mode, self._handful(deck, deck.items, mode))
        queue = self._queue(deck, mode)[: self._limit]
        return Sitting(deck, mode, Session(queue, self._memories(deck), self.store, self.zone, self.exam(deck)))

    @property
    def handful(self) -> int:
        """How many items a sitting over a choice of them asks."""
        return self._limit or handful.HANDFUL

    def practise(self, deck: Deck, items: Sequence[Item]) -> Sitting:
        """A sitting over ``items`` of ``deck``, a handful at most."""
        some = items[: self.handful]
        memories = due.memories(self.store, [item.id for item in some])
        return Sitting(deck, Mode.PRACTICE, Session(some, memories, self.store, self.zone, self.exam(deck)))

    def undo(self, sitting: Sitting) -> Step | Aside | None:
        """Take back the last step of ``sitting``; at its beginning, the last grade of an earlier one over the same deck.

        Raises:
            StoreError: it could not be taken back; everything stands as it stood.
        """
        last = sitting.session.last
        if last is None:
            return self._undo_earlier(sitting)
        if isinstance(last, Aside) and last.reason:
            self.unmark([item.id for item in last.items], Mark(last.reason))
        return sitting.session.undo(self.now())

    def _undo_earlier(self, sitting: Sitting) -> Step | None:
        review = self.store.latest()
        item = _item(sitting.deck, review.item) if review else None
        if review is None or item is None:
            return None
        after = due.memories(self.store, [item.id])[item.id]
        before = self.store.withdraw_latest(replay, self.now())
        sitting.session.retake(item, before)
        return Step(item, review, before, after)

    def statistics(self, deck: Deck) -> Statistics:
        """How practice goes, and how ``deck`` is known."""
        from studykit.store import exams, tallies
        from studykit.tui.statistics import statistics

        days, recalls = tallies.by_day(self.store), tallies.recall_by_item(self.store)
        found = statistics(deck, self._memories(deck), days, recalls, self.today, self.exam(deck))
        return replace(found, outlook=self.outlook(deck), scores=tuple(exams.scores(self.store, deck.name)))

    def is_marked(self, item: Item, mark: Mark) -> bool:
        """Whether ``item`` has ``mark``."""
        return item.id in marks.marked(self.store, mark)

    def mark(self, items: Collection[str], mark: Mark) -> None:
        """Set ``mark`` on the items with these ids.

        Raises:
            StoreError: it could not be kept.
        """
        marks.put(self.store, items, mark, self.today)

    def unmark(self, items: Collection[str], mark: Mark) -> None:
        """Take ``mark`` off the items with these ids.

        Raises:
            StoreError: it could not be kept.
        """
        marks.take_off(self.store, items, mark)

    def attempt(self, sitting: Sitting, item: Item, form: Form | None = None) -> Attempt:
        """``item`` asked in ``form``, or where there is none in the form that fits how well it is known."""
        memory = sitting.session.memory(item)
        if form:
            return pose(item, form, self.pool(sitting.deck), memory.reviews if memory else 0)
        return fitting(item, memory, self.pool(sitting.deck))

    def pool(self, deck: Deck) -> Pool:
        """The wrong answers that ``deck`` has to offer."""
        from studykit.choices import Pool

        if self._pool is None or self._pool[0] is not deck:
            self._pool = (deck, Pool(deck.items[:POOL]))
        return self._pool[1]

    def _queue(self, deck: Deck, mode: Mode) -> list[Item]:
        items = self._askable(deck)
        if mode is Mode.REVIEW:
            return agenda(items, self._memories(deck), self.today, new=self._room(deck), exam=self.exam(deck))
        if mode is Mode.WRONG:
            failing = self.store.failing(RIGHT_TO_LEAVE)
            return [item for item in items if item.id in failing]
        if mode is Mode.STARRED:
            starred = marks.marked(self.store, Mark.STARRED)
            return [item for item in deck.items if item.id in starred]
        return items

    def _handful(self, deck: Deck, items: Catalogue, mode: Mode) -> Session:
        """A sitting over the first of what ``mode`` asks of a ``deck`` whose ``items`` are too many to be held."""
        exam, count = self.exam(deck), self.handful
        if mode is Mode.REVIEW:
            ids = handful.agenda(self.store, items, self.today, count, lambda: self._room(deck), exam)
        else:
            ids = handful.chosen(self.store, items, mode, self.today, count, RIGHT_TO_LEAVE)
        session = Session(handful.items(items, ids), due.memories(self.store, ids), self.store, self.zone, exam)
        session.elsewhere = lambda day: len(handful.pressing(self.store, day, exam) & (set(items.ids) - set(ids)))
        return session

    def _askable(self, deck: Deck) -> list[Item]:
        aside = marks.set_aside(self.store, self.today)
        return [item for item in deck.items if item.id not in aside]

    def _memories(self, deck: Deck) -> dict[str, Memory]:
        ids = deck.items.ids if isinstance(deck.items, Catalogue) else [item.id for item in deck.items]
        return due.memories(self.store, ids)

    def _ids(self, deck: Deck) -> Sequence[str]:
        """The ids of the items that may be asked today."""
        if isinstance(deck.items, Catalogue):
            return handful.askable(self.store, deck.items, self.today)
        return [item.id for item in self._askable(deck)]

    def _room(self, deck: Deck) -> int:
        """How many new items today still lets in."""
        exam = self.exam(deck)
        unseen = len(set(self._ids(deck)) - due.seen(self.store)) if exam else 0
        return plan.room(self.store, deck, exam, unseen, self.today, self._new)


def _item(deck: Deck, name: str) -> Item | None:
    """The item of ``deck`` with the id ``name``."""
    if isinstance(deck.items, Catalogue):
        return deck.items.items([name]).get(name)
    return next((item for item in deck.items if item.id == name), None)
