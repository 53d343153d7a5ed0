"""The supervisor of runs, one at a time: it runs nobody's code and has the last word.

Forked from the warm server, it forks for each job a worker, which does it, and watches that
from outside: time, memory, processes, files, output. A sealed report, the worker's end or a
limit ends the run; then every descendant is ended and reaped, however it was forked away, and
the server's client is told how it went. What that means is for `conclude`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import shutil
import signal
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from ptgraph.runner import limits as bounds
from ptgraph.runner import preload_state, sealing
from ptgraph.runner.child import run_worker
from ptgraph.runner.guard.private import private_copies
from ptgraph.runner.model import Bound, Ending, Excess, Job
from ptgraph.runner.processes import (
    Process,
    become_subreaper,
    descendants,
    die_with_parent,
    end_children,
    most_waited,
    private_bytes,
    read_process,
    send_signal,
)
from ptgraph.runner.sealing import KEY_BYTES, Inbox

OUTPUT_SHOWN = 4000
_FIRST_LOOK = 0.15
_LOOKS_APART = 0.2
_TICK = 0.05
_CHUNK = 1 << 16

_imports_made: set[str] = set()


def supervise(channel: Connection) -> None:
    """Run the jobs that come on the channel and send the `Ending` of each. Does not return.

    A job comes with its run's own folder, which is made here (the client removes it if it
    still lives), and the learner's home, which the worker must keep away from. When nobody
    listens any more, the run ends.
    """
    os.setsid()
    become_subreaper()
    with contextlib.suppress(EOFError, OSError):
        while True:
            job, folder, home = channel.recv()
            _make_imports(job.imports)
            ending = _run(job, folder, home, channel)
            try:
                channel.send(ending)
            except (OSError, ValueError):
                shutil.rmtree(folder, ignore_errors=True)  # who would remove it is gone
    os._exit(0)


def _make_imports(statements: Sequence[str]) -> None:
    """Import what the course imports from packages beside torch, once for all runs to come.

    What cannot be imported is for the run to say.
    """
    loaded = len(sys.modules)
    for statement in [each for each in statements if each not in _imports_made]:
        _imports_made.add(statement)
        with warnings.catch_warnings(), contextlib.suppress(Exception):
            warnings.simplefilter("ignore")
            exec(statement, {})
    if len(sys.modules) != loaded:
        preload_state.renew()
        gc.freeze()  # as the server does, so that no run's collector walks what is shared


def _run(job: Job, folder: Path, home: Path, channel: Connection) -> Ending:
    """Run `job` in a worker of its own, and end whatever it leaves."""
    started = time.monotonic()
    folder.mkdir(mode=0o700)
    sink = _output_file(folder)
    key = os.urandom(KEY_BYTES)
    receiver, sender = os.pipe()
    runner = (os.getpid(), os.getppid())
    worker = os.fork()
    if worker == 0:
        try:
            die_with_parent()
            os.close(receiver)
            channel.close()
            send = private_copies(sealing)["make_send"](sender, key)
            run_worker(job, folder, home, sink, send, (sender, *runner), started)
        finally:
            os._exit(1)
    os.close(sender)
    pid_handle = _watch_pid(worker)
    try:
        watch = _Watch(job, folder, sink, worker, started)
        return watch.until_the_end(receiver, Inbox(key), channel, pid_handle)
    finally:
        for handle in (receiver, sink, pid_handle):
            if handle is not None:
                os.close(handle)


class _Watch:
    """A worker under watch."""

    def __init__(self, job: Job, folder: Path, sink: int, worker: int, started: float) -> None:
        self.limits = job.limits
        self.folder = folder
        self.sink = sink
        self.worker = worker
        self.started = started
        self.next_look = started + _FIRST_LOOK
        self.base = read_process(worker)
        self.exit_code: int | None = None

    def until_the_end(
        self, receiver: int, inbox: Inbox, channel: Connection, pid_handle: int | None
    ) -> Ending:
        """Wait for the report, the worker's end or a limit; end everything; say how it went."""
        os.set_blocking(receiver, False)
        poll = select.poll()
        poll.register(receiver, select.POLLIN)
        poll.register(channel.fileno(), 0)  # only its hanging up is of interest
        if pid_handle is not None:
            poll.register(pid_handle, select.POLLIN)
        excess, ended = None, False
        while inbox.report is None and not inbox.forged and excess is None and not ended:
            ready = dict(poll.poll(1000 * _TICK))
            ended = self._worker_ended() or channel.fileno() in ready
            if ready.get(receiver, 0) & select.POLLHUP:
                poll.unregister(receiver)
            _drain(receiver, inbox)
            excess = self._excess()
        if not self._is_alone():
            end_children()
        return Ending(
            inbox.report,
            self.exit_code,
            self._printed() or (None if inbox.report else excess),
            inbox.forged,
            self._output(),
        )

    def _is_alone(self) -> bool:
        """End the worker; say whether no other descendant is left (then no search is due)."""
        if self.exit_code is None:
            send_signal(self.worker, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.worker, 0)
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return True
        return False

    def _worker_ended(self) -> bool:
        if self.exit_code is None:
            pid, status = os.waitpid(self.worker, os.WNOHANG)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code is not None

    def _excess(self) -> Excess | None:
        now = time.monotonic()
        seconds = now - self.started
        if seconds >= self.limits.seconds:
            waited = most_waited(os.getpid())
            if not bounds.still_allowed(self.limits.seconds, seconds, waited):
                return Excess(Bound.TIME, self.limits.seconds, seconds)
        if now < self.next_look:
            return None
        found = self._processes() or self._printed() or self._files()
        self.next_look = time.monotonic() + _LOOKS_APART
        return found

    def _processes(self) -> Excess | None:
        running = descendants(os.getpid())
        if len(running) > bounds.PROCESSES:
            return Excess(Bound.PROCESSES, bounds.PROCESSES, len(running))
        allowed = self.limits.memory_mb
        if sum(map(self._growth, running)) > allowed * bounds.MB:
            used = sum(private_bytes(process.pid) for process in running) / bounds.MB
            if used > allowed:
                return Excess(Bound.MEMORY, allowed, used)
        return None

    def _growth(self, process: Process) -> int:
        """What a process uses beyond what it shares with the warm server."""
        shared = 0
        if self.base is not None and process.image == self.base.image:
            shared = self.base.resident_bytes
        return max(0, process.resident_bytes - shared)

    def _printed(self) -> Excess | None:
        used = os.fstat(self.sink).st_size / bounds.MB
        return Excess(Bound.OUTPUT, bounds.OUTPUT_MB, used) if used > bounds.OUTPUT_MB else None

    def _files(self) -> Excess | None:
        used = _disk_use(self.folder) / bounds.MB
        return Excess(Bound.DISK, bounds.DISK_MB, used) if used > bounds.DISK_MB else None

    def _output(self) -> str:
        """The beginning of what was printed, with a note of how much was cut."""
        size = os.fstat(self.sink).st_size
        text = os.pread(self.sink, 4 * OUTPUT_SHOWN, 0).decode("utf-8", errors="replace")
        if size <= OUTPUT_SHOWN:
            return text
        return f"{text[:OUTPUT_SHOWN]}\n… ({size:,} bytes printed, cut here)"


def _output_file(folder: Path) -> int:
    """Open a file without a name, so that nobody can put another in its place."""
    handle, name = tempfile.mkstemp(dir=folder)
    os.unlink(name)  # noqa: PTH108 (by name, as `mkstemp` gives it)
    os.set_inheritable(handle, False)
    return handle


def _watch_pid(pid: int) -> int | None:
    """A descriptor that becomes readable when the process ends, where the system has such."""
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return None


def _drain(receiver: int, inbox: Inbox) -> None:
    with contextlib.suppress(BlockingIOError):
        while inbox.report is None and not inbox.forged:
            data = os.read(receiver, _CHUNK)
            if not data:
                return
            inbox.add(data)


def _disk_use(folder: Path) -> int:
    total = 0
    for here, _, files in os.walk(folder):
        for name in files:
            with contextlib.suppress(OSError):
                total += os.lstat(f"{here}/{name}").st_blocks * 512
    return total
