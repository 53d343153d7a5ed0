"""Checks: traces that froze a branch, a loop or a size, and scripts in the wrong mode."""

import warnings
import zipfile

import pytest
import torch
from torch import nn

pytestmark = pytest.mark.filterwarnings("ignore:`torch.jit")  # it is deprecated, and says so


class Fold(nn.Module):
    def forward(self, x):
        return x if x.sum() > 0 else -x


class Rounds(nn.Module):
    def forward(self, x):
        for _ in range(int(x.abs().max())):
            x = x * 2
        return x


class Padded(nn.Module):
    def forward(self, x):
        return x + torch.zeros(int(x.shape[0]))


class Root(nn.Module):
    def forward(self, x):
        return x.sqrt() if (x >= 0).all() else x.abs().sqrt()


class Inverse(nn.Module):
    def forward(self, x):
        return (x - x) / (x - x) if x.sum() > 0 else x


GRAPHS: list[bool] = []


class Counting(nn.Module):
    """Notes whether a graph is recorded when the model, or a copy of it, is called."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))

    def forward(self, x):
        y = x * self.weight
        GRAPHS.append(y.requires_grad)
        return y


def saved(make, *arguments, path, **keywords):
    """A TorchScript file, made by trace or script without their warnings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.jit.save(make(*arguments, **keywords), path)
    return path


def traced(model, example, tmp_path):
    example = torch.tensor(example)
    return saved(torch.jit.trace, model, (example,), path=tmp_path / "old.pt", check_trace=False)


def expect(found, expected, what):
    assert isinstance(found, list), f"{what}: it returns a {type(found).__name__}, not a list."
    assert found == expected, f"{what}: it returns {found}, expected {expected}."


def test_a_frozen_branch(solution, tmp_path):
    path = traced(Fold(), [1.0, 2.0], tmp_path)
    inputs = [torch.tensor(x) for x in ([3.0], [-1.0], [-2.0, 5.0], [1.0, -2.0], [-4.0])]
    expect(solution.differing(path, Fold(), inputs), [1, 3, 4], "A trace that lost an if")
    inputs = [-x for x in inputs]
    expect(solution.differing(path, Fold(), inputs), [0, 2], "A trace that lost an if")


def test_a_frozen_loop(solution, tmp_path):
    path = traced(Rounds(), [3.0, 1.0], tmp_path)
    inputs = [torch.full((2, 3), x) for x in (1.0, 3.0, 2.0, -3.0, 4.0)]
    expect(solution.differing(path, Rounds(), inputs), [0, 2, 4], "A trace of three rounds")


def test_no_difference(solution, tmp_path):
    path = traced(Rounds(), [2.0], tmp_path)
    expect(solution.differing(path, Rounds(), [torch.tensor([2.5])]), [], "An input that agrees")
    expect(solution.differing(path, Rounds(), []), [], "No inputs at all")


def test_shapes(solution, tmp_path):
    path = traced(Padded(), [1.0, 2.0, 3.0], tmp_path)
    inputs = [torch.zeros(3), torch.zeros(1), torch.ones(3), torch.ones(1)]
    what = "A trace that returns (3,) where the model returns (1,)"
    expect(solution.differing(path, Padded(), inputs), [1, 3], what)


def test_errors_of_the_program(solution, tmp_path):
    path = traced(Padded(), [1.0, 2.0, 3.0], tmp_path)
    inputs = [torch.zeros(5), torch.zeros(3), torch.zeros(2)]
    what = "A trace that takes only inputs of 3"
    expect(solution.differing(path, Padded(), inputs), [0, 2], what)


def test_nan(solution, tmp_path):
    path = traced(Root(), [4.0, 1.0], tmp_path)
    inputs = [torch.tensor([9.0, 4.0]), torch.tensor([9.0, -4.0])]
    expect(solution.differing(path, Root(), inputs), [1], "A trace that gives nan")
    path = traced(nn.Identity(), [1.0], tmp_path)
    what = "A model that gives nan where the file does not"
    expect(solution.differing(path, Inverse(), [torch.ones(2), -torch.ones(2)]), [0], what)


def test_nan_agrees_with_nan(solution, tmp_path):
    path = traced(Inverse(), [1.0], tmp_path)
    inputs = [torch.tensor([1.0, 2.0]), torch.tensor([-1.0])]
    expect(solution.differing(path, Inverse(), inputs), [1], "Both give nan for input 0")


@pytest.mark.parametrize(
    ("size", "keywords", "near", "far"),
    [
        (1.0, {}, 2.0**-17, 2.0**-15),
        (1000.0, {}, 0.0, 2.0**-12),
        (1.0, {"tolerance": 0.25}, 0.125, 0.5),
        (1000.0, {"tolerance": 2.0**-8}, 2.0**-9, 2.0**-7),
    ],
)
def test_tolerance(solution, tmp_path, size, keywords, near, far):
    model = nn.Linear(2, 1)
    with torch.no_grad():
        model.weight.zero_()
        model.bias.fill_(size)
    path = traced(model, [[1.0, 1.0]], tmp_path)
    for shift, expected in ((near, []), (-near, []), (far, [0]), (-far, [0])):
        with torch.no_grad():
            model.bias.fill_(size + shift)
        found = solution.differing(path, model, [torch.ones(3, 2)], **keywords)
        tolerance = keywords.get("tolerance", "the default")
        what = f"Results near {size} that differ by {abs(shift):.2g}, tolerance {tolerance}"
        expect(found, expected, what)


def noisy(seed=0):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.5), nn.Sequential(nn.Dropout(0.5)))


@pytest.mark.parametrize("training", [True, False])
def test_the_model_in_eval_mode(solution, tmp_path, training):
    model = noisy().eval()
    path = traced(model, [[1.0, 2.0, 3.0]], tmp_path)
    model.train(training)
    inputs = [torch.randn(4, 3) for _ in range(3)]
    what = f"The model was in training={training}"
    expect(solution.differing(path, model, inputs), [], what)


def test_the_program_in_eval_mode(solution, tmp_path):
    model = noisy().train()
    path = saved(torch.jit.script, model, path=tmp_path / "old.pt")
    inputs = [torch.randn(4, 3) for _ in range(3)]
    expect(solution.differing(path, model.eval(), inputs), [], "A script saved in train mode")


@pytest.mark.parametrize("frozen", [0, 2, 3])
def test_the_modes_are_put_back(solution, tmp_path, frozen):
    model = noisy().eval()
    path = traced(model, [[1.0, 2.0, 3.0]], tmp_path)
    model.train()
    if frozen:
        list(model.modules())[frozen].eval()
    before = [module.training for module in model.modules()]
    solution.differing(path, model, [torch.randn(2, 3)])
    after = [module.training for module in model.modules()]
    assert after == before, f"The modules' flags `training` were {before} and are {after}."


def test_no_graph(solution, tmp_path):
    model = Counting()
    path = traced(nn.Identity(), [1.0, 1.0], tmp_path)
    GRAPHS.clear()
    solution.differing(path, model, [torch.ones(2), torch.zeros(2)])
    assert GRAPHS, "The model was not called."
    assert not any(GRAPHS), "The model's calls recorded a graph."


def test_a_file_from_a_gpu(solution, tmp_path):
    """The device that the file names is rewritten to a GPU that no machine here has."""
    model = nn.Linear(2, 3)
    path = traced(model, [[1.0, 1.0]], tmp_path)
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, record in records.items():
            if name.endswith("data.pkl"):
                record = record.replace(b"X\x03\0\0\0cpu", b"X\x08\0\0\0cuda:999")
            archive.writestr(name, record)
    found = solution.differing(path, model, [torch.ones(1, 2)])
    expect(found, [], "A file that names a GPU")
