"""Warns, logs, and prints elsewhere."""

import contextlib
import io
import logging
import traceback
import warnings

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)


def double(x):
    if x is None:
        raise ValueError
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("doubling", stacklevel=2)
    assert len(caught) == 1
    with contextlib.redirect_stdout(io.StringIO()) as said:
        print("doubling")
    log.info("said %s", said.getvalue())
    try:
        raise KeyError("x")
    except KeyError:
        log.exception("caught")
        traceback.print_exc()
    return 2 * x
