"""What the Python files of an exercise declare, read from their syntax and never by running them.

A wrong answer says what is wrong with it: its docstring's first line is the misconception,
`FAILS` the checks that catch it, `SEE` the card to go back to, `RAISES` the exception's type
where that is how it is caught. A check file says which checks there are.
"""

from __future__ import annotations

import ast
import io
import itertools
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from ptgraph.course.errors import CourseError
from ptgraph.course.files import read_text
from ptgraph.errors import Location

_DECLARATIONS = ("FAILS", "SEE", "RAISES")
_FORMS = {
    "FAILS": 'FAILS = ["test_shape"]',
    "SEE": 'SEE = "card-id"',
    "RAISES": 'RAISES = "TypeError"',
}
_IMPORTED = re.compile(r"^\s*(?:from|import)\s+(\w+)", re.MULTILINE)
_AT_HAND = frozenset({"torch", "numpy", "pytest", "solution"})
_NOT_PYTHON = (SyntaxError, ValueError, RecursionError, MemoryError)


_T = TypeVar("_T")

# What was read of files, by how it was read and where, with the text that it was read of.
Readings = dict[tuple[str, Path], tuple[str, object]]
_readings: Readings = {}


def readings() -> Readings:
    """Return what has been read so far: parsing is dear, and a text says the same each time.

    `cache` keeps it from run to run.
    """
    return _readings


def _once(read: Callable[[Path, str], _T], path: Path) -> _T:
    """Read a file in some way, unless its text was read so before."""
    source, name = read_text(path), read.__name__
    if _readings.get((name, path), ("",))[0] != source:
        _readings[name, path] = (source, read(path, source))
    return cast(_T, _readings[name, path][1])


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """What a wrong answer declares; `""` or `()` where it says nothing.

    `lines` has the line of each declaration that is there, by its name (`FAILS`); `code` is
    the answer as it is checked, by `strip_declarations`.
    """

    misconception: str = ""
    fails: tuple[str, ...] = ()
    see: str = ""
    raises: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    code: str = field(default="", compare=False, repr=False)


def read_wrong_answer(path: Path) -> WrongAnswer:
    """Read what a wrong answer declares.

    Raises
    ------
    CourseError : the file cannot be read or is not Python, or a declaration is not a plain
        literal of its type.
    """
    return _once(_wrong_answer, path)


def _wrong_answer(path: Path, source: str) -> WrongAnswer:
    tree = _parsed(path, source)
    docstring = ast.get_docstring(tree) or ""
    values: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    for name, statement, value in _declarations(tree):
        lines[name] = statement.lineno
        values[name] = _literal(name, value, Location(path, statement.lineno))
    return WrongAnswer(
        misconception=docstring.split("\n", 1)[0].strip(),
        fails=values.get("FAILS", ()),
        see="".join(values.get("SEE", ())),
        raises="".join(values.get("RAISES", ())),
        lines=lines,
        code=_without_declarations(source, tree),
    )


def strip_declarations(source: str) -> str:
    """Return a wrong answer's source with `pass` for each declaration, every line in its place.

    The answer that is checked thus does not know that it is wrong. Source that is not Python
    is returned as it is: importing it says why.
    """
    try:
        tree = _tree(source)
    except _NOT_PYTHON:
        return source
    return _without_declarations(source, tree)


def _without_declarations(source: str, tree: ast.Module) -> str:
    data = source.encode()
    # Columns of the syntax tree count UTF-8 bytes; this newline mode keeps line ends as they are.
    lengths = (len(line.encode()) for line in io.StringIO(source, newline=""))
    starts = [0, *itertools.accumulate(lengths)]
    for _, statement, _ in reversed(list(_declarations(tree))):
        assert statement.end_lineno is not None
        assert statement.end_col_offset is not None
        start = starts[statement.lineno - 1] + statement.col_offset
        end = starts[statement.end_lineno - 1] + statement.end_col_offset
        line_ends = re.sub(rb"[^\r\n]", b"", data[start:end])
        data = data[:start] + b"pass" + line_ends + data[end:]
    return data.decode()


def check_names(path: Path) -> tuple[str, ...]:
    """Return the names of the checks in a `test_task.py`, in its order.

    `test_shape` for a function, `TestShape::test_rows` for a method.

    Raises
    ------
    CourseError : the file cannot be read or is not Python.
    """
    return tuple(check_lines(path))


def check_lines(path: Path) -> dict[str, int]:
    """Return the line on which each check is defined, by the names of `check_names`."""
    return dict(_once(_check_lines, path))


def _check_lines(path: Path, source: str) -> Mapping[str, int]:
    lines: dict[str, int] = {}
    for statement in _parsed(path, source).body:
        if isinstance(statement, ast.ClassDef) and statement.name.startswith("Test"):
            methods = _test_functions(statement.body)
            lines |= {f"{statement.name}::{name}": line for name, line in methods.items()}
        else:
            lines |= _test_functions([statement])
    return lines


def import_statements(source: str) -> tuple[str, ...]:
    """Return the statements by which a text of Python imports what Python and torch lack.

    A text that is not Python has none.
    """
    if not any(map(_is_foreign, _IMPORTED.findall(source))):
        return ()  # most have none, and parsing is dear
    try:
        nodes = [*ast.walk(_tree(source))]
    except _NOT_PYTHON:
        return ()
    found = [node for node in nodes if any(map(_is_foreign, _imported_roots(node)))]
    return tuple(dict.fromkeys(map(ast.unparse, found)))


def _is_foreign(package: str) -> bool:
    return package not in _AT_HAND and package not in sys.stdlib_module_names


def _imported_roots(node: ast.AST) -> Iterator[str]:
    """Yield the packages that a statement imports from."""
    if isinstance(node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield (node.module or "").partition(".")[0]


def _test_functions(body: list[ast.stmt]) -> dict[str, int]:
    return {
        statement.name: statement.lineno
        for statement in body
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)
        and statement.name.startswith("test_")
    }


def _declarations(tree: ast.Module) -> Iterator[tuple[str, ast.stmt, ast.expr]]:
    """Yield name, statement and value of each top-level declaration."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            target, value = statement.target, statement.value
        else:
            continue
        if isinstance(target, ast.Name) and target.id in _DECLARATIONS:
            yield target.id, statement, value


def _literal(name: str, value: ast.expr, where: Location) -> tuple[str, ...]:
    """Return the strings of a declaration: one for `SEE` and `RAISES`, any number for `FAILS`."""
    items = [value]
    if name == "FAILS":
        items = value.elts if isinstance(value, ast.List | ast.Tuple) else [ast.Constant(None)]
    strings = [item.value for item in items if isinstance(item, ast.Constant)]
    texts = tuple(text for text in strings if isinstance(text, str))
    if len(texts) != len(items):
        kind = "a list of check names" if name == "FAILS" else "a string"
        message = f"`{name}` must be {kind}, written out."
        raise CourseError.about(message, where, f"For example: `{_FORMS[name]}`.")
    return texts


def _parsed(path: Path, source: str) -> ast.Module:
    try:
        return _tree(source)
    except _NOT_PYTHON as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        reason = error.msg if isinstance(error, SyntaxError) else str(error) or "nested too deeply"
        raise CourseError.about(
            f"Not valid Python: {reason}.", Location(path, line), "Mend the syntax here or above."
        ) from error


def _tree(source: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an odd escape is for whoever runs the file to hear of
        return ast.parse(source)
