"""Let a program kill the supervisor, and leave a daemon behind."""

import os
import subprocess

VERDICTS = ["failed", "crashed"]
subprocess.run("(setsid nohup sleep 600 >/dev/null 2>&1 &)", shell=True)
subprocess.run(f"kill -9 {os.getppid()}", shell=True)


def double(x):
    return x
