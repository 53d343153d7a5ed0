"""Where the nodes stand on the map: in layers from top to bottom, every edge pointing down.

The method of Sugiyama, Tagawa and Toda (1981), in its plainest form: put the nodes into layers
by their longest ways, order each layer by the barycentres of its neighbours to have few
crossings, then shift the nodes towards their neighbours without changing the order. Knows no
picture: it returns coordinates in pixels at scale 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import fmean

import networkx as nx

COLUMN = 188.0
ROW = 80.0
_SWEEPS = 12

Layers = list[list[str]]
Line = tuple[float, float, float, float]  # from y, x down to y, x


def positions(graph: nx.DiGraph[str]) -> dict[str, tuple[float, float]]:
    """Return x and y of the middle of every node; the drawing is centred on x = 0.

    Parameters
    ----------
    graph : acyclic; the order of its nodes breaks ties.
    """
    layers = _fewest_crossings(_layers(graph), graph)
    x = _shifted(layers, graph)
    return {node: (x[node], row * ROW) for row, layer in enumerate(layers) for node in layer}


def _layers(graph: nx.DiGraph[str]) -> Layers:
    """Put every node below its prerequisites, and no more abreast than keep the map about square.

    Where more could stand in a layer, those with the longest way still ahead go first, so that
    the map does not get deeper than it must (Hu's rule). Then a node that others build on moves
    down to just above the first of them, which keeps edges short.
    """
    widest = math.ceil(math.sqrt(graph.number_of_nodes() * ROW / COLUMN * 1.6))
    ahead: dict[str, int] = {}
    for node in reversed(list(nx.topological_sort(graph))):
        ahead[node] = 1 + max((ahead[after] for after in graph.successors(node)), default=0)
    waiting = sorted(graph, key=lambda node: -ahead[node])
    layers: Layers = []
    row: dict[str, int] = {}
    while waiting:
        open_now = [node for node in waiting if all(p in row for p in graph.predecessors(node))]
        layers.append(open_now[:widest])
        row |= dict.fromkeys(layers[-1], len(layers) - 1)
        waiting = [node for node in waiting if node not in row]
    for node in sorted(row, key=lambda node: -row[node]):
        lowest = min((row[after] for after in graph.successors(node)), default=0) - 1
        while lowest > row[node] and len(layers[lowest]) >= widest:
            lowest -= 1
        if lowest > row[node]:
            layers[row[node]].remove(node)
            layers[lowest].append(node)
            row[node] = lowest
    place = {node: number for number, node in enumerate(graph)}
    return [sorted(layer, key=place.__getitem__) for layer in layers if layer]


def _fewest_crossings(layers: Layers, graph: nx.DiGraph[str]) -> Layers:
    """Sweep down and up, ordering each layer by its neighbours; keep the best order seen."""
    best, fewest = layers, _crossings(layers, graph)
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        neighbours = graph.pred if downwards else graph.succ
        place = _places(layers)
        ordered: Layers = []
        for layer in layers if downwards else reversed(layers):
            centre = {n: fmean([place[m] for m in neighbours[n]] or [place[n]]) for n in layer}
            ordered.append(sorted(layer, key=centre.__getitem__))
            place |= _places([ordered[-1]])
        layers = ordered if downwards else ordered[::-1]
        if (count := _crossings(layers, graph)) < fewest:
            best, fewest = layers, count
    return best


def _places(layers: Layers) -> dict[str, float]:
    """Return how far right of its layer's middle each node stands, in columns."""
    return {
        node: number - (len(layer) - 1) / 2 for layer in layers for number, node in enumerate(layer)
    }


def _crossings(layers: Layers, graph: nx.DiGraph[str]) -> int:
    """Count the pairs of edges that cross, all drawn as straight lines."""
    x = _places(layers)
    y = {node: row for row, layer in enumerate(layers) for node in layer}
    lines = [(y[a], x[a], y[b], x[b]) for a, b in graph.edges]
    return sum(_cross(one, other) for i, one in enumerate(lines) for other in lines[i + 1 :])


def _cross(one: Line, other: Line) -> bool:
    """Say whether two lines change sides over the height that they share."""
    top, bottom = max(one[0], other[0]), min(one[2], other[2])
    if top >= bottom:
        return False
    return (_at(one, top) - _at(other, top)) * (_at(one, bottom) - _at(other, bottom)) < 0


def _at(line: Line, y: float) -> float:
    above, left, below, right = line
    return left + (right - left) * (y - above) / (below - above)


def _shifted(layers: Layers, graph: nx.DiGraph[str]) -> dict[str, float]:
    """Move the nodes of each layer towards their neighbours, a column apart at least."""
    x = {node: place * COLUMN for node, place in _places(layers).items()}
    for sweep in range(_SWEEPS):
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            wanted = [
                fmean([x[m] for m in nx.all_neighbors(graph, node)] or [x[node]]) for node in layer
            ]
            x |= zip(layer, _apart(wanted), strict=True)
    middle = (min(x.values(), default=0) + max(x.values(), default=0)) / 2
    return {node: round(value - middle, 1) for node, value in x.items()}


def _apart(wanted: Iterable[float]) -> list[float]:
    """Return the places nearest to those wanted (least squares), in order, a column apart.

    With the columns taken off, that is a regression to a sequence that never falls: neighbours
    that are out of order are pooled at their mean (pool-adjacent-violators).
    """
    pools: list[tuple[float, int]] = []
    for number, place in enumerate(wanted):
        mean, size = place - number * COLUMN, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    return [mean + number * COLUMN for number, mean in enumerate(flat)]
