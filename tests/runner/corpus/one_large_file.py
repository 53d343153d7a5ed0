"""Write one file without end."""

VERDICTS = ["failed"]


def double(x):
    with open("file", "wb") as file:
        for _ in range(10**6):
            file.write(bytes(2**22))
