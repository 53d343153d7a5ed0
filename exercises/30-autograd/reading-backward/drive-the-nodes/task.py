"""Drive torch's own nodes.

`result.grad_fn` and its `next_functions` are real: each node can be called with the
gradient at its output and returns those at its inputs. What is missing is the
engine that calls them in the right order and adds up. Write it.
"""

import torch


def arrows(result: torch.Tensor) -> dict:
    """Return for each node of the graph of `result` how many arrows lead to it.

    An arrow is an entry of some node's `next_functions` (entries None are none).
    The node of the result itself has 0. The nodes are the keys; those of leaves
    count too.

    >>> x = torch.tensor(2.0, requires_grad=True)
    >>> y = x * x
    >>> counts = arrows(y)
    >>> counts[y.grad_fn], sorted(counts.values())
    (0, [0, 2])
    """
    raise NotImplementedError


def gradients(result: torch.Tensor) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Return each tracked leaf of the graph with its gradient, in any order.

    `result` has shape () and was calculated from at least one tracked leaf. Call
    the nodes of the operations, each once, when all of its gradient has arrived. Do
    not call the nodes of leaves (those with a `variable`), nor `backward` or
    `torch.autograd`: no `.grad` changes. The gradients are not tracked.

    What you may rely on: each operation has a single output, and does no
    broadcasting between tensors. A node returns a tuple, or a lone tensor if it has
    one input. The graph may be thousands of operations deep.

    >>> a = torch.tensor(2.0, requires_grad=True)
    >>> gradients(a * a + a)
    [(tensor(2., requires_grad=True), tensor(5.))]
    """
    raise NotImplementedError
