"""Padded by torch, then cut with narrow."""

import torch
import torch.nn.functional as F


class RandomShift:
    def __init__(self, limit):
        self.limit = limit

    def __call__(self, image):
        limit = self.limit
        result = F.pad(image, (limit, limit, limit, limit)).clone()
        for axis in (-2, -1):
            start = int(torch.randint(0, 2 * limit + 1, (1,)))
            result = result.narrow(axis, start, image.shape[axis])
        return result
