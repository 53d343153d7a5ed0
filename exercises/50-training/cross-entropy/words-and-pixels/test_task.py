"""Checks: values and gradients against one row at a time, in plain Python."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
PADDINGS = [0, 2, -100, 99]


def loss_of(row, right):
    """Cross-entropy of one row of logits, in plain Python."""
    return math.log(sum(math.exp(z) for z in row)) - row[right]


def sentences(lengths, t, c, padding, dtype=torch.float32):
    """Logits and targets for sentences of these lengths, filled up with padding."""
    logits = torch.randn(len(lengths), t, c, dtype=dtype) * 2
    words = [k for k in range(c) if k != padding]
    targets = torch.tensor(words)[torch.randint(len(words), (len(lengths), t))]
    for row, length in zip(targets, lengths, strict=True):
        row[length:] = padding
    return logits, targets


def expect(actual, expected, dtype, call):
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == (), f"{call} has shape {tuple(actual.shape)}, expected ()."
    assert actual.dtype == dtype, f"{call} is {actual.dtype}, expected {dtype}."
    assert actual.item() == pytest.approx(expected, rel=1e-4), (
        f"{call} is {actual.item()}, expected {expected}."
    )


def expect_word_loss(solution, lengths, t, c, padding, dtype=torch.float32):
    logits, targets = sentences(lengths, t, c, padding, dtype)
    losses = [
        loss_of(logits[i, j].tolist(), int(targets[i, j]))
        for i, length in enumerate(lengths)
        for j in range(length)
    ]
    call = f"word_loss of logits {tuple(logits.shape)}, {lengths} words and padding={padding}"
    expect(solution.word_loss(logits, targets, padding), sum(losses) / len(losses), dtype, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "t", "c"), [(2, 5, 3), (3, 2, 7), (1, 1, 4), (2, 4, 4)])
def test_words_without_padding(solution, n, t, c, dtype):
    expect_word_loss(solution, [t] * n, t, c, -1, dtype)


@pytest.mark.parametrize("padding", PADDINGS)
def test_padding_does_not_count(solution, padding):
    expect_word_loss(solution, [3, 3], 5, 4, padding)


@pytest.mark.parametrize("padding", PADDINGS)
def test_sentences_of_unequal_length(solution, padding):
    expect_word_loss(solution, [6, 1, 2], 6, 5, padding)


def test_the_gradient_of_words(solution):
    logits, targets = sentences([4, 1], 4, 3, 0)
    expected = torch.softmax(logits, dim=2)
    for i, row in enumerate(targets.tolist()):
        for j, right in enumerate(row):
            expected[i, j, right] -= 1
    expected = torch.where((targets == 0)[..., None], 0.0, expected) / 5
    logits.requires_grad_()
    loss = solution.word_loss(logits, targets, 0)
    assert isinstance(loss, torch.Tensor), "word_loss must return a tensor."
    assert loss.requires_grad, "No gradient flows from word_loss back to the logits."
    loss.backward()
    torch.testing.assert_close(
        logits.grad,
        expected,
        msg=f"word_loss gives the logits the gradient {logits.grad}, expected {expected}.",
    )


def expect_pixel_loss(solution, sizes, weight, dtype):
    n, c, h, w = sizes
    logits = torch.randn(sizes, dtype=dtype) * 2
    targets = torch.randint(c, (n, h, w))
    targets[0, 0, 0] = c - 1
    weight = torch.tensor(weight, dtype=dtype)
    above, below = 0.0, 0.0
    for i in range(n):
        for y in range(h):
            for x in range(w):
                right = int(targets[i, y, x])
                above += weight[right].item() * loss_of(logits[i, :, y, x].tolist(), right)
                below += weight[right].item()
    call = f"pixel_loss of logits {sizes} with the weights {weight.tolist()}"
    expect(solution.pixel_loss(logits, targets, weight), above / below, dtype, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4, 5), (1, 2, 1, 3), (2, 4, 4, 4)])
def test_pixels_that_weigh_alike(solution, sizes, dtype):
    expect_pixel_loss(solution, sizes, [1.0] * sizes[1], dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(
    ("sizes", "weight"),
    [((2, 3, 4, 5), [1.0, 5.0, 0.2]), ((1, 2, 3, 1), [0.0, 3.0]), ((3, 2, 2, 2), [4.0, 4.0])],
)
def test_pixels_of_different_weight(solution, sizes, weight, dtype):
    expect_pixel_loss(solution, sizes, weight, dtype)


def test_the_gradient_of_pixels(solution):
    logits, weight = torch.randn(2, 3, 2, 4, requires_grad=True), torch.tensor([1.0, 5.0, 0.2])
    targets = torch.randint(3, (2, 2, 4))
    flat = logits.detach().movedim(1, -1).reshape(-1, 3)
    expected = torch.softmax(flat, dim=1)
    for row, right in zip(expected, targets.flatten().tolist(), strict=True):
        row[right] -= 1
        row *= weight[right]
    expected = (expected / weight[targets].sum()).reshape(2, 2, 4, 3).movedim(-1, 1)
    loss = solution.pixel_loss(logits, targets, weight)
    assert isinstance(loss, torch.Tensor), "pixel_loss must return a tensor."
    assert loss.requires_grad, "No gradient flows from pixel_loss back to the logits."
    loss.backward()
    torch.testing.assert_close(
        logits.grad,
        expected,
        msg=f"pixel_loss gives the logits the gradient {logits.grad}, expected {expected}.",
    )


def test_the_inputs_are_left_alone(solution):
    logits, targets = sentences([4, 2], 5, 3, 0)
    pixels, weight = torch.randn(2, 3, 4, 5), torch.tensor([1.0, 2.0, 3.0])
    for name, given in (
        ("word_loss", [logits, targets, 0]),
        ("pixel_loss", [pixels, torch.randint(3, (2, 4, 5)), weight]),
    ):
        before = [x.clone() if isinstance(x, torch.Tensor) else x for x in given]
        getattr(solution, name)(*given)
        for position, (now, copy) in enumerate(zip(given, before, strict=True), start=1):
            same = torch.equal(now, copy) if isinstance(now, torch.Tensor) else now == copy
            assert same, f"{name} changed argument {position}: it was {copy}, now it is {now}."
