"""The middle term is -2ab, not -ab."""

FAILS = ["test_values"]
SEE = "modules-idea"

def distances(a, b):
    return a.square().sum(1, keepdim=True) - a @ b.T + b.square().sum(1)
