"""Try what is refused, and go on as if nothing had been."""

import sys

VERDICTS = ["tampered"]


def double(x):
    try:
        sys._getframe(1)
    except BaseException:
        pass
    return 2 * x
