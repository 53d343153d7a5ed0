"""Checks: values and gradients beside torch's pooling, with and without a rest."""

import pytest
import torch
import torch.nn.functional as F

WHOLE = [
    ((2, 3, 4, 6), (2, 3)),
    ((3, 2, 4, 4), (2, 2)),
    ((1, 1, 3, 8), (3, 4)),
    ((2, 2, 3, 5), (1, 1)),
]
RESTS = [
    ((2, 3, 5, 7), (2, 2)),
    ((1, 2, 7, 6), (3, 2)),
    ((2, 1, 4, 8), (4, 3)),
    ((2, 2, 5, 5), (3, 4)),
]


def expect(actual, expected, call):
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} has wrong values. {text}"
    )


def check(function, right, cases):
    for shape, size in cases:
        for dtype in (torch.float32, torch.float64):
            x = torch.randn(shape, dtype=dtype)
            expect(
                function(x.clone(), size), right(x, size), f"{function.__name__} of {shape}, {size}"
            )


def test_max_pool(solution):
    check(solution.max_pool, F.max_pool2d, WHOLE)
    expect(
        solution.max_pool(torch.ones(0, 2, 6, 4), (2, 2)), torch.ones(0, 2, 3, 2), "max_pool, n = 0"
    )


def test_max_pool_with_a_rest(solution):
    check(solution.max_pool, F.max_pool2d, RESTS)


def test_average_pool(solution):
    check(solution.average_pool, F.avg_pool2d, WHOLE)
    made = solution.average_pool(torch.ones(0, 2, 6, 4), (2, 2))
    expect(made, torch.ones(0, 2, 3, 2), "average_pool, n = 0")


def test_average_pool_with_a_rest(solution):
    check(solution.average_pool, F.avg_pool2d, RESTS)


@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (3, 3, 3, 3), (1, 2, 6, 1), (0, 2, 3, 4)])
def test_global_average(solution, shape):
    x = torch.randn(shape, dtype=torch.float64)
    right = (
        torch.stack([image.flatten(start_dim=1).sum(dim=1) for image in x])
        if len(x)
        else x[..., 0, 0]
    )
    expect(
        solution.global_average(x.clone()),
        right / (shape[2] * shape[3]),
        f"global_average of {shape}",
    )


def test_features_left(solution):
    for channels, height, width in [(8, 28, 20), (3, 11, 31), (1, 16, 16), (5, 15, 9)]:
        x = torch.zeros(1, channels, height, width)
        for pools in range(4):
            x = F.max_pool2d(x, 2) if pools else x
            right = x.numel()
            found = solution.features_left(channels, height, width, pools)
            call = f"features_left({channels}, {height}, {width}, {pools})"
            assert isinstance(found, int), f"{call} returns {found!r}, expected a whole number."
            assert found == right, f"{call} is {found}; pooling by torch leaves {right}."


def test_gradients(solution):
    x = torch.randperm(2 * 2 * 5 * 7).reshape(2, 2, 5, 7).double()  # no ties
    for name, right in (("max_pool", F.max_pool2d), ("average_pool", F.avg_pool2d)):
        mine, theirs = x.clone().requires_grad_(), x.clone().requires_grad_()
        made, slope = getattr(solution, name)(mine, (2, 3)), torch.rand(2, 2, 2, 2).double()
        assert made.requires_grad, f"No gradient flows through {name}."
        expect(made, right(x, (2, 3)), f"{name} of (2, 2, 5, 7), (2, 3)")
        made.backward(slope)
        right(theirs, (2, 3)).backward(slope)
        expect(mine.grad, theirs.grad, f"the gradient of x through {name}")


def test_by_hand(solution, count_ops):
    x = torch.randn(2, 2, 4, 6)
    with count_ops() as ops:
        solution.max_pool(x, (2, 2))
        solution.average_pool(x, (2, 2))
        solution.global_average(x)
    ready = [name for name in (*ops.names, *ops.kernels) if "pool" in str(name)]
    assert not ready, f"Write the pooling yourself; {ready[0]} does it for you."
