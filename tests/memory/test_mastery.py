"""What is known: the states of exercises and nodes, and the latch."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.memory.mastery import (
    NodeState,
    exercise_state,
    is_learned,
    newly_known,
    progress_of,
)
from ptgraph.memory.model import EventKind, Phase, Rating

STEPS = [NodeState.LOCKED, NodeState.READY, NodeState.LEARNING, NodeState.KNOWN, NodeState.DUE]


def states(learner) -> dict[str, str]:
    return {node: progress.state.value for node, progress in learner.progress.items()}


def state_of(learner, exercise: str = "a/1") -> str:
    return exercise_state(learner.course.exercises[exercise], learner.knowledge, learner.now).value


def changed(learner, *nodes, **attributes):
    """The same learner at a course that has been edited, or at another machine."""
    other = type(learner)(*nodes, now=learner.now, **attributes)
    other.events, other.memories = learner.events, learner.memories
    return other


class TestHowAnExerciseStands:
    def test_new_failed_passed_due(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        assert state_of(learner) == "new"
        learner.hint("a/1")
        assert state_of(learner) == "new"
        learner.attempt("a/1", passed=False)
        assert state_of(learner) == "failed"
        learner.attempt("a/1")
        assert state_of(learner) == "passed"
        learner.now = learner.memories["a/1"].due
        assert state_of(learner) == "due"
        learner.attempt("a/1", passed=False)
        assert state_of(learner) == "due"
        learner.attempt("a/1")
        assert state_of(learner) == "passed"

    def test_given_up_is_not_passed_until_it_is_done(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.give_up("a/1")
        assert state_of(learner) == "failed"
        learner.attempt("a/1")
        assert state_of(learner) == "passed"

    def test_giving_up_a_review_makes_it_failed_though_it_was_learned(
        self, learner_of, node
    ) -> None:
        learner = learner_of(node("a"))
        learner.attempt("a/1")
        learner.now = learner.memories["a/1"].due
        learner.give_up("a/1")
        assert state_of(learner) == "failed"
        assert is_learned("a/1", learner.knowledge)

    def test_a_failed_run_of_a_passed_exercise_changes_nothing(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.attempt("a/1")
        learner.attempt("a/1", passed=False)
        assert state_of(learner) == "passed"

    def test_due_all_day_on_the_day_it_falls_due(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.attempt("a/1")
        learner.now = learner.memories["a/1"].due.astimezone(learner.now.tzinfo).replace(hour=4)
        assert state_of(learner) == "due"
        learner.wait(minutes=-1)
        assert state_of(learner) == "passed"

    def test_what_cannot_run_here_is_never_anything_else(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.attempt("a/1")
        learner.wait(days=300)
        here = changed(learner, node("a"), not_run=["a/1"])
        assert state_of(here) == "not-run"


class TestTheWayOfANode:
    def test_locked_ready_learning_known_due(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]))
        assert states(learner) == {"a": "ready", "b": "locked"}
        learner.rate("a-1")
        assert states(learner) == {"a": "learning", "b": "locked"}
        learner.learn("a")
        assert states(learner) == {"a": "known", "b": "ready"}
        learner.wait(days=60)
        assert states(learner) == {"a": "due", "b": "ready"}

    def test_every_prerequisite_must_be_known(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b"), node("c", ["a", "b"]))
        learner.learn("a")
        assert states(learner)["c"] == "locked"
        learner.learn("b")
        assert states(learner)["c"] == "ready"

    def test_a_node_opens_the_next_only_not_the_one_after(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]), node("c", ["b"]))
        learner.learn("a")
        assert states(learner) == {"a": "known", "b": "ready", "c": "locked"}

    @pytest.mark.parametrize(
        "begin",
        [
            lambda learner: learner.rate("a-1", rating=Rating.AGAIN),
            lambda learner: learner.attempt("a/1", passed=False),
            lambda learner: learner.give_up("a/1"),
        ],
        ids=["a card", "a failed attempt", "a solution"],
    )
    def test_any_answer_begins_a_node(self, learner_of, node, begin) -> None:
        learner = learner_of(node("a"))
        begin(learner)
        assert states(learner) == {"a": "learning"}

    def test_a_hint_begins_nothing(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.hint("a/1")
        assert states(learner) == {"a": "ready"}

    def test_progress_comes_in_course_order(self, learner_of, node) -> None:
        learner = learner_of(node("z"), node("b", ["c"]), node("c", ["z"]))
        assert list(learner.progress) == ["z", "b", "c"]

    def test_progress_counts_what_is_learned_and_due(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=3, exercises=(5, 5)))
        learner.rate("a-1", "a-3", rating=Rating.EASY)
        learner.rate("a-2")
        learner.attempt("a/2")
        progress = learner.progress["a"]
        assert (progress.cards_learned, progress.cards) == (2, 3)
        assert (progress.exercises_passed, progress.exercises) == (1, 2)
        assert (progress.cards_due, progress.exercises_due) == ((), ())
        learner.wait(days=60)
        progress = learner.progress["a"]
        assert (progress.cards_due, progress.exercises_due) == (("a-1", "a-3"), ("a/2",))


class TestKnown:
    def test_every_card_must_have_graduated(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=2, exercises=()))
        learner.rate("a-1", rating=Rating.EASY)
        learner.rate("a-2")
        assert not learner.progress["a"].known
        learner.wait(minutes=10)
        learner.rate("a-2")
        assert learner.progress["a"].known

    def test_every_exercise_must_have_been_passed(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=0, exercises=(5, 5)))
        learner.attempt("a/1")
        learner.give_up("a/2")
        assert not learner.progress["a"].known
        learner.attempt("a/2")
        assert learner.progress["a"].known

    def test_a_lapse_makes_due_and_locks_nothing(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]))
        learner.learn("a")
        learner.wait(days=30)
        learner.rate("a-1", rating=Rating.AGAIN)
        learner.give_up("a/1")
        learner.wait(minutes=10)
        assert learner.memories["a-1"].phase is Phase.RELEARNING
        assert states(learner) == {"a": "due", "b": "ready"}

    def test_an_item_added_later_does_not_unknow_a_node(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=1), node("b", ["a"]))
        learner.learn("a")
        grown = changed(learner, node("a", cards=4, exercises=(5, 5)), node("b", ["a"]))
        assert states(grown) == {"a": "known", "b": "ready"}
        assert grown.progress["a"].cards_learned == 1

    def test_without_the_latch_it_would(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=1), node("b", ["a"]))
        learner.learn("a")
        learner.events = [event for event in learner.events if event.kind is not EventKind.KNOWN]
        grown = changed(learner, node("a", cards=2), node("b", ["a"]))
        assert states(grown) == {"a": "learning", "b": "locked"}

    def test_a_prerequisite_added_later_does_not_unknow_a_node(self, learner_of, node) -> None:
        learner = learner_of(node("b"), node("c", ["b"]))
        learner.learn("b")
        grown = changed(learner, node("a"), node("b", ["a"]), node("c", ["b"]))
        assert states(grown) == {"a": "ready", "b": "known", "c": "ready"}

    def test_what_cannot_run_here_does_not_count(self, learner_of, node) -> None:
        learner = learner_of(node("a", exercises=(5, 5)), node("b", ["a"]), not_run=["a/2"])
        learner.rate("a-1", "a-2", rating=Rating.EASY)
        assert not learner.progress["a"].known
        learner.attempt("a/1")
        assert states(learner) == {"a": "known", "b": "ready"}
        assert learner.progress["a"].exercises == 1

    def test_what_cannot_run_here_is_not_due_either(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=0, exercises=(5, 5)))
        learner.learn("a")
        learner.wait(days=300)
        here = changed(learner, node("a", cards=0, exercises=(5, 5)), not_run=["a/2"])
        assert here.progress["a"].exercises_due == ("a/1",)

    def test_on_a_machine_that_can_run_more_the_node_stays_known(self, learner_of, node) -> None:
        learner = learner_of(node("a"), node("b", ["a"]), not_run=["a/1"])
        learner.learn("a")
        there = changed(learner, node("a"), node("b", ["a"]))
        assert states(there) == {"a": "known", "b": "ready"}

    def test_a_node_without_items_does_not_bar_the_way(self, learner_of, node) -> None:
        empty = node("b", ["a"], cards=0, exercises=())
        learner = learner_of(node("a"), empty, node("c", ["b"]))
        assert states(learner) == {"a": "ready", "b": "locked", "c": "locked"}
        learner.learn("a")
        assert states(learner) == {"a": "known", "b": "known", "c": "ready"}

    def test_nor_does_one_whose_every_item_cannot_run_here(self, learner_of, node) -> None:
        gpu = node("a", cards=0)
        learner = learner_of(gpu, node("b", ["a"]), not_run=["a/1"])
        assert states(learner) == {"a": "known", "b": "ready"}

    def test_the_order_in_which_nodes_are_listed_does_not_matter(self, learner_of, node) -> None:
        """An empty node takes over from prerequisites that stand after it in the course."""
        empty = node("b", ["a"], cards=0, exercises=())
        learner = learner_of(node("c", ["b"]), empty, node("a"))
        learner.learn("a")
        assert states(learner) == {"c": "ready", "b": "known", "a": "known"}

    def test_the_latch_is_set_once_when_the_last_item_is_learned(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1", "a-2", rating=Rating.EASY)
        assert not newly_known(learner.course.nodes["a"], learner.knowledge)
        learner.attempt("a/1")
        learner.wait(days=30)
        learner.rate("a-1")
        known = [event.item for event in learner.events if event.kind is EventKind.KNOWN]
        assert known == ["a"]

    def test_nothing_is_latched_for_a_node_without_items(self, learner_of, node) -> None:
        learner = learner_of(node("a", cards=0, exercises=()))
        assert learner.progress["a"].known
        assert not newly_known(learner.course.nodes["a"], learner.knowledge)


class TestWhatIsDueOfANode:
    def test_a_card_in_its_first_steps_is_learning_not_due(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1", rating=Rating.AGAIN)
        learner.wait(minutes=5)
        assert learner.progress["a"].cards_due == ()

    def test_a_forgotten_card_is_due_when_its_ten_minutes_are_over(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.learn("a")
        learner.wait(days=30)
        learner.rate("a-1", rating=Rating.AGAIN)
        assert "a-1" not in learner.progress["a"].cards_due
        learner.wait(minutes=10)
        assert "a-1" in learner.progress["a"].cards_due

    def test_a_learned_card_of_a_node_not_yet_known_is_due_in_time(self, learner_of, node) -> None:
        learner = learner_of(node("a"))
        learner.rate("a-1", rating=Rating.EASY)
        learner.wait(days=30)
        assert learner.progress["a"].cards_due == ("a-1",)
        assert states(learner) == {"a": "learning"}


ANSWERS = st.lists(
    st.tuples(
        st.sampled_from(["a-1", "a-2", "a/1", "b-1", "b-2", "b/1", "c-1", "c-2", "c/1"]),
        st.sampled_from([Rating.HARD, Rating.GOOD, Rating.EASY]),
    ),
    max_size=25,
)


@given(ANSWERS, st.sets(st.sampled_from(["a/1", "b/1", "c/1"])))
def test_progress_only_grows_under_passing_answers(learner_of, node, answers, not_run) -> None:
    nodes = (node("a"), node("b", ["a"]), node("c", ["a", "b"]))
    learner = learner_of(*nodes, not_run=sorted(not_run))
    before = learner.progress
    for item, rating in answers:
        if "/" in item:
            learner.attempt(item)
        else:
            learner.rate(item, rating=rating)
        after = learner.progress
        for name, then in before.items():
            now = after[name]
            assert STEPS.index(now.state) >= STEPS.index(then.state)
            assert now.cards_learned >= then.cards_learned
            assert now.exercises_passed >= then.exercises_passed
        before = after


@given(ANSWERS)
def test_progress_does_not_depend_on_how_memories_are_ordered(learner_of, node, answers) -> None:
    learner = learner_of(node("a"), node("b", ["a"]), node("c", ["a", "b"]))
    for item, rating in answers:
        learner.record(EventKind.CARD if "-" in item else EventKind.ATTEMPT, item, rating=rating)
    learner.wait(days=20)
    turned = dict(reversed(learner.memories.items()))
    knowledge = replace(learner.knowledge, memories=turned)
    assert progress_of(learner.course, knowledge, learner.now) == learner.progress
