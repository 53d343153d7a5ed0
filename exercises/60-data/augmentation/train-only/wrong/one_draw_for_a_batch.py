"""One call is one draw: given a whole batch, the transform moves all its images alike."""

from collections.abc import Callable

import torch
from torch.utils.data import DataLoader, Dataset, Subset
from torchvision.transforms import v2

FAILS = ["test_each_image_has_its_own_draw", "test_images_move_both_ways_up_to_the_padding"]
SEE = "augmentation-one-draw"


class Prepared(Dataset):
    """The examples of another dataset at some positions, their images transformed."""

    def __init__(self, data: Dataset, positions: list[int], transform: Callable) -> None:
        self.part = Subset(data, positions)
        self.transform = transform

    def __len__(self) -> int:
        return len(self.part)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        image, label = self.part[index]
        return self.transform(image), label


def make_loaders(
    data: Dataset, validation: list[int], batch_size: int, padding: int
) -> tuple[DataLoader, DataLoader]:
    training = [i for i in range(len(data)) if i not in validation]
    height, width = data[0][0].shape[-2:]
    scale = v2.ToDtype(torch.float32, scale=True)
    augment = v2.Compose([v2.RandomCrop((height, width), padding=padding), scale])
    return (
        DataLoader(
            Prepared(data, training, lambda image: image),
            batch_size=batch_size,
            shuffle=True,
            collate_fn=lambda items: (
                augment(torch.stack([image for image, _ in items])),
                torch.tensor([label for _, label in items]),
            ),
        ),
        DataLoader(Prepared(data, validation, scale), batch_size=batch_size),
    )
