"""A simulated GPU behaves as a GPU does, as far as copies, waits and devices go."""

import copy

import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from ptgraph.runner.fixtures.traffic import Traffic


@pytest.fixture
def gpu():
    with Traffic(__file__, simulate=True) as traffic:
        yield traffic


def devices(model):
    return {p.device.type for p in [*model.parameters(), *model.buffers()]}


def test_a_model_moves_trains_and_moves_back(gpu):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 2))
    twin = copy.deepcopy(model)
    x, y = torch.randn(5, 3), torch.randint(0, 2, (5,))

    def train(model, device):
        model.to(device)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
        for _ in range(3):
            optimizer.zero_grad()
            F.cross_entropy(model(x.to(device)), y.to(device)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()

    train(model, "cuda")
    assert devices(model) == {"cuda"}
    assert model[0].weight.grad.device == torch.device("cuda", 0)
    assert devices(copy.deepcopy(model)) == {"cuda"}
    assert {t.device.type for t in model.state_dict().values()} == {"cuda"}
    assert len(gpu.to_device) == 9 + 2 * 3
    assert gpu.to_host == []
    assert gpu.waits == []
    model.cpu()
    assert devices(model) == {"cpu"}
    train(twin, "cpu")
    for mine, other in zip(model.parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(mine, other)


@pytest.mark.parametrize(
    "mix",
    [
        lambda on, off: on + off,
        lambda on, off: torch.cat([on, off]),
        lambda on, off: F.linear(off, on.reshape(1, 3)),
        lambda on, off: F.mse_loss(on, off),
        lambda on, off: off.add_(on),
    ],
)
def test_devices_do_not_mix(gpu, mix):
    with pytest.raises(RuntimeError, match="Expected all tensors to be on the same device"):
        mix(torch.ones(3, device="cuda"), torch.ones(3))


def test_what_may_mix_may(gpu):
    on = torch.ones(3, device="cuda")
    assert (on + torch.tensor(1.0)).is_cuda
    assert on[torch.tensor([0, 2])].is_cuda
    on.copy_(torch.zeros(3))
    assert on.sum().item() == 0
    assert len(gpu.to_device) == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.ones(2, device="cuda"),
        lambda: torch.ones(2).cuda(),
        lambda: torch.ones(2).to("cuda:0", torch.float64),
        lambda: torch.ones(2).to(torch.ones(1, device="cuda")),
        lambda: torch.zeros_like(torch.ones(2, device="cuda")),
        lambda: torch.empty(2, device=torch.device("cuda")).normal_(),
        lambda: nn.Linear(2, 2, device="cuda").weight.detach(),
        lambda: torch.tensor([1.0], device="cuda")[0],
        lambda: torch.randn(2, 2, device="cuda").max(dim=1).values,
    ],
)
def test_a_tensor_made_there_is_there(gpu, make):
    tensor = make()
    assert tensor.device == torch.device("cuda", 0)
    assert tensor.is_cuda
    assert not tensor.is_cpu
    assert not tensor.cpu().is_cuda


@pytest.mark.parametrize(
    ("wait", "by"),
    [
        (lambda x: x.sum().item(), "item"),
        (lambda x: x.tolist(), "tolist"),
        (lambda x: bool(x.sum() > 0), "bool"),
        (lambda x: float(x.sum()), "float"),
        (lambda x: str(x), "print"),
        (lambda x: x.nonzero(), "nonzero"),
        (lambda x: x.cpu(), "copy to the host"),
        (lambda x: torch.cuda.synchronize(), "synchronize"),
        (lambda x: torch.accelerator.synchronize(), "synchronize"),
    ],
)
def test_what_makes_the_host_wait_is_counted_with_its_line(gpu, wait, by):
    wait(torch.ones(3, device="cuda"))
    assert [w.by for w in gpu.waits] == [by]
    assert gpu.waits[0].line == wait.__code__.co_firstlineno


def test_what_does_not_make_it_wait_is_not_counted(gpu):
    x = torch.ones(3, device="cuda")
    x.to("cpu", non_blocking=True)
    torch.ones(3).sum().item()
    assert gpu.waits == []
    assert [c.non_blocking for c in gpu.to_host] == [True]
    assert gpu.to_host[0].bytes == 12


def test_an_array_is_made_on_the_host_only(gpu):
    with pytest.raises(TypeError, match="can't convert cuda:0 device type tensor to numpy"):
        torch.ones(2, device="cuda").numpy()


def test_the_usual_questions_get_the_usual_answers(gpu):
    assert torch.cuda.is_available()
    assert torch.cuda.device_count() == 1
    assert torch.accelerator.current_accelerator() == torch.device("cuda")


def test_outside_the_block_nothing_is_simulated():
    with Traffic(__file__, simulate=True):
        x = torch.ones(2, device="cuda")
    assert x.device.type == "cpu"
    assert torch.cuda.is_available() == (torch.cuda.device_count() > 0)
