"""From documents to a deck: the whole journey in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from studykit.compose import Drafted, compose, drafted
from studykit.errors import ReadError
from studykit.facts import extract
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure

# So many times at most results are fetched from the other processes: each time costs, and too few leave one of them idle at the end.
_ERRANDS = 64


@dataclass(frozen=True, slots=True)
class Built:
    """A deck, and the documents that could not be read, each with its error."""

    deck: Deck
    failed: tuple[ReadError, ...]


def understand(path: Path) -> Drafted | ReadError:
    """One document read, mended and structured, and what its facts bring to a deck; or the error that kept it from being read."""
    try:
        page = structure(restore(read(path)))
    except ReadError as error:
        return error
    return drafted(page, extract(page))


def build(paths: Sequence[Path], name: str, executor: Executor | None = None) -> Iterator[Path | Built]:
    """Build the deck ``name`` of the documents ``paths``; yields each path as it is done, and at last the result.

    With an ``executor`` the documents are worked on side by side; the deck is the same.

    Raises:
        ReadError: two documents have one file name, or not one could be read.
    """
    _check_names(paths)
    done: list[Drafted] = []
    failed: list[ReadError] = []
    work = executor.map(understand, paths, chunksize=1 + len(paths) // _ERRANDS) if executor else map(understand, paths)
    for path, result in zip(paths, work, strict=True):
        if isinstance(result, ReadError):
            failed.append(result)
        else:
            done.append(result)
        yield path
    if not done:
        raise failed[0]
    yield Built(compose(name, done), tuple(failed))


def _check_names(paths: Iterable[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in paths:
        if path.name in seen:
            where = f"{seen[path.name]}, {path}"
            raise ReadError(_("两份文件同名，卡片的出处会分不清"), where=where, try_=_("给其中一份改名"))
        seen[path.name] = path


__all__ = ["Built", "build", "understand"]
