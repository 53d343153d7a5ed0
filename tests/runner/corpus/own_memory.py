"""Open the process's own memory."""

VERDICTS = ["tampered"]
handle = open("/proc/self/mem", "r+b")


def double(x):
    return x
