"""Checks: the parts of each chain, what they compute, and whose parts they are."""

from itertools import pairwise

import pytest
import torch
import torch.nn.functional as F
from torch import nn

SIZES = [[3, 8, 2], [4, 5], [2, 3, 4, 5], [3, 3, 3, 3]]


def parts_of(model, call):
    assert isinstance(model, nn.Sequential), f"{call} must return an nn.Sequential, not {model!r}."
    return list(model)


def expect_parts(model, expected, call):
    """Compare the kinds of the parts, and the sizes of the layers."""
    made = []
    for part in parts_of(model, call):
        if isinstance(part, nn.Linear):
            made.append((part.in_features, part.out_features))
        else:
            made.append(type(part).__name__)
    assert made == expected, f"{call} has the parts {made}, expected {expected}."


def chain_of(sizes, activation):
    return [part for layer in pairwise(sizes) for part in (layer, activation)][:-1]


@pytest.mark.parametrize("sizes", SIZES)
def test_mlp_with_relu(solution, sizes):
    expect_parts(solution.mlp(list(sizes)), chain_of(sizes, "ReLU"), f"mlp({sizes})")


@pytest.mark.parametrize("sizes", SIZES)
def test_mlp_with_another_activation(solution, sizes):
    model = solution.mlp(list(sizes), nn.Tanh)
    expect_parts(model, chain_of(sizes, "Tanh"), f"mlp({sizes}, nn.Tanh)")
    model = solution.mlp(list(sizes), activation=lambda: nn.LeakyReLU(0.3))
    slopes = [part.negative_slope for part in model if isinstance(part, nn.LeakyReLU)]
    assert slopes == [0.3] * (len(sizes) - 2), (
        f"mlp({sizes}) of a function that makes nn.LeakyReLU(0.3) has the slopes {slopes}."
    )


def test_mlp_layers_are_their_own(solution):
    sizes = [3, 3, 3, 3]
    model = solution.mlp(sizes)
    count = len({id(parameter) for parameter in model.parameters()})
    assert count == 6, f"mlp({[3, 3, 3, 3]}) has {count} parameters; three layers have 6."
    assert sizes == [3, 3, 3, 3], f"mlp changed the list of sizes to {sizes}."


@pytest.mark.parametrize("sizes", SIZES)
def test_mlp_computes(solution, sizes):
    model = solution.mlp(list(sizes))
    layers = [part for part in parts_of(model, f"mlp({sizes})") if isinstance(part, nn.Linear)]
    x = torch.randn(6, sizes[0])
    expected = x
    for position, layer in enumerate(layers):
        expected = expected.clamp(min=0) if position else expected
        expected = F.linear(expected, layer.weight, layer.bias)
    made = model(x)
    assert made.shape == (6, sizes[-1]), (
        f"mlp({sizes}) made {tuple(made.shape)} of (6, {sizes[0]})."
    )
    torch.testing.assert_close(made, expected, msg=lambda text: f"mlp({sizes}) is wrong. {text}")


def test_classifier_parts(solution):
    call = "classifier(4, 5, 6, 3)"
    model = solution.classifier(4, 5, 6, 3)
    expect_parts(model, ["Flatten", (20, 6), "ReLU", (6, 3)], call)


@pytest.mark.parametrize("shape", [(7, 4, 5), (7, 1, 4, 5), (1, 4, 5), (0, 4, 5)])
def test_classifier_scores(solution, shape):
    model = solution.classifier(4, 5, 6, 3)
    images = torch.randn(shape)
    first, second = (part for part in model if isinstance(part, nn.Linear))
    hidden = F.linear(images.reshape(shape[0], 20), first.weight, first.bias)
    expected = F.linear(hidden.clamp(min=0), second.weight, second.bias)
    made = model(images)
    assert made.shape == expected.shape, (
        f"classifier(4, 5, 6, 3) makes {tuple(made.shape)} of images {shape}, "
        f"expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(made, expected, msg=lambda text: f"The scores are wrong. {text}")


def models():
    yield nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
    yield nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 1), nn.Sigmoid())
    yield nn.Sequential(nn.Flatten(), nn.Linear(6, 2))


def test_features_are_all_but_the_last(solution):
    for model in models():
        wanted = [type(part).__name__ for part in model][:-1]
        made = [type(part).__name__ for part in parts_of(solution.features(model), "features")]
        assert made == wanted, f"features left the parts {made}, expected {wanted}."


def test_features_are_the_same_layers(solution):
    for model in models():
        parts = list(model)
        for part, made in zip(parts, solution.features(model), strict=False):
            assert made is part, f"features returned a copy of {part}, not the layer itself."


def test_features_leave_the_model(solution):
    for model in models():
        parts = list(model)
        solution.features(model)
        kept = list(model)
        assert len(kept) == len(parts), f"The model had {len(parts)} parts, now {len(kept)}."
        assert all(a is b for a, b in zip(kept, parts, strict=True)), "The model's parts changed."
