"""Results kept by content: what has been shown need not be shown again.

A result's key is a digest of everything that could change it: the job with the files it
reads, the versions of Python, torch, torchvision and ptgraph's own runner, and the device.
Only what was shown is kept; what fell short is run again each time.
"""

from __future__ import annotations

import hashlib
import json
import platform
from functools import cache
from pathlib import Path

from ptgraph.runner.claims import Claim, Result
from ptgraph.runner.machine import device, version_of
from ptgraph.runner.model import Use, Verdict
from ptgraph.writing import replacing

_RUNNER = Path(__file__).resolve().parent


class ResultCache:
    """A folder with one small file for each claim that was shown."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, claim: Claim, key: str) -> Result | None:
        """Return the kept result of a claim, None if there is none (or it is unreadable)."""
        try:
            kept = json.loads((self.folder / key).read_text(encoding="utf-8"))
            seconds = float(kept["seconds"])
            uses = _uses(kept["uses"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Result(claim, Verdict.PASSED, "", seconds, cached=True, uses=uses)

    def keep(self, result: Result, key: str) -> None:
        """Keep a result that shows its claim; others are not kept."""
        if result.verdict is not Verdict.PASSED:
            return
        uses = None if result.uses is None else [(use.name, use.line) for use in result.uses]
        text = json.dumps(
            {"seconds": result.seconds, "file": str(result.claim.where), "uses": uses}
        )
        with replacing(self.folder / key) as draft:
            draft.write_text(text, encoding="utf-8")


class Keys:
    """The keys of claims as their files stand now; each file is read once."""

    def __init__(self) -> None:
        self._digests: dict[Path, bytes] = {}

    def of(self, claim: Claim) -> str:
        """Return the digest of everything that a claim's result depends on."""
        versions = [version_of(name) for name in claim.job.packages]
        parts = [_machine(), *versions, self.content_of(claim)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def content_of(self, claim: Claim) -> str:
        """Return the digest of what the course says, the same on every machine."""
        job = claim.job
        declared = (claim.wrong, claim.card and (claim.card.output, claim.card.raises))
        lessons = [(each.declared, each.note and each.note.job.source) for each in claim.before]
        parts = [
            claim.kind,
            claim.id,
            repr((job.kind, job.source, job.limits, job.strict, job.warnings, job.expected)),
            repr(job.packages),
            repr(declared),
            repr(lessons),
        ]
        digest = hashlib.sha256("\0".join(parts).encode())
        if claim.card is None and job.expected:
            digest.update(self._of_checks(job.file))
        return digest.hexdigest()

    def _of_checks(self, checks: Path) -> bytes:
        """The digest of what a run reads besides the answer: checks, and the data beside them."""
        if checks not in self._digests:
            shared = checks.parents[3] / "_data" if len(checks.parents) > 3 else checks.parent
            digests = [
                _of_file(checks),
                self._of_folder(checks.parent / "data"),
                self._of_folder(shared),
            ]
            self._digests[checks] = hashlib.sha256(b"".join(digests)).digest()
        return self._digests[checks]

    def _of_folder(self, folder: Path) -> bytes:
        if folder not in self._digests:
            files = sorted(file for file in folder.rglob("*") if file.is_file())
            joined = b"".join(
                str(file.relative_to(folder)).encode() + b"\0" + _of_file(file) for file in files
            )
            self._digests[folder] = hashlib.sha256(joined).digest()
        return self._digests[folder]


def _of_file(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


@cache
def _machine() -> str:
    sources = hashlib.sha256()
    for file in sorted(_RUNNER.rglob("*.py")):
        sources.update(file.read_bytes())
    versions = [version_of(name) for name in ("torch", "torchvision", "numpy", "pytest")]
    return "|".join([platform.python_version(), device(), *versions, sources.hexdigest()])


def _uses(kept: list[tuple[str, int]] | None) -> tuple[Use, ...] | None:
    return None if kept is None else tuple(Use(str(name), int(line)) for name, line in kept)
