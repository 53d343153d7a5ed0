"""From the course to jobs: what is run for an answer, a card, a note.

Reads the files of the course; runs nothing.
"""

from __future__ import annotations

import itertools
import re

from ptgraph.course.answers import check_names, import_statements
from ptgraph.course.model import Card, Exercise, Limits, Node
from ptgraph.runner.model import Job, JobKind

# What torch itself imports only when it is first used, which takes up to half a second.
_IMPORTED_LATE = {
    "torch.export": "import torch.export._trace",
    "torch.jit": "import torch.export._trace",
    "torch.compile": "import torch._functorch.aot_autograd",
}
_EXAMPLE_IMPORT = re.compile(r"^>>> ((?:from|import) .*)$", re.MULTILINE)


def answer_job(
    exercise: Exercise,
    source: str,
    *,
    strict: bool = False,
    trace: bool = False,
    data_sets: bool = False,
) -> Job:
    """Return the job that judges an answer's text by the exercise's checks.

    `strict` turns warnings into errors, as for the course's own right answers; `trace` asks
    which torch APIs the answer uses, `data_sets` that the learner's own data sets be used.
    """
    return Job(
        kind=JobKind.CHECKS,
        file=exercise.checks,
        source=source,
        limits=exercise.limits,
        strict=strict,
        trace=trace,
        data_sets=data_sets,
        warnings=exercise.warnings,
        expected=check_names(exercise.checks),
        packages=exercise.requires.packages,
        imports=_imports(exercise),
    )


def card_job(card: Card, packages: tuple[str, ...] = ()) -> Job:
    """Return the job that runs an executable card's code, which may need `packages`."""
    return Job(
        kind=JobKind.CARD,
        file=card.where.file,
        source=card.code,
        first_line=card.where.line or 1,
        limits=Limits(),
        strict=True,
        packages=packages,
        imports=import_statements(card.code),
    )


def note_job(node: Node) -> Job:
    """Return the job that runs the `>>>` examples of a note and sees what they use."""
    examples = "\n".join(_EXAMPLE_IMPORT.findall(node.body))
    return Job(
        kind=JobKind.EXAMPLES,
        file=node.note,
        source=node.body,
        first_line=node.body_line,
        limits=Limits(seconds=30.0),
        strict=True,
        trace=True,
        packages=node.packages,
        imports=import_statements(examples),
    )


def _imports(exercise: Exercise) -> tuple[str, ...]:
    """What the course's own files import; the answer is read by nobody but its run."""
    files = (exercise.checks, exercise.solution)
    texts = [file.read_text(encoding="utf-8") for file in files]
    late = [
        statement
        for name, statement in _IMPORTED_LATE.items()
        if any(name in text for text in texts)
    ]
    return tuple(dict.fromkeys(itertools.chain(*map(import_statements, texts), late)))
