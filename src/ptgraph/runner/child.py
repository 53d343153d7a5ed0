"""The inside of one run: a fresh process that does one job and sends one report.

It makes a session of its own, closes its input, sends its output to a file, bounds itself,
does the job, and leaves at once. Nothing after the report counts. What to make of a missing
report is the supervisor's business.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

from ptgraph.runner.limits import apply_limits
from ptgraph.runner.machine import device
from ptgraph.runner.model import Job, JobKind
from ptgraph.runner.sealing import Send, plain_of
from ptgraph.runner.streams import flush, write_by_lines

_PRIVATE = ("PTGRAPH_COURSE", "PTGRAPH_HOME", "PTGRAPH_NOW")


def run_worker(
    job: Job,
    folder: Path,
    home: Path,
    sink: int,
    send: Send,
    runner: tuple[int, ...],
    started: float,
) -> None:
    """Do `job` inside `folder` and send its report. Does not return.

    Parameters
    ----------
    home : the learner's home, which the job has no business in.
    sink : the file that takes what is printed.
    send : seals and sends the report.
    runner : the report's pipe, then the processes that the job must not signal.
    started : when its time began, on the monotonic clock.
    """
    pipe, *processes = runner
    _isolate(folder, sink, pipe)
    apply_limits(job.limits, cuda=device() == "cuda")
    if job.kind is JobKind.CHECKS:
        from ptgraph.runner.checks import run_checks

        left = started + job.limits.seconds - time.monotonic()
        run_checks(job, folder, home, tuple(processes), send, left)
    else:
        _run_snippet(job, send)
    os._exit(0)


def _run_snippet(job: Job, send: Send) -> None:
    from ptgraph.runner.snippets import run_card, run_examples

    with warnings.catch_warnings():
        warnings.simplefilter("error" if job.strict else "ignore")
        report = run_card(job) if job.kind is JobKind.CARD else run_examples(job)
    flush()
    send(plain_of(report))


def _isolate(folder: Path, sink: int, pipe: int) -> None:
    os.setsid()
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    _close_others(pipe)
    write_by_lines()
    # A child of the forkserver has no stdin object; code that reads it must meet its end.
    sys.stdin = os.fdopen(0, closefd=False)
    os.chdir(folder)
    for name in ("HOME", "TMPDIR"):
        os.environ[name] = str(folder)
    for name in _PRIVATE:
        os.environ.pop(name, None)
    os.environ["PTGRAPH_HOME"] = str(folder)
    tempfile.tempdir = None
    here = str(Path.cwd())
    sys.path[:] = [here, *(entry for entry in sys.path if entry not in ("", ".", here))]


def _close_others(pipe: int) -> None:
    """Close every descriptor that belongs to the runner, and forget who started this process."""
    from multiprocessing import process, resource_tracker

    kept = {0, 1, 2, pipe}
    tracker: Any = resource_tracker._resource_tracker
    tracker._fd = tracker._pid = None  # the learner's; a run that needs one starts its own
    try:
        handles = {int(entry.name) for entry in Path("/dev/fd").iterdir()}
    except OSError:
        return
    for handle in handles - kept:
        with contextlib.suppress(OSError):
            os.close(handle)
    # Workers of a data loader are forked from here, not from the server: they belong to the run.
    multiprocessing.set_start_method("fork", force=True)
    current = process.current_process()
    current._config.pop("tempdir", None)  # type: ignore[attr-defined]  # the server's
    current._args, current._kwargs, current._target = (), {}, None  # type: ignore[attr-defined]
