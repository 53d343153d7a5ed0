"""Bad input: three lines that say what, where and what to do, the right exit code, nothing lost."""

import shutil
import sqlite3

import pytest


def three_lines(done, code: int) -> list[str]:
    assert done.code == code
    assert "Traceback" not in done.err
    lines = done.err.strip().splitlines()
    assert [lines[-3].split(":")[0], lines[-2].strip()[:6], lines[-1].strip()[:3]] == [
        "Error",
        "Where:",
        "Do:",
    ]
    return lines[-3:]


@pytest.mark.parametrize(
    ("file", "old", "new", "said", "where"),
    [
        (
            "graph/10-basics/doubling.md",
            "requires: []",
            "requires: [halving]",
            "doubling -> halving -> doubling",
            "doubling.md:4",
        ),
        (
            "graph/10-basics/halving.md",
            "requires: [doubling]",
            "requires: [dubling]",
            "dubling",
            "halving.md:4",
        ),
        ("cards/10-basics/halving.yaml", "front: What", "front: [What", "", "halving.yaml:"),
        (
            "cards/10-basics/halving.yaml",
            "- id: halving-prints\n  edited",
            "- edited",
            "id",
            "halving.yaml:1",
        ),
    ],
)
def test_a_broken_course(learner, file, old, new, said, where):
    learner("rate", "doubling-shape", "3")
    path = learner.course / file
    good = path.read_text()
    assert old in good
    path.write_text(good.replace(old, new, 1))
    lines = three_lines(learner("next"), 2)
    assert said in lines[0]
    assert where in lines[1]
    path.write_text(good)
    assert learner("next", "--json").json["kind"] == "learning"


def test_a_note_that_is_no_utf8(learner):
    path = learner.course / "graph/10-basics/halving.md"
    path.write_bytes(path.read_bytes() + b"\xff\xfe")
    assert "halving.md" in three_lines(learner("next"), 2)[1]


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["show", "dubling"], "dubling", "doubling"),
        (["check", "doubling/dubble"], "doubling/dubble", "doubling/double"),
        (["rate", "doubling-shap", "3"], "doubling-shap", "doubling-shape"),
        (["verify", "halfing"], "halfing", "halving"),
        (["rate", "doubling-shape", "5"], "1-4", "--help"),
        (["nxt"], "nxt", "--help"),
        (["next", "--minutes", "never"], "--minutes", "--help"),
        (["study"], "terminal", "ptgraph next --json"),
        (["check", "doubling/double", "--file", "/nowhere.py"], "cannot be read", "Name a file"),
    ],
)
def test_wrong_usage(learner, arguments, said, hint):
    lines = three_lines(learner(*arguments), 2)
    assert said in lines[0]
    assert hint in lines[2]


def test_a_time_that_is_none(learner):
    learner.at("tomorrow")
    assert "PTGRAPH_NOW" in three_lines(learner("next"), 2)[1]


def test_settings_with_an_unknown_key(learner):
    learner.home.mkdir()
    (learner.home / "config.toml").write_text("minutes = 30\nminuts = 20\n")
    lines = three_lines(learner("next"), 2)
    assert "config.toml:2" in lines[1]
    assert "`minutes`" in lines[2]


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("def double(x:\n", "error"),
        ("def double(x):\n    while True:\n        pass\n", "timed-out"),
        ("print('x' * 2**20)\ndef double(x):\n    return 2 * x\n", "passed"),
        (b"\xff\xfe\x00", "error"),
    ],
)
def test_a_learners_file_that_misbehaves(learner, source, verdict):
    file = next(learner.course.glob("exercises/*/doubling/double/exercise.yaml"))
    file.write_text(file.read_text() + "limits: {seconds: 2}\n")
    answer = learner.answer("doubling/double")
    answer.write_bytes(source if isinstance(source, bytes) else source.encode())
    done = learner("check", "doubling/double")
    assert done.code == (0 if verdict == "passed" else 1)
    assert verdict.upper() in done.out
    assert len(done.out) < 8000
    assert "Traceback" not in done.err


def test_a_home_that_is_a_file(learner):
    learner.home.write_text("not a folder")
    lines = three_lines(learner("next"), 2)
    assert str(learner.home) in lines[1]


def test_a_database_that_is_none_is_left_alone(learner):
    learner.home.mkdir()
    (learner.home / "ptgraph.db").write_bytes(b"this is no database at all" * 100)
    three_lines(learner("next"), 2)
    assert (learner.home / "ptgraph.db").read_bytes() == b"this is no database at all" * 100


def test_a_database_of_a_newer_version_is_refused_and_kept(learner):
    learner("rate", "doubling-shape", "3")
    database = learner.home / "ptgraph.db"
    with sqlite3.connect(database) as connection:
        connection.execute(
            "INSERT INTO migration VALUES (999, 'later', '2030-01-01T00:00:00.000000+00:00')"
        )
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    kept = shutil.copy(database, learner.home / "copy.db")
    three_lines(learner("next"), 2)
    assert database.read_bytes() == kept.read_bytes()


def test_a_fault_of_ptgraph_itself_is_told_as_one(learner, monkeypatch):
    def broken(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("ptgraph.study.upcoming.rank", broken)
    lines = three_lines(learner("next"), 70)
    assert "planted" in lines[0]
    assert "--debug" in lines[2]
    assert "Traceback" in learner("--debug", "next").err
