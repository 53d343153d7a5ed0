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


def expect(actual, expected, call):
    """Compare shape and values, whatever the type; the types have a check of their own."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    wanted = expected.to(torch.float64)
    got = actual.to(torch.float64)
    torch.testing.assert_close(
        got, wanted, rtol=0, atol=1e-5, msg=lambda text: f"{call} returns {actual}. {text}"
    )


def test_to_unit(solution):
    for pixels in (bytes_of([0, 51, 255]), every_byte(), torch.zeros(0, 3, dtype=torch.uint8)):
        expected = torch.tensor([value / 255 for value in pixels.flatten().tolist()])
        expect(solution.to_unit(pixels), expected.reshape(pixels.shape), "to_unit")


def test_to_bytes_of_whole_steps(solution):
    for dtype in (torch.float32, torch.float64):
        image = every_byte().to(dtype) / 255
        expect(solution.to_bytes(image), every_byte(), f"to_bytes of n / 255 in {dtype}")
    expect(solution.to_bytes(torch.zeros(2, 0)), torch.zeros(2, 0), "to_bytes of an empty image")


def test_to_bytes_goes_to_the_nearest(solution):
    for dtype in (torch.float32, torch.float64):
        for offset in (-0.3, 0.3):
            steps = every_byte()[1:-1]
            image = (steps.to(dtype) + offset) / 255
            expect(solution.to_bytes(image), steps, f"to_bytes of (n + {offset}) / 255 in {dtype}")


def test_difference(solution):
    for first, second in pairs():
        values = zip(first.flatten().tolist(), second.flatten().tolist(), strict=True)
        expected = torch.tensor([a - b for a, b in values]).reshape(first.shape)
        expect(solution.difference(first, second), expected, f"difference({first}, {second})")


def test_average(solution):
    for first, second in pairs():
        values = zip(first.flatten().tolist(), second.flatten().tolist(), strict=True)
        expected = torch.tensor([(a + b) / 2 for a, b in values]).reshape(first.shape)
        expect(solution.average(first, second), expected, f"average({first}, {second})")


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
            assert torch.equal(picture, copy), f"{name} changed {copy} into {picture}."
    for dtype in (torch.float32, torch.float64):
        image = torch.tensor([[0.2, 0.4, 1.0]], dtype=dtype)
        copy = image.clone()
        solution.to_bytes(image)
        assert torch.equal(image, copy), f"to_bytes changed {copy} into {image}."
