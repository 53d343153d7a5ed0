"""Checks: values against torch's own products, shapes and dtypes, and that none is called."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64, torch.int64]


def numbers(*shape, dtype=torch.float32):
    """Return whole numbers from -5 to 5 of the dtype: their products are exact."""
    return torch.randint(-5, 6, shape).to(dtype)


def expect(actual, expected, call):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def check_product(solution, a, b):
    call = f"product of {tuple(a.shape)} and {tuple(b.shape)}, {a.dtype},"
    expect(solution.product(a.clone(), b.clone()), a @ b, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("d", [1, 2, 7])
def test_dot(solution, d, dtype):
    a, b = numbers(d, dtype=dtype) + 1, numbers(d, dtype=dtype)
    expect(solution.dot(a.clone(), b.clone()), torch.dot(a, b), f"dot({a}, {b})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4), (4, 3, 2), (5, 2, 3)])
def test_product(solution, sizes, dtype):
    n, d, m = sizes
    check_product(solution, numbers(n, d, dtype=dtype), numbers(d, m, dtype=dtype))


@pytest.mark.parametrize("sizes", [(1, 3, 2), (2, 3, 1), (3, 1, 2), (1, 4, 1)])
def test_product_with_a_single_row_or_column(solution, sizes):
    n, d, m = sizes
    check_product(solution, numbers(n, d), numbers(d, m))


@pytest.mark.parametrize("n", [1, 2, 3])
def test_product_of_square_matrices(solution, n):
    check_product(solution, numbers(n, n) + torch.eye(n), numbers(n, n))


def test_no_ready_made_product(solution, count_ops):
    a, b = numbers(2, 3), numbers(3, 4)
    with count_ops() as ops:
        solution.dot(a[0], b[:, 0])
        solution.product(a, b)
    assert ops.products == 0, f"The task is to do without a ready-made product; yours calls {ops}."


def test_the_inputs_are_left_alone(solution):
    a, b = numbers(2, 3), numbers(3, 4)
    before = a.clone(), b.clone()
    solution.product(a, b)
    solution.dot(a[1], b[:, 2])
    assert torch.equal(a, before[0]), f"a was {before[0]}, now it is {a}."
    assert torch.equal(b, before[1]), f"b was {before[1]}, now it is {b}."
