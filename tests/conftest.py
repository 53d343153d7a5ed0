"""Small courses to test with. What belongs to one room stands in that room's own conftest."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from ptgraph.course.load import load_course
from ptgraph.course.model import Course

# What is printed must be there however Python writes it on this machine.
os.environ.pop("PYTHONUNBUFFERED", None)

# A shell lets what it starts in the background ignore Ctrl-C, and so would all that is started
# from here.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Some of its exercises need what this machine may lack: tests/runner/test_kinds.py verifies it.
collect_ignore = ["kinds_course"]


class CourseFolder:
    """A course on disk, written piece by piece; what a test does not give is right."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "graph").mkdir(parents=True)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write any file of the course, its folders too."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def node(
        self,
        node: str,
        requires: Sequence[str] = (),
        *,
        stage: str = "10-tensors",
        title: str = "",
        body: str = "The idea.\n",
    ) -> Path:
        """Write a note: title on line 2, `requires` on line 4, the body from line 7."""
        title = title or node.replace("-", " ").capitalize()
        return self.write(
            f"graph/{stage}/{node}.md",
            f"---\ntitle: {title}\ntitle_zh: 标题\nrequires: [{', '.join(requires)}]\n"
            f"source: https://docs.pytorch.org/\n---\n{body}",
        )

    def stage(self, stage: str, nodes: Sequence[str] = ()) -> Path:
        """Write a `_stage.md`; its list of nodes is on line 4."""
        return self.write(
            f"graph/{stage}/_stage.md",
            f"---\ntitle: A stage\ntitle_zh: 阶段\nnodes: [{', '.join(nodes)}]\n---\nWhat it is.\n",
        )

    def cards(self, node: str, ids: Sequence[str], *, stage: str = "10-tensors") -> Path:
        """Write a file of plain cards, four lines each."""
        return self.write(
            f"cards/{stage}/{node}.yaml",
            "".join(
                f"- id: {id_}\n  edited: 2026-11-21\n  front: What is {id_}?\n  back: An answer.\n"
                for id_ in ids
            ),
        )

    def exercise(self, exercise: str, *, stage: str = "10-tensors") -> Path:
        """Write an exercise (`<node>/<name>`) with three checks, and a wrong answer for each."""
        folder = f"exercises/{stage}/{exercise}"
        see = f"{exercise.partition('/')[0]}-1"
        self.write(
            f"{folder}/exercise.yaml", "title: Make one\ntitle_zh: 做一个\nhints: [Look at it.]\n"
        )
        self.write(f"{folder}/task.py", '"""Return 1."""\n')
        self.write(f"{folder}/solution.py", '"""Return 1."""\n')
        self.write(f"{folder}/accepted/other.py", '"""Also right."""\n')
        checks = ("a", "b", "c")
        self.write(
            f"{folder}/test_task.py",
            "".join(f"def test_{each}(solution):\n    assert solution.{each}\n" for each in checks),
        )
        for each in checks:
            self.write(
                f"{folder}/wrong/{each}.py",
                f'"""{each} is forgotten."""\nFAILS = ["test_{each}"]\nSEE = "{see}"\n',
            )
        return self.root / folder

    def load(self) -> Course:
        """Load the course as it stands."""
        return load_course(self.root)


@pytest.fixture
def course_folder(tmp_path: Path) -> CourseFolder:
    """A course folder with nothing in it yet."""
    return CourseFolder(tmp_path / "course")


@pytest.fixture
def good_course(course_folder: CourseFolder) -> CourseFolder:
    """A course without a fault: `tensor`, then `broadcasting`, each with a card and an exercise."""
    course_folder.stage("10-tensors", ["tensor", "broadcasting"])
    for node, requires in (("tensor", []), ("broadcasting", ["tensor"])):
        course_folder.node(node, requires)
        course_folder.cards(node, [f"{node}-1"])
        course_folder.exercise(f"{node}/make-one")
    return course_folder


@pytest.fixture
def small_course(tmp_path: Path) -> Path:
    """A copy of a course of two nodes in which everything really runs."""
    root = tmp_path / "small-course"
    shutil.copytree(Path(__file__).parent / "small_course", root)
    return root
