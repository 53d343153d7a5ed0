"""zip stops at the shorter shape, and the axes that only one of them has get lost."""

FAILS = ["test_fits_in_place", "test_missing_axes", "test_axes_of_size_0"]
SEE = "broadcasting-missing-axes"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    sizes = []
    for m, n in zip(reversed(a), reversed(b), strict=False):
        if m != n and m != 1 and n != 1:
            return None
        sizes.append(n if m == 1 else m)
    return tuple(reversed(sizes))


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
