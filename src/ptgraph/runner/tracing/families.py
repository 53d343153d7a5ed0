"""Which public names are one thing to a learner: a family.

The last part of a name, its leaf, is the family: whoever has met `torch.relu` has met
`torch.nn.functional.relu`, `torch.nn.ReLU` and `Tensor.relu`. Capitals and underscores do not
count (`MaxPool2d` is `max_pool2d`). Besides:

- an operator is the function of its name (`+` is `torch.add`, `@` is `torch.matmul`); reading
  and writing by index are two families of their own;
- a name that ends in an underscore, and `+=` on a tensor, belongs to two families: the plain
  name's, and `in-place`, so that the idea of working in place must have been taught, too;
- a keyword is a family whatever it is given to (`keepdim=`);
- all dtypes are one family: they are values of one kind, and who knows one can read the rest;
- torch's own second names follow the first (`torch.concat` is `torch.cat`).

Works on names alone, without torch.
"""

from __future__ import annotations

import re

_DTYPE = re.compile(r"torch\.(q?u?int\d+(x\d+)?|float\d+\w*|bfloat16|complex\d+|bool|bits\d+\w*)")
_SECOND_NAMES = {
    "absolute": "abs",
    "arccos": "acos",
    "arccosh": "acosh",
    "arcsin": "asin",
    "arcsinh": "asinh",
    "arctan": "atan",
    "arctan2": "atan2",
    "arctanh": "atanh",
    "bceloss": "binarycrossentropy",
    "bcewithlogitsloss": "binarycrossentropywithlogits",
    "clip": "clamp",
    "concat": "cat",
    "concatenate": "cat",
    "crossentropyloss": "crossentropy",
    "divide": "div",
    "expit": "sigmoid",
    "greater": "gt",
    "greaterequal": "ge",
    "kldivloss": "kldiv",
    "less": "lt",
    "lessequal": "le",
    "moveaxis": "movedim",
    "multiply": "mul",
    "negative": "neg",
    "notequal": "ne",
    "rowstack": "vstack",
    "subtract": "sub",
    "swapaxes": "transpose",
    "swapdims": "transpose",
    "truedivide": "div",
}
_SECOND_KEYWORDS = {"axis": "dim", "keepdims": "keepdim"}
_INDEXING = {"__getitem__": "x[...]", "__setitem__": "x[...] ="}


def families(name: str) -> frozenset[str]:
    """Return the families that a public name belongs to.

    >>> sorted(families("torch.Tensor.add_"))
    ['add', 'in-place']
    >>> families("torch.nn.ReLU") == families("torch.relu")
    True
    >>> sorted(families("torch.mean(keepdim=)"))
    ['keepdim=']
    """
    if name.endswith("=)"):
        keyword = name[name.rindex("(") + 1 : -2]
        return frozenset({f"{_SECOND_KEYWORDS.get(keyword, keyword)}="})
    if _DTYPE.fullmatch(name):
        return frozenset({"dtypes"})
    leaf = name.rpartition(".")[2]
    if leaf in _INDEXING:
        return frozenset({_INDEXING[leaf]})
    if leaf.startswith("__"):
        return frozenset({leaf})
    if name == "torch.Tensor":
        return frozenset({"Tensor"})  # the class, not `torch.tensor`
    family = _family(leaf)
    return frozenset({family, "in-place"}) if leaf.endswith("_") else frozenset({family})


def _family(leaf: str) -> str:
    plain = leaf.replace("_", "").lower()
    return _SECOND_NAMES.get(plain, plain)
