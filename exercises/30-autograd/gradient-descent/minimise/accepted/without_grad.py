"""autograd.grad, and a new point for every step."""

import math

import torch


def minimise(f, start, lr, steps):
    x, way = start.clone(), []
    for _ in range(steps):
        point = x.detach().requires_grad_()
        value = f(point)
        (slope,) = torch.autograd.grad(value, point)
        x = x - lr * slope
        way.append(float(value.detach()))
    return x, way


def diverges(f, start, lr, steps):
    end = minimise(f, start, lr, steps)[0]
    first, last = float(f(start)), float(f(end))
    return not (math.isfinite(last) and last <= first)
