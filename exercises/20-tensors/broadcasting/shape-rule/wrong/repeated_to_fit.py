"""Only size 1 is stretched: a 2 is not repeated to fill a 4."""

FAILS = ["test_axes_of_size_0", "test_shapes_that_clash"]
SEE = "broadcasting-only-ones"
RAISES = "ZeroDivisionError"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = (1,) * (len(b) - len(a)) + a, (1,) * (len(a) - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if max(m, n) % min(m, n) != 0:
            return None
        sizes.append(max(m, n))
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
