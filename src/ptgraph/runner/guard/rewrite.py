"""The checks' own code, with a guard wherever it compares or has called the answer.

Works on the syntax tree after pytest has rewritten its asserts, and keeps every line number:

    a == b                  compare(2, a, b)           nothing of the answer may run meanwhile
    torch.equal(a, b)       call(torch.equal, a, b)    the same
    a - b                   value(a) - value(b)        no tensor that lies about arithmetic
    solution.f(x)           after(solution.f(x))       everything still is what it was
    pytest.approx(x)        own(pytest.approx(x))      an approx of the checks, not the answer's

The guards are put into the compiled code as constants, where no name leads to them.
"""

from __future__ import annotations

import ast
import operator
import types
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OPERATORS: tuple[tuple[type[ast.cmpop], Callable[[Any, Any], Any]], ...] = (
    (ast.Eq, operator.eq),
    (ast.NotEq, operator.ne),
    (ast.Lt, operator.lt),
    (ast.LtE, operator.le),
    (ast.Gt, operator.gt),
    (ast.GtE, operator.ge),
    (ast.In, lambda left, right: left in right),
    (ast.NotIn, lambda left, right: left not in right),
)
_COMPARING = frozenset(
    [
        "assert_close",
        "allclose",
        "isclose",
        "equal",
        "eq",
        "ne",
        "array_equal",
        "assert_allclose",
        "assert_array_equal",
        "assert_equal",
        "isinstance",
        "issubclass",
        "dist",
        "mse_loss",
        "l1_loss",
    ]
)
_MARK = "\0ptgraph:"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the source of a file of checks mentions.

    `names`: attributes that it reads; `strings`: words in its strings, which may be names that
    it patches on purpose; `globals_`: names that it rebinds.
    """

    names: frozenset[str]
    strings: frozenset[str]
    globals_: frozenset[str]


def guarded_code(
    file: Path, rewrite_asserts: Callable[[ast.Module, bytes], None], guards: Mapping[str, object]
) -> tuple[types.CodeType, Vocabulary]:
    """Compile a file of checks with its guards.

    Parameters
    ----------
    rewrite_asserts : pytest's rewriting, in place.
    guards : the functions `compare`, `call`, `value`, `after` and `own`.

    Raises
    ------
    SyntaxError : the file is not Python.
    """
    source = file.read_bytes()
    tree = ast.parse(source, filename=str(file))
    vocabulary = _vocabulary(tree)
    rewrite_asserts(tree, source)
    _Guarding(_module_names(tree)).visit(tree)
    _locate(tree, (1, 0, 1, 0))
    with warnings.catch_warnings():
        # The marks are strings that seem to be called until the guards stand in their place.
        warnings.simplefilter("ignore", SyntaxWarning)
        code = compile(tree, str(file), "exec", dont_inherit=True)
    return _with_guards(code, guards), vocabulary


_Place = tuple[int, int, int, int]


def _locate(node: Any, around: _Place) -> None:
    """Give every node a place: its own, or that of the node around it.

    One that has a line and no end ends on its line. Does in one pass over the tree what
    `ast.fix_missing_locations` would do in several.
    """
    if "lineno" in node._attributes:
        line, column = getattr(node, "lineno", None), getattr(node, "col_offset", None)
        end, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
        if line is None or column is None:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = around
        else:
            if end is None or end_column is None:
                node.end_lineno, node.end_col_offset = end, end_column = line, column
            around = (line, column, end, end_column)
    for field in node._fields:
        value = getattr(node, field, None)
        for child in value if isinstance(value, list) else (value,):
            if isinstance(child, ast.AST):
                _locate(child, around)


def _vocabulary(tree: ast.Module) -> Vocabulary:
    names, words, rebound = set(), set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words.update(node.value.replace(".", " ").split())
        elif isinstance(node, ast.Global):
            rebound.update(node.names)
    return Vocabulary(frozenset(names), frozenset(words), frozenset(rebound))


def _module_names(tree: ast.Module) -> frozenset[str]:
    """The names that the file binds at its top: what it imports, defines and assigns."""
    bound: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            bound |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
    return frozenset(bound)


class _Guarding(ast.NodeTransformer):
    def __init__(self, module_names: frozenset[str]) -> None:
        self.module_names = module_names
        self.spelt: dict[str, tuple[str, str]] = {}  # pytest's own names for parts of an assert

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        target = node.targets[0]
        if isinstance(target, ast.Name) and target.id.startswith("@py_assert"):
            self.spelt[target.id] = self._spelling(node.value)
        self.generic_visit(node)
        return node

    def _spelling(self, node: ast.expr) -> tuple[str, str]:
        """The first and the last name of a dotted one, "" where it has none."""
        if isinstance(node, ast.Attribute):
            return self._spelling(node.value)[0], node.attr
        return (
            self.spelt.get(node.id, (node.id, node.id)) if isinstance(node, ast.Name) else ("", "")
        )

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        index = _operator_index(node.ops[0])
        if len(node.ops) > 1 or index is None:
            return node
        return _guard("compare", node, ast.Constant(index), node.left, node.comparators[0])

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        node.left, node.right = _value(node.left), _value(node.right)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        root, last = self._spelling(node.func)
        self.generic_visit(node)
        if root.startswith("@") or last in ("super", "locals", "globals"):
            return node
        if last == "approx":
            return _guard("own", node, node)
        if last in _COMPARING and root != "solution":
            return ast.copy_location(
                ast.Call(_mark("call", node), [node.func, *node.args], node.keywords), node
            )
        library = root in self.module_names or (isinstance(node.func, ast.Name) and root != "")
        return node if library and root != "solution" else _guard("after", node, node)


def _operator_index(op: ast.cmpop) -> int | None:
    return next((i for i, (kind, _) in enumerate(OPERATORS) if isinstance(op, kind)), None)


def _value(node: ast.expr) -> ast.expr:
    return node if isinstance(node, ast.Constant) else _guard("value", node, node)


def _guard(name: str, where: ast.expr, *arguments: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Call(_mark(name, where), list(arguments), []), where)


def _mark(name: str, where: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Constant(f"{_MARK}{name}"), where)


def _with_guards(code: types.CodeType, guards: Mapping[str, object]) -> types.CodeType:
    """Put the guards where their marks stand, in this code and in all that is nested in it."""
    return code.replace(co_consts=tuple(_constants(code.co_consts, guards)))


def _constants(constants: tuple[Any, ...], guards: Mapping[str, object]) -> Iterator[object]:
    for constant in constants:
        if isinstance(constant, types.CodeType):
            yield _with_guards(constant, guards)
        elif isinstance(constant, str) and constant.startswith(_MARK):
            yield guards[constant.removeprefix(_MARK)]
        else:
            yield constant
