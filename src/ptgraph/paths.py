"""Where things live: the course folder and the learner's home.

Reads the environment (`PTGRAPH_HOME`, `PTGRAPH_COURSE`) and nothing else; creates no folder.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Home:
    """The learner's folder and what stands in it."""

    root: Path

    @property
    def database(self) -> Path:
        """The journal and everything derived from it."""
        return self.root / "ptgraph.db"

    @property
    def backups(self) -> Path:
        """Copies of the database, one per migration."""
        return self.root / "backups"

    @property
    def exercises(self) -> Path:
        """The learner's own answers."""
        return self.root / "exercises"

    @property
    def settings(self) -> Path:
        """What the learner has configured (optional)."""
        return self.root / "config.toml"

    @property
    def data(self) -> Path:
        """Data sets downloaded by `ptgraph data`."""
        return self.root / "data"

    @property
    def cache(self) -> Path:
        """Results of `verify`, safe to delete at any time."""
        return self.root / ".cache"

    def answer(self, exercise_id: str) -> Path:
        """Return the learner's file for an exercise (`<node>/<exercise>` → `….py`)."""
        return self.exercises / f"{exercise_id}.py"


def learner_home() -> Home:
    """Return `PTGRAPH_HOME`, or `~/ptgraph` where it is not set."""
    configured = os.environ.get("PTGRAPH_HOME", "")
    return Home(Path(configured).expanduser().absolute() if configured else Path.home() / "ptgraph")


def course_root() -> Path:
    """Return the folder that holds `graph/`, `cards/` and `exercises/`.

    `PTGRAPH_COURSE` wins; then the course carried inside the package (a wheel); then the
    repository around the source (an editable install).
    """
    configured = os.environ.get("PTGRAPH_COURSE", "")
    if configured:
        return Path(configured).expanduser().absolute()
    packaged = _PACKAGE / "_course"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent
