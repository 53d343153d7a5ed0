"""Writes a module of its own and imports it."""

import importlib
from pathlib import Path

Path("helper_of_mine.py").write_text("def twice(x):\n    return x + x\n")
helper = importlib.import_module("helper_of_mine")


def double(x):
    if x is None:
        raise ValueError
    return eval("helper.twice(x)", {"helper": helper, "x": x})
