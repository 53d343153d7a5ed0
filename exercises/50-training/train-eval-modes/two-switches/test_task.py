"""Checks: what layers do in each mode, what is left of it afterwards, and what is recorded."""

import pytest
import torch
from torch import nn


class Net(nn.Module):
    """Batch norms and dropouts, some of them deep inside."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.Dropout(0.5)),
            nn.Linear(6, 4),
        )
        self.images = nn.ModuleDict({"norm": nn.BatchNorm2d(2), "drop": nn.Dropout(0.2)})

    def forward(self, x):
        return self.body(x)


class BrokenLayerError(Exception):
    pass


def fail(*_):
    raise BrokenLayerError


def modes(model):
    return {name or "the model": module.training for name, module in model.named_modules()}


def expect_modes(model, expected, what):
    for name, training in modes(model).items():
        assert training == expected[name], (
            f"{what}, `{name}` has training={training}, expected {expected[name]}."
        )


def trained_net(seed=0):
    """A net whose batch norm has seen batches, in train mode."""
    torch.manual_seed(seed)
    net = Net()
    for _ in range(5):
        net(2 + 3 * torch.randn(16, 3))
    return net


@pytest.mark.parametrize("shape", [(5,), (2, 3), (2, 3, 4, 5), ()])
def test_noise_in_eval_mode_is_none(solution, shape):
    x = torch.randn(shape)
    made = solution.Noise(0.5).eval()(x.clone())
    torch.testing.assert_close(made, x, msg=f"In eval mode Noise turns {x} into {made}.")


@pytest.mark.parametrize(("std", "shape"), [(0.5, (4000,)), (2.0, (50, 80)), (None, (40, 10, 10))])
def test_noise_in_train_mode(solution, std, shape):
    layer = solution.Noise() if std is None else solution.Noise(std)
    std = 0.1 if std is None else std
    assert isinstance(layer, nn.Module), "Noise must be an nn.Module."
    assert not list(layer.parameters()), "Noise has parameters: the optimizer would train them."
    x = torch.rand(shape)
    first, second = layer(x.clone()) - x, layer(x.clone()) - x
    assert first.shape == shape, f"Noise turns shape {shape} into {tuple(first.shape)}."
    for noise in (first, second):
        mean, spread = noise.mean().item(), noise.std().item()
        assert abs(mean) < 0.1 * std, f"The noise has the mean {mean:.3f}, expected about 0."
        assert 0.9 * std < spread < 1.1 * std, f"The noise spreads by {spread:.3f}, not {std}."
    gap = (first - second).std().item()
    assert gap > std, f"Two calls add nearly the same noise: they differ by {gap:.3f}."
    tails = (first.abs() > 2.2 * std).float().mean().item()
    assert 0.005 < tails < 0.06, f"{tails:.1%} of the noise is beyond 2.2 std: not a normal noise."


def test_noise_leaves_its_input_alone(solution):
    x = torch.ones(3, 4)
    solution.Noise(1.0)(x)
    assert torch.equal(x, torch.ones(3, 4)), f"Noise has written into its input: {x}."


@pytest.mark.parametrize("training", [True, False])
def test_gradients_pass_through_the_noise(solution, training):
    x = torch.ones(2, 3, requires_grad=True)
    made = solution.Noise(0.5).train(training)(x)
    assert made.requires_grad, "Noise has cut the graph: nothing before it could learn."
    slopes = torch.autograd.grad(made.sum(), x)[0]
    torch.testing.assert_close(slopes, torch.ones(2, 3), msg=f"The derivative is {slopes}, not 1.")


@pytest.mark.parametrize("start", [True, False])
def test_only_the_batch_norms_are_frozen(solution, start):
    model = Net().train(start)
    solution.train_with_frozen_statistics(model)
    expected = dict.fromkeys(modes(model), True) | {"body.0.1": False, "images.norm": False}
    expect_modes(model, expected, f"Frozen from training={start}")


def test_frozen_batch_norms_still_learn(solution):
    model = Net()
    model.body[1].weight.requires_grad_(False)
    before = {name: p.requires_grad for name, p in model.named_parameters()}
    solution.train_with_frozen_statistics(model)
    for name, parameter in model.named_parameters():
        assert parameter.requires_grad == before[name], (
            f"`{name}` had requires_grad={before[name]}, now {parameter.requires_grad}."
        )


@pytest.mark.parametrize("seed", [0, 1])
def test_predictions_are_those_of_eval_mode(solution, seed):
    model, x = trained_net(seed), torch.randn(5, 3)
    statistics = {name: buffer.clone() for name, buffer in model.named_buffers()}
    made = solution.predict(model, x)
    for name, buffer in model.named_buffers():
        assert torch.equal(buffer, statistics[name]), f"predict has changed the statistic `{name}`."
    expected = model.eval()(x).detach()
    torch.testing.assert_close(
        made.detach(), expected, msg=f"predict gives {made}, the model in eval mode {expected}."
    )


def test_predictions_have_no_graph(solution):
    made = solution.predict(trained_net(), torch.randn(5, 3))
    assert not made.requires_grad, "The predictions carry the graph they came from."


@pytest.mark.parametrize("training", [True, False])
def test_the_mode_is_put_back(solution, training):
    model = trained_net().train(training)
    before = modes(model)
    solution.predict(model, torch.randn(2, 3))
    expect_modes(model, before, f"After predict, called with training={training}")


def test_each_module_gets_its_own_mode_back(solution):
    for root in (True, False):
        model = trained_net()
        model.training = root
        model.body[0][1].eval()
        model.images.eval()
        before = modes(model)
        solution.predict(model, torch.randn(2, 3))
        expect_modes(model, before, "After predict on a model with mixed modes")


def test_the_mode_is_put_back_after_an_error(solution):
    model = trained_net()
    before = modes(model)
    model.body[1].register_forward_hook(fail)
    with pytest.raises(BrokenLayerError):
        solution.predict(model, torch.randn(2, 3))
    expect_modes(model, before, "After predict on a model that raises")
