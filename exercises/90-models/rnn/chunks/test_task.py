"""Checks: gradients beside those of a loss whose graph is cut by hand."""

import copy

import pytest
import torch
from torch import nn

SIZES = [(2, 12, 3, 4, 2), (1, 6, 2, 5, 1), (3, 9, 4, 2, 3)]  # n, t, d, h, e
FREE = 1e6  # a norm that nothing reaches


def setting(sizes, layers=1, dtype=torch.float32):
    n, t, d, h, e = sizes
    rnn = nn.RNN(d, h, num_layers=layers, batch_first=True, dtype=dtype)
    with torch.no_grad():
        for parameter in rnn.parameters():
            parameter.copy_(torch.randn(parameter.shape) * 0.8)
    head = nn.Linear(h, e, dtype=dtype)
    x, y = torch.randn(n, t, d, dtype=dtype), 2 * torch.randn(n, t, e, dtype=dtype)
    return rnn, head, x, y


def by_steps(rnn, head, x, y, chunk, state=None):
    """Loss, gradients, norm and state: step by step, cut at each start of a chunk."""
    rnn, head = copy.deepcopy(rnn), copy.deepcopy(head)
    state = None if state is None else state.detach()
    errors = []
    for t in range(x.shape[1]):
        if t % chunk == 0 and state is not None:
            state = state.detach()
        out, state = rnn(x[:, t : t + 1], state)
        errors.append((head(out) - y[:, t : t + 1]) ** 2)
    loss = torch.cat(errors, dim=1).mean()
    parameters = [*rnn.parameters(), *head.parameters()]
    grads = torch.autograd.grad(loss, parameters)
    norm = torch.cat([grad.flatten() for grad in grads]).norm()
    return loss.item(), grads, norm.item(), state.detach()


def named(rnn, head):
    return [(f"rnn.{k}", p) for k, p in rnn.named_parameters()] + [
        (f"head.{k}", p) for k, p in head.named_parameters()
    ]


def expect(found, expected, what):
    found, expected = torch.as_tensor(found), torch.as_tensor(expected).to(torch.as_tensor(found))
    torch.testing.assert_close(
        found, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} differs. {text}"
    )


def compare_gradients(rnn, head, expected, what):
    for (name, parameter), grad in zip(named(rnn, head), expected, strict=True):
        assert parameter.grad is not None, f"{what}: `{name}` has no gradient."
        expect(parameter.grad, grad, f"{what}: the gradient of `{name}`")


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("chunk", [3, 1])
def test_loss(solution, chunk, layers):
    for sizes in SIZES:
        rnn, head, x, y = setting(sizes, layers)
        found = solution.backward_in_chunks(rnn, head, x, y, chunk, FREE)[0]
        assert isinstance(found, float), f"The loss is a {type(found).__name__}, not a float."
        expected = by_steps(rnn, head, x, y, chunk)[0]
        expect(found, expected, f"The loss of {sizes[1]} steps in chunks of {chunk}")


@pytest.mark.parametrize("chunk", [5, 7, 20])
def test_loss_with_a_short_last_chunk(solution, chunk):
    rnn, head, x, y = setting((2, 12, 3, 4, 2))
    found = solution.backward_in_chunks(rnn, head, x, y, chunk, FREE)[0]
    expected = by_steps(rnn, head, x, y, chunk)[0]
    expect(found, expected, f"The loss of 12 steps in chunks of {chunk}")


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_gradients(solution, layers, dtype):
    for sizes in SIZES:
        for chunk in (3, 1):
            rnn, head, x, y = setting(sizes, layers, dtype)
            expected = by_steps(rnn, head, x, y, chunk)[1]
            solution.backward_in_chunks(rnn, head, x, y, chunk, FREE)
            compare_gradients(rnn, head, expected, f"{sizes[1]} steps in chunks of {chunk}")


@pytest.mark.parametrize("chunk", [5, 7, 20])
def test_gradients_with_a_short_last_chunk(solution, chunk):
    rnn, head, x, y = setting((2, 12, 3, 4, 2))
    expected = by_steps(rnn, head, x, y, chunk)[1]
    solution.backward_in_chunks(rnn, head, x, y, chunk, FREE)
    compare_gradients(rnn, head, expected, f"12 steps in chunks of {chunk}")


@pytest.mark.parametrize("layers", [1, 2])
def test_the_state_after_the_last_step(solution, layers):
    for chunk in (3, 5, 12):
        rnn, head, x, y = setting((2, 12, 3, 4, 2), layers)
        with torch.no_grad():
            expected = rnn(x)[1]
        state = solution.backward_in_chunks(rnn, head, x, y, chunk, FREE)[2]
        assert state.shape == expected.shape, (
            f"The state has shape {tuple(state.shape)}, expected {tuple(expected.shape)}."
        )
        expect(state.detach(), expected, f"The state after 12 steps in chunks of {chunk}")
        assert not state.requires_grad, "The state that is returned still belongs to a graph."


@pytest.mark.parametrize("layers", [1, 2])
def test_a_state_to_begin_with(solution, layers):
    rnn, head, x, y = setting((2, 12, 3, 4, 2), layers)
    state = torch.randn(layers, 2, 4)
    loss, grads, _, last = by_steps(rnn, head, x, y, 4, state)
    found = solution.backward_in_chunks(rnn, head, x, y, 4, FREE, state)
    expect(found[0], loss, "With a state to begin with, the loss")
    expect(found[2].detach(), last, "With a state to begin with, the last state")
    compare_gradients(rnn, head, grads, "With a state to begin with")


def test_no_gradient_flows_into_the_state_given(solution):
    rnn, head, x, y = setting((2, 6, 3, 4, 2))
    start = torch.randn(1, 2, 4, requires_grad=True)
    solution.backward_in_chunks(rnn, head, x, y, 3, FREE, start)
    assert start.grad is None, f"The caller's state got a gradient: {start.grad}."
    assert start.requires_grad, "The caller's own state no longer requires a gradient."


@pytest.mark.parametrize("share", [0.1, 0.7])
def test_clipped_together(solution, share):
    for sizes in SIZES:
        rnn, head, x, y = setting(sizes)
        _, grads, norm, _ = by_steps(rnn, head, x, y, 3)
        solution.backward_in_chunks(rnn, head, x, y, 3, share * norm)
        what = f"A gradient of norm {norm:.3f}, clipped to {share * norm:.3f}"
        compare_gradients(rnn, head, [share * grad for grad in grads], what)


@pytest.mark.parametrize("share", [0.1, 0.7, 3.0])
def test_the_norm_before_clipping(solution, share):
    rnn, head, x, y = setting((2, 12, 3, 4, 2))
    norm = by_steps(rnn, head, x, y, 3)[2]
    found = solution.backward_in_chunks(rnn, head, x, y, 3, share * norm)[1]
    assert isinstance(found, float), f"The norm is a {type(found).__name__}, not a float."
    expect(found, norm, f"With max_norm {share * norm:.3f}, the norm returned")


def test_memory_does_not_grow(solution, saved_bytes):
    peaks = []
    for steps in (5, 60):
        rnn, head, x, y = setting((2, steps, 3, 4, 2))
        with saved_bytes() as saved:
            result = solution.backward_in_chunks(rnn, head, x, y, 5, FREE)
        peaks.append(saved.peak)
        assert saved.kept == 0, f"{saved.kept} bytes of graph outlive the call: {result}."
    assert peaks[1] < 3 * peaks[0], (
        f"One chunk keeps {peaks[0]} bytes for backward, twelve keep {peaks[1]} at one time."
    )


def test_weights_and_arguments_are_left_alone(solution):
    rnn, head, x, y = setting((2, 12, 3, 4, 2))
    state = torch.randn(1, 2, 4)
    tensors = {"x": x, "y": y, "state": state} | dict(named(rnn, head))
    before = {name: tensor.detach().clone() for name, tensor in tensors.items()}
    solution.backward_in_chunks(rnn, head, x, y, 5, 0.1, state)
    for name, tensor in tensors.items():
        assert torch.equal(tensor, before[name]), f"`{name}` was changed."
