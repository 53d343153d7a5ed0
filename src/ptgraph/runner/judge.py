"""The judge: runs each check, keeps what came of it, and sends the report.

It is a generator, and all it knows (the results, the sealing key, what the originals are) are
the variables of its frame, which no attribute leads to; what it calls are private copies.
pytest's hooks only hand it what is next: whoever else gets hold of it can make it run a check,
and no more. A check's outcome is what happened in the judge's own call of it, not what pytest
makes of that. Everything that it is given is a plain tuple, for a class could be changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from types import ModuleType
from typing import Any

from ptgraph.runner.guard.alarm import Alarm, TamperedError
from ptgraph.runner.guard.comparing import Verify
from ptgraph.runner.guard.originals import Originals, changed

PlainTest = tuple[Any, ...]
PlainUses = list[tuple[str, int]] | None
Describe = Callable[[str, BaseException], tuple[PlainTest, PlainTest | None]]

# A collected check: its name, pytest's item, its function, the names of its arguments, its
# parameters; all as they were before the answer was imported.
Check = tuple[str, Any, object, tuple[str, ...], tuple[tuple[str, object], ...]]

# What the judge goes by: the checks; the originals, and those to look at after each check; the
# names that the checks may patch; how to verify theirs; the alarm, and how to read it; how to
# describe an exception; how to ask what traced code has used.
Bench = tuple[
    tuple[Check, ...],
    tuple[Originals, Originals],
    frozenset[str],
    Verify,
    Alarm,
    Callable[[], str],
    Describe,
    Callable[[], PlainUses],
]
LOOK = "look"
Judge = Generator[bool, Any, None]


def judging(send: Callable[[dict[str, Any]], None]) -> Judge:
    """Return the judge. Give it None (it starts), then a `Bench` or what makes one impossible.

    Then, in any order: an item of pytest's, to run its check; an item and an exception, for a
    check that failed before its call; `LOOK`, to look whether all still is what it was; and at
    last None.
    """
    bench, fatal = yield True
    if bench is None:
        send(_report([], fatal, None, ""))
        return
    checks, (originals, near), free, verify, alarm, tampering, describe, used = bench
    known = {id(check[1]): check for check in checks}
    results: dict[str, PlainTest] = {}
    message = yield True
    while message is not None:
        error: BaseException | None = None
        failed = type(message) is tuple
        check = known.get(id(message[0] if failed else message))
        try:
            if failed:
                error = _exception(message[1])
            elif check is not None:
                _call(check, verify, alarm)
            _look(originals if check is None else near, free, alarm)
        except BaseException as raised:
            error = raised
        if check is not None:
            fatal = _note(results, check[0], error, alarm, describe) or fatal
        message = yield True
    _look(originals, free, alarm)
    names = dict.fromkeys(check[0] for check in checks)
    tests = [results.get(name, _never(name)) for name in names]
    uses = used()
    send(_report(tests, fatal, uses, tampering()))


def _call(check: Check, verify: Verify, alarm: Alarm) -> None:
    _, item, original, arguments, parameters = check
    function = item.obj
    callspec = getattr(item, "callspec", None)
    given = tuple(callspec.params.items()) if callspec else ()
    if (
        getattr(function, "__func__", function) is not original
        or len(given) != len(parameters)
        or not all(new[1] is old[1] for new, old in zip(given, parameters, strict=True))
    ):
        alarm("It changes the checks.")
    verify()
    function(**{name: item.funcargs[name] for name in arguments})
    verify()


def _look(originals: Originals, free: frozenset[str], alarm: Alarm) -> None:
    other = changed(originals, free)
    if other:
        alarm(f"It changes {other}.")


def make_look(
    module: ModuleType, originals: Originals, free: frozenset[str], verify: Verify, alarm: Alarm
) -> Callable[[], None]:
    """Return the function that looks, also in a process forked from here, for what changed."""
    name, modules = module.__name__, sys.modules

    def look() -> None:
        if modules.get(name) is not module:
            alarm("It replaces the checks.")
        _look(originals, free, alarm)
        verify()

    return look


def _exception(thing: object) -> BaseException:
    return thing if isinstance(thing, BaseException) else AssertionError("a fixture failed")


def _note(
    results: dict[str, PlainTest],
    name: str,
    error: BaseException | None,
    alarm: Alarm,
    describe: Describe,
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
        alarm("It interferes with the checks.")
    try:
        test, fatal = describe(name, error)
        results[name] = (name, "error" if test[1] == "error" else "failed", *test[2:])
    except BaseException:  # the answer's own exception may not even print
        results[name], fatal = (name, "failed", "", "Exception", None), None
    return fatal


def _never(name: str) -> PlainTest:
    return (name, "failed", "It was never run.", "NotRun", None)


def _report(
    tests: list[PlainTest], fatal: PlainTest | None, uses: PlainUses, tampered: str
) -> dict[str, Any]:
    return {"tests": tests, "fatal": fatal, "printed": "", "uses": uses, "tampered": tampered}
