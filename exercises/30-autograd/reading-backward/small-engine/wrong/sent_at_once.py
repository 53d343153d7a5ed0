"""Each gradient is sent on by itself: right sums, but the work doubles with every value used twice."""

from __future__ import annotations

import math

FAILS = ["test_each_value_sends_once"]
SEE = "reading-backward-one-by-one"


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
        def send(value: Value, gradient: float) -> None:
            value.grad += gradient
            for source, slope in value.sources:
                send(source, slope * gradient)

        send(self, 1.0)
