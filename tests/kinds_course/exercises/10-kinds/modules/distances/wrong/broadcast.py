"""Broadcasting every row against every row makes n x m x d numbers."""

FAILS = ["test_one_product", "test_memory"]
SEE = "modules-idea"

def distances(a, b):
    return (a[:, None] - b[None]).square().sum(-1)
