"""Checks: the three tensors of a batch, then the loader's passes."""

import pytest
import torch

PARTS = ("tokens", "lengths", "labels")


def items_of(lengths, first=10):
    """Sentences of these lengths; no two tokens are equal, and the labels tell them apart."""
    items = []
    for number, length in enumerate(lengths):
        items.append((torch.arange(first, first + length), 3 * number))
        first += length
    return items


def by_hand(items, padding, limit):
    rows = [tokens.tolist()[:limit] for tokens, _ in items]
    longest = max(len(row) for row in rows)
    tokens = [row + [padding] * (longest - len(row)) for row in rows]
    return tokens, [len(row) for row in rows], [label for _, label in items]


def expect_part(solution, part, lengths, padding, limit):
    items = items_of(lengths)
    made = solution.collate(items, padding=padding, limit=limit)
    call = f"collate(sentences of lengths {lengths}, padding={padding}, limit={limit})"
    assert isinstance(made, tuple), f"{call} returns no tuple but {made!r}."
    assert len(made) == 3, f"{call} returns {len(made)} things, expected 3."
    actual = made[PARTS.index(part)]
    expected = torch.tensor(by_hand(items, padding, limit)[PARTS.index(part)])
    assert isinstance(actual, torch.Tensor), f"The {part} of {call} are {actual!r}, not a tensor."
    assert actual.dtype == torch.int64, f"The {part} of {call} are {actual.dtype}, not int64."
    assert torch.equal(actual, expected), (
        f"The {part} of {call} are {actual.tolist()}, expected {expected.tolist()}."
    )


@pytest.mark.parametrize("padding", [0, -1, 7])
@pytest.mark.parametrize("lengths", [[3, 1, 5], [2, 6], [4], [2, 2, 2, 2]])
def test_tokens(solution, lengths, padding):
    expect_part(solution, "tokens", lengths, padding, limit=8)


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_tokens_cut_at_the_limit(solution, limit):
    expect_part(solution, "tokens", [5, 2, 9], -1, limit)


@pytest.mark.parametrize("lengths", [[3, 1, 5], [2, 6], [4]])
def test_lengths(solution, lengths):
    for padding in (0, 11):
        expect_part(solution, "lengths", lengths, padding, limit=8)


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_lengths_of_cut_sentences(solution, limit):
    expect_part(solution, "lengths", [5, 2, 9], 0, limit)


@pytest.mark.parametrize("lengths", [[3, 1, 5], [2, 6], [4]])
def test_labels(solution, lengths):
    expect_part(solution, "labels", lengths, 0, limit=8)


def test_the_items_stay_as_they_are(solution):
    items, before = items_of([4, 2]), items_of([4, 2])
    tokens, _, _ = solution.collate(items, padding=0, limit=3)
    tokens.fill_(-5)
    same = all(torch.equal(a[0], b[0]) for a, b in zip(items, before, strict=True))
    assert len(items) == 2, f"collate left {len(items)} items in a list of 2."
    assert same, f"collate, or writing into its tokens, changed the items to {items}."


LENGTHS = [3, 1, 5, 2, 2, 7, 4, 1, 6, 3, 2]


def passes(solution, batch_size, seed, count=2):
    """The labels, batch by batch, of some passes over one loader."""
    loader = solution.make_loader(items_of(LENGTHS), batch_size, seed, padding=0, limit=5)
    return [[[int(label) for label in batch[2]] for batch in loader] for _ in range(count)]


@pytest.mark.parametrize("batch_size", [1, 3, 4, 11])
def test_every_sentence_once_in_a_pass(solution, batch_size):
    for batches in passes(solution, batch_size, seed=0):
        found = sorted(label for batch in batches for label in batch)
        expected = [3 * i for i in range(len(LENGTHS))]
        assert found == expected, f"A pass yields the labels {found}, expected {expected}."


@pytest.mark.parametrize("batch_size", [2, 3, 4])
def test_the_batches_have_the_size_asked_for(solution, batch_size):
    sizes = [len(batch) for batch in passes(solution, batch_size, seed=0)[0]]
    full = sizes[: len(LENGTHS) // batch_size]
    assert full == [batch_size] * len(full), f"With batch_size={batch_size}: sizes {sizes}."


def test_each_pass_has_a_new_order(solution):
    orders = [str(batches) for batches in passes(solution, 4, seed=0, count=5)]
    distinct = len(set(orders))
    assert distinct > 3, (
        f"Five passes have {distinct} different orders only; the first: {orders[0]}."
    )


def test_the_same_seed_gives_the_same_batches(solution):
    for seed in (0, 5):
        torch.manual_seed(1)
        first = passes(solution, 4, seed)
        torch.manual_seed(2)
        again = passes(solution, 4, seed)
        assert first == again, f"Seed {seed} gives {first}, and a second time {again}."


def test_other_seeds_give_other_orders(solution):
    orders = {str(passes(solution, 4, seed, count=1)) for seed in range(5)}
    assert len(orders) > 3, f"Five seeds give {len(orders)} different orders only: {orders}."


def test_torchs_own_random_state_is_left_alone(solution):
    before = torch.get_rng_state()
    passes(solution, 4, seed=3)
    assert torch.equal(torch.get_rng_state(), before), "The loader changed torch's random state."


def test_the_loader_collates(solution):
    items = items_of(LENGTHS)
    rows = {label: tokens.tolist()[:5] for tokens, label in items}
    for tokens, lengths, labels in solution.make_loader(items, 4, 0, padding=-1, limit=5):
        numbers = [int(label) for label in labels]
        right = [rows[label] for label in numbers]
        longest = max(len(row) for row in right)
        expected = [row + [-1] * (longest - len(row)) for row in right]
        assert tokens.tolist() == expected, (
            f"A batch of the labels {numbers}, padding -1 and limit 5, has the tokens "
            f"{tokens.tolist()}, expected {expected}."
        )
        assert lengths.tolist() == [len(row) for row in right], (
            f"Tokens {tokens.tolist()} come with the lengths {lengths.tolist()}."
        )
