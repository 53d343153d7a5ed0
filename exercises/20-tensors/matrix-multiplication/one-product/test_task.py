"""Checks: values against sums written out in Python, the number of products, and memory."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SIZES = [(2, 3), (4, 2), (1, 3), (3, 1)]


def numbers(*shape, dtype=torch.float32):
    return torch.randn(shape, dtype=dtype)


def expect(actual, expected, call):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def dot(a, b):
    return sum(x * y for x, y in zip(a.tolist(), b.tolist(), strict=True))


def check_layer(solution, n, d, m, dtype):
    x, weight = numbers(n, d, dtype=dtype), numbers(m, d, dtype=dtype)
    expected = torch.tensor([[dot(row, line) for line in weight] for row in x], dtype=dtype)
    call = f"layer of x ({n}, {d}) and weight ({m}, {d})"
    expect(solution.layer(x.clone(), weight.clone()), expected, call)


def check_corrected(solution, m, d, rate, dtype):
    weight, x, error = (numbers(*s, dtype=dtype) for s in [(m, d), (d,), (m,)])
    expected = weight.clone()
    for j in range(m):
        for i in range(d):
            expected[j, i] -= rate * error[j].item() * x[i].item()
    call = f"corrected of weight ({m}, {d}), x ({d},), error ({m},) and rate {rate}"
    expect(solution.corrected(weight.clone(), x.clone(), error.clone(), rate), expected, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [*SIZES, (3, 3)])
def test_scores(solution, n, d, dtype):
    x, w = numbers(n, d, dtype=dtype), numbers(d, dtype=dtype)
    expected = torch.tensor([dot(row, w) for row in x], dtype=dtype)
    expect(solution.scores(x.clone(), w.clone()), expected, f"scores of x ({n}, {d}) and w ({d},)")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4), (4, 3, 2), (1, 2, 5), (5, 1, 2), (2, 4, 1)])
def test_layer(solution, sizes, dtype):
    check_layer(solution, *sizes, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(3, 3, 3), (5, 2, 2), (1, 4, 4)])
def test_layer_with_as_many_outputs_as_features(solution, sizes, dtype):
    check_layer(solution, *sizes, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [*SIZES, (3, 3)])
def test_mixture(solution, n, d, dtype):
    weights, rows = numbers(n, dtype=dtype), numbers(n, d, dtype=dtype)
    expected = torch.tensor([dot(column, weights) for column in rows.T], dtype=dtype)
    call = f"mixture of weights ({n},) and rows ({n}, {d})"
    expect(solution.mixture(weights.clone(), rows.clone()), expected, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("d", [1, 2, 6])
def test_bill(solution, d, dtype):
    prices, amounts = torch.rand(d, dtype=dtype) + 0.5, torch.randint(1, 9, (d,))
    expected = torch.tensor(dot(prices, amounts), dtype=dtype)
    actual = solution.bill(prices.clone(), amounts.clone())
    expect(actual, expected, f"bill({prices}, {amounts})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(4, 2, 3), (2, 5, 3), (3, 3, 3), (1, 1, 4)])
def test_chain(solution, sizes, dtype):
    n, k, m = sizes
    a, b, v = numbers(n, k, dtype=dtype), numbers(k, m, dtype=dtype), numbers(m, dtype=dtype)
    inner = torch.tensor([dot(row, v) for row in b], dtype=dtype)
    expected = torch.tensor([dot(row, inner) for row in a], dtype=dtype)
    call = f"chain of a ({n}, {k}), b ({k}, {m}) and v ({m},)"
    expect(solution.chain(a.clone(), b.clone(), v.clone()), expected, call)


def test_chain_builds_no_large_table(solution, allocations):
    a, b, v = numbers(100, 2), numbers(2, 90), numbers(90)
    with allocations() as memory:
        solution.chain(a, b, v)
    assert memory.largest < 100 * 90 * 4, (
        f"A tensor of shape {tuple(memory.largest_shape)} was made on the way; "
        "with other brackets none is larger than (100,)."
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("m", "d", "rate"), [(2, 3, 0.5), (4, 2, 0.1), (1, 3, 1.0), (2, 1, 2.0)])
def test_corrected(solution, m, d, rate, dtype):
    check_corrected(solution, m, d, rate, dtype)


@pytest.mark.parametrize("m", [2, 3])
def test_corrected_with_as_many_outputs_as_features(solution, m):
    check_corrected(solution, m, m, 0.5, torch.float32)


CALLS = {
    "scores": ([(5, 3), (3,)], 1),
    "layer": ([(5, 3), (4, 3)], 1),
    "mixture": ([(5,), (5, 3)], 1),
    "chain": ([(5, 2), (2, 6), (6,)], 2),
}


@pytest.mark.parametrize("name", list(CALLS))
def test_no_more_products_than_needed(solution, count_ops, name):
    shapes, enough = CALLS[name]
    tensors = [numbers(*shape) for shape in shapes]
    with count_ops() as ops:
        getattr(solution, name)(*tensors)
    assert ops.products <= enough, (
        f"{name} needs {enough} product{'s' * (enough > 1)}; it calls {ops}."
    )


def test_the_inputs_are_left_alone(solution):
    given = {name: [numbers(*shape) for shape in shapes] for name, (shapes, _) in CALLS.items()}
    given["bill"] = [numbers(3), torch.tensor([1, 2, 3])]
    given["corrected"] = [numbers(2, 3), numbers(3), numbers(2), 0.5]
    for name, arguments in given.items():
        before = [x.clone() if isinstance(x, torch.Tensor) else x for x in arguments]
        getattr(solution, name)(*arguments).fill_(77.0)
        for x, copy in zip(arguments, before, strict=True):
            same = torch.equal(x, copy) if isinstance(x, torch.Tensor) else x == copy
            assert same, f"{name} wrote into its argument: it was {copy}, now it is {x}."
