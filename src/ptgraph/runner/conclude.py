"""From what one process left behind to an outcome: the only place where verdicts are made.

Pure: given the job, the report (or its absence) and how the process ended.
"""

from __future__ import annotations

import signal

from ptgraph.runner.model import Job, JobKind, Outcome, Report, TestReport, Verdict

_MEMORY_SIGNS = ("can't allocate memory", "not enough memory", "out of memory")


def conclude(
    job: Job,
    report: Report | None,
    *,
    exit_code: int | None,
    timed_out: bool,
    output: str,
    seconds: float,
) -> Outcome:
    """Say what a run came to.

    Parameters
    ----------
    report : what the process sent, None if nothing whole arrived.
    exit_code : as `multiprocessing` gives it, negative for a signal, None if it was ended.
    timed_out : whether its time was used up without a report.
    """
    if report is None:
        verdict, message = _without_report(job, exit_code, timed_out)
        return Outcome(verdict, message=message, output=output, seconds=seconds)
    verdict, message = _with_report(job, report)
    printed = report.printed if job.kind is JobKind.CARD else output
    return Outcome(verdict, report.tests, message, printed, seconds, report.uses)


def _without_report(job: Job, exit_code: int | None, timed_out: bool) -> tuple[Verdict, str]:
    if timed_out:
        return Verdict.TIMED_OUT, (
            f"It did not finish within {job.limits.seconds:g} seconds. A loop that never ends, "
            "or element-by-element work that should be one tensor operation, is the usual cause."
        )
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name if -exit_code in list(signal.Signals) else "?"
        return Verdict.CRASHED, (f"The process was ended by {name} before the checks had finished.")
    return Verdict.CRASHED, (
        f"The process left with exit code {exit_code} before the checks had finished. "
        "Remove calls such as sys.exit(), exit() or os._exit()."
    )


def _with_report(job: Job, report: Report) -> tuple[Verdict, str]:
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
