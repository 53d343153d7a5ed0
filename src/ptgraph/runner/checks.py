"""Running an exercise's checks against an answer, with pytest, inside a child process.

pytest is given ptgraph's plugin and a recorder, and nothing else: no configuration, no
conftest, no other plugin. The recorder knows which checks were collected before the answer
was imported, and reports each of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ptgraph.runner import plugin
from ptgraph.runner.child import ANSWER
from ptgraph.runner.explain import in_short
from ptgraph.runner.model import Job, Report, TestReport, Verdict
from ptgraph.runner.tracing.record import Trace

_LEFT_OUT = (
    "cacheprovider",
    "terminal",
    "faulthandler",
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


class Recorder:
    """A pytest plugin that collects what each check came to."""

    def __init__(self, answer: Path, trace: Trace | None = None) -> None:
        self.answer = answer
        self.trace = trace
        self.collected: list[str] = []
        self.tests: dict[str, TestReport] = {}
        self.fatal: TestReport | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        """Say whether the answer is to be traced."""
        config.stash[plugin.TRACE] = self.trace

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the checks, before any of them imports the answer."""
        self.collected = [_name(item) for item in session.items]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A check file that cannot be collected is the course's fault, not the learner's."""
        if report.failed:
            self.fatal = TestReport(
                name="collection",
                verdict=Verdict.ERROR,
                message=f"The checks themselves cannot be loaded: {report.longreprtext}",
                error="CollectionError",
            )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None]:
        """Record one phase of one check; the first phase that fails decides."""
        report = yield
        name = _name(item)
        if call.excinfo is not None:
            if name not in self.tests or self.tests[name].verdict is Verdict.PASSED:
                self.tests[name] = self._failure(name, call.excinfo.value)
        elif call.when == "call":
            self.tests.setdefault(name, TestReport(name, Verdict.PASSED))
        return report

    def _failure(self, name: str, error: BaseException) -> TestReport:
        if isinstance(error, plugin.AnswerImportError):
            cause = error.__cause__ or error
            failure = _test_report(name, cause, self.answer, Verdict.ERROR)
            self.fatal = self.fatal or failure
            return failure
        return _test_report(name, error, self.answer, Verdict.FAILED)


def run_checks(job: Job, folder: Path) -> Report:
    """Judge `job.source` by the checks in `job.file`; one `TestReport` for each of them."""
    answer = folder / ANSWER
    answer.write_text(job.source, encoding="utf-8")
    trace = Trace() if job.trace else None
    recorder = Recorder(answer, trace)
    given = (f"--answer={answer}", f"--seconds={job.limits.seconds}")
    # pytest lists every folder between its root and the checks, and all that stands in them:
    # with the checks' own folder as the end of the world there is nothing to list.
    place = (f"--rootdir={job.file.parent}", f"--confcutdir={job.file.parent}")
    arguments = [*_ARGUMENTS, *place, *given]
    if job.strict:
        arguments += ["-W", "error", *_allowed(job.warnings)]
    else:
        arguments += ["-pno:warnings"]
    pytest.main([*arguments, str(job.file)], plugins=[plugin, recorder])
    tests = tuple(
        recorder.tests.get(name, TestReport(name, Verdict.FAILED, "It was never run.", "NotRun"))
        for name in dict.fromkeys(recorder.collected)
    )
    return Report(tests=tests, fatal=recorder.fatal, uses=trace.uses() if trace else None)


def _allowed(messages: tuple[str, ...]) -> Iterator[str]:
    for message in messages:
        yield "-W"
        yield f"ignore:{message}"


def _name(item: pytest.Item) -> str:
    """`test_x` or `TestX::test_y`; parameters fold into their function."""
    _, _, name = item.nodeid.partition("::")
    return name.partition("[")[0]


def _test_report(name: str, error: BaseException, answer: Path, verdict: Verdict) -> TestReport:
    return TestReport(
        name=name,
        verdict=verdict,
        message=in_short(str(error)),
        error=type(error).__name__,
        line=_answer_line(error, answer),
    )


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
