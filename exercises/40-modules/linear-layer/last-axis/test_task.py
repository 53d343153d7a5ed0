"""Checks: the layers that are there, and the scores they give."""

import pytest
import torch
from torch import nn


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(actual, expected, msg=lambda text: f"{what} is not right. {text}")


def by_hand(inputs, layer):
    """What a layer gives for inputs (m, in): one weighted sum at a time."""
    n_in = layer.weight.shape[1]
    assert n_in == inputs.shape[1], (
        f"The layer takes {n_in} numbers; each input here has {inputs.shape[1]}."
    )
    rows = []
    for row in inputs:
        sums = torch.stack([(row * weights).sum() for weights in layer.weight.detach()])
        rows.append(sums if layer.bias is None else sums + layer.bias.detach())
    return torch.stack(rows)


def expect_layer(model, shape, bias, call):
    assert isinstance(getattr(model, "score", None), nn.Linear), (
        f"{call}.score should be an nn.Linear."
    )
    found = {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
    expected = {"score.weight": shape} | ({"score.bias": shape[:1]} if bias else {})
    assert found == expected, f"{call} has the parameters {found}, expected {expected}."


@pytest.mark.parametrize(("features", "classes"), [(6, 3), (2, 7), (1, 1)])
def test_the_layer_for_words(solution, features, classes):
    model = solution.WordScores(features, classes)
    expect_layer(model, (classes, features), True, f"WordScores({features}, {classes})")


@pytest.mark.parametrize("sizes", [(4, 5), (1, 5), (3, 1), (4, 3)])
def test_scores_of_words(solution, sizes):
    model = solution.WordScores(6, 3)
    n, words = sizes
    x = torch.randn(n, words, 6)
    expected = by_hand(x.reshape(n * words, 6), model.score).reshape(n, words, 3)
    expect(model(x).detach(), expected, f"WordScores(6, 3) of x {tuple(x.shape)}")


@pytest.mark.parametrize("sizes", [(4, 6, 3), (5, 2, 7)])
def test_the_layer_for_images(solution, sizes):
    height, width, classes = sizes
    model = solution.ImageScores(height, width, classes)
    expect_layer(model, (classes, height * width), True, f"ImageScores{sizes}")


@pytest.mark.parametrize("sizes", [(4, 6, 3), (5, 2, 7)])
def test_no_bias_for_images(solution, sizes):
    height, width, classes = sizes
    model = solution.ImageScores(height, width, classes, bias=False)
    call = f"ImageScores({height}, {width}, {classes}, bias=False)"
    expect_layer(model, (classes, height * width), False, call)


@pytest.mark.parametrize("n", [8, 1])
@pytest.mark.parametrize("sizes", [(4, 6, 3), (5, 2, 7), (3, 3, 3)])
def test_scores_of_images(solution, n, sizes):
    height, width, classes = sizes
    model = solution.ImageScores(height, width, classes)
    x = torch.randn(n, height, width)
    expected = by_hand(x.reshape(n, height * width), model.score)
    expect(model(x).detach(), expected, f"ImageScores{sizes} of x {tuple(x.shape)}")


def test_an_empty_batch(solution):
    words = solution.WordScores(6, 3)(torch.zeros(0, 5, 6))
    expect(words.detach(), torch.zeros(0, 5, 3), "WordScores(6, 3) of no sentence")
    images = solution.ImageScores(4, 6, 3)(torch.zeros(0, 4, 6))
    expect(images.detach(), torch.zeros(0, 3), "ImageScores(4, 6, 3) of no image")


def test_gradients(solution):
    cases = {
        "WordScores(6, 3)": (solution.WordScores(6, 3), (4, 5, 6), 20.0),
        "ImageScores(4, 6, 3)": (solution.ImageScores(4, 6, 3), (8, 4, 6), 8.0),
    }
    for call, (model, shape, rows) in cases.items():
        model(torch.randn(shape)).sum().backward()
        grad = model.score.bias.grad
        assert grad is not None, f"No gradient reaches the parameters of {call}."
        expect(grad, torch.full((3,), rows), f"The gradient of the bias of {call}")
