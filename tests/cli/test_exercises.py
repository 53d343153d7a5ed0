"""What becomes of exercises: attempts, ratings, hints, the reference, falling due again."""

import pytest

EXERCISE = "doubling/double"


def state(learner) -> str:
    (entry,) = learner("next", "--json").json["exercises"]
    return entry["state"]


@pytest.fixture
def passed(learner):
    """A learner who has passed the exercise at the first attempt."""
    learner.answer(EXERCISE)
    assert learner("check", EXERCISE).code == 0
    return learner


def test_a_pass_at_the_first_attempt_is_good_and_after_a_failure_hard(learner):
    learner.answer(EXERCISE, "wrong/same.py")
    assert learner("check", EXERCISE, "--json").json["rating"] is None
    learner.answer(EXERCISE)
    assert learner("check", EXERCISE, "--json").json["rating"] == 2
    learner("undo")
    learner("undo")
    assert learner("check", EXERCISE, "--json").json["rating"] == 3


def test_the_untouched_starter_is_no_attempt(learner):
    learner("next")
    done = learner("check", EXERCISE)
    assert done.code == 1
    assert "nothing was recorded" in done.out
    assert state(learner) == "new"


def test_checking_a_passed_answer_again_records_no_review(passed):
    again = passed("check", EXERCISE, "--json").json
    assert (again["verdict"], again["rating"]) == ("passed", None)
    assert "Taken back: attempt" in passed("undo").out
    assert passed("undo").code == 2


def test_a_better_answer_before_it_is_due_is_an_attempt_and_no_review(passed):
    passed.answer(EXERCISE, "accepted/add.py")
    assert passed("check", EXERCISE, "--json").json["rating"] is None


def test_when_due_the_old_answer_moves_aside_and_the_starter_is_laid_out_anew(passed):
    for card in ("doubling-prints", "doubling-shape", "doubling-text"):
        passed("rate", card, "4")
    passed.at("2027-03-01T09:00:00+00:00")
    stale = passed("check", EXERCISE, "--json").json
    assert (stale["verdict"], stale["rating"]) == ("passed", None)
    assert "lays the starter out anew" in stale["remark"]
    assert state(passed) == "due"
    folder = passed.home / "exercises/doubling"
    assert sorted(p.name for p in folder.iterdir()) == ["double.2027-03-01.py", "double.py"]
    starter = next(passed.course.glob("exercises/*/doubling/double/task.py"))
    assert (folder / "double.py").read_text() == starter.read_text()
    passed("next")
    assert len(list(folder.iterdir())) == 2
    passed.answer(EXERCISE)  # the same words again are a recall all the same
    assert passed("check", EXERCISE, "--json").json["rating"] == 3
    assert state(passed) == "passed"


def test_work_in_progress_is_never_moved_or_overwritten(passed):
    passed.at("2027-03-01T09:00:00+00:00")
    file = passed.home / "exercises/doubling/double.py"
    file.write_text("# half an idea, never checked\n")
    passed("next")
    assert file.read_text() == "# half an idea, never checked\n"


def test_hints_come_one_by_one_and_the_last_stays(learner):
    texts = [learner("hint", EXERCISE).out for _ in range(3)]
    assert "Hint 1 of 2" in texts[0]
    assert "Hint 2 of 2" in texts[1]
    assert "Hint 2 of 2" in texts[2]


def test_the_reference_counts_as_again_until_it_is_passed(learner):
    shown = learner("solution", EXERCISE)
    assert "return 2 * x" in shown.out
    assert "Again" in shown.out
    assert state(learner) == "failed"
    learner.answer(EXERCISE)
    assert learner("check", EXERCISE).code == 0
    assert state(learner) == "passed"


def test_the_reference_of_a_passed_exercise_costs_nothing(passed):
    assert "Again" not in passed("solution", EXERCISE).out
    assert state(passed) == "passed"


def test_an_exercise_that_cannot_run_here_is_not_run_and_does_not_bar_the_way(learner):
    file = next(learner.course.glob("exercises/*/doubling/double/exercise.yaml"))
    file.write_text(file.read_text() + "requires: {packages: [no_such_package_here]}\n")
    assert state(learner) == "not-run"
    done = learner("check", EXERCISE, "--json")
    assert done.code == 1
    assert done.json["verdict"] == "not-run"
    for card in ("doubling-prints", "doubling-shape", "doubling-text"):
        learner("rate", card, "4")
    assert learner("next", "--json").json["node"] == "halving"


def test_known_is_a_latch(passed):
    for card in ("doubling-prints", "doubling-shape", "doubling-text"):
        passed("rate", card, "4")
    cards = passed.course / "cards/10-basics/doubling.yaml"
    cards.write_text(
        cards.read_text()
        + "- id: doubling-later\n  edited: 2026-11-22\n  front: New?\n  back: Yes.\n"
    )
    passed("rate", "doubling-shape", "1")
    states = {node["id"]: node["state"] for node in passed("list", "--json").json}
    assert states["doubling"] in ("known", "due")
    assert states["halving"] == "ready"
