"""The warm server: isolated processes for jobs, from a forkserver that has torch loaded.

One forkserver is started for the life of this program (`warm` starts it early, `close` ends
it with the program); every job runs in a fresh process of it, in a temporary folder of its
own, under a wall-time limit kept from here. What a report means is decided by `conclude`.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import secrets
import shutil
import signal
import stat
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from ptgraph.paths import learner_home
from ptgraph.runner.conclude import conclude
from ptgraph.runner.limits import still_allowed
from ptgraph.runner.model import Ending, Job, Outcome
from ptgraph.runner.processes import descendants, most_waited, send_signal
from ptgraph.runner.supervisor import supervise

# How much longer than the run's own limit its supervisor may take to tidy up. It is frozen or
# gone where it takes longer.
_PATIENCE = 5.0


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
        """When the supervisor must have answered."""
        return self.started + self.job.limits.seconds + _PATIENCE

    @property
    def is_late(self) -> bool:
        """Whether the supervisor should have answered, however busy the machine is."""
        now = time.monotonic()
        if now < self.deadline:
            return False
        waited = most_waited(self.process.pid or 0)
        return not still_allowed(self.deadline - self.started, now - self.started, waited)


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
    folder = Path(tempfile.gettempdir()) / f"ptgraph-{secrets.token_hex(8)}"
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = context().Process(target=supervise, args=(job, folder, learner_home().root, sender))
    process.start()
    sender.close()
    return _Run(index, job, folder, process, receiver, time.monotonic())


def _wait(running: list[_Run]) -> list[_Run]:
    """Wait until a run has reported, ended or used up its time, and return those runs."""
    patience = max(0.1, min(run.deadline for run in running) - time.monotonic())
    ready = connection.wait([run.channel for run in running], timeout=patience)
    return [run for run in running if run.channel in ready or run.is_late]


def _finish(run: _Run) -> Outcome:
    ending = _receive(run)
    seconds = time.monotonic() - run.started
    _end(run, patience=0.0 if ending is None else _PATIENCE)
    return conclude(run.job, ending, seconds=seconds)


def _receive(run: _Run) -> Ending | None:
    """What the supervisor said, None if it was ended before it could."""
    try:
        ending = run.channel.recv() if run.channel.poll() else None
    except (EOFError, OSError):
        return None
    return ending if isinstance(ending, Ending) else None


def _end(run: _Run, *, patience: float = _PATIENCE) -> None:
    """End the run's processes, if any are left, and remove its folder.

    `patience`: how long its supervisor is given to do so itself, in seconds.
    """
    pid = run.process.pid
    run.channel.close()  # a supervisor to which nobody listens ends its run
    run.process.join(patience)
    if pid is not None and run.process.is_alive():
        for process in descendants(pid):
            send_signal(process.pid, signal.SIGKILL)
        run.process.kill()
    run.process.join()
    if run.process.exitcode != 0:
        _end_orphans()
    run.process.close()
    _remove(run.folder)


def _end_orphans() -> None:
    """End what a supervisor that was killed has left to the server: it has no other children."""
    from multiprocessing import forkserver

    server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
    if server is None:
        return
    while True:
        ours = {child.pid for child in multiprocessing.active_children()}
        kin = descendants(server)
        spared = ours | {p.pid for pid in ours if pid for p in descendants(pid)}
        orphans = [process for process in kin if process.pid not in spared]
        if not orphans:
            return
        for process in orphans:
            send_signal(process.pid, signal.SIGKILL)
        time.sleep(0.01)


def _remove(folder: Path) -> None:
    """Remove a run's folder, also where the answer has taken the right to from itself."""

    def once_more(remove: Callable[..., object], path: str, _: object) -> None:
        with contextlib.suppress(OSError):
            os.chmod(Path(path).parent, stat.S_IRWXU)  # noqa: PTH101 (what `rmtree` gives)
            os.chmod(path, stat.S_IRWXU, follow_symlinks=False)  # noqa: PTH101
        with contextlib.suppress(OSError):
            remove(path)

    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, onerror=once_more)
