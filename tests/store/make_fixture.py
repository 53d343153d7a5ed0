"""Make `data/schema-N.db`: a journal as the release with schema N wrote it.

Run once for each new schema, by hand, before its release:

    python tests/store/make_fixture.py

An existing file is never made anew: it is what a learner of that release has on the disk.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from ptgraph.memory.model import EventKind, Rating
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store.journal import Journal
from ptgraph.store.migrations import MIGRATIONS

DATA = Path(__file__).with_name("data")
START = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
CARDS = ("tensor-shape", "batch-norm-eval-stats", "autograd-leaf")
EXERCISES = ("tensor-shape/reshape", "batch-norm/match-torch")
AGAIN, HARD, GOOD, EASY = Rating


def fill(journal: Journal) -> None:
    """Record three weeks of a learner: 30 events, three of them voids."""
    for day in (0, 1, 4, 11, 21):
        at = START + timedelta(days=day)
        for number, card in enumerate(CARDS):
            rating = (GOOD, HARD, EASY, AGAIN)[(day + number) % 4]
            at += timedelta(seconds=9.25)
            journal.append(EventKind.CARD, card, at=at, rating=rating, seconds=9.25)
        last = journal.last_answer()
        if day in (1, 11) and last is not None:
            journal.void(last.id, at=at + timedelta(seconds=2))
    for number, exercise in enumerate(EXERCISES):
        at = START + timedelta(days=number, minutes=10)
        failed = journal.append(
            EventKind.ATTEMPT,
            exercise,
            at=at,
            verdict="failed",
            answer=hashlib.sha256(b"first try").hexdigest(),
            seconds=140,
            details={"apis": ["torch.Tensor.view"]},
        )
        journal.append(EventKind.HINT, exercise, at=at + timedelta(minutes=1))
        journal.append(EventKind.HINT, exercise, at=at + timedelta(minutes=2))
        journal.append(
            EventKind.ATTEMPT,
            exercise,
            at=at + timedelta(minutes=4),
            rating=HARD,
            verdict="passed",
            answer=hashlib.sha256(b"second try").hexdigest(),
            seconds=95.5,
        )
    journal.void(failed.id, at=at + timedelta(minutes=5))
    journal.append(EventKind.SOLUTION, EXERCISES[0], at=START + timedelta(days=20), rating=AGAIN)
    # A clock set back by a day: recorded later, dated earlier.
    journal.append(EventKind.CARD, CARDS[0], at=START + timedelta(days=20), rating=GOOD)
    journal.append(EventKind.CARD, CARDS[1], at=START + timedelta(days=20), rating=EASY)
    journal.append(EventKind.KNOWN, "batch-norm", at=START + timedelta(days=22))


def main() -> None:
    target = DATA / f"schema-{MIGRATIONS[-1].version}.db"
    if target.exists():
        sys.exit(f"{target} exists and stays as it is.")
    with TemporaryDirectory() as folder:
        home = Home(Path(folder))
        with Journal.open(home, Retentions(), now=START) as journal:
            fill(journal)
        shutil.copyfile(home.database, target)


if __name__ == "__main__":
    main()
