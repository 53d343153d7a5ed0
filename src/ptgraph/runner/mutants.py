"""Mutants of a reference: the same source with one small thing changed.

Every change that `mutations.py` knows is written into the text, which otherwise stays as it
is, so that a mutant reads as a diff. Two mutants with the same syntax are one; one that does
not compile is none. Whether the checks catch a mutant is the business of `strength.py`.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import io
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ptgraph.runner.mutations import is_guard, is_number, of_condition, of_expression, of_statement

_ANNOTATIONS = ("annotation", "returns", "type_params", "type_comment")
_LEFT_ALONE = (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A reference with one thing changed.

    `name` says in which function which lines are replaced by which: it is how a ledger names
    the mutant, and it changes only when those lines do. `line` is that of the change.
    """

    name: str
    line: int
    source: str
    diff: str


def mutants_of(source: str) -> tuple[Mutant, ...]:
    """Return every mutant of a source, in the order of its lines.

    Raises
    ------
    SyntaxError : the source is not Python.
    """
    mutants, seen = [], {_shape(ast.parse(source))}
    names: Counter[str] = Counter()
    for change in _changes(source):
        if change.shape in seen or not _compiles(change.source):
            continue
        seen.add(change.shape)
        name = _name(change.function, source, change.source)
        names[name] += 1
        if names[name] > 1:  # the same words elsewhere in the function
            first, _, rest = name.partition("\n")
            name = f"{first} ({names[name]})\n{rest}"
        mutants.append(Mutant(name, change.line, change.source, _diff(source, change.source)))
    return tuple(sorted(mutants, key=lambda mutant: mutant.line))


def sample(mutants: Sequence[Mutant], size: int, seed: str) -> tuple[Mutant, ...]:
    """Return some of the mutants, the same ones as long as they are there.

    The choice hangs on each mutant's own name, so that an edit of one line changes the choice
    little.
    """
    drawn = sorted(mutants, key=lambda m: hashlib.sha256(f"{seed}\0{m.name}".encode()).digest())
    return tuple(sorted(drawn[:size], key=mutants.index))


@dataclass(frozen=True, slots=True)
class _Change:
    """One change, made: the new source, its syntax, and where the change is."""

    source: str
    shape: str
    function: str
    line: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A node in the field of its parent; `anchor` is the node whose text is replaced."""

    node: ast.expr | ast.stmt
    parent: ast.AST
    field: str
    index: int | None
    function: str
    anchor: ast.expr | ast.stmt

    def put(self, node: ast.AST) -> None:
        """Put another node in this place."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def _changes(source: str) -> Iterator[_Change]:
    tree = ast.parse(source)
    for place in list(_places(tree)):
        for replacement in _replacements(place):
            place.put(replacement)
            intended = _shape(tree)
            new = place.anchor if place.anchor is not place.node else replacement
            text = _spliced(source, place.anchor, _text(new, place), intended)
            place.put(place.node)
            if text is not None:
                yield _Change(text, intended, place.function, place.anchor.lineno)


def _replacements(place: _Place) -> Iterator[ast.AST]:
    node, parent = place.node, place.parent
    if isinstance(node, ast.stmt):
        yield from map(_normal, of_statement(node))
        return
    yield from map(_normal, of_expression(node, parent))
    if (type(parent), place.field) in ((ast.If, "test"), (ast.comprehension, "ifs")):
        yield from of_condition(node)


def _places(
    node: ast.AST, function: str = "", anchor: ast.expr | ast.stmt | None = None
) -> Iterator[_Place]:
    """Yield every place below a node in which something else might stand."""
    for field, value in ast.iter_fields(node):
        if field in _ANNOTATIONS:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if not isinstance(child, ast.AST) or isinstance(child, _LEFT_ALONE):
                continue
            if is_guard(node, child):
                continue
            # The parts of an f-string have no places of their own (before Python 3.12).
            held = anchor or (child if isinstance(child, ast.JoinedStr) else None)
            if isinstance(child, ast.expr | ast.stmt):
                yield _Place(child, node, field, index, function, held or child)
            if not is_number(child):
                yield from _places(child, _inside(child, function), held)


def _inside(node: ast.AST, function: str) -> str:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return f"{function}.{node.name}" if function else node.name
    return function


def _shape(tree: ast.AST) -> str:
    return ast.dump(tree)


def _normal(node: ast.AST) -> ast.AST:
    """The node as the parser would make it."""
    if isinstance(node, ast.stmt):
        return ast.parse(ast.unparse(ast.fix_missing_locations(node))).body[0]
    statement = ast.parse(_subscript(node)).body[0]
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Subscript)
    return statement.value.slice


def _subscript(node: ast.AST) -> str:
    """`_[…]` around an expression: the one place where a slice may stand, too."""
    assert isinstance(node, ast.expr)
    return ast.unparse(ast.Subscript(ast.Name("_", ast.Load()), node, ast.Load()))


def _text(node: ast.AST, place: _Place) -> str:
    if isinstance(place.parent, ast.Subscript) and place.field == "slice":
        return _subscript(node)[2:-1]
    if isinstance(node, ast.Slice):
        return _subscript(node)[2:-1]
    return ast.unparse(node)


def _spliced(source: str, anchor: ast.expr | ast.stmt, text: str, intended: str) -> str | None:
    """Return the source with a text in a node's place, where that means what is intended."""
    assert anchor.end_lineno is not None
    assert anchor.end_col_offset is not None
    data = source.encode()
    # Columns of the syntax tree count UTF-8 bytes.
    lengths = (len(line.encode()) for line in io.StringIO(source, newline=""))
    starts = [0, *itertools.accumulate(lengths)]
    begin = starts[anchor.lineno - 1] + anchor.col_offset
    end = starts[anchor.end_lineno - 1] + anchor.end_col_offset
    for form in (text, f"({text})"):
        changed = (data[:begin] + form.encode() + data[end:]).decode()
        try:
            if _shape(ast.parse(changed)) == intended:
                return changed
        except SyntaxError:
            continue
    return None


def _compiles(source: str) -> bool:
    try:
        compile(source, "<mutant>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _name(function: str, source: str, changed: str) -> str:
    lines = difflib.unified_diff(source.splitlines(), changed.splitlines(), n=0, lineterm="")
    edits = [f"{line[0]} {line[1:].strip()}" for line in list(lines)[2:] if line[0] in "+-"]
    return "\n".join([f"in {function or 'the module'}", *edits])


def _diff(source: str, changed: str) -> str:
    return "\n".join(
        difflib.unified_diff(
            source.splitlines(), changed.splitlines(), "solution.py", "mutant", n=2, lineterm=""
        )
    )
