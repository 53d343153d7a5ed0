"""The SQLite file: opened only if it is ours, always with the same pragmas.

One learner, one machine: a rollback journal (`DELETE`) with `synchronous=FULL` makes every
committed transaction survive a power cut, and needs no shared memory as WAL does.
What stands in the file is `migrations.py`'s and `tables.py`'s matter.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ptgraph.store.errors import LOCK_SECONDS, StoreError, not_ours

APPLICATION_ID = 0x50544752  # "PTGR", in the file's header: this database is ptgraph's

# In this order (a lock may have to be waited for from the first statement on), with the value
# that SQLite must answer when asked.
_PRAGMAS: tuple[tuple[str, str, int | str], ...] = (
    ("busy_timeout", str(LOCK_SECONDS * 1000), LOCK_SECONDS * 1000),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
)


def connect(file: Path) -> sqlite3.Connection:
    """Open a database, or begin an empty one, with our pragmas, read back.

    The driver never begins a transaction by itself (`isolation_level=None`): DDL and data
    share the transactions that we begin.

    Raises
    ------
    StoreError : the file is not ours (it is left untouched), or a pragma does not hold.
    """
    _refuse_foreign(file)
    connection = sqlite3.connect(
        file, timeout=LOCK_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        for name, value, wanted in _PRAGMAS:
            connection.execute(f"PRAGMA {name} = {value}")
            if pragma(connection, name) != wanted:
                raise StoreError(
                    f"SQLite {sqlite3.sqlite_version} here cannot set {name} to {value}.",
                    where=file,
                    hint="Use a Python with an ordinary SQLite library.",
                )
    except BaseException:
        connection.close()
        raise
    return connection


def pragma(connection: sqlite3.Connection, name: str) -> int | str:
    """Return what SQLite answers for a pragma that has one value."""
    value: int | str = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock for a block: committed at its end, rolled back if it raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _refuse_foreign(file: Path) -> None:
    """Refuse a file that is no database of ours, without writing to it.

    `immutable` keeps SQLite from taking locks and from rolling back another program's
    unfinished transaction. An empty file is what an interrupted first start leaves.
    """
    if not file.is_file() or file.stat().st_size == 0:
        return
    uri = f"{file.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise not_ours(file)
