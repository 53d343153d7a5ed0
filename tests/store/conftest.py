"""A journal of one's own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home
from ptgraph.store.journal import Journal


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def journal(home: Home) -> Iterator[Journal]:
    with Journal.open(home, Retentions()) as opened:
        yield opened
