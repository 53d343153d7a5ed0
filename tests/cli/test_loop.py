"""The daily loop: next, rate, check, tomorrow's next, undo — through the real binary."""


def test_the_first_next_names_the_node_why_its_note_and_its_exercise(binary):
    done = binary("next")
    assert done.code == 0
    assert "Doubling" in done.out
    assert "this is where the course begins" in done.out
    assert str(binary.course / "graph/10-basics/doubling.md") in done.out
    path = binary.home / "exercises/doubling/double.py"
    assert str(path) in done.out
    assert (
        path.read_text()
        == next(binary.course.glob("exercises/*/doubling/double/task.py")).read_text()
    )


def test_next_as_json_has_the_promised_keys(binary):
    found = binary("next", "--json").json
    assert found["node"] == "doubling"
    assert found["kind"] == "new"
    assert found["cards_due"] == ["doubling-prints", "doubling-shape", "doubling-text"]
    assert found["exercises"] == [
        {
            "id": "doubling/double",
            "path": str(binary.home / "exercises/doubling/double.py"),
            "state": "new",
        }
    ]
    assert {"title", "reasons", "note", "minutes"} <= set(found)


def test_a_day_of_study_and_the_day_after(binary):
    binary("next")
    for card in ("doubling-prints", "doubling-shape", "doubling-text"):
        assert binary("rate", card, "3").code == 0
    learning = binary("next", "--json").json
    assert (learning["node"], learning["kind"]) == ("doubling", "learning")
    assert learning["cards_due"] == []  # the exercise comes before cards are asked early
    binary.answer("doubling/double")
    checked = binary("check", "doubling/double")
    assert checked.code == 0
    assert "PASSED" in checked.out
    binary.at("2026-11-21T09:15:00+00:00")
    again = binary("next", "--json").json
    assert again["cards_due"] == ["doubling-prints", "doubling-shape", "doubling-text"]
    for card in again["cards_due"]:
        binary("rate", card, "3")
    after = binary("next", "--json").json
    assert (after["node"], after["kind"]) == ("halving", "new")
    states = {node["id"]: node["state"] for node in binary("list", "--json").json}
    assert states == {"doubling": "known", "halving": "ready"}


def test_a_failure_is_explained_and_undo_takes_exactly_it_back(binary):
    binary.answer("doubling/double", "wrong/in_place.py")
    failed = binary("check", "doubling/double", "--json")
    assert failed.code == 1
    assert failed.json["verdict"] == "failed"
    assert failed.json["diagnosis"] == "mul_ writes into the caller's tensor."
    assert [t["name"] for t in failed.json["tests"]] == [
        "test_values",
        "test_the_argument_is_left_alone",
    ]
    binary("rate", "doubling-shape", "1")
    undone = binary("undo")
    assert undone.code == 0
    assert "doubling-shape" in undone.out
    assert "doubling/double" in binary("undo").out
    nothing = binary("undo")
    assert nothing.code == 2
    assert binary("next", "--json").json["kind"] == "new"


def test_checking_another_file_records_nothing(binary, tmp_path):
    file = tmp_path / "mine.py"
    file.write_text("def double(x):\n    return x + x\n")
    done = binary("check", "doubling/double", "--file", file)
    assert done.code == 0
    assert binary("next", "--json").json["kind"] == "new"
