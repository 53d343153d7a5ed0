"""Located YAML: the values are PyYAML's own, and every key and item knows its line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.course import located_yaml
from ptgraph.course.errors import CourseError
from ptgraph.course.located_yaml import parse

FILE = Path("cards.yaml")
TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]) | st.just("\n"))
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


class WithoutAliases(yaml.SafeDumper):
    """Writes equal parts out in full: aliases are not read here."""

    def ignore_aliases(self, data):
        return True


def written(value, **style) -> str:
    return yaml.dump(value, Dumper=WithoutAliases, allow_unicode=True, **style)


@given(value=VALUES, flow=st.sampled_from([None, True, False]))
def test_the_values_are_those_of_the_base_loader(value, flow):
    text = written(value, default_flow_style=flow)
    assert parse(text, FILE).value == yaml.load(text, yaml.CBaseLoader)
    assert parse(text, FILE).value == value


@given(value=st.dictionaries(TEXTS, VALUES, min_size=1))
def test_the_pure_python_loader_reads_the_same_where_libyaml_is_missing(value):
    text = written(value)
    fast = parse(text, FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(located_yaml, "_LOADER", yaml.BaseLoader)
        slow = parse(text, FILE)
    assert (slow.value, slow.lines) == (fast.value, fast.lines)


def test_every_scalar_is_a_string():
    text = "[0.10, no, null, ~, 2026-11-21, 0x1f, '', true]"
    assert parse(text, FILE).value == [
        "0.10", "no", "null", "~", "2026-11-21", "0x1f", "", "true",
    ]  # fmt: skip


def test_an_empty_document_has_no_value():
    assert parse("# nothing\n", FILE).value is None


def test_keys_and_items_know_their_lines():
    document = parse("a: |\n  x\n  y\nb:\n- 1\n\n- c: 2\n  d:\n    3\n", FILE, first_line=11)
    assert str(document.where("a")) == "cards.yaml:11"
    assert str(document.where("b")) == "cards.yaml:14"
    assert str(document.where("b", 0)) == "cards.yaml:15"
    assert str(document.where("b", 1)) == "cards.yaml:17"
    assert str(document.where("b", 1, "d")) == "cards.yaml:18"


def test_what_is_missing_is_placed_at_what_is_around_it():
    document = parse("a: 1\nb:\n- c: 2\n", FILE, first_line=2)
    assert str(document.where("b", 0, "missing")) == "cards.yaml:4"
    assert str(document.where("missing")) == "cards.yaml:2"
    assert str(document.where()) == "cards.yaml:2"


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "The key `a` stands twice: first on line 1, then again here.", 3),
        ("a:\n  b: 1\n  b: 2\n", "The key `b` stands twice: first on line 2, then again here.", 3),
        ("a: &x [1]\nb: *x\n", "YAML aliases are not read here.", 2),
        ("a: 1\n---\nb: 2\n", "A second YAML document starts here.", 2),
        ("a: 1\n? [b]\n: 2\n", "A key must be plain text.", 2),
        ("a: 1\nb: 'x\n", "Broken YAML: found unexpected end of stream.", 3),
        ("a: b: c\n", "Broken YAML: mapping values are not allowed in this context.", 1),
        ("a: 1\nb: é\x07\n", "Broken YAML: control characters are not allowed.", 2),
        ("[" * 30 + "]" * 30, "Nested too deeply.", 1),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text, message, line):
    with pytest.raises(CourseError) as caught:
        parse(text, FILE)
    assert caught.value.message == message
    assert caught.value.where == f"cards.yaml:{line}"
    assert caught.value.hint


def test_all_doubled_keys_are_told():
    with pytest.raises(CourseError) as caught:
        parse("a: 1\na: 2\na: 3\n", FILE)
    assert [each.where.line for each in caught.value.problems] == [2, 3]
