"""The table of what the course covers is true of the course as it stands."""

import re
from pathlib import Path

import pytest

from ptgraph.course.errors import CourseError
from ptgraph.course.load import load_course
from ptgraph.course.topics import read_topics
from ptgraph.publish.coverage import coverage

REPOSITORY = Path(__file__).parents[2]
DOCS = REPOSITORY / "docs"


@pytest.fixture
def outlined(good_course):
    """A course with an outline of two topics, one of them not reached."""
    good_course.write(
        "graph/_topics.yaml",
        "- outline: A map\n  section: Basics\n  topic: Tensors | arrays\n  nodes: [tensor]\n"
        "- outline: A map\n  section: Basics\n  topic: Compilers\n",
    )
    return good_course


def test_the_table_in_docs_is_that_of_the_course():
    course = load_course(REPOSITORY)
    told = coverage(course, read_topics(course), DOCS)
    assert (DOCS / "coverage.md").read_text() == told, "Run ptgraph export coverage."


def test_every_link_of_the_table_leads_somewhere():
    links = re.findall(r"\]\(([^)]+)\)", (DOCS / "coverage.md").read_text())
    assert len(links) > 100
    assert [link for link in links if not (DOCS / link).exists()] == []


def test_a_topic_that_is_not_reached_says_so(outlined):
    course = outlined.load()
    told = coverage(course, read_topics(course), course.root)
    assert "| Tensors \\| arrays | [Tensor](graph/10-tensors/tensor.md) | [1](" in told
    assert "| Compilers | not reached yet |" in told


def test_a_node_that_does_not_exist_is_named_with_its_line(outlined):
    file = outlined.root / "graph/_topics.yaml"
    file.write_text(file.read_text().replace("[tensor]", "[tensr]"))
    with pytest.raises(CourseError) as caught:
        read_topics(outlined.load())
    (problem,) = caught.value.problems
    assert str(problem.where).endswith("_topics.yaml:4")
    assert "`tensr`" in problem.message
    assert "`tensor`" in problem.hint


def test_a_course_without_outlines_has_no_topics(good_course):
    assert read_topics(good_course.load()) == ()
