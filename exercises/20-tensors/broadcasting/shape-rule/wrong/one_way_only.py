"""Either side may be stretched, and both in the same operation: (3, 1) with (1, 4) is (3, 4)."""

FAILS = ["test_axes_of_size_0", "test_equally_many_axes", "test_missing_axes"]
SEE = "broadcasting-all-pairs"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = (1,) * (len(b) - len(a)) + a, (1,) * (len(a) - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and n != 1:
            return None
        sizes.append(m)
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
