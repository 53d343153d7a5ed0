"""Level by level, a value may send on before all that use it have sent."""

from __future__ import annotations

import math

FAILS = ["test_a_result_used_twice"]
SEE = "reading-backward-wait"


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
        order, level = [], [self]
        while level:
            new = [v for v in dict.fromkeys(level) if v not in order]
            order.extend(new)
            level = [source for value in new for source, _ in value.sources]
        self.grad += 1.0
        for value in order:
            for source, slope in value.sources:
                source.grad += slope * value.grad
