"""Checks: nn.TransformerEncoderLayer with the same weights, and what must hold of any block."""

import pytest
import torch
from torch import nn

SIZES = [(2, 5, 8, 2, 12), (1, 3, 6, 3, 5), (3, 4, 4, 1, 9), (4, 4, 8, 4, 8), (2, 1, 4, 2, 3)]


def pair(solution, d_model, nhead, wide, **order):
    """The learner's block and PyTorch's, with the same weights, all of them at random."""
    ready = nn.TransformerEncoderLayer(
        d_model=d_model, nhead=nhead, dim_feedforward=wide, dropout=0.0, batch_first=True, **order
    )
    with torch.no_grad():
        for parameter in ready.parameters():
            parameter.copy_(torch.randn(parameter.shape) * 0.5)
    mine = solution.Block(d_model, nhead, wide, **order)
    mine.load_state_dict(ready.state_dict())
    return mine, ready


def padding_of(n, t):
    padding = torch.rand(n, t) < 0.4
    padding[torch.arange(n), torch.randint(0, t, (n,))] = False
    return padding


def close(found, expected, what):
    assert found.shape == expected.shape, f"{what} has shape {tuple(found.shape)}."
    torch.testing.assert_close(
        found, expected, rtol=1e-3, atol=1e-4, msg=lambda text: f"{what} differs. {text}"
    )


@pytest.mark.parametrize("sizes", SIZES)
def test_pre_norm(solution, sizes):
    n, t, d_model, nhead, wide = sizes
    mine, ready = pair(solution, d_model, nhead, wide, norm_first=True)
    x = torch.randn(n, t, d_model) * 2
    close(mine(x.clone()), ready(x), f"The pre-norm block of x {tuple(x.shape)}")


@pytest.mark.parametrize("sizes", SIZES)
def test_post_norm(solution, sizes):
    n, t, d_model, nhead, wide = sizes
    mine, ready = pair(solution, d_model, nhead, wide)
    x = torch.randn(n, t, d_model) * 2
    close(mine(x.clone()), ready(x), f"The post-norm block of x {tuple(x.shape)}")


@pytest.mark.parametrize("norm_first", [False, True])
@pytest.mark.parametrize(("n", "t"), [(3, 5), (2, 4), (4, 4)])
def test_padding(solution, n, t, norm_first):
    mine, _ = pair(solution, 8, 2, 12, norm_first=norm_first)
    x, padding = torch.randn(n, t, 8), padding_of(n, t)
    other = torch.where(padding[:, :, None], torch.randn(n, t, 8) * 3, x)
    found, again = mine(x.clone(), padding.clone()), mine(other, padding.clone())
    close(again[~padding], found[~padding], "With other numbers at the padding, the rest")
    for i in range(n):
        real = ~padding[i]
        alone = mine(x[i : i + 1, real])
        close(found[i, real], alone[0], "A sentence with its padding, compared with itself alone,")


@pytest.mark.parametrize("norm_first", [False, True])
def test_gradients(solution, norm_first):
    mine, ready = pair(solution, 8, 2, 12, norm_first=norm_first)
    x, padding, weight = torch.randn(2, 5, 8), padding_of(2, 5), torch.randn(2, 5, 8)
    weight[padding] = 0
    (mine(x.clone(), padding) * weight).sum().backward()
    (ready(x, src_key_padding_mask=padding) * weight).sum().backward()
    theirs = dict(ready.named_parameters())
    for name, parameter in mine.named_parameters():
        assert parameter.grad is not None, f"No gradient reaches {name}."
        close(parameter.grad, theirs[name].grad, f"The gradient of {name}")


def test_pre_norm_passes_x_by(solution):
    mine, _ = pair(solution, 8, 2, 12, norm_first=True)
    with torch.no_grad():
        for name, parameter in mine.named_parameters():
            if name.startswith(("self_attn.out_proj", "linear2")):
                parameter.zero_()
    x = torch.randn(2, 3, 8) * 5
    close(mine(x.clone()), x, "Where neither part adds anything, the pre-norm result")


@pytest.mark.parametrize("norm_first", [False, True])
def test_sentences_do_not_look_at_each_other(solution, norm_first):
    mine, _ = pair(solution, 8, 2, 12, norm_first=norm_first)
    x = torch.randn(3, 4, 8)
    other = x.clone()
    other[2] = torch.randn(4, 8)
    close(
        mine(other)[:2],
        mine(x.clone())[:2],
        "With another third sentence, the first two",
    )


def test_parameters(solution):
    ready = nn.TransformerEncoderLayer(8, 2, 12, batch_first=True)
    expected = {name: tuple(value.shape) for name, value in ready.named_parameters()}
    block = solution.Block(8, 2, 12)
    found = {name: tuple(value.shape) for name, value in block.named_parameters()}
    assert found == expected, f"The parameters are {found}, expected {expected}."
    ready_made = (nn.TransformerEncoderLayer, nn.TransformerEncoder)
    assert not any(isinstance(module, ready_made) for module in block.modules()), (
        "The block is PyTorch's own; write it from its parts."
    )


def test_arguments_are_left_alone(solution):
    for norm_first in (False, True):
        mine, _ = pair(solution, 8, 2, 12, norm_first=norm_first)
        x, padding = torch.randn(2, 5, 8), padding_of(2, 5)
        before = x.clone(), padding.clone()
        mine(x, padding)
        assert torch.equal(x, before[0]), "The block wrote into x."
        assert torch.equal(padding, before[1]), "The block wrote into the padding."
