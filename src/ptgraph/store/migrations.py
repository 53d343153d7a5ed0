"""The schema, step by step: each migration is plain SQL, run in one transaction with its record.

A migration that was released is never edited; the next one is added below it, and a database
of the release before is kept in the tests. `PRAGMA user_version` mirrors the newest step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ptgraph.store.backup import back_up
from ptgraph.store.database import APPLICATION_ID, pragma, writing
from ptgraph.store.errors import StoreError
from ptgraph.store.tables import utc_text


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema, from `version - 1` to `version`."""

    version: int
    name: str
    apply: Callable[[sqlite3.Connection], None]


MIGRATIONS: list[Migration] = []


def migration(
    version: int, name: str
) -> Callable[[Callable[[sqlite3.Connection], None]], Callable[[sqlite3.Connection], None]]:
    """Register a function as the migration to `version`."""

    def register(
        apply: Callable[[sqlite3.Connection], None],
    ) -> Callable[[sqlite3.Connection], None]:
        if version != len(MIGRATIONS) + 1:
            raise ValueError(f"migration {version} stands out of order")
        MIGRATIONS.append(Migration(version, name, apply))
        return apply

    return register


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema's version: the newest migration it has had, 0 for an empty database."""
    return int(pragma(connection, "user_version"))


def newer(file: Path, version: int, known: int) -> StoreError:
    """Return the error for a database that a later release has migrated."""
    return StoreError(
        f"The database was written by a newer ptgraph (schema {version}, this one knows {known}).",
        where=file,
        hint="Upgrade ptgraph: pip install --upgrade ptgraph.",
    )


def migrate(
    connection: sqlite3.Connection,
    *,
    file: Path,
    backups: Path,
    now: datetime,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Bring a database to the newest schema; an existing one is backed up first.

    Raises
    ------
    StoreError : the database is newer than this ptgraph.
    """
    known = migrations[-1].version
    backed_up = False
    while (version := schema_version(connection)) != known:
        if version > known:
            raise newer(file, version, known)
        with writing(connection):
            # Another process may have migrated while this one waited for the lock.
            version = schema_version(connection)
            if version >= known:
                continue
            if version > 0 and not backed_up:
                back_up(file, backups, label=f"schema-{version}", on=now.date())
                backed_up = True
            _step(connection, migrations[version], now)


def _step(connection: sqlite3.Connection, step: Migration, now: datetime) -> None:
    step.apply(connection)
    connection.execute(
        "INSERT INTO migration (version, name, at) VALUES (?, ?, ?)",
        (step.version, step.name, utc_text(now)),
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {step.version}")


_INSTANT = "GLOB '????-??-??T??:??:??.??????+00:00'"


@migration(1, "the journal and its projection")
def _journal(connection: sqlite3.Connection) -> None:
    for statement in (_MIGRATION, _JOURNAL, _MEMORY, _PROJECTION, *_JOURNAL_GUARDS):
        connection.execute(statement)


_MIGRATION = f"""
CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at {_INSTANT})
)"""

_JOURNAL = f"""
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL CHECK (at {_INSTANT}),
    kind TEXT NOT NULL CHECK (kind IN ('card', 'attempt', 'hint', 'solution', 'known', 'void')),
    item TEXT NOT NULL CHECK (item <> ''),
    rating INTEGER CHECK (rating IN (1, 2, 3, 4)),
    verdict TEXT NOT NULL,
    answer TEXT NOT NULL,
    seconds REAL CHECK (seconds >= 0),
    voids INTEGER REFERENCES journal (id),
    details TEXT,
    CHECK ((kind = 'void') = (voids IS NOT NULL)),
    CHECK (kind <> 'card' OR rating IS NOT NULL),
    CHECK (kind IN ('card', 'attempt', 'solution') OR rating IS NULL)
)"""

_MEMORY = f"""
CREATE TABLE memory (
    item TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('learning', 'review', 'relearning')),
    step INTEGER,
    due TEXT NOT NULL CHECK (due {_INSTANT}),
    last_review TEXT NOT NULL CHECK (last_review {_INSTANT}),
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    learned_at TEXT CHECK (learned_at {_INSTANT})
)"""

_PROJECTION = """
CREATE TABLE projection (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key TEXT NOT NULL
)"""

# What was recorded stays: also against INSERT OR REPLACE, which deletes without a DELETE.
_JOURNAL_GUARDS = (
    "CREATE INDEX ix_journal_item ON journal (item)",
    "CREATE UNIQUE INDEX ix_journal_voids ON journal (voids)",
    """
CREATE TRIGGER journal_is_not_updated BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END""",
    """
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END""",
    """
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id OR voids = NEW.voids)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END""",
    """
CREATE TRIGGER journal_void_of_a_void BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.voids AND kind = 'void')
BEGIN
    SELECT RAISE(ABORT, 'a void cannot be voided');
END""",
)
