"""Looks at signatures, documentation and source of its own."""

import functools
import inspect


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments, **keywords):
        bound = inspect.signature(function).bind(*arguments, **keywords)
        bound.apply_defaults()
        assert "factor" in inspect.getsource(function)
        assert function.__code__.co_argcount == 2
        return function(*bound.args, **bound.kwargs)

    return wrapper


@logged
def double(x, factor=2):
    """Double."""
    if x is None:
        raise ValueError
    return factor * x
