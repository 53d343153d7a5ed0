"""Reference: ones in front, then pair by pair."""


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    a, b = (1,) * (len(b) - len(a)) + a, (1,) * (len(a) - len(b)) + b
    sizes = []
    for m, n in zip(a, b, strict=True):
        if m != n and m != 1 and n != 1:
            return None
        sizes.append(n if m == 1 else m)
    return tuple(sizes)


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return result_shape(a, b) == a
