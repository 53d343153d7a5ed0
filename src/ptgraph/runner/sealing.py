"""A report on its way out of a process in which anybody's code has run.

The report is marshalled from plain values (nothing that a class could colour), sealed with a
key that only the supervisor shares, and written to a pipe. What is not sealed is no report,
and whoever writes anything else to the pipe has tampered.
"""

from __future__ import annotations

import hashlib
import marshal
import os
from collections.abc import Callable
from typing import Any

from ptgraph.runner.model import Report, TestReport, Use, Verdict

KEY_BYTES = 32
_SEAL_BYTES = 32
_HEAD_BYTES = 8
_MOST_BYTES = 16 * 1024 * 1024

Plain = dict[str, Any]
Send = Callable[[Plain], None]


def make_send(pipe: int, key: bytes) -> Send:
    """Return the function that seals a report and writes it to a pipe; it works once.

    Only the process that made it can send: a fork of it cannot.
    """
    seal = hashlib.blake2b(key=key, digest_size=_SEAL_BYTES)
    dumps, write, process_of = marshal.dumps, os.write, os.getpid
    owner = process_of()

    def send(report: Plain) -> None:
        if process_of() != owner:
            return
        body = dumps(report)
        seal.update(body)
        data = len(body).to_bytes(_HEAD_BYTES, "big") + seal.digest() + body
        while data:
            data = data[write(pipe, data) :]

    return send


class Inbox:
    """What has arrived at the other end. `report` is there once it is whole and sealed."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._data = b""
        self.report: Report | None = None
        self.forged = False

    def add(self, data: bytes) -> None:
        """Take in more bytes."""
        if self.report is not None or self.forged:
            return
        self._data += data
        start = _HEAD_BYTES + _SEAL_BYTES
        if len(self._data) < start:
            return
        length = int.from_bytes(self._data[:_HEAD_BYTES], "big")
        body = self._data[start : start + length]
        if length > _MOST_BYTES or len(self._data) > start + length:
            self.forged = True
        elif len(body) == length:
            self._open(body)

    def _open(self, body: bytes) -> None:
        seal = hashlib.blake2b(body, key=self._key, digest_size=_SEAL_BYTES).digest()
        if seal == self._data[_HEAD_BYTES : _HEAD_BYTES + _SEAL_BYTES]:
            self.report = report_of(marshal.loads(body))
        else:
            self.forged = True


def plain_of(report: Report) -> Plain:
    """Return a report as plain values."""
    return {
        "tests": [_plain_test(test) for test in report.tests],
        "fatal": _plain_test(report.fatal) if report.fatal else None,
        "printed": report.printed,
        "uses": None if report.uses is None else [(use.name, use.line) for use in report.uses],
        "tampered": report.tampered,
    }


def report_of(plain: Plain) -> Report:
    """Return the report that plain values stand for."""
    fatal, uses = plain["fatal"], plain["uses"]
    return Report(
        tests=tuple(_test_of(test) for test in plain["tests"]),
        fatal=_test_of(fatal) if fatal else None,
        printed=plain["printed"],
        uses=None if uses is None else tuple(Use(name, line) for name, line in uses),
        tampered=plain["tampered"],
    )


def _plain_test(test: TestReport) -> tuple[Any, ...]:
    return (test.name, str(test.verdict.value), test.message, test.error, test.line)


def _test_of(plain: tuple[Any, ...]) -> TestReport:
    name, verdict, message, error, line = plain
    return TestReport(name, Verdict(verdict), message, error, line)
