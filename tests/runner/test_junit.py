"""The JUnit report: what continuous integration reads counts right and is whole."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from ptgraph.course.load import load_course
from ptgraph.runner.claims import Result
from ptgraph.runner.junit import Case, cases_of_results, cases_of_strengths, junit_xml
from ptgraph.runner.model import Verdict
from ptgraph.runner.strength import strength_of, trial_of
from ptgraph.runner.verify import selected_claims


def case(verdict: Verdict, message: str = "", suite: str = "node/exercise") -> Case:
    return Case(suite, "wrong same.py", "same.py", verdict, message, 0.25)


def test_every_claim_is_a_case_of_its_suite(small_course):
    claims = selected_claims(load_course(small_course), ["doubling"])
    results = [Result(claim, Verdict.PASSED, "", 0.1) for claim in claims]
    root = ElementTree.fromstring(junit_xml(cases_of_results(results)))
    assert root.tag == "testsuites"
    assert int(root.get("tests", "")) == len(claims) == len(root.findall("testsuite/testcase"))
    assert {suite.get("name") for suite in root} == {claim.id for claim in claims}
    names = [c.get("name") for c in root.findall("testsuite[@name='doubling/double']/testcase")]
    assert "starter task.py" in names
    assert "wrong same.py" in names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("verdict", "tag", "count"),
    [
        (Verdict.FAILED, "failure", "failures"),
        (Verdict.TIMED_OUT, "error", "errors"),
        (Verdict.CRASHED, "error", "errors"),
        (Verdict.TAMPERED, "error", "errors"),
        (Verdict.NOT_RUN, "skipped", "skipped"),
    ],
)
def test_what_was_not_shown_is_never_a_plain_case(verdict, tag, count):
    root = ElementTree.fromstring(junit_xml([case(verdict, "Why.\nMore."), case(Verdict.PASSED)]))
    (told,) = root.findall(f"testsuite/testcase/{tag}")
    assert (told.get("message"), told.text, told.get("type")) == ("Why.", "Why.\nMore.", verdict)
    for element in (root, root[0]):
        assert element.get("tests") == "2"
        counted = {name: element.get(name) for name in ("failures", "errors", "skipped")}
        assert counted == {"failures": "0", "errors": "0", "skipped": "0", count: "1"}
        assert element.get("time") == "0.500"


def test_the_machine_stands_in_every_suite():
    root = ElementTree.fromstring(junit_xml([case(Verdict.PASSED), case(Verdict.PASSED, "", "b")]))
    for suite in root:
        properties = {p.get("name"): p.get("value") for p in suite.findall("properties/property")}
        assert set(properties) == {"torch", "device"}
        assert all(properties.values())


def test_a_message_may_hold_anything():
    root = ElementTree.fromstring(junit_xml([case(Verdict.FAILED, "<a> & ]]> \x00\x1b[31m é 说")]))
    (failure,) = root.iter("failure")
    assert failure.text == "<a> & ]]> \ufffd\ufffd[31m é 说"


def test_mutants_are_one_case_for_each_exercise(small_course: Path):
    trial = trial_of(load_course(small_course).exercises["doubling/double"], None)
    survivor = trial.claims[0][1]
    results = [
        Result(claim, Verdict.FAILED if claim is survivor else Verdict.PASSED, "", 0.1)
        for claim in trial.all_claims()
    ]
    root = ElementTree.fromstring(junit_xml(cases_of_strengths([strength_of(trial, results)])))
    (failure,) = root.findall("testsuite/testcase[@name='mutants']/failure")
    assert "+++ mutant" in (failure.text or "")
