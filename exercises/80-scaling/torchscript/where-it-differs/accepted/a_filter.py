"""A context for the modes, the program's errors as None, and a difference by where."""

from contextlib import contextmanager

import torch


@contextmanager
def evaluating(model):
    training = [module for module in model.modules() if module.training]
    model.eval()
    try:
        yield
    finally:
        for module in training:
            module.training = True


def attempt(program, x):
    try:
        return program(x)
    except RuntimeError:
        return None


def differs(a, b, tolerance):
    if a is None or a.shape != b.shape:
        return True
    unlike = torch.isnan(a) != torch.isnan(b)
    return bool((unlike | ((a - b).abs() > tolerance)).any())


@torch.no_grad()
def differing(path, model, inputs, tolerance=1e-5):
    program = torch.jit.load(str(path), torch.device("cpu"))
    program.train(False)
    with evaluating(model):
        pairs = [(attempt(program, x), model(x)) for x in inputs]
    return [i for i, (a, b) in enumerate(pairs) if differs(a, b, tolerance)]
