"""ptgraph's pytest plugin: what the checks of an exercise are given.

Registered as a pytest plugin, so that `pytest exercises/…` works by hand on the reference
(or on any file, with `--answer`), and handed to pytest by `child.py` when an answer is
judged. It gives fixtures only to a `test_task.py` that stands beside an `exercise.yaml`, and
imports nothing heavy before one is asked for. Verdicts are not its business.
"""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ptgraph.runner.tracing.record import Trace

SEED = 0
TRACE: pytest.StashKey[Trace | None] = pytest.StashKey()


class AnswerImportError(Exception):
    """The answer could not be imported; the cause is the exception that its code raised."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--answer`."""
    group = parser.getgroup("ptgraph")
    group.addoption(
        "--answer",
        type=Path,
        default=None,
        metavar="FILE",
        help="the answer that an exercise's checks judge (default: its solution.py)",
    )


def load_answer(file: Path, trace: Trace | None = None) -> ModuleType:
    """Import an answer as the module `solution`, traced if there is a trace to keep.

    Raises
    ------
    AnswerImportError : whatever the answer raised while it was imported, `SystemExit` included.
    """
    loader = trace.loader("solution", file) if trace else None
    spec = importlib.util.spec_from_file_location("solution", file, loader=loader)
    if spec is None or spec.loader is None:
        raise AnswerImportError(f"{file} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["solution"] = module
    try:
        spec.loader.exec_module(module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise AnswerImportError(str(error)) from error
    return module


@pytest.fixture(scope="module")
def solution(request: pytest.FixtureRequest) -> ModuleType:
    """The answer, as a module."""
    answer = request.config.getoption("--answer") or request.path.parent / "solution.py"
    return load_answer(Path(answer).absolute(), request.config.stash.get(TRACE, None))


@pytest.fixture(scope="module")
def data(request: pytest.FixtureRequest) -> Path:
    """The folder `data/` beside the checks."""
    return request.path.parent / "data"


@pytest.fixture(autouse=True)
def _seeds(request: pytest.FixtureRequest) -> None:
    """Reset the random generators before every check of an exercise."""
    if _is_exercise(request.path):
        import torch

        torch.manual_seed(SEED)
        random.seed(SEED)
        if "numpy" in sys.modules:
            sys.modules["numpy"].random.seed(SEED)


def _is_exercise(path: Path) -> bool:
    return path.name == "test_task.py" and (path.parent / "exercise.yaml").is_file()
