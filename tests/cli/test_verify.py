"""`verify` on the command line: what a person, a script and a CI server are told."""

from xml.etree import ElementTree

import pytest

EXERCISE = "doubling/double"


@pytest.fixture
def weak(learner):
    """A course in which one check lets through a factor that is off."""
    (checks,) = learner.course.glob("exercises/*/doubling/double/test_task.py")
    checks.write_text(checks.read_text().replace("]]) * 2)", "]]) * 2, rtol=1, atol=0)"))
    return learner


def test_the_strength_of_checks_is_told_exercise_by_exercise(learner):
    done = learner("verify", "--mutants")
    assert done.code == 0
    assert f"PASSED  {EXERCISE}  100%" in done.out
    assert "`ptgraph verify --mutants all`" in done.out
    assert "sample" not in learner("verify", "--mutants", "all", EXERCISE).out


def test_a_mutant_that_survives_is_shown_with_the_way_to_deal_with_it(weak):
    done = weak("verify", "--mutants", "all", EXERCISE)
    assert done.code == 1
    assert "+    return 3 * x" in done.out
    assert "solution.py:7 survives" in done.out
    assert "Strengthen" in done.out
    assert "- mutant: |" in done.out


def test_strength_as_json(weak):
    done = weak("verify", "--mutants", "all", "--json", EXERCISE)
    assert done.code == 1
    assert done.json["sampled"] is False
    assert done.json["summary"] == {"failed": 1}
    (exercise,) = done.json["exercises"]
    assert exercise["id"] == EXERCISE
    assert exercise["killed"] + len(exercise["survivors"]) == exercise["mutants"]
    assert exercise["score"] == round(exercise["killed"] / exercise["mutants"], 4)
    survivor = exercise["survivors"][0]
    assert set(survivor) == {"mutant", "file", "line", "diff"}
    assert survivor["file"].startswith("exercises/")
    assert (exercise["signed_off"], exercise["faults"]) == ([], [])


def test_a_report_names_no_folder_of_this_machine(learner):
    (checks,) = learner.course.glob("exercises/*/doubling/double/test_task.py")
    ledger = checks.with_name("mutants.yaml")
    ledger.write_text("- mutant: |\n    - return x\n    + return y\n  reason: It is gone.\n")
    (exercise,) = learner("verify", "--mutants", "--json", EXERCISE).json["exercises"]
    assert any(fault.startswith("exercises/") for fault in exercise["faults"])
    assert str(learner.course) not in str(exercise)


def test_a_selector_of_mutants_names_what_exists(learner):
    done = learner("verify", "--mutants", "all", "dubling")
    assert done.code == 2
    assert "doubling" in done.err


def test_junit_is_written_beside_what_is_printed(learner, tmp_path):
    file = tmp_path / "reports/verify.xml"
    done = learner("verify", "doubling-prints", "--junit", file, "--json")
    assert done.code == 0
    assert done.json["summary"] == {"passed": 1}
    root = ElementTree.parse(file).getroot()
    (case,) = root.iter("testcase")
    assert case.get("name") == "card doubling.yaml"
    assert learner("verify", "doubling-prints", "--junit", tmp_path).code == 2


def test_under_strict_what_was_not_run_falls_short(learner):
    (yaml,) = learner.course.glob("exercises/*/doubling/double/exercise.yaml")
    yaml.write_text(yaml.read_text() + "requires: {packages: [no_such_package_here]}\n")
    for more in ((), ("--mutants",)):
        assert learner("verify", EXERCISE, *more).code == 0
        assert learner("verify", EXERCISE, *more, "--strict").code == 1
        assert "NOT-RUN" in learner("verify", EXERCISE, *more).out


def test_a_device_narrows_to_what_needs_it_and_falls_short_without_it(learner):
    assert learner("verify", "--device", "cuda", "--json").json["results"] == []
    (yaml,) = learner.course.glob("exercises/*/doubling/double/exercise.yaml")
    yaml.write_text(yaml.read_text() + "requires: {device: cuda}\n")
    done = learner("verify", "--device", "cuda", "--json")
    assert {result["id"] for result in done.json["results"]} == {EXERCISE}
    there = done.json["device"] == "cuda"
    assert done.json["summary"].keys() == {"passed" if there else "not-run"}
    assert done.code == (0 if there else 1)
    assert learner("verify", "--device", "abacus").code == 2


def test_a_report_names_content_and_no_folder_of_the_machine(learner):
    done = learner("verify", "doubling", "--json")
    assert str(learner.course) not in done.out
    contents = {result["file"]: result["content"] for result in done.json["results"]}
    (task,) = learner.course.glob("exercises/*/doubling/double/task.py")
    task.write_text(f"{task.read_text()}\n# more\n")
    again = {
        r["file"]: r["content"] for r in learner("verify", "doubling", "--json").json["results"]
    }
    assert {file for file in contents if contents[file] != again[file]} == {
        task.relative_to(learner.course).as_posix()
    }


def test_files_where_the_learner_stands_are_no_modules_of_ours(binary, tmp_path, monkeypatch):
    for name in ("random.py", "torch.py", "numpy.py"):
        (tmp_path / name).write_text("raise SystemExit('the wrong file')\n")
    monkeypatch.chdir(tmp_path)
    done = binary("verify", "--force", EXERCISE)
    assert (done.code, done.err) == (0, "")
