"""Print without end."""

VERDICTS = ["crashed", "timed-out"]


def double(x):
    while True:
        print("x" * 2**20)
