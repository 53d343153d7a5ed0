"""Which names stand close to which: what a person might write in a name's place.

A table for `mutations.py`: each name with those that read alike, take the same arguments and
do something else. Names that do the same (`view` and `reshape`), and those between which one
chooses rather than errs (`SGD` and `Adam`), are not neighbours here.
"""

from __future__ import annotations

from collections.abc import Mapping

# Each pair counts in both directions.
_PAIRS = (
    ("sum", "mean"),
    ("sum", "prod"),
    ("mean", "median"),
    ("std", "var"),
    ("max", "min"),
    ("amax", "amin"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("cummax", "cummin"),
    ("cumsum", "cumprod"),
    ("all", "any"),
    ("zeros", "ones"),
    ("zeros_like", "ones_like"),
    ("new_zeros", "new_ones"),
    ("zeros_", "ones_"),
    ("rand", "randn"),
    ("rand_like", "randn_like"),
    ("uniform_", "normal_"),
    ("linspace", "logspace"),
    ("cat", "stack"),
    ("hstack", "vstack"),
    ("chunk", "split"),
    ("squeeze", "unsqueeze"),
    ("triu", "tril"),
    ("floor", "ceil"),
    ("exp", "log"),
    ("sin", "cos"),
    ("softmax", "log_softmax"),
    ("sigmoid", "tanh"),
    ("relu", "sigmoid"),
    ("matmul", "mul"),
    ("add", "sub"),
    ("add_", "sub_"),
    ("mul", "div"),
    ("mul_", "div_"),
    ("logical_and", "logical_or"),
    ("eq", "ne"),
    ("lt", "le"),
    ("gt", "ge"),
    ("float16", "bfloat16"),
    ("float32", "float64"),
    ("int8", "uint8"),
    ("int16", "int32"),
    ("int32", "int64"),
    ("train", "eval"),
    ("no_grad", "enable_grad"),
    ("Softmax", "LogSoftmax"),
    ("ReLU", "Sigmoid"),
    ("Sigmoid", "Tanh"),
    ("MaxPool1d", "AvgPool1d"),
    ("MaxPool2d", "AvgPool2d"),
    ("max_pool2d", "avg_pool2d"),
    ("MSELoss", "L1Loss"),
    ("mse_loss", "l1_loss"),
    ("CrossEntropyLoss", "NLLLoss"),
    ("cross_entropy", "nll_loss"),
    ("BCEWithLogitsLoss", "BCELoss"),
    ("binary_cross_entropy_with_logits", "binary_cross_entropy"),
    ("Adam", "AdamW"),
    ("clip_grad_norm_", "clip_grad_value_"),
    ("append", "extend"),
)

# These count in one direction: the way back changes nothing that matters, or does not run.
_ONE_WAY = (
    ("bool", "int"),
    ("float", "int"),
)


def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for one, other in (*_PAIRS, *((b, a) for a, b in _PAIRS), *_ONE_WAY):
        table.setdefault(one, []).append(other)
    return {name: tuple(others) for name, others in table.items()}


# Their first two arguments may change places, and nothing changes.
SYMMETRIC = frozenset({"transpose", "swapaxes", "swapdims", "maximum", "minimum"})

NEIGHBOURS: Mapping[str, tuple[str, ...]] = _table()
