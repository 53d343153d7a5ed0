"""What is unwise in a course that loads: warnings, each with its place and what to do.

Pure over a loaded course; reads the files that the course only names (check files, wrong
answers). Runs nothing: whether a wrong answer is really caught is for `verify`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ptgraph.course.answers import WrongAnswer, check_lines, read_wrong_answer
from ptgraph.course.errors import Problem, Problems
from ptgraph.course.files import read_note, read_text, read_yaml
from ptgraph.course.graph import ancestors, redundant_edges
from ptgraph.course.links import links
from ptgraph.course.model import Course, Exercise, Node, Stage
from ptgraph.course.names import did_you_mean
from ptgraph.course.notes import STAGE_FILE
from ptgraph.course.teaching import mentions
from ptgraph.errors import Location

_FEWEST_WRONG_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Untranslated:
    """How many notes and cards have no Chinese text yet, of how many."""

    notes: int
    cards: int
    all_notes: int
    all_cards: int


def untranslated(course: Course) -> Untranslated:
    """Count what has no Chinese text yet: information, for English stands in for it."""
    return Untranslated(
        notes=sum(node.note_zh is None for node in course.nodes.values()),
        cards=sum(not card.front_zh for card in course.cards.values()),
        all_notes=len(course.nodes),
        all_cards=len(course.cards),
    )


def lint(course: Course) -> list[Problem]:
    """Return everything unwise in a course, stage by stage, node by node."""
    problems = Problems()
    redundant = redundant_edges(course.graph)
    for stage in course.stages:
        place = {node: index for index, node in enumerate(stage.nodes)}
        with problems.collected():
            _lint_stage(stage, course, problems)
        for id_ in stage.nodes:
            node = course.nodes[id_]
            with problems.collected():
                _lint_node(node, problems)
                _lint_prerequisites(node, redundant, place, problems)
                _lint_links(node, course, problems)
                _lint_teaches(node, problems)
            for exercise in node.exercises:
                with problems.collected():
                    _lint_exercise(exercise, problems)
                    _lint_answers(exercise, course, problems)
    return problems


def _lint_stage(stage: Stage, course: Course, problems: Problems) -> None:
    file = course.root / "graph" / stage.id / STAGE_FILE
    if not file.exists():
        problems.add(
            f"The stage {stage.id} has no {STAGE_FILE}.",
            file,
            "Write it with `title`, `title_zh` and `nodes` (the teaching order).",
        )
    elif not stage.title_zh:
        problems.add(
            f"The stage {stage.id} has no Chinese title.",
            read_note(file).front_matter.where("title"),
            "Add a line `title_zh: …`.",
        )


def _lint_node(node: Node, problems: Problems) -> None:
    if not node.title_zh:
        problems.add(
            f"The node `{node.id}` has no Chinese title.",
            _in_front_matter(node, "title"),
            "Add a line `title_zh: …`.",
        )
    if not node.source:
        problems.add(
            f"The node `{node.id}` names no source.",
            _in_front_matter(node, "title"),
            "Add a line `source: …` with the page that the note can be checked against.",
        )
    if not node.cards:
        problems.add(
            f"The node `{node.id}` has no cards.",
            node.note,
            f"Write cards/{node.stage}/{node.id}.yaml.",
        )
    if not node.exercises:
        problems.add(
            f"The node `{node.id}` has no exercise.",
            node.note,
            f"Write one in exercises/{node.stage}/{node.id}/.",
        )


def _lint_teaches(node: Node, problems: Problems) -> None:
    for name in node.teaches:
        if not mentions(node.body, name):
            problems.add(
                f"The node `{node.id}` says it teaches `{name}`, which its note never mentions.",
                _in_front_matter(node, "teaches"),
                "Explain it in the note, or take it out of `teaches`.",
            )


def _lint_prerequisites(
    node: Node,
    redundant: dict[tuple[str, str], tuple[str, ...]],
    place: dict[str, int],
    problems: Problems,
) -> None:
    for index, other in enumerate(node.requires):
        if path := redundant.get((other, node.id)):
            problems.add(
                f"The node `{node.id}` need not require `{other}`: "
                f"{' -> '.join(path)} says so already.",
                _in_front_matter(node, "requires", index),
                f"Take `{other}` out of `requires`.",
            )
        if place.get(other, -1) > place[node.id]:  # another stage's order is its own
            problems.add(
                f"The node `{node.id}` is taught before its prerequisite `{other}`.",
                _in_front_matter(node, "requires", index),
                f"Put `{other}` before it in {STAGE_FILE}.",
            )


def _in_front_matter(node: Node, *path: str | int) -> Location:
    return read_note(node.note).front_matter.where(*path)


def _lint_links(node: Node, course: Course, problems: Problems) -> None:
    texts = [(node.note, node.body, node.body_line)]
    if node.note_zh:
        texts.append((node.note_zh, read_text(node.note_zh), 1))
    for file, body, first_line in texts:
        for link in links(body):
            if link.node not in course.nodes:
                problems.add(
                    f"The link [[{link.node}]] leads to no node.",
                    Location(file, first_line + link.line - 1),
                    did_you_mean(link.node, course.nodes, "Link a node's id, or unlink the text."),
                )


def _lint_exercise(exercise: Exercise, problems: Problems) -> None:
    file = exercise.folder / "exercise.yaml"
    if not exercise.title_zh:
        problems.add(
            f"The exercise {exercise.id} has no Chinese title.",
            read_yaml(file).where("title"),
            "Add a line `title_zh: …`.",
        )
    if not exercise.hints:
        problems.add(
            f"The exercise {exercise.id} has no hints.",
            file,
            "Add `hints:`, from the gentlest to the plainest.",
        )
    if not exercise.accepted:
        problems.add(
            f"The exercise {exercise.id} has no other accepted answer.",
            exercise.folder,
            "Write one in accepted/: another style, or another API.",
        )
    if (count := len(exercise.wrong)) < _FEWEST_WRONG_ANSWERS:
        problems.add(
            f"The exercise {exercise.id} has {count} wrong answers, "
            f"fewer than {_FEWEST_WRONG_ANSWERS}.",
            exercise.folder,
            "Write mistakes that people really make in wrong/.",
        )


def _lint_answers(exercise: Exercise, course: Course, problems: Problems) -> None:
    """Judge the wrong answers against the checks, the cards and each other."""
    checks = check_lines(exercise.checks)
    answers: dict[Path, WrongAnswer] = {}
    for file in exercise.wrong:
        with problems.collected():
            answers[file] = read_wrong_answer(file)
            problems.extend(_silent(file, answers[file]))
            problems.extend(_unknown_checks(file, answers[file], checks))
            problems.extend(_stray_card(file, answers[file], exercise, course))
    first_with: dict[frozenset[str], Path] = {}
    for file, answer in answers.items():
        fails = frozenset(answer.fails)
        if fails and (first := first_with.setdefault(fails, file)) != file:
            problems.add(
                f"Fails the same checks as {first.name}: a diagnosis would be a guess.",
                _declaration(file, answer, "FAILS"),
                "Add a check that tells the two mistakes apart, or keep one of them.",
            )
    named = {name for answer in answers.values() for name in answer.fails}
    for name, line in checks.items():
        if name not in named and len(answers) == len(exercise.wrong):
            problems.add(
                f"No wrong answer fails the check `{name}`.",
                Location(exercise.checks, line),
                "Write a wrong answer that only this check catches, or drop the check.",
            )


def _silent(file: Path, answer: WrongAnswer) -> Iterator[Problem]:
    """Yield what a wrong answer should declare and does not."""
    if not answer.misconception:
        yield Problem(
            "The wrong answer does not say what is wrong.",
            Location(file, 1),
            "Begin it with a docstring: the misconception, as you would say it to a learner.",
        )
    if not answer.fails:
        yield Problem(
            "The wrong answer does not say which checks catch it.",
            Location(file),
            'Add `FAILS = ["test_…"]` with exactly those checks.',
        )
    if not answer.see:
        yield Problem(
            "The wrong answer points to no card.",
            Location(file),
            'Add `SEE = "card-id"`, the card to go back to.',
        )


def _unknown_checks(file: Path, answer: WrongAnswer, checks: dict[str, int]) -> Iterator[Problem]:
    for name in answer.fails:
        if name not in checks:
            yield Problem(
                f"`FAILS` names the check `{name}`, which test_task.py does not have.",
                _declaration(file, answer, "FAILS"),
                did_you_mean(name, checks, "Name a check of test_task.py."),
            )


def _stray_card(
    file: Path, answer: WrongAnswer, exercise: Exercise, course: Course
) -> Iterator[Problem]:
    """Yield a card to go back to that does not exist, or that is not yet taught here."""
    if not answer.see:
        return
    where = _declaration(file, answer, "SEE")
    taught = {exercise.node, *ancestors(course.graph, exercise.node)}
    card = course.cards.get(answer.see)
    if card is None:
        nearby = [id_ for id_, each in course.cards.items() if each.node in taught]
        hint = did_you_mean(answer.see, nearby, "Name a card of this node or of one before it.")
        yield Problem(f"`SEE` names the card `{answer.see}`, which does not exist.", where, hint)
    elif card.node not in taught:
        yield Problem(
            f"`SEE` names a card of `{card.node}`, which need not be known here.",
            where,
            f"Name a card of `{exercise.node}` or of a node that it requires.",
        )


def _declaration(file: Path, answer: WrongAnswer, name: str) -> Location:
    return Location(file, answer.lines.get(name))
