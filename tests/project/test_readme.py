"""The README says what is so: its commands exist, and every command is in it."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> set[str]:
    binary = Path(sys.executable).with_name("ptgraph")
    help_text = subprocess.run([binary, "--help"], capture_output=True, text=True, check=True)
    listed = help_text.stdout.partition("Commands:")[2]
    return set(re.findall(r"^  (\w+) ", listed, re.MULTILINE))


def test_every_command_is_in_the_readme_and_every_command_there_exists():
    table = README[README.index("| command | does |") : README.index("Reading commands")]
    named = set(re.findall(r"`(?:ptgraph )?([a-z]+)[^`]*`", table.replace("`ptgraph`", "")))
    assert commands() <= named
    first_words = set(re.findall(r"`ptgraph ([a-z]+)", README))
    assert first_words <= commands()


def test_ci_reads_its_lines_from_the_readme():
    lines = [
        subprocess.run(
            [sys.executable, ROOT / ".ci/readme_line.py", number],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for number in "12"
    ]
    assert lines[0].endswith("ptgraph next")
    assert "pytest" in lines[1]
    assert "readme_line.py 2" in (ROOT / ".ci/run").read_text()


def test_links_of_the_readme_lead_somewhere():
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link
