"""What no honest answer does: the names of it, and the modules for native code that it imports."""

from __future__ import annotations

import ast

NATIVE = ("ctypes", "_ctypes", "cffi")
# Functions that hand what they are given, or find, to whoever called them.
GO_BETWEENS = {
    "inspect.py": (),
    "ctypes/__init__.py": (),
    "ctypes/util.py": (),
    "asyncio/base_tasks.py": (),
    "dis.py": (),
    "bdb.py": (),
    "cProfile.py": (),
    "profile.py": (),
    "traceback.py": ("walk_tb", "walk_stack"),
    "_pytest/_code/code.py": (),
    "torch/_jit_internal.py": (),
    "logging/__init__.py": ("currentframe", "<lambda>"),
}
HIDDEN = {
    "tb_frame": "the frames of a traceback",
    "gi_frame": "the frame of a generator",
    "cr_frame": "the frame of a coroutine",
    "ag_frame": "the frame of a generator",
}
_CODE = ("__code__", "__defaults__", "__kwdefaults__")
# The attributes that are looked at, by the event that tells of them: the guards themselves read
# others at every call.
ATTRIBUTES = {
    "object.__getattr__": (*HIDDEN, "__code__"),
    "object.__setattr__": _CODE,
    "object.__delattr__": _CODE,
}
MODULES = frozenset(
    [
        "_testcapi",
        "_testinternalcapi",
        "_testbuffer",
        "_testmultiphase",
        "_ctypes_test",
        "_xxsubinterpreters",
        "_interpreters",
        "_xxinterpchannels",
    ]
)
WALKS = {
    "sys.settrace": "sys.settrace()",
    "sys.setprofile": "sys.setprofile()",
    "sys.addaudithook": "sys.addaudithook()",
    "sys.monitoring.register_callback": "sys.monitoring",
    "marshal.loads": "marshal.loads()",
    "marshal.load": "marshal.load()",
    "resource.setrlimit": "resource.setrlimit()",
    "resource.prlimit": "resource.prlimit()",
}
WHOLE_HEAP = {
    "gc.get_objects": "gc.get_objects()",
    "gc.get_referrers": "gc.get_referrers()",
    "gc.get_referents": "gc.get_referents()",
    "sys._current_frames": "sys._current_frames()",
    "sys._current_exceptions": "sys._current_exceptions()",
}
CTYPES = [
    "dlopen",
    "dlsym",
    "dlsym/handle",
    "call_function",
    "string_at",
    "wstring_at",
    "cdata",
    "cdata/buffer",
    "addressof",
    "memoryview_at",
    "PyObj_FromPtr",
    "get_errno",
    "set_errno",
]
FILES = [
    "open",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
    "shutil.rmtree",
    "shutil.move",
    "shutil.copyfile",
    "shutil.copytree",
]
PROGRAMS = ["subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"]


def native_code(source: str) -> str:
    """The first module for calling native code that an answer imports by name."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            if name.partition(".")[0] in NATIVE:
                return name
    return ""
