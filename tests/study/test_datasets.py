"""Data sets come from a real server; exercises see them, and nothing else of the home."""

import gzip
import hashlib
import struct
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from torchvision.datasets import MNIST

from ptgraph.paths import Home
from ptgraph.runner.model import Job, JobKind, Verdict
from ptgraph.runner.server import run_job
from ptgraph.study.datasets import DataSet, DownloadError, download

CHECKS = """
from torchvision.datasets import MNIST


def test_count(solution, mnist, cifar10):
    count = len(MNIST(mnist, train=False, download=False))
    assert solution.count(count) == count
    assert cifar10 is None
    assert count == NUMBER, f"there are {count}"
"""
RIGHT = "def count(n):\n    return n\n"


class Silent(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def idx(count: int, *shape: int) -> bytes:
    """A file of zeros as MNIST's are."""
    axes = (count, *shape)
    size = count * (shape[0] * shape[1] if shape else 1)
    return struct.pack(f">{1 + len(axes)}i", 0x0800 + len(axes), *axes) + bytes(size)


@pytest.fixture
def mirror(tmp_path, monkeypatch):
    """A server that has a small MNIST, as the only one that torchvision knows."""
    served = tmp_path / "served"
    served.mkdir()
    resources = []
    for name, count, shape in (
        ("train-images-idx3-ubyte", 6, (28, 28)),
        ("train-labels-idx1-ubyte", 6, ()),
        ("t10k-images-idx3-ubyte", 3, (28, 28)),
        ("t10k-labels-idx1-ubyte", 3, ()),
    ):
        data = gzip.compress(idx(count, *shape))
        (served / f"{name}.gz").write_bytes(data)
        resources.append((f"{name}.gz", hashlib.md5(data).hexdigest()))
    handler = partial(Silent, directory=str(served))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setattr(MNIST, "mirrors", [f"http://127.0.0.1:{server.server_port}/"])
        monkeypatch.setattr(MNIST, "resources", resources)
        yield server
        server.shutdown()


@pytest.fixture
def home(tmp_path, monkeypatch) -> Home:
    monkeypatch.setenv("PTGRAPH_HOME", str(tmp_path / "home"))
    return Home(tmp_path / "home")


def job(folder: Path, number: int, source: str, *, data_sets: bool) -> Job:
    exercise = folder / "exercises" / "10-data" / "digits" / "count"
    exercise.mkdir(parents=True)
    (exercise / "exercise.yaml").write_text("title: Count\n")
    shipped = folder / "exercises" / "_data" / "mnist5k" / "MNIST" / "raw"
    shipped.mkdir(parents=True)
    for part, count in (("train", 2), ("t10k", 1)):
        (shipped / f"{part}-images-idx3-ubyte").write_bytes(idx(count, 28, 28))
        (shipped / f"{part}-labels-idx1-ubyte").write_bytes(idx(count))
    checks = exercise / "test_task.py"
    checks.write_text(CHECKS.replace("NUMBER", str(number)))
    return Job(JobKind.CHECKS, checks, source, expected=("test_count",), data_sets=data_sets)


def test_what_was_downloaded_is_used_where_an_answer_is_judged_with_it(mirror, home, tmp_path):
    assert download(DataSet.MNIST, home.data) == 9
    with_it = run_job(job(tmp_path / "one", 3, RIGHT, data_sets=True))
    assert with_it.verdict is Verdict.PASSED, with_it.message
    without = run_job(job(tmp_path / "two", 1, RIGHT, data_sets=False))
    assert without.verdict is Verdict.PASSED, without.message


def test_before_a_download_is_whole_the_digits_that_ship_are_used(home, tmp_path):
    (home.data / "MNIST" / "raw").mkdir(parents=True)
    outcome = run_job(job(tmp_path, 1, RIGHT, data_sets=True))
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_the_rest_of_the_home_stays_closed(mirror, home, tmp_path):
    download(DataSet.MNIST, home.data)
    home.database.write_text("a journal")
    reading = f"open({str(home.database)!r}).read()\n{RIGHT}"
    outcome = run_job(job(tmp_path, 3, reading, data_sets=True))
    assert outcome.verdict is Verdict.TAMPERED, outcome


def test_without_a_network_three_lines_say_so(mirror, home):
    mirror.shutdown()
    mirror.server_close()
    with pytest.raises(DownloadError) as caught:
        download(DataSet.MNIST, home.data)
    message, where, hint = str(caught.value).splitlines()
    assert message.startswith("mnist cannot be downloaded: ")
    assert where == str(home.data)
    assert "without it" in hint


def test_what_comes_damaged_is_refused(mirror, home, monkeypatch):
    name, digest = MNIST.resources[0]
    monkeypatch.setattr(MNIST, "resources", [(name, digest[::-1]), *MNIST.resources[1:]])
    with pytest.raises(DownloadError):
        download(DataSet.MNIST, home.data)
