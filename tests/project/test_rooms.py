"""The layout is the architecture: imports run one way, modules and functions stay small."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "src/ptgraph").rglob("*.py"))


def test_imports_run_one_way():
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_modules_and_functions_stay_small():
    for file in MODULES:
        text = file.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 370, f"{file} is long"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
                assert lines <= 45, f"{file}:{node.lineno} {node.name} has {lines} lines"


def test_every_module_says_what_it_is_for():
    for file in MODULES:
        assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))), file


def test_only_the_command_line_prints():
    for file in MODULES:
        if "cli" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            assert not (called and node.func.id == "print"), f"{file}:{node.lineno} prints"
