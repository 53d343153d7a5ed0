"""Checks: who changes and who does not, one axis and many, and the smallest sizes."""

import torch


def numbered(*shape, dtype=torch.int64):
    """Return 1, 2, 3, … in the shape: no zeros, so that a zero is always the answer's work."""
    count = 1
    for size in shape:
        count *= size
    return (torch.arange(count) + 1).reshape(shape).to(dtype)


def expect(actual, expected, call):
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    if actual.numel() <= 24:
        assert torch.equal(actual, expected), (
            f"{call} is {actual.tolist()}, expected {expected.tolist()}."
        )
    for place in (actual != expected).nonzero().tolist():
        got, wanted = actual[tuple(place)].item(), expected[tuple(place)].item()
        assert got == wanted, f"{call} holds {got} at {place}, expected {wanted}."


def with_frame(image, value):
    """Build the framed image entry by entry."""
    height, width = image.shape[-2:]
    framed = [
        [
            [
                value if row in (0, height - 1) or column in (0, width - 1) else entry
                for column, entry in enumerate(line)
            ]
            for row, line in enumerate(single)
        ]
        for single in image.reshape(-1, height, width).tolist()
    ]
    return torch.tensor(framed).to(image.dtype).reshape(image.shape)


def test_silence(solution):
    for dtype in (torch.float32, torch.int16):
        for start, stop in [(1, 3), (0, 2), (4, 7), (0, 7), (3, 3), (6, 7)]:
            signal = numbered(7, dtype=dtype)
            solution.silence(signal, start, stop)
            kept = [0 if start <= i < stop else i + 1 for i in range(7)]
            call = f"After silence(signal, {start}, {stop}), the signal 1, 2, … 7"
            expect(signal, torch.tensor(kept, dtype=dtype), call)


def test_silence_in_many_signals(solution):
    for shape in [(2, 6), (6, 6), (3, 5, 6)]:
        signals = numbered(*shape)
        solution.silence(signals, 1, 4)
        steps = torch.tensor([1, 0, 0, 0, 1, 1])
        call = f"After silence(signals, 1, 4), the signals of shape {shape}"
        expect(signals, numbered(*shape) * steps, call)


def test_fill_missing(solution):
    for dtype in (torch.float32, torch.int64):
        readings = torch.tensor([[4, -1, 7], [-30, 5, -2]], dtype=dtype)
        solution.fill_missing(readings, 6)
        expected = torch.tensor([[4, 6, 7], [6, 5, 6]], dtype=dtype)
        expect(readings, expected, "After fill_missing(readings, 6), readings")
    slight = torch.tensor([-0.25, 0.25])
    solution.fill_missing(slight, 1.5)
    expect(slight, torch.tensor([1.5, 0.25]), "After fill_missing, the readings -0.25 and 0.25")


def test_fill_missing_keeps_zero(solution):
    readings = torch.tensor([0.0, 3.0, 0.0])
    solution.fill_missing(readings, 8.5)
    expect(readings, torch.tensor([0.0, 3.0, 0.0]), "After fill_missing, readings 0, 3, 0")


def test_fill_missing_in_a_piece_of_a_larger_tensor(solution):
    table = torch.tensor([[-1, -2, 3], [4, -5, -6]])
    solution.fill_missing(table[:, 1], 0)
    expected = torch.tensor([[-1, 0, 3], [4, 0, -6]])
    expect(table, expected, "After fill_missing(table[:, 1], 0), the table")
    table = torch.tensor([[-1, -2, 3], [4, -5, -6]])
    solution.fill_missing(table[:, 1:], 9)
    expected = torch.tensor([[-1, 9, 3], [4, 9, 9]])
    expect(table, expected, "After fill_missing(table[:, 1:], 9), the table")


def test_framed(solution):
    for dtype in (torch.uint8, torch.float32):
        for shape in [(3, 3), (4, 6), (6, 4), (2, 5), (1, 4), (4, 1), (1, 1)]:
            image = numbered(*shape, dtype=dtype)
            call = f"framed(image of shape {shape}, 99)"
            expect(solution.framed(image, 99), with_frame(image, 99), call)


def test_framed_many_images(solution):
    for shape in [(2, 4, 5), (5, 3, 4, 6)]:
        images = numbered(*shape)
        call = f"framed(images of shape {shape}, 0)"
        expect(solution.framed(images, 0), with_frame(images, 0), call)


def test_framed_leaves_the_image_alone(solution):
    for shape in [(3, 4), (2, 4, 5)]:
        image = numbered(*shape)
        made = solution.framed(image, 0)
        assert torch.equal(image, numbered(*shape)), (
            f"framed changed the image itself to {image.tolist()}."
        )
        made.fill_(77)
        assert torch.equal(image, numbered(*shape)), "Writing into framed(image) changed image."


def test_first_rows(solution):
    for dtype in (torch.float32, torch.int64):
        for shape in [(5,), (5, 2), (5, 3, 4)]:
            table = numbered(*shape, dtype=dtype)
            for n in (0, 1, 3, 5):
                expected = numbered(*shape, dtype=dtype)[:n]
                call = f"first_rows(table of shape {shape}, {n})"
                expect(solution.first_rows(table, n), expected, call)
                expect(table, numbered(*shape, dtype=dtype), f"After {call}, the table")


def test_first_rows_are_a_tensor_of_their_own(solution):
    for shape in [(4,), (4, 3)]:
        for n in (1, 2, 4):
            table = numbered(*shape)
            rows = solution.first_rows(table, n)
            rows.fill_(-7)
            assert torch.equal(table, numbered(*shape)), (
                f"Writing into first_rows(table, {n}) changed the table to {table.tolist()}."
            )
            rows = solution.first_rows(table, n)
            before = rows.clone()
            table.fill_(-7)
            assert torch.equal(rows, before), (
                f"Writing into the table changed first_rows(table, {n}) to {rows.tolist()}."
            )
