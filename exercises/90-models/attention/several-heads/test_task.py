"""Checks: the results of a loop over examples, heads and places."""

import pytest
import torch

SIZES = [(2, 5, 12, 3), (1, 3, 8, 2), (3, 2, 6, 6), (2, 4, 5, 1), (2, 4, 16, 4), (3, 3, 9, 3)]
SIZES += [(2, 1, 4, 2)]  # n, t, size, heads


def model_of(solution, size, heads, **causal):
    """A model with weights large enough that the places look at one more than at another."""
    model = solution.SelfAttention(size, heads, **causal)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape) * 0.6)
    return model


def by_head(model, x, heads, causal):
    n, t, size = x.shape
    d = size // heads
    weight = model.qkv.weight
    bias = torch.zeros(3 * size) if model.qkv.bias is None else model.qkv.bias
    q, k, v = (
        x @ weight[i * size : (i + 1) * size].T + bias[i * size : (i + 1) * size] for i in range(3)
    )
    examples = []
    for i in range(n):
        rows = []
        for place in range(t):
            seen = place + 1 if causal else t
            parts = []
            for h in range(heads):
                cut = slice(h * d, (h + 1) * d)
                scores = k[i, :seen, cut] @ q[i, place, cut] / d**0.5
                parts.append(torch.softmax(scores, dim=0) @ v[i, :seen, cut])
            rows.append(torch.cat(parts))
        examples.append(torch.stack(rows))
    return torch.stack(examples) @ model.out.weight.T + model.out.bias


def check(solution, sizes, causal):
    n, t, size, heads = sizes
    model, x = model_of(solution, size, heads, causal=causal), torch.randn(n, t, size)
    found, expected = model(x.clone()), by_head(model, x, heads, causal)
    what = f"x {tuple(x.shape)} with {heads} heads{', causal' if causal else ''}"
    assert found.shape == expected.shape, f"{what} gives shape {tuple(found.shape)}."
    torch.testing.assert_close(
        found,
        expected,
        rtol=1e-4,
        atol=1e-4,
        msg=lambda text: f"{what} gives other numbers than head by head. {text}",
    )


@pytest.mark.parametrize("sizes", SIZES)
def test_results(solution, sizes):
    check(solution, sizes, causal=False)


@pytest.mark.parametrize("sizes", SIZES)
def test_causal_results(solution, sizes):
    check(solution, sizes, causal=True)


def test_the_future_does_not_leak(solution):
    model, x = model_of(solution, 12, 3, causal=True), torch.randn(2, 6, 12)
    other = x.clone()
    other[:, 4:] = torch.randn(2, 2, 12)
    moved = (model(x) - model(other)).abs().amax(dim=(0, 2))
    assert moved[:4].max() < 1e-5, (
        f"With other numbers at places 4 and 5, the results at 0 to 3 move by {moved[:4].tolist()}."
    )


def test_every_place_reaches_every_result(solution):
    model, x = model_of(solution, 8, 2), torch.randn(1, 4, 8)
    other = x.clone()
    other[:, 3] = torch.randn(8)
    moved = (model(x) - model(other)).abs().amax(dim=(0, 2))
    assert moved.min() > 1e-4, (
        f"With other numbers at place 3, the results of the places move by {moved.tolist()}."
    )


def test_one_head_and_several_differ(solution):
    one, three = model_of(solution, 12, 1), solution.SelfAttention(12, 3)
    three.load_state_dict(one.state_dict())
    x = torch.randn(2, 5, 12)
    assert not torch.allclose(one(x), three(x), atol=1e-3), (
        "With the same weights, 3 heads find the same as 1."
    )


def test_parameters(solution):
    model = solution.SelfAttention(12, 3)
    found = {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
    expected = {
        "qkv.weight": (36, 12),
        "qkv.bias": (36,),
        "out.weight": (12, 12),
        "out.bias": (12,),
    }
    assert found == expected, f"The parameters are {found}, expected {expected}."


@pytest.mark.parametrize(("size", "heads"), [(12, 5), (3, 6), (7, 2)])
def test_heads_must_divide(solution, size, heads):
    try:
        solution.SelfAttention(size, heads)
    except ValueError:
        return
    raise AssertionError(f"{heads} heads cannot share {size} entries: no ValueError was raised.")


def test_gradients(solution):
    model, x = model_of(solution, 8, 2, causal=True), torch.randn(2, 4, 8)
    model(x).square().sum().backward()
    mine = {name: parameter.grad.clone() for name, parameter in model.named_parameters()}
    model.zero_grad()
    by_head(model, x, 2, causal=True).square().sum().backward()
    for name, parameter in model.named_parameters():
        torch.testing.assert_close(
            mine[name],
            parameter.grad,
            rtol=1e-3,
            atol=1e-3,
            msg=lambda text, name=name: f"The gradient of {name} differs. {text}",
        )


def test_x_is_left_alone(solution):
    model, x = model_of(solution, 8, 2), torch.randn(2, 4, 8)
    before = x.clone()
    model(x)
    assert torch.equal(x, before), "The module wrote into x."
