"""Checks: one run against plain steps; runs that were stopped or killed against that one run."""

import contextlib
import copy
import io
import shutil
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

KEYS = ("train_loss", "validation_loss", "validation_accuracy")
ADAM = {"optimizer": lambda p: torch.optim.Adam(p, lr=0.05)}
CHANCE = {"shuffle": True, "dropout": 0.3}


def clouds(n, batch_size, seed, shuffle=False):
    """Three clouds of points with a half of the labels left to chance: it is soon overfitted."""
    numbers = torch.Generator().manual_seed(seed)
    y = torch.randint(0, 3, (n,), generator=numbers)
    centres = torch.tensor([[2.0, 0.0, 1.0], [0.0, 2.0, 0.0], [-2.0, 0.0, -1.0]])
    x = centres[y] + torch.randn(n, 3, generator=numbers)
    lost = torch.rand(n, generator=numbers) < 0.5
    y = torch.where(lost, torch.randint(0, 3, (n,), generator=numbers), y)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle)


def program(seed, optimizer=lambda p: torch.optim.SGD(p, lr=0.8), shuffle=False, dropout=0.0):
    """What a program builds before it calls `fit`, from a seed of its own."""
    torch.manual_seed(seed)
    model = nn.Sequential(
        nn.Linear(3, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Dropout(dropout), nn.Linear(12, 3)
    )
    train, held = clouds(26, 8, 1, shuffle), clouds(19, 7, 2)
    return model, optimizer(model.parameters()), train, held


def fitted(solution, folder, stops, patience=50, **how):
    """`fit` in one program after another, each up to the next number of epochs."""
    folder.mkdir(exist_ok=True)
    for number, epochs in enumerate(stops):
        parts = program(10 * number, **how)
        history = solution.fit(*parts, epochs, patience, folder)
    return parts[0], history


@pytest.fixture(scope="module")
def unbroken(solution, tmp_path_factory):
    """`fit` in one program to the end: model, history, random state, and a copy of its folder.

    Equal runs are made once for all checks; one that raised raises for each of them.
    """
    runs = {}

    def run(epochs, patience=50, **how):
        key = (epochs, patience, *sorted(how))
        if key not in runs:
            folder = tmp_path_factory.mktemp("unbroken")
            try:
                model, history = fitted(solution, folder, [epochs], patience, **how)
                runs[key] = model, history, torch.get_rng_state(), folder
            except Exception as error:
                runs[key] = error
        if isinstance(runs[key], Exception):
            raise runs[key]
        return copy.deepcopy(runs[key])

    return run


def stop_of(losses, patience):
    """The number of epochs after which these losses use up the patience, or None."""
    for epoch in range(len(losses)):
        if epoch - losses.index(min(losses[: epoch + 1])) >= patience:
            return epoch + 1
    return None


def validation_loss(model, loader):
    x, y = loader.dataset.tensors
    with torch.no_grad():
        return F.cross_entropy(copy.deepcopy(model).eval()(x), y).item()


def state_of(folder):
    """The state dict in best.pt."""
    path = folder / "best.pt"
    assert path.exists(), f"There is no best.pt, only {[file.name for file in folder.iterdir()]}."
    try:
        state = torch.load(path, weights_only=True)
        program(3)[0].load_state_dict(state)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(f"best.pt is not a state dict of the model: {kind}.") from None
    return state


def expect_same_state(found, expected, what):
    for name, tensor in expected.items():
        assert torch.equal(found[name], tensor), (
            f"{what}, `{name}` is {found[name]}, expected {tensor}."
        )


@pytest.mark.parametrize("training", [True, False])
def test_the_history_of_one_run(solution, tmp_path, training):
    model, optimizer, train, held = program(0)
    twin = copy.deepcopy(model)
    history = solution.fit(model.train(training), optimizer, train, held, 3, 9, tmp_path)
    assert sorted(history) == sorted(KEYS), f"The history has the keys {sorted(history)}."
    plain = torch.optim.SGD(twin.parameters(), lr=0.8)
    expected = {key: [] for key in KEYS}
    for _ in range(3):
        twin.train()
        total = 0.0
        for x, y in train:
            plain.zero_grad()
            loss = F.cross_entropy(twin(x), y)
            loss.backward()
            plain.step()
            total += loss.item() * len(y)
        twin.eval()
        x, y = held.dataset.tensors
        expected["train_loss"].append(total / 26)
        expected["validation_loss"].append(validation_loss(twin, held))
        expected["validation_accuracy"].append((twin(x).argmax(dim=1) == y).double().mean().item())
    for key in KEYS:
        assert history[key] == pytest.approx(expected[key], rel=1e-3, abs=1e-5), (
            f"`{key}` is {history[key]}, expected {expected[key]}."
        )
    kinds = {type(value).__name__ for key in KEYS for value in history[key]}
    assert kinds == {"float"}, f"The history holds {kinds}: keep plain floats."


@pytest.mark.parametrize("patience", [1, 2, 3])
def test_it_stops_when_patience_ends(unbroken, patience):
    losses = unbroken(40, patience)[1]["validation_loss"]
    expected = stop_of(losses, patience)
    assert len(losses) == expected, (
        f"With patience {patience} it stops after {len(losses)} epochs, expected {expected}: "
        f"{losses}."
    )


@pytest.mark.parametrize(("epochs", "patience"), [(7, 50), (40, 3)])
def test_the_model_ends_with_the_best_weights(unbroken, epochs, patience):
    model, history, _, _ = unbroken(epochs, patience)
    found = validation_loss(model, program(0)[3])
    best = min(history["validation_loss"])
    assert found == pytest.approx(best, rel=1e-4), (
        f"The model's validation loss is {found:.4f}; its best epoch had {best:.4f}."
    )


def test_the_best_weights_are_in_the_file(unbroken):
    _, history, _, folder = unbroken(7)
    model, _, _, held = program(5)
    model.load_state_dict(state_of(folder))
    found, best = validation_loss(model, held), min(history["validation_loss"])
    assert found == pytest.approx(best, rel=1e-4), (
        f"With best.pt the validation loss is {found:.4f}; the best epoch had {best:.4f}."
    )


def test_modes_and_graphs(solution, tmp_path):
    model, optimizer, train, held = program(0, dropout=0.2)
    met, recorded = [], []
    model[3].register_forward_hook(lambda module, *_: met.append(module.training))
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    solution.fit(model.eval(), optimizer, train, held, 2, 5, tmp_path)
    expected = ([True] * 4 + [False] * 3) * 2
    assert met == expected, f"Over 2 epochs of 4 training and 3 validation batches: {met}."
    assert recorded == expected, f"A graph was recorded for {recorded}, expected {expected}."
    modes = {module.training for module in model.modules()}
    assert modes == {False}, f"After `fit` the modules have training={modes}."


def test_no_epochs(solution, tmp_path):
    model, history = fitted(solution, tmp_path, [0])
    assert history == {key: [] for key in KEYS}, f"With no epochs the history is {history}."
    expect_same_state(model.state_dict(), program(0)[0].state_dict(), "With no epochs")
    assert not model.training, "With no epochs, too, the model is left in eval mode."


def expect_unbroken(solution, unbroken, tmp_path, stops, patience=50, **how):
    """Programs that were stopped give what one run to the end gives, bit by bit."""
    whole, expected, random, folder = unbroken(stops[-1], patience, **how)
    model, history = fitted(solution, tmp_path, stops, patience, **how)
    own_random = torch.get_rng_state()
    when = f"Stopped after {stops[:-1]} of {stops[-1]} epochs"
    assert history == expected, f"{when}, the history is {history}, unbroken {expected}."
    expect_same_state(model.state_dict(), whole.state_dict(), when)
    expect_same_state(state_of(tmp_path), state_of(folder), f"{when}, in best.pt")
    if how == CHANCE:
        same = torch.equal(own_random, random)
        assert same, f"{when}, torch's random state is another than after an unbroken run."


@pytest.mark.parametrize("stops", [[1, 3], [2, 3, 7]])
def test_model_and_history_after_a_restart(solution, unbroken, tmp_path, stops):
    expect_unbroken(solution, unbroken, tmp_path, stops)


def test_the_optimizers_memory_after_a_restart(solution, unbroken, tmp_path):
    expect_unbroken(solution, unbroken, tmp_path, [2, 4], **ADAM)


def test_random_numbers_after_a_restart(solution, unbroken, tmp_path):
    expect_unbroken(solution, unbroken, tmp_path, [2, 4], **CHANCE)


def test_patience_survives_restarts(solution, unbroken, tmp_path):
    losses = unbroken(40, 3)[1]["validation_loss"]
    expect_unbroken(solution, unbroken, tmp_path, [*range(1, len(losses)), 40], patience=3)


@pytest.mark.parametrize(("epochs", "patience"), [(3, 50), (40, 3)])
def test_a_finished_run_trains_no_more(solution, unbroken, tmp_path, epochs, patience):
    first, expected, _, folder = unbroken(epochs, patience)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    before = {path.name for path in tmp_path.iterdir()}
    model, optimizer, train, held = program(7)
    modes = []
    model.register_forward_hook(lambda module, *_: modes.append(module.training))
    history = solution.fit(model, optimizer, train, held, epochs, patience, tmp_path)
    assert True not in modes, f"All was done, and it trains on {sum(modes)} more batches."
    assert history == expected, f"Started again, its history is {history}, before {expected}."
    expect_same_state(model.state_dict(), first.state_dict(), "Started again when all was done")
    assert before == {path.name for path in tmp_path.iterdir()}, "There are other files now."


class KilledError(Exception):
    """Stands for a program that is killed."""


def expect_survives(solution, unbroken, folder, monkeypatch, call):
    """Killed while it writes the file of this number, and started again, it ends as ever."""
    save, calls = torch.save, []

    def killed(state, file, *args, **how):
        """torch.save, until the call at which half of the bytes are written."""
        calls.append(file)
        if len(calls) != call:
            return save(state, file, *args, **how)
        buffer = io.BytesIO()
        save(state, buffer)
        half = buffer.getvalue()[: buffer.tell() // 2]
        file.write(half) if hasattr(file, "write") else Path(file).write_bytes(half)
        raise KilledError

    whole, expected, _, _ = unbroken(4, **ADAM)
    monkeypatch.setattr(torch, "save", killed)
    with contextlib.suppress(KilledError):
        fitted(solution, folder, [4], **ADAM)
    monkeypatch.setattr(torch, "save", save)
    try:
        model, history = fitted(solution, folder, [4], **ADAM)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(
            f"Killed while it wrote the file number {call}, it cannot go on: {kind}."
        ) from None
    when = f"Killed while it wrote the file number {call}, and started again"
    assert history == expected, f"{when}, the history is {history}, unbroken {expected}."
    expect_same_state(model.state_dict(), whole.state_dict(), when)


@pytest.mark.parametrize("call", [1, 2, 3, 5])
def test_killed_while_it_writes(solution, unbroken, tmp_path, monkeypatch, call):
    expect_survives(solution, unbroken, tmp_path, monkeypatch, call)


@pytest.mark.parametrize("call", [6, 7])
def test_killed_at_the_end_of_the_best_epoch(solution, unbroken, tmp_path, monkeypatch, call):
    """In four epochs of this run 1, 2 and 4 are improvements: seven files are written."""
    expect_survives(solution, unbroken, tmp_path, monkeypatch, call)


def test_the_files(solution, tmp_path):
    fitted(solution, tmp_path, [1, 2], **ADAM)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["best.pt", "last.pt"], f"In the folder are {left}."
    try:
        torch.load(tmp_path / "last.pt", weights_only=True)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(
            f"torch.load refuses last.pt with weights_only=True: {kind}."
        ) from None


def test_it_reads_real_digits(solution, tmp_path, shared_data):
    digits = torchvision.datasets.MNIST(shared_data / "mnist5k", train=True, download=False)
    images, labels = digits.data[:1500] / 255, digits.targets[:1500]
    torch.manual_seed(0)
    loaders = [
        DataLoader(TensorDataset(images[part], labels[part]), batch_size=25, shuffle=True)
        for part in (slice(0, 300), slice(300, 400))
    ]
    model = nn.Sequential(nn.Flatten(), nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    solution.fit(model, optimizer, *loaders, epochs=3, patience=2, folder=tmp_path)
    with torch.no_grad():
        found = (model(images[900:]).argmax(dim=1) == labels[900:]).float().mean().item()
    assert found > 0.6, f"Of 600 new digits it reads {found:.1%}, expected well over 60 %."
