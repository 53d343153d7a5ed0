"""Searching finds nodes, exercises, cards and passages, the best first."""

from __future__ import annotations

import pytest

from ptgraph.course.names import humanised, is_kebab_case, nearest
from ptgraph.course.search import Hit, HitKind, search


@pytest.fixture
def course(good_course):
    good_course.node("linear", title="Linear layer", body="Text.\n\nA matrix by a tensor.\n")
    good_course.write("graph/10-tensors/linear.zh.md", "一个矩阵。\n")
    good_course.write(
        "cards/10-tensors/broadcasting.yaml",
        "- id: broadcasting-1\n  edited: 2026-11-21\n  front: How are shapes aligned?\n"
        "  back: From the right, as a tensor's last dimension.\n",
    )
    good_course.write(
        "cards/10-tensors/broadcasting.zh.yaml",
        "broadcasting-1:\n  front: 如何对齐？\n  back: 右\n",
    )
    good_course.write(
        "exercises/10-tensors/broadcasting/make-one/exercise.yaml",
        "title: Stretch a tensor\ntitle_zh: 拉伸\n",
    )
    return good_course.load()


def test_names_come_first_then_exercises_cards_and_notes(course):
    found = [(hit.kind, hit.node, hit.id) for hit in search(course, "TENSOR")]
    assert found == [
        (HitKind.NODE, "tensor", "tensor"),
        (HitKind.EXERCISE, "tensor", "tensor/make-one"),
        (HitKind.EXERCISE, "broadcasting", "broadcasting/make-one"),
        (HitKind.CARD, "tensor", "tensor-1"),
        (HitKind.CARD, "broadcasting", "broadcasting-1"),
        (HitKind.NOTE, "linear", "linear"),
    ]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("linear layer", Hit("linear", HitKind.NODE, "linear", "Linear layer · 标题")),
        ("matrix", Hit("linear", HitKind.NOTE, "linear", "A matrix by a tensor.")),
        ("矩阵", Hit("linear", HitKind.NOTE, "linear", "一个矩阵。")),
        (
            "拉伸",
            Hit(
                "broadcasting",
                HitKind.EXERCISE,
                "broadcasting/make-one",
                "Stretch a tensor · 拉伸",
            ),
        ),
        (
            "how aligned",
            Hit("broadcasting", HitKind.CARD, "broadcasting-1", "How are shapes aligned?"),
        ),
        ("对齐", Hit("broadcasting", HitKind.CARD, "broadcasting-1", "如何对齐？")),
        (
            "right last",
            Hit(
                "broadcasting",
                HitKind.CARD,
                "broadcasting-1",
                "From the right, as a tensor's last dimension.",
            ),
        ),
    ],
)
def test_both_languages_and_several_words_are_found(course, text, hit):
    assert search(course, text) == [hit]


def test_the_node_whose_id_is_asked_for_comes_first(good_course):
    for node in ("a-relu", "relu", "leaky-relu"):
        good_course.node(node, stage="20-later")
    assert search(good_course.load(), "Leaky ReLU")[0].id == "leaky-relu"
    assert search(good_course.load(), "relu")[0].id == "relu"


def test_nothing_asked_and_nothing_there_find_nothing(course):
    assert search(course, "  ") == []
    assert search(course, "transformer") == []


def test_a_long_line_is_cut_around_what_was_found(good_course):
    good_course.node("linear", body=f"{'before ' * 30}needle {'after ' * 30}\n")
    [hit] = search(good_course.load(), "needle")
    assert "needle" in hit.excerpt
    assert len(hit.excerpt) <= 82
    assert hit.excerpt.startswith("…")
    assert hit.excerpt.endswith("…")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("tensors", "tensor"),
        ("Batch_Norm", "batch-norm"),
        ("batch norm", "batch-norm"),
        ("conv", "conv2d"),
        ("TENSOR", "tensor"),
        ("transformer", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_suggested_if_it_is_near(name, meant):
    assert nearest(name, ["tensor", "batch-norm", "conv2d"]) == meant


def test_a_suggestion_is_a_name_as_it_is_written():
    assert nearest("crossentropyloss", ["CrossEntropyLoss", "MSELoss"]) == "CrossEntropyLoss"


@pytest.mark.parametrize("name", ["a", "conv2d", "40-modules", "a-b-c"])
def test_kebab_case(name):
    assert is_kebab_case(name)


@pytest.mark.parametrize(
    "name", ["", "A", "a_b", "a--b", "-a", "a-", "a b", "é", "a\n", "a.b", "２"]
)
def test_not_kebab_case(name):
    assert not is_kebab_case(name)


def test_a_folder_is_humanised():
    assert humanised("40-training-loop") == "Training loop"
    assert humanised("modules") == "Modules"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("torch.view", [("linear", "y = x.view(2) # a mean trick")]),
        ("F.relu", [("linear", "nn.ReLU()(y)")]),
        ("torch.nn.functional.max_pool2d", [("broadcasting", "torch.nn.MaxPool2d")]),
        ("torch.mean", []),
        ("view", []),
    ],
)
def test_a_dotted_name_finds_the_nodes_that_teach_it(good_course, name, found):
    good_course.node(
        "linear",
        body="Text.\n\n```python\n>>> y = x.view(2)  # a mean trick\n>>> nn.ReLU()(y)\n```\n",
    )
    path = good_course.root / "graph/10-tensors/broadcasting.md"
    path.write_text(path.read_text().replace("---\n", "---\nteaches: [torch.nn.MaxPool2d]\n", 1))
    hits = search(good_course.load(), name)
    assert [(hit.node, hit.excerpt) for hit in hits if hit.kind is HitKind.NODE] == found
