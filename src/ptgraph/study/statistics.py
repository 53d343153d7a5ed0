"""How the learner is doing: counts over the journal and the course. Pure over a snapshot."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from ptgraph.memory.day import day_end, day_start
from ptgraph.memory.fsrs import retrievability
from ptgraph.memory.mastery import NodeState, is_learned
from ptgraph.memory.model import EventKind, Phase, Rating
from ptgraph.study.workspace import Snapshot

_FORECAST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Statistics:
    """Where the learner stands.

    `recalled` of `reviewed` are reviews of learned items that were not rated Again (true
    retention). `forecast` counts the items that fall due on each of the next days, today first
    (with what is overdue). `streak` counts study days in a row up to today or yesterday.
    """

    nodes: dict[str, int]
    cards_learned: int
    cards: int
    exercises_passed: int
    exercises: int
    answers: int
    answers_today: int
    minutes_today: float
    reviewed: int
    recalled: int
    mean_retrievability: float | None
    streak: int
    forecast: tuple[int, ...]


def statistics(snapshot: Snapshot) -> Statistics:
    """Sum up a snapshot."""
    knowledge, course = snapshot.knowledge, snapshot.course
    states = Counter(progress.state for progress in snapshot.progress.values())
    answers = [e for e in snapshot.events if e.kind in (EventKind.CARD, EventKind.ATTEMPT)]
    reviews = [
        event
        for event in answers
        if event.rating is not None and _was_learned(snapshot, event.item, event.at)
    ]
    learned = [m for m in knowledge.memories.values() if m.learned_at is not None]
    chances = [retrievability(memory, snapshot.now.astimezone(UTC)) for memory in learned]
    return Statistics(
        nodes={state.value: states.get(state, 0) for state in NodeState},
        cards_learned=sum(is_learned(card, knowledge) for card in course.cards),
        cards=len(course.cards),
        exercises_passed=sum(is_learned(exercise, knowledge) for exercise in course.exercises),
        exercises=len(course.exercises),
        answers=len(answers),
        answers_today=sum(event.at >= day_start(snapshot.now) for event in answers),
        minutes_today=snapshot.use.spent,
        reviewed=len(reviews),
        recalled=sum(event.rating is not Rating.AGAIN for event in reviews),
        mean_retrievability=sum(chances) / len(chances) if chances else None,
        streak=_streak({_study_day(snapshot, event.at) for event in answers}, snapshot.now),
        forecast=_forecast(snapshot),
    )


def _was_learned(snapshot: Snapshot, item: str, at: datetime) -> bool:
    memory = snapshot.knowledge.memories.get(item)
    return memory is not None and memory.learned_at is not None and memory.learned_at < at


def _study_day(snapshot: Snapshot, at: datetime) -> date:
    return day_start(at.astimezone(snapshot.now.tzinfo)).date()


def _streak(days: set[date], now: datetime) -> int:
    day = day_start(now).date()
    if day not in days:
        day -= timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def _forecast(snapshot: Snapshot) -> tuple[int, ...]:
    counts = [0] * _FORECAST_DAYS
    for memory in snapshot.knowledge.memories.values():
        if memory.phase is Phase.LEARNING or memory.item in snapshot.knowledge.not_run:
            continue
        if (
            memory.item not in snapshot.course.cards
            and memory.item not in snapshot.course.exercises
        ):
            continue
        days = max(0, (memory.due - day_end(snapshot.now)).days + 1)
        if days < _FORECAST_DAYS:
            counts[days] += 1
    return tuple(counts)
