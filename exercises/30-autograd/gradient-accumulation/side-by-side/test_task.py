"""Checks: each gradient by formula, none mixed with another, and w.grad as it was."""

import pytest
import torch

CASES = [((3,), torch.float32), ((2, 3), torch.float64), ((), torch.float32), ((1,), torch.float64)]
LOSSES = [
    (lambda w: (w * w).sum(), lambda w: 2 * w),
    (lambda w: w.sum() * 3, lambda w: torch.full_like(w, 3.0)),
    (lambda w: (w**3).sum(), lambda w: 3 * w**2),
    (lambda w: torch.exp(w).mean(), lambda w: torch.exp(w) / w.numel()),
]


def leaf(shape, dtype):
    return torch.randn(shape, dtype=dtype).requires_grad_()


def expect_gradients(solution, pairs, w):
    made = solution.separate_gradients([loss for loss, _ in pairs], w)
    assert isinstance(made, list), f"separate_gradients must return a list, not {made!r}."
    assert len(made) == len(pairs), f"{len(pairs)} losses give {len(made)} gradients."
    for place, (gradient, (_, known)) in enumerate(zip(made, pairs, strict=True)):
        right, what = known(w.detach()), f"gradient {place} of {len(pairs)}"
        assert isinstance(gradient, torch.Tensor), f"{what} is {gradient!r}, not a tensor."
        assert not gradient.requires_grad, f"{what} is tracked."
        torch.testing.assert_close(
            gradient,
            right,
            msg=lambda text, g=gradient, r=right, what=what: f"{what} is {g}, expected {r}. {text}",
        )
    return made


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_the_gradient_of_one_loss(solution, shape, dtype):
    for pair in LOSSES:
        expect_gradients(solution, [pair], leaf(shape, dtype))
    assert solution.separate_gradients([], leaf(shape, dtype)) == [], "No losses, no gradients."


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_gradients_side_by_side(solution, shape, dtype):
    expect_gradients(solution, LOSSES, leaf(shape, dtype))
    expect_gradients(solution, [LOSSES[2], LOSSES[0]], leaf(shape, dtype))


def test_an_old_gradient_is_not_added(solution):
    w = leaf((3,), torch.float32)
    w.grad = torch.tensor([50.0, 60.0, 70.0])
    expect_gradients(solution, [LOSSES[0]], w)


def test_w_grad_stays_none(solution):
    w = leaf((2,), torch.float32)
    solution.separate_gradients([loss for loss, _ in LOSSES], w)
    assert w.grad is None, f"w.grad was None; separate_gradients leaves {w.grad} in it."
    solution.agreement(LOSSES[0][0], LOSSES[1][0], w)
    assert w.grad is None, f"w.grad was None; agreement leaves {w.grad} in it."


def test_w_grad_keeps_its_numbers(solution):
    w = leaf((2,), torch.float32)
    for name, run in (
        ("separate_gradients", lambda: solution.separate_gradients([f for f, _ in LOSSES], w)),
        ("agreement", lambda: solution.agreement(LOSSES[0][0], LOSSES[1][0], w)),
    ):
        w.grad = torch.tensor([5.0, 6.0])
        run()
        assert w.grad is not None, f"w.grad was [5, 6]; {name} leaves None in it."
        assert w.grad.tolist() == [5.0, 6.0], f"w.grad was [5, 6]; {name} leaves {w.grad.tolist()}."


def test_each_has_its_own_memory(solution):
    w = leaf((2,), torch.float32)
    constant = torch.tensor([4.0, 5.0])
    made = solution.separate_gradients([lambda w: (w * constant).sum()] * 2, w)
    assert all(isinstance(g, torch.Tensor) for g in made), f"Expected two tensors, not {made!r}."
    made[0].fill_(-1.0)
    assert made[1].tolist() == [4.0, 5.0], "Writing into one gradient changed another."
    assert constant.tolist() == [4.0, 5.0], "Writing into a gradient changed a tensor of the loss."


def expect_agreement(solution, one, other, w, expected, what):
    made = solution.agreement(one, other, w)
    assert type(made) is float, f"agreement must return a Python float, not {made!r}."
    assert made == pytest.approx(expected, abs=1e-5), (
        f"agreement is {made} for gradients {what}, expected {expected}."
    )


def towards(*numbers):
    """A loss with this gradient, whatever w is."""
    direction = torch.tensor(numbers)
    return lambda w: (w * direction).sum()


def test_agreement_of_directions(solution):
    w = torch.tensor([3.0, -2.0], requires_grad=True)
    for a, b, expected in (
        ([1.0, 2.0], [2.0, 4.0], 1.0),
        ([1.0, 2.0], [-3.0, -6.0], -1.0),
        ([1.0, 0.0], [0.0, 7.0], 0.0),
        ([3.0, 4.0], [4.0, 3.0], 0.96),
        ([1.0, 0.0], [1.0, 1.0], 0.5**0.5),
    ):
        expect_agreement(solution, towards(*a), towards(*b), w, expected, f"{a} and {b}")


def test_agreement_of_matrices(solution):
    w = leaf((2, 3), torch.float32)
    a, b = torch.rand(2, 3), torch.rand(2, 3)
    expected = (a * b).sum() / (a.norm() * b.norm())
    expect_agreement(
        solution,
        lambda w: (w * a).sum(),
        lambda w: (w * b).sum(),
        w,
        expected.item(),
        f"{a} and {b}",
    )
