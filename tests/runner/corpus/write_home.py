"""Write into the learner's home."""

import os
import pwd
from pathlib import Path

VERDICTS = ["error", "tampered"]
home = Path(os.environ.get("CORPUS_HOME") or pwd.getpwuid(os.getuid()).pw_dir)
(home / "ptgraph.db").write_text("gone")


def double(x):
    return x
