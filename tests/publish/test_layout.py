"""Where the nodes of the map stand."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.publish.layout import COLUMN, ROW, _apart, positions


@st.composite
def graphs(draw: st.DrawFn) -> nx.DiGraph[str]:
    names = [f"node-{number}" for number in range(draw(st.integers(0, 14)))]
    pairs = list(combinations(names, 2))
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(draw(st.permutations(names)))
    graph.add_edges_from(draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else [])
    return graph


@given(graphs())
def test_every_edge_points_down_and_nothing_overlaps(graph):
    at = positions(graph)
    assert set(at) == set(graph)
    assert all(at[before][1] < at[after][1] for before, after in graph.edges)
    for (x, y), (other_x, other_y) in combinations(at.values(), 2):
        assert abs(x - other_x) >= COLUMN - 0.2 or abs(y - other_y) >= ROW


@given(graphs())
def test_the_same_course_gives_the_same_map(graph):
    assert positions(graph) == positions(graph)


def test_a_chain_is_a_straight_line():
    at = positions(nx.path_graph(["a", "b", "c"], create_using=nx.DiGraph))
    assert at == {"a": (0, 0), "b": (0, ROW), "c": (0, 2 * ROW)}


def test_crossings_that_can_be_avoided_are_avoided():
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from("abcxyz")
    graph.add_edges_from(["az", "by", "cx"])
    at = positions(graph)
    left_to_right = sorted("abc", key=lambda node: at[node][0])
    below = sorted("xyz", key=lambda node: at[node][0])
    assert [next(iter(graph[node])) for node in left_to_right] == below


def test_a_wide_course_stays_about_square():
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(("root", f"leaf-{number}") for number in range(150))
    at = positions(graph)
    width, height = (max(v) - min(v) for v in zip(*at.values(), strict=True))
    assert 0.5 < width / height < 2.5


def test_a_prerequisite_of_one_late_node_stands_near_it():
    graph = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "d"), ("e", "d")])
    assert positions(graph)["e"][1] == positions(graph)["c"][1]


def test_nodes_stand_where_they_want_unless_they_are_too_close():
    assert _apart([-COLUMN, 0, 3 * COLUMN]) == [-COLUMN, 0, 3 * COLUMN]
    assert _apart([0, 0, 5 * COLUMN]) == [-COLUMN / 2, COLUMN / 2, 5 * COLUMN]
