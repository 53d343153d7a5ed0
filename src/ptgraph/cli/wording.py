"""How things are said on the command line: times, counts, JSON values. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ptgraph.memory.model import Event
    from ptgraph.study.upcoming import Upcoming


def when(due: datetime, now: datetime) -> str:
    """Say when something is due, in the unit a person would use."""
    left = due - now
    if left <= timedelta(0):
        return "now"
    if left < timedelta(hours=1):
        return f"in {count(max(1, round(left.total_seconds() / 60)), 'minute')}"
    if left < timedelta(days=1):
        return f"in {count(round(left.total_seconds() / 3600), 'hour')}"
    return f"in {count(round(left.total_seconds() / 86400), 'day')}"


def count(number: int, noun: str) -> str:
    """`1 card`, `2 cards`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def minutes(amount: float) -> str:
    """`about 20 minutes`."""
    return f"about {count(max(1, round(amount)), 'minute')}"


def cards_due(answer: Upcoming) -> str:
    """Say how many cards wait, and name a few."""
    cards = answer.item.cards_due
    some = ", ".join(cards[:3]) + (", …" if len(cards) > 3 else "")
    return f"{len(cards)}: {some}"


def steps(answer: Upcoming) -> list[str]:
    """The same study item without a session, command by command."""
    lines = []
    if answer.item.cards_due:
        lines.append(f"or: ptgraph rate {answer.item.cards_due[0]} 1-4")
    for file in answer.exercises:
        if file.open:
            lines.append(f"or: ptgraph check {file.exercise.id}")
            break
    return lines


def answer(event: Event) -> str:
    """Name a recorded answer."""
    if event.kind.value == "card" and event.rating is not None:
        return f"card {event.item}, rated {event.rating.name.capitalize()}"
    if event.kind.value == "solution":
        return f"the solution of {event.item}, shown"
    return f"attempt at {event.item}, {event.verdict}"


def upcoming_json(found: Upcoming) -> dict[str, object]:
    """Return `next --json`."""
    item = found.item
    return {
        "node": item.node,
        "title": found.title,
        "kind": item.kind.value,
        "reasons": list(found.reasons),
        "note": str(found.note or ""),
        "cards_due": list(item.cards_due),
        "exercises": [
            {"id": file.exercise.id, "path": str(file.path), "state": file.state.value}
            for file in found.exercises
        ],
        "minutes": round(item.minutes, 1),
        "come_back": item.come_back.isoformat() if item.come_back else "",
    }
