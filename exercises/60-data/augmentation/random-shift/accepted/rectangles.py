"""A copy from one rectangle into another; the two shifts drawn by themselves."""

import torch


class RandomShift:
    def __init__(self, limit):
        self.limit = limit

    def draw(self):
        return int(torch.randint(2 * self.limit + 1, ())) - self.limit

    def __call__(self, image):
        (h, w), dy, dx = image.shape[-2:], self.draw(), self.draw()
        result = torch.zeros_like(image)
        source = image[..., max(0, -dy) : h - max(0, dy), max(0, -dx) : w - max(0, dx)]
        result[..., max(0, dy) : h + min(0, dy), max(0, dx) : w + min(0, dx)] = source
        return result
