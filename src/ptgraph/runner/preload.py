"""What the forkserver loads before it forks: torch, its compiler's front end, and pytest.

Imported once, in the server, so that each run starts with all of it in memory. No torch
operation may run here: a parallel one would hang the next in every forked child, and CUDA
must not be initialised before a fork. `gc.freeze` keeps the collector of each child from
walking (and copying) torch's heap.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
import warnings

# Registered first, so run last: the server has nothing to tidy up, and the extension modules
# that torch brings along would report their own untidiness on the learner's terminal.
atexit.register(os._exit, 0)

# The server's own environment: what the learner has set for other programs does not reach
# the checks, and asking whether CUDA is there must not initialise it.
for _name in (
    "PYTEST_ADDOPTS",
    "PYTEST_PLUGINS",
    "PYTHONBREAKPOINT",
    "PYTHONSAFEPATH",
    "PYTHONWARNINGS",
):
    os.environ.pop(_name, None)
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
os.environ["MPLBACKEND"] = "Agg"
sys.dont_write_bytecode = True

with contextlib.suppress(ImportError):
    import readline  # noqa: F401 - pytest asks for it as it starts
import torch  # noqa: E402
import torch._dynamo  # noqa: E402
import torch.testing  # noqa: E402
from _pytest.config import default_plugins  # noqa: E402

import ptgraph.runner.checks  # noqa: E402
import ptgraph.runner.fixtures.compiling  # noqa: E402
import ptgraph.runner.fixtures.counting  # noqa: E402
import ptgraph.runner.fixtures.devices  # noqa: E402
import ptgraph.runner.fixtures.looping  # noqa: E402
import ptgraph.runner.fixtures.traffic  # noqa: E402
import ptgraph.runner.snippets  # noqa: E402
import ptgraph.runner.supervisor  # noqa: E402, F401
from ptgraph.runner import preload_state  # noqa: E402
from ptgraph.runner.processes import become_subreaper  # noqa: E402
from ptgraph.runner.tracing.names import public_names  # noqa: E402

public_names()  # made once, so that no run has to
for _plugin in default_plugins:
    __import__(f"_pytest.{_plugin}")

torch.set_num_threads(1)
# torch renews its thread pool on first use after a fork, without a lock: autograd's threads,
# which all ask for it as they start, would now and then find none and abort the run.
os.register_at_fork(after_in_child=lambda: torch.set_num_threads(torch.get_num_threads()))
preload_state.get()
# Should a supervisor be killed, its orphans come here, where the client finds them; that they
# are none of the server's own is no news to the learner.
become_subreaper()
warnings.filterwarnings("ignore", message="forkserver: waitpid returned unexpected pid")
gc.collect()
gc.freeze()
