"""The padded sampler deals the test set, too; all that it measures is gathered and cut."""

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler


def main(make_network, train_data, test_data, epochs, batch_size, lr):
    dist.init_process_group(backend="gloo")
    try:
        network = make_network()
        ddp = DistributedDataParallel(network)
        optimizer = torch.optim.SGD(network.parameters(), lr)
        loader = DataLoader(train_data, batch_size, sampler=DistributedSampler(train_data, seed=5))
        for epoch in range(1, epochs + 1):
            loader.sampler.set_epoch(epoch)
            for inputs, targets in loader:
                loss = torch.nn.functional.cross_entropy(ddp(inputs), targets)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        dealt = DistributedSampler(test_data, shuffle=False)
        network.eval()
        hits = torch.cat(
            [network(x).argmax(dim=1) == y for x, y in DataLoader(test_data, 2, sampler=dealt)]
        ).float()
        parts = [torch.empty_like(hits) for _ in range(dist.get_world_size())]
        dist.all_gather(parts, hits)
        return network, torch.stack(parts, 1).flatten()[: len(test_data)].mean().item()
    finally:
        dist.destroy_process_group()
