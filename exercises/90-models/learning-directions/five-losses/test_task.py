"""Checks: each loss against its definition, answer by answer, with gradients."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]


def numbers(*shape, dtype=torch.float32):
    return torch.randn(shape, dtype=dtype) * 2


def surprise(scores, label):
    """Minus the log of the probability that the scores of one answer give to the label."""
    return -torch.log_softmax(scores, dim=0)[int(label)]


def by_image(logits, labels):
    return torch.stack([surprise(logits[i], labels[i, 0]) for i in range(len(logits))]).mean()


def by_tag(logits, tags):
    p = torch.sigmoid(logits)
    return -torch.where(tags, p, 1 - p).log().mean()


def by_pixel(logits, mask):
    n, _, h, w = logits.shape
    places = [(i, y, x) for i in range(n) for y in range(h) for x in range(w)]
    known = [(i, y, x) for i, y, x in places if mask[i, 0, y, x] != 255]
    return torch.stack([surprise(logits[i, :, y, x], mask[i, 0, y, x]) for i, y, x in known]).mean()


def by_next_word(logits, tokens):
    n, t, _ = logits.shape
    pairs = [(i, place) for i in range(n) for place in range(t - 1)]
    return torch.stack([surprise(logits[i, p], tokens[i, p + 1]) for i, p in pairs]).mean()


def by_step(outputs, future):
    n, s, d = future.shape
    errors = [
        outputs[i, step * d + k] - future[i, step, k].to(outputs.dtype)
        for i in range(n)
        for step in range(s)
        for k in range(d)
    ]
    return torch.stack(errors).square().mean()


def compare(loss_of, expected_of, outputs, targets):
    """Compare value, dtype and gradient with those of the definition."""
    name = f"{loss_of.__name__} of outputs {tuple(outputs.shape)}, targets {tuple(targets.shape)}"
    mine, theirs = outputs.clone().requires_grad_(), outputs.clone().requires_grad_()
    loss, expected = loss_of(mine, targets.clone()), expected_of(theirs, targets)
    assert isinstance(loss, torch.Tensor), f"{name} must be a tensor, not {type(loss).__name__}."
    assert loss.shape == (), f"{name} has shape {tuple(loss.shape)}, expected ()."
    torch.testing.assert_close(
        loss.double(),
        expected.double(),
        rtol=1e-4,
        atol=1e-5,
        msg=lambda text: f"{name} is {loss.item():.4f}, expected {expected.item():.4f}. {text}",
    )
    assert loss.requires_grad, f"No gradient flows back through {name}."
    loss.backward()
    expected.backward()
    torch.testing.assert_close(
        mine.grad,
        theirs.grad,
        rtol=1e-4,
        atol=1e-5,
        msg=lambda text: f"The gradient of {name} is not that of the mean. {text}",
    )


def images(n, c):
    return numbers(n, c), torch.randint(0, c, (n, 1), dtype=torch.int32)


def tagged(n, k):
    return numbers(n, k), torch.rand(n, k) < 0.4


def pixels(n, c, h, w):
    return numbers(n, c, h, w), torch.randint(0, c, (n, 1, h, w), dtype=torch.uint8)


def sentences(n, t, v):
    return numbers(n, t, v), torch.randint(0, v, (n, t))


def curves(n, s, d):
    return numbers(n, s * d), numbers(n, s, d, dtype=torch.float64)


@pytest.mark.parametrize("sizes", [(5, 3), (3, 7), (4, 4)])
def test_image_loss(solution, sizes):
    compare(solution.image_loss, by_image, *images(*sizes))


@pytest.mark.parametrize("sizes", [(5, 3), (2, 6), (4, 4), (3, 1)])
def test_tag_loss(solution, sizes):
    compare(solution.tag_loss, by_tag, *tagged(*sizes))


@pytest.mark.parametrize("sizes", [(2, 3, 4, 5), (3, 2, 2, 3), (2, 3, 3, 3)])
def test_pixel_loss(solution, sizes):
    compare(solution.pixel_loss, by_pixel, *pixels(*sizes))


@pytest.mark.parametrize("classes", [2, 5])
def test_pixels_that_nobody_labelled(solution, classes):
    logits, mask = pixels(3, classes, 4, 2)
    mask[torch.rand(mask.shape) < 0.3] = 255
    mask[0, 0, 0, 0], mask[1] = 1, 255
    compare(solution.pixel_loss, by_pixel, logits, mask)


@pytest.mark.parametrize("sizes", [(3, 4, 5), (2, 6, 3), (4, 2, 7), (2, 5, 4), (3, 4, 4)])
def test_next_word_loss(solution, sizes):
    compare(solution.next_word_loss, by_next_word, *sentences(*sizes))


def test_copying_is_not_predicting(solution):
    tokens = torch.tensor([[0, 1, 2, 3, 4, 5], [2, 0, 3, 1, 5, 4]])
    loss = solution.next_word_loss(20 * torch.eye(6)[tokens], tokens)
    assert loss > 10, f"A model that repeats each word it reads has a loss of {loss.item():.4f}."


@pytest.mark.parametrize("sizes", [(3, 4, 2), (2, 2, 3), (4, 1, 5), (3, 3, 3), (2, 5, 1)])
def test_forecast_loss(solution, sizes):
    compare(solution.forecast_loss, by_step, *curves(*sizes))


def test_one_example_alone(solution):
    compare(solution.image_loss, by_image, *images(1, 4))
    compare(solution.tag_loss, by_tag, *tagged(1, 4))
    compare(solution.pixel_loss, by_pixel, *pixels(1, 3, 2, 4))
    compare(solution.pixel_loss, by_pixel, *pixels(1, 3, 1, 1))
    compare(solution.next_word_loss, by_next_word, *sentences(1, 2, 4))
    compare(solution.forecast_loss, by_step, *curves(1, 1, 1))


def every_call():
    return [
        ("image_loss", *images(3, 4)),
        ("tag_loss", *tagged(3, 4)),
        ("pixel_loss", *pixels(2, 3, 4, 5)),
        ("next_word_loss", *sentences(2, 5, 4)),
        ("forecast_loss", *curves(3, 4, 2)),
    ]


@pytest.mark.parametrize("dtype", DTYPES)
def test_dtype(solution, dtype):
    for name, outputs, targets in every_call():
        loss = getattr(solution, name)(outputs.to(dtype), targets)
        assert loss.dtype == dtype, f"{name} of {dtype} outputs is {loss.dtype}."


def test_arguments_are_left_alone(solution):
    for name, outputs, targets in every_call():
        if name == "pixel_loss":
            targets[0, 0, 0] = 255
        before = outputs.clone(), targets.clone()
        getattr(solution, name)(outputs, targets)
        assert torch.equal(outputs, before[0]), f"{name} wrote into the outputs."
        assert torch.equal(targets, before[1]), f"{name} wrote into the targets."
