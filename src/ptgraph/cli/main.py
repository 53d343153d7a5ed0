"""The command line: assembles the commands, turns errors into three lines and exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from ptgraph import __version__
from ptgraph.cli import browse, learn, produce, verify
from ptgraph.cli import study as study_command
from ptgraph.cli.terminal import complain
from ptgraph.errors import ExitCode, PtgraphError

# Typer carries its own copy of Click (older ones use the package); both hang on this class.
_CommandLineError = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name="ptgraph",
    help="Learn PyTorch for good: one small idea at a time, proven by running code.",
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
learn.register(app)
study_command.register(app)
browse.register(app)
produce.register(app)
verify.register(app)


@app.callback(invoke_without_command=True)
def overview(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    debug: Annotated[  # noqa: ARG001 - taken out of the arguments by `run`; here for --help
        bool, typer.Option("--debug", help="Show the traceback of an error.")
    ] = False,
) -> None:
    """Where you stand, and the one next command."""
    if version:
        print(f"ptgraph {__version__}")
    elif context.invoked_subcommand is None:
        browse.overview()


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the process's exit code."""
    debug = "--debug" in arguments
    try:
        kept = [argument for argument in arguments if argument != "--debug"]
        code = app(kept, prog_name="ptgraph", standalone_mode=False)
    except Exception as error:
        if debug:
            traceback.print_exc()
        return _explain(error)
    except KeyboardInterrupt:
        return _interrupted()
    if code == ExitCode.INTERRUPTED:  # what Typer makes of Ctrl-C
        return _interrupted()
    return code if isinstance(code, int) else ExitCode.OK


def _explain(error: Exception) -> int:
    if isinstance(error, typer.Exit):
        return int(error.exit_code)
    if isinstance(error, typer.Abort):
        return _interrupted()
    if isinstance(error, BrokenPipeError):
        # the reader has left; python would complain once more when it closes stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    if isinstance(error, PtgraphError):
        _three_lines(error.message, error.where, error.hint)
        return error.exit_code
    if isinstance(error, _CommandLineError):
        return _explain_command_line(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    _three_lines(
        f"ptgraph has a fault: {type(error).__name__}: {error}",
        f"{frame.filename}:{frame.lineno}",
        "Nothing recorded is lost. Run it again with --debug and report what it shows.",
    )
    return ExitCode.FAULT


def _explain_command_line(error: Exception) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "ptgraph"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    _three_lines(message.replace("\n", " "), "the command line", f"`{command} --help` shows how.")
    return ExitCode.USAGE


def _interrupted() -> int:
    complain("\nInterrupted. Everything you answered is recorded.")
    return ExitCode.INTERRUPTED


def _three_lines(message: str, where: str, hint: str) -> None:
    complain(f"Error: {message}")
    complain(f"  Where: {where}")
    complain(f"  Do:    {hint}")
