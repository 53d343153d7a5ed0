"""Checks: label i belongs to image i, so that each image can be compared with its original."""

import functools

import pytest
import torch
import torch.nn.functional as F

HELD = (9, 2, 5, 14)


class Raw:
    """Bytes, no two alike and none of them 0; the label is the position."""

    def __init__(self, count=16, shape=(1, 5, 7), seed=0):
        numbers = torch.Generator().manual_seed(seed)
        self.images = torch.randint(1, 256, (count, *shape), generator=numbers).to(torch.uint8)
        self.images[:, :, 2, 3] = 255

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        if not 0 <= index < len(self.images):
            raise IndexError(f"no example {index}")
        return self.images[index], int(index)


def examples(loader):
    """One pass: the pairs (image, label)."""
    return [
        (image, int(label))
        for images, labels in loader
        for image, label in zip(images, labels, strict=True)
    ]


def shift_of(original, image, padding):
    """The place of the crop, (top, left); None if the image is no such crop."""
    height, width = original.shape[-2:]
    if image.shape != original.shape:
        return None
    crops = F.pad(original / 255, [padding] * 4).unfold(1, height, 1).unfold(2, width, 1)
    gaps = (crops - image[:, None, None]).abs().amax(dim=(0, 3, 4))
    found = (gaps < 1e-4).nonzero().tolist()
    return tuple(found[0]) if found else None


@pytest.mark.parametrize("held", [list(HELD), [0], list(range(15, 0, -1))])
@pytest.mark.parametrize("batch_size", [5, 20])
def test_each_example_in_its_part(solution, held, batch_size):
    train, validation = solution.make_loaders(Raw(), held, batch_size, 1)
    rest = [i for i in range(16) if i not in held]
    for loader, expected, name in ((train, rest, "training"), (validation, held, "validation")):
        found = sorted(label for _, label in examples(loader))
        assert found == sorted(expected), (
            f"With validation={held} the {name} loader yields the examples {found}."
        )


@pytest.mark.parametrize("shape", [(1, 5, 7), (3, 6, 4)])
def test_shapes_and_dtypes(solution, shape):
    for loader in solution.make_loaders(Raw(shape=shape), list(HELD), 3, 2):
        sizes = []
        for images, labels in loader:
            sizes.append(len(labels))
            assert images.shape == (len(labels), *shape), (
                f"{len(labels)} images of {shape} make a batch of {tuple(images.shape)}."
            )
            assert images.dtype == torch.float32, f"The images are {images.dtype}."
        assert max(sizes) == 3, f"With batch_size=3 the batches have the sizes {sizes}."


@pytest.mark.parametrize("part", [0, 1], ids=["training", "validation"])
def test_white_is_1(solution, part):
    data = Raw(count=40)
    images = [image for image, _ in examples(solution.make_loaders(data, list(HELD), 8, 1)[part])]
    found = torch.stack(images).max().item()
    assert found == pytest.approx(1.0), f"The byte 255 becomes {found}, expected 1.0."


def test_validation_images_are_the_originals(solution):
    data = Raw()
    _, loader = solution.make_loaders(data, list(HELD), 3, 2)
    for _ in range(3):
        for image, label in examples(loader):
            gap = (image.double().cpu() - data.images[label] / 255).abs().max().item()
            gap = min(gap, (image.double() / 255 - data.images[label] / 255).abs().max().item())
            assert gap < 1e-4, f"Validation example {label} is not its original: off by {gap:.3f}."


def test_validation_keeps_its_order(solution):
    _, loader = solution.make_loaders(Raw(), list(HELD), 3, 1)
    found = [label for _, label in examples(loader)]
    assert found == list(HELD), f"The validation examples come as {found}, expected {list(HELD)}."


@pytest.mark.parametrize("shape", [(1, 5, 7), (3, 6, 4)])
@pytest.mark.parametrize("padding", [1, 2])
def test_training_images_are_moved_originals(solution, shape, padding):
    data = Raw(shape=shape, seed=1)
    loader, _ = solution.make_loaders(data, list(HELD), 4, padding)
    for image, label in examples(loader):
        pixels = image / 255 if image.max() > 1.5 else image
        assert shift_of(data.images[label], pixels, padding) is not None, (
            f"No shift by at most {padding} turns image {label} into the one that is yielded "
            f"with the label {label}."
        )


@functools.cache
def places(solution):
    """Where each of 56 images was cropped with padding=2, by label, for each of two passes."""
    data = Raw(count=60, seed=2)
    loader, _ = solution.make_loaders(data, list(HELD), 60, 2)
    result = []
    for _ in range(2):
        shifts = {
            label: shift_of(data.images[label], x / 255 if x.max() > 1.5 else x, 2)
            for x, label in examples(loader)
        }
        result.append({label: place for label, place in shifts.items() if place is not None})
    return result


def test_images_move_both_ways_up_to_the_padding(solution):
    found = [place for one in places(solution) for place in one.values()]
    for axis, name in ((0, "rows"), (1, "columns")):
        shifts = sorted({place[axis] - 2 for place in found})
        assert shifts in ([-2, -1, 0, 1, 2], []), (
            f"With padding=2 the images are moved by {shifts} {name}, expected -2 to 2."
        )


def test_each_image_has_its_own_draw(solution):
    found, _ = places(solution)
    distinct = len(set(found.values()))
    assert distinct > 8 or not found, (
        f"In a batch of 56 with padding=2 the images are moved in {distinct} ways only, of 25."
    )


def test_each_pass_draws_anew(solution):
    first, second = places(solution)
    same = sum(second.get(label) == place for label, place in first.items())
    assert same < 20, f"In the second pass {same} of {len(first)} images are moved as in the first."


def test_training_is_shuffled_anew(solution):
    loader, _ = solution.make_loaders(Raw(), list(HELD), 4, 1)
    orders = [[label for _, label in examples(loader)] for _ in range(4)]
    assert sorted(orders[0]) != orders[0], f"The training examples come in order: {orders[0]}."
    assert orders[0] != orders[1] != orders[2], f"Two passes have the same order: {orders[1]}."


def test_the_dataset_stays_as_it_was(solution):
    data, held = Raw(seed=3), list(HELD)
    for loader in solution.make_loaders(data, held, 4, 2):
        examples(loader)
    assert torch.equal(data.images, Raw(seed=3).images), "The images in `data` have changed."
    assert held == list(HELD), f"The caller's list of positions is now {held}."
