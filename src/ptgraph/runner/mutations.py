"""The small changes that a mutant makes: for a piece of syntax, what else might stand there.

Pure syntax: operators, comparisons, constants (and with them axes), keywords and arguments
dropped or swapped, calls left out, neighbouring functions, statements dropped. Annotations,
docstrings, imports and guards (`assert`, `zip(strict=)`) are left alone: they change nothing
for an input that is as it should be. What to do with the changes is the business of
`mutants.py`.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ptgraph.runner.neighbours import NEIGHBOURS, SYMMETRIC

_T = TypeVar("_T")

_BINARY: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitXor: (ast.BitAnd,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
}
_COMMUTE = (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr, ast.BitXor)
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_DROPPED = (
    ast.Expr,
    ast.Assign,
    ast.AugAssign,
    ast.AnnAssign,
    ast.Delete,
    ast.Raise,
    ast.For,
    ast.While,
)
_LIBRARIES = ("torch", "nn", "F", "torchvision", "math", "optim")


def of_expression(node: ast.expr, parent: ast.AST) -> Iterator[ast.expr]:
    """Yield what else might stand in an expression's place."""
    match node:
        case ast.BinOp():
            yield from _binary(node)
        case ast.Compare():
            yield from _comparison(node)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield ast.BoolOp(other, node.values)
            yield from node.values
        case ast.UnaryOp():
            if is_number(node):
                yield from _number(-ast.literal_eval(node.operand))
            yield node.operand
        case ast.Constant() if not isinstance(parent, ast.Expr):  # else a docstring
            yield from _constant(node.value)
        case ast.Subscript(ctx=ast.Load()):
            yield node.value
        case ast.Call():
            yield from _call(node, parent)
        case ast.Attribute(ctx=ast.Load()):
            yield from _attribute(node)
        case ast.Name(ctx=ast.Load()) if isinstance(parent, ast.Call) and parent.func is node:
            for other_name in NEIGHBOURS.get(node.id, ()):
                if hasattr(builtins, other_name):
                    yield ast.Name(other_name, ast.Load())
        case ast.IfExp():
            yield from (node.body, node.orelse)
        case ast.Tuple(ctx=ast.Load()) | ast.List(ctx=ast.Load()):
            yield from _elements(node, parent)
        case ast.Slice():
            yield from _slice(node)
        case ast.JoinedStr():
            for index, part in enumerate(node.values):
                if isinstance(part, ast.Constant):
                    yield ast.JoinedStr(_without(node.values, index))


def of_statement(node: ast.stmt) -> Iterator[ast.stmt]:
    """Yield what else might stand in a statement's place."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return  # a docstring
        case ast.Return(value=value) if value is not None:
            if not (isinstance(value, ast.Constant) and value.value is None):
                yield ast.Return(ast.Constant(None))
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.AugAssign():
            for operator in _BINARY.get(type(node.op), ()):
                yield ast.AugAssign(node.target, operator(), node.value)
            yield ast.Assign([node.target], node.value, lineno=node.lineno)
    if isinstance(node, _DROPPED):
        yield ast.Pass()


def of_condition(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what might stand in the place of an `if`'s condition."""
    if not isinstance(node, ast.Constant):
        yield ast.Constant(True)
        yield ast.Constant(False)


def is_number(node: ast.AST) -> bool:
    """Whether a node is a negative number, which syntax writes as a minus and a constant."""
    return (
        isinstance(node, ast.UnaryOp)
        and isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Constant)
        and isinstance(node.operand.value, int | float)
    )


def _binary(node: ast.BinOp) -> Iterator[ast.expr]:
    for operator in _BINARY.get(type(node.op), ()):
        yield ast.BinOp(node.left, operator(), node.right)
    if not isinstance(node.op, _COMMUTE):
        yield ast.BinOp(node.right, node.op, node.left)
    yield node.left
    yield node.right


def _comparison(node: ast.Compare) -> Iterator[ast.expr]:
    for index, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _constant(value: object) -> Iterator[ast.expr]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield from _number(value)
    elif isinstance(value, str) and value:
        yield ast.Constant("")


def _number(value: float) -> Iterator[ast.expr]:
    others = (value + 1, value - 1) if isinstance(value, int) else (value + 1, value / 2)
    for other in others:
        if other != value:
            yield _literal(other)


def _literal(value: float) -> ast.expr:
    constant = ast.Constant(abs(value))
    return ast.UnaryOp(ast.USub(), constant) if value < 0 else constant


def _call(node: ast.Call, parent: ast.AST) -> Iterator[ast.expr]:
    for index, keyword in enumerate(node.keywords):
        if not is_guard(node, keyword):
            yield ast.Call(node.func, node.args, _without(node.keywords, index))
    for index in range(len(node.args)):
        yield ast.Call(node.func, _without(node.args, index), node.keywords)
    for args in () if _name_of(node.func) in SYMMETRIC else _swapped(node.args):
        yield ast.Call(node.func, args, node.keywords)
    if isinstance(parent, ast.Expr):
        return  # the statement as a whole is dropped
    if isinstance(node.func, ast.Attribute) and not _is_library(node.func.value):
        yield node.func.value
    elif node.args and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]


def _name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else ""


def is_guard(node: ast.AST, child: ast.AST) -> bool:
    """Whether a part of a piece of syntax is a guard: it changes nothing for a right input."""
    if not (isinstance(node, ast.Call) and isinstance(child, ast.keyword)):
        return isinstance(child, ast.Assert)
    keyword = child
    return isinstance(node.func, ast.Name) and node.func.id == "zip" and keyword.arg == "strict"


def _attribute(node: ast.Attribute) -> Iterator[ast.expr]:
    names = list(NEIGHBOURS.get(node.attr, ()))
    plain = node.attr.rstrip("_")
    if node.attr.endswith("_") and not node.attr.startswith("_") and plain not in names:
        # The form that does not work in place. In `nn.init` and `nn.utils` it is a deprecated
        # name of the same.
        names += [] if _last_name(node.value) in ("init", "utils") else [plain]
    for name in names:
        yield ast.Attribute(node.value, name, node.ctx)
    if node.attr in ("T", "mT"):
        yield node.value


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_library(node: ast.expr) -> bool:
    """Whether an expression is a module such as `torch.nn`, not a value."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in _LIBRARIES


def _elements(node: ast.Tuple | ast.List, parent: ast.AST) -> Iterator[ast.expr]:
    for elements in _swapped(node.elts):
        yield type(node)(elements, node.ctx)
    if isinstance(parent, ast.Subscript):
        for index in range(len(node.elts)):
            rest = _without(node.elts, index)
            yield rest[0] if len(rest) == 1 else ast.Tuple(rest, node.ctx)


def _slice(node: ast.Slice) -> Iterator[ast.expr]:
    if node.lower is not None:
        yield ast.Slice(None, node.upper, node.step)
    if node.upper is not None:
        yield ast.Slice(node.lower, None, node.step)
    if node.step is not None:
        yield ast.Slice(node.lower, node.upper, None)


def _swapped(nodes: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """Each pair of neighbours in each other's place."""
    for index in range(len(nodes) - 1):
        one, other = nodes[index], nodes[index + 1]
        yield [*nodes[:index], other, one, *nodes[index + 2 :]]


def _without(items: Sequence[_T], index: int) -> list[_T]:
    return [*items[:index], *items[index + 1 :]]
