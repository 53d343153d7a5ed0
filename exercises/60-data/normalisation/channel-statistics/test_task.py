"""Checks: against all pixels at once, for batches equal and unequal, and how it is done."""

import gc
import weakref

import pytest
import torch


def batches_of(shapes, seed=0, centre=0.0, spread=1.0):
    """Batches of these shapes; each batch is brighter than the last, each channel unlike."""
    numbers = torch.Generator().manual_seed(seed)
    batches = []
    for number, shape in enumerate(shapes):
        offset = torch.arange(1, shape[1] + 1).reshape(-1, 1, 1)
        noise = torch.randn(shape, generator=numbers)
        images = centre + spread * (noise * offset + number)
        batches.append((images, torch.zeros(shape[0], dtype=torch.int64)))
    return batches


def truth(batches):
    """Mean and std over the pixels of all batches, put side by side."""
    pixels = torch.cat([x.double().transpose(0, 1).flatten(1) for x, _ in batches], dim=1)
    return pixels.mean(dim=1), pixels.std(dim=1, correction=0)


def expect(solution, batches, part, rtol=1e-4):
    expected = truth(batches)[part]
    found = solution.channel_statistics(iter(batches))[part]
    name = ("mean", "std")[part]
    shapes = [tuple(images.shape) for images, _ in batches]
    assert isinstance(found, torch.Tensor), f"The {name} is a {type(found).__name__}."
    assert found.shape == expected.shape, (
        f"For batches of {shapes} the {name} has the shape {tuple(found.shape)}, "
        f"expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        found.double(),
        expected,
        rtol=rtol,
        atol=1e-5,
        msg=f"For batches of {shapes} the {name} is {found}, expected {expected}.",
    )


ONE = [[(5, 3, 4, 6)], [(1, 1, 2, 7)], [(4, 2, 1, 3)]]
EQUAL = [[(4, 3, 5, 2)] * 3, [(2, 1, 3, 3)] * 6]
UNEQUAL = [[(6, 3, 4, 5), (6, 3, 4, 5), (1, 3, 4, 5)], [(9, 2, 2, 2), (1, 2, 2, 2)]]
SIZES = [[(3, 3, 4, 6), (3, 3, 8, 2), (3, 3, 1, 1)], [(2, 1, 9, 3), (5, 1, 2, 2)]]


@pytest.mark.parametrize("shapes", ONE)
@pytest.mark.parametrize("part", [0, 1], ids=["mean", "std"])
def test_one_batch(solution, shapes, part):
    expect(solution, batches_of(shapes, seed=1), part)


@pytest.mark.parametrize("shapes", EQUAL + UNEQUAL + SIZES)
def test_the_std_of_several_batches(solution, shapes):
    expect(solution, batches_of(shapes, seed=2), 1)


@pytest.mark.parametrize("shapes", EQUAL)
def test_the_mean_of_equal_batches(solution, shapes):
    expect(solution, batches_of(shapes, seed=3), 0)


@pytest.mark.parametrize("shapes", UNEQUAL)
def test_the_mean_with_a_short_last_batch(solution, shapes):
    expect(solution, batches_of(shapes, seed=4), 0)


@pytest.mark.parametrize("shapes", SIZES)
def test_the_mean_with_images_of_unequal_size(solution, shapes):
    expect(solution, batches_of(shapes, seed=5), 0)


@pytest.mark.parametrize("seed", range(3))
def test_precision(solution, seed):
    batches = batches_of([(8, 2, 10, 10)] * 4, seed, centre=1000.0, spread=0.5)
    expect(solution, batches, 1, rtol=0.01)


def test_the_dtypes(solution):
    found = solution.channel_statistics(batches_of([(4, 3, 5, 2)]))
    dtypes = [torch.as_tensor(x).dtype for x in found]
    assert dtypes == [torch.float32] * 2, f"mean and std have the dtypes {dtypes}."


def test_one_pass(solution):
    class Once:
        def __init__(self, batches):
            self.batches, self.passes = batches, 0

        def __iter__(self):
            self.passes += 1
            return iter(self.batches)

    loader = Once(batches_of([(2, 3, 4, 5)] * 3))
    solution.channel_statistics(loader)
    assert loader.passes == 1, f"It makes {loader.passes} passes over the loader, expected one."


def test_the_images_are_not_kept(solution):
    alive, most = [], 0

    def stream():
        nonlocal most
        for images, labels in (batches_of([(2, 3, 4, 5)], seed)[0] for seed in range(12)):
            gc.collect()
            most = max(most, sum(reference() is not None for reference in alive))
            alive.append(weakref.ref(images))
            yield images, labels
            del images

    solution.channel_statistics(stream())
    assert most <= 3, f"After 11 batches the images of {most} of them are still held in memory."


@pytest.mark.parametrize("shapes", [ONE[0], UNEQUAL[0]])
def test_the_images_stay_as_they_were(solution, shapes):
    batches, copy = batches_of(shapes, seed=6), batches_of(shapes, seed=6)
    solution.channel_statistics(batches)
    same = all(torch.equal(x[0], y[0]) for x, y in zip(batches, copy, strict=True))
    assert same, "The numbers in the caller's images have changed."
