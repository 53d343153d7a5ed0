"""What was kept of a course never hides what the course says now."""

import contextlib
import os
import pickle
from pathlib import Path

import pytest

from ptgraph.course import answers, load
from ptgraph.course.cache import kept_readings, load_kept_course
from ptgraph.course.errors import CourseError


@pytest.fixture
def kept(good_course, tmp_path) -> Path:
    """The file of a course that was loaded once."""
    file = tmp_path / "home" / ".cache" / "course"
    load_kept_course(good_course.root, file)
    return file


@pytest.fixture
def reads(monkeypatch) -> list[Path]:
    """The folders from which a course is really read."""
    found: list[Path] = []
    really = load.load_course
    monkeypatch.setattr(load, "load_course", lambda root: (found.append(root), really(root))[1])
    return found


def test_a_course_that_has_not_changed_is_not_read_again(good_course, kept, reads):
    course = load_kept_course(good_course.root, kept)
    assert reads == []
    read = good_course.load()
    assert (course.stages, course.nodes) == (read.stages, read.nodes)
    assert (course.cards, course.exercises) == (read.cards, read.exercises)
    assert dict(course.graph.adj) == dict(read.graph.adj)
    with pytest.raises(TypeError):
        course.nodes["tensor"] = course.nodes["broadcasting"]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "cards/10-tensors/tensor.yaml").write_text(""),
        lambda root: (root / "exercises/10-tensors/tensor/make-one/wrong/a.py").unlink(),
        lambda root: (root / "exercises/10-tensors/tensor/make-one/wrong/new.py").write_text("?"),
        lambda root: os.utime(root / "graph/10-tensors/tensor.md", (1, 1)),
        lambda root: (root / "graph/10-tensors").rename(root / "graph/11-tensors"),
    ],
)
def test_any_change_is_seen(good_course, kept, reads, change):
    change(good_course.root)
    with contextlib.suppress(CourseError):
        load_kept_course(good_course.root, kept)
    assert reads == [good_course.root]


def test_an_error_is_told_again_and_again(good_course, kept):
    good_course.node("tensor", ["tensr"])
    for _ in range(2):
        with pytest.raises(CourseError, match="tensr"):
            load_kept_course(good_course.root, kept)


@pytest.mark.parametrize("content", [b"", b"nonsense", pickle.dumps(1), pickle.dumps(((), None))])
def test_a_file_that_keeps_something_else_is_passed_over(good_course, kept, reads, content):
    kept.write_bytes(content)
    assert load_kept_course(good_course.root, kept).nodes
    assert reads == [good_course.root]
    load_kept_course(good_course.root, kept)
    assert len(reads) == 1


def test_nothing_need_be_kept(good_course, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert load_kept_course(good_course.root, tmp_path / "file" / "course").nodes


@pytest.fixture
def parses(monkeypatch) -> list[str]:
    """The texts that are really parsed, as a new process would begin."""
    monkeypatch.setattr(answers, "_readings", {})
    found: list[str] = []
    really = answers._tree
    monkeypatch.setattr(answers, "_tree", lambda source: (found.append(source), really(source))[1])
    return found


def test_a_python_file_is_parsed_again_only_when_its_text_has_changed(
    good_course, tmp_path, parses
):
    file, wrong = tmp_path / "readings", sorted(good_course.root.rglob("wrong/*.py"))
    with kept_readings(file):
        first = [answers.read_wrong_answer(path) for path in wrong]
    assert parses
    answers.readings().clear()
    parses.clear()
    with kept_readings(file):
        assert [answers.read_wrong_answer(path) for path in wrong] == first
        assert parses == []
        changed = wrong[0].read_text().replace("FAILS", "# once\nFAILS", 1)
        wrong[0].write_text(changed)
        answers.read_wrong_answer(wrong[0])
        assert parses == [changed]


@pytest.mark.parametrize("content", [b"", b"no pickle", pickle.dumps((1, 2, 3))])
def test_readings_that_cannot_be_read_are_read_anew(good_course, tmp_path, parses, content):
    file, wrong = tmp_path / "readings", next(good_course.root.rglob("wrong/*.py"))
    file.write_bytes(content)
    with kept_readings(file):
        answers.read_wrong_answer(wrong)
    assert len(parses) == 1


def test_files_that_are_gone_are_forgotten(good_course, tmp_path, parses):
    file, wrong = tmp_path / "readings", next(good_course.root.rglob("wrong/*.py"))
    with kept_readings(file):
        answers.read_wrong_answer(wrong)
        wrong.unlink()
    answers.readings().clear()
    with kept_readings(file):
        assert answers.readings() == {}
