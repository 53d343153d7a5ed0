"""What `next` says: which kind of study, which node, which cards, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.memory.fsrs import retrievability
from ptgraph.memory.mastery import NodeState
from ptgraph.memory.model import EventKind, Rating
from ptgraph.memory.ranking import Bounds, StudyKind, rank
from ptgraph.memory.reasons import Reason, Why
from ptgraph.settings import Language, Settings

BERLIN = ZoneInfo("Europe/Berlin")
NEW, LEARNING, REVIEW, REST = StudyKind


def whys(item) -> list[Why]:
    return [reason.why for reason in item.reasons]


def sentences(item, language: Language = Language.EN) -> list[str]:
    return [reason.sentence(language) for reason in item.reasons]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def spend(learner, minutes: float, node: str = "z") -> None:
    """Use up minutes of the day on a node that is begun already, without learning from it."""
    learner.record(EventKind.ATTEMPT, f"{node}/1", verdict="failed", seconds=60 * minutes)


class TestTheFirstDay:
    def test_it_begins_at_the_first_entrance_of_the_course(self, learner_of, node) -> None:
        item = learner_of(node("b", ["a"]), node("a"), node("c")).next()
        assert (item.kind, item.node, item.minutes) == (NEW, "a", 15)
        assert item.cards_due == ("a-1", "a-2")
        assert sentences(item) == [
            "It needs nothing before it: this is where the course begins.",
            "It opens the way to B.",
        ]

    def test_a_node_further_on_names_what_it_builds_on(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), node("c", ["a", "b"]))
        learner.learn("a", "b")
        learner.wait(days=1)
        item = learner.next()
        assert (item.kind, item.node) == (NEW, "c")
        assert sentences(item) == ["You know everything it builds on: A, B."]
        assert sentences(item, Language.ZH) == ["它所依赖的你都掌握了：A, B。"]

    def test_titles_are_those_of_the_learners_language(self, learner_of, node) -> None:
        standing = learner_of(node("a"), node("b", ["a"])).standing
        item = rank(replace(standing, titles={"b": "批归一化 {0}"}))
        assert sentences(item, Language.ZH)[1] == "它通向：批归一化 {0}。"

    def test_a_node_that_opens_many_names_four(self, learner_of, node) -> None:
        four, five = ([node("a"), *(node(f"b{n}", ["a"]) for n in range(most))] for most in (4, 5))
        assert sentences(learner_of(*four).next())[1] == "It opens the way to B0, B1, B2, B3."
        assert sentences(learner_of(*five).next())[1] == "It opens the way to B0, B1, B2, B3, …."

    def test_an_empty_course_rests_for_good(self, learner_of) -> None:
        item = learner_of().next()
        assert (item.kind, item.node, item.come_back) == (REST, None, None)
        assert whys(item) == [Why.ALL_KNOWN]

    def test_a_course_without_items_has_nothing_to_ask(self, learner_of, node) -> None:
        item = learner_of(node("a", cards=0, exercises=())).next()
        assert (item.kind, whys(item)) == (REST, [Why.ALL_KNOWN])


class TestNewNodes:
    def test_the_first_of_a_day_may_exceed_the_minutes(self, learner_of, node) -> None:
        item = learner_of(node("a", minutes=45), minutes=20).next()
        assert (item.kind, item.minutes) == (NEW, 45)

    def test_unless_reviews_have_used_the_minutes(self, learner_of, node) -> None:
        learner = learner_of(node("z"), node("a"), minutes=20)
        learner.learn("z")
        learner.wait(days=30)
        spend(learner, 19.9)
        learner.learn("z")
        assert learner.next().kind is NEW
        spend(learner, 0.2)
        assert learner.next().kind is REST

    def test_the_second_must_fit_the_minutes_left(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), minutes=25)
        learner.learn("a")  # read in 9.6 minutes
        learner.record(EventKind.ATTEMPT, "a/1", verdict="failed", seconds=60 * 0.4)
        assert learner.next().node == "b"  # 15 of 15 minutes
        learner.record(EventKind.ATTEMPT, "a/1", verdict="failed", seconds=1)
        item = learner.next()
        assert (item.kind, whys(item)) == (REST, [Why.TOO_LONG, Why.COME_BACK])
        assert sentences(item)[0] == "B takes about 15 minutes, and 14 are left today."

    def test_with_half_a_minute_left_the_second_is_too_long(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"))
        learner.learn("a")
        spend(learner, 9.9, "a")
        assert sentences(learner.next())[0] == "B takes about 15 minutes, and 0 are left today."

    def test_one_that_fits_goes_before_one_that_does_not(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", minutes=30), node("c", minutes=8))
        learner.learn("a")
        assert learner.next().node == "c"

    def test_no_more_are_begun_than_the_learner_wants(self, learner_of, node) -> None:
        learner = learner_of(*(node(n) for n in "abc"), minutes=500, new_nodes=2)
        learner.learn("a")
        assert learner.next().node == "b"
        learner.learn("b")
        item = learner.next()
        assert (item.kind, whys(item)) == (REST, [Why.NEW_NODES_USED, Why.COME_BACK])
        assert sentences(item)[0].startswith("You have begun 2 new nodes today")
        learner.now = item.come_back
        assert learner.next().node == "c"

    def test_none_are_begun_where_none_are_wanted(self, learner_of, node) -> None:
        item = learner_of(node("a"), new_nodes=0).next()
        assert (item.kind, item.come_back) == (REST, None)

    def test_a_node_with_an_unknown_prerequisite_is_never_offered(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]), minutes=500, new_nodes=9)
        learner.rate("a-1", "a-2", rating=Rating.EASY)
        learner.attempt("a/1", passed=False)
        assert learner.next().node == "a"
        learner.attempt("a/1")
        assert learner.next().node == "b"


class TestLearning:
    def test_a_node_begun_goes_before_a_new_one(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), minutes=500)
        learner.rate("b-1", rating=Rating.EASY)
        item = learner.next()
        assert (item.kind, item.node) == (LEARNING, "b")
        assert sentences(item)[0] == (
            "You have begun it: 1 of 2 cards and 0 of 1 exercises are learned."
        )
        assert Why.FIRST_RECALL in whys(item)

    def test_of_two_nodes_begun_the_earlier_in_the_course_is_next(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), minutes=500)
        learner.rate("b-1", "a-1")
        assert learner.next().node == "a"

    def test_it_asks_what_is_left_and_says_how_long_that_takes(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=3, exercises=(5, 7)), minutes=500)
        learner.rate("a-2", rating=Rating.EASY)
        learner.attempt("a/2")
        item = learner.next()
        assert item.cards_due == ("a-1", "a-3")
        assert item.minutes == pytest.approx(0.4 + 5)

    def test_only_the_exercise_is_left(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1", "a-2", rating=Rating.EASY)
        item = learner.next()
        assert (item.kind, item.node, item.cards_due) == (LEARNING, "a", ())
        assert whys(item) == [Why.BEGUN]

    def test_cards_come_ahead_only_when_nothing_else_of_the_node_is_left(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a", cards=4), minutes=500)
        learner.rate("a-1")  # in 10 minutes
        learner.rate("a-2", rating=Rating.HARD)  # in 5.5 minutes
        learner.rate("a-4", rating=Rating.AGAIN)  # in 1 minute
        learner.wait(minutes=2)
        assert learner.next().cards_due == ("a-3", "a-4")
        learner.rate("a-3", "a-4", rating=Rating.EASY)
        assert learner.next().cards_due == ()  # the exercise comes first
        learner.attempt("a/1")
        assert learner.next().cards_due == ("a-2", "a-1")

    def test_what_was_added_to_a_known_node_is_offered_after_the_nodes_begun(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a", cards=3), node("b"), node("c"), minutes=500, new_nodes=9)
        learner.rate("a-1", "a-2", rating=Rating.EASY)
        learner.attempt("a/1")
        learner.record(EventKind.KNOWN, "a")  # a-3 was written later
        learner.rate("b-1")
        assert learner.next().node == "b"
        learner.learn("b")
        item = learner.next()
        assert (item.kind, item.node, item.cards_due) == (LEARNING, "a", ("a-3",))
        assert learner.progress["a"].known

    def test_cards_in_their_steps_are_asked_up_to_twenty_minutes_ahead(
        self, learner_of, node
    ) -> None:
        """A clock set back by ten minutes and a bit puts the card's ten minutes beyond twenty."""
        learner = learner_of(node("a", cards=1, exercises=()))
        learner.rate("a-1")
        assert learner.next().cards_due == ("a-1",)
        learner.wait(minutes=-10)
        assert learner.next().cards_due == ("a-1",)
        learner.wait(seconds=-1)
        item = learner.next()
        assert item.kind is REST
        assert item.come_back == learner.memories["a-1"].due

    def test_the_first_node_begun_today_goes_on_up_to_its_own_minutes(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a", minutes=30), minutes=20)
        learner.rate("a-1")  # and 24.6 minutes of reading
        assert learner.use.spent > 20
        assert learner.next().kind is LEARNING
        spend(learner, 5.1, "a")
        assert learner.next().kind is LEARNING
        spend(learner, 0.1, "a")
        item = learner.next()
        assert (item.kind, whys(item)) == (REST, [Why.MINUTES_USED, Why.COME_BACK])
        assert sentences(item)[0] == "Today's 20 minutes are used: 30 minutes of study."

    def test_it_stays_the_first_when_a_second_was_begun(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=30), node("b"), minutes=20)
        learner.rate("a-1", "b-1")
        assert learner.use.begun == ("a", "b")
        assert (learner.next().kind, learner.next().node) == (LEARNING, "a")

    def test_the_second_node_begun_today_does_not(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), minutes=25)
        learner.learn("a")
        learner.rate("b-1")
        assert learner.next().node == "b"
        spend(learner, 10, "b")
        assert learner.next().kind is REST

    def test_nor_does_a_node_begun_on_another_day(self, learner_of, node) -> None:
        learner = learner_of(node("a", minutes=30), minutes=20)
        learner.rate("a-1")
        learner.wait(days=1)
        spend(learner, 19.5, "a")
        assert learner.next().kind is LEARNING
        spend(learner, 0.5, "a")
        assert learner.next().kind is REST

    def test_a_node_is_learned_to_the_end_after_a_short_pause(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]), minutes=60)
        learner.rate("a-1", "a-2")
        learner.attempt("a/1")
        learner.wait(minutes=10)
        learner.rate(*learner.next().cards_due)
        assert (learner.next().kind, learner.next().node) == (NEW, "b")


@pytest.fixture
def reviewer(learner_of, node):
    """Someone with ten nodes behind them, back after thirty days; `new` waits to be begun."""

    def make(**bounds):
        nodes = [node(f"n{n}", cards=7) for n in range(10)]
        nodes += [node("z", cards=0), node("new", minutes=5, cards=5)]
        learner = learner_of(*nodes, **bounds)
        learner.learn(*(each.id for each in nodes[:-1]))
        learner.wait(days=30)
        for exercise in ("z/1", *(f"n{n}/1" for n in range(10))):
            learner.attempt(exercise, seconds=0)
        return learner

    return make


class TestReview:
    def test_review_goes_before_learning_and_new(self, learner_of, node) -> None:
        learner = learner_of(*(node(n) for n in "abc"), minutes=500)
        learner.learn("a")
        learner.rate("b-1")
        learner.wait(days=30)
        assert learner.next().kind is REVIEW

    def test_the_node_is_the_one_with_the_least_retrievable_item(self, learner_of, node) -> None:
        learner = learner_of(*(node(n, exercises=()) for n in "abc"), minutes=500, new_nodes=9)
        for step, name in enumerate("cab"):
            learner.wait(hours=30 * step)
            learner.learn(name)
        learner.wait(days=40)
        item = learner.next()
        chance = retrievability(learner.memories["c-1"], learner.now.astimezone(UTC))
        assert (item.kind, item.node) == (REVIEW, "c")
        assert item.cards_due == ("c-1", "c-2", "a-1", "a-2", "b-1", "b-2")
        assert sentences(item) == [
            "Due for review: cards 6, exercises 0.",
            "You are least sure of C: the chance that you still recall it is about "
            f"{round(100 * chance)} %.",
        ]
        assert item.minutes == pytest.approx(6 * 0.2)

    def test_a_card_falls_due_when_its_chance_is_nine_in_ten(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=1, exercises=()))
        learner.learn("a")
        learner.now = learner.memories["a-1"].due.astimezone(learner.now.tzinfo)
        assert sentences(learner.next())[1].endswith("is about 90 %.")

    def test_the_least_retrievable_item_may_be_an_exercise(self, learner_of, node) -> None:
        learner = learner_of(node("a", exercises=()), node("b"), node("c", cards=0), minutes=500)
        learner.learn("a", "b", "c")
        learner.wait(days=30)
        learner.rate("b-1", "b-2")
        learner.attempt("c/1")
        item = learner.next()
        assert (item.node, item.cards_due) == ("b", ("a-1", "a-2"))
        assert sentences(item)[0] == "Due for review: cards 2, exercises 1."
        assert item.minutes == pytest.approx(2 * 0.2 + 5)

    def test_equally_sure_items_come_in_course_order(self, learner_of, node) -> None:
        learner = learner_of(*(node(n, exercises=()) for n in "cab"), minutes=500)
        learner.learn("b", "c", "a")
        learner.wait(days=30)
        assert learner.next().cards_due == ("c-1", "c-2", "a-1", "a-2", "b-1", "b-2")

    def test_what_cannot_run_here_is_not_asked(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), not_run=["a/1", "b/1"])
        learner.learn("a", "b")
        learner.record(EventKind.ATTEMPT, "a/1", rating=Rating.GOOD, verdict="passed")
        learner.wait(days=90)
        item = learner.next()
        assert sentences(item)[0] == "Due for review: cards 4, exercises 0."
        assert item.minutes == pytest.approx(4 * 0.2)

    def test_a_backlog_takes_two_thirds_of_the_minutes(self, reviewer) -> None:
        learner = reviewer(minutes=15)
        spend(learner, 9.9)
        assert learner.next().kind is REVIEW
        spend(learner, 0.1)
        item = learner.next()
        assert (item.kind, item.node) == (NEW, "new")

    def test_learning_takes_over_from_a_backlog_as_well(self, reviewer) -> None:
        learner = reviewer(minutes=15)
        learner.rate("new-1")
        assert learner.next().kind is REVIEW
        spend(learner, 10.1)
        item = learner.next()
        assert (item.kind, item.node) == (LEARNING, "new")

    def test_once_nothing_is_left_to_learn_the_backlog_goes_on(self, reviewer) -> None:
        learner = reviewer(minutes=15, new_nodes=1)
        spend(learner, 10.1)
        learner.learn("new")
        assert learner.next().kind is REVIEW
        spend(learner, 4.8)
        assert learner.next().kind is REVIEW
        spend(learner, 0.2)
        assert learner.next().kind is REST

    def test_minutes_of_learning_do_not_count_against_the_two_thirds(self, reviewer) -> None:
        learner = reviewer(minutes=60)
        learner.learn("new")
        learner.record(EventKind.ATTEMPT, "new/1", verdict="failed", seconds=0)
        spend(learner, 39)
        assert learner.next().kind is REVIEW

    def test_a_backlog_says_why_it_will_be_cut_short(self, reviewer) -> None:
        item = reviewer(minutes=20).next()
        assert len(item.cards_due) == 70  # 14 minutes
        assert whys(item) == [Why.DUE, Why.LEAST_SURE, Why.BACKLOG_FIRST]
        assert "two thirds of the day's 20 minutes" in sentences(item)[2]
        assert whys(reviewer(minutes=22).next()) == [Why.DUE, Why.LEAST_SURE]

    def test_forgotten_cards_come_early_when_nothing_else_is_left(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=3, exercises=()))
        learner.learn("a")
        learner.wait(days=30)
        learner.rate("a-2", rating=Rating.AGAIN)
        learner.wait(minutes=1)
        learner.rate("a-1", rating=Rating.AGAIN)
        assert learner.next().cards_due == ("a-3",)
        learner.rate("a-3")
        item = learner.next()
        assert (item.kind, item.node, item.cards_due) == (REVIEW, "a", ("a-2", "a-1"))
        assert whys(item) == [Why.AHEAD]
        assert item.minutes == pytest.approx(0.4)

    def test_but_no_more_than_twenty_minutes_early(self, learner_of, node) -> None:
        """Again a clock set back: the card's ten minutes lie beyond twenty."""
        learner = learner_of(node("a", cards=1, exercises=()))
        learner.learn("a")
        learner.wait(days=30)
        learner.rate("a-1", rating=Rating.AGAIN)
        learner.wait(minutes=-10)
        assert learner.next().kind is REVIEW
        learner.wait(seconds=-1)
        item = learner.next()
        assert (item.kind, item.come_back) == (REST, learner.memories["a-1"].due)

    def test_but_not_when_the_minutes_are_used(self, learner_of, node) -> None:
        learner = learner_of(node("a"), minutes=20)
        learner.learn("a")
        learner.wait(days=30)
        learner.attempt("a/1", seconds=0)
        learner.rate("a-1", "a-2", rating=Rating.AGAIN, seconds=0)
        spend(learner, 19.5, "a")
        assert whys(learner.next()) == [Why.AHEAD]
        spend(learner, 0.5, "a")
        assert whys(learner.next()) == [Why.MINUTES_USED, Why.COME_BACK]

    def test_but_a_new_node_goes_before_them(self, learner_of, node) -> None:
        learner = learner_of(node("a", exercises=()), node("b"))
        learner.learn("a")
        learner.wait(days=30)
        learner.rate("a-1", "a-2", rating=Rating.AGAIN)
        assert (learner.next().kind, learner.next().node) == (NEW, "b")

    def test_cards_forgotten_at_once_come_back_in_course_order(self, learner_of, node) -> None:
        learner = learner_of(node("a", exercises=()), node("b", exercises=()))
        learner.learn("b", "a")
        learner.wait(days=30)
        learner.rate("b-2", "a-2", "b-1", "a-1", rating=Rating.AGAIN)
        item = learner.next()
        assert (item.node, item.cards_due) == ("a", ("a-1", "a-2", "b-1", "b-2"))


class TestRest:
    def test_when_all_is_known_it_says_when_the_first_item_falls_due(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a"))
        learner.learn("a")
        item = learner.next()
        first = min(memory.due for memory in learner.memories.values())
        assert (item.kind, whys(item)) == (REST, [Why.ALL_KNOWN, Why.COME_BACK])
        assert item.come_back.astimezone(UTC) <= first
        assert item.come_back.hour == 4
        learner.now = item.come_back - timedelta(minutes=1)
        assert learner.next().kind is REST
        learner.now = item.come_back
        assert learner.next().kind is REVIEW

    def test_the_sentence_gives_day_and_hour_of_the_learners_own_clock(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a"), minutes=9, now=datetime(2026, 10, 24, 20, tzinfo=BERLIN))
        learner.rate("a-1")
        spend(learner, 10, "a")
        item = learner.next()
        assert sentences(item)[-1] == "Come back 2026-10-25 04:00."
        assert sentences(item, Language.ZH)[-1] == "2026-10-25 04:00再来。"

    def test_used_minutes_send_to_tomorrow_if_there_is_something_then(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("z"), node("a"))
        learner.learn("z")
        spend(learner, 20)
        item = learner.next()
        assert whys(item) == [Why.MINUTES_USED, Why.COME_BACK]
        assert item.come_back - learner.now == timedelta(hours=18)
        learner.now = item.come_back
        assert learner.next().kind is NEW

    def test_used_minutes_with_all_known_send_to_the_first_day_with_a_review(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("z"))
        learner.learn("z")
        spend(learner, 20)
        item = learner.next()
        assert item.come_back - learner.now > timedelta(days=2)
        learner.now = item.come_back
        assert learner.next().kind is REVIEW

    def test_late_at_night_tomorrow_is_at_four(self, learner_of, node) -> None:
        learner = learner_of(node("z"), node("a"), now=datetime(2026, 11, 22, 1, tzinfo=BERLIN))
        learner.learn("z")
        spend(learner, 20)
        assert learner.next().come_back == datetime(2026, 11, 22, 4, tzinfo=BERLIN)

    def test_a_backlog_beyond_the_minutes_waits_until_tomorrow(self, reviewer) -> None:
        learner = reviewer(minutes=20)
        spend(learner, 20)
        item = learner.next()
        assert item.kind is REST
        learner.now = item.come_back
        assert learner.next().kind is REVIEW

    def test_what_cannot_run_here_calls_nobody_back(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=0))
        learner.learn("a")
        learner.not_run = frozenset(["a/1"])
        assert learner.next().come_back is None


def test_the_bounds_are_those_of_the_settings() -> None:
    assert Bounds() == Bounds(Settings().minutes, Settings().new_nodes)


class TestReasons:
    @pytest.mark.parametrize("why", Why)
    def test_both_languages_hold_the_same_facts(self, why: Why) -> None:
        english, chinese = map(placeholders, why.value)
        assert english == chinese
        assert all(text.strip() for text in why.value)

    @pytest.mark.parametrize("why", Why)
    def test_every_reason_is_said_by_someone(self, why: Why, every_reason) -> None:
        assert why in every_reason

    def test_no_reason_lacks_a_fact_or_has_one_too_many(self, every_reason) -> None:
        for why, facts in every_reason.items():
            assert set(facts) == placeholders(why.value[0]), why
            for language in Language:
                assert "{" not in Reason(why, facts).sentence(language)


@pytest.fixture
def every_reason(learner_of, node) -> dict[Why, dict[str, object]]:
    """The reasons met, with their facts, on the way from an empty journal to the end."""
    met: dict[Why, dict[str, object]] = {}
    learner = learner_of(*(node(n) for n in "ab"), node("c", ["a"], minutes=40), minutes=22)

    def look() -> None:
        met.update({reason.why: dict(reason.facts) for reason in learner.next().reasons})

    look()  # an entrance, which opens
    learner.rate("a-1")
    look()  # begun, first recall
    learner.learn("a")
    look()  # too long
    learner.bounds = Bounds(500, 1)
    look()  # new nodes used
    learner.bounds = Bounds(5, 9)
    look()  # minutes used
    learner.bounds = Bounds(500, 9)
    learner.learn("b")
    look()  # prerequisites known
    learner.learn("c")
    look()  # all known, come back
    learner.wait(days=60)
    learner.bounds = Bounds(1, 9)
    look()  # due, least sure
    learner.bounds = Bounds(500, 9)
    for exercise in ("a/1", "b/1", "c/1"):
        learner.attempt(exercise)
    learner.rate("a-1", "a-2", "b-1", "b-2", "c-1", "c-2", rating=Rating.AGAIN)
    look()  # ahead
    waiting = learner_of(node("a", cards=1, exercises=()), node("b", ["a"]))
    waiting.rate("a-1")
    waiting.wait(hours=-1)
    learner = waiting
    look()  # nothing now
    learner = learner_of(node("a"), node("b"))
    learner.learn("a")
    learner.wait(days=60)
    learner.bounds = Bounds(5, 9)
    look()  # backlog: there is something to learn as well
    return met


# Any course, any journal


@st.composite
def courses(draw: st.DrawFn, node):
    """A few nodes, each building on some of those before it, listed in any order."""
    nodes = []
    for n in range(draw(st.integers(0, 5))):
        before = [each.id for each in nodes]
        nodes.append(
            node(
                f"n{n}",
                draw(st.lists(st.sampled_from(before), unique=True)) if before else (),
                cards=draw(st.integers(0, 3)),
                exercises=draw(st.lists(st.sampled_from([2.0, 5.0, 30.0]), max_size=2)),
                minutes=draw(st.sampled_from([1.0, 10.0, 15.0, 45.0])),
            )
        )
    return draw(st.permutations(nodes))


@st.composite
def learners(draw: st.DrawFn, learner_of, node, *, honest: bool = False):
    """Someone with any past. An honest one has neither items that went nor latches that lie."""
    nodes = draw(courses(node))
    exercises = [exercise.id for each in nodes for exercise in each.exercises]
    cards = [card.id for each in nodes for card in each.cards]
    learner = learner_of(
        *nodes,
        minutes=draw(st.sampled_from([1.0, 20.0, 60.0, 1440.0])),
        new_nodes=draw(st.integers(0, 3)),
        not_run=draw(st.lists(st.sampled_from(exercises))) if exercises else (),
    )
    items = [*cards, *exercises] + ([] if honest else ["gone", "gone/1", *learner.course.nodes])
    if not items:
        return learner
    waits = st.sampled_from([0, 0, 1, 10, 600, 1440, 4000, 60_000] + ([] if honest else [-2000]))
    for _ in range(draw(st.integers(0, 25))):
        answer(learner, draw(st.sampled_from(items)), draw(st.integers(1, 5)))
        learner.wait(minutes=draw(waits))
    return learner


def answer(learner, item: str, how: int) -> None:
    """One to four are ratings of a card; of an exercise: given up, a hint, a failure, passes."""
    if item in learner.course.nodes:
        learner.record(EventKind.KNOWN, item)
    elif "/" not in item:
        learner.rate(item, rating=Rating(min(how, 4)))
    elif item not in learner.course.exercises:
        learner.record(EventKind.ATTEMPT, item, rating=Rating.GOOD, verdict="passed")
    elif how == 1:
        learner.give_up(item)
    elif how == 2:
        learner.hint(item)
    else:
        learner.attempt(item, passed=how > 3)


@given(st.data())
def test_whatever_happened_next_has_an_answer_that_makes_sense(learner_of, node, data) -> None:
    learner = data.draw(learners(learner_of, node))
    progress, course, item = learner.progress, learner.course, learner.next()
    assert set(item.cards_due) <= set(course.cards)
    assert len(set(item.cards_due)) == len(item.cards_due)
    assert (item.node is None) == (item.kind is REST)
    assert item.reasons
    for language in Language:
        assert all(sentences(item, language))
    if item.node is None:
        assert item.cards_due == ()
        assert item.minutes == 0
        assert item.come_back is None or item.come_back > learner.now
        return
    assert item.come_back is None
    assert item.minutes > 0
    here = progress[item.node]
    of_node = {card.id for card in course.nodes[item.node].cards}
    if item.kind is NEW:
        assert here.state is NodeState.READY
        assert set(item.cards_due) == of_node
        assert all(progress[before].known for before in course.nodes[item.node].requires)
    elif item.kind is LEARNING:
        assert here.state is NodeState.LEARNING or (here.known and not here.complete)
        assert set(item.cards_due) <= of_node
    else:
        assert here.exercises_due or of_node & set(item.cards_due)


@given(st.data())
def test_the_same_past_gives_the_same_answer(learner_of, node, data) -> None:
    learner = data.draw(learners(learner_of, node))
    first = learner.next()
    assert learner.next() == first
    learner.memories = dict(reversed(learner.memories.items()))
    assert learner.next() == first


@given(st.data())
def test_whoever_comes_back_when_told_finds_something(learner_of, node, data) -> None:
    learner = data.draw(learners(learner_of, node, honest=True))
    item = learner.next()
    if item.come_back is None:
        assert item.kind is not REST or not anything_ever(learner)
    else:
        learner.now = item.come_back
        assert learner.next().kind is not REST


def anything_ever(learner) -> bool:
    """Whether waiting alone would bring something to do."""
    learner.now += timedelta(days=36_600)
    return learner.next().kind is not REST
