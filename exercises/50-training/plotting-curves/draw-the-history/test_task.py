"""Checks: what the lines show, what is written beside them, and what the history holds."""

import copy

import matplotlib.pyplot as plt
import pytest
import torch

KEYS = ("train_loss", "validation_loss", "validation_accuracy")
RUN = {
    "train_loss": [1.2, 0.6, 0.35, 0.2, 0.12],
    "validation_loss": [1.15, 0.68, 0.46, 0.52, 0.61],
    "validation_accuracy": [0.62, 0.78, 0.86, 0.84, 0.85],
}
OTHER = {
    "train_loss": [50.0, 8.0, 9.0],
    "validation_loss": [40.0, 0.02, 0.02],
    "validation_accuracy": [0.1, 0.2, 0.9],
}
SHORT = {"train_loss": [0.7], "validation_loss": [0.9], "validation_accuracy": [0.5]}


@pytest.fixture(autouse=True)
def closed_figures():
    """Start and end without open figures."""
    plt.close("all")
    yield
    plt.close("all")


PICTURES = {}


def picture(solution, history, *log):
    """What draw makes of a history, drawn once for all checks."""
    key = (id(history), *log)
    if key not in PICTURES:
        PICTURES[key] = solution.draw(copy.deepcopy(history), *log)
    return PICTURES[key]


def points(line):
    x, y = line.get_data()
    return [float(value) for value in x], [float(value) for value in y]


def curves(ax):
    """The lines of an axes by their label, without vertical ones."""
    drawn = [line for line in ax.get_lines() if not is_vertical(line)]
    return {line.get_label(): points(line) for line in drawn}


def is_vertical(line):
    """Whether it is a line from the bottom to the top, as axvline draws it."""
    x, y = points(line)
    return len(x) == 2 and x[0] == x[1] and y == [0.0, 1.0]


def test_record_appends_one_epoch(solution):
    history = {key: [0.5] for key in KEYS}
    solution.record(history, torch.tensor(0.25), torch.tensor(0.75), 0.875)
    expected = {"train_loss": [0.5, 0.25], "validation_loss": [0.5, 0.75]}
    expected["validation_accuracy"] = [0.5, 0.875]
    numbers = {key: [float(value) for value in history[key]] for key in KEYS}
    assert numbers == expected, f"After record the history is {numbers}, expected {expected}."


def test_record_keeps_plain_floats(solution):
    history = {key: [] for key in KEYS}
    w = torch.ones(2, requires_grad=True)
    solution.record(history, (w * 2).sum(), (w * 3).sum(), 0.5)
    kinds = {type(value).__name__ for key in KEYS for value in history[key]}
    assert kinds == {"float"}, f"The history holds {kinds}: keep plain floats."


@pytest.mark.parametrize("history", [RUN, OTHER, SHORT])
def test_the_losses_are_drawn_over_their_epochs(solution, history):
    _, left, _ = picture(solution, history)
    found, epochs = curves(left), list(range(1, len(history["train_loss"]) + 1))
    for label, key in (("training", "train_loss"), ("validation", "validation_loss")):
        assert label in found, f"The left axes has no line labelled {label!r}, only {list(found)}."
        expected = ([float(epoch) for epoch in epochs], history[key])
        assert found[label] == expected, f"The {label} line is {found[label]}, not {expected}."
    assert len(found) == 2, f"The left axes has the lines {list(found)}, expected two."


@pytest.mark.parametrize("history", [RUN, OTHER, SHORT])
def test_the_accuracy_is_drawn_on_the_right(solution, history):
    _, _, right = picture(solution, history)
    found = list(curves(right).values())
    accuracy = history["validation_accuracy"]
    expected = [([float(epoch) for epoch in range(1, len(accuracy) + 1)], accuracy)]
    assert found == expected, f"The right axes has the lines {found}, expected {expected}."


@pytest.mark.parametrize("history", [OTHER])
def test_the_accuracy_has_the_scale_of_a_share(solution, history):
    for log in ((), (True,)):
        _, _, right = picture(solution, history, *log)
        low, high = right.get_ylim()
        assert (low, high) == (0.0, 1.0), f"The accuracy's y axis goes from {low} to {high}."
        scale = right.get_yscale()
        assert scale == "linear", f"The accuracy's y axis is {scale}, not linear."


@pytest.mark.parametrize(("history", "best"), [(RUN, 3), (OTHER, 2), (SHORT, 1)])
def test_the_best_epoch_is_marked(solution, history, best):
    _, left, _ = picture(solution, history)
    marks = [points(line)[0][0] for line in left.get_lines() if is_vertical(line)]
    assert marks == [best], f"There are vertical lines at {marks}, expected one at epoch {best}."


def test_the_axes_are_labelled(solution):
    _, left, right = picture(solution, RUN)
    for where, ax, quantity in (("left", left, "loss"), ("right", right, "accuracy")):
        labels = (ax.get_xlabel(), ax.get_ylabel())
        assert labels == ("epoch", quantity), f"The {where} axes is labelled {labels}."


def test_the_losses_have_a_legend(solution):
    _, left, _ = picture(solution, RUN)
    legend = left.get_legend()
    assert legend is not None, "The left axes has labels and no legend that shows them."
    texts = [text.get_text() for text in legend.get_texts()]
    for label in ("training", "validation"):
        assert label in texts, f"The legend shows {texts}, and not {label!r}."


def test_log_is_for_the_losses(solution):
    scales = [picture(solution, OTHER, *log)[1].get_yscale() for log in ((False,), (True,), ())]
    assert scales == ["linear", "log", "linear"], (
        f"With log=False, log=True and without log, the losses' y axis is {scales}."
    )


def test_each_call_makes_a_figure_of_its_own(solution):
    own, ax = plt.subplots()
    first, second = solution.draw(copy.deepcopy(RUN)), solution.draw(copy.deepcopy(OTHER))
    figures = [own, first[0], second[0]]
    assert len({id(figure) for figure in figures}) == 3, "Two calls have drawn into one figure."
    assert not ax.get_lines(), "draw has drawn into the figure that was open before."
    for figure, left, right in (first, second):
        assert figure.axes == [left, right], "The figure must have the two axes that are returned."
        gap = right.get_position().x0 - left.get_position().x1
        assert gap > 0, "The right axes must stand beside the left one, not below or on it."


def test_the_history_is_left_alone(solution):
    history = copy.deepcopy(RUN)
    solution.draw(history)
    assert history == RUN, f"draw has changed the history to {history}."
