"""The nouns of memory: rating, event, memory.

An `Event` is one line of the learner's journal. A `Memory` is what the events of one item
add up to: FSRS's stability and difficulty and what is scheduled. Memories are always
recomputable from events (`replay.py`); nothing here reads a clock or a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Rating(IntEnum):
    """How well an item was recalled, in FSRS's own numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class ItemKind(StrEnum):
    """What is scheduled."""

    CARD = "card"
    EXERCISE = "exercise"


class Phase(StrEnum):
    """Where FSRS has an item: in its learning steps, in review, or relearning after a lapse."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


class EventKind(StrEnum):
    """What one line of the journal records."""

    CARD = "card"  # a card was rated
    ATTEMPT = "attempt"  # an exercise's checks ran on the learner's file
    HINT = "hint"  # a hint was shown
    SOLUTION = "solution"  # the reference was shown
    KNOWN = "known"  # a node became known (its item is the node's id): the latch
    VOID = "void"  # an earlier event was taken back


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the journal: something the learner did. Never changed.

    `id` grows by order of recording and is the order of replay. `rating` is set where the
    event is a review (a card always; an attempt when it settles the exercise; a solution).
    `answer` is the SHA-256 of the learner's file. `seconds` is the time spent, where known.
    `voids` is the id of the event that this one takes back.
    """

    id: int
    at: datetime
    kind: EventKind
    item: str = ""
    rating: Rating | None = None
    verdict: str = ""
    answer: str = ""
    seconds: float | None = None
    voids: int | None = None

    @property
    def item_kind(self) -> ItemKind:
        """Whether the event is about a card or an exercise."""
        return ItemKind.CARD if self.kind is EventKind.CARD else ItemKind.EXERCISE


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of one item. All times are UTC.

    `learned_at` is the latch of *known*: when a card first graduated from its learning steps,
    when an exercise was first passed. A lapse does not unset it.
    """

    item: str
    kind: ItemKind
    stability: float
    difficulty: float
    phase: Phase
    step: int | None
    due: datetime
    last_review: datetime
    reviews: int
    lapses: int
    learned_at: datetime | None
