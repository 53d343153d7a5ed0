"""Single keys from a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

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
    allowed = {*keys, "q"}
    with _pressed_keys() as pressed:
        print(prompt, end=" ", flush=True)
        key = pressed()
        while key not in allowed:
            key = pressed()
    say("" if key == " " else key)
    if key == "q":
        raise LeaveSession
    return key


@contextmanager
def _pressed_keys() -> Iterator[Callable[[], str]]:
    """Give a function that waits for a key and returns it, its letter lower, Enter as a space.

    What was typed before counts for nothing, so that no key answers a question that was not
    yet on the screen; the first one from then on counts. (`click.getchar` discards what is
    typed between the prompt and its own call.)
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        yield lambda: _key_of(typer.getchar())
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal)
    try:
        yield lambda: _key_of(os.read(terminal, 32).decode("utf-8", "replace"))
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _key_of(typed: str) -> str:
    """The first key of what was typed; an arrow, say, is a sequence of its own and no letter."""
    if not typed or typed[0] in "\x03\x04":  # Ctrl-C and Ctrl-D, where they are handed on
        raise KeyboardInterrupt
    if typed[0] == "\x1b":
        return typed
    return " " if typed[0] in "\r\n" else typed[0].lower()


def page(text: str) -> None:
    """Print a long text one screen at a time."""
    lines = text.splitlines()
    height = max(10, shutil.get_terminal_size().lines - 3)
    while len(lines) > height:
        say("\n".join(lines[:height]))
        lines = lines[height:]
        ask(style("[space] more  [q] leave", dim=True), " ")
    say("\n".join(lines))
