"""A process that records events and says so, to be killed, raced and starved by the tests.

appender.py HOME count N        append N cards, acknowledge each id on stdout
appender.py HOME small BYTES    the same without end, on a disk where no file can grow
                                past BYTES; the error's three lines go to stderr
appender.py HOME die            be killed between the journal's row and the projection's
appender.py HOME serve          for each line on stdin: fork a process that appends
                                without end; say `pid N`, and `dead` when it was killed
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ptgraph.errors import PtgraphError
from ptgraph.memory.model import EventKind, Rating
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store import journal as store
from ptgraph.store.journal import Journal

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def say(line: object) -> None:
    os.write(1, f"{line}\n".encode())  # one write: unbuffered, and whole


def append(home: Home, count: int | None) -> None:
    with Journal.open(home, Retentions()) as journal:
        done = 0
        while count is None or done < count:
            item = f"card-{done % 3}"
            say(journal.append(EventKind.CARD, item, at=AT, rating=Rating(done % 4 + 1)).id)
            done += 1
            if done % 5 == 0:
                say(journal.void(journal.events()[-1].id, at=AT).id)


def append_on_a_small_disk(home: Home, limit: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        append(home, None)
    except PtgraphError as error:
        sys.exit(str(error))


def die_half_way(home: Home) -> None:
    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    store.apply = die  # type: ignore[assignment]
    append(home, 1)


def serve(home: Home) -> None:
    with TemporaryDirectory() as folder, Journal.open(Home(Path(folder)), Retentions()) as journal:
        # Once, so that each fork appends at once instead of first compiling its SQL.
        journal.append(EventKind.CARD, "warm-up", at=AT, rating=Rating.GOOD)
        journal.void(1, at=AT)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            append(home, None)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    where, command, *rest = sys.argv[1:]
    at_home = Home(Path(where))
    match command:
        case "count":
            append(at_home, int(rest[0]))
        case "small":
            append_on_a_small_disk(at_home, int(rest[0]))
        case "die":
            die_half_way(at_home)
        case "serve":
            serve(at_home)
