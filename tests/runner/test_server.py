"""What becomes of an answer, right or wrong, honest or not, is one clear verdict."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from dataclasses import replace
from multiprocessing import forkserver
from pathlib import Path
from types import SimpleNamespace

import pytest

from ptgraph.course.model import Limits
from ptgraph.runner import server
from ptgraph.runner.limits import BUSY, still_allowed
from ptgraph.runner.model import Job, JobKind, Outcome, Verdict
from ptgraph.runner.processes import descendants, most_waited
from ptgraph.runner.server import idle_processes, idle_supervisors, run_job, run_jobs, warm

CHECKS = """
import torch


def test_doubles(solution):
    assert solution.double(torch.ones(3)).tolist() == [2, 2, 2], "ones must become twos"


def test_keeps_shape(solution):
    assert solution.double(torch.ones(2, 5)).shape == (2, 5), "the shape must stay"
"""
RIGHT = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def checks(tmp_path: Path) -> Path:
    folder = tmp_path / "exercise"
    folder.mkdir()
    (folder / "exercise.yaml").write_text("title: Double\n")
    file = folder / "test_task.py"
    file.write_text(CHECKS)
    return file


@pytest.fixture
def judge(checks: Path):
    def run(source: str, *, seconds: float = 20, strict: bool = False, **limits: int) -> Outcome:
        return run_job(
            Job(
                JobKind.CHECKS,
                checks,
                source,
                limits=Limits(seconds=seconds, **limits),
                strict=strict,
                expected=("test_doubles", "test_keeps_shape"),
            )
        )

    return run


def test_a_right_answer_passes_every_check(judge):
    outcome = judge(RIGHT, strict=True)
    assert outcome.verdict is Verdict.PASSED
    assert [t.name for t in outcome.tests] == ["test_doubles", "test_keeps_shape"]


def test_a_wrong_answer_fails_with_the_sentence_of_the_check_that_caught_it(judge):
    outcome = judge("def double(x):\n    return x\n")
    assert outcome.verdict is Verdict.FAILED
    assert outcome.failing == {"test_doubles"}
    assert outcome.tests[0].message == "ones must become twos"


def test_an_exception_in_the_answer_is_told_with_its_line(judge):
    outcome = judge("def double(x):\n    y = 1\n    return x.nothing\n")
    assert outcome.tests[0].error == "AttributeError"
    assert outcome.tests[0].line == 3


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        ("def double(x:\n", Verdict.ERROR, "SyntaxError"),
        ("import nothing_of_that_name\n", Verdict.ERROR, "nothing_of_that_name"),
        ("raise SystemExit(0)\n", Verdict.ERROR, "SystemExit"),
        ("import os\nos._exit(0)\n", Verdict.CRASHED, "exit code 0"),
        ("import faulthandler\nfaulthandler._sigsegv()\n", Verdict.CRASHED, "SIGSEGV"),
        ("import ctypes\nctypes.string_at(0)\n", Verdict.TAMPERED, "ctypes"),
        ("def double(x):\n    return double(x)\n", Verdict.FAILED, "RecursionError"),
        ("def double(x):\n    return input()\n", Verdict.FAILED, "EOFError"),
        ("import pytest\ndef double(x):\n    pytest.skip('no')\n", Verdict.FAILED, "Skipped"),
        ("import pytest\ndef double(x):\n    pytest.exit('no')\n", Verdict.FAILED, "Exit"),
        ("import pytest\npytest.skip('no', allow_module_level=True)\n", Verdict.ERROR, "Skipped"),
    ],
)
def test_whatever_goes_wrong_is_never_a_pass(judge, source, verdict, words):
    outcome = judge(source)
    assert outcome.verdict is verdict
    assert words in outcome.message


def test_a_loop_for_ever_is_ended_at_its_time(judge):
    outcome = judge("while True:\n    pass\n", seconds=1)
    assert outcome.verdict is Verdict.TIMED_OUT
    assert "1 seconds" in outcome.message


def test_memory_beyond_the_limit_is_named(judge):
    source = "import torch\ndef double(x):\n    return torch.zeros(10**10)\n"
    outcome = judge(source, memory_mb=1024)
    assert outcome.verdict is Verdict.OUT_OF_MEMORY
    assert "1024 MB" in outcome.message


def test_a_megabyte_of_print_is_cut_and_does_not_decide(judge):
    outcome = judge("print('x' * 2**20)\n" + RIGHT)
    assert outcome.verdict is Verdict.PASSED
    assert len(outcome.output) < 5000
    assert "1,048,577 bytes" in outcome.output


def test_a_warning_fails_the_courses_own_answers_only(judge):
    source = "import warnings\n" + RIGHT.replace("return", "warnings.warn('old'); return")
    assert judge(source, strict=True).verdict is Verdict.FAILED
    assert judge(source).verdict is Verdict.PASSED


def test_checks_that_are_missing_from_the_report_are_no_pass(checks):
    job = Job(JobKind.CHECKS, checks, RIGHT, expected=("test_doubles", "test_of_more"))
    assert run_job(job).verdict is Verdict.TAMPERED


def test_a_run_leaves_no_file_and_no_process(judge):
    source = (
        "import os, subprocess, sys\n"
        "open('left-behind', 'w').write('x')\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print(child.pid, os.getcwd(), flush=True)\n" + RIGHT
    )
    outcome = judge(source)
    assert outcome.verdict is Verdict.PASSED
    pid, folder = outcome.output.split()
    assert not Path(folder).exists()
    assert _gone(int(pid))


def test_the_answer_cannot_see_the_learners_home_or_environment(judge, monkeypatch):
    source = (
        "import os\n"
        "assert os.environ['HOME'] == os.getcwd()\n"
        "assert os.environ['PYTEST_DISABLE_PLUGIN_AUTOLOAD'] == '1'\n" + RIGHT
    )
    assert judge(source).verdict is Verdict.PASSED


def test_many_jobs_run_side_by_side_and_each_gets_its_own_outcome(checks):
    expected = ("test_doubles", "test_keeps_shape")
    sources = [RIGHT, "def double(x):\n    return x\n"] * 4
    jobs = [Job(JobKind.CHECKS, checks, source, expected=expected) for source in sources]
    verdicts = {id(job): outcome.verdict for job, outcome in run_jobs(jobs, parallel=2)}
    assert [verdicts[id(job)] for job in jobs] == [Verdict.PASSED, Verdict.FAILED] * 4


def _gone(pid: int) -> bool:
    """Whether a process that was killed has ended (the kernel may take a moment)."""
    for _ in range(100):
        if not _alive(pid):
            return True
        time.sleep(0.05)
    return False


def _alive(pid: int) -> bool:
    """Whether a process runs; one that waits to be reaped does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


@pytest.mark.parametrize(
    ("whose", "number"),
    [("supervisor", signal.SIGKILL), ("desk", signal.SIGKILL), ("desk", signal.SIGSTOP)],
)
def test_without_its_supervisor_a_run_is_ended_and_is_no_pass(judge, whose, number):
    """Nothing inside a run can do this where the kernel guards signals: so it is done here."""
    source = (
        "import subprocess, time\n"
        "subprocess.run('(setsid nohup sleep 600 >/dev/null 2>&1 &)', shell=True)\n"
        "time.sleep(1)\n" + RIGHT.replace("return", "time.sleep(60); return")
    )
    warm()
    server_pid = forkserver._forkserver._forkserver_pid

    def strike() -> None:
        runs: list[int] = []
        while len(runs) < 2:  # until both the worker and the daemon are there
            time.sleep(0.01)
            parents = {p.pid: p.parent for p in descendants(server_pid)}
            runs = [pid for pid in parents if parents.get(parents[pid]) in parents]
        desk = parents[runs[0]]
        os.kill(parents[desk] if whose == "supervisor" else desk, number)

    striking = threading.Thread(target=strike)
    striking.start()
    outcome = judge(source, seconds=1.5)
    striking.join()
    assert outcome.verdict is Verdict.CRASHED
    assert {process.pid for process in descendants(server_pid)} == set(idle_processes())


def test_a_supervisor_that_ended_while_it_waited_is_replaced(judge):
    assert judge(RIGHT).verdict is Verdict.PASSED
    for pid in idle_supervisors():
        os.kill(pid, signal.SIGKILL)
        assert _gone(pid)
    assert judge(RIGHT).verdict is Verdict.PASSED


def test_no_more_supervisors_are_kept_than_ran_at_once(checks):
    job = Job(JobKind.CHECKS, checks, RIGHT, expected=("test_doubles", "test_keeps_shape"))
    before = len(idle_supervisors())
    for _ in run_jobs([job] * 5, parallel=2):
        pass
    assert len(idle_supervisors()) <= max(before, 2)


def test_answers_to_the_same_checks_are_judged_one_after_the_other(checks, tmp_path):
    other = tmp_path / "test_task.py"
    other.write_text(CHECKS)
    names = ("test_doubles", "test_keeps_shape")
    jobs = [Job(JobKind.CHECKS, file, RIGHT, expected=names) for file in (checks, other) * 3]
    started: list[Path] = []
    outcomes = run_jobs(jobs, parallel=1, on_start=lambda job: started.append(job.file))
    assert [outcome.verdict for _, outcome in outcomes] == [Verdict.PASSED] * 6
    assert started == [checks] * 3 + [other] * 3


def test_a_package_is_loaded_twice_only_when_nothing_else_is_left(checks, tmp_path):
    def job(name: str, *packages: str) -> Job:
        file = tmp_path / name / "test_task.py"
        shutil.copytree(checks.parent, file.parent)
        waiting = f"import time\ntime.sleep(0.5)\n{RIGHT}"
        expected = ("test_doubles", "test_keeps_shape")
        return Job(JobKind.CHECKS, file, waiting, packages=packages, expected=expected)

    server._dismiss()  # those that wait have what they have
    jobs = [job("one", "numpy"), job("two", "numpy"), job("three"), job("four")]
    started: list[str] = []
    outcomes = run_jobs(jobs, parallel=2, on_start=lambda job: started.append(job.file.parent.name))
    assert [outcome.verdict for _, outcome in outcomes] == [Verdict.PASSED] * 4
    assert started[:2] == ["one", "three"]


def test_checks_are_loaded_once_and_each_answer_has_a_process_of_its_own(judge, checks):
    """And checks that have changed since are loaded again."""
    told = "import os\nloaded_by = os.getpid()\n" + CHECKS
    told += "    print(loaded_by, os.getpid())\n"
    checks.write_text(told)
    first, second = (judge(RIGHT).output.split() for _ in range(2))
    assert first[0] == second[0]
    assert len({*first, *second}) == 3
    checks.write_text(told.replace("[2, 2, 2]", "[3, 3, 3]") + "\n")
    assert judge(RIGHT).verdict is Verdict.FAILED


@pytest.mark.parametrize(
    ("loading", "told"),
    [
        ("import threading, time\nthreading.Thread(target=time.sleep, args=(5,)).start()", "fork"),
        ("while True: pass", "not loaded within 1 seconds"),
        ("import no_such_package", "No module named 'no_such_package'"),
    ],
)
def test_checks_that_cannot_be_loaded_say_why(judge, checks, loading, told):
    checks.write_text("import torch\n" + loading + CHECKS)
    outcome = judge(RIGHT, seconds=1)
    assert outcome.verdict is Verdict.ERROR
    assert "The checks themselves cannot be loaded" in outcome.message
    assert told in outcome.message


@pytest.mark.parametrize("leaving", ["os._exit(0)", "sys.exit(0)", "os.kill(os.getpid(), 9)"])
def test_checks_that_leave_as_they_are_loaded_let_nothing_pass(judge, checks, leaving):
    checks.write_text(f"import os, sys\nprint('on my way')\n{leaving}\n" + CHECKS)
    outcome = judge(RIGHT)
    assert outcome.verdict is not Verdict.PASSED
    assert outcome.message


def test_what_was_printed_is_there_however_the_run_ends(judge):
    told = "print('half a line', end='')\n" + RIGHT
    assert judge(told).output == "half a line"
    ended = "import os\nprint('a whole line')\nos._exit(0)\n" + RIGHT
    outcome = judge(ended)
    assert outcome.verdict is Verdict.CRASHED
    assert outcome.output == "a whole line\n"


def test_a_warning_that_the_exercise_allows_is_not_shown(checks):
    source = "import warnings\nwarnings.warn('an old name', FutureWarning)\n" + RIGHT
    job = Job(JobKind.CHECKS, checks, source, expected=("test_doubles", "test_keeps_shape"))
    assert "FutureWarning: an old name" in run_job(job).output
    assert run_job(replace(job, warnings=("an old",))).output == ""


def test_what_a_course_imports_from_packages_is_there_before_the_run(tmp_path):
    code = "import sys\nprint('wave' in sys.modules)\nimport wave"
    card = Job(JobKind.CARD, tmp_path / "cards.yaml", code)
    assert run_job(card).output.strip() == "False"
    ready = replace(card, packages=("wave",), imports=("import wave",))
    assert run_job(ready).output.strip() == "True"
    broken = replace(ready, imports=("import no_such_package", "import wave.no_such_part"))
    assert run_job(broken).output.strip() == "True"
    assert run_job(card).output.strip() == "False"


def test_what_libraries_have_generated_stays_known_when_more_is_imported():
    """Else an honest run is taken for tampering: the collector does not find what is frozen."""
    code = (
        "import ptgraph.runner.preload\n"
        "from ptgraph.runner import preload_state\n"
        "before = preload_state.get().generated_ids\n"
        "import wave\n"
        "preload_state.renew()\n"
        "print(len(before) > 100 and before <= preload_state.get().generated_ids, flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n", done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_waiting_for_a_processor_is_seen():
    script = "import os, time\nos.sched_setaffinity(0, {CPU})\nwhile True: pass\n"
    script = script.replace("CPU", str(min(os.sched_getaffinity(0))))
    spinners = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(2)]
    try:
        ends = time.monotonic() + 60
        while most_waited(os.getpid()) < 0.2:
            assert time.monotonic() < ends, "of two that share a processor, one waits"
            time.sleep(0.05)
    finally:
        for spinner in spinners:
            spinner.kill()
            spinner.wait()


def test_time_spent_waiting_for_a_processor_does_not_count():
    assert still_allowed(10, elapsed=9.9, waited=0)
    assert not still_allowed(10, elapsed=10, waited=0)
    assert still_allowed(10, elapsed=30, waited=21)
    assert not still_allowed(10, elapsed=30, waited=19)
    assert not still_allowed(10, elapsed=BUSY * 10, waited=1000)


def test_what_a_run_has_waited_is_remembered_while_its_supervisor_tidies_up(checks, monkeypatch):
    waits = iter([8.0, 0.0])  # first of its processes, then there are none
    monkeypatch.setattr(server, "most_waited", lambda _: next(waits))
    job = Job(JobKind.CHECKS, checks, RIGHT, limits=Limits(seconds=2))
    run = server._Run(job, checks.parent, SimpleNamespace(pid=0), started=0.0)
    assert not run.is_late(6.0)
    assert not run.is_late(9.0)


def test_removing_a_run_changes_nothing_above_its_folder(tmp_path):
    tmp_path.chmod(0o755)
    server._remove(tmp_path / "ptgraph-gone-already")
    left = tmp_path / "ptgraph-0"
    (left / "inside").mkdir(parents=True)
    (left / "inside").chmod(0)
    server._remove(left)
    assert list(tmp_path.iterdir()) == []
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
