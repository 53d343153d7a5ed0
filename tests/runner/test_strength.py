"""The strength of checks: what a weak check lets through is named, and nothing hides it."""

from pathlib import Path

import pytest

from ptgraph.course.errors import CourseError
from ptgraph.course.load import load_course
from ptgraph.course.model import Exercise
from ptgraph.errors import Location
from ptgraph.runner.claims import Result
from ptgraph.runner.model import Verdict
from ptgraph.runner.mutants import Mutant
from ptgraph.runner.results import ResultCache
from ptgraph.runner.strength import Strength, Trial, ledger_entry, strength_of, trial_of
from ptgraph.runner.verify import verify

FOLDER = "exercises/10-basics/doubling/double"
LONG = "def double(x):\n    y = x + 0 + 0 + 0\n    return 2 * y\n"


@pytest.fixture
def folder(small_course: Path) -> Path:
    return small_course / FOLDER


def exercise_in(course: Path) -> Exercise:
    return load_course(course).exercises["doubling/double"]


def measured(course: Path, tmp_path: Path) -> Strength:
    """What really comes of trying every mutant."""
    trial = trial_of(exercise_in(course), None)
    cache = ResultCache(tmp_path / "cache")
    return strength_of(trial, verify(trial.all_claims(), cache, parallel=2))


def supposed(trial: Trial, *survive: Mutant, verdict: Verdict = Verdict.PASSED) -> Strength:
    """What would come of a trial in which these mutants survived."""
    results = [Result(trial.reference, verdict, "", 0.1)]
    for mutant, claim in trial.claims:
        outcome = Verdict.FAILED if mutant in survive else Verdict.PASSED
        results.append(Result(claim, outcome, "", 0.1))
    return strength_of(trial, results)


def test_strong_checks_catch_every_mutant(small_course, tmp_path):
    strength = measured(small_course, tmp_path)
    assert strength.survivors == ()
    assert (strength.score, strength.verdict) == (1.0, Verdict.PASSED)
    assert len(strength.killed) == strength.total >= 5


def test_a_weak_check_lets_a_mutant_through_which_is_shown_as_a_diff(
    small_course, folder, tmp_path
):
    checks = folder / "test_task.py"
    checks.write_text(
        checks.read_text().replace("-2.0, 3.0]]) * 2)", "-2.0, 3.0]]) * 2, rtol=1, atol=0)")
    )
    strength = measured(small_course, tmp_path)
    assert strength.verdict is Verdict.FAILED
    assert any("+    return 3 * x" in mutant.diff for mutant in strength.survivors)
    assert strength.score == len(strength.killed) / strength.total


def test_a_mutant_that_hangs_or_crashes_or_cannot_be_imported_is_caught(
    small_course, folder, tmp_path
):
    (folder / "solution.py").write_text(
        "import os\n\nN = [2]\n\n\ndef double(x):\n"
        "    while N[0] != 2:\n        pass\n    return N[0] * x\n"
    )
    yaml = folder / "exercise.yaml"
    yaml.write_text(yaml.read_text() + "limits: {seconds: 2}\n")
    strength = measured(small_course, tmp_path)
    assert any("while N[0] == 2" in mutant.source for mutant in strength.killed)


def test_without_a_reference_that_passes_nothing_is_strong(small_course, folder, tmp_path):
    (folder / "solution.py").write_text("def double(x):\n    return 3 * x\n")
    strength = measured(small_course, tmp_path)
    assert strength.verdict is Verdict.FAILED
    assert "reference itself" in strength.faults[0]


def test_a_signed_off_mutant_counts_neither_way(small_course, folder):
    (folder / "solution.py").write_text(LONG)
    trial = trial_of(exercise_in(small_course), None)
    first, second = trial.mutants[:2]
    (folder / "mutants.yaml").write_text(f"{ledger_entry(first)}It is the same.\n")
    trial = trial_of(exercise_in(small_course), None)
    strength = supposed(trial, first)
    assert (strength.score, strength.verdict, strength.faults) == (1.0, Verdict.PASSED, ())
    assert [entry.reason for _, entry in strength.signed_off] == ["It is the same."]
    assert supposed(trial, first, second).survivors == (second,)


def test_an_entry_for_a_mutant_that_is_caught_or_gone_is_stale(small_course, folder):
    (folder / "solution.py").write_text(LONG)
    first = trial_of(exercise_in(small_course), None).mutants[0]
    (folder / "mutants.yaml").write_text(
        f"{ledger_entry(first)}It is the same.\n"
        "- mutant: |\n    in double\n    - return 5\n    + return 6\n  reason: Long gone.\n"
    )
    strength = supposed(trial_of(exercise_in(small_course), None))
    assert strength.verdict is Verdict.FAILED
    told = "\n".join(strength.faults)
    assert "mutants.yaml:1: The checks catch this mutant" in told
    assert "mutants.yaml:6: No mutant of the reference" in told


def test_at_most_one_mutant_in_ten_may_be_signed_off(small_course, folder):
    (folder / "solution.py").write_text(LONG)
    mutants = trial_of(exercise_in(small_course), None).mutants
    most = len(mutants) // 10
    for number, verdict in ((most, Verdict.PASSED), (most + 1, Verdict.FAILED)):
        entries = [f"{ledger_entry(mutant)}The same.\n" for mutant in mutants[:number]]
        (folder / "mutants.yaml").write_text("".join(entries))
        strength = supposed(trial_of(exercise_in(small_course), None), *mutants[:number])
        assert strength.verdict is verdict
        assert strength.score == 1.0


def test_the_aim_is_95_of_100(small_course, folder):
    (folder / "solution.py").write_text("def double(x):\n    return 2 * x" + " + 0" * 20 + "\n")
    trial = trial_of(exercise_in(small_course), None)
    allowed = len(trial.mutants) // 20
    assert supposed(trial, *trial.mutants[:allowed]).verdict is Verdict.PASSED
    assert supposed(trial, *trial.mutants[: allowed + 1]).verdict is Verdict.FAILED


def test_what_cannot_run_here_is_not_run(small_course, folder, tmp_path):
    yaml = folder / "exercise.yaml"
    yaml.write_text(yaml.read_text() + "requires: {packages: [no_such_package_here]}\n")
    strength = measured(small_course, tmp_path)
    assert strength.verdict is Verdict.NOT_RUN
    assert "no_such_package_here" in strength.faults[0]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("mutant: x\n", 1, "list of mutants"),
        ("- mutant: x\n", 1, "`reason` is missing"),
        ("- mutant: x\n  reason: y\n  note: z\n", 3, "Unknown key `note`"),
    ],
)
def test_a_broken_ledger_is_named_with_its_line(small_course, folder, text, line, words):
    (folder / "mutants.yaml").write_text(text)
    with pytest.raises(CourseError) as caught:
        trial_of(exercise_in(small_course), None)
    (problem,) = caught.value.problems
    assert problem.where == Location(folder / "mutants.yaml", line)
    assert words in problem.message


def test_a_sample_is_smaller_and_the_ledger_is_held_against_all_mutants(small_course, folder):
    (folder / "solution.py").write_text(LONG)
    every = trial_of(exercise_in(small_course), None)
    last = every.mutants[-1]
    (folder / "mutants.yaml").write_text(f"{ledger_entry(last)}The same.\n")
    trial = trial_of(exercise_in(small_course), 3)
    assert len(trial.claims) == 3
    strength = supposed(trial, last)
    assert strength.total == len(every.mutants)
    assert not any("No mutant" in fault for fault in strength.faults)
