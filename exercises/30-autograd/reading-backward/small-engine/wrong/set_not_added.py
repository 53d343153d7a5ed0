"""A gradient that is set overwrites what came before: a value used twice loses a part."""

from __future__ import annotations

import math

FAILS = [
    "test_a_deep_graph",
    "test_a_leaf_of_two_results",
    "test_a_result_used_twice",
    "test_a_value_used_twice",
    "test_each_value_sends_once",
    "test_relu",
    "test_results_on_the_way",
]
SEE = "reading-backward-add-not-set"


class Value:
    def __init__(self, data: float, sources: tuple = ()) -> None:
        self.data = data
        self.grad = 0.0
        self.sources = sources

    def __add__(self, other: Value) -> Value:
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: Value) -> Value:
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def tanh(self) -> Value:
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self) -> Value:
        slope = 1.0 if self.data > 0 else 0.0
        return Value(self.data * slope, ((self, slope),))

    def backward(self) -> None:
        order, seen = [], set()

        def visit(value: Value) -> None:
            if value not in seen:
                seen.add(value)
                for source, _ in value.sources:
                    visit(source)
                order.append(value)

        visit(self)
        self.grad += 1.0
        for value in reversed(order):
            for source, slope in value.sources:
                source.grad = slope * value.grad
