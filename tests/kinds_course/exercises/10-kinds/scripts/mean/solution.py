"""Print the mean of the numbers on the command line and save it as mean.pt; without, exit 2."""

import sys

import torch


def main() -> None:
    """Do it."""
    if len(sys.argv) < 2:
        sys.exit(2)
    mean = torch.tensor([float(number) for number in sys.argv[1:]]).mean()
    print(mean.item())
    torch.save(mean, "mean.pt")


if __name__ == "__main__":
    main()
