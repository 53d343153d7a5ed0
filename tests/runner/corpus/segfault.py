"""Fault."""

import faulthandler

VERDICTS = ["crashed"]


def double(x):
    faulthandler._sigsegv()
