"""Checks: networks with awkward names, in no wrapper and in both, written and read."""

import pytest
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def plain(seed):
    torch.manual_seed(seed)
    network = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2))
    network[1].num_batches_tracked.fill_(10 + seed)
    return network


def doubles(seed):
    return plain(seed).to(torch.float64)


def awkward(seed):
    """Parts called `module`, and parts whose names begin with letters of it."""
    torch.manual_seed(seed)
    return nn.ModuleDict(
        {
            "module": nn.Linear(2, 3),
            "embed": nn.Embedding(5, 2),
            "teacher": nn.ModuleDict({"module": nn.Linear(3, 3), "modulus": nn.Linear(1, 2)}),
        }
    )


def only_module(seed):
    """A network whose every name begins with `module.` before it is wrapped."""
    torch.manual_seed(seed)
    return nn.ModuleDict({"module": nn.Linear(4, 3)})


NETWORKS = [plain, doubles, awkward, only_module]


@pytest.fixture(scope="module")
def ddp(tmp_path_factory):
    """DistributedDataParallel, with the process group of one rank that it needs."""
    meeting = f"file://{tmp_path_factory.mktemp('meeting')}/place"
    dist.init_process_group("gloo", init_method=meeting, rank=0, world_size=1)
    yield DistributedDataParallel
    dist.destroy_process_group()


def values(state):
    """A state dict that stays as it is, on the CPU."""
    return {name: tensor.detach().cpu().clone() for name, tensor in state.items()}


def expect_state(found, right, what):
    assert set(found) == set(right), (
        f"{what}: the names should be {sorted(right)}; they are {sorted(found)}."
    )
    for name, tensor in right.items():
        assert found[name].dtype == tensor.dtype, (
            f"{what}: {name} should be {tensor.dtype} and is {found[name].dtype}."
        )
        assert torch.equal(found[name].cpu(), tensor), (
            f"{what}: {name} should be {tensor}; it is {found[name]}."
        )


def test_unwrap(solution):
    for make in NETWORKS:
        network = make(0)
        found = solution.unwrap(nn.DataParallel(network))
        assert found is network, (
            f"The network in DataParallel is a {type(network).__name__}; unwrap returned "
            f"{'a copy of it' if type(found) is type(network) else type(found).__name__}."
        )


def test_unwrap_without_a_wrapper(solution):
    for make in NETWORKS:
        network = make(0)
        found = solution.unwrap(network)
        assert found is network, (
            f"A {type(network).__name__} with the parts {[n for n, _ in network.named_children()]} "
            f"has no wrapper; unwrap returned {type(found).__name__}, not the network."
        )


def test_unwrap_distributed(solution, ddp):
    network = plain(0)
    found = solution.unwrap(ddp(network))
    assert found is network, (
        f"From DistributedDataParallel, unwrap returned {type(found).__name__}."
    )


def expect_saved(solution, path, make, model, right):
    solution.save(model, path)
    expect_state(torch.load(path, map_location="cpu"), right, f"The file of {make.__name__}")


@pytest.mark.parametrize("make", NETWORKS)
def test_file_of_a_wrapped_network(solution, tmp_path, make):
    network = make(1)
    right = values(network.state_dict())
    expect_saved(solution, tmp_path / "file.pt", make, nn.DataParallel(network), right)
    expect_state(values(network.state_dict()), right, "The network after save")


@pytest.mark.parametrize("make", NETWORKS)
def test_file_of_a_bare_network(solution, tmp_path, make):
    network = make(2)
    right = values(network.state_dict())
    expect_saved(solution, tmp_path / "file.pt", make, network, right)


def load(solution, model, path, what):
    """Let the answer load; what torch says of names that do not fit, say to the learner."""
    try:
        solution.load(model, path)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        reason = " ".join(str(error).split())
        pytest.fail(f"{what}: load should fill it, and raised RuntimeError: {reason[:200]}")


def expect_loaded(solution, path, make, wrapped_file, wrapped_model):
    source, model = make(3), make(4)
    right = values(source.state_dict())
    network = model
    if wrapped_model:
        model = nn.DataParallel(network)
    torch.save((nn.DataParallel(source) if wrapped_file else source).state_dict(), path)
    what = (
        f"A {'wrapped' if wrapped_model else 'bare'} network ({make.__name__}) loads the file of "
        f"a {'wrapped' if wrapped_file else 'bare'} one"
    )
    load(solution, model, path, what)
    expect_state(values(network.state_dict()), right, what)


@pytest.mark.parametrize("make", NETWORKS)
def test_wrapped_file_bare_model(solution, tmp_path, make):
    expect_loaded(solution, tmp_path / "file.pt", make, wrapped_file=True, wrapped_model=False)


@pytest.mark.parametrize("make", NETWORKS)
def test_wrapped_file_wrapped_model(solution, tmp_path, make):
    expect_loaded(solution, tmp_path / "file.pt", make, wrapped_file=True, wrapped_model=True)


@pytest.mark.parametrize("make", NETWORKS)
def test_bare_file_bare_model(solution, tmp_path, make):
    expect_loaded(solution, tmp_path / "file.pt", make, wrapped_file=False, wrapped_model=False)


@pytest.mark.parametrize("make", NETWORKS)
def test_bare_file_wrapped_model(solution, tmp_path, make):
    expect_loaded(solution, tmp_path / "file.pt", make, wrapped_file=False, wrapped_model=True)


def test_distributed_wrapper(solution, tmp_path, ddp):
    source, network, path = ddp(plain(5)), plain(6), tmp_path / "file.pt"
    right = values(source.module.state_dict())
    solution.save(source, path)
    expect_state(torch.load(path, map_location="cpu"), right, "The file of a network in DDP")
    what = "A network in DDP loads the file of another one"
    load(solution, ddp(network), path, what)
    expect_state(values(network.state_dict()), right, what)


@pytest.mark.parametrize("wrapped", [False, True])
def test_file_of_another_network(solution, tmp_path, wrapped):
    state = plain(0).state_dict()
    state["extra.weight"] = torch.zeros(2)
    short = {name: tensor for name, tensor in plain(0).state_dict().items() if name != "2.bias"}
    for names, what in ((state, "one name more"), (short, "one name less")):
        prefix = "module." if wrapped else ""
        torch.save({prefix + name: x for name, x in names.items()}, tmp_path / "file.pt")
        try:
            solution.load(plain(0), tmp_path / "file.pt")
        except NotImplementedError:
            raise
        except RuntimeError:
            continue
        pytest.fail(f"A file with {what} than the network has was loaded without RuntimeError.")


def test_devices_of_another_machine(solution, tmp_path, monkeypatch):
    """The file says of its tensors that they were on the last of 64 GPUs."""
    source, network = nn.DataParallel(plain(7)), plain(8)
    with monkeypatch.context() as patched:
        patched.setattr("torch.serialization.location_tag", lambda storage: "cuda:63")
        torch.save(source.state_dict(), tmp_path / "file.pt")
    what = "A network loads a file written on a machine with 64 GPUs"
    load(solution, network, tmp_path / "file.pt", what)
    expect_state(values(network.state_dict()), values(source.module.state_dict()), what)
