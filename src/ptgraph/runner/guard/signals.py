"""Signal handlers get no frame: with it, an answer could walk to those of the judge.

Python hands every handler the frame that was interrupted, and no audit event tells of it. The
setting of handlers is replaced by one that passes None in its place.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]
from collections.abc import Callable, Generator
from typing import Any

_Setting = Generator[Any, tuple[int, Any], None]


def hide_frames_from_handlers() -> None:
    """Replace the function that sets a handler, in this process, for good."""
    setting = _setting(_signal.signal)
    next(setting)
    ask = setting.send

    def signal(signalnum: int, handler: Any, /) -> Any:
        answer = ask((signalnum, handler))
        if isinstance(answer, BaseException):
            raise answer
        return answer

    _signal.signal = signal


def _setting(real: Callable[[int, Any], Any]) -> _Setting:
    """Keep the real function in a frame, which no attribute leads to."""
    replaced: dict[int, tuple[Any, Any]] = {}
    answer: Any = None
    while True:
        number, handler = yield answer
        stand_in = handler
        if callable(handler):
            stand_in = _without_frame(handler)
            replaced[id(stand_in)] = (stand_in, handler)
        try:
            before = real(number, stand_in)
        except Exception as error:
            answer = error
        else:
            answer = replaced.get(id(before), (before, before))[1]


def _without_frame(handler: Callable[[int, Any], Any]) -> Callable[[int, Any], Any]:
    def stand_in(number: int, _: Any) -> Any:
        return handler(number, None)

    return stand_in
