"""Checks: storages and values, on contiguous tensors, transposes and slices."""

import pytest
import torch


def expect(actual, expected, call):
    """Compare type, shape, dtype and entries, and say so in the learner's terms."""
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    for place in (actual != expected).nonzero().tolist():
        entry, right = actual[tuple(place)].item(), expected[tuple(place)].item()
        assert entry == right, (
            f"{call} has the right shape, but entry {place} is {entry}, expected {right}."
        )


def numbers(*shape, dtype=torch.int64):
    return torch.arange(torch.Size(shape).numel(), dtype=dtype).reshape(shape)


def address(x):
    return x.untyped_storage().data_ptr()


CONTIGUOUS = ["x", "x[1]", "x[1:3]", "x[2, 3]"]
COLUMN = "x[:, 2]"
PERMUTED = "x.reshape(2, 3, 4).permute(2, 0, 1)"


def views(dtype=torch.int64):
    """Tensors by name: some a view can flatten, some not, some that need less than they hold."""
    x = numbers(4, 6, dtype=dtype)
    return {
        "x": x,
        "x[1]": x[1],
        "x[1:3]": x[1:3],
        "x[2, 3]": x[2, 3],
        COLUMN: x[:, 2],
        "x.T": x.T,
        "x[1:].T": x[1:].T,
        "x[:, 1:4]": x[:, 1:4],
        "x[::2, ::2]": x[::2, ::2],
        PERMUTED: x.reshape(2, 3, 4).permute(2, 0, 1),
    }


def expect_answer(solution, a, b, expected, what):
    made = solution.same_storage(a, b)
    assert isinstance(made, bool), f"same_storage must return a bool, not {type(made).__name__}."
    assert made == expected, f"same_storage says {made} of {what}."


def test_a_transpose_shares(solution):
    x = numbers(3, 4)
    expect_answer(solution, x, x, True, "x and itself")
    expect_answer(solution, x, x.T, True, "x and x.T")
    expect_answer(solution, x.view(2, 6), x, True, "x.view(2, 6) and x")


def test_a_slice_shares(solution):
    x = numbers(3, 4)
    expect_answer(solution, x, x[1:], True, "x and x[1:]")
    expect_answer(solution, x[0], x[2], True, "x[0] and x[2]")
    expect_answer(solution, x[1:, ::2], x.T, True, "x[1:, ::2] and x.T")
    expect_answer(solution, x[:, 1], x[:, 2], True, "x[:, 1] and x[:, 2]")


def test_equal_numbers_do_not_share(solution):
    x = numbers(3, 4)
    expect_answer(solution, x, x.clone(), False, "x and x.clone()")
    expect_answer(solution, numbers(3, 4), x, False, "two tensors made alike")
    expect_answer(solution, x[1], x[1].clone(), False, "x[1] and x[1].clone()")


def test_other_numbers_do_not_share(solution):
    x, y = numbers(3, 4), torch.ones(5)
    expect_answer(solution, x, y, False, "two unrelated tensors")
    expect_answer(solution, x.T.contiguous(), x, False, "x.T.contiguous() and x")


def expect_flat_view(solution, name):
    x = views()[name]
    made = solution.flat(x)
    expect(made, x.clone().reshape(-1), f"flat({name})")
    assert address(made) == address(x), f"flat({name}) is a copy, but a view is possible."


@pytest.mark.parametrize("name", CONTIGUOUS)
def test_flat_shares_what_is_contiguous(solution, name):
    expect_flat_view(solution, name)


def test_flat_shares_a_column(solution):
    expect_flat_view(solution, COLUMN)


@pytest.mark.parametrize("dtype", [torch.float32, torch.int64])
@pytest.mark.parametrize("name", ["x.T", "x[1:].T", "x[:, 1:4]", "x[::2, ::2]", PERMUTED])
def test_flat_copies_where_no_view_is_possible(solution, name, dtype):
    x = views(dtype)[name]
    expected = x.clone().reshape(-1)
    expect(solution.flat(x), expected, f"flat({name})")


@pytest.mark.parametrize("name", views())
@pytest.mark.parametrize("dtype", [torch.float32, torch.int64])
def test_compact_is_contiguous(solution, name, dtype):
    x = views(dtype)[name]
    made = solution.compact(x)
    expect(made, x.clone(), f"compact({name})")
    assert made.is_contiguous(), f"compact({name}) has the stride {made.stride()}: not contiguous."


@pytest.mark.parametrize("name", views())
def test_compact_has_its_own_memory(solution, name):
    x = views()[name]
    made = solution.compact(x)
    assert address(made) != address(x), f"compact({name}) still lies in the storage of x."
    held, needed = made.untyped_storage().nbytes(), x.numel() * x.element_size()
    assert held == needed, f"compact({name}) holds {held} bytes, but its entries need {needed}."
