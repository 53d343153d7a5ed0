"""What becomes of ranks, right or wrong, is one sentence that names the rank and the line."""

import os
from pathlib import Path

import pytest

from ptgraph.course.model import Limits
from ptgraph.runner.model import Job, JobKind, Outcome, Verdict
from ptgraph.runner.server import run_job

CHECKS = """
import torch

def test_sum(ranks, solution):
    results = ranks(solution.total, torch.ones(2), world_size=2, seconds=4)
    assert [x.tolist() for x in results] == [[2, 2], [2, 2]], f"The ranks got {results}."
"""
HEAD = (
    "import faulthandler, os, sys, time, torch\nimport torch.distributed as dist\n\n\n"
    "def total(x):\n"
)
ON_RANK_1 = (
    HEAD + "    if dist.get_rank() == 1:\n        {}\n    dist.all_reduce(x)\n    return x\n"
)


@pytest.fixture
def judge(tmp_path: Path):
    def run(
        source: str, checks: str = CHECKS, seconds: float = 15, *, trace: bool = False
    ) -> Outcome:
        (tmp_path / "exercise.yaml").write_text("title: Sum\nrequires: {ranks: 2}\n")
        file = tmp_path / "test_task.py"
        file.write_text(checks)
        limits = Limits(seconds=seconds)
        return run_job(
            Job(
                JobKind.CHECKS,
                file,
                source,
                limits=limits,
                strict=True,
                trace=trace,
                expected=("test_sum",),
            )
        )

    return run


def test_every_ranks_result_is_given_back(judge):
    outcome = judge(HEAD + "    dist.all_reduce(x)\n    return x\n")
    assert outcome.verdict is Verdict.PASSED, outcome.message


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("return x", ["Rank 0 waits in line 8", "rank 1 has returned"]),
        ("dist.barrier()", ["same collectives, in the same order"]),
        ("dist.broadcast(x, 0)", ["Rank 0 waits in line 8", "rank 1 waits in line 7"]),
        ("os._exit(0)", ["Rank 1 left with exit code 0 in line 7"]),
        ("sys.exit()", ["Rank 1 left with exit code 0 in line 7"]),
        ("faulthandler._sigsegv()", ["Rank 1 was ended by SIGSEGV in line 7"]),
        ("os.kill(os.getpid(), 9)", ["Rank 1 was ended by SIGKILL"]),
        ("x.no_such_name", ["AttributeError", "rank 1 in line 7"]),
        ("assert not x.any(), 'zeros are asked for'", ["zeros are asked for", "rank 1 in line 7"]),
        ("os.kill(os.getppid(), 9)", ["The process that starts ranks and scripts was ended"]),
        ("time.sleep(60)", ["rank 1 is still in line 7"]),
    ],
)
def test_what_goes_wrong_in_a_rank_is_told_with_rank_and_line(judge, statement, words):
    outcome = judge(ON_RANK_1.format(statement))
    assert outcome.verdict is Verdict.FAILED
    for word in words:
        assert word in outcome.message


def test_a_rank_that_sleeps_for_a_while_is_not_taken_for_stuck(judge):
    checks = CHECKS.replace("seconds=4", "seconds=12")
    outcome = judge(ON_RANK_1.format("time.sleep(3)"), checks)
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_a_hang_is_told_before_the_time_of_the_run_is_up(judge):
    checks = CHECKS.replace("seconds=4", "seconds=60")
    outcome = judge(ON_RANK_1.format("time.sleep(60)"), checks, seconds=4)
    assert "rank 1 is still in line 7" in outcome.message


def test_ranks_start_clean_after_the_answer_has_used_threads_and_autograd(judge):
    source = (
        "import threading, time\n"
        + HEAD
        + "    dist.all_reduce(x)\n    return x\n\n\n"
        + "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
        + "if 'RANK' not in os.environ:\n"
        + "    torch.set_num_threads(2)\n"
        + "    a = torch.ones(600, 600, requires_grad=True)\n"
        + "    (a @ a).sum().backward()\n"
    )
    outcome = judge(source)
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_a_function_may_make_its_own_process_group(judge):
    checks = CHECKS.replace("seconds=4", "seconds=4, init=False")
    source = HEAD + "    dist.init_process_group('gloo')\n    dist.all_reduce(x)\n    return x\n"
    outcome = judge(source, checks)
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_the_collectives_inside_distributed_data_parallel_count(judge):
    checks = """
from torch import nn

def test_sum(ranks, solution):
    results = ranks(solution.total, nn.Linear(2, 1), count_collectives=True)
    assert results.collectives[0]["all_reduce"] == 2, results.collectives
"""
    body = """\
    model = torch.nn.parallel.DistributedDataParallel(x)
    for _ in range(2):
        model(torch.ones(1, 2)).sum().backward()
"""
    outcome = judge(HEAD + body, checks)
    assert outcome.verdict is Verdict.PASSED, outcome.message


def test_a_rank_alone_in_a_forward_pass_that_sends_buffers_waits(judge):
    checks = """
from torch import nn

def test_sum(ranks, solution):
    ranks(solution.total, nn.BatchNorm1d(2), seconds=10)
"""
    body = """\
    model = torch.nn.parallel.DistributedDataParallel(x)
    if dist.get_rank() == 0:
        model(torch.ones(3, 2))
"""
    outcome = judge(HEAD + body, checks)
    assert "Rank 0 waits in line 8" in outcome.message, outcome.message


def test_what_cannot_be_handed_over_is_said_to_the_author(judge):
    checks = CHECKS.replace("solution.total", "lambda x: x")
    outcome = judge(HEAD + "    return x\n", checks)
    assert "a top-level one of the check file" in outcome.message


def test_no_rank_outlives_its_run(judge):
    tell = "os.write(1, f'{os.getpid()} '.encode())"
    outcome = judge(HEAD + f"    {tell}\n    dist.all_reduce(x)\n    return x\n")
    assert outcome.verdict is Verdict.PASSED, outcome.message
    pids = [int(pid) for pid in outcome.output.split()]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_what_a_rank_uses_is_traced_with_what_the_others_use(judge):
    body = "    x = x * 1 if dist.get_rank() else x.add(0)\n    dist.all_reduce(x)\n    return x\n"
    outcome = judge(HEAD + body, trace=True)
    assert outcome.verdict is Verdict.PASSED, outcome.message
    assert set(outcome.apis) == {
        "torch.distributed.all_reduce",
        "torch.distributed.get_rank",
        "torch.Tensor.add",
        "torch.mul",
    }
    assert {use.line for use in outcome.uses or ()} == {6, 7}
    assert judge(HEAD + body).uses is None


def test_ranks_that_would_be_started_from_a_process_with_threads_are_refused(judge):
    """They could only come from the warm server, outside of the run and of its limits."""
    threads = (
        "import pytest, threading, time\n"
        "@pytest.fixture(scope='module', autouse=True)\n"
        "def busy():\n    threading.Thread(target=time.sleep, args=(9,)).start()\n"
    )
    outcome = judge(HEAD + "    dist.all_reduce(x)\n    return x\n", threads + CHECKS)
    assert outcome.verdict is Verdict.FAILED
    assert "The checks start threads" in outcome.message
