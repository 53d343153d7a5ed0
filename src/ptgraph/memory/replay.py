"""Events → memories: what the journal adds up to.

Pure, so that the projection kept beside the journal can be made anew at any time and compared.
How one review changes a memory is `fsrs.py`'s matter; reading and writing is the store's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from ptgraph.memory.fsrs import review
from ptgraph.memory.model import Event, EventKind, ItemKind, Memory

# Part of the projection's key: to be raised when the same events come to add up to something
# else by a change of ours (the steps of cards, what counts as learned or as a lapse).
_RULES = 1


@dataclass(frozen=True, slots=True)
class Retentions:
    """The desired retention of each kind of item: the recall at which it falls due."""

    card: float = 0.9
    exercise: float = 0.7

    def of(self, kind: ItemKind) -> float:
        """Return the desired retention of a kind."""
        return self.card if kind is ItemKind.CARD else self.exercise


def projection_key(retentions: Retentions) -> str:
    """Return what a projection is computed with; another key means other memories."""
    return (
        f"py-fsrs {_fsrs_version()}, rules {_RULES}, "
        f"card {float(retentions.card)}, exercise {float(retentions.exercise)}"
    )


@cache
def _fsrs_version() -> str:
    return version("fsrs")  # reads a file: not once for each event


def standing(events: Iterable[Event]) -> list[Event]:
    """Return the events that count, in their order: neither voided nor voids themselves.

    A void of a void does not exist (the store refuses it).
    """
    every = list(events)
    voided = {event.voids for event in every if event.voids is not None}
    return [event for event in every if event.kind is not EventKind.VOID and event.id not in voided]


def apply(memory: Memory | None, event: Event, retentions: Retentions) -> Memory | None:
    """Return the memory of the event's item after it. An event without a rating changes nothing."""
    if event.rating is None:
        return memory
    return review(
        memory,
        item=event.item,
        kind=event.item_kind,
        rating=event.rating,
        at=event.at,
        retention=retentions.of(event.item_kind),
    )


def replay(events: Iterable[Event], retentions: Retentions) -> dict[str, Memory]:
    """Return the memory of every item that was ever rated, by item.

    Events are replayed in the order of their ids, whatever their times: a clock set back
    changes no history.
    """
    memories: dict[str, Memory] = {}
    for event in sorted(standing(events), key=lambda event: event.id):
        memory = apply(memories.get(event.item), event, retentions)
        if memory is not None:
            memories[event.item] = memory
    return memories


def replay_item(events_of_item: Iterable[Event], retentions: Retentions) -> Memory | None:
    """Return the memory of the one item that the events are about; None if it has none."""
    memories = replay(events_of_item, retentions)
    if len(memories) > 1:
        raise ValueError(f"events of one item wanted, not of {sorted(memories)}")
    return next(iter(memories.values()), None)
