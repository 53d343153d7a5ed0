"""Checks: who was called when and with what, the rates, and the steps by hand."""

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler

SIZES = [4, 4, 1]


def batches_of(sizes, seed=0):
    torch.manual_seed(seed)
    return [(torch.randn(size, 2), 3 * torch.randn(size, 1)) for size in sizes]


def lopsided(predictions, targets):
    """The loss of each example: squared errors, those that are too low count three times."""
    error = predictions - targets
    return torch.where(error > 0, error**2, 3 * error**2)


def loss_fn(predictions, targets):
    return lopsided(predictions, targets).mean()


class Watched(nn.Module):
    """A linear model that notes the mode it is in."""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, 1)
        self.modes = []

    def forward(self, x):
        self.modes.append(self.training)
        return self.linear(x)


class Noted(torch.optim.SGD):
    """Plain SGD that notes its steps in a list of events."""

    def __init__(self, parameters, lr):
        super().__init__(parameters, lr=lr)
        self.events = []

    def step(self, closure=None):
        self.events.append("optimizer")
        return super().step(closure)


class Calls:
    """In a scheduler's place: notes when it is called, and with what."""

    def __init__(self, name, events):
        self.name, self.events, self.given = name, events, []

    def step(self, *arguments):
        self.events.append(self.name)
        self.given.append(arguments)


def watch(solution, names, epochs=2, sizes=SIZES):
    """Train with such pretended schedulers; return what was called, and the schedulers."""
    model = Watched()
    optimizer = Noted(model.parameters(), lr=0.1)
    schedulers = {name: Calls(name, optimizer.events) for name in names}
    rates = solution.train(model, batches_of(sizes), loss_fn, optimizer, epochs, **schedulers)
    return rates, optimizer.events, schedulers


def expect_calls(solution, names, epoch):
    """`epoch` is what should be called in one epoch, in order."""
    _, events, schedulers = watch(solution, names)
    assert events == 2 * epoch, (
        f"Two epochs of 3 batches called the steps of {events}, expected {2 * epoch}."
    )
    for name in set(names) - {"plateau"}:
        given = [arguments for arguments in schedulers[name].given if arguments]
        assert not given, f"{name}.step was called with {given}; it wants no argument."


def test_no_scheduler(solution):
    expect_calls(solution, [], ["optimizer"] * 3)


def test_calls_for_each_batch(solution):
    expect_calls(solution, ["per_batch"], ["optimizer", "per_batch"] * 3)


def test_calls_for_each_epoch(solution):
    expect_calls(solution, ["per_epoch"], ["optimizer"] * 3 + ["per_epoch"])


def test_calls_of_the_plateau(solution):
    expect_calls(solution, ["plateau"], ["optimizer"] * 3 + ["plateau"])


def test_calls_of_all_three(solution):
    expect_calls(
        solution,
        ["per_batch", "per_epoch", "plateau"],
        ["optimizer", "per_batch"] * 3 + ["per_epoch", "plateau"],
    )


@pytest.mark.parametrize(("epochs", "sizes"), [(2, SIZES), (3, [2, 5]), (1, [3])])
def test_number_of_calls(solution, epochs, sizes):
    _, events, _ = watch(solution, ["per_batch", "per_epoch", "plateau"], epochs, sizes)
    steps = epochs * len(sizes)
    expected = {"optimizer": steps, "per_batch": steps, "per_epoch": epochs, "plateau": epochs}
    found = {name: events.count(name) for name in expected}
    assert found == expected, (
        f"{epochs} epoch(s) of {len(sizes)} batches called the steps {found} times, "
        f"expected {expected}."
    )


def by_hand(model, batches, rates):
    """Weight and bias after these steps, and the losses of each batch's examples."""
    weight = model.linear.weight.detach().clone().requires_grad_()
    bias = model.linear.bias.detach().clone().requires_grad_()
    losses = []
    for step, rate in enumerate(rates):
        x, y = batches[step % len(batches)]
        each = lopsided(x @ weight.T + bias, y)
        losses.append(each.detach().flatten())
        gradients = torch.autograd.grad(each.mean(), [weight, bias])
        with torch.no_grad():
            weight -= rate * gradients[0]
            bias -= rate * gradients[1]
    return weight.detach(), bias.detach(), losses


def start(lr):
    model = Watched()
    return model, torch.optim.SGD(model.parameters(), lr=lr)


@pytest.mark.parametrize("sizes", [[4, 4, 4], SIZES, [1, 6]])
def test_what_the_plateau_is_told(solution, sizes):
    torch.manual_seed(3)
    model = Watched()
    optimizer = Noted(model.parameters(), lr=0.1)
    batches, plateau = batches_of(sizes), Calls("plateau", [])
    _, _, losses = by_hand(model, batches, [0.1] * 2 * len(sizes))
    solution.train(model, batches, loss_fn, optimizer, 2, plateau=plateau)
    epochs = losses[: len(sizes)], losses[len(sizes) :]
    expected = [torch.cat(epoch).mean().item() for epoch in epochs]
    told = [float(arguments[0]) if arguments else None for arguments in plateau.given]
    assert told == pytest.approx(expected, rel=1e-4), (
        f"With batches of {sizes}, plateau.step was told {told}, expected {expected}."
    )


def test_the_plateau_is_told_one_python_float(solution):
    _, _, schedulers = watch(solution, ["plateau"])
    for arguments in schedulers["plateau"].given:
        kinds = [type(argument).__name__ for argument in arguments]
        assert kinds == ["float"], f"plateau.step was given {kinds}, expected one Python float."


def expect_rates(solution, make, expected, lr=0.2):
    model = Watched()
    groups = [{"params": [model.linear.weight]}, {"params": [model.linear.bias], "lr": 7 * lr}]
    optimizer = torch.optim.SGD(groups, lr=lr)
    schedulers = {name: scheduler(optimizer) for name, scheduler in make.items()}
    rates = solution.train(
        model, batches_of(SIZES), loss_fn, optimizer, len(expected) // 3, **schedulers
    )
    assert [float(rate) for rate in rates] == pytest.approx(expected, abs=1e-8), (
        f"With {' and '.join(schedulers) or 'no scheduler'} the rates of the steps are {rates}, "
        f"expected {expected}."
    )


def test_rates_without_a_scheduler(solution):
    expect_rates(solution, {}, [0.2] * 6)
    assert watch(solution, [], epochs=0)[0] == [], "No epochs should give an empty list."


def test_rates_that_change_with_each_batch(solution):
    rising = {"per_batch": lambda o: lr_scheduler.LinearLR(o, start_factor=0.25, total_iters=3)}
    expect_rates(solution, rising, [0.05, 0.1, 0.15, 0.2, 0.2, 0.2])


def test_rates_that_change_with_each_epoch(solution):
    stairs = {"per_epoch": lambda o: lr_scheduler.StepLR(o, step_size=1, gamma=0.5)}
    expect_rates(solution, stairs, [0.2] * 3 + [0.1] * 3 + [0.05] * 3)


@pytest.mark.parametrize("epochs", [1, 3])
def test_the_steps(solution, epochs):
    for seed, lr in ((0, 0.05), (1, 0.2)):
        torch.manual_seed(seed)
        model, optimizer = start(lr)
        for parameter in model.parameters():
            parameter.grad = torch.ones_like(parameter)
        rates = [lr * 0.5 ** (step // 2) for step in range(3 * epochs)]
        weight, bias, _ = by_hand(model, batches_of(SIZES), rates)
        halving = lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
        solution.train(model, batches_of(SIZES), loss_fn, optimizer, epochs, per_batch=halving)
        for name, expected in (("weight", weight), ("bias", bias)):
            torch.testing.assert_close(
                getattr(model.linear, name).detach(),
                expected,
                rtol=1e-4,
                atol=1e-5,
                msg=lambda text, name=name: f"After {epochs} epoch(s) the {name} is wrong. {text}",
            )


def test_in_training_mode(solution):
    model, optimizer = start(0.1)
    model.eval()
    solution.train(model, batches_of(SIZES), loss_fn, optimizer, 2)
    assert all(model.modes), f"A model that came in eval mode ran in these modes: {model.modes}."
