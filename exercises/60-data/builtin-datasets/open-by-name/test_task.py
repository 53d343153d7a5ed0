"""Checks: real digits, and small files in the form of all three datasets."""

import pickle

import numpy as np
import pytest
import torch
import torchvision

COUNTS = {"MNIST": (11, 4), "FashionMNIST": (9, 5), "CIFAR10": (10, 3)}  # train, test
SHAPES = {"MNIST": (1, 28, 28), "FashionMNIST": (1, 28, 28), "CIFAR10": (3, 32, 32)}


def idx(array):
    sizes = b"".join(n.to_bytes(4, "big") for n in array.shape)
    return bytes([0, 0, 8, array.ndim]) + sizes + array.tobytes()


def content(name, train):
    """Images (n, H, W) or (n, C, H, W) of bytes, and labels; no two datasets are alike."""
    count = COUNTS[name][0 if train else 1]
    numbers = np.random.default_rng([len(name), train])
    shape = SHAPES[name][1:] if name != "CIFAR10" else SHAPES[name]
    images = numbers.integers(0, 256, (count, *shape)).astype(np.uint8)
    images[:, ..., 0, 0], images[:, ..., 0, 1] = 0, 255
    labels = np.arange(count) % 10
    return images, (labels if train else labels[::-1].copy()).astype(np.uint8)


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A folder with all three datasets; downloads are only noted."""
    for name in ("MNIST", "FashionMNIST"):
        raw = tmp_path / name / "raw"
        raw.mkdir(parents=True)
        for part in ("train", "t10k"):
            images, labels = content(name, part == "train")
            (raw / f"{part}-images-idx3-ubyte").write_bytes(idx(images))
            (raw / f"{part}-labels-idx1-ubyte").write_bytes(idx(labels))
    folder = tmp_path / "cifar-10-batches-py"
    folder.mkdir()
    images, labels = content("CIFAR10", train=True)
    batches = {f"data_batch_{i + 1}": slice(2 * i, 2 * i + 2) for i in range(5)}
    for file, part in batches.items():
        entry = {"data": images[part].reshape(2, -1), "labels": labels[part].tolist()}
        (folder / file).write_bytes(pickle.dumps(entry))
    images, labels = content("CIFAR10", train=False)
    entry = {"data": images.reshape(len(images), -1), "labels": labels.tolist()}
    (folder / "test_batch").write_bytes(pickle.dumps(entry))
    (folder / "batches.meta").write_bytes(pickle.dumps({"label_names": list("abcdefghij")}))
    monkeypatch.setattr("torchvision.datasets.cifar.check_integrity", lambda *_, **__: True)
    return tmp_path


def expected_items(name, train):
    images, labels = content(name, train)
    return [
        (torch.from_numpy(image).reshape(SHAPES[name]) / 255, int(label))
        for image, label in zip(images, labels, strict=True)
    ]


@pytest.mark.parametrize("train", [True, False])
def test_real_images(solution, mnist, cifar10, train):
    compare(solution, torchvision.datasets.MNIST(mnist, train=train))
    if cifar10 is not None:  # the learner has downloaded it
        compare(solution, torchvision.datasets.CIFAR10(cifar10, train=train))


def compare(solution, raw):
    """Compare what the answer opens with a dataset that has no transform."""
    name = type(raw).__name__
    found = solution.open_dataset(name, raw.root, raw.train)
    assert len(found) == len(raw), (
        f"{name} with train={raw.train} has {len(found)} images, expected {len(raw)}."
    )
    for index in (0, len(raw) // 2, len(raw) - 1):
        image, label = found[index]
        assert label == raw.targets[index], f"Image {index} of {name} has the label {label}."
        assert isinstance(image, torch.Tensor), f"An image is a {type(image).__name__}, no tensor."
        pixels = torch.as_tensor(image).float()
        expected = torch.from_numpy(np.array(raw[index][0])).reshape(*SHAPES[name][1:], -1)
        torch.testing.assert_close(
            pixels,
            expected.permute(2, 0, 1) / 255,
            msg=f"The pixels of image {index} of {name} go up to {pixels.max():.3f}.",
        )


@pytest.mark.parametrize("train", [True, False])
@pytest.mark.parametrize("name", COUNTS)
def test_the_dataset_asked_for(solution, root, name, train):
    found = solution.open_dataset(name, root, train)
    kind = type(getattr(found, "dataset", found)).__name__
    expected = COUNTS[name][0 if train else 1]
    assert len(found) == expected, (
        f"open_dataset({name!r}, root, train={train}) has {len(found)} items (of {kind}), "
        f"expected {expected}."
    )


@pytest.mark.parametrize("name", COUNTS)
def test_shape_and_dtype_of_an_item(solution, root, name):
    item = solution.open_dataset(name, root, True)[1]
    assert isinstance(item[0], torch.Tensor), f"The image is a {type(item[0]).__name__}."
    assert item[0].shape == SHAPES[name], (
        f"An image of {name} has the shape {tuple(item[0].shape)}, expected {SHAPES[name]}."
    )
    assert item[0].dtype == torch.float32, f"An image of {name} is {item[0].dtype}."
    assert isinstance(item[1], int), f"A label of {name} is a {type(item[1]).__name__}, not an int."


@pytest.mark.parametrize("name", COUNTS)
def test_the_range_of_the_pixels(solution, root, name):
    image = torch.as_tensor(np.asarray(solution.open_dataset(name, root, True)[2][0]))
    low, high = image.min().item(), image.max().item()
    assert (low, high) == pytest.approx((0.0, 1.0)), (
        f"Pixels of {name} from black to white go from {low} to {high:.4f}, expected 0.0 to 1.0."
    )


@pytest.mark.parametrize("name", ["mnist", "ImageFolder", "Noise", ""])
def test_unknown_names(solution, root, name):
    try:
        solution.open_dataset(name, root, True)
    except ValueError as error:
        message = str(error)
    except (KeyError, AttributeError, TypeError, UnboundLocalError) as error:
        raise AssertionError(f"The name {name!r} gives {error!r}, expected a ValueError.") from None
    else:
        raise AssertionError(f"The name {name!r} gives a dataset, expected a ValueError.")
    missing = [known for known in COUNTS if known not in message]
    assert not missing, f"The message {message!r} does not name {missing}."


@pytest.mark.parametrize("name", COUNTS)
def test_nothing_is_downloaded(solution, tmp_path, monkeypatch, name):
    fetched = []
    for module in ("mnist", "cifar"):
        place = f"torchvision.datasets.{module}.download_and_extract_archive"
        monkeypatch.setattr(place, lambda url, *_, **__: fetched.append(url))
    raised = None
    try:
        solution.open_dataset(name, tmp_path, True)
    except NotImplementedError:
        raise
    except (RuntimeError, FileNotFoundError) as error:
        raised = error
    assert not fetched, f"It would have downloaded {fetched[0]}."
    assert isinstance(raised, RuntimeError), (
        f"Without files {name} should raise torchvision's RuntimeError; it raised {raised!r}."
    )


def passes(loader, count=1):
    """The labels of each batch, and a number made of each image, pass by pass."""
    return [
        [(labels.tolist(), images.double().mean((1, 2, 3)).tolist()) for images, labels in loader]
        for _ in range(count)
    ]


def flat(batches):
    return sorted(pair for labels, means in batches for pair in zip(means, labels, strict=True))


@pytest.mark.parametrize("name", COUNTS)
@pytest.mark.parametrize("batch_size", [4, 16])
def test_every_example_once(solution, root, name, batch_size):
    for train, loader in zip(
        (True, False), solution.make_loaders(name, root, batch_size, 1), strict=True
    ):
        expected = sorted((x.double().mean().item(), y) for x, y in expected_items(name, train))
        found = flat(passes(loader)[0])
        labels = sorted(label for _, label in found), sorted(label for _, label in expected)
        assert len(found) == len(expected), (
            f"A pass with train={train} has {len(found)} examples, expected {len(expected)}."
        )
        assert labels[0] == labels[1], f"The labels of a pass are {labels[0]}, not {labels[1]}."
        sizes = [len(labels) for labels, _ in passes(loader)[0]]
        assert max(sizes) == min(batch_size, len(expected)), (
            f"With batch_size={batch_size} the batches have the sizes {sizes}."
        )


def test_the_test_loader_keeps_the_order(solution, root):
    _, loader = solution.make_loaders("FashionMNIST", root, 2, 3)
    found = [label for labels, _ in passes(loader)[0] for label in labels]
    expected = content("FashionMNIST", train=False)[1].tolist()
    assert found == expected, f"The test labels come as {found}, expected {expected}."


def test_the_training_loader_shuffles_anew(solution, root):
    loader, _ = solution.make_loaders("MNIST", root, 4, 3)
    orders = [str([labels for labels, _ in one]) for one in passes(loader, 5)]
    distinct = len(set(orders))
    assert distinct > 3, f"Five passes have {distinct} different orders; the first: {orders[0]}."


@pytest.mark.parametrize("seed", [0, 7])
def test_the_seed_decides_the_batches(solution, root, seed):
    torch.manual_seed(1)
    first = passes(solution.make_loaders("MNIST", root, 4, seed)[0], 2)
    torch.manual_seed(2)
    again = passes(solution.make_loaders("MNIST", root, 4, seed)[0], 2)
    other = passes(solution.make_loaders("MNIST", root, 4, seed + 1)[0], 2)
    labels = [[labels for labels, _ in one] for one in (first[0], again[0])]
    assert first == again, f"Seed {seed} gives the labels {labels[0]}, and then {labels[1]}."
    assert first != other, f"Seeds {seed} and {seed + 1} give the same batches."


def test_torchs_own_random_state_is_left_alone(solution, root):
    before = torch.get_rng_state()
    passes(solution.make_loaders("MNIST", root, 4, 5)[0])
    assert torch.equal(torch.get_rng_state(), before), "The loaders changed torch's random state."
