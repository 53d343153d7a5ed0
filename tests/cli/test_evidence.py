"""What a learner's answer used of torch is kept with the attempt, and decides nothing."""

import json
import sqlite3

EXERCISE = "doubling/double"


def last_details(learner) -> dict:
    with sqlite3.connect(learner.home / "ptgraph.db") as database:
        query = "SELECT details FROM journal WHERE kind = 'attempt' ORDER BY id DESC LIMIT 1"
        ((text,),) = database.execute(query)
    return json.loads(text)


def answer(learner, source: str) -> dict:
    learner.answer(EXERCISE).write_text(source)
    return learner("check", EXERCISE, "--json").json


def test_the_names_used_are_kept_with_an_attempt_that_passed(learner):
    learner.answer(EXERCISE, "accepted/add.py")
    assert learner("check", EXERCISE).code == 0
    assert last_details(learner)["apis"] == ["torch.Tensor.clone", "torch.Tensor.mul_"]


def test_the_names_used_are_kept_with_an_attempt_that_failed(learner):
    done = answer(learner, "def double(x):\n    return x.sum(dim=0)\n")
    assert done["verdict"] == "failed"
    assert last_details(learner)["apis"] == ["torch.Tensor.sum", "torch.Tensor.sum(dim=)"]


def test_an_answer_that_cannot_be_traced_is_judged_and_recorded_without(learner):
    deep = "n = " + "1 + " * 900 + "1\n"
    done = answer(learner, deep + "def double(x):\n    return 2 * x\n")
    assert done["verdict"] == "passed"
    assert list(last_details(learner)) == ["tests"]


def test_an_answer_that_passes_only_untraced_passes(learner):
    """An answer that looks at its own code is an odd one, and still its own verdict decides."""
    source = (
        "def double(x):\n    return 2 * x\n"
        "assert not any('seen' in name for name in double.__code__.co_names)\n"
    )
    done = answer(learner, source)
    assert (done["verdict"], done["rating"]) == ("passed", 3)
