"""The supervisor of runs, one at a time: it runs nobody's answer and has the last word.

Forked from the warm server, it imports once what the course imports beside torch. For each
file of checks (and for all cards and notes) it forks a *desk*, which loads the checks, up to
where they would import the answer. For each job, the desk forks a worker from there, watches
that from outside (`watch`), and tells the server's client how it went. What that means is for
`conclude`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Hashable, Iterable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from ptgraph.runner import preload_state, sealing
from ptgraph.runner.child import Run, enter, run_snippet
from ptgraph.runner.guard.private import private_copies
from ptgraph.runner.model import Ending, Job, JobKind
from ptgraph.runner.processes import become_subreaper, die_with_parent
from ptgraph.runner.sealing import KEY_BYTES, Inbox
from ptgraph.runner.streams import flush
from ptgraph.runner.watch import Watch

Order = tuple[Job, Path, Path]

_CLOSED = 3  # the exit code of a desk that has nothing more to do


def loaded_for(job: Job) -> Hashable:
    """Return what must be loaded for a job: jobs with the same are run from one desk.

    For an exercise its checks as they stand now, and what they do with warnings.
    """
    if job.kind is not JobKind.CHECKS:
        return job.packages
    try:
        status = job.file.stat()
        stands = (status.st_mtime_ns, status.st_size)
    except OSError:
        stands = (0, 0)
    return (job.packages, job.file, stands, job.strict, job.warnings, job.limits)


def grouped(jobs: Iterable[Job]) -> dict[Hashable, list[Job]]:
    """Return the jobs by what must be loaded for them, in their order."""
    groups: dict[Hashable, list[Job]] = {}
    for job in jobs:
        groups.setdefault(loaded_for(job), []).append(job)
    return groups


def supervise(channel: Connection) -> None:
    """Run the jobs that come on the channel and send the `Ending` of each. Does not return.

    A job comes with its run's own folder, which is made here (the client removes it if it
    still lives), and the learner's home, which the worker must keep away from. All jobs need
    the same packages. When nobody listens any more, the run ends.
    """
    os.setsid()
    become_subreaper()
    try:
        order: Order = channel.recv()
        while True:
            _make_imports(order[0].imports)
            order = _at_a_desk(channel, order) or channel.recv()
    except (EOFError, OSError):
        os._exit(0)
    finally:
        os._exit(1)


def _at_a_desk(channel: Connection, first: Order) -> Order | None:
    """Fork a desk for an order and those like it; return the first that needs another.

    None if the desk was closed without. One that ends otherwise ends its supervisor.
    """
    receiver, sender = os.pipe()
    server = os.getppid()
    pid = os.fork()
    if pid == 0:
        try:
            die_with_parent()
            become_subreaper()
            os.close(receiver)
            Desk(channel, first, sender, server).open()
        finally:
            os._exit(1)
    os.close(sender)
    with os.fdopen(receiver, "rb") as handed_back:
        data = handed_back.read()
    _, status = os.waitpid(pid, 0)
    if os.waitstatus_to_exitcode(status) != _CLOSED:
        os._exit(1)
    return pickle.loads(data) if data else None


def _anything(_job: Job, _home: Path) -> None:
    """Leave the run free to read what it can."""


class Desk:
    """Where jobs with the same checks come in, and from which each goes to its own worker."""

    def __init__(self, channel: Connection, first: Order, hand_back: int, server: int) -> None:
        self._channel = channel
        self._first = first
        self._order: Order | None = first
        self._hand_back = hand_back
        self._server = server

    def open(self) -> None:
        """Load what the jobs have in common, and take them. Does not return."""
        job, _, _ = self._first
        if job.kind is not JobKind.CHECKS:
            run_snippet(self.next_run())
        from ptgraph.runner.checks import run_checks

        with tempfile.TemporaryFile() as printed:
            for stream in (1, 2):
                os.dup2(printed.fileno(), stream)
            run_checks(job, self.next_run)
            flush()
            printed.seek(0)
            self._refuse(printed.read().decode("utf-8", errors="replace"))
        os._exit(_CLOSED)

    def next_run(self, reading: Callable[[Job, Path], int | None] = _anything) -> Run:
        """Return once in each worker, with what it is to do; at the desk, never.

        `reading` makes the rules of what the run of a job, for a home, may read.
        """
        loaded = loaded_for(self._first[0])
        while True:
            try:
                order: Order = self._order or self._channel.recv()
            except (EOFError, OSError):
                os._exit(_CLOSED)
            if self._order is None and loaded_for(order[0]) != loaded:
                with os.fdopen(self._hand_back, "wb") as handed_back:
                    pickle.dump(order, handed_back)
                os._exit(_CLOSED)
            self._order = None
            _make_imports(order[0].imports)
            gc.freeze()  # as the server does, so that no run's collector walks what is shared
            run = self._fork(*order, reading)
            if run is not None:
                return run

    def _refuse(self, output: str) -> None:
        """Tell the client that nothing can be run from here, for what was printed."""
        with contextlib.suppress(OSError, ValueError):
            self._channel.send(Ending(exit_code=1, output=output))

    def _fork(
        self,
        job: Job,
        folder: Path,
        home: Path,
        reading: Callable[[Job, Path], int | None],
    ) -> Run | None:
        """Return the run in the worker; at the desk None, when it is over."""
        started = time.monotonic()
        folder.mkdir(mode=0o700)
        sink = _output_file(folder)
        key = os.urandom(KEY_BYTES)
        receiver, sender = os.pipe()
        runner = (os.getpid(), os.getppid(), self._server)
        rules = reading(job, home)
        worker = os.fork()
        if worker == 0:
            die_with_parent()
            os.close(receiver)
            self._channel.close()
            send = private_copies(sealing)["make_send"](sender, key)
            return enter(Run(job, folder, home, runner, send, started, rules), sink, sender)
        os.close(sender)
        try:
            watch = Watch(job, folder, sink, worker, started)
            self._tell(watch.until_the_end(receiver, Inbox(key), self._channel), folder)
        finally:
            os.close(receiver)
            os.close(sink)
        return None

    def _tell(self, ending: Ending, folder: Path) -> None:
        try:
            self._channel.send(ending)
        except (OSError, ValueError):
            shutil.rmtree(folder, ignore_errors=True)  # who would remove it is gone


def _make_imports(statements: Sequence[str]) -> None:
    """Import what the course imports beside torch, once for all runs to come.

    What cannot be imported is for the run to say.
    """
    loaded = len(sys.modules)
    for statement in statements:
        with warnings.catch_warnings(), contextlib.suppress(Exception):
            warnings.simplefilter("ignore")
            exec(statement, {})
    if len(sys.modules) != loaded:
        preload_state.renew()


def _output_file(folder: Path) -> int:
    """Open a file without a name, so that nobody can put another in its place."""
    handle, name = tempfile.mkstemp(dir=folder)
    os.unlink(name)  # noqa: PTH108 (by name, as `mkstemp` gives it)
    os.set_inheritable(handle, False)
    return handle
