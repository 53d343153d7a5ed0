"""What is recorded stays, and the memories are at any moment what the journal adds up to."""

import json
import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ptgraph.memory.model import Event, EventKind, Phase, Rating
from ptgraph.memory.replay import Retentions, replay, standing
from ptgraph.paths import Home
from ptgraph.store import journal as store
from ptgraph.store.errors import StoreError
from ptgraph.store.journal import Journal

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def rate(journal: Journal, item: str = "a", rating: Rating = Rating.GOOD) -> Event:
    return journal.append(EventKind.CARD, item, at=AT, rating=rating)


@pytest.fixture
def raw(journal: Journal) -> Iterator[sqlite3.Connection]:
    """The same file in the hands of another program."""
    with closing(sqlite3.connect(journal.file, isolation_level=None)) as connection:
        yield connection


class TestRecording:
    def test_an_event_is_kept_as_it_was_said(self, home: Home, journal: Journal) -> None:
        recorded = journal.append(
            EventKind.ATTEMPT,
            "batch-norm/match-torch",
            at=AT,
            rating=Rating.HARD,
            verdict="passed",
            answer="ab" * 32,
            seconds=93.5,
        )
        wanted = Event(
            id=1,
            at=AT,
            kind=EventKind.ATTEMPT,
            item="batch-norm/match-torch",
            rating=Rating.HARD,
            verdict="passed",
            answer="ab" * 32,
            seconds=93.5,
        )
        assert recorded == wanted
        with Journal.open(home, Retentions()) as again:
            assert again.events() == [wanted]

    def test_a_rated_event_is_in_the_memories_at_once(self, journal: Journal) -> None:
        rate(journal, rating=Rating.EASY)
        memory = journal.memories()["a"]
        assert memory.phase is Phase.REVIEW
        assert memory.learned_at == AT

    def test_hints_and_unrated_attempts_leave_no_memory(self, journal: Journal) -> None:
        journal.append(EventKind.HINT, "n/x", at=AT)
        journal.append(EventKind.ATTEMPT, "n/x", at=AT, verdict="failed")
        assert journal.memories() == {}
        assert len(journal.standing()) == 2

    def test_details_are_kept_for_later_versions(
        self, journal: Journal, raw: sqlite3.Connection
    ) -> None:
        details = {"apis": ["torch.mean"], "说明": {"passed": 3}}
        journal.append(EventKind.ATTEMPT, "n/x", at=AT, verdict="failed", details=details)
        rate(journal)
        kept = [row[0] for row in raw.execute("SELECT details FROM journal ORDER BY id")]
        assert [text and json.loads(text) for text in kept] == [details, None]

    def test_times_are_kept_to_the_microsecond_as_utc(self, journal: Journal) -> None:
        shanghai = datetime(2026, 11, 21, 18, 0, 0, 123456, tzinfo=timezone(timedelta(hours=8)))
        recorded = journal.append(EventKind.CARD, "a", at=shanghai, rating=Rating.GOOD)
        assert recorded.at == shanghai
        assert [event.at.tzinfo for event in [recorded, *journal.events()]] == [UTC, UTC]

    def test_a_clock_set_back_is_no_error(self, journal: Journal) -> None:
        rate(journal)
        journal.append(EventKind.CARD, "a", at=AT - timedelta(days=400), rating=Rating.GOOD)
        assert [event.id for event in journal.events()] == [1, 2]
        assert journal.check() == []

    @pytest.mark.parametrize(
        ("kind", "item", "more"),
        [
            (EventKind.VOID, "a", {}),
            (EventKind.CARD, "a", {}),
            (EventKind.CARD, "", {"rating": Rating.GOOD}),
            (EventKind.HINT, "n/x", {"rating": Rating.GOOD}),
            (EventKind.HINT, "n/x", {"seconds": math.nan}),
            (EventKind.HINT, "n/x", {"seconds": -1.0}),
            (EventKind.HINT, "n/x", {"at": datetime(2026, 11, 21)}),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, journal: Journal, kind: EventKind, item: str, more: dict[str, object]
    ) -> None:
        with pytest.raises(ValueError, match=r"."):
            journal.append(kind, item, **{"at": AT, **more})  # type: ignore[arg-type]
        assert journal.events() == []

    def test_an_event_whose_memory_fails_is_not_recorded_either(
        self, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rate(journal)
        before = journal.events(), journal.memories()
        with monkeypatch.context() as patch:
            patch.setattr(store, "apply", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                rate(journal)
        assert (journal.events(), journal.memories()) == before
        assert rate(journal).id == 2


class TestTakingBack:
    def test_undo_restores_the_memory_as_it_was(self, journal: Journal) -> None:
        rate(journal)
        before = journal.memories()
        rate(journal, rating=Rating.AGAIN)
        rate(journal, "b")
        for expected in ("b", "a"):
            last = journal.last_answer()
            assert last is not None
            assert last.item == expected
            journal.void(last.id, at=AT)
        assert journal.memories() == before
        assert [event.id for event in journal.standing()] == [1]
        assert len(journal.events()) == 5

    def test_what_undo_takes_back_is_an_answer_never_a_hint(self, journal: Journal) -> None:
        assert journal.last_answer() is None
        solution = journal.append(EventKind.SOLUTION, "n/x", at=AT, rating=Rating.AGAIN)
        journal.append(EventKind.HINT, "n/x", at=AT)
        assert journal.last_answer() == solution

    def test_a_void_says_what_it_takes_back(self, journal: Journal) -> None:
        rate(journal)
        void = journal.void(1, at=AT)
        assert void == Event(2, AT, EventKind.VOID, "a", voids=1)

    @pytest.mark.parametrize(
        ("event_id", "message"),
        [(1, "taken back already"), (2, "takes another one back"), (99, "no event 99")],
    )
    def test_only_what_stands_can_be_taken_back(
        self, journal: Journal, event_id: int, message: str
    ) -> None:
        rate(journal)
        journal.void(1, at=AT)
        with pytest.raises(StoreError, match=message):
            journal.void(event_id, at=AT)
        assert len(journal.events()) == 2

    def test_a_naive_time_is_refused(self, journal: Journal) -> None:
        rate(journal)
        with pytest.raises(ValueError, match="zone"):
            journal.void(1, at=datetime(2026, 11, 21))


class TestTheFileGuardsItself:
    """Whoever opens the file, what was recorded stays."""

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE journal SET rating = 4",
            "UPDATE journal SET details = '{}' WHERE id = 1",
            "DELETE FROM journal",
            "DELETE FROM journal WHERE id = 2",
            "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 1",
            "INSERT OR REPLACE INTO journal (at, kind, item, verdict, answer, voids) "
            "SELECT at, kind, item, verdict, answer, voids FROM journal WHERE kind = 'void'",
            "INSERT INTO journal (at, kind, item, verdict, answer, voids) "
            "SELECT at, kind, item, verdict, answer, id FROM journal WHERE kind = 'void'",
        ],
    )
    def test_the_journal_only_grows(
        self, journal: Journal, raw: sqlite3.Connection, statement: str
    ) -> None:
        rate(journal)
        journal.void(rate(journal).id, at=AT)
        before = raw.execute("SELECT * FROM journal").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|cannot be voided"):
            raw.execute(statement)
        assert raw.execute("SELECT * FROM journal").fetchall() == before

    @pytest.mark.parametrize(
        "wrong",
        [
            {"rating": 5},
            {"rating": None},
            {"kind": "glance"},
            {"kind": "hint"},
            {"kind": "void"},
            {"voids": 1},
            {"item": ""},
            {"at": "yesterday"},
            {"at": "2026-11-21T10:00:00.000000+08:00"},
            {"seconds": -1},
        ],
    )
    def test_rows_that_cannot_be_are_refused(
        self, journal: Journal, raw: sqlite3.Connection, wrong: dict[str, object]
    ) -> None:
        rate(journal)
        row = {
            "at": "2026-11-21T10:00:00.000000+00:00",
            "kind": "card",
            "item": "a",
            "rating": 3,
            "verdict": "",
            "answer": "",
        }
        insert = "INSERT INTO journal ({}) VALUES ({})"
        for changed, refused in ((row, False), ({**row, **wrong}, True)):
            statement = insert.format(", ".join(changed), ", ".join(f":{name}" for name in changed))
            if refused:
                with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
                    raw.execute(statement, changed)
            else:
                raw.execute(statement, changed)

    def test_a_memory_that_was_tampered_with_is_found(
        self, journal: Journal, raw: sqlite3.Connection
    ) -> None:
        rate(journal)
        rate(journal, "b")
        raw.execute("UPDATE memory SET stability = stability + 1 WHERE item = 'b'")
        assert journal.check() == ["The memory of b is not what the journal adds up to."]
        raw.execute("DELETE FROM memory")
        assert len(journal.check()) == 2


class TestTheProjection:
    def test_other_retentions_compute_the_memories_anew(self, home: Home) -> None:
        with Journal.open(home, Retentions()) as journal:
            rate(journal, rating=Rating.EASY)
            due = journal.memories()["a"].due
        with Journal.open(home, Retentions(card=0.7)) as journal:
            assert journal.memories()["a"].due > due
            assert journal.check() == []
        with Journal.open(home, Retentions()) as journal:
            assert journal.memories()["a"].due == due

    def test_two_settings_at_once_never_mix_in_one_projection(self, home: Home) -> None:
        with (
            Journal.open(home, Retentions(card=0.9)) as first,
            Journal.open(home, Retentions(card=0.7)) as second,
        ):
            for number in range(3):
                rate(first, f"card-{number}", Rating.EASY)
                assert first.check() == []
                rate(second, f"card-{number}", Rating.HARD)
                assert second.check() == []
                assert first.check() != []


class JournalMachine(RuleBasedStateMachine):
    """Any sequence of answers, hints, voids and restarts."""

    times = st.integers(-1_000, 200_000).map(lambda minutes: AT + timedelta(minutes=minutes))
    ratings = st.sampled_from(Rating)
    exercises = st.sampled_from(["n/x", "n/y"])

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.home = Home(Path(self.folder.name))
        self.retentions = Retentions()
        self.journal = Journal.open(self.home, self.retentions)
        self.model: list[Event] = []

    @rule(item=st.sampled_from(["a", "b"]), at=times, rating=ratings)
    def rate_a_card(self, item: str, at: datetime, rating: Rating) -> None:
        self.model.append(self.journal.append(EventKind.CARD, item, at=at, rating=rating))

    @rule(item=exercises, at=times, rating=st.none() | ratings)
    def attempt(self, item: str, at: datetime, rating: Rating | None) -> None:
        self.model.append(self.journal.append(EventKind.ATTEMPT, item, at=at, rating=rating))

    @rule(item=exercises, at=times)
    def hint(self, item: str, at: datetime) -> None:
        self.model.append(self.journal.append(EventKind.HINT, item, at=at))

    @precondition(lambda self: standing(self.model))
    @rule(data=st.data(), at=times)
    def take_back_any(self, data: st.DataObject, at: datetime) -> None:
        event = data.draw(st.sampled_from(standing(self.model)))
        self.model.append(self.journal.void(event.id, at=at))

    @rule(item=st.sampled_from(["a", "b"]), at=times, rating=ratings)
    def answer_and_undo(self, item: str, at: datetime, rating: Rating) -> None:
        before = self.journal.memories()
        self.rate_a_card(item, at, rating)
        last = self.journal.last_answer()
        assert last == self.model[-1]
        self.model.append(self.journal.void(last.id, at=at))
        assert self.journal.memories() == before

    @rule(retentions=st.sampled_from([Retentions(), Retentions(0.8, 0.8)]))
    def restart(self, retentions: Retentions) -> None:
        self.journal.close()
        self.retentions = retentions
        self.journal = Journal.open(self.home, retentions)

    @invariant()
    def the_projection_is_the_replay_of_the_journal(self) -> None:
        if not hasattr(self, "journal"):
            return
        assert self.journal.events() == self.model
        assert self.journal.standing() == standing(self.model)
        assert self.journal.memories() == replay(self.model, self.retentions)
        assert self.journal.check() == []

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            self.folder.cleanup()


TestAnySequenceOfEvents = JournalMachine.TestCase
TestAnySequenceOfEvents.settings = settings(
    max_examples=12,
    stateful_step_count=16,
    deadline=None,  # every step waits for the disk
    suppress_health_check=[HealthCheck.too_slow],
)
