"""The judge: runs each check, keeps what came of it, and sends the report.

It is a generator, and all it knows (the results, the sealing key, what the originals are) are
the variables of its frame, which no attribute leads to. pytest's hooks only hand it what is
next; whoever else gets hold of it can make it run a check, and no more. A check's outcome is
what happened in the judge's own call of it, not what pytest makes of that.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from ptgraph.runner.guard.alarm import Alarm, TamperedError
from ptgraph.runner.guard.originals import Originals, changed
from ptgraph.runner.sealing import Plain, Send

globals()["__builtins__"] = dict(vars(builtins))

PlainTest = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One collected check: its function and arguments, as they were before the answer."""

    name: str
    item: Any
    function: object
    arguments: tuple[str, ...]
    parameters: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """What the judge goes by, complete before the answer is imported."""

    checks: tuple[Check, ...]
    originals: Originals
    near: Originals
    free: frozenset[str]
    verify: Callable[[], None]
    alarm: Alarm
    tampering: Callable[[], str]
    describe: Callable[[str, BaseException], tuple[PlainTest, PlainTest | None]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that failed outside of its call: in a fixture."""

    item: Any
    error: BaseException


class Look:
    """Asks the judge to look whether everything still is what it was."""


Judge = Generator[bool, Any, None]


def judging(send: Send) -> Judge:
    """Return the judge: first give it a `Bench`, or a fatal test; at last None."""
    message = yield True
    if not isinstance(message, Bench):
        send(_report([], message, ""))
        return
    bench, fatal = message, None
    known = {id(check.item): check for check in bench.checks}
    results: dict[str, PlainTest] = {}
    message = yield True
    while message is not None:
        error: BaseException | None = None
        check = known.get(id(message))
        try:
            if check is not None:
                _call(check, bench)
            elif type(message) is Failure:
                check, error = known.get(id(message.item)), message.error
            _look(bench, bench.near if check is not None else bench.originals)
        except BaseException as raised:
            error = raised
        if check is not None:
            fatal = _note(results, check.name, error, bench) or fatal
        message = yield True
    _look(bench, bench.originals)
    names = dict.fromkeys(check.name for check in bench.checks)
    tests = [results.get(name, _never(name)) for name in names]
    send(_report(tests, fatal, bench.tampering()))


def _call(check: Check, bench: Bench) -> None:
    item = check.item
    function = item.obj
    callspec = getattr(item, "callspec", None)
    given = tuple(callspec.params.items()) if callspec else ()
    if getattr(function, "__func__", function) is not check.function or not all(
        name == old_name and value is old
        for (name, value), (old_name, old) in zip(given, check.parameters, strict=True)
    ):
        bench.alarm("It changes the checks.")
    bench.verify()
    function(**{name: item.funcargs[name] for name in check.arguments})
    bench.verify()


def _look(bench: Bench, originals: Originals) -> None:
    other = changed(originals, bench.free)
    if other:
        bench.alarm(f"It changes {other}.")


def _note(
    results: dict[str, PlainTest], name: str, error: BaseException | None, bench: Bench
) -> PlainTest | None:
    """Keep the first failure of a check, else that it passed; return what is fatal."""
    old = results.get(name)
    if error is None:
        if old is None:
            results[name] = (name, "passed", "", "", None)
        return None
    if old is not None and old[1] != "passed":
        return None
    if isinstance(error, TamperedError):
        bench.alarm("It interferes with the checks.")
    try:
        results[name], fatal = bench.describe(name, error)
    except BaseException:  # the answer's own exception may not even print
        results[name], fatal = (name, "failed", "", "Exception", None), None
    return fatal


def _never(name: str) -> PlainTest:
    return (name, "failed", "It was never run.", "NotRun", None)


def _report(tests: list[PlainTest], fatal: PlainTest | None, tampered: str) -> Plain:
    return {"tests": tests, "fatal": fatal, "printed": "", "tampered": tampered}
