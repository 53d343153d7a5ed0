"""The file formats of a course as pydantic models, and their errors in plain words.

One model per kind of file (or per entry of a list). Field descriptions and examples are not
decoration: an error message is built from them ("`minutes` must be a number above 0"). What
concerns more than one file (unknown prerequisites, duplicate ids) is `load.py`'s business.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic import ValidationError as _ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from ptgraph.course.errors import CourseError, Problem
from ptgraph.course.located_yaml import Document, KeyPath
from ptgraph.course.model import ExerciseKind
from ptgraph.course.names import KEBAB_HINT, did_you_mean, is_kebab_case

_RAISES = re.compile(r"[A-Za-z_][\w.]*(: \S.*)?")


def _date(text: object) -> date:
    """Return a date written `YYYY-MM-DD`, and in no other of the forms that pydantic takes."""
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    raise ValueError


def _kebab(text: object) -> object:
    if isinstance(text, str) and not is_kebab_case(text):
        raise PydanticCustomError("kebab", "The id `{id}` is not kebab-case.", {"id": text})
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, BeforeValidator(_kebab)]
Day = Annotated[date, BeforeValidator(_date)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1)]

_MINUTES = "a number of minutes above 0"
_PACKAGES = Field(default=(), description="a list of package names", examples=["[onnx]"])
_TITLE_ZH = Field(default="", description="the title in Chinese", examples=["批归一化"])


class _Format(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NodeMatter(_Format):
    """The front matter of a node's note."""

    title: Text = Field(description="a text", examples=["Batch normalisation"])
    title_zh: str = _TITLE_ZH
    requires: tuple[str, ...] = Field(
        default=(), description="a list of node ids", examples=["[broadcasting, conv2d]"]
    )
    teaches: tuple[Text, ...] = Field(
        default=(), description="a list of public names", examples=["[torch.nn.BatchNorm2d]"]
    )
    packages: tuple[Text, ...] = _PACKAGES
    minutes: Positive = Field(default=15.0, description=_MINUTES, examples=["15"])
    source: str = Field(
        default="", description="an address", examples=["https://docs.pytorch.org/docs/stable/"]
    )


class StageMatter(_Format):
    """The front matter of a stage's `_stage.md`."""

    title: Text = Field(description="a text", examples=["Autograd"])
    title_zh: str = _TITLE_ZH
    nodes: tuple[str, ...] = Field(
        default=(), description="a list of node ids", examples=["[requires-grad, backward]"]
    )


class CardEntry(_Format):
    """One entry of a node's card file."""

    id: Id = Field(description="a kebab-case id", examples=["batch-norm-eval-stats"])
    edited: Day = Field(description="a date, year-month-day", examples=["2026-11-21"])
    front: Text = Field(description="a text", examples=["What does eval() do?"])
    back: Text = Field(description="a text", examples=["It sets the mode."])
    code: str = Field(default="", description="a text", examples=["print(1 + 1)"])
    output: str = Field(default="", description="a text", examples=['"2"'])
    raises: str = Field(
        default="",
        description="an exception's type, or `Type: message`",
        examples=['"RuntimeError: mat1 and mat2"'],
    )

    @model_validator(mode="after")
    def _is_executable_or_not(self) -> CardEntry:
        if self.raises and not _RAISES.fullmatch(self.raises.strip()):
            raise _across(
                "raises",
                f"`raises` must be `Type` or `Type: message`, not {_quoted(self.raises)}.",
                'For example: `raises: "RuntimeError: mat1 and mat2"`.',
            )
        if self.code.strip():
            if self.output and self.raises:
                raise _across(
                    "raises",
                    "The card has both `output` and `raises`.",
                    "Keep the one that the code really does.",
                )
            if not self.output and not self.raises:
                raise _across(
                    "code",
                    "The card has `code` but neither `output` nor `raises`.",
                    "Add what the code prints as `output: |`, or what it `raises:`.",
                )
        elif self.output or self.raises:
            key = "output" if self.output else "raises"
            raise _across(
                key,
                f"The card has `{key}` but no `code`.",
                f"Add the code as `code: |`, or delete `{key}`.",
            )
        return self


class CardEntryZh(_Format):
    """A card's Chinese text: the value under its id in a `.zh.yaml` file."""

    front: Text = Field(description="a text", examples=["eval() 做什么？"])
    back: Text = Field(description="a text", examples=["它设置模式。"])


class RequiresEntry(_Format):
    """What a machine must have: `requires` in `exercise.yaml`."""

    device: Literal["cpu", "accelerator", "cuda"] = Field(
        default="cpu", description="cpu, accelerator or cuda", examples=["accelerator"]
    )
    devices: Count = Field(default=1, description="a whole number from 1", examples=["2"])
    ranks: Count = Field(default=1, description="a whole number from 1", examples=["2"])
    packages: tuple[Text, ...] = _PACKAGES
    compiler: bool = Field(default=False, description="yes or no", examples=["yes"])


class LimitsEntry(_Format):
    """What a run may use: `limits` in `exercise.yaml`."""

    seconds: Positive = Field(
        default=10.0, description="a number of seconds above 0", examples=["10"]
    )
    memory_mb: Count = Field(
        default=2048, description="a whole number of megabytes above 0", examples=["2048"]
    )


class ExerciseEntry(_Format):
    """The file `exercise.yaml`."""

    title: Text = Field(description="a text", examples=["Match torch"])
    title_zh: str = _TITLE_ZH
    kind: ExerciseKind = Field(
        default=ExerciseKind.MODULE, description="module or script", examples=["script"]
    )
    requires: RequiresEntry = Field(
        default=RequiresEntry(), description="a mapping", examples=["{device: accelerator}"]
    )
    limits: LimitsEntry = Field(
        default=LimitsEntry(), description="a mapping", examples=["{seconds: 10}"]
    )
    minutes: Positive = Field(default=5.0, description=_MINUTES, examples=["5"])
    hints: tuple[Text, ...] = Field(
        default=(), description="a list of texts", examples=["[Look at the shapes first.]"]
    )
    warnings: tuple[Text, ...] = Field(
        default=(), description="a list of warnings filters", examples=["[FutureWarning]"]
    )


class TopicEntry(_Format):
    """One entry of `graph/_topics.yaml`."""

    outline: Text = Field(description="a text", examples=["A map of PyTorch"])
    section: Text = Field(description="a text", examples=["Basics · Tensors"])
    topic: Text = Field(description="a text", examples=["Creating tensors"])
    nodes: tuple[str, ...] = Field(
        default=(), description="a list of node ids", examples=["[tensor-creation]"]
    )


class LedgerEntry(_Format):
    """One entry of an exercise's `mutants.yaml`."""

    mutant: Text = Field(description="the mutant's name", examples=["|"])
    reason: Text = Field(description="a text", examples=["Both branches give the same at 0."])


_F = TypeVar("_F", bound=_Format)


def validated(model: type[_F], value: object, document: Document, at: KeyPath = ()) -> _F:
    """Return a document's value, or the part of it at a path, in the given format.

    Parameters
    ----------
    model : the format.
    value : the plain value; an empty document (None) counts as an empty mapping.
    document, at : where the value stands, for the lines in errors.

    Raises
    ------
    CourseError : one problem for each key that is unknown, missing or wrong.
    """
    try:
        return model.model_validate({} if value is None else value)
    except _ValidationError as error:
        details = error.errors(include_url=False)
        raise CourseError([_problem(model, each, document, at) for each in details]) from error


def _across(key: str, message: str, hint: str) -> PydanticCustomError:
    """Return an error about how keys go together, told at the line of one of them."""
    # The message is passed as a value: braces in it must not be read as placeholders.
    return PydanticCustomError(
        "across", "{message}", {"message": message, "hint": hint, "key": key}
    )


def _problem(model: type[_Format], error: ErrorDetails, document: Document, at: KeyPath) -> Problem:
    context: dict[str, Any] = error.get("ctx", {})
    path = error["loc"] + ((context["key"],) if error["type"] == "across" else ())
    where = document.where(*at, *path)
    if error["type"] == "across":
        return Problem(error["msg"], where, context["hint"])
    if error["type"] == "kebab":
        return Problem(error["msg"], where, KEBAB_HINT)
    if not path:
        keys = ", ".join(f"`{key}`" for key in model.model_fields)
        return Problem("Keys and values are expected here.", where, f"The keys are {keys}.")
    owner, key = _owner(model, path)
    if error["type"] == "extra_forbidden":
        known = ", ".join(f"`{name}`" for name in owner.model_fields)
        hint = did_you_mean(key, owner.model_fields, f"The known keys are {known}.")
        return Problem(f"Unknown key `{key}`.", where, hint)
    field = owner.model_fields[key]
    example = f"`{key}: {(field.examples or ['…'])[0]}`"
    if error["type"] == "missing":
        return Problem(f"The key `{key}` is missing.", where, f"Add a line such as {example}.")
    return Problem(
        _wrong(key, field.description or "", error), where, _example_hint(example, error)
    )


def _wrong(key: str, expected: str, error: ErrorDetails) -> str:
    """Return what is expected of a key, or of an item of its list, and what stands there."""
    name, last = f"`{key}`", error["loc"][-1]
    if isinstance(last, int):
        name, expected = f"Item {last + 1} of `{key}`", "a text"
    found = _quoted(error["input"])
    return f"{name} must be {expected}, not {found}." if found else f"{name} is empty."


def _example_hint(example: str, error: ErrorDetails) -> str:
    if error["type"] == "string_type" and isinstance(error["input"], dict):
        return "Quote the text, or write it as a block after `|`: `: ` inside it makes a mapping."
    return f"For example: {example}."


def _owner(model: type[_Format], path: KeyPath) -> tuple[type[_Format], str]:
    """Return the model and the key that an error's path ends in, list indices aside."""
    keys = [str(part) for part in path if not isinstance(part, int)]
    for key in keys[:-1]:
        inner = model.model_fields[key].annotation
        assert isinstance(inner, type)
        assert issubclass(inner, _Format)
        model = inner
    return model, keys[-1]


def _quoted(value: object) -> str:
    """Return a short form of what was found in place of what was expected, `""` for nothing."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value).split())
    if len(text) > 40:
        text = f"{text[:39]}…"
    return f"`{text}`" if text else ""
