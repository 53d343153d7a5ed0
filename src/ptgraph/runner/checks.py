"""Running an exercise's checks with pytest: loaded once, then run against one answer a process.

pytest is given ptgraph's plugin and the hooks below, and nothing else: no configuration, no
conftest, no other plugin. Starting it and loading the checks takes longer than most checks, so
that is done in the supervisor: once all are collected, every run is forked from there. In the
process of a run, the clerk locks it before the answer is imported, and each check is handed to
the judge.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import _pytest.assertion.util
import _pytest.debugging
import _pytest.mark.structures
import pytest

from ptgraph.paths import Home
from ptgraph.runner import plugin
from ptgraph.runner.child import Run
from ptgraph.runner.clerk import Clerk
from ptgraph.runner.fixtures.letters import exact
from ptgraph.runner.guard.private import hidden
from ptgraph.runner.judge import LOOK, Judge, PlainTest
from ptgraph.runner.model import ANSWER, Job
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


NextRun = Callable[[Callable[[Job, Path], int | None]], Run]


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


class Hooks:
    """What pytest calls. All that it keeps is the way to the judge."""

    def __init__(self, clerk: Clerk, next_run: NextRun) -> None:
        self._clerk: Clerk | None = clerk
        self._next_run: NextRun | None = next_run
        self._send: Callable[[Any], bool] = _nobody
        self._failed: PlainTest | None = None

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
        """With the checks loaded, take the runs: from here on, this is the process of one.

        Lock it before any check imports the answer.
        """
        assert self._clerk is not None
        assert self._next_run is not None
        if self._failed is None and session.items:
            self._clerk.make_ready(session.items)
        run = self._next_run(self._clerk.reading)
        clerk, self._clerk, self._next_run = self._clerk, None, None
        judge: Judge = clerk.private["judging"](run.send)
        next(judge)
        self._send = judge.send
        if self._failed is None and session.items:
            trace = _give(session.config, run)
            self._send((clerk.lock(run, trace), None))
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

    def finish(self) -> None:
        """Let the judge send its report."""
        self._send(None)


def _nobody(_: object) -> bool:
    """Stand in for the judge until there is one."""
    return False


def _give(config: pytest.Config, run: Run) -> Trace | None:
    """Give the fixtures what they need of a run; return how its answer is traced, if it is."""
    answer = run.folder / ANSWER
    answer.write_text(run.job.source, encoding="utf-8")
    trace = Trace() if run.job.trace else None
    data_sets = Home(run.home).data if run.job.data_sets else None
    plugin.begin_run(config, answer, run.seconds_left, data_sets, trace)
    return trace


def run_checks(job: Job, next_run: NextRun) -> None:
    """Load the checks in `job.file`, and judge an answer in each process of `next_run`.

    `job` is any of the jobs to come: they share their checks, whether warnings are errors, and
    which are allowed. Returns only where `next_run` was never reached, for pytest would not
    start.
    """
    hooks = Hooks(Clerk(job.file, job.limits.seconds), next_run)
    # pytest lists every folder between its root and the checks, and all that stands in them:
    # with the checks' own folder as the end of the world there is nothing to list.
    place = (f"--rootdir={job.file.parent}", f"--confcutdir={job.file.parent}")
    arguments = [*_ARGUMENTS, *place]
    if job.strict:
        arguments += ["-W", "error", *_allowed(job.warnings)]
    else:
        arguments += [f"-pno:{name}" for name in _FOR_WARNINGS]
        _leave_out_warnings(job.warnings)
    supervisor, process, leave = os.getpid(), os.getpid, os._exit
    try:
        pytest.main([*arguments, str(job.file)], plugins=[plugin, hooks])
    finally:
        if process() != supervisor:
            try:
                flush()
                hooks.finish()
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
