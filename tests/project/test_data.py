"""The data that the course carries is read without a network by the libraries' own classes."""

from pathlib import Path

import pytest
from torchvision.datasets import MNIST

DIGITS = Path(__file__).parents[2] / "exercises/_data/mnist5k"


@pytest.mark.parametrize(("train", "each"), [(True, 400), (False, 100)])
def test_the_digits_are_read_by_torchvision_itself(train, each):
    digits = MNIST(DIGITS, train=train, download=False)
    image, label = digits[0]
    assert image.size == (28, 28)
    assert label == digits.targets[0]
    assert digits.targets.bincount().tolist() == [each] * 10
