"""roll brings what goes out on one side in on the other; a shifted picture leaves zeros behind."""

import torch

FAILS = ["test_it_is_a_shift", "test_every_shift_is_equally_likely"]
SEE = "augmentation-crop-padding"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        dy, dx = torch.randint(-self.limit, self.limit + 1, (2,)).tolist()
        return image.roll((dy, dx), dims=(-2, -1)).clone()
