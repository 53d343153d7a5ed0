"""Characters one by one, and rows written into a tensor of zeros."""

import torch


def tokenise(text):
    tokens, run = [], ""
    for character in text.lower():
        if character.isalnum() or character == "_":
            run += character
            continue
        if run:
            tokens.append(run)
        run = ""
        if not character.isspace():
            tokens.append(character)
    return [*tokens, run] if run else tokens


def build_vocabulary(texts, size):
    counts = {}
    for text in texts:
        for word in tokenise(text):
            counts[word] = counts.get(word, 0) + 1
    ranked = sorted(sorted(counts), key=counts.get, reverse=True)
    vocabulary = {"<pad>": 0, "<unk>": 1}
    for word in ranked:
        if len(vocabulary) == size:
            break
        vocabulary[word] = len(vocabulary)
    return vocabulary


def make_batch(texts, vocabulary):
    tokens = [tokenise(text) for text in texts]
    longest = max(map(len, tokens))
    words = torch.zeros(len(texts), longest, dtype=torch.int64)
    real = torch.zeros(len(texts), longest, dtype=torch.bool)
    for i, row in enumerate(tokens):
        for j, word in enumerate(row):
            words[i, j] = vocabulary.get(word, vocabulary["<unk>"])
            real[i, j] = True
    return words, real
