"""The course as shipped keeps its own rules: nothing left to warn of, enough of everything."""

import re
from pathlib import Path

import pytest

from ptgraph.course.ledger import read_ledger
from ptgraph.course.lint import lint
from ptgraph.course.load import load_course
from ptgraph.runner.mutants import mutants_of

COURSE = load_course(Path(__file__).parents[2])


def test_lint_has_nothing_to_say():
    assert [str(problem) for problem in lint(COURSE)] == []


@pytest.mark.parametrize("node", COURSE.nodes.values(), ids=lambda node: node.id)
def test_a_node_is_complete(node):
    prose = re.sub(r"```.*?```", "", node.body, flags=re.DOTALL)
    assert 200 <= len(prose.split()) <= 600
    assert ">>>" in node.body
    assert "**Common mistake" in node.body
    assert len(node.cards) >= 5
    assert sum(card.executable for card in node.cards) * 3 >= len(node.cards)
    assert node.exercises
    for exercise in node.exercises:
        assert len(exercise.wrong) >= 3
        assert exercise.accepted
        assert len(exercise.hints) >= 2
        assert exercise.title_zh


def test_every_mutant_that_is_signed_off_is_still_made():
    stale = []
    for exercise in COURSE.exercises.values():
        entries = read_ledger(exercise)
        made = {m.name for m in mutants_of(exercise.solution.read_text())} if entries else set()
        stale += [f"{exercise.id}: {e.mutant}" for e in entries if e.mutant not in made]
    assert stale == []
