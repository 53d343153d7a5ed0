"""The inside of one run: a fresh process that does one job and sends one report.

It makes a session of its own, closes its input, sends its output to a file, bounds itself,
does the job, and leaves at once. Nothing after the report counts. What to make of a missing
report is the server's business.
"""

from __future__ import annotations

import os
import sys
import warnings
from multiprocessing.connection import Connection
from pathlib import Path

from ptgraph.runner.model import Job, JobKind, Report

OUTPUT = "output.txt"
ANSWER = "solution.py"


def run_child(job: Job, folder: Path, channel: Connection) -> None:
    """Do `job` inside `folder` and send its `Report`. Does not return."""
    _isolate(folder)
    from ptgraph.runner.limits import apply_limits

    apply_limits(job.limits)
    report = _run(job, folder)
    channel.send(report)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _run(job: Job, folder: Path) -> Report:
    if job.kind is JobKind.CHECKS:
        from ptgraph.runner.checks import run_checks

        return run_checks(job, folder)
    from ptgraph.runner.snippets import run_card, run_examples

    with warnings.catch_warnings():
        warnings.simplefilter("error" if job.strict else "ignore")
        return run_card(job) if job.kind is JobKind.CARD else run_examples(job)


def _isolate(folder: Path) -> None:
    os.setsid()
    sink = os.open(folder / OUTPUT, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    # A child of the forkserver has no stdin object; code that reads it must meet its end.
    sys.stdin = os.fdopen(0, closefd=False)
    os.chdir(folder)
    for name in ("HOME", "TMPDIR", "PTGRAPH_HOME"):
        os.environ[name] = str(folder)
    here = str(Path.cwd())
    sys.path[:] = [here, *(entry for entry in sys.path if entry not in ("", ".", here))]
