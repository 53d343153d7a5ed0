"""Checks: the classes, then what is copied, by whom it is waited for, and how the model runs."""

import copy

import pytest
import torch
from torch import nn

SIZES = (4, 4, 1)


class Centre(nn.Module):
    """Subtracts a mean, which is a buffer."""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.ones(3))

    def forward(self, x):
        return x - self.mean


def case(seed, sizes=SIZES):
    torch.manual_seed(seed)
    model = nn.Sequential(Centre(), nn.Linear(3, 16), nn.Dropout(0.5), nn.ReLU(), nn.Linear(16, 5))
    batches = [3 * torch.randn(n, 3) for n in sizes]
    with torch.no_grad():
        expected = copy.deepcopy(model).eval()(torch.cat(batches)).argmax(dim=1)
    return model, batches, expected


def run(solution, traffic, seed=0, sizes=SIZES, watch=None):
    """One call on a simulated GPU: the classes, what is right, the traffic, the model's copies."""
    model, batches, expected = case(seed, sizes)
    if watch is not None:
        model[0].register_forward_hook(watch)
    with traffic(simulate=True) as seen:
        found = solution.predict(model, iter(batches), torch.device("cuda"))
    return found, expected, seen, len(model.state_dict())


def expect(found, expected, what):
    assert isinstance(found, torch.Tensor), f"{what}: it returns a {type(found).__name__}."
    assert found.dtype == torch.int64, f"{what}: the classes are {found.dtype}, expected int64."
    assert torch.equal(found, expected), f"{what}: classes {found}, expected {expected}."


@pytest.mark.parametrize("sizes", [(4, 4, 1), (7,), (1, 1), (2, 9, 3)])
def test_the_classes(solution, traffic, sizes):
    for seed in range(3):
        found, expected, _, _ = run(solution, traffic, seed, sizes)
        expect(found, expected, f"Batches of {sizes}")


def test_on_the_cpu(solution):
    model, batches, expected = case(1)
    found = solution.predict(model, iter(batches), torch.device("cpu"))
    expect(found, expected, "With device='cpu'")
    place = model[0].mean.device.type
    assert place == "cpu", f"With device='cpu' the model is on {place} afterwards."


def test_each_tensor_is_copied_to_the_device_once(solution, traffic):
    _, _, seen, tensors = run(solution, traffic)
    found, wanted = len(seen.to_device), tensors + 3
    assert found == wanted, f"{tensors} tensors of the model, 3 batches, and {found} copies."


def test_batches_are_copied_without_blocking(solution, traffic):
    _, _, seen, _ = run(solution, traffic)
    flags = [copied.non_blocking for copied in seen.to_device[-3:]]
    assert flags == [True] * 3, f"The three batches were copied with non_blocking={flags}."


def test_one_copy_to_the_host(solution, traffic):
    for sizes in ((4, 4, 1), (2, 2, 2, 2, 2)):
        _, _, seen, _ = run(solution, traffic, sizes=sizes)
        found = len(seen.to_host)
        assert found == 1, f"{len(sizes)} batches, and {found} copies to the host: {seen}."


def test_no_more_than_the_classes_comes_back(solution, traffic):
    _, _, seen, _ = run(solution, traffic)
    size = sum(copied.bytes for copied in seen.to_host)
    assert size <= 9 * 8, f"Nine classes are 72 bytes, and {size} were copied to the host."


def test_the_host_waits_once(solution, traffic):
    for sizes in ((4, 4, 1), (2, 2, 2, 2, 2)):
        _, _, seen, _ = run(solution, traffic, sizes=sizes)
        assert len(seen.waits) == 1, f"{len(sizes)} batches, and the host should wait once: {seen}."


def test_inference_mode(solution, traffic):
    modes = []
    run(solution, traffic, watch=lambda *_: modes.append(torch.is_inference_mode_enabled()))
    assert modes == [True] * 3, f"In three batches, inference mode was {modes}."


def test_the_model_stays_there_in_eval_mode(solution, traffic):
    model, batches, _ = case(2)
    with traffic(simulate=True):
        solution.predict(model.train(), batches, torch.device("cuda"))
        places = {tensor.device.type for tensor in (*model.parameters(), *model.buffers())}
    assert places == {"cuda"}, f"Afterwards the model is on {places}."
    modes = {module.training for module in model.modules()}
    assert modes == {False}, f"Afterwards the modules have training={modes}."
