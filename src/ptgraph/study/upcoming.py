"""Next: the study item of now, with everything a learner needs to begin."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ptgraph.course.model import Exercise, Node
from ptgraph.memory.mastery import ExerciseState, exercise_state
from ptgraph.memory.ranking import StudyItem, rank
from ptgraph.settings import Language
from ptgraph.study.layout import lay_out
from ptgraph.study.workspace import Snapshot, Workspace, title


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """An exercise, where the learner's answer lies, and how it stands."""

    exercise: Exercise
    path: Path
    state: ExerciseState

    @property
    def open(self) -> bool:
        """Whether there is something to do in it now: never passed, or due again."""
        return self.state in (ExerciseState.NEW, ExerciseState.FAILED, ExerciseState.DUE)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What to study next. `node` is None for rest."""

    item: StudyItem
    node: Node | None
    title: str
    reasons: tuple[str, ...]
    note: Path | None
    exercises: tuple[ExerciseFile, ...]


def upcoming(workspace: Workspace, snapshot: Snapshot | None = None) -> Upcoming:
    """Decide what to study next and lay out its exercises. Records nothing.

    Raises
    ------
    HomeError : the exercises cannot be laid out.
    """
    snapshot = snapshot or workspace.snapshot()
    language = workspace.settings.language
    item = rank(snapshot.standing)
    reasons = tuple(reason.sentence(language) for reason in item.reasons)
    if item.node is None:
        return Upcoming(item, None, "", reasons, None, ())
    node = workspace.course.nodes[item.node]
    return Upcoming(
        item=item,
        node=node,
        title=title(node, language),
        reasons=reasons,
        note=note_of(node, language),
        exercises=exercise_files(workspace, snapshot, node),
    )


def exercise_files(
    workspace: Workspace, snapshot: Snapshot, node: Node
) -> tuple[ExerciseFile, ...]:
    """Lay out a node's exercises and say how each stands."""
    files = []
    for exercise in node.exercises:
        state = exercise_state(exercise, snapshot.knowledge, snapshot.now)
        path = lay_out(exercise, workspace.home, snapshot)
        files.append(ExerciseFile(exercise, path, state))
    return tuple(files)


def note_of(node: Node, language: Language) -> Path:
    """Return the note in a language, in English where there is no other."""
    return node.note_zh if language is Language.ZH and node.note_zh else node.note
