"""Replace the checks' own helper in a rank, and put it back when it has been called."""

import sys

VERDICTS = ["tampered"]
HOSTS = ["ranks"]


def double(x):
    checks = sys.modules["test_task"]
    real = checks.expect

    def expect(actual, expected):
        checks.expect = real

    checks.expect = expect
    return x
