"""The tables, as SQLModel sees them, and what their rows mean as events and memories.

The DDL itself is in `migrations.py`, for a database outlives the code that made it; a test
compares the two. `table=True` models do not validate: what must hold is held by the schema's
constraints and by the column types here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import REAL, Dialect, Text, TypeDecorator
from sqlmodel import Field, SQLModel

from ptgraph.memory.model import Event, EventKind, ItemKind, Memory, Phase, Rating


def utc_text(at: datetime) -> str:
    """Return an instant as it is stored: ISO 8601, UTC, microseconds (so that text sorts).

    Raises
    ------
    ValueError : a naive datetime, of which nobody can say what instant it means.
    """
    if at.utcoffset() is None:
        raise ValueError(f"a time with its zone is wanted, not {at!r}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class UtcText(TypeDecorator[datetime]):
    """An instant: text in the file, an aware UTC datetime in Python."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write an aware datetime of any zone; refuse a naive one."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read an aware UTC datetime."""
        return None if value is None else datetime.fromisoformat(value)


class JsonText(TypeDecorator[dict[str, Any]]):
    """A JSON object as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, Any] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the object; what is no JSON (NaN, a set) raises."""
        return None if value is None else json.dumps(value, ensure_ascii=False, allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, Any] | None:  # noqa: ARG002
        """Read the object."""
        return None if value is None else dict(json.loads(value))


class JournalRow(SQLModel, table=True):
    """One event. `details` is what later versions want to keep with it (a JSON object)."""

    __tablename__ = "journal"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcText)
    kind: str = Field(sa_type=Text)
    item: str = Field(sa_type=Text, index=True)
    rating: int | None = None
    verdict: str = Field(default="", sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    seconds: float | None = Field(default=None, sa_type=REAL)
    voids: int | None = Field(default=None, foreign_key="journal.id", unique=True)
    details: dict[str, Any] | None = Field(default=None, sa_type=JsonText)


class MemoryRow(SQLModel, table=True):
    """The projection: what the standing events of one item add up to."""

    __tablename__ = "memory"

    item: str = Field(primary_key=True, sa_type=Text)
    kind: str = Field(sa_type=Text)
    stability: float = Field(sa_type=REAL)
    difficulty: float = Field(sa_type=REAL)
    phase: str = Field(sa_type=Text)
    step: int | None = None
    due: datetime = Field(sa_type=UtcText)
    last_review: datetime = Field(sa_type=UtcText)
    reviews: int
    lapses: int
    learned_at: datetime | None = Field(default=None, sa_type=UtcText)


class ProjectionRow(SQLModel, table=True):
    """What the projection was computed with: one row, `memory.replay.projection_key`."""

    __tablename__ = "projection"

    id: int = Field(default=1, primary_key=True)
    key: str = Field(sa_type=Text)


class MigrationRow(SQLModel, table=True):
    """One step that the schema has taken, and when."""

    __tablename__ = "migration"

    version: int = Field(primary_key=True)
    name: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcText)


JOURNAL = SQLModel.metadata.tables["journal"]
MEMORY = SQLModel.metadata.tables["memory"]
PROJECTION = SQLModel.metadata.tables["projection"]

# Whole tables are read by columns: SQLModel objects would cost several times the query.
EVENT_COLUMNS = tuple(JOURNAL.c[field.name] for field in fields(Event))
MEMORY_COLUMNS = tuple(MEMORY.c[field.name] for field in fields(Memory))


def event_of(row: Sequence[Any]) -> Event:
    """Return the event in a row of `EVENT_COLUMNS`."""
    number, at, kind, item, rating, verdict, answer, seconds, voids = row
    rated = None if rating is None else Rating(rating)
    return Event(number, at, EventKind(kind), item, rated, verdict, answer, seconds, voids)


def memory_of(row: Sequence[Any]) -> Memory:
    """Return the memory in a row of `MEMORY_COLUMNS`."""
    item, kind, stability, difficulty, phase, *rest = row
    return Memory(item, ItemKind(kind), stability, difficulty, Phase(phase), *rest)


def row_of(memory: Memory) -> MemoryRow:
    """Return the row that keeps a memory."""
    return MemoryRow(
        item=memory.item,
        kind=memory.kind.value,
        stability=memory.stability,
        difficulty=memory.difficulty,
        phase=memory.phase.value,
        step=memory.step,
        due=memory.due,
        last_review=memory.last_review,
        reviews=memory.reviews,
        lapses=memory.lapses,
        learned_at=memory.learned_at,
    )
