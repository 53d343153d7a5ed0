"""A course and what is known of it → one HTML file: the map.

The nodes and edges are a pyvis `Network`; the page around them is ours (`map.html`, `map.css`,
`map.js`), for pyvis's own asks the network for style sheets and lets titles become markup.
The file carries all that it needs, pyvis's copy of vis-network among it, and its content
security policy forbids every request and every script but its own. Not responsible for what is
known: the caller says so, node by node.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from html import escape
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from ptgraph.course.model import Course, Node
from ptgraph.memory.mastery import NodeProgress
from ptgraph.publish import texts
from ptgraph.publish.files import PublishError, replacing
from ptgraph.publish.layout import positions
from ptgraph.publish.markdown import to_html
from ptgraph.publish.wording import WORDS
from ptgraph.settings import Language


class _Page(Template):
    """The page's template: `@@{name}`, for `$` belongs to JavaScript."""

    delimiter = "@@"


def draw_map(
    course: Course,
    progress: Mapping[str, NodeProgress],
    file: Path,
    *,
    language: Language = Language.EN,
) -> None:
    """Write the map of a course. `progress` has every node of it.

    Raises
    ------
    PublishError : a Chinese note cannot be read, pyvis lacks its vis-network, or the file cannot
        be written; a file that was there before is then left as it was.
    """
    page = _page(_data(course, progress, language), language)
    with replacing(file) as draft:
        draft.write_text(page, encoding="utf-8", newline="\n")


def _page(data: Mapping[str, Any], language: Language) -> str:
    library, script = _vis_network(), _part("map.js")
    return _Page(_part("map.html")).substitute(
        language="zh-Hans" if language is Language.ZH else "en",
        title=escape(WORDS[language]["title"]),
        policy=_policy(library, script),
        style=_part("map.css") + _part("code.css"),
        data=_json(data),
        library=library,
        script=script,
    )


def _part(name: str) -> str:
    return resources.files("ptgraph.publish").joinpath(name).read_text(encoding="utf-8")


def _policy(*scripts: str) -> str:
    """Allow these very scripts, by their hashes, and nothing from anywhere."""
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"


def _json(data: Mapping[str, Any]) -> str:
    """Return JSON that cannot end the script element that it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _vis_network() -> str:
    """Return pyvis's newest copy of vis-network, without the link to its source map."""
    import pyvis

    copies = sorted(Path(pyvis.__file__).parent.glob("lib/vis-*/vis-network.min.js"))
    if not copies:
        raise PublishError(
            "pyvis does not carry vis-network.",
            where=Path(pyvis.__file__).parent,
            hint="Install pyvis again: pip install --force-reinstall pyvis",
        )
    return copies[-1].read_text(encoding="utf-8").partition("\n//# sourceMappingURL=")[0]


def _data(
    course: Course, progress: Mapping[str, NodeProgress], language: Language
) -> dict[str, Any]:
    """Return all that the page knows: words, stages, nodes, edges, notes."""
    nodes, edges = _network(course, progress, language)

    def link(node_id: str, words: str) -> str:
        node = course.nodes.get(node_id)
        if node is None:
            return escape(words or node_id)
        title = escape(texts.title(node, language))
        return f'<a href="#{node_id}" title="{title}">{escape(words or node_id)}</a>'

    return {
        "words": WORDS[language],
        "stages": [{"id": s.id, "title": texts.title(s, language)} for s in course.stages],
        "nodes": nodes,
        "edges": edges,
        "notes": {
            node.id: to_html(texts.note(node, language), link=link)
            for node in course.nodes.values()
        },
    }


def _network(
    course: Course, progress: Mapping[str, NodeProgress], language: Language
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the nodes and edges as pyvis has them."""
    from pyvis.network import Network

    network = Network(directed=True)
    for node_id, (x, y) in positions(course.graph).items():
        about = _about(course.nodes[node_id], progress[node_id], language)
        network.add_node(node_id, shape="custom", x=x, y=y, **about)
    network.add_edges(course.graph.edges)
    order = {node_id: number for number, node_id in enumerate(course.nodes)}
    return sorted(network.nodes, key=lambda node: order[node["id"]]), network.edges


def _about(node: Node, progress: NodeProgress, language: Language) -> dict[str, Any]:
    return {
        "label": texts.title(node, language),
        "stage": node.stage,
        "state": str(progress.state),
        "summary": WORDS[language]["summary"].format_map(asdict(progress)),
        "cards": len(node.cards),
        "exercises": len(node.exercises),
        "minutes": round(node.minutes),
        "source": texts.source(node),
        "find": " ".join((node.id, node.title, node.title_zh, *node.teaches)).lower(),
    }
