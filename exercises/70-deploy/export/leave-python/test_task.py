"""Checks: the layer by hand, and programs from files against their models in eval mode."""

import copy

import pytest
import torch
from torch import nn


def network(seed=0, dropout=0.0):
    torch.manual_seed(seed)
    model = nn.Sequential(
        nn.Flatten(), nn.Linear(6, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Dropout(dropout)
    )
    for _ in range(3):
        model(1 + 2 * torch.randn(8, 2, 3))
    return model.append(nn.Linear(5, 4))


def expect_as_in_eval(run, model, batch):
    x = torch.randn(batch, 2, 3)
    expected = copy.deepcopy(model).eval()(x)
    try:
        found = run(x)
    except AssertionError as error:
        raise AssertionError(
            f"The loaded program refuses a batch of {batch}: {str(error)[:80]}."
        ) from None
    torch.testing.assert_close(
        found,
        expected,
        msg=lambda text: f"For a batch of {batch} the program differs from the model. {text}",
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(1,), (3, 5), (2, 3, 4)])
@pytest.mark.parametrize("limit", [0.5, 3.0])
def test_limit_by_hand(solution, dtype, shape, limit):
    layer = solution.Limit(limit)
    for size in (0.0, 0.3 * limit, limit, 4.0 * limit):
        x = torch.randn(shape, dtype=dtype)
        x = x / x.abs().max() * size
        before = x.clone()
        found = layer(x)
        expected = before if size <= limit else before * (limit / size)
        assert found.dtype == dtype, f"A batch of {dtype} comes back as {found.dtype}."
        torch.testing.assert_close(
            found,
            expected,
            msg=f"Limit({limit}) makes {found} of {before}, expected {expected}.",
        )
        assert torch.equal(x, before), "Limit has changed its input."


def test_limit_can_be_exported(solution):
    model = nn.Sequential(nn.Linear(3, 2), solution.Limit(0.5)).eval()
    small, large = torch.zeros(2, 3), torch.full((2, 3), 100.0)
    with torch.no_grad():
        model[0].weight.fill_(1.0)
        model[0].bias.fill_(0.1)
    for example in (small, large):
        try:
            run = torch.export.export(model, (example,)).module()
        except Exception as error:
            kind = type(error).__name__
            raise AssertionError(f"A model with Limit cannot be exported: {kind}.") from None
        for x, expected in ((small, 0.1), (large, 0.5)):
            found = run(x).max().item()
            assert found == pytest.approx(expected, rel=1e-4), (
                f"Exported, Limit(0.5) gives {found:.3f} at most, expected {expected}."
            )


@pytest.mark.parametrize("rows", [2, 5])
def test_any_batch_size(solution, tmp_path, rows):
    model, path = network(rows).eval(), tmp_path / "model.pt2"
    solution.save_exported(model, torch.randn(rows, 2, 3), path)
    run = solution.load_exported(path)
    for batch in (1, 2, 3, 10, 50):
        expect_as_in_eval(run, model, batch)


def test_an_example_of_one(solution, tmp_path):
    model, path = network(1).eval(), tmp_path / "model.pt2"
    example = torch.randn(1, 2, 3)
    before = example.clone()
    solution.save_exported(model, example, path)
    assert torch.equal(example, before), "The example has changed."
    run = solution.load_exported(path)
    for batch in (1, 2, 7):
        expect_as_in_eval(run, model, batch)


def test_it_computes_as_in_eval_mode(solution, tmp_path):
    model, path = network(2, dropout=0.5).train(), tmp_path / "model.pt2"
    solution.save_exported(model, torch.randn(6, 2, 3), path)
    expect_as_in_eval(solution.load_exported(path), model, 6)


@pytest.mark.parametrize("frozen", [False, True])
def test_the_model_stays_as_it_was(solution, tmp_path, frozen):
    model = network(3).train()
    if frozen:
        model[2].eval()
    modes = [module.training for module in model.modules()]
    state = copy.deepcopy(model.state_dict())
    solution.save_exported(model, torch.randn(4, 2, 3), tmp_path / "model.pt2")
    after = [module.training for module in model.modules()]
    assert after == modes, f"The modules' flags `training` were {modes} and are {after}."
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, state[name]), f"`{name}` of the model has changed."


def test_the_file_needs_no_class(solution, tmp_path):
    model, path = network(4).eval(), tmp_path / "model.pt2"
    solution.save_exported(model, torch.randn(3, 2, 3), path)
    try:
        run = torch.export.load(path).module()
    except Exception as error:
        kind = type(error).__name__
        raise AssertionError(f"torch.export.load cannot read the file: {kind}.") from None
    expect_as_in_eval(run, model, 3)
