"""Checks: what runs in which type, where autocast is on, and that the step is a step."""

import copy

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def case(seed, n=6):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 3))
    return model, torch.randn(n, 5), torch.randn(n, 3)


def sgd(model):
    return torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)


def on():
    return torch.is_autocast_enabled("cpu")


def run(solution, seed=0, mixed=True, loss_fn=F.mse_loss, n=6):
    model, x, y = case(seed, n)
    return solution.train_step(model, sgd(model), loss_fn, x, y, mixed), model, x, y


@pytest.mark.parametrize("n", [6, 1])
def test_the_layers_run_in_bfloat16(solution, n):
    model, x, y = case(1, n)
    kinds = []
    for layer in (model[0], model[2]):
        layer.register_forward_hook(lambda _, __, output: kinds.append(output.dtype))
    solution.train_step(model, sgd(model), F.mse_loss, x, y)
    assert kinds == [torch.bfloat16] * 2, f"The two linear layers return {kinds}."


@pytest.mark.parametrize("seed", [0, 1])
def test_unmixed_all_is_float32(solution, seed):
    loss, model, x, y = run(solution, seed, mixed=False)
    twin, _, _ = case(seed)
    expected = F.mse_loss(twin(x), y)
    expected.backward()
    found = torch.as_tensor(loss).item()
    assert found == pytest.approx(expected.item(), rel=1e-5), (
        f"With mixed=False the loss is {loss}, expected {expected.item()}."
    )
    for found, right in zip(model.parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(
            found.detach(),
            right.detach() - 0.1 * right.grad,
            msg=lambda text: f"With mixed=False the step is not that of float32. {text}",
        )


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_loss(solution, seed):
    def loss_fn(predictions, targets):
        return (predictions - 3 * targets).square().mean()

    loss, _, x, y = run(solution, seed, loss_fn=loss_fn)
    with torch.no_grad():
        expected = loss_fn(case(seed)[0](x), y).item()
    assert type(loss) is float, f"The loss is a {type(loss).__name__}: return a plain float."
    assert loss == pytest.approx(expected, rel=0.05), f"It is {loss}; in float32, {expected}."


def test_the_loss_gets_float32_predictions(solution):
    kinds = []

    def loss_fn(predictions, targets):
        kinds.append(predictions.dtype)
        return F.mse_loss(predictions.float(), targets)

    run(solution, loss_fn=loss_fn)
    assert kinds == [torch.float32], f"loss_fn was called with predictions of {kinds}."


def test_the_loss_runs_outside_of_autocast(solution):
    seen = []

    def loss_fn(predictions, targets):
        seen.append(on())
        return F.mse_loss(predictions.float(), targets)

    run(solution, loss_fn=loss_fn)
    assert seen == [False], "loss_fn runs under autocast: a product in it would be bfloat16."


def test_backward_runs_outside_of_autocast(solution):
    model, x, y = case(3)
    seen = []
    model[0].weight.register_hook(lambda _: seen.append(on()))
    solution.train_step(model, sgd(model), F.mse_loss, x, y)
    assert seen == [False], f"While backward ran, autocast was on: {seen}, expected [False]."


def test_step_runs_outside_of_autocast(solution):
    model, x, y = case(4)
    optimizer, seen = sgd(model), []
    optimizer.register_step_pre_hook(lambda *_: seen.append(on()))
    solution.train_step(model, optimizer, F.mse_loss, x, y)
    assert seen == [False], f"In optimizer.step, autocast was on: {seen}, expected [False]."


def test_the_model_gets_the_inputs_as_they_are(solution):
    model, x, y = case(5)
    before, seen = x.clone(), []
    model.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].dtype))
    solution.train_step(model, sgd(model), F.mse_loss, x, y)
    assert seen == [torch.float32], f"The model was called with inputs of {seen}."
    assert torch.equal(x, before), "The caller's inputs were changed."


def test_parameters_and_gradients_stay_float32(solution):
    _, model, _, _ = run(solution, 6)
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None, f"{name} has no gradient after the step."
        kinds = {parameter.dtype, parameter.grad.dtype}
        assert kinds == {torch.float32}, f"{name} and its gradient are {kinds}."


@pytest.mark.parametrize("seed", [7, 8])
def test_two_steps_are_near_those_of_float32(solution, seed):
    model, x, y = case(seed)
    twin, start = copy.deepcopy(model), copy.deepcopy(model)
    ours, theirs = sgd(model), sgd(twin)
    for _ in range(2):
        solution.train_step(model, ours, F.mse_loss, x, y)
        theirs.zero_grad()
        F.mse_loss(twin(x), y).backward()
        theirs.step()
    with torch.no_grad():
        triples = list(zip(*(m.parameters() for m in (model, twin, start)), strict=True))
        miss = sum((a - b).square().sum() for a, b, _ in triples).sqrt().item()
        way = sum((b - c).square().sum() for _, b, c in triples).sqrt().item()
    assert miss < 0.1 * way, (
        f"Two steps should lead {way:.3f} away, and end {miss:.3f} beside those of float32."
    )
