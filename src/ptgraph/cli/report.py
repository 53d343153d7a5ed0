"""What a check came to, shown to the learner or to a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ptgraph.cli import wording
from ptgraph.cli.terminal import indented, labelled, say, style

if TYPE_CHECKING:
    from ptgraph.runner.model import TestReport
    from ptgraph.study.checking import Check
    from ptgraph.study.workspace import Workspace

_MESSAGE_LINES = 8
_OUTPUT_LINES = 20


def check_json(check: Check) -> dict[str, object]:
    """Return `check --json`."""
    outcome = check.outcome
    return {
        "exercise": check.exercise.id,
        "file": str(check.file),
        "verdict": outcome.verdict.value,
        "message": outcome.message,
        "tests": [
            {
                "name": test.name,
                "verdict": test.verdict.value,
                "message": test.message,
                "line": test.line,
            }
            for test in outcome.tests
        ],
        "diagnosis": check.diagnosis.sentence if check.diagnosis else "",
        "see": check.diagnosis.card if check.diagnosis else "",
        "output": outcome.output,
        "rating": check.rating.value if check.rating else None,
        "remark": check.remark,
        "seconds": round(outcome.seconds, 3),
    }


def show_check(workspace: Workspace, check: Check) -> None:
    """Print what a check came to and what to do next."""
    outcome = check.outcome
    passed = outcome.verdict.value == "passed"
    heading = style(outcome.verdict.upper(), "green" if passed else "red", bold=True)
    say(f"{heading}  {check.exercise.id}  ({outcome.seconds:.2f} s)")
    broken = next((test for test in outcome.tests if test.verdict.value == "error"), None)
    if outcome.verdict.value == "error" and broken is not None:
        say(indented(_sentence(broken, check.source)))
    elif not outcome.tests or outcome.verdict.value not in ("passed", "failed"):
        say(indented(_shortened(outcome.message, _MESSAGE_LINES)))
    else:
        _show_tests(outcome.tests, check.source)
    if outcome.output.strip():
        say(style("It printed:", bold=True))
        say(indented(_shortened(outcome.output, _OUTPUT_LINES)))
    if check.diagnosis:
        _show_diagnosis(workspace, check)
    _show_consequence(workspace, check)


def _show_tests(tests: tuple[TestReport, ...], source: str) -> None:
    unwritten = [test for test in tests if test.error == "NotImplementedError"]
    if len(unwritten) == len(tests):
        say(
            indented(f"Nothing is written yet: {wording.count(len(tests), 'check')} will judge it.")
        )
        return
    explained = False
    for test in tests:
        if test.verdict.value == "passed":
            say(f"  {style('passed', 'green')}  {test.name}")
            continue
        say(f"  {style('failed', 'red')}  {test.name}")
        if test in unwritten:
            say(indented("Not written yet.", 10))
        elif not explained:
            explained = True  # one thing at a time: the first failure, in full
            say(indented(_sentence(test, source), 10))


def _sentence(test: TestReport, source: str) -> str:
    """What went wrong, and the line of the answer at which it did, where there is one."""
    kind = "" if test.error in ("AssertionError", "Failed") else f"{test.error}: "
    sentence = _shortened(f"{kind}{test.message}", _MESSAGE_LINES)
    if not test.line:
        return sentence
    lines = source.splitlines()
    text = lines[test.line - 1].strip() if test.line <= len(lines) else ""
    return f"{sentence}\nLine {test.line} of your file{': ' if text else ''}{text}"


def _show_diagnosis(workspace: Workspace, check: Check) -> None:
    if check.diagnosis is None:
        return
    lines = [check.diagnosis.sentence]
    card = workspace.course.cards.get(check.diagnosis.card)
    if card is not None:
        lines.append(f"Look again at the card {card.id}, and at ptgraph show {card.node}")
    labelled("Likely", lines)


def _show_consequence(workspace: Workspace, check: Check) -> None:
    if check.remark:
        say(check.remark)
    elif check.rating is not None:
        memory = workspace.journal.memories()[check.exercise.id]
        name = check.rating.name.capitalize()
        say(f"Recorded: {name}. It comes back {wording.when(memory.due, workspace.now())}.")
    if check.known:
        node = workspace.course.nodes[check.exercise.node]
        say(f"You now know {node.title}.")
    if check.outcome.verdict.value == "not-run":
        say("It was not run, so it counts neither for nor against you.")
    elif check.outcome.verdict.value != "passed":
        say(style(f"A hint: ptgraph hint {check.exercise.id}", dim=True))


def _shortened(text: str, most: int) -> str:
    lines = text.strip().splitlines()
    if len(lines) <= most:
        return "\n".join(lines)
    return "\n".join([*lines[:most], f"… ({len(lines) - most} more lines)"])
