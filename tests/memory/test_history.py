"""What the journal says of exercises: failures, hints and answers since they were last rated."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptgraph.memory.history import ExerciseHistory, rating_of_pass, summarise
from ptgraph.memory.model import Event, EventKind, Rating

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
TASK = "a/1"


def journal(*steps: tuple[EventKind, Rating | None, str, str]) -> list[Event]:
    """Events of one exercise, a minute apart: kind, rating, verdict, answer."""
    return [
        Event(n, START + timedelta(minutes=n), kind, TASK, rating, verdict, answer)
        for n, (kind, rating, verdict, answer) in enumerate(steps)
    ]


def failed(answer: str = "f", verdict: str = "failed") -> tuple[EventKind, None, str, str]:
    return EventKind.ATTEMPT, None, verdict, answer


def passed(
    rating: Rating | None = Rating.GOOD, answer: str = "p"
) -> tuple[EventKind, Rating | None, str, str]:
    return EventKind.ATTEMPT, rating, "passed", answer


HINT = (EventKind.HINT, None, "", "")
GIVEN_UP = (EventKind.SOLUTION, Rating.AGAIN, "", "")


def after(*steps: tuple[EventKind, Rating | None, str, str]) -> ExerciseHistory:
    return summarise(journal(*steps)).exercise(TASK)


def test_an_exercise_never_touched_has_an_empty_history() -> None:
    history = summarise([])
    assert history.exercise(TASK) == ExerciseHistory()
    assert history.known == history.answered == frozenset()


class TestWhatAPassIsRated:
    def test_good_at_the_first_attempt(self) -> None:
        assert rating_of_pass(after()) is Rating.GOOD

    @pytest.mark.parametrize("verdict", ["failed", "error", "timed-out", "crashed", "tampered"])
    def test_hard_after_a_failure_of_any_kind(self, verdict: str) -> None:
        assert rating_of_pass(after(failed(verdict=verdict))) is Rating.HARD

    def test_hints_alone_do_not_make_it_hard(self) -> None:
        assert rating_of_pass(after(HINT, HINT)) is Rating.GOOD

    def test_a_rating_wipes_the_failures_before_it(self) -> None:
        assert rating_of_pass(after(failed(), passed(Rating.HARD))) is Rating.GOOD
        assert rating_of_pass(after(failed(), GIVEN_UP)) is Rating.GOOD

    def test_failures_after_the_rating_count_again(self) -> None:
        assert rating_of_pass(after(passed(), failed())) is Rating.HARD
        assert rating_of_pass(after(GIVEN_UP, failed())) is Rating.HARD

    def test_a_pass_between_two_ratings_wipes_nothing(self) -> None:
        """An unrated pass is no review, so it cannot hide that the turn began with failures."""
        assert rating_of_pass(after(failed(), passed(None))) is Rating.HARD


class TestHowAnExerciseStands:
    def test_failures_hints_and_attempts_are_counted(self) -> None:
        history = after(failed(), HINT, failed(), HINT, HINT)
        assert (history.failures, history.hints, history.attempts) == (2, 3, 2)

    def test_hints_begin_anew_after_a_rating(self) -> None:
        assert after(HINT, passed()).hints == 0
        assert after(HINT, GIVEN_UP).hints == 0
        assert after(HINT, failed()).hints == 1

    def test_attempts_are_counted_for_good(self) -> None:
        assert after(failed(), passed(), passed(None)).attempts == 3

    def test_a_rated_pass_settles_it_and_giving_up_unsettles_it(self) -> None:
        assert not after(failed()).settled
        assert after(failed(), passed()).settled
        assert after(passed(), failed()).settled  # an attempt in between is no review
        assert not after(passed(), GIVEN_UP).settled
        assert after(GIVEN_UP, passed()).settled

    def test_a_solution_shown_at_no_cost_changes_nothing(self) -> None:
        shown = (EventKind.SOLUTION, None, "", "")
        before = after(passed(), failed(), HINT)
        assert after(passed(), failed(), HINT, shown) == before

    def test_the_last_pass_and_the_last_verdict_are_remembered(self) -> None:
        history = after(failed("x"), passed(answer="y"), failed("z", "error"))
        assert history.passed_at == START + timedelta(minutes=1)
        assert history.passed_answer == "y"
        assert history.last_verdict == "error"

    def test_every_answer_is_remembered_with_its_last_run(self) -> None:
        history = after(failed("x"), passed(answer="y"), failed("x"))
        assert history.answers == {
            "x": START + timedelta(minutes=2),
            "y": START + timedelta(minutes=1),
        }

    def test_histories_do_not_share_their_answers(self) -> None:
        first = after(failed("x"))
        after(failed("y"))
        assert set(first.answers) == {"x"}
        assert ExerciseHistory().answers == {}


class TestTheJournalAtAGlance:
    def test_cards_attempts_and_solutions_are_answers_but_hints_are_not(self) -> None:
        events = [
            Event(1, START, EventKind.CARD, "a-1", Rating.AGAIN),
            Event(2, START, EventKind.ATTEMPT, "a/1", verdict="failed"),
            Event(3, START, EventKind.SOLUTION, "a/2", Rating.AGAIN),
            Event(4, START, EventKind.HINT, "a/3"),
            Event(5, START, EventKind.KNOWN, "a"),
        ]
        history = summarise(events)
        assert history.answered == {"a-1", "a/1", "a/2"}
        assert history.known == {"a"}
        assert set(history.exercises) == {"a/1", "a/2", "a/3"}

    def test_exercises_do_not_mix(self) -> None:
        history = summarise(
            [
                Event(1, START, EventKind.ATTEMPT, "a/1", verdict="failed"),
                Event(2, START, EventKind.ATTEMPT, "a/2", Rating.GOOD, "passed"),
            ]
        )
        assert history.exercise("a/1").failures == 1
        assert history.exercise("a/2").failures == 0
        assert history.exercise("a/2").settled
