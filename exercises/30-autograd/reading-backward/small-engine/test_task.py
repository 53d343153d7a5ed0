"""Checks: numbers and gradients against torch, on chains, trees, shared values and forks."""

import pytest
import torch

STARTS = [(2.0, -3.0, 0.5), (-0.7, 0.3, 1.9), (0.4, 1.1, -2.2)]


def expect_like_torch(solution, function, what, numbers):
    """Build one expression twice, of Values and of tensors, and compare all there is."""
    values = [solution.Value(n) for n in numbers]
    tensors = [torch.tensor(n, dtype=torch.float64, requires_grad=True) for n in numbers]
    made, right = function(*values), function(*tensors)
    assert isinstance(made, solution.Value), f"{what} gives {made!r}, expected a Value."
    assert made.data == pytest.approx(right.item()), (
        f"{what} at {numbers} is {made.data}, torch says {right.item()}."
    )
    made.backward()
    right.backward()
    for name, value, tensor in zip("abc", values, tensors, strict=False):
        expected = 0.0 if tensor.grad is None else tensor.grad.item()
        assert value.grad == pytest.approx(expected, abs=1e-9), (
            f"The gradient of {what} by {name} at {numbers} is {value.grad}, torch says {expected}."
        )


def test_a_leaf(solution):
    v = solution.Value(2.5)
    assert v.data == 2.5, f"Value(2.5).data is {v.data}."
    assert type(v.grad) is float, f"The grad of a new Value is {v.grad!r}, expected 0.0."
    assert v.grad == 0.0, f"The grad of a new Value is {v.grad}, expected 0.0."
    v.backward()
    assert v.grad == 1.0, f"After v.backward() the grad of v itself is {v.grad}, expected 1.0."


@pytest.mark.parametrize("numbers", STARTS)
def test_sums(solution, numbers):
    expect_like_torch(solution, lambda a, b: a + b, "a + b", numbers[:2])
    expect_like_torch(solution, lambda a, b, c: (a + b) + c, "(a + b) + c", numbers)


@pytest.mark.parametrize("numbers", STARTS)
def test_products(solution, numbers):
    expect_like_torch(solution, lambda a, b: a * b, "a * b", numbers[:2])
    expect_like_torch(solution, lambda a, b, c: a * b + c, "a * b + c", numbers)
    expect_like_torch(solution, lambda a, b, c: a * (b * c), "a * (b * c)", numbers)


@pytest.mark.parametrize("numbers", STARTS)
def test_tanh(solution, numbers):
    expect_like_torch(solution, lambda a: a.tanh(), "a.tanh()", numbers[:1])
    expect_like_torch(solution, lambda a, b: (a * b).tanh(), "(a * b).tanh()", numbers[:2])


@pytest.mark.parametrize("number", [-1.5, 0.3, 2.0])
def test_relu(solution, number):
    expect_like_torch(solution, lambda a: a.relu(), "a.relu()", [number])
    expect_like_torch(
        solution, lambda a, b: (a * b).relu() + a, "(a * b).relu() + a", [number, 3.0]
    )


def test_relu_at_zero(solution):
    expect_like_torch(solution, lambda a: a.relu(), "a.relu()", [0.0])


@pytest.mark.parametrize("numbers", STARTS)
def test_a_value_used_twice(solution, numbers):
    expect_like_torch(solution, lambda a: a + a, "a + a", numbers[:1])
    expect_like_torch(solution, lambda a: a * a, "a * a", numbers[:1])
    expect_like_torch(solution, lambda a, b: a * b + a, "a * b + a", numbers[:2])


def fork(a, b):
    u = a * b
    return u + u * u


def fork_the_other_way(a, b):
    u = a * b
    return u * u + u


def ladder(a, b, c):
    u = (a + b).tanh()
    v = u * c
    w = v * u + a
    return (w * v + u).tanh() + w


@pytest.mark.parametrize("numbers", STARTS)
def test_a_result_used_twice(solution, numbers):
    expect_like_torch(solution, fork, "u + u * u, u = a * b", numbers[:2])
    expect_like_torch(solution, fork_the_other_way, "u * u + u, u = a * b", numbers[:2])
    expect_like_torch(solution, ladder, "a ladder of shared results", numbers)


def test_results_on_the_way(solution):
    a, b = solution.Value(2.0), solution.Value(-3.0)
    u = a * b
    s = u * u
    y = s + u
    y.backward()
    for name, value, right in (("y", y, 1.0), ("s = u * u", s, 1.0), ("u", u, -11.0)):
        assert value.grad == right, (
            f"In y = u * u + u, the grad of {name} is {value.grad}, expected {right}."
        )


def test_a_leaf_of_two_results(solution):
    a, b = solution.Value(2.0), solution.Value(5.0)
    (a * b).backward()
    (a * a).backward()
    assert a.grad == 9.0, f"After (a * b) and (a * a), a.grad is {a.grad}, expected 5 + 4."
    assert b.grad == 2.0, f"After (a * b) and (a * a), b.grad is {b.grad}, expected 2."
    a.backward()
    assert a.grad == 10.0, f"After a.backward() as well, a.grad is {a.grad}, expected 9 + 1."


def test_a_deep_graph(solution):
    a = solution.Value(1.0)
    y = a
    for _ in range(199):
        y = y + a
    y.backward()
    assert a.grad == 200.0, f"a added up 200 times has the gradient {a.grad}."


def test_each_value_sends_once(solution, python_loops):
    a = solution.Value(1.0)
    y = a
    for _ in range(11):
        y = y + y
    with python_loops() as lines:
        y.backward()
    assert a.grad == 2048.0, f"Eleven times y = y + y gives a the gradient {a.grad}, expected 2048."
    assert lines.most < 400, f"In a graph of 12 values a line runs {lines.most} times: {lines}."
