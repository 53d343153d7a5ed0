"""Checks: the three kinds in many shapes and types, and switches that really are off."""

import pytest
import torch


def leaf(*shape, dtype=torch.float32):
    return torch.rand(shape, dtype=dtype).requires_grad_()


def expect_kind(solution, x, expected, what):
    made = solution.kind(x)
    assert made == expected, f"kind says {made!r} of {what}, expected {expected!r}."


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (0,)])
def test_kind_of_a_leaf(solution, shape, dtype):
    expect_kind(solution, leaf(*shape, dtype=dtype), "leaf", f"a tracked leaf of shape {shape}")


@pytest.mark.parametrize("shape", [(), (3,), (2, 3)])
def test_kind_of_a_result(solution, shape):
    w = leaf(*shape)
    expect_kind(solution, w * 2, "result", f"w * 2, w a tracked leaf of shape {shape}")
    expect_kind(solution, (torch.ones(shape) - w).sum(), "result", "a sum over 1 - w")
    expect_kind(solution, w.to(torch.float64), "result", "a tracked leaf turned into float64")


@pytest.mark.parametrize("shape", [(), (3,), (2, 3)])
def test_kind_of_a_constant(solution, shape):
    w = leaf(*shape)
    expect_kind(solution, torch.rand(shape), "constant", f"new data of shape {shape}")
    expect_kind(solution, torch.rand(shape) * 2, "constant", "data times 2")
    expect_kind(solution, torch.ones(shape, dtype=torch.int64), "constant", "whole numbers")
    expect_kind(solution, w > 0.5, "constant", "the mask w > 0.5")
    expect_kind(solution, w.argmax(), "constant", "w.argmax()")


def expect_entries(solution, tensors, expected, what):
    made = solution.trainable_entries(tensors)
    assert made == expected, f"trainable_entries of {what} is {made!r}, expected {expected}."


def test_the_entries_of_leaves(solution):
    expect_entries(solution, [leaf(2, 3), leaf(4)], 10, "leaves of shape (2, 3) and (4,)")
    expect_entries(solution, [leaf(), leaf(3, 1, 2)], 7, "leaves of shape () and (3, 1, 2)")
    expect_entries(solution, [leaf(0), leaf(2)], 2, "leaves of shape (0,) and (2,)")
    expect_entries(solution, [], 0, "no tensors")


def test_constants_do_not_count(solution):
    tensors = [leaf(2, 3), torch.ones(4), torch.ones(2, dtype=torch.int64)]
    expect_entries(solution, tensors, 6, "a leaf of shape (2, 3) and two constants")


def test_results_do_not_count(solution):
    w = leaf(2, 3)
    expect_entries(solution, [w, w * 2, w.sum()], 6, "a leaf of shape (2, 3) and two results")


def test_freeze_turns_tracking_off(solution):
    tensors = [leaf(2, 3), leaf(), torch.ones(2), torch.ones(3, dtype=torch.int64)]
    returned = solution.freeze(list(tensors))
    assert returned is None, f"freeze must return None, not {returned!r}."
    for x in tensors:
        assert not x.requires_grad, f"After freeze, this tensor is still tracked: {x}."
