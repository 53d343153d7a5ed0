"""The guards in the checks: honest comparisons mean what they meant, line by line."""

import math
import operator

import pytest
import torch

from ptgraph.runner.guard.alarm import TamperedError, make_alarm
from ptgraph.runner.guard.comparing import make_guards
from ptgraph.runner.guard.private import private_copies
from ptgraph.runner.guard.rewrite import guarded_code
from ptgraph.runner.guard.trust import library_folders, make_trusted


@pytest.fixture
def run(tmp_path):
    """Compile a text with guards, run it, and return its namespace and the alarm."""

    def run(text: str, **names: object):
        file = tmp_path / "test_task.py"
        file.write_text(text)
        alarm, first = make_alarm()
        trusted, _ = make_trusted(file, library_folders(), frozenset())
        later = {"verify": lambda: None, "mentions": frozenset()}
        guards = make_guards(later, trusted, alarm)
        code, _ = guarded_code(file, lambda tree, source: None, guards)
        space = {"torch": torch, "pytest": pytest, "math": math, **names}
        exec(code, space)
        return space, first

    return run


@pytest.mark.parametrize(
    "expression",
    [
        "1 == 1.0",
        "3 in [1, 2]",
        "2 not in {1, 2}",
        "1 < 2 < 3",
        "1 < 2 > 3",
        "[1, 2] == [1, 2.0]",
        "math.inf >= 3 - 1",
        "torch.equal(torch.ones(2), torch.ones(2))",
        "(torch.ones(2) - torch.ones(2)).abs().max().item() < 1e-6",
        "torch.ones(2).tolist() == pytest.approx([1.0, 1.0])",
        "isinstance(torch.ones(1), torch.Tensor)",
        "'b' in 'abc' and 'x' != 'y'",
        "[x for x in range(5) if x % 2 == 1]",
        "{'a': 1}.get('b', 2) == 2",
        "(lambda a, /, b=3, *c, d, **e: (a, b, c, d, e) == (1, 2, (3,), 4, {'f': 5}))"
        "(1, 2, 3, d=4, f=5)",
    ],
)
def test_an_expression_has_the_value_that_it_had(run, expression):
    space, first = run(f"value = {expression}\n")
    assert space["value"] == eval(expression, {"torch": torch, "pytest": pytest, "math": math})
    assert first() == ""


def test_an_exception_has_the_line_that_it_had(run):
    with pytest.raises(ZeroDivisionError) as caught:
        run("a = 1\nb = (\n    a ==\n    1 / 0\n)\n")
    assert caught.traceback[-1].lineno == 3


def test_code_of_the_answer_that_runs_in_a_comparison_raises_the_alarm(run):
    class Liar:
        def __eq__(self, other):
            return True

        __hash__ = None

    with pytest.raises(TamperedError):
        run("value = thing == 3\n", thing=Liar())


def test_classes_of_the_answer_may_compare_among_themselves(run):
    class Vector:
        def __init__(self, x):
            self.x = x

        def __eq__(self, other):
            return self.x == other.x

        __hash__ = None

    space, first = run("value = a == b\n", a=Vector(1), b=Vector(1))
    assert space["value"] is True
    assert first() == ""


def test_the_alarm_keeps_its_first_reason_and_cannot_be_taken_back():
    alarm, first = make_alarm()
    assert first() == ""
    alarm("one")
    alarm("two")
    assert first() == "one"
    alarm.__self__.close()
    assert first() != ""


def test_private_copies_do_not_see_what_is_patched(monkeypatch):
    from ptgraph.runner.guard import originals

    copies = private_copies(originals)
    before = copies["take_originals"]()
    monkeypatch.setattr(originals, "_differing", lambda space: iter(()))
    monkeypatch.setattr(operator, "add", lambda a, b: 0)
    assert copies["changed"](before, frozenset({"_differing"})) == "operator.add"
    assert originals.changed(before) == ""
