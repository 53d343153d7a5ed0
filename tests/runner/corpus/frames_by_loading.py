"""Let torch.load() read the frame of a generator."""

import io
import operator

import torch

VERDICTS = ["tampered"]


def numbers():
    yield 1


KEPT = numbers()


def kept():
    return KEPT


class Frame:
    def __reduce__(self):
        return operator.attrgetter("gi_frame"), (Kept(),)


class Kept:
    def __reduce__(self):
        return kept, ()


def double(x):
    stream = io.BytesIO()
    torch.save(Frame(), stream)
    stream.seek(0)
    torch.load(stream, weights_only=False)
    return x
