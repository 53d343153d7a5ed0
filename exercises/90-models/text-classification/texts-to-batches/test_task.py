"""Checks: each step by itself, on texts written for its traps, and on Python's own help."""

import pytest
import torch

TOKENS = [
    ("the cat sat", ["the", "cat", "sat"]),
    ("Stop! Now", ["stop", "!", "now"]),
    ("a,b;c", ["a", ",", "b", ";", "c"]),
    ("Really?! No...", ["really", "?", "!", "no", ".", ".", "."]),
    ("It's 3.5 kg\n\tof x_1", ["it", "'", "s", "3", ".", "5", "kg", "of", "x_1"]),
    ("ÉTÉ café, Öl", ["été", "café", ",", "öl"]),
    ("<pad> x", ["<", "pad", ">", "x"]),
    ("  ", []),
    ("", []),
]
VOCABULARY = {"<pad>": 0, "<unk>": 1, "the": 2, "cat": 3, ".": 4, "dog": 5, "pad": 6}


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(solution, text, expected):
    found = list(solution.tokenise(text))
    assert found == expected, f"The tokens of {text!r} are {found}, expected {expected}."


@pytest.mark.parametrize("text", ["yes - no", "! ?", "3 + x"])
def test_a_mark_by_itself_is_a_token(solution, text):
    found = list(solution.tokenise(text))
    assert found == text.split(), f"The tokens of {text!r} are {found}, expected {text.split()}."


def check_vocabulary(solution, texts, size, expected):
    found = solution.build_vocabulary(list(texts), size)
    assert found == expected, f"{texts} with size={size} gives {found}, expected {expected}."


def test_the_most_frequent_come_first(solution):
    texts = ["zoo zoo zoo", "ant zoo bee bee", "ant bee cow"]  # zoo 4, bee 3, ant 2, cow 1
    ranked = ["<pad>", "<unk>", "zoo", "bee", "ant", "cow"]
    check_vocabulary(solution, texts, 6, {word: i for i, word in enumerate(ranked)})


@pytest.mark.parametrize("size", [2, 3, 4, 5, 6, 20])
def test_the_size_of_the_vocabulary(solution, size):
    texts = ["one two three four", "one two three", "one two", "one"]
    ranked = ["<pad>", "<unk>", "one", "two", "three", "four"]
    check_vocabulary(solution, texts, size, {word: i for i, word in enumerate(ranked[:size])})


def test_equally_frequent_words(solution):
    texts = ["pear fig", "fig apple", "pear kiwi date"]  # fig and pear 2, the others 1
    ranked = ["<pad>", "<unk>", "fig", "pear", "apple", "date"]
    check_vocabulary(solution, texts, 6, {word: i for i, word in enumerate(ranked)})


def test_capitals_and_marks_in_the_vocabulary(solution):
    expected = {"<pad>": 0, "<unk>": 1, "no": 2, "!": 3, ",": 4}
    check_vocabulary(solution, ["No, NO! no!", "no no, no! !"], 5, expected)


def check_batch(solution, texts, numbers, vocabulary=VOCABULARY):
    words, real = solution.make_batch(list(texts), dict(vocabulary))
    longest = max(len(row) for row in numbers)
    filled = [row + [0] * (longest - len(row)) for row in numbers]
    mask = [[True] * len(row) + [False] * (longest - len(row)) for row in numbers]
    shape = (len(texts), longest)
    assert words.shape == shape, f"{texts} give words of shape {tuple(words.shape)}, not {shape}."
    assert words.dtype == torch.int64, f"The numbers of words are {words.dtype}, not int64."
    assert words.tolist() == filled, f"{texts} give {words.tolist()}, expected {filled}."
    assert real.shape == shape, f"The mask has the shape {tuple(real.shape)}, not {shape}."
    assert real.dtype == torch.bool, f"The mask is {real.dtype}, not bool."
    assert real.tolist() == mask, f"The mask of {texts} is {real.tolist()}, expected {mask}."


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["The cat.", "dog"], [[2, 3, 4], [5]]),
        (["dog", "the dog. the cat.", "cat cat"], [[5], [2, 5, 4, 2, 3, 4], [3, 3]]),
        (["the cat."], [[2, 3, 4]]),
        (["dog", "cat"], [[5], [3]]),
    ],
)
def test_a_batch(solution, texts, numbers):
    check_batch(solution, texts, numbers)


def test_unknown_words_stand_in_the_batch(solution):
    check_batch(solution, ["the emu!", "dog", "Emu"], [[2, 1, 1], [5], [1]])


def test_texts_without_a_token(solution):
    check_batch(solution, ["the cat", "", "  \n"], [[2, 3], [], []])
    check_batch(solution, ["", " "], [[], []])


def test_a_text_cannot_name_the_padding(solution):
    check_batch(solution, ["<pad> dog", "the <unk>"], [[1, 6, 1, 5], [2, 1, 1, 1]])


def test_arguments_are_left_alone(solution):
    texts, vocabulary = ["The cat", "A new word!"], dict(VOCABULARY)
    solution.build_vocabulary(texts, 4)
    solution.make_batch(texts, vocabulary)
    assert texts == ["The cat", "A new word!"], f"The texts have become {texts}."
    assert vocabulary == VOCABULARY, f"The vocabulary has become {vocabulary}."
