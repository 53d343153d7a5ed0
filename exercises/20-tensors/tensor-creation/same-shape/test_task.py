"""Checks: shape, type and values on images of several shapes, and the image itself after."""

import torch


def images():
    """Fresh images of different shapes and types, none of them square."""
    return [
        torch.tensor([[1.5, 2.0, 3.0], [4.0, 5.0, 6.0]]),
        torch.arange(24).reshape(2, 3, 4),
        torch.tensor([7, 8, 9, 250], dtype=torch.uint8),
        torch.tensor(3.5, dtype=torch.float64),
        torch.zeros(0, 4),
    ]


def floats():
    return [torch.full((40, 30), 2.0), torch.full((3, 7, 11), -1.0, dtype=torch.float64)]


def expect(actual, image, value, call):
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == image.shape, (
        f"{call} of an image of shape {tuple(image.shape)} has shape {tuple(actual.shape)}."
    )
    assert all(entry == value for entry in actual.flatten().tolist()), (
        f"{call} should hold {value} everywhere, but is {actual}."
    )


def test_blank(solution):
    broken = torch.tensor([[float("nan"), 1.0, float("inf")]])
    for image in [*images(), broken]:
        expect(solution.blank(image), image, 0, "blank")


def test_painted(solution):
    for image in images():
        expect(solution.painted(image, 9), image, 9, "painted(…, 9)")


def test_the_type_is_kept(solution):
    for image in images():
        for name, made in (
            ("blank", solution.blank(image)),
            ("painted", solution.painted(image, 9)),
        ):
            assert made.dtype == image.dtype, f"{name} of {image.dtype} is {made.dtype}."


def test_the_image_is_left_alone(solution):
    for function, arguments in (
        (solution.blank, ()),
        (solution.painted, (9,)),
        (solution.noise, ()),
    ):
        image = torch.tensor([[1.5, 2.0], [3.0, 4.0], [5.0, 6.0]])
        made = function(image, *arguments)
        assert image.tolist() == [[1.5, 2.0], [3.0, 4.0], [5.0, 6.0]], (
            f"{function.__name__} changed the image it was given."
        )
        made.fill_(77.0)
        assert image[0, 0] == 1.5, (
            f"{function.__name__} returned the image itself, not a new tensor."
        )


def test_noise_lies_between_0_and_1(solution):
    for image in floats():
        made = solution.noise(image)
        assert made.shape == image.shape, (
            f"noise has shape {tuple(made.shape)}, not {tuple(image.shape)}."
        )
        assert made.dtype == image.dtype, f"noise of {image.dtype} is {made.dtype}."
        low, high = made.min().item(), made.max().item()
        assert low >= 0, f"noise holds {low:.3f}, which is below 0."
        assert high < 1, f"noise holds {high:.3f}, which is not below 1."


def test_noise_is_drawn_for_each_entry(solution):
    for image in floats():
        made = solution.noise(image)
        values = made.flatten().tolist()
        assert len(set(values)) > len(values) / 2, "Many entries of noise are the same number."
        thirds = [sum(i / 3 <= value < (i + 1) / 3 for value in values) for i in range(3)]
        assert min(thirds) > len(values) / 6, (
            f"noise is not uniform: its thirds hold {thirds} entries."
        )
        assert solution.noise(image).flatten().tolist() != values, (
            "Calling noise twice gives the same numbers."
        )
