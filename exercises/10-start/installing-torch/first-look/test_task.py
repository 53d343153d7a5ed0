"""Checks: a first tensor, versions of two digits, labels, builds with and without CUDA.

Another installation is pretended by putting its version and its CUDA in torch's place.
"""

import pytest
import torch
from torch.torch_version import TorchVersion


def pretend(monkeypatch, version, cuda=None, gpu=False):
    """Let torch say that it is this version, made for this CUDA, on a machine like this."""
    monkeypatch.setattr(torch, "__version__", TorchVersion(version))
    monkeypatch.setattr(torch.version, "__version__", version)
    monkeypatch.setattr(torch.version, "cuda", cuda)
    monkeypatch.setattr(torch.backends.cuda, "is_built", lambda: cuda is not None)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: gpu)


@pytest.mark.parametrize("numbers", [[0.5, 2.0, -3.0], [1.25], [0.0, 1.0, 2.0, 3.0]])
def test_each_number_tenfold(solution, numbers):
    given = list(numbers)
    made = solution.tenfold(given)
    assert isinstance(made, torch.Tensor), (
        f"tenfold({numbers}) returns a {type(made).__name__}, expected a tensor."
    )
    expected = [10 * number for number in numbers]
    assert made.tolist() == pytest.approx(expected), (
        f"tenfold({numbers}) is {made}, expected {torch.tensor(expected)}."
    )
    assert given == numbers, f"tenfold changed the list it was given, from {numbers} to {given}."


def expect_at_least(solution, version, minimum, expected):
    answer = solution.is_at_least(minimum)
    assert isinstance(answer, bool), f"is_at_least returns {answer!r}, expected True or False."
    assert answer is expected, (
        f"With torch {version}, is_at_least({minimum!r}) is {answer}, expected {expected}."
    )


@pytest.mark.parametrize(
    ("version", "minimum", "expected"),
    [
        ("2.8.1", "2.7.1", True),
        ("2.8.1", "2.8.0", True),
        ("2.8.1+cpu", "2.8", True),
        ("2.8.1", "2.9", False),
        ("2.8.1+cu126", "2.8.2", False),
        ("2.8.1", "1.9.1", True),
        ("2.1.2+cpu", "3.0", False),
    ],
)
def test_older_and_newer(solution, monkeypatch, version, minimum, expected):
    pretend(monkeypatch, version)
    expect_at_least(solution, version, minimum, expected)


@pytest.mark.parametrize(
    ("version", "minimum", "expected"),
    [
        ("2.10.0+cpu", "2.9", True),
        ("2.15.0", "2.9.1", True),
        ("2.9.1+cu126", "2.10", False),
        ("2.15.0+cpu", "2.2.10", True),
        ("2.11.0", "2.15", False),
        ("10.0.0", "9.1", True),
    ],
)
def test_numbers_with_two_digits(solution, monkeypatch, version, minimum, expected):
    pretend(monkeypatch, version)
    expect_at_least(solution, version, minimum, expected)


@pytest.mark.parametrize("version", ["2.9.1", "2.9.1+cpu"])
def test_exactly_the_minimum_is_enough(solution, monkeypatch, version):
    pretend(monkeypatch, version)
    expect_at_least(solution, version, "2.9.1", True)


def expect_line(solution, expected, situation):
    line = solution.describe_build()
    assert line == expected, f"{situation}: describe_build() is {line!r}, expected {expected!r}."


@pytest.mark.parametrize("gpu", [True, False])
@pytest.mark.parametrize(("label", "cuda"), [("+cu132", "13.2"), ("+cu118", "11.8")])
def test_a_build_for_cuda(solution, monkeypatch, label, cuda, gpu):
    version = f"2.15.0{label}"
    pretend(monkeypatch, version, cuda, gpu)
    machine = "with" if gpu else "without"
    expect_line(
        solution,
        f"PyTorch {version}, made for CUDA {cuda}",
        f"A build for CUDA {cuda} on a machine {machine} a GPU",
    )


def test_a_build_without_cuda(solution, monkeypatch):
    pretend(monkeypatch, "2.11.0+cpu")
    expect_line(solution, "PyTorch 2.11.0+cpu, made without CUDA", "A build without CUDA")


@pytest.mark.parametrize(
    ("cuda", "made"), [(None, "made without CUDA"), ("12.6", "made for CUDA 12.6")]
)
def test_a_version_without_a_label(solution, monkeypatch, cuda, made):
    pretend(monkeypatch, "2.9.1", cuda, gpu=cuda is not None)
    expect_line(solution, f"PyTorch 2.9.1, {made}", f"torch.version.cuda is {cuda!r}, no label")
