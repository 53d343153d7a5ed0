"""One review: when an item falls due, and what counts as learned and as a lapse."""

import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS as W
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.memory.fsrs import retrievability, review
from ptgraph.memory.model import ItemKind, Memory, Phase, Rating

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
CARD, EXERCISE = ItemKind.CARD, ItemKind.EXERCISE
AGAIN, HARD, GOOD, EASY = Rating

ratings = st.sampled_from(Rating)
kinds = st.sampled_from(ItemKind)
gaps = st.integers(-3_000, 400_000).map(lambda minutes: timedelta(minutes=minutes))
histories = st.lists(st.tuples(ratings, gaps), min_size=1, max_size=12)


def reviewed(
    *ratings: Rating,
    kind: ItemKind = CARD,
    every: timedelta = timedelta(days=1),
    retention: float = 0.9,
) -> Memory:
    """An item rated several times, the first at START."""
    return history([(rating, every) for rating in ratings], kind, retention)


def history(
    steps: list[tuple[Rating, timedelta]], kind: ItemKind = CARD, retention: float = 0.9
) -> Memory:
    memory, at = None, START
    for rating, gap in steps:
        memory = review(memory, item="x", kind=kind, rating=rating, at=at, retention=retention)
        at += gap
    assert memory is not None
    return memory


class TestWhenAnItemFallsDue:
    @pytest.mark.parametrize(("rating", "minutes"), [(AGAIN, 1), (HARD, 5.5), (GOOD, 10)])
    def test_a_new_card_returns_within_minutes(self, rating: Rating, minutes: float) -> None:
        memory = reviewed(rating)
        assert memory.phase is Phase.LEARNING
        assert memory.due == START + timedelta(minutes=minutes)

    def test_a_card_graduates_after_its_two_steps(self) -> None:
        ten_minutes = timedelta(minutes=10)
        memory = reviewed(GOOD, GOOD, every=ten_minutes)
        assert memory.phase is Phase.REVIEW
        assert memory.due - memory.last_review >= timedelta(days=1)

    def test_an_easy_card_graduates_at_once(self) -> None:
        assert reviewed(EASY).phase is Phase.REVIEW

    def test_a_forgotten_card_is_relearned_after_ten_minutes(self) -> None:
        memory = reviewed(EASY, AGAIN)
        assert memory.phase is Phase.RELEARNING
        assert memory.due == memory.last_review + timedelta(minutes=10)

    @given(histories)
    def test_an_exercise_is_always_scheduled_in_days(
        self, steps: list[tuple[Rating, timedelta]]
    ) -> None:
        memory = history(steps, EXERCISE, retention=0.7)
        interval = memory.due - memory.last_review
        assert memory.phase is Phase.REVIEW
        assert interval >= timedelta(days=1)
        assert interval % timedelta(days=1) == timedelta()

    @pytest.mark.parametrize("retention", [0.7, 0.8, 0.9])
    def test_an_item_is_due_when_its_recall_has_fallen_to_the_desired_retention(
        self, retention: float
    ) -> None:
        memory = reviewed(*[EASY] * 4, every=timedelta(days=20), retention=retention)
        assert retrievability(memory, memory.due) == pytest.approx(retention, abs=0.002)

    @given(histories, kinds)
    def test_the_same_reviews_always_give_the_same_memory(
        self, steps: list[tuple[Rating, timedelta]], kind: ItemKind
    ) -> None:
        assert history(steps, kind) == history(steps, kind)

    @given(histories, kinds)
    def test_a_clock_set_back_harms_nothing(
        self, steps: list[tuple[Rating, timedelta]], kind: ItemKind
    ) -> None:
        memory = history([*steps, (GOOD, timedelta())], kind)
        assert memory.due > memory.last_review
        assert 0 < memory.stability < math.inf
        assert 1 <= memory.difficulty <= 10
        assert memory.reviews == len(steps) + 1


class TestTheModelIsFsrs6:
    """Against the published formulas with the published default parameters."""

    def test_the_first_review(self) -> None:
        memory = reviewed(GOOD)
        assert memory.stability == pytest.approx(W[2])
        assert memory.difficulty == pytest.approx(W[4] - math.exp(W[5] * 2) + 1)

    def test_recall_fades_along_a_power_curve(self) -> None:
        memory = reviewed(EASY)
        factor = 0.9 ** (-1 / W[20]) - 1
        for days in (0, 1, 8, 100):
            expected = (1 + factor * days / memory.stability) ** -W[20]
            assert retrievability(memory, START + timedelta(days=days)) == pytest.approx(expected)

    def test_a_recall_after_days_makes_the_memory_more_stable(self) -> None:
        before, after = reviewed(EASY), reviewed(EASY, GOOD, every=timedelta(days=8))
        recall = retrievability(before, START + timedelta(days=8))
        growth = (
            math.exp(W[8])
            * (11 - before.difficulty)
            * before.stability ** -W[9]
            * (math.exp(W[10] * (1 - recall)) - 1)
        )
        assert after.stability == pytest.approx(before.stability * (1 + growth))

    def test_a_lapse_leaves_a_weak_memory(self) -> None:
        before, after = reviewed(EASY), reviewed(EASY, AGAIN, every=timedelta(days=8))
        recall = retrievability(before, START + timedelta(days=8))
        forgotten = (
            W[11]
            * before.difficulty ** -W[12]
            * ((before.stability + 1) ** W[13] - 1)
            * math.exp(W[14] * (1 - recall))
        )
        assert after.stability == pytest.approx(forgotten)

    def test_recall_is_certain_on_the_day_of_the_review(self) -> None:
        memory = reviewed(AGAIN)
        assert retrievability(memory, START + timedelta(hours=23)) == 1
        assert retrievability(memory, START - timedelta(days=2)) == 1


class TestWhatCountsAsLearned:
    def test_a_card_is_learned_when_it_first_graduates(self) -> None:
        assert reviewed(GOOD).learned_at is None
        assert reviewed(GOOD, GOOD).learned_at == START + timedelta(days=1)

    def test_an_exercise_is_learned_when_it_is_first_passed(self) -> None:
        assert reviewed(AGAIN, kind=EXERCISE).learned_at is None
        assert reviewed(AGAIN, HARD, kind=EXERCISE).learned_at == START + timedelta(days=1)
        assert reviewed(GOOD, kind=EXERCISE).learned_at == START

    @given(histories, kinds)
    def test_learned_is_a_latch(
        self, steps: list[tuple[Rating, timedelta]], kind: ItemKind
    ) -> None:
        learned = history([(EASY, timedelta(days=3)), *steps], kind)
        assert learned.learned_at == START


class TestWhatCountsAsALapse:
    def test_again_in_review_is_a_lapse_and_again_while_relearning_is_not(self) -> None:
        assert reviewed(EASY, AGAIN).lapses == 1
        assert reviewed(EASY, AGAIN, AGAIN).lapses == 1
        assert reviewed(EASY, AGAIN, GOOD, AGAIN).lapses == 2

    def test_again_while_learning_is_no_lapse(self) -> None:
        assert reviewed(AGAIN, AGAIN).lapses == 0

    def test_an_exercise_never_passed_cannot_lapse(self) -> None:
        assert reviewed(AGAIN, AGAIN, kind=EXERCISE).lapses == 0
        assert reviewed(GOOD, AGAIN, AGAIN, kind=EXERCISE).lapses == 2


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        "at", [datetime(2026, 11, 21), datetime(2026, 11, 21, tzinfo=timezone(timedelta(hours=8)))]
    )
    def test_times_that_are_not_utc(self, at: datetime) -> None:
        with pytest.raises(ValueError, match="UTC"):
            review(None, item="x", kind=CARD, rating=GOOD, at=at, retention=0.9)
        with pytest.raises(ValueError, match="UTC"):
            retrievability(reviewed(GOOD), at)

    @pytest.mark.parametrize(("item", "kind"), [("y", CARD), ("x", EXERCISE)])
    def test_the_memory_of_another_item(self, item: str, kind: ItemKind) -> None:
        with pytest.raises(ValueError, match="not that of"):
            review(reviewed(GOOD), item=item, kind=kind, rating=GOOD, at=START, retention=0.9)
