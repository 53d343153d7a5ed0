"""`verify` shows what a course claims, and any change that makes a claim untrue is named."""

from pathlib import Path

import pytest

from ptgraph.course.load import load_course
from ptgraph.errors import UsageError
from ptgraph.runner.claims import ClaimKind, Result
from ptgraph.runner.model import Verdict
from ptgraph.runner.results import ResultCache
from ptgraph.runner.verify import selected_claims, verify

EXERCISE = "exercises/10-basics/doubling/double"


@pytest.fixture
def cache(tmp_path: Path) -> ResultCache:
    return ResultCache(tmp_path / "cache")


@pytest.fixture
def short_of(small_course, cache):
    """Change a text in a file of the course, verify its node, return what fell short."""

    def change(file: str, old: str, new: str) -> list[Result]:
        path = small_course / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
        claims = selected_claims(load_course(small_course), ["doubling"])
        return [r for r in verify(claims, cache, parallel=2) if r.verdict is not Verdict.PASSED]

    return change


def test_everything_in_a_true_course_is_shown(small_course, cache):
    claims = selected_claims(load_course(small_course), [])
    results = list(verify(claims, cache, parallel=2))
    assert {r.verdict for r in results} == {Verdict.PASSED}
    kinds = [r.claim.kind for r in results]
    assert {kind: kinds.count(kind) for kind in ClaimKind} == {
        ClaimKind.NOTE: 2,
        ClaimKind.CARD: 3,
        ClaimKind.STARTER: 2,
        ClaimKind.SOLUTION: 2,
        ClaimKind.ACCEPTED: 2,
        ClaimKind.WRONG: 6,
        ClaimKind.MUTANT: 0,
        ClaimKind.TAUGHT: 2,
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("cards/10-basics/doubling.yaml", "[2., 2.]", "[2., 3.]", "doubling.yaml"),
        (
            "cards/10-basics/doubling.yaml",
            "raises: TypeError",
            "raises: ValueError",
            "doubling.yaml",
        ),
        ("graph/10-basics/doubling.md", "2 * torch", "3 * torch", "doubling.md"),
        (f"{EXERCISE}/solution.py", "2 * x", "-2 * x", "solution.py"),
        (f"{EXERCISE}/accepted/add.py", "mul_(2)", "mul_(3)", "accepted/add.py"),
        (f"{EXERCISE}/task.py", "raise NotImplementedError", "return 2 * x", "task.py"),
        (f"{EXERCISE}/task.py", "raise NotImplementedError", "return x", "task.py"),
        (f"{EXERCISE}/test_task.py", "[1, 1, 1]", "[1, 1, 2]", "solution.py"),
        (
            f"{EXERCISE}/test_task.py",
            "assert x.tolist() == [1, 1, 1]",
            "assert x.ndim",
            "in_place.py",
        ),
        (f"{EXERCISE}/wrong/same.py", "return x", "return 2 * x", "wrong/same.py"),
        (f"{EXERCISE}/wrong/same.py", "return x", "return x.nothing", "wrong/same.py"),
        (f"{EXERCISE}/wrong/same.py", "return x", "return x.mul_(5)", "wrong/same.py"),
        (
            f"{EXERCISE}/solution.py",
            "return",
            "import warnings; warnings.warn('old'); return",
            "solution.py",
        ),
    ],
)
def test_one_untrue_thing_is_found_and_its_file_named(short_of, file, old, new, named):
    short = short_of(file, old, new)
    assert short, "nothing fell short"
    assert any(str(r.claim.where.file).endswith(named) for r in short)
    assert all(r.message for r in short)


def test_a_check_that_cannot_be_loaded_is_an_error_of_the_course(short_of):
    short = short_of(f"{EXERCISE}/test_task.py", "import torch", "import nothing_there")
    assert {r.verdict for r in short} == {Verdict.ERROR}
    assert "nothing_there" in short[0].message


def test_what_was_shown_is_not_run_again_until_something_changes(small_course, cache, short_of):
    claims = selected_claims(load_course(small_course), ["doubling"])
    assert not any(r.cached for r in verify(claims, cache, parallel=2))
    assert all(r.cached for r in verify(claims, cache, parallel=2))
    assert not any(r.cached for r in verify(claims, cache, parallel=2, force=True))
    assert short_of(f"{EXERCISE}/test_task.py", "[1, 1, 1]", "[1, 1, 2]")


def test_what_fell_short_is_never_kept(short_of, small_course, cache):
    assert short_of(f"{EXERCISE}/solution.py", "2 * x", "-2 * x")
    claims = selected_claims(load_course(small_course), ["doubling/double"])
    again = [r for r in verify(claims, cache, parallel=2) if r.verdict is not Verdict.PASSED]
    assert again
    assert not again[0].cached


def test_what_this_machine_lacks_is_not_run_and_says_why(small_course, cache):
    path = small_course / EXERCISE / "exercise.yaml"
    path.write_text(path.read_text() + "requires: {packages: [no_such_package_here]}\n")
    claims = selected_claims(load_course(small_course), ["doubling/double"])
    results = list(verify(claims, cache, parallel=1))
    assert {r.verdict for r in results} == {Verdict.NOT_RUN}
    assert "no_such_package_here" in results[0].message


@pytest.mark.parametrize(("cores", "alone"), [(1, True), (2, False)])
def test_ranks_that_outnumber_the_cores_run_with_nothing_beside_them(
    cores, alone, small_course, cache, monkeypatch
):
    path = small_course / EXERCISE / "exercise.yaml"
    path.write_text(path.read_text() + "requires: {ranks: 2}\n")
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    running: set[int] = set()
    beside: list[tuple[bool, int]] = []

    def started(claim):
        running.add(id(claim.job))
        beside.append((claim.alone, len(running)))

    claims = selected_claims(load_course(small_course), [])
    for result in verify(claims, cache, parallel=3, on_start=started):
        running.discard(id(result.claim.job))
    assert {claim.alone for claim in claims if claim.id == "doubling/double"} == {alone}
    assert {count for by_itself, count in beside if by_itself} == ({1} if alone else set())
    assert max(count for by_itself, count in beside if not by_itself) == 3
    assert [by_itself for by_itself, _ in beside] == sorted(by_itself for by_itself, _ in beside)


def test_one_run_of_a_reference_shows_that_it_passes_and_that_it_is_taught(small_course, cache):
    claims = selected_claims(load_course(small_course), [])
    started: list[ClaimKind] = []
    results = list(verify(claims, cache, parallel=2, on_start=lambda c: started.append(c.kind)))
    assert len(results) == len(claims)
    assert started.count(ClaimKind.SOLUTION) == 2
    assert ClaimKind.TAUGHT not in started


def test_to_find_out_that_nothing_changed_each_file_is_read_once(small_course, cache, monkeypatch):
    read: list[Path] = []
    original = Path.read_bytes

    def reading(path: Path) -> bytes:
        read.append(path)
        return original(path)

    (small_course / EXERCISE / "data").mkdir()
    (small_course / EXERCISE / "data/numbers.txt").write_text("1 2 3")
    claims = selected_claims(load_course(small_course), ["doubling/double"])
    assert len(claims) == 7
    list(verify(claims, cache, parallel=2))
    monkeypatch.setattr(Path, "read_bytes", reading)
    assert all(result.cached for result in verify(claims, cache, parallel=2))
    counts = {path.name: read.count(path) for path in read if path.is_relative_to(small_course)}
    assert counts == {"test_task.py": 1, "numbers.txt": 1}


def test_a_change_in_the_data_of_an_exercise_makes_it_run_again(small_course, cache):
    data = small_course / EXERCISE / "data/numbers.txt"
    shared = small_course / "exercises/_data/digits.txt"
    claims = selected_claims(load_course(small_course), ["doubling/double"])
    for file in (data, shared):
        file.parent.mkdir()
        for text in ("1", "2"):
            file.write_text(text)
            assert not any(r.cached for r in verify(claims[:1], cache, parallel=1))
            assert all(r.cached for r in verify(claims[:1], cache, parallel=1))


def test_selectors_name_stages_nodes_cards_and_exercises(small_course):
    course = load_course(small_course)
    assert len(selected_claims(course, ["10-basics"])) == len(selected_claims(course, []))
    assert {c.id for c in selected_claims(course, ["halving"])} == {
        "halving",
        "halving-prints",
        "halving/halve",
    }
    assert [c.id for c in selected_claims(course, ["doubling-prints"])] == ["doubling-prints"]
    assert {c.id for c in selected_claims(course, ["doubling/double"])} == {"doubling/double"}


def test_an_unknown_selector_suggests_the_nearest(small_course):
    with pytest.raises(UsageError, match="doubling"):
        selected_claims(load_course(small_course), ["dubling"])
