"""Print without end."""

VERDICTS = ["crashed"]


def double(x):
    while True:
        print("x" * 2**20)
