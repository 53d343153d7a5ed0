"""Running an exercise's checks against an answer, with pytest, inside a worker process.

pytest is given ptgraph's plugin and a clerk, and nothing else: no configuration, no conftest,
no other plugin. The clerk collects the checks with their guards, locks the process before the
answer is imported, and hands each check to the judge.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import _pytest.assertion.util
import _pytest.debugging
import _pytest.mark.structures
import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook, rewrite_asserts

from ptgraph.paths import Home
from ptgraph.runner import judge as judge_module
from ptgraph.runner import plugin, preload_state
from ptgraph.runner.confine import confine
from ptgraph.runner.explain import in_short
from ptgraph.runner.fixtures import (
    children,
    launcher,
    letters,
    rank_process,
    ranks,
    reports,
    script_process,
    scripts,
    waiting,
)
from ptgraph.runner.fixtures.letters import exact
from ptgraph.runner.guard import alarm, audit, comparing, foreign, originals, signals, trust
from ptgraph.runner.guard.alarm import Guards, TamperedError
from ptgraph.runner.guard.audit import Guarded
from ptgraph.runner.guard.forbidden import native_code
from ptgraph.runner.guard.private import hidden, private_copies
from ptgraph.runner.guard.rewrite import Vocabulary, guarded_code
from ptgraph.runner.judge import LOOK, Bench, Check, Judge, PlainTest
from ptgraph.runner.model import ANSWER, Job
from ptgraph.runner.sealing import Send
from ptgraph.runner.streams import flush
from ptgraph.runner.tracing.record import Trace

_LEFT_OUT = (
    "cacheprovider",
    "terminal",
    "faulthandler",
    "legacypath",  # it patches pytest itself
    "junitxml",
    "pastebin",
    "doctest",
    "unittest",
    "logging",
)
_ARGUMENTS = (
    f"--config-file={os.devnull}",
    "--noconftest",
    "--import-mode=importlib",
    "--capture=no",
    *(f"-pno:{name}" for name in _LEFT_OUT),
)


# What they find they tell as warnings, and looking costs each run a collection of all garbage.
_FOR_WARNINGS = ("warnings", "unraisableexception", "threadexception")


class _GuardedModule(pytest.Module):
    """The file of checks, compiled with its guards."""

    clerk: Clerk

    def _getobj(self) -> ModuleType:
        module = ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        module.__dict__["__builtins__"] = dict(vars(sys.modules["builtins"]))
        sys.modules[module.__name__] = module
        self.clerk.load(module, self.config)
        return module


class Clerk:
    """Brings the judge what it needs, and locks the process. It holds no results."""

    def __init__(self, job: Job, answer: Path, home: Path, processes: tuple[int, ...]) -> None:
        self.job = job
        self.answer = answer
        self.home = home
        self.processes = processes
        self.private = private_copies(
            alarm, audit, comparing, judge_module, originals, signals, trust
        )
        self.state = preload_state.get()
        self.trusted, self.adopt = self.private["make_trusted"](
            job.file, self.state.folders, self.state.generated_ids, _stack()
        )
        self.alarm, self.tampering = self.private["make_alarm"]()
        self.later: comparing.Later = {"verify": lambda: None, "mentions": frozenset()}
        self.vocabulary = Vocabulary(frozenset(), frozenset(), frozenset())
        self.module: ModuleType | None = None
        self.trace = Trace() if job.trace else None

    def load(self, module: ModuleType, config: pytest.Config) -> None:
        """Run the file of checks, guarded, as a module."""

        def rewrite(tree: Any, source: bytes) -> None:
            rewrite_asserts(tree, source, str(self.job.file), config)

        guards = self.private["make_guards"](self.later, self.trusted, self.alarm)
        try:
            code, self.vocabulary = guarded_code(self.job.file, rewrite, guards)
            exec(code, module.__dict__)
        except Exception as error:
            raise pytest.Collector.CollectError(f"{type(error).__name__}: {error}") from error
        self.module = module

    def lock(self, items: list[pytest.Item]) -> Bench:
        """Close the process to the answer, and return what the judge goes by."""
        sys.meta_path[:] = [f for f in sys.meta_path if not isinstance(f, AssertionRewritingHook)]
        words = self.vocabulary
        self.later["mentions"] = words.names | words.strings
        verify = self.private["make_verify"](self.module, words, self.alarm)
        self.later["verify"] = verify
        everything = self.state.originals
        near = self.private["near_the_values"](everything)
        checks = tuple(map(_check, items))
        describe = _describing(self.answer)
        guarded = _guarded(self.job, self.home, self.processes)
        self.private["hide_frames_from_handlers"]()
        self.private["watch_audit_events"](guarded, self.trusted, self.adopt, self.alarm)
        confine(self.answer.parent, guarded.folders, guarded.open_folders)
        if plugin.needs_launcher(items):
            look = self.private["make_look"](
                self.module, everything, words.strings, verify, self.alarm
            )
            items[0].config.stash[plugin.STARTERS] = _starters(Guards(look, self.alarm, self.alarm))
        named = native_code(self.job.source)
        if named:
            self.alarm(f"It imports {named}, which no answer needs.")
        both = (everything, near)
        watch = (verify, self.alarm, self.tampering)
        used = functools.partial(reports.plain_uses, self.trace)
        return (checks, both, words.strings, *watch, describe, used)


def _starters(guards: Guards) -> plugin.Starters:
    """The makers of the fixtures that start other processes, as copies that nothing leads to."""
    made = private_copies(
        children,
        foreign,
        launcher,
        letters,
        rank_process,
        ranks,
        reports,
        script_process,
        scripts,
        waiting,
    )
    return plugin.Starters(
        made["make_launcher"], made["make_ranks"], made["make_run_script"], guards
    )


class Hooks:
    """What pytest calls. All that it keeps is the way to the judge."""

    def __init__(self, clerk: Clerk, judge: Judge) -> None:
        self._clerk: Clerk | None = clerk
        self._send = judge.send
        self._failed: PlainTest | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        """Say whether the answer is to be traced."""
        assert self._clerk is not None
        config.stash[plugin.TRACE] = self._clerk.trace

    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> pytest.Module:
        """Load the file of checks with its guards."""
        module: _GuardedModule = _GuardedModule.from_parent(parent, path=module_path)
        assert self._clerk is not None
        module.clerk = self._clerk
        return module

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A check file that cannot be collected is the course's fault, not the learner's."""
        if report.failed:
            text = f"The checks themselves cannot be loaded: {report.longreprtext}"
            self._failed = ("collection", "error", exact(text), "CollectionError", None)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the checks and lock the process, before any of them imports the answer."""
        clerk, self._clerk = self._clerk, None
        if self._failed is None and session.items and clerk is not None:
            self._send((clerk.lock(session.items), None))
        else:
            with contextlib.suppress(StopIteration):
                self._send((None, self._failed))
            os._exit(0)
        for item in session.items:
            item.getparent(_GuardedModule).__dict__.pop("clerk", None)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """Look around once the answer has been imported."""
        try:
            return (yield)
        finally:
            if fixturedef.argname == "solution":
                self._send(LOOK)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        """Cut the ways from pytest's modules to this run, on which checks and fixtures hang."""
        util = _pytest.assertion.util
        util._config = None
        if util._reprcompare is not None:
            util._reprcompare = hidden(util._reprcompare)
        _pytest.mark.structures.MARK_GEN._config = None
        _pytest.debugging.pytestPDB._config = None
        _pytest.debugging.pytestPDB._pluginmanager = None

    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        """Let the judge run the check."""
        return self._send(pyfuncitem)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None]:
        """Tell the judge of a fixture that failed."""
        if call.excinfo is not None:
            self._send((item, call.excinfo.value))
        return (yield)


def run_checks(
    job: Job, folder: Path, home: Path, processes: tuple[int, ...], send: Send, seconds: float
) -> None:
    """Judge `job.source` by the checks in `job.file`, and send the report.

    `seconds` are what is left of the run's time, `processes` what the answer must not signal.
    """
    answer = folder / ANSWER
    answer.write_text(job.source, encoding="utf-8")
    clerk = Clerk(job, answer, home, processes)
    judge = clerk.private["judging"](send)
    next(judge)
    hooks = Hooks(clerk, judge)
    del clerk
    given = [f"--answer={answer}", f"--seconds={seconds}"]
    given += [f"--data-sets={Home(home).data}"] if job.data_sets else []
    # pytest lists every folder between its root and the checks, and all that stands in them:
    # with the checks' own folder as the end of the world there is nothing to list.
    place = (f"--rootdir={job.file.parent}", f"--confcutdir={job.file.parent}")
    arguments = [*_ARGUMENTS, *place, *given]
    if job.strict:
        arguments += ["-W", "error", *_allowed(job.warnings)]
    else:
        arguments += [f"-pno:{name}" for name in _FOR_WARNINGS]
        _leave_out_warnings(job.warnings)
    finish, leave = judge.send, os._exit
    try:
        pytest.main([*arguments, str(job.file)], plugins=[plugin, hooks])
    finally:
        try:
            flush()
            finish(None)
        finally:
            leave(0)


def _leave_out_warnings(messages: tuple[str, ...]) -> None:
    """Keep from the learner's terminal what the exercise allows by name."""
    for message in messages:
        warnings.filterwarnings("ignore", message=re.escape(message))
    # What marks a check with a warning of its own is not known where nobody looks for warnings.
    warnings.filterwarnings("ignore", category=pytest.PytestUnknownMarkWarning)


def _allowed(messages: tuple[str, ...]) -> Iterator[str]:
    for message in messages:
        yield "-W"
        yield f"ignore:{message}"


def _check(item: Any) -> Check:
    callspec = getattr(item, "callspec", None)
    function = getattr(item.obj, "__func__", item.obj)
    parameters = tuple(callspec.params.items()) if callspec else ()
    return (_name(item), item, function, tuple(item._fixtureinfo.argnames), parameters)


def _name(item: pytest.Item) -> str:
    """`test_x` or `TestX::test_y`; parameters fold into their function."""
    _, _, name = item.nodeid.partition("::")
    return name.partition("[")[0]


def _guarded(job: Job, home: Path, processes: tuple[int, ...]) -> Guarded:
    """What of the course and the home an answer must keep away from."""
    checks, exercise = job.file, job.file.parent
    folders, opened = [exercise, home], [exercise / "data"]
    opened += [Home(home).data] if job.data_sets else []
    if len(checks.parents) > 4 and checks.parents[3].name == "exercises":
        course = checks.parents[4]
        folders += [course / "exercises", course / "graph", course / "cards"]
        opened.append(course / "exercises" / "_data")
    return Guarded(tuple(folders), tuple(opened), processes)


def _stack() -> tuple[Any, ...]:
    """The code that is running now, which started all this."""
    frame, codes = sys._getframe(), []
    while frame is not None:
        codes.append(frame.f_code)
        frame = frame.f_back  # type: ignore[assignment]
    return tuple(codes)


def _describing(answer: Path) -> Any:
    def describe(name: str, error: BaseException) -> tuple[PlainTest, PlainTest | None]:
        if isinstance(error, plugin.AnswerImportError):
            failure = _plain(name, error.__cause__ or error, answer, "error")
            return failure, failure
        return _plain(name, error, answer, "failed"), None

    return describe


def _plain(name: str, error: BaseException, answer: Path, verdict: str) -> PlainTest:
    message = str(error) if isinstance(error, TamperedError) else in_short(str(error))
    kind = type.__dict__["__name__"].__get__(type(error))
    return (name, verdict, exact(message), exact(kind), _answer_line(error, answer))


def _answer_line(error: BaseException, answer: Path) -> int | None:
    """The last line of the answer that the exception went through."""
    if isinstance(error, SyntaxError):
        return error.lineno
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(answer):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
