"""Checks: bytes to floats, the layers, real digits through a new network, and that it learns."""

import math

import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torchvision.datasets import MNIST


@pytest.fixture(scope="module")
def digits(shared_data):
    made = MNIST(shared_data / "mnist5k", train=True, download=False)
    return made.data, made.targets


def expect(actual, expected, what):
    """Compare type, dtype, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.dtype == expected.dtype, f"{what} is {actual.dtype}, expected {expected.dtype}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} is not right. {text}"
    )


def ready(images):
    return images.double().div(255).float()


def test_prepare(solution, digits):
    images = digits[0][:50]
    before = images.clone()
    expect(solution.prepare(images), ready(before), "prepare of 50 digits")
    assert torch.equal(images, before), "prepare wrote into the images."
    every = torch.arange(256).to(torch.uint8).reshape(256, 1, 1).expand(256, 28, 28)
    expect(solution.prepare(every), ready(every), "prepare of images of each grey")
    none = torch.zeros(0, 28, 28, dtype=torch.uint8)
    expect(solution.prepare(none), torch.zeros(0, 28, 28), "prepare of no image")


def test_layers(solution):
    shapes = [tuple(parameter.shape) for parameter in solution.DigitNet().parameters()]
    expected = [(200, 784), (200,), (50, 200), (50,), (10, 50), (10,)]
    assert shapes == expected, f"The parameters have shapes {shapes}, expected {expected}."


@pytest.mark.parametrize("n", [20, 1, 0])
def test_logits(solution, digits, n):
    x = ready(digits[0][:n])
    model = solution.DigitNet()
    parameters = [parameter.detach() for parameter in model.parameters()]
    assert len(parameters) == 6, f"The model has {len(parameters)} parameters, expected 6."
    expected = x.reshape(n, 784)
    for step in (0, 2, 4):
        expected = expected.clamp(min=0) if step else expected
        expected = expected @ parameters[step].T + parameters[step + 1]
    expect(model(x).detach(), expected, f"The logits of {n} digits")


def test_a_new_network_knows_nothing(solution, digits):
    images, labels = digits
    logits = solution.DigitNet()(solution.prepare(images))
    loss = F.cross_entropy(logits, labels).item()
    assert abs(loss - math.log(10)) < 0.05, (
        f"To a new network every digit is equally likely: the right one costs {math.log(10):.2f} "
        f"on average. Here it costs {loss:.2f}."
    )


def test_gradients_reach_every_layer(solution, digits):
    images, labels = digits
    model = solution.DigitNet()
    F.cross_entropy(model(ready(images[:200])), labels[:200]).backward()
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None, f"No gradient reaches {name}."
        assert parameter.grad.any(), f"The gradient of {name} is zero throughout."


def test_logits_may_be_negative(solution, digits):
    low = solution.DigitNet()(ready(digits[0][:500])).min().item()
    assert low < 0, f"Of 5,000 logits of a new network none is below {low}: they are cut off."


def test_it_can_learn(solution, digits):
    images, labels = digits
    x, y = ready(images[:1000]), labels[:1000]
    model = solution.DigitNet()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    for _ in range(25):
        optimizer.zero_grad()
        F.cross_entropy(model(x[:400]), y[:400]).backward()
        optimizer.step()
    with torch.no_grad():
        accuracy = (model(x[400:]).argmax(dim=1) == y[400:]).double().mean().item()
    assert accuracy > 0.5, (
        f"After 25 steps of training on 400 digits, it reads {accuracy:.0%} of 600 others; "
        "it should read more than half."
    )


class Reader(nn.Module):
    """Logits that are plain to see: the first ten pixels, which must have been prepared."""

    def forward(self, x):
        assert x.dtype == torch.float32, f"predict gave the model {x.dtype}, not prepared images."
        assert x.max() <= 1, f"predict gave the model pixels up to {x.max().item()}."
        self.graph_on = torch.is_grad_enabled()
        return x.flatten(1)[:, :10].contiguous()


@pytest.mark.parametrize("n", [7, 1, 0, 10])
def test_predict(solution, n):
    images = torch.zeros(n, 28, 28, dtype=torch.uint8)
    right = (torch.arange(n) * 3 + 4) % 10
    for image, digit in zip(images, right.tolist(), strict=True):
        image[0, :10] = torch.randperm(10) * 10
        image[0, digit] = 255
    if n == 0:
        images = torch.zeros(0, 28, 28, dtype=torch.uint8)
        model = solution.DigitNet()
        expect(solution.predict(model, images), right, "predict of no image")
        return
    expect(solution.predict(Reader(), images), right, f"predict of {n} images")


def test_predict_records_no_graph(solution):
    model = Reader()
    solution.predict(model, torch.ones(5, 28, 28, dtype=torch.uint8))
    assert not model.graph_on, "The model was called with gradients being recorded."
    assert torch.is_grad_enabled(), "After predict, gradients are no longer recorded."
