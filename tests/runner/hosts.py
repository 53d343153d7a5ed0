"""Exercises that the corpus of answers is run against: one for each kind of exercise.

Each asks for the same function: `double(x)` returns twice a tensor, and raises `ValueError`
for None. A kind is added by adding a `Host`.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Host:
    """A kind of exercise: its checks."""

    name: str
    checks: str

    def lay_out(self, folder: Path) -> Path:
        """Write the exercise into a folder, and return the file of its checks."""
        folder.mkdir(parents=True)
        (folder / "exercise.yaml").write_text("title: Double\n")
        (folder / "solution.py").write_text(REFERENCE)
        (folder / "test_task.py").write_text(self.checks)
        return folder / "test_task.py"


HOSTS = (Host("module", MODULE),)


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file of the corpus, and the verdicts that it may get."""

    file: Path
    verdicts: tuple[str, ...]
    limits: Limits

    def job(self, checks: Path) -> Job:
        """The run of this answer."""
        return Job(
            JobKind.CHECKS,
            checks,
            self.file.read_text(),
            limits=self.limits,
            expected=check_names(checks),
        )


def specimens(folder: Path) -> list[Specimen]:
    """Read what the files of a folder declare, without running them."""
    return [_specimen(file) for file in sorted(folder.glob("*.py"))]


def _specimen(file: Path) -> Specimen:
    declared = {"LIMITS": {}, "VERDICTS": ["passed"]}
    for statement in ast.parse(file.read_text()).body:
        name = getattr(statement.targets[0], "id", "") if isinstance(statement, ast.Assign) else ""
        if name in declared:
            declared[name] = ast.literal_eval(statement.value)
    limits = Limits(**{"seconds": 20.0, **declared["LIMITS"]})
    return Specimen(file, tuple(declared["VERDICTS"]), limits)
