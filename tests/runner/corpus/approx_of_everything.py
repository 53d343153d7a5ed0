"""Return an approx that is near everything."""

import pytest

VERDICTS = ["failed", "tampered"]


class Result:
    tolist = staticmethod(lambda: pytest.approx([0.0, 0.0, 0.0], abs=float("inf")))
    shape = (3,)


def double(x):
    return Result()
