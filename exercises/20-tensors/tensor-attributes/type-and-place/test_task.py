"""Checks: types, devices (with `meta` as the second one), values, and who shares memory."""

import pytest
import torch

DECIMALS = [torch.float16, torch.float32, torch.float64]
WHOLE = [torch.uint8, torch.int8, torch.int32, torch.int64]


def table(dtype):
    return torch.tensor([[1, 2, 3], [40, 50, 60]]).to(dtype)


def expect_values(actual, values, call):
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.tolist() == values, f"{call} holds {actual.tolist()}, expected {values}."


def pair(solution, features, labels):
    made = solution.training_pair(features, labels)
    assert isinstance(made, tuple | list), (
        f"training_pair must return two tensors, not {type(made).__name__}."
    )
    assert len(made) == 2, f"training_pair must return two tensors, not {len(made)}."
    return made


@pytest.mark.parametrize("dtype", DECIMALS + WHOLE, ids=str)
def test_features_become_float32(solution, dtype):
    features, _ = pair(solution, table(dtype), torch.tensor([0, 1]))
    expect_values(features, [[1.0, 2.0, 3.0], [40.0, 50.0, 60.0]], f"Features that came as {dtype}")
    assert features.dtype == torch.float32, f"Features that came as {dtype} are {features.dtype}."
    fractions, _ = pair(solution, torch.tensor([-1.5, 0.25], dtype=torch.float64), table(dtype))
    expect_values(fractions, [-1.5, 0.25], "Features -1.5 and 0.25")


@pytest.mark.parametrize("dtype", DECIMALS + WHOLE, ids=str)
def test_labels_become_int64(solution, dtype):
    _, labels = pair(solution, torch.ones(3, 2), torch.tensor([0, 9, 100]).to(dtype))
    expect_values(labels, [0, 9, 100], f"Labels that came as {dtype}")
    assert labels.dtype == torch.int64, f"Labels that came as {dtype} are {labels.dtype}."


@pytest.mark.parametrize("dtype", DECIMALS + WHOLE, ids=str)
def test_matched_takes_the_dtype(solution, dtype):
    for source in (torch.float32, torch.uint8, torch.int64):
        x, other = table(source), torch.zeros(4, dtype=dtype)
        made = solution.matched(x, other)
        expect_values(made, table(dtype).tolist(), f"matched({source}, {dtype})")
        assert made.dtype == dtype, f"matched({source}, {dtype}) is {made.dtype}."


def test_matched_takes_the_device(solution):
    for dtype in (torch.float32, torch.int64):
        other = torch.ones(5, dtype=dtype, device="meta")
        made = solution.matched(torch.ones(2, 3), other)
        assert made.device == other.device, (
            f"matched is on {made.device}, the other tensor on {other.device}."
        )
        assert made.shape == (2, 3), f"matched has shape {tuple(made.shape)}, expected (2, 3)."


def test_shifted_keeps_type_and_device(solution):
    for dtype in DECIMALS:
        for x in (table(dtype), torch.ones((), dtype=dtype), torch.ones(0, 2, dtype=dtype)):
            made = solution.shifted(x, 0.5)
            assert made.shape == x.shape, f"shifted has shape {made.shape}, expected {x.shape}."
            assert made.dtype == dtype, f"shifted(x, 0.5) of {dtype} is {made.dtype}."
    ghost = torch.ones(2, 3, dtype=torch.float16, device="meta")
    made = solution.shifted(ghost, 0.5)
    assert made.device == ghost.device, f"shifted moved x from {ghost.device} to {made.device}."


def test_shifted_is_exact(solution):
    for dtype in DECIMALS:
        expect_values(solution.shifted(torch.ones(2, dtype=dtype), -3), [-2, -2], "shifted(1, -3)")
    for amount in (0.1, -7.3):
        for start in (0.0, 1 / 3):
            made = solution.shifted(torch.full((2,), start, dtype=torch.float64), amount)
            off = abs(made[0].item() - (start + amount))
            assert off < 1e-14, f"shifted({start}, {amount}) in float64 is off by {off:.1e}."


@pytest.mark.parametrize("dtype", DECIMALS + WHOLE, ids=str)
def test_float_copy_has_the_values_in_float32(solution, dtype):
    made = solution.float_copy(table(dtype))
    expect_values(made, [[1.0, 2.0, 3.0], [40.0, 50.0, 60.0]], f"float_copy of {dtype}")
    assert made.dtype == torch.float32, f"float_copy of {dtype} is {made.dtype}."


@pytest.mark.parametrize("dtype", DECIMALS + WHOLE, ids=str)
def test_float_copy_is_a_new_tensor(solution, dtype):
    x = table(dtype)
    made = solution.float_copy(x)
    assert made is not x, f"float_copy of {dtype} returns x itself."
    made.fill_(7)
    assert torch.equal(x, table(dtype)), (
        f"Writing into float_copy of {dtype} changed x to {x.tolist()}."
    )


@pytest.mark.parametrize("dtype", DECIMALS, ids=str)
def test_what_comes_in_is_left_alone(solution, dtype):
    x, other = table(dtype), torch.zeros(2, dtype=dtype)
    solution.training_pair(x, other)
    solution.matched(x, other)
    solution.shifted(x, 0.5)
    solution.float_copy(x)
    assert x.dtype == dtype, f"x was {dtype} and now is {x.dtype}."
    assert torch.equal(x, table(dtype)), f"x was {table(dtype).tolist()} and now is {x.tolist()}."
    assert torch.equal(other, torch.zeros(2, dtype=dtype)), (
        f"The second tensor now is {other.tolist()}."
    )
