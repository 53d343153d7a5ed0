"""Whether a card file or an exercise folder stands where its node is.

The stage's folder is part of these paths so that a person finds things; the node's id alone
says whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ptgraph.course.errors import Problems
from ptgraph.course.names import did_you_mean


def check_place(
    node: str, stage: Path, place: Path, notes: Mapping[str, Path], problems: Problems
) -> bool:
    """Check that a node exists and is of the stage whose folder this is.

    Parameters
    ----------
    node : the node's id as the file's or folder's name tells it.
    stage : the stage's folder under `cards/` or `exercises/`.
    place : the file or folder.
    notes : the note of each node, by id.
    problems : takes what is wrong.
    """
    if node not in notes:
        near = did_you_mean(node, notes, f"Write graph/{stage.name}/{node}.md, or rename this.")
        problems.add(f"There is no node `{node}`.", place, near)
        return False
    home = notes[node].parent.name
    if home != stage.name:
        problems.add(
            f"The node `{node}` is in the stage {home}, not in {stage.name}.",
            place,
            f"Move this to {stage.parent.name}/{home}/{place.name}.",
        )
        return False
    return True
