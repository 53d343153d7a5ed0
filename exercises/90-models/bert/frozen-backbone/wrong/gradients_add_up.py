"""Without zero_grad each step goes by the gradients of all steps before it."""

import torch
import torch.nn.functional as F
from torch import nn
from transformers import BertModel

FAILS = ["test_the_head_after_training"]
SEE = "gradient-accumulation-adds"


class HeadOnBert(nn.Module):
    def __init__(self, backbone: BertModel, classes: int) -> None:
        super().__init__()
        self.backbone = backbone.requires_grad_(False)
        self.head = nn.Linear(backbone.config.hidden_size, classes)
        self.backbone.eval()

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        output = self.backbone(input_ids=input_ids, attention_mask=attention_mask)
        hidden, real = output.last_hidden_state, attention_mask[:, :, None]
        return self.head((hidden * real).sum(dim=1) / real.sum(dim=1))

    def train(self, mode: bool = True) -> "HeadOnBert":
        super().train(mode)
        self.backbone.eval()
        return self


def fit(
    model: HeadOnBert,
    batches: list[tuple[dict[str, torch.Tensor], torch.Tensor]],
    epochs: int,
    lr: float,
) -> None:
    optimizer = torch.optim.AdamW(model.head.parameters(), lr=lr)
    model.train()
    for _ in range(epochs):
        for tokens, labels in batches:
            logits = model(tokens["input_ids"], tokens["attention_mask"])
            loss = F.cross_entropy(logits, labels)
            loss.backward()
            optimizer.step()
