"""Frozen one by one, no graph below the head, eval said again in forward's own way."""

import torch
from torch import nn


class HeadOnBert(nn.Module):
    def __init__(self, backbone, classes):
        super().__init__()
        for parameter in backbone.parameters():
            parameter.requires_grad = False
        self.backbone = backbone
        self.head = nn.Linear(backbone.config.hidden_size, classes)
        self.train()

    def train(self, mode=True):
        self.training = mode
        self.head.train(mode)
        self.backbone.train(False)
        return self

    def forward(self, input_ids, attention_mask):
        with torch.no_grad():
            hidden = self.backbone(input_ids, attention_mask, return_dict=False)[0]
            hidden = hidden.masked_fill(attention_mask[:, :, None] == 0, 0.0)
            means = hidden.sum(1) / attention_mask.sum(1, keepdim=True)
        return self.head(means)


def fit(model, batches, epochs, lr):
    model.train()
    with torch.no_grad():
        inputs = []
        for tokens, labels in batches:
            given = tokens["input_ids"], tokens["attention_mask"]
            caught = []
            hook = model.head.register_forward_pre_hook(
                lambda _, args, caught=caught: caught.append(args[0])
            )
            model(*given)
            hook.remove()
            inputs.append((caught[0], labels))
    optimizer = torch.optim.AdamW([model.head.weight, model.head.bias], lr=lr)
    for _ in range(epochs):
        for means, labels in inputs:
            optimizer.zero_grad()
            nn.functional.cross_entropy(model.head(means), labels).backward()
            optimizer.step()
