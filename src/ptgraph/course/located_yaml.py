"""YAML in which every key and list item knows its line.

Every scalar is read as a string, as `yaml.CBaseLoader` does: no `0.10` becomes `0.1`, no `no`
becomes false. What the strings mean is decided by `formats.py`.

The parser's events are read directly, not composed into nodes: that is as fast, and a file of
a hundred thousand nested brackets gives an error here where libyaml's composer, which
recurses in C, would bring the whole process down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from ptgraph.course.errors import CourseError, Problems
from ptgraph.errors import Location

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
KeyPath: TypeAlias = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its plain value (None where the text is empty) and where things stand."""

    value: Value
    file: Path
    first_line: int
    lines: Mapping[KeyPath, int]

    def where(self, *path: str | int) -> Location:
        """Return the line of a key or list item; of the nearest thing around it if it is missing.

        `where("limits", "seconds")` is the line of the key `seconds` in the mapping `limits`.
        """
        for length in range(len(path), 0, -1):
            if (line := self.lines.get(path[:length])) is not None:
                return Location(self.file, line)
        return Location(self.file, self.first_line)


def parse(text: str, file: Path, *, first_line: int = 1) -> Document:
    """Read one YAML document.

    Parameters
    ----------
    text : the document.
    file : the file it stands in, named in errors.
    first_line : the line of the file on which the document starts.

    Raises
    ------
    CourseError : broken YAML (with libyaml's own line), duplicate keys, aliases, a key that is
        not plain text, more than one document.
    """
    reader = _Reader(file, first_line)
    try:
        value = reader.document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise _broken(str(error.problem), Location(file, first_line + line)) from error
    except yaml.reader.ReaderError as error:
        # Its position counts bytes with libyaml and characters without: find the character.
        line = text.count("\n", 0, max(text.find(chr(error.character)), 0))
        raise _broken(str(error.reason), Location(file, first_line + line)) from error
    except yaml.YAMLError as error:
        raise _broken(str(error).replace("\n", " "), Location(file, first_line)) from error
    reader.problems.raise_any()
    return Document(value, file, first_line, reader.lines)


def _broken(reason: str, where: Location) -> CourseError:
    hint = "Mend this line or the one above; quote a text that holds `: ` or starts with a sign."
    return CourseError.about(f"Broken YAML: {reason}.", where, hint)


class _Reader:
    """Turns the parser's events into plain values, noting each line on the way."""

    def __init__(self, file: Path, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.lines: dict[KeyPath, int] = {}
        self.problems = Problems()

    def document(self, events: Iterator[Any]) -> Value:
        value: Value = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(
                        "A second YAML document starts here.", event, "Delete the `---` line."
                    )
                value = self._value(next(events), events, ())
        return value

    def _value(self, event: Any, events: Iterator[Any], path: KeyPath) -> Value:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if isinstance(event, yaml.AliasEvent):
            raise self._error("YAML aliases are not read here.", event, "Write the text out.")
        if len(path) > _MAX_DEPTH:
            raise self._error("Nested too deeply.", event, "Close the brackets opened above.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _sequence(self, events: Iterator[Any], path: KeyPath) -> Value:
        items: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item_path = (*path, len(items))
            self.lines[item_path] = self._line(event)
            items.append(self._value(event, events, item_path))
        return items

    def _mapping(self, events: Iterator[Any], path: KeyPath) -> Value:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error(
                    "A key must be plain text.", event, "Quote the text, or write `key: value`."
                )
            key, line = str(event.value), self._line(event)
            key_path = (*path, key)
            if key in values:
                first = self.lines[key_path]
                self.problems.add(
                    f"The key `{key}` stands twice: first on line {first}, then again here.",
                    Location(self.file, line),
                    "Keep one of the two.",
                )
            self.lines[key_path] = line
            values[key] = self._value(next(events), events, key_path)
        return values

    def _error(self, message: str, event: Any, hint: str) -> CourseError:
        return CourseError.about(message, Location(self.file, self._line(event)), hint)

    def _line(self, event: Any) -> int:
        return self.first_line + int(event.start_mark.line)
