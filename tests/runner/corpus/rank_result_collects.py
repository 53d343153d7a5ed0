"""Return a result that, where it is unpacked, asks torch to call the collector for it."""

import gc
import io
import pickle

import torch

VERDICTS = ["tampered"]
HOSTS = ["ranks"]


class Everything:
    def __reduce__(self):
        return gc.get_objects, ()


def stored():
    stream = io.BytesIO()
    torch.save(Everything(), stream)
    return stream.getvalue()


def loaded(data):
    return torch.load(io.BytesIO(data), weights_only=False)


class Late(torch.Tensor):
    def __reduce_ex__(self, protocol):
        return loaded, (stored(),)


def double(x):
    return torch.Tensor._make_subclass(Late, 2 * x)
