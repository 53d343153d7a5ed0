"""Checks: the numbers, what the module holds, and the same on other devices and dtypes."""

import pytest
import torch

CASES = [(3, 4, 2, 0.5), (1, 2, 3, 0.9), (6, 1, 1, 0.25), (5, 3, 3, 1.0)]


def by_hand(x, basis, decay):
    total = torch.zeros(basis.shape[1], dtype=x.dtype)
    for moment in x.tolist():
        row = torch.tensor(moment, dtype=x.dtype)
        total = decay * total + (row.unsqueeze(1) * basis).sum(dim=0)
    return total


@pytest.mark.parametrize("case", CASES)
def test_values(solution, case):
    t, d, k, decay = case
    x, basis = torch.randn(t, d), torch.randn(d, k)
    found = solution.Summary(basis, decay)(x)
    torch.testing.assert_close(
        found,
        by_hand(x, basis, decay),
        msg=lambda text: f"x {(t, d)}, basis {(d, k)} and decay {decay} give {found}. {text}",
    )


def test_series_of_other_lengths(solution):
    basis = torch.randn(3, 2)
    model = solution.Summary(basis, 0.5)
    for t in (4, 1, 7, 4):
        x = torch.randn(t, 3)
        torch.testing.assert_close(
            model(x),
            by_hand(x, basis, 0.5),
            msg=lambda text, t=t: f"Called with one length after another, at t={t}: {text}",
        )


def test_scale_is_the_only_parameter(solution):
    basis = torch.randn(4, 3, dtype=torch.float64)
    model = solution.Summary(basis, 0.5)
    names = {name: tuple(p.shape) for name, p in model.named_parameters()}
    assert names == {"scale": (3,)}, f"The parameters are {names}, expected scale (3,)."
    assert model.scale.tolist() == [1, 1, 1], f"scale begins with {model.scale.tolist()}."
    assert model.scale.dtype == torch.float64, f"basis is float64, and scale {model.scale.dtype}."
    place = solution.Summary(torch.ones(2, 3, device="meta"), 0.5).scale.device.type
    assert place == "meta", f"basis is on meta, and scale on {place}."


def test_scale_learns(solution):
    x, basis = torch.randn(5, 3), torch.randn(3, 2)
    model = solution.Summary(basis, 0.5)
    with torch.no_grad():
        model.scale.copy_(torch.tensor([2.0, -3.0]))
    result, plain = model(x), by_hand(x, basis, 0.5)
    torch.testing.assert_close(
        result, plain * torch.tensor([2.0, -3.0]), msg="scale (2, -3) does not scale the sums."
    )
    result.sum().backward()
    assert model.scale.grad is not None, "No gradient reaches scale."
    torch.testing.assert_close(
        model.scale.grad, plain, msg=f"The gradient of scale is {model.scale.grad}, not {plain}."
    )


def test_basis_is_the_modules_own(solution):
    x, basis = torch.randn(4, 3), torch.randn(3, 2)
    model = solution.Summary(basis, 0.5)
    expected = by_hand(x, basis, 0.5)
    basis.zero_()
    torch.testing.assert_close(
        model(x), expected, msg="Writing into the caller's basis changes the module's results."
    )


def test_float64(solution):
    x, basis = torch.randn(4, 3, dtype=torch.float64), torch.randn(3, 2)
    model = solution.Summary(basis, 0.7).to(torch.float64)
    try:
        found = model(x)
    except RuntimeError as error:
        raise AssertionError(f"After model.to(torch.float64), a call fails: {error}") from None
    assert found.dtype == torch.float64, f"Model and x are float64, and the result {found.dtype}."
    torch.testing.assert_close(
        found,
        by_hand(x, basis.double(), 0.7),
        msg=lambda text: f"After model.to(torch.float64) the result is less exact. {text}",
    )


def run_there(solution, traffic):
    """One call on the (simulated) GPU: the result, its device, and the traffic of the call."""
    x, basis = torch.randn(5, 3), torch.randn(3, 2)
    with traffic(simulate=True):
        model = solution.Summary(basis, 0.5).to("cuda")
        there = x.to("cuda")
        with traffic(simulate=True) as seen:
            try:
                found = model(there)
            except RuntimeError as error:
                raise AssertionError(f"On the GPU a call fails: {error}") from None
        place = found.device.type
    return found, by_hand(x, basis, 0.5), place, seen


def test_on_a_gpu(solution, traffic):
    found, expected, place, _ = run_there(solution, traffic)
    assert place == "cuda", f"Model and x are on cuda, and the result is on {place}."
    torch.testing.assert_close(found, expected, msg="On the GPU the result is another one.")


def test_a_call_copies_nothing_and_waits_for_nothing(solution, traffic):
    _, _, _, seen = run_there(solution, traffic)
    assert not seen.copies, f"A call need not copy anything: {seen}."
    assert not seen.waits, f"A call need not wait for the GPU: {seen}."
