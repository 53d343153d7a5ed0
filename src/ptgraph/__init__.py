"""ptgraph: learn PyTorch for good, one small idea at a time."""

__version__ = "0.1.0"
