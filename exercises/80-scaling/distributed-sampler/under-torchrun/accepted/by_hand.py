"""No wrapper and no sampler: numbers dealt by hand, gradients averaged by hand."""

import torch
import torch.distributed as dist
from torch import nn


def main(make_network, train_data, test_data, epochs, batch_size, lr):
    dist.init_process_group("gloo")
    rank, world_size = dist.get_rank(), dist.get_world_size()
    network = make_network()
    for tensor in network.state_dict().values():
        dist.broadcast(tensor, src=0)
    optimizer = torch.optim.SGD(network.parameters(), lr=lr)
    count = len(train_data)
    share = -(-count // world_size)
    for epoch in range(epochs):
        order = torch.randperm(count, generator=torch.Generator().manual_seed(epoch)).tolist()
        ours = [order[(rank * share + k) % count] for k in range(share)]
        for start in range(0, share, batch_size):
            items = [train_data[number] for number in ours[start : start + batch_size]]
            inputs = torch.stack([x for x, _ in items])
            targets = torch.tensor([int(y) for _, y in items])
            network.zero_grad()
            nn.CrossEntropyLoss()(network(inputs), targets).backward()
            for parameter in network.parameters():
                dist.all_reduce(parameter.grad)
                parameter.grad /= world_size
            optimizer.step()
    network.eval()
    right = sum(
        int(network(test_data[number][0][None]).argmax() == test_data[number][1])
        for number in range(len(test_data))
    )
    dist.destroy_process_group()
    return network, right / len(test_data)
