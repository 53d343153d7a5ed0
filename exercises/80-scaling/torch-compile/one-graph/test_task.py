"""Checks: the loss by hand, then how often the whole of model and loss is compiled."""

import copy

import pytest
import torch
from torch import nn


def by_hand(prediction, target, cut):
    """Loss, gradient and number of outliers, entry by entry."""
    errors = (prediction - target).detach().flatten().tolist()
    kept = [e for e in errors if abs(e) <= cut]
    count = max(1, len(kept))
    slopes = [2 * e / count if abs(e) <= cut else 0.0 for e in errors]
    return sum(e * e for e in kept) / count, slopes, len(errors) - len(kept)


def pair(shape, dtype, seed, size=2.0):
    numbers = torch.Generator().manual_seed(seed)
    prediction = torch.randn(shape, generator=numbers).to(dtype).requires_grad_()
    return prediction, size * torch.randn(shape, generator=numbers).to(dtype)


def expect_loss(solution, prediction, target, cut):
    loss = solution.TrimmedLoss(cut)(prediction, target)
    value, slopes, _ = by_hand(prediction, target, cut)
    assert loss.shape == (), f"The loss has the shape {tuple(loss.shape)}, expected a scalar."
    assert loss.dtype == target.dtype, f"For {target.dtype} the loss is {loss.dtype}."
    assert loss.item() == pytest.approx(value, rel=1e-4, abs=1e-6), (
        f"With cut={cut} the loss is {loss.item()}, expected {value:.5f}."
    )
    loss.backward()
    found = prediction.grad.flatten()
    torch.testing.assert_close(
        found,
        torch.tensor(slopes, dtype=target.dtype),
        atol=1e-5,
        rtol=1e-4,
        msg=f"With cut={cut} the gradient is {found.tolist()}, expected {slopes}.",
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(7,), (5, 2), (2, 3, 4)])
@pytest.mark.parametrize("cut", [1.0, 2.5])
def test_loss_and_gradient(solution, dtype, shape, cut):
    expect_loss(solution, *pair(shape, dtype, seed=len(shape)), cut)


def test_an_error_of_exactly_cut_is_kept(solution):
    prediction = torch.tensor([2.0, -2.0, 4.0, 1.0], requires_grad=True)
    expect_loss(solution, prediction, torch.zeros(4), 2.0)
    prediction = torch.tensor([2.0, 9.0], requires_grad=True)  # a single entry is kept
    expect_loss(solution, prediction, torch.zeros(2), 2.0)


@pytest.mark.parametrize("shape", [(1,), (4, 3)])
def test_only_outliers(solution, shape):
    prediction, target = pair(shape, torch.float32, seed=3)
    expect_loss(solution, prediction, target + 100.0, 1.0)


def test_outliers_are_counted(solution):
    loss_fn, expected = solution.TrimmedLoss(1.0), 0
    buffer = dict(loss_fn.named_buffers()).get("outliers")
    assert buffer is not None, "TrimmedLoss has no buffer `outliers`."
    assert buffer.dtype == torch.int64, f"The buffer `outliers` is {buffer.dtype}."
    assert buffer.shape == (), f"The buffer `outliers` has the shape {tuple(buffer.shape)}."
    assert buffer.item() == 0, f"At first there are {buffer.item()} outliers."
    for seed in range(3):
        prediction, target = pair((6, 2), torch.float32, seed)
        loss_fn(prediction, target)
        expected += by_hand(prediction, target, 1.0)[2]
        found = dict(loss_fn.named_buffers())["outliers"].item()
        assert found == expected, f"After call {seed + 1}, `outliers` is {found}, not {expected}."


def network(seed=0):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))


def batch(n, seed, far=1.0):
    numbers = torch.Generator().manual_seed(seed)
    return torch.randn(n, 3, generator=numbers), far * torch.randn(n, 2, generator=numbers)


def call(step, inputs, targets):
    try:
        return step(inputs, targets)
    except torch._dynamo.exc.TorchDynamoException as error:
        reason = str(error).splitlines()[0]
        raise AssertionError(f"Model and loss do not compile to one graph: {reason}.") from None


def test_compiled_as_eager(solution, count_graphs):
    model, loss_fn = network(1), solution.TrimmedLoss(1.0)
    twin, twin_loss = copy.deepcopy(model), copy.deepcopy(loss_fn)
    with count_graphs():
        step = solution.compiled(model, loss_fn)
        for seed in range(3):
            x, y = batch(6, seed)
            loss, expected = call(step, x, y), twin_loss(twin(x), y)
            assert loss.item() == pytest.approx(expected.item(), rel=1e-4), (
                f"The compiled loss is {loss.item()}, the plain one {expected.item()}."
            )
            loss.backward()
            expected.backward()
    for found, slope in zip(model.parameters(), twin.parameters(), strict=True):
        assert found.grad is not None, "No gradient arrives at the model that was compiled."
        torch.testing.assert_close(
            found.grad,
            slope.grad,
            msg=f"Compiled, a gradient is {found.grad}, expected {slope.grad}.",
        )
    counts = int(loss_fn.outliers), int(twin_loss.outliers)
    assert counts[0] == counts[1], "Compiled, it counts {} outliers, expected {}.".format(*counts)


def test_one_graph_whatever_the_numbers(solution, count_graphs):
    with count_graphs() as seen:
        step = solution.compiled(network(), solution.TrimmedLoss(1.0))
        for seed, far in enumerate((0.1, 1.0, 1000.0, 1.0)):
            call(step, *batch(6, seed, far))
    assert (seen.graphs, seen.breaks) == (1, 0), (
        f"Four calls with inputs of one shape should use one graph: {seen}."
    )


def test_two_graphs_for_all_batch_sizes(solution, count_graphs):
    with count_graphs() as seen:
        step = solution.compiled(network(), solution.TrimmedLoss(1.0))
        for n in (8, 5, 2, 7, 11):
            call(step, *batch(n, seed=n))
    assert 1 <= seen.graphs <= 2, f"Five batch sizes need two graphs at most: {seen}."


# Made from a string: checks have guards in them, and a file of theirs may not be read during a
# run. Torch would stumble over the first and do the second.
UNDECIDED: dict[str, type[nn.Module]] = {}
exec(
    """
class Undecided(Module):
    def forward(self, prediction, target):
        return prediction.sum() if prediction.sum() > 0 else target.sum()
""",
    {"Module": nn.Module, "__name__": __name__},
    UNDECIDED,
)


def test_a_break_is_an_error(solution, count_graphs):
    with count_graphs() as seen:
        step = solution.compiled(nn.Linear(3, 1), UNDECIDED["Undecided"]())
        try:
            step(torch.ones(1, 3), torch.ones(1, 1))
            raised = None
        except Exception as error:
            raised = type(error).__name__
    assert raised == "Unsupported", (
        f"A loss with an `if` on numbers should be refused by torch.compile; "
        f"the call raised {raised} ({seen})."
    )
