"""Checks: sizes that divide and that do not, passes, random numbers, and when items are fetched."""

import pytest
import torch

SIZES = [(7, 3), (6, 3), (2, 5), (5, 1), (5, 5), (0, 4), (1, 2), (9, 4)]


class Counted:
    """A dataset that keeps the positions it was asked for; label i belongs to input i."""

    def __init__(self, count, shape=(2,), dtype=torch.float32):
        self.inputs = [torch.full(shape, i, dtype=dtype) for i in range(count)]
        self.fetched = []

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, index):
        self.fetched.append(index)
        return self.inputs[index], 10 + index


def batches_of(loader):
    """One pass: the positions in each batch, told by the inputs and by the labels."""
    found = []
    for inputs, labels in loader:
        by_input = [int(x.flatten()[0]) for x in inputs]
        found.append((by_input, [label - 10 for label in labels.tolist()]))
    return found


def flat(batches):
    return [position for by_input, _ in batches for position in by_input]


def cut(count, size):
    positions = list(range(count))
    return [positions[start : start + size] for start in range(0, count, size)]


@pytest.mark.parametrize(("count", "size"), SIZES)
def test_batches_in_order(solution, count, size):
    found = batches_of(solution.Loader(Counted(count), size))
    expected = [(piece, piece) for piece in cut(count, size)]
    assert found == expected, (
        f"{count} examples with batch_size={size} give (by inputs, by labels) {found}, "
        f"expected {expected}."
    )


@pytest.mark.parametrize(("count", "size"), SIZES)
def test_number_of_batches(solution, count, size):
    found, expected = len(solution.Loader(Counted(count), size)), len(cut(count, size))
    assert found == expected, (
        f"len for {count} examples with batch_size={size} is {found}, expected {expected}."
    )


@pytest.mark.parametrize(("count", "size"), SIZES)
@pytest.mark.parametrize("shuffle", [False, True])
def test_drop_last(solution, count, size, shuffle):
    loader = solution.Loader(Counted(count), size, shuffle=shuffle, drop_last=True)
    sizes = [len(by_input) for by_input, _ in batches_of(loader)]
    expected = [size] * (count // size)
    assert sizes == expected, (
        f"{count} examples with batch_size={size} and drop_last give batches of {sizes}, "
        f"expected {expected}."
    )
    assert len(loader) == len(expected), f"… and len is {len(loader)}, not {len(expected)}."


@pytest.mark.parametrize("shape", [(), (3,), (1, 4, 2)])
@pytest.mark.parametrize("dtype", [torch.float64, torch.uint8])
def test_shapes_and_dtypes(solution, shape, dtype):
    for inputs, labels in solution.Loader(Counted(4, shape, dtype), 2):
        assert inputs.shape == (2, *shape), (
            f"Two inputs of shape {shape} make a batch of shape {tuple(inputs.shape)}."
        )
        assert inputs.dtype == dtype, f"Inputs of {dtype} make a batch of {inputs.dtype}."
        assert labels.shape == (2,), f"Two labels make a tensor of shape {tuple(labels.shape)}."
        assert labels.dtype == torch.int64, f"The labels are {labels.dtype}, expected int64."


@pytest.mark.parametrize(("count", "size"), SIZES)
def test_a_shuffled_pass_has_every_example_once(solution, count, size):
    for _ in range(3):
        found = flat(batches_of(solution.Loader(Counted(count), size, shuffle=True)))
        assert sorted(found) == list(range(count)), (
            f"A shuffled pass over {count} examples yields those at {sorted(found)}."
        )


def test_each_label_stays_with_its_input(solution):
    for by_input, by_label in batches_of(solution.Loader(Counted(40), 8, shuffle=True)):
        assert by_input == by_label, (
            f"The inputs at {by_input} come with the labels of those at {by_label}."
        )


def test_each_pass_is_shuffled_anew(solution):
    for generator in (None, torch.Generator().manual_seed(4)):
        loader = solution.Loader(Counted(30), 8, shuffle=True, generator=generator)
        orders = [flat(batches_of(loader)) for _ in range(3)]
        in_order = list(range(30))
        assert in_order not in orders, "A shuffled pass yields the examples in their old order."
        assert orders[0] != orders[1] != orders[2], f"Two passes have the same order {orders[1]}."


def test_a_second_pass_begins_again(solution):
    loader = solution.Loader(Counted(7), 3)
    first, second = batches_of(loader), batches_of(loader)
    assert first == second, f"The first pass yields {first}, a second one {second}."
    for _ in loader:
        break
    third = batches_of(loader)
    assert first == third, f"After a pass that was broken off, the next one yields {third}."


def order_with(solution, seed):
    generator = torch.Generator().manual_seed(seed)
    loader = solution.Loader(Counted(30), 8, shuffle=True, generator=generator)
    return [flat(batches_of(loader)) for _ in range(2)]


def test_the_generator_decides_the_order(solution):
    torch.manual_seed(1)
    first = order_with(solution, seed=5)
    torch.manual_seed(2)
    again = order_with(solution, seed=5)
    assert first == again, f"Generators with one seed give the orders {first[0]} and {again[0]}."
    assert first != order_with(solution, seed=6), "Generators with other seeds give one order."


def test_a_given_generator_leaves_torchs_own_state_alone(solution):
    before = torch.get_rng_state()
    order_with(solution, seed=5)
    assert torch.equal(torch.get_rng_state(), before), "The loader changed torch's random state."


def test_without_a_generator_torchs_own_seed_decides(solution):
    orders = []
    for _ in range(2):
        torch.manual_seed(9)
        orders.append(flat(batches_of(solution.Loader(Counted(30), 8, shuffle=True))))
    assert orders[0] == orders[1], f"torch.manual_seed(9) gives {orders[0]}, then {orders[1]}."


@pytest.mark.parametrize("shuffle", [False, True])
def test_items_are_fetched_when_their_batch_is_asked_for(solution, shuffle):
    data = Counted(10)
    batches = iter(solution.Loader(data, 4, shuffle=shuffle))
    assert not data.fetched, f"Before any batch was asked for, {data.fetched} were fetched."
    for expected in (4, 8, 10):
        next(batches, None)
        assert len(data.fetched) == expected, (
            f"The batches so far hold {expected} examples; {len(data.fetched)} items were fetched."
        )


@pytest.mark.parametrize("shuffle", [False, True])
def test_the_index_is_a_python_int(solution, shuffle):
    data = Counted(5)
    batches_of(solution.Loader(data, 2, shuffle=shuffle))
    kinds = {type(index).__name__ for index in data.fetched}
    assert kinds == {"int"}, f"Items were asked for by an index of type {kinds}, expected int."
