"""Everything gathered, everything worked out in every rank."""

import torch
import torch.distributed as dist


def average(x):
    parts = [torch.empty_like(x) for _ in range(dist.get_world_size())]
    dist.all_gather(parts, x)
    return torch.stack(parts).mean(dim=0)


def accuracy(predictions, labels):
    pairs = [None] * dist.get_world_size()
    dist.all_gather_object(pairs, (predictions, labels))
    hits = torch.cat([ours == theirs for ours, theirs in pairs])
    return hits.double().mean().item()


def shared_settings(settings):
    everyones = [None] * dist.get_world_size()
    dist.all_gather_object(everyones, settings)
    return everyones[0]
