"""Checks: shapes that are not square, several dtypes, empty results, and the arguments after."""

import torch


def numbered(*shape, dtype=torch.int64):
    """Return a tensor whose entries are all different, so that every place can be told."""
    count = 1
    for size in shape:
        count *= size
    return torch.arange(count).reshape(shape).to(dtype)


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


def cut(image, top, left, height, width):
    """Cut the window out of one image of shape (H, W), entry by entry."""
    rows = image.tolist()[top : top + height]
    return torch.tensor([row[left : left + width] for row in rows]).to(image.dtype)


def test_batch_of_one(solution):
    for shape in [(5,), (4, 3), (3, 6, 5), (2, 3, 4, 5)]:
        image = numbered(*shape, dtype=torch.float32)
        expect(solution.batch_of_one(image), image.reshape(1, *shape), f"batch_of_one of {shape}")


def test_crop_at_the_corner(solution):
    for dtype in (torch.uint8, torch.float32):
        image = numbered(5, 9, dtype=dtype)
        for height, width in [(2, 4), (1, 1), (5, 9)]:
            call = f"crop(image of shape (5, 9), 0, 0, {height}, {width})"
            made = solution.crop(image, 0, 0, height, width)
            expect(made, cut(image, 0, 0, height, width), call)


def test_crop_in_the_middle(solution):
    image = numbered(7, 10)
    for window in [(3, 1, 2, 5), (1, 4, 5, 3), (6, 9, 1, 1)]:
        call = f"crop(image of shape (7, 10), {', '.join(map(str, window))})"
        expect(solution.crop(image, *window), cut(image, *window), call)


def test_crop_a_batch(solution):
    window = (2, 1, 3, 5)
    for shape in [(2, 7, 8), (8, 3, 7, 8)]:
        images = numbered(*shape)
        single = [cut(image, *window) for image in images.reshape(-1, 7, 8)]
        expected = torch.stack(single).reshape(*shape[:-2], 3, 5)
        call = f"crop(images of shape {shape}, {', '.join(map(str, window))})"
        expect(solution.crop(images, *window), expected, call)


def test_own_scores(solution):
    for dtype in (torch.float32, torch.float64):
        scores = numbered(4, 6, dtype=dtype) / 100
        for labels in ([5, 0, 2, 2], [1, 1, 1, 1], [3, 2, 1, 0]):
            expected = [scores[row, label].item() for row, label in enumerate(labels)]
            made = solution.own_scores(scores, torch.tensor(labels))
            expect(made, torch.tensor(expected, dtype=dtype), f"own_scores with labels {labels}")
    one = solution.own_scores(torch.tensor([[0.5, 0.25, 0.125]]), torch.tensor([2]))
    expect(one, torch.tensor([0.125]), "own_scores of one row")


def test_own_scores_of_no_rows(solution):
    for dtype in (torch.float32, torch.float64):
        none = torch.zeros(0, dtype=torch.int64)
        made = solution.own_scores(torch.zeros(0, 3, dtype=dtype), none)
        expect(made, torch.zeros(0, dtype=dtype), "own_scores of no rows")


def test_rows_above(solution):
    table = [[3, 80, -1], [9, 20, 5], [4, 70, -2], [1, 10, 7], [8, 30, 6]]
    for dtype in (torch.int64, torch.float32):
        for column, threshold in [(0, 3.5), (1, 25), (2, 0), (0, -9)]:
            kept = [row for row in table if row[column] > threshold]
            made = solution.rows_above(torch.tensor(table, dtype=dtype), column, threshold)
            expected = torch.tensor(kept, dtype=dtype)
            expect(made, expected, f"rows_above({table}, {column}, {threshold})")


def test_rows_above_where_there_is_none(solution):
    made = solution.rows_above(numbered(5, 3), 2, 1000)
    expect(made, torch.zeros(0, 3, dtype=torch.int64), "rows_above where no row is above")


def test_rows_above_leaves_out_what_is_equal(solution):
    table = torch.tensor([[1.0, 5.0], [2.0, 6.0], [3.0, 5.0], [4.0, 4.0]])
    expect(solution.rows_above(table, 1, 5.0), table[[1]], f"rows_above({table.tolist()}, 1, 5.0)")


def test_what_comes_in_is_left_alone(solution):
    images, scores, labels = numbered(4, 3, 5), numbered(4, 3), torch.tensor([2, 0, 1, 1])
    before = [images.clone(), scores.clone(), labels.clone()]
    solution.batch_of_one(images)
    solution.crop(images, 1, 1, 2, 3)
    solution.own_scores(scores, labels)
    solution.rows_above(scores, 1, 4)
    for old, new in zip(before, [images, scores, labels], strict=True):
        assert old.shape == new.shape, (
            f"A tensor that came in with shape {tuple(old.shape)} now has {tuple(new.shape)}."
        )
        assert torch.equal(old, new), (
            f"A tensor that came in as {old.tolist()} now is {new.tolist()}."
        )
