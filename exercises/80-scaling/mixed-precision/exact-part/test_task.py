"""Checks: the distances with and without autocast, how body runs, rounding, gradients."""

import pytest
import torch
from torch import nn


class Body(nn.Module):
    """A linear layer whose features lie far from 0; keeps what it returned."""

    def __init__(self, inputs, features, far=20.0):
        super().__init__()
        self.layer = nn.Linear(inputs, features)
        nn.init.constant_(self.layer.bias, far)
        self.returned = []

    def forward(self, x):
        h = self.layer(x)
        self.returned.append(h.detach().clone())
        return h


def mixed(on):
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=on)


def exact(h):
    h = h.double()
    return (h[:, None] - h).square().sum(dim=2)


def run(solution, seed, on, n=5):
    torch.manual_seed(seed)
    body, x = Body(4, 3), torch.randn(n, 4)
    with mixed(on):
        found = solution.Distances(body)(x)
    return found, body.returned


@pytest.mark.parametrize("n", [5, 2, 1])
@pytest.mark.parametrize("seed", [0, 1])
def test_without_autocast(solution, seed, n):
    found, returned = run(solution, seed, on=False, n=n)
    assert found.shape == (n, n), f"{n} examples give distances of shape {tuple(found.shape)}."
    torch.testing.assert_close(
        found.detach().double(),
        exact(returned[0]),
        rtol=1e-3,
        atol=5e-3,
        msg=lambda text: f"The distances of {returned[0]} are {found}. {text}",
    )


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_exact_under_autocast(solution, seed):
    found, returned = run(solution, seed, on=True)
    torch.testing.assert_close(
        found.detach().double(),
        exact(returned[0]),
        rtol=1e-3,
        atol=5e-3,
        msg=lambda text: f"Under autocast the distances of {returned[0]} are {found}. {text}",
    )


def test_float32_under_autocast(solution):
    found, _ = run(solution, 3, on=True)
    assert found.dtype == torch.float32, f"Under autocast the distances are {found.dtype}."


def test_the_body_runs_under_the_callers_autocast(solution):
    _, returned = run(solution, 4, on=True)
    kinds = [h.dtype for h in returned]
    assert kinds == [torch.bfloat16], f"Under autocast, body should return bfloat16 once: {kinds}."


def test_the_body_is_not_rounded_without_autocast(solution):
    _, returned = run(solution, 4, on=False)
    kinds = [h.dtype for h in returned]
    assert kinds == [torch.float32], f"Without autocast, body should return float32 once: {kinds}."


def test_autocast_is_on_again_afterwards(solution):
    with mixed(True):
        solution.Distances(Body(4, 3))(torch.randn(2, 4))
        kind = (torch.ones(2, 2) @ torch.ones(2, 2)).dtype
    assert kind == torch.bfloat16, f"After a call, a product in the caller's block gives {kind}."


@pytest.mark.parametrize("on", [True, False])
def test_none_is_negative(solution, on):
    torch.manual_seed(5)
    model, x = solution.Distances(Body(4, 7, far=300.0)), torch.randn(40, 4)
    with mixed(on):
        smallest = model(x).min().item()
    assert smallest >= 0, f"The smallest distance is {smallest}, and none may be negative."


@pytest.mark.parametrize("on", [True, False])
def test_gradients_reach_the_body(solution, on):
    torch.manual_seed(6)
    body, x = Body(4, 3, far=0.0), torch.randn(6, 4)
    model = solution.Distances(body)
    names = [name for name, _ in model.named_parameters()]
    assert len(names) == 2, f"Weight and bias of body should be the model's, which has {names}."
    with mixed(on):
        distances = model(x)
    assert distances.requires_grad, "The distances carry no graph: body could not learn."
    distances.mean().backward()
    grad = body.layer.weight.grad
    assert grad is not None, "No gradient reaches the weight of body."
    if on:
        return
    pairs = x.double()[:, None] - x.double()
    weight = body.layer.weight.detach().double()
    expected = 2 * torch.einsum("ijo,iju->ou", pairs @ weight.T, pairs) / 36
    worst = (grad - expected).abs().max().item() / expected.abs().max().item()
    assert worst < 0.05, f"Weight's gradient is {grad}, expected {expected}."
