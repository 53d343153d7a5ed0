"""`check --watch`: each save gets a verdict, nothing is recorded, Ctrl-C is the way to stop."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

BINARY = Path(sys.executable).with_name("ptgraph")
EXERCISE = "doubling/double"
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x\n"


class Watching:
    """`check --watch` in a process of its own, its lines read as they come."""

    def __init__(self, environment: dict[str, str], *arguments: str | Path) -> None:
        self.process = subprocess.Popen(
            [BINARY, "check", "--watch", *arguments],
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def verdict(self, timeout: float = 60) -> dict[str, Any]:
        """Wait for the next verdict."""
        told: dict[str, Any] = json.loads(self.lines.get(timeout=timeout))
        return told

    def quiet(self, seconds: float) -> bool:
        """Whether nothing is told for so long."""
        try:
            self.lines.get(timeout=seconds)
        except Empty:
            return True
        return False

    def stop(self) -> str:
        """Press Ctrl-C; return what was said to the person."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.stderr is not None
        assert self.process.wait(timeout=60) == 0
        return self.process.stderr.read()


@pytest.fixture
def watching(binary):
    """Start `check --watch`; it is ended with the test."""
    started: list[Watching] = []

    def start(*arguments: str | Path) -> Watching:
        started.append(Watching(binary.environment, *arguments))
        return started[-1]

    yield start
    for each in started:
        each.process.kill()
        each.process.communicate()


def replaced(file: Path, text: str) -> None:
    """Save as many editors do: another file takes the place of the old one."""
    new = file.with_suffix(".new")
    new.write_text(text)
    new.replace(file)


def test_each_save_gets_its_verdict_and_nothing_is_recorded(
    binary, watching: Callable[..., Watching]
):
    watch = watching("--json", EXERCISE)
    assert watch.verdict()["verdict"] == "failed"  # the starter, laid out
    file = binary.home / f"exercises/{EXERCISE}.py"
    file.write_text(WRONG)
    wrong = watch.verdict()
    assert wrong["diagnosis"] == "Nothing was multiplied."
    replaced(file, RIGHT)
    right = watch.verdict()
    assert right["verdict"] == "passed"
    assert f"ptgraph check {EXERCISE}" in right["remark"]
    file.write_text("")  # half of a save
    assert watch.quiet(0.5)
    file.write_text("def double(x:\n")
    assert watch.verdict()["verdict"] == "error"
    file.unlink()
    assert watch.quiet(0.5)
    file.write_text(RIGHT)
    assert watch.verdict()["verdict"] == "passed"
    # another command may write to the journal meanwhile, and finds no attempt in it
    assert binary("undo").code == 2
    assert binary("rate", "doubling-shape", "3").code == 0
    (entry,) = binary("next", "--json").json["exercises"]
    assert entry["state"] == "new"
    said = watch.stop()
    assert "no attempts" in said
    assert "Nothing was recorded" in said
    assert "Traceback" not in said


def test_any_file_can_be_watched_and_is_told_in_words(binary, watching, tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(WRONG)
    watch = watching(EXERCISE, "--file", file)
    lines: list[str] = []
    while not any("ptgraph hint" in line for line in lines):
        lines.append(watch.lines.get(timeout=60))
    assert any("Nothing was multiplied." in line for line in lines)
    watch.stop()
    assert not (binary.home / "exercises").exists()


def test_a_file_that_is_not_there_cannot_be_watched(binary, tmp_path):
    done = binary("check", EXERCISE, "--watch", "--file", tmp_path / "none.py")
    assert done.code == 2
    assert "cannot be read" in done.err
