"""Single keys from a terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable

import typer

from ptgraph.cli.terminal import say, style
from ptgraph.errors import UsageError


class LeaveSession(Exception):  # noqa: N818 - no error, a wish
    """The learner has asked to end the session."""


def require_terminal() -> None:
    """Refuse to begin where no one can press a key.

    Raises
    ------
    UsageError : stdin or stdout is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "A study session needs a terminal.",
            where="the command line",
            hint="In scripts use `ptgraph next --json`, `ptgraph rate` and `ptgraph check`.",
        )


def ask(prompt: str, keys: Iterable[str]) -> str:
    """Print a prompt, wait for one of the keys, and return it. `q` leaves the session."""
    print(prompt, end=" ", flush=True)
    allowed = set(keys)
    while True:
        key = typer.getchar().lower()
        if key in ("\x03", "\x04"):  # Ctrl-C and Ctrl-D, where the terminal hands them on
            raise KeyboardInterrupt
        if key in ("\r", "\n"):
            key = " "
        if key == "q":
            say("q")
            raise LeaveSession
        if key in allowed:
            say("" if key == " " else key)
            return key


def page(text: str) -> None:
    """Print a long text one screen at a time."""
    lines = text.splitlines()
    height = max(10, shutil.get_terminal_size().lines - 3)
    while len(lines) > height:
        say("\n".join(lines[:height]))
        lines = lines[height:]
        ask(style("[space] more  [q] leave", dim=True), " ")
    say("\n".join(lines))
