"""The errors a user can meet. Each says what happened, where, and what to try."""

from __future__ import annotations

from studykit.messages import gettext as _


class StudykitError(Exception):
    """Base of all errors that are said to the user in one line and end with exit code 2.

    ``what`` happened, ``where`` (a file, perhaps with page or line) and what to ``try_`` next.
    """

    def __init__(self, what: str, *, where: str = "", try_: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.try_ = try_

    def __str__(self) -> str:
        said = _("{where}：{what}").format(where=self.where, what=self.what) if self.where else self.what
        try_ = f"\n  → {self.try_}" if self.try_ else ""
        return f"{said}{try_}"


class ReadError(StudykitError):
    """A document cannot be read."""


class DeckError(StudykitError):
    """A deck cannot be read, or is of a newer format."""


class StoreError(StudykitError):
    """The store of reviews cannot be used."""


class ExportError(StudykitError):
    """A file cannot be written in the format asked for."""
