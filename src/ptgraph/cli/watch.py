"""`check --watch`: the verdict on each save, until Ctrl-C."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ptgraph.cli.report import check_json, show_check
from ptgraph.cli.terminal import complain, say, say_json_line, style

if TYPE_CHECKING:
    from ptgraph.course.model import Exercise
    from ptgraph.study.workspace import Workspace


def watch_exercise(
    workspace: Workspace, exercise: Exercise, file: Path | None, *, as_json: bool
) -> None:
    """Tell the verdict on a file (by default the learner's own) now and after every save.

    Ends with Ctrl-C, which here is no interruption but the way to stop.
    """
    from ptgraph.study.watching import own_file, watch

    watched = file.absolute() if file else own_file(workspace, exercise)
    complain(f"Watching {watched}")
    complain("Save it to have it checked; Ctrl-C stops. These runs are no attempts.")
    recording = f"Nothing is recorded under --watch: `ptgraph check {exercise.id}` records it."
    try:
        for check in watch(exercise, watched):
            passed = check.outcome.verdict.value == "passed"
            told = replace(check, remark=recording) if passed or as_json else check
            if as_json:
                say_json_line(check_json(told))
                continue
            say(style(f"── {datetime.now():%H:%M:%S} {'─' * 40}", dim=True))
            show_check(workspace, told)
            sys.stdout.flush()
    except KeyboardInterrupt:
        complain("\nStopped. Nothing was recorded.")
