"""A trained model, to a file and back.

Write the two functions that stand at the end of a training program and at the
beginning of the one that uses the model.

Every model here has an attribute `settings`: the dictionary of keyword arguments
(numbers and strings) that it was built with, so that
`type(model)(**model.settings)` is a new model of the same structure. Models have
parameters and buffers, and may behave differently in train and eval mode. They are
on the CPU.

Files travel. So the file that you write must be readable by
`torch.load(path, weights_only=True)`, and whoever loads it has nothing but the file
and the model's class. The file may come from a machine with GPUs, its tensors saved
there, and be read on one without. And if somebody puts another file in its place,
`load_model` may raise whatever it likes, but nothing in that file may be executed.
"""

from pathlib import Path

from torch import nn


def save_model(model: nn.Module, path: Path) -> None:
    """Write the model to a file. The model stays as it is, its mode included."""
    raise NotImplementedError


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    """Return the model that `save_model` wrote, on the CPU and in eval mode.

    It is a `model_class` of the same structure, with the same parameters and
    buffers, and so gives the same outputs. It can be trained on.
    """
    raise NotImplementedError
