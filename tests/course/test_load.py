"""A course on disk becomes a course in memory, complete and in teaching order."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptgraph.course.load import load_course
from ptgraph.course.model import ExerciseKind, Limits, Requires
from ptgraph.errors import Location, PtgraphError


def test_a_node_carries_everything_its_note_says(course_folder):
    course_folder.node("tensor")
    note = course_folder.write(
        "graph/10-tensors/batch-norm.md",
        "---\ntitle: Batch normalisation\ntitle_zh: 批归一化\nrequires: [tensor]\n"
        "teaches: [torch.nn.BatchNorm2d]\nminutes: 12.5\nsource: https://example.org/\n---\n"
        "Line nine.\n\n---\n\nA rule is no front matter.\n",
    )
    note_zh = course_folder.write("graph/10-tensors/batch-norm.zh.md", "一句话。\n")
    node = course_folder.load().nodes["batch-norm"]
    assert (node.id, node.stage) == ("batch-norm", "10-tensors")
    assert (node.title, node.title_zh) == ("Batch normalisation", "批归一化")
    assert node.requires == ("tensor",)
    assert node.teaches == ("torch.nn.BatchNorm2d",)
    assert node.minutes == 12.5
    assert node.source == "https://example.org/"
    assert node.note == note
    assert node.note_zh == note_zh
    assert node.body == "Line nine.\n\n---\n\nA rule is no front matter.\n"
    assert node.body_line == 9


def test_a_card_carries_everything_and_knows_its_line(good_course):
    file = good_course.write(
        "cards/10-tensors/tensor.yaml",
        "# About tensors.\n"
        "- id: tensor-plain\n  edited: 2026-11-21\n  front: Is 0.10, no, a number?\n"
        "  back: |\n    A string, first.\n\n    Always.\n"
        "- id: tensor-code\n  edited: 2026-01-02\n  front: What does this print?\n"
        '  code: |\n    print(torch.ones(2))\n  output: |\n    tensor([1., 1.])\n  back: "1"\n'
        "- id: tensor-raises\n  edited: 2026-01-02\n  front: What happens?\n"
        '  code: torch.ones(2) @ torch.ones(3)\n  raises: "RuntimeError: size"\n  back: no\n',
    )
    good_course.write("cards/10-tensors/tensor.zh.yaml", "tensor-code:\n  front: 问\n  back: 答\n")
    course = good_course.load()
    plain, code, raises = course.nodes["tensor"].cards
    assert plain.front == "Is 0.10, no, a number?"
    assert plain.back == "A string, first.\n\nAlways."
    assert (plain.node, plain.edited) == ("tensor", date(2026, 11, 21))
    assert plain.where == Location(file, 2)
    assert code.where == Location(file, 9)
    assert not plain.executable
    assert code.executable
    assert (code.code, code.output) == ("print(torch.ones(2))\n", "tensor([1., 1.])\n")
    assert (code.front_zh, code.back_zh) == ("问", "答")
    assert (raises.raises, raises.output, raises.back) == ("RuntimeError: size", "", "no")
    assert course.cards["tensor-code"] is code


def test_an_exercise_carries_everything(good_course):
    folder = good_course.exercise("tensor/two-devices")
    good_course.write(
        "exercises/10-tensors/tensor/two-devices/exercise.yaml",
        "title: Two devices\ntitle_zh: 两个设备\nkind: script\nminutes: 7.5\n"
        "requires: {device: cuda, devices: 2, ranks: 2, packages: [onnx], compiler: yes}\n"
        "limits: {seconds: 20, memory_mb: 512}\nhints: [First., Then.]\nwarnings: [Old.]\n",
    )
    good_course.write("exercises/10-tensors/tensor/two-devices/wrong/_shared.py", "")
    good_course.write("exercises/10-tensors/tensor/two-devices/wrong/notes.txt", "")
    exercise = good_course.load().exercises["tensor/two-devices"]
    assert (exercise.node, exercise.name, exercise.folder) == ("tensor", "two-devices", folder)
    assert (exercise.title, exercise.title_zh) == ("Two devices", "两个设备")
    assert exercise.kind is ExerciseKind.SCRIPT
    assert exercise.requires == Requires("cuda", 2, 2, ("onnx",), compiler=True)
    assert exercise.limits == Limits(20.0, 512)
    assert exercise.minutes == 7.5
    assert exercise.hints == ("First.", "Then.")
    assert exercise.warnings == ("Old.",)
    assert exercise.accepted == (folder / "accepted/other.py",)
    assert exercise.wrong == tuple(folder / "wrong" / f"{name}.py" for name in "abc")


def test_what_an_exercise_does_not_say_has_the_documented_defaults(good_course):
    exercise = good_course.load().exercises["tensor/make-one"]
    assert exercise.kind is ExerciseKind.MODULE
    assert exercise.requires == Requires()
    assert exercise.limits == Limits()
    assert exercise.minutes == 5.0


def test_the_graph_leads_from_prerequisite_to_node(good_course):
    course = good_course.load()
    assert list(course.graph.edges) == [("tensor", "broadcasting")]
    assert course.graph.nodes["tensor"] == {
        "title": "Tensor",
        "title_zh": "标题",
        "stage": "10-tensors",
        "note": str(good_course.root / "graph/10-tensors/tensor.md"),
        "cards": ["tensor-1"],
        "exercises": ["tensor/make-one"],
    }


def test_stages_and_nodes_are_in_teaching_order(course_folder):
    course_folder.node("zero", stage="20-later")
    course_folder.node("one", ["last", "zero"], stage="20-later")
    course_folder.node("last", stage="10-first")
    course_folder.node("amid", ["last"], stage="10-first")
    course_folder.node("also", stage="10-first")
    course_folder.stage("10-first", ["last"])
    course = course_folder.load()
    assert [stage.id for stage in course.stages] == ["10-first", "20-later"]
    assert course.stages[0].nodes == ("last", "also", "amid")
    assert list(course.nodes) == ["last", "also", "amid", "zero", "one"]
    assert list(course.graph) == list(course.nodes)


def test_a_stage_is_described_by_its_file_or_else_named_after_its_folder(good_course):
    good_course.node("linear", stage="50-training-loop")
    first, second = good_course.load().stages
    assert (first.title, first.title_zh) == ("A stage", "阶段")
    assert first.introduction == "What it is."
    assert (second.title, second.title_zh) == ("Training loop", "")


def test_hidden_files_and_shared_data_are_no_part_of_the_course(good_course):
    before = good_course.load()
    for path in (
        "graph/.obsidian/app.md",
        "graph/README.md",
        "graph/10-tensors/_draft.md",
        "graph/10-tensors/.swap.md",
        "graph/10-tensors/picture.png",
        "cards/10-tensors/_draft.yaml",
        "exercises/_data/digits.txt",
        "exercises/10-tensors/tensor/make-one/__pycache__/task.pyc",
        "exercises/10-tensors/tensor/moved-away/__pycache__/task.pyc",
    ):
        good_course.write(path, "not of the course")
    assert good_course.load().nodes == before.nodes


def test_a_course_may_be_written_on_windows(good_course):
    expected = good_course.load()
    for file in good_course.root.rglob("*"):
        if file.is_file():
            file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert good_course.load().nodes == expected.nodes


def test_loading_twice_gives_the_same_course(good_course):
    assert good_course.load().nodes == good_course.load().nodes


@st.composite
def acyclic(draw: st.DrawFn) -> dict[str, list[str]]:
    """Random nodes, each requiring some of those made before it; names say nothing of order."""
    names = draw(st.lists(st.from_regex(r"[a-z][a-z0-9]{0,5}", fullmatch=True), unique=True))
    return {
        name: draw(st.lists(st.sampled_from(names[:index]), unique=True)) if index else []
        for index, name in enumerate(names)
    }


@given(requires=acyclic(), stages=st.data())
@settings(max_examples=60, deadline=None)
def test_where_a_stage_lists_nothing_prerequisites_come_first(requires, stages):
    # A hypothesis test cannot share `course_folder`: each example needs a folder of its own.
    with tempfile.TemporaryDirectory() as folder:
        for node, others in requires.items():
            stage = Path(folder) / "graph" / stages.draw(st.sampled_from(["10-a", "20-b"]))
            stage.mkdir(parents=True, exist_ok=True)
            (stage / f"{node}.md").write_text(
                f'---\ntitle: "{node}"\nrequires: {others}\n---\nText.\n', encoding="utf-8"
            )
        (Path(folder) / "graph").mkdir(exist_ok=True)
        course = load_course(Path(folder))
    assert set(course.nodes) == set(requires)
    for stage in course.stages:
        for node in stage.nodes:
            inside = [other for other in requires[node] if other in stage.nodes]
            assert all(stage.nodes.index(other) < stage.nodes.index(node) for other in inside)


@given(data=st.data())
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_file_makes_loading_fail_with_anything_but_our_own_error(good_course, data):
    file = data.draw(
        st.sampled_from(sorted(each for each in good_course.root.rglob("*") if each.is_file()))
    )
    good = file.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, len(good)))
    noise = st.binary(max_size=12) | st.text("[]{}:-#&*!|>'\"%@` \n\t,?é", max_size=12).map(
        str.encode
    )
    file.write_bytes(good[:start] + data.draw(noise) + good[end:])
    said = ["what", "where", "hint"]
    try:
        good_course.load()
    except PtgraphError as error:
        said = str(error).split("\n")
    finally:
        file.write_bytes(good)
    assert len(said) == 3
    assert all(line.strip() for line in said)


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_an_error_and_no_crash(good_course, opening):
    good_course.write("cards/10-tensors/tensor.yaml", opening * 20_000)
    with pytest.raises(PtgraphError):
        good_course.load()
