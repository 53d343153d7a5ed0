"""Names that are one thing to a learner are one family; names that are two are not."""

import pytest

from ptgraph.runner.tracing.families import families

SAME = [
    ("torch.relu", "torch.nn.functional.relu", "torch.nn.ReLU", "torch.Tensor.relu"),
    ("torch.add", "torch.Tensor.add"),
    ("torch.matmul", "torch.Tensor.matmul", "torch.linalg.matmul"),
    ("torch.nn.MaxPool2d", "torch.nn.functional.max_pool2d", "torch.max_pool2d"),
    ("torch.nn.CrossEntropyLoss", "torch.nn.functional.cross_entropy"),
    ("torch.nn.MSELoss", "torch.nn.functional.mse_loss"),
    (
        "torch.nn.BCEWithLogitsLoss",
        "torch.nn.functional.binary_cross_entropy_with_logits",
    ),
    ("torch.cat", "torch.concat", "torch.concatenate"),
    ("torch.transpose", "torch.Tensor.swapaxes"),
    ("torch.mean(keepdim=)", "torch.Tensor.sum(keepdim=)", "torch.sum(keepdims=)"),
    ("torch.sum(dim=)", "torch.cat(axis=)"),
    ("torch.float32", "torch.int64", "torch.bool", "torch.bfloat16", "torch.float8_e4m3fn"),
    ("torch.Tensor.shape", "torch.UntypedStorage.shape"),
    ("torch.optim.SGD.step", "torch.optim.Optimizer.step"),
]
DIFFERENT = [
    ("torch.tensor", "torch.Tensor"),
    ("torch.mean", "torch.mean(dim=)"),
    ("torch.max", "torch.maximum"),
    ("torch.Tensor.dtype", "torch.float32"),
    ("torch.Tensor.bool", "torch.bool"),
    ("torch.Tensor.__getitem__", "torch.Tensor.__setitem__"),
    ("torch.Tensor.T", "torch.Tensor.mT"),
    ("torch.nn.Parameter", "torch.nn.Module.parameters"),
    ("torch.softmax", "torch.log_softmax"),
    ("torch.nn.Conv1d", "torch.nn.Conv2d"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_one_thing_is_one_family(names):
    assert len({families(name) for name in names}) == 1
    assert len(families(names[0])) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_things_are_two_families(one, other):
    assert not families(one) & families(other)


@pytest.mark.parametrize("name", ["torch.Tensor.add_", "torch.nn.functional.relu_"])
def test_working_in_place_is_a_second_family(name):
    plain = name.rstrip("_")
    assert families(name) == families(plain) | {"in-place"}
