"""Checks: what becomes of the entries, how often, and in which mode."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
N = 20_000  # entries; the share dropped is then right to about 0.01


def expect_like(made, x, call):
    assert isinstance(made, torch.Tensor), f"{call} is {made!r}, expected a tensor."
    assert made.shape == x.shape, f"{call} has shape {tuple(made.shape)}, x has {tuple(x.shape)}."
    assert made.dtype == x.dtype, f"{call} is {made.dtype}, x is {x.dtype}."


def numbers(*shape, dtype=torch.float32):
    """Numbers of both signs, none near 0."""
    x = torch.rand(shape, dtype=dtype) + 0.5
    return torch.where(torch.rand(shape) < 0.5, x, -x)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("p", [0.1, 0.5, 0.8, 0.0])
def test_what_is_kept_is_scaled(solution, p, dtype):
    x = numbers(40, 50, dtype=dtype)
    made = solution.dropout(x.clone(), p, training=True)
    expect_like(made, x, f"dropout(x, {p})")
    kept = made != 0
    torch.testing.assert_close(
        made[kept],
        x[kept] / (1 - p),
        msg=lambda text: f"With p={p}, what is kept should be x / {1 - p:.1f}. {text}",
    )


@pytest.mark.parametrize("p", [0.1, 0.3, 0.5, 0.9, 0.0])
def test_share_that_is_dropped(solution, p):
    x = numbers(N)
    share = (solution.dropout(x, p, training=True) == 0).float().mean().item()
    assert abs(share - p) < 0.03, f"With p={p}, {share:.0%} of the entries are dropped."


def test_everything_is_dropped_with_p_1(solution):
    for shape in [(5,), (2, 3)]:
        made = solution.dropout(numbers(*shape), 1.0, training=True)
        assert made.tolist() == torch.zeros(shape).tolist(), f"With p=1, dropout returns {made}."


def test_each_entry_is_drawn_by_itself(solution):
    dropped = solution.dropout(numbers(60, 50), 0.5, training=True) == 0
    for axis, name in ((0, "columns"), (1, "rows")):
        shares = dropped.float().mean(dim=axis)
        assert shares.min() > 0, f"Some {name} were kept as a whole: the draws hang together."
        assert shares.max() < 1, f"Some {name} were dropped as a whole: the draws hang together."
    alike = (dropped[0] == dropped[1:]).all(dim=1).any() or (dropped[:, :1] == dropped[:, 1:]).all(
        dim=0
    ).any()
    assert not alike, "Several rows or columns were dropped at the same places."


def test_each_call_draws_anew(solution):
    x, layer = numbers(100), solution.Dropout(0.5)
    torch.manual_seed(3)
    first, second = layer(x), layer(x)
    assert not torch.equal(first, second), "Two calls in a row dropped the same entries."
    torch.manual_seed(3)
    assert torch.equal(layer(x), first), "With the same seed, other entries were dropped."


def test_nothing_is_dropped_without_training(solution):
    for p in (0.0, 0.5, 1.0):
        x = numbers(30, 20)
        state = torch.get_rng_state()
        made = solution.dropout(x.clone(), p, training=False)
        expect_like(made, x, f"dropout(x, {p}, training=False)")
        assert torch.equal(made, x), f"Without training, dropout with p={p} changes x."
        assert torch.equal(torch.get_rng_state(), state), "Without training nothing need be drawn."


def test_layer_in_both_modes(solution):
    x = numbers(N)
    for p in (0.2, 0.7):
        layer = solution.Dropout(p)
        for again in (False, True):
            made = layer.train()(x)
            share = (made == 0).float().mean().item()
            when = "after eval() and train()" if again else "in train mode"
            assert abs(share - p) < 0.03, f"Dropout({p}) drops {share:.0%} {when}."
            assert torch.equal(layer.eval()(x), x), f"Dropout({p}) changes x in eval mode."
    share = (solution.Dropout()(x) == 0).float().mean().item()
    assert abs(share - 0.5) < 0.03, f"Dropout() drops {share:.0%}, expected half."


def test_p_that_is_no_probability(solution):
    for p in (-0.1, 1.1, 50):
        with pytest.raises(ValueError):  # noqa: PT011 - any message will do
            solution.Dropout(p)
    for p in (0.0, 1.0, 0, 1):
        assert solution.Dropout(p).eval()(torch.ones(1)).tolist() == [1.0]


@pytest.mark.parametrize("p", [0.5, 0.8, 1.0])
def test_gradients(solution, p):
    x = numbers(50, 4).requires_grad_()
    made = solution.dropout(x, p, training=True)
    assert made.requires_grad, f"With p={p}, the result is cut off from the graph."
    made.sum().backward()
    expected = (made / x).detach()  # 0, or 1 / (1 - p)
    torch.testing.assert_close(
        x.grad, expected, msg=lambda text: f"The gradient of x with p={p} is wrong. {text}"
    )


def test_x_is_left_alone(solution):
    x = numbers(40, 30)
    before = x.clone()
    for training in (True, False):
        solution.dropout(x, 0.5, training=training)
        assert torch.equal(x, before), f"dropout changed its input (training={training})."


def test_by_hand(solution, count_ops):
    with count_ops() as ops:
        solution.dropout(torch.ones(6, 4), 0.5, training=True)
        solution.Dropout(0.5)(torch.ones(6, 4))
    ready = [name for name in (*ops.names, *ops.kernels) if "dropout" in str(name)]
    assert not ready, f"Write dropout yourself; {ready[0]} does it for you."
