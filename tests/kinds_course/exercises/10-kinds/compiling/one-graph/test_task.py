"""Checks: the values, one graph, no graph break, no recompilation."""

import torch


def test_values(solution, count_graphs):
    x = torch.rand(5)
    with count_graphs():
        torch.testing.assert_close(solution.wave(x), x.sin())
        torch.testing.assert_close(solution.wave(-x), (-x).cos())


def test_compiled(solution, count_graphs):
    with count_graphs() as seen:
        solution.wave(torch.rand(5))
    assert seen.graphs, "Nothing was compiled."


def test_no_break(solution, count_graphs):
    with count_graphs() as seen:
        solution.wave(torch.rand(5))
        solution.wave(-torch.rand(5))
    assert not seen.breaks, f"It should be one graph: {seen}; it breaks in line {seen.break_lines}."


def test_no_recompilation(solution, count_graphs):
    with count_graphs() as seen:
        for _ in range(3):
            solution.wave(torch.rand(5))
    assert not seen.recompiles, f"It was compiled again: {seen.recompile_reasons}."
