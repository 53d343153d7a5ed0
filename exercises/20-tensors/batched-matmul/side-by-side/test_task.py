"""Checks: every matrix of the stack by itself, in a loop; sizes that differ and that do not."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]


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


def check_scores(solution, b, h, t, s, d, dtype=torch.float32):
    q, k = numbers(b, h, t, d, dtype=dtype), numbers(b, h, s, d, dtype=dtype)
    expected = torch.empty(b, h, t, s, dtype=dtype)
    for i in range(b):
        for j in range(h):
            expected[i, j] = (q[i, j] @ k[i, j].T) * 0.3
    call = f"attention_scores of q {tuple(q.shape)}, k {tuple(k.shape)} and scale 0.3"
    expect(solution.attention_scores(q.clone(), k.clone(), 0.3), expected, call)


def check_weighted(solution, n, t, d, dtype=torch.float32):
    weights, values = numbers(n, t, dtype=dtype), numbers(n, t, d, dtype=dtype)
    expected = torch.stack([weights[i] @ values[i] for i in range(n)])
    call = f"weighted_rows of weights ({n}, {t}) and values ({n}, {t}, {d})"
    expect(solution.weighted_rows(weights.clone(), values.clone()), expected, call)


def check_paired(solution, n, d, dtype=torch.float32):
    a, b = numbers(n, d, dtype=dtype), numbers(n, d, dtype=dtype)
    expected = torch.stack([a[i] @ b[i] for i in range(n)])
    expect(solution.paired_dots(a.clone(), b.clone()), expected, f"paired_dots of two ({n}, {d})")


def check_rotate(solution, n, p, dtype=torch.float32):
    points, rotations = numbers(n, p, 3, dtype=dtype), numbers(n, 3, 3, dtype=dtype)
    expected = torch.empty_like(points)
    for i in range(n):
        for j in range(p):
            expected[i, j] = rotations[i] @ points[i, j]
    call = f"rotate of points ({n}, {p}, 3) and rotations ({n}, 3, 3)"
    expect(solution.rotate(points.clone(), rotations.clone()), expected, call)


def check_bilinear(solution, n, k, i, j, dtype=torch.float32):
    x, w, y = numbers(n, i, dtype=dtype), numbers(k, i, j, dtype=dtype), numbers(n, j, dtype=dtype)
    rows = [torch.stack([x[row] @ w[out] @ y[row] for out in range(k)]) for row in range(n)]
    call = f"bilinear of x ({n}, {i}), w ({k}, {i}, {j}) and y ({n}, {j})"
    expect(solution.bilinear(x.clone(), w.clone(), y.clone()), torch.stack(rows), call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4, 5, 6), (1, 2, 3, 7, 4), (3, 1, 5, 2, 1)])
def test_attention_scores(solution, sizes, dtype):
    check_scores(solution, *sizes, dtype)


@pytest.mark.parametrize("sizes", [(2, 2, 4, 4, 4), (3, 3, 3, 3, 3), (2, 3, 5, 5, 5)])
def test_attention_scores_where_sizes_agree(solution, sizes):
    check_scores(solution, *sizes)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4), (5, 2, 3), (3, 1, 5), (3, 3, 3)])
def test_weighted_rows(solution, sizes, dtype):
    check_weighted(solution, *sizes, dtype)


@pytest.mark.parametrize("sizes", [(1, 4, 2), (2, 4, 1), (1, 3, 1)])
def test_weighted_rows_of_one_example_or_one_column(solution, sizes):
    check_weighted(solution, *sizes)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(4, 3), (2, 5), (1, 3), (3, 1), (3, 3)])
def test_paired_dots(solution, n, d, dtype):
    check_paired(solution, n, d, dtype)


def test_paired_dots_build_no_large_table(solution, allocations):
    a, b = numbers(300, 2), numbers(300, 2)
    with allocations() as memory:
        solution.paired_dots(a, b)
    assert memory.largest < 300 * 300 * 4, (
        f"A tensor of shape {tuple(memory.largest_shape)} was made; only 300 of those "
        "dot products are asked for."
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "p"), [(2, 4), (5, 2), (1, 7), (4, 1), (3, 3), (2, 3)])
def test_rotate(solution, n, p, dtype):
    check_rotate(solution, n, p, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 4, 5), (5, 1, 2, 3), (1, 4, 3, 2)])
def test_bilinear(solution, sizes, dtype):
    check_bilinear(solution, *sizes, dtype)


@pytest.mark.parametrize("sizes", [(3, 3, 3, 3), (2, 2, 3, 3), (4, 4, 2, 2), (3, 2, 3, 3)])
def test_bilinear_where_sizes_agree(solution, sizes):
    check_bilinear(solution, *sizes)


CALLS = {
    "attention_scores": [(20, 3, 4, 2), (20, 3, 5, 2)],
    "weighted_rows": [(20, 4), (20, 4, 3)],
    "paired_dots": [(20, 3), (20, 3)],
    "rotate": [(20, 4, 3), (20, 3, 3)],
    "bilinear": [(20, 2), (19, 2, 3), (20, 3)],
}


@pytest.mark.parametrize("name", list(CALLS))
def test_no_loop(solution, python_loops, name):
    tensors = [numbers(*shape) for shape in CALLS[name]]
    if name == "attention_scores":
        tensors.append(0.5)
    with python_loops() as lines:
        getattr(solution, name)(*tensors)
    assert lines.most < 19, f"{name} is to do without a loop over the examples: {lines}."


def test_the_inputs_are_left_alone(solution):
    for name, shapes in CALLS.items():
        given = [numbers(*shape) for shape in shapes]
        before = [tensor.clone() for tensor in given]
        getattr(solution, name)(*given, *([0.5] if name == "attention_scores" else []))
        for position, (tensor, copy) in enumerate(zip(given, before, strict=True), start=1):
            assert torch.equal(tensor, copy), f"{name} wrote into its argument {position}."
