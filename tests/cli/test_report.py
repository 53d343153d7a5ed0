"""What a learner reads when a check falls short: the misconception, or where it went wrong."""

import io

import pytest
from rich.console import Console
from rich.progress import Progress, TextColumn

from ptgraph.cli.progress import Bar
from ptgraph.course.load import load_course
from ptgraph.runner.claims import ClaimKind, Result
from ptgraph.runner.model import Verdict
from ptgraph.runner.verify import selected_claims

EXERCISE = "doubling/double"


@pytest.fixture
def check(learner):
    """What is told about an answer."""

    def told(source: str, *arguments: str):
        file = learner.answer(EXERCISE)
        file.write_text(source)
        return learner("check", EXERCISE, *arguments)

    return told


def test_a_known_mistake_is_told_with_the_card_and_the_node_to_go_back_to(check):
    done = check("def double(x):\n    return x\n")
    assert "Nothing was multiplied." in done.out
    assert "card doubling-prints" in done.out
    assert "ptgraph show doubling" in done.out


def test_beside_a_guess_stands_what_really_went_wrong(check):
    done = check("def double(x):\n    return (2 * x).tolist()\n")
    assert "Likely" in done.out
    assert "It is of type list, and should be of type torch.Tensor." in done.out


def test_no_guess_where_no_known_mistake_fails_the_same_checks(learner, check):
    (wrong,) = learner.course.glob("exercises/*/doubling/double/wrong/both.py")
    wrong.unlink()
    done = check("def double(x):\n    return x.mul_(5)\n")
    assert "3 of 3 values differ: the largest difference is 9.0, at index (0, 2)." in done.out
    assert "Likely" not in done.out
    assert "Tensor-likes" not in done.out


def test_an_exception_is_told_with_the_line_of_the_answer(check):
    source = "def double(x):\n    y = x.nothing  # here\n    return y\n"
    done = check(source)
    assert "AttributeError: 'Tensor' object has no attribute 'nothing'" in done.out
    assert "Line 2 of your file: y = x.nothing  # here" in done.out
    assert "Traceback" not in done.out
    assert [t["line"] for t in check(source + "\n", "--json").json["tests"]] == [2, 2]


def test_what_cannot_be_read_as_python_is_told_with_its_line(check):
    done = check("def double(x:\n    return x\n")
    assert "ERROR" in done.out
    assert "SyntaxError: '(' was never closed" in done.out
    assert "Line 1 of your file: def double(x:" in done.out


def test_what_the_answer_printed_is_shown_and_cut(check):
    done = check("def double(x):\n    print('\\n'.join(map(str, range(1000))))\n    return x\n")
    assert "It printed:" in done.out
    assert "\n    0\n    1\n" in done.out
    assert "more lines)" in done.out
    assert "\n    900\n" not in done.out


def test_the_bar_names_what_runs_now_and_counts_what_fell_short(small_course):
    everything = selected_claims(load_course(small_course), ["doubling"])
    claims = [claim for claim in everything if claim.kind is ClaimKind.WRONG]
    screen = io.StringIO()
    progress = Progress(TextColumn("{task.description}"), console=Console(file=screen, width=200))
    bar = Bar(progress, len(claims))

    def shown() -> str:
        return str(progress.tasks[0].description)

    assert "torch" in shown()
    for claim in claims[-3:]:
        bar.started(claim)
    assert shown().startswith("doubling/double wrong/both.py, ")
    assert shown().endswith("and 1 more")
    bar.finished(Result(claims[-3], Verdict.FAILED, "", 0.1))
    assert shown() == (
        "1 fell short · doubling/double wrong/in_place.py, doubling/double wrong/same.py"
    )
    bar.finished(Result(claims[0], Verdict.PASSED, "", 0.0, cached=True))
    assert progress.tasks[0].completed == 2
