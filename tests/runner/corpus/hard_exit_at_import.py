"""Leave at once, with success, while being imported."""

import os

VERDICTS = ["crashed"]
os._exit(0)
