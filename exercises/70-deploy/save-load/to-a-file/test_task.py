"""Checks: a model that went through a file, files of other machines, and one that is no model."""

import contextlib
import os
import zipfile

import pytest
import torch
from torch import nn

SIZES = [(3, 8), (5, 2), (1, 4)]


class Net(nn.Module):
    """A small network with a buffer, and with noise in train mode."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.settings = {"inputs": inputs, "hidden": hidden}
        self.register_buffer("mean", torch.zeros(inputs))
        self.first = nn.Linear(inputs, hidden)
        self.last = nn.Linear(hidden, 1)

    def forward(self, x):
        if self.training:
            x = x + torch.rand_like(x)
        return self.last(self.first(x - self.mean).clamp(min=0.0))


def trained(inputs, hidden):
    """A model whose parameters and buffer all differ from those of a new one."""
    model = Net(inputs, hidden)
    with torch.no_grad():
        for tensor in model.state_dict().values():
            tensor.copy_(torch.randn_like(tensor))
    return model


def back(solution, path, model):
    solution.save_model(model, path)
    loaded = solution.load_model(path, Net)
    assert isinstance(loaded, Net), f"load_model returns {loaded!r}, expected a Net."
    return loaded


def expect_equal(loaded, model, names):
    ours, theirs = loaded.state_dict(), model.state_dict()
    for name in names:
        assert ours[name].device.type == "cpu", f"{name} was loaded to {ours[name].device}."
        assert torch.equal(ours[name], theirs[name].cpu()), (
            f"{name} is {ours[name]} after loading, and was {theirs[name]}."
        )


@pytest.mark.parametrize("sizes", SIZES)
def test_parameters(solution, tmp_path, sizes):
    model = trained(*sizes)
    loaded = back(solution, tmp_path / "model.pt", model)
    expect_equal(loaded, model, [name for name, _ in model.named_parameters()])
    for name, parameter in loaded.named_parameters():
        assert parameter.requires_grad, f"{name} can no longer be trained after loading."


@pytest.mark.parametrize("sizes", SIZES)
def test_buffer(solution, tmp_path, sizes):
    model = trained(*sizes)
    expect_equal(back(solution, tmp_path / "model.pt", model), model, ["mean"])


@pytest.mark.parametrize("sizes", SIZES)
def test_outputs(solution, tmp_path, sizes):
    model = trained(*sizes)
    loaded = back(solution, tmp_path / "model.pt", model)
    x = torch.randn(6, sizes[0])
    torch.testing.assert_close(
        loaded.eval()(x),
        model.eval()(x),
        msg=lambda text: (
            f"The loaded model gives other outputs than the one that was saved. {text}"
        ),
    )


@pytest.mark.parametrize("training", [True, False])
def test_eval_mode(solution, tmp_path, training):
    model = trained(3, 8).train(training)
    loaded = back(solution, tmp_path / "model.pt", model)
    modes = [module.training for module in loaded.modules()]
    assert not any(modes), f"A model saved with training={training} comes back in train mode."


@pytest.mark.parametrize("training", [True, False])
def test_saving_leaves_the_model_alone(solution, tmp_path, training):
    model = trained(3, 8).train(training)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    tensors = dict(model.named_parameters())
    loaded = back(solution, tmp_path / "model.pt", model)
    assert all(module.training == training for module in model.modules()), (
        f"The mode was changed: the model had training={training} before it was saved."
    )
    with torch.no_grad():
        for parameter in loaded.parameters():
            parameter.zero_()
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), f"{name} of the saved model has changed."
    for name, parameter in model.named_parameters():
        assert parameter is tensors[name], f"{name} of the saved model is another tensor now."
        assert parameter.requires_grad, f"{name} of the saved model can no longer be trained."


def test_file_holds_only_weights(solution, tmp_path):
    path = tmp_path / "model.pt"
    solution.save_model(trained(3, 8), path)
    assert path.is_file(), "save_model wrote no file at the path that it was given."
    try:
        torch.load(path, weights_only=True)
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(
            f"torch.load with weights_only=True refuses the file: {kind}."
        ) from None


def test_several_files(solution, tmp_path):
    models = [trained(3, 8), trained(4, 2)]
    paths = [tmp_path / "first.pt", tmp_path / "second.pt"]
    for model, path in zip(models, paths, strict=True):
        solution.save_model(model, path)
    for model, path in zip(models, paths, strict=True):
        expect_equal(solution.load_model(path, Net), model, ["first.weight", "last.bias"])


def test_file_from_a_gpu(solution, tmp_path):
    """The device that the file names is rewritten to a GPU that no machine here has."""
    model, path = trained(3, 8), tmp_path / "model.pt"
    solution.save_model(model, path)
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, record in records.items():
            if name.endswith("data.pkl"):
                record = record.replace(b"X\x03\0\0\0cpu", b"X\x08\0\0\0cuda:999")
            archive.writestr(name, record)
    loaded = solution.load_model(path, Net)
    expect_equal(loaded, model, ["first.weight", "first.bias", "last.weight", "last.bias"])


class Intruder:
    """Pickled, it is a call of os.mkdir: harmless, and easy to see."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (str(self.folder),)


def test_nothing_in_a_file_is_executed(solution, tmp_path):
    path, folder = tmp_path / "other.pt", tmp_path / "made-by-the-file"
    torch.save({"settings": {"inputs": 3, "hidden": 8}, "state": Intruder(folder)}, path)
    with contextlib.suppress(Exception):
        solution.load_model(path, Net)
    assert not folder.exists(), "load_model has executed code that stood in the file."
    solution.save_model(trained(3, 8), path)  # the starter has to fail here too
