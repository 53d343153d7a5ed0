"""A home or a file that cannot be used: one clear error, and nothing harmed."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest

from ptgraph.errors import ExitCode
from ptgraph.memory.model import EventKind, Rating
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store import database
from ptgraph.store.errors import StoreError
from ptgraph.store.journal import Journal

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
NOBODY = 65534


def rate(journal: Journal, details: dict[str, object] | None = None) -> None:
    journal.append(EventKind.CARD, "a", at=AT, rating=Rating.GOOD, details=details)


def open_and_fail(home: Home) -> StoreError:
    with pytest.raises(StoreError) as caught:
        Journal.open(home, Retentions())
    return three_lines(caught.value, home)


def three_lines(error: StoreError, home: Home) -> StoreError:
    assert len(str(error).splitlines()) == 3
    assert error.where == str(home.database)
    assert error.exit_code is ExitCode.USAGE
    return error


def with_pragma(monkeypatch: pytest.MonkeyPatch, name: str, value: int) -> None:
    """Let the connections to come have another value of a pragma."""
    kept = [each for each in database._PRAGMAS if each[0] != name]
    monkeypatch.setattr(database, "_PRAGMAS", ((name, str(value), value), *kept))


def fill(journal: Journal) -> tuple[int, StoreError]:
    """Record until no more fits; return how many events did, and the error."""
    for kept in range(100):
        try:
            rate(journal, details={"filler": "x" * 2000})
        except StoreError as error:
            return kept, error
    raise AssertionError("the disk did not fill up")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be bound by file permissions, which root is not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def common_folder(journal: Journal) -> Iterator[Path]:
    """A folder that the unprivileged user owns and can reach (pytest's own is private).

    A journal has been used before, for that user may not be allowed to read Python's modules.
    """
    rate(journal)
    assert journal.check() == []
    folder = Path(mkdtemp())
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    yield folder
    for each in [folder, *folder.rglob("*")]:
        each.chmod(0o700)
    shutil.rmtree(folder)


class TestAFileThatIsNotOurs:
    @pytest.mark.parametrize("content", [b"dear diary\n", b"x" * 5000, b"SQLite format 3\x00"])
    def test_no_database_is_refused_and_left_as_it_is(self, home: Home, content: bytes) -> None:
        home.root.mkdir()
        home.database.write_bytes(content)
        assert "no database of ptgraph" in open_and_fail(home).message
        assert home.database.read_bytes() == content
        assert list(home.root.iterdir()) == [home.database]

    @pytest.mark.parametrize("mode", ["delete", "wal"])
    def test_the_database_of_another_program_is_refused_and_left_as_it_is(
        self, home: Home, mode: str
    ) -> None:
        home.root.mkdir()
        with closing(sqlite3.connect(home.database)) as connection:
            connection.execute(f"PRAGMA journal_mode = {mode}")
            connection.execute("CREATE TABLE journal (id INTEGER PRIMARY KEY, day TEXT)")
            connection.execute("PRAGMA user_version = 1")
        content = home.database.read_bytes()
        assert "no database of ptgraph" in open_and_fail(home).message
        assert home.database.read_bytes() == content

    def test_another_program_s_unfinished_transaction_is_left_to_it(
        self, home: Home, tmp_path: Path
    ) -> None:
        busy = tmp_path / "busy.db"
        home.root.mkdir()
        with closing(sqlite3.connect(busy, isolation_level=None)) as connection:
            connection.execute("CREATE TABLE diary (day TEXT)")
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO diary VALUES (?)", [("x" * 500,)] * 200)
            shutil.copyfile(busy, home.database)
            shutil.copyfile(f"{busy}-journal", f"{home.database}-journal")
        before = {each: each.read_bytes() for each in home.root.iterdir()}
        assert len(before) == 2
        assert "no database of ptgraph" in open_and_fail(home).message
        assert {each: each.read_bytes() for each in home.root.iterdir()} == before

    def test_the_empty_file_of_an_interrupted_first_start_is_ours(self, home: Home) -> None:
        home.root.mkdir()
        home.database.touch()
        with Journal.open(home, Retentions()) as journal:
            assert journal.check() == []

    def test_a_newer_database_is_refused_and_left_as_it_is(
        self, home: Home, journal: Journal
    ) -> None:
        rate(journal)
        with closing(sqlite3.connect(home.database)) as connection:
            connection.execute("PRAGMA user_version = 99")
        content = home.database.read_bytes()
        error = open_and_fail(home)
        assert "newer ptgraph (schema 99, this one knows 1)" in error.message
        assert "Upgrade" in error.hint
        with pytest.raises(StoreError, match="newer ptgraph"):
            rate(journal)
        assert home.database.read_bytes() == content

    def test_a_damaged_database_is_said_to_be_damaged(self, home: Home) -> None:
        with Journal.open(home, Retentions()) as journal:
            rate(journal)
        content = bytearray(home.database.read_bytes())
        content[100:4096] = b"\xff" * 3996
        home.database.write_bytes(content)
        assert "damaged" in open_and_fail(home).message
        assert home.database.read_bytes() == content


class TestAPlaceThatCannotBeUsed:
    def test_a_home_that_is_a_file(self, tmp_path: Path) -> None:
        home = Home(tmp_path / "home")
        home.root.write_text("mine")
        assert "what is in the way" in open_and_fail(home).hint
        assert home.root.read_text() == "mine"

    def test_a_home_below_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert "what is in the way" in open_and_fail(Home(tmp_path / "file" / "home")).hint

    def test_a_folder_where_the_database_should_be(self, home: Home) -> None:
        home.database.mkdir(parents=True)
        assert "a folder stands where its file" in open_and_fail(home).message

    def test_a_home_that_cannot_be_made(self, common_folder: Path) -> None:
        common_folder.chmod(0o500)
        with without_privileges():
            assert "read-only" in open_and_fail(Home(common_folder / "home")).message
        assert list(common_folder.iterdir()) == []

    @pytest.mark.parametrize("read_only", ["folder", "file", "both"])
    def test_a_read_only_journal_is_still_read(self, common_folder: Path, read_only: str) -> None:
        home = Home(common_folder / "home")
        with without_privileges():
            with Journal.open(home, Retentions()) as journal:
                rate(journal)
            if read_only != "folder":
                home.database.chmod(0o400)
            if read_only != "file":
                home.root.chmod(0o500)
            with Journal.open(home, Retentions()) as journal:
                with pytest.raises(StoreError) as caught:
                    rate(journal)
                assert len(journal.events()) == 1
                assert journal.check() == []
        assert "read-only" in three_lines(caught.value, home).message

    def test_a_new_journal_in_a_read_only_folder(self, common_folder: Path) -> None:
        common_folder.chmod(0o500)
        with without_privileges():
            assert "read-only" in open_and_fail(Home(common_folder)).message


class TestADiskThatIsFull:
    def test_what_does_not_fit_is_refused_and_what_was_recorded_stays(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as patch:
            with_pragma(patch, "max_page_count", 16)
            with Journal.open(home, Retentions()) as journal:
                kept, error = fill(journal)
                assert kept > 0
                assert len(journal.events()) == kept
                assert journal.check() == []
        assert "disk is full" in three_lines(error, home).message
        with Journal.open(home, Retentions()) as journal:
            rate(journal)
            assert len(journal.events()) == kept + 1
            assert journal.check() == []

    def test_a_first_start_that_does_not_fit_leaves_nothing_half_made(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as patch:
            with_pragma(patch, "max_page_count", 3)
            assert "disk is full" in open_and_fail(home).message
        with Journal.open(home, Retentions()) as journal:
            assert journal.check() == []


class TestAJournalInUse:
    def test_waiting_for_another_writer_ends_in_a_clear_error(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_pragma(monkeypatch, "busy_timeout", 20)
        with (
            Journal.open(home, Retentions()) as journal,
            closing(sqlite3.connect(home.database, isolation_level=None)) as other,
        ):
            rate(journal)
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(StoreError) as caught:
                rate(journal)
            assert "locked" in three_lines(caught.value, home).message
            assert "locked" in open_and_fail(home).message
            other.execute("ROLLBACK")
            rate(journal)
            assert len(journal.events()) == 2

    def test_a_reader_that_will_not_end_does_not_break_the_journal(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_pragma(monkeypatch, "busy_timeout", 20)
        with (
            Journal.open(home, Retentions()) as journal,
            closing(sqlite3.connect(home.database, isolation_level=None)) as reader,
        ):
            rate(journal)
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM journal").fetchall()
            with pytest.raises(StoreError, match="locked"):
                rate(journal)
            reader.execute("COMMIT")
            assert len(journal.events()) == 1
            rate(journal)
            assert journal.check() == []


def test_every_connection_has_the_pragmas_that_keep_the_promise(
    home: Home, journal: Journal
) -> None:
    with closing(database.connect(home.database)) as connection:
        asked = {
            name: database.pragma(connection, name)
            for name in ("busy_timeout", "journal_mode", "synchronous", "foreign_keys")
        }
    assert asked == {
        "busy_timeout": 5000,
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
    }


def test_a_pragma_that_does_not_hold_is_an_error(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", (("foreign_keys", "ON", 0),))
    assert "cannot set foreign_keys to ON" in open_and_fail(home).message
