"""A report is believed only if it is whole and sealed; each limit is told in a sentence."""

import os

import pytest

from ptgraph.course.model import Limits
from ptgraph.runner.conclude import conclude
from ptgraph.runner.model import (
    Bound,
    Ending,
    Excess,
    Job,
    JobKind,
    Report,
    TestReport,
    Verdict,
)
from ptgraph.runner.sealing import KEY_BYTES, Inbox, make_send, plain_of

KEY = bytes(range(KEY_BYTES))
REPORT = Report((TestReport("test_a", Verdict.PASSED), TestReport("test_b", Verdict.FAILED, "no")))


@pytest.fixture
def sealed() -> bytes:
    reader, writer = os.pipe()
    make_send(writer, KEY)(plain_of(REPORT))
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        return stream.read()


def test_a_sealed_report_arrives_as_it_was_however_it_is_cut(sealed):
    inbox = Inbox(KEY)
    for byte in sealed:
        assert inbox.report is None
        inbox.add(bytes([byte]))
    assert inbox.report == REPORT
    assert not inbox.forged


def test_any_change_of_a_byte_is_no_report(sealed):
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        inbox = Inbox(KEY)
        inbox.add(bytes(changed))
        assert inbox.report is None


def test_a_report_under_another_key_is_forged(sealed):
    inbox = Inbox(bytes(KEY_BYTES))
    inbox.add(sealed)
    assert inbox.forged


@pytest.mark.parametrize("garbage", [b"\0" * 40, b"x" * 100, b"\xff" * 8 + b"y" * 64])
def test_whatever_else_arrives_first_is_forged(sealed, garbage):
    inbox = Inbox(KEY)
    inbox.add(garbage + sealed)
    assert inbox.report is None
    assert inbox.forged


def test_a_forged_report_is_tampering_also_beside_a_passing_one():
    job = Job(JobKind.CHECKS, __file__, "", expected=("test_a",))
    passing = Report((TestReport("test_a", Verdict.PASSED),))
    assert conclude(job, Ending(passing), seconds=1).verdict is Verdict.PASSED
    assert conclude(job, Ending(passing, forged=True), seconds=1).verdict is Verdict.TAMPERED


@pytest.mark.parametrize(
    ("bound", "verdict", "words"),
    [
        (Bound.TIME, Verdict.TIMED_OUT, "seconds"),
        (Bound.MEMORY, Verdict.OUT_OF_MEMORY, "memory"),
        (Bound.PROCESSES, Verdict.CRASHED, "processes"),
        (Bound.DISK, Verdict.CRASHED, "files"),
        (Bound.OUTPUT, Verdict.CRASHED, "printed"),
    ],
)
def test_each_limit_says_what_it_is_what_was_used_and_the_usual_cause(bound, verdict, words):
    job = Job(JobKind.CHECKS, __file__, "", limits=Limits(seconds=17))
    outcome = conclude(job, Ending(excess=Excess(bound, 17, 23)), seconds=1)
    assert outcome.verdict is verdict
    assert words in outcome.message
    assert "17" in outcome.message
    assert bound is Bound.TIME or "23" in outcome.message
    assert "usual cause" in outcome.message


def test_a_run_without_an_ending_is_no_pass():
    job = Job(JobKind.CHECKS, __file__, "")
    assert conclude(job, None, seconds=1).verdict is Verdict.CRASHED
