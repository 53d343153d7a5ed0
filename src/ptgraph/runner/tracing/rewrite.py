"""The rewriting of a syntax tree so that it tells which values it uses, and where.

`x.view(2) + y` becomes `seen(seen(x, 0).view(2), 1) + seen(y, 2)`, and `sites` says what 0, 1
and 2 stand for. Only expressions are wrapped: no statement is added, no line moves, and a call
is still made by the code's own frame. Knows nothing of torch but the names of its operators.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from enum import Enum, auto

SEEN = "__ptgraph_seen__"

_ROOTS = ("torch", "torchvision")
_OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "div",
    ast.FloorDiv: "floor_divide",
    ast.Mod: "remainder",
    ast.Pow: "pow",
    ast.MatMult: "matmul",
    ast.LShift: "bitwise_left_shift",
    ast.RShift: "bitwise_right_shift",
    ast.BitAnd: "bitwise_and",
    ast.BitOr: "bitwise_or",
    ast.BitXor: "bitwise_xor",
    ast.USub: "neg",
    ast.UAdd: "positive",
    ast.Invert: "bitwise_not",
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
}
_BUILTIN_OPERATORS = {"abs": "abs", "pow": "pow", "round": "round"}
# What can be no tensor needs no look.
_PLAIN = (ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Lambda)


class SiteKind(Enum):
    """What a value is used for."""

    ATTRIBUTE = auto()  # its attribute `names[0]` is read, written or called
    CALLEE = auto()  # it is called
    NAME = auto()  # it is named, having been imported by this name
    OPERATOR = auto()  # it stands beside the operators `names`
    KEYWORDS = auto()  # it is unpacked as keywords of the call at site `of`
    PATTERN = auto()  # the dotted name `names[0]` stands in a `case`: never run through `seen`


@dataclass(frozen=True, slots=True)
class Site:
    """One place of the code that uses a value.

    `keywords` are those of the call that the value (or its attribute) is the callee of.
    `in_place` is the operator's public name where the attribute is the target of `+=`.
    """

    kind: SiteKind
    line: int
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    in_place: str = ""
    of: int = -1


def rewrite(tree: ast.AST, start: int = 0) -> list[Site]:
    """Rewrite a tree in place; return what its site numbers stand for, from `start` on."""
    rewriter = _Rewriter(tree, start)
    rewriter.visit(tree)
    return rewriter.sites


class _Rewriter(ast.NodeTransformer):
    def __init__(self, tree: ast.AST, start: int) -> None:
        self.start = start
        self.sites: list[Site] = []
        self.imported = _imported_from_torch(tree)
        self.builtins = set(dir(builtins)) - _bound_names(tree)

    # Values that are named, called, or have an attribute.

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        return self._attribute(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if isinstance(node.ctx, ast.Load) and node.id in self.imported:
            return self._seen(node, Site(SiteKind.NAME, node.lineno))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        keywords = tuple(word.arg for word in node.keywords if word.arg is not None)
        function = node.func
        if isinstance(function, ast.Attribute):
            node.func = self._attribute(function, keywords)
        elif isinstance(function, ast.Name) and function.id in self.builtins:
            self._builtin(function.id, node)
        else:
            if not isinstance(function, ast.Name):
                function = self.visit(function)
            site = Site(SiteKind.CALLEE, node.func.lineno, keywords=keywords)
            node.func = self._seen(function, site)
        callee = self.start + len(self.sites) - 1
        node.args = [self.visit(argument) for argument in node.args]
        for word in node.keywords:
            word.value = self.visit(word.value)
            if word.arg is None:
                site = Site(SiteKind.KEYWORDS, word.value.lineno, of=callee)
                word.value = self._seen(word.value, site)
        return node

    def _builtin(self, name: str, node: ast.Call) -> None:
        """`abs(x)` and the like are operators; other built-in functions are not looked at."""
        if name in _BUILTIN_OPERATORS and node.args and not isinstance(node.args[0], ast.Starred):
            node.args[0] = self._operand(node.args[0], f"torch.{_BUILTIN_OPERATORS[name]}")

    def _attribute(
        self, node: ast.Attribute, keywords: tuple[str, ...] = (), in_place: str = ""
    ) -> ast.Attribute:
        value = node.value if isinstance(node.value, ast.Name) else self.visit(node.value)
        line = node.end_lineno or node.lineno
        site = Site(SiteKind.ATTRIBUTE, line, (node.attr,), keywords, in_place)
        node.value = self._seen(value, site)
        return node

    # Values beside operators.

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        return self._arithmetic(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        return self._arithmetic(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        names = [_OPERATORS.get(type(operator), "") for operator in node.ops]
        operands = [node.left, *node.comparators]
        for place, operand in enumerate(operands):
            beside = (*names[max(place - 1, 0) : place], *names[place : place + 1])
            operands[place] = self._operand(operand, *(f"torch.{name}" for name in beside if name))
        node.left, node.comparators = operands[0], operands[1:]
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        name = "__getitem__" if isinstance(node.ctx, ast.Load) else "__setitem__"
        node.value = self._operand(node.value, f"torch.Tensor.{name}")
        node.slice = self.visit(node.slice)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        operator = _OPERATORS[type(node.op)]
        in_place = f"torch.Tensor.{operator}_"
        value = self._operand(node.value, f"torch.{operator}")
        target = node.target
        if isinstance(target, ast.Attribute):
            node.target = self._attribute(target, in_place=in_place)
        elif isinstance(target, ast.Subscript):
            names = ("torch.Tensor.__getitem__", "torch.Tensor.__setitem__", in_place)
            target.value = self._operand(target.value, *names)
            target.slice = self.visit(target.slice)
        else:
            # `x += v` becomes `x += (seen(x), v)[1]`: the target is looked at first, as before.
            name = ast.copy_location(ast.Name(target.id, ast.Load()), target)
            looked = self._operand(name, in_place)
            pair: ast.expr = ast.Tuple([looked, value], ast.Load())
            value = ast.Subscript(pair, ast.Constant(1), ast.Load())
            for new in (pair, value, value.slice):
                ast.copy_location(new, node.value)
        node.value = value
        return node

    # What is not run as an expression: annotations and patterns.

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self._function(node)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        returns, node.returns = node.returns, None
        parameters = getattr(node, "type_params", [])  # Python 3.12
        if parameters:
            node.type_params = []  # type: ignore[union-attr,attr-defined,unused-ignore]
        self.generic_visit(node)
        node.returns = returns
        if parameters:
            node.type_params = parameters  # type: ignore[union-attr,attr-defined,unused-ignore]
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.target = self.visit(node.target)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_TypeAlias(self, node: ast.AST) -> ast.AST:
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        for part in ast.walk(node.pattern):
            dotted = getattr(part, "cls", None) or getattr(part, "value", None)
            if isinstance(part, ast.MatchClass | ast.MatchValue) and isinstance(
                dotted, ast.Attribute | ast.Name
            ):
                name = (ast.unparse(dotted),)
                self.sites.append(Site(SiteKind.PATTERN, dotted.lineno, name))
        if node.guard is not None:
            node.guard = self.visit(node.guard)
        node.body = [self.visit(statement) for statement in node.body]
        return node

    # The wrapping itself.

    def _operand(self, value: ast.expr, *names: str) -> ast.expr:
        """Wrap what stands beside operators: itself, or, of arithmetic, what it is made of.

        What is computed from a tensor is a tensor, so looking at the leaves is enough.
        """
        if isinstance(value, ast.BinOp | ast.UnaryOp):
            return self._arithmetic(value, names)
        value = self.visit(value)
        if isinstance(value, _PLAIN) or not names:
            return value
        return self._seen(value, Site(SiteKind.OPERATOR, value.lineno, names))

    def _arithmetic(
        self, node: ast.BinOp | ast.UnaryOp, names: tuple[str, ...] = ()
    ) -> ast.BinOp | ast.UnaryOp:
        operator = _OPERATORS.get(type(node.op))
        if isinstance(node, ast.UnaryOp):
            above = (f"torch.{operator}", *names) if operator else ()  # `not x` is no tensor
            node.operand = self._operand(node.operand, *above)
            return node
        same = isinstance(node.right, ast.Name) and ast.dump(node.left) == ast.dump(node.right)
        node.left = self._operand(node.left, f"torch.{operator}", *names)
        if not same:  # in `x * x`, one look is enough
            node.right = self._operand(node.right, f"torch.{operator}", *names)
        return node

    def _seen(self, value: ast.expr, site: Site) -> ast.expr:
        number = ast.Constant(self.start + len(self.sites))
        self.sites.append(site)
        function = ast.Name(SEEN, ast.Load())
        call = ast.Call(function, [value, number], [])
        ast.copy_location(function, value)
        for node in (call, number):
            ast.copy_location(node, value)
            node.lineno = _last_line(value)
        return call


def _last_line(value: ast.expr) -> int:
    """The line on which the last step of an expression runs: a chain's is that of its last name.

    There the looking happens too, so that it adds no step from one line to another.
    """
    last = value.func if isinstance(value, ast.Call) else value
    return (last.end_lineno or last.lineno) if isinstance(last, ast.Attribute) else value.lineno


def _imported_from_torch(tree: ast.AST) -> set[str]:
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in _ROOTS
        for alias in node.names
    }


def _bound_names(tree: ast.AST) -> set[str]:
    """All names that the code binds anywhere: these may hide a built-in function."""
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names.add(other or name)
    return names
