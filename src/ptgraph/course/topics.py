"""`graph/_topics.yaml` → the topics of the outlines that the course is to cover.

An outline is a list of what a learner should meet, written by someone else; the file says in
which nodes each of its topics is reached. The course does without the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from ptgraph.course.errors import Problems
from ptgraph.course.files import read_yaml
from ptgraph.course.formats import TopicEntry, validated
from ptgraph.course.model import Course
from ptgraph.course.names import did_you_mean

TOPICS = "_topics.yaml"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as its outline words it, and the nodes that reach it."""

    outline: str
    section: str
    text: str
    nodes: tuple[str, ...]


def read_topics(course: Course) -> tuple[Topic, ...]:
    """Read the topics of a course, in the file's order; none without the file.

    Raises
    ------
    CourseError : the file is broken, or names a node that does not exist.
    """
    file = course.root / "graph" / TOPICS
    if not file.exists():
        return ()
    problems = Problems()
    topics = []
    document = read_yaml(file)
    entries = document.value if isinstance(document.value, list) else [document.value]
    for index, value in enumerate(entries):
        with problems.collected():
            entry = validated(TopicEntry, value, document, (index,))
            for place, node in enumerate(entry.nodes):
                if node not in course.nodes:
                    problems.add(
                        f"Unknown node `{node}`.",
                        document.where(index, "nodes", place),
                        did_you_mean(node, course.nodes, "`ptgraph list` shows the nodes."),
                    )
            topics.append(Topic(entry.outline, entry.section, entry.topic, entry.nodes))
    problems.raise_any()
    return tuple(topics)
