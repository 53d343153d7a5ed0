"""The lint warns of what is unwise in a course that loads, each time with place and remedy."""

from __future__ import annotations

import pytest

from ptgraph.course.links import Link, links
from ptgraph.course.lint import Untranslated, lint, untranslated

NODE = "graph/10-tensors/tensor.md"
OTHER = "graph/10-tensors/broadcasting.md"
STAGE = "graph/10-tensors/_stage.md"
EXERCISE = "exercises/10-tensors/tensor/make-one"
WRONG = f"{EXERCISE}/wrong"


def warnings(folder) -> list[tuple[str, str, str]]:
    """Return what the lint says, paths relative to the course."""
    prefix = f"{folder.root}/"
    return [
        (each.message, str(each.where).replace(prefix, ""), each.hint)
        for each in lint(folder.load())
    ]


def note(*lines: str, body: str = "Text.\n") -> str:
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n" + body


FULL = ("title: T", "title_zh: 张量", "source: https://example.org/")

CASES = {
    "a node without a Chinese title": (
        {NODE: note("source: https://example.org/", "title: T")},
        "The node `tensor` has no Chinese title.",
        f"{NODE}:3",
        "Add a line `title_zh: …`.",
    ),
    "a node without a source": (
        {NODE: note("title: T", "title_zh: 张量")},
        "The node `tensor` names no source.",
        f"{NODE}:2",
        "Add a line `source: …` with the page that the note can be checked against.",
    ),
    "a name taught that the note never mentions": (
        {NODE: note(*FULL, "teaches: [torch.view, torch.gt, torch.mean(dim=)]", body="`view`, >")},
        "The node `tensor` says it teaches `torch.mean(dim=)`, which its note never mentions.",
        f"{NODE}:5",
        "Explain it in the note, or take it out of `teaches`.",
    ),
    "a stage without a Chinese title": (
        {STAGE: note("nodes: [tensor]", "title: S")},
        "The stage 10-tensors has no Chinese title.",
        f"{STAGE}:3",
        "Add a line `title_zh: …`.",
    ),
    "a stage without its file": (
        {STAGE: None},
        "The stage 10-tensors has no _stage.md.",
        STAGE,
        "Write it with `title`, `title_zh` and `nodes` (the teaching order).",
    ),
    "a node taught before its prerequisite": (
        {STAGE: note("title: S", "title_zh: 阶", "nodes: [broadcasting, tensor]")},
        "The node `broadcasting` is taught before its prerequisite `tensor`.",
        f"{OTHER}:4",
        "Put `tensor` before it in _stage.md.",
    ),
    "a link that leads nearly to a node": (
        {NODE: note(*FULL, body="One.\n\nTwo, as in\n[[brodcasting|that]].\n")},
        "The link [[brodcasting]] leads to no node.",
        f"{NODE}:9",
        "Did you mean `broadcasting`?",
    ),
    "a link that leads nowhere": (
        {"graph/10-tensors/tensor.zh.md": "看 [[conv2d]]。\n"},
        "The link [[conv2d]] leads to no node.",
        "graph/10-tensors/tensor.zh.md:1",
        "Link a node's id, or unlink the text.",
    ),
    "an exercise without a Chinese title": (
        {f"{EXERCISE}/exercise.yaml": "hints: [a]\ntitle: T\n"},
        "The exercise tensor/make-one has no Chinese title.",
        f"{EXERCISE}/exercise.yaml:2",
        "Add a line `title_zh: …`.",
    ),
    "an exercise without hints": (
        {f"{EXERCISE}/exercise.yaml": "title: T\ntitle_zh: 题\n"},
        "The exercise tensor/make-one has no hints.",
        f"{EXERCISE}/exercise.yaml",
        "Add `hints:`, from the gentlest to the plainest.",
    ),
    "an exercise without another accepted answer": (
        {f"{EXERCISE}/accepted/other.py": None},
        "The exercise tensor/make-one has no other accepted answer.",
        EXERCISE,
        "Write one in accepted/: another style, or another API.",
    ),
    "an exercise with two wrong answers": (
        {
            f"{WRONG}/c.py": None,
            f"{WRONG}/b.py": '"""b and c."""\nFAILS = ["test_b", "test_c"]\nSEE = "tensor-1"\n',
        },
        "The exercise tensor/make-one has 2 wrong answers, fewer than 3.",
        EXERCISE,
        "Write mistakes that people really make in wrong/.",
    ),
    "two wrong answers that cannot be told apart": (
        {f"{WRONG}/d.py": '"""d."""\nSEE = "tensor-1"\nFAILS = ["test_b"]\n'},
        "Fails the same checks as b.py: a diagnosis would be a guess.",
        f"{WRONG}/d.py:3",
        "Add a check that tells the two mistakes apart, or keep one of them.",
    ),
    "a check that nothing fails": (
        {
            f"{EXERCISE}/test_task.py": "def test_a(): ...\ndef test_b(): ...\n"
            "def test_c(): ...\ndef test_d(): ...\n"
        },
        "No wrong answer fails the check `test_d`.",
        f"{EXERCISE}/test_task.py:4",
        "Write a wrong answer that only this check catches, or drop the check.",
    ),
    "a check that does not exist": (
        {f"{WRONG}/a.py": '"""a."""\nFAILS = ["test_a", "test_bb"]\nSEE = "tensor-1"\n'},
        "`FAILS` names the check `test_bb`, which test_task.py does not have.",
        f"{WRONG}/a.py:2",
        "Did you mean `test_b`?",
    ),
    "a card that does not exist": (
        {f"{WRONG}/a.py": '"""a."""\nFAILS = ["test_a"]\nSEE = "tensor-l"\n'},
        "`SEE` names the card `tensor-l`, which does not exist.",
        f"{WRONG}/a.py:3",
        "Did you mean `tensor-1`?",
    ),
    "a card of a node that comes later": (
        {f"{WRONG}/a.py": '"""a."""\nFAILS = ["test_a"]\nSEE = "broadcasting-1"\n'},
        "`SEE` names a card of `broadcasting`, which need not be known here.",
        f"{WRONG}/a.py:3",
        "Name a card of `tensor` or of a node that it requires.",
    ),
    "a wrong answer that says nothing to the learner": (
        {f"{WRONG}/a.py": 'FAILS = ["test_a"]\nSEE = "tensor-1"\n'},
        "The wrong answer does not say what is wrong.",
        f"{WRONG}/a.py:1",
        "Begin it with a docstring: the misconception, as you would say it to a learner.",
    ),
    "a wrong answer without FAILS": (
        {f"{WRONG}/d.py": '"""d."""\nSEE = "tensor-1"\n'},
        "The wrong answer does not say which checks catch it.",
        f"{WRONG}/d.py",
        'Add `FAILS = ["test_…"]` with exactly those checks.',
    ),
    "a wrong answer without SEE": (
        {f"{WRONG}/a.py": '"""a."""\nFAILS = ["test_a"]\n'},
        "The wrong answer points to no card.",
        f"{WRONG}/a.py",
        'Add `SEE = "card-id"`, the card to go back to.',
    ),
    "a wrong answer that is not Python": (
        {f"{WRONG}/a.py": '"""a."""\nFAILS = [\n'},
        "Not valid Python: '[' was never closed.",
        f"{WRONG}/a.py:2",
        "Mend the syntax here or above.",
    ),
}


@pytest.mark.parametrize(
    ("files", "message", "where", "hint"),
    [pytest.param(*case, id=name) for name, case in CASES.items()],
)
def test_what_is_unwise_is_said_once_with_its_place(good_course, files, message, where, hint):
    for path, content in files.items():
        if content is None:
            (good_course.root / path).unlink()
        else:
            good_course.write(path, content)
    assert warnings(good_course) == [(message, where, hint)]


def test_a_course_without_a_fault_gives_no_warning(good_course):
    good_course.write(
        OTHER,
        note(*FULL, "requires: [tensor]", body="See [[tensor]], [[tensor#shape|it]]: `x[[0]]`.\n"),
    )
    assert warnings(good_course) == []


def test_a_wrong_answer_may_point_to_a_card_of_an_ancestor(good_course):
    good_course.write(
        "exercises/10-tensors/broadcasting/make-one/wrong/a.py",
        '"""a."""\nFAILS = ["test_a"]\nSEE = "tensor-1"\n',
    )
    assert warnings(good_course) == []


def test_a_node_without_cards_and_exercise_is_named(good_course):
    good_course.node("linear", ["broadcasting"])
    assert warnings(good_course) == [
        (
            "The node `linear` has no cards.",
            "graph/10-tensors/linear.md",
            "Write cards/10-tensors/linear.yaml.",
        ),
        (
            "The node `linear` has no exercise.",
            "graph/10-tensors/linear.md",
            "Write one in exercises/10-tensors/linear/.",
        ),
    ]


def test_an_edge_that_another_path_implies_is_named_with_that_path(good_course):
    good_course.node("linear", ["broadcasting", "tensor"])
    good_course.cards("linear", ["linear-1"])
    good_course.exercise("linear/make-one")
    assert warnings(good_course) == [
        (
            "The node `linear` need not require `tensor`: "
            "tensor -> broadcasting -> linear says so already.",
            "graph/10-tensors/linear.md:4",
            "Take `tensor` out of `requires`.",
        )
    ]


def test_links_in_code_are_indices_and_no_links():
    body = (
        "See [[tensor]] and [[batch-norm|norms]].\n\n"
        "```python\n>>> x[[0]]\n```\n\n    y[[1]]\n\n`z[[2]]` but **[[linear#bias]]**\n[[relu]]\n\n"
        "| a | b |\n|---|---|\n| [[conv2d]] | c |\n"
    )
    assert links(body) == [
        Link("tensor", 1),
        Link("batch-norm", 1),
        Link("linear", 9),
        Link("relu", 10),
        Link("conv2d", 14),
    ]


def test_missing_chinese_is_counted_and_no_warning(good_course):
    good_course.write("graph/10-tensors/tensor.zh.md", "文字。\n")
    good_course.cards("broadcasting", ["broadcasting-1", "broadcasting-2"])
    good_course.write(
        "cards/10-tensors/broadcasting.zh.yaml", "broadcasting-2:\n  front: 问\n  back: 答\n"
    )
    assert untranslated(good_course.load()) == Untranslated(
        notes=1, cards=2, all_notes=2, all_cards=3
    )
    assert warnings(good_course) == []
