"""A loaded course kept in a file, for as long as no file of the course changes.

And, in another, what was read of its Python files, each for as long as its text stays.

Reading the course's YAML would cost a command more than all the rest it does; looking at the
size and the time of each file costs a tenth of that. What was kept counts only if every file
of the course, and of the code that read it, is still the one it was made from.
"""

from __future__ import annotations

import contextlib
import copyreg
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ptgraph.course.model import Course
from ptgraph.paths import course_root, learner_home
from ptgraph.writing import replacing

_PARTS = ("graph", "cards", "exercises")
_READER = Path(__file__).parent

_Stamp = tuple[tuple[str, int, int], ...]


def course_in_use() -> Course:
    """Load the course that the environment points at, through the cache in the learner's home.

    Raises
    ------
    CourseError : anything is wrong with the course.
    """
    return load_kept_course(course_root(), learner_home().cache / "course")


@contextlib.contextmanager
def kept_readings(file: Path) -> Iterator[None]:
    """Begin with what earlier runs have read of Python files, and keep what this one reads."""
    from ptgraph.course.answers import readings

    stamp = tuple(sorted(_looks(_READER)))
    with contextlib.suppress(Exception):  # whatever is wrong with it, the files are still there
        kept, found = pickle.loads(file.read_bytes())
        if kept == stamp:
            readings().update(found)
    before = dict(readings())
    yield
    if readings() != before:
        there = {key: value for key, value in readings().items() if key[1].exists()}
        with contextlib.suppress(OSError), replacing(file) as draft:
            draft.write_bytes(pickle.dumps((stamp, there)))


def load_kept_course(root: Path, file: Path) -> Course:
    """Load the course in a folder, from `file` if that keeps this very course.

    Raises
    ------
    CourseError : anything is wrong with the course.
    """
    stamp = tuple(sorted(look for part in _PARTS for look in _looks(root / part)))
    stamp += tuple(sorted(_looks(_READER)))
    with contextlib.suppress(Exception):  # whatever is wrong with it, the course is still there
        kept, course = pickle.loads(file.read_bytes())
        if kept == stamp and isinstance(course, Course) and course.root == root:
            return course
    return _load_and_keep(root, file, stamp)


def _load_and_keep(root: Path, file: Path, stamp: _Stamp) -> Course:
    from ptgraph.course.load import load_course  # with the parsers, which take their time

    course = load_course(root)
    with contextlib.suppress(OSError), replacing(file) as draft:
        draft.write_bytes(pickle.dumps((stamp, course)))
    return course


def _looks(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of every file below a folder; a missing folder has none."""
    folders = [str(folder)]
    while folders:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                elif not entry.name.endswith(".pyc"):
                    stat = entry.stat()
                    yield entry.path, stat.st_size, stat.st_mtime_ns


def _unchangeable(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, lambda mapping: (_unchangeable, (dict(mapping),)))
