"""No answer passes that should not: each file of the corpus gets a verdict that it may get.

Afterwards no process of it runs, nothing of it is on the disk, and no file of the exercise or
of the learner's home has changed. The honest answers beside it do unusual things, and pass.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing import forkserver
from pathlib import Path

import pytest

from ptgraph.runner.model import Verdict
from ptgraph.runner.processes import descendants
from ptgraph.runner.server import idle_processes, run_job, warm

_HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("hosts", _HERE / "hosts.py")
assert _spec is not None
assert _spec.loader is not None
hosts = importlib.util.module_from_spec(_spec)
sys.modules["hosts"] = hosts
_spec.loader.exec_module(hosts)

CORPUS = hosts.specimens(_HERE / "corpus")
HONEST = hosts.specimens(_HERE / "honest")


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory):
    """The checks of each kind of exercise, by its name."""
    warm()  # before temporary files are looked for: the server has some of its own
    course = tmp_path_factory.mktemp("course")
    return {host.name: host.lay_out(course / host.name) for host in hosts.HOSTS}


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "ptgraph.db").write_text("a journal")
    monkeypatch.setenv("PTGRAPH_HOME", str(home))
    return home


@pytest.fixture
def temporary(monkeypatch) -> Iterator[Path]:
    """The folder for temporary files, to see what is left in it.

    Its name is short: the name of a socket in it must fit into a hundred bytes.
    """
    with tempfile.TemporaryDirectory(prefix="t-") as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def _in_every_kind(specimens):
    """Each specimen with each kind of exercise that it is run against."""
    return [
        pytest.param(
            host,
            specimen,
            id=f"{host.name}-{specimen.file.stem}",
            marks=pytest.mark.thorough if host.thorough else (),
        )
        for host in hosts.HOSTS
        for specimen in specimens
        if specimen.suits(host)
    ]


@pytest.mark.parametrize(("host", "specimen"), _in_every_kind(CORPUS))
def test_an_answer_gets_its_verdict_and_leaves_no_trace(host, specimen, laid_out, home, temporary):
    checks = laid_out[host.name]
    before = _contents(checks.parent), _contents(home)
    outcome = run_job(specimen.job(checks, host.tail))
    told = f"{outcome.message}\n{outcome.tests}\n{outcome.output}"
    assert outcome.verdict.value in specimen.verdicts_in(host), told
    assert outcome.verdict is Verdict.PASSED or outcome.message
    assert (_contents(checks.parent), _contents(home)) == before
    assert list(temporary.iterdir()) == []
    running = descendants(forkserver._forkserver._forkserver_pid)
    assert {process.pid for process in running} == set(idle_processes())


@pytest.mark.parametrize(("host", "specimen"), _in_every_kind(HONEST))
def test_an_honest_answer_passes_however_unusual(host, specimen, laid_out, home, temporary):
    outcome = run_job(specimen.job(laid_out[host.name], host.tail))
    assert outcome.verdict is Verdict.PASSED, f"{outcome}\n{outcome.output}"


def test_the_corpus_is_not_thinned_out():
    assert len(CORPUS) >= 110
    assert len(HONEST) >= 18
    for host in hosts.HOSTS:
        assert sum(specimen.suits(host) for specimen in CORPUS) >= 80


def _contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {str(file): file.read_bytes() for file in files}
