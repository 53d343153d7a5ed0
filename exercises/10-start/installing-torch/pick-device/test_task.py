"""Checks: what is picked on machines with GPUs of several makers, and on machines with none.

A machine is pretended by replacing the functions with which torch says what it has.
"""

import pytest
import torch


def pretend(monkeypatch, built_for, available):
    """Let torch say that its build is for this accelerator (or None), available here or not."""
    accelerator = None if built_for is None else torch.device(built_for)
    count = 4 if available else 0

    def current_accelerator(check_available=False):
        return accelerator if available or not check_available else None

    monkeypatch.setattr(torch.accelerator, "current_accelerator", current_accelerator)
    monkeypatch.setattr(torch.accelerator, "is_available", lambda: available)
    monkeypatch.setattr(torch.accelerator, "device_count", lambda: count)
    monkeypatch.setattr(torch.accelerator, "current_device_index", lambda: 0)
    for kind in ("cuda", "mps", "xpu"):
        here = available and built_for == kind
        module = getattr(torch, kind)
        monkeypatch.setattr(module, "is_available", lambda here=here: here, raising=False)
        monkeypatch.setattr(module, "device_count", lambda here=here: count if here else 0)
    mps_here = available and built_for == "mps"
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps_here)


def expect_type(device, expected, machine):
    kind = torch.device(device).type
    assert kind == expected, f"{machine}, pick_device() is {device!r}, expected {expected!r}."


def test_a_cuda_gpu_is_taken(solution, monkeypatch):
    pretend(monkeypatch, "cuda", available=True)
    expect_type(solution.pick_device(), "cuda", "On a machine with CUDA GPUs")


@pytest.mark.parametrize("kind", ["mps", "xpu"])
def test_a_gpu_of_another_maker_is_taken(solution, monkeypatch, kind):
    pretend(monkeypatch, kind, available=True)
    expect_type(solution.pick_device(), kind, f"On a machine with a GPU of kind {kind!r}")


def test_without_an_accelerator_it_is_the_cpu(solution, monkeypatch):
    pretend(monkeypatch, None, available=False)
    expect_type(solution.pick_device(), "cpu", "With a build for CPUs only")


@pytest.mark.parametrize("kind", ["cuda", "mps"])
def test_a_build_for_gpus_on_a_machine_without(solution, monkeypatch, kind):
    pretend(monkeypatch, kind, available=False)
    expect_type(solution.pick_device(), "cpu", f"With a build for {kind!r} but no GPU here")


@pytest.mark.parametrize("wanted", ["cuda", "mps", "cuda:1"])
@pytest.mark.parametrize("built_for", [None, "cuda"])
def test_a_named_device_that_is_not_there(solution, monkeypatch, wanted, built_for):
    pretend(monkeypatch, built_for, available=False)
    device = solution.pick_device(wanted)
    assert torch.device(device) == torch.device(wanted), (
        f"On a machine without a GPU, pick_device({wanted!r}) is {device!r}, but the user asked "
        f"for {wanted!r}."
    )


@pytest.mark.parametrize("wanted", ["cpu", "cuda:0", "cuda:3"])
def test_a_named_device_on_a_machine_with_gpus(solution, monkeypatch, wanted):
    pretend(monkeypatch, "cuda", available=True)
    device = solution.pick_device(wanted)
    assert torch.device(device) == torch.device(wanted), (
        f"On a machine with four GPUs, pick_device({wanted!r}) is {device!r}, but the user asked "
        f"for {wanted!r}."
    )


@pytest.mark.parametrize(("built_for", "wanted"), [("cuda", None), (None, None), (None, "cpu")])
def test_a_torch_device_is_returned(solution, monkeypatch, built_for, wanted):
    pretend(monkeypatch, built_for, available=built_for is not None)
    device = solution.pick_device(wanted)
    assert isinstance(device, torch.device), (
        f"pick_device({wanted!r}) returns {device!r}, a {type(device).__name__}; expected a "
        "torch.device."
    )
