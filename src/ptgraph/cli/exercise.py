"""One exercise in a session: the task, the editor, the check, and the way out."""

from __future__ import annotations

import ast
import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from ptgraph.cli.keys import ask
from ptgraph.cli.report import show_check
from ptgraph.cli.terminal import code, labelled, markdown, say, style

if TYPE_CHECKING:
    from ptgraph.study.upcoming import ExerciseFile
    from ptgraph.study.workspace import Workspace

_KEYS = "[e] edit  [c] check  [h] hint  [s] solution, gives up  [l] later  [q] leave"
_KEYS_WITHOUT_EDITOR = _KEYS.removeprefix("[e] edit  ")


def do_exercise(workspace: Workspace, file: ExerciseFile) -> int:
    """Let the learner work on an exercise until it passes or is put off.

    Returns how many answers were recorded.
    """
    exercise = file.exercise
    chinese = workspace.settings.language == "zh" and exercise.title_zh
    say(style("─" * 60, dim=True))
    title = exercise.title_zh if chinese else exercise.title
    say(style(f"Exercise  {title}", bold=True))
    _show_task(exercise.task)
    labelled("Write in", [str(file.path)])
    editor = _editor()
    if editor is None:
        say("Open it in your editor ($EDITOR is not set), save it, and press c.")
    recorded = 0
    while True:
        keys = _KEYS if editor else _KEYS_WITHOUT_EDITOR
        key = ask(style(keys, dim=True), "echsl" if editor else "chsl")
        if key == "l":
            return recorded
        if key == "e" and editor:
            subprocess.run([*editor, str(file.path)], check=False)
        elif key == "h":
            _hint(workspace, file)
        elif key == "s":
            recorded += _give_up(workspace, file)
        elif key == "c":
            passed, attempts = _check(workspace, file)
            recorded += attempts
            if passed:
                return recorded


def _show_task(task: Path) -> None:
    """Show what is asked: the docstring of the starter."""
    markdown(ast.get_docstring(ast.parse(task.read_text(encoding="utf-8"))) or "")
    say()


def _check(workspace: Workspace, file: ExerciseFile) -> tuple[bool, int]:
    from ptgraph.study.checking import check_answer

    say("Checking …")
    done = check_answer(workspace, file.exercise)
    show_check(workspace, done)
    passed = done.outcome.verdict.value == "passed"
    return passed, 0 if done.remark else 1


def _hint(workspace: Workspace, file: ExerciseFile) -> None:
    from ptgraph.study.help import next_hint

    found = next_hint(workspace, file.exercise)
    if found is None:
        say("This exercise has no hints.")
    else:
        say(style(f"Hint {found.number} of {found.count}", bold=True))
        markdown(found.text)


def _give_up(workspace: Workspace, file: ExerciseFile) -> int:
    if ask("Show the solution? It counts as Again. [y] yes  [n] no", "yn") == "n":
        return 0
    from ptgraph.study.help import show_reference

    reference = show_reference(workspace, file.exercise)
    code(reference.text)
    say("Now write it yourself, without looking, and check it.")
    return int(reference.counted)


def _editor() -> list[str] | None:
    """The learner's editor, as a command; None where none is configured."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    return shlex.split(command) if command else None
