"""The counters count what they say, and tell a shortcut from the real thing."""

import subprocess
import sys

import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from ptgraph.runner.fixtures.compiling import CountGraphs, forget
from ptgraph.runner.fixtures.counting import Allocations, CountOps, SavedBytes
from ptgraph.runner.fixtures.devices import without_leak
from ptgraph.runner.fixtures.looping import CountElements, CountLines

A, B = torch.randn(4, 5), torch.randn(5, 3)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda x: x @ B, "matmul"),
        (lambda x: torch.matmul(x, B), "matmul"),
        (lambda x: x + 1, "add"),
        (lambda x: 1 + x, "add"),
        (lambda x: torch.add(x, 1), "add"),
        (lambda x: x.__iadd__(1), "add_"),
        (lambda x: 1 - x, "sub"),
        (lambda x: x.relu(), "relu"),
        (F.relu, "relu"),
        (nn.ReLU(), "relu"),
        (lambda x: x.T, "T"),
        (lambda x: x[0], "getitem"),
        (lambda x: F.softmax(x, dim=-1), "softmax"),
    ],
)
def test_an_operation_has_one_name_in_all_its_forms(call, name):
    with CountOps() as ops:
        call(A.clone().requires_grad_(False))
    ops.names.pop("clone")
    assert dict(ops.names) == {name: 1}


def test_looking_at_a_tensor_is_no_operation():
    with CountOps() as ops:
        _ = (A.shape, A.dtype, A.device, A.grad, A.dim(), A.size(), A.numel(), len(A))
        repr(A.stride())
    assert ops.total == 0
    assert str(ops) == "nothing"


@pytest.mark.parametrize(
    ("call", "products"),
    [
        (lambda: A @ B, 1),
        (lambda: torch.einsum("ij,jk->ik", A, B), 1),
        (lambda: nn.functional.linear(A, B.T, torch.zeros(3)), 1),
        (lambda: torch.stack([row @ B for row in A]), 4),
        (lambda: (A[:, :, None] * B).sum(1), 0),
    ],
)
def test_products_count_however_they_are_written(call, products):
    with CountOps() as ops:
        call()
    assert ops.products == products


def test_the_types_that_autocast_chose_are_seen():
    with CountOps() as ops, torch.autocast("cpu", dtype=torch.bfloat16):
        A @ B
    assert ops.dtypes["mm"] == {torch.bfloat16}


def test_saved_bytes_follow_the_life_of_the_graph():
    x = torch.ones(8, requires_grad=True)
    with SavedBytes() as saved:
        y = x.exp()
        z = (y * y).sum()  # y is saved three times, and is one storage
        assert saved.kept == saved.total == 8 * 4
        z.backward()
        assert saved.kept == 0
        losses = [(x * i).square().sum() for i in range(3)]
    assert saved.kept == 3 * 8 * 4
    assert saved.peak == 3 * 8 * 4
    losses.clear()
    assert saved.kept == 0


def test_parameters_are_no_saved_activations():
    layer = nn.Linear(5, 3)
    with SavedBytes() as saved:
        layer(A).sum()
    assert saved.total == A.nbytes


def test_checkpointing_saves_less():
    from torch.utils.checkpoint import checkpoint

    def stack(x):
        for _ in range(4):
            x = x.sin()
        return x

    x = torch.ones(100, requires_grad=True)
    with SavedBytes() as plain:
        stack(x)
    with SavedBytes() as less:
        checkpoint(stack, x * 1, use_reentrant=False)
    assert less.kept < plain.total


def test_allocations_know_new_memory_from_old():
    x = torch.ones(10)
    with Allocations() as memory:
        x.view(2, 5).T.add_(1)
        y = x + 1
        del y
        x[:5] * 2
    assert (memory.count, memory.total) == (2, 40 + 20)
    assert (memory.largest, memory.largest_shape) == (40, (10,))
    assert memory.peak == 40


def loop(x):
    total = 0.0
    for i in range(len(x)):
        total += x[i].item()
    return total


def test_loops_and_elements_are_told_with_their_line():
    line = loop.__code__.co_firstlineno + 3
    with CountLines(__file__) as lines:
        loop(torch.ones(20))
    assert lines.most == 21  # the head of a loop runs once more than its body
    assert lines.lines[line] == 20
    with CountElements(__file__) as elements:
        loop(torch.ones(20))
    assert dict(elements.names) == {"index": 20, "item": 20}
    assert elements.line == line
    with CountElements(__file__) as elements:
        A[:, None], A[..., 1:], A[A > 0]
    assert elements.total == 0


def test_a_comprehension_is_a_loop_too():
    def squares(x):
        return [e * e for e in x]

    with CountLines(__file__) as lines:
        squares(range(30))
    assert lines.most >= 30


def branching(x):
    if x.sum() > 0:
        return x + 1
    return x - 1


def test_graphs_breaks_and_recompilations_are_counted():
    forget()
    with CountGraphs() as seen:
        torch.compile(lambda x: x.sin() + 1)(A)
    assert (seen.graphs, seen.breaks, seen.recompiles) == (1, 0, 0)
    assert str(seen) == "1 graph, 0 graph breaks, 0 recompilations"
    compiled = torch.compile(branching)
    with CountGraphs() as seen:
        compiled(torch.ones(3))
        compiled(-torch.ones(3))
    assert seen.break_lines == [branching.__code__.co_firstlineno + 1]
    assert (seen.breaks, seen.recompiles) == (1, 0)
    compiled = torch.compile(lambda x: x.cos())
    with CountGraphs() as seen:
        compiled(torch.ones(3))
        compiled(torch.ones(3, dtype=torch.float64))
    assert (seen.graphs, seen.recompiles) == (2, 1)
    assert "dtype" in seen.recompile_reasons[0]
    forget()


def test_what_is_left_on_a_device_is_a_leak(monkeypatch):
    from ptgraph.runner.fixtures import devices

    amounts = iter([1000, 5000])
    monkeypatch.setattr(devices, "held", lambda device: next(amounts))
    with (
        pytest.raises(AssertionError, match="4,000 bytes are still held on cuda"),
        without_leak(torch.device("cuda")),
    ):
        pass


def test_the_plugin_loads_nothing_heavy_by_itself():
    code = (
        "import sys, ptgraph.runner.plugin; "
        "print({'torch', 'numpy'} & set(sys.modules) or 'light', "
        "[m for m in sys.modules if m.startswith('ptgraph.runner.fixtures')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "light []\n", done
