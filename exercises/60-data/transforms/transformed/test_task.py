"""Checks: items with every choice of transforms, and when and with what they are called."""

from itertools import islice

import pytest
import torch


class Source:
    """Pairs (tensor, number) that note which items were asked for."""

    def __init__(self, count):
        self.inputs = [torch.full((1, 2, 3), 10 * i, dtype=torch.uint8) for i in range(count)]
        self.asked = []

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, index):
        self.asked.append(index)
        return self.inputs[index], 100 + index


class Counted:
    """A transform that keeps what it was called with, and returns another number each time."""

    def __init__(self):
        self.calls = []

    def __call__(self, *given):
        self.calls.append(given)
        return 1000 + len(self.calls)


class Falsy(Counted):
    """A transform that counts as false, as an empty container does."""

    def __len__(self):
        return 0


@pytest.mark.parametrize("count", [0, 1, 7])
def test_the_length(solution, count):
    found = len(solution.Transformed(Source(count), lambda x: x))
    assert found == count, f"Of a dataset of {count} items it says len {found}."


@pytest.mark.parametrize("index", [0, 2, 4])
def test_without_transforms(solution, index):
    source = Source(5)
    found = solution.Transformed(source)[index]
    assert isinstance(found, tuple), f"An item is a {type(found).__name__}, expected a pair."
    assert found[0] is source.inputs[index], f"The input of item {index} has become {found[0]}."
    assert found[1] == 100 + index, f"The target of item {index} has become {found[1]}."


@pytest.mark.parametrize("index", [0, 3])
def test_only_the_input_is_transformed(solution, index):
    source = Source(5)
    made = solution.Transformed(source, transform=lambda image: image / 255)
    image, target = made[index]
    expected = source.inputs[index] / 255
    torch.testing.assert_close(
        image, expected, msg=f"The input of item {index} is {image}, expected {expected}."
    )
    assert target == 100 + index, f"The target has changed from {100 + index} to {target}."


@pytest.mark.parametrize("index", [0, 3])
def test_only_the_target_is_transformed(solution, index):
    source = Source(5)
    made = solution.Transformed(source, target_transform=lambda target: target % 2)
    image, target = made[index]
    assert image is source.inputs[index], f"The input of item {index} has become {image}."
    assert target == index % 2, f"The target is {target}, expected {index % 2}."


def test_a_transform_that_counts_as_false_is_one(solution):
    first, second = Falsy(), Falsy()
    _ = solution.Transformed(Source(3), first, second)[0]
    called = len(first.calls), len(second.calls)
    assert all(called), (
        f"Transforms whose truth value is False were called {called} times: "
        "only None means that there is none."
    )


def test_each_transform_gets_its_own_part_alone(solution):
    source, inputs, targets = Source(4), Counted(), Counted()
    made = solution.Transformed(source, inputs, targets)
    _ = made[1], made[3]
    expected = [101, 103]
    found = [given[0] if len(given) == 1 else given for given in targets.calls]
    assert found == expected, f"target_transform was called with {found}, expected {expected}."
    right = [
        len(given) == 1 and given[0] is source.inputs[i]
        for given, i in zip(inputs.calls, (1, 3), strict=False)
    ]
    assert right == [True, True], f"transform was called with {inputs.calls}, not the inputs."


def test_nothing_is_prepared_beforehand(solution):
    source, inputs = Source(6), Counted()
    made = solution.Transformed(source, inputs)
    _ = len(made)
    assert not source.asked, f"Before an item was asked for, it fetched the items {source.asked}."
    _ = made[4]
    assert source.asked == [4], f"For item 4 it asked the dataset for the items {source.asked}."
    assert len(inputs.calls) == 1, f"For one item the transform ran {len(inputs.calls)} times."


def test_transformed_anew_each_time(solution):
    made = solution.Transformed(Source(3), Counted(), Counted())
    found = [made[1], made[1], made[2], made[1]]
    expected = [(1001 + i, 1001 + i) for i in range(4)]
    assert found == expected, (
        f"Items 1, 1, 2, 1 with transforms that count their calls are {found}, expected {expected}."
    )


def test_out_of_range(solution):
    made = solution.Transformed(Source(3), lambda x: x)
    count = len(list(islice(made, 10)))
    assert count == 3, f"A plain `for` over 3 items yields {count} (stopped at 10)."
    with pytest.raises(IndexError):
        made[3]


def test_the_index_is_handed_on(solution):
    source = Source(5)
    made = solution.Transformed(source, lambda x: x)
    _ = made[-2], made[3]
    assert source.asked == [-2, 3], f"Asked for -2 and 3, it asked the dataset for {source.asked}."
