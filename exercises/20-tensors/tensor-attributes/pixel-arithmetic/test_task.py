"""Checks: every byte there is, the steps between bytes, the types, and the pictures after."""

import torch


def bytes_of(values):
    return torch.tensor(values, dtype=torch.uint8)


def every_byte():
    return torch.arange(256).to(torch.uint8).reshape(8, 32)


def pairs():
    """Pairs of pictures whose sums and differences do not fit into a byte, and an empty pair."""
    torch.manual_seed(7)
    first, second = torch.randint(0, 256, (2, 3, 5, 4)).to(torch.uint8)
    return [
        (bytes_of([10, 255, 0, 200, 7]), bytes_of([200, 0, 255, 100, 7])),
        (first, second),
        (torch.zeros(0, 3, dtype=torch.uint8), torch.zeros(0, 3, dtype=torch.uint8)),
    ]


def expect(made, name, picture, asked, wanted):
    """Compare shape and numbers, whatever the type; the types have a check of their own.

    `asked` and `wanted` are lists: what each entry was made from, and what it should be.
    """
    assert isinstance(made, torch.Tensor), (
        f"{name} must return a tensor, not {type(made).__name__}."
    )
    assert made.shape == picture.shape, (
        f"{name} of shape {tuple(picture.shape)} has shape {tuple(made.shape)}."
    )
    for source, number, goal in zip(asked, made.flatten().tolist(), wanted, strict=True):
        assert abs(number - goal) < 1e-4, f"{name} of {source} is {number}, expected {goal}."


def test_to_unit(solution):
    for pixels in (bytes_of([0, 51, 255]), every_byte(), torch.zeros(0, 3, dtype=torch.uint8)):
        asked = pixels.flatten().tolist()
        wanted = [value / 255 for value in asked]
        expect(solution.to_unit(pixels), "to_unit", pixels, asked, wanted)


def test_to_bytes_of_whole_steps(solution):
    for dtype in (torch.float32, torch.float64):
        image = every_byte().to(dtype) / 255
        asked = [f"{number}/255" for number in range(256)]
        expect(solution.to_bytes(image), "to_bytes", image, asked, range(256))
    empty = torch.zeros(2, 0)
    expect(solution.to_bytes(empty), "to_bytes", empty, [], [])


def test_to_bytes_goes_to_the_nearest(solution):
    for dtype in (torch.float32, torch.float64):
        for offset in (-0.45, 0.45):
            image = (torch.arange(1, 255).to(dtype) + offset) / 255
            asked = [f"{number + offset:.2f}/255" for number in range(1, 255)]
            expect(solution.to_bytes(image), "to_bytes", image, asked, range(1, 255))


def test_difference(solution):
    for first, second in pairs():
        asked = list(zip(first.flatten().tolist(), second.flatten().tolist(), strict=True))
        wanted = [a - b for a, b in asked]
        expect(solution.difference(first, second), "difference", first, asked, wanted)


def test_average(solution):
    for first, second in pairs():
        asked = list(zip(first.flatten().tolist(), second.flatten().tolist(), strict=True))
        wanted = [(a + b) / 2 for a, b in asked]
        expect(solution.average(first, second), "average", first, asked, wanted)


def test_the_types(solution):
    picture = bytes_of([[1, 2, 3], [4, 5, 6]])
    image = torch.tensor([[0.2, 0.4, 1.0]])
    results = [
        ("to_unit", solution.to_unit(picture), torch.float32),
        ("to_bytes of a float32 image", solution.to_bytes(image), torch.uint8),
        ("to_bytes of a float64 image", solution.to_bytes(image.double()), torch.uint8),
        ("difference", solution.difference(picture, picture), torch.int16),
        ("average", solution.average(picture, picture), torch.float32),
    ]
    for call, made, dtype in results:
        assert made.dtype == dtype, f"{call} returns {made.dtype}, expected {dtype}."


def test_the_pictures_are_left_alone(solution):
    for name in ("to_unit", "difference", "average"):
        pictures = [bytes_of([[1, 2], [30, 40], [255, 0]]), bytes_of([[9, 8], [7, 6], [5, 4]])]
        copies = [picture.clone() for picture in pictures]
        arguments = pictures[:1] if name == "to_unit" else pictures
        getattr(solution, name)(*arguments)
        for picture, copy in zip(pictures, copies, strict=True):
            assert torch.equal(picture, copy), (
                f"{name} changed a picture from {copy.tolist()} to {picture.tolist()}."
            )
    for dtype in (torch.float32, torch.float64):
        image = torch.tensor([[0.25, 0.5, 1.0]], dtype=dtype)
        copy = image.clone()
        solution.to_bytes(image)
        assert torch.equal(image, copy), (
            f"to_bytes changed an image of {dtype} from {copy.tolist()} to {image.tolist()}."
        )
