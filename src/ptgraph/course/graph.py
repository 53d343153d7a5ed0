"""The prerequisite graph: an edge leads from a prerequisite to the node that requires it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx

from ptgraph.course.model import Node


def prerequisite_graph(nodes: Iterable[Node]) -> nx.DiGraph[str]:
    """Return the graph of the given nodes; a prerequisite that is not among them adds no edge.

    Every node carries `title`, `title_zh`, `stage`, `note` (a path), `cards` and `exercises`
    (lists of ids), all plain values that any of networkx's writers can save.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    nodes = tuple(nodes)
    for node in nodes:
        graph.add_node(
            node.id,
            title=node.title,
            title_zh=node.title_zh,
            stage=node.stage,
            note=str(node.note),
            cards=[card.id for card in node.cards],
            exercises=[exercise.id for exercise in node.exercises],
        )
    for node in nodes:
        graph.add_edges_from((other, node.id) for other in node.requires if other in graph)
    return graph


def ancestors(graph: nx.DiGraph[str], node: str) -> frozenset[str]:
    """Return all that must be known before a node: its prerequisites, theirs, and so on."""
    return frozenset(nx.ancestors(graph, node))


def layers(graph: nx.DiGraph[str]) -> dict[str, int]:
    """Return each node's depth: the length of the longest path to it from a node without
    prerequisites, which has 0.
    """
    generations = nx.topological_generations(graph)
    return {node: depth for depth, nodes in enumerate(generations) for node in nodes}


def redundant_edges(graph: nx.DiGraph[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the edges that another path implies, each with such a path.

    The graph without them is its transitive reduction: the same ancestors, the fewest edges.
    """
    reduced = nx.transitive_reduction(graph)
    return {
        (prerequisite, node): tuple(nx.shortest_path(reduced, prerequisite, node))
        for prerequisite, node in graph.edges
        if not reduced.has_edge(prerequisite, node)
    }


def find_cycle(graph: nx.DiGraph[str]) -> tuple[str, ...]:
    """Return the nodes of one cycle along its edges, each once, least id first; `()` if none.

    It is a shortest of the cycles through that first node, and the same in every run.
    """
    knots = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    if not knots:
        return ()
    knot = min(knots, key=min)
    start = min(knot)
    followers = sorted(set(graph.successors(start)) & knot)
    ways = [nx.shortest_path(graph, follower, start) for follower in followers]
    way = min(ways, key=len)
    return (start, *way[:-1])


def teaching_order(graph: nx.DiGraph[str], places: Mapping[str, tuple[str, int]]) -> list[str]:
    """Return all nodes, prerequisites first; among those that are free, by place, then id.

    Parameters
    ----------
    graph : an acyclic graph.
    places : each node's stage and its place in the stage's own list.
    """
    return list(nx.lexicographical_topological_sort(graph, key=lambda node: (places[node], node)))
