"""No review is ever lost: kills, races and a disk that refuses to take more."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ptgraph.memory.model import EventKind
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store.journal import Journal

APPENDER = Path(__file__).with_name("appender.py")
KILLS = 50


@contextmanager
def appender(home: Home, *command: object) -> Iterator[subprocess.Popen[str]]:
    arguments = [sys.executable, APPENDER, home.root, *command]
    with subprocess.Popen(
        list(map(str, arguments)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def kill_once(server: subprocess.Popen[str], after: int, wait: float) -> list[int]:
    """Let a process append, kill it `wait` seconds after some acknowledgements; return them all."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write("go\n")
    server.stdin.flush()
    acknowledged: list[int] = []
    pid, kill = 0, None
    for line in server.stdout:
        match line.split():
            case ["pid", number]:
                pid = int(number)
            case ["dead"]:
                return acknowledged
            case [number]:
                acknowledged.append(int(number))
        if pid and kill is None and len(acknowledged) >= after:
            kill = threading.Timer(wait, os.kill, [pid, signal.SIGKILL])
            kill.start()
    raise AssertionError("the server ended")


def test_what_was_acknowledged_survives_kill_9(home: Home) -> None:
    chance = random.Random(20261121)
    acknowledged: list[int] = []
    with appender(home, "serve") as server:
        for _ in range(KILLS):
            after, wait = chance.randrange(4), chance.uniform(0.0, 0.012)
            at_least = len(acknowledged) + after
            acknowledged += kill_once(server, after, wait)
            assert len(acknowledged) >= at_least
            with Journal.open(home, Retentions()) as journal:
                assert journal.check() == []
                assert set(acknowledged) <= {event.id for event in journal.events()}
    assert acknowledged == sorted(set(acknowledged))


def test_a_kill_between_the_event_and_its_memory_leaves_neither(
    home: Home, journal: Journal
) -> None:
    with appender(home, "die") as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, err
    assert out == ""
    assert journal.events() == []
    assert journal.memories() == {}
    assert journal.check() == []


def test_two_writers_at_once_lose_nothing(home: Home) -> None:
    each = 20
    with appender(home, "count", each) as one, appender(home, "count", each) as other:
        outputs = [process.communicate(timeout=60) for process in (one, other)]
    assert [err for _, err in outputs] == ["", ""]
    acknowledged = [int(line) for out, _ in outputs for line in out.split()]
    with Journal.open(home, Retentions()) as journal:
        events = journal.events()
        assert journal.check() == []
    assert sorted(acknowledged) == [event.id for event in events]
    assert sum(event.kind is EventKind.CARD for event in events) == 2 * each


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_that_takes_no_more_loses_nothing(home: Home) -> None:
    with appender(home, "small", 40_000) as process:
        out, err = process.communicate(timeout=60)
    what, where, hint = err.splitlines()
    assert what.startswith("The disk")
    assert where == str(home.database)
    assert "Check the disk" in hint
    acknowledged = [int(line) for line in out.split()]
    assert acknowledged
    with Journal.open(home, Retentions()) as journal:
        assert [event.id for event in journal.events()] == acknowledged
        assert journal.check() == []
