"""Checks: the parts one by one, then the forecasts of trained models."""

import pytest
import torch
from torch import nn

PAST, AHEAD, SPLIT = 12, 8, 160
LEVELS = [(50.0, 8.0), (5000.0, 1.0)]


def waves(steps, level, size, seed):
    chance = torch.Generator().manual_seed(seed)
    a, b = 6.2832 * torch.rand(2, generator=chance)
    t = torch.arange(steps) * 6.2832
    noise = 0.1 * torch.randn(steps, generator=chance)
    return level + size * (torch.sin(t / 10 + a) + 0.5 * torch.sin(t / 31 + b) + noise)


class Line(nn.Module):
    """A model that anyone can follow: the next value goes on as the last two did."""

    def __init__(self, past):
        super().__init__()
        self.past, self.seen = past, []
        self.slope = nn.Parameter(torch.tensor(1.0))

    def forward(self, windows):
        self.seen.append(windows.detach().clone())
        return windows[:, -1] + self.slope * (windows[:, -1] - windows[:, 0])


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what}: shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        found, expected, rtol=1e-4, atol=1e-4, msg=lambda text: f"{what}: {text}"
    )


@pytest.mark.parametrize(("n", "past", "hidden"), [(3, 5, 4), (1, 2, 3), (4, 1, 1)])
def test_the_model(solution, n, past, hidden):
    model = solution.Forecaster(past, hidden)
    shapes = {name: tuple(p.shape) for name, p in model.named_parameters()}
    expected = {f"lstm.{name}": tuple(p.shape) for name, p in nn.LSTM(1, hidden).named_parameters()}
    expected |= {"head.weight": (1, hidden), "head.bias": (1,)}
    assert shapes == expected, f"The parameters are {shapes}, expected {expected}."
    assert model.past == past, f"model.past is {model.past}, expected {past}."
    x = torch.randn(n, past)
    steps = x[:, :, None] if model.lstm.batch_first else x.T[:, :, None]
    h = model.lstm(steps)[1][0][0]
    expected = (h * model.head.weight).sum(dim=1) + model.head.bias
    expect(model(x.clone()), expected, f"With mean 0 and std 1, windows of shape {(n, past)}")


def test_mean_and_std_are_buffers(solution):
    found = dict(solution.Forecaster(3, 2).named_buffers())
    assert set(found) == {"mean", "std"}, f"The buffers are {sorted(found)}."
    values = {name: (tuple(value.shape), value.tolist()) for name, value in found.items()}
    expected = {"mean": ((), 0.0), "std": ((), 1.0)}
    assert values == expected, f"At first the buffers' shapes and values are {values}."


def test_units(solution):
    model, x = solution.Forecaster(4, 3), torch.randn(5, 4)
    plain = model(x)
    with torch.no_grad():
        model.mean.fill_(300.0)
        model.std.fill_(20.0)
    what = "Windows that are 300 + 20 z, for a model of mean 300 and std 20"
    expect(model(300 + 20 * x), 300 + 20 * plain, what)


@pytest.mark.parametrize(("past", "steps"), [(2, 1), (2, 5), (3, 4), (4, 9), (6, 2)])
def test_predictions_are_fed_back(solution, past, steps):
    model, history = Line(past), torch.randn(6)
    known = history.tolist()
    for _ in range(steps):
        known.append(known[-1] + (known[-1] - known[-past]))
    expected = torch.tensor(known[6:])
    found = solution.forecast(model, history, steps)
    expect(found, expected, f"{steps} steps of a model that sees {past} values")


@pytest.mark.parametrize(("past", "steps"), [(2, 1), (3, 4), (4, 9)])
def test_one_window_for_each_step(solution, past, steps):
    model = Line(past)
    solution.forecast(model, torch.randn(6), steps)
    shapes = [tuple(x.shape) for x in model.seen]
    assert shapes == [(1, past)] * steps, f"For {steps} steps the model sees {shapes}."


def test_no_graph_and_nothing_written(solution):
    history = torch.randn(6)
    before = history.clone()
    found = solution.forecast(Line(3), history, 4)
    assert not found.requires_grad, "The forecast belongs to a graph; nobody needs it."
    assert torch.equal(history, before), "forecast wrote into the history."


@pytest.fixture(scope="module")
def trained(solution):
    """For each series: a model that has seen its first part."""
    results = []
    for seed, (level, size) in enumerate(LEVELS):
        torch.manual_seed(seed)
        series = waves(260, level, size, seed)
        model = solution.Forecaster(PAST, 12)
        solution.fit(model, series[:SPLIT].clone())
        results.append((model, series))
    return results


def test_fit_measures_the_series(trained):
    for model, series in trained:
        known = series[:SPLIT]
        expect(model.mean.detach(), known.mean(), "The mean after fit")
        expect(model.std.detach(), known.std(), "The std after fit")


def test_it_can_be_saved(solution, trained):
    model, series = trained[0]
    again = solution.Forecaster(PAST, 12)
    again.load_state_dict(model.state_dict())
    with torch.no_grad():
        found, expected = again(series[None, :PAST]), model(series[None, :PAST])
    expect(found, expected, "A new model with the trained one's state dict")


@pytest.mark.parametrize("number", [0, 1])
def test_it_beats_the_last_value(solution, trained, number):
    model, series = trained[number]
    error, naive = 0.0, 0.0
    for place in range(SPLIT, len(series) - AHEAD, 5):
        found = solution.forecast(model, series[:place], AHEAD)
        truth = series[place : place + AHEAD]
        error += (found - truth).square().mean().item()
        naive += (series[place - 1] - truth).square().mean().item()
    share = error / naive
    assert share <= 0.6, (
        f"Around {LEVELS[number][0]}, the squared error over {AHEAD} steps is {share:.0%} of that "
        "of the last value; 60 % at most is asked for."
    )
