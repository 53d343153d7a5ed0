"""Let the GPU take the time.

The median of many calls again, this time by events: the marks go into the GPU's queue with
the orders, and the host does not wait while the calls are made.
"""

from collections.abc import Callable


def median_gpu_ms(
    function: Callable[[], object],
    warmup: int = 3,
    repeats: int = 10,
) -> float:
    """Return how long the GPU takes for one call of `function`, in milliseconds.

    `function` gives orders to the current GPU. It is called `warmup + repeats` times
    (warmup >= 0, repeats >= 1); the first `warmup` calls are not measured. The result, a
    plain float, is the median of the others, each measured by itself, by the GPU. The GPU
    may be at work on something else when `median_gpu_ms` is called; that does not count.

    From the first call that is measured to the last one, the host never waits for the
    GPU: all of them stand in the queue before the first has ended, if it takes long.
    """
    raise NotImplementedError
