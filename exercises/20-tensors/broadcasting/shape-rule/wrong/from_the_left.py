"""Shapes are compared from the right: missing axes are added on the left."""

FAILS = ["test_fits_in_place", "test_missing_axes", "test_shapes_that_clash", "test_axes_of_size_0"]
SEE = "broadcasting-missing-axes"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = a + (1,) * (len(b) - len(a)), b + (1,) * (len(a) - len(b))
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and m != 1 and n != 1:
            return None
        sizes.append(n if m == 1 else m)
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
