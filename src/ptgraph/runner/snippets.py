"""Running the code of cards and the `>>>` examples of notes, inside a child process.

Both are given what the course promises: `torch`, `nn`, `F` and a fixed seed.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
from typing import Any

from ptgraph.runner.model import Job, Report, TestReport, Verdict
from ptgraph.runner.plugin import SEED
from ptgraph.runner.tracing.record import Trace

_FENCE = re.compile(r"^```python[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def run_card(job: Job) -> Report:
    """Run a card's code; `printed` is what it printed, `fatal` how it ended if it raised."""
    printed = io.StringIO()
    fatal = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(job.source, "<card>", "exec"), _namespace())
        except Exception as error:
            fatal = TestReport("card", Verdict.FAILED, str(error), type(error).__name__)
    return Report(tests=(), fatal=fatal, printed=printed.getvalue())


def run_examples(job: Job) -> Report:
    """Run a note's examples in order, in one namespace, like a doctest.

    One `TestReport` for each example, named by its line in the note.
    """
    runner = _Examples(job)
    namespace = _namespace()
    trace = Trace() if job.trace else None
    if trace is not None:
        trace.install(namespace)
        # The doctest runner compiles each example by this name; there is no other way in that
        # leaves the examples' own text to tracebacks and to `inspect.getsource`.
        vars(doctest)["compile"] = trace.compile
    parser = doctest.DocTestParser()
    for block in _FENCE.finditer(job.source):
        line = job.first_line + job.source.count("\n", 0, block.start(1))
        test = parser.get_doctest(block.group(1), namespace, str(job.file), str(job.file), line - 1)
        test.globs = namespace  # the parser copies it; a note's blocks share one
        runner.run(test, clear_globs=False, out=lambda _: None)
    return Report(tests=tuple(runner.tests), uses=trace.uses() if trace else None)


class _Examples(doctest.DocTestRunner):
    """A doctest runner that records instead of printing."""

    def __init__(self, job: Job) -> None:
        super().__init__(verbose=False, optionflags=doctest.ELLIPSIS)
        self.tests: list[TestReport] = []
        self.job = job

    def report_success(self, out: Any, test: Any, example: Any, got: str) -> None:  # noqa: ARG002
        self.tests.append(TestReport(self._name(test, example), Verdict.PASSED))

    def report_failure(self, out: Any, test: Any, example: Any, got: str) -> None:  # noqa: ARG002
        code, want = example.source.strip(), example.want.strip()
        message = f"`{code}` prints {got.strip()!r}, the note says {want!r}."
        self._failed(test, example, message, "DocTestFailure")

    def report_unexpected_exception(
        self,
        out: Any,  # noqa: ARG002
        test: Any,
        example: Any,
        exc_info: Any,
    ) -> None:
        kind, value, _ = exc_info
        message = f"`{example.source.strip()}` raises {kind.__name__}: {value}"
        self._failed(test, example, message, kind.__name__)

    def _failed(self, test: Any, example: Any, message: str, error: str) -> None:
        line = test.lineno + example.lineno + 1
        self.tests.append(
            TestReport(self._name(test, example), Verdict.FAILED, message, error, line)
        )

    @staticmethod
    def _name(test: Any, example: Any) -> str:
        return f"line {test.lineno + example.lineno + 1}"


def _namespace() -> dict[str, object]:
    import torch
    import torch.nn.functional
    from torch import nn

    torch.manual_seed(SEED)
    return {"__name__": "__main__", "torch": torch, "nn": nn, "F": torch.nn.functional}
