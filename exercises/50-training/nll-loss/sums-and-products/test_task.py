"""Checks: values against plain Python, gradients in float64, logits near and far."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SIZES = [(2, 4, 3), (3, 2, 5), (5, 1, 2), (3, 3, 3), (1, 4, 2)]


def probabilities(row):
    """Softmax of a list of numbers."""
    powers = [math.exp(z - max(row)) for z in row]
    return [power / sum(powers) for power in powers]


def mean_probabilities(logits):
    """The mean over models, as nested lists (n, c)."""
    models = [[probabilities(row) for row in model] for model in logits.tolist()]
    return [
        [sum(values) / len(models) for values in zip(*rows, strict=True)]
        for rows in zip(*models, strict=True)
    ]


def expect(actual, expected, call):
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual,
        expected,
        rtol=1e-4,
        atol=1e-5,
        msg=f"{call} is {actual.tolist()}, expected {expected.tolist()}.",
    )


def expect_vote(solution, logits):
    expected = torch.tensor(mean_probabilities(logits), dtype=logits.dtype).log()
    expect(solution.vote(logits), expected, f"vote of logits {tuple(logits.shape)}")


def expect_loss(solution, logits, what):
    targets = torch.randint(logits.shape[2], logits.shape[1:2])
    rows = zip(mean_probabilities(logits), targets.tolist(), strict=True)
    losses = [-math.log(row[right]) for row, right in rows]
    expected = torch.tensor(sum(losses) / len(losses), dtype=logits.dtype)
    expect(solution.vote_loss(logits, targets), expected, f"vote_loss of {what}")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("k", [1, 2, 5])
def test_models_that_agree(solution, k, dtype):
    expect_vote(solution, (torch.randn(1, 4, 3, dtype=dtype) * 2).repeat(k, 1, 1))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", SIZES)
def test_models_that_disagree(solution, sizes, dtype):
    expect_vote(solution, torch.randn(sizes, dtype=dtype) * 2)


@pytest.mark.parametrize("sizes", SIZES)
def test_the_vote_adds_up_to_1(solution, sizes):
    made = solution.vote(torch.randn(sizes) * 2)
    assert isinstance(made, torch.Tensor), f"vote must return a tensor, not {made!r}."
    sums = made.exp().sum(dim=-1)
    assert sums.tolist() == pytest.approx([1.0] * sizes[1], abs=1e-4), (
        f"The probabilities of a vote add up to {sums.tolist()}, expected 1."
    )


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_vote_of_far_logits(solution, dtype):
    logits = torch.tensor([[[1000.0, 0.0, -1000.0]], [[900.0, 300.0, 899.0]]], dtype=dtype)
    logits.requires_grad_()
    made = solution.vote(logits)
    second = [0.0 - math.log(1 + math.exp(-1)), -600 - math.log(1 + math.exp(-1))]
    first = math.log((1 + math.exp(second[0])) / 2)
    rest = [second[1] - math.log(2), second[0] - 1 - math.log(2)]
    expected = torch.tensor([[first, *rest]], dtype=dtype)
    expect(made, expected, "vote of logits from -1000 to 1000")
    made.sum().backward()
    assert logits.grad.isfinite().all(), (
        f"The vote of logits from -1000 to 1000 has the gradient {logits.grad.tolist()}."
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", SIZES[:4])
def test_the_loss_of_models_that_disagree(solution, sizes, dtype):
    logits = torch.randn(sizes, dtype=dtype) * 2
    expect_loss(solution, logits, f"logits {sizes}")


@pytest.mark.parametrize("k", [1, 3])
def test_the_loss_of_models_that_agree(solution, k):
    logits = (torch.randn(1, 5, 3) * 2).repeat(k, 1, 1)
    expect_loss(solution, logits, f"{k} models that agree")


def test_the_gradient_of_the_loss(solution):
    for sizes in SIZES:
        logits = (torch.randn(sizes, dtype=torch.float64) * 2).requires_grad_()
        right = torch.randint(sizes[2], sizes[1:2])
        mean = logits.softmax(dim=2).mean(dim=0)
        (-mean[torch.arange(sizes[1]), right].log().mean()).backward()
        expected, logits.grad = logits.grad, None
        loss = solution.vote_loss(logits, right)
        assert isinstance(loss, torch.Tensor), "vote_loss must return a tensor."
        assert loss.requires_grad, "No gradient flows from vote_loss back to the logits."
        loss.backward()
        expect(logits.grad, expected, f"The gradient of vote_loss for logits {sizes}")


def expect_score(solution, t, c, dtype=torch.float32):
    logits, words = torch.randn(t, c, dtype=dtype) * 2, torch.randint(c, (t,))
    rows = zip(logits.tolist(), words.tolist(), strict=True)
    score = sum(math.log(probabilities(row)[word]) for row, word in rows)
    expected = torch.tensor(score, dtype=dtype)
    expect(solution.sentence_score(logits, words), expected, f"sentence_score of {t} words")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("c", [2, 7])
def test_a_sentence_of_one_word(solution, c, dtype):
    expect_score(solution, 1, c, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("t", "c"), [(2, 5), (4, 3), (3, 3)])
def test_a_short_sentence(solution, t, c, dtype):
    expect_score(solution, t, c, dtype)


def test_a_long_sentence(solution):
    expect_score(solution, 3000, 4)


def test_a_sentence_of_far_logits(solution):
    logits = torch.tensor([[1000.0, -1000.0], [0.0, 500.0]], requires_grad=True)
    score = solution.sentence_score(logits, torch.tensor([1, 0]))
    expect(score.detach(), torch.tensor(-2500.0), "sentence_score of two words of far logits")
    assert score.requires_grad, "No gradient flows from sentence_score back to the logits."
    score.backward()
    expected = torch.tensor([[-1.0, 1.0], [1.0, -1.0]])
    expect(logits.grad, expected, "The gradient of sentence_score for far logits")


def test_the_inputs_are_left_alone(solution):
    for name, given in (
        ("vote", [torch.randn(2, 3, 4)]),
        ("vote_loss", [torch.randn(2, 3, 4), torch.tensor([3, 0, 1])]),
        ("sentence_score", [torch.randn(3, 4), torch.tensor([3, 0, 1])]),
    ):
        before = [tensor.clone() for tensor in given]
        getattr(solution, name)(*given)
        for tensor, copy in zip(given, before, strict=True):
            assert torch.equal(tensor, copy), f"{name} changed {copy} to {tensor}."
