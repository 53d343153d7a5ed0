"""Checks: chains, trees, shared nodes, constants, deep graphs, and leaves with equal numbers."""

import pytest
import torch


def leaf(*shape):
    return torch.rand(shape).requires_grad_()


def expect_count(solution, result, expected, what):
    made = solution.count_operations(result)
    assert made == expected, f"count_operations of {what} is {made!r}, expected {expected}."


def expect_leaves(solution, result, expected, what):
    made = solution.leaves_of(result)
    assert isinstance(made, list), f"leaves_of must return a list, not {made!r}."
    assert len(made) == len(expected), (
        f"leaves_of {what} returns {len(made)} tensors, expected {len(expected)}."
    )
    for x in expected:
        assert any(x is other for other in made), f"leaves_of {what} misses the leaf {x}."


def expect_depends(solution, result, x, expected, what):
    made = solution.depends_on(result, x)
    assert isinstance(made, bool), f"depends_on must return a bool, not {made!r}."
    assert made == expected, f"depends_on says {made} of {what}."


@pytest.mark.parametrize("shape", [(), (3,), (2, 3)])
def test_count_a_chain(solution, shape):
    x = leaf(*shape)
    expect_count(solution, x * 2, 1, "x * 2")
    expect_count(solution, torch.exp(x * 2 + 1), 3, "exp(x * 2 + 1)")
    expect_count(solution, (x / 2).sum(), 2, "(x / 2).sum()")


def test_count_where_ways_join(solution):
    a, b, c = leaf(2), leaf(2), leaf(2)
    expect_count(solution, a * b + torch.exp(c) * 3, 4, "a * b + exp(c) * 3")
    expect_count(solution, (a + 1) * ((b + 2) * (c + 3)), 5, "(a + 1) * ((b + 2) * (c + 3))")


def test_count_a_shared_node_once(solution):
    y = leaf(2) * 2
    expect_count(solution, y + y, 2, "y + y for y = x * 2")
    for _ in range(9):
        y = y + y
    expect_count(solution, y, 10, "y = x * 2, then nine times y = y + y")


def test_each_node_is_visited_once(solution, python_loops):
    y = leaf(2) * 2
    for _ in range(10):
        y = y + y
    with python_loops() as lines:
        solution.count_operations(y)
        solution.leaves_of(y)
    assert lines.most < 500, f"A graph of 12 nodes, and a line runs {lines.most} times: {lines}."


def test_count_without_a_graph(solution):
    expect_count(solution, leaf(3), 0, "a leaf")
    expect_count(solution, torch.ones(3), 0, "a constant")
    expect_count(solution, torch.ones(3) * 2, 0, "a constant times 2")


def test_leaves_of_a_result(solution):
    a, b, c = leaf(), leaf(), leaf()
    expect_leaves(solution, a * 2, [a], "a * 2")
    expect_leaves(solution, a + b * c, [a, b, c], "a + b * c")
    expect_leaves(solution, (b * c) * torch.exp(a + 1), [a, b, c], "(b * c) * exp(a + 1)")


def test_each_leaf_once(solution):
    a, b = leaf(2), leaf(2)
    expect_leaves(solution, a * b + a, [a, b], "a * b + a")
    expect_leaves(solution, torch.exp(a) * a * a + b * a, [a, b], "exp(a) * a * a + b * a")


def test_constants_are_no_leaves(solution):
    a, data = leaf(2), torch.ones(2)
    expect_leaves(solution, a * data, [a], "a * data")
    expect_leaves(solution, (data + 1) * (a - data), [a], "(data + 1) * (a - data)")
    expect_leaves(solution, torch.ones(2), [], "a constant")


def test_a_leaf_is_its_own_leaf(solution):
    x = leaf(2)
    expect_leaves(solution, x, [x], "a leaf")
    expect_depends(solution, x, x, True, "a leaf and itself")


def test_a_deep_graph(solution):
    x, data = leaf(), torch.ones(())
    y = x
    for _ in range(3000):
        y = y * data
    expect_count(solution, y, 3000, "3000 multiplications")
    expect_leaves(solution, y, [x], "3000 multiplications")


def test_depends_on(solution):
    a, b = leaf(), leaf()
    expect_depends(solution, a * 2, a, True, "a * 2 and a")
    expect_depends(solution, a * 2, b, False, "a * 2 and b")
    expect_depends(solution, a * b, b, True, "a * b and b")
    expect_depends(solution, torch.ones(()), a, False, "a constant and a")
    expect_depends(solution, torch.tensor((a * 2).item()) * b, a, False, "a cut graph and a")


@pytest.mark.parametrize("shape", [(), (2,)])
def test_equal_numbers_are_not_the_same_leaf(solution, shape):
    one, twin = (torch.ones(shape, requires_grad=True) for _ in range(2))
    expect_depends(solution, one * 2, twin, False, "a result and a twin of its leaf")
    expect_depends(solution, one * twin, twin, True, "one * twin and twin")
