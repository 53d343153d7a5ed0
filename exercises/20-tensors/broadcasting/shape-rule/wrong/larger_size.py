"""The result's size is the one that is not 1, not the larger one: 1 against 0 gives 0."""

FAILS = ["test_axes_of_size_0"]
SEE = "broadcasting-empty-axis"


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = (1,) * (len(b) - len(a)) + a, (1,) * (len(a) - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and m != 1 and n != 1:
            return None
        sizes.append(max(m, n))
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
