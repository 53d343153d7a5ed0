"""What was kept of a course never hides what the course says now."""

import contextlib
import os
import pickle
from pathlib import Path

import pytest

from ptgraph.course import load
from ptgraph.course.cache import load_kept_course
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
