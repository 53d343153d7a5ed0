"""Simulated learners: weeks of days driven by nothing but what `next` says.

A student does the first thing of the study item, one answer at a time, and asks again. Time
passes as the estimates say. That no rule of the day is broken is asserted before every answer.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from ptgraph.memory.day import CARD_MINUTES, reading_minutes
from ptgraph.memory.mastery import ExerciseState, exercise_state
from ptgraph.memory.model import Memory, Phase, Rating
from ptgraph.memory.ranking import REVIEW_SHARE, StudyItem, StudyKind
from ptgraph.memory.replay import Retentions, replay

MINUTES = 20.0
LONGEST = 5.0  # minutes of the longest single answer
STEPS_OF_A_DAY = 400


@pytest.fixture
def thirty_nodes(node):
    """Thirty nodes of seven cards and one or two exercises, each building on one or two."""
    nodes = [node("n0", cards=7)]
    for n in range(1, 30):
        requires = {f"n{(n - 1) // 2}", f"n{max(0, n - 1 - n % 3)}"}
        nodes.append(node(f"n{n}", sorted(requires), cards=7, exercises=(5.0,) * (1 + n % 2)))
    return nodes


@pytest.fixture
def student_of(diarist_of, thirty_nodes) -> Callable[..., Student]:
    def make(right: Callable[[str], bool], **bounds: float) -> Student:
        return Student(diarist_of(*thirty_nodes, minutes=MINUTES, **bounds), right)

    return make


class Student:
    """Does what `next` says, and knows for itself what it has learned."""

    def __init__(self, learner, right: Callable[[str], bool]) -> None:
        self.learner = learner
        self.right = right
        self.learned: set[str] = set()
        self.begun: list[str] = []  # nodes, in order
        self.begun_on: dict[str, datetime] = {}
        self.reviews: list[float] = []  # minutes of each day
        self.spent: list[float] = []
        self.recalls: list[tuple[Memory, Memory]] = []  # before and after, of learned cards

    def study(self, days: int, *, frozen: bool = False) -> None:
        """One session a day, at the same hour, until `next` says rest."""
        learner = self.learner
        for _ in range(days):
            hour = learner.now
            for _ in range(STEPS_OF_A_DAY):
                item = learner.next()
                if item.kind is StudyKind.REST:
                    break
                self._check(item)
                self._do(item, frozen=frozen)
            else:
                pytest.fail("the day does not end")
            self.spent.append(learner.use.spent)
            self.reviews.append(learner.use.on_reviews)
            self._check_day()
            learner.close_day()
            learner.now = hour + timedelta(days=1)

    def away(self, days: int) -> None:
        self.learner.wait(days=days)

    @property
    def known(self) -> set[str]:
        return {name for name in self.learner.course.nodes if self._knows(name)}

    def _knows(self, name: str) -> bool:
        node = self.learner.course.nodes[name]
        return all(each.id in self.learned for each in (*node.cards, *node.exercises))

    def _check(self, item: StudyItem) -> None:
        """What is asked is allowed: in order, and within the day."""
        use, node = self.learner.use, self.learner.course.nodes[item.node]
        if item.kind is StudyKind.NEW:
            assert all(self._knows(before) for before in node.requires)
            assert item.node not in self.begun_on
            assert len(use.begun) < self.learner.bounds.new_nodes
            assert not use.begun or use.spent + node.minutes <= MINUTES + 1e-9
            self.begun.append(node.id)
            self.begun_on[node.id] = self.learner.now
        if use.spent >= MINUTES:
            assert item.kind is StudyKind.LEARNING
            assert item.node == use.begun[0]
            assert use.of_node[node.id] < node.minutes
        if item.kind is StudyKind.REVIEW and use.on_reviews >= REVIEW_SHARE * MINUTES:
            assert not self._could_learn(use)

    def _could_learn(self, use) -> bool:
        if any(progress.state.value == "learning" for progress in self.learner.progress.values()):
            return True
        ready = [n for n, p in self.learner.progress.items() if p.state.value == "ready"]
        fits = [
            n
            for n in ready
            if not use.begun or self.learner.course.nodes[n].minutes <= MINUTES - use.spent
        ]
        return bool(fits) and len(use.begun) < self.learner.bounds.new_nodes

    def _check_day(self) -> None:
        """No more than the minutes and one answer, but for the first node begun."""
        use = self.learner.use
        if use.spent <= MINUTES + LONGEST:
            return
        first = use.begun[0]
        assert use.spent - use.of_node[first] <= MINUTES
        assert use.of_node[first] <= self.learner.course.nodes[first].minutes + LONGEST

    def _do(self, item: StudyItem, *, frozen: bool) -> None:
        learner = self.learner
        minutes = 0.0
        if item.kind is StudyKind.NEW:
            minutes += reading_minutes(learner.course.nodes[item.node])
        if item.cards_due:
            self._card(item.cards_due[0])
            minutes += CARD_MINUTES
        else:
            self._exercise(item.node)
            minutes += LONGEST
        if not frozen:
            learner.wait(minutes=minutes)

    def _card(self, card: str) -> None:
        before = self.learner.memories.get(card)
        right = self.right(card)
        self.learner.rate(card, rating=Rating.GOOD if right else Rating.AGAIN)
        after = self.learner.memories[card]
        if after.phase is Phase.REVIEW:
            self.learned.add(card)
            if right and before is not None and before.phase is Phase.REVIEW:
                self.recalls.append((before, after))

    def _exercise(self, node: str) -> None:
        learner = self.learner
        open_ = next(
            exercise.id
            for exercise in learner.course.nodes[node].exercises
            if exercise_state(exercise, learner.knowledge, learner.now)
            in (ExerciseState.NEW, ExerciseState.FAILED, ExerciseState.DUE)
        )
        passed = self.right(open_)
        learner.attempt(open_, passed=passed)
        if passed:
            self.learned.add(open_)


def interval(memory: Memory) -> timedelta:
    return memory.due - memory.last_review


def nine_in_ten() -> Callable[[str], bool]:
    rng = random.Random(21)
    return lambda item: rng.random() < 0.9


def always(item: str) -> bool:
    return True


def never(item: str) -> bool:
    return False


def test_who_is_right_nine_times_in_ten_reaches_every_node_in_sixty_days(student_of) -> None:
    student = student_of(nine_in_ten())
    student.study(days=60)
    learner = student.learner
    assert set(student.begun) == set(learner.course.nodes)
    assert student.known == {name for name, each in learner.progress.items() if each.known}
    assert len(student.known) >= 29
    assert learner.memories == replay(learner.events, Retentions())
    assert all(after.stability > before.stability for before, after in student.recalls)
    assert all(interval(after) >= interval(before) for before, after in student.recalls)


def test_who_is_always_right_spends_less_than_two_thirds_on_reviews(student_of) -> None:
    student = student_of(always)
    student.study(days=60)
    assert student.known == set(student.learner.course.nodes)
    assert max(student.reviews) < REVIEW_SHARE * MINUTES
    assert student.recalls
    assert all(interval(after) > interval(before) for before, after in student.recalls)


@pytest.mark.parametrize("frozen", [False, True], ids=["time passes", "a frozen clock"])
def test_who_is_always_wrong_never_leaves_the_first_nodes(student_of, frozen: bool) -> None:
    student = student_of(never)
    student.study(days=8, frozen=frozen)
    assert student.begun == ["n0"]
    assert student.learned == set()
    assert all(0 < spent <= MINUTES + LONGEST for spent in student.spent)


def test_who_gives_every_exercise_up_never_leaves_the_first_nodes_either(student_of) -> None:
    student = student_of(lambda item: "/" not in item)
    student.learner.attempt = lambda exercise, passed: student.learner.give_up(exercise)
    student.study(days=8)
    assert student.begun == ["n0"]


def test_a_frozen_clock_ends_the_day_of_who_is_right_as_well(student_of) -> None:
    student = student_of(always)
    student.study(days=3, frozen=True)
    assert len(student.known) >= 2


def test_after_sixty_days_away_learning_goes_on_and_the_backlog_clears(student_of) -> None:
    student = student_of(nine_in_ten())
    student.study(days=25)
    begun = len(student.begun)
    student.away(days=60)
    back = student.learner.now
    backlog = [card for p in student.learner.progress.values() for card in p.cards_due]
    assert len(backlog) * CARD_MINUTES > MINUTES  # more than a day's
    student.study(days=21)
    assert student.begun_on[student.begun[begun]] - back < timedelta(days=4)
    overdue = [
        item
        for progress in student.learner.progress.values()
        for item in (*progress.cards_due, *progress.exercises_due)
        if student.learner.now - student.learner.memories[item].due > timedelta(days=2)
    ]
    assert overdue == []
