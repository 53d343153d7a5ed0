"""Checks: the Learner and the plain loop from the same start, and real digits."""

import copy

import fastai.callback.schedule  # noqa: F401 (gives every Learner its fit_one_cycle)
import pytest
import torch
import torch.nn.functional as F
import torchvision
from fastai.torch_core import default_device
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

default_device(use=False)  # the CPU, where the plain loop is


def loader(n, batch_size, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = 2 * torch.randn(n, 4, generator=numbers)
    y = torch.randint(0, 3, (n,), generator=numbers)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)


def network(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3))


def plain_epoch(model, batches, optimizer):
    model.train()
    for x, y in batches:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()


def measured(model, batches):
    """Mean loss and accuracy over the whole set at once."""
    x, y = batches.dataset.tensors
    with torch.no_grad():
        logits = copy.deepcopy(model).eval()(x)
    return F.cross_entropy(logits, y).item(), (logits.argmax(dim=1) == y).double().mean().item()


def run(solution, seed, lr, epochs=3):
    """Both trainings: what `fit` returns, the two models, and the true numbers of each epoch."""
    model, train, held = network(seed), loader(14, 4, seed), loader(9, 4, seed + 50)
    twin = copy.deepcopy(model)
    found = solution.fit(solution.make_learner(model, train, held, lr), epochs)
    optimizer, expected = torch.optim.Adam(twin.parameters(), lr=lr), []
    for _ in range(epochs):
        plain_epoch(twin, train, optimizer)
        expected.append(measured(twin, held))
    return found, model, twin, expected


def expect_the_same(model, twin, lr):
    for (name, found), expected in zip(
        model.state_dict().items(), twin.state_dict().values(), strict=True
    ):
        gap = (found - expected).abs().max().item()
        assert gap <= 0.05 * lr, (
            f"After 3 epochs with lr {lr} `{name}` is off by {gap:.5f} from the plain loop's."
        )


@pytest.mark.parametrize("seed", [0, 1])
def test_the_parameters_are_those_of_the_loop(solution, seed):
    _, model, twin, _ = run(solution, seed, lr=0.001)
    expect_the_same(model, twin, 0.001)


@pytest.mark.parametrize(("seed", "lr"), [(2, 0.03), (3, 0.0002)])
def test_the_learning_rate(solution, seed, lr):
    _, model, twin, _ = run(solution, seed, lr=lr)
    expect_the_same(model, twin, lr)


def still(solution, seed):
    """What `fit` returns for a model that lr = 0 keeps from moving, and the truth about it."""
    model, train, held = network(seed), loader(14, 4, seed), loader(9, 4, seed + 50)
    found = solution.fit(solution.make_learner(model, train, held, 0.0), 2)
    assert len(found) == 2, f"Two epochs give {len(found)} pairs: {found}."
    return found[-1], measured(model, held)


@pytest.mark.parametrize("seed", [4, 5])
def test_the_validation_loss(solution, seed):
    found, expected = still(solution, seed)
    assert found[0] == pytest.approx(expected[0], rel=1e-4), (
        f"The loss of 9 examples in batches of 4, 4, 1 is {found[0]}, expected {expected[0]}."
    )


@pytest.mark.parametrize("seed", [6, 7, 8])
def test_the_accuracy(solution, seed):
    found, expected = still(solution, seed)
    assert found[1] == pytest.approx(expected[1], abs=1e-5), (
        f"The accuracy of 9 examples in batches of 4, 4, 1 is {found[1]}, expected {expected[1]}."
    )


@pytest.mark.parametrize("epochs", [1, 3])
def test_every_epoch_has_its_pair(solution, epochs):
    found, *_ = run(solution, 9, 0.01, epochs)
    assert len(found) == epochs, f"{epochs} epochs give {len(found)} pairs: {found}."
    kinds = {type(value).__name__ for pair in found for value in pair}
    assert kinds == {"float"}, f"The pairs hold {kinds}: return plain floats."


def test_nothing_is_printed(solution, capsys):
    learner = solution.make_learner(network(10), loader(8, 4, 10), loader(4, 4, 11), 0.01)
    capsys.readouterr()
    solution.fit(learner, 2)
    printed = capsys.readouterr().out.strip()
    assert not printed, f"While it trains, it prints {printed[:60]!r}."


@pytest.fixture
def digits(shared_data):
    """Loaders of 1,000 digits to learn and 400 others to read."""
    loaders, numbers = [], None
    for part, count in ((True, 1000), (False, 400)):
        found = torchvision.datasets.MNIST(shared_data / "mnist5k", train=part, download=False)
        pixels = found.data[:count].flatten(1) / 255
        numbers = numbers or (pixels.mean(), pixels.std())
        pairs = TensorDataset((pixels - numbers[0]) / numbers[1], found.targets[:count])
        chance = torch.Generator().manual_seed(0)
        loaders.append(DataLoader(pairs, batch_size=50, shuffle=part, generator=chance))
    return loaders


@pytest.mark.parametrize("how", ["fit", "fit_one_cycle"])
def test_it_reads_real_digits(solution, digits, how):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10))
    learner = solution.make_learner(model, *digits, 0.003)
    if how == "fit":
        solution.fit(learner, 2)
    else:
        with learner.no_bar(), learner.no_logging():
            learner.fit_one_cycle(2, lr_max=0.01)
    _, found = measured(model, digits[1])
    assert found > 0.7, f"After {how} it reads {found:.1%} of 400 new digits, expected over 70 %."
