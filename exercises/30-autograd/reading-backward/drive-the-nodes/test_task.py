"""Checks: counts and gradients on many graphs, against torch.autograd.grad."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]


def leaf(*shape, dtype=torch.float32):
    return (torch.rand(shape, dtype=dtype) * 2 - 1).requires_grad_()


def expect_counts(solution, result, expected, what):
    made = solution.arrows(result)
    assert isinstance(made, dict), f"arrows must return a dict, not {made!r}."
    assert result.grad_fn in made, f"arrows of {what} misses the node of the result."
    assert made[result.grad_fn] == 0, (
        f"In {what}, {made[result.grad_fn]} arrows lead to the result."
    )
    found = sorted(made.values())
    assert found == expected, f"arrows of {what} counts {found}, expected {expected}."


def test_arrows(solution):
    a, b = leaf(), leaf()
    expect_counts(solution, a * b, [0, 1, 1], "a * b")
    expect_counts(solution, torch.exp(a * 3), [0, 1, 1], "exp(a * 3)")
    expect_counts(solution, (a + b) * torch.exp(leaf()), [0, 1, 1, 1, 1, 1], "(a + b) * exp(c)")


def test_arrows_to_what_is_shared(solution):
    a, b = leaf(), leaf()
    u = a * b
    expect_counts(solution, a * a, [0, 2], "a * a")
    expect_counts(solution, u * u + u, [0, 1, 1, 1, 3], "u * u + u, u = a * b")
    expect_counts(solution, (u + a) * u, [0, 1, 1, 2, 2], "(u + a) * u, u = a * b")


def expect(solution, result, leaves, what):
    right = torch.autograd.grad(result, leaves, retain_graph=True)
    made = solution.gradients(result)
    assert isinstance(made, list), f"gradients must return a list, not {made!r}."
    assert len(made) == len(leaves), (
        f"{what} has {len(leaves)} leaves, gradients returns {len(made)}."
    )
    for x, expected in zip(leaves, right, strict=True):
        found = [g for other, g in made if other is x]
        assert len(found) == 1, (
            f"gradients of {what} names a leaf {len(found)} times, expected once."
        )
        assert isinstance(found[0], torch.Tensor), f"A gradient is {found[0]!r}, not a tensor."
        torch.testing.assert_close(
            found[0].detach(),
            expected,
            msg=lambda text, g=found[0], e=expected: (
                f"In {what} a gradient is {g}, torch says {e}. {text}"
            ),
        )


@pytest.mark.parametrize("dtype", DTYPES)
def test_chains(solution, dtype):
    x = leaf(2, 3, dtype=dtype)
    expect(solution, (x * 2).sum(), [x], "(x * 2).sum()")
    expect(solution, torch.tanh(torch.exp(x) / 3).mean(), [x], "tanh(exp(x) / 3).mean()")
    expect(solution, (x.T.reshape(6) ** 2).sum(), [x], "(x.T.reshape(6) ** 2).sum()")


@pytest.mark.parametrize("dtype", DTYPES)
def test_many_leaves(solution, dtype):
    a, b, c = (leaf(2, 3, dtype=dtype) for _ in range(3))
    w = leaf(3, 4, dtype=dtype)
    expect(solution, (a * b + torch.exp(c)).sum(), [a, b, c], "(a * b + exp(c)).sum()")
    expect(solution, torch.tanh(a @ w).sum(), [a, w], "tanh(a @ w).sum()")
    expect(solution, torch.stack([a, b, c]).mean(), [a, b, c], "stack([a, b, c]).mean()")


@pytest.mark.parametrize("dtype", DTYPES)
def test_constants(solution, dtype):
    x, data = leaf(2, 3, dtype=dtype), torch.rand(2, 3, dtype=dtype)
    expect(solution, (x * data - data).sum(), [x], "(x * data - data).sum()")
    expect(solution, (data * (data + x)).mean(), [x], "(data * (data + x)).mean()")


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_leaf_used_twice(solution, dtype):
    x, y = leaf(3, dtype=dtype), leaf(3, dtype=dtype)
    expect(solution, (x * x).sum(), [x], "(x * x).sum()")
    expect(solution, (x * y + x).sum(), [x, y], "(x * y + x).sum()")
    expect(solution, (x * torch.exp(x)).sum(), [x], "(x * exp(x)).sum()")


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_result_used_twice(solution, dtype):
    a, b = leaf(3, dtype=dtype), leaf(3, dtype=dtype)
    u = a * b
    expect(solution, (u + u * u).sum(), [a, b], "(u + u * u).sum(), u = a * b")
    expect(solution, (u * u + u).sum(), [a, b], "(u * u + u).sum(), u = a * b")
    v = torch.tanh(u)
    w = v * u + a
    expect(solution, (w * v + torch.exp(w) * u).sum(), [a, b], "a ladder of shared results")


def test_a_deep_graph(solution):
    x, data = leaf(), torch.ones(())
    y = x
    for _ in range(3000):
        y = y * data
    expect(solution, y, [x], "3000 multiplications")


def test_each_node_is_called_once(solution, python_loops):
    x = leaf()
    y = x * 1
    for _ in range(10):
        y = y + y
    with python_loops() as lines:
        solution.gradients(y)
    assert lines.most < 400, f"In a graph of 12 nodes a line runs {lines.most} times: {lines}."


def test_no_grad_changes(solution):
    a, b = leaf(2), leaf(2)
    b.grad = torch.tensor([5.0, 6.0])
    solution.gradients((a * b + a).sum())
    assert a.grad is None, f"gradients filled the .grad of a leaf: {a.grad}."
    assert b.grad.tolist() == [5.0, 6.0], (
        f"gradients changed the .grad [5, 6] of a leaf to {b.grad}."
    )


def test_the_gradients_are_not_tracked(solution):
    a, b = leaf(2), leaf(2)
    for _, gradient in solution.gradients((a * b * a).sum()):
        assert not gradient.requires_grad, f"A gradient is tracked: {gradient}."
