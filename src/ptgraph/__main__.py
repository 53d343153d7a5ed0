"""The entry point of `ptgraph` and `python -m ptgraph`.

The command line is imported inside `main`, so that the processes the runner starts, which
import this module again under another name, do not pay for it.
"""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from ptgraph.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
