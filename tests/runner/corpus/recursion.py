"""Recur to death."""

VERDICTS = ["failed"]


def double(x):
    return double(x)
