"""Checks: each query by itself, over the keys that it may look at."""

import math

import pytest
import torch

SHAPES = [((2,), 3, 5, 8, 4), ((), 4, 2, 3, 5), ((2, 3), 2, 4, 5, 1), ((3,), 4, 4, 4, 4)]
SHAPES += [((1,), 1, 6, 1, 2)]


def inputs(front, t, s, d, e, dtype=torch.float32):
    return (
        torch.randn(*front, t, d, dtype=dtype) * 2,
        torch.randn(*front, s, d, dtype=dtype) * 2,
        torch.randn(*front, s, e, dtype=dtype),
    )


def by_query(q, k, v, allowed):
    """Result and weights, one query at a time, over its allowed keys alone."""
    t, s = q.shape[-2], k.shape[-2]
    allowed = allowed.expand(*q.shape[:-2], t, s).reshape(-1, t, s)
    rows = []
    flat = (x.reshape(-1, *x.shape[-2:]) for x in (q, k))
    for queries, keys, may in zip(*flat, allowed, strict=True):
        for i in range(t):
            places = [j for j in range(s) if may[i, j]]
            row = [torch.zeros((), dtype=q.dtype)] * s
            if places:
                dots = torch.stack([(queries[i] * keys[j]).sum() for j in places])
                shares = torch.softmax(dots / math.sqrt(q.shape[-1]), dim=0)
                for place, share in zip(places, shares, strict=True):
                    row[place] = share
            rows.append(torch.stack(row))
    weights = torch.stack(rows).reshape(*q.shape[:-1], s)
    return weights @ v, weights


def close(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what} has shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"{what} is {found.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        found, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} differs. {text}"
    )


def check(solution, q, k, v, allowed=None):
    mask = torch.tensor(True) if allowed is None else allowed
    arguments = (q, k, v) if allowed is None else (q, k, v, allowed)
    found = solution.attention(*(x.clone() for x in arguments))
    expected = by_query(q, k, v, mask)
    shapes = ", ".join(str(tuple(x.shape)) for x in arguments)
    close(found[1], expected[1], f"The weights for {shapes}")
    close(found[0], expected[0], f"The result for {shapes}")


def mask_of(*shape):
    """A mask at random, in which each query may look at something."""
    allowed = torch.rand(shape) < 0.6
    allowed[..., 0] |= ~allowed.any(dim=-1)
    return allowed


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", SHAPES)
def test_without_a_mask(solution, shape, dtype):
    check(solution, *inputs(*shape, dtype))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("masked", [False, True])
def test_the_weights_of_a_query_sum_to_1(solution, shape, masked):
    front, t, s, *_ = shape
    allowed = None
    if masked:
        allowed = mask_of(*front, t, s)
        allowed[..., 0], allowed[..., -1] = True, False
    sums = solution.attention(*inputs(*shape), allowed)[1].sum(dim=-1)
    torch.testing.assert_close(
        sums,
        torch.ones(*front, t),
        msg=lambda text: f"The weights of the queries sum to {sums.tolist()}. {text}",
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_with_a_mask(solution, shape):
    front, t, s, *_ = shape
    check(solution, *inputs(*shape), mask_of(*front, t, s))


def test_masks_are_broadcast(solution):
    q, k, v = inputs((2, 3), 4, 5, 6, 2)
    for shape in [(4, 5), (5,), (2, 1, 1, 5), (3, 4, 5), (2, 1, 4, 5)]:
        check(solution, q, k, v, mask_of(*shape))


def gradients(function, tensors, *rest):
    leaves = [x.clone().requires_grad_() for x in tensors]
    result, weights = function(*leaves, *rest)
    (result.square().sum() + weights[..., 0].sum()).backward()
    return [leaf.grad for leaf in leaves]


@pytest.mark.parametrize("nothing", [False, True])
def test_gradients(solution, nothing):
    tensors, allowed = inputs((2,), 4, 3, 5, 2), mask_of(2, 4, 3)
    if nothing:
        allowed[0, 1] = False
    found = gradients(solution.attention, tensors, allowed.clone())
    expected = gradients(by_query, tensors, allowed)
    for name, mine, theirs in zip("qkv", found, expected, strict=True):
        close(mine, theirs, f"The gradient of {name}")


@pytest.mark.parametrize("everybody", [False, True])
def test_a_query_that_may_look_at_nothing(solution, everybody):
    q, k, v = inputs((2,), 3, 4, 5, 2)
    allowed = mask_of(2, 3, 4)
    allowed[1, 2] = False
    if everybody:
        allowed[:] = False
    check(solution, q, k, v, allowed)


def test_large_scores(solution):
    q, k, v = inputs((2,), 3, 4, 5, 2)
    check(solution, q * 300, k, v)
    check(solution, q * 300, k, v, mask_of(2, 3, 4))


@pytest.mark.parametrize(("n", "t"), [(2, 3), (1, 5), (3, 1), (4, 4)])
def test_decoder_mask_without_padding(solution, n, t):
    found = solution.decoder_mask(torch.ones(n, t, dtype=torch.bool))
    expected = [[j <= i for j in range(t)] for i in range(t)]
    assert found.dtype == torch.bool, f"The mask is {found.dtype}, expected bool."
    assert found.tolist() == [expected] * n, f"The mask of {t} true words is {found.int()}."


@pytest.mark.parametrize(("n", "t"), [(3, 4), (2, 6), (4, 4)])
def test_decoder_mask_with_padding(solution, n, t):
    real = torch.rand(n, t) < 0.6
    found = solution.decoder_mask(real)
    expected = [[[j <= i and row[j] for j in range(t)] for i in range(t)] for row in real.tolist()]
    assert found.tolist() == expected, f"The mask of {real.int()} is {found.int()}."


def test_the_mask_is_where_real_is(solution):
    # The device meta has shapes and no values: enough to see where the mask was made.
    found = solution.decoder_mask(torch.ones(2, 3, dtype=torch.bool, device="meta"))
    assert found.device.type == "meta", f"real is on the device meta, the mask on {found.device}."


def test_arguments_are_left_alone(solution):
    given = [*inputs((2,), 3, 4, 5, 2), mask_of(2, 3, 4)]
    given[3][0, 0] = False
    real = torch.tensor([[True, False, True], [True, True, False]])
    before = [x.clone() for x in (*given, real)]
    solution.attention(*given)
    solution.decoder_mask(real)
    names = ("q", "k", "v", "allowed", "real")
    for name, x, copy in zip(names, (*given, real), before, strict=True):
        assert torch.equal(x, copy), f"The argument {name} was written into."
