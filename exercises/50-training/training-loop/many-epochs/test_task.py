"""Checks: which batches came by, what they did to the weights, and when it ended."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import TensorDataset

CLASSES = 3


def clouds(count=22, seed=0):
    """Points of three classes; no two inputs are equal."""
    torch.manual_seed(seed)
    y = torch.arange(count) % CLASSES
    return TensorDataset(torch.randn(count, 2) + 2 * F.one_hot(y, CLASSES)[:, :2], y)


class Watched(nn.Module):
    """A linear classifier that notes every batch, and the mode it came in."""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, CLASSES)
        self.batches, self.modes = [], []

    def forward(self, x):
        self.batches.append(x.detach().clone())
        self.modes.append(self.training)
        return self.linear(x)

    def positions(self, data):
        """Which items were in each batch."""
        return [
            (batch[:, None] == data.tensors[0]).all(2).nonzero()[:, 1].tolist()
            for batch in self.batches
        ]


def train(solution, data, epochs=3, batch_size=5, lr=0.3, seed=0, **more):
    model = Watched()
    start = model.linear.weight.detach().clone(), model.linear.bias.detach().clone()
    history = solution.fit(model, data, epochs, batch_size, lr, seed, **more)
    return model, start, history


def epochs_of(model, data, batch_size):
    """The batches, as positions, cut into epochs by their number."""
    positions, steps = model.positions(data), -(-len(data) // batch_size)
    return [positions[i : i + steps] for i in range(0, len(positions), steps)]


def replay(model, start, data, lr):
    """Weight, bias, and the losses of each batch's examples, by hand on the batches noted."""
    weight, bias = (tensor.clone().requires_grad_() for tensor in start)
    losses = []
    for chosen in model.positions(data):
        x, y = data[chosen]
        each = F.cross_entropy(x @ weight.T + bias, y, reduction="none")
        losses.append(each.detach())
        gradients = torch.autograd.grad(each.mean(), [weight, bias])
        with torch.no_grad():
            weight -= lr * gradients[0]
            bias -= lr * gradients[1]
    return weight.detach(), bias.detach(), losses


def means(losses, steps):
    return [torch.cat(losses[i : i + steps]).mean().item() for i in range(0, len(losses), steps)]


@pytest.mark.parametrize(("count", "batch_size"), [(22, 5), (20, 5), (7, 1), (6, 10)])
def test_batches_of_an_epoch(solution, count, batch_size):
    data = clouds(count)
    model, _, _ = train(solution, data, epochs=2, batch_size=batch_size)
    sizes = [len(batch) for batch in model.batches]
    full, rest = divmod(count, batch_size)
    expected = 2 * ([batch_size] * full + [rest] * (rest > 0))
    assert sizes == expected, (
        f"Two epochs of {count} items with batch_size={batch_size} had batches of {sizes}, "
        f"expected {expected}."
    )


@pytest.mark.parametrize(("count", "batch_size"), [(22, 5), (7, 1), (12, 4)])
def test_every_item_once_in_an_epoch(solution, count, batch_size):
    data = clouds(count)
    model, _, _ = train(solution, data, batch_size=batch_size)
    for number, batches in enumerate(epochs_of(model, data, batch_size)):
        found = sorted(position for batch in batches for position in batch)
        assert found == list(range(count)), f"Epoch {number} had the items {found}."


def test_a_new_order_in_each_epoch(solution):
    data = clouds()
    model, _, _ = train(solution, data, epochs=4)
    orders = [[i for batch in epoch for i in batch] for epoch in epochs_of(model, data, 5)]
    assert list(range(22)) not in orders, "An epoch had the items in their old order."
    distinct = len({str(order) for order in orders})
    assert distinct == 4, f"Four epochs had {distinct} different orders; the first: {orders[0]}."


def test_the_seed_alone_decides_the_order(solution):
    data, found = clouds(), []
    for seed, state in ((3, 1), (3, 2), (4, 1)):
        torch.manual_seed(state)
        model, _, _ = train(solution, data, seed=seed)
        found.append(model.positions(data))
    assert found[0] == found[1], f"seed=3 gave {found[0][:2]} …, and then {found[1][:2]} …."
    assert found[0] != found[2], f"seed=3 and seed=4 gave the same batches {found[0][:2]} …."


def test_torchs_own_random_state_is_left_alone(solution):
    data, model = clouds(), Watched()
    before = torch.get_rng_state()
    solution.fit(model, data, 2, 5, 0.1, 7)
    assert torch.equal(torch.get_rng_state(), before), "fit changed torch's random state."


@pytest.mark.parametrize(("epochs", "batch_size"), [(1, 22), (1, 5), (3, 5)])
def test_the_steps(solution, epochs, batch_size):
    for lr in (0.1, 0.6):
        data = clouds(seed=epochs)
        model, start, _ = train(solution, data, epochs, batch_size, lr)
        weight, bias, _ = replay(model, start, data, lr)
        for name, expected in (("weight", weight), ("bias", bias)):
            torch.testing.assert_close(
                getattr(model.linear, name).detach(),
                expected,
                rtol=1e-4,
                atol=1e-5,
                msg=lambda text, name=name, lr=lr: (
                    f"After {epochs} epoch(s) with batch_size={batch_size} and lr={lr}, "
                    f"the {name} is wrong. {text}"
                ),
            )


@pytest.mark.parametrize("epochs", [0, 1, 4])
def test_one_python_float_for_each_epoch(solution, epochs):
    model, _, history = train(solution, clouds(), epochs)
    assert isinstance(history, list), f"fit returns {history!r}, expected a list."
    assert len(history) == epochs, f"{epochs} epoch(s) give {len(history)} losses."
    assert all(type(loss) is float for loss in history), f"fit returns {history!r}."
    assert len(model.batches) == 5 * epochs, f"{epochs} epoch(s) had {len(model.batches)} steps."


def expect_mean_losses(solution, count, batch_size):
    for seed in range(2):
        data = clouds(count, seed)
        model, start, history = train(solution, data, 3, batch_size, 0.5, seed)
        _, _, losses = replay(model, start, data, 0.5)
        expected, history = means(losses, -(-count // batch_size)), [float(x) for x in history]
        assert history == pytest.approx(expected, rel=1e-4), (
            f"{count} items with batch_size={batch_size}: the losses are {history}, "
            f"expected {expected}."
        )


@pytest.mark.parametrize(("count", "batch_size"), [(22, 5), (7, 6), (12, 4)])
def test_mean_losses(solution, count, batch_size):
    expect_mean_losses(solution, count, batch_size)


@pytest.mark.parametrize(("count", "batch_size"), [(6, 10), (1, 2)])
def test_mean_losses_of_a_single_short_batch(solution, count, batch_size):
    expect_mean_losses(solution, count, batch_size)


def test_it_ends_when_the_goal_is_reached(solution):
    for stop in (1, 3):
        data = clouds(21)
        torch.manual_seed(5)
        _, _, free = train(solution, data, epochs=8, batch_size=8, lr=0.2)
        goal = (min(free[:stop]) + free[stop]) / 2
        torch.manual_seed(5)
        model, _, history = train(solution, data, epochs=8, batch_size=8, lr=0.2, goal=goal)
        right = next(i for i, loss in enumerate(free) if loss < goal) + 1
        assert len(history) == right, (
            f"The losses {[round(loss, 3) for loss in free]} and goal={goal:.3f}: it should "
            f"end after {right} epochs, and the list has {len(history)}."
        )
        assert len(model.batches) == 3 * right, (
            f"It should end after {right} epochs of 3 steps; it made {len(model.batches)} steps."
        )
    torch.manual_seed(5)
    _, _, history = train(solution, data, epochs=8, batch_size=8, lr=0.2, goal=free[0])
    assert len(history) == 2, (
        f"A loss of {free[0]} is not below goal={free[0]}, and the next one, {free[1]}, is: it "
        f"should end after 2 epochs, and the list has {len(history)}."
    )


def test_a_goal_that_the_first_epoch_reaches(solution):
    _, _, history = train(solution, clouds(), epochs=4, goal=1e6)
    assert len(history) == 1, f"With a goal of a million, four epochs give the losses {history}."


def test_in_training_mode(solution):
    model = Watched()
    model.eval()
    solution.fit(model, clouds(), 2, 5, 0.1, 0)
    assert all(model.modes), f"A model that came in eval mode ran in these modes: {model.modes}."


def test_it_learns(solution):
    torch.manual_seed(0)
    y = torch.arange(120) % CLASSES
    centres = torch.tensor([[0.0, 4.0], [4.0, -3.0], [-4.0, -3.0]])
    data = TensorDataset(centres[y] + torch.randn(120, 2), y)
    model, _, history = train(solution, data, epochs=10, batch_size=16, lr=0.2)
    right = (model.linear(data.tensors[0]).argmax(1) == y).float().mean().item()
    assert right > 0.95, f"After ten epochs on three clear clouds {right:.0%} are right: {history}."
