"""Checks: the pieces one by one against the formula, then the rates that an optimizer gets."""

import math

import pytest
import torch

PLANS = [(2, 6, 0.0), (5, 12, 0.1), (1, 9, 0.5), (3, 40, 0.01)]  # warmup, total, floor
NO_WARMUP = [(0, 4, 0.0), (0, 9, 0.2), (0, 1, 0.3)]


def formula(step, warmup, total, floor):
    """The factor, written another way: the cosine by the square of half the angle."""
    if step < warmup:
        return (step + 1) / warmup
    way = min(1.0, (step - warmup) / (total - warmup))
    return floor + (1.0 - floor) * math.cos(math.pi * way / 2) ** 2


def expect(solution, steps, plan):
    for step in steps:
        found, right = solution.factor(step, *plan), formula(step, *plan)
        assert found == pytest.approx(right, abs=1e-6), (
            f"factor(step={step}, warmup={plan[0]}, total={plan[1]}, floor={plan[2]}) is {found}, "
            f"expected {right:.6f}."
        )


@pytest.mark.parametrize("plan", PLANS)
def test_warm_up(solution, plan):
    expect(solution, range(plan[0]), plan)


@pytest.mark.parametrize("plan", PLANS)
def test_cosine(solution, plan):
    expect(solution, range(plan[0], plan[1]), plan)


def later(plan):
    return [plan[1], plan[1] + 1, plan[1] + 7, 10 * plan[1]]


@pytest.mark.parametrize("plan", [(2, 6, 0.0), (4, 11, 0.0)])
def test_after_the_end(solution, plan):
    expect(solution, later(plan), plan)


@pytest.mark.parametrize("plan", [(5, 12, 0.1), (1, 9, 0.5), (2, 7, 1.0)])
def test_after_the_end_with_a_floor(solution, plan):
    expect(solution, later(plan), plan)


@pytest.mark.parametrize("plan", NO_WARMUP)
def test_no_warm_up(solution, plan):
    expect(solution, range(plan[1]), plan)


@pytest.mark.parametrize("plan", [*PLANS, *NO_WARMUP])
def test_a_python_float(solution, plan):
    for step in (plan[0], plan[0] + 1):
        found = solution.factor(step, *plan)
        assert type(found) is float, f"factor returns {found!r}, expected a Python float."


def run(solution, rates, plan, steps):
    """The rates of every group at each step of an optimizer under the scheduler."""
    groups = [{"params": [torch.zeros(1, requires_grad=True)], "lr": rate} for rate in rates]
    optimizer = torch.optim.SGD(groups, lr=0.7)
    scheduler = solution.make_scheduler(optimizer, *plan)
    found = []
    for _ in range(steps):
        found.append([float(group["lr"]) for group in optimizer.param_groups])
        optimizer.step()
        scheduler.step()
    return found


def expect_rates(solution, rates, plan):
    steps = plan[1] + 3
    found = run(solution, rates, plan, steps)
    for step in range(steps):
        right = [rate * formula(step, *plan) for rate in rates]
        assert found[step] == pytest.approx(right, abs=1e-6), (
            f"Groups with the rates {rates}, warmup={plan[0]}, total={plan[1]}, floor={plan[2]}: "
            f"at step {step} the rates are {found[step]}, expected {right}."
        )


@pytest.mark.parametrize("plan", [*PLANS, *NO_WARMUP])
def test_scheduler_with_a_rate_of_1(solution, plan):
    expect_rates(solution, [1.0], plan)


@pytest.mark.parametrize("plan", [(2, 6, 0.0), (5, 12, 0.1)])
def test_scheduler_with_another_rate(solution, plan):
    expect_rates(solution, [0.3], plan)


@pytest.mark.parametrize("plan", [(2, 6, 0.0), (5, 12, 0.1)])
def test_scheduler_with_several_groups(solution, plan):
    expect_rates(solution, [1.0, 0.1, 0.02], plan)
