"""Checks: tables written on the spot, with gaps, quotes, spare columns and second files."""

import random

import pytest
import torch

WORDS = ["dog", "ape", "cat", "elk"]


def write(folder, rows, header="id,kg,age,cm,kind", name="table.csv"):
    path = folder / name
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def numbers(seed, count=7):
    """Rows (kg, age, cm, kind) without gaps; all kinds occur."""
    source = random.Random(seed)
    return [
        (*(round(source.uniform(-9, 9), 3) for _ in range(3)), WORDS[i % len(WORDS)])
        for i in range(count)
    ]


def lines(table):
    return [f"{i},{kg},{age},{cm},{kind}" for i, (kg, age, cm, kind) in enumerate(table)]


def inputs(table):
    return torch.stack([table[i][0] for i in range(len(table))])


def expect_inputs(table, expected, story):
    found, expected = inputs(table), torch.tensor(expected)
    torch.testing.assert_close(
        found, expected, msg=f"{story} the inputs are {found}, expected {expected}."
    )


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("columns", [["kg", "age", "cm"], ["cm", "kg"], ["age"]])
def test_columns_by_name(solution, tmp_path, seed, columns):
    rows = numbers(seed)
    table = solution.Table(write(tmp_path, lines(rows)), columns, "kind")
    places = [["kg", "age", "cm"].index(name) for name in columns]
    expected = [[row[place] for place in places] for row in rows]
    expect_inputs(table, expected, f"With columns={columns}")


@pytest.mark.parametrize("count", [1, 4, 6])
def test_length_and_end(solution, tmp_path, count):
    table = solution.Table(write(tmp_path, lines(numbers(0, count))), ["kg"], "kind")
    assert len(table) == count, f"A file of {count} rows makes a dataset of {len(table)} items."
    with pytest.raises(IndexError):
        table[count]


def test_types(solution, tmp_path):
    table = solution.Table(write(tmp_path, ["0,30,2,70,dog", "1,4,,,cat"]), ["kg", "cm"], "kind")
    for i in range(2):
        x, number = table[i]
        assert isinstance(x, torch.Tensor), f"The input of item {i} is {x!r}, not a tensor."
        assert x.dtype == torch.float32, f"The input of item {i} is {x.dtype}, not float32."
        assert x.shape == (2,), f"The input of item {i} has shape {tuple(x.shape)}, not (2,)."
        assert type(number) is int, f"The class number of item {i} is {number!r}, not an int."


def test_quoted_fields(solution, tmp_path):
    rows = ['"Mia, the old",4.5,6,cat', 'Rex,"30","2",dog', '"say ""hi"", Jo",1,2,"cat"']
    path = write(tmp_path, rows, header="name,kg,age,kind")
    table = solution.Table(path, ["age", "kg"], "kind")
    expect_inputs(table, [[6.0, 4.5], [2.0, 30.0], [2.0, 1.0]], "With quoted fields")


@pytest.mark.parametrize("gap", ["", "  "])
def test_gaps_take_the_mean_of_their_column(solution, tmp_path, gap):
    rows = [f"0,30,{gap},1,dog", f"1,4,6,{gap},cat", f"2,{gap},9,2,cat", f"3,8,0,{gap},elk"]
    table = solution.Table(write(tmp_path, rows), ["cm", "kg", "age"], "kind")
    expected = [[1.0, 30, 5], [1.5, 4, 6], [2.0, 14, 9], [1.5, 8, 0]]
    expect_inputs(table, expected, f"With {gap!r} for what is missing")
    torch.testing.assert_close(
        table.fill,
        torch.tensor([1.5, 14.0, 5.0]),
        msg=f"fill is {table.fill}; the columns' means are [1.5, 14.0, 5.0].",
    )


@pytest.mark.parametrize("gap", ["", "   "])
def test_rows_without_a_label(solution, tmp_path, gap):
    rows = ["0,30,2,1,dog", f"1,99,99,,{gap}", "2,,4,3,cat", f"3,77,,7,{gap}"]
    table = solution.Table(write(tmp_path, rows), ["kg", "age"], "kind")
    assert len(table) == 2, f"Two of four rows have a label; there are {len(table)} items."
    expect_inputs(table, [[30.0, 2.0], [30.0, 4.0]], "Without the rows that have no label")
    assert table.classes == ["cat", "dog"], f"The classes are {table.classes}, not cat and dog."


@pytest.mark.parametrize("words", [["dog", "cat", "dog"], ["b", "a", "d", "c"], ["x"]])
def test_classes_in_alphabetical_order(solution, tmp_path, words):
    rows = [f"{i},1,2,3, {word} " for i, word in enumerate(words)]
    table = solution.Table(write(tmp_path, rows), ["kg"], "kind")
    expected = sorted(set(words))
    assert list(table.classes) == expected, f"The classes of {words} are {table.classes}."
    found = [table[i][1] for i in range(len(table))]
    assert found == [expected.index(word) for word in words], (
        f"The words {words} have the numbers {found}; the classes are {expected}."
    )


def test_a_second_file_has_the_first_ones_classes(solution, tmp_path):
    first = solution.Table(write(tmp_path, lines(numbers(0))), ["kg"], "kind")
    path = write(tmp_path, ["0,1,1,1,elk", "1,2,2,2,cat"], name="second.csv")
    second = solution.Table(path, ["kg"], "kind", classes=first.classes)
    found = [second[i][1] for i in range(2)]
    assert found == [3, 1], f"elk and cat have the numbers {found}; classes={first.classes}."
    odd = solution.Table(path, ["kg"], "kind", classes=["elk", "dog", "cat"])
    found = [odd[i][1] for i in range(2)]
    assert found == [0, 2], f"elk and cat have the numbers {found}; classes=[elk, dog, cat]."
    assert list(odd.classes) == ["elk", "dog", "cat"], f"The attribute classes is {odd.classes}."


def test_a_second_file_is_filled_by_the_first(solution, tmp_path):
    first = solution.Table(write(tmp_path, ["0,2,,1,cat", "1,4,7,1,cat"]), ["kg"], "kind")
    path = write(tmp_path, ["0,,50,1,cat", "1,60,,1,cat", "2,,,1,cat"], name="second.csv")
    second = solution.Table(path, ["kg"], "kind", fill=first.fill)
    expect_inputs(second, [[3.0], [60.0], [3.0]], "Filled with the 3 of the first file,")
    second = solution.Table(path, ["kg", "age"], "kind", fill=torch.tensor([3.0, 7.0]))
    expect_inputs(second, [[3.0, 50.0], [60.0, 7.0], [3.0, 7.0]], "Filled with [3, 7],")
    assert second.fill.tolist() == [3.0, 7.0], f"The attribute fill is {second.fill}, not [3, 7]."


def test_no_gap_is_left(solution, tmp_path):
    rows = ["0,30,,1,dog", "1,,6,,cat", "2,5,,2,"]
    table = solution.Table(write(tmp_path, rows), ["cm", "kg", "age"], "kind")
    assert not inputs(table).isnan().any(), f"There are gaps in the inputs {inputs(table)}."


def test_what_was_passed_in_stays(solution, tmp_path):
    fill, classes, columns = torch.tensor([1.0, 2.0]), ["dog", "cat", "bee"], ["kg", "age"]
    path = write(tmp_path, ["0,,5,1,cat", "1,6,,1,dog"])
    table = solution.Table(path, columns, "kind", fill=fill, classes=classes)
    found = (fill.tolist(), classes, columns)
    assert found == ([1.0, 2.0], ["dog", "cat", "bee"], ["kg", "age"]), (
        f"fill, classes and columns are {found} after reading {len(table)} rows."
    )
