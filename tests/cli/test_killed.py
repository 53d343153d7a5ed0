"""`kill -9` of a command that runs an answer ends the run: nothing of it goes on unwatched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from ptgraph.runner.processes import Process, descendants, read_process

BINARY = Path(sys.executable).with_name("ptgraph")
SLEEPS = """
import os, time

if os.fork() == 0:
    os.setsid()
    if os.fork():
        os._exit(0)
    time.sleep(600)


def double(x):
    time.sleep(600)
"""


def test_an_answer_does_not_outlive_a_check_that_was_killed(binary):
    binary.answer("doubling/double").write_text(SLEEPS)
    check = subprocess.Popen(
        [BINARY, "check", "doubling/double"],
        env={**os.environ, **binary.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # the warm server and its tracker, the supervisor and its desk, the worker, its daemon
    kin = _once(lambda: found if len(found := descendants(check.pid)) >= 6 else [])
    os.kill(check.pid, signal.SIGKILL)
    check.wait()
    assert _once(lambda: not any(map(_lives, kin)))


def _once(condition):
    """The first true value of a condition, waited for."""
    ends = time.monotonic() + 120
    while not (value := condition()) and time.monotonic() < ends:
        time.sleep(0.05)
    return value


def _lives(process: Process) -> bool:
    now = read_process(process.pid)
    return now is not None and now.state not in "ZX" and now.image == process.image
