"""Checks: the values, the gradients that pass, and those that must not."""

import pytest
import torch

CASES = [((3,), torch.float32), ((2, 4), torch.float64), ((), torch.float32), ((1,), torch.float64)]
STEPS = {
    "round": lambda x: torch.round(x),
    "sign": lambda x: torch.sign(x),
    "square": lambda x: torch.square(x),
    "exp": lambda x: torch.exp(x),
}


def numbers(shape, dtype):
    return torch.rand(shape, dtype=dtype) * 4 - 1.5


def expect(actual, expected, what):
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {kind}."
    torch.testing.assert_close(
        actual.detach(),
        expected,
        msg=lambda text: f"{what} is {actual}, expected {expected}. {text}",
    )


def gradient(result, x, what):
    """The gradient of a result (weighted, where it has many entries) by x."""
    assert result.requires_grad, f"{what} is not tracked, so that nothing can be learnt from it."
    weights = torch.arange(1.0, result.numel() + 1, dtype=result.dtype).reshape(result.shape)
    result.backward(gradient=weights)
    return x.grad, weights


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_chase(solution, shape, dtype):
    prediction, target = numbers(shape, dtype), numbers(shape, dtype)
    right = (prediction - target).square().mean()
    made = solution.chase(prediction.clone(), target.clone())
    expect(made, right, f"chase of {prediction} and {target}")


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_the_prediction_receives_a_gradient(solution, shape, dtype):
    prediction, target = numbers(shape, dtype).requires_grad_(), numbers(shape, dtype)
    for moved in (target, target.clone().requires_grad_()):
        prediction.grad = None
        made, _ = gradient(solution.chase(prediction, moved), prediction, "chase")
        assert made is not None, "chase sends no gradient to the prediction."
        right = 2 * (prediction.detach() - target) / target.numel()
        expect(made, right, "the gradient by the prediction")


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_the_target_receives_none(solution, shape, dtype):
    prediction, target = (numbers(shape, dtype).requires_grad_() for _ in range(2))
    made = solution.chase(prediction, target)
    if made.requires_grad:
        made.backward()
    assert target.grad is None, f"chase sends the gradient {target.grad} to the target."
    assert target.requires_grad, "chase turned off the tracking of the target."


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_rescale(solution, shape, dtype):
    x = numbers(shape, dtype)
    expect(solution.rescale(x.clone()), x / x.abs().max(), f"rescale({x})")
    expect(solution.rescale(-x), -x / x.abs().max(), f"rescale({-x})")


@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_the_largest_value_counts_as_a_constant(solution, shape, dtype):
    x = numbers(shape, dtype).requires_grad_()
    made, weights = gradient(solution.rescale(x), x, "rescale(x)")
    expect(made, weights / x.detach().abs().max(), "the gradient of rescale")


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_straight_through_values(solution, shape, dtype, name):
    x = numbers(shape, dtype)
    for given in (x.clone(), x.clone().requires_grad_()):
        made = solution.straight_through(STEPS[name], given)
        expect(made, STEPS[name](x), f"straight_through of {name} at {x}")


@pytest.mark.parametrize("name", ["round", "sign"])
@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_straight_through_a_step(solution, shape, dtype, name):
    x = numbers(shape, dtype).requires_grad_()
    made, weights = gradient(solution.straight_through(STEPS[name], x), x, "straight_through")
    expect(made, weights, f"the gradient through {name}")


@pytest.mark.parametrize("name", ["square", "exp"])
@pytest.mark.parametrize(("shape", "dtype"), CASES)
def test_straight_through_a_curve(solution, shape, dtype, name):
    x = numbers(shape, dtype).requires_grad_()
    made, weights = gradient(solution.straight_through(STEPS[name], x), x, "straight_through")
    expect(made, weights, f"the gradient through {name}")


def test_the_inputs_are_left_alone(solution):
    for name, run in (
        ("chase", lambda x: solution.chase(x, torch.ones(3))),
        ("chase", lambda x: solution.chase(torch.ones(3), x)),
        ("rescale", solution.rescale),
        ("straight_through", lambda x: solution.straight_through(STEPS["round"], x)),
    ):
        for tracked in (False, True):
            x = torch.tensor([0.4, -2.6, 1.7], requires_grad=tracked)
            run(x)
            assert x.tolist() == pytest.approx([0.4, -2.6, 1.7]), (
                f"{name} changed its input to {x}."
            )
            assert x.requires_grad == tracked, f"{name} changed the tracking of its input."
