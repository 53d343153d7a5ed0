"""Print a command line of the README, so that CI and the README cannot drift apart.

`readme_line.py 1` prints the line that installs and runs the main job, `2` the line that
installs what the tests need and runs them.
"""

import re
import sys
from pathlib import Path

readme = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
block = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
if block is None:
    sys.exit("README.md has no ```sh block")
lines = [line for line in block.group(1).splitlines() if line and not line.startswith("#")]
print(lines[int(sys.argv[1]) - 1])
