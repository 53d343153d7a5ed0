"""Checks: real digits; and on small data every number, stop and weight against a plain run."""

import copy
import functools

import pytest
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

KEYS = ["train_loss", "validation_loss", "validation_accuracy"]


def clouds(n, batch_size, seed, noise=0.0):
    """Three clouds of points; a share `noise` of the labels is left to chance."""
    numbers = torch.Generator().manual_seed(seed)
    y = torch.randint(0, 3, (n,), generator=numbers)
    centres = torch.tensor([[2.0, 0.0, 1.0, 0.0], [0.0, 2.0, 0.0, 1.0], [-2.0, 0.0, 0.0, -1.0]])
    x = centres[y] + torch.randn(n, 4, generator=numbers)
    chance = torch.rand(n, generator=numbers) < noise
    labels = torch.where(chance, torch.randint(0, 3, (n,), generator=numbers), y)
    return DataLoader(TensorDataset(x, labels), batch_size=batch_size)


def network(seed=0, dropout=0.0):
    torch.manual_seed(seed)
    return nn.Sequential(
        nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(dropout), nn.Linear(16, 3)
    )


@functools.cache
def noisy_run(solution, seed=0, epochs=40, **how):
    """A run whose validation loss soon turns, for the labels are half chance; made once."""
    train, held = clouds(26, 8, seed, noise=0.5), clouds(21, 8, seed + 100, noise=0.5)
    model = network(seed)
    history = solution.train_classifier(model, train, held, epochs, **{"lr": 0.5} | how)
    return model, held, history


def validation_loss(model, loader):
    x, y = loader.dataset.tensors
    with torch.no_grad():
        return F.cross_entropy(model(x), y).item()


def stop_of(losses, patience):
    """The number of epochs after which these losses stop the training, or None."""
    for epoch in range(len(losses)):
        if epoch - losses.index(min(losses[: epoch + 1])) >= patience:
            return epoch + 1
    return None


def test_it_learns_real_digits(solution, shared_data):
    digits = torchvision.datasets.MNIST(shared_data / "mnist5k", train=True, download=False)
    images, labels = digits.data[:1500] / 255, digits.targets[:1500]
    train = DataLoader(
        TensorDataset(images[:300], labels[:300]),
        batch_size=20,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )
    held = DataLoader(TensorDataset(images[600:700], labels[600:700]), batch_size=128)
    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(784, 48), nn.ReLU(), nn.Linear(48, 10))
    solution.train_classifier(model, train, held, epochs=4, lr=0.2, patience=10)
    with torch.no_grad():
        accuracy = (model(images[700:]).argmax(dim=1) == labels[700:]).float().mean().item()
    assert accuracy > 0.55, f"Of 800 new digits it knows {accuracy:.1%}, expected well over 55 %."


@pytest.mark.parametrize(("seed", "how"), [(0, {"lr": 0.3}), (1, {})])
def test_the_history_tells_what_happened(solution, seed, how):
    train, held = clouds(26, 8, seed), clouds(21, 8, seed + 50)
    model = network(seed)
    twin = copy.deepcopy(model)
    history = solution.train_classifier(model, train, held, 3, patience=3, **how)
    assert sorted(history) == sorted(KEYS), f"The history has the keys {sorted(history)}."
    optimizer = torch.optim.SGD(twin.parameters(), lr=how.get("lr", 0.1))
    expected = {key: [] for key in KEYS}
    for _ in range(3):
        twin.train()
        loss_sum = 0.0
        for x, y in train:
            optimizer.zero_grad()
            loss = F.cross_entropy(twin(x), y)
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(y)
        x, y = held.dataset.tensors
        twin.eval()
        expected["train_loss"].append(loss_sum / 26)
        expected["validation_loss"].append(validation_loss(twin, held))
        expected["validation_accuracy"].append((twin(x).argmax(dim=1) == y).double().mean().item())
    for key in KEYS:
        found = [torch.as_tensor(value).item() for value in history[key]]
        assert found == pytest.approx(expected[key], rel=1e-3, abs=1e-5), (
            f"`{key}` is {found}, expected {expected[key]}."
        )


def test_the_history_holds_plain_floats(solution):
    history = noisy_run(solution, epochs=2)[2]
    kinds = {type(value).__name__ for key in KEYS for value in history[key]}
    assert kinds == {"float"}, f"The history holds {kinds}: keep plain floats."


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("patience", [1, 2, 4])
def test_it_stops_when_patience_is_used_up(solution, seed, patience):
    losses = noisy_run(solution, seed, patience=patience)[2]["validation_loss"]
    assert len(losses) < 40, f"With patience {patience} it has run all 40 epochs: {losses}."
    expected = stop_of(losses, patience)
    assert len(losses) == expected, (
        f"With patience {patience} it stops after {len(losses)} epochs, not {expected}: {losses}."
    )


def test_patience_is_3_unless_told_otherwise(solution):
    losses = noisy_run(solution)[2]["validation_loss"]
    assert len(losses) == stop_of(losses, 3), f"It has stopped after {len(losses)}: {losses}."


@pytest.mark.parametrize("epochs", [0, 1, 4])
def test_epochs_are_the_upper_bound(solution, epochs):
    model, _, history = noisy_run(solution, epochs=epochs, patience=50)
    counts = {key: len(history[key]) for key in KEYS}
    assert counts == dict.fromkeys(KEYS, epochs), f"For epochs={epochs} the lists have {counts}."
    if epochs == 0:
        for name, tensor in network(0).state_dict().items():
            found = model.state_dict()[name]
            assert torch.equal(found, tensor), f"With epochs=0 `{name}` has changed."


def expect_best(model, held, history, what):
    found, best = validation_loss(model.eval(), held), min(history["validation_loss"])
    assert found == pytest.approx(best, rel=1e-4), (
        f"{what} the model's validation loss is {found:.4f}; its best epoch had {best:.4f}."
    )


@pytest.mark.parametrize("seed", [0, 1])
def test_a_stopped_run_ends_with_the_best_weights(solution, seed):
    model, held, history = noisy_run(solution, seed, patience=4)
    expect_best(model, held, history, "After an early stop")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_full_run_ends_with_the_best_weights(solution, seed):
    model, held, history = noisy_run(solution, seed, epochs=8, patience=50)
    expect_best(model, held, history, "After all epochs")


def test_each_batch_meets_the_right_mode(solution):
    model, met = network(3, dropout=0.2).eval(), []
    model[3].register_forward_hook(lambda module, *_: met.append(module.training))
    solution.train_classifier(model, clouds(26, 8, 3), clouds(21, 8, 4), 2, patience=2)
    expected = ([True] * 4 + [False] * 3) * 2
    assert met == expected, (
        f"Over two epochs of 4 training and 3 validation batches, training was {met}."
    )


def test_validation_records_no_graph(solution):
    model, recorded = network(4), []
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    solution.train_classifier(model, clouds(26, 8, 3), clouds(21, 8, 4), 1)
    assert recorded == [True] * 4 + [False] * 3, (
        f"Over 4 training and 3 validation batches, a graph was recorded: {recorded}."
    )


def test_the_model_is_left_in_eval_mode(solution):
    for epochs in (0, 2):
        model, _, _ = noisy_run(solution, epochs=epochs)
        found = {module.training for module in model.modules()}
        assert found == {False}, f"After epochs={epochs} the modules have training={found}."
