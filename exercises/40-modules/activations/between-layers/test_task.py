"""Checks: the merged layer beside the two, the network beside its formula, the axis of shares."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} is not right. {text}"
    )


SIZES = [(3, 4, 2), (2, 5, 6), (4, 1, 3), (3, 3, 3)]


@pytest.mark.parametrize("sizes", SIZES)
def test_merge_computes_the_same(solution, sizes):
    n_in, hidden, n_out = sizes
    first, second = nn.Linear(n_in, hidden), nn.Linear(hidden, n_out)
    x = torch.randn(6, n_in)
    expected = second(first(x)).detach()
    merged = solution.merge(first, second)
    assert isinstance(merged, nn.Linear), f"merge must return an nn.Linear, not {merged!r}."
    what = f"The merged layer of {n_in} -> {hidden} -> {n_out}"
    expect(merged(x).detach(), expected, what)


def test_merge_makes_a_new_layer(solution):
    first, second = nn.Linear(3, 4), nn.Linear(4, 2)
    given = [*first.parameters(), *second.parameters()]
    before = [parameter.detach().clone() for parameter in given]
    merged = solution.merge(first, second)
    now = [*first.parameters(), *second.parameters()]
    for parameter, same, copy in zip(given, now, before, strict=True):
        assert parameter is same and torch.equal(parameter, copy), (  # noqa: PT018
            "merge changed the layers that it was given."
        )
    sizes = merged.in_features, merged.out_features
    assert sizes == (3, 2), f"The merged layer of 3 -> 4 -> 2 calls itself {merged}."
    names = sorted(name for name, _ in merged.named_parameters())
    assert names == ["bias", "weight"], f"The merged layer has the parameters {names}."
    for name, parameter in merged.named_parameters():
        assert parameter.is_leaf and parameter.requires_grad, (  # noqa: PT018
            f"The merged layer's {name} cannot be trained."
        )
        shared = {other.untyped_storage().data_ptr() for other in given}
        assert parameter.untyped_storage().data_ptr() not in shared, (
            f"The merged layer shares the memory of its {name} with a layer that was given."
        )


def check_network(solution, sizes, activation, function, batch=(6,)):
    model = solution.Network(*sizes, activation)
    x = torch.randn(*batch, sizes[0]) * 3
    middle = function(F.linear(x, model.first.weight, model.first.bias))
    expected = F.linear(middle, model.second.weight, model.second.bias)
    expect(model(x).detach(), expected.detach(), f"Network{sizes} with {activation}")


@pytest.mark.parametrize("batch", [(6,), (), (0,), (2, 3)])
@pytest.mark.parametrize("sizes", SIZES)
def test_network_with_relu(solution, sizes, batch):
    check_network(solution, sizes, nn.ReLU(), lambda x: x.clamp(min=0), batch)


@pytest.mark.parametrize("sizes", SIZES)
def test_network_with_another_activation(solution, sizes):
    check_network(solution, sizes, nn.Tanh(), torch.tanh)
    check_network(solution, sizes, nn.LeakyReLU(0.5), lambda x: torch.where(x > 0, x, x / 2))


def test_scores_may_be_negative(solution):
    model = solution.Network(3, 4, 20, nn.ReLU())
    low = model(torch.randn(50, 3)).min().item()
    assert low < 0, f"Of 1000 results of Network(3, 4, 20, nn.ReLU()) none is below {low}."


def test_network_parts(solution):
    activation = nn.PReLU()
    model = solution.Network(3, 4, 2, activation)
    found = {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
    expected = {
        "first.weight": (4, 3),
        "first.bias": (4,),
        "second.weight": (2, 4),
        "second.bias": (2,),
        "activation.weight": (1,),
    }
    assert found == expected, (
        f"Network(3, 4, 2, nn.PReLU()) has the parameters {found}, expected {expected}."
    )
    model.eval()
    assert not activation.training, "eval() does not reach the activation that was given."


@pytest.mark.parametrize("shape", [(5, 3), (1, 4), (4, 4), (3, 1)])
def test_probabilities_of_a_batch(solution, shape):
    scores = torch.randn(shape) * 3
    expected = torch.stack([row.exp() / row.exp().sum() for row in scores])
    expect(solution.probabilities(scores), expected, f"probabilities of scores {shape}")


@pytest.mark.parametrize("shape", [(5,), (2, 3, 4), (3, 3, 3), (2, 1, 2, 5), (0, 4)])
def test_probabilities_of_any_axes(solution, shape):
    scores = torch.randn(shape) * 3
    rows = [row.exp() / row.exp().sum() for row in scores.reshape(-1, shape[-1])]
    expected = torch.stack(rows).reshape(shape) if rows else torch.zeros(shape)
    expect(solution.probabilities(scores), expected, f"probabilities of scores {shape}")
