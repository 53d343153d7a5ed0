"""How long does a call take?

Write what every timing needs: a way to wait for the device, and the median of many calls.
The timing is handed its clock and its wait, so that it can be tested on any machine: the
checks bring a device of their own that works through a queue, with a clock that is exact.
"""

import time
from collections.abc import Callable

import torch


def waiter_for(device: torch.device) -> Callable[[], None]:
    """Return a function that waits until the device has done all that it was ordered to do.

    It takes no arguments and returns nothing. `waiter_for` itself does not wait. For the
    CPU the function does nothing, whatever else the machine has. For any other device it
    calls `torch.accelerator.synchronize` or `torch.cuda.synchronize`, with this device as
    the argument: "cuda:1" need not be the current one.
    """
    raise NotImplementedError


def median_ms(
    function: Callable[[], object],
    wait: Callable[[], None],
    clock: Callable[[], float] = time.perf_counter,
    warmup: int = 3,
    repeats: int = 10,
) -> float:
    """Return how long one call of `function` takes, in milliseconds, as a plain float.

    `function` gives orders to a device and may return before they are carried out; `wait`
    waits until they are. The time of a call goes from its beginning, when the device has
    nothing else to do, until its orders are carried out. `clock` returns the time in
    seconds, counted from anywhere.

    `function` is called `warmup + repeats` times (warmup >= 0, repeats >= 1). The first
    `warmup` calls are not measured. The result is the median of the others, each measured
    by itself: of an even number, the mean of the two in the middle. The device may be at
    work on something else when `median_ms` is called; that does not count.

    Four calls measured, of 2, 9, 3 and 2 ms: the result is 2.5.
    """
    raise NotImplementedError
