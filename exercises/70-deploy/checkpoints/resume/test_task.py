"""Checks: runs that were stopped against runs that were not, and files written half-way."""

import contextlib
import zipfile

import pytest
import torch
from torch import nn
from torch.optim import lr_scheduler
from torch.utils.data import DataLoader, TensorDataset

LOSS = nn.CrossEntropyLoss()
ADAM = {"optimizer": lambda p: torch.optim.Adam(p, lr=0.02)}
MOMENTUM = {"optimizer": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)}
STAIRS = {"scheduler": lambda o: lr_scheduler.StepLR(o, step_size=2, gamma=0.3)}
CHANCE = {"shuffle": True, "dropout": 0.4}


def data():
    numbers = torch.Generator().manual_seed(4)
    x = torch.randn(22, 3, generator=numbers)
    return TensorDataset(x, torch.randint(0, 3, (22,), generator=numbers))


def program(
    seed,
    optimizer=lambda p: torch.optim.SGD(p, lr=0.1),
    scheduler=lambda o: lr_scheduler.StepLR(o, step_size=100),
    shuffle=False,
    dropout=0.0,
):
    """What a program builds before it calls `fit`, from a seed of its own."""
    torch.manual_seed(seed)
    model = nn.Sequential(
        nn.Linear(3, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Dropout(dropout), nn.Linear(6, 3)
    )
    made = optimizer(model.parameters())
    loader = DataLoader(data(), batch_size=8, shuffle=shuffle)
    return model, made, scheduler(made), loader


UNBROKEN = {}


def unbroken(epochs, how):
    """The same training without a file: the parts, the losses and the random state."""
    key = (epochs, *how.items())
    if key not in UNBROKEN:
        UNBROKEN[key] = run_unbroken(epochs, how)
    return UNBROKEN[key]


def run_unbroken(epochs, how):
    model, optimizer, scheduler, loader = program(0, **how)
    history = []
    for _ in range(epochs):
        model.train()
        total = 0.0
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = LOSS(model(inputs), targets)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(targets)
        scheduler.step()
        history.append(total / 22)
    return (model, optimizer, scheduler), history, torch.get_rng_state()


def stopped(solution, path, stops, how, training=True):
    """`fit` in one program after another, each up to the next number of epochs."""
    for seed, epochs in enumerate(stops):
        model, optimizer, scheduler, loader = program(10 * seed, **how)
        model.train(training)
        history = solution.fit(model, optimizer, scheduler, loader, LOSS, epochs, path)
    return (model, optimizer, scheduler), history, torch.get_rng_state()


def flat(state, name=""):
    """The leaves of nested dictionaries and lists, by their names."""
    if isinstance(state, dict):
        pairs = state.items()
    elif isinstance(state, list | tuple):
        pairs = enumerate(state)
    else:
        return {name: state}
    return {k: v for key, value in pairs for k, v in flat(value, f"{name} {key}").items()}


def expect_same(found, expected, when, kinds=("model",)):
    names = ("model", "optimizer", "scheduler")
    for kind, ours, theirs in zip(names, found[0], expected[0], strict=True):
        if kind not in kinds:
            continue
        ours, theirs = flat(ours.state_dict()), flat(theirs.state_dict())
        for name, value in theirs.items():
            mine = ours.get(name)
            same = torch.equal(mine, value) if torch.is_tensor(value) else mine == value
            assert same, (
                f"{when}, `{name.strip()}` of the {kind} is {mine}, and {value} in an unbroken run."
            )


@pytest.mark.parametrize("how", [MOMENTUM, {**ADAM, **STAIRS}, CHANCE])
@pytest.mark.parametrize("training", [True, False])
def test_without_interruption(solution, tmp_path, how, training):
    found = stopped(solution, tmp_path / "c", [3], how, training)
    expected = unbroken(3, how)
    for ours, theirs in zip(found[0][0].parameters(), expected[0][0].parameters(), strict=True):
        torch.testing.assert_close(
            ours, theirs, msg=f"After 3 epochs a parameter is {ours}, expected {theirs}."
        )
    assert found[1] == pytest.approx(expected[1], rel=1e-5), (
        f"The losses of 3 epochs are {found[1]}, expected {expected[1]}."
    )
    kinds = {type(loss).__name__ for loss in found[1]}
    assert kinds == {"float"}, f"The losses are of type {kinds}, not floats."


@pytest.mark.parametrize("stops", [[1, 4], [2, 3, 4]])
def test_model_and_losses_after_a_restart(solution, tmp_path, stops):
    found, expected = stopped(solution, tmp_path / "c", stops, {}), unbroken(stops[-1], {})
    expect_same(found, expected, f"Stopped at epochs {stops}")
    assert found[1] == pytest.approx(expected[1], rel=1e-5), (
        f"Stopped at epochs {stops}, the losses are {found[1]}, expected {expected[1]}."
    )


@pytest.mark.parametrize("how", [ADAM, MOMENTUM])
def test_the_optimizers_memory_after_a_restart(solution, tmp_path, how):
    found, expected = stopped(solution, tmp_path / "c", [2, 4], how), unbroken(4, how)
    expect_same(found, expected, "Stopped after 2 of 4 epochs", ("model", "optimizer"))


def test_the_schedule_after_a_restart(solution, tmp_path):
    found, expected = stopped(solution, tmp_path / "c", [1, 3, 5], STAIRS), unbroken(5, STAIRS)
    kinds = ("model", "optimizer", "scheduler")
    expect_same(found, expected, "Stopped after 1 and 3 of 5 epochs", kinds)


@pytest.mark.parametrize("how", [{"shuffle": True}, {"dropout": 0.4}])
def test_random_numbers_after_a_restart(solution, tmp_path, how):
    found, expected = stopped(solution, tmp_path / "c", [2, 4], how), unbroken(4, how)
    expect_same(found, expected, f"With {how}, stopped after 2 of 4 epochs")
    assert torch.equal(found[2], expected[2]), (
        "After the run torch's random state is another than after an unbroken run."
    )


def test_all_epochs_done(solution, tmp_path):
    path = tmp_path / "c"
    found, expected = stopped(solution, path, [3, 3], CHANCE), unbroken(3, CHANCE)
    assert len(found[1]) == 3, f"Asked for 3 epochs of 3 done, `fit` returns {found[1]}."
    expect_same(found, expected, "Asked for 3 epochs of 3 done")
    assert torch.equal(found[2], expected[2]), "Torch's random state is not that of the file."


class KilledError(Exception):
    """Stands for a program that is killed."""


class CountedLoss(nn.Module):
    """A loss that counts its calls, and raises at one of them."""

    def __init__(self, last=None):
        super().__init__()
        self.calls, self.last = 0, last

    def forward(self, outputs, targets):
        self.calls += 1
        if self.calls == self.last:
            raise KilledError
        return LOSS(outputs, targets)


@pytest.mark.parametrize(("call", "done"), [(2, 0), (6, 1), (8, 2)])
def test_killed_in_an_epoch(solution, tmp_path, call, done):
    path = tmp_path / "c"
    with contextlib.suppress(KilledError):
        solution.fit(*program(0), CountedLoss(last=call), 4, path)
    counted, parts = CountedLoss(), program(0)
    history = solution.fit(*parts, counted, 4, path)
    assert counted.calls == 3 * (4 - done), (
        f"Killed in epoch {done + 1} of 4, each of 3 batches, it takes {counted.calls} more steps, "
        f"expected {3 * (4 - done)}."
    )
    assert len(history) == 4, f"Killed in epoch {done + 1} and resumed, it returns {history}."
    expect_same((parts[:3], history), unbroken(4, {}), f"Killed in epoch {done + 1}")


class Unwritable:
    """Breaks off whoever writes it."""

    def __reduce__(self):
        raise KilledError


class Spoiled(nn.Linear):
    """A layer whose state cannot be written any more after 6 batches."""

    batches = 0

    def forward(self, x):
        self.batches += 1
        return super().forward(x)

    def get_extra_state(self):
        return Unwritable() if self.batches > 6 else "none"

    def set_extra_state(self, state):
        pass


def test_writing_fails_half_way(solution, tmp_path):
    path = tmp_path / "c"
    model, optimizer, scheduler, loader = program(0)
    model.append(Spoiled(3, 3))
    with contextlib.suppress(KilledError):
        solution.fit(model, optimizer, scheduler, loader, LOSS, 5, path)
        raise AssertionError("Writing the checkpoint failed, and the caller never heard of it.")
    try:
        torch.load(path, weights_only=False)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(
            f"Writing failed in epoch 3, and the checkpoint of epoch 2 is spoiled: {kind}."
        ) from None


def test_the_file(solution, tmp_path):
    path = tmp_path / "some name.checkpoint"
    stopped(solution, path, [2], {**ADAM, **STAIRS})
    left = sorted(file.name for file in tmp_path.iterdir())
    assert left == [path.name], f"`fit` leaves the files {left}, expected only {path.name!r}."
    try:
        torch.load(path, weights_only=True)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(f"torch.load with weights_only=True refuses it: {kind}.") from None


def test_file_from_a_gpu(solution, tmp_path):
    """The device that the file names is rewritten to a GPU that no machine here has."""
    path, how = tmp_path / "c", MOMENTUM
    stopped(solution, path, [2], how)
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, record in records.items():
            if name.endswith("data.pkl"):
                record = record.replace(b"X\x03\0\0\0cpu", b"X\x08\0\0\0cuda:999")
            archive.writestr(name, record)
    model, optimizer, scheduler, loader = program(7, **how)
    history = solution.fit(model, optimizer, scheduler, loader, LOSS, 4, path)
    parts = (model, optimizer, scheduler)
    expect_same(
        (parts, history), unbroken(4, how), "Resumed from a GPU's file", ("model", "optimizer")
    )
