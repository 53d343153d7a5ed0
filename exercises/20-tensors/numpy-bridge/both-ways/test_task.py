"""Checks: values, dtypes and shapes, and who sees what the other one writes."""

import numpy as np
import pytest
import torch

ARRAYS = [
    np.array([[1.5, -2.0, 3.25], [4.0, 5.5, -6.0]]),
    np.array([[0.5, 7.0]], dtype=np.float32),
    np.arange(-3, 4),
    np.array([[0, 128, 255], [7, 8, 9]], dtype=np.uint8),
    np.array([True, False]),
    np.zeros((0, 3)),
    np.array(2.5),
]
TORCH_TYPES = {"float64": torch.float64, "float32": torch.float32, "int64": torch.int64}
TORCH_TYPES |= {"uint8": torch.uint8, "bool": torch.bool}


def told(array):
    return f"{array.tolist()} ({array.dtype})"


def expect_tensor(actual, array, dtype, call):
    """Compare a tensor with an array of the numbers it should hold."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert tuple(actual.shape) == array.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {array.shape}."
    )
    assert actual.dtype == dtype, f"{call} is {actual.dtype}, expected {dtype}."
    expected = torch.tensor(array.tolist(), dtype=dtype).reshape(array.shape)
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def expect_array(actual, expected, call):
    assert isinstance(actual, np.ndarray), (
        f"{call} must return a NumPy array, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {actual.shape}, expected {expected.shape}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    assert np.array_equal(actual, expected), (
        f"{call} is {actual.tolist()}, expected {expected.tolist()}."
    )


@pytest.mark.parametrize("array", ARRAYS, ids=told)
def test_own(solution, array):
    expect_tensor(solution.own(array.copy()), array, torch.float32, f"own of {told(array)}")


def test_own_of_a_reversed_array(solution):
    for dtype in (np.float64, np.float32, np.uint8):
        array = np.arange(12, dtype=dtype).reshape(3, 4)
        for view in (array[::-1], array[:, ::-1], array.T[::-1, ::2]):
            made = solution.own(view)
            expect_tensor(made, view, torch.float32, f"own of the reversed view {told(view)}")


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int64])
def test_own_has_its_own_memory(solution, dtype):
    array = np.array([[1, 2, 3], [4, 5, 6]], dtype=dtype)
    before = array.copy()
    made = solution.own(array)
    made[0, 0] = 70
    assert np.array_equal(array, before), (
        f"A number written into the tensor appears in the {array.dtype} array: they share memory."
    )


def test_own_of_a_read_only_array(solution):
    array = np.array([1.0, 2.0], dtype=np.float32)
    array.flags.writeable = False
    made = solution.own(array)
    expect_tensor(made, array, torch.float32, "own of a read-only array")
    assert made.data_ptr() != array.ctypes.data, (
        "The tensor lies on the memory of a read-only array; copy the array first."
    )


@pytest.mark.parametrize("array", ARRAYS, ids=told)
def test_share(solution, array):
    expected = TORCH_TYPES[array.dtype.name]
    expect_tensor(solution.share(array.copy()), array, expected, f"share of {told(array)}")


def test_share_shows_what_is_written(solution):
    for dtype in (np.float64, np.float32, np.uint8):
        base = np.arange(12, dtype=dtype).reshape(3, 4)
        for array in (base, base.T, base[1:, ::2]):
            made = solution.share(array)
            array[1, 0] = 77
            assert made[1, 0].item() == 77, (
                f"77 was written into the {dtype.__name__} array, the tensor holds "
                f"{made[1, 0].item()}: they do not share memory."
            )
            made[0, 1] = 99
            assert array[0, 1] == 99, "99 was written into the tensor, and not seen in the array."


@pytest.mark.parametrize("array", ARRAYS, ids=told)
def test_snapshot(solution, array):
    x = torch.tensor(array.tolist(), dtype=TORCH_TYPES[array.dtype.name]).reshape(array.shape)
    expect_array(solution.snapshot(x), array, f"snapshot of {x}")


def test_snapshot_has_its_own_memory(solution):
    for x in (
        torch.ones(2, 3),
        torch.ones(3, 2).T,
        torch.ones(4, 6, dtype=torch.float64)[1:3, ::2],
    ):
        made = solution.snapshot(x)
        x[0, 0] = 70
        assert made[0, 0] == 1, (
            "70 was written into the tensor afterwards, and the snapshot shows it: they share."
        )
        made[1, 1] = 80
        assert x[1, 1] == 1, "80 was written into the snapshot, and the tensor shows it."


def photo_of(h, w):
    return torch.randint(256, (h, w, 3), dtype=torch.uint8).numpy()


SIZES = [(2, 4), (5, 3), (1, 2), (3, 3), (1, 1)]


@pytest.mark.parametrize(("h", "w"), SIZES)
def test_from_photo(solution, h, w):
    photo = photo_of(h, w)
    planes = np.stack([photo[:, :, 2], photo[:, :, 1], photo[:, :, 0]]).astype(np.float64) / 255
    expect_tensor(
        solution.from_photo(photo.copy()), planes, torch.float32, f"from_photo ({h}, {w})"
    )


@pytest.mark.parametrize(("h", "w"), SIZES)
def test_to_photo(solution, h, w):
    photo = photo_of(h, w)
    planes = np.stack([photo[:, :, 2], photo[:, :, 1], photo[:, :, 0]]).astype(np.float32)
    made = solution.to_photo(torch.tensor(planes) / 255)
    expect_array(made, photo, f"to_photo of an image (3, {h}, {w})")


def test_to_photo_rounds(solution):
    numbers = torch.tensor([0.0, 0.4, 0.6, 99.3, 99.7, 254.4, 254.6, 255.0])
    made = solution.to_photo((numbers / 255).reshape(1, 2, 4).repeat(3, 1, 1))
    assert made[:, :, 0].tolist() == [[0, 0, 1, 99], [100, 254, 255, 255]], (
        f"The numbers {numbers.tolist()}, over 255, have become {made[:, :, 0].tolist()}."
    )


def test_to_photo_lies_in_order(solution):
    for h, w in SIZES[:2]:
        made = solution.to_photo(torch.rand(3, h, w))
        assert made.flags.c_contiguous, (
            f"The strides of the photo {made.shape} are {made.strides}: its numbers do not lie "
            "in order."
        )


def test_nothing_given_is_changed(solution):
    array, photo = np.array([[1.0, 2.0], [3.0, 4.0]], dtype=np.float32), photo_of(2, 3)
    x, image = torch.ones(2, 3), torch.rand(3, 2, 4)
    before = array.copy(), photo.copy(), x.clone(), image.clone()
    solution.own(array)
    solution.share(array)
    solution.snapshot(x)
    solution.from_photo(photo)
    solution.to_photo(image)
    assert np.array_equal(array, before[0]), f"The array has become {array.tolist()}."
    assert np.array_equal(photo, before[1]), f"The photo has become {photo.tolist()}."
    assert torch.equal(x, before[2]), f"The tensor has become {x}."
    assert torch.equal(image, before[3]), "to_photo wrote into the image."
