"""Checks: the predictions against what torch itself does, for every pair of small shapes."""

import functools
import itertools

import torch


def shapes(sizes, axes=3):
    """Every shape of up to so many axes made of these sizes."""
    return [shape for count in range(axes + 1) for shape in itertools.product(sizes, repeat=count)]


@functools.cache
def torch_says(a, b):
    """Return the shape that torch gives x + y, or None."""
    try:
        return tuple((torch.empty(a) + torch.empty(b)).shape)
    except RuntimeError:
        return None


def torch_allows_in_place(a, b):
    try:
        torch.empty(a).add_(torch.empty(b))
    except RuntimeError:
        return False
    return True


def check_result(solution, pairs):
    for a, b in pairs:
        expected, actual = torch_says(a, b), solution.result_shape(a, b)
        assert actual == expected, f"result_shape({a}, {b}) is {actual}, torch says {expected}."


def test_equally_many_axes(solution):
    pairs = itertools.product(shapes([1, 2, 4]), repeat=2)
    fitting = [(a, b) for a, b in pairs if len(a) == len(b) and torch_says(a, b) is not None]
    check_result(solution, fitting)


def test_missing_axes(solution):
    pairs = itertools.product(shapes([1, 2, 4]), repeat=2)
    fitting = [(a, b) for a, b in pairs if len(a) != len(b) and torch_says(a, b) is not None]
    check_result(solution, fitting)


def test_shapes_that_clash(solution):
    pairs = [*itertools.product(shapes([1, 2, 4]), repeat=2)]
    pairs += itertools.product(shapes([2, 3], axes=2), repeat=2)
    clashing = [(a, b) for a, b in pairs if torch_says(a, b) is None]
    check_result(solution, clashing)


def test_axes_of_size_0(solution):
    pairs = [*itertools.product(shapes([0, 1, 2], axes=2), repeat=2)]
    pairs += itertools.product(shapes([0, 1]), repeat=2)
    check_result(solution, [(a, b) for a, b in pairs if 0 in a + b])


def test_fits_in_place(solution):
    pairs = [*itertools.product(shapes([1, 2, 3], axes=2), repeat=2)]
    for a, b in [*pairs, *itertools.product(shapes([1, 2]), repeat=2)]:
        expected, actual = torch_allows_in_place(a, b), solution.fits_in_place(a, b)
        assert actual == expected, f"fits_in_place({a}, {b}) is {actual}, torch says {expected}."
