"""Checks: the items, what is read and when, and the parts."""

import itertools

import pytest
import torch

LABELS = [0, 2, 1, 2, 2, 0, 1, 2, 0, 0, 2, 1, 2]


class Disk:
    """A pretended disk that counts how often each path is read."""

    def __init__(self, count, shape):
        self.paths = [f"photo-{i}.png" for i in range(count)]
        self.bytes = {path: torch.randint(0, 256, shape, dtype=torch.uint8) for path in self.paths}
        self.seen = []

    def read(self, path):
        self.seen.append(path)
        return self.bytes[path].clone()


def make(solution, labels=LABELS, shape=(3, 4, 6)):
    disk = Disk(len(labels), shape)
    return solution.Photos(disk.paths, list(labels), disk.read), disk


def fetched(part, disk):
    """The numbers of the photos in a part, found by what each item reads."""
    numbers = []
    for i in range(len(part)):
        disk.seen.clear()
        part[i]
        assert disk.seen, f"Item {i} of a part of the photos reads no photo when it is asked for."
        numbers.append(disk.paths.index(disk.seen[-1]))
    disk.seen.clear()
    return numbers


@pytest.mark.parametrize("shape", [(3, 4, 6), (1, 5, 2), (7,)])
def test_items(solution, shape):
    labels = [4, 0, 9]
    photos, disk = make(solution, labels, shape)
    assert len(photos) == 3, f"len of three photos is {len(photos)}."
    for i in range(3):
        image, label = photos[i]
        expected = disk.bytes[disk.paths[i]].to(torch.float32) / 255
        assert image.dtype == torch.float32, f"Image {i} is {image.dtype}, expected float32."
        torch.testing.assert_close(
            image, expected, msg=lambda text, i=i: f"Image {i} is not the bytes over 255. {text}"
        )
        assert label == labels[i], f"Label {i} is {label}, expected {labels[i]}."


def test_nothing_is_read_beforehand(solution):
    photos, disk = make(solution)
    len(photos)
    assert not disk.seen, f"Before any item was asked for, {len(disk.seen)} photos were read."


def test_an_item_reads_its_own_photo_only(solution):
    photos, disk = make(solution)
    for i in (5, 0, 12):
        disk.seen.clear()
        photos[i]
        assert disk.seen == [disk.paths[i]], f"For item {i}, this was read: {disk.seen}."


@pytest.mark.parametrize("labels", [LABELS, [3], []])
def test_a_plain_for_ends(solution, labels):
    photos, _ = make(solution, labels)
    found = [label for _, label in itertools.islice(photos, len(labels) + 9)]
    assert found == labels, f"A plain for finds the labels {found}, expected {labels}."


def split(solution, count, seed):
    photos, disk = make(solution)
    rest, held_out = solution.hold_out(photos, count, seed)
    return fetched(rest, disk), fetched(held_out, disk)


@pytest.mark.parametrize("count", [1, 4, 12])
def test_the_held_out_part_has_this_size(solution, count):
    _, held_out = split(solution, count, seed=0)
    assert len(held_out) == count, f"{count} were to be held out, there are {len(held_out)}."


@pytest.mark.parametrize("count", [1, 4, 12])
def test_each_photo_is_in_one_part(solution, count):
    for seed in range(3):
        rest, held_out = split(solution, count, seed)
        everyone = sorted(rest + held_out)
        assert everyone == list(range(13)), (
            f"With {count} held out, the parts are {sorted(rest)} and {sorted(held_out)}."
        )


def test_the_seed_decides(solution):
    for seed in (0, 1, 17):
        first = split(solution, 5, seed)
        torch.rand(3)
        again = split(solution, 5, seed)
        assert first == again, (
            f"hold_out with seed {seed} gives {first[1]}, and a second time {again[1]}."
        )


def test_other_seeds_give_other_parts(solution):
    parts = {tuple(sorted(split(solution, 5, seed)[1])) for seed in range(10)}
    assert len(parts) > 5, f"Ten seeds hold out only {len(parts)} different parts: {parts}."


def test_torchs_own_random_state_is_left_alone(solution):
    photos, _ = make(solution)
    before = torch.get_rng_state()
    solution.hold_out(photos, 5, 3)
    assert torch.equal(torch.get_rng_state(), before), "hold_out changed torch's random state."


@pytest.mark.parametrize("label", [0, 1, 2, 7])
def test_of_class(solution, label):
    photos, disk = make(solution)
    part = solution.of_class(photos, label)
    expected = [i for i, other in enumerate(LABELS) if other == label]
    found = fetched(part, disk)
    assert found == expected, f"of_class({label}) has the photos {found}, expected {expected}."


def test_of_class_is_a_part_of_the_photos(solution):
    photos, disk = make(solution)
    image, label = solution.of_class(photos, 1)[1]
    expected = disk.bytes[disk.paths[6]].to(torch.float32) / 255
    torch.testing.assert_close(
        image, expected, msg=lambda text: f"Item 1 of class 1 should be photo 6. {text}"
    )
    assert label == 1, f"An item of class 1 has the label {label}."


def test_the_parts_read_nothing(solution):
    photos, disk = make(solution)
    disk.seen.clear()
    solution.hold_out(photos, 5, 3)
    assert not disk.seen, f"hold_out read {len(disk.seen)} photos."
    solution.of_class(photos, 2)
    assert not disk.seen, f"of_class read {len(disk.seen)} photos."
