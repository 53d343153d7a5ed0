"""Raise what `except Exception` does not catch."""

VERDICTS = ["failed"]


class Through(BaseException):
    pass


def double(x):
    raise Through
