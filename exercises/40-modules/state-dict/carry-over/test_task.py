"""Checks: states of small networks with buffers, nested names, and heads that do not fit."""

import pytest
import torch
from torch import nn


class Encoder(nn.Module):
    """A parameter, a nested layer of the same name as its parent, and a buffer of whole numbers."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(3, 4)
        self.scale = nn.Parameter(torch.rand(4))
        self.register_buffer("steps", torch.randint(100, ()))


class Net(nn.Module):
    """An encoder, a second one whose name begins alike, and a head."""

    def __init__(self, classes=5, bias=True):
        super().__init__()
        self.encoder = Encoder()
        self.encoder2 = Encoder()
        self.head = nn.Linear(4, classes, bias=bias)


def copy(state):
    return {name: tensor.clone() for name, tensor in state.items()}


def expect_state(actual, expected, call):
    names, right = list(actual), list(expected)
    assert sorted(names) == sorted(right), f"{call} has the names {names}, expected {right}."
    for name in right:
        assert actual[name].dtype == expected[name].dtype, f"{call}: {name} changed its dtype."
        assert torch.equal(actual[name], expected[name]), (
            f"{call}: {name} is {actual[name]}, expected {expected[name]}."
        )


def fill_(model, value):
    with torch.no_grad():
        for tensor in model.state_dict().values():
            tensor.fill_(value)


def test_snapshot_holds_everything(solution):
    for model in (Net(), Encoder(), nn.Linear(2, 3, dtype=torch.float64), nn.ReLU()):
        right = copy(model.state_dict())
        expect_state(solution.snapshot(model), right, "snapshot")
        expect_state(model.state_dict(), right, "the model after snapshot")


def test_snapshot_stays_as_it_is(solution):
    model = Net()
    right = copy(model.state_dict())
    kept = solution.snapshot(model)
    fill_(model, 7)
    expect_state(kept, right, "the snapshot, after the model has changed,")
    model.load_state_dict(kept)
    expect_state(model.state_dict(), right, "the model, after the snapshot was loaded,")
    fill_(model, 8)
    expect_state(kept, right, "the snapshot, after it was loaded and the model has changed,")


@pytest.mark.parametrize("name", ["head", "encoder2", "encoder2.encoder"])
def test_part_fits_its_module(solution, name):
    model = Net()
    right = copy(model.get_submodule(name).state_dict())
    expect_state(solution.part(model.state_dict(), name), right, f"part(state, {name!r})")


@pytest.mark.parametrize("name", ["encoder", "encoder.encoder"])
def test_part_where_names_repeat(solution, name):
    state = {n: t for n, t in Net().state_dict().items() if not n.startswith("encoder2")}
    right = {n[len(name) + 1 :]: t.clone() for n, t in state.items() if n.startswith(name + ".")}
    expect_state(solution.part(state, name), right, f"part(state, {name!r})")


def test_part_takes_no_neighbour(solution):
    state = {
        "encoder2.bias": torch.ones(2),
        "decoder.bias": torch.ones(3),
        "net.encoder.x": torch.ones(1),
    }
    found = solution.part(state, "encoder")
    assert not found, (
        f"No name begins with 'encoder.', but part(state, 'encoder') has {list(found)}."
    )


def test_part_leaves_the_state_alone(solution):
    state = Net().state_dict()
    right = copy(state)
    for name in ("encoder", "head", "absent"):
        solution.part(state, name)
        expect_state(state, right, f"the state after part(state, {name!r})")


def check_loading(solution, model, state, missing):
    """Compare the model and the answer with what an entry-by-entry look says."""
    expected = copy(model.state_dict())
    expected.update(
        {n: state[n].clone().to(t.dtype) for n, t in expected.items() if n not in missing}
    )
    parameters = dict(model.named_parameters())
    given = copy(state)
    answer = solution.load_matching(model, state)
    expect_state(model.state_dict(), expected, "the model after load_matching")
    assert list(answer) == missing, f"load_matching returns {answer}, expected {missing}."
    expect_state(state, given, "the state after load_matching")
    for name, parameter in model.named_parameters():
        assert parameter is parameters[name], (
            f"{name} is another tensor now; load into the old one."
        )


def test_load_a_state_that_fits(solution):
    check_loading(solution, Net(), Net().state_dict(), [])
    check_loading(solution, Net(), Net().to(torch.float64).state_dict(), [])


def test_load_other_names(solution):
    head = ["head.weight", "head.bias"]
    state = Net().state_dict()
    renamed = {name.replace("head.", "classifier."): tensor for name, tensor in state.items()}
    check_loading(solution, Net(), renamed, head)
    check_loading(solution, Net(), Net(bias=False).state_dict(), ["head.bias"])
    check_loading(solution, Net(bias=False), state, [])
    check_loading(solution, nn.Linear(2, 3), {}, ["weight", "bias"])


def test_load_other_shapes(solution):
    head = ["head.weight", "head.bias"]
    check_loading(solution, Net(classes=2), Net(classes=6).state_dict(), head)
    # As many entries, in another shape.
    check_loading(solution, nn.Linear(6, 2), nn.Linear(4, 3).state_dict(), ["weight", "bias"])
    check_loading(solution, nn.Linear(2, 2), nn.Linear(3, 2).state_dict(), ["weight"])
