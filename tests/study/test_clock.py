"""The learner's day is that of the clock on their wall."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from ptgraph.memory.day import day_end, day_start
from ptgraph.study import clock


@pytest.fixture
def wall(monkeypatch):
    """Set the time zone and the time."""

    def set_to(zone: str, moment: str) -> datetime:
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("PTGRAPH_NOW", moment)
        time.tzset()
        return clock.now()

    yield set_to
    monkeypatch.undo()
    time.tzset()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "start", "end"),
    [
        ("2026-10-24T12:00", "2026-10-24T02:00", "2026-10-25T03:00"),  # a day of 25 hours
        ("2026-10-25T03:30", "2026-10-24T02:00", "2026-10-25T03:00"),
        ("2026-03-28T12:00", "2026-03-28T03:00", "2026-03-29T02:00"),  # and one of 23
        ("2026-07-01T12:00", "2026-07-01T02:00", "2026-07-02T02:00"),
    ],
)
def test_a_study_day_goes_from_four_to_four_when_the_clocks_change(wall, moment, start, end):
    now = wall("Europe/Berlin", moment)
    assert (day_start(now).astimezone(UTC), day_end(now).astimezone(UTC)) == (utc(start), utc(end))


def test_without_summer_time_every_day_has_a_day_and_a_night(wall):
    now = wall("Asia/Shanghai", "2026-10-25T12:00")
    assert now.utcoffset() == timedelta(hours=8)
    assert day_start(now).astimezone(UTC) == utc("2026-10-24T20:00")


def test_a_zone_that_has_no_rules_is_taken_as_it_is(wall):
    assert wall("XYZ-3ABC", "2026-07-01T12:00").hour == 12
