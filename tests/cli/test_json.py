"""The JSON that scripts rely on: keys and types of every reading command."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ExerciseFile(Strict):
    id: str
    path: str
    state: Literal["new", "failed", "passed", "due", "not-run"]


class Next(Strict):
    node: str | None
    title: str
    kind: Literal["new", "learning", "review", "rest"]
    reasons: list[str]
    note: str
    cards_due: list[str]
    exercises: list[ExerciseFile]
    minutes: float
    come_back: str


class Node(Strict):
    id: str
    stage: str
    title: str
    requires: list[str]
    cards: list[str]
    exercises: list[str]
    state: Literal["locked", "ready", "learning", "known", "due"]


class CheckedTest(Strict):
    name: str
    verdict: str
    message: str
    line: int | None


class Check(Strict):
    exercise: str
    file: str
    verdict: str
    message: str
    tests: list[CheckedTest]
    diagnosis: str
    see: str
    output: str
    rating: int | None
    remark: str
    seconds: float


class Result(Strict):
    id: str
    kind: Literal["starter", "solution", "accepted", "wrong", "taught", "card", "note"]
    file: str
    line: int | None
    content: str
    verdict: str
    seconds: float
    message: str
    cached: bool


class Verify(Strict):
    torch: str
    device: str
    gpus: list[str]
    summary: dict[str, int]
    results: list[Result]


class Hit(Strict):
    node: str
    kind: Literal["node", "exercise", "card", "note"]
    id: str
    excerpt: str


@pytest.mark.parametrize(
    ("arguments", "schema"),
    [
        (["next", "--json"], Next),
        (["next", "--json", "--lang", "zh"], Next),
        (["list", "--json"], list[Node]),
        (["check", "doubling/double", "--json"], Check),
        (["verify", "halving", "--json"], Verify),
        (["search", "half", "--json"], list[Hit]),
        (["stats", "--json"], dict[str, object]),
        (["show", "doubling", "--json"], dict[str, object]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_keys_and_types(learner, arguments, schema):
    learner.answer("doubling/double", "wrong/same.py")
    done = learner(*arguments)
    assert done.code in (0, 1)
    TypeAdapter(schema).validate_json(done.out)


def test_rest_has_no_node(learner):
    learner.answer("doubling/double")
    learner.answer("halving/halve")
    for exercise in ("doubling/double", "halving/halve"):
        learner("check", exercise)
    cards = ("doubling-prints", "doubling-shape", "doubling-text", "halving-prints")
    for card in cards:
        learner("rate", card, "4")
    rest = Next.model_validate_json(learner("next", "--json").out)
    assert (rest.kind, rest.node, rest.title, rest.note) == ("rest", None, "", "")
    assert rest.come_back > "2026-11-22"


def test_absent_texts_fall_back_and_are_never_null(learner):
    note = learner.course / "graph/10-basics/doubling.md"
    note.write_text(note.read_text().replace("title_zh: 加倍\n", ""))
    found = Next.model_validate_json(learner("next", "--json", "--lang", "zh").out)
    assert found.title == "Doubling"
