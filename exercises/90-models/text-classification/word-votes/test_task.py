"""Checks: logits text by text, training replayed step by step, predictions one by one, votes."""

import copy
import re
from collections import Counter
from pydoc_data.topics import topics

import pytest
import torch
import torch.nn.functional as F
from torch import nn

SIZES = [(9, 4, 3), (5, 7, 2), (12, 3, 5)]  # vocabulary_size, size, classes


def model_of(solution, sizes, seed=0):
    """A Classifier with large weights, in row 0 too."""
    torch.manual_seed(seed)
    model = solution.Classifier(*sizes)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(2 * torch.randn(parameter.shape))
    return model


def texts_of(n, vocabulary_size, seed=0):
    """n different texts of 1 to 7 words."""
    chance = torch.Generator().manual_seed(seed)
    found = {}
    while len(found) < n:
        count = int(torch.randint(1, 8, (), generator=chance))
        found[tuple(torch.randint(1, vocabulary_size, (count,), generator=chance).tolist())] = None
    return [list(text) for text in found]


def filled(texts, width):
    return torch.tensor([text + [0] * (width - len(text)) for text in texts], dtype=torch.int64)


class Plain(nn.Module):
    """A model of the checks; notes each batch, its mode, and whether there is a graph."""

    def __init__(self, vocabulary_size, classes, dropout=0.0):
        super().__init__()
        self.bag = nn.EmbeddingBag(vocabulary_size, classes, mode="sum", padding_idx=0)
        self.dropout = nn.Dropout(dropout)
        self.seen = []

    def forward(self, words):
        logits = self.dropout(self.bag(words))
        self.seen.append((words.clone(), self.training, logits.requires_grad))
        return logits


def by_text(model, texts):
    """The logits of each text by itself, in the model's own rows."""
    logits = []
    for text in texts:
        mean = (
            model.table.weight[text].mean(dim=0)
            if text
            else torch.zeros_like(model.table.weight[0])
        )
        logits.append(model.head.weight @ mean + model.head.bias)
    return torch.stack(logits)


def compare_logits(model, texts, width):
    found, expected = model(filled(texts, width)), by_text(model, texts)
    assert found.shape == expected.shape, (
        f"{len(texts)} texts give logits of shape {tuple(found.shape)}."
    )
    torch.testing.assert_close(
        found,
        expected,
        rtol=1e-4,
        atol=1e-4,
        msg=lambda text: f"The texts {texts}, filled up to {width}, give other logits. {text}",
    )


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("more", [0, 3])
def test_logits(solution, sizes, more):
    compare_logits(model_of(solution, sizes), texts_of(5, sizes[0]), 7 + more)


def test_zeros_anywhere(solution):
    model = model_of(solution, (9, 4, 3))
    found = model(torch.tensor([[0, 3, 0, 0, 5, 8], [0, 0, 0, 0, 0, 2]]))
    torch.testing.assert_close(
        found,
        by_text(model, [[3, 5, 8], [2]]),
        rtol=1e-4,
        atol=1e-4,
        msg=lambda text: f"Zeros before and between the words change the logits. {text}",
    )


def test_a_text_without_a_word(solution):
    compare_logits(model_of(solution, (9, 4, 3)), [[], [3, 2]], 2)
    compare_logits(model_of(solution, (9, 4, 3)), [[], []], 1)


@pytest.mark.parametrize("sizes", SIZES)
def test_parts(solution, sizes):
    vocabulary_size, size, classes = sizes
    shapes = {
        name: tuple(parameter.shape)
        for name, parameter in solution.Classifier(*sizes).named_parameters()
    }
    expected = {
        "table.weight": (vocabulary_size, size),
        "head.weight": (classes, size),
        "head.bias": (classes,),
    }
    assert shapes == expected, f"The parameters are {shapes}, expected {expected}."


def train(solution, texts, labels, *, seed=0, batch_size=4, epochs=3, lr=0.05, training=True):
    """Train a plain model by the answer; return it and its twin from before."""
    torch.manual_seed(5)
    model = Plain(9, 3)
    twin = copy.deepcopy(model)
    solution.fit(model.train(training), texts, labels, epochs, batch_size, lr, seed)
    return model, twin


@pytest.mark.parametrize(
    ("batch_size", "lr", "training"), [(4, 0.05, True), (20, 0.01, True), (4, 0.05, False)]
)
def test_the_weights_after_training(solution, batch_size, lr, training):
    texts = texts_of(11, 9)
    labels = [i % 3 for i in range(11)]
    of = {tuple(text): label for text, label in zip(texts, labels, strict=True)}
    model, twin = train(
        solution, texts, labels, batch_size=batch_size, lr=lr, training=training, epochs=4
    )
    optimizer = torch.optim.Adam(twin.parameters(), lr=lr)
    for words, _, _ in model.seen:
        targets = [of.get(tuple(word for word in row if word), 0) for row in words.tolist()]
        optimizer.zero_grad()
        F.cross_entropy(twin(words), torch.tensor(targets)).backward()
        optimizer.step()
    gap = (model.bag.weight - twin.bag.weight).abs().max().item()
    assert gap < lr / 10, (
        f"After {len(model.seen)} batches of at most {batch_size} a weight is off by {gap:.4f}; "
        f"lr is {lr}."
    )
    assert all(mode for _, mode, _ in model.seen), "A batch of the training met eval mode."


def rows_of(seen):
    return [[word for word in row if word] for words, _, _ in seen for row in words.tolist()]


@pytest.mark.parametrize(("n", "batch_size"), [(11, 4), (12, 4), (5, 8), (3, 1)])
def test_each_text_comes_once_in_an_epoch(solution, n, batch_size):
    texts = texts_of(n, 9)
    model, _ = train(solution, texts, [0] * n, batch_size=batch_size, epochs=2)
    sizes = [len(words) for words, _, _ in model.seen]
    rest = [n % batch_size] if n % batch_size else []
    expected = ([batch_size] * (n // batch_size) + rest) * 2
    assert sizes == expected, f"In 2 epochs of {n} texts the batches have the sizes {sizes}."
    rows = rows_of(model.seen)
    for epoch in (rows[:n], rows[n:]):
        assert sorted(epoch) == sorted(texts), f"An epoch over {texts} brings {epoch}."


def test_batches_are_as_wide_as_their_longest_text(solution):
    texts = [[1, 2, 3, 4, 5, 6], [2], [3], [4], [5, 6], [7], [8], [], [2, 3, 4]]
    model, _ = train(solution, texts, [0] * 9, batch_size=2)
    for words, _, _ in model.seen:
        rows = [[word for word in row if word] for row in words.tolist()]
        width = max(1, *(len(row) for row in rows))
        right = filled(rows, width).tolist()
        assert words.tolist() == right, f"The texts {rows} make the batch {words.tolist()}."


def test_each_epoch_has_a_new_order(solution):
    texts = texts_of(20, 9)
    model, _ = train(solution, texts, [0] * 20, epochs=3)
    rows = rows_of(model.seen)
    orders = {str(rows[i : i + 20]) for i in (0, 20, 40)}
    assert len(orders) == 3, f"Three epochs have only {len(orders)} different orders."


def test_the_seed_decides_the_order(solution):
    texts, orders = texts_of(20, 9), []
    for seed, own in ((1, 0), (1, 99), (2, 0)):
        torch.manual_seed(own)
        model = Plain(9, 3)
        solution.fit(model, texts, [0] * 20, 1, 4, 0.01, seed)
        orders.append(rows_of(model.seen))
    assert orders[0] == orders[1], "With the same seed, two trainings have different orders."
    assert orders[0] != orders[2], "Another seed gives the same order."


@pytest.mark.parametrize("batch_size", [1, 4, 5, 50])
def test_predictions(solution, batch_size):
    torch.manual_seed(batch_size)
    model, texts = Plain(9, 3), [*texts_of(10, 9), []]
    with torch.no_grad():
        model.bag.weight[1:] = torch.randn(8, 3)
        expected = torch.stack([model(filled([text], 7))[0] for text in texts]).argmax(dim=1)
    model.seen.clear()
    found = solution.predict(model, texts, batch_size)
    assert isinstance(found, torch.Tensor), f"predict returns a {type(found).__name__}."
    assert found.dtype == torch.int64, f"The classes are {found.dtype}, not int64."
    assert found.tolist() == expected.tolist(), (
        f"In batches of {batch_size} it predicts {found.tolist()}, expected {expected.tolist()}."
    )
    sizes = [len(words) for words, _, _ in model.seen]
    assert max(sizes) <= batch_size, f"With batch_size={batch_size} the batches are {sizes}."


def test_predict_works_in_eval_mode_without_a_graph(solution):
    model = Plain(9, 3, dropout=0.9).train()
    solution.predict(model, texts_of(6, 9), 4)
    assert not any(mode for _, mode, _ in model.seen), "predict runs the model in train mode."
    assert not any(graph for _, _, graph in model.seen), "predict records a graph."


@pytest.mark.parametrize("training", [True, False])
def test_predict_puts_the_mode_back(solution, training):
    model = Plain(9, 3).train(training)
    solution.predict(model, texts_of(6, 9), 4)
    modes = {module.training for module in model.modules()}
    assert modes == {training}, f"Called with training={training}, it leaves {modes}."


def probabilities(model, label):
    """What each word alone says of the class, by the checks' own sums."""
    votes = model.table.weight @ model.head.weight.T + model.head.bias
    return torch.softmax(votes.detach(), dim=1)[:, label]


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("seed", [0, 1])
def test_telling_words(solution, sizes, seed):
    model = model_of(solution, sizes, seed)
    with torch.no_grad():
        model.head.weight /= 2
        model.table.weight[:2] = 0
        model.head.weight += torch.randn(sizes[1])  # common to all classes: it tells nothing
    for label in range(sizes[2]):
        share = probabilities(model, label)
        words = sorted(range(2, sizes[0]), key=lambda word: -share[word].item())
        for count in (1, 3, sizes[0] - 2):
            found = solution.telling(model, label, count)
            assert len(found) == count, f"count={count} gives {found}."
            torch.testing.assert_close(
                share[found],
                share[words[:count]],
                rtol=1e-4,
                atol=1e-6,
                msg=f"For class {label} the words {found} are found, expected {words[:count]}.",
            )
            assert all(isinstance(word, int) for word in found), f"{found} are not plain ints."


def test_padding_and_unknown_are_no_words(solution):
    model = model_of(solution, (9, 4, 3))
    with torch.no_grad():
        model.table.weight[:2] = 9 * model.head.weight[1]
    found = solution.telling(model, 1, 7)
    assert sorted(found) == [2, 3, 4, 5, 6, 7, 8], f"Of 9 numbers, 7 are words; found {found}."


def test_arguments_are_left_alone(solution):
    texts, labels = [[3, 2], [], [4, 4, 2], [5]], [0, 1, 2, 1]
    given = copy.deepcopy(texts), list(labels)
    solution.fit(Plain(9, 3), *given, 2, 3, 0.01, 0)
    assert given == (texts, labels), f"fit has changed the lists: {given}."
    solution.predict(Plain(9, 3), given[0], 3)
    assert given[0] == texts, f"predict has changed the texts: {given[0]}."


def test_it_tells_python_topics_apart(solution):
    pairs = [
        (re.findall(r"\w+", text.lower()), label)
        for label, name in enumerate(["debugger", "string-methods"])
        for text in topics[name].split("\n\n")
        if len(text.split()) >= 8
    ]
    order = torch.randperm(len(pairs), generator=torch.Generator().manual_seed(0)).tolist()
    counts = Counter(word for i in order[60:] for word in pairs[i][0])
    numbers = {word: i for i, (word, _) in enumerate(counts.most_common(400), start=2)}
    texts = [[numbers.get(word, 1) for word in words] for words, _ in pairs]
    labels = [label for _, label in pairs]
    torch.manual_seed(0)
    model = solution.Classifier(len(numbers) + 2, 16, 2)
    train = order[60:]
    solution.fit(model, [texts[i] for i in train], [labels[i] for i in train], 6, 16, 0.02, 0)
    found = solution.predict(model, [texts[i] for i in order[:60]], 32).tolist()
    assert len(found) == 60, f"60 paragraphs get {len(found)} answers."
    right = sum(guess == labels[i] for guess, i in zip(found, order[:60], strict=True)) / 60
    assert right > 0.72, f"Of 60 new paragraphs it tells {right:.0%} right, expected over 72 %."
