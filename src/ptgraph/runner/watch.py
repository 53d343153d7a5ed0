"""A worker under watch: what ends its run, and what is left of it.

From outside, for nothing inside can be believed: time, memory, processes, files, output. A
sealed report, the worker's end or a limit ends the run; then every descendant of this process
is ended and reaped, however it was forked away.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

from ptgraph.runner import limits as bounds
from ptgraph.runner.model import Bound, Ending, Excess, Job
from ptgraph.runner.processes import (
    Process,
    descendants,
    end_children,
    most_waited,
    private_bytes,
    read_process,
    send_signal,
)
from ptgraph.runner.sealing import Inbox

OUTPUT_SHOWN = 4000
_FIRST_LOOK = 0.15
_LOOKS_APART = 0.2
_TICK = 0.05
_CHUNK = 1 << 16


class Watch:
    """A worker under watch, and the file that takes what it prints (`sink`)."""

    def __init__(self, job: Job, folder: Path, sink: int, worker: int, started: float) -> None:
        self.limits = job.limits
        self.folder = folder
        self.sink = sink
        self.worker = worker
        self.started = started
        self.next_look = started + _FIRST_LOOK
        self.base = read_process(worker)
        self.exit_code: int | None = None

    def until_the_end(self, receiver: int, inbox: Inbox, channel: Connection) -> Ending:
        """Wait for the report, the worker's end or a limit; end everything; say how it went.

        When nobody listens to `channel` any more, the run ends, too.
        """
        handle = _handle_of(self.worker)
        try:
            return self._until_the_end(receiver, inbox, channel, handle)
        finally:
            if handle is not None:
                os.close(handle)

    def _until_the_end(
        self, receiver: int, inbox: Inbox, channel: Connection, handle: int | None
    ) -> Ending:
        os.set_blocking(receiver, False)
        poll = select.poll()
        poll.register(receiver, select.POLLIN)
        poll.register(channel.fileno(), 0)  # only its hanging up is of interest
        if handle is not None:
            poll.register(handle, select.POLLIN)
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


def _handle_of(pid: int) -> int | None:
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
