"""Checks: what is printed, saved, and the exit code."""

import io

import torch


def test_prints_the_mean(run_script):
    assert run_script(1, 2, 6).stdout == "3.0\n", "It must print the mean and nothing else."


def test_saves_the_mean(run_script):
    files = run_script(2, 4).files
    assert list(files) == ["mean.pt"], f"It must write mean.pt; it wrote {list(files)}."
    assert torch.load(io.BytesIO(files["mean.pt"])).item() == 3


def test_without_numbers(run_script):
    assert run_script().code == 2, "Without numbers it must exit with code 2."
