"""What to study next, and why: the one decision that ptgraph makes.

`rank` is a pure function of the course, the learner's knowledge, what the day has held and
the clock. It answers with one study item and its reasons:

- `review` if anything is due, at the node whose due item has the lowest retrievability;
- else `learning`: a node begun and not yet known;
- else `new`: a node of the frontier, the course's order breaking ties;
- else `rest`, which says when to come back.

The day bounds it: reviews take at most two thirds of the minutes while there is something to
learn, new nodes must fit the rest (the first of a day may exceed it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from ptgraph.course.model import Course, Node
from ptgraph.memory.day import CARD_MINUTES, DayUse, day_end, day_start, is_due
from ptgraph.memory.fsrs import retrievability
from ptgraph.memory.mastery import (
    ExerciseState,
    Knowledge,
    NodeProgress,
    NodeState,
    exercise_state,
    is_learned,
    progress_of,
)
from ptgraph.memory.model import Memory, Phase
from ptgraph.memory.reasons import Reason, Why

REVIEW_SHARE = 2 / 3
LEARN_AHEAD = timedelta(minutes=20)
_UNFINISHED = (ExerciseState.NEW, ExerciseState.FAILED)


class StudyKind(StrEnum):
    """What kind of study an item is."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The learner's bounds of a day."""

    minutes: float = 20.0
    new_nodes: int = 2


@dataclass(frozen=True, slots=True)
class StudyItem:
    """The answer to "what next": a node (None for rest), its due cards, and why.

    `minutes` estimates the time it takes; `come_back` is set for rest.
    """

    kind: StudyKind
    node: str | None
    cards_due: tuple[str, ...]
    reasons: tuple[Reason, ...]
    minutes: float
    come_back: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything `rank` looks at, at one moment. `now` carries the learner's time zone."""

    course: Course
    knowledge: Knowledge
    progress: Mapping[str, NodeProgress]
    use: DayUse
    bounds: Bounds
    now: datetime
    titles: Mapping[str, str] = field(default_factory=dict)

    def title(self, node_id: str) -> str:
        """Return a node's title in the learner's language."""
        return self.titles.get(node_id, self.course.nodes[node_id].title)

    @property
    def minutes_left(self) -> float:
        """What is left of the day's minutes."""
        return self.bounds.minutes - self.use.spent


def rank(standing: Standing) -> StudyItem:
    """Return the study item of now."""
    return _to_do(standing) or _rest(standing)


def _to_do(standing: Standing) -> StudyItem | None:
    due = _due_items(standing) if standing.minutes_left > 0 else []
    to_learn = _learning(standing) or _new(standing)
    room = REVIEW_SHARE * standing.bounds.minutes - standing.use.on_reviews
    if due and (room > 0 or to_learn is None):
        return _review(standing, due, room if to_learn else standing.minutes_left)
    return to_learn or _ahead(standing)


def _due_items(standing: Standing) -> list[tuple[float, Memory]]:
    """The items whose review is due, the least retrievable first; ties in course order."""
    memories, now, due = standing.knowledge.memories, standing.now.astimezone(UTC), []
    for progress in standing.progress.values():
        for item in (*progress.cards_due, *progress.exercises_due):
            due.append((retrievability(memories[item], now), memories[item]))
    return sorted(due, key=lambda pair: pair[0])


def _review(standing: Standing, due: list[tuple[float, Memory]], room: float) -> StudyItem:
    """The review of all that is due; `room` is how many minutes of it fit the day."""
    lowest, memory = due[0]
    node = standing.course.nodes[_node_of(standing.course, memory.item)]
    cards = tuple(m.item for _, m in due if m.item in standing.course.cards)
    exercises = [m.item for _, m in due if m.item in standing.course.exercises]
    reasons = [Reason(Why.DUE, {"cards": len(cards), "exercises": len(exercises)})]
    if lowest < 0.995:  # what was forgotten minutes ago is due, and no chance says why
        facts = {"title": standing.title(node.id), "percent": round(100 * lowest)}
        reasons.append(Reason(Why.LEAST_SURE, facts))
    here = [exercise for exercise in node.exercises if exercise.id in exercises]
    minutes = CARD_MINUTES * len(cards) + sum(exercise.minutes for exercise in here)
    if minutes > room and room < standing.minutes_left:
        reasons.append(Reason(Why.BACKLOG_FIRST, {"minutes": f"{standing.bounds.minutes:g}"}))
    return StudyItem(StudyKind.REVIEW, node.id, cards, tuple(reasons), minutes)


def _learning(standing: Standing) -> StudyItem | None:
    """A node begun and not yet known; else a known one to which items were added later."""
    begun = [p for p in standing.progress.values() if p.state is NodeState.LEARNING]
    grown = [p for p in standing.progress.values() if p.known and not p.complete]
    for progress in (*begun, *grown):
        if _may_go_on(standing, progress.node):
            item = _learning_item(standing, progress)
            if item is not None:
                return item
    return None


def _may_go_on(standing: Standing, node: str) -> bool:
    """Within the day's minutes; the first node begun today may use its own beyond them."""
    if standing.minutes_left > 0:
        return True
    first_today = standing.use.begun[:1] == (node,)
    return first_today and standing.use.of_node.get(node, 0.0) < standing.course.nodes[node].minutes


def _learning_item(standing: Standing, progress: NodeProgress) -> StudyItem | None:
    node = standing.course.nodes[progress.node]
    exercises = [
        exercise
        for exercise in node.exercises
        if not is_learned(exercise.id, standing.knowledge)
        and exercise_state(exercise, standing.knowledge, standing.now) in _UNFINISHED
    ]
    cards = _cards_to_learn(standing, node) or (() if exercises else _cards_soon(standing, node))
    if not cards and not exercises:
        return None
    reasons = [
        Reason(
            Why.BEGUN,
            {
                "cards_learned": progress.cards_learned,
                "cards": progress.cards,
                "exercises_passed": progress.exercises_passed,
                "exercises": progress.exercises,
            },
        )
    ]
    if cards:
        reasons.append(Reason(Why.FIRST_RECALL))
    minutes = CARD_MINUTES * len(cards) + sum(exercise.minutes for exercise in exercises)
    return StudyItem(StudyKind.LEARNING, node.id, cards, tuple(reasons), minutes)


def _cards_to_learn(standing: Standing, node: Node) -> tuple[str, ...]:
    """Cards never seen, and those in their learning steps whose time has come."""
    memories = standing.knowledge.memories
    return tuple(
        card.id
        for card in node.cards
        if not is_learned(card.id, standing.knowledge)
        and (card.id not in memories or is_due(memories[card.id], standing.now))
    )


def _cards_soon(standing: Standing, node: Node) -> tuple[str, ...]:
    """Cards in their learning steps whose time comes in a few minutes, soonest first."""
    memories = standing.knowledge.memories
    soon = [
        memories[card.id]
        for card in node.cards
        if card.id in memories
        and not is_learned(card.id, standing.knowledge)
        and _is_soon(memories[card.id], standing.now)
    ]
    return tuple(memory.item for memory in sorted(soon, key=lambda memory: memory.due))


def _is_soon(memory: Memory, now: datetime) -> bool:
    return memory.phase is not Phase.REVIEW and memory.due <= now + LEARN_AHEAD


def _new(standing: Standing) -> StudyItem | None:
    if len(standing.use.begun) >= standing.bounds.new_nodes or standing.minutes_left <= 0:
        return None
    for node in _frontier(standing):
        if not standing.use.begun or node.minutes <= standing.minutes_left:
            return _new_item(standing, node)
    return None


def _frontier(standing: Standing) -> list[Node]:
    """The nodes that are ready, in course order."""
    return [
        standing.course.nodes[progress.node]
        for progress in standing.progress.values()
        if progress.state is NodeState.READY
    ]


def _new_item(standing: Standing, node: Node) -> StudyItem:
    reasons = []
    if node.requires:
        titles = _list(standing, node.requires)
        reasons.append(Reason(Why.PREREQUISITES_KNOWN, {"titles": titles}))
    else:
        reasons.append(Reason(Why.ENTRANCE))
    opens = [n for n in standing.course.nodes if node.id in standing.course.nodes[n].requires]
    if opens:
        reasons.append(Reason(Why.OPENS, {"titles": _list(standing, opens)}))
    cards = tuple(card.id for card in node.cards)
    return StudyItem(StudyKind.NEW, node.id, cards, tuple(reasons), node.minutes)


def _ahead(standing: Standing) -> StudyItem | None:
    """Lapsed cards a few minutes early, when nothing else is left; ties in course order."""
    memories = standing.knowledge.memories
    lapsed = [
        memories[card]
        for card in standing.course.cards
        if card in memories and memories[card].phase is Phase.RELEARNING
    ]
    soon = sorted(
        (memory for memory in lapsed if _is_soon(memory, standing.now)),
        key=lambda memory: memory.due,
    )
    if not soon or standing.minutes_left <= 0:
        return None
    minutes = int(LEARN_AHEAD.total_seconds() // 60)
    return StudyItem(
        StudyKind.REVIEW,
        _node_of(standing.course, soon[0].item),
        tuple(memory.item for memory in soon),
        (Reason(Why.AHEAD, {"minutes": minutes}),),
        CARD_MINUTES * len(soon),
    )


def _rest(standing: Standing) -> StudyItem:
    come_back = _come_back(standing)
    reasons = [_why_rest(standing)]
    if come_back is not None:
        reasons.append(Reason(Why.COME_BACK, {"when": come_back.strftime("%Y-%m-%d %H:%M")}))
    return StudyItem(StudyKind.REST, None, (), tuple(reasons), 0.0, come_back)


def _why_rest(standing: Standing) -> Reason:
    if standing.minutes_left <= 0:
        facts = {"minutes": f"{standing.bounds.minutes:g}", "spent": f"{standing.use.spent:.0f}"}
        return Reason(Why.MINUTES_USED, facts)
    frontier = _frontier(standing)
    if frontier and standing.use.begun and len(standing.use.begun) >= standing.bounds.new_nodes:
        return Reason(Why.NEW_NODES_USED, {"count": len(standing.use.begun)})
    if frontier and standing.bounds.new_nodes:
        facts = {
            "title": standing.title(frontier[0].id),
            "need": f"{frontier[0].minutes:g}",
            "left": f"{int(standing.minutes_left)}",  # rounded up it might seem to be enough
        }
        return Reason(Why.TOO_LONG, facts)
    if all(progress.known for progress in standing.progress.values()):
        return Reason(Why.ALL_KNOWN)
    return Reason(Why.NOTHING_NOW)


def _come_back(standing: Standing) -> datetime | None:
    """The first moment at which there will be something to do; None if waiting brings nothing."""
    moments = _moments_to_come(standing)
    return next((moment for moment in moments if _to_do(_at(standing, moment))), None)


def _moments_to_come(standing: Standing) -> list[datetime]:
    """When a new day begins with its bounds, and when each scheduled item falls due."""
    moments = {day_end(standing.now)}
    for memory in _scheduled(standing):
        due = memory.due.astimezone(standing.now.tzinfo)
        moments.add(day_start(due) if memory.phase is Phase.REVIEW else due)
    return sorted(moment for moment in moments if moment > standing.now)


def _at(standing: Standing, later: datetime) -> Standing:
    """The standing at a later moment, if nothing is answered until then."""
    use = standing.use if later < day_end(standing.now) else DayUse(0.0, 0.0, (), {})
    progress = progress_of(standing.course, standing.knowledge, later)
    return replace(standing, now=later, use=use, progress=progress)


def _scheduled(standing: Standing) -> Iterable[Memory]:
    """The memories of items that the course still has and this machine can run."""
    course = standing.course
    for memory in standing.knowledge.memories.values():
        if memory.item in standing.knowledge.not_run:
            continue
        if memory.item in course.cards or memory.item in course.exercises:
            yield memory


def _node_of(course: Course, item: str) -> str:
    card = course.cards.get(item)
    return card.node if card else course.exercises[item].node


def _list(standing: Standing, nodes: Iterable[str], most: int = 4) -> str:
    titles = [standing.title(node) for node in nodes]
    shown = ", ".join(titles[:most])
    return shown if len(titles) <= most else f"{shown}, …"
