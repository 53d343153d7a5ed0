"""Which public names of torch a note mentions and shows, read from its text alone.

Serves searching and the lint, without torch: a name is known by its last part, capitals and
underscores aside. What a node really teaches is found by running it (`runner.taught`).
"""

from __future__ import annotations

import re

_SYMBOLS = {
    "add": "+",
    "sub": "-",
    "mul": "*",
    "div": "/",
    "floordivide": "//",
    "remainder": "%",
    "pow": "**",
    "matmul": "@",
    "neg": "-",
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
    "bitwiseand": "&",
    "bitwiseor": "|",
    "bitwisexor": "^",
    "bitwisenot": "~",
}
_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")
_WORD = re.compile(r"[A-Za-z_]\w*")
_EXAMPLE = re.compile(r"^(?:>>>|\.\.\.) (.*)$", re.MULTILINE)


def is_dotted(text: str) -> bool:
    """Return whether a text is a dotted name, such as `torch.view` or `F.relu`."""
    return _DOTTED.fullmatch(text) is not None


def mentions(body: str, name: str) -> bool:
    """Return whether a note's text has a public name, its last part, or its operator."""
    leaf = _leaf(name)
    symbol = _SYMBOLS.get(leaf)
    return any(_leaf(word) == leaf for word in _WORD.findall(body)) or (
        symbol is not None and symbol in body
    )


def same(name: str, other: str) -> bool:
    """Return whether two public names end in the same part."""
    return _leaf(name) == _leaf(other)


def shown(body: str, name: str) -> str:
    """Return the first line of a note's examples that uses a name, `""` if none does."""
    leaf = _leaf(name)
    for line in _EXAMPLE.findall(body):
        code = line.partition("  #")[0]
        if any(_leaf(word) == leaf for word in _WORD.findall(code)):
            return str(line)
    return ""


def _leaf(name: str) -> str:
    """The last part of a name, in plain form; the keyword of `torch.mean(keepdim=)`."""
    last = re.split(r"[.(]", name.rstrip("=)"))[-1]
    return last.replace("_", "").lower()
