"""What an exception says, in a learner's terms: a sentence or two, not a dump.

Pure text to text. The sentences that checks carry stay as they are; what
`torch.testing.assert_close` and a plain `assert` say is told shorter: shapes, types, the
largest difference and where it is. Comparisons are taken to be written as torch names them,
`assert_close(actual, expected)`. Which line of the answer was at fault is found elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WIDTH = 240
_LINES = 8

_NOT_CLOSE = re.compile(
    r"Tensor-likes are not (?:close|equal)!\n\n"
    r"Mismatched elements: (?P<wrong>\d+) / (?P<all>\d+) .*\n"
    r"Greatest absolute difference: (?P<difference>\S+) at index (?P<index>\([^)]*\)).*\n"
    r"Greatest relative difference: .*"
)
_SCALARS = re.compile(
    r"Scalars are not (?:close|equal)!\n\nExpected (?P<expected>.+) but got (?P<actual>.+)\.\n"
    r"Absolute difference: .*\nRelative difference: .*"
)
_ATTRIBUTE = re.compile(
    r"The values for attribute '(?P<name>\w+)(?:\(\))?' do not match: "
    r"(?P<actual>.+) != (?P<expected>.+)\."
)
_BOOLEANS = re.compile(r"Booleans mismatch: (?P<actual>\w+) is not (?P<expected>\w+)")
_NONE = re.compile(r"None mismatch: (?P<actual>.+?) is not (?P<expected>.+)", re.DOTALL)
_LENGTHS = re.compile(r"The length of the sequences mismatch: (?P<actual>\d+) != (?P<expected>\d+)")
_KEYS = re.compile(
    r"The keys of the mappings do not match:\n"
    r"Missing keys in the actual mapping: \[(?P<missing>.*)\]\n"
    r"Additional keys in the actual mapping: \[(?P<additional>.*)\]"
)
_TYPES = re.compile(
    r"No comparison pair was able to handle inputs of type "
    r"<class '(?P<actual>[^']+)'> and <class '(?P<expected>[^']+)'>\."
)
_ITEM = re.compile(r"\n\nThe failure occurred for item (?P<item>\[.+\])\s*$")
_SIZE = re.compile(r"torch\.Size\(\[(?P<sizes>[^\]]*)\]\)")
_DID_NOT_RAISE = re.compile(r"DID NOT RAISE (?:<class '(?P<old>[^']+)'>|(?P<new>.+))")
_BACKTRACE = re.compile(r"\n(?:Exception raised from |C\+\+ CapturedTraceback).*", re.DOTALL)
_FILE_AND_LINE = re.compile(r" \(solution\.py, line \d+\)$")  # of a SyntaxError; told elsewhere
_WHERE = re.compile(r"^ \+ +(?:where|and) +(.+)$", re.MULTILINE)
_AT_INDEX = re.compile(r"^ +At index (?P<index>\S+) diff: (?P<values>.+)$", re.MULTILINE)


def in_short(message: str) -> str:
    """Return what an exception says, for a learner.

    Parameters
    ----------
    message : the exception's text, as pytest's rewritten `assert` or torch has it.
    """
    text = _FILE_AND_LINE.sub("", _BACKTRACE.sub("", message.strip()))
    if text.startswith("assert "):
        return _plain_assert(text.removeprefix("assert "))
    text = text.partition("\nassert ")[0]  # a check's own sentence, without pytest's comparison
    item = _ITEM.search(text)
    if item is not None:
        text = text[: item.start()]
    for pattern, tell in _TOLD.items():
        text = pattern.sub(tell, text)
    if item is not None:
        text = f"In item {item['item']}: {text}"
    return _cut(text)


def _not_close(match: re.Match[str]) -> str:
    wrong, everything = int(match["wrong"]), int(match["all"])
    index, difference = match["index"], match["difference"]
    differ = "differs" if wrong == 1 else "differ"
    count = (
        f"{wrong:,} of {everything:,} values {differ}" if everything > 1 else "The value differs"
    )
    if difference == "nan":
        return f"{count}: at index {index} there is a NaN on one side only."
    return f"{count}: the largest difference is {difference}, at index {index}."


def _is_and_should_be(match: re.Match[str]) -> str:
    actual, expected = _line(match["actual"]), _line(match["expected"])
    return f"It is {actual}, and should be {expected}."


def _attribute(match: re.Match[str]) -> str:
    actual, expected = (_SIZE.sub(_shape, match[side]) for side in ("actual", "expected"))
    return f"The {match['name']} is {actual}, and should be {expected}."


def _shape(match: re.Match[str]) -> str:
    """`torch.Size([3])` as the tuple it is."""
    sizes = match["sizes"]
    return f"({sizes},)" if sizes and "," not in sizes else f"({sizes})"


def _lengths(match: re.Match[str]) -> str:
    items = "item" if match["actual"] == "1" else "items"
    return f"It has {match['actual']} {items}, and should have {match['expected']}."


def _keys(match: re.Match[str]) -> str:
    missing, additional = match["missing"], match["additional"]
    parts = []
    if missing:
        parts.append(f"without the key {missing}" if "," not in missing else f"without {missing}")
    if additional:
        parts.append(f"with {additional}, which should not be there")
    return f"It comes {' and '.join(parts)}."


def _types(match: re.Match[str]) -> str:
    actual, expected = match["actual"], match["expected"]
    if actual == expected:
        return match[0]
    return f"It is of type {_type(actual)}, and should be of type {_type(expected)}."


def _type(name: str) -> str:
    return "None" if name == "NoneType" else name


def _raises(match: re.Match[str]) -> str:
    return f"It should raise {match['old'] or match['new']}, and does not."


_TOLD: dict[re.Pattern[str], Callable[[re.Match[str]], str]] = {
    _NOT_CLOSE: _not_close,
    _SCALARS: _is_and_should_be,
    _ATTRIBUTE: _attribute,
    _BOOLEANS: _is_and_should_be,
    _NONE: _is_and_should_be,
    _LENGTHS: _lengths,
    _KEYS: _keys,
    _TYPES: _types,
    _DID_NOT_RAISE: _raises,
}


def _plain_assert(text: str) -> str:
    """One line, or two, of what pytest has to say about an `assert` without a message."""
    head = _bare(_line(text.partition("\n")[0]))
    parts = [_line(part) for part in _WHERE.findall(text)]
    for part in parts:  # `<built-in method equal of type object at 0x…> = torch.equal`
        value, _, name = part.partition(" = ")
        if value.startswith("<"):
            parts = [other.replace(value, name) for other in parts]
            head = head.replace(value, name)
    telling = [part for part in parts if not _says_nothing(part)]
    negated = head.startswith("not ")
    value = head.removeprefix("not ")
    if telling and telling[0].startswith(f"{value} = ") and value in ("False", "True", "None"):
        return _cut(f"Not true: {'not ' * negated}{telling[0].partition(' = ')[2]}")
    lines = [f"Not true: {head}"]
    at = _AT_INDEX.search(text)
    if telling:
        lines.append(f"where {telling[0]}")
    elif at is not None and "..." in head:
        lines.append(f"at index {at['index']}: {_line(at['values'])}")
    return _cut("\n".join(lines))


def _bare(text: str) -> str:
    """An expression without the parentheses that stand around the whole of it."""
    inner, depth = text[1:-1], 0
    if not (text.startswith("(") and text.endswith(")")):
        return text
    for character in inner:
        depth += (character == "(") - (character == ")")
        if depth < 0:  # the first one closes before the end
            return text
    return inner


def _says_nothing(part: str) -> bool:
    """Whether it only repeats a name: `torch.int64 = torch.int64`."""
    value, _, name = part.partition(" = ")
    return value == name


def _line(text: str) -> str:
    """A value on one line; pytest writes a line end inside it as a backslash and an n."""
    text = " ".join(re.sub(r"\\n\s*", " ", text).split())
    return _SIZE.sub(_shape, text)


def _cut(text: str) -> str:
    lines = [line if len(line) <= _WIDTH else f"{line[:_WIDTH]} …" for line in text.splitlines()]
    return "\n".join(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"])
