"""Checks, on the real device: the classes, the copies, and where the batches lay."""

import copy

import pytest
import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils.data import TensorDataset


class Sources(TorchFunctionMode):
    """Keeps, for every copy of a batch from the host to the GPU, whether it was pinned."""

    def __init__(self):
        super().__init__()
        self.pinned = []

    def __torch_function__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        name = getattr(func, "__name__", "")
        if name in ("to", "cuda") and result.device.type == "cuda" and not args[0].is_cuda:
            self.pinned.append(args[0].is_pinned())
        return result


def case(device, seed, n=10):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.5), nn.ReLU(), nn.Linear(16, 5))
    inputs = torch.randn(n, 4)
    with torch.no_grad():
        logits = copy.deepcopy(model).eval()(inputs)
    top = logits.topk(2).values
    clear = (top[:, 0] - top[:, 1]) > 0.01  # a GPU may round otherwise
    data = TensorDataset(inputs, torch.zeros(n, dtype=torch.int64))
    return model.to(device), data, logits.argmax(dim=1), clear


@pytest.mark.parametrize("batch_size", [3, 5, 7])
def test_the_classes(solution, device, batch_size):
    for seed in range(3):
        model, data, expected, clear = case(device, seed)
        found = solution.predict(model, data, batch_size, device)
        assert found.device.type == "cpu", f"The classes are on {found.device}."
        assert found.shape == (10,), f"Ten examples give classes of shape {tuple(found.shape)}."
        assert torch.equal(found[clear], expected[clear]), (
            f"The classes are {found}, not {expected}."
        )


@pytest.mark.parametrize("batch_size", [3, 5])
def test_the_batches(solution, device, batch_size):
    model, data, _, _ = case(device, 3)
    sizes = []
    model.register_forward_hook(lambda _, inputs, __: sizes.append(len(inputs[0])))
    solution.predict(model, data, batch_size, device)
    expected = [batch_size] * (10 // batch_size) + [10 % batch_size] * (10 % batch_size > 0)
    assert sizes == expected, f"With batch_size={batch_size} the batches had {sizes} examples."


def test_batches_are_copied_without_blocking(solution, device, traffic):
    model, data, _, _ = case(device, 4)
    with traffic() as seen:
        solution.predict(model, data, 5, device)
    flags = [copied.non_blocking for copied in seen.to_device]
    assert flags == [True, True], f"Two batches were copied with non_blocking={flags}."


def test_batches_lie_in_pinned_memory(solution, device):
    model, data, _, _ = case(device, 5)
    with Sources() as seen:
        solution.predict(model, data, 5, device)
    assert seen.pinned == [True, True], f"Were the two batches pinned? {seen.pinned}."


def test_one_copy_to_the_host(solution, device, traffic):
    model, data, _, _ = case(device, 6)
    with traffic() as seen:
        solution.predict(model, data, 2, device)
    found = len(seen.to_host)
    assert found == 1, f"Five batches, and {found} copies to the host: {seen}."
