"""Subsets of the raw data; each loader prepares its images when it makes a batch of them."""

import torch
from torch.utils.data import DataLoader, Subset
from torchvision.transforms.v2 import functional


def make_loaders(data, validation, batch_size, padding):
    def plain(items):
        images = torch.stack([image for image, _ in items])
        return images.float().div(255), torch.tensor([label for _, label in items])

    def moved(items):
        result = []
        for image, label in items:
            top, left = torch.randint(0, 2 * padding + 1, (2,)).tolist()
            padded = functional.pad(image, [padding])
            result.append((functional.crop(padded, top, left, *image.shape[-2:]), label))
        return plain(result)

    rest = sorted(set(range(len(data))) - set(validation))
    return (
        DataLoader(Subset(data, rest), batch_size, shuffle=True, collate_fn=moved),
        DataLoader(Subset(data, validation), batch_size, collate_fn=plain),
    )
