"""Ways to drive the command line: the real binary, and the same code inside this process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ptgraph.cli.main import run

BINARY = Path(sys.executable).with_name("ptgraph")


@dataclass
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Learner:
    """A person at a terminal: a home, a course, and a frozen clock."""

    environment: dict[str, str]
    call: Callable[[list[str], dict[str, str]], Done]

    @property
    def home(self) -> Path:
        return Path(self.environment["PTGRAPH_HOME"])

    @property
    def course(self) -> Path:
        return Path(self.environment["PTGRAPH_COURSE"])

    def at(self, moment: str) -> None:
        """Set the clock."""
        self.environment["PTGRAPH_NOW"] = moment

    def __call__(self, *arguments: str | Path) -> Done:
        """Run a command."""
        return self.call([str(a) for a in arguments], self.environment)

    def answer(self, exercise: str, which: str = "solution.py") -> Path:
        """Write one of the course's own answers into the learner's file."""
        (folder,) = self.course.glob(f"exercises/*/{exercise}")
        file = self.home / "exercises" / f"{exercise}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((folder / which).read_text())
        return file


def _environment(home: Path, course: Path) -> dict[str, str]:
    return {
        "PTGRAPH_HOME": str(home),
        "PTGRAPH_COURSE": str(course),
        "PTGRAPH_NOW": "2026-11-21T09:00:00+00:00",
        "TZ": "UTC",
        "COLUMNS": "100",
    }


def _by_binary(arguments: list[str], environment: dict[str, str]) -> Done:
    done = subprocess.run(
        [BINARY, *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def binary(tmp_path: Path, small_course: Path) -> Iterator[Learner]:
    """A learner of the small course who types the real command, with a temporary folder apart."""
    with tempfile.TemporaryDirectory(prefix="pt-", ignore_cleanup_errors=True) as temporary:
        environment = _environment(tmp_path / "home", small_course) | {"TMPDIR": temporary}
        yield Learner(environment, _by_binary)


@pytest.fixture
def learner(
    tmp_path: Path,
    small_course: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Learner:
    """A learner of the small course, inside this process: the same commands, many times faster."""

    def call(arguments: list[str], environment: dict[str, str]) -> Done:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        code = run(arguments)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return Learner(_environment(tmp_path / "home", small_course), call)
