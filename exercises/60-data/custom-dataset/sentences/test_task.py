"""Checks: the vocabulary, the items of files with gaps and accents, what is kept, the batch."""

import pickle
import random

import pytest
import torch

PETS = ["The cat sat", "the dog and the cat", "", "A cat sat", "   ", "a dog"]
ACCENTS = ["Là-bas où né", "été naïf à Noël", "né à Noël", "où été ça", "naïf né"]


def write(folder, lines, end="\n", name="text.txt"):
    path = folder / name
    path.write_bytes(("\n".join(lines) + end).encode())
    return path


def words_of(lines):
    return [line.lower().split() for line in lines if line.strip()]


def numbers_of(lines, vocabulary):
    return [[vocabulary.get(word, 1) for word in words] for words in words_of(lines)]


@pytest.mark.parametrize(
    ("min_count", "words"), [(2, "a cat dog sat the"), (3, "cat the"), (9, "")]
)
def test_vocabulary(solution, tmp_path, min_count, words):
    found = solution.build_vocabulary(write(tmp_path, PETS), min_count)
    expected = {word: number for number, word in enumerate(words.split(), start=2)}
    assert found == expected, (
        f"With min_count={min_count} the vocabulary of {PETS} is {found}, expected {expected}."
    )


def test_vocabulary_of_all_words(solution, tmp_path):
    lines = ["Zoe met bo", "10 ümlaut words", "bo bo", "éclair words"]
    found = solution.build_vocabulary(write(tmp_path, lines), 1)
    words = sorted({word for words in words_of(lines) for word in words})
    expected = {word: number for number, word in enumerate(words, start=2)}
    assert found == expected, f"The vocabulary of {lines} is {found}, expected {expected}."


def expect_items(solution, path, lines, vocabulary):
    sentences = solution.Sentences(path, vocabulary)
    expected = numbers_of(lines, vocabulary)
    assert len(sentences) == len(expected), (
        f"The lines {lines} make {len(sentences)} items, expected {len(expected)}."
    )
    for i, numbers in enumerate(expected):
        item = sentences[i]
        assert isinstance(item, torch.Tensor), f"Item {i} is {item!r}, not a tensor."
        assert item.dtype == torch.int64, f"Item {i} is {item.dtype}, expected int64."
        assert item.tolist() == numbers, f"Item {i} of {lines} is {item}, expected {numbers}."


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("lines", [["a b"], ["b a a", "a", "b b"], ["a b c", "b c"]])
def test_items(solution, tmp_path, lines, end):
    expect_items(solution, write(tmp_path, lines, end), lines, {"a": 5, "b": 3, "c": 4})


def test_words_in_capitals(solution, tmp_path):
    lines = ["Dog CAT", "cat dOg"]
    expect_items(solution, write(tmp_path, lines), lines, {"cat": 2, "dog": 3})


def test_unknown_words(solution, tmp_path):
    lines = ["cat emu", "emu", "dog cat yak yak"]
    expect_items(solution, write(tmp_path, lines), lines, {"cat": 2, "dog": 3})


def test_as_many_numbers_as_words(solution, tmp_path):
    lines = ["cat emu yak", "emu yak", "cat"]
    sentences = solution.Sentences(write(tmp_path, lines), {"cat": 2})
    found = [len(sentences[i]) for i in range(3)]
    assert found == [3, 2, 1], f"The items of {lines} have {found} numbers, expected [3, 2, 1]."


def test_empty_lines_are_skipped(solution, tmp_path):
    lines = ["", "a b", "", "   ", "b", "a a b", "  "]
    expect_items(solution, write(tmp_path, lines), lines, {"a": 2, "b": 3})


def test_accents(solution, tmp_path):
    vocabulary = {"né": 2, "à": 3, "été": 4, "noël": 5, "où": 6}
    expect_items(solution, write(tmp_path, ACCENTS), ACCENTS, vocabulary)


def test_any_order(solution, tmp_path):
    lines = ["a b", "b", "b a a", "b b b"]
    vocabulary = {"a": 2, "b": 3}
    expected = numbers_of(lines, vocabulary)
    sentences = solution.Sentences(write(tmp_path, lines), vocabulary)
    order = [2, 0, 3, 3, 1, 0]
    found = [sentences[i].tolist() for i in order]
    assert found == [expected[i] for i in order], f"Items {order} of {lines} are {found}."


@pytest.mark.parametrize("count", [1, 5])
def test_ends_with_an_index_error(solution, tmp_path, count):
    sentences = solution.Sentences(write(tmp_path, ["a b"] * count), {"a": 2})
    with pytest.raises(IndexError):
        sentences[count]


def test_a_line_is_read_when_it_is_asked_for(solution, tmp_path):
    path, vocabulary = write(tmp_path, ["cat dog", "dog cat"]), {"cat": 2, "dog": 3}
    sentences = solution.Sentences(path, vocabulary)
    write(tmp_path, ["dog dog", "cat cat"])
    found = [sentences[i].tolist() for i in range(2)]
    assert found == [[3, 3], [2, 2]], (
        f"The file has changed since the dataset was made, and the items are still {found}."
    )


def test_little_is_kept(solution, tmp_path):
    source = random.Random(0)
    lines = [" ".join(source.choices(["cat", "dog", "emu"], k=250)) for _ in range(60)]
    sentences = solution.Sentences(write(tmp_path, lines), {"cat": 2, "dog": 3})
    kept = len(pickle.dumps(sentences))
    assert kept < 10_000, f"Of a file of 60000 bytes the dataset keeps {kept} bytes."


def test_can_be_pickled_after_reading(solution, tmp_path):
    sentences = solution.Sentences(write(tmp_path, ["a b", "b b"]), {"a": 2, "b": 3})
    before = sentences[1].tolist()
    try:
        copy = pickle.loads(pickle.dumps(sentences))
    except TypeError as error:
        raise AssertionError(f"The dataset cannot be pickled: {error}.") from None
    found = copy[1].tolist()
    assert found == before, f"Item 1 of the copy is {found}, of the dataset {before}."


@pytest.mark.parametrize("lengths", [[2, 5, 1], [3], [4, 4], [1, 2]])
def test_collate(solution, lengths):
    items = [torch.randint(1, 90, (length,)) for length in lengths]
    tokens, _ = solution.collate(items)
    expected = [item.tolist() + [0] * (max(lengths) - len(item)) for item in items]
    assert tokens.dtype == torch.int64, f"The tokens are {tokens.dtype}, expected int64."
    assert tokens.tolist() == expected, (
        f"Sentences of lengths {lengths} make the tokens {tokens.tolist()}, expected {expected}."
    )


@pytest.mark.parametrize("lengths", [[2, 5, 1], [3], [4, 4], [1, 2]])
def test_lengths(solution, lengths):
    items = [torch.randint(0, 3, (length,)) for length in lengths]
    _, found = solution.collate(items)
    assert found.dtype == torch.int64, f"The lengths are {found.dtype}, expected int64."
    assert found.tolist() == lengths, f"Of {items} the lengths are {found}, expected {lengths}."
