"""Never come back."""

VERDICTS = ["timed-out"]
LIMITS = {"seconds": 1.5}


def double(x):
    while True:
        pass
