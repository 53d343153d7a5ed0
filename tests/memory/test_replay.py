"""What the journal adds up to: order, voids, and what a projection depends on."""

from datetime import UTC, datetime, timedelta
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.memory.fsrs import review
from ptgraph.memory.model import Event, EventKind, ItemKind, Rating
from ptgraph.memory.replay import (
    Retentions,
    apply,
    projection_key,
    replay,
    replay_item,
    standing,
)

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
DEFAULT = Retentions()
CARDS, EXERCISES = ("a", "b"), ("n/a", "n/b")


def card(number: int, item: str = "a", rating: Rating = Rating.GOOD, days: float = 0) -> Event:
    return Event(number, START + timedelta(days=days), EventKind.CARD, item, rating)


def void(number: int, voids: int, item: str = "a") -> Event:
    return Event(number, START, EventKind.VOID, item, voids=voids)


@st.composite
def journals(draw: st.DrawFn) -> list[Event]:
    """A journal as the store could hold it: any events, some of them voided later."""
    events: list[Event] = []
    for number in range(1, draw(st.integers(0, 25)) + 1):
        at = START + timedelta(minutes=draw(st.integers(0, 200_000)))
        voidable = [event.id for event in standing(events)]
        if voidable and draw(st.integers(0, 4)) == 0:
            taken_back = draw(st.sampled_from(voidable))
            item = events[taken_back - 1].item
            events.append(Event(number, at, EventKind.VOID, item, voids=taken_back))
        else:
            events.append(draw(answers(number, at)))
    return events


@st.composite
def answers(draw: st.DrawFn, number: int, at: datetime) -> Event:
    kind = draw(st.sampled_from([kind for kind in EventKind if kind is not EventKind.VOID]))
    rating = draw(st.sampled_from(Rating))
    if kind is EventKind.CARD:
        return Event(number, at, kind, draw(st.sampled_from(CARDS)), rating)
    rated = kind is not EventKind.HINT and draw(st.booleans())
    return Event(number, at, kind, draw(st.sampled_from(EXERCISES)), rating if rated else None)


def test_a_memory_is_what_the_reviews_of_its_item_add_up_to() -> None:
    events = [card(1), card(2, "b"), card(3, days=2)]
    first = review(None, item="a", kind=ItemKind.CARD, rating=Rating.GOOD, at=START, retention=0.9)
    second = review(
        first,
        item="a",
        kind=ItemKind.CARD,
        rating=Rating.GOOD,
        at=START + timedelta(days=2),
        retention=0.9,
    )
    assert replay(events, DEFAULT)["a"] == second
    assert set(replay(events, DEFAULT)) == {"a", "b"}


def test_the_order_is_that_of_recording_whatever_the_clock_said() -> None:
    later_first = [card(1, rating=Rating.EASY, days=9), card(2, rating=Rating.AGAIN)]
    memory = replay(reversed(later_first), DEFAULT)["a"]
    assert memory.last_review == START
    assert memory.lapses == 1


def test_what_was_taken_back_does_not_count() -> None:
    events = [card(1), card(2, days=1), void(3, voids=2)]
    assert replay(events, DEFAULT) == replay([card(1)], DEFAULT)
    assert replay([card(1), void(2, voids=1)], DEFAULT) == {}


def test_events_without_a_rating_change_nothing() -> None:
    hint = Event(1, START, EventKind.HINT, "n/a")
    attempt = Event(2, START, EventKind.ATTEMPT, "n/a", verdict="failed")
    assert replay([hint, attempt], DEFAULT) == {}
    assert apply(None, hint, DEFAULT) is None


def test_each_kind_is_held_to_its_own_retention() -> None:
    events = [card(1, rating=Rating.EASY)]
    events.append(Event(2, START, EventKind.ATTEMPT, "n/a", Rating.EASY, "passed"))
    as_set, swapped = (replay(events, it) for it in (Retentions(0.9, 0.7), Retentions(0.7, 0.9)))
    assert as_set["a"].due == swapped["n/a"].due < swapped["a"].due == as_set["n/a"].due


def test_events_of_several_items_have_no_one_memory() -> None:
    with pytest.raises(ValueError, match="one item"):
        replay_item([card(1, "a"), card(2, "b")], DEFAULT)


@given(journals())
def test_standing_events_are_those_that_nothing_takes_back(events: list[Event]) -> None:
    voided = [event.voids for event in events if event.kind is EventKind.VOID]
    kept = standing(events)
    assert len(kept) == len(events) - 2 * len(voided)
    assert not {event.id for event in kept} & set(voided)
    assert kept == sorted(kept, key=lambda event: event.id)


@given(journals())
def test_a_replay_is_the_fold_of_the_standing_events(events: list[Event]) -> None:
    memories = {}
    for event in standing(events):
        memory = apply(memories.get(event.item), event, DEFAULT)
        if memory is not None:
            memories[event.item] = memory
    assert replay(iter(events), DEFAULT) == memories


@given(journals())
def test_an_item_is_independent_of_all_others(events: list[Event]) -> None:
    memories = replay(events, DEFAULT)
    for item in CARDS + EXERCISES:
        own = [event for event in events if event.item == item]
        assert replay_item(own, DEFAULT) == memories.get(item)


def test_a_projection_names_its_fsrs_and_its_retentions() -> None:
    keys = {projection_key(Retentions(*each)) for each in [(0.9, 0.7), (0.7, 0.9), (0.9, 0.8)]}
    assert len(keys) == 3
    assert all(version("fsrs") in key for key in keys)
    assert projection_key(Retentions(1, 0.7)) == projection_key(Retentions(1.0, 0.7))
