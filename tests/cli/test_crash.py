"""`kill -9` at random moments of `study` and `check`: what was acknowledged is there.

The journal replayed is the projection, whatever happened. Fifty kills each, most of them
thorough.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

from ptgraph.memory.model import EventKind
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store.journal import Journal

BINARY = Path(sys.executable).with_name("ptgraph")
KILLS = 50
GOOD = "Good. It comes back"
MOST_ANSWERS = 20  # before the kill comes, at the latest
SHARES = 5  # of the kills, so that they can run side by side
in_shares = pytest.mark.parametrize(
    "share", [0, *(pytest.param(share, marks=pytest.mark.thorough) for share in range(1, SHARES))]
)


@pytest.fixture
def journal_of(binary):
    def read():
        with Journal.open(Home(binary.home), Retentions()) as journal:
            assert journal.check() == []
            return journal.standing()

    return read


@pytest.fixture
def cards_only(binary):
    """The small course without its exercises and with more cards: a session of cards alone."""
    for folder in binary.course.glob("exercises/*"):
        folder.rename(binary.course / f".{folder.name}")
    cards = binary.course / "cards/10-basics/doubling.yaml"
    more = "".join(
        f"- id: doubling-more-{n}\n  edited: 2026-11-21\n  front: {n}?\n  back: {n}.\n"
        for n in range(300)
    )
    cards.write_text(cards.read_text() + more)
    return binary


@in_shares
def test_study_killed_at_random_moments(cards_only, journal_of, share):
    chance, acknowledged = random.Random(share), 0
    for turn in range(KILLS // SHARES):
        last = turn == KILLS // SHARES - 1  # has time, whatever the machine does
        acknowledged += _answer_until_killed(cards_only, 60 if last else chance.uniform(0.05, 0.6))
        recorded = [event for event in journal_of() if event.kind is EventKind.CARD]
        # what was recorded but not yet acknowledged may be there: one answer at most
        assert acknowledged <= len(recorded)
        acknowledged = len(recorded)
    assert acknowledged >= MOST_ANSWERS


def _answer_until_killed(learner, after: float) -> int:
    """Answer cards as fast as the session asks; kill it; return how many it acknowledged."""
    environment = {**os.environ, **learner.environment}
    terminal = pexpect.spawn(
        str(BINARY), ["study", "--minutes", "1440"], env=environment, encoding="utf-8", timeout=60
    )
    terminal.delaybeforesend = None
    asked = {"more.*leave": " ", "I have read it": " ", "show the answer": " ", "again.*leave": "3"}
    terminal.expect(list(asked))
    ends = time.monotonic() + after
    screen = ""
    with contextlib.suppress(pexpect.TIMEOUT):
        while time.monotonic() < ends and screen.count(GOOD) < MOST_ANSWERS:
            terminal.send(asked[terminal.match.re.pattern])
            terminal.expect(list(asked), timeout=max(0.01, ends - time.monotonic()))
            screen += terminal.before + terminal.after
    os.kill(terminal.pid, signal.SIGKILL)
    with contextlib.suppress(pexpect.EOF, pexpect.TIMEOUT):
        screen += terminal.read()
    terminal.close(force=True)
    return screen.count(GOOD)


@in_shares
def test_check_killed_at_random_moments(binary, journal_of, share):
    chance, acknowledged = random.Random(share), 0
    for turn in range(KILLS // SHARES):
        answer = binary.answer("doubling/double", "wrong/same.py")
        answer.write_text(f"{answer.read_text()}\n# try {turn}\n")
        last = turn == KILLS // SHARES - 1  # is left to end, whatever the machine's speed
        acknowledged += _check_until_killed(binary, 120 if last else chance.uniform(0.3, 3.6))
        attempts = [event for event in journal_of() if event.kind is EventKind.ATTEMPT]
        assert acknowledged <= len(attempts)
        acknowledged = len(attempts)
    assert acknowledged > 0
    _wait_until_nothing_is_left(Path(binary.environment["TMPDIR"]))


def _wait_until_nothing_is_left(temporary: Path) -> None:
    """A run whose program was killed is ended, and its folder removed."""
    ends = time.monotonic() + 60
    while left := list(temporary.glob("ptgraph-*")):
        assert time.monotonic() < ends, f"still there: {left}"
        time.sleep(0.1)


def _check_until_killed(learner, after: float) -> int:
    child = subprocess.Popen(
        [BINARY, "check", "doubling/double"],
        env={**os.environ, **learner.environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        output, _ = child.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)  # with its server, as when a terminal is closed
        output, _ = child.communicate()
    return int("FAILED" in output)
