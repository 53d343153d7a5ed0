"""Checks: the network against torch's functions, the training against plain steps, real digits."""

import copy

import pytest
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

SIZES = [(1, 28, 28, 10), (3, 12, 20, 4), (2, 9, 7, 3), (1, 4, 5, 2)]


@pytest.mark.parametrize(("channels", "height", "width", "classes"), SIZES)
def test_the_logits_have_their_shape(solution, channels, height, width, classes):
    model = solution.build(channels, height, width, classes)
    for n in (1, 5):
        found = model(torch.randn(n, channels, height, width))
        assert found.shape == (n, classes), (
            f"{n} images of ({channels}, {height}, {width}) give {tuple(found.shape)}, "
            f"expected {(n, classes)}."
        )


@pytest.mark.parametrize(("channels", "height", "width", "classes"), SIZES)
def test_the_parameters(solution, channels, height, width, classes):
    model = solution.build(channels, height, width, classes)
    found = sorted(tuple(p.shape) for p in model.parameters())
    inputs = 16 * (height // 4) * (width // 4)
    expected = sorted(
        [(8, channels, 3, 3), (8,), (16, 8, 3, 3), (16,), (classes, inputs), (classes,)]
    )
    assert found == expected, f"The parameters have the shapes {found}, expected {expected}."


def plain_logits(model, x):
    """What the parameters of the model should make of x, whatever the model is made of."""
    by_shape = {tuple(p.shape): p for p in model.parameters()}
    convolutions = sorted((p for p in by_shape.values() if p.ndim == 4), key=len)
    (last,) = [p for p in by_shape.values() if p.ndim == 2]
    for weight in convolutions:
        x = F.conv2d(x, weight, by_shape[len(weight),], padding=1)
        x = F.max_pool2d(x.clamp(min=0), 2)
    return F.linear(x.flatten(1), last, by_shape[len(last),])


@pytest.mark.parametrize(("channels", "height", "width", "classes"), SIZES)
def test_the_values_of_the_logits(solution, channels, height, width, classes):
    torch.manual_seed(height)
    model = solution.build(channels, height, width, classes)
    x = 2 * torch.randn(3, channels, height, width)
    found = model(x)
    try:
        expected = plain_logits(model, x)
    except (RuntimeError, KeyError, ValueError):
        raise AssertionError("Its parameters do not fit the network described.") from None
    torch.testing.assert_close(
        found,
        expected,
        atol=1e-4,
        rtol=1e-4,
        msg=f"With its own parameters the logits of the first image should be "
        f"{expected[0].tolist()}; they are {found[0].tolist()}.",
    )


def clouds(n, batch_size, seed):
    numbers = torch.Generator().manual_seed(seed)
    x, y = torch.randn(n, 4, generator=numbers), torch.randint(0, 3, (n,), generator=numbers)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)


def network(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3))


@pytest.mark.parametrize(("seed", "training"), [(0, True), (1, False)])
def test_the_weights_after_training(solution, seed, training):
    model, loader = network(seed), clouds(17, 5, seed)
    twin = copy.deepcopy(model).train()
    optimizer = torch.optim.Adam(twin.parameters(), lr=0.02)
    for _ in range(3):
        for x, y in loader:
            optimizer.zero_grad()
            F.cross_entropy(twin(x), y).backward()
            optimizer.step()
    solution.train(model.train(training), loader, 3, 0.02)
    for (name, found), expected in zip(model.named_parameters(), twin.parameters(), strict=True):
        gap = (found - expected).abs().max().item()
        assert gap < 2e-3, (
            f"After 3 epochs from training={training} `{name}` is off by {gap:.4f} (lr is 0.02)."
        )


def share(model, loader):
    x, y = loader.dataset.tensors
    with torch.no_grad():
        return (copy.deepcopy(model).eval()(x).argmax(dim=1) == y).double().mean().item()


@pytest.mark.parametrize("batch_size", [24, 3])
@pytest.mark.parametrize("seed", range(2))
def test_the_accuracy_of_equal_batches(solution, batch_size, seed):
    model, loader = network(seed), clouds(24, batch_size, seed + 10)
    expected = share(model, loader)
    found = solution.accuracy(model, loader)
    assert found == pytest.approx(expected), f"The accuracy is {found}, expected {expected}."


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_accuracy_with_a_short_last_batch(solution, seed):
    model, loader = network(seed).eval(), clouds(19, 6, seed + 4)
    expected = share(model, loader)
    found = solution.accuracy(model, loader)
    assert found == pytest.approx(expected), (
        f"The accuracy of 19 examples in batches of 6 is {found}, expected {expected}."
    )
    assert isinstance(found, float), f"The accuracy is a {type(found).__name__}, not a float."


@pytest.mark.parametrize("training", [True, False])
def test_measuring_leaves_the_model_as_it_was(solution, training):
    model, recorded = network(5).train(training), []
    before = copy.deepcopy(model.state_dict())
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    solution.accuracy(model, clouds(10, 4, 6))
    assert recorded, "It never calls the model."
    modes = {module.training for module in model.modules()}
    assert modes == {training}, f"Called with training={training}, it leaves {modes}."
    assert not any(recorded), "It records a graph that nobody needs."
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), f"Measuring has changed `{name}` of the model."


def test_it_reads_real_digits(solution, shared_data):
    loaders, numbers = [], None
    for part, count in ((True, 400), (False, 200)):
        digits = torchvision.datasets.MNIST(shared_data / "mnist5k", train=part, download=False)
        pixels = digits.data[:count].unsqueeze(1) / 255
        numbers = numbers or (pixels.mean(), pixels.std())
        pairs = TensorDataset((pixels - numbers[0]) / numbers[1], digits.targets[:count])
        chance = torch.Generator().manual_seed(0)
        loaders.append(DataLoader(pairs, batch_size=25, shuffle=part, generator=chance))
    torch.manual_seed(0)
    model = solution.build(1, 28, 28, 10)
    solution.train(model, loaders[0], epochs=3, lr=0.005)
    found = solution.accuracy(model, loaders[1])
    assert found > 0.6, f"Of 200 new digits it reads {found:.1%}, expected well over 60 %."
