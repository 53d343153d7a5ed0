"""Results as JUnit XML, the form that continuous integration reads.

One suite for each id (node, card, exercise), one case for each claim; for mutants one case
for each exercise. What could not be run is skipped there, never passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from ptgraph.runner.claims import Result
from ptgraph.runner.machine import device, version_of
from ptgraph.runner.model import Verdict
from ptgraph.runner.strength import Strength

# What XML 1.0 cannot hold: a message may carry what an answer printed.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the report."""

    suite: str
    name: str
    file: str
    verdict: Verdict
    message: str
    seconds: float = 0.0


def cases_of_results(results: Iterable[Result]) -> list[Case]:
    """Return a case for each claim."""
    return [
        Case(
            suite=result.claim.id,
            name=f"{result.claim.kind} {result.claim.where.file.name}",
            file=str(result.claim.where.file),
            verdict=result.verdict,
            message=result.message,
            seconds=result.seconds,
        )
        for result in results
    ]


def cases_of_strengths(strengths: Iterable[Strength]) -> list[Case]:
    """Return a case for each exercise whose checks were tried on mutants."""
    return [
        Case(
            suite=strength.exercise.id,
            name="mutants",
            file=str(strength.exercise.checks),
            verdict=strength.verdict,
            message="\n".join([*strength.faults, *(mutant.diff for mutant in strength.survivors)]),
        )
        for strength in strengths
    ]


def junit_xml(cases: Iterable[Case]) -> bytes:
    """Return the report as an XML document."""
    suites: dict[str, list[Case]] = {}
    for case in cases:
        suites.setdefault(case.suite, []).append(case)
    everything = [case for suite in suites.values() for case in suite]
    root = ElementTree.Element("testsuites", {"name": "ptgraph verify", **_counts(everything)})
    for name, members in suites.items():
        suite = ElementTree.SubElement(root, "testsuite", {"name": name, **_counts(members)})
        properties = ElementTree.SubElement(suite, "properties")
        for key, value in (("torch", version_of("torch")), ("device", device())):
            ElementTree.SubElement(properties, "property", {"name": key, "value": value})
        for case in members:
            _add(suite, case)
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add(suite: ElementTree.Element, case: Case) -> None:
    attributes = {
        "classname": case.suite.replace("/", "."),
        "name": case.name,
        "file": case.file,
        "time": f"{case.seconds:.3f}",
    }
    element = ElementTree.SubElement(suite, "testcase", attributes)
    tag = _tag(case.verdict)
    if tag is not None:
        message = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", case.message)
        first = message.partition("\n")[0]
        told = ElementTree.SubElement(element, tag, {"type": case.verdict.value, "message": first})
        told.text = message


def _tag(verdict: Verdict) -> str | None:
    """JUnit's word: a claim that is untrue fails, a run that ended otherwise is an error."""
    if verdict is Verdict.PASSED:
        return None
    if verdict is Verdict.NOT_RUN:
        return "skipped"
    return "failure" if verdict is Verdict.FAILED else "error"


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    tags = [_tag(case.verdict) for case in cases]
    return {
        "tests": str(len(cases)),
        "failures": str(tags.count("failure")),
        "errors": str(tags.count("error")),
        "skipped": str(tags.count("skipped")),
        "time": f"{sum(case.seconds for case in cases):.3f}",
    }
