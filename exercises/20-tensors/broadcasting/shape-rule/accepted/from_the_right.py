"""Walking from the right with zip_longest; in place asks each axis for itself."""

from itertools import zip_longest


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    shape: tuple[int, ...] = ()
    for pair in zip_longest(reversed(a), reversed(b), fillvalue=1):
        sizes = set(pair) - {1}
        if len(sizes) > 1:
            return None
        shape = (sizes.pop() if sizes else 1, *shape)
    return shape


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    if len(b) > len(a):
        return False
    own = a[len(a) - len(b) :]
    return all(theirs in (1, mine) for mine, theirs in zip(own, b, strict=True))
