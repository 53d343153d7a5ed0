"""Write ever more files."""

VERDICTS = ["crashed"]


def double(x):
    block = bytes(2**24)
    for number in range(10**6):
        with open(f"file-{number}", "wb") as file:
            file.write(block)
