"""Checks: outputs and states beside those of nn.RNN with the same weights."""

import pytest
import torch
from torch import nn

SIZES = [(2, 5, 3, 4), (3, 4, 6, 2), (1, 3, 2, 5), (4, 1, 3, 2), (2, 2, 1, 1)]  # n, t, d, h


def network(d, h, count, dtype=torch.float32):
    """nn.RNN with weights large enough to show, and the tensors of each layer."""
    module = nn.RNN(d, h, num_layers=count, batch_first=True, dtype=dtype)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(torch.randn(parameter.shape))
    return module, [tuple(w.detach().clone() for w in layer) for layer in module.all_weights]


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what}: shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"{what}: {found.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        found, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} differ. {text}"
    )


def check(solution, sizes, count, part, dtype=torch.float32, state=None):
    """Compare part 0, the outputs, or part 1, the last states."""
    n, t, d, h = sizes
    module, layers = network(d, h, count, dtype)
    x = torch.randn(n, t, d, dtype=dtype)
    with torch.no_grad():
        expected = module(x, state)[part]
    arguments = (x, layers) if state is None else (x, layers, state)
    name = "The outputs" if part == 0 else "The last states"
    found = solution.rnn(*arguments)
    assert len(found) == 2, f"rnn returns {len(found)} things, expected outputs and states."
    expect(found[part], expected, f"{name} of {count} layer(s) for x of shape {(n, t, d)}")


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
def test_outputs_of_one_layer(solution, sizes, dtype):
    check(solution, sizes, 1, 0, dtype)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
def test_last_state_of_one_layer(solution, sizes, dtype):
    check(solution, sizes, 1, 1, dtype)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("sizes", SIZES)
def test_outputs_of_several_layers(solution, sizes, count):
    check(solution, sizes, count, 0)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("sizes", SIZES)
def test_last_states_of_several_layers(solution, sizes, count):
    check(solution, sizes, count, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_a_state_to_begin_with(solution, count):
    for n, t, d, h in SIZES:
        check(solution, (n, t, d, h), count, 0, state=torch.randn(count, n, h))


@pytest.mark.parametrize("count", [1, 2])
def test_two_pieces_are_as_good_as_one(solution, count):
    _, layers = network(3, 4, count)
    x = torch.randn(2, 7, 3)
    whole, end = solution.rnn(x, layers)
    first, state = solution.rnn(x[:, :3], layers)
    second, last = solution.rnn(x[:, 3:], layers, state)
    pieces = torch.cat([first, second], dim=1)
    expect(pieces, whole, "Read as 3 steps and 4 steps, the outputs of 7 steps")
    expect(last, end, "Read as 3 steps and 4 steps, the last states of 7 steps")


@pytest.mark.parametrize("count", [1, 2])
def test_gradients(solution, count):
    module, layers = network(3, 4, count)
    x, state = torch.randn(2, 5, 3), torch.randn(count, 2, 4)
    weights = torch.rand(2, 5, 4)

    def gradients(function, leaves):
        outputs, last = function()
        loss = (outputs * weights).sum() + last.square().sum()
        return torch.autograd.grad(loss, leaves, allow_unused=True)

    mine = [w.requires_grad_() for layer in layers for w in layer]
    inputs = [x.clone().requires_grad_(), state.clone().requires_grad_()]
    found = gradients(lambda: solution.rnn(inputs[0], layers, inputs[1]), [*inputs, *mine])
    theirs = list(module.parameters())
    inputs2 = [x.clone().requires_grad_(), state.clone().requires_grad_()]
    expected = gradients(lambda: module(*inputs2), [*inputs2, *theirs])
    names = ["x", "state"] + [f"layers[{i // 4}][{i % 4}]" for i in range(len(mine))]
    for name, a, b in zip(names, found, expected, strict=True):
        assert a is not None, f"No gradient flows back to {name}."
        expect(a, b, f"The gradients of {name}")


def test_arguments_are_left_alone(solution):
    _, layers = network(3, 4, 2)
    x, state = torch.randn(2, 5, 3), torch.randn(2, 2, 4)
    tensors = [x, state, *layers[0], *layers[1]]
    before = [tensor.clone() for tensor in tensors]
    solution.rnn(x, layers, state)
    names = ["x", "state"] + [f"layers[{i // 4}][{i % 4}]" for i in range(8)]
    for name, tensor, copy in zip(names, tensors, before, strict=True):
        assert torch.equal(tensor, copy), f"The argument {name} was written into."
    assert len(layers) == 2, f"The list of 2 layers has {len(layers)} now."
