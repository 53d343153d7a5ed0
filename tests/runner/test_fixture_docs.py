"""Every example in `docs/checks.md` runs as it stands there."""

import re
from pathlib import Path

import pytest

from ptgraph.course.answers import check_names
from ptgraph.course.model import Limits
from ptgraph.runner import plugin
from ptgraph.runner.model import Job, JobKind
from ptgraph.runner.server import run_job

PAGE = (Path(__file__).parents[2] / "docs/checks.md").read_text()
BLOCKS = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECTIONS = {
    section.partition("\n")[0].strip(): BLOCKS.findall(section) for section in PAGE.split("\n## ")
}
EXAMPLES = {title: blocks for title, blocks in SECTIONS.items() if blocks}


@pytest.mark.parametrize("title", EXAMPLES)
def test_the_example_passes(title, tmp_path):
    answer, checks = EXAMPLES[title]
    (tmp_path / "exercise.yaml").write_text("title: An example\n")
    file = tmp_path / "test_task.py"
    file.write_text(checks)
    outcome = run_job(
        Job(
            JobKind.CHECKS,
            file,
            answer,
            limits=Limits(seconds=30),
            strict=True,
            expected=check_names(file),
        )
    )
    assert outcome.verdict == "passed", f"{outcome.message}\n{outcome.output}"


def test_every_fixture_is_described_with_an_example():
    offered = {
        name
        for name, value in vars(plugin).items()
        if not name.startswith("_") and type(value).__name__ == "FixtureFunctionDefinition"
    }
    described = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert offered == described
    shown = " ".join(blocks[1] for blocks in EXAMPLES.values())
    assert {name for name in offered if name not in shown} == {
        "data",
        "shared_data",
        "mnist",
        "cifar10",
    }
