"""Failures of SQLite and the disk, said in three plain lines.

Only what a person can meet and mend is translated. Anything else (a broken constraint, wrong
SQL) is a fault of ours and passes through as it is.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ptgraph.errors import PtgraphError

LOCK_SECONDS = 5
"""How long one ptgraph waits for another one to finish writing."""

_PRIMARY_CODE = 0xFF  # SQLite's extended result codes carry the primary one in the low byte

_BUSY = (
    f"Another program has kept the journal locked for more than {LOCK_SECONDS} seconds; "
    "nothing was recorded.",
    "Let the other ptgraph finish or close it, then do this again.",
)
_FULL = (
    "The disk is full; nothing new was recorded, and nothing recorded is lost.",
    "Free some space, then do this again.",
)
_READ_ONLY = (
    "The journal cannot be written: its file or its folder is read-only for you.",
    "Make both writable (chmod u+w), or let PTGRAPH_HOME name another folder.",
)
_DISK = (
    "The disk failed while the journal was in use; nothing recorded is lost.",
    "Check the disk and its free space, then do this again.",
)
_DAMAGED = (
    "The journal's file is damaged.",
    "Keep a copy of it, then put the newest file of the folder backups/ in its place.",
)
_NOT_OURS = (
    "This file is no database of ptgraph; it was left as it is.",
    "Move it elsewhere (a new journal is then begun), or let PTGRAPH_HOME name another folder.",
)
_UNREACHABLE = (
    "The journal cannot be opened: a folder stands where its file, or a file where its folder "
    "should be.",
    "Move what is in the way elsewhere, or let PTGRAPH_HOME name another folder.",
)

_BY_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
}
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.EEXIST: _UNREACHABLE,
    errno.ENOTDIR: _UNREACHABLE,
    errno.EISDIR: _UNREACHABLE,
}


class StoreError(PtgraphError):
    """The journal cannot be read or written, or was asked for something that cannot be."""


def not_ours(file: Path) -> StoreError:
    """Return the error for a file that is something else than a database of ptgraph."""
    return _error(_NOT_OURS, file)


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Raise failures of SQLite and of the operating system as a `StoreError` about `file`."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise _from_sqlite(error.orig, file, otherwise=error) from error
    except sqlite3.Error as error:
        raise _from_sqlite(error, file, otherwise=error) from error
    except OSError as error:
        said = _BY_ERRNO.get(error.errno or 0, (f"The journal failed: {error.strerror}.", _DISK[1]))
        raise _error(said, file) from error


def _from_sqlite(error: sqlite3.Error, file: Path, *, otherwise: Exception) -> Exception:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code == sqlite3.SQLITE_CANTOPEN:
        return _error(_cannot_open(file), file)
    return _error(_BY_SQLITE[code], file) if code in _BY_SQLITE else otherwise


def _cannot_open(file: Path) -> tuple[str, str]:
    """Return why SQLite cannot open a file or create its rollback journal beside it."""
    if file.is_dir() or not file.parent.is_dir():
        return _UNREACHABLE
    allowed = partial(os.access, effective_ids=os.access in os.supports_effective_ids)
    if not allowed(file.parent, os.W_OK) or (file.exists() and not allowed(file, os.R_OK)):
        return _READ_ONLY
    return _DISK


def _error(said: tuple[str, str], file: Path) -> StoreError:
    message, hint = said
    return StoreError(message, where=file, hint=hint)
