"""Checks: both ways against least squares in float64, on columns of very different sizes."""

import pytest
import torch

TABLES = [
    ([100.0], [20.0], [2.0], 50.0),
    ([4.0, 0.01], [1.5, 0.002], [30.0, -900.0], 7.0),
    ([-50.0, 2000.0, 0.3], [8.0, 400.0, 0.1], [0.5, 0.01, -20.0], -12.0),
    ([0.0, 0.0], [2.0, 1.5], [6.0, -4.0], 5.0),
]
SEEDS = [0, 1]


def table(number, seed, n=60):
    """Columns with these means and spreads, and noisy targets."""
    means, spreads, weight, constant = TABLES[number]
    numbers = torch.Generator().manual_seed(seed)
    x = torch.randn(n, len(means), generator=numbers) * torch.tensor(spreads) + torch.tensor(means)
    return x, x @ torch.tensor(weight) + constant + 0.5 * torch.randn(n, generator=numbers)


def best(x, y):
    ones = torch.ones(len(x), 1, dtype=torch.float64)
    both = torch.cat([x.double(), ones], dim=1)
    return torch.linalg.lstsq(both, y.double()[:, None], driver="gelsd").solution.squeeze(1)


def predictions(found, x, call):
    """What weights and constant predict, in float64, after a look at their form."""
    assert isinstance(found, tuple), f"{call} must return a tuple of two tensors."
    weight, constant = found
    d = x.shape[1]
    assert weight.shape == (d,), f"The weights of {call} have shape {tuple(weight.shape)}."
    assert constant.shape == (), f"The constant of {call} has shape {tuple(constant.shape)}."
    for name, tensor in (("weights", weight), ("constant", constant)):
        assert tensor.dtype == torch.float32, f"The {name} of {call} are {tensor.dtype}."
        assert not tensor.requires_grad, f"The {name} of {call} still require a gradient."
    return x.double() @ weight.double() + constant.double()


def expect_best(found, x, y, call, atol=0.02):
    """The predictions are as good as the best ones, in the data's own units."""
    solution = best(x, y)
    expected = x.double() @ solution[:-1] + solution[-1]
    actual = predictions(found, x, call)
    gap = (actual - expected).abs().max().item()
    assert gap < atol, (
        f"{call} finds weights {found[0].tolist()} and constant {found[1].item():.3f}, the best "
        f"are {solution[:-1].tolist()} and {solution[-1].item():.3f}: predictions are off by {gap}."
    )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_least_squares(solution, number, seed):
    x, y = table(number, seed)
    found = solution.least_squares(x.clone(), y.clone())
    expect_best(found, x, y, "least_squares")


@pytest.mark.parametrize("n", [3, 5])
def test_least_squares_of_a_few_points(solution, n):
    x = torch.tensor([[0.0], [1.0], [3.0], [2.0], [7.0]])[:n]
    found = solution.least_squares(x.clone(), 3 * x[:, 0] + 5)
    expect_best(found, x, 3 * x[:, 0] + 5, "least_squares", atol=1e-3)


@pytest.mark.parametrize("seed", SEEDS)
def test_training_on_columns_around_0(solution, seed):
    x, y = table(3, seed)
    torch.manual_seed(seed)
    expect_best(solution.trained(x.clone(), y.clone()), x, y, "trained")


@pytest.mark.parametrize("seed", SEEDS)
def test_training_on_one_column(solution, seed):
    x, y = table(0, seed)
    torch.manual_seed(seed)
    expect_best(solution.trained(x.clone(), y.clone()), x, y, "trained")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("number", [1, 2])
def test_training_on_several_columns(solution, number, seed):
    x, y = table(number, seed)
    torch.manual_seed(seed)
    expect_best(solution.trained(x.clone(), y.clone()), x, y, "trained")


@pytest.mark.parametrize(("steps", "lr"), [(20, 0.1), (20, 0.2), (5, 0.1)])
def test_steps_and_lr_count(solution, steps, lr):
    """The level error shrinks by 1 - 2 lr with every step, whatever the columns are."""
    x, y = table(0, seed=5)
    torch.manual_seed(5)
    made = predictions(solution.trained(x.clone(), y.clone(), steps, lr), x, "trained")
    torch.manual_seed(5)
    start = predictions(solution.trained(x.clone(), y.clone(), 0, lr), x, "trained")
    left = ((made - y).mean() / (start - y).mean()).item()
    assert left == pytest.approx((1 - 2 * lr) ** steps, abs=1e-3), (
        f"After {steps} steps with lr {lr}, {left:.4f} of the first mean error is left, "
        f"expected {(1 - 2 * lr) ** steps:.4f}."
    )


def test_the_data_are_left_alone(solution):
    x, y = table(1, seed=6)
    before = x.clone(), y.clone()
    solution.least_squares(x, y)
    solution.trained(x, y, steps=2)
    assert torch.equal(x, before[0]), "The numbers in x have changed."
    assert torch.equal(y, before[1]), "The numbers in y have changed."
