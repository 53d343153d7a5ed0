"""What code uses of torch is told by public names, and the code does what it did before."""

from __future__ import annotations

import inspect
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from ptgraph.runner.plugin import load_answer
from ptgraph.runner.tracing.record import Trace

X = "x = torch.ones(2, 3)\n"


def trace(source: str, **given: Any) -> tuple[Trace, dict[str, Any]]:
    kept = Trace()
    namespace: dict[str, Any] = {"__name__": "solution", "torch": torch, "nn": nn, **given}
    namespace["F"] = nn.functional
    kept.install(namespace)
    exec(kept.compile(source, "solution.py"), namespace)
    return kept, namespace


def names(source: str, **given: Any) -> set[str]:
    kept, _ = trace(source, **given)
    uses = kept.uses()
    assert uses is not None, "the code could not be traced"
    return {use.name for use in uses}


USES = {
    # operators
    "x + 1": {"torch.add"},
    "1 - x": {"torch.sub"},
    "x * x": {"torch.mul"},
    "x / 2": {"torch.div"},
    "x // 2": {"torch.floor_divide"},
    "x % 2": {"torch.remainder"},
    "x ** 2": {"torch.pow"},
    "-x": {"torch.neg"},
    "x @ x.T": {"torch.matmul", "torch.Tensor.T"},
    "x < 1": {"torch.lt"},
    "0 < x[0, 0] <= 1": {"torch.lt", "torch.le", "torch.Tensor.__getitem__"},
    "x == x": {"torch.eq"},
    "~(x > 1) & (x >= 0) | (x != 1)": {
        "torch.bitwise_not",
        "torch.gt",
        "torch.bitwise_and",
        "torch.ge",
        "torch.bitwise_or",
        "torch.ne",
    },
    "abs(x)": {"torch.abs"},
    "x is None, x in [], not [x]": set(),
    # indexing, in place
    "x[0]": {"torch.Tensor.__getitem__"},
    "x[..., 0] = 1": {"torch.Tensor.__setitem__"},
    "x += 1": {"torch.Tensor.add_"},
    "n = 0; n += x": {"torch.add"},
    "class Meter: total = 0\nm = Meter(); m.total += x": {"torch.add"},
    "1 + 2 * x - 3": {"torch.add", "torch.mul", "torch.sub"},
    "-(x + x) ** 2": {"torch.neg", "torch.pow", "torch.add"},
    "not (x[0, 0] + 1), 2 * 3 + 1": {"torch.Tensor.__getitem__", "torch.add"},
    "(x[0] + 1)[0] < 2 * x.sum()": {
        "torch.Tensor.__getitem__",
        "torch.add",
        "torch.lt",
        "torch.mul",
        "torch.Tensor.sum",
    },
    "x[0] *= 2": {
        "torch.Tensor.__getitem__",
        "torch.Tensor.__setitem__",
        "torch.Tensor.mul_",
    },
    "layer = nn.Linear(2, 2).requires_grad_(False); layer.weight -= 1": {
        "torch.nn.Linear",
        "torch.nn.Linear.weight",
        "torch.nn.Module.requires_grad_",
        "torch.Tensor.sub_",
    },
    # functions, methods, attributes, keywords
    "torch.relu(x)": {"torch.relu"},
    "F.relu(x)": {"torch.nn.functional.relu"},
    "F.softplus(x)": {"torch.nn.functional.softplus"},
    "torch.linalg.norm(x)": {"torch.linalg.norm"},
    "torch.Tensor.view(x, 6)": {"torch.Tensor", "torch.Tensor.view"},
    "x.view(6).relu_()": {"torch.Tensor.view", "torch.Tensor.relu_"},
    "x.shape[0], x.dtype, x.grad": {
        "torch.Tensor.shape",
        "torch.Tensor.dtype",
        "torch.Tensor.grad",
    },
    "x.requires_grad = True": {"torch.Tensor.requires_grad"},
    "torch.mean(x, dim=0, keepdim=True)": {
        "torch.mean",
        "torch.mean(dim=)",
        "torch.mean(keepdim=)",
    },
    "k = {'dim': 1}; x.sum(**k)": {"torch.Tensor.sum", "torch.Tensor.sum(dim=)"},
    "x.max(0).values": {"torch.Tensor.max", "torch.return_types.max.values"},
    "torch.zeros(2, dtype=torch.float)": {"torch.zeros", "torch.zeros(dtype=)", "torch.float32"},
    "x.to(torch.long)": {"torch.Tensor.to", "torch.int64"},
    "torch.device('cpu').type": {"torch.device", "torch.device.type"},
    "torch.finfo(torch.float32).eps": {"torch.finfo", "torch.finfo.eps", "torch.float32"},
    "torch.__version__, torch.version.cuda, torch.pi": {
        "torch.__version__",
        "torch.version.cuda",
        "torch.pi",
    },
    "torch.ones(1, requires_grad=True).sum().grad_fn.next_functions": {
        "torch.ones",
        "torch.ones(requires_grad=)",
        "torch.Tensor.sum",
        "torch.Tensor.grad_fn",
        "torch.autograd.graph.Node.next_functions",
    },
    "isinstance(x, torch.Tensor)": {"torch.Tensor"},
    "getattr(torch, 'relu')(x)": {"torch.relu"},
    "(lambda f: f(x))(torch.exp)": {"torch.exp"},
    "f = x.view; f(6)": {"torch.Tensor.view"},
    # names that were imported
    "from torch.nn.functional import relu as r; r(x)": {"torch.nn.functional.relu"},
    "from torch.nn import Module\nclass Net(Module): pass": {"torch.nn.Module"},
    "from torch import tanh; list(map(tanh, [x]))": {"torch.tanh"},
    "from torch import *; sigmoid(x)": {"torch.sigmoid"},
    "from torch.nn import Linear": set(),
    # modules, optimizers, data loaders, context managers, decorators
    "nn.Linear(3, 4, bias=False)(x)": {"torch.nn.Linear", "torch.nn.Linear(bias=)"},
    "nn.BatchNorm1d(3).running_mean": {
        "torch.nn.BatchNorm1d",
        "torch.nn.BatchNorm1d.running_mean",
    },
    "m = nn.LSTM(3, 2); m.weight_ih_l0; m(x)": {
        "torch.nn.LSTM",
        "torch.nn.LSTM.weight_ih_l0",
    },
    "m = nn.MultiheadAttention(3, 1); m(x, x, x, need_weights=False)": {
        "torch.nn.MultiheadAttention",
        "torch.nn.MultiheadAttention.forward(need_weights=)",
    },
    "class Net(nn.Module):\n"
    "    def __init__(self):\n"
    "        super().__init__()\n"
    "        self.fc = nn.Linear(3, 1)\n"
    "    def forward(self, x):\n"
    "        return self.fc(x)\n"
    "net = Net(); net(x); net.eval(); net.training; net.fc": {
        "torch.nn.Module",
        "torch.nn.Module.forward",
        "torch.nn.Linear",
        "torch.nn.Module.eval",
        "torch.nn.Module.training",
    },
    "class Twice(nn.Linear):\n"
    "    def forward(self, x):\n"
    "        return super().forward(x)\n"
    "Twice(3, 1)(x)": {"torch.nn.Linear", "torch.nn.Linear.forward"},
    "o = torch.optim.SGD([nn.Parameter(x)], lr=0.1)\no.zero_grad(); o.step(); o.param_groups": {
        "torch.optim.SGD",
        "torch.optim.SGD(lr=)",
        "torch.nn.Parameter",
        "torch.optim.Optimizer.zero_grad",
        "torch.optim.SGD.step",
        "torch.optim.SGD.param_groups",
    },
    "from torch.utils.data import DataLoader, TensorDataset\n"
    "for (b,) in DataLoader(TensorDataset(x), batch_size=1): b.numel()": {
        "torch.utils.data.DataLoader",
        "torch.utils.data.DataLoader(batch_size=)",
        "torch.utils.data.TensorDataset",
        "torch.Tensor.numel",
    },
    "class D(torch.utils.data.Dataset):\n"
    "    def __len__(self): return 1\n"
    "    def __getitem__(self, i): return x[i]\n"
    "D()[0]": {"torch.utils.data.Dataset", "torch.Tensor.__getitem__"},
    "with torch.no_grad(): x.mul(2)": {"torch.no_grad", "torch.Tensor.mul"},
    "with torch.autocast('cpu', dtype=torch.bfloat16) as a: pass": {
        "torch.autocast",
        "torch.autocast(dtype=)",
        "torch.bfloat16",
    },
    "@torch.no_grad()\ndef f(y): return y.exp()\nf(x)": {"torch.no_grad", "torch.Tensor.exp"},
    "class Exp(torch.autograd.Function):\n"
    "    @staticmethod\n"
    "    def forward(ctx, x):\n"
    "        ctx.save_for_backward(x)\n"
    "        return x\n"
    "Exp.apply(x)": {
        "torch.autograd.Function",
        "torch.autograd.Function.forward",
        "torch.autograd.function.FunctionCtx.save_for_backward",
        "torch.autograd.Function.apply",
    },
    # every corner of the syntax
    "[r.sum() for r in x if (n := r.numel()) > 1]": {"torch.Tensor.sum", "torch.Tensor.numel"},
    "{k: v.item() for k, v in zip('ab', x[:, 0])}": {
        "torch.Tensor.item",
        "torch.Tensor.__getitem__",
    },
    "f'{x.ndim} {x.mean():.2f}'": {"torch.Tensor.ndim", "torch.Tensor.mean"},
    "torch.stack([*x])": {"torch.stack"},
    "torch.add(*(x, x))": {"torch.add"},
    "(lambda t: t.T)(x)": {"torch.Tensor.T"},
    "def f(y=torch.ones(1)): return y.cos() if True else y.sin()\nf()": {
        "torch.ones",
        "torch.Tensor.cos",
    },
    "match x.dtype:\n    case torch.float32: x.cos()\n    case _: x.sin()": {
        "torch.Tensor.dtype",
        "torch.float32",
        "torch.Tensor.cos",
    },
    "match x:\n    case torch.Tensor(shape=s): pass": {"torch.Tensor"},
    "try:\n    x.view(7)\nexcept RuntimeError as error:\n    torch.zeros(1)": {
        "torch.Tensor.view",
        "torch.zeros",
    },
    "y: torch.Tensor = x.abs()": {"torch.Tensor.abs"},
    # no use: annotations, what never runs, Python's protocols, what a library does inside
    "def f(y: torch.Tensor) -> nn.Module: ...": set(),
    "if False: torch.relu(x)": set(),
    "len(x), float(x[0, 0]), [r for r in x]": {"torch.Tensor.__getitem__"},
    "import math; math.sqrt(4) + len('a'.upper())": set(),
    "class A:\n    relu = 3\nA().relu, A.relu": set(),
    "def relu(y): return 0\nrelu(x)": set(),
}


@pytest.mark.parametrize("code", USES, ids=lambda code: code.split("\n")[0][:60])
def test_what_is_used_is_told_by_its_public_name(code):
    source = code if code.startswith("from torch import *") else X + code
    given = {"x": torch.ones(2, 3)} if source is code else {}
    assert names(source, **given) - ({"torch.ones"} - USES[code]) == USES[code]


def test_no_name_is_internal():
    for name in set().union(*(names(X + code) for code in USES if "import *" not in code)):
        path = name.partition("(")[0].split(".")
        assert path[0] == "torch"
        assert not any(part.startswith("_") and not part.startswith("__") for part in path), name
        assert "modules" not in path, name


def test_torchvision_is_covered():
    source = (
        "from torchvision.transforms import v2\n"
        "t = v2.Compose([v2.Resize((4, 4)), v2.RandomHorizontalFlip(p=1.0)])\n"
        "t(torch.ones(3, 8, 8))\n"
    )
    found = names(source)
    assert "torchvision.transforms.v2.Resize" in found
    assert "torchvision.transforms.v2.RandomHorizontalFlip(p=)" in found


def test_a_use_has_the_first_line_that_makes_it():
    kept, _ = trace("x = torch.ones(3)\n\ny = (x\n     .view(3)\n     .exp())\nx.view(1, 3)\n")
    lines = {use.name: use.line for use in kept.uses() or ()}
    assert lines == {"torch.ones": 1, "torch.Tensor.view": 4, "torch.Tensor.exp": 5}


BROKEN = """import torch


def inner(x):
    y = x + 1
    return (
        y.view(2)
        .view(7)
    )


class Net(torch.nn.Module):
    def forward(self, x):
        x += inner(x)
        return x.nothing


def missing(x):
    x.cos()
    return {'a': 1}[
        x
    ]


def unbound(x):
    total += x.sum()
    return total
"""


@pytest.mark.parametrize(
    "call",
    ["inner(torch.ones(2))", "Net()(torch.ones(7))", "missing(3.0)", "unbound(torch.ones(1))"],
)
def test_a_traceback_is_that_of_the_plain_code(tmp_path: Path, call):
    file = tmp_path / "solution.py"
    file.write_text(BROKEN)

    def frames(kept: Trace | None) -> tuple[str, list[Any]]:
        module = load_answer(file, kept)
        with pytest.raises(Exception) as caught:  # noqa: PT011
            eval(call, vars(module) | {"torch": torch})
        own = [f for f in traceback.extract_tb(caught.tb) if f.filename == str(file)]
        assert not any(
            f.filename.endswith("tracing/record.py") for f in traceback.extract_tb(caught.tb)
        )
        return repr(caught.value), [(f.name, f.lineno, f.line) for f in own]

    assert frames(Trace()) == frames(None)


def test_the_lines_run_are_those_of_the_plain_code(tmp_path: Path):
    """What counts the lines that run (a debugger, a coverage tool, a check) counts the same."""
    file = tmp_path / "solution.py"
    file.write_text(
        "def work(x, n=3):\n"
        "    total = 0\n"
        "    for i in range(n):\n"
        "        if i % 2 == 0 and (\n"
        "            x[i]\n"
        "            > 0\n"
        "        ):\n"
        "            total += x[i] * 2\n"
        "        else:\n"
        "            x = (\n"
        "                x.abs()\n"
        "                .add(1, alpha=n)\n"
        "                + sum(y for y in [i, n])\n"
        "            )\n"
        "    try:\n"
        "        x.nothing\n"
        "    except AttributeError:\n"
        "        x[0] = total\n"
        "    while n:\n"
        "        n -= 1\n"
        "    return total\n"
    )

    def lines(kept: Trace | None) -> list[tuple[str, int]]:
        work = load_answer(file, kept).work
        found: list[tuple[str, int]] = []

        def follow(frame, event, argument):
            if frame.f_code.co_filename != str(file):
                return None
            if event == "line":
                found.append((frame.f_code.co_name, frame.f_lineno))
            return follow

        before = sys.gettrace()
        sys.settrace(follow)
        try:
            work(torch.ones(4))
        finally:
            sys.settrace(before)
        return found

    assert lines(Trace()) == lines(None)


def test_the_code_is_what_it_was(tmp_path: Path):
    """Its source, its names, its documentation, generators, closures and `__class__` cells."""
    source = '''"""Doc."""
from __future__ import annotations
import torch

class Base:
    def hello(self):
        """Say it."""
        return "base"

class Child(Base):
    __secret = 1
    def hello(self):
        self.__secret += 1
        return super().hello() + str(self.__secret) + __class__.__name__

def counter():
    n = 0
    def more():
        nonlocal n
        n += 1
        return n
    return more

def halves(x: torch.Tensor):
    while (x := x // 2) > 0:
        yield x

def local(a, b=2, *c, d, **e):
    del c
    return sorted(locals())

async def waits(x):
    return await x
'''
    file = tmp_path / "solution.py"
    file.write_text(source)
    kept = Trace()
    module = load_answer(file, kept)
    assert module.__doc__ == "Doc."
    assert module.Child().hello() == "base2Child"
    more = module.counter()
    assert (more(), more()) == (1, 2)
    assert list(module.halves(9)) == [4, 2, 1]
    assert module.local(1, d=3, f=4) == ["a", "b", "d", "e"]
    assert str(inspect.signature(module.halves)) == "(x: 'torch.Tensor')"
    assert inspect.getsource(module.Child.hello).startswith(
        "    def hello(self):\n        self.__s"
    )
    assert module.Base.hello.__doc__ == "Say it."
    assert (
        module.counter.__code__.co_firstlineno
        == source[: source.index("def counter")].count("\n") + 1
    )
    assert kept.uses() == ()


@pytest.mark.parametrize(
    "source",
    ["def f(:\n", "x = 1\n  y = 2\n", "return 1\n", "f'{'\n", "x = '\0'\n"],
)
def test_code_that_is_not_python_fails_as_it_would_anyway(source):
    def error(compiled) -> tuple[Any, ...]:
        with pytest.raises((SyntaxError, ValueError)) as caught:
            compiled(source, "solution.py", "exec")
        return type(caught.value), str(caught.value), getattr(caught.value, "lineno", None)

    assert error(Trace().compile) == error(compile)


def test_code_too_deep_to_be_rewritten_runs_untraced():
    depth = 400
    kept = Trace()
    namespace: dict[str, Any] = {"x": 1}
    kept.install(namespace)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 450)
    try:
        exec(kept.compile("y = " + "x + " * depth + "x\n", "solution.py"), namespace)
    finally:
        sys.setrecursionlimit(limit)
    assert namespace["y"] == depth + 1
    assert kept.uses() is None


def test_objects_that_resist_being_looked_at_are_left_alone():
    source = (
        "class Odd:\n"
        "    def __getattr__(self, name): raise ValueError(name)\n"
        "    def __hash__(self): raise ValueError\n"
        "    __class__ = property(lambda self: 1 / 0)\n"
        "    def __eq__(self, other): raise ValueError\n"
        "    def __call__(self, **k): return 1\n"
        "odd = Odd()\n"
        "try:\n    odd.thing\nexcept ValueError: pass\n"
        "odd(**{'a': 1}), odd(b=2)\n"
        "class Meta(type):\n    def __eq__(cls, other): raise ValueError\n    __hash__ = None\n"
        "class Unhashable(metaclass=Meta): y = 1\n"
        "Unhashable.y, Unhashable().y\n"
        "torch.ones(2).sum()\n"
    )
    assert names(source) == {"torch.ones", "torch.Tensor.sum"}


COMPILED = """import torch

def helper(x):
    n = x.shape[0]
    return x.view(-1) * n

def plain(x):
    return torch.relu(helper(x)).sum(dim=0)

def broken(x):
    y = x + 1
    print("break")
    y *= 2
    return y.sum()

class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(3, 2)
    def forward(self, x):
        return self.fc(x)[0] @ x.new_ones(2)
"""


def test_functions_that_torch_compiles_are_exempt(tmp_path: Path, capsys):
    """The compiler sees the plain code: as many graphs, breaks and recompilations."""
    import torch._dynamo
    from torch._dynamo.utils import counters

    file = tmp_path / "solution.py"
    file.write_text(COMPILED)

    def compiled(kept: Trace | None) -> list[Any]:
        module = load_answer(file, kept)
        found: list[Any] = []
        for function, whole in ((module.plain, True), (module.broken, False), (module.Net(), True)):
            torch._dynamo.reset()
            counters.clear()
            graphs: list[str] = []

            def backend(graph, inputs, graphs=graphs):
                graphs.append(str(graph.graph))
                return graph.forward

            run = torch.compile(function, backend=backend, fullgraph=whole)
            for size in (2, 4, 5):
                run(torch.ones(size, 3))
                function(nn.Parameter(torch.ones(size, 3)).exp())  # the trace grows meanwhile
                module.helper(nn.Parameter(torch.ones(size)))
                run(torch.ones(size, 3))
            found.append((graphs, dict(counters["stats"]), len(counters["graph_break"])))
        return found

    assert compiled(Trace()) == compiled(None)
    kept = Trace()
    torch.compile(load_answer(file, kept).plain, backend="eager")(torch.ones(2))
    found = [use.name for use in kept.uses() or ()]
    assert found == ["torch.nn.Module", "torch.nn.Module.forward"]  # the class statement's own


@pytest.mark.filterwarnings("ignore:`torch.jit.script`:FutureWarning")  # torch's own use of it
def test_tools_that_read_or_replay_code_see_the_plain_code(tmp_path: Path):
    source = "import torch\n\ndef f(x: torch.Tensor) -> torch.Tensor:\n    return x.relu() + 1\n"
    file = tmp_path / "solution.py"
    file.write_text(source)
    f = load_answer(file, Trace()).f
    x = torch.tensor([-1.0, 2.0])
    graph = torch.fx.symbolic_trace(f)
    assert [node.target for node in graph.graph.nodes if node.op == "call_method"] == ["relu"]
    assert torch.equal(torch.func.vmap(f)(x), f(x))
    assert torch.equal(torch.func.jvp(f, (x,), (x,))[1], torch.tensor([0.0, 2.0]))


def test_what_another_process_saw_can_be_added():
    kept, _ = trace("torch.ones(1)")
    other, _ = trace("torch.ones(1)\ntorch.zeros(1)")
    kept.add(other.uses())
    assert {use.name for use in kept.uses() or ()} == {"torch.ones", "torch.zeros"}
