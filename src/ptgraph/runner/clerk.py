"""The clerk of the checks: loads them with their guards, and locks each run before its answer.

The checks are loaded once, in the supervisor; a run is locked in its own process, once it is
forked. What an exception of the answer looks like in a report is told here, too.
"""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
import torch
from _pytest.assertion.rewrite import AssertionRewritingHook, rewrite_asserts

from ptgraph.paths import Home
from ptgraph.runner import judge as judge_module
from ptgraph.runner import plugin, preload_state
from ptgraph.runner.child import Run
from ptgraph.runner.confine import close_to_reading, confine
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
from ptgraph.runner.guard.originals import Originals
from ptgraph.runner.guard.private import private_copies
from ptgraph.runner.guard.rewrite import Vocabulary, guarded_code
from ptgraph.runner.judge import Bench, Check, PlainTest
from ptgraph.runner.model import ANSWER, Job
from ptgraph.runner.processes import count_threads
from ptgraph.runner.tracing.record import Trace


class Clerk:
    """Loads a file of checks with its guards, locks a run, and brings the judge what it needs.

    It holds no results. What it makes before the runs are forked, all of them share.
    """

    def __init__(self, checks: Path, seconds: float) -> None:
        self.checks = checks
        self.seconds = seconds
        self.private = private_copies(
            alarm, audit, comparing, judge_module, originals, signals, trust
        )
        self.state = preload_state.get()
        self.trusted, self.adopt = self.private["make_trusted"](
            checks, self.state.folders, self.state.generated_ids, _stack()
        )
        self.alarm, self.tampering = self.private["make_alarm"]()
        self.later: comparing.Later = {"verify": lambda: None, "mentions": frozenset()}
        self.vocabulary = Vocabulary(frozenset(), frozenset(), frozenset())
        self.module: ModuleType | None = None
        self.items: tuple[Check, ...] = ()
        self.near: Originals = ()
        self._reading: dict[tuple[tuple[Path, ...], tuple[Path, ...]], int | None] = {}

    def load(self, module: ModuleType, config: pytest.Config) -> None:
        """Run the file of checks, guarded, as a module; it may take `seconds`."""

        def rewrite(tree: Any, source: bytes) -> None:
            rewrite_asserts(tree, source, str(self.checks), config)

        guards = self.private["make_guards"](self.later, self.trusted, self.alarm)
        try:
            code, self.vocabulary = guarded_code(self.checks, rewrite, guards)
            with _within(self.seconds), _quietly():
                exec(code, module.__dict__)
        except Exception as error:
            raise pytest.Collector.CollectError(f"{type(error).__name__}: {error}") from error
        self.module = module

    def reading(self, job: Job, home: Path) -> int | None:
        """Return the rules of what the run of a job may read, made once for all of a kind."""
        guarded = _guarded(job, home, ())
        key = (guarded.folders, guarded.open_folders)
        if key not in self._reading:
            self._reading[key] = close_to_reading(*key)
        return self._reading[key]

    def make_ready(self, items: list[pytest.Item]) -> None:
        """Note what the checks are, before any run is forked."""
        sys.meta_path[:] = [f for f in sys.meta_path if not isinstance(f, AssertionRewritingHook)]
        words = self.vocabulary
        self.later["mentions"] = words.names | words.strings
        self.later["verify"] = self.private["make_verify"](self.module, words, self.alarm)
        self.near = self.private["near_the_values"](self.state.originals)
        self.items = tuple(map(_check, items))
        for item in items:
            _ = item.location  # pytest works it out on first use

    def lock(self, run: Run, trace: Trace | None) -> Bench:
        """Close the process of a run to its answer, and return what the judge goes by."""
        words, verify = self.vocabulary, self.later["verify"]
        originals = self.state.originals
        guarded = _guarded(run.job, run.home, run.runner)
        self.private["hide_frames_from_handlers"]()
        self.private["watch_audit_events"](guarded, self.trusted, self.adopt, self.alarm)
        confine(run.folder, run.reading)
        if run.reading is not None:
            os.close(run.reading)
        items = [item for _, item, *_ in self.items]
        if plugin.needs_launcher(items):
            look = self.private["make_look"](
                self.module, originals, words.strings, verify, self.alarm
            )
            items[0].config.stash[plugin.STARTERS] = _starters(Guards(look, self.alarm, self.alarm))
        named = native_code(run.job.source)
        if named:
            self.alarm(f"It imports {named}, which no answer needs.")
        both = (originals, self.near)
        watch = (verify, self.alarm, self.tampering)
        describe = _describing(run.folder / ANSWER)
        used = functools.partial(reports.plain_uses, trace)
        return (self.items, both, words.strings, *watch, describe, used)


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Refuse what would not survive the fork of a run."""
    before = count_threads()
    yield
    if count_threads() > before or torch.cuda.is_initialized():
        raise RuntimeError(
            "they start threads or use a GPU while they are loaded, and each run is forked from "
            "what is loaded then. Do so in a fixture or in a check."
        )


@contextlib.contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in what takes longer; nobody watches the supervisor itself."""

    def too_long(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"they are not loaded within {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


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
