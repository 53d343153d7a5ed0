"""Ask the person at the keyboard."""

VERDICTS = ["failed"]


def double(x):
    return input("expected? ")
