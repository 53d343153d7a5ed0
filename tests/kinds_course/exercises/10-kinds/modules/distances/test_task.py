"""Checks: the values, and how they are come by."""

import torch


def test_values(solution):
    a, b = torch.randn(4, 3), torch.randn(5, 3)
    expected = torch.cdist(a, b).square()
    torch.testing.assert_close(solution.distances(a, b), expected, rtol=1e-4, atol=1e-4)


def test_one_product(solution, count_ops):
    with count_ops() as ops:
        solution.distances(torch.randn(4, 3), torch.randn(5, 3))
    assert ops.products == 1, f"One matrix product is asked for; there were {ops.products}: {ops}."


def test_no_loop(solution, python_loops, element_access):
    with python_loops() as lines, element_access() as elements:
        solution.distances(torch.randn(32, 3), torch.randn(32, 3))
    assert lines.most < 32, f"It loops over the rows: {lines}."
    assert elements.total < 32, f"It takes rows one by one: {elements}."


def test_memory(solution, allocations):
    with allocations() as memory:
        solution.distances(torch.randn(64, 32), torch.randn(64, 32))
    assert memory.largest <= 64 * 64 * 4, (
        f"It makes a tensor of shape {memory.largest_shape}; none need be larger than the result."
    )
