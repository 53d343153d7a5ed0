"""Checks: each sentence by itself, without its padding; the table's gradients."""

import pytest
import torch
from torch import nn

SIZES = [(5, 7, 3), (2, 4, 6), (1, 3, 2), (4, 1, 5)]  # n, t, size


def sentences(n, t, vocabulary, padding):
    """Words at random, about a third of them padding, and one true word in each."""
    words = torch.randint(0, vocabulary, (n, t))
    words[torch.rand(n, t) < 0.3] = padding
    words[torch.arange(n), torch.randint(0, t, (n,))] = (padding + 1) % vocabulary
    return words


def model_of(solution, vocabulary, size, padding, dtype=torch.float32):
    """A model whose table has no zero, not in the row of the padding either."""
    model = solution.SentenceMean(vocabulary, size, padding).to(dtype)
    with torch.no_grad():
        model.table.weight[:vocabulary] = torch.randn(vocabulary, size, dtype=dtype) + 3
    return model


def means(weight, words, padding):
    """The mean of each sentence, by a loop over its true words."""
    rows = []
    for sentence in words.tolist():
        true = [weight[word] for word in sentence if word != padding]
        rows.append(torch.stack(true).mean(dim=0) if true else torch.zeros_like(weight[0]))
    return torch.stack(rows)


def compare(model, words, padding):
    found, expected = model(words.clone()), means(model.table.weight, words, padding)
    assert found.shape == expected.shape, (
        f"Sentences of shape {tuple(words.shape)} give {tuple(found.shape)}, "
        f"expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"The means are {found.dtype}, not {expected.dtype}."
    torch.testing.assert_close(
        found,
        expected,
        msg=lambda text: f"The words {words.tolist()}, padding {padding}, give other means. {text}",
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
def test_means(solution, sizes, dtype):
    n, t, size = sizes
    compare(model_of(solution, 9, size, 0, dtype), sentences(n, t, 9, 0), 0)


@pytest.mark.parametrize("padding", [1, 4, 8])
def test_any_padding_number(solution, padding):
    words = sentences(4, 6, 9, padding)
    words[0, :2] = torch.tensor([0, 5])
    compare(model_of(solution, 9, 3, padding), words, padding)


def test_int32(solution):
    compare(model_of(solution, 9, 3, 0), sentences(3, 5, 9, 0).to(torch.int32), 0)


def test_a_sentence_of_padding_alone(solution):
    model = model_of(solution, 6, 3, 0)
    found = model(torch.tensor([[0, 0], [2, 0], [0, 0]]))
    assert torch.equal(found[[0, 2]], torch.zeros(2, 3)), (
        f"Sentences of padding alone give {found[[0, 2]].tolist()}, expected zeros."
    )
    found.sum().backward()
    assert model.table.weight.grad.isfinite().all(), "They make gradients that are not finite."


def test_more_padding_changes_nothing(solution):
    model, words = model_of(solution, 9, 4, 0), sentences(3, 5, 9, 0)
    longer = torch.cat([torch.zeros(3, 1, dtype=torch.int64), words, words * 0], dim=1)
    torch.testing.assert_close(
        model(longer),
        model(words),
        msg=lambda text: f"Six more places of padding change the means. {text}",
    )


@pytest.mark.parametrize("padding", [0, 3])
def test_gradients(solution, padding):
    model, words = model_of(solution, 7, 3, padding), sentences(4, 6, 7, padding)
    words[words == 5] = padding  # a word that does not occur
    weights = torch.rand(4, 3)
    (model(words.clone()) * weights).sum().backward()
    table = model.table.weight.detach().clone().requires_grad_()
    (means(table, words, padding) * weights).sum().backward()
    for row in range(7):
        torch.testing.assert_close(
            model.table.weight.grad[row],
            table.grad[row],
            msg=lambda text, row=row: f"Row {row} (padding {padding}) has another gradient. {text}",
        )


def test_parameters(solution):
    shapes = {
        name: tuple(parameter.shape)
        for name, parameter in solution.SentenceMean(11, 4, 2).named_parameters()
    }
    assert shapes == {"table.weight": (11, 4)}, f"The parameters are {shapes}."
    assert isinstance(solution.SentenceMean(2, 3, 0).table, nn.Module), "table is no module."


def test_words_are_left_alone(solution):
    words = sentences(3, 5, 9, 4)
    before = words.clone()
    model_of(solution, 9, 3, 4)(words)
    assert torch.equal(words, before), "The model wrote into the words."
