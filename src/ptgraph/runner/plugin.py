"""ptgraph's pytest plugin: what the checks of an exercise are given.

Registered as a pytest plugin, so that `pytest exercises/…` works by hand on the reference
(or on any file, with `--answer`), and handed to pytest by `child.py` when an answer is
judged. It gives fixtures only to a `test_task.py` that stands beside an `exercise.yaml`, and
imports nothing heavy before one is asked for: what a fixture does lives in `fixtures/`.
Verdicts are not its business. `docs/checks.md` describes each fixture for authors.
"""

from __future__ import annotations

import importlib.util
import math
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ptgraph.runner.guard.alarm import NO_GUARDS, Guards

if TYPE_CHECKING:
    import torch

    from ptgraph.runner.fixtures.compiling import CountGraphs
    from ptgraph.runner.fixtures.counting import Allocations, CountOps, SavedBytes
    from ptgraph.runner.fixtures.launcher import Launcher
    from ptgraph.runner.fixtures.looping import CountElements, CountLines
    from ptgraph.runner.fixtures.ranks import Ranks
    from ptgraph.runner.fixtures.scripts import RunScript
    from ptgraph.runner.fixtures.traffic import Traffic
    from ptgraph.runner.tracing.record import Trace

SEED = 0
_TRACE: pytest.StashKey[Trace | None] = pytest.StashKey()
_MARGIN = 1.0  # seconds kept back, so that a hang is told by its line and not as a timeout
_BY_LAUNCHER = frozenset({"ranks", "run_script"})
_DEADLINE = pytest.StashKey[float]()


class Starters(NamedTuple):
    """What makes the fixtures that start other processes, and the guards that these inherit."""

    make_launcher: Callable[..., Launcher]
    make_ranks: Callable[..., Ranks]
    make_run_script: Callable[..., RunScript]
    guards: Guards


STARTERS = pytest.StashKey[Starters]()


class AnswerImportError(Exception):
    """The answer could not be imported; the cause is the exception that its code raised."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--answer` and `--data-sets`."""
    group = parser.getgroup("ptgraph")
    group.addoption(
        "--answer",
        type=Path,
        default=None,
        metavar="FILE",
        help="the answer that an exercise's checks judge (default: its solution.py)",
    )
    group.addoption(
        "--data-sets",
        type=Path,
        default=None,
        metavar="FOLDER",
        help="where `ptgraph data` has brought data sets (default: what ships with the course)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let checks that are run by hand take what time they need."""
    config.stash[_DEADLINE] = math.inf


def begin_run(
    config: pytest.Config,
    answer: Path,
    seconds: float,
    data_sets: Path | None,
    trace: Trace | None,
) -> None:
    """Judge this answer from now on, with `seconds` to go, and note in `trace` what it uses."""
    config.option.answer = answer
    config.option.data_sets = data_sets
    config.stash[_DEADLINE] = time.monotonic() + seconds - _MARGIN
    config.stash[_TRACE] = trace


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
    if needs_launcher([item for item in request.session.items if item.path == request.path]):
        request.getfixturevalue("_launcher")  # it must be forked before the answer is imported
    return load_answer(_answer_of(request), request.config.stash.get(_TRACE, None))


def needs_launcher(items: Sequence[pytest.Item]) -> bool:
    """Whether any of these checks starts ranks or scripts."""
    functions = (item for item in items if isinstance(item, pytest.Function))
    return any(not _BY_LAUNCHER.isdisjoint(item.fixturenames) for item in functions)


@pytest.fixture(scope="module")
def data(request: pytest.FixtureRequest) -> Path:
    """The folder `data/` beside the checks."""
    return request.path.parent / "data"


@pytest.fixture(scope="module")
def shared_data(request: pytest.FixtureRequest) -> Path:
    """The folder `exercises/_data/`, which the exercises of a course share."""
    return request.path.parents[3] / "_data"


@pytest.fixture(scope="module")
def mnist(request: pytest.FixtureRequest, shared_data: Path) -> Path:
    """The root for `torchvision.datasets.MNIST`: all digits where the learner has them."""
    return _downloaded(request, "MNIST/raw/t10k-labels-idx1-ubyte") or shared_data / "mnist5k"


@pytest.fixture(scope="module")
def cifar10(request: pytest.FixtureRequest) -> Path | None:
    """The root for `torchvision.datasets.CIFAR10`; None where the learner has not got it."""
    return _downloaded(request, "cifar-10-batches-py/batches.meta")


def _downloaded(request: pytest.FixtureRequest, last: str) -> Path | None:
    """The folder of downloaded data sets, if it has the file that a download writes last."""
    folder: Path | None = request.config.getoption("--data-sets")
    return folder if folder is not None and (folder / last).exists() else None


@pytest.fixture(scope="module")
def _starters(request: pytest.FixtureRequest) -> Starters:
    """The runner's own, which no answer can reach; by hand, those of the modules."""
    given = request.config.stash.get(STARTERS, None)
    if given is not None:
        return given
    from ptgraph.runner.fixtures.launcher import make_launcher
    from ptgraph.runner.fixtures.ranks import make_ranks
    from ptgraph.runner.fixtures.scripts import make_run_script

    return Starters(make_launcher, make_ranks, make_run_script, NO_GUARDS)


@pytest.fixture(scope="module")
def _launcher(_starters: Starters) -> Iterator[Launcher]:
    """A clean process that starts ranks and scripts."""
    launcher = _starters.make_launcher(_starters.guards)
    yield launcher
    launcher.close()


@pytest.fixture(scope="module")
def ranks(
    request: pytest.FixtureRequest,
    solution: ModuleType,  # noqa: ARG001
    _launcher: Launcher,
    _starters: Starters,
) -> Ranks:
    """Runs a function in N ranks with a process group; returns what each rank returned."""
    return _starters.make_ranks(
        _launcher,
        _answer_of(request),
        request.path,
        _time_left(request),
        request.config.stash.get(_TRACE, None),
        _starters.guards.look,
    )


@pytest.fixture(scope="module")
def run_script(
    request: pytest.FixtureRequest, _launcher: Launcher, _starters: Starters
) -> RunScript:
    """Runs the answer as a script; returns what it printed, its exit code and its files."""
    return _starters.make_run_script(
        _launcher,
        _answer_of(request),
        _time_left(request),
        request.config.stash.get(_TRACE, None),
    )


@pytest.fixture
def count_ops() -> type[CountOps]:
    """Counts the torch operations of a `with` block."""
    from ptgraph.runner.fixtures.counting import CountOps

    return CountOps


@pytest.fixture
def saved_bytes() -> type[SavedBytes]:
    """Measures what a `with` block keeps for the backward pass."""
    from ptgraph.runner.fixtures.counting import SavedBytes

    return SavedBytes


@pytest.fixture
def allocations() -> type[Allocations]:
    """Measures the tensor memory that a `with` block allocates."""
    from ptgraph.runner.fixtures.counting import Allocations

    return Allocations


@pytest.fixture
def python_loops(solution: ModuleType) -> Callable[[], CountLines]:
    """Counts how often each line of the answer runs in a `with` block."""
    from ptgraph.runner.fixtures.looping import CountLines

    return lambda: CountLines(str(solution.__file__))


@pytest.fixture
def element_access(solution: ModuleType) -> Callable[[], CountElements]:
    """Counts the elements that a `with` block takes out of tensors one by one."""
    from ptgraph.runner.fixtures.looping import CountElements

    return lambda: CountElements(str(solution.__file__))


@pytest.fixture
def count_graphs() -> Iterator[Callable[[], CountGraphs]]:
    """Counts the graphs, graph breaks and recompilations of a `with` block."""
    from ptgraph.runner.fixtures.compiling import CountGraphs, forget

    forget()
    yield CountGraphs
    forget()


@pytest.fixture
def device() -> Iterator[torch.device]:
    """The device of this run; memory still held on it after the check fails the check."""
    from ptgraph.runner.fixtures.devices import device_of_run, without_leak

    found = device_of_run()
    with without_leak(found):
        yield found


@pytest.fixture
def traffic(solution: ModuleType) -> Callable[..., Traffic]:
    """Counts copies to and from the device, and waits for it; simulates a GPU if none is there."""
    from ptgraph.runner.fixtures.traffic import Traffic

    return lambda **options: Traffic(str(solution.__file__), **options)


# Seeds are reset by hooks: a fixture that asks which checks these are would cost each of them
# a new `request`.
@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Reset the random generators before every check of an exercise."""
    if _is_exercise(item.path):
        _reset_seeds()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Iterator[None]:
    """Reset them after what a check shares with others, so that all checks begin alike."""
    try:
        return (yield)
    finally:
        if fixturedef.scope in ("class", "module") and _is_exercise(request.path):
            _reset_seeds()


def _reset_seeds() -> None:
    _seed_torch()
    random.seed(SEED)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(SEED)


def _seed_torch() -> None:
    import torch

    from ptgraph.runner import machine

    if machine.device() != "cpu":
        torch.manual_seed(SEED)
    else:  # without a device, `torch.manual_seed` would queue a seed for one, at ten times the cost
        torch.default_generator.manual_seed(SEED)


def _answer_of(request: pytest.FixtureRequest) -> Path:
    answer = request.config.getoption("--answer") or request.path.parent / "solution.py"
    return Path(answer).absolute()


def _time_left(request: pytest.FixtureRequest) -> Callable[[], float]:
    deadline = request.config.stash[_DEADLINE]
    return lambda: deadline - time.monotonic()


@cache
def _is_exercise(path: Path) -> bool:
    return path.name == "test_task.py" and (path.parent / "exercise.yaml").is_file()
