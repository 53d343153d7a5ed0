"""Checks: torch's own loss as the measure, small logits and huge ones, values and gradients."""

import pytest
import torch
import torch.nn.functional as F

LOSSES = (
    "binary_cross_entropy_with_logits",
    "binary_cross_entropy",
    "cross_entropy",
    "nll_loss",
    "soft_margin_loss",
    "multilabel_soft_margin_loss",
)


def expect_close(actual, expected, what, **tolerance):
    assert isinstance(actual, torch.Tensor), f"{what} is no tensor but {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{what} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual,
        expected,
        msg=lambda text: f"{what} is {actual.tolist()}, expected {expected.tolist()}. {text}",
        **tolerance,
    )


def drawn(shape, dtype, soft=False):
    logits = (2 * torch.randn(shape, dtype=dtype)).clamp(-4, 4)
    targets = torch.rand(shape, dtype=dtype)
    return logits, targets if soft else targets.round()


def expect_loss(solution, logits, targets, pos_weight=1.0):
    weight = torch.tensor(pos_weight, dtype=logits.dtype)
    expected = F.binary_cross_entropy_with_logits(logits, targets, pos_weight=weight)
    actual = solution.bce_with_logits(logits, targets, pos_weight)
    shown = f"{logits.flatten().tolist()[:4]}, targets {targets.flatten().tolist()[:4]}"
    expect_close(actual, expected, f"The loss of logits {shown}, pos_weight {pos_weight}")


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(1,), (7,), (5, 3), (2, 3, 4)])
def test_hard_targets(solution, shape, dtype):
    for _ in range(3):
        expect_loss(solution, *drawn(shape, dtype))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(7,), (5, 3)])
def test_targets_between_0_and_1(solution, shape, dtype):
    expect_loss(solution, *drawn(shape, dtype, soft=True))


WEIGHTS = [0.25, 3.0, 19.0]


@pytest.mark.parametrize("pos_weight", WEIGHTS)
@pytest.mark.parametrize("soft", [False, True])
def test_pos_weight(solution, pos_weight, soft):
    expect_loss(solution, *drawn((40,), torch.float64, soft), pos_weight)


@pytest.mark.parametrize("pos_weight", WEIGHTS)
def test_pos_weight_where_all_are_ones(solution, pos_weight):
    expect_loss(solution, torch.tensor([0.5, -2.0, 1.0]), torch.ones(3), pos_weight)


@pytest.mark.parametrize("pos_weight", WEIGHTS)
def test_pos_weight_where_all_are_zeros(solution, pos_weight):
    expect_loss(solution, torch.tensor([0.5, -2.0, 1.0]), torch.zeros(3), pos_weight)


HUGE = [-1000.0, -200.0, -30.0, 30.0, 200.0, 1000.0]


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_huge_logits_that_are_right(solution, dtype):
    logits = torch.tensor(HUGE, dtype=dtype)
    expect_loss(solution, logits, (logits > 0).to(dtype))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_huge_logits_that_are_wrong(solution, dtype):
    logits = torch.tensor(HUGE, dtype=dtype)
    expect_loss(solution, logits, (logits < 0).to(dtype))


def expect_gradient(solution, values, targets):
    logits = torch.tensor(values, dtype=torch.float64, requires_grad=True)
    targets = torch.tensor(targets, dtype=torch.float64)
    loss = solution.bce_with_logits(logits, targets)
    assert loss.requires_grad, "No gradient flows from the loss to the logits."
    loss.backward()
    expected = (torch.sigmoid(logits.detach()) - targets) / len(values)
    expect_close(logits.grad, expected, f"The gradient at the logits {values}")


def test_gradients(solution):
    expect_gradient(solution, [-2.0, -0.5, 0.25, 3.0, 1.0], [0.0, 1.0, 0.0, 1.0, 0.3])


def test_gradients_of_huge_logits(solution):
    expect_gradient(solution, HUGE, [1.0, 1.0, 1.0, 0.0, 0.0, 0.0])
    expect_gradient(solution, HUGE, [0.0, 0.0, 0.0, 1.0, 1.0, 1.0])


def test_torchs_losses_are_not_called(solution, count_ops):
    logits, targets = drawn((6,), torch.float32)
    with count_ops() as ops:
        solution.bce_with_logits(logits, targets, 2.0)
    for name in LOSSES:
        assert ops[name] == 0, f"The answer calls torch's {name}; write the formula."


def test_what_comes_in_is_left_alone(solution):
    logits, targets = drawn((6,), torch.float32)
    before = logits.clone(), targets.clone()
    solution.bce_with_logits(logits, targets, 2.0)
    solution.balancing_weight(targets)
    assert torch.equal(logits, before[0]), "bce_with_logits changed the logits."
    assert torch.equal(targets, before[1]), "The targets were changed."


@pytest.mark.parametrize("dtype", [torch.int64, torch.float32])
@pytest.mark.parametrize(("ones", "zeros"), [(1, 3), (50, 950), (4, 1), (3, 0), (5, 5)])
def test_balancing_weight(solution, ones, zeros, dtype):
    targets = torch.tensor([1] * ones + [0] * zeros, dtype=dtype)[torch.randperm(ones + zeros)]
    weight = float(solution.balancing_weight(targets))
    call = f"balancing_weight of {ones} ones and {zeros} zeros"
    assert weight == pytest.approx(zeros / ones), f"{call} is {weight}, expected {zeros / ones}."


@pytest.mark.parametrize("dtype", [torch.int64, torch.float32])
def test_balancing_weight_is_a_python_float(solution, dtype):
    weight = solution.balancing_weight(torch.tensor([1, 0, 0, 1, 0], dtype=dtype))
    assert type(weight) is float, f"balancing_weight returns {weight!r}, not a Python float."
