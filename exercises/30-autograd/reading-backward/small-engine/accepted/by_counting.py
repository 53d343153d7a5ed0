"""Torch's way: count the arrows, and send from a value when none is missing."""

from __future__ import annotations

import math
from collections import Counter


class Value:
    def __init__(self, data, sources=()):
        self.data, self.grad, self.sources = data, 0.0, sources

    def __add__(self, other):
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def tanh(self):
        return Value(math.tanh(self.data), [(self, math.cosh(self.data) ** -2)])

    def relu(self):
        return Value(max(self.data, 0.0), [(self, float(self.data > 0))])

    def backward(self):
        missing, waiting, seen = Counter(), [self], {self}
        while waiting:
            for source, _ in waiting.pop().sources:
                missing[source] += 1
                if source not in seen:
                    seen.add(source)
                    waiting.append(source)
        self.grad += 1.0
        ready = [self]
        while ready:
            value = ready.pop()
            for source, slope in value.sources:
                source.grad += slope * value.grad
                missing[source] -= 1
                if not missing[source]:
                    ready.append(source)
