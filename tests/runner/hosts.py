"""Exercises that the corpus of answers is run against: one for each kind of exercise.

Each asks for the same function: `double(x)` returns twice a tensor, and (where the checks can
tell) raises `ValueError` for None. A kind is added by adding a `Host`.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ptgraph.course.answers import check_names
from ptgraph.course.model import Limits
from ptgraph.runner.model import Job, JobKind

REFERENCE = """
import torch


def double(x):
    if x is None:
        raise ValueError("there is nothing to double")
    return 2 * x
"""

MODULE = """
import pytest
import torch


def expect(actual, expected):
    assert torch.equal(actual, expected), "each number must be doubled"


def same_shape(actual, x):
    return isinstance(actual, torch.Tensor) and actual.shape == x.shape


@pytest.mark.parametrize("n", [1, 4])
def test_values(solution, n):
    x = torch.arange(1.0, n + 1)
    actual = solution.double(x)
    expected = torch.add(x, x)
    expect(actual, expected)


def test_close(solution):
    x = torch.tensor([1.0, -2.0, 3.0])
    torch.testing.assert_close(solution.double(x), torch.tensor([2.0, -4.0, 6.0]))
    assert torch.allclose(solution.double(x), x + x)


def test_list(solution):
    assert solution.double(torch.ones(3)).tolist() == [2.0, 2.0, 2.0], "ones must become twos"
    actual = solution.double(torch.ones(2)).tolist()
    assert actual == pytest.approx([2.0, 2.0])


def test_difference(solution):
    x = torch.ones(2, 3)
    actual = solution.double(x)
    assert same_shape(actual, x)
    assert (actual - 2 * x).abs().max().item() < 1e-6
    assert all((actual == 2 * x).flatten().tolist())


def test_nothing(solution):
    with pytest.raises(ValueError, match=""):
        solution.double(None)
"""

RANKS = """
import torch
import torch.distributed as dist


def expect(actual, expected):
    assert torch.equal(actual, expected), "each number must be doubled"


def in_a_rank(solution):
    x = torch.arange(3.0) + dist.get_rank()
    actual = solution.double(x)
    expect(actual, torch.add(x, x))
    return actual


def test_values(ranks, solution):
    results = ranks(in_a_rank, solution, world_size=2, seconds=40, count_collectives=True)
    assert not any(counts.total() for counts in results.collectives), "no rank need talk"
    for rank, actual in enumerate(results):
        torch.testing.assert_close(actual, 2 * torch.arange(rank, rank + 3.0))
"""

SCRIPT = """
def test_prints(run_script):
    run = run_script(1, 2.5, seconds=40)
    assert run.code == 0, f"it left with {run.code}"
    assert run.stdout == "[2.0, 5.0]\\n", f"each number must be doubled: {run.stdout!r}"
"""

SCRIPT_TAIL = """

if __name__ == "__main__":
    import sys

    import torch

    print(double(torch.tensor([float(word) for word in sys.argv[1:]])).tolist())
"""

COMPILE = """
import torch


def test_values(solution, count_graphs):
    x = torch.arange(4.0)
    with count_graphs() as seen:
        half = solution.compiled(x)
        actual = solution.double(half)
    torch.testing.assert_close(actual, x)
    assert torch.equal(half, torch.div(x, 2)), "each number must be halved"
    assert (seen.graphs, seen.recompiles) == (1, 0), f"it should be one graph: {seen}"
"""

COMPILE_TAIL = """

import torch


@torch.compile
def compiled(x):
    return x / 2
"""

TRAFFIC = """
import torch


def test_values(solution, traffic):
    x = torch.arange(4.0)
    with traffic(simulate=True) as seen:
        actual = solution.double(x.to("cuda"))
        assert actual.device.type == "cuda", "it belongs on the device"
        host = actual.cpu()
    torch.testing.assert_close(host, torch.add(x, x))
    assert (len(seen.to_device), len(seen.to_host)) == (1, 1), f"two copies are enough: {seen}"
"""

AUTOCAST = """
import torch


def test_values(solution, count_ops, saved_bytes, allocations, element_access):
    x = torch.eye(2)
    with torch.autocast("cpu", dtype=torch.bfloat16), count_ops() as ops, saved_bytes() as saved:
        with allocations() as memory, element_access() as elements:
            actual = solution.double(x @ x)
    assert actual.dtype == torch.bfloat16, f"it is {actual.dtype}"
    assert ops.dtypes["mm"] == {torch.bfloat16}, f"{ops}"
    assert (saved.total, elements.total) == (0, 0) and memory.total < 1000
    assert torch.equal(actual.float(), torch.add(x, x)), "each number must be doubled"
"""

PACKAGE = """
import numpy as np
import torch


def test_values(solution):
    x = torch.arange(4.0)
    actual = solution.double(x).numpy()
    np.testing.assert_allclose(actual, np.arange(4.0) * 2, rtol=1e-6)
    assert np.array_equal(actual, torch.add(x, x).numpy()), "each number must be doubled"
"""


@dataclass(frozen=True, slots=True)
class Host:
    """A kind of exercise: its checks, and what is added to every answer.

    `told_as`: what ends the process of a rank or of a script is told by a check that fails.
    `unlike` says where else an answer comes to another verdict than in a plain exercise.
    `skips` names the answers that make no sense against it, each with the reason.
    `slow`: whether answers that run until a limit are run against it too.
    `thorough`: whether it is left to thorough runs, since it differs from a plain exercise
    only by what the checks count, in the same process.
    """

    name: str
    checks: str
    tail: str = ""
    settings: str = ""
    slow: bool = False
    thorough: bool = False
    told_as: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unlike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    skips: Mapping[str, str] = field(default_factory=dict)

    def lay_out(self, folder: Path) -> Path:
        """Write the exercise into a folder, and return the file of its checks."""
        folder.mkdir(parents=True)
        (folder / "exercise.yaml").write_text(f"title: Double\n{self.settings}")
        (folder / "solution.py").write_text(REFERENCE + self.tail)
        (folder / "test_task.py").write_text(self.checks)
        return folder / "test_task.py"


_TOLD = {"crashed": ("failed",), "timed-out": ("failed",), "error": ("failed",)}

_IN_A_RANK = {
    "kill_supervisor": ("failed", "tampered"),  # its parent is the launcher
    "stop_supervisor": ("failed", "crashed", "timed-out"),
    "disk_hog": ("crashed", "failed"),  # two at once may not get there in the fixture's time
    "shape_always_equal": ("failed", "tampered"),  # no shapes are compared
}

# What a script changes in its own process changes nothing of the checks: it is merely wrong.
_TOLD_OF_A_SCRIPT = {**_TOLD, "tampered": ("failed",)}
_IN_A_SCRIPT = {
    "patch_raises": "the answer is right but for what it raises, and nothing raises",
    "own_module": "a program finds modules beside its file, not in its working folder",
    "threads_left": "a program that is right waits for its threads",
}

# These checks have no helper to replace, and no comparison of shapes before that of values.
_ONE_CHECK = {
    "replace_check_helper": ("failed", "tampered"),
    "shape_always_equal": ("failed", "tampered"),
    "function_mode_left_on": ("failed", "tampered"),
}
_OFF_THE_DEVICE = dict.fromkeys(
    [
        "compiled",
        "data_loader_workers",
        "fork_and_queue",
        "function_of_its_own",
        "function_transforms",
        "numpy_round_trip",
        "subprocess_python",
        "threads",
    ],
    "what compiles, or computes elsewhere, is not on the simulated device",
)
_BEYOND_AUTOCAST = {
    "data_loader_workers": "it takes elements one by one",
    "fork_and_queue": "another process computes without autocast",
    "function_transforms": "torch.func does not go with what counts saved bytes",
    "numpy_round_trip": "NumPy has no bfloat16",
    "subprocess_python": "another process computes without autocast",
    "training": "training saves activations",
}
_MORE_GRAPHS = {"compiled": "it compiles a second graph"}
_BEYOND_NUMPY = {"parameter_result": "NumPy takes no tensor that requires a gradient"}

HOSTS = (
    Host("module", MODULE, slow=True),
    Host(
        "ranks",
        RANKS,
        settings="requires: {ranks: 2}\n",
        slow=True,
        told_as=_TOLD,
        unlike=_IN_A_RANK,
    ),
    Host(
        "script",
        SCRIPT,
        SCRIPT_TAIL,
        settings="kind: script\n",
        told_as=_TOLD_OF_A_SCRIPT,
        skips=_IN_A_SCRIPT,
    ),
    Host("compile", COMPILE, COMPILE_TAIL, thorough=True, unlike=_ONE_CHECK, skips=_MORE_GRAPHS),
    Host("traffic", TRAFFIC, thorough=True, unlike=_ONE_CHECK, skips=_OFF_THE_DEVICE),
    Host("autocast", AUTOCAST, thorough=True, unlike=_ONE_CHECK, skips=_BEYOND_AUTOCAST),
    Host(
        "package",
        PACKAGE,
        settings="requires: {packages: [numpy]}\n",
        thorough=True,
        unlike=_ONE_CHECK,
        skips=_BEYOND_NUMPY,
    ),
)


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file of the corpus, and the verdicts that it may get.

    `hosts` names the kinds of exercise that it is about, none for all of them.
    """

    file: Path
    verdicts: tuple[str, ...]
    limits: Limits
    hosts: tuple[str, ...] = ()
    slow: bool = False

    def job(self, checks: Path, tail: str = "") -> Job:
        """The run of this answer."""
        return Job(
            JobKind.CHECKS,
            checks,
            self.file.read_text() + tail,
            limits=self.limits,
            expected=check_names(checks),
        )

    def suits(self, host: Host) -> bool:
        """Whether it is run against a kind of exercise."""
        if self.file.stem in host.skips or (self.slow and not host.slow):
            return False
        return not self.hosts or host.name in self.hosts

    def verdicts_in(self, host: Host) -> tuple[str, ...]:
        """The verdicts that it may get from a kind of exercise."""
        verdicts = host.unlike.get(self.file.stem, self.verdicts)
        return (*verdicts, *(other for each in verdicts for other in host.told_as.get(each, ())))


def specimens(folder: Path) -> list[Specimen]:
    """Read what the files of a folder declare, without running them."""
    return [_specimen(file) for file in sorted(folder.glob("*.py"))]


def _specimen(file: Path) -> Specimen:
    declared = {"LIMITS": {}, "VERDICTS": ["passed"], "HOSTS": []}
    for statement in ast.parse(file.read_text()).body:
        name = getattr(statement.targets[0], "id", "") if isinstance(statement, ast.Assign) else ""
        if name in declared:
            declared[name] = ast.literal_eval(statement.value)
    limits = Limits(**{"seconds": 60.0, **declared["LIMITS"]})
    hosts, slow = tuple(declared["HOSTS"]), "seconds" in declared["LIMITS"]
    return Specimen(file, tuple(declared["VERDICTS"]), limits, hosts, slow)
