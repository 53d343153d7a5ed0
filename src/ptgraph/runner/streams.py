"""What a run prints: written as it comes, and all of it before the report is the last word."""

from __future__ import annotations

import contextlib
import sys
from io import TextIOWrapper


def write_by_lines() -> None:
    """Let a line be written when it ends, so that it is there if the run ends without a word."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)


def flush() -> None:
    """Write what is held back. The streams may be the answer's own: their errors are no news."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
