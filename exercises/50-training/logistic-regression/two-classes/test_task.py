"""Checks: the best loss by Newton's method, unseen digits, and models with known weights."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def clouds(seed, zeros, ones, shift):
    """Two overlapping clouds, standardised; `shift` says how far the second lies off."""
    torch.manual_seed(seed)
    shift = torch.tensor(shift)
    y = torch.tensor([0] * zeros + [1] * ones)
    x = torch.randn(zeros + ones, len(shift)) + y[:, None] * shift
    order = torch.randperm(len(y))
    return ((x - x.mean(0)) / x.std(0))[order], y[order]


CLOUDS = [
    (0, 60, 60, [1.0, 1.0]),
    (1, 150, 50, [-1.5]),
    (2, 40, 160, [0.5, -1.0, 0.0, 1.0]),
]


def mean_loss(weight, bias, x, y):
    return F.binary_cross_entropy_with_logits(x @ weight + bias, y.to(x.dtype)).item()


def best_loss(x, y):
    """The lowest mean loss that a linear layer can have, by Newton's method."""
    x, y = x.double(), y.double()
    columns = torch.cat([x, torch.ones(len(x), 1, dtype=x.dtype)], dim=1)
    solution = torch.zeros(columns.shape[1], dtype=x.dtype)
    for _ in range(25):
        p = torch.sigmoid(columns @ solution)
        gradient = columns.T @ (p - y)
        hessian = (columns * (p * (1 - p))[:, None]).T @ columns
        solution = solution - torch.linalg.solve(hessian, gradient)
    return mean_loss(solution[:-1], solution[-1], x, y)


@pytest.mark.parametrize(("seed", "zeros", "ones", "shift"), CLOUDS)
def test_the_loss_is_the_best_possible(solution, seed, zeros, ones, shift):
    x, y = clouds(seed, zeros, ones, shift)
    model = solution.fit(x, y)
    weight, bias = model.weight.detach()[0], model.bias.detach()[0]
    found, best = mean_loss(weight, bias, x, y), best_loss(x, y)
    assert found <= best + 0.01, (
        f"On {zeros} zeros and {ones} ones with {len(shift)} features, the mean loss of the "
        f"model is {found:.4f}; the best possible is {best:.4f}."
    )


def digits(folder, kind, count):
    """Some fours (0) and nines (1) of one part of the data: 49 numbers each, and the labels."""
    raw = folder / "mnist5k" / "MNIST" / "raw"
    images = bytearray((raw / f"{kind}-images-idx3-ubyte").read_bytes()[16:])
    labels = bytearray((raw / f"{kind}-labels-idx1-ubyte").read_bytes()[8:])
    images = torch.frombuffer(images, dtype=torch.uint8).reshape(-1, 1, 28, 28)
    labels = torch.frombuffer(labels, dtype=torch.uint8)
    chosen = ((labels == 4) | (labels == 9)).nonzero().flatten()[:count]
    x = F.avg_pool2d(images[chosen].float() / 255, 4).flatten(1)
    return x, (labels[chosen] == 9).long()


def test_unseen_digits(solution, shared_data):
    x, y = digits(shared_data, "train", 300)
    unseen, truth = digits(shared_data, "t10k", 200)
    mean, std = x.mean(0), x.std(0) + 0.1
    model = solution.fit((x - mean) / std, y)
    with torch.no_grad():
        logits = model((unseen - mean) / std).squeeze(1)
    right = ((logits >= 0) == (truth == 1)).float().mean().item()
    assert right >= 0.93, f"Of {len(truth)} unseen fours and nines, {right:.1%} are right."


def test_what_fit_returns(solution):
    x, y = clouds(3, 30, 20, [1.0, 0.0, -1.0])
    before = x.clone(), y.clone()
    model = solution.fit(x, y)
    assert isinstance(model, nn.Linear), f"fit returns a {type(model).__name__}, not nn.Linear."
    shape = tuple(model.weight.shape)
    assert shape == (1, 3), f"For 3 features the weight has shape {shape}, expected (1, 3)."
    assert model.bias is not None, "The layer has no bias."
    assert torch.equal(x, before[0]), "fit changed x."
    assert torch.equal(y, before[1]), "fit changed y."


def known(weight, bias):
    """A linear layer with these numbers."""
    model = nn.Linear(len(weight), 1)
    model.load_state_dict({"weight": torch.tensor([weight]), "bias": torch.tensor([bias])})
    return model


@pytest.mark.parametrize("count", [5, 1, 0])
def test_probabilities(solution, count):
    model = known([2.0, -1.0, 0.5], 0.25)
    x = torch.randn(count, 3)
    found = solution.probabilities(model, x)
    logits = x @ torch.tensor([2.0, -1.0, 0.5]) + 0.25
    expected = 1 / (1 + torch.exp(-logits))
    assert found.shape == (count,), (
        f"The probabilities of {count} rows have shape {tuple(found.shape)}, expected ({count},)."
    )
    torch.testing.assert_close(
        found.detach(),
        expected,
        msg=lambda text: f"For the logits {logits.tolist()}: {found.tolist()}. {text}",
    )


def test_probabilities_are_no_part_of_a_graph(solution):
    model = known([2.0, -1.0], 0.25)
    found = solution.probabilities(model, torch.randn(4, 2))
    assert not found.requires_grad, "The probabilities drag the model's graph along."
    assert all(p.requires_grad for p in model.parameters()), (
        "Afterwards the model's parameters no longer ask for gradients."
    )


@pytest.mark.parametrize("more", [(), (0.5,), (0.1,), (0.9,)])
def test_predict(solution, more):
    model = known([1.0], 0.0)
    logits = torch.linspace(-4, 4, 40)
    found = solution.predict(model, logits[:, None], *more)
    at_least = more[0] if more else 0.5
    expected = [int(1 / (1 + 2.718281828 ** (-z)) >= at_least) for z in logits.tolist()]
    assert found.dtype == torch.int64, f"The predictions are {found.dtype}, expected int64."
    assert found.tolist() == expected, (
        f"With at_least={at_least} and logits from -4 to 4 the predictions are "
        f"{found.tolist()}, expected {expected}."
    )


def test_predict_at_exactly_a_half(solution):
    found = solution.predict(known([1.0, 1.0], 0.0), torch.zeros(3, 2))
    assert found.tolist() == [1, 1, 1], (
        f"A probability of exactly 0.5 is predicted as {found.tolist()}; 0.5 is `at_least` 0.5."
    )
