"""sort() changes the caller's list, and the vectors come in another order than the texts."""

import torch
import torch.nn.functional as F
from transformers import BertModel, PreTrainedTokenizerBase

FAILS = ["test_arguments_are_left_alone", "test_single_texts", "test_batches", "test_texts_that_are_too_long", "test_search", "test_real_weights"]
SEE = "elementwise-math-in-place-is-shared"


def embed(
    model: BertModel,
    tokenizer: PreTrainedTokenizerBase,
    texts: list[str],
    batch_size: int,
) -> torch.Tensor:
    was_training, vectors = model.training, []
    model.eval()
    texts.sort(key=len)
    with torch.no_grad():
        for start in range(0, len(texts), batch_size):
            part = texts[start : start + batch_size]
            batch = tokenizer(part, padding=True, truncation=True, return_tensors="pt")
            hidden = model(**batch).last_hidden_state
            real = batch["attention_mask"][:, :, None]
            means = (hidden * real).sum(dim=1) / real.sum(dim=1)
            vectors.append(F.normalize(means, dim=1))
    model.train(was_training)
    return torch.cat(vectors)


def search(
    model: BertModel,
    tokenizer: PreTrainedTokenizerBase,
    queries: list[str],
    corpus: torch.Tensor,
    count: int,
) -> tuple[torch.Tensor, torch.Tensor]:
    vectors = embed(model, tokenizer, queries, batch_size=32)
    found = (vectors @ corpus.T).topk(count, dim=1)
    return found.indices, found.values
