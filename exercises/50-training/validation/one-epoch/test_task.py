"""Checks: the numbers against the whole set at once, and what happens to the model meanwhile."""

import copy

import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

LOSS = nn.CrossEntropyLoss()


def loader(n, batch_size, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = torch.randn(n, 4, generator=numbers)
    y = torch.randint(0, 3, (n,), generator=numbers)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)


def network(seed, dropout=0.0):
    """A network with everything that modes are about, whose batch norm has seen something."""
    torch.manual_seed(seed)
    net = nn.Sequential(
        nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(dropout), nn.Linear(8, 3)
    )
    for _ in range(5):
        net(1 + 2 * torch.randn(10, 4))
    return net


def truth(model, loader):
    """Loss and accuracy of a copy in eval mode, over the whole set at once."""
    x, y = loader.dataset.tensors
    with torch.no_grad():
        logits = copy.deepcopy(model).eval()(x)
    return LOSS(logits, y).item(), (logits.argmax(dim=1) == y).double().mean().item()


def expect(found, expected, what):
    found = torch.as_tensor(found).item()
    assert found == pytest.approx(expected, rel=1e-4, abs=1e-6), (
        f"{what} is {found}, expected {expected}."
    )


@pytest.mark.parametrize(("n", "batch_size"), [(24, 24), (24, 6), (6, 2)])
def test_evaluate_with_equal_batches(solution, n, batch_size):
    model, batches = network(n, dropout=0.5), loader(n, batch_size, seed=n)
    loss, accuracy = solution.evaluate(model, batches, LOSS)
    expected = truth(model, batches)
    expect(loss, expected[0], f"The loss of {n} examples in batches of {batch_size}")
    expect(accuracy, expected[1], f"The accuracy of {n} examples in batches of {batch_size}")


@pytest.mark.parametrize("batch_size", [19, 15, 6])
def test_evaluate_with_a_short_last_batch(solution, batch_size):
    model, batches = network(7), loader(21, batch_size, seed=8)
    loss, accuracy = solution.evaluate(model, batches, LOSS)
    expected = truth(model, batches)
    expect(loss, expected[0], f"The loss of 21 examples in batches of {batch_size}")
    expect(accuracy, expected[1], f"The accuracy of 21 examples in batches of {batch_size}")


@pytest.mark.parametrize("training", [True, False])
def test_evaluate_puts_the_mode_back(solution, training):
    model = network(1).train(training)
    solution.evaluate(model, loader(10, 4, seed=2), LOSS)
    found = {module.training for module in model.modules()}
    assert found == {training}, f"Called with training={training}, it leaves {found}."


@pytest.mark.parametrize("training", [True, False])
def test_evaluate_changes_nothing(solution, training):
    model = network(3).train(training)
    LOSS(model(torch.randn(6, 4)), torch.tensor([0, 1, 2, 0, 1, 2])).backward()
    before = copy.deepcopy(model.state_dict())
    slopes = {name: p.grad.clone() for name, p in model.named_parameters()}
    solution.evaluate(model, loader(10, 4, seed=4), LOSS)
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), f"evaluate has changed `{name}` of the model."
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None, f"evaluate has wiped out the gradient of `{name}`."
        assert torch.equal(parameter.grad, slopes[name]), f"The gradient of `{name}` has changed."


def test_evaluate_records_no_graph(solution):
    model, recorded = network(5), []
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    solution.evaluate(model, loader(10, 4, seed=6), LOSS)
    assert not any(recorded), "evaluate records a graph that nobody needs."


def plain_epoch(model, batches, optimizer):
    """One epoch as it should be; returns the loss of each batch and its size."""
    model.train()
    measured = []
    for x, y in batches:
        optimizer.zero_grad()
        loss = LOSS(model(x), y)
        loss.backward()
        optimizer.step()
        measured.append((loss.item(), len(y)))
    return measured


def run(solution, seed=0, **how):
    """One epoch of the answer and one of ours, from the same start."""
    model, train, held = network(seed), loader(19, 5, seed), loader(11, 4, seed + 50)
    twin = copy.deepcopy(model)
    optimizers = [torch.optim.SGD(m.parameters(), lr=0.3, momentum=0.9) for m in (model, twin)]
    model.train(how.get("training", True))
    found = solution.run_epoch(model, train, held, LOSS, optimizers[0])
    return found, model, twin, held, plain_epoch(twin, train, optimizers[1])


@pytest.mark.parametrize("seed", [0, 1])
def test_the_epoch_trains_the_model(solution, seed):
    _, model, twin, _, _ = run(solution, seed)
    for (name, found), expected in zip(model.named_parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(
            found, expected, msg=f"After the epoch `{name}` is {found}, expected {expected}."
        )


@pytest.mark.parametrize("seed", [2, 3])
def test_the_training_loss_is_a_mean_over_examples(solution, seed):
    found, _, _, _, measured = run(solution, seed)
    expected = sum(loss * size for loss, size in measured) / sum(size for _, size in measured)
    expect(found[0], expected, "The training loss of 19 examples in batches of 5")


@pytest.mark.parametrize("seed", [4, 5])
def test_validation_measures_the_trained_model(solution, seed):
    found, _, twin, held, _ = run(solution, seed)
    expected = truth(twin, held)
    expect(found[1], expected[0], "The validation loss after the epoch")
    expect(found[2], expected[1], "The accuracy after the epoch")


@pytest.mark.parametrize("training", [True, False])
def test_each_batch_meets_the_right_mode(solution, training):
    model, met = network(6).train(training), []
    model[3].register_forward_hook(lambda module, *_: met.append(module.training))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.run_epoch(model, loader(19, 5, 7), loader(11, 4, 8), LOSS, optimizer)
    expected = [True] * 4 + [False] * 3
    assert met == expected, f"Over 4 training and 3 validation batches, training was {met}."


def test_all_results_are_plain_floats(solution):
    model = network(9)
    results = (
        *solution.evaluate(model, loader(10, 4, seed=4), LOSS),
        *run(solution, seed=9)[0],
    )
    kinds = {type(result).__name__ for result in results}
    assert kinds == {"float"}, f"The results are of type {kinds}: return plain floats."
