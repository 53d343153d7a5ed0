"""A weighted sum, one entry of the results at a time, and both gradients in one call."""

import torch


def weighted_gradient(function, x, weights):
    u = x.detach().requires_grad_()
    return torch.autograd.grad((function(u) * weights).sum(), u)[0]


def jacobian(function, x):
    u = x.detach().requires_grad_()
    y = function(u)
    result = torch.empty(len(y), len(u), dtype=u.dtype)
    for i in range(len(y)):
        result[i] = torch.autograd.grad(y[i], u, retain_graph=True)[0]
    return result


def gradients_on_the_way(first, second, x):
    u = x.detach().requires_grad_()
    hidden = first(u)
    return torch.autograd.grad(second(hidden), (u, hidden))
