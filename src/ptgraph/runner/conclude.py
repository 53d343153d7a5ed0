"""From what one process left behind to an outcome: the only place where verdicts are made.

Pure: given the job and how its supervisor saw it end.
"""

from __future__ import annotations

import signal

from ptgraph.runner.limits import too_much_printed
from ptgraph.runner.model import (
    Bound,
    Ending,
    Excess,
    Job,
    JobKind,
    Outcome,
    Report,
    TestReport,
    Verdict,
)

_MEMORY_SIGNS = ("can't allocate memory", "not enough memory", "out of memory")
_NO_SUPERVISOR = "The run was ended from outside before the checks had finished."
_ONLY_THE_TASK = "Solve the task by what it asks for, and leave the checks alone."


def conclude(job: Job, ending: Ending | None, *, seconds: float) -> Outcome:
    """Say what a run came to.

    Parameters
    ----------
    ending : what the supervisor said, None if it was ended itself.
    seconds : wall time of the run.
    """
    if ending is None:
        return Outcome(Verdict.CRASHED, message=_NO_SUPERVISOR, seconds=seconds)
    report = ending.report
    if ending.forged:
        verdict, message = Verdict.TAMPERED, "It wrote where only the report goes."
    elif ending.excess is not None:
        verdict, message = _excess(ending.excess)
    elif report is not None:
        verdict, message = _with_report(job, report)
    else:
        verdict, message = Verdict.CRASHED, _left(ending.exit_code)
    printed = report.printed if report and job.kind is JobKind.CARD else ending.output
    if report is None:
        return Outcome(verdict, (), message, printed, seconds)
    return Outcome(verdict, report.tests, message, printed, seconds, report.uses)


def _excess(excess: Excess) -> tuple[Verdict, str]:
    allowed, used = f"{excess.allowed:g}", f"{excess.used:,.0f}"
    match excess.bound:
        case Bound.TIME:
            return Verdict.TIMED_OUT, (
                f"It did not finish within {allowed} seconds. A loop that never ends, or "
                "element-by-element work that should be one tensor operation, is the usual cause."
            )
        case Bound.MEMORY:
            return Verdict.OUT_OF_MEMORY, (
                f"It used {used} MB of memory, and this run may use {allowed} MB. A shape that "
                "is much larger than meant, or a list that keeps every step's graph, is the "
                "usual cause."
            )
        case Bound.PROCESSES:
            return Verdict.CRASHED, (
                f"It had {used} processes running at once, and may have {allowed}. A process "
                "that starts others like itself, or workers started in a loop and never ended, "
                "is the usual cause."
            )
        case Bound.DISK:
            return Verdict.CRASHED, (
                f"It wrote {used} MB of files, and may write {allowed} MB. Saving in every step "
                "of a loop is the usual cause."
            )
        case Bound.OUTPUT:
            return Verdict.CRASHED, too_much_printed(excess.used, excess.allowed)


def _left(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name if -exit_code in list(signal.Signals) else "?"
        return f"The process was ended by {name} before the checks had finished."
    return (
        f"The process left with exit code {exit_code} before the checks had finished. "
        "Remove calls such as sys.exit(), exit() or os._exit()."
    )


def _with_report(job: Job, report: Report) -> tuple[Verdict, str]:
    if report.tampered:
        return Verdict.TAMPERED, f"{report.tampered} {_ONLY_THE_TASK}"
    if job.kind is JobKind.CARD:
        return _card(report)
    memory = next((test for test in report.tests if _is_memory(test)), None)
    if memory is not None:
        return Verdict.OUT_OF_MEMORY, (
            f"It needed more than the {job.limits.memory_mb} MB that this run may use. "
            "A shape that is much larger than meant is the usual cause."
        )
    if report.fatal is not None:
        return Verdict.ERROR, _located(report.fatal)
    failing = [test for test in report.tests if test.verdict is not Verdict.PASSED]
    if job.kind is JobKind.CHECKS and {test.name for test in report.tests} != set(job.expected):
        return Verdict.TAMPERED, "The report is not of exactly the checks that this exercise has."
    if failing:
        return Verdict.FAILED, _located(failing[0])
    return Verdict.PASSED, ""


def _card(report: Report) -> tuple[Verdict, str]:
    if report.fatal is None:
        return Verdict.PASSED, ""
    return Verdict.FAILED, f"{report.fatal.error}: {report.fatal.message}"


def _is_memory(test: TestReport) -> bool:
    return test.error == "MemoryError" or (
        test.error in ("RuntimeError", "OutOfMemoryError")
        and any(sign in test.message for sign in _MEMORY_SIGNS)
    )


def _located(test: TestReport) -> str:
    place = f" (line {test.line})" if test.line is not None else ""
    kind = "" if test.error == "AssertionError" else f"{test.error}: "
    return f"{test.name}: {kind}{test.message}{place}"
