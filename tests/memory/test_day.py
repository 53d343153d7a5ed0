"""The study day: when it starts, what is due in it, and what its minutes went on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.memory.day import day_end, day_start, is_due, reading_minutes, use_of_day
from ptgraph.memory.model import EventKind, ItemKind, Memory, Phase, Rating

BERLIN = ZoneInfo("Europe/Berlin")
SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"]


def memory(phase: Phase, due: datetime) -> Memory:
    return Memory(
        item="a-1",
        kind=ItemKind.CARD,
        stability=5.0,
        difficulty=5.0,
        phase=phase,
        step=None if phase is Phase.REVIEW else 0,
        due=due.astimezone(UTC),
        last_review=due.astimezone(UTC) - timedelta(days=5),
        reviews=3,
        lapses=0,
        learned_at=None,
    )


class TestWhenADayStarts:
    @pytest.mark.parametrize(
        ("now", "start"),
        [
            ("2026-11-21T03:59:59", "2026-11-20T04:00"),
            ("2026-11-21T04:00:00", "2026-11-21T04:00"),
            ("2026-11-21T23:59:00", "2026-11-21T04:00"),
            ("2026-11-22T00:01:00", "2026-11-21T04:00"),
            ("2027-01-01T01:00:00", "2026-12-31T04:00"),
        ],
    )
    def test_a_day_starts_at_four_local_time(self, now: str, start: str) -> None:
        moment = datetime.fromisoformat(now).replace(tzinfo=SHANGHAI)
        assert day_start(moment) == datetime.fromisoformat(start).replace(tzinfo=SHANGHAI)
        assert day_end(moment) - day_start(moment) == timedelta(days=1)

    @pytest.mark.parametrize(
        ("changing", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)], ids=["spring", "autumn"]
    )
    def test_four_stays_four_when_the_clocks_change(self, changing: str, hours: int) -> None:
        """The clocks change at 02:00 or 03:00, in the last hours of the day before."""
        evening = datetime.fromisoformat(changing).replace(tzinfo=BERLIN) - timedelta(hours=4)
        start, end = day_start(evening), day_end(evening)
        assert (start.hour, end.hour) == (4, 4)
        assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)

    def test_the_hour_that_comes_twice_belongs_to_the_day_before(self) -> None:
        first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
        second = first.replace(fold=1)
        assert day_start(first) == day_start(second) == datetime(2026, 10, 24, 4, tzinfo=BERLIN)

    @given(
        st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)),
        st.sampled_from(ZONES),
    )
    def test_every_moment_lies_in_its_day(self, moment: datetime, zone: str) -> None:
        now = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
        start, end = day_start(now).astimezone(UTC), day_end(now).astimezone(UTC)
        assert start <= now.astimezone(UTC) < end
        assert timedelta(hours=22) <= end - start <= timedelta(hours=26)


class TestWhatIsDue:
    NOW = datetime(2026, 11, 21, 10, 0, tzinfo=SHANGHAI)

    @pytest.mark.parametrize("phase", [Phase.LEARNING, Phase.RELEARNING])
    def test_a_card_in_its_steps_is_due_at_the_minute(self, phase: Phase) -> None:
        assert is_due(memory(phase, self.NOW), self.NOW)
        assert not is_due(memory(phase, self.NOW + timedelta(seconds=1)), self.NOW)

    @pytest.mark.parametrize(
        ("due", "is_it"),
        [
            ("2026-11-01T12:00", True),  # long overdue
            ("2026-11-21T09:00", True),
            ("2026-11-21T23:30", True),  # this evening: due all day
            ("2026-11-22T03:59", True),  # after midnight, but the same study day
            ("2026-11-22T04:00", False),
            ("2026-11-23T10:00", False),
        ],
    )
    def test_what_is_scheduled_in_days_is_due_for_the_whole_study_day(
        self, due: str, is_it: bool
    ) -> None:
        at = datetime.fromisoformat(due).replace(tzinfo=SHANGHAI)
        assert is_due(memory(Phase.REVIEW, at), self.NOW) is is_it

    def test_after_midnight_tomorrow_has_not_begun(self) -> None:
        night = datetime(2026, 11, 22, 1, 0, tzinfo=SHANGHAI)
        assert not is_due(memory(Phase.REVIEW, night.replace(hour=10)), night)

    def test_on_the_day_the_clocks_go_back_four_is_still_the_end(self) -> None:
        evening = datetime(2026, 10, 24, 20, 0, tzinfo=BERLIN)
        four = datetime(2026, 10, 25, 4, 0, tzinfo=BERLIN)
        last = (four.astimezone(UTC) - timedelta(minutes=1)).astimezone(BERLIN)
        assert is_due(memory(Phase.REVIEW, last), evening)
        assert not is_due(memory(Phase.REVIEW, four), evening)


class TestWhatTheDayTook:
    """Nodes of 2 cards, an exercise of 5 minutes and 15 minutes in all: reading is 9.6."""

    def test_a_day_without_events_took_nothing(self, learner_of, node) -> None:
        use = learner_of(node("a")).use
        assert (use.spent, use.on_reviews, use.begun, use.of_node) == (0, 0, (), {})

    def test_reading_is_what_cards_and_exercises_leave_of_a_nodes_minutes(self, node) -> None:
        assert reading_minutes(node("a")) == pytest.approx(15 - 5 - 2 * 0.2)
        assert reading_minutes(node("a", exercises=(), cards=0)) == 15
        assert reading_minutes(node("a", exercises=(10, 10))) == 0

    def test_the_first_answer_of_a_node_brings_its_reading(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1")
        assert learner.use.spent == pytest.approx(9.6 + 0.2)
        learner.rate("a-2")
        assert learner.use.spent == pytest.approx(9.6 + 0.4)
        assert learner.use.begun == ("a",)

    def test_a_node_begun_on_another_day_is_not_read_again(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1")
        learner.wait(days=1)
        learner.rate("a-2")
        assert learner.use.spent == pytest.approx(0.2)
        assert learner.use.begun == ()
        assert learner.use.of_node == {"a": pytest.approx(0.2)}

    def test_each_kind_of_answer_has_its_estimate(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=1, exercises=(5.0, 7.0)))  # nothing to read
        spent = []
        for answer in (
            lambda: learner.rate("a-1"),
            lambda: learner.attempt("a/1", passed=True),
            lambda: learner.give_up("a/2"),
            lambda: learner.hint("a/2"),
        ):
            before = learner.use.spent
            answer()
            spent.append(learner.use.spent - before)
        assert spent == [pytest.approx(each) for each in (0.2, 5, 7, 0)]

    def test_a_failed_attempt_takes_time_too_but_less_than_a_rated_one(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a", minutes=1))
        learner.attempt("a/1", passed=False)
        assert 0 < learner.use.spent < 5

    def test_recorded_seconds_win_over_every_estimate(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=1))
        learner.rate("a-1", seconds=30)
        learner.attempt("a/1", passed=False, seconds=90)
        learner.attempt("a/1", seconds=120)
        assert learner.use.spent == pytest.approx(0.5 + 1.5 + 2)

    def test_no_seconds_at_all_is_a_measurement_as_well(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=1))
        learner.rate("a-1", seconds=0)
        assert learner.use.spent == 0

    def test_the_day_begins_anew_at_four(self, learner_of, node) -> None:
        learner = learner_of(node("a"), now=datetime(2026, 11, 22, 3, 50, tzinfo=SHANGHAI))
        learner.rate("a-1")
        assert learner.use.spent > 0
        learner.wait(minutes=10)
        assert learner.use.spent == 0

    def test_an_hour_after_midnight_the_evening_still_counts(self, learner_of, node) -> None:
        learner = learner_of(node("a"), now=datetime(2026, 11, 21, 22, 0, tzinfo=SHANGHAI))
        learner.rate("a-1")
        learner.wait(hours=3)
        assert learner.use.begun == ("a",)

    def test_events_of_a_clock_that_ran_ahead_are_not_of_today(self, learner_of, node) -> None:
        """Else a learner whose clock was a year ahead once would be sent to rest for a year."""
        learner = learner_of(node("a"), node("b"))
        learner.wait(days=365)
        learner.rate("a-1")
        learner.wait(days=-365)
        assert (learner.use.spent, learner.use.begun) == (0, ())
        learner.rate("b-1")
        assert learner.use.begun == ("b",)

    def test_nodes_are_begun_in_the_order_of_their_first_answers(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"))
        learner.rate("b-1")
        learner.attempt("a/1", passed=False)
        learner.rate("b-2")
        assert learner.use.begun == ("b", "a")
        assert learner.use.of_node["b"] == pytest.approx(9.6 + 0.4)

    def test_neither_a_hint_nor_becoming_known_begins_a_node(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.hint("a/1")
        learner.record(EventKind.KNOWN, "a")
        assert learner.use.begun == ()
        assert learner.use.spent == 0

    def test_answers_to_what_the_course_no_longer_has_take_nothing(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.record(EventKind.CARD, "gone", rating=Rating.GOOD)
        learner.record(EventKind.ATTEMPT, "gone/1", verdict="failed")
        assert learner.use.spent == 0

    def test_only_what_had_been_learned_before_is_a_review(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=1))
        learner.rate("a-1", rating=Rating.EASY)  # learned by this very answer
        learner.attempt("a/1", passed=False)
        learner.attempt("a/1")
        assert learner.use.on_reviews == 0
        learner.wait(days=40)
        learner.rate("a-1")
        learner.rate("a-2")
        learner.attempt("a/1", passed=False)
        failed = learner.use.spent - 0.4
        learner.attempt("a/1")
        assert learner.use.on_reviews == pytest.approx(0.2 + failed + 5)
        assert learner.use.spent == pytest.approx(0.4 + failed + 5)

    def test_a_card_forgotten_and_relearned_is_a_review_throughout(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=1))
        learner.rate("a-1", rating=Rating.EASY)
        learner.wait(days=10)
        learner.rate("a-1", rating=Rating.AGAIN)
        learner.wait(minutes=10)
        learner.rate("a-1")
        assert learner.use.on_reviews == pytest.approx(0.4)

    @given(st.lists(st.tuples(st.sampled_from(["a-1", "a-2", "b-1"]), st.integers(0, 900))))
    def test_the_parts_add_up(self, learner_of, node, answers: list[tuple[str, int]]) -> None:
        learner = learner_of(node("a"), node("b"))
        for card, minutes in answers:
            learner.rate(card)
            learner.wait(minutes=minutes)
        use = learner.use
        assert sum(use.of_node.values()) == pytest.approx(use.spent)
        assert 0 <= use.on_reviews <= use.spent + 1e-9
        assert set(use.begun) <= set(use.of_node)

    def test_the_journal_may_be_any_iterable(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1")
        use = use_of_day(learner.course, iter(learner.events), learner.memories, learner.now)
        assert use == learner.use
