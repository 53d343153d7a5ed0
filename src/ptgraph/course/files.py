"""Text and folders of a course, read so that every failure names its file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ptgraph.course.errors import CourseError
from ptgraph.course.located_yaml import Document, parse
from ptgraph.errors import Location

_FENCE = "---"


def read_text(file: Path) -> str:
    """Return a file's text: UTF-8, line ends as `\\n`, without a byte-order mark.

    Raises
    ------
    CourseError : the file cannot be read or is not UTF-8.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise _unreadable("file", file, error) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CourseError.about(
            f"Not UTF-8: byte {data[error.start]:#04x} at offset {error.start}.",
            Location(file, data.count(b"\n", 0, error.start) + 1),
            "Save the file as UTF-8.",
        ) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def read_yaml(file: Path) -> Document:
    """Read a YAML file (see `located_yaml.parse`)."""
    return parse(read_text(file), file)


@dataclass(frozen=True, slots=True)
class Note:
    """A Markdown file split into its front matter and its body.

    `body_line` is the line of the file on which the body starts.
    """

    front_matter: Document
    body: str
    body_line: int


def read_note(file: Path) -> Note:
    """Read a Markdown file that starts with front matter between two `---` lines.

    Raises
    ------
    CourseError : no front matter, front matter that is not closed or is broken YAML.
    """
    lines = read_text(file).split("\n")
    if lines[0].rstrip() != _FENCE:
        raise CourseError.about(
            "The front matter is missing.",
            Location(file, 1),
            "Begin the file with `---`, then `title: …`, then `---` again.",
        )
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            front_matter = parse("\n".join(lines[1:index]), file, first_line=2)
            return Note(front_matter, "\n".join(lines[index + 1 :]), index + 2)
    raise CourseError.about(
        "The front matter is not closed.",
        Location(file, 1),
        "Write a line `---` after its last key.",
    )


def folders(parent: Path) -> list[Path]:
    """Return the folders in a folder, by name; hidden ones (`.x`, `_x`) are left out."""
    return [path for path, is_folder in _visible(parent) if is_folder]


def files(parent: Path, suffix: str = "") -> list[Path]:
    """Return the files in a folder whose names end so, by name; hidden ones are left out."""
    return [
        path for path, is_folder in _visible(parent) if not is_folder and path.name.endswith(suffix)
    ]


def _visible(parent: Path) -> list[tuple[Path, bool]]:
    """Return what stands in a folder, by name, and whether each is itself a folder."""
    try:
        with os.scandir(parent) as entries:
            return sorted(
                (parent / entry.name, entry.is_dir())
                for entry in entries
                if not entry.name.startswith((".", "_"))
            )
    except (FileNotFoundError, NotADirectoryError):
        return []  # a course may do without cards, exercises or wrong answers
    except OSError as error:
        raise _unreadable("folder", parent, error) from error


def _unreadable(noun: str, path: Path, error: OSError) -> CourseError:
    reason = error.strerror or type(error).__name__
    return CourseError.about(
        f"The {noun} cannot be read: {reason}.", path, "Check that it exists and may be read."
    )
