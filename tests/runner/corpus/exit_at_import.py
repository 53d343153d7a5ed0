"""Leave with success while being imported."""

import sys

VERDICTS = ["error"]
sys.exit(0)
