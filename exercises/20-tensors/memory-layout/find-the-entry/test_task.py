"""Checks: the answers beside what torch itself reports, on tensors, transposes and slices."""

import itertools

import pytest
import torch


def expect(actual, expected, call):
    assert actual == expected, f"{call} returns {actual}, expected {expected}."


def tensor(*shape, dtype=torch.int64):
    return torch.zeros(shape, dtype=dtype)


@pytest.mark.parametrize("shape", [(), (5,), (2, 3), (4, 1), (3, 7)])
def test_contiguous_stride_of_a_matrix_or_less(solution, shape):
    made = solution.contiguous_stride(shape)
    expect(made, tensor(*shape).stride(), f"contiguous_stride({shape})")


@pytest.mark.parametrize("shape", [(2, 3, 4), (5, 1, 2), (2, 3, 4, 5), (1, 1, 6, 2, 3)])
def test_contiguous_stride_of_more_axes(solution, shape):
    made = solution.contiguous_stride(shape)
    expect(made, tensor(*shape).stride(), f"contiguous_stride({shape})")


def expect_positions(solution, x, what):
    """Compare with the addresses of the entries, which are in bytes."""
    begin = x.untyped_storage().data_ptr()
    for index in itertools.product(*(range(size) for size in x.shape)):
        expected = (x[index].data_ptr() - begin) // x.element_size()
        expect(solution.position(x, index), expected, f"position({what}, {index})")


@pytest.mark.parametrize("dtype", [torch.float32, torch.int64, torch.uint8])
def test_position(solution, dtype):
    expect_positions(solution, tensor(3, 4, dtype=dtype), "x of shape (3, 4)")
    expect_positions(solution, tensor(2, 3, 2, dtype=dtype), "x of shape (2, 3, 2)")
    expect_positions(solution, tensor(dtype=dtype), "x of shape ()")


def test_position_in_a_transpose(solution):
    expect_positions(solution, tensor(3, 4).T, "x.T, where x has shape (3, 4),")
    permuted = tensor(2, 3, 4).permute(2, 0, 1)
    expect_positions(solution, permuted, "x.permute(2, 0, 1), where x has shape (2, 3, 4),")


def test_position_in_a_slice(solution):
    x = tensor(5, 6, dtype=torch.float32)
    expect_positions(solution, x[2:], "x[2:], where x has shape (5, 6),")
    expect_positions(solution, x[3], "x[3], where x has shape (5, 6),")
    expect_positions(solution, x[1:].T[2:], "x[1:].T[2:], where x has shape (5, 6),")
    expect_positions(solution, x[1::2, 1::3], "x[1::2, 1::3], where x has shape (5, 6),")


@pytest.mark.parametrize(
    ("shape", "a", "b"),
    [((3, 4), 0, 1), ((2, 3, 4), 1, 2), ((2, 3, 4), 2, 0), ((2, 3, 4, 5), 3, 1), ((2, 3), 1, 1)],
)
def test_stride_after_transpose(solution, shape, a, b):
    for x in (tensor(*shape), tensor(*shape[::-1]).permute(*range(len(shape) - 1, -1, -1))):
        made = solution.stride_after_transpose(x.stride(), a, b)
        call = f"stride_after_transpose({x.stride()}, {a}, {b})"
        expect(made, x.transpose(a, b).stride(), call)


def expect_slice(solution, x, start, step):
    right = x[start::step]
    made = solution.layout_after_slice(x.stride(), x.storage_offset(), start, step)
    call = f"layout_after_slice({x.stride()}, {x.storage_offset()}, {start}, {step})"
    expect(made, (right.stride(), right.storage_offset()), call)


MANY = [(9,), (9, 4), (9, 2, 5)]


@pytest.mark.parametrize("shape", MANY)
def test_a_slice_that_starts_later(solution, shape):
    expect_slice(solution, tensor(*shape), 0, 1)
    expect_slice(solution, tensor(*shape), 2, 1)


@pytest.mark.parametrize("shape", MANY)
def test_a_slice_with_a_step(solution, shape):
    expect_slice(solution, tensor(*shape), 0, 2)
    expect_slice(solution, tensor(*shape), 0, 4)


@pytest.mark.parametrize("shape", MANY)
def test_a_slice_with_start_and_step(solution, shape):
    expect_slice(solution, tensor(*shape), 1, 2)
    expect_slice(solution, tensor(*shape), 3, 4)


def test_a_slice_of_a_slice(solution):
    expect_slice(solution, tensor(12, 5)[2:], 3, 1)
    expect_slice(solution, tensor(5, 12).T[1::2], 2, 2)
