"""Checks: the values, and what happens to the three tensors when the module is moved or loaded."""

import pytest
import torch

NAMES = ["mean", "std", "weights"]


def made(solution, n=5, d=3, dtype=torch.float32):
    """A fitted module, and the table and weights that it was made with."""
    table = torch.randn(n, d, dtype=dtype) * torch.rand(d, dtype=dtype) * 9 + 4
    weights = torch.rand(d, dtype=dtype) + 0.5
    module = solution.Standardiser(weights.clone())
    module.fit(table.clone())
    return module, table, weights


def expect(actual, expected, call):
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize(("n", "d"), [(5, 3), (2, 4), (9, 1)])
def test_the_fitted_table(solution, n, d, dtype):
    module, table, weights = made(solution, n, d, dtype)
    # Written by hand: the sum of squares is divided by n - 1.
    mean = table.sum(dim=0) / n
    std = (((table - mean) ** 2).sum(dim=0) / (n - 1)) ** 0.5
    expect(module(table.clone()), (table - mean) / std * weights, f"the fitted table ({n}, {d})")
    module.fit(torch.randn(4, d, dtype=dtype))
    module.fit(table.clone())
    expect(module(table.clone()), (table - mean) / std * weights, "the table, fitted again,")


@pytest.mark.parametrize("n", [0, 1, 4])
def test_other_rows_by_the_remembered_numbers(solution, n):
    module, table, weights = made(solution)
    rows = torch.randn(n, 3)
    expected = (rows - table.mean(dim=0)) / table.std(dim=0) * weights
    expect(module(rows.clone()), expected, f"a table of {n} other rows")


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_before_fit(solution, dtype):
    rows, weights = torch.randn(4, 2, dtype=dtype), torch.tensor([2.0, -3.0], dtype=dtype)
    module = solution.Standardiser(weights.clone())
    expect(module(rows.clone()), rows * weights, "the table, before fit,")


def test_no_parameters(solution):
    fresh = solution.Standardiser(torch.ones(3))
    for module, when in ((fresh, "before fit"), (made(solution)[0], "after fit")):
        names = [name for name, _ in module.named_parameters()]
        assert names == [], f"Nothing here is trained, but {when} {names} are parameters."


def test_names_in_the_state_dict(solution):
    fresh = solution.Standardiser(torch.ones(3))
    for module, when in ((fresh, "before fit"), (made(solution)[0], "after fit")):
        names = sorted(module.state_dict())
        assert names == ["mean", "std"], (
            f"The state dict should hold mean and std; {when} it holds {names}."
        )


def test_mean_and_std_follow_the_module(solution):
    for module in (solution.Standardiser(torch.ones(3)), made(solution)[0]):
        module.to(torch.float64)
        for name in ("mean", "std"):
            dtype = getattr(getattr(module, name), "dtype", None)
            assert dtype == torch.float64, f"After module.to(torch.float64), {name} is {dtype}."


def test_weights_follow_the_module(solution):
    for module in (solution.Standardiser(torch.ones(3)), made(solution)[0]):
        dtype = module.to(torch.float64).weights.dtype
        assert dtype == torch.float64, f"After module.to(torch.float64), weights is {dtype}."
        device = module.to("meta").weights.device.type
        assert device == "meta", f"After module.to('meta'), weights is still on {device}."


@pytest.mark.parametrize("d", [3, 1])
def test_loaded_into_a_new_module(solution, d):
    module, table, weights = made(solution, d=d)
    state = {name: tensor.clone() for name, tensor in module.state_dict().items()}
    fresh = solution.Standardiser(weights.clone())
    fresh.load_state_dict(state)
    expect(fresh(table.clone()), module(table.clone()), "the table by a module that was loaded")


def test_the_arguments_are_left_alone(solution):
    table, weights = torch.randn(5, 3), torch.rand(3)
    before = table.clone(), weights.clone()
    module = solution.Standardiser(weights)
    module.fit(table)
    module(table)
    assert torch.equal(table, before[0]), "The table was changed."
    assert torch.equal(weights, before[1]), "The weights that were passed in were changed."
