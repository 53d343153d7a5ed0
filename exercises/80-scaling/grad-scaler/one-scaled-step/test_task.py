"""Checks: the step against float32's, clipping, small gradients, overflows, and the scale."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def case(seed, sizes=(4, 4, 1)):
    torch.manual_seed(seed)
    model = nn.Linear(3, 2)
    return model, [(torch.randn(n, 3), torch.randn(n, 2)) for n in sizes]


def scaler_of(scale=1024.0, **how):
    return torch.amp.GradScaler("cpu", init_scale=scale, **how)


def call(solution, model, parts, scaler, loss_fn=F.mse_loss, max_norm=1e6):
    """One call with SGD of rate 1: what it returns, and by how much it moved each weight."""
    start = [p.detach().clone() for p in model.parameters()]
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    returned = solution.scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm)
    assert isinstance(returned, tuple), f"It returns {returned!r}, not (loss, taken)."
    moved = [a - b.detach() for a, b in zip(start, model.parameters(), strict=True)]
    return *returned, torch.cat([m.flatten() for m in moved])


def truth(seed, sizes, loss_fn=F.mse_loss):
    """Loss and gradient over all examples at once, in float32."""
    model, parts = case(seed, sizes)
    x, y = (torch.cat(tensors) for tensors in zip(*parts, strict=True))
    loss = loss_fn(model(x), y)
    loss.backward()
    return loss.item(), torch.cat([p.grad.flatten() for p in model.parameters()])


def expect_step(moved, expected, what):
    miss, way = (moved - expected).norm().item(), expected.norm().item()
    assert miss < 0.03 * way, f"{what}: the step is {moved.tolist()}, not {expected.tolist()}."


@pytest.mark.parametrize("sizes", [(4, 4, 1), (5,), (1, 6)])
@pytest.mark.parametrize("seed", [0, 1])
def test_the_step_is_that_of_all_examples(solution, seed, sizes):
    model, parts = case(seed, sizes)
    _, _, moved = call(solution, model, parts, scaler_of())
    expect_step(moved, truth(seed, sizes)[1], f"Parts of {sizes}")


@pytest.mark.parametrize("sizes", [(4, 4, 1), (5,), (1, 6)])
def test_the_loss(solution, sizes):
    def loss_fn(predictions, targets):
        return (predictions - 2 * targets).square().mean()

    model, parts = case(2, sizes)
    loss, _, _ = call(solution, model, parts, scaler_of(), loss_fn)
    assert type(loss) is float, f"The loss is a {type(loss).__name__}: return a plain float."
    expected = truth(2, sizes, loss_fn)[0]
    assert loss == pytest.approx(expected, rel=0.02), f"It is {loss}, expected {expected}."


def test_earlier_gradients_do_not_count(solution):
    model, parts = case(3)
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 50.0)
    _, _, moved = call(solution, model, parts, scaler_of())
    expect_step(moved, truth(3, (4, 4, 1))[1], "With gradients left from an earlier step")


@pytest.mark.parametrize("share", [0.1, 0.5, 2.0])
def test_the_true_gradient_is_clipped(solution, share):
    gradient = truth(4, (4, 4, 1))[1]
    model, parts = case(4)
    max_norm = share * gradient.norm().item()
    _, _, moved = call(solution, model, parts, scaler_of(), max_norm=max_norm)
    what = f"Gradient of length {gradient.norm():.3f}, max_norm {max_norm:.3f}"
    expect_step(moved, gradient * min(share, 1.0), what)


def test_the_model_runs_in_float16_and_the_loss_in_float32(solution):
    model, parts = case(5)
    layers, losses = [], []
    model.register_forward_hook(lambda _, __, output: layers.append(output.dtype))

    def loss_fn(predictions, targets):
        losses.append(predictions.dtype)
        return F.mse_loss(predictions.float(), targets)

    call(solution, model, parts, scaler_of(), loss_fn)
    assert layers == [torch.float16] * 3, f"For three parts, the model returned {layers}."
    assert losses == [torch.float32] * 3, f"loss_fn was called with predictions of {losses}."


def test_small_gradients_do_not_vanish(solution):
    def loss_fn(predictions, targets):
        return F.mse_loss(predictions, targets) * 1e-8

    model, parts = case(6)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    taken_from = [(x * 1000, y) for x, y in parts]
    captured = []
    model.weight.register_hook(lambda grad: captured.append(grad.abs().max().item()))
    call(solution, model, taken_from, scaler_of(2.0**14), loss_fn)
    assert min(captured) > 0, f"The largest gradients of the parts are {captured}: some are 0."


def broken(parts, at):
    """The same parts, with an infinite input in one of them."""
    made = [(x.clone(), y) for x, y in parts]
    made[at][0][0, 0] = float("inf")
    return made


@pytest.mark.parametrize("at", [0, 1, 2])
def test_an_overflow_changes_no_weight(solution, at):
    model, parts = case(7)
    _, _, moved = call(solution, model, broken(parts, at), scaler_of())
    assert torch.equal(moved, torch.zeros_like(moved)), (
        f"With an overflow in part {at}, the weights moved by {moved.tolist()}."
    )


def test_an_overflow_halves_the_scale(solution):
    model, parts = case(8)
    scaler = scaler_of(512.0)
    call(solution, model, broken(parts, 0), scaler)
    found = scaler.get_scale()
    assert found == 256, f"After an overflow the scale is {found}, expected 256."


def test_it_tells_whether_the_step_was_taken(solution):
    model, parts = case(9)
    scaler = scaler_of(512.0)
    told = [call(solution, model, broken(parts, 2), scaler)[1]]
    model, parts = case(10)
    told.append(call(solution, model, parts, scaler)[1])
    assert told == [False, True], f"First an overflow, then none: it tells {told}."


def test_a_grown_scale_is_no_overflow(solution):
    model, parts = case(10)
    told = call(solution, model, parts, scaler_of(64.0, growth_interval=1))[1]
    assert told is True, f"The step was taken and the scale grew; it tells {told!r}."


def test_each_call_counts_once_for_the_growth(solution):
    model, parts = case(11)
    scaler, scales = scaler_of(64.0, growth_interval=2), []
    for _ in range(4):
        call(solution, model, parts, scaler, max_norm=0.01)
        scales.append(scaler.get_scale())
    expected = [64.0, 128.0, 128.0, 256.0]
    assert scales == expected, f"With growth_interval=2 the scales are {scales}, not {expected}."
