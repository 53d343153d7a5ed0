"""Texts of like length together, weights of the tokens by a product, cosines by normalising."""

import torch
from torch import nn


@torch.inference_mode()
def embed(model, tokenizer, texts, batch_size):
    mode = model.training
    model.eval()
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    vectors = [None] * len(texts)
    for some in torch.tensor(order).split(batch_size):
        batch = tokenizer(
            [texts[i] for i in some],
            padding="longest",
            truncation=True,
            return_tensors="pt",
        )
        mask = batch["attention_mask"]
        hidden = model(input_ids=batch["input_ids"], attention_mask=mask, return_dict=False)[0]
        weights = nn.functional.normalize(mask.float(), p=1, dim=1)
        means = torch.einsum("nt,ntd->nd", weights, hidden)
        for i, mean in zip(some.tolist(), means, strict=True):
            vectors[i] = mean / mean.norm()
    model.train(mode)
    return torch.stack(vectors)


def search(model, tokenizer, queries, corpus, count):
    cosines = torch.cat([embed(model, tokenizer, [query], 1) @ corpus.mT for query in queries])
    values, positions = cosines.sort(dim=1, descending=True)
    return positions[:, :count], values[:, :count]
