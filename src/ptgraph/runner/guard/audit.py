"""What no honest answer does is refused, and noted as tampering.

Python tells an audit hook of what code is about to do, and the hook cannot be taken off. It
refuses, from the answer's code: walking frames or the collector's objects, `ctypes`, code that
calls itself a library's, other code for a library's function, the reference, the checks and
the learner's home, signals to the runner. Libraries go on as ever, also when the answer calls
them. What another process does is for `confine` and the supervisor.
"""

from __future__ import annotations

import _thread
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from ptgraph.runner.guard.alarm import Alarm, TamperedError
from ptgraph.runner.guard.forbidden import (
    ATTRIBUTES,
    CTYPES,
    FILES,
    GO_BETWEENS,
    HIDDEN,
    MODULES,
    PROGRAMS,
    WALKS,
    WHOLE_HEAP,
)
from ptgraph.runner.guard.trust import Adopt, Trusted, answer_is_on

_Rule = Callable[[str, tuple[Any, ...], FrameType], str]


class Guarded(NamedTuple):
    """What an answer must keep away from.

    `folders` and `files`: of the course and the home; `open_folders`: parts of them that it
    may read (`data/`). `processes`: the runner's own.
    """

    folders: tuple[Path, ...]
    open_folders: tuple[Path, ...]
    processes: tuple[int, ...]


def watch_audit_events(guarded: Guarded, trusted: Trusted, adopt: Adopt, alarm: Alarm) -> None:
    """Install the hook in this process, for good."""
    rules = {**_rules(guarded, trusted), "exec": _generating(trusted, adopt)}
    attributes = {event: frozenset(names) for event, names in ATTRIBUTES.items()}
    get_frame, get_ident = sys._getframe, _thread.get_ident
    gc_runs, gc_off, gc_on = gc.isenabled, gc.disable, gc.enable
    busy: set[int] = set()
    tampered_error = TamperedError

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        rule = rules.get(event)
        if rule is None or (event in attributes and arguments[1] not in attributes[event]):
            return
        thread = get_ident()
        if thread in busy:
            return
        # While the hook looks, it raises events of its own; nobody else's code may run then.
        collecting = gc_runs()
        gc_off()
        busy.add(thread)
        try:
            frame = get_frame(1)
            reason = rule(event, arguments, frame)
        finally:
            busy.discard(thread)
            if collecting:
                gc_on()
        if reason:
            alarm(reason)
            raise tampered_error(reason)

    sys.addaudithook(hook)


def _rules(guarded: Guarded, trusted: Trusted) -> dict[str, _Rule]:
    nearest = _nearest_of(trusted)
    on_stack = _anywhere_of(trusted)
    rules: dict[str, _Rule] = {
        **{event: _walking(nearest, what) for event, what in WALKS.items()},
        "sys._getframe": _own_frame(nearest, on_stack),
        **{event: _heap(nearest, on_stack, what) for event, what in WHOLE_HEAP.items()},
        **{f"ctypes.{name}": _walking(nearest, "ctypes") for name in CTYPES},
        "object.__getattr__": _reading(nearest, on_stack),
        "object.__setattr__": _rewriting(nearest, trusted),
        "object.__delattr__": _rewriting(nearest, trusted),
        "import": _importing(on_stack),
        "compile": _compiling(nearest, trusted, position=1),
        "code.__new__": _compiling(nearest, trusted, position=1),
        "os.kill": _killing(guarded.processes),
        "os.killpg": _killing(guarded.processes),
    }
    paths = _reaching(guarded, on_stack, trusted)
    return {**rules, **dict.fromkeys(FILES, paths), **dict.fromkeys(PROGRAMS, paths)}


def _nearest_of(trusted: Trusted) -> Callable[[FrameType], bool]:
    """Whether the answer's code is what asks, directly or through a go-between."""
    between = tuple(GO_BETWEENS.items())
    tracing = "/ptgraph/runner/tracing/"  # what stands between an answer and what it calls

    known: dict[tuple[str, str], bool] = {}  # of trusted code only, so it has few entries

    def goes_between(frame: FrameType) -> bool:
        name, function = frame.f_code.co_filename, frame.f_code.co_name
        found = known.get((name, function))
        if found is None:
            found = known[name, function] = tracing in name or any(
                name.endswith(f"/{file}") and (not functions or function in functions)
                for file, functions in between
            )
        return found

    def nearest(frame: FrameType) -> bool:
        asking: FrameType | None = frame
        while asking is not None and trusted(asking.f_code):
            if not goes_between(asking):
                return False
            asking = asking.f_back
        return asking is not None

    return nearest


def _anywhere_of(trusted: Trusted) -> Callable[[FrameType], bool]:
    """Whether the answer's code is at work, or anything in a thread that is not the first."""
    get_ident, main, outward = _thread.get_ident, _thread.get_ident(), answer_is_on

    def anywhere(frame: FrameType) -> bool:
        return get_ident() != main or outward(frame, trusted)

    return anywhere


def _walking(nearest: Callable[[FrameType], bool], what: str) -> _Rule:
    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        return f"It uses {what}, which no answer needs." if nearest(frame) else ""

    return rule


def _own_frame(
    nearest: Callable[[FrameType], bool], on_stack: Callable[[FrameType], bool]
) -> _Rule:
    """Libraries ask for frames in code that says so, not on behalf of a callback."""

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        code = frame.f_code
        by_itself = "_getframe" in code.co_names and code.co_name != "walk_stack"
        if nearest(frame) or (not by_itself and on_stack(frame)):
            return "It uses sys._getframe(), which no answer needs."
        return ""

    return rule


def _heap(
    nearest: Callable[[FrameType], bool], on_stack: Callable[[FrameType], bool], what: str
) -> _Rule:
    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        code = frame.f_code
        named = event.rpartition(".")[2] in code.co_names  # not what it was given to call
        by_torch = named and "/torch/" in code.co_filename and not nearest(frame)
        return f"It uses {what}, which no answer needs." if not by_torch and on_stack(frame) else ""

    return rule


def _reading(nearest: Callable[[FrameType], bool], on_stack: Callable[[FrameType], bool]) -> _Rule:
    hidden = dict(HIDDEN)

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        owner, name = arguments[0], arguments[1]
        if name in hidden:
            by_itself = name in frame.f_code.co_names  # not what it was given to read
            if nearest(frame) or (not by_itself and on_stack(frame)):
                return f"It reads {hidden[name]}."
            return ""
        if name == "__code__" and type(owner).__name__ == "function" and nearest(frame):
            file = owner.__code__.co_filename
            seen = "/ptgraph/runner/tracing/" in file  # by the compiler, with the answer's code
            if ("/ptgraph/runner/" in file and not seen) or file.endswith("/test_task.py"):
                return "It reads the code of the checks or of the runner."
        return ""

    return rule


def _rewriting(nearest: Callable[[FrameType], bool], trusted: Trusted) -> _Rule:
    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        owner = arguments[0]
        if type(owner).__name__ != "function" or not nearest(frame):
            return ""
        named = owner.__name__
        return f"It rewrites the function {named}." if trusted(owner.__code__) else ""

    return rule


def _importing(on_stack: Callable[[FrameType], bool]) -> _Rule:
    loaded_with_python = frozenset(sys.builtin_module_names) & frozenset(sys.modules)

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        name = arguments[0]
        if (name in MODULES or name in loaded_with_python) and on_stack(frame):
            return f"It imports {name}, which no answer needs."
        return ""

    return rule


def _compiling(nearest: Callable[[FrameType], bool], trusted: Trusted, *, position: int) -> _Rule:
    """Refuse code that would pass for a library's. Importing a library is no such thing."""

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        name = arguments[position]
        if not isinstance(name, str) or not nearest(frame):
            return ""
        stand_in = (lambda: None).__code__.replace(co_filename=str.__str__(name))
        return f"It compiles code under the name {name}." if trusted(stand_in) else ""

    return rule


def _generating(trusted: Trusted, adopt: Adopt) -> _Rule:
    """Take in what the standard library writes for a named tuple or a data class."""
    writers = ("/collections/__init__.py", "/dataclasses.py")

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        if trusted(frame.f_code) and frame.f_code.co_filename.endswith(writers):
            adopt(arguments[0])
        return ""

    return rule


def _killing(processes: tuple[int, ...]) -> _Rule:
    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:  # noqa: ARG001
        pid, signal = arguments
        return "It sends a signal to the runner." if signal and pid in processes else ""

    return rule


def _reaching(guarded: Guarded, on_stack: Callable[[FrameType], bool], trusted: Trusted) -> _Rule:
    closed = tuple(f"{spelt}/" for path in guarded.folders for spelt in _spellings(path))
    opened = tuple(f"{spelt}/" for path in guarded.open_folders for spelt in _spellings(path))
    absolute, fs_path = os.path.abspath, os.fsdecode

    def forbidden(path: object) -> bool:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        spelt = absolute(fs_path(path)) + "/"
        if spelt.startswith("/proc/") and spelt.endswith("/mem/"):
            return True
        return spelt.startswith(closed) and not spelt.startswith(opened)

    def shows_lines(frame: FrameType | None) -> bool:
        """Whether a library looks for source lines: of a warning, a traceback, a stack."""
        through_cache = False
        while frame is not None and trusted(frame.f_code):
            if not frame.f_code.co_filename.endswith(("/linecache.py", "/tokenize.py")):
                return through_cache and not frame.f_code.co_filename.endswith("/inspect.py")
            through_cache, frame = True, frame.f_back
        return False

    def named_in(arguments: tuple[Any, ...]) -> bool:
        text = repr(arguments)
        return any(folder[:-1] in text for folder in closed if folder != "/") and not any(
            folder[:-1] in text for folder in opened
        )

    def rule(event: str, arguments: tuple[Any, ...], frame: FrameType) -> str:
        reaches = named_in(arguments) if event in PROGRAMS else any(map(forbidden, arguments[:2]))
        if reaches and on_stack(frame) and not shows_lines(frame):
            return "It reaches for files of the course, the learner's home or the runner."
        return ""

    return rule


def _spellings(path: Path) -> tuple[str, ...]:
    return tuple(dict.fromkeys((str(path.absolute()), str(path.resolve()))))
