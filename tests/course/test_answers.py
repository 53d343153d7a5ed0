"""What wrong answers and check files declare is read from their syntax; nothing is run."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.course.answers import (
    check_names,
    import_statements,
    read_wrong_answer,
    strip_declarations,
)
from ptgraph.course.errors import CourseError


@pytest.fixture
def file(tmp_path):
    def write(source: str):
        path = tmp_path / "answer.py"
        path.write_text(source, encoding="utf-8")
        return path

    return write


def test_a_wrong_answer_says_what_is_wrong_and_where_to_look(file):
    answer = read_wrong_answer(
        file(
            '"""Softmax before cross-entropy.\n\nMore about it.\n"""\n'
            "import a_module_that_does_not_exist\n"
            'FAILS = ["test_loss", "TestShape::test_rows"]\nSEE: str = "loss-logits"\n'
            'RAISES = "TypeError"\n'
        )
    )
    assert answer.misconception == "Softmax before cross-entropy."
    assert answer.fails == ("test_loss", "TestShape::test_rows")
    assert answer.see == "loss-logits"
    assert answer.raises == "TypeError"
    assert answer.lines == {"FAILS": 6, "SEE": 7, "RAISES": 8}


def test_what_is_not_declared_is_empty(file):
    answer = read_wrong_answer(file("def solve():\n    FAILS = ['test_x']\n"))
    assert (answer.misconception, answer.fails, answer.see, answer.raises) == ("", (), "", "")


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ('FAILS = "test_a"', "`FAILS` must be a list of check names, written out.", "FAILS = ["),
        ("FAILS = [test_a]", "`FAILS` must be a list of check names, written out.", "FAILS = ["),
        ("SEE = 3", "`SEE` must be a string, written out.", 'SEE = "card-id"'),
        ('RAISES = "a" + "b"', "`RAISES` must be a string, written out.", 'RAISES = "TypeError"'),
        ("def broken(:", "Not valid Python: invalid syntax.", "Mend the syntax"),
    ],
)
def test_a_bad_declaration_is_an_error_with_its_line(file, line, message, hint):
    path = file(f'"""Wrong."""\n\n{line}\n')
    with pytest.raises(CourseError) as caught:
        read_wrong_answer(path)
    assert caught.value.message == message
    assert caught.value.where == f"{path}:3"
    assert hint in caught.value.hint


@pytest.mark.parametrize("source", ["x = '\0'", "(" * 500 + ")" * 500, "-" * 200_000 + "1"])
def test_python_that_cannot_be_parsed_is_our_own_error(file, source):
    path = file(source)
    with pytest.raises(CourseError, match="Not valid Python"):
        check_names(path)
    assert strip_declarations(source) == source


def test_an_odd_escape_in_an_answer_is_no_warning_here(file):
    assert read_wrong_answer(file('"""Wrong."""\nx = "\\d"\n')).misconception == "Wrong."


def test_stripping_leaves_every_other_line_in_its_place():
    source = (
        '"""Wrong é."""\n'
        "FAILS = [  # é\n"
        '    "test_a",\n'
        '    "test_b",\n'
        "]  # which catch it\n"
        'x = "é"; SEE = "é"; RAISES = "é"; y = 1\n'
        "def f():\n"
        "    SEE = 3\n"
        "    return SEE\n"
    )
    stripped = strip_declarations(source)
    assert stripped == (
        '"""Wrong é."""\n'
        "pass\n\n\n"
        "  # which catch it\n"
        'x = "é"; pass; pass; y = 1\n'
        "def f():\n"
        "    SEE = 3\n"
        "    return SEE\n"
    )
    names: dict[str, object] = {}
    exec(compile(stripped, "answer.py", "exec"), names)
    assert names.keys().isdisjoint({"FAILS", "SEE", "RAISES"})
    assert names["y"] == 1


@given(
    st.lists(
        st.sampled_from(
            [
                'FAILS = ["a"]',
                'FAILS = [\n "é",\n]',
                "SEE = 'é'",
                "é = 1",
                "# é",
                "RAISES = 'T'",
                "",
            ]
        )
    ),
    st.sampled_from(["\n", "\r\n"]),
)
def test_stripping_keeps_the_line_of_everything_else(lines, newline):
    source = "".join(line.replace("\n", newline) + newline for line in lines)
    kept = [
        (statement.lineno, statement.targets[0].id)
        for statement in ast.parse(strip_declarations(source)).body
        if isinstance(statement, ast.Assign)
    ]
    assert kept == [
        (statement.lineno, statement.targets[0].id)
        for statement in ast.parse(source).body
        if statement.targets[0].id == "é"
    ]


def test_check_names_are_the_test_functions_and_methods(file):
    source = (
        "import pytest\n"
        "def helper(): ...\n"
        "@pytest.mark.parametrize('n', [1, 2])\ndef test_b(solution, n): ...\n"
        "def test_a(solution): ...\n"
        "class TestShape:\n    rows = 3\n    def test_rows(self): ...\n    def _inner(self): ...\n"
        "class Helper:\n    def test_not(self): ...\n"
    )
    assert check_names(file(source)) == ("test_b", "test_a", "TestShape::test_rows")


def test_imports_from_packages_are_found_wherever_they_stand():
    source = (
        "import collections.abc\n"
        "import torch, a_package.part as part\n"
        "from a_package import thing\n"
        "from . import a_package\n"
        "from torch.utils.data import Dataset\n"
        "def late():\n    from a_package.deep import more\n    from a_package import thing\n"
    )
    assert import_statements(source) == (
        "import torch, a_package.part as part",
        "from a_package import thing",
        "from a_package.deep import more",
    )
    assert import_statements("import torch\nimport sys\n") == ()
    assert import_statements("from a_package import (") == ()
