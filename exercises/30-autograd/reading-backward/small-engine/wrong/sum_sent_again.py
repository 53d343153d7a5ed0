"""Sending all that has arrived so far, at every arrival, counts the first of it several times."""

from __future__ import annotations

import math

FAILS = ["test_a_result_used_twice", "test_each_value_sends_once"]
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
        def send(value: Value) -> None:
            for source, slope in value.sources:
                source.grad += slope * value.grad
                send(source)

        self.grad += 1.0
        send(self)
