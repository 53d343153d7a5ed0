"""The days of a learner, command by command, with a frozen clock.

The real course is walked inside this process (the same commands, many times faster than a
process each), the small one by the real binary. A month of it is thorough.
"""

from __future__ import annotations

import json
import random
import shutil
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

REPOSITORY = Path(__file__).parents[2]
START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
OPEN = ("new", "failed", "due")
thorough = pytest.mark.thorough
MOST_ROUNDS = 40  # of `next` in one day: more would mean that a day has no end


class Journey:
    """A learner who follows `next` to the letter and is right with a given chance."""

    def __init__(self, learner, chance: float, seed: int = 0) -> None:
        self.learner = learner
        self.random = random.Random(seed)
        self.chance = chance
        self.now = START
        self.offered: list[str] = []
        self.reviews: dict[str, list[tuple[int, bool]]] = defaultdict(list)
        self.requires = {node["id"]: node["requires"] for node in learner("list", "--json").json}

    def study_for(self, days: int) -> None:
        for day in range(days):
            self.now = START + timedelta(days=day)
            self._study_day(day)

    def states(self) -> dict[str, str]:
        return {node["id"]: node["state"] for node in self._run("list", "--json")}

    def _study_day(self, day: int) -> None:
        for _ in range(MOST_ROUNDS):
            item = self._run("next", "--json")
            if item["kind"] == "rest":
                assert item["node"] is None
                assert item["reasons"]
                return
            self._follow(item, day)
        pytest.fail(f"day {day} never came to rest")

    def _follow(self, item: dict, day: int) -> None:
        if item["kind"] == "new":
            states = self.states()
            known = [states[p] in ("known", "due") for p in self.requires[item["node"]]]
            assert all(known), f"{item['node']} before its prerequisites"
            self.offered.append(item["node"])
            self.now += timedelta(minutes=5)
        for card in item["cards_due"]:
            right = self._is_right()
            self._run("rate", card, "3" if right else "1", "--json")
            if item["kind"] == "review":
                self.reviews[card].append((day, right))
            self.now += timedelta(seconds=10)
        for exercise in item["exercises"]:
            if exercise["state"] in OPEN:
                self._do(exercise["id"])

    def _do(self, exercise: str) -> None:
        wrong = sorted(self.learner.course.glob(f"exercises/*/{exercise}/wrong/*.py"))
        if not self._is_right():
            self.learner.answer(exercise, f"wrong/{self.random.choice(wrong).name}")
            assert self._run("check", exercise, "--json")["verdict"] == "failed"
        if self.chance > 0:
            self.learner.answer(exercise)
            assert self._run("check", exercise, "--json")["verdict"] == "passed"
        self.now += timedelta(minutes=4)

    def _is_right(self) -> bool:
        return self.random.random() < self.chance

    def _run(self, *arguments: str):
        self.learner.at(self.now.isoformat())
        done = self.learner(*arguments)
        assert done.code in (0, 1), done.err
        return json.loads(done.out)


def growing(reviews: dict[str, list[tuple[int, bool]]]) -> list[list[int]]:
    """The gaps between reviews of each card that was always recalled."""
    found = []
    for turns in reviews.values():
        days = [day for day, _ in turns]
        if len(days) >= 2 and all(right for _, right in turns):
            found.append([later - earlier for earlier, later in pairwise(days)])
    return found


@pytest.fixture
def on_the_real_course(learner):
    learner.environment["PTGRAPH_COURSE"] = str(REPOSITORY)
    return learner


@pytest.mark.parametrize("days", [8, pytest.param(30, marks=thorough)])
def test_nine_times_in_ten_right_moves_on_day_by_day(on_the_real_course, days):
    journey = Journey(on_the_real_course, chance=0.9)
    journey.study_for(days)
    states = journey.states()
    known = {node for node, state in states.items() if state in ("known", "due")}
    assert len(known) >= min(len(states), days // 2), f"after {days} days: {sorted(known)}"
    assert set(journey.offered) >= known
    gaps = growing(journey.reviews)
    assert len(gaps) > days // 2
    for gap in gaps:
        assert gap == sorted(gap), f"a card came back after {gap} days"


@pytest.mark.parametrize("days", [2, pytest.param(10, marks=thorough)])
def test_always_wrong_never_leaves_the_first_node(on_the_real_course, days):
    journey = Journey(on_the_real_course, chance=0.0)
    journey.study_for(days)
    entrances = {node for node, requires in journey.requires.items() if not requires}
    assert set(journey.offered) <= entrances
    assert "known" not in journey.states().values()


@pytest.mark.parametrize("days", [5, pytest.param(30, marks=thorough)])
def test_the_small_course_with_the_real_binary(binary, days):
    journey = Journey(binary, chance=0.9, seed=1)
    journey.study_for(days)
    assert set(journey.states().values()) <= {"known", "due"}
    assert journey.offered == ["doubling", "halving"]
    assert journey.reviews


@thorough
def test_a_month_is_enough_for_the_first_nodes(learner, tmp_path):
    course = _first_nodes(tmp_path / "course", upto="broadcasting")
    learner.environment["PTGRAPH_COURSE"] = str(course)
    journey = Journey(learner, chance=0.9)
    journey.study_for(30)
    assert set(journey.offered) == set(journey.states())
    assert len(journey.offered) == len(set(journey.offered)) == 11
    assert set(journey.states().values()) <= {"known", "due"}
    for gap in growing(journey.reviews):
        assert gap == sorted(gap), f"a card came back after {gap} days"


def _first_nodes(course: Path, *, upto: str) -> Path:
    """A copy of the real course that ends with a node, in the order in which it is taught."""
    for folder in ("graph", "cards", "exercises"):
        shutil.copytree(REPOSITORY / folder, course / folder)
    taught = [
        node
        for stage in sorted(course.glob("graph/*/_stage.md"))
        for node in yaml.safe_load(stage.read_text().split("---")[1])["nodes"]
    ]
    for node in taught[taught.index(upto) + 1 :]:
        for path in (*course.glob(f"*/*/{node}"), *course.glob(f"*/*/{node}.*")):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for stage in course.glob("graph/*/_stage.md"):
        _, front, body = stage.read_text().split("---", 2)
        fields = yaml.safe_load(front)
        fields["nodes"] = [n for n in fields["nodes"] if n in taught[: taught.index(upto) + 1]]
        stage.write_text(f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---{body}")
        if not fields["nodes"]:
            shutil.rmtree(stage.parent)
    return course
