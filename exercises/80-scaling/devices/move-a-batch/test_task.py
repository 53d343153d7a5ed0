"""Checks: machines with and without an accelerator, then batches of every form."""

import copy

import pytest
import torch


def machine(monkeypatch, built_for, available):
    """Pretend that PyTorch was built for an accelerator, and that one is there or not."""
    kind = None if built_for is None else torch.device(built_for)

    def current(check_available=False):
        return kind if available or not check_available else None

    monkeypatch.setattr(torch.accelerator, "is_available", lambda: available)
    monkeypatch.setattr(torch.accelerator, "current_accelerator", current)


@pytest.mark.parametrize("kind", ["cuda", "mps", "xpu"])
def test_an_accelerator_is_used(solution, monkeypatch, kind):
    machine(monkeypatch, kind, available=True)
    found = solution.best_device()
    assert found == torch.device(kind), f"On a machine with {kind} it returns {found!r}."


def test_built_for_none(solution, monkeypatch):
    machine(monkeypatch, None, available=False)
    found = solution.best_device()
    assert found == torch.device("cpu"), f"PyTorch built for the CPU alone: it returns {found!r}."


@pytest.mark.parametrize("kind", ["cuda", "mps"])
def test_built_for_one_and_none_there(solution, monkeypatch, kind):
    machine(monkeypatch, kind, available=False)
    found = solution.best_device()
    assert found == torch.device("cpu"), f"Built for {kind} and none there: it returns {found!r}."


def where(batch, place=None):
    """The same containers, with device, shape and dtype in place of each tensor."""
    if isinstance(batch, torch.Tensor):
        return place or batch.device.type, tuple(batch.shape), batch.dtype
    if type(batch) is dict:
        return {key: where(value, place) for key, value in batch.items()}
    if type(batch) in (list, tuple):
        return type(batch)(where(part, place) for part in batch)
    return batch


def expect_moved(solution, batch):
    before, expected = where(batch), where(batch, "meta")
    moved = where(solution.move(batch, "meta"))
    assert moved == expected, f"{before}, moved to meta, has become {moved}."


def test_a_tensor_alone(solution):
    expect_moved(solution, torch.ones(2, 3))
    expect_moved(solution, torch.tensor(5))


def test_a_dict(solution):
    expect_moved(solution, {"x": torch.ones(2), 3: torch.zeros(1, 2, dtype=torch.int64)})
    expect_moved(solution, {})
    keys = list(solution.move({"z": torch.ones(1), "a": torch.ones(1)}, "meta"))
    assert keys == ["z", "a"], f"The keys 'z', 'a' come back in the order {keys}."


def test_lists_and_tuples(solution):
    expect_moved(solution, [torch.ones(2), torch.ones(3)])
    expect_moved(solution, (torch.ones(2), torch.zeros(0, 4)))
    expect_moved(solution, [])
    expect_moved(solution, ())


def test_containers_in_containers(solution):
    inner = {"boxes": [torch.ones(4), torch.ones(1, 4)], "pair": (torch.ones(2), [])}
    expect_moved(solution, {"inner": inner, "list": [[torch.ones(1)], (torch.ones(2),)]})


def test_other_values_stay(solution):
    marker = object()
    for value in ("name", 7, 0.5, None, True, marker):
        found = solution.move(value, "meta")
        assert found is value, f"{value!r} is no tensor, and comes back as {found!r}."
    expect_moved(solution, {"x": torch.ones(2), "name": ["a", "b"], "size": (4, None)})


def test_the_callers_batch_stays(solution):
    batch = {"x": torch.ones(2), "inner": [torch.ones(3), {"y": torch.ones(1)}]}
    containers = [batch, batch["inner"], batch["inner"][1]]
    before = copy.deepcopy(where(batch))
    moved = solution.move(batch, "meta")
    assert where(batch) == before, f"The batch that was handed over is now {where(batch)}."
    made = [moved, moved["inner"], moved["inner"][1]]
    shared = [old for old, new in zip(containers, made, strict=True) if old is new]
    assert not shared, f"A container is the caller's own, not a new one: {where(shared)}."


def test_each_tensor_is_copied_once(solution, traffic):
    values = [torch.rand(2, 3), torch.rand(5), torch.rand(4)]
    with traffic(simulate=True) as seen:
        batch = {"x": values[0], "rest": [values[1], (values[2], "name")]}
        moved = solution.move(batch, torch.device("cuda"))
        found = [moved["x"], moved["rest"][0], moved["rest"][1][0]]
        places = {tensor.device.type for tensor in found}
    assert places == {"cuda"}, f"Moved to cuda, the tensors are on {places}."
    assert (len(seen.to_device), len(seen.to_host)) == (3, 0), f"Three copies are enough: {seen}."
    for tensor, value in zip(found, values, strict=True):
        torch.testing.assert_close(tensor, value, msg="A moved tensor has other values.")


def test_what_is_there_already_is_not_copied(solution):
    x, y = torch.rand(3), torch.rand(2)
    moved = solution.move([x, {"y": y}], torch.device("cpu"))
    same = [moved[0] is x, moved[1]["y"] is y]
    assert all(same), "A tensor that is on the device already comes back as a copy."
