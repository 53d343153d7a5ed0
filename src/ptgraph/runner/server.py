"""The warm server: isolated processes for jobs, from a forkserver that has torch loaded.

One forkserver is started for the life of this program (`warm` starts it early). It forks a
supervisor for each job that runs at the same time, and a supervisor forks a fresh process for
each of its jobs, one after the other, in a temporary folder of its own. A wall-time limit is
kept from here too. What a report means is decided by `conclude`.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import os
import secrets
import shutil
import signal
import stat
import tempfile
import time
from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import NamedTuple

from ptgraph.paths import learner_home
from ptgraph.runner.conclude import conclude
from ptgraph.runner.limits import still_allowed
from ptgraph.runner.model import Ending, Job, Outcome
from ptgraph.runner.processes import descendants, most_waited, send_signal
from ptgraph.runner.supervisor import grouped, loaded_for, supervise

# How much longer than the run's own limit its supervisor may take to tidy up. It is frozen or
# gone where it takes longer.
_PATIENCE = 5.0
_LOADING = 60.0  # and how much longer where it may have packages to import first
_LOOKS_APART = 0.5
_SAFE_PATH = "PYTHONSAFEPATH"


class _Supervisor(NamedTuple):
    """A supervisor, and the channel on which it takes a job and tells how it ended."""

    process: ForkServerProcess
    channel: connection.Connection
    packages: tuple[str, ...]  # that its jobs need: some change what other jobs are given
    loaded: Hashable  # for its last job, by `loaded_for`

    @property
    def pid(self) -> int:
        return self.process.pid or 0


_idle: list[_Supervisor] = []


class _Waiting:
    """Jobs that wait, grouped by what their supervisor loads, so that it loads it once."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._groups = {loaded: deque(group) for loaded, group in grouped(jobs).items()}

    def __bool__(self) -> bool:
        return bool(self._groups)

    def take(self, at_work: Collection[_Supervisor]) -> Job:
        """Take the next job: one for an idle supervisor, or else one that nobody has begun.

        Loading a package takes seconds, so another supervisor loads one only if nothing else
        is left.
        """
        ready = [idle.loaded for idle in _idle if idle.loaded in self._groups]
        chosen = ready[0] if ready else self._easiest(at_work)
        job = self._groups[chosen].popleft()
        if not self._groups[chosen]:
            del self._groups[chosen]
        return job

    def _easiest(self, at_work: Collection[_Supervisor]) -> Hashable:
        begun = {supervisor.loaded for supervisor in at_work}
        at_hand = {idle.packages for idle in _idle}
        elsewhere = {supervisor.packages for supervisor in at_work} - {()}

        def effort(group: Hashable) -> tuple[bool, bool, bool]:
            packages = self._groups[group][0].packages
            return (group in begun, packages not in at_hand, packages in elsewhere)

        return min(self._groups, key=effort)


@dataclass(slots=True)
class _Run:
    """A job that is running."""

    job: Job
    folder: Path
    supervisor: _Supervisor
    started: float
    waited: float = 0.0  # for a processor, as far as it was seen

    def next_look(self, now: float) -> float:
        """Return in how many seconds it is time to see whether the supervisor is late."""
        return max(_LOOKS_APART, self.started + self.job.limits.seconds - now)

    def is_late(self, now: float) -> bool:
        """Whether the supervisor should have answered, however busy the machine is.

        What its processes have waited is remembered: while the supervisor tidies up there are
        none to ask.
        """
        elapsed = now - self.started
        if elapsed < self.job.limits.seconds:
            return False
        self.waited = max(self.waited, most_waited(self.supervisor.pid))
        patience = _PATIENCE + (_LOADING if self.job.imports else 0)
        return not still_allowed(self.job.limits.seconds + patience, elapsed, self.waited)


def context() -> ForkServerContext:
    """Return the multiprocessing context whose server preloads torch and pytest."""
    forkserver = multiprocessing.get_context("forkserver")
    forkserver.set_forkserver_preload(["ptgraph.runner.preload"])
    return forkserver


def warm() -> None:
    """Start the server without waiting for it to have torch loaded."""
    context()
    from multiprocessing import forkserver

    with _own_path():
        forkserver.ensure_running()


@contextlib.contextmanager
def _own_path() -> Iterator[None]:
    """Start a Python here that does not look for modules in the learner's folder.

    A file there may be called `random.py`.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


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

    Those that load the same run one after the other. Leaving the iteration early ends every
    process that still runs.
    """
    waiting = _Waiting(jobs)
    running: list[_Run] = []
    try:
        while waiting or running:
            while waiting and len(running) < parallel:
                job = waiting.take([run.supervisor for run in running])
                if on_start is not None:
                    on_start(job)
                running.append(_start(job))
            for run in _wait(running):
                running.remove(run)
                yield run.job, _finish(run)
    finally:
        for run in running:
            _end(run.supervisor)
            _remove(run.folder)


def idle_supervisors() -> list[int]:
    """Return the supervisors that wait for a job; they end with this program."""
    return [supervisor.pid for supervisor in _idle]


def idle_processes() -> list[int]:
    """Return the supervisors that wait for a job, and their desks."""
    supervisors = idle_supervisors()
    return [*supervisors, *(desk.pid for pid in supervisors for desk in descendants(pid))]


@atexit.register
def _dismiss() -> None:
    """Let the idle supervisors go, before multiprocessing waits for all that it has started."""
    while _idle:
        _idle.pop().channel.close()


def _start(job: Job) -> _Run:
    folder = Path(tempfile.gettempdir()) / f"ptgraph-{secrets.token_hex(8)}"
    order = (job, folder, learner_home().root)
    loaded = loaded_for(job)
    fitting = [idle for idle in _idle if idle.packages == job.packages]
    for idle in sorted(fitting, key=lambda idle: idle.loaded != loaded):
        _idle.remove(idle)
        if idle.process.is_alive():  # else it was ended while it waited; its desk may linger
            with contextlib.suppress(OSError):
                idle.channel.send(order)
                return _Run(job, folder, idle._replace(loaded=loaded), time.monotonic())
        _end(idle)
    if _idle:
        _end(_idle.pop(0))  # it has other packages, and no more are kept than run at once
    supervisor = _new_supervisor(job.packages, loaded)
    supervisor.channel.send(order)
    return _Run(job, folder, supervisor, time.monotonic())


def _new_supervisor(packages: tuple[str, ...], loaded: Hashable) -> _Supervisor:
    ours, theirs = multiprocessing.Pipe()
    process = context().Process(target=supervise, args=(theirs,))
    with _own_path():
        process.start()
    theirs.close()
    return _Supervisor(process, ours, packages, loaded)


def _wait(running: list[_Run]) -> list[_Run]:
    """Wait until a run has reported, ended or used up its time, and return those runs."""
    patience = min(run.next_look(time.monotonic()) for run in running)
    ready = connection.wait([run.supervisor.channel for run in running], timeout=patience)
    now = time.monotonic()
    return [run for run in running if run.supervisor.channel in ready or run.is_late(now)]


def _finish(run: _Run) -> Outcome:
    ending = _receive(run.supervisor.channel)
    seconds = time.monotonic() - run.started
    if ending is None:
        _end(run.supervisor, patience=0)  # gone, or late already
    else:
        _idle.append(run.supervisor)
    _remove(run.folder)
    return conclude(run.job, ending, seconds=seconds)


def _receive(channel: connection.Connection) -> Ending | None:
    """What the supervisor said, None if it was ended before it could."""
    try:
        ending = channel.recv() if channel.poll() else None
    except (EOFError, OSError):
        return None
    return ending if isinstance(ending, Ending) else None


def _end(supervisor: _Supervisor, *, patience: float = _PATIENCE) -> None:
    """End a supervisor and its run; it is given `patience` seconds to do so itself."""
    supervisor.channel.close()  # a supervisor to which nobody listens ends its run
    supervisor.process.join(patience)
    if supervisor.process.is_alive():
        for process in descendants(supervisor.pid):
            send_signal(process.pid, signal.SIGKILL)
        supervisor.process.kill()
    supervisor.process.join()
    if supervisor.process.exitcode != 0:
        _end_orphans()
    supervisor.process.close()


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
            if Path(path) != folder:  # what holds the folder itself is not ours
                os.chmod(Path(path).parent, stat.S_IRWXU)  # noqa: PTH101 (what `rmtree` gives)
            os.chmod(path, stat.S_IRWXU, follow_symlinks=False)  # noqa: PTH101
        with contextlib.suppress(OSError):
            remove(path)

    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, onerror=once_more)
