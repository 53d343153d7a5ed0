"""The warm server: isolated processes for jobs, from a forkserver that has torch loaded.

One forkserver is started for the life of this program (`warm` starts it early, `close` ends
it with the program); every job runs in a fresh process of it, in a temporary folder of its
own, under a wall-time limit kept from here. What a report means is decided by `conclude`.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from ptgraph.runner.child import OUTPUT, run_child
from ptgraph.runner.conclude import conclude
from ptgraph.runner.model import Job, Outcome, Report

OUTPUT_SHOWN = 4000
_GRACE = 1.0


@dataclass(slots=True)
class _Run:
    """A job that is running."""

    index: int
    job: Job
    folder: Path
    process: ForkServerProcess
    channel: connection.Connection
    started: float

    @property
    def deadline(self) -> float:
        return self.started + self.job.limits.seconds


def context() -> ForkServerContext:
    """Return the multiprocessing context whose server preloads torch and pytest."""
    forkserver = multiprocessing.get_context("forkserver")
    forkserver.set_forkserver_preload(["ptgraph.runner.preload"])
    return forkserver


def warm() -> None:
    """Start the server without waiting for it to have torch loaded."""
    context()
    from multiprocessing import forkserver

    forkserver.ensure_running()


def run_job(job: Job) -> Outcome:
    """Run one job and wait for its outcome."""
    return next(outcome for _, outcome in run_jobs([job], parallel=1))


def run_jobs(
    jobs: Sequence[Job],
    *,
    parallel: int,
    on_start: Callable[[Job], None] | None = None,
) -> Iterator[tuple[Job, Outcome]]:
    """Run jobs, at most `parallel` at once, and yield each with its outcome as it ends.

    Leaving the iteration early ends every process that still runs.
    """
    waiting = list(enumerate(jobs))[::-1]
    running: list[_Run] = []
    try:
        while waiting or running:
            while waiting and len(running) < parallel:
                index, job = waiting.pop()
                if on_start is not None:
                    on_start(job)
                running.append(_start(index, job))
            for run in _wait(running):
                running.remove(run)
                yield run.job, _finish(run)
    finally:
        for run in running:
            _end(run)


def _start(index: int, job: Job) -> _Run:
    folder = Path(tempfile.mkdtemp(prefix="ptgraph-"))
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = context().Process(target=run_child, args=(job, folder, sender))
    process.start()
    sender.close()
    return _Run(index, job, folder, process, receiver, time.monotonic())


def _wait(running: list[_Run]) -> list[_Run]:
    """Wait until a run has reported, ended or used up its time, and return those runs."""
    patience = max(0.0, min(run.deadline for run in running) - time.monotonic())
    ready = connection.wait([run.channel for run in running], timeout=patience)
    now = time.monotonic()
    return [run for run in running if run.channel in ready or now >= run.deadline]


def _finish(run: _Run) -> Outcome:
    report = _receive(run)
    timed_out = report is None and time.monotonic() >= run.deadline
    if not timed_out:
        run.process.join(_GRACE)
    seconds = time.monotonic() - run.started
    exit_code = run.process.exitcode
    output = _output(run.folder / OUTPUT)
    _end(run)
    return conclude(
        run.job, report, exit_code=exit_code, timed_out=timed_out, output=output, seconds=seconds
    )


def _receive(run: _Run) -> Report | None:
    """The report, if one has arrived whole."""
    try:
        if run.channel.poll():
            report = run.channel.recv()
            return report if isinstance(report, Report) else None
    except Exception:  # what arrives may be cut short or forged: then it is no report
        return None
    return None


def _end(run: _Run) -> None:
    """End the run's process and its group, and remove its folder."""
    pid = run.process.pid
    if pid is not None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
    run.process.kill()
    run.process.join()
    run.process.close()
    run.channel.close()
    shutil.rmtree(run.folder, ignore_errors=True)


def _output(file: Path) -> str:
    """The beginning of what was printed, with a note of how much was cut."""
    try:
        size = file.stat().st_size
        with file.open(encoding="utf-8", errors="replace") as stream:
            text = stream.read(OUTPUT_SHOWN)
    except OSError:
        return ""
    return text if size <= OUTPUT_SHOWN else f"{text}\n… ({size:,} bytes printed, cut here)"
