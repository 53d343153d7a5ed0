"""The study day and its minutes: when a day starts, and what the day's events took.

Pure: `now` comes in with the learner's own time zone, events with UTC instants. What the
minutes allow is `ranking.py`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ptgraph.course.model import Course, Node
from ptgraph.memory.model import Event, EventKind, Memory, Phase

DAY_STARTS_AT = 4  # o'clock, local time: a late evening belongs to the day before
CARD_MINUTES = 0.2
UNRATED_ATTEMPT_MINUTES = 1.0


def day_start(now: datetime) -> datetime:
    """Return when the study day that holds `now` began, in the time zone of `now`."""
    start = now.replace(hour=DAY_STARTS_AT, minute=0, second=0, microsecond=0)
    return start if now >= start else start - timedelta(days=1)


def day_end(now: datetime) -> datetime:
    """Return when the study day that holds `now` ends."""
    return day_start(now) + timedelta(days=1)


def is_due(memory: Memory, now: datetime) -> bool:
    """Whether an item is to be recalled now.

    Steps of minutes are due at the minute; what is scheduled in days is due for the whole
    study day in which its time falls.
    """
    if memory.phase is Phase.REVIEW:
        return memory.due < day_end(now)
    return memory.due <= now


@dataclass(frozen=True, slots=True)
class DayUse:
    """What the study day has held so far. All amounts are minutes.

    `begun` are the nodes whose first event ever fell on this day, in that order; `of_node`
    is what each of them has taken.
    """

    spent: float
    on_reviews: float
    begun: tuple[str, ...]
    of_node: Mapping[str, float]


def use_of_day(
    course: Course, events: Iterable[Event], memories: Mapping[str, Memory], now: datetime
) -> DayUse:
    """Add up what the events of the study day that holds `now` took.

    Parameters
    ----------
    events : the standing events of the whole journal, in order.
    """
    start, end = day_start(now), day_end(now)
    spent = on_reviews = 0.0
    begun: dict[str, bool] = {}  # node → whether it was begun today
    of_node: dict[str, float] = {}
    for event in events:
        node = _node_of(course, event)
        if node is None:
            continue
        today = start <= event.at < end  # a clock that once ran ahead must not use up this day
        minutes = 0.0
        if node.id not in begun:
            begun[node.id] = today
            minutes += reading_minutes(node) if today else 0.0
        if not today:
            continue
        minutes += _minutes(course, event)
        spent += minutes
        of_node[node.id] = of_node.get(node.id, 0.0) + minutes
        if _is_review(event, memories):
            on_reviews += minutes
    return DayUse(spent, on_reviews, tuple(n for n, today in begun.items() if today), of_node)


def reading_minutes(node: Node) -> float:
    """What is left of a node's minutes for its note, once cards and exercises have theirs."""
    exercises = sum(exercise.minutes for exercise in node.exercises)
    return max(0.0, node.minutes - exercises - CARD_MINUTES * len(node.cards))


def _node_of(course: Course, event: Event) -> Node | None:
    """The node of an answer; None for other events and for items no longer in the course."""
    if event.kind is EventKind.CARD:
        card = course.cards.get(event.item)
        return course.nodes[card.node] if card else None
    if event.kind in (EventKind.ATTEMPT, EventKind.SOLUTION):
        exercise = course.exercises.get(event.item)
        return course.nodes[exercise.node] if exercise else None
    return None


def _minutes(course: Course, event: Event) -> float:
    if event.seconds is not None:
        return event.seconds / 60
    if event.kind is EventKind.CARD:
        return CARD_MINUTES
    return course.exercises[event.item].minutes if event.rating else UNRATED_ATTEMPT_MINUTES


def _is_review(event: Event, memories: Mapping[str, Memory]) -> bool:
    """Whether the item had been learned before this event."""
    memory = memories.get(event.item)
    return memory is not None and memory.learned_at is not None and memory.learned_at < event.at
