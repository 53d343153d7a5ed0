"""Checks: the numbers, their type, and whose they are."""

import numpy as np
import torch


def test_numbers(solution):
    assert solution.own(np.array([1.0, 2.0])).tolist() == [1, 2]


def test_type(solution):
    tensor = solution.own(np.array([1.0, 2.0]))
    assert tensor.dtype == torch.float64, f"The tensor is {tensor.dtype}; the array is float64."


def test_its_own(solution):
    array = np.array([1.0, 2.0])
    tensor = solution.own(array)
    array[0] = 7
    assert tensor[0] == 1, "The tensor changed with the array."
