"""Checks: single layers, parts within parts, frozen, shared and missing parameters."""

import pytest
import torch
from torch import nn


class Block(nn.Module):
    """Two layers, and a scale of shape ()."""

    def __init__(self, width):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(0.5))
        self.up = nn.Linear(width, 2 * width, bias=False)
        self.down = nn.Linear(2 * width, width)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(5, 3)
        self.first = Block(3)
        self.second = Block(3)
        self.activation = nn.ReLU()
        self.head = nn.Linear(3, 2)


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.read = nn.Linear(4, 4)
        self.write = nn.Linear(4, 4)
        self.write.weight = self.read.weight


def expect(actual, expected, call):
    assert actual == expected, f"{call} returns {actual}, expected {expected}."


@pytest.mark.parametrize(("n_in", "n_out", "bias"), [(3, 2, True), (2, 7, True), (4, 1, False)])
def test_count_of_a_layer(solution, n_in, n_out, bias):
    layer = nn.Linear(n_in, n_out, bias=bias)
    expect(solution.count(layer), n_in * n_out + n_out * bias, f"count of {layer}")


def test_count_of_parts_within_parts(solution):
    enter, block, head = 5 * 3 + 3, 1 + 3 * 6 + 6 * 3 + 3, 3 * 2 + 2
    expect(solution.count(Model()), enter + 2 * block + head, "count of a model with two blocks")
    expect(solution.count(nn.ReLU()), 0, "count(nn.ReLU())")


def test_count_of_what_is_trainable(solution):
    model = Model()
    expect(solution.count(model, True), solution.count(model), "count of a model, all trainable,")
    model.first.requires_grad_(False)
    model.head.bias.requires_grad_(False)
    expect(solution.count(model, trainable_only=True), 18 + 40 + 6, "count of what is trainable")
    expect(solution.count(model), 18 + 40 + 40 + 8, "count of all, some of it frozen,")


def test_shared_counts_once(solution):
    expect(solution.count(Tied()), 16 + 4 + 4, "count of a model with a shared weight")
    rows = [("read.weight", (4, 4), 16), ("read.bias", (4,), 4), ("write.bias", (4,), 4)]
    expect([tuple(row) for row in solution.table(Tied())], rows, "table of a shared weight")


def test_table(solution):
    made = solution.table(Model())
    expected = [
        ("enter.weight", (3, 5), 15),
        ("enter.bias", (3,), 3),
        ("first.scale", (), 1),
        ("first.up.weight", (6, 3), 18),
        ("first.down.weight", (3, 6), 18),
        ("first.down.bias", (3,), 3),
        ("second.scale", (), 1),
        ("second.up.weight", (6, 3), 18),
        ("second.down.weight", (3, 6), 18),
        ("second.down.bias", (3,), 3),
        ("head.weight", (2, 3), 6),
        ("head.bias", (2,), 2),
    ]
    expect([tuple(row) for row in made], expected, "table of a model with two blocks")
    expect(solution.table(nn.ReLU()), [], "table(nn.ReLU())")


def test_largest(solution):
    expect(solution.largest(nn.Linear(5, 2)), "weight", "largest(nn.Linear(5, 2))")
    model = Model()
    model.head = nn.Linear(3, 30)
    expect(solution.largest(model), "head.weight", "largest of a model with a large head")
    model.enter = nn.Linear(40, 3)
    expect(solution.largest(model), "enter.weight", "largest of a model with 40 inputs")


def test_largest_of_equals(solution):
    expect(solution.largest(Model()), "first.up.weight", "largest, where four are equally large,")
    expect(solution.largest(nn.Linear(1, 6)), "weight", "largest(nn.Linear(1, 6))")


def test_linear_layers(solution):
    blocks = [f"{block}.{layer}" for block in ("first", "second") for layer in ("up", "down")]
    expect(solution.linear_layers(Model()), ["enter", *blocks, "head"], "linear_layers of a model")
    expect(solution.linear_layers(nn.ReLU()), [], "linear_layers(nn.ReLU())")


def test_a_model_that_is_a_layer(solution):
    expect(solution.linear_layers(nn.Linear(3, 2)), [""], "linear_layers(nn.Linear(3, 2))")
