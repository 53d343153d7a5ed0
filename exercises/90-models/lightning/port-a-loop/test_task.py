"""Checks: the Trainer and the plain loop from the same start, and what the file keeps."""

import copy
import logging
from pathlib import Path

import lightning as L
import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)


def loader(n, batch_size, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = 2 * torch.randn(n, 4, generator=numbers)
    y = torch.randint(0, 3, (n,), generator=numbers)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)


def network(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3))


def trainer(epochs=1, **how):
    return L.Trainer(
        max_epochs=epochs,
        accelerator="cpu",
        devices=1,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        **how,
    )


def plain_epochs(model, batches, epochs, lr):
    """Train as the loop of the task does; return the mean training loss of the last epoch."""
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    model.train()
    for _ in range(epochs):
        losses = []
        for x, y in batches:
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), y, label_smoothing=0.1)
            loss.backward()
            optimizer.step()
            losses.append(loss.item() * len(y))
    return sum(losses) / len(batches.dataset)


@pytest.mark.parametrize(("seed", "lr"), [(0, 0.2), (1, 0.05)])
def test_the_network_after_training(solution, seed, lr):
    model, batches = network(seed), loader(14, 4, seed)
    twin = copy.deepcopy(model)
    plain_epochs(twin, batches, 3, lr)
    trainer(3).fit(solution.Classifier(model, lr), batches, loader(5, 3, 9))
    for (name, found), expected in zip(
        model.state_dict().items(), twin.state_dict().values(), strict=True
    ):
        torch.testing.assert_close(
            found,
            expected,
            rtol=1e-4,
            atol=1e-5,
            msg=f"After 3 epochs with lr {lr} `{name}` is {found}, in the plain loop {expected}.",
        )


def measured(solution, seed):
    """The metrics of a run that moves no weight, and the whole sets at once."""
    model, train, held = network(seed), loader(11, 4, seed + 20), loader(9, 4, seed + 30)
    expected = plain_epochs(copy.deepcopy(model), train, 1, 0.0)
    run = trainer()
    run.fit(solution.Classifier(model, lr=0.0), train, held)
    x, y = held.dataset.tensors
    with torch.no_grad():
        logits = model.eval()(x)
    return run.callback_metrics, expected, logits, y


def expect(metrics, name, expected, what):
    assert name in metrics, f"Nothing is logged as {name!r}; logged were {sorted(metrics)}."
    assert metrics[name].item() == pytest.approx(expected, rel=1e-4, abs=1e-6), (
        f"{name!r} is {metrics[name].item():.6f}, expected {expected:.6f} for {what}."
    )


@pytest.mark.parametrize("seed", [2, 3])
def test_train_loss(solution, seed):
    metrics, expected, _, _ = measured(solution, seed)
    expect(metrics, "train_loss", expected, "11 examples in batches of 4, 4, 3 (lr is 0)")


@pytest.mark.parametrize("seed", [4, 5])
def test_valid_loss(solution, seed):
    metrics, _, logits, y = measured(solution, seed)
    expected = F.cross_entropy(logits, y).item()
    expect(metrics, "valid_loss", expected, "9 examples in batches of 4, 4, 1")


@pytest.mark.parametrize("seed", [6, 7, 8])
def test_valid_accuracy(solution, seed):
    metrics, _, logits, y = measured(solution, seed)
    expected = (logits.argmax(dim=1) == y).double().mean().item()
    expect(metrics, "valid_accuracy", expected, "9 examples in batches of 4, 4, 1")


def test_no_other_names_are_logged(solution):
    metrics, *_ = measured(solution, 9)
    known = {"train_loss", "valid_loss", "valid_accuracy"}
    assert metrics, "Nothing at all is logged."
    assert set(metrics) <= known, f"It also logs {sorted(set(metrics) - known)}."


@pytest.mark.parametrize("n", [1, 5])
def test_forward_gives_the_logits(solution, n):
    model = network(10).eval()
    x = torch.randn(n, 4)
    found, expected = solution.Classifier(model, lr=0.1)(x), model(x)
    torch.testing.assert_close(
        found, expected, msg=f"module(x) is {found}, the network's logits are {expected}."
    )


@pytest.mark.parametrize("lr", [0.25, 0.002])
def test_a_checkpoint_becomes_a_module_again(solution, lr):
    model, run = network(11), trainer(limit_train_batches=1, num_sanity_val_steps=0)
    run.fit(solution.Classifier(model, lr), loader(4, 4, 12), loader(3, 3, 14))
    run.save_checkpoint("last.ckpt")
    kept = torch.load(Path("last.ckpt")).get("hyper_parameters", {})
    assert kept == {"lr": lr}, f"The file's hyper_parameters are {kept}, expected lr={lr} alone."
    fresh = network(13)
    module = solution.Classifier.load_from_checkpoint("last.ckpt", network=fresh)
    assert module(torch.zeros(2, 4)).shape == (2, 3), "The module made from the file is broken."
    for name, tensor in fresh.state_dict().items():
        if "running" not in name and "num_batches" not in name:
            assert torch.equal(tensor, model.state_dict()[name]), f"`{name}` is not the saved one."
    again = trainer(limit_train_batches=1, num_sanity_val_steps=0)
    again.fit(module, loader(4, 4, 12), loader(3, 3, 14))
    found = again.optimizers[0].param_groups[0]["lr"]
    assert found == lr, f"Saved with lr {lr}, the module made from the file trains with {found}."
