"""Checks: the sets digit by digit, the matrix, the figure, and `run` with a `fit` of ours."""

import copy
import functools
import struct

import matplotlib.pyplot as plt
import pytest
import torch
import torch.nn.functional as F
import torchvision
from matplotlib.figure import Figure
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

HISTORY = {
    "train_loss": [1.2, 0.6, 0.35, 0.2],
    "validation_loss": [1.15, 0.46, 0.68, 0.46],
    "validation_accuracy": [0.62, 0.86, 0.78, 0.84],
}


def idx(numbers, *shape):
    """The bytes of MNIST's file format."""
    return struct.pack(f">BBBB{len(shape)}I", 0, 0, 8, len(shape), *shape) + numbers


@pytest.fixture(scope="module")
def root(shared_data, tmp_path_factory):
    """Files of 600 digits to train on and 170 to test with, in MNIST's own format."""
    raw = tmp_path_factory.mktemp("digits") / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for part, name, count in ((True, "train", 600), (False, "t10k", 170)):
        digits = torchvision.datasets.MNIST(shared_data / "mnist5k", train=part, download=False)
        pixels, labels = digits.data[:count].numpy(), digits.targets[:count]
        images = raw / f"{name}-images-idx3-ubyte"
        images.write_bytes(idx(pixels.tobytes(), count, 28, 28))
        (raw / f"{name}-labels-idx1-ubyte").write_bytes(idx(bytes(labels.tolist()), count))
    return raw.parent.parent


@functools.cache
def digits_of(root, train):
    """The pixels from 0 to 1, shape (n, 1, 28, 28), and the labels of a file."""
    digits = torchvision.datasets.MNIST(root, train=train, download=False)
    return digits.data.unsqueeze(1) / 255, digits.targets


SETS = {}


def sets_of(solution, root, held_out=90, seed=3):
    """What `load` returns, loaded once."""
    if (held_out, seed) not in SETS:
        SETS[held_out, seed] = solution.load(root, held_out, seed)
    return SETS[held_out, seed]


def places(part, root):
    """Where the digits of a set stand in the training file, found by their shape."""
    pixels, labels = digits_of(root, True)
    whole, own = pixels.flatten(1), part.tensors[0].flatten(1)
    whole, own = (
        F.normalize(x - x.mean(dim=1, keepdim=True), dim=1).double() for x in (whole, own)
    )
    likeness, found = (own @ whole.T).max(dim=1)
    assert likeness.min() > 0.999, "Some digits of a set are none of the training file."
    assert torch.equal(labels[found], part.tensors[1]), "Some digits have lost their labels."
    return found.tolist()


@pytest.mark.parametrize("held_out", [90, 1])
def test_shapes_and_types_of_the_sets(solution, root, held_out):
    sets = sets_of(solution, root, held_out)
    for part, name, count in zip(
        sets, ("training", "validation", "test"), (600 - held_out, held_out, 170), strict=True
    ):
        images, labels = part.tensors
        found = (tuple(images.shape), images.dtype, tuple(labels.shape), labels.dtype)
        expected = ((count, 1, 28, 28), torch.float32, (count,), torch.int64)
        assert found == expected, f"The {name} set has {found}, expected {expected}."


def test_each_digit_is_in_one_set(solution, root):
    train, validation, _ = sets_of(solution, root)
    found = sorted(places(train, root) + places(validation, root))
    assert found == list(range(600)), (
        f"Training and validation set should share out 600 digits; they hold {len(found)}, "
        f"{len(set(found))} of them different."
    )


def test_the_choice_comes_from_the_seed(solution, root):
    chosen = []
    for seed, state in ((3, 1), (3, 2), (4, 1)):
        torch.manual_seed(state)
        before = torch.get_rng_state()
        chosen.append(sorted(places(solution.load(root, 90, seed)[1], root)))
        after = torch.get_rng_state()
        assert torch.equal(before, after), "load draws from torch's own random state."
    assert chosen[0] == chosen[1], "One seed has given two validation sets."
    assert chosen[0] != chosen[2], "Two seeds have given the same validation set."
    gaps = {b - a for a, b in zip(chosen[0], chosen[0][1:], strict=False)}
    assert len(gaps) > 3, f"The validation set is not chosen at random: {chosen[0][:8]}…"


def test_the_training_set_is_normalised(solution, root):
    pixels = sets_of(solution, root)[0].tensors[0]
    mean, std = pixels.mean().item(), pixels.std().item()
    assert abs(mean) < 2e-4, f"The training set has the mean {mean:.4f}, expected 0."
    assert abs(std - 1) < 2e-4, f"The training set has the std {std:.4f}, expected 1."


def test_all_sets_are_normalised_alike(solution, root):
    train, validation, test = sets_of(solution, root)
    pixels = digits_of(root, True)[0]
    own = pixels[places(train, root)]
    mean, std = own.mean(), own.std()
    found = validation.tensors[0]
    gap = (found - (pixels[places(validation, root)] - mean) / std).abs().max().item()
    assert gap < 2e-4, f"The validation set is off by {gap:.4f}: use the training set's numbers."
    gap = (test.tensors[0] - (digits_of(root, False)[0] - mean) / std).abs().max().item()
    assert gap < 2e-4, f"The test set is off by {gap:.4f}: use the training set's numbers."
    assert torch.equal(test.tensors[1], digits_of(root, False)[1]), "The test labels are others."


def clouds(n, batch_size, classes, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = torch.randn(n, 4, generator=numbers)
    return DataLoader(
        TensorDataset(x, torch.randint(0, classes, (n,), generator=numbers)), batch_size=batch_size
    )


def plain_matrix(model, loader):
    """The matrix, pair by pair, from a copy in eval mode."""
    expected = torch.zeros(10, 10, dtype=torch.int64)
    x, y = loader.dataset.tensors
    with torch.no_grad():
        guesses = copy.deepcopy(model).eval()(x).argmax(dim=1)
    for truth, guess in zip(y.tolist(), guesses.tolist(), strict=True):
        expected[truth, guess] += 1
    return expected


@pytest.mark.parametrize(("n", "batch_size", "classes"), [(61, 20, 10), (12, 4, 6), (1, 5, 10)])
def test_the_confusion_matrix(solution, n, batch_size, classes):
    torch.manual_seed(n)
    model, loader = nn.Linear(4, 10), clouds(n, batch_size, classes, seed=n)
    found, expected = solution.confusion(model, loader), plain_matrix(model, loader)
    assert found.dtype == torch.int64, f"The matrix is of type {found.dtype}."
    assert torch.equal(found, expected), f"The matrix is {found}, expected {expected}."


def test_measured_in_eval_mode_without_a_graph(solution):
    model, recorded = nn.Sequential(nn.Linear(4, 10), nn.BatchNorm1d(10), nn.Dropout(0.5)), []
    model(3 + 2 * torch.randn(30, 4))
    loader = clouds(50, 20, 10, seed=8)
    expected, before = plain_matrix(model, loader), copy.deepcopy(model.state_dict())
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    found = solution.confusion(model, loader)
    assert torch.equal(found, expected), "The matrix is not that of the model in eval mode."
    assert not any(recorded), "It records a graph that nobody needs."
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), f"Measuring has changed `{name}` of the model."


@pytest.fixture(autouse=True)
def closed_figures():
    """Start and end without open figures."""
    plt.close("all")
    yield
    plt.close("all")


def points(line):
    x, y = line.get_data()
    return [float(value) for value in x], [float(value) for value in y]


@pytest.mark.parametrize("count", [4, 1])
def test_the_curves_have_a_point_for_each_epoch(solution, count):
    history = {key: values[:count] for key, values in HISTORY.items()}
    axes = solution.draw(copy.deepcopy(history)).axes
    assert len(axes) == 2, f"The figure has {len(axes)} axes, expected two."
    lines = {line.get_label(): points(line) for line in axes[0].get_lines()}
    epochs = [float(epoch) for epoch in range(1, count + 1)]
    for label, key in (("training", "train_loss"), ("validation", "validation_loss")):
        expected = (epochs, history[key])
        assert lines.get(label) == expected, (
            f"The left line {label!r} is {lines.get(label)}, expected {expected}."
        )
    found = [points(line) for line in axes[1].get_lines()]
    expected = [(epochs, history["validation_accuracy"])]
    assert found == expected, f"The right axes has the lines {found}, expected {expected}."


def test_the_curves_are_labelled(solution):
    left, right = solution.draw(copy.deepcopy(HISTORY)).axes
    labels = [(ax.get_xlabel(), ax.get_ylabel()) for ax in (left, right)]
    assert labels == [("epoch", "loss"), ("epoch", "accuracy")], f"The labels are {labels}."
    assert left.get_legend() is not None, "The losses have no legend."
    gap = right.get_position().x0 - left.get_position().x1
    assert gap > 0, "The accuracy must stand beside the losses, on the right."


def build():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))


class OwnFit:
    """In place of training it writes best.pt, and keeps what it was given."""

    def __init__(self):
        self.calls, self.start, self.best = [], [], build()

    def __call__(self, model, optimizer, train_loader, validation_loader, epochs, patience, folder):
        self.calls.append((model, optimizer, train_loader, validation_loader))
        self.settings = (epochs, patience, folder)
        self.start.append(copy.deepcopy(model.state_dict()))
        torch.save(self.best.state_dict(), folder / "best.pt")
        return copy.deepcopy(HISTORY)


RUNS = {}


def tried(solution, root, folder):
    """The report of a run with a `fit` of ours, that `fit`, and the folder; done once."""
    if "run" not in RUNS:
        torch.manual_seed(77)
        fit = OwnFit()
        folder.mkdir(exist_ok=True)
        report = solution.run(root, folder, build, fit, 9, 4, held_out=90, seed=3)
        RUNS["run"] = report, fit, folder, plt.get_fignums()
    return RUNS["run"]


def test_the_model_is_built_after_the_seed(solution, root, tmp_path):
    _, fit, _, _ = tried(solution, root, tmp_path)
    torch.manual_seed(3)
    expected = build().state_dict()
    assert torch.equal(fit.start[0]["1.weight"], expected["1.weight"]), (
        "The model's first weights are not those that build() gives right after the seed."
    )


def test_what_fit_is_given(solution, root, tmp_path):
    _, fit, folder, _ = tried(solution, root, tmp_path)
    assert len(fit.calls) == 1, f"fit is called {len(fit.calls)} times, expected once."
    model, optimizer, _, _ = fit.calls[0]
    assert isinstance(optimizer, torch.optim.Adam), f"The optimizer is {type(optimizer).__name__}."
    settings = optimizer.defaults
    expected = torch.optim.Adam([nn.Parameter(torch.zeros(1))], lr=0.002).defaults
    assert settings == expected, f"Adam has the settings {settings}, expected {expected}."
    group = optimizer.param_groups[0]["params"]
    assert {id(p) for p in group} == {id(p) for p in model.parameters()}, (
        "The optimizer has other parameters than the model."
    )
    expected = (9, 4, folder)
    assert fit.settings == expected, f"epochs, patience, folder are {fit.settings}, not {expected}."


def test_the_sets_that_fit_sees(solution, root, tmp_path):
    _, fit, _, _ = tried(solution, root, tmp_path)
    train, validation, _ = sets_of(solution, root)
    for name, loader, expected in zip(
        ("training", "validation"), fit.calls[0][2:], (train, validation), strict=True
    ):
        labels = sorted(torch.cat([y for _, y in loader]).tolist())
        total = sum(x.double().sum().item() for x, _ in loader)
        assert labels == sorted(expected.tensors[1].tolist()), (
            f"The {name} loader has {len(labels)} digits, not those of the {name} set."
        )
        wanted = expected.tensors[0].double().sum().item()
        assert total == pytest.approx(wanted, abs=0.1), f"The {name} loader has other images."


def test_the_batches_that_fit_sees(solution, root, tmp_path):
    _, fit, _, _ = tried(solution, root, tmp_path)
    _, _, train, validation = fit.calls[0]
    sizes = [[len(y) for _, y in loader] for loader in (train, validation)]
    expected = [[50] * 10 + [10], [50, 40]]
    assert sizes == expected, f"The batches have {sizes} digits, expected {expected}."
    first, second = (torch.cat([y for _, y in train]) for _ in range(2))
    assert not torch.equal(first, second), "Two epochs train in the same order."


def test_the_report_on_the_validation(solution, root, tmp_path):
    report = tried(solution, root, tmp_path)[0]
    keys = ["best_epoch", "confusion", "epochs", "test_accuracy", "validation_accuracy"]
    assert sorted(report) == keys, f"The report has {sorted(report)}, expected {keys}."
    found = {key: report[key] for key in ("epochs", "best_epoch", "validation_accuracy")}
    expected = {"epochs": 4, "best_epoch": 2, "validation_accuracy": 0.86}
    assert found == expected, f"The report says {found}, expected {expected}."


def test_the_report_on_the_test_set(solution, root, tmp_path):
    report, fit, _, _ = tried(solution, root, tmp_path)
    expected = plain_matrix(fit.best, DataLoader(sets_of(solution, root)[2]))
    found = report["confusion"]
    assert torch.equal(found, expected), (
        f"With the weights of best.pt the matrix is {expected}; the report has {found}."
    )
    share, right = report["test_accuracy"], expected.diagonal().sum().item() / 170
    assert share == pytest.approx(right), f"The test accuracy is {share}, expected {right}."
    assert isinstance(share, float), f"The test accuracy is a {type(share).__name__}."


def test_the_picture_is_saved(solution, root, tmp_path):
    _, _, folder, left_open = tried(solution, root, tmp_path)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["best.pt", "curves.png"], f"In the folder are {names}."
    start = (folder / "curves.png").read_bytes()[:4]
    assert start == b"\x89PNG", f"curves.png is no PNG file: it begins with {start}."
    assert not left_open, f"{len(left_open)} figure stays open in pyplot."


def quick_fit(model, optimizer, train_loader, validation_loader, epochs, patience, folder):
    """Train on and on; the best epoch is the last."""
    for _ in range(epochs):
        for x, y in train_loader:
            loss = F.cross_entropy(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    torch.save(model.state_dict(), folder / "best.pt")
    return HISTORY


def test_it_reads_real_digits_twice_alike(solution, root, tmp_path, monkeypatch):
    monkeypatch.setattr(Figure, "savefig", lambda *_, **__: None)  # another check's, and costly
    reports = []
    for attempt in range(2):
        torch.manual_seed(attempt)
        folder = tmp_path / str(attempt)
        folder.mkdir()
        reports.append(solution.run(root, folder, build, quick_fit, 3, 3, held_out=50, seed=0))
    first, second = (report["test_accuracy"] for report in reports)
    assert first > 0.6, f"Of 170 new digits it reads {first:.1%}, expected well over 60 %."
    assert first == second, f"Two runs with one seed read {first:.1%} and {second:.1%}."
