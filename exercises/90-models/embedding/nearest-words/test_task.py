"""Checks: the cosines of the words found, against those of a loop."""

import pytest
import torch

SIZES = [(9, 4, 5, 3), (6, 2, 1, 5), (12, 7, 12, 1), (5, 5, 5, 2), (30, 3, 4, 8)]  # v, d, q, count


def cosines(table, word):
    """The cosine of one word with every word; a row of zeros has 0 with all."""
    row, dots = table[word], []
    for other in table:
        length = (row.norm() * other.norm()).item()
        dots.append((row @ other).item() / length if length > 0 else 0.0)
    return torch.tensor(dots, dtype=torch.float64)


def check(solution, table, words, count):
    found = solution.nearest(table.clone(), words.clone(), count)
    assert found.shape == (len(words), count), (
        f"{len(words)} words with count={count} give shape {tuple(found.shape)}."
    )
    assert found.dtype == torch.int64, f"The numbers of words are {found.dtype}, not int64."
    for word, neighbours in zip(words.tolist(), found.tolist(), strict=True):
        assert len(set(neighbours)) == count, f"Word {word} finds a word twice: {neighbours}."
        every = cosines(table.double(), word)
        others = torch.cat([every[:word], every[word + 1 :]])
        expected = others.sort(descending=True).values[:count]
        torch.testing.assert_close(
            every[neighbours],
            expected,
            rtol=0,
            atol=1e-5,
            msg=lambda text, word=word, got=neighbours: (
                f"Word {word} finds {got}, whose cosines are not the largest in order. {text}"
            ),
        )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
def test_nearest(solution, sizes, dtype):
    v, d, q, count = sizes
    table = torch.nn.functional.normalize(torch.randn(v, d, dtype=dtype))
    check(solution, table, torch.randint(0, v, (q,)), count)


def test_lengths_do_not_matter(solution):
    table = torch.randn(12, 4) * 10.0 ** torch.randint(-3, 3, (12, 1))
    check(solution, table, torch.arange(12), 6)


def test_a_word_never_finds_itself(solution):
    words = torch.arange(8)
    found = solution.nearest(torch.randn(8, 3), words, 7)
    itself = (found == words[:, None]).any(dim=1)
    assert not itself.any(), f"The words {words[itself].tolist()} find themselves."


def test_rows_of_zeros(solution):
    table = torch.nn.functional.normalize(torch.randn(15, 3))
    table[[0, 4]] = 0
    words = torch.tensor([4, 0, 2, 9])
    found = solution.nearest(table, words, 14)
    itself = (found == words[:, None]).any(dim=1)
    assert not itself.any(), f"With rows of zeros, {words[itself].tolist()} find themselves."
    check(solution, table, words, 14)


def test_no_loop(solution, python_loops):
    table, words = torch.randn(50, 4), torch.arange(40)
    with python_loops() as lines:
        solution.nearest(table, words, 3)
    assert lines.most < 40, f"One product serves all the queries, without a loop: {lines}."


def test_arguments_are_left_alone(solution):
    table, words = torch.randn(9, 4), torch.tensor([3, 0, 3])
    before = table.clone(), words.clone()
    solution.nearest(table, words, 2)
    assert torch.equal(table, before[0]), "nearest wrote into the table."
    assert torch.equal(words, before[1]), "nearest wrote into the words."
