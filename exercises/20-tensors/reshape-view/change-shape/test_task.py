"""Checks: shapes and order, the sizes 0 and 1, and the given tensor after the call."""

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
    """Return a tensor whose entries all differ, so that their order can be seen."""
    return torch.arange(torch.Size(shape).numel(), dtype=dtype).reshape(shape)


def rows(line, width):
    return [line[i : i + width] for i in range(0, len(line), width)]


@pytest.mark.parametrize("shape", [(4, 3, 5, 2), (2, 1, 3, 4), (1, 3, 2, 2)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.uint8])
def test_one_row_per_image(solution, shape, dtype):
    images = numbers(*shape, dtype=dtype)
    expected = torch.stack(
        [torch.tensor(image.flatten().tolist(), dtype=dtype) for image in images]
    )
    expect(solution.one_row_per_image(images), expected, f"one_row_per_image of shape {shape}")


def test_no_images_give_no_rows(solution):
    made = solution.one_row_per_image(torch.zeros(0, 3, 5, 4))
    expect(made, torch.zeros(0, 60), "one_row_per_image of shape (0, 3, 5, 4)")


@pytest.mark.parametrize("shape", [(3, 4), (5, 2), (1, 4), (1, 1)])
@pytest.mark.parametrize("dtype", [torch.float64, torch.int64])
def test_as_batch(solution, shape, dtype):
    image = numbers(*shape, dtype=dtype)
    expected = torch.tensor([[image.tolist()]], dtype=dtype)
    expect(solution.as_batch(image), expected, f"as_batch of shape {shape}")


@pytest.mark.parametrize("dtype", [torch.float32, torch.int64])
def test_from_batch(solution, dtype):
    image = numbers(3, 5, dtype=dtype)
    batch = torch.tensor([[image.tolist()]], dtype=dtype)
    expect(solution.from_batch(batch), image, "from_batch of shape (1, 1, 3, 5)")


@pytest.mark.parametrize("size", [(1, 4), (3, 1), (1, 1)])
def test_from_batch_of_a_thin_image(solution, size):
    image = numbers(*size)
    batch = torch.tensor([[image.tolist()]])
    expect(solution.from_batch(batch), image, f"from_batch of shape (1, 1, {size[0]}, {size[1]})")


@pytest.mark.parametrize(("stations", "days"), [(3, 2), (1, 5), (2, 24), (24, 1)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.int64])
def test_by_day(solution, stations, days, dtype):
    hours = numbers(stations, days * 24, dtype=dtype)
    expected = torch.tensor([rows(line, 24) for line in hours.tolist()], dtype=dtype)
    expect(solution.by_day(hours), expected, f"by_day of shape ({stations}, {days * 24})")


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("one_row_per_image", (2, 3, 4, 5)),
        ("as_batch", (3, 4)),
        ("from_batch", (1, 1, 3, 4)),
        ("by_day", (2, 48)),
    ],
)
def test_the_given_tensor_is_left_alone(solution, name, shape):
    given = numbers(*shape)
    getattr(solution, name)(given)
    assert given.shape == shape, (
        f"{name} changed the shape of the tensor it was given from {shape} to {tuple(given.shape)}."
    )
    assert given.flatten().tolist() == list(range(given.numel())), (
        f"{name} changed the numbers of the tensor it was given."
    )
