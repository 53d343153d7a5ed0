"""The schema: as the code believes it to be, and reached safely from every release."""

import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from ptgraph.memory.model import EventKind, Phase, Rating
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store.database import APPLICATION_ID, connect, pragma
from ptgraph.store.errors import StoreError, explained
from ptgraph.store.journal import Journal
from ptgraph.store.migrations import MIGRATIONS, Migration, migrate, migration
from ptgraph.store.tables import JOURNAL, MEMORY, PROJECTION

DATA = Path(__file__).with_name("data")
NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
OUR_TABLES = ("journal", "memory", "migration", "projection")


def add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE journal ADD COLUMN mood TEXT")


def add_column_and_fail(connection: sqlite3.Connection) -> None:
    add_column(connection)
    connection.execute("INSERT INTO nowhere VALUES (1)")


def upgraded(home: Home, *steps: Migration) -> None:
    """Migrate as a later release would."""
    with explained(home.database), closing(connect(home.database)) as connection:
        migrate(
            connection,
            file=home.database,
            backups=home.backups,
            now=NOW,
            migrations=[*MIGRATIONS, *steps],
        )


def columns(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, bool, bool]]:
    """Name → type, not null, primary key."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return {name: (kind, bool(required), bool(key)) for _, name, kind, required, _, key in rows}


def dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def old(tmp_path: Path) -> Home:
    """The home of a learner who used the first release."""
    home = Home(tmp_path / "home")
    home.root.mkdir()
    shutil.copyfile(DATA / "schema-1.db", home.database)
    return home


class TestTheSchemaOfToday:
    @pytest.mark.parametrize("table", OUR_TABLES)
    def test_the_models_describe_the_migrated_tables(
        self, journal: Journal, tmp_path: Path, table: str
    ) -> None:
        by_models = tmp_path / "models.db"
        engine = create_engine(f"sqlite:///{by_models}")
        SQLModel.metadata.create_all(
            engine, [JOURNAL, MEMORY, PROJECTION, SQLModel.metadata.tables["migration"]]
        )
        engine.dispose()
        with (
            closing(sqlite3.connect(by_models)) as models,
            closing(sqlite3.connect(journal.file)) as migrated,
        ):
            assert columns(migrated, table) == columns(models, table) != {}

    def test_a_new_database_is_marked_as_ours(self, home: Home) -> None:
        with (
            Journal.open(home, Retentions(), now=NOW),
            closing(sqlite3.connect(home.database)) as connection,
        ):
            assert pragma(connection, "application_id") == APPLICATION_ID
            assert pragma(connection, "user_version") == MIGRATIONS[-1].version
            steps = connection.execute("SELECT version, name, at FROM migration").fetchall()
        assert [(version, name) for version, name, _ in steps] == [
            (step.version, step.name) for step in MIGRATIONS
        ]
        assert {datetime.fromisoformat(at) for _, _, at in steps} == {NOW}

    def test_nothing_is_backed_up_where_nothing_is_migrated(self, home: Home) -> None:
        for _ in range(2):
            Journal.open(home, Retentions()).close()
        assert not home.backups.exists()

    def test_migrations_are_numbered_without_a_gap(self) -> None:
        assert [step.version for step in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
        with pytest.raises(ValueError, match="out of order"):
            migration(len(MIGRATIONS) + 2, "a gap")(add_column)


class TestUpgrading:
    LATER = Migration(2, "a mood", add_column)
    BROKEN = Migration(2, "broken", add_column_and_fail)

    def test_a_copy_is_kept_of_what_was_there_before(self, old: Home) -> None:
        before = dump(old.database)
        upgraded(old, self.LATER)
        copy = old.backups / "ptgraph-2027-03-01-schema-1.db"
        assert list(old.backups.iterdir()) == [copy]
        assert dump(copy) == before
        with closing(sqlite3.connect(old.database)) as connection:
            assert pragma(connection, "user_version") == 2
            assert "mood" in columns(connection, "journal")
            assert connection.execute("SELECT count(*) FROM journal").fetchone() == (30,)
            assert connection.execute("SELECT max(version) FROM migration").fetchone() == (2,)

    def test_an_older_copy_is_never_overwritten(self, old: Home) -> None:
        old.backups.mkdir()
        earlier = old.backups / "ptgraph-2027-03-01-schema-1.db"
        earlier.write_text("precious")
        upgraded(old, self.LATER)
        assert earlier.read_text() == "precious"
        names = {each.name for each in old.backups.iterdir()}
        assert names == {earlier.name, "ptgraph-2027-03-01-schema-1-2.db"}

    def test_several_steps_make_one_copy(self, old: Home) -> None:
        upgraded(old, self.LATER, Migration(3, "nothing", lambda _: None))
        assert len(list(old.backups.iterdir())) == 1

    def test_a_migration_that_fails_changes_nothing(self, old: Home) -> None:
        before = dump(old.database)
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            upgraded(old, self.BROKEN)
        assert dump(old.database) == before
        with closing(sqlite3.connect(old.database)) as connection:
            assert pragma(connection, "user_version") == 1

    def test_without_a_copy_nothing_is_migrated(self, old: Home) -> None:
        old.backups.write_text("in the way")
        before = dump(old.database)
        with pytest.raises(StoreError, match="cannot be opened"):
            upgraded(old, self.LATER)
        assert dump(old.database) == before

    def test_a_copy_that_fails_leaves_no_half_of_it(
        self, old: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(StoreError, match="disk is full"):
            upgraded(old, self.LATER)
        assert list(old.backups.iterdir()) == []

    def test_the_journal_of_yesterday_is_refused_by_the_release_before(self, old: Home) -> None:
        upgraded(old, self.LATER)
        with pytest.raises(StoreError, match=re.escape("(schema 2, this one knows 1)")):
            Journal.open(old, Retentions())


class TestAJournalOfTheFirstRelease:
    """`data/schema-1.db`, written by `make_fixture.py` and never changed since."""

    def test_everything_that_was_recorded_is_there(self, old: Home) -> None:
        with Journal.open(old, Retentions()) as journal:
            events = journal.events()
            assert journal.check() == []
        assert [event.id for event in events] == list(range(1, 31))
        assert Counter(event.kind for event in events) == {
            EventKind.CARD: 17,
            EventKind.ATTEMPT: 4,
            EventKind.HINT: 4,
            EventKind.SOLUTION: 1,
            EventKind.KNOWN: 1,
            EventKind.VOID: 3,
        }
        assert {event.voids for event in events if event.voids} == {6, 13, 22}
        assert events[0].at == datetime(2026, 11, 21, 19, 30, 9, 250_000, tzinfo=UTC)
        attempt = events[20]
        assert (attempt.item, attempt.rating) == ("tensor-shape/reshape", Rating.HARD)
        assert (attempt.verdict, attempt.seconds) == ("passed", 95.5)
        assert attempt.answer.startswith("05e2a1")

    def test_the_memories_are_what_they_were(self, old: Home) -> None:
        with Journal.open(old, Retentions()) as journal:
            memories = journal.memories()
        assert {item: (it.reviews, it.lapses, it.phase) for item, it in memories.items()} == {
            "autograd-leaf": (3, 1, Phase.RELEARNING),
            "batch-norm-eval-stats": (6, 0, Phase.REVIEW),
            "batch-norm/match-torch": (1, 0, Phase.REVIEW),
            "tensor-shape": (6, 1, Phase.REVIEW),
            "tensor-shape/reshape": (2, 1, Phase.REVIEW),
        }
        assert memories["tensor-shape"].stability == pytest.approx(5.1658, abs=1e-3)
        assert memories["tensor-shape"].learned_at == datetime(
            2026, 11, 25, 19, 30, 9, 250_000, tzinfo=UTC
        )

    def test_learning_goes_on(self, old: Home) -> None:
        with Journal.open(old, Retentions()) as journal:
            later = NOW + timedelta(days=1)
            recorded = journal.append(EventKind.CARD, "new", at=later, rating=Rating.GOOD)
            journal.void(1, at=later)
            assert recorded.id == 31
            assert journal.check() == []
