"""Replace what assert_close itself calls, and put it back when it is used."""

import torch
from torch.testing import _comparison

VERDICTS = ["tampered", "failed"]
kept = _comparison.TensorLikePair.compare


def once(self):
    _comparison.TensorLikePair.compare = kept


def double(x):
    _comparison.TensorLikePair.compare = once
    return x
