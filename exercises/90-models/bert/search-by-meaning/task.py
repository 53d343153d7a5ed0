"""Search by meaning.

A search that finds what was meant, although not one word agrees: texts become vectors
of length 1, and the nearest vectors are the answers. `model` is a BertModel of
transformers, of any size, and `tokenizer` its tokenizer.

The checks look at: the vectors, of single texts and of batches, against each text by
itself and (with real weights) against the library that the model was published with;
the size of the batches; texts that are too long; the mode of the model, and that there
is no graph; what is found, with which cosines; and that the lists stay as they were.
"""

import torch
from transformers import BertModel, PreTrainedTokenizerBase


def embed(
    model: BertModel,
    tokenizer: PreTrainedTokenizerBase,
    texts: list[str],
    batch_size: int,
) -> torch.Tensor:
    """Return one vector of length 1 for each text, in their order: (n, d), float32.

    It is the mean of the last hidden states of all the text's tokens, [CLS] and [SEP]
    included, padding left out, then divided by its length. So it does not depend on the
    other texts, but for rounding. Texts that are longer than the model can read are
    cut by the tokenizer. The model gets at most `batch_size` texts at a time, and is
    called no more often than that takes. n is at least 1; a text may be empty.

    The model works in eval mode, without a graph, and is afterwards in the mode in
    which it came. (All of it is in one mode.)
    """
    raise NotImplementedError


def search(
    model: BertModel,
    tokenizer: PreTrainedTokenizerBase,
    queries: list[str],
    corpus: torch.Tensor,
    count: int,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return (positions, cosines) of the `count` nearest texts, both (len(queries), count).

    corpus (n, d) holds the vectors of n texts, as `embed` returned them. positions,
    int64, say which of them are nearest to each query, the nearest first; cosines are
    theirs, with the query's vector. count is from 1 to n.
    """
    raise NotImplementedError
