"""Verify: show every claim of a course, in isolated processes, as many at once as allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ptgraph.course.model import Course, Exercise
from ptgraph.course.names import did_you_mean
from ptgraph.errors import UsageError
from ptgraph.runner.claims import Claim, ClaimKind, Result, claims_of, judge
from ptgraph.runner.model import Job, Outcome, Verdict
from ptgraph.runner.results import Keys, ResultCache
from ptgraph.runner.server import run_jobs
from ptgraph.runner.taught import Teaching


def selected_claims(course: Course, selectors: Sequence[str], device: str = "") -> list[Claim]:
    """Return the claims that any selector names; all of them if there is none.

    A selector is the id of a stage, node, card or exercise. With a device, only the claims of
    exercises that need it.

    Raises
    ------
    UsageError : a selector names nothing in the course.
    """
    claims = [claim for claim in claims_of(course) if not device or _needs(course, claim, device)]
    if not selectors:
        return claims
    wanted = _wanted(course, selectors)
    return [claim for claim in claims if claim.id in wanted or _node_of(course, claim.id) in wanted]


def _needs(course: Course, claim: Claim, device: str) -> bool:
    exercise = course.exercises.get(claim.id)
    return exercise is not None and exercise.requires.device in (device, "accelerator")


def selected_exercises(course: Course, selectors: Sequence[str]) -> list[Exercise]:
    """Return the exercises that any selector names; all of them if there is none.

    Raises
    ------
    UsageError : a selector names nothing in the course.
    """
    if not selectors:
        return list(course.exercises.values())
    wanted = _wanted(course, selectors)
    return [e for e in course.exercises.values() if e.id in wanted or e.node in wanted]


def verify(
    claims: Sequence[Claim],
    cache: ResultCache,
    *,
    parallel: int,
    force: bool = False,
    on_start: Callable[[Claim], None] | None = None,
) -> Iterator[Result]:
    """Show claims and yield each result as it is known.

    What needs the whole machine (many ranks, many devices) runs after the rest, one by one.

    Parameters
    ----------
    parallel : how many processes may run at once.
    force : run also what the cache says was shown.
    """
    keys = Keys()
    teaching = Teaching(lambda notes: verify(notes, cache, parallel=parallel))
    waiting: list[Claim] = []
    for claim in claims:
        kept = None if force else cache.find(claim, keys.of(claim))
        if claim.lacks:
            yield Result(claim, Verdict.NOT_RUN, f"It {claim.lacks}.", 0.0)
        elif kept is not None:
            teaching.learn(kept)
            yield kept
        else:
            waiting.append(claim)
    traced: list[tuple[Claim, Outcome]] = []
    for claim, outcome in _run(waiting, parallel, on_start):
        if claim.kind is ClaimKind.TAUGHT:
            traced.append((claim, outcome))
            continue
        result = judge(claim, outcome)
        teaching.learn(result)
        cache.keep(result, keys.of(claim))
        yield result
    for result in teaching.judge(traced):
        cache.keep(result, keys.of(result.claim))
        yield result


def _run(
    claims: Sequence[Claim], parallel: int, on_start: Callable[[Claim], None] | None
) -> Iterator[tuple[Claim, Outcome]]:
    """Run the jobs of claims, each once: side by side, and after them those that must run alone."""
    by_job: dict[int, list[Claim]] = {}
    for claim in claims:
        by_job.setdefault(id(claim.job), []).append(claim)

    def started(job: Job) -> None:
        if on_start is not None:
            on_start(by_job[id(job)][0])

    shown_by = [shown[0] for shown in by_job.values()]
    together = [claim.job for claim in shown_by if not claim.alone]
    alone = [claim.job for claim in shown_by if claim.alone]
    for jobs, at_once in ((together, parallel), (alone, 1)):
        for job, outcome in run_jobs(jobs, parallel=at_once, on_start=started):
            for claim in by_job[id(job)]:
                yield claim, outcome


def _wanted(course: Course, selectors: Sequence[str]) -> set[str]:
    wanted: set[str] = set()
    for selector in selectors:
        wanted |= _nodes_of_stage(course, selector) or {_checked(course, selector)}
    return wanted


def _nodes_of_stage(course: Course, selector: str) -> set[str]:
    return {node for stage in course.stages if stage.id == selector for node in stage.nodes}


def _checked(course: Course, selector: str) -> str:
    name = selector.strip("/")
    if name in course.nodes or name in course.cards or name in course.exercises:
        return name
    stages = [stage.id for stage in course.stages]
    known = [*stages, *course.nodes, *course.exercises, *course.cards]
    raise UsageError(
        f"The course has no stage, node, card or exercise `{selector}`.",
        where="the command line",
        hint=did_you_mean(name, known, "`ptgraph list` shows them all."),
    )


def _node_of(course: Course, claim_id: str) -> str:
    card, exercise = course.cards.get(claim_id), course.exercises.get(claim_id)
    return card.node if card else exercise.node if exercise else claim_id
