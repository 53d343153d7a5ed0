"""What went wrong is said in the learner's terms: shapes, types, how far off and where."""

import pytest
import torch

from ptgraph.runner.explain import in_short

T = torch.tensor


def said_by(call) -> str:
    """What an exception, as torch raises it, becomes."""
    with pytest.raises((AssertionError, TypeError)) as caught:
        call()
    return in_short(str(caught.value))


@pytest.mark.parametrize(
    ("actual", "expected", "said"),
    [
        (
            T([1.0, 2.0, 3.0]),
            T([1.0, 2.0, 6.0]),
            "1 of 3 values differs: the largest difference is 3.0, at index (2,).",
        ),
        (
            T([[1, 2], [3, 4]]),
            T([[1, 9], [3, 5]]),
            "2 of 4 values differ: the largest difference is 7, at index (0, 1).",
        ),
        (T([1.0]), T([1.5]), "The value differs: the largest difference is 0.5, at index (0,)."),
        (
            T([float("nan"), 2.0]),
            T([1.0, 2.0]),
            "1 of 2 values differs: at index (0,) there is a NaN on one side only.",
        ),
        (T([1.0, 2.0]), T([1.0]), "The shape is (2,), and should be (1,)."),
        (T(1.0), T([[1.0]]), "The shape is (), and should be (1, 1)."),
        (T([1]), T([1.0]), "The dtype is torch.int64, and should be torch.float32."),
        (T([1.0]).to("meta"), T([1.0]), "The device is meta, and should be cpu."),
        (T(1.0), T(2.0), "It is 1.0, and should be 2.0."),
        (1, 2, "It is 1, and should be 2."),
        (True, False, "It is True, and should be False."),
        (None, T([3.0]), "It is None, and should be tensor([3.])."),
        ([1.0], T([3.0]), "It is of type list, and should be of type torch.Tensor."),
        ([T([1.0])], [T([1.0]), T([3.0])], "It has 1 item, and should have 2."),
        (
            [T([1.0]), T([2.0])],
            [T([1.0]), T([3.0])],
            "In item [1]: The value differs: the largest difference is 1.0, at index (0,).",
        ),
        (
            {"a": T([1.0])},
            {"b": T([1.0])},
            "It comes without the key 'b' and with 'a', which should not be there.",
        ),
    ],
)
def test_a_comparison_by_torch_is_told_in_a_sentence(actual, expected, said):
    assert said_by(lambda: torch.testing.assert_close(actual, expected)) == said


def test_a_layout_that_differs_is_told_by_its_stride():
    x = torch.ones(2, 3)
    call = lambda: torch.testing.assert_close(x, x.T.contiguous().T, check_stride=True)  # noqa: E731
    assert said_by(call) == "The stride is (3, 1), and should be (1, 2)."


def test_the_words_of_a_check_stand_before_torchs():
    def call() -> None:
        torch.testing.assert_close(T([1.0]), T([2.0]), msg=lambda text: f"For n=1:\n\n{text}")

    assert said_by(call) == (
        "For n=1:\n\nThe value differs: the largest difference is 1.0, at index (0,)."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the shape must stay\nassert (2, 3) == (3, 2)\n  \n  At index 0", "the shape must stay"),
        (
            "assert torch.Size([2, 3]) == (3, 2)\n  \n  At index 0 diff: 2 != 3\n  Use -v",
            "Not true: (2, 3) == (3, 2)",
        ),
        (
            "assert [[0.0, 1.0, 2....0, 4.0]] == [1]\n  \n  At index 0 diff: [0.0] != 1\n",
            "Not true: [[0.0, 1.0, 2....0, 4.0]] == [1]\nat index 0: [0.0] != 1",
        ),
        (
            "assert torch.float32 == torch.int64\n"
            " +  where torch.float32 = tensor([[0.],\\n        [3.]]).dtype\n"
            " +  and   torch.int64 = torch.int64",
            "Not true: torch.float32 == torch.int64\n"
            "where torch.float32 = tensor([[0.], [3.]]).dtype",
        ),
        (
            "assert False\n"
            " +  where False = <built-in method equal of type object at 0x7f>(tensor([0.]), 1)\n"
            " +    where <built-in method equal of type object at 0x7f> = torch.equal",
            "Not true: torch.equal(tensor([0.]), 1)",
        ),
        ("assert not True\n +  where True = f(1)", "Not true: not f(1)"),
        ("assert (2 == 3)\n +  where 2 = len([1, 2])", "Not true: 2 == 3\nwhere 2 = len([1, 2])"),
        ("assert (1, 2) == (3, 4)", "Not true: (1, 2) == (3, 4)"),
        ("DID NOT RAISE ValueError", "It should raise ValueError, and does not."),
        ("DID NOT RAISE <class 'ValueError'>", "It should raise ValueError, and does not."),
        ("'(' was never closed (solution.py, line 3)", "'(' was never closed"),
        (
            "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)",
            "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)",
        ),
        (
            "bad index\nException raised from index at Tensor.cpp:1 (most recent call first):\n#1",
            "bad index",
        ),
        ("", ""),
    ],
)
def test_what_pytest_and_torch_add_is_left_out(before, after):
    assert in_short(before) == after


def test_a_message_without_end_is_cut():
    said = in_short("\n".join(["x" * 10_000] * 100))
    assert len(said) < 3000
    assert said.endswith("…")
