"""What a command loads: the heavy libraries only where they are used."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = ["torch", "torchvision", "pyvis", "genanki", "matplotlib"]
PROGRAM = """
import json, sys
from ptgraph.cli.main import run
code = run(sys.argv[1:])
sys.stdout = sys.stderr
print()
sys.__stdout__.write("\\n" + json.dumps([code, [m for m in sys.modules if "." not in m]]))
"""


def loaded(arguments: list[str], home) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env={**os.environ, "PTGRAPH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize("arguments", [["--help"], ["next", "--help"], ["verify", "--help"]])
def test_help_is_light(arguments, tmp_path):
    assert not loaded(arguments, tmp_path) & {*HEAVY, "sqlmodel", "networkx"}


@pytest.mark.parametrize("arguments", [["next"], ["next", "--json"], [], ["stats"], ["list"]])
def test_next_and_its_kin_load_no_torch(arguments, tmp_path, small_course, monkeypatch):
    monkeypatch.setenv("PTGRAPH_COURSE", str(small_course))
    assert not loaded(arguments, tmp_path) & set(HEAVY)


def test_the_plugin_weighs_nothing_on_other_tests():
    """pytest loads it wherever ptgraph is installed, also for tests that are none of its own."""
    program = "import json, sys, ptgraph.runner.plugin; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert not set(json.loads(done.stdout)) & {*HEAVY, "sqlmodel", "networkx"}
