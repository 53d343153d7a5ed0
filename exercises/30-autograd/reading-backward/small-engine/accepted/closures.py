"""Each operation leaves a function behind that sends its gradients; order by a stack."""

from __future__ import annotations

import math


class Value:
    def __init__(self, data, inputs=(), send=None):
        self.data, self.grad = float(data), 0.0
        self.inputs, self.send = inputs, send or (lambda g: None)

    def __add__(self, other):
        def send(g):
            self.grad += g
            other.grad += g

        return Value(self.data + other.data, (self, other), send)

    def __mul__(self, other):
        def send(g):
            self.grad += g * other.data
            other.grad += g * self.data

        return Value(self.data * other.data, (self, other), send)

    def tanh(self):
        t = math.tanh(self.data)

        def send(g):
            self.grad += g * (1 - t**2)

        return Value(t, (self,), send)

    def relu(self):
        def send(g):
            if self.data > 0:
                self.grad += g

        return Value(max(self.data, 0.0), (self,), send)

    def backward(self):
        order, done, stack = [], set(), [(self, False)]
        while stack:
            value, ready = stack.pop()
            if ready:
                order.append(value)
            elif value not in done:
                done.add(value)
                stack.append((value, True))
                stack.extend((v, False) for v in value.inputs)
        self.grad += 1.0
        for value in reversed(order):
            value.send(value.grad)
