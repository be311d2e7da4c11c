"""One copy of the store a day, the last fourteen kept."""

from __future__ import annotations

from datetime import date

from studykit.store.database import Store
from studykit.store.failures import explained

KEPT = 14


def keep_daily(store: Store, day: date) -> None:
    """Copy the store to ``backups/reviews-DAY.db`` beside it, unless that is there or nothing was ever reviewed; the
    oldest beyond :data:`KEPT` go.

    Raises:
        StoreError: the copy could not be made; nothing half-made stands under its name.
    """
    folder = store.path.parent / "backups"
    copy = folder / f"reviews-{day.isoformat()}.db"
    if copy.exists() or not store.rows("SELECT 1 FROM reviews LIMIT 1"):
        return
    with explained(copy):
        folder.mkdir(exist_ok=True)
        aside = folder / f".{copy.name}.part"
        aside.unlink(missing_ok=True)
        store.rows("VACUUM INTO ?", str(aside))
        aside.replace(copy)
        for old in sorted(folder.glob("reviews-*.db"))[:-KEPT]:
            old.unlink()
