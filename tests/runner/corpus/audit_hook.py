"""Add an audit hook of its own."""

import sys

VERDICTS = ["tampered"]
sys.addaudithook(lambda event, arguments: None)


def double(x):
    return x
