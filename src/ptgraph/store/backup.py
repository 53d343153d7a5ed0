"""Copies of the database, whole or not there at all.

SQLite's backup API copies a database in use; the copy gets its name only when it is complete.
When copies are made is not decided here.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from ptgraph.store.errors import LOCK_SECONDS
from ptgraph.writing import replacing


def back_up(file: Path, folder: Path, *, label: str, on: date) -> Path:
    """Copy a database into a folder as `ptgraph-<date>-<label>.db`; return the copy's path.

    An existing file is never overwritten: the name gets `-2`, `-3`, … The caller holds the
    database's write lock, so that no two copies are made at once.
    """
    copy = _free_name(folder, f"ptgraph-{on.isoformat()}-{label}")
    with (
        replacing(copy) as partial,
        closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(partial)) as target,
    ):
        source.execute(f"PRAGMA busy_timeout = {LOCK_SECONDS * 1000}")
        source.backup(target)
    return copy


def _free_name(folder: Path, stem: str) -> Path:
    name, number = folder / f"{stem}.db", 1
    while name.exists():
        number += 1
        name = folder / f"{stem}-{number}.db"
    return name
