"""Checks: the logits of each sentence alone, through the model's own parts."""

import math

import pytest
import torch
from torch import nn

SIZES = [(9, 5, 3, 1, 2), (7, 2, 4, 2, 3), (12, 4, 2, 3, 5)]
# vocabulary, size, hidden, layers, classes


def model_of(solution, sizes, dtype=torch.float32):
    """A model with weights large enough for differences to show."""
    model = solution.SentenceReader(*sizes).to(dtype)
    assert model.lstm.bidirectional, "lstm reads in one direction only."
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, dtype=dtype))
    return model


def alone(model, words, lengths):
    """The logits of each sentence by itself, read forwards and backwards."""
    rows = []
    for sentence, length in zip(words, lengths.tolist(), strict=True):
        vectors = model.table.weight[sentence[:length]]
        batched = vectors[None] if model.lstm.batch_first else vectors[:, None]
        h = model.lstm(batched)[1][0]
        rows.append(model.head.weight @ torch.cat([h[-2, 0], h[-1, 0]]) + model.head.bias)
    return torch.stack(rows)


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what}: shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"{what}: {found.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        found, expected, rtol=1e-3, atol=1e-4, msg=lambda text: f"{what}: they differ. {text}"
    )


def check(model, words, lengths):
    found, expected = model(words.clone(), lengths.clone()), alone(model, words, lengths)
    what = f"The logits for lengths {lengths.tolist()} in words of shape {tuple(words.shape)}"
    expect(found, expected, what)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
def test_equal_lengths(solution, sizes, dtype):
    model = model_of(solution, sizes, dtype)
    for n, t in [(2, 5), (4, 3), (1, 4), (3, 1)]:
        check(model, torch.randint(0, sizes[0], (n, t)), torch.full((n,), t))


@pytest.mark.parametrize("sizes", SIZES)
def test_longest_first(solution, sizes):
    model = model_of(solution, sizes)
    for lengths in ([5, 3, 1], [4, 2], [2, 2, 1, 1]):
        words = torch.randint(0, sizes[0], (len(lengths), lengths[0]))
        check(model, words, torch.tensor(lengths))


@pytest.mark.parametrize("sizes", SIZES)
def test_any_order(solution, sizes):
    model = model_of(solution, sizes)
    for lengths in ([3, 5, 1, 4], [1, 2], [2, 6, 6, 1, 3]):
        words = torch.randint(0, sizes[0], (len(lengths), max(lengths)))
        check(model, words, torch.tensor(lengths))


def test_more_padding_than_the_longest_needs(solution):
    model = model_of(solution, SIZES[1])
    check(model, torch.randint(0, 7, (3, 9)), torch.tensor([6, 4, 1]))
    check(model, torch.randint(0, 7, (1, 5)), torch.tensor([2]))


def test_what_stands_in_the_padding(solution):
    model, lengths = model_of(solution, SIZES[0]), torch.tensor([5, 4, 2])
    words = torch.randint(0, 9, (3, 5))
    other = torch.where(torch.arange(5) < lengths[:, None], words, (words + 1) % 9)
    expect(
        model(other, lengths),
        model(words, lengths),
        "The logits with other numbers in the padding",
    )


def test_gradients(solution):
    model, lengths = model_of(solution, SIZES[1]), torch.tensor([5, 4, 2])
    words, shares = torch.randint(0, 7, (3, 5)), torch.rand(3, 3)
    parameters = dict(model.named_parameters())

    def gradients(logits):
        values = list(parameters.values())
        return torch.autograd.grad((logits * shares).sum(), values, allow_unused=True)

    found, expected = gradients(model(words, lengths)), gradients(alone(model, words, lengths))
    for name, a, b in zip(parameters, found, expected, strict=True):
        assert a is not None, f"No gradient flows back to `{name}`."
        expect(a, b, f"The gradient of `{name}`")


@pytest.mark.parametrize("sizes", SIZES)
def test_names_and_shapes(solution, sizes):
    vocabulary, size, hidden, layers, classes = sizes
    lstm = nn.LSTM(size, hidden, layers, bidirectional=True)
    expected = {"table.weight": (vocabulary, size)}
    expected |= {f"lstm.{name}": tuple(p.shape) for name, p in lstm.named_parameters()}
    expected |= {"head.weight": (classes, 2 * hidden), "head.bias": (classes,)}
    model = solution.SentenceReader(*sizes)
    found = {name: tuple(p.shape) for name, p in model.named_parameters()}
    assert found == expected, f"The parameters are {found}, expected {expected}."


@pytest.mark.parametrize("sizes", SIZES)
def test_the_forget_gate_begins_with_1(solution, sizes):
    hidden = sizes[2]
    named = dict(solution.SentenceReader(*sizes).lstm.named_parameters())
    for name, bias in named.items():
        if name.startswith("bias_ih"):
            other = name.replace("_ih", "_hh")
            total = (bias + named[other])[hidden : 2 * hidden]
            what = f"The forget gate's rows of `{name}` and `{other}`, added up"
            expect(total, torch.ones(hidden), what)


@pytest.mark.parametrize("sizes", SIZES)
def test_all_else_begins_as_ever(solution, sizes):
    model, hidden = solution.SentenceReader(*sizes), sizes[2]
    bound = 1 / math.sqrt(hidden)  # PyTorch draws from -bound to bound
    for name, parameter in model.lstm.named_parameters():
        for gate, block in zip("ifgo", parameter.detach().split(hidden), strict=True):
            if gate == "f" and name.startswith("bias"):
                continue
            assert len(block.unique()) > 1, (
                f"The rows of gate {gate} in `{name}` all begin with {block.flatten()[0]}."
            )
            assert block.abs().max() <= bound, (
                f"The rows of gate {gate} in `{name}` reach {block.abs().max():.2f} at the start; "
                f"PyTorch's own stay below {bound:.2f}."
            )
    for name in ("table", "head"):
        weight = getattr(model, name).weight
        assert len(weight.unique()) > 1, f"`{name}` begins with {weight[0, 0]} everywhere."


def test_words_and_lengths_are_left_alone(solution):
    model = model_of(solution, SIZES[0])
    words, lengths = torch.randint(0, 9, (3, 5)), torch.tensor([2, 5, 1])
    before = words.clone(), lengths.clone()
    model(words, lengths)
    assert torch.equal(words, before[0]), "The model wrote into the words."
    assert torch.equal(lengths, before[1]), f"The lengths are {lengths.tolist()} now."
