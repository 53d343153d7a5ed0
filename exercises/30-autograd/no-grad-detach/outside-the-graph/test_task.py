"""Checks: numbers, switches, memory of its own, and what is kept for a backward pass."""

import pytest
import torch

SHAPES = [(), (3,), (2, 3)]


@pytest.fixture(autouse=True)
def tracking():
    """Each check begins with tracking turned on, whatever the one before has done."""
    torch.set_grad_enabled(True)
    yield
    torch.set_grad_enabled(True)


def leaf(shape, dtype=torch.float32):
    return torch.rand(shape, dtype=dtype).requires_grad_()


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", SHAPES)
def test_snapshot_is_a_copy_of_its_own(solution, shape, dtype):
    for w in (leaf(shape, dtype), leaf(shape, dtype) * 2, torch.rand(shape, dtype=dtype)):
        before = w.detach().clone()
        made = solution.snapshot(w)
        assert isinstance(made, torch.Tensor), f"snapshot must return a tensor, not {made!r}."
        assert made.dtype == dtype, f"snapshot of {dtype} is {made.dtype}."
        assert torch.equal(made.detach(), before), f"snapshot of {before} is {made}."
        w.detach().fill_(9.0)
        assert torch.equal(made.detach(), before), (
            f"After w was filled with 9, the snapshot of {before} is {made}: shared memory."
        )


def test_snapshot_is_not_tracked(solution):
    for shape in SHAPES:
        for w, what in ((leaf(shape), "a tracked leaf"), (leaf(shape) * 2, "a result")):
            tracked = w.requires_grad
            assert not solution.snapshot(w).requires_grad, f"The snapshot of {what} is tracked."
            assert w.requires_grad == tracked, f"snapshot turned off the tracking of {what}."


def nudged(solution, shape, step, dtype=torch.float32):
    """A leaf after the nudge, where it should be, and its gradient before."""
    w = leaf(shape, dtype)
    (w**3).sum().backward()
    expected, gradient = w.detach() - step * w.grad, w.grad.clone()
    solution.nudge(w, step)
    return w, expected, gradient


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("step", [0.1, 2.0, -0.5])
def test_nudge_moves_w(solution, step, dtype):
    for shape in SHAPES:
        w, expected, _ = nudged(solution, shape, step, dtype)
        torch.testing.assert_close(
            w.detach(),
            expected,
            msg=lambda text, w=w, right=expected: (
                f"After nudge(w, {step}) w is {w}, expected {right}. {text}"
            ),
        )


def test_w_remains_a_tracked_leaf(solution):
    for shape in SHAPES:
        w, _, gradient = nudged(solution, shape, 0.1)
        assert w.requires_grad, "After nudge, w is not tracked any more."
        assert w.is_leaf, f"After nudge, w is no leaf any more: {w.grad_fn} made it."
        assert w.grad is not None, "nudge removed the gradient."
        assert torch.equal(w.grad, gradient), f"nudge changed w.grad from {gradient} to {w.grad}."


def batches_and_loss(count, d=4):
    w = leaf((d,))
    return w, [torch.rand(5, d) for _ in range(count)], lambda x: ((x @ w) ** 2).mean()


@pytest.mark.parametrize("count", [1, 2, 7])
def test_mean_loss(solution, count):
    _, batches, loss = batches_and_loss(count)
    expected = sum(loss(x).item() for x in batches) / count
    made = solution.mean_loss(loss, batches)
    assert type(made) is float, f"mean_loss must return a Python float, not {made!r}."
    assert made == pytest.approx(expected, rel=1e-5), (
        f"mean_loss of {count} batches is {made}, expected {expected}."
    )


def test_mean_loss_keeps_nothing(solution, saved_bytes):
    w, batches, loss = batches_and_loss(6)
    with saved_bytes() as saved:
        solution.mean_loss(loss, batches)
    assert saved.total == 0, f"mean_loss had {saved.total} bytes kept for a backward pass."
    assert w.requires_grad, "mean_loss turned off the tracking of the weights."


def test_tracking_is_on_again(solution):
    w, batches, loss = batches_and_loss(2)
    w.grad = torch.ones(4)
    for name, run in (
        ("snapshot", lambda: solution.snapshot(w)),
        ("nudge", lambda: solution.nudge(w, 0.1)),
        ("mean_loss", lambda: solution.mean_loss(loss, batches)),
        ("history", lambda: solution.history(loss(x) for x in batches)),
    ):
        run()
        on = torch.is_grad_enabled()
        torch.set_grad_enabled(True)
        assert on, f"After {name}, tracking is turned off for all that follows."


@pytest.mark.parametrize("count", [0, 1, 5])
def test_history(solution, count):
    _, batches, loss = batches_and_loss(count)
    expected = [loss(x).item() for x in batches]
    made = solution.history(loss(x) for x in batches)
    assert isinstance(made, list), f"history must return a list, not {made!r}."
    for number in made:
        assert type(number) is float, f"history holds {number!r}, expected Python floats."
    assert made == pytest.approx(expected, rel=1e-5), f"history is {made}, expected {expected}."


def test_history_keeps_no_graph(solution, saved_bytes):
    peaks = []
    for count in (3, 60):
        _, batches, loss = batches_and_loss(count)
        with saved_bytes() as saved:
            solution.history(loss(x) for x in batches)
        peaks.append(saved.peak)
    assert peaks[1] <= 1.5 * peaks[0], (
        f"With 3 losses {peaks[0]} bytes of graph are kept at a time, with 60 of them {peaks[1]}."
    )
