"""Everything that can be wrong with a course is said with its line and a way to mend it.

Each case breaks one thing in a course without a fault, and expects exactly the problems that
are there: no second one that only follows from the first.
"""

from __future__ import annotations

import pytest

from ptgraph.course.errors import CourseError, Problem
from ptgraph.errors import ExitCode, Location, PtgraphError

NODE = "graph/10-tensors/tensor.md"
OTHER = "graph/10-tensors/broadcasting.md"
STAGE = "graph/10-tensors/_stage.md"
CARDS = "cards/10-tensors/tensor.yaml"
CARDS_ZH = "cards/10-tensors/tensor.zh.yaml"
EXERCISE = "exercises/10-tensors/tensor/make-one"
SPEC = f"{EXERCISE}/exercise.yaml"

CARD = "- id: tensor-1\n  edited: 2026-11-21\n  front: Q?\n  back: A.\n"
CODE_CARD = CARD + "- id: tensor-2\n  edited: 2026-11-21\n  front: Q?\n  back: A.\n"


def problems(folder) -> list[tuple[str, str, str]]:
    """Load a course that must be broken, and return what is said, paths relative to it."""
    with pytest.raises(CourseError) as caught:
        folder.load()
    prefix = f"{folder.root}/"
    return [
        (each.message.replace(prefix, ""), str(each.where).replace(prefix, ""), each.hint)
        for each in caught.value.problems
    ]


def front(*lines: str, body: str = "Text.\n") -> str:
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n" + body


KEBAB = "Use lower-case letters, digits and single hyphens, like `batch-norm`."

NOTES = {
    "no front matter": (
        {NODE: "Just a text.\n"},
        "The front matter is missing.",
        f"{NODE}:1",
        "Begin the file with `---`, then `title: …`, then `---` again.",
    ),
    "an empty file": (
        {NODE: ""},
        "The front matter is missing.",
        f"{NODE}:1",
        "Begin the file with `---`, then `title: …`, then `---` again.",
    ),
    "front matter not closed": (
        {NODE: "---\ntitle: Tensor\n\nText.\n"},
        "The front matter is not closed.",
        f"{NODE}:1",
        "Write a line `---` after its last key.",
    ),
    "no title": (
        {NODE: front("minutes: 10")},
        "The key `title` is missing.",
        f"{NODE}:2",
        "Add a line such as `title: Batch normalisation`.",
    ),
    "front matter with nothing in it": (
        {NODE: front()},
        "The key `title` is missing.",
        f"{NODE}:2",
        "Add a line such as `title: Batch normalisation`.",
    ),
    "front matter that is a list": (
        {NODE: front("- title")},
        "Keys and values are expected here.",
        f"{NODE}:2",
        "The keys are `title`, `title_zh`, `requires`, `teaches`, `packages`, `minutes`, `source`.",
    ),
    "an empty title": (
        {NODE: front("minutes: 10", "title:")},
        "`title` is empty.",
        f"{NODE}:3",
        "For example: `title: Batch normalisation`.",
    ),
    "a mistyped key": (
        {NODE: front("title: Tensor", "requries: []")},
        "Unknown key `requries`.",
        f"{NODE}:3",
        "Did you mean `requires`?",
    ),
    "a key like no other": (
        {NODE: front("title: Tensor", "colour: red")},
        "Unknown key `colour`.",
        f"{NODE}:3",
        "The known keys are `title`, `title_zh`, `requires`, `teaches`, `packages`, `minutes`, "
        "`source`.",
    ),
    "the same key twice": (
        {NODE: front("title: Tensor", "minutes: 1", "title: Tensors")},
        "The key `title` stands twice: first on line 2, then again here.",
        f"{NODE}:4",
        "Keep one of the two.",
    ),
    "a text where a list belongs": (
        {OTHER: front("title: B", "requires: tensor")},
        "`requires` must be a list of node ids, not `tensor`.",
        f"{OTHER}:3",
        "For example: `requires: [broadcasting, conv2d]`.",
    ),
    "no minutes at all": (
        {NODE: front("title: Tensor", "minutes: 0")},
        "`minutes` must be a number of minutes above 0, not `0`.",
        f"{NODE}:3",
        "For example: `minutes: 15`.",
    ),
    "endless minutes": (
        {NODE: front("title: Tensor", "minutes: inf")},
        "`minutes` must be a number of minutes above 0, not `inf`.",
        f"{NODE}:3",
        "For example: `minutes: 15`.",
    ),
    "no body": (
        {NODE: front("title: Tensor", body="\n \n")},
        "The note of `tensor` is empty.",
        f"{NODE}:4",
        "Write the idea in a few sentences below the front matter.",
    ),
    "broken YAML": (
        {NODE: front("title: Tensor", "requires: [a")},
        "Broken YAML: did not find expected ',' or ']'.",
        f"{NODE}:4",
        "Mend this line or the one above; quote a text that holds `: ` or starts with a sign.",
    ),
    "a control character": (
        {NODE: front("title: Tensor", "title_zh: 张\x01")},
        "Broken YAML: control characters are not allowed.",
        f"{NODE}:3",
        "Mend this line or the one above; quote a text that holds `: ` or starts with a sign.",
    ),
    "not UTF-8": (
        {NODE: b"---\ntitle: \xff\n---\nText.\n"},
        "Not UTF-8: byte 0xff at offset 11.",
        f"{NODE}:2",
        "Save the file as UTF-8.",
    ),
    "a node id that is not kebab-case": (
        {"graph/10-tensors/Batch_Norm.md": front("title: B")},
        "The node id `Batch_Norm` is not kebab-case.",
        "graph/10-tensors/Batch_Norm.md",
        KEBAB,
    ),
    "a stage id that is not kebab-case": (
        {"graph/20 Later/linear.md": front("title: L")},
        "The stage id `20 Later` is not kebab-case.",
        "graph/20 Later",
        KEBAB,
    ),
    "a node outside a stage": (
        {"graph/linear.md": front("title: L")},
        "The node `linear` stands outside a stage.",
        "graph/linear.md",
        "Move it into a stage's folder, such as graph/10-tensors/.",
    ),
    "one node in two stages": (
        {"graph/20-later/tensor.md": front("title: T")},
        f"The node `tensor` exists twice: here and in {NODE}.",
        "graph/20-later/tensor.md",
        "Rename or delete one of the two files: a node's id is unique in the course.",
    ),
    "a Chinese text without its note": (
        {"graph/10-tensors/tensors.zh.md": "文字\n"},
        "The Chinese text has no English note beside it: tensors.md is missing.",
        "graph/10-tensors/tensors.zh.md",
        "Rename it after its note, or write tensors.md.",
    ),
    "an empty Chinese text": (
        {"graph/10-tensors/tensor.zh.md": "\n"},
        "The Chinese note is empty.",
        "graph/10-tensors/tensor.zh.md",
        "Write its text, or delete the file.",
    ),
    "a Chinese text that is not UTF-8": (
        {"graph/10-tensors/tensor.zh.md": "张量".encode("gbk")},
        "Not UTF-8: byte 0xd5 at offset 0.",
        "graph/10-tensors/tensor.zh.md:1",
        "Save the file as UTF-8.",
    ),
    "a Chinese text with front matter": (
        {"graph/10-tensors/tensor.zh.md": front("title: 张量")},
        "A Chinese note has no front matter.",
        "graph/10-tensors/tensor.zh.md:1",
        "Delete the lines from `---` to `---`; the Chinese title is `title_zh` in the note.",
    ),
}

PREREQUISITES = {
    "a prerequisite that is nearly a node": (
        {OTHER: front("title: B", "requires:", "- tensors")},
        "The node `broadcasting` requires `tensors`, which does not exist.",
        f"{OTHER}:4",
        "Did you mean `tensor`?",
    ),
    "a prerequisite that is like no node": (
        {OTHER: front("title: B", "requires: [conv2d]")},
        "The node `broadcasting` requires `conv2d`, which does not exist.",
        f"{OTHER}:3",
        "Write the note conv2d.md, or take `conv2d` out of `requires`.",
    ),
    "a node that requires itself": (
        {NODE: front("title: T", "requires: [tensor]")},
        "The node `tensor` requires itself.",
        f"{NODE}:3",
        "Take `tensor` out.",
    ),
    "a prerequisite named twice": (
        {OTHER: front("title: B", "requires:", "- tensor", "- tensor")},
        "The node `broadcasting` requires `tensor` twice.",
        f"{OTHER}:5",
        "Keep one of the two.",
    ),
    "a circle of two": (
        {NODE: front("title: T", "minutes: 1", "requires: [broadcasting]")},
        "Prerequisites run in a circle: broadcasting -> tensor -> broadcasting.",
        f"{OTHER}:4",
        "Take one of them out, for example `tensor` out of the `requires` of `broadcasting`.",
    ),
    "a circle of three across stages": (
        {
            NODE: front("title: T", "requires: [linear]"),
            "graph/20-later/linear.md": front("title: L", "requires: [broadcasting]"),
        },
        "Prerequisites run in a circle: broadcasting -> linear -> tensor -> broadcasting.",
        f"{OTHER}:4",
        "Take one of them out, for example `tensor` out of the `requires` of `broadcasting`.",
    ),
    "a listed node that is nearly there": (
        {STAGE: front("title: S", "nodes: [tensors, broadcasting]")},
        "The stage lists `tensors`, which has no note.",
        f"{STAGE}:3",
        "Did you mean `tensor`?",
    ),
    "a listed node that nothing is like": (
        {STAGE: front("title: S", "nodes:", "- tensor", "- conv2d")},
        "The stage lists `conv2d`, which has no note.",
        f"{STAGE}:5",
        "Write conv2d.md, or take the name off the list.",
    ),
    "a listed node of another stage": (
        {
            STAGE: front("title: S", "nodes: [linear]"),
            "graph/20-later/linear.md": front("title: L"),
        },
        "The stage lists `linear`, which is in the stage 20-later.",
        f"{STAGE}:3",
        "Take the name off the list, or move the note to 10-tensors/.",
    ),
    "a node listed twice": (
        {STAGE: front("title: S", "nodes:", "- tensor", "- broadcasting", "- tensor")},
        "The stage lists `tensor` twice.",
        f"{STAGE}:6",
        "Keep one of the two.",
    ),
    "a stage without a title": (
        {STAGE: front("nodes: [tensor]")},
        "The key `title` is missing.",
        f"{STAGE}:2",
        "Add a line such as `title: Autograd`.",
    ),
}

CARD_FILES = {
    "a card without an id": (
        {CARDS: CARD + "- edited: 2026-11-21\n  front: Q?\n  back: A.\n"},
        "The key `id` is missing.",
        f"{CARDS}:5",
        "Add a line such as `id: batch-norm-eval-stats`.",
    ),
    "a card id that is not kebab-case": (
        {CARDS: CARD.replace("tensor-1", "Tensor 1")},
        "The id `Tensor 1` is not kebab-case.",
        f"{CARDS}:1",
        KEBAB,
    ),
    "an empty front": (
        {CARDS: CARD.replace("front: Q?", "front:")},
        "`front` is empty.",
        f"{CARDS}:3",
        "For example: `front: What does eval() do?`.",
    ),
    "an empty back": (
        {CARDS: CARD.replace("back: A.", "back: |\n   \n")},
        "`back` is empty.",
        f"{CARDS}:4",
        "For example: `back: It sets the mode.`.",
    ),
    "a date that is no day": (
        {CARDS: CARD.replace("11-21", "02-30")},
        "`edited` must be a date, year-month-day, not `2026-02-30`.",
        f"{CARDS}:2",
        "For example: `edited: 2026-11-21`.",
    ),
    "a date in other digits": (
        {CARDS: CARD.replace("2026", "２０２６")},
        "`edited` must be a date, year-month-day, not `２０２６-11-21`.",
        f"{CARDS}:2",
        "For example: `edited: 2026-11-21`.",
    ),
    "a date in another form": (
        {CARDS: CARD.replace("2026-11-21", "20261121")},
        "`edited` must be a date, year-month-day, not `20261121`.",
        f"{CARDS}:2",
        "For example: `edited: 2026-11-21`.",
    ),
    "a mapping where a text belongs": (
        {CARDS: CARD.replace("back: A.", "back: {a: b}")},
        "`back` must be a text, not a mapping.",
        f"{CARDS}:4",
        "Quote the text, or write it as a block after `|`: `: ` inside it makes a mapping.",
    ),
    "a card that is a mere text": (
        {CARDS: CARD + "- tensor-2\n"},
        "Keys and values are expected here.",
        f"{CARDS}:5",
        "The keys are `id`, `edited`, `front`, `back`, `code`, `output`, `raises`.",
    ),
    "a card file that is no list": (
        {CARDS: "tensor-1:\n  front: Q?\n"},
        "A card file is a list of cards.",
        f"{CARDS}:1",
        "Begin each card with `- id: …` and indent its other keys by two spaces.",
    ),
    "the same card id twice in a file": (
        {CARDS: CARD + CARD},
        f"The card `tensor-1` exists twice: here and in {CARDS}:1.",
        f"{CARDS}:5",
        "Give the newer of the two another id: a card's id is unique in the course.",
    ),
    "the same card id in two files": (
        {CARDS: CARD.replace("tensor-1", "broadcasting-1")},
        "The card `broadcasting-1` exists twice: here and in cards/10-tensors/broadcasting.yaml:1.",
        f"{CARDS}:1",
        "Give the newer of the two another id: a card's id is unique in the course.",
    ),
    "code with neither output nor raises": (
        {CARDS: CODE_CARD + "  code: |\n    print(1)\n"},
        "The card has `code` but neither `output` nor `raises`.",
        f"{CARDS}:9",
        "Add what the code prints as `output: |`, or what it `raises:`.",
    ),
    "code with both output and raises": (
        {CARDS: CODE_CARD + '  code: print(1)\n  output: "1"\n  raises: TypeError\n'},
        "The card has both `output` and `raises`.",
        f"{CARDS}:11",
        "Keep the one that the code really does.",
    ),
    "output without code": (
        {CARDS: CODE_CARD + '  output: "1"\n'},
        "The card has `output` but no `code`.",
        f"{CARDS}:9",
        "Add the code as `code: |`, or delete `output`.",
    ),
    "raises without code": (
        {CARDS: CODE_CARD + "  raises: TypeError\n"},
        "The card has `raises` but no `code`.",
        f"{CARDS}:9",
        "Add the code as `code: |`, or delete `raises`.",
    ),
    "raises that names no type": (
        {CARDS: CODE_CARD + "  code: f()\n  raises: it {breaks} down\n"},
        "`raises` must be `Type` or `Type: message`, not `it {breaks} down`.",
        f"{CARDS}:10",
        'For example: `raises: "RuntimeError: mat1 and mat2"`.',
    ),
    "cards of a node that does not exist": (
        {"cards/10-tensors/tensors.yaml": CARD},
        "There is no node `tensors`.",
        "cards/10-tensors/tensors.yaml",
        "Did you mean `tensor`?",
    ),
    "cards of a node that nothing is like": (
        {"cards/10-tensors/conv2d.yaml": CARD},
        "There is no node `conv2d`.",
        "cards/10-tensors/conv2d.yaml",
        "Write graph/10-tensors/conv2d.md, or rename this.",
    ),
    "cards in another stage's folder": (
        {"cards/20-later/tensor.yaml": CARD},
        "The node `tensor` is in the stage 10-tensors, not in 20-later.",
        "cards/20-later/tensor.yaml",
        "Move this to cards/10-tensors/tensor.yaml.",
    ),
    "cards outside a stage": (
        {"cards/tensor.yaml": CARD},
        "The card file stands outside a stage.",
        "cards/tensor.yaml",
        "Move it to the folder of its node's stage, such as cards/10-tensors/.",
    ),
    "cards in a .yml": (
        {"cards/10-tensors/tensor.yml": CARD},
        "A card file ends in .yml.",
        "cards/10-tensors/tensor.yml",
        "Rename it to tensor.yaml.",
    ),
    "a Chinese text for a card that is nearly there": (
        {CARDS_ZH: "tensor-l:\n  front: 问\n  back: 答\n"},
        "No card of tensor.yaml has the id `tensor-l`.",
        f"{CARDS_ZH}:1",
        "Did you mean `tensor-1`?",
    ),
    "a Chinese text for a card like no other": (
        {CARDS_ZH: "tensor-1:\n  front: 问\n  back: 答\nrelu:\n  front: 问\n  back: 答\n"},
        "No card of tensor.yaml has the id `relu`.",
        f"{CARDS_ZH}:4",
        "Use the id of a card in tensor.yaml, or delete this text.",
    ),
    "half a Chinese card": (
        {CARDS_ZH: "tensor-1:\n  front: 问\n"},
        "The key `back` is missing.",
        f"{CARDS_ZH}:1",
        "Add a line such as `back: 它设置模式。`.",
    ),
    "Chinese cards that are no mapping": (
        {CARDS_ZH: "- tensor-1\n"},
        "A file of Chinese cards maps card ids to texts.",
        f"{CARDS_ZH}:1",
        "Write `card-id:` and below it, indented, `front:` and `back:`.",
    ),
    "Chinese cards without cards beside them": (
        {"cards/10-tensors/tensors.zh.yaml": "a:\n  front: 问\n  back: 答\n"},
        "The Chinese cards have no card file beside them: tensors.yaml is missing.",
        "cards/10-tensors/tensors.zh.yaml",
        "Rename the file after its card file, or write tensors.yaml.",
    ),
    "a broken card whose Chinese text is right": (
        {
            CARDS: CARD.replace("11-21", "13-21"),
            CARDS_ZH: "tensor-1:\n  front: 问\n  back: 答\n",
        },
        "`edited` must be a date, year-month-day, not `2026-13-21`.",
        f"{CARDS}:2",
        "For example: `edited: 2026-11-21`.",
    ),
}

EXERCISES = {
    **{
        f"no {name}": (
            {f"{EXERCISE}/{name}": None},
            f"The exercise has no {name}.",
            f"{EXERCISE}/{name}",
            hint,
        )
        for name, hint in {
            "exercise.yaml": "Write it with a line `title: …`.",
            "task.py": "Write the starter: the task as the module's docstring, then stubs.",
            "solution.py": "Write the reference, an answer that passes.",
            "test_task.py": "Write the checks as pytest functions that take the fixture "
            "`solution`.",
        }.items()
    },
    "an exercise id that is not kebab-case": (
        {
            f"exercises/10-tensors/tensor/Make_Two/{name}": "title: T\n"
            for name in ("exercise.yaml", "task.py", "solution.py", "test_task.py")
        },
        "The exercise id `Make_Two` is not kebab-case.",
        "exercises/10-tensors/tensor/Make_Two",
        KEBAB,
    ),
    "exercises of a node that does not exist": (
        {"exercises/10-tensors/tenser/x/task.py": ""},
        "There is no node `tenser`.",
        "exercises/10-tensors/tenser",
        "Did you mean `tensor`?",
    ),
    "exercises in another stage's folder": (
        {"exercises/20-later/tensor/x/task.py": ""},
        "The node `tensor` is in the stage 10-tensors, not in 20-later.",
        "exercises/20-later/tensor",
        "Move this to exercises/10-tensors/tensor.",
    ),
    "an unknown kind": (
        {SPEC: "title: T\nkind: notebook\n"},
        "`kind` must be module or script, not `notebook`.",
        f"{SPEC}:2",
        "For example: `kind: script`.",
    ),
    "an unknown device": (
        {SPEC: "title: T\nrequires:\n  ranks: 2\n  device: gpu\n"},
        "`device` must be cpu, accelerator or cuda, not `gpu`.",
        f"{SPEC}:4",
        "For example: `device: accelerator`.",
    ),
    "an unknown key within another": (
        {SPEC: "title: T\nlimits:\n  second: 3\n"},
        "Unknown key `second`.",
        f"{SPEC}:3",
        "Did you mean `seconds`?",
    ),
    "a limit of no seconds": (
        {SPEC: "title: T\nlimits: {seconds: 0}\n"},
        "`seconds` must be a number of seconds above 0, not `0`.",
        f"{SPEC}:2",
        "For example: `seconds: 10`.",
    ),
    "a limit of no memory": (
        {SPEC: "title: T\nlimits: {memory_mb: -1}\n"},
        "`memory_mb` must be a whole number of megabytes above 0, not `-1`.",
        f"{SPEC}:2",
        "For example: `memory_mb: 2048`.",
    ),
    "no ranks": (
        {SPEC: "title: T\nrequires: {ranks: 0}\n"},
        "`ranks` must be a whole number from 1, not `0`.",
        f"{SPEC}:2",
        "For example: `ranks: 2`.",
    ),
    "a text where a mapping belongs": (
        {SPEC: "title: T\nrequires: cuda\n"},
        "`requires` must be a mapping, not `cuda`.",
        f"{SPEC}:2",
        "For example: `requires: {device: accelerator}`.",
    ),
    "a hint that is cut by a colon": (
        {SPEC: "title: T\nhints:\n- Look here: there.\n"},
        "Item 1 of `hints` must be a text, not a mapping.",
        f"{SPEC}:3",
        "Quote the text, or write it as a block after `|`: `: ` inside it makes a mapping.",
    ),
    "an empty hint": (
        {SPEC: "title: T\nhints:\n- Look.\n-\n"},
        "Item 2 of `hints` is empty.",
        f"{SPEC}:4",
        "For example: `hints: [Look at the shapes first.]`.",
    ),
}


@pytest.mark.parametrize(
    ("files", "message", "where", "hint"),
    [
        pytest.param(*case, id=name)
        for cases in (NOTES, PREREQUISITES, CARD_FILES, EXERCISES)
        for name, case in cases.items()
    ],
)
def test_a_problem_is_said_once_with_its_line_and_a_way_to_mend_it(
    good_course, files, message, where, hint
):
    for path, content in files.items():
        if content is None:
            (good_course.root / path).unlink()
        else:
            good_course.write(path, content)
    assert problems(good_course) == [(message, where, hint)]


def test_the_course_used_for_these_cases_is_without_a_fault(good_course):
    assert list(good_course.load().nodes) == ["tensor", "broadcasting"]


def test_all_problems_of_all_files_are_told_at_once(good_course):
    good_course.write(NODE, front("titel: Tensor"))
    good_course.write(CARDS, CARD.replace("front: Q?", "front:").replace("2026", "26"))
    good_course.write(SPEC, "title: [\n")
    with pytest.raises(CourseError) as caught:
        good_course.load()
    error = caught.value
    assert [str(each.where).rpartition("/")[2] for each in error.problems] == [
        "tensor.md:2",
        "tensor.md:2",
        "tensor.yaml:2",
        "tensor.yaml:3",
        "exercise.yaml:2",
    ]
    assert error.message == "The key `title` is missing. (and 4 more problems in the course)"
    assert error.where == str(error.problems[0].where)
    assert error.hint == error.problems[0].hint
    assert error.exit_code is ExitCode.USAGE
    assert isinstance(error, PtgraphError)


def test_one_more_problem_is_counted_as_one(tmp_path):
    one = Problem("Bad.", Location(tmp_path, 3), "Mend it.")
    assert CourseError([one, one]).message == "Bad. (and 1 more problem in the course)"
    assert CourseError([one]).message == "Bad."


def test_two_circles_are_both_named(course_folder):
    for first, second in (("a", "b"), ("c", "d")):
        course_folder.node(first, [second])
        course_folder.node(second, [first])
    assert [message for message, _, _ in problems(course_folder)] == [
        "Prerequisites run in a circle: a -> b -> a.",
        "Prerequisites run in a circle: c -> d -> c.",
    ]


def test_a_node_that_requires_itself_and_stands_in_a_circle_is_told_both(course_folder):
    course_folder.node("a", ["a", "b"])
    course_folder.node("b", ["a"])
    assert [message for message, _, _ in problems(course_folder)] == [
        "The node `a` requires itself.",
        "Prerequisites run in a circle: a -> b -> a.",
    ]


def test_without_graph_the_error_says_how_to_point_at_a_course(tmp_path, course_folder):
    course_folder.root = tmp_path
    assert problems(course_folder) == [
        (
            "There is no course here: the folder graph/ is missing.",
            str(tmp_path),
            "Set PTGRAPH_COURSE to the folder that holds graph/, cards/ and exercises/.",
        )
    ]


def test_a_file_that_may_not_be_read_is_named(good_course):
    file = good_course.root / NODE
    file.unlink()
    file.symlink_to(good_course.root / "nowhere.md")
    assert problems(good_course) == [
        (
            "The file cannot be read: No such file or directory.",
            NODE,
            "Check that it exists and may be read.",
        )
    ]


def test_a_name_with_a_line_break_still_makes_one_line(good_course):
    good_course.write(OTHER, front("title: B", r'requires: ["ten\nsor x"]'))
    [(message, _, _)] = problems(good_course)
    assert message == "The node `broadcasting` requires `ten sor x`, which does not exist."
