"""Checks: small datasets in MNIST's form, which note what items are made; then real digits."""

import pytest
import torch
import torchvision
from torch.utils.data import Dataset

LABELS = [
    [3, 1, 3, 3, 1, 0],
    [7],
    [2, 2, 2, 2],
    [9, 8, 7, 9, 8, 7, 9, 8, 7, 6, 12, 12],
    [0, 1, 2, 0, 1, 2, 2, 1, 0],
]


class Watched(torchvision.datasets.MNIST):
    """MNIST whose images and labels are given, and which notes the items it makes."""

    def __init__(self, labels, height=4, width=6, seed=0, transform=None):
        numbers = torch.Generator().manual_seed(seed)
        self.given = torch.randint(
            0, 256, (len(labels), height, width), generator=numbers, dtype=torch.uint8
        )
        self.asked, self.transform, self.target_transform = [], transform, None
        self.data, self.targets = self.given.clone(), torch.tensor(labels)

    def __getitem__(self, index):
        self.asked.append(index)
        image = self.data[index]
        return (self.transform(image) if self.transform else image), int(self.targets[index])


MADE = torch.full((2, 2), -1.0)


def constant(image):
    return MADE


@pytest.mark.parametrize(("height", "width"), [(4, 6), (28, 28), (5, 1)])
@pytest.mark.parametrize("labels", LABELS)
def test_the_images(solution, labels, height, width):
    digits = Watched(labels, height, width, seed=width)
    images, _ = solution.as_tensors(digits)
    assert isinstance(images, torch.Tensor), f"The images are a {type(images).__name__}."
    assert images.shape == (len(labels), 1, height, width), (
        f"{len(labels)} images of {height} x {width} become {tuple(images.shape)}, "
        f"expected {(len(labels), 1, height, width)}."
    )
    assert images.dtype == torch.float32, f"The images are {images.dtype}, expected float32."
    for number, raw in enumerate(digits.given):
        gap = (images[number, 0] - raw / 255).abs().max().item()
        assert gap < 1e-5, f"Image {number} of {len(labels)} is off by {gap:.4f}."


@pytest.mark.parametrize("labels", LABELS)
def test_the_labels(solution, labels):
    _, found = solution.as_tensors(Watched(labels))
    assert isinstance(found, torch.Tensor), f"The labels are a {type(found).__name__}."
    assert found.dtype == torch.int64, f"The labels are {found.dtype}, expected int64."
    assert found.tolist() == labels, f"The labels are {found.tolist()}, expected {labels}."


def test_the_transform_plays_no_part(solution):
    digits = Watched(LABELS[0], transform=constant)
    images, _ = solution.as_tensors(digits)
    assert not digits.asked, f"as_tensors made the items {digits.asked}; it needs none."
    high = digits.given.max().item() / 255
    assert abs(torch.as_tensor(images).max().item() - high) < 1e-5, (
        f"With a transform the largest pixel is {torch.as_tensor(images).max().item()}, "
        f"expected {high:.4f} as without."
    )


@pytest.mark.parametrize("count", [1, 2, 3, 10])
@pytest.mark.parametrize("labels", LABELS)
def test_the_first_of_each(solution, labels, count):
    found = [int(i) for i in solution.first_of_each(Watched(labels), count).indices]
    expected = [i for i, label in enumerate(labels) if labels[:i].count(label) < count]
    assert sorted(found) == expected, (
        f"With the labels {labels} and count={count} it takes {found}, expected {expected}."
    )


@pytest.mark.parametrize("labels", LABELS)
def test_the_order_of_the_dataset(solution, labels):
    found = [int(i) for i in solution.first_of_each(Watched(labels), 2).indices]
    assert found == sorted(found), f"The subset has the items in the order {found}."


def test_no_item_is_made_to_choose(solution):
    digits = Watched(LABELS[3])
    solution.first_of_each(digits, 2)
    assert not digits.asked, f"To choose, it made the items {digits.asked}: look at the labels."


@pytest.mark.parametrize("count", [1, 2])
def test_items_of_the_subset(solution, count):
    digits = Watched(LABELS[0], transform=constant)
    part = solution.first_of_each(digits, count)
    assert isinstance(part, Dataset), f"The result is a {type(part).__name__}, no dataset."
    found = [part[i] for i in range(len(part))]
    wrong = [image for image, _ in found if image is not MADE]
    assert not wrong, f"An image is {wrong[0]}: the dataset's own transform should make it."
    labels = [label for _, label in found]
    expected = [digits.targets[i].item() for i in part.indices]
    assert labels == expected, f"The labels of the items are {labels}, expected {expected}."


def test_the_dataset_stays_as_it_was(solution):
    digits = Watched(LABELS[3])
    solution.as_tensors(digits)
    solution.first_of_each(digits, 1)
    assert digits.data.dtype == torch.uint8, f"digits.data has become {digits.data.dtype}."
    assert digits.data.shape == digits.given.shape, "digits.data has another shape now."
    assert torch.equal(digits.data, digits.given), "The numbers in digits.data have changed."
    assert digits.targets.tolist() == LABELS[3], f"digits.targets is now {digits.targets}."


def test_real_digits(solution, mnist):
    digits = torchvision.datasets.MNIST(mnist, train=False)
    images, labels = solution.as_tensors(digits)
    assert images.shape == (len(digits), 1, 28, 28), (
        f"{len(digits)} real digits are {tuple(images.shape)}."
    )
    part = solution.first_of_each(digits, 20)
    counts = labels.long()[torch.as_tensor(list(part.indices))].bincount().tolist()
    assert counts == [20] * 10, f"20 of each digit were asked for, the subset has {counts}."
