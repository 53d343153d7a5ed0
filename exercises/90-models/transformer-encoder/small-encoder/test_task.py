"""Checks: the parts by name, put together once more for each sentence by itself; a task."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn

SIZES = [(9, 8, 2, 2, 6, 3), (7, 6, 3, 1, 5, 4), (12, 4, 1, 3, 8, 2), (5, 8, 4, 2, 4, 5)]


def model_of(solution, sizes):
    """A model with weights large enough for differences to show."""
    model = solution.SmallEncoder(*sizes)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape) * 0.5)
    return model


def sentences(n, t, vocabulary):
    """Words at random with padding at the end; the first sentence has none."""
    words = torch.randint(1, vocabulary, (n, t))
    for row in words[1:]:
        row[int(torch.randint(1, t + 1, ())) :] = 0
    return words


def by_sentence(model, words):
    logits = []
    for sentence in words:
        true = sentence[sentence != 0]
        rows = model.table.weight[true] + model.places.weight[: len(true)]
        logits.append(model.head(model.encoder(rows[None])[0].mean(dim=0)))
    return torch.stack(logits)


@pytest.mark.parametrize("sizes", SIZES)
def test_logits(solution, sizes):
    model, longest = model_of(solution, sizes), sizes[4]
    for n, t in [(4, longest), (1, longest - 1), (longest - 1, longest - 1), (3, 1)]:
        words = sentences(n, t, sizes[0])
        found, expected = model(words.clone()), by_sentence(model, words)
        assert found.shape == expected.shape, (
            f"Words of shape {(n, t)} give logits of shape {tuple(found.shape)}."
        )
        torch.testing.assert_close(
            found,
            expected,
            rtol=1e-3,
            atol=1e-4,
            msg=lambda text, words=words: (
                f"The words {words.tolist()} give other logits than sentence by sentence. {text}"
            ),
        )


def test_more_padding_changes_nothing(solution):
    model, words = model_of(solution, (9, 8, 2, 2, 10, 3)), sentences(4, 5, 9)
    longer = torch.cat([words, torch.zeros(4, 3, dtype=torch.int64)], dim=1)
    torch.testing.assert_close(
        model(longer),
        model(words.clone()),
        rtol=1e-3,
        atol=1e-4,
        msg=lambda text: f"Three more places of padding change the logits. {text}",
    )


def test_the_order_matters(solution):
    model = model_of(solution, (9, 8, 2, 2, 6, 3))
    words = torch.tensor([[1, 5, 3, 2]])
    moved = (model(words) - model(words.flip(1))).abs().max()
    assert moved > 1e-3, f"The words backwards move the logits by {moved.item():.6f} at most."


def test_words_look_at_each_other(solution):
    model = model_of(solution, (9, 8, 2, 2, 6, 3))
    neither, first, second, both = model(torch.tensor([[1, 2], [3, 2], [1, 4], [3, 4]]))
    together = ((both - neither) - (first - neither) - (second - neither)).abs().max()
    assert together > 1e-3, (
        "Two words changed together move the logits by as much as each of them alone, added up "
        f"(but for {together.item():.6f}): the words do not look at each other."
    )


def test_parts(solution):
    for vocabulary, d_model, nhead, layers, longest, classes in SIZES:
        model = solution.SmallEncoder(vocabulary, d_model, nhead, layers, longest, classes)
        shapes = [tuple(part.weight.shape) for part in (model.table, model.places, model.head)]
        expected = [(vocabulary, d_model), (longest, d_model), (classes, d_model)]
        assert shapes == expected, f"table, places, head have weights {shapes}, not {expected}."
        blocks = list(model.encoder.layers)
        assert len(blocks) == layers, f"There are {len(blocks)} blocks, not {layers}."
        for block in blocks:
            heads, wide = block.self_attn.num_heads, block.linear1.out_features
            assert heads == nhead, f"A block has {heads} heads, not {nhead}."
            assert wide == 4 * d_model, f"The feed-forward part is {wide} wide, not {4 * d_model}."
            assert block.norm_first, "A block is post-norm, not pre-norm."
        drops = {part.p for part in model.modules() if isinstance(part, nn.Dropout)}
        assert drops <= {0.0}, f"There is dropout of {drops}."


def test_it_learns_which_word_comes_first(solution):
    chance = torch.Generator().manual_seed(0)
    words = torch.randint(1, 5, (300, 4), generator=chance)
    labels = words[:, 0] - 1
    model = solution.SmallEncoder(5, 16, 2, 1, 4, 4)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(50):
        optimizer.zero_grad()
        F.cross_entropy(model(words[:120].clone()), labels[:120]).backward()
        optimizer.step()
    with torch.no_grad():
        right = (model(words[120:].clone()).argmax(dim=1) == labels[120:]).float().mean().item()
    assert right > 0.8, f"After 50 steps it names the first word of {right:.0%} of new sentences."


def test_words_are_left_alone(solution):
    model, words = model_of(solution, (9, 8, 2, 1, 6, 3)), sentences(4, 5, 9)
    before = words.clone()
    model(words)
    assert torch.equal(words, before), "The model wrote into the words."
