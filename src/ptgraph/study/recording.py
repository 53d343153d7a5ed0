"""Recording: cards rated, and the latch of nodes that become known; undo."""

from __future__ import annotations

from datetime import UTC

from ptgraph.course.model import Node
from ptgraph.errors import UsageError
from ptgraph.memory.history import summarise
from ptgraph.memory.mastery import Knowledge, newly_known
from ptgraph.memory.model import Event, EventKind, Memory, Rating
from ptgraph.study.workspace import Workspace, require


def rate_card(
    workspace: Workspace, card_id: str, rating: Rating, seconds: float | None = None
) -> Memory:
    """Record that a card was rated, and return what is remembered of it now.

    Raises
    ------
    UsageError : the course has no such card.
    StoreError : it could not be recorded.
    """
    card = require(card_id, workspace.course.cards, "card")
    workspace.journal.append(
        EventKind.CARD,
        card.id,
        at=workspace.now().astimezone(UTC),
        rating=rating,
        seconds=seconds,
    )
    latch_if_known(workspace, workspace.course.nodes[card.node])
    return workspace.journal.memories()[card.id]


def latch_if_known(workspace: Workspace, node: Node) -> bool:
    """Record that a node has become known, if the last answer made it so."""
    knowledge = Knowledge(
        workspace.journal.memories(),
        summarise(workspace.journal.standing()),
        workspace.not_run,
    )
    if not newly_known(node, knowledge):
        return False
    workspace.journal.append(EventKind.KNOWN, node.id, at=workspace.now().astimezone(UTC))
    return True


def undo(workspace: Workspace) -> Event:
    """Take back the last answer (a card, an attempt, a solution shown) and return it.

    What it made known is taken back with it.

    Raises
    ------
    UsageError : nothing was recorded.
    """
    last = workspace.journal.last_answer()
    if last is None:
        raise UsageError(
            "There is no answer to take back.",
            where=str(workspace.journal.file),
            hint="Answers are recorded by `ptgraph study`, `rate` and `check`.",
        )
    at = workspace.now().astimezone(UTC)
    for event in workspace.journal.standing():
        if event.kind is EventKind.KNOWN and event.id > last.id:
            workspace.journal.void(event.id, at=at)
    workspace.journal.void(last.id, at=at)
    return last
