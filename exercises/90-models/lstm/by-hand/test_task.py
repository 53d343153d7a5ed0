"""Checks: each sentence beside nn.LSTM, which reads it alone and without padding."""

import pytest
import torch
from torch import nn

SIZES = [((5, 2, 3), 5, 3, 4), ((1, 4), 4, 6, 2), ((2,), 6, 2, 5), ((3, 1, 2, 3), 3, 1, 1)]
SIZES += [((1, 1), 1, 3, 2)]  # lengths, t, d, h
PARTS = ("outputs", "last h", "last c")


def network(d, h, dtype=torch.float32):
    """nn.LSTM with weights large enough to show, and its four tensors."""
    module = nn.LSTM(d, h, batch_first=True, dtype=dtype)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(torch.randn(parameter.shape))
    return module, tuple(parameter.detach().clone() for parameter in module.parameters())


def alone(module, x, lengths, state=None):
    """Outputs, h and c, sentence by sentence."""
    outputs, ends = [], []
    for k, length in enumerate(lengths):
        start = None if state is None else tuple(s[None, k : k + 1] for s in state)
        out, end = module(x[k : k + 1, :length], start)
        rest = out.new_zeros(x.shape[1] - length, out.shape[2])
        outputs.append(torch.cat([out[0], rest]))
        ends.append([part[0, 0] for part in end])
    return (torch.stack(outputs), *(torch.stack(part) for part in zip(*ends, strict=True)))


def parts(result):
    outputs, (h, c) = result
    return outputs, h, c


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what}: shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"{what}: {found.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        found, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what}: they differ. {text}"
    )


def check(solution, lengths, t, d, h, part, dtype=torch.float32, state=None):
    module, weights = network(d, h, dtype)
    x = torch.randn(len(lengths), t, d, dtype=dtype)
    with torch.no_grad():
        expected = alone(module, x, lengths, state)[part]
    arguments = (x, torch.tensor(lengths), weights)
    found = parts(solution.lstm(*arguments) if state is None else solution.lstm(*arguments, state))
    what = f"The {PARTS[part]} for lengths {list(lengths)} in x of shape {tuple(x.shape)}"
    expect(found[part], expected, what)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("part", [0, 1, 2])
def test_equal_lengths(solution, part, dtype):
    for n, t, d, h in [(2, 5, 3, 4), (3, 4, 6, 2), (1, 1, 2, 3), (2, 6, 1, 1)]:
        check(solution, (t,) * n, t, d, h, part, dtype)


@pytest.mark.parametrize("seed", [0, 1])
def test_c_after_a_single_step(solution, seed):
    torch.manual_seed(seed)
    state = torch.randn(3, 4), torch.randn(3, 4)
    check(solution, (1, 1, 1), 1, 2, 4, part=2, state=state)


@pytest.mark.parametrize("sizes", SIZES)
def test_outputs(solution, sizes):
    check(solution, *sizes, part=0)


@pytest.mark.parametrize("sizes", SIZES)
def test_last_h(solution, sizes):
    check(solution, *sizes, part=1)


@pytest.mark.parametrize("sizes", SIZES)
def test_last_c(solution, sizes):
    check(solution, *sizes, part=2)


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_state_to_begin_with(solution, part):
    for lengths, t, d, h in SIZES:
        state = torch.randn(len(lengths), h), torch.randn(len(lengths), h)
        check(solution, lengths, t, d, h, part, state=state)


def test_the_padding_is_not_read(solution):
    _, weights = network(3, 4)
    x, lengths = torch.randn(3, 5, 3), torch.tensor([2, 5, 1])
    other = x.clone()
    other[0, 2:], other[2, 1:] = 1000.0, -1000.0
    results = [parts(solution.lstm(given, lengths, weights)) for given in (x, other)]
    for name, a, b in zip(PARTS, *results, strict=True):
        expect(b, a, f"With other numbers in the padding, the {name}")


def test_gradients(solution):
    module, weights = network(3, 4)
    lengths = (2, 5, 1)
    x, state = torch.randn(3, 5, 3), (torch.randn(3, 4), torch.randn(3, 4))
    shares = [torch.rand(3, 5, 4), torch.rand(3, 4), torch.rand(3, 4)]

    def gradients(function, leaves):
        loss = sum((a * b).sum() for a, b in zip(function(), shares, strict=True))
        return torch.autograd.grad(loss, leaves, allow_unused=True)

    mine = [tensor.clone().requires_grad_() for tensor in (x, *state, *weights)]
    found = gradients(
        lambda: parts(
            solution.lstm(mine[0], torch.tensor(lengths), tuple(mine[3:]), tuple(mine[1:3]))
        ),
        mine,
    )
    theirs = [tensor.clone().requires_grad_() for tensor in (x, *state)]
    leaves = [*theirs, *module.parameters()]
    expected = gradients(lambda: alone(module, theirs[0], lengths, theirs[1:]), leaves)
    names = ["x", "h", "c", "weight_ih", "weight_hh", "bias_ih", "bias_hh"]
    for name, a, b in zip(names, found, expected, strict=True):
        assert a is not None, f"No gradient flows back to {name}."
        expect(a, b, f"The gradient of {name}")


def test_arguments_are_left_alone(solution):
    _, weights = network(3, 4)
    x, lengths = torch.randn(3, 5, 3), torch.tensor([2, 5, 1])
    state = torch.randn(3, 4), torch.randn(3, 4)
    given = {"x": x, "lengths": lengths, "h": state[0], "c": state[1]}
    given |= {f"weights[{i}]": tensor for i, tensor in enumerate(weights)}
    before = {name: tensor.clone() for name, tensor in given.items()}
    solution.lstm(x, lengths, weights, state)
    for name, tensor in given.items():
        assert torch.equal(tensor, before[name]), f"The argument {name} was written into."
