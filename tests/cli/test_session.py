"""`ptgraph study` at a real terminal: read, answer, write, check, leave at any moment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

BINARY = Path(sys.executable).with_name("ptgraph")
BACK = "It comes back"


@pytest.fixture
def session(binary):
    """Start a session in a terminal; the editor writes the right answer."""
    sessions = []

    def begin(**environment: str) -> pexpect.spawn:
        (answer,) = binary.course.glob("exercises/*/doubling/double/solution.py")
        child = pexpect.spawn(
            str(BINARY),
            ["study"],
            env={**os.environ, "EDITOR": f"cp {answer}", **binary.environment, **environment},
            encoding="utf-8",
            timeout=60,
            dimensions=(50, 100),
        )
        sessions.append(child)
        return child

    yield begin
    for child in sessions:
        child.close(force=True)


def answer_cards(terminal: pexpect.spawn, keys: str) -> None:
    for key in keys:
        terminal.expect("show the answer")
        terminal.send(" ")
        terminal.expect("leave")
        terminal.expect("again.*leave")
        terminal.send(key)
        terminal.expect(BACK)


def test_a_whole_session(session, binary):
    terminal = session()
    terminal.expect("Doubling")
    terminal.expect("this is where the course begins")
    terminal.expect("tensor")  # the note's example
    terminal.expect("I have read it")
    terminal.send(" ")
    answer_cards(terminal, "333")
    terminal.expect("Exercise.*Write double")
    terminal.expect("gives up")
    terminal.send("h")
    terminal.expect("Hint 1 of 2")
    terminal.expect("gives up")
    terminal.send("c")
    terminal.expect("Nothing is written yet")
    terminal.expect("gives up")
    terminal.send("e")
    terminal.expect("gives up")
    terminal.send("c")
    terminal.expect("PASSED")
    terminal.expect("Recorded: Good")
    answer_cards(terminal, "333")  # the steps of learning, a few minutes early
    terminal.expect("NEW.*Halving")
    terminal.expect("I have read it")
    terminal.send("q")
    terminal.expect("7 answers recorded")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    states = {node["id"]: node["state"] for node in binary("list", "--json").json}
    assert states == {"doubling": "known", "halving": "ready"}


def test_ctrl_c_loses_nothing(session, binary):
    terminal = session()
    terminal.expect("I have read it")
    terminal.send(" ")
    answer_cards(terminal, "3")
    terminal.expect("show the answer")
    terminal.sendcontrol("c")
    terminal.expect("Everything you answered is recorded")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    assert "doubling-prints" in binary("undo").out


def test_u_takes_back_the_last_answer_within_the_session(session, binary):
    terminal = session()
    terminal.expect("I have read it")
    terminal.send(" ")
    answer_cards(terminal, "4")
    terminal.expect("show the answer")
    terminal.send(" ")
    terminal.expect("again.*leave")
    terminal.send("u")
    terminal.expect("Taken back: card doubling-prints, rated Easy")
    terminal.expect("show the answer")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    assert binary("undo").code == 2


def test_an_exercise_put_off_until_later_ends_the_session_politely(session):
    terminal = session()
    terminal.expect("I have read it")
    terminal.send(" ")
    answer_cards(terminal, "444")
    terminal.expect("gives up")
    terminal.send("l")
    terminal.expect("put off until later")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
