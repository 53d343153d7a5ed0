"""One review: the FSRS-6 memory model, through py-fsrs.

Why a thin layer: py-fsrs has cards with numbers and states of its own, and defaults (random
fuzz, ids from a sleeping clock) that would make a replay differ from the first run. Here a
review is a pure function of the memory before it. Which events are reviews is not decided
here (`replay.py`), nor what to study next.

The model: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from fsrs import Card as FsrsCard
from fsrs import Rating as FsrsRating
from fsrs import Scheduler
from fsrs import State as FsrsState

from ptgraph.memory.model import ItemKind, Memory, Phase, Rating

_CARD_LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
_CARD_RELEARNING_STEPS = (timedelta(minutes=10),)

_STATES = {
    Phase.LEARNING: FsrsState.Learning,
    Phase.REVIEW: FsrsState.Review,
    Phase.RELEARNING: FsrsState.Relearning,
}
_PHASES = {state: phase for phase, state in _STATES.items()}

# The curve of forgetting has no parameter that depends on the kind or the desired retention.
_CURVE = Scheduler(enable_fuzzing=False)


def review(
    memory: Memory | None,
    *,
    item: str,
    kind: ItemKind,
    rating: Rating,
    at: datetime,
    retention: float,
) -> Memory:
    """Return what is remembered of an item after it was rated.

    Parameters
    ----------
    memory : what was remembered before; None for the first review.
    at : the time of the review, UTC. It may lie before the last review (a clock set back);
        FSRS then treats it as a review of the same day.
    retention : the probability of recall at which the item falls due.

    Raises
    ------
    ValueError : `at` is not in UTC, or `memory` is that of another item.
    """
    _require_utc(at)
    if memory is not None and (memory.item, memory.kind) != (item, kind):
        raise ValueError(f"the memory of {memory.kind} {memory.item!r} is not that of {item!r}")
    card, _ = _scheduler(kind, retention).review_card(
        _fsrs_card(memory, at), FsrsRating(rating), at
    )
    if card.stability is None or card.difficulty is None:
        raise AssertionError("py-fsrs returned a reviewed card without a memory")
    phase = _PHASES[card.state]
    return Memory(
        item=item,
        kind=kind,
        stability=card.stability,
        difficulty=card.difficulty,
        phase=phase,
        step=card.step,
        due=card.due,
        last_review=at,
        reviews=(memory.reviews if memory else 0) + 1,
        lapses=(memory.lapses if memory else 0) + _is_lapse(memory, rating),
        learned_at=_learned_at(memory, kind, phase, rating, at),
    )


def retrievability(memory: Memory, now: datetime) -> float:
    """Return the probability (0 to 1) that the item would be recalled now.

    FSRS counts whole days since the last review: until the first is over it says 1.

    Raises
    ------
    ValueError : `now` is not in UTC.
    """
    _require_utc(now)
    return float(_CURVE.get_card_retrievability(_fsrs_card(memory, now), now))


@lru_cache(maxsize=32)
def _scheduler(kind: ItemKind, retention: float) -> Scheduler:
    """Return the scheduler of a kind of item. Exercises have no steps: any rating gives days."""
    is_card = kind is ItemKind.CARD
    return Scheduler(
        desired_retention=retention,
        learning_steps=_CARD_LEARNING_STEPS if is_card else (),
        relearning_steps=_CARD_RELEARNING_STEPS if is_card else (),
        enable_fuzzing=False,
    )


def _fsrs_card(memory: Memory | None, now: datetime) -> FsrsCard:
    # The id is explicit because py-fsrs otherwise makes one by reading the clock and sleeping.
    if memory is None:
        return FsrsCard(card_id=1, due=now)
    return FsrsCard(
        card_id=1,
        state=_STATES[memory.phase],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=_counted_from(memory, now),
    )


def _counted_from(memory: Memory, now: datetime) -> datetime:
    """Return the time from which FSRS is to count the days to now.

    What is scheduled in days is asked for the whole study day in which it falls due, so up to a
    day before its time. FSRS counts whole days of 24 hours, and would take a one-day interval
    asked five minutes early for a second review on the same day, which hardly strengthens.
    Within the last day before it is due, an item therefore counts as due.
    """
    early = memory.due - now
    if memory.phase is Phase.REVIEW and timedelta(0) < early < timedelta(days=1):
        return memory.last_review - early
    return memory.last_review


def _is_lapse(memory: Memory | None, rating: Rating) -> bool:
    """Return whether something once learned was forgotten; counted as Anki counts it.

    An exercise is in review from its first rating on, but one never passed cannot be forgotten.
    """
    return (
        rating is Rating.AGAIN
        and memory is not None
        and memory.phase is Phase.REVIEW
        and memory.learned_at is not None
    )


def _learned_at(
    memory: Memory | None, kind: ItemKind, phase: Phase, rating: Rating, at: datetime
) -> datetime | None:
    if memory is not None and memory.learned_at is not None:
        return memory.learned_at
    learned = phase is Phase.REVIEW if kind is ItemKind.CARD else rating >= Rating.HARD
    return at if learned else None


def _require_utc(at: datetime) -> None:
    if at.tzinfo != UTC:
        raise ValueError(f"a time must be in UTC, not {at!r}")
