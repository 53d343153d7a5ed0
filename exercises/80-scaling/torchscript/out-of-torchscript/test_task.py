"""Checks: the model row by row, and new files against the old ones they were made from."""

import copy
import linecache
import warnings
import zipfile

import pytest
import torch
from torch import nn

pytestmark = pytest.mark.filterwarnings("ignore:`torch.jit")  # it is deprecated, and says so
linecache.getlines(__file__)  # script reads the source of Old, when no file may be read any more


class Old(nn.Module):
    """The model that was scripted years ago."""

    def __init__(self, inputs, outputs, limit):
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.drop = nn.Dropout(0.1)
        self.register_buffer("limit", torch.tensor(limit))

    def forward(self, x):
        y = self.drop(self.linear(x))
        for i in range(y.shape[0]):
            size = (y[i] * y[i]).sum().sqrt()
            if bool(size > self.limit):
                y[i] = y[i] * (self.limit / size)
        return y


def old_file(path, inputs, outputs, limit=1.5, training=False):
    """A TorchScript file, and the model that it was made from, in eval mode."""
    model = Old(inputs, outputs, limit)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.jit.save(torch.jit.script(model.train(training)), path)
    return model.eval()


def migrated(solution, old, new):
    solution.migrate(old, new)
    assert new.is_file(), "migrate wrote no file at the path that it was given."
    try:
        return torch.export.load(new).module()
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(f"torch.export.load cannot read the new file: {kind}.") from None


def expect(found, expected, what):
    assert found.shape == expected.shape, f"{what}: the shape is {tuple(found.shape)}."
    torch.testing.assert_close(
        found, expected, msg=f"{what}: it returns {found}, expected {expected}."
    )


def run(program, x):
    try:
        return program(x)
    except (AssertionError, RuntimeError) as error:
        line = str(error).splitlines()[0][:80]
        raise AssertionError(
            f"The new file refuses an input of shape {tuple(x.shape)}: {line}"
        ) from None


@pytest.mark.parametrize(("inputs", "outputs"), [(3, 4), (5, 2), (1, 1)])
@pytest.mark.parametrize("limit", [1.0, 0.3, 4.0])
def test_the_model_row_by_row(solution, inputs, outputs, limit):
    old = Old(inputs, outputs, limit).eval()
    model = solution.Capped(inputs, outputs).eval()
    model.load_state_dict(old.state_dict())
    for scale in (0.01, 1.0, 20.0):
        x = scale * torch.randn(7, inputs)
        before = x.clone()
        with torch.no_grad():
            found, expected = model(x), old(x.clone())
        expect(found, expected, f"With limit={limit} and inputs near {scale}")
        assert torch.equal(x, before), "The model has changed its input."


def test_each_row_for_itself(solution):
    model = solution.Capped(2, 2).eval()
    state = {"linear.weight": torch.eye(2), "linear.bias": torch.zeros(2)}
    model.load_state_dict({**state, "limit": torch.tensor(2.0)})
    x = torch.tensor([[3.0, 4.0], [0.6, -0.8], [-6.0, 8.0], [0.0, 1.0]])
    expected = torch.tensor([[1.2, 1.6], [0.6, -0.8], [-1.2, 1.6], [0.0, 1.0]])
    expect(model(x).detach(), expected, f"Rows {x.tolist()} and limit 2")
    expect(model(x[1:]).detach(), expected[1:], f"Rows {x[1:].tolist()} and limit 2")


@pytest.mark.parametrize("outputs", [2, 5])
def test_a_single_row(solution, outputs):
    old = Old(3, outputs, 1.2).eval()
    model = solution.Capped(3, outputs).eval()
    model.load_state_dict(old.state_dict())
    for scale in (0.1, 20.0):
        x = scale * torch.randn(1, 3)
        expect(model(x).detach(), old(x).detach(), f"One row near {scale} and limit 1.2")


def test_a_row_of_zeros(solution):
    model = solution.Capped(2, 3).eval()
    model.load_state_dict({**model.state_dict(), "linear.bias": torch.zeros(3)})
    found = model(torch.zeros(2, 2)).detach()
    expect(found, torch.zeros(2, 3), "Rows of zeros")


def test_a_new_model(solution):
    model = solution.Capped(4, 3)
    shapes = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    expected = {"limit": (), "linear.weight": (3, 4), "linear.bias": (3,)}
    assert shapes == expected, f"The state dict of Capped(4, 3) is {shapes}, expected {expected}."
    limit = dict(model.named_buffers()).get("limit")
    assert limit is not None, "`limit` is not a buffer."
    assert limit.item() == 1.0, f"Before a state is loaded, `limit` is {limit.item()}."
    model(torch.randn(5, 4)).sum().backward()
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None, f"No gradient reaches `{name}`."


def test_dropout(solution):
    model = solution.Capped(1, 1).train()
    weight, bias = torch.ones(1, 1), torch.zeros(1)
    limit = torch.tensor(1e9)
    model.load_state_dict({"linear.weight": weight, "linear.bias": bias, "limit": limit})
    y = model(torch.ones(20000, 1)).detach()
    share = (y == 0).float().mean().item()
    assert share == pytest.approx(0.1, abs=0.02), (
        f"In train mode a share of {share:.3f} of the entries is dropped, expected 0.1."
    )
    expect(y[y != 0].mean(), torch.tensor(1 / 0.9), "What is not dropped, of inputs of 1")
    kept = model.eval()(torch.ones(50, 1)).detach()
    expect(kept, torch.ones(50, 1), "In eval mode, inputs of 1")


def test_inside_a_model_that_is_exported(solution):
    capped = solution.Capped(3, 2)
    model = nn.Sequential(nn.Linear(4, 3), capped).eval()
    with torch.no_grad():
        capped.limit.fill_(0.5)
    x = torch.randn(6, 4)
    x[::2] *= 50
    expected = copy.deepcopy(model)(x).detach()
    try:
        program = torch.export.export(model, (torch.zeros(6, 4),)).module()
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(f"A model with Capped cannot be exported: {kind}.") from None
    expect(program(x).detach(), expected, "Exported, on rows unlike the example's")


@pytest.mark.parametrize(("inputs", "outputs", "limit"), [(3, 5, 1.5), (6, 2, 0.25)])
def test_the_new_file(solution, tmp_path, inputs, outputs, limit):
    old, path = old_file(tmp_path / "old.pt", inputs, outputs, limit), tmp_path / "old.pt"
    before = path.read_bytes()
    program = migrated(solution, path, tmp_path / "new.pt2")
    for batch in (5, 1, 2, 12):
        x = torch.randn(batch, inputs)
        x[::2] *= 10
        with torch.no_grad():
            expected = old(x.clone())
            found = run(program, x)
        expect(found, expected, f"A batch of {batch}, limit {limit}")
    assert path.read_bytes() == before, "The old file has changed."


def test_a_file_saved_in_train_mode(solution, tmp_path):
    old = old_file(tmp_path / "old.pt", 2, 3, limit=1000.0, training=True)
    program = migrated(solution, tmp_path / "old.pt", tmp_path / "new.pt2")
    x = torch.randn(200, 2)
    with torch.no_grad():
        found, expected = run(program, x), old(x.clone())
    wrong = (~torch.isclose(found, expected)).float().mean().item()
    assert wrong == 0, f"A share of {wrong:.2f} of the entries differs from those in eval mode."


def test_a_file_from_a_gpu(solution, tmp_path):
    """The device that the file names is rewritten to a GPU that no machine here has."""
    path = tmp_path / "old.pt"
    old_file(path, 2, 3)
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, record in records.items():
            if name.endswith("data.pkl"):
                record = record.replace(b"X\x03\0\0\0cpu", b"X\x08\0\0\0cuda:999")
            archive.writestr(name, record)
    solution.migrate(path, tmp_path / "new.pt2")
    state = torch.export.load(tmp_path / "new.pt2").state_dict
    places = {tensor.device.type for tensor in state.values()}
    assert places == {"cpu"}, f"The new file's tensors are on {places}."
