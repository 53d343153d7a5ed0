"""Checks: a device with a queue and an exact clock, then who waits for which real device."""

import time

import pytest
import torch


class Device:
    """Works through a queue; its times are binary fractions of a second, so sums are exact."""

    ORDER = 1 / 256

    def __init__(self, works, ahead=0.0):
        self.works, self.calls = list(works), 0
        self.now = 50.0
        self.busy_until = self.now + ahead

    def function(self):
        work = self.works[self.calls] if self.calls < len(self.works) else self.works[-1]
        self.calls += 1
        self.now += self.ORDER
        self.busy_until = max(self.now, self.busy_until) + work

    def wait(self):
        self.now = max(self.now, self.busy_until)

    def clock(self):
        return self.now


def measure(solution, works, warmup, repeats, ahead=0.0):
    device = Device(works, ahead)
    found = solution.median_ms(device.function, device.wait, device.clock, warmup, repeats)
    return found, device


def expect(found, seconds, what):
    expected = 1000 * seconds
    found = float(found)
    assert found == pytest.approx(expected, rel=1e-6), (
        f"{what}: it returns {found:.4g} ms, expected {expected:.4g}."
    )


@pytest.mark.parametrize(("warmup", "repeats"), [(0, 1), (0, 4), (3, 1), (2, 5)])
@pytest.mark.parametrize("work", [1 / 64, 1 / 2])
def test_order_and_work(solution, warmup, repeats, work):
    found, device = measure(solution, [work], warmup, repeats)
    what = f"Orders of {1000 * device.ORDER:.4g} ms, then {1000 * work:.4g} ms of work"
    expect(found, device.ORDER + work, what)


@pytest.mark.parametrize("repeats", [1, 2, 7])
def test_a_call_without_work_for_the_device(solution, repeats):
    found, device = measure(solution, [0.0], 1, repeats)
    what = f"Calls that keep the host busy for {1000 * device.ORDER:.4g} ms and order nothing"
    expect(found, device.ORDER, what)


def test_one_slow_call(solution):
    for place in range(5):
        works = [1 / 32] * 5
        works[place] = 8.0
        found, device = measure(solution, works, 0, 5)
        expect(found, device.ORDER + 1 / 32, f"Five calls, number {place + 1} takes 8 s")


def test_an_odd_number_of_calls(solution):
    works = [1 / 2, 1 / 32, 1 / 4, 1 / 16, 1 / 8]
    found, device = measure(solution, works, 0, 5)
    expect(found, device.ORDER + 1 / 8, f"Five calls with {works} s of work")


def test_an_even_number_of_calls(solution):
    works = [1 / 2, 1 / 32, 1 / 4, 1 / 16]
    found, device = measure(solution, works, 0, 4)
    expect(found, device.ORDER + 5 / 32, f"Four calls with {works} s of work")
    works = [1 / 4, 1 / 8]
    found, device = measure(solution, works, 0, 2)
    expect(found, device.ORDER + 3 / 16, f"Two calls with {works} s of work")


@pytest.mark.parametrize("warmup", [0, 1, 3])
def test_earlier_work_does_not_count(solution, warmup):
    found, device = measure(solution, [1 / 16], warmup, 1, ahead=4.0)
    what = f"A device busy for 4 s, {warmup} calls to warm up, one of {1000 / 16} ms"
    expect(found, device.ORDER + 1 / 16, what)


@pytest.mark.parametrize(("warmup", "repeats"), [(1, 1), (3, 2), (4, 5)])
def test_slow_first_calls(solution, warmup, repeats):
    found, device = measure(solution, [2.0] * warmup + [1 / 32], warmup, repeats)
    what = f"The first {warmup} calls take 2 s, and warmup={warmup}"
    expect(found, device.ORDER + 1 / 32, what)


@pytest.mark.parametrize(("warmup", "repeats"), [(0, 1), (2, 3), (5, 1)])
def test_number_of_calls(solution, warmup, repeats):
    _, device = measure(solution, [1 / 32], warmup, repeats)
    assert device.calls == warmup + repeats, (
        f"With warmup={warmup} and repeats={repeats} it makes {device.calls} calls."
    )


def test_defaults_and_a_real_clock(solution):
    calls = []

    def function():
        calls.append(len(calls))
        time.sleep(0.002)

    found = solution.median_ms(function, lambda: None)
    assert type(found) is float, f"It returns a {type(found).__name__}, not a float."
    assert found > 1.9, f"Calls that sleep for 2 ms take {found} ms by the default clock."
    assert len(calls) == 13, f"By default it makes {len(calls)} calls, expected 3 + 10."


@pytest.fixture
def waits(monkeypatch):
    """A machine with GPUs: the devices that were waited for, None for the current one."""
    seen = []

    def synchronize(device=None):
        seen.append(device)

    for module in (torch.cuda, torch.accelerator):
        monkeypatch.setattr(module, "synchronize", synchronize)
        monkeypatch.setattr(module, "is_available", lambda *_, **__: True)
    return seen


def index(device):
    return device if device is None or type(device) is int else torch.device(device).index


@pytest.mark.parametrize("name", ["cuda:1", "cuda:0", "cuda:3"])
def test_it_waits_for_the_device_that_was_given(solution, waits, name):
    solution.waiter_for(torch.device("cuda:2"))
    wait = solution.waiter_for(torch.device(name))
    assert callable(wait), f"waiter_for returns {wait!r}, not a function."
    assert waits == [], "waiter_for waits itself, before the function that it returns is called."
    for calls in (1, 2):
        result = wait()
        assert result is None, f"The function returns {result!r}."
        found = [index(device) for device in waits]
        expected = [torch.device(name).index] * calls
        assert found == expected, (
            f"After {calls} calls of the wait for {name}, the devices waited for are {found}."
        )


def test_a_device_without_a_number(solution, waits):
    wait = solution.waiter_for(torch.device("cuda"))
    assert callable(wait), f"waiter_for returns {wait!r}, not a function."
    wait()
    assert len(waits) == 1, f"The wait for 'cuda' calls synchronize {len(waits)} times."
    assert index(waits[0]) in (None, 0), f"The wait for 'cuda' waits for {waits[0]}."


def test_nothing_to_wait_for_on_the_cpu(solution, waits):
    wait = solution.waiter_for(torch.device("cpu"))
    assert callable(wait), f"waiter_for returns {wait!r}, not a function."
    result = wait()
    assert result is None, f"The function returns {result!r}."
    assert waits == [], f"The wait for the CPU waits for another device: {waits}."
