"""A script is run as a program is, and what it did is known to the checks."""

from pathlib import Path

import pytest

from ptgraph.course.model import Limits
from ptgraph.runner.model import Job, JobKind, Verdict
from ptgraph.runner.server import run_job


@pytest.fixture
def check(tmp_path: Path):
    """Run statements over `run`, what a script did (or over `run_script` itself)."""

    def run(script: str, *statements: str, call: str = "run_script()", trace: bool = False):
        (tmp_path / "exercise.yaml").write_text("title: A script\nkind: script\n")
        file = tmp_path / "test_task.py"
        body = "".join(f"    {line}\n" for line in (f"run = {call}", *statements))
        file.write_text(f"def test_it(run_script):\n{body}")
        limits = Limits(seconds=15)
        return run_job(
            Job(
                JobKind.CHECKS,
                file,
                script,
                limits=limits,
                strict=True,
                trace=trace,
                expected=("test_it",),
            )
        )

    return run


@pytest.mark.parametrize(
    ("script", "call", "statement"),
    [
        (
            "import sys; print(sys.argv[1:])",
            "run_script(1, 'b')",
            "run.stdout == \"['1', 'b']\\n\"",
        ),
        ("print(__name__)", "run_script()", "run.stdout == '__main__\\n'"),
        ("print(input() * 2)", "run_script(stdin='ab')", "run.stdout == 'abab\\n'"),
        ("import sys; print('no', file=sys.stderr)", "run_script()", "run.stderr == 'no\\n'"),
        ("import sys; sys.exit(3)", "run_script()", "run.code == 3"),
        ("raise SystemExit('why')", "run_script()", "(run.code, run.stderr) == (1, 'why\\n')"),
        ("import os; os._exit(4)", "run_script()", "run.code == 4"),
        ("import os; os.kill(os.getpid(), 9)", "run_script()", "run.code == -9"),
        ("open('a', 'w').write('x')", "run_script()", "run.files == {'a': b'x'}"),
        (
            "print(open('d/in').read())",
            "run_script(files={'d/in': 'x'})",
            "(run.stdout, run.files) == ('x\\n', {})",
        ),
        (
            "import os; print(os.environ['A'])",
            "run_script(environment={'A': 'x'})",
            "run.stdout == 'x\\n'",
        ),
        ("import atexit; atexit.register(print, 'end')", "run_script()", "run.stdout == 'end\\n'"),
        ("1 / 0", "run_script(may_fail=True)", "(run.code, run.error) == (1, 'ZeroDivisionError')"),
        ("def f(:", "run_script(may_fail=True)", "run.error == 'SyntaxError'"),
        (
            "import threading, time\n"
            "threading.Thread(target=lambda: (time.sleep(0.2), print('late'))).start()",
            "run_script()",
            "run.stdout == 'late\\n'",
        ),
    ],
)
def test_a_script_is_run_as_a_program_is(check, script, call, statement):
    outcome = check(script, f"assert {statement}, run", call=call)
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_an_exception_is_told_with_its_line_and_without_what_ran_it(check):
    outcome = check("x = 1\n\nx.nothing\n")
    assert outcome.tests[0].error == "AttributeError"
    assert "in line 3 (`x.nothing`)" in outcome.message
    assert (
        check("1 / 0", "assert 'runpy' not in run.stderr", call="run_script(may_fail=True)").verdict
        is Verdict.PASSED
    )


def test_a_script_that_does_not_end_is_told_with_its_line(check):
    outcome = check("import time\nwhile True:\n    time.sleep(1)\n", call="run_script(seconds=1)")
    assert outcome.verdict is Verdict.FAILED
    assert "did not end within 1 seconds in line 3" in outcome.message


def test_each_run_is_a_fresh_program(check):
    script = "import builtins\nprint(hasattr(builtins, 'left'))\nbuiltins.left = open('f', 'w')\n"
    outcome = check(script, "again = run_script()", "assert again.stdout == 'False\\n'")
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_what_a_script_uses_is_traced(check):
    script = "import torch\n\nprint((torch.ones(2) * 3).sum().item())\n"
    outcome = check(script, "assert run.stdout == '6.0\\n'", trace=True)
    assert outcome.verdict is Verdict.PASSED, outcome.message
    assert set(outcome.apis) == {"torch.ones", "torch.mul", "torch.Tensor.sum", "torch.Tensor.item"}
    assert {use.line for use in outcome.uses or ()} == {3}


def test_what_a_script_used_before_it_failed_is_traced_too(check):
    outcome = check("import torch\ntorch.ones(2)\n1 / 0\n", trace=True)
    assert outcome.verdict is Verdict.FAILED
    assert outcome.apis == ("torch.ones",)


def test_a_script_that_prints_without_end_is_told_so(check):
    outcome = check("for _ in range(70):\n    print('x' * 2**20)\n")
    assert outcome.verdict is Verdict.FAILED
    assert "It printed 70 MB, and may print 64 MB" in outcome.message
