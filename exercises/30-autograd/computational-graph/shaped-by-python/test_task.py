"""Checks: the numbers, and what is in the graph: how many operations, and which leaves."""

import pytest
import torch

STARTS = [
    (torch.tensor([6.0, -10.0]), 3.0, 2),
    (torch.tensor([[1.0, 0.5, 3.0], [2.0, 9.0, -4.0]]), 1.0, 4),
    (torch.tensor(-7.0), 0.1, 7),
    (torch.tensor([0.5, 8.0], dtype=torch.float64), 8.0, 0),
    (torch.tensor([0.25]), 1.0, 0),
]


def graph(result):
    """The operations of a graph, and the leaves at its ends."""
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting.extend(n for n, _ in node.next_functions)
    ends = {node for node in seen if hasattr(node, "variable")}
    leaves = [node.variable for node in ends]
    return seen - ends, [result] if result.requires_grad and result.is_leaf else leaves


def expect_numbers(actual, expected, call):
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    torch.testing.assert_close(
        actual.detach(),
        expected,
        msg=lambda text: f"{call} is {actual}, expected {expected}. {text}",
    )


def halve(solution, x, limit):
    call = f"halve_until({x.tolist()}, {limit})"
    return solution.halve_until(x, limit), call


@pytest.mark.parametrize(("x", "limit", "halvings"), STARTS)
def test_halved_numbers(solution, x, limit, halvings):
    made, call = halve(solution, x.clone(), limit)
    expect_numbers(made, x / 2**halvings, call)
    assert not made.requires_grad, f"{call} is tracked, although x is not."


@pytest.mark.parametrize(("x", "limit", "halvings"), STARTS)
def test_one_operation_for_each_halving(solution, x, limit, halvings):
    x = x.clone().requires_grad_()
    made, call = halve(solution, x, limit)
    operations, leaves = graph(made)
    assert len(operations) == halvings, (
        f"The graph of {call} has {len(operations)} operations; there are {halvings} halvings."
    )
    assert [leaf is x for leaf in leaves] == [True], f"The graph of {call} does not end at x."


def test_halving_goes_on_with_the_graph_of_x(solution):
    w = torch.tensor([2.0, 5.0], requires_grad=True)
    made, _ = halve(solution, w * 3, 10.0)
    operations, leaves = graph(made)
    assert len(operations) == 2, f"x = w * 3 is halved once: {len(operations)} operations, not 2."
    assert [leaf is w for leaf in leaves] == [True], "The way back does not end at w."


@pytest.mark.parametrize("tracked", [False, True])
def test_x_is_left_alone(solution, tracked):
    x = torch.tensor([6.0, -10.0], requires_grad=tracked)
    y = x * 1 if tracked else x
    halve(solution, y, 1.0)
    assert y.tolist() == [6.0, -10.0], f"halve_until turned x into {y.tolist()}."


TERMS = [[2.0, -5.0, 0.5], [-1.0, 3.0], [1.0, 2.0, 4.0, -8.0], [0.0, 7.0]]
NOTHING = [[], [-1.0], [0.0, -2.0]]


def leaves(numbers):
    return [torch.tensor(number, requires_grad=True) for number in numbers]


@pytest.mark.parametrize("numbers", TERMS + NOTHING)
def test_sum_of_the_numbers(solution, numbers):
    expected = torch.tensor(float(sum(n for n in numbers if n > 0)))
    call = f"sum_of_positive({numbers})"
    made = solution.sum_of_positive([torch.tensor(n) for n in numbers])
    expect_numbers(made, expected, call)
    assert not made.requires_grad, f"{call} is tracked, although no term is."


@pytest.mark.parametrize("numbers", TERMS)
def test_the_terms_of_the_sum_are_in_its_graph(solution, numbers):
    terms = leaves(numbers)
    made = solution.sum_of_positive(terms)
    expect_numbers(
        made, torch.tensor(float(sum(n for n in numbers if n > 0))), f"the sum of {numbers}"
    )
    _, found = graph(made)
    for term in terms:
        if term > 0:
            assert any(term is x for x in found), (
                f"In sum_of_positive({numbers}), the graph does not lead to {term.item()}."
            )


@pytest.mark.parametrize("numbers", TERMS + NOTHING)
def test_the_other_terms_are_not(solution, numbers):
    terms = leaves(numbers)
    _, found = graph(solution.sum_of_positive(terms))
    for x in found:
        assert any(x is term for term in terms), (
            f"In sum_of_positive({numbers}), the graph leads to a leaf of its own, {x}."
        )
        assert x > 0, f"In sum_of_positive({numbers}), the graph leads to {x.item()} as well."


def test_nothing_positive_is_not_tracked(solution):
    for numbers in NOTHING:
        made = solution.sum_of_positive(leaves(numbers))
        assert not made.requires_grad, f"sum_of_positive({numbers}) is tracked."
