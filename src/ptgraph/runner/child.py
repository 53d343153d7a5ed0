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
from typing import Any, NamedTuple

from ptgraph.runner.limits import apply_limits
from ptgraph.runner.machine import device
from ptgraph.runner.model import Job, JobKind
from ptgraph.runner.sealing import Send, plain_of
from ptgraph.runner.streams import flush, write_by_lines

_PRIVATE = ("PTGRAPH_COURSE", "PTGRAPH_HOME", "PTGRAPH_NOW")


class Run(NamedTuple):
    """One job in a process of its own.

    `folder` is where it may write, `home` the learner's, which it has no business in,
    `runner` the processes that it must not signal; `send` seals and sends its report;
    `started` is when its time began, on the monotonic clock; `reading` the rules of what it
    may read (`confine`), where there are such.
    """

    job: Job
    folder: Path
    home: Path
    runner: tuple[int, ...]
    send: Send
    started: float
    reading: int | None = None

    @property
    def seconds_left(self) -> float:
        """What is left of its time."""
        return self.started + self.job.limits.seconds - time.monotonic()


def enter(run: Run, sink: int, pipe: int) -> Run:
    """Cut this process, just forked, off from the runner, and bound it; return the run.

    `sink` is the file that takes what is printed, `pipe` what the report goes through.
    """
    _isolate(run.folder, sink, pipe, run.reading)
    apply_limits(run.job.limits, cuda=device() == "cuda")
    return run


def run_snippet(run: Run) -> None:
    """Run the code of a card or the examples of a note, and send the report. Does not return."""
    from ptgraph.runner.snippets import run_card, run_examples

    job = run.job
    with warnings.catch_warnings():
        warnings.simplefilter("error" if job.strict else "ignore")
        report = run_card(job) if job.kind is JobKind.CARD else run_examples(job)
    flush()
    run.send(plain_of(report))
    os._exit(0)


def _isolate(folder: Path, sink: int, *kept: int | None) -> None:
    os.setsid()
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    _close_others(kept)
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


def _close_others(kept: tuple[int | None, ...]) -> None:
    """Close every descriptor that belongs to the runner, and forget who started this process."""
    from multiprocessing import process, resource_tracker

    tracker: Any = resource_tracker._resource_tracker
    tracker._fd = tracker._pid = None  # the learner's; a run that needs one starts its own
    try:
        handles = {int(entry.name) for entry in Path("/dev/fd").iterdir()}
    except OSError:
        return
    for handle in handles - {0, 1, 2, *kept}:
        with contextlib.suppress(OSError):
            os.close(handle)
    # Workers of a data loader are forked from here, not from the server: they belong to the run.
    multiprocessing.set_start_method("fork", force=True)
    current = process.current_process()
    current._config.pop("tempdir", None)  # type: ignore[attr-defined]  # the server's
    current._args, current._kwargs, current._target = (), {}, None  # type: ignore[attr-defined]
