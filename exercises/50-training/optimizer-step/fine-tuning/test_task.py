"""Checks: each step against one calculated here, with short and with long gradients."""

import copy

import pytest
import torch
from torch import nn


class Two(nn.Module):
    def __init__(self, features, hidden, outputs):
        super().__init__()
        self.backbone = nn.Linear(features, hidden)
        self.head = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.head(torch.tanh(self.backbone(x)))


def example(n=6, features=3, hidden=4, outputs=2, scale=1.0):
    return Two(features, hidden, outputs), torch.randn(n, features), scale * torch.randn(n, outputs)


def gradients(model, x, y):
    loss = (model(x) - y).square().mean()
    return loss.item(), torch.autograd.grad(loss, list(model.parameters()))


def length(tensors):
    return sum(t.double().square().sum().item() for t in tensors) ** 0.5


def stepped(model, found, lr, max_norm):
    """The parameters after one step against these gradients, clipped together."""
    share = min(1.0, max_norm / length(found))
    pairs = zip(model.named_parameters(), found, strict=True)
    return {name: p.detach() - lr * share * g for (name, p), g in pairs}


def expect_parameters(model, expected, what):
    for name, p in model.named_parameters():
        torch.testing.assert_close(
            p.detach(),
            expected[name],
            rtol=1e-4,
            atol=1e-6,
            msg=f"{what}, {name} is {p.tolist()}, expected {expected[name].tolist()}.",
        )


def expect_step(solution, max_norm, scale, what, lr=0.1):
    for sizes in ((6, 3, 4, 2), (1, 2, 3, 1)):
        model, x, y = example(*sizes, scale=scale)
        _, found = gradients(model, x, y)
        expected = stepped(model, found, lr, max_norm)
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        solution.train_step(model, optimizer, x, y, max_norm)
        expect_parameters(model, expected, what)


def moves(solution, lr):
    """How far each part moves against gradients of ones."""
    backbone, head = nn.Linear(3, 4), nn.Linear(4, 2)
    optimizer = solution.make_optimizer(backbone, head, lr)
    optimizer.zero_grad()
    found = {}
    for part, module in (("backbone", backbone), ("head", head)):
        for name, p in module.named_parameters():
            p.grad = torch.ones_like(p)
            found[part, name] = p.detach().clone()
    for _ in range(2):
        optimizer.step()
    for part, module in (("backbone", backbone), ("head", head)):
        for name, p in module.named_parameters():
            found[part, name] = ((found[part, name] - p.detach()) / 2).mean().item()
    return found


@pytest.mark.parametrize("lr", [0.1, 0.5])
def test_the_head_learns_with_lr(solution, lr):
    for (part, name), move in moves(solution, lr).items():
        if part == "head":
            assert move == pytest.approx(lr, rel=1e-3), (
                f"With lr={lr} and a gradient of 1, the head's {name} moves by {move:.4f}."
            )


@pytest.mark.parametrize("lr", [0.1, 0.5])
def test_the_backbone_learns_with_a_tenth(solution, lr):
    for (part, name), move in moves(solution, lr).items():
        if part == "backbone":
            assert move == pytest.approx(lr / 10, rel=1e-3), (
                f"With lr={lr} and a gradient of 1, the backbone's {name} moves by {move:.4f}."
            )


def test_a_short_gradient(solution):
    expect_step(solution, 1e6, 1.0, "After a step with a gradient shorter than max_norm")


def test_a_long_gradient(solution):
    expect_step(solution, 0.05, 10.0, "After a step with a gradient longer than max_norm")


def test_a_long_gradient_of_a_single_parameter(solution):
    model, x, y = nn.Linear(3, 2, bias=False), torch.randn(5, 3), 10 * torch.randn(5, 2)
    _, found = gradients(model, x, y)
    expected = stepped(model, found, 0.1, 0.05)
    solution.train_step(model, torch.optim.SGD(model.parameters(), lr=0.1), x, y, 0.05)
    expect_parameters(model, expected, "After a step with a gradient longer than max_norm")


def test_the_optimizer_decides_how_to_move(solution):
    model, x, y = example()
    _, found = gradients(model, x, y)
    slow = stepped(model, found, 0.03, 1e6)
    fast = stepped(model, found, 0.3, 1e6)
    optimizer = solution.make_optimizer(model.backbone, model.head, 0.3)
    solution.train_step(model, optimizer, x, y, 1e6)
    expected = {name: (fast if name.startswith("head") else slow)[name] for name in fast}
    expect_parameters(model, expected, "After a step with make_optimizer's optimizer")


@pytest.mark.parametrize("max_norm", [0.01, 1e6])
def test_old_gradients_do_not_count(solution, max_norm):
    model, x, y = example()
    twin = copy.deepcopy(model)
    for net in (model, twin):
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        for p in net.parameters():
            p.grad = torch.full_like(p, 50.0) if net is model else None
        for _ in range(3):
            _, found = gradients(net, x, y)
            expected = stepped(net, found, 0.1, max_norm)
            solution.train_step(net, optimizer, x, y, max_norm)
            expect_parameters(net, expected, "After a step that began with old gradients")


def test_the_results_are_those_before_the_step(solution):
    for max_norm, scale in ((0.01, 5.0), (1e6, 1.0)):
        model, x, y = example(scale=scale)
        loss, found = gradients(model, x, y)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        results = solution.train_step(model, optimizer, x, y, max_norm)
        kinds = [type(value).__name__ for value in results]
        assert kinds == ["float", "float"], f"train_step returns {kinds}, expected two floats."
        assert results[0] == pytest.approx(loss, rel=1e-4), (
            f"The loss is {results[0]}, expected {loss}."
        )
        assert results[1] == pytest.approx(length(found), rel=1e-4), (
            f"With max_norm={max_norm} the length is {results[1]}, expected {length(found)}."
        )
