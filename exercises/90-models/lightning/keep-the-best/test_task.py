"""Checks: modules whose metrics are made up, and what the callback makes of them."""

import logging
import math

import lightning as L
import pytest
import torch
from torch.utils.data import DataLoader

logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
NAN = math.nan
DATA = DataLoader(torch.ones(2, 1), batch_size=1)


class MadeUp(L.LightningModule):
    """Its metrics are given; parameter and buffer count the training batches."""

    def __init__(self, values):
        super().__init__()
        self.values, self.epochs = values, 0
        self.weight = torch.nn.Parameter(torch.zeros(2, 1))
        self.register_buffer("count", torch.zeros(3))

    def on_train_epoch_start(self):
        self.epochs += 1

    def training_step(self, batch, batch_idx):
        self.count += 1
        value = self.values[self.current_epoch] + batch_idx - 0.5  # their mean is the value
        self.log("train_metric", value, on_step=False, on_epoch=True, batch_size=1)
        return -self.weight.sum()

    def validation_step(self, batch, batch_idx):
        value = -1e9 if self.trainer.sanity_checking else self.values[self.current_epoch]
        self.log("valid_metric", value, batch_size=1)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=1.0)


def run(solution, values, patience, metric="valid_metric", sanity=0):
    best, module = solution.KeepBest(metric, patience), MadeUp(values)
    trainer = L.Trainer(
        max_epochs=len(values),
        callbacks=[best],
        accelerator="cpu",
        devices=1,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=sanity,
    )
    trainer.fit(module, DATA, DATA)
    return best, module


def expect_epochs(solution, values, patience, expected):
    _, module = run(solution, values, patience)
    assert module.epochs == expected, (
        f"Patience {patience}, values {values}: it trains {module.epochs} epochs, "
        f"expected {expected}."
    )


@pytest.mark.parametrize("values", [[0.75], [0.75, 0.5, 0.625], [3.0, 5.0, 4.0]])
def test_history(solution, values):
    best, _ = run(solution, values, patience=9)
    assert best.history == pytest.approx(values), f"history is {best.history}, expected {values}."


def test_history_of_a_training_metric(solution):
    values = [0.75, 0.5, 0.625, 0.25]
    best, _ = run(solution, values, 9, metric="train_metric")
    assert best.history == pytest.approx(values), (
        f"For a metric of training_step history is {best.history}, expected {values}."
    )


@pytest.mark.parametrize("sanity", [1, 2])
def test_the_sanity_check_is_no_epoch(solution, sanity):
    best, module = run(solution, [0.75, 0.5, 0.25], 1, sanity=sanity)
    assert best.history == pytest.approx([0.75, 0.5, 0.25]), (
        f"With a sanity check before three epochs, history is {best.history}."
    )
    assert (best.best, module.epochs) == (pytest.approx(0.25), 3), (
        f"With a sanity check, best is {best.best} after {module.epochs} epochs."
    )


def test_all_values_are_plain_floats(solution):
    best, _ = run(solution, [0.75, 0.5], patience=9)
    kinds = {type(value).__name__ for value in [*best.history, best.best]}
    assert kinds == {"float"}, f"history and best hold {kinds}: keep plain floats."


@pytest.mark.parametrize(
    ("values", "expected"), [([0.75, 0.5, 0.625], 0.5), ([2.0, 3.0], 2.0), ([-1.0, -2.0], -2.0)]
)
def test_best_is_the_smallest(solution, values, expected):
    best, _ = run(solution, values, patience=9)
    assert best.best == pytest.approx(expected), f"Of {values} best is {best.best}."


@pytest.mark.parametrize("patience", [1, 2, 4])
def test_it_stops_when_patience_is_used_up(solution, patience):
    expect_epochs(solution, [0.9, 0.5] + [0.6] * 6, patience, 2 + patience)


def test_an_improvement_starts_the_count_anew(solution):
    expect_epochs(solution, [0.9, 1.0, 0.8, 0.9, 0.7, 0.8, 0.9, 0.9], 2, 7)


def test_values_are_compared_with_the_best(solution):
    expect_epochs(solution, [0.5, 0.9, 0.8, 0.7, 0.6], 3, 4)


def test_an_equal_value_is_no_improvement(solution):
    expect_epochs(solution, [0.5, 0.5, 0.5, 0.5, 0.5], 2, 3)


def test_nan_is_no_improvement(solution):
    expect_epochs(solution, [NAN] * 4, 2, 2)
    best, module = run(solution, [NAN, 0.5, NAN, NAN, NAN], 2)
    assert (best.best, module.epochs) == (pytest.approx(0.5), 4), (
        f"Of nan, 0.5, nan, nan with patience 2 best is {best.best}, after {module.epochs} epochs."
    )


def expect_state(solution, values, patience, epoch):
    """The module's state after `fit`: two batches an epoch, each adds 1."""
    _, module = run(solution, values, patience)
    for name, tensor in module.state_dict().items():
        assert torch.equal(tensor, torch.full_like(tensor, 2.0 * epoch)), (
            f"After the values {values} `{name}` is {tensor.tolist()}, at the end of epoch "
            f"{epoch} it was all {2.0 * epoch}."
        )


@pytest.mark.parametrize(
    ("values", "patience", "epoch"),
    [([0.9, 0.5, 0.6, 0.7, 0.1], 2, 2), ([0.9, 0.5, 0.6, 0.4, 0.7], 9, 4), ([0.4, 0.5], 9, 1)],
)
def test_the_best_epoch_is_restored(solution, values, patience, epoch):
    expect_state(solution, values, patience, epoch)


def test_without_an_improvement_the_module_stays(solution):
    expect_state(solution, [NAN, NAN, NAN], 9, 3)
