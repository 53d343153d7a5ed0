"""Checks: the gradient and the loss of the whole batch by formula, and the memory on the way."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]


def problem(sizes, d=3, dtype=torch.float32):
    """A leaf, parts of these sizes, and the right gradient and loss of them all."""
    w = torch.randn(d, dtype=dtype, requires_grad=True)
    parts = [(torch.randn(n, d, dtype=dtype), torch.randn(n, dtype=dtype)) for n in sizes]
    x, y = (torch.cat(tensors) for tensors in zip(*parts, strict=True))
    errors = x @ w.detach() - y
    return w, parts, 2 * errors @ x / len(y), (errors**2).mean().item()


def expect(solution, sizes, d=3, dtype=torch.float32, old=None):
    w, parts, gradient, _ = problem(sizes, d, dtype)
    w.grad = old
    before = w.detach().clone()
    solution.accumulate(w, parts)
    call = f"For parts of {sizes} examples"
    assert w.grad is not None, f"{call} there is no gradient in w.grad."
    torch.testing.assert_close(
        w.grad,
        gradient,
        rtol=1e-4,
        atol=1e-5,
        msg=lambda text: f"{call} w.grad is {w.grad}, expected {gradient}. {text}",
    )
    assert torch.equal(w.detach(), before), f"accumulate changed w to {w}."


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [[5], [1]])
def test_one_part(solution, sizes, dtype):
    expect(solution, sizes, dtype=dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [[4, 4], [2, 2, 2], [1, 1, 1, 1]])
def test_equal_parts(solution, sizes, dtype):
    expect(solution, sizes, d=2, dtype=dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [[4, 1], [1, 5, 2], [3, 3, 1]])
def test_parts_that_differ(solution, sizes, dtype):
    expect(solution, sizes, d=4, dtype=dtype)


@pytest.mark.parametrize("sizes", [[5], [4, 4], [4, 1], [1, 5, 2]])
def test_the_loss(solution, sizes):
    w, parts, _, loss = problem(sizes)
    made = solution.accumulate(w, parts)
    assert type(made) is float, f"accumulate must return a Python float, not {made!r}."
    assert made == pytest.approx(loss, rel=1e-4), (
        f"For parts of {sizes} examples the loss is {made}, expected {loss}."
    )


def test_an_old_gradient_does_not_count(solution):
    expect(solution, [4], old=torch.tensor([5.0, -3.0, 1.0]))
    expect(solution, [3, 3], old=torch.tensor([5.0, -3.0, 1.0]))


def test_one_graph_at_a_time(solution, saved_bytes):
    peaks = []
    for count in (2, 40):
        w, parts, _, _ = problem([16] * count)
        with saved_bytes() as saved:
            solution.accumulate(w, parts)
        peaks.append(saved.peak)
    assert peaks[1] <= 1.5 * peaks[0], (
        f"With 2 parts {peaks[0]} bytes are kept for backward, with 40 such parts {peaks[1]}: "
        "the graph of a part must be gone before the next one."
    )


def test_clear(solution):
    tensors = [torch.ones(shape, requires_grad=True) for shape in ((2, 3), (), (4,))]
    for t in tensors:
        t.sum().backward()
    returned = solution.clear(list(tensors))
    assert returned is None, f"clear must return None, not {returned!r}."
    for t in tensors:
        assert t.grad is None, f"After clear, a gradient is {t.grad}, expected None."


def test_clear_where_there_is_no_gradient_yet(solution):
    w = torch.ones(2, requires_grad=True)
    solution.clear([w])
    solution.clear([])
    assert w.grad is None, f"A gradient appeared: {w.grad}."


def test_an_old_gradient_keeps_its_numbers(solution):
    w = torch.ones(2, requires_grad=True)
    (w * 3).sum().backward()
    kept = w.grad
    solution.clear([w])
    assert kept.tolist() == [3.0, 3.0], f"The old gradient [3, 3] has become {kept.tolist()}."
