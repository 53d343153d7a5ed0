"""Results kept by content: what has been shown need not be shown again.

A result's key is a digest of everything that could change it: the job with the files it
reads, the versions of Python, torch, torchvision and ptgraph's own runner, and the device.
Only what was shown is kept; what fell short is run again each time.
"""

from __future__ import annotations

import hashlib
import json
import platform
import tempfile
from functools import cache
from pathlib import Path

from ptgraph.runner.claims import Claim, Result
from ptgraph.runner.machine import device, version_of
from ptgraph.runner.model import Verdict

_RUNNER = Path(__file__).resolve().parent


class ResultCache:
    """A folder with one small file for each claim that was shown."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, claim: Claim) -> Result | None:
        """Return the kept result of a claim, None if there is none (or it is unreadable)."""
        try:
            kept = json.loads((self.folder / key_of(claim)).read_text(encoding="utf-8"))
            seconds = float(kept["seconds"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Result(claim, Verdict.PASSED, "", seconds, cached=True)

    def keep(self, result: Result) -> None:
        """Keep a result that shows its claim; others are not kept."""
        if result.verdict is not Verdict.PASSED:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"seconds": result.seconds, "file": str(result.claim.where)})
        with tempfile.NamedTemporaryFile(
            "w", dir=self.folder, delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
        Path(file.name).replace(self.folder / key_of(result.claim))


def key_of(claim: Claim) -> str:
    """Return the digest of everything that a claim's result depends on."""
    job = claim.job
    declared = (claim.wrong, claim.card and (claim.card.output, claim.card.raises))
    parts = [
        _machine(),
        claim.kind,
        claim.id,
        repr((job.kind, job.source, job.limits, job.strict, job.warnings, job.expected)),
        repr(declared),
    ]
    digest = hashlib.sha256("\0".join(parts).encode())
    for file in _files(claim):
        digest.update(str(file.name).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _files(claim: Claim) -> list[Path]:
    """The files that a run reads besides the answer: the checks and the data beside them."""
    if claim.card is not None or not claim.job.expected:
        return []
    checks = claim.job.file
    shared = checks.parents[3] / "_data" if len(checks.parents) > 3 else checks.parent
    folders = (checks.parent / "data", shared)
    return [
        checks,
        *sorted(f for d in folders if d.is_dir() for f in d.rglob("*") if f.is_file()),
    ]


@cache
def _machine() -> str:
    sources = hashlib.sha256()
    for file in sorted(_RUNNER.rglob("*.py")):
        sources.update(file.read_bytes())
    versions = [version_of(name) for name in ("torch", "torchvision", "numpy", "pytest")]
    return "|".join([platform.python_version(), device(), *versions, sources.hexdigest()])
