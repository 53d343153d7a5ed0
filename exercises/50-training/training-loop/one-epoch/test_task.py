"""Checks: each step against one calculated by hand, and the report against its batches."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn

EVEN = [4, 4, 4]
RAGGED = [5, 5, 1]


def batches_of(sizes, seed, features=3, classes=4):
    torch.manual_seed(seed)
    return [(torch.randn(size, features), torch.randint(0, classes, (size,))) for size in sizes]


class Watched(nn.Module):
    """A linear classifier that notes what goes through it, and in which mode."""

    def __init__(self, features=3, classes=4):
        super().__init__()
        self.linear = nn.Linear(features, classes)
        self.sizes, self.modes = [], []

    def forward(self, x):
        self.sizes.append(len(x))
        self.modes.append(self.training)
        return self.linear(x)


def by_hand(model, batches, lr):
    """Weights after each step of plain SGD, and each batch's losses and right answers before it."""
    weight = model.linear.weight.detach().clone().requires_grad_()
    bias = model.linear.bias.detach().clone().requires_grad_()
    weights, losses, right = [], [], []
    for x, y in batches:
        logits = x @ weight.T + bias
        each = F.cross_entropy(logits, y, reduction="none")
        losses.append(each.detach())
        right.append((logits.argmax(1) == y).float())
        gradients = torch.autograd.grad(each.mean(), [weight, bias])
        with torch.no_grad():
            weight -= lr * gradients[0]
            bias -= lr * gradients[1]
        weights.append((weight.detach().clone(), bias.detach().clone()))
    return weights, losses, right


def run(solution, sizes, seed=0, lr=0.5, model=None):
    batches = batches_of(sizes, seed)
    model = model or Watched()
    expected = by_hand(model, batches, lr)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    report = solution.train_epoch(model, batches, nn.CrossEntropyLoss(), optimizer)
    return model, report, expected


def expect_weights(solution, sizes, seed=0, lr=0.5, model=None, what=""):
    model, _, (weights, _, _) = run(solution, sizes, seed, lr, model)
    for name, actual, expected in zip(
        ("weight", "bias"), (model.linear.weight, model.linear.bias), weights[-1], strict=True
    ):
        torch.testing.assert_close(
            actual.detach(),
            expected,
            rtol=1e-4,
            atol=1e-5,
            msg=lambda text, name=name: (
                f"After batches of {sizes} with lr={lr}{what}, the {name} is wrong. {text}"
            ),
        )


def test_one_step(solution):
    for seed in range(3):
        expect_weights(solution, [6], seed)


@pytest.mark.parametrize("lr", [0.1, 0.7])
def test_several_steps(solution, lr):
    for seed in range(3):
        expect_weights(solution, [4, 4, 4, 2], seed, lr)


def test_gradients_left_over_have_no_influence(solution):
    model = Watched()
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 3.0)
    expect_weights(solution, [4], model=model, what=" and old gradients")


def expect_report(solution, sizes, part):
    for seed in range(4):
        _, report, (_, losses, right) = run(solution, sizes, seed)
        expected = torch.cat(losses if part == 0 else right).mean().item()
        what = ("mean loss", "accuracy")[part]
        assert float(report[part]) == pytest.approx(expected, rel=1e-4, abs=1e-6), (
            f"For batches of {sizes}, the {what} is {float(report[part]):.4f}, "
            f"expected {expected:.4f}."
        )


def test_mean_loss_of_batches_of_one_size(solution):
    expect_report(solution, EVEN, 0)


def test_mean_loss_of_batches_of_several_sizes(solution):
    expect_report(solution, RAGGED, 0)
    expect_report(solution, [1, 7], 0)


def test_accuracy_of_batches_of_one_size(solution):
    expect_report(solution, EVEN, 1)


def test_accuracy_of_batches_of_several_sizes(solution):
    expect_report(solution, RAGGED, 1)
    expect_report(solution, [1, 7], 1)


def test_two_python_floats(solution):
    for sizes in (EVEN, [1]):
        _, report, _ = run(solution, sizes)
        assert isinstance(report, tuple), f"train_epoch returns {report!r}, expected a tuple."
        assert [type(number) for number in report] == [float, float], (
            f"train_epoch returns {report!r}, expected two Python floats."
        )


def test_in_training_mode(solution):
    model = Watched()
    model.eval()
    run(solution, EVEN, model=model)
    assert all(model.modes), f"A model that comes in eval mode ran in these modes: {model.modes}."


def test_each_batch_goes_through_once(solution):
    for sizes in (EVEN, RAGGED):
        model, _, _ = run(solution, sizes)
        assert model.sizes == sizes, (
            f"Batches of {sizes} were given; batches of {model.sizes} went through the model."
        )
