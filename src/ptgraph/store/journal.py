"""The learner's journal: what was recorded, and the memories it adds up to.

Every change is one transaction of SQLite that holds both the journal's row and the projection's,
and its event is returned only when it is on the disk: what was acknowledged survives a kill or
a power cut, and the projection is at any moment the replay of the journal. What an event does
to a memory is `memory.replay`'s matter, when to record one the study room's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, QueuePool, create_engine, delete, event, select
from sqlmodel import Session

from ptgraph.memory.model import Event, EventKind, Memory, Rating
from ptgraph.memory.replay import (
    Retentions,
    apply,
    projection_key,
    replay,
    replay_item,
    standing,
)
from ptgraph.paths import Home
from ptgraph.store.database import connect
from ptgraph.store.errors import StoreError, explained
from ptgraph.store.migrations import MIGRATIONS, migrate, newer
from ptgraph.store.tables import (
    EVENT_COLUMNS,
    JOURNAL,
    MEMORY,
    MEMORY_COLUMNS,
    PROJECTION,
    JournalRow,
    ProjectionRow,
    event_of,
    memory_of,
    row_of,
    utc_text,
)

_UNDO = "Run `ptgraph undo` to take back the newest answer that still stands."
_ANSWERS = (EventKind.CARD, EventKind.ATTEMPT, EventKind.SOLUTION)


@dataclass(frozen=True, slots=True)
class Journal:
    """An open journal; a context manager, made by `Journal.open`.

    Several processes may hold one open; each method sees all that was committed before it.
    """

    file: Path
    retentions: Retentions
    _engine: Engine

    @classmethod
    def open(cls, home: Home, retentions: Retentions, *, now: datetime | None = None) -> Self:
        """Open the journal of a home, made and migrated as needed.

        A projection computed with other retentions, or by another FSRS, is computed anew.
        `now` dates a migration and its backup.

        Raises
        ------
        StoreError : the file or its folder cannot be used, is no database of ours, or is newer.
        """
        file = home.database.absolute()
        with explained(file):
            home.root.mkdir(parents=True, exist_ok=True)
            with closing(connect(file)) as connection:
                migrate(
                    connection,
                    file=file,
                    backups=home.backups,
                    now=now or datetime.now(UTC),
                )
        journal = cls(file, retentions, _engine(file))
        try:
            journal._project_if_stale()
        except BaseException:
            journal.close()
            raise
        return journal

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def append(
        self,
        kind: EventKind,
        item: str,
        *,
        at: datetime,
        rating: Rating | None = None,
        verdict: str = "",
        answer: str = "",
        seconds: float | None = None,
        details: Mapping[str, object] | None = None,
    ) -> Event:
        """Record what the learner did, and return it once it is on the disk.

        Parameters
        ----------
        at : when, in any zone; it may lie before earlier events (a clock set back).
        answer : the SHA-256 of the learner's file, for an attempt.
        seconds : the time spent, where known.
        details : a JSON object kept with the event for later versions; not part of `Event`.

        Raises
        ------
        StoreError : it could not be recorded; then nothing of it was.
        ValueError : such an event cannot be.
        """
        _require_possible(kind, item, rating, seconds)
        utc_text(at)  # a naive time is refused before anything is begun
        row = JournalRow(
            at=at,
            kind=kind.value,
            item=item,
            rating=rating,
            verdict=verdict,
            answer=answer,
            seconds=seconds,
            details=None if details is None else dict(details),
        )
        with self._recording() as session:
            recorded = _insert(session, row)
            before = _memory(session.connection(), item)
            after = apply(before, recorded, self.retentions)
            if after is not None and after != before:
                session.merge(row_of(after))
        return recorded

    def void(self, event_id: int, *, at: datetime) -> Event:
        """Take an event back, as a further event; its item's memory is replayed without it.

        Raises
        ------
        StoreError : there is no such event, it is a void, or it has been taken back already.
        ValueError : `at` is naive.
        """
        utc_text(at)
        with self._recording() as session:
            taken_back = self._voidable(session, event_id)
            void = JournalRow(
                at=at, kind=EventKind.VOID.value, item=taken_back.item, voids=event_id
            )
            recorded = _insert(session, void)
            memory = replay_item(_events(session.connection(), taken_back.item), self.retentions)
            if memory is None:
                session.exec(delete(MEMORY).where(MEMORY.c.item == taken_back.item))
            else:
                session.merge(row_of(memory))
        return recorded

    def events(self) -> list[Event]:
        """Return everything recorded, voided events and voids too, in the order of recording."""
        with self._reading() as connection:
            return _events(connection)

    def standing(self) -> list[Event]:
        """Return the events that count, in the order of recording."""
        return standing(self.events())

    def memories(self) -> dict[str, Memory]:
        """Return the memory of every item that was ever rated, by item."""
        with self._reading() as connection:
            return _memories(connection)

    def last_answer(self) -> Event | None:
        """Return the newest standing card, attempt or solution: what an undo takes back."""
        answers = (event for event in reversed(self.standing()) if event.kind in _ANSWERS)
        return next(answers, None)

    def check(self) -> list[str]:
        """Return what is wrong with the database, a line each; nothing, if all is well."""
        with self._reading() as connection:
            wrong = _damages(connection)
            events, memories = _events(connection), _memories(connection)
            key = connection.scalar(select(PROJECTION.c.key))
        if key != projection_key(self.retentions):
            wrong.append(f"The memories were computed with other settings: {key}.")
        replayed = replay(events, self.retentions)
        wrong += [
            f"The memory of {item} is not what the journal adds up to."
            for item in sorted(replayed.keys() | memories.keys())
            if replayed.get(item) != memories.get(item)
        ]
        return wrong

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database, the newest."""
        with explained(self.file), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _recording(self) -> Iterator[Session]:
        """Give a session that holds the write lock: committed at its end or not at all."""
        writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with explained(self.file), Session(writer) as session, session.begin():
            self._require_known_schema(session)
            self._project(session)
            yield session

    def _require_known_schema(self, session: Session) -> None:
        """Refuse to write what a newer ptgraph has migrated while this one was running."""
        version = session.connection().exec_driver_sql("PRAGMA user_version").scalar_one()
        if version != MIGRATIONS[-1].version:
            raise newer(self.file, version, MIGRATIONS[-1].version)

    def _project_if_stale(self) -> None:
        with self._reading() as connection:
            key = connection.scalar(select(PROJECTION.c.key))
        if key != projection_key(self.retentions):
            with self._recording():
                pass  # brings the projection up to date

    def _project(self, session: Session) -> None:
        """Compute the projection anew if it was computed with anything else than ours.

        Asked before every change, for another process may have other settings.
        """
        key = projection_key(self.retentions)
        if session.scalar(select(PROJECTION.c.key)) == key:
            return
        session.exec(delete(MEMORY))
        session.add_all(
            map(row_of, replay(_events(session.connection()), self.retentions).values())
        )
        session.merge(ProjectionRow(key=key))
        session.flush()

    def _voidable(self, session: Session, event_id: int) -> Event:
        row = (
            session.connection()
            .execute(select(*EVENT_COLUMNS).where(JOURNAL.c.id == event_id))
            .first()
        )
        taken_back = select(JOURNAL.c.id).where(JOURNAL.c.voids == event_id)
        if row is None:
            message = f"There is no event {event_id} in the journal."
        elif event_of(row).kind is EventKind.VOID:
            message = f"Event {event_id} takes another one back; it cannot be taken back itself."
        elif session.scalar(taken_back) is not None:
            message = f"Event {event_id} has been taken back already."
        else:
            return event_of(row)
        raise StoreError(message, where=self.file, hint=_UNDO)


def _engine(file: Path) -> Engine:
    """Return SQLAlchemy's engine on a database whose transactions are begun by us.

    Reads begin a plain transaction, so that they see one state; a writer asks for the lock at
    once by the execution option `begin`, so that what it has read cannot change under it.
    """
    engine = create_engine("sqlite://", creator=partial(connect, file), poolclass=QueuePool)

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    event.listen(engine, "begin", begin)
    return engine


def _insert(session: Session, row: JournalRow) -> Event:
    session.add(row)
    session.flush()
    return event_of(
        session.connection().execute(select(*EVENT_COLUMNS).where(JOURNAL.c.id == row.id)).one()
    )


def _events(connection: Connection, item: str | None = None) -> list[Event]:
    query = select(*EVENT_COLUMNS).order_by(JOURNAL.c.id)
    if item is not None:
        query = query.where(JOURNAL.c.item == item)
    return [event_of(row) for row in connection.execute(query)]


def _memories(connection: Connection) -> dict[str, Memory]:
    rows = connection.execute(select(*MEMORY_COLUMNS).order_by(MEMORY.c.item))
    return {memory.item: memory for memory in map(memory_of, rows)}


def _memory(connection: Connection, item: str) -> Memory | None:
    row = connection.execute(select(*MEMORY_COLUMNS).where(MEMORY.c.item == item)).first()
    return None if row is None else memory_of(row)


def _damages(connection: Connection) -> list[str]:
    found: Sequence[Any] = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [f"SQLite's integrity check: {line}" for line in found if line != "ok"]


def _require_possible(
    kind: EventKind, item: str, rating: Rating | None, seconds: float | None
) -> None:
    if kind is EventKind.VOID:
        raise ValueError("an event is taken back by `void`, not by `append`")
    if not item:
        raise ValueError("an event is about an item")
    if kind is EventKind.CARD and rating is None:
        raise ValueError("a card's event has a rating")
    if kind is EventKind.HINT and rating is not None:
        raise ValueError("a hint has no rating")
    if seconds is not None and not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError(f"seconds spent are a number from 0 on, not {seconds!r}")
