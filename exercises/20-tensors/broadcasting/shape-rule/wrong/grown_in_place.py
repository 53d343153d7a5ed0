"""In place nothing grows: it is not enough that the shapes fit, the result must have the shape of the left one."""

FAILS = ["test_fits_in_place"]
SEE = "broadcasting-in-place"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = (1,) * (len(b) - len(a)) + a, (1,) * (len(a) - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and m != 1 and n != 1:
            return None
        sizes.append(n if m == 1 else m)
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) is not None
