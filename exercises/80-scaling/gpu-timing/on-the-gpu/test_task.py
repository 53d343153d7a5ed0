"""Checks, on the real device: each call notes its own time, and who waited for whom."""

import statistics

import pytest
import torch

SHORT = 4_000_000  # cycles of the GPU's clock: some milliseconds
LONG = 20 * SHORT


class Work:
    """Keeps the GPU busy; each call is as long as its place in the list says."""

    def __init__(self, *cycles, warmup=0):
        self.cycles, self.warmup = cycles, warmup
        self.marks, self.waited = [], []

    def __call__(self):
        start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        self.waited.append(any(mark.query() for _, mark in self.marks[self.warmup :]))
        start.record()
        torch.cuda._sleep(self.cycles[min(len(self.marks), len(self.cycles) - 1)])
        end.record()
        self.marks.append((start, end))

    def times(self):
        """The milliseconds of each call, by its own marks."""
        torch.cuda.synchronize()
        return [start.elapsed_time(end) for start, end in self.marks]


def measure(solution, work, repeats):
    torch.cuda._sleep(SHORT)  # the first call of all loads the code
    torch.cuda.synchronize()
    try:
        found = solution.median_gpu_ms(work, work.warmup, repeats)
    except RuntimeError as error:
        line = str(error).splitlines()[0]
        raise AssertionError(f"Torch refuses what is done with the events: {line}") from None
    return found, work.times()


def expect(found, times, what):
    expected = statistics.median(times)
    found = float(found)
    assert found == pytest.approx(expected, rel=0.1, abs=0.5), (
        f"{what}: it returns {found:.3f} ms, expected {expected:.3f}."
    )


@pytest.mark.parametrize(("warmup", "repeats"), [(0, 1), (2, 3), (1, 4)])
def test_the_time_of_a_call(solution, device, warmup, repeats):
    found, times = measure(solution, Work(2 * SHORT, warmup=warmup), repeats)
    assert type(found) is float, f"It returns a {type(found).__name__}, not a float."
    expect(found, times[warmup:], f"{warmup} calls to warm up, {repeats} measured")


def test_unequal_calls(solution, device):
    works = (8 * SHORT, SHORT, 4 * SHORT, 2 * SHORT)
    found, times = measure(solution, Work(*works), 4)
    what = f"Four calls of {[round(time, 1) for time in times]} ms"
    expect(found, times, what)


@pytest.mark.parametrize("place", [0, 2])
def test_one_slow_call(solution, device, place):
    works = [SHORT] * 5
    works[place] = LONG
    found, times = measure(solution, Work(*works), 5)
    expect(found, times, f"Five calls, number {place + 1} is slow")


def test_the_last_call_is_slow(solution, device):
    found, times = measure(solution, Work(*[SHORT] * 4, LONG), 5)
    expect(found, times, "Five calls, the last one is slow")


def test_slow_first_calls(solution, device):
    found, times = measure(solution, Work(LONG, LONG, SHORT, warmup=2), 2)
    expect(found, times[2:], "Two slow calls to warm up, then two short ones")


def test_earlier_work_does_not_count(solution, device):
    work = Work(SHORT)
    torch.cuda._sleep(SHORT)
    torch.cuda.synchronize()
    torch.cuda._sleep(LONG)
    try:
        found = solution.median_gpu_ms(work, 0, 1)
    except RuntimeError as error:
        line = str(error).splitlines()[0]
        raise AssertionError(f"Torch refuses what is done with the events: {line}") from None
    expect(found, work.times(), "The GPU was busy when the timing began")


def test_the_host_does_not_wait_between_calls(solution, device):
    work = Work(LONG, warmup=1)
    measure(solution, work, 3)
    assert not any(work.waited[1:]), (
        "A call that is measured was made only after an earlier one had ended: the host waited."
    )


@pytest.mark.parametrize(("warmup", "repeats"), [(0, 2), (3, 1)])
def test_number_of_calls(solution, device, warmup, repeats):
    _, times = measure(solution, Work(SHORT, warmup=warmup), repeats)
    assert len(times) == warmup + repeats, (
        f"With warmup={warmup} and repeats={repeats} it makes {len(times)} calls."
    )
