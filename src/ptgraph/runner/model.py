"""The nouns of the runner: job, report, outcome, verdict.

A `Job` is what one isolated process is asked to do; a `Report` is what that process says
when it has done all of it; an `Outcome` is what the runner concludes. A report is believed
only if it is complete; no report is never a pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ptgraph.course.model import Limits

ANSWER = "solution.py"  # what the answer is called in its run's folder


class Verdict(StrEnum):
    """What a run came to."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"  # the answer could not be imported
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    CRASHED = "crashed"  # the process ended before its report
    TAMPERED = "tampered"  # it went for the checks or the report instead of the task
    NOT_RUN = "not-run"  # this machine lacks what the exercise requires


class JobKind(StrEnum):
    """What is run."""

    CHECKS = "checks"  # an exercise's checks against an answer
    CARD = "card"  # an executable card's code
    EXAMPLES = "examples"  # the `>>>` examples of a note


@dataclass(frozen=True, slots=True)
class Job:
    """One run in a process of its own.

    For `CHECKS`, `file` is the checks and `source` the answer's text; for `CARD`, `source` is
    the code; for `EXAMPLES`, `source` is the note's Markdown and `first_line` the line of
    `file` on which it starts. `strict` turns warnings into errors, except those that a line
    of `warnings` names by the beginning of their message. `expected` are the names of the
    checks that a complete report must hold. `trace` asks which torch APIs the code uses,
    `data_sets` that the data sets which the learner has downloaded be used. `packages` are
    those needed beside torch, `imports` the statements by which the course imports others:
    the supervisor makes them before it forks, so that no run has to wait for them.
    """

    kind: JobKind
    file: Path
    source: str
    first_line: int = 1
    limits: Limits = field(default_factory=Limits)
    strict: bool = False
    trace: bool = False
    data_sets: bool = False
    warnings: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TestReport:
    """What one check (or one example) came to.

    `error` is the type of the exception that ended it, "" if it passed; `line` is the last
    line of the answer that the exception went through, where it did.
    """

    name: str
    verdict: Verdict
    message: str = ""
    error: str = ""
    line: int | None = None

    __test__ = False  # not a test class, whatever pytest makes of the name


@dataclass(frozen=True, slots=True)
class Use:
    """A public name of torch or torchvision (`torch.mean(keepdim=)`) that code uses.

    `line` is the first line that does.
    """

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that one process has to say.

    `fatal` is why nothing could be checked at all; `uses` what traced code used, None if it
    was not traced or that is not known; `tampered` what the answer did that no honest answer
    does, "" for nothing.
    """

    tests: tuple[TestReport, ...]
    fatal: TestReport | None = None
    printed: str = ""
    uses: tuple[Use, ...] | None = None
    tampered: str = ""


class Bound(StrEnum):
    """What a run may use only so much of."""

    TIME = "time"
    MEMORY = "memory"
    PROCESSES = "processes"
    DISK = "disk"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Excess:
    """A limit that ended a run. `used` is what was found: seconds, MB, or a count."""

    bound: Bound
    allowed: float
    used: float


@dataclass(frozen=True, slots=True)
class Ending:
    """How one run ended, as its supervisor saw it from outside.

    `exit_code` is negative for a signal, None if the process was ended by the supervisor;
    `forged` says that something other than the report was written where the report goes.
    """

    report: Report | None = None
    exit_code: int | None = None
    excess: Excess | None = None
    forged: bool = False
    output: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the runner concludes of one job.

    `output` is what the code printed, cut to a length; `seconds` is wall time from start to
    verdict; `message` says in a sentence why it is not `passed`; `uses` is as in `Report`.
    """

    verdict: Verdict
    tests: tuple[TestReport, ...] = ()
    message: str = ""
    output: str = ""
    seconds: float = 0.0
    uses: tuple[Use, ...] | None = None

    @property
    def failing(self) -> frozenset[str]:
        """The names of the checks that did not pass."""
        return frozenset(test.name for test in self.tests if test.verdict is not Verdict.PASSED)

    @property
    def apis(self) -> tuple[str, ...]:
        """The public names that traced code used."""
        return tuple(use.name for use in self.uses or ())
