"""Checks: tracked, a leaf, the right numbers; and the caller's data untouched."""

import pytest
import torch

SIZES = [(1, 1.0), (5, 0.5), (200, 3.0)]
VALUES = {
    "float32 (2, 3)": torch.tensor([[1.5, -2.0, 0.25], [3.0, 4.0, 5.5]]),
    "float32 ()": torch.tensor(2.5),
    "float64 (2,)": torch.tensor([0.5, -8.0], dtype=torch.float64),
    "float16 (3,)": torch.tensor([0.5, 1.0, 2.0], dtype=torch.float16),
    "int64 (3,)": torch.tensor([1, -2, 3]),
    "uint8 (2, 1)": torch.tensor([[0], [255]], dtype=torch.uint8),
    "bool (2,)": torch.tensor([True, False]),
    "float32 (0,)": torch.zeros(0),
}
FLOATS = [name for name in VALUES if "float" in name]
OTHERS = [name for name in VALUES if "float" not in name]


def weights(solution, n, scale):
    """The weights, after a look at their shape and type."""
    w = solution.start_weights(n, scale)
    assert isinstance(w, torch.Tensor), f"start_weights must return a tensor, not {w!r}."
    assert w.shape == (n,), f"start_weights({n}, {scale}) has shape {tuple(w.shape)}."
    assert w.dtype == torch.float32, f"start_weights({n}, {scale}) is {w.dtype}."
    return w


@pytest.mark.parametrize(("n", "scale"), SIZES)
def test_start_weights_are_tracked(solution, n, scale):
    w = weights(solution, n, scale)
    assert w.requires_grad, f"start_weights({n}, {scale}) is not tracked."


@pytest.mark.parametrize(("n", "scale"), SIZES)
def test_start_weights_are_a_leaf(solution, n, scale):
    w = weights(solution, n, scale)
    assert w.is_leaf, f"start_weights({n}, {scale}) is a result, not a leaf: {w.grad_fn} made it."


@pytest.mark.parametrize("scale", [1.0, 0.25, 3.0])
def test_start_weights_are_spread_from_minus_scale_to_scale(solution, scale):
    w = weights(solution, 2000, scale).detach()
    low, high = w.min().item(), w.max().item()
    assert -scale <= low, f"With scale {scale} the smallest of 2000 weights is {low:.3f}."
    assert high <= scale, f"With scale {scale} the largest of 2000 weights is {high:.3f}."
    for start in range(-4, 4):
        share = ((w >= scale * start / 4) & (w < scale * (start + 1) / 4)).float().mean().item()
        assert 0.07 < share < 0.19, (
            f"With scale {scale}, {share:.0%} of the weights lie between {scale * start / 4} and "
            f"{scale * (start + 1) / 4}, an eighth of the range: they are not uniform."
        )


def expect_numbers(solution, name):
    values = VALUES[name].clone()
    made = solution.learnable_copy(values)
    call = f"learnable_copy of {name}"
    assert isinstance(made, torch.Tensor), f"{call} must return a tensor, not {made!r}."
    assert made.dtype == torch.float32, f"{call} is {made.dtype}, expected torch.float32."
    assert made.shape == values.shape, f"{call} has shape {tuple(made.shape)}."
    expected = torch.tensor(values.tolist(), dtype=torch.float32)
    assert torch.equal(made.detach(), expected), f"{call} is {made}, expected {expected}."
    assert made.requires_grad, f"{call} is not tracked."


@pytest.mark.parametrize("name", FLOATS)
def test_a_copy_of_floats(solution, name):
    expect_numbers(solution, name)


@pytest.mark.parametrize("name", OTHERS)
def test_a_copy_of_whole_numbers_and_bools(solution, name):
    expect_numbers(solution, name)


@pytest.mark.parametrize("name", FLOATS)
def test_the_copy_is_a_leaf(solution, name):
    made = solution.learnable_copy(VALUES[name].clone())
    assert made.is_leaf, f"learnable_copy of {name} is a result: {made.grad_fn} made it."


@pytest.mark.parametrize("name", FLOATS)
def test_the_values_do_not_become_tracked(solution, name):
    values = VALUES[name].clone()
    solution.learnable_copy(values)
    assert not values.requires_grad, f"learnable_copy of {name} made the caller's data tracked."


def test_the_copy_has_its_own_memory(solution):
    values = torch.tensor([1.0, 2.0])
    made = solution.learnable_copy(values)
    made.detach().fill_(9.0)
    assert values.tolist() == [1.0, 2.0], (
        f"Writing 9 into the copy turned the caller's [1.0, 2.0] into {values.tolist()}."
    )
