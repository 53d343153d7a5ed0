"""Reach the builtins through a function's own."""

VERDICTS = ["tampered"]


def double(x):
    names = double.__builtins__
    names = names if isinstance(names, dict) else vars(names)
    names["all"] = names["isinstance"] = lambda *a: True
    return x
