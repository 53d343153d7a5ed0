"""No reference needs what its node and the nodes before it do not teach."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptgraph.course.load import load_course
from ptgraph.runner.claims import ClaimKind, Result
from ptgraph.runner.jobs import answer_job
from ptgraph.runner.model import Verdict
from ptgraph.runner.results import ResultCache
from ptgraph.runner.server import run_job
from ptgraph.runner.verify import selected_claims, verify

NOTES = "graph/10-basics"
DOUBLE = "exercises/10-basics/doubling/double"
HALVE = "exercises/10-basics/halving/halve"


@pytest.fixture
def cache(tmp_path: Path) -> ResultCache:
    return ResultCache(tmp_path / "cache")


@pytest.fixture
def change(small_course):
    def replace(file: str, old: str, new: str) -> None:
        path = small_course / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return replace


@pytest.fixture
def taught(small_course, cache):
    """Verify one exercise; return the result of its claim `taught`."""

    def shown(exercise: str) -> Result:
        claims = selected_claims(load_course(small_course), [exercise])
        (result,) = (r for r in verify(claims, cache, parallel=2) if r.claim.kind == "taught")
        return result

    return shown


def test_what_an_ancestors_note_shows_is_taught(taught, small_course):
    result = taught("halving/halve")  # multiplies, which `doubling` shows
    assert result.verdict is Verdict.PASSED
    assert result.claim.where.file == small_course / HALVE / "solution.py"
    assert [use.name for use in result.uses or ()] == ["torch.mul"]


def test_what_a_later_node_shows_is_not_and_the_node_is_named(taught, change):
    change(f"{DOUBLE}/solution.py", "2 * x", "x / 0.5")
    result = taught("doubling/double")
    assert result.verdict is Verdict.FAILED
    assert "Line 7" in result.message
    assert "`torch.div`" in result.message
    assert "taught by `halving`" in result.message


def test_what_no_node_shows_is_said_to_be_taught_nowhere(taught, change):
    change(f"{HALVE}/solution.py", "0.5 * x", "torch.nn.functional.softplus(x) * 0 + 0.5 * x")
    message = taught("halving/halve").message
    assert "`torch.nn.functional.softplus`" in message
    assert "taught by no node" in message
    assert "torch.mul" not in message


@pytest.mark.parametrize(
    ("answer", "missed"),
    [
        ("torch.Tensor.mul(x, 0.5)", {"`torch.Tensor`"}),
        ("torch.mul(input=x, other=0.5)", {"`torch.mul(input=)`", "`torch.mul(other=)`"}),
        ("x.clone().mul_(0.5)", {"`torch.Tensor.clone`", "`torch.Tensor.mul_` (in place)"}),
        ("x.mul(0.5)", set()),
    ],
)
def test_each_family_is_asked_for(taught, change, answer, missed):
    change(f"{HALVE}/solution.py", "0.5 * x", answer)
    message = taught("halving/halve").message
    assert {line.split(" uses ")[1].split(",")[0] for line in message.splitlines()} == missed


def test_a_name_that_stands_in_the_text_is_taught_by_declaring_it(taught, change):
    change(f"{HALVE}/solution.py", "0.5 * x", "torch.nn.functional.dropout(x, 0.0) * 0.5")
    assert taught("halving/halve").verdict is Verdict.FAILED
    change(f"{NOTES}/halving.md", "requires:", "teaches: [torch.nn.Dropout]\nrequires:")
    assert taught("halving/halve").verdict is Verdict.PASSED


def test_what_was_shown_is_kept_until_a_note_before_it_changes(taught, change):
    assert not taught("halving/halve").cached
    assert taught("halving/halve").cached
    change(f"{NOTES}/doubling.md", "2 * torch.ones(3)", "torch.ones(3) + 1")
    result = taught("halving/halve")
    assert result.verdict is Verdict.FAILED
    assert "taught by no node" in result.message


def test_a_failing_example_teaches_what_it_shows_and_the_node_may_be_verified_alone(taught, change):
    change(
        f"{NOTES}/doubling.md",
        ">>> 2 * torch.ones(3)\ntensor([2., 2., 2.])",
        ">>> torch.ones(3) * torch.ones(2)\nTraceback (most recent call last):\n    ...\n"
        "RuntimeError: The size of tensor a (3) must match the size of tensor b (2) "
        "at non-singleton dimension 0",
    )
    assert taught("halving/halve").verdict is Verdict.PASSED


def test_a_note_that_cannot_be_traced_is_named(taught, change):
    change(f"{NOTES}/doubling.md", "2 * torch.ones(3)", "import os; os._exit(0)")
    assert "`doubling`" in taught("doubling/double").message.splitlines()[-1]


def test_a_note_whose_examples_print_and_raise_is_traced_as_it_reads(taught, change):
    """Tracing leaves what examples print, raise and say of their own source."""
    change(
        f"{NOTES}/halving.md",
        ">>> torch.ones(2) / 2",
        ">>> import inspect\n>>> def half(x):\n...     return x / 2\n>>> half(torch.ones(2))\n"
        "tensor([0.5000, 0.5000])\n>>> print(inspect.getsource(half))\ndef half(x):\n"
        "    return x / 2\n<BLANKLINE>\n>>> half(None)\nTraceback (most recent call last):\n"
        "    ...\nTypeError: unsupported operand type(s) for /: 'NoneType' and 'int'\n"
        ">>> torch.ones(2) / 2",
    )
    change(f"{HALVE}/solution.py", "0.5 * x", "x / 2")
    assert taught("halving/halve").verdict is Verdict.PASSED


def test_a_traced_answer_gets_the_verdict_and_the_messages_of_the_plain_one(small_course):
    course = load_course(small_course)
    for exercise in course.exercises.values():
        for file in (exercise.task, exercise.solution, *exercise.accepted, *exercise.wrong):
            text = file.read_text()
            plain = run_job(answer_job(exercise, text))
            traced = run_job(answer_job(exercise, text, trace=True))
            assert (traced.verdict, traced.tests, traced.message) == (
                plain.verdict,
                plain.tests,
                plain.message,
            )
            assert plain.uses is None
            assert traced.uses is not None


def test_every_reference_of_a_course_has_its_claim(small_course):
    course = load_course(small_course)
    claims = [c for c in selected_claims(course, []) if c.kind is ClaimKind.TAUGHT]
    assert [c.id for c in claims] == list(course.exercises)
