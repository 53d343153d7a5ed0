"""Every kind of exercise is verified, and what this machine lacks is not-run, never passed."""

import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ptgraph.course.load import load_course
from ptgraph.course.model import Card, Requires
from ptgraph.errors import Location
from ptgraph.runner import machine
from ptgraph.runner.claims import ClaimKind, node_claims
from ptgraph.runner.model import Verdict
from ptgraph.runner.results import ResultCache
from ptgraph.runner.verify import selected_claims, verify

COURSE = Path(__file__).parents[1] / "kinds_course"
ELSEWHERE = ("devices/on-the-gpu", "ranks/two-gpus", "packages/missing")


def test_every_kind_of_exercise_is_verified(tmp_path):
    claims = selected_claims(load_course(COURSE), [])
    results = list(verify(claims, ResultCache(tmp_path / "cache"), parallel=2))
    fell_short = [
        f"{r.claim.where}: {r.verdict} {r.message}"
        for r in results
        if r.verdict not in (Verdict.PASSED, Verdict.NOT_RUN)
    ]
    assert fell_short == []
    lacking = {c.id for c in claims if c.lacks}
    assert {r.claim.id for r in results if r.verdict is Verdict.NOT_RUN} == lacking
    assert "packages/missing" in lacking
    ran = Counter(r.claim.id for r in results if r.verdict is Verdict.PASSED)
    shown = load_course(COURSE).exercises.keys() - lacking
    assert all(ran[exercise] >= 5 for exercise in shown)


def test_a_missing_device_is_the_reason(monkeypatch):
    monkeypatch.setattr(machine, "device", lambda: "cpu")
    monkeypatch.setattr(machine, "gpus", lambda: 0)
    exercises = load_course(COURSE).exercises
    reasons = {id_: machine.missing(exercise.requires) for id_, exercise in exercises.items()}
    assert {id_ for id_, reason in reasons.items() if reason} == set(ELSEWHERE)
    assert reasons["devices/on-the-gpu"] == "needs an NVIDIA GPU, and this machine has none"


@pytest.fixture
def lacks(monkeypatch):
    """What a machine lacks for some requirements, with so many GPUs."""

    def find(gpus: int = 0, *, cuda: bool = True, **requires: object) -> str:
        monkeypatch.setattr(machine, "gpus", lambda: gpus)
        monkeypatch.setattr(machine, "torch_has_cuda", lambda: cuda)
        machine.device.cache_clear()
        return machine.missing(Requires(**requires))

    yield find
    machine.device.cache_clear()


def test_a_note_and_its_cards_that_need_a_missing_package_are_not_run(tmp_path):
    node = next(n for n in load_course(COURSE).nodes.values() if ">>>" in n.body)
    card = Card("a-card", node.id, date(2026, 1, 1), "?", "!", Location(node.note), "1", "1")
    node = replace(node, cards=(card,), exercises=(), packages=("no-such-package",))
    results = list(verify(list(node_claims(node)), ResultCache(tmp_path), parallel=1))
    assert [(r.claim.kind, r.verdict) for r in results] == [
        (ClaimKind.NOTE, Verdict.NOT_RUN),
        (ClaimKind.CARD, Verdict.NOT_RUN),
    ]
    assert {"python -m pip install no-such-package" in r.message for r in results} == {True}


def test_devices_are_counted(lacks):
    assert lacks(2, device="cuda", devices=2) == ""
    assert lacks(1, device="cuda", devices=2) == "needs 2 GPUs, and this machine has 1"
    assert lacks(0, devices=2) == "needs 2 GPUs, and this machine has none"


def test_a_torch_without_cuda_is_told_from_a_machine_without_gpu(lacks):
    assert "built without CUDA" in lacks(1, cuda=False, device="cuda")
    assert "has none" in lacks(0, device="cuda")


def test_a_compiler_is_looked_for_on_the_path(lacks, monkeypatch):
    monkeypatch.delenv("CXX", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert lacks(compiler=True) == "needs a C++ compiler, and none is on the PATH"
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert lacks(compiler=True) == ""


@pytest.mark.parametrize(
    ("visible", "expected"), [("", 0), ("-1", 0), ("0", 1), ("0,1,2", 2), ("1,-1", 1)]
)
def test_hidden_gpus_do_not_count(monkeypatch, visible, expected):
    monkeypatch.setattr(Path, "glob", lambda self, pattern: [self / "nvidia0", self / "nvidia1"])
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", visible)
    assert machine.gpus.__wrapped__() == expected


def test_packages_may_be_named_as_pip_knows_them_or_as_they_are_imported(lacks):
    assert lacks(packages=("pyyaml", "yaml")) == ""
    assert lacks(packages=("no.such.package",)).startswith("needs the package no.such.package")
