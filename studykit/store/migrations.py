"""The shape of the database, one numbered SQL file a step; ``PRAGMA user_version`` says how many have been taken."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from studykit.errors import StoreError
from studykit.messages import gettext as _

STEPS = tuple(sorted(Path(__file__).parent.glob("[0-9][0-9][0-9]_*.sql")))
APPLICATION = 0x53544459  # "STDY", so that no other program's database is taken for ours


def migrate(connection: sqlite3.Connection, where: str) -> None:
    """Bring the database to this program's shape, each step whole or not at all.

    Raises:
        StoreError: it belongs to another program or to a newer studykit.
    """
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (application or version or tables):
        raise StoreError(_("这不是 studykit 的学习记录"), where=where, try_=_("把它移开，或用 STUDYKIT_HOME 另指一个文件夹"))
    if version > len(STEPS):
        raise StoreError(
            _("学习记录的格式 {version} 比本程序认识的 {known} 新").format(version=version, known=len(STEPS)),
            where=where,
            try_=_("升级 studykit 后再打开；记录没有被改动"),
        )
    for number, step in enumerate(STEPS[version:], version + 1):
        _take(connection, number, step.read_text(encoding="utf-8"))


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _take(connection: sqlite3.Connection, number: int, script: str) -> None:
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA application_id = {APPLICATION};\nPRAGMA user_version = {number};\nCOMMIT;"
        )
    except sqlite3.Error:
        if connection.in_transaction:
            connection.rollback()
        raise
