"""The learner's progress in the form that the map draws."""

from __future__ import annotations

from ptgraph.memory.mastery import NodeProgress
from ptgraph.publish.map import NodeProgress as DrawnProgress
from ptgraph.publish.map import NodeState as DrawnState
from ptgraph.settings import Language
from ptgraph.study.workspace import Snapshot

_SUMMARY = {
    Language.EN: (
        "{cards_learned} of {cards} cards learned, {exercises_passed} of {exercises} "
        "exercises passed"
    ),
    Language.ZH: "卡片学会 {cards_learned}/{cards}，练习通过 {exercises_passed}/{exercises}",
}


def map_progress(snapshot: Snapshot) -> dict[str, DrawnProgress]:
    """Return what the map says of each node."""
    language = snapshot.settings.language
    return {node: _drawn(progress, language) for node, progress in snapshot.progress.items()}


def _drawn(progress: NodeProgress, language: Language) -> DrawnProgress:
    summary = _SUMMARY[language].format(
        cards_learned=progress.cards_learned,
        cards=progress.cards,
        exercises_passed=progress.exercises_passed,
        exercises=progress.exercises,
    )
    return DrawnProgress(DrawnState(progress.state.value), summary)
