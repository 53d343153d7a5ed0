"""The prerequisite graph answers what comes before what, and which edges say nothing new."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.course.graph import (
    ancestors,
    find_cycle,
    layers,
    prerequisite_graph,
    redundant_edges,
    teaching_order,
)
from ptgraph.course.model import Node


def node(id_: str, *requires: str) -> Node:
    return Node(id_, "10-a", id_, "", requires, Path(f"{id_}.md"), "Text.", 5)


def graph_of(edges: list[tuple[str, str]]) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_edges_from(edges)
    return graph


@st.composite
def edges(draw: st.DrawFn, acyclic: bool) -> list[tuple[str, str]]:
    names = "abcdefgh"
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names))
    keep = (lambda pair: pair[0] < pair[1]) if acyclic else (lambda pair: pair[0] != pair[1])
    return draw(st.lists(pairs.filter(keep), unique=True))


def test_edges_lead_from_prerequisite_to_node():
    graph = prerequisite_graph([node("a"), node("b", "a"), node("c", "a", "b")])
    assert set(graph.edges) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_a_prerequisite_outside_the_given_nodes_adds_nothing():
    graph = prerequisite_graph([node("b", "a")])
    assert list(graph) == ["b"]
    assert not graph.edges


def test_the_graph_can_be_saved_by_networkx():
    graph = prerequisite_graph([node("a"), node("b", "a")])
    again = nx.node_link_graph(nx.node_link_data(graph, edges="edges"), edges="edges")
    assert nx.utils.graphs_equal(graph, again)


def test_ancestors_are_all_that_comes_before():
    graph = graph_of([("a", "b"), ("b", "c"), ("x", "c"), ("c", "d")])
    assert ancestors(graph, "c") == {"a", "b", "x"}
    assert ancestors(graph, "a") == frozenset()


def test_a_layer_is_the_longest_way_from_a_root():
    graph = graph_of([("a", "b"), ("b", "c"), ("a", "c"), ("x", "c")])
    assert layers(graph) == {"a": 0, "x": 0, "b": 1, "c": 2}


@given(edges(acyclic=True))
def test_every_edge_leads_to_a_deeper_layer(pairs):
    graph = graph_of(pairs)
    depth = layers(graph)
    assert all(depth[a] < depth[b] for a, b in pairs)
    assert all(
        depth[b] == 0 or any(depth[a] == depth[b] - 1 for a in graph.predecessors(b)) for b in graph
    )


def test_a_redundant_edge_is_named_with_a_path_that_implies_it():
    graph = graph_of([("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("a", "d")])
    assert redundant_edges(graph) == {("a", "c"): ("a", "b", "c"), ("a", "d"): ("a", "b", "c", "d")}


@given(edges(acyclic=True))
def test_without_redundant_edges_the_ancestors_are_the_same(pairs):
    graph = graph_of(pairs)
    redundant = redundant_edges(graph)
    before = {each: ancestors(graph, each) for each in graph}
    graph.remove_edges_from(list(redundant))
    assert {each: ancestors(graph, each) for each in graph} == before
    assert not redundant_edges(graph)
    for (first, last), path in redundant.items():
        assert (path[0], path[-1]) == (first, last)
        assert len(path) > 2
        assert all(graph.has_edge(*step) for step in pairwise(path))


@given(edges(acyclic=False))
def test_a_cycle_is_found_where_there_is_one(pairs):
    graph = graph_of(pairs)
    cycle = find_cycle(graph)
    assert bool(cycle) == (not nx.is_directed_acyclic_graph(graph))
    if cycle:
        assert cycle[0] == min(cycle)
        assert len(set(cycle)) == len(cycle)
        closed = (*cycle, cycle[0])
        assert all(graph.has_edge(*step) for step in pairwise(closed))
        assert find_cycle(graph_of(pairs[::-1]))[0] == cycle[0]


@pytest.mark.parametrize("order", [1, -1])
def test_the_shortest_way_round_is_told(order):
    around = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("d", "a")]
    assert find_cycle(graph_of(around[::order])) == ("a", "d")


def test_teaching_order_puts_prerequisites_first_then_the_place_then_the_id():
    graph = graph_of([("z", "a"), ("y", "b")])
    graph.add_node("c")
    places = {name: ("10-a", place) for name, place in zip("zycba", (0, 1, 2, 3, 3), strict=True)}
    assert teaching_order(graph, places) == ["z", "y", "c", "a", "b"]
