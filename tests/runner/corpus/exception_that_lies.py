"""Raise an exception that hangs on every question about it."""

VERDICTS = ["failed"]


class Odd(AssertionError):
    def __str__(self):
        raise Odd

    __repr__ = __str__


def double(x):
    raise Odd
