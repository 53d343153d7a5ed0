"""What the learner may configure: `config.toml` in the home, all of it optional."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from ptgraph.errors import Location, PtgraphError


class SettingsError(PtgraphError):
    """`config.toml` cannot be read, or says something that cannot be."""


class Language(StrEnum):
    """The language of titles and texts, where the course has them."""

    EN = "en"
    ZH = "zh"


@dataclass(frozen=True, slots=True)
class Settings:
    """The bounds of a day and how well things are to be remembered.

    `minutes` and `new_nodes` bound a day; the retentions are the probability of recall at
    which an item falls due (FSRS's desired retention).
    """

    minutes: float = 20.0
    new_nodes: int = 2
    language: Language = Language.EN
    card_retention: float = 0.9
    exercise_retention: float = 0.7


def load_settings(file: Path) -> Settings:
    """Read the settings; a missing file means the defaults.

    Raises
    ------
    SettingsError : broken TOML, an unknown key, or a value out of its bounds.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings cannot be read: {error}", where=file, hint="Mend or delete the file."
        ) from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The settings are not valid TOML: {error}", where=file, hint="Mend or delete the file."
        ) from error
    return _checked(values, text, file)


def _checked(values: dict[str, object], text: str, file: Path) -> Settings:
    known = {field.name for field in fields(Settings)}
    for key in values:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = (
                f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(sorted(known))}."
            )
            raise SettingsError(
                f"Unknown setting `{key}`.", where=_line(text, key, file), hint=hint
            )
    return Settings(
        minutes=_number(values, "minutes", 1, 1440, text, file),
        new_nodes=int(_number(values, "new_nodes", 0, 100, text, file)),
        language=_language(values, text, file),
        card_retention=_number(values, "card_retention", 0.5, 0.99, text, file),
        exercise_retention=_number(values, "exercise_retention", 0.5, 0.99, text, file),
    )


def _number(
    values: dict[str, object], key: str, low: float, high: float, text: str, file: Path
) -> float:
    value = values.get(key, getattr(Settings(), key))
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise SettingsError(
            f"`{key}` must be a number from {low} to {high}, not {value!r}.",
            where=_line(text, key, file),
            hint="Change the value, or delete the line to have the default.",
        )
    return float(value)


def _language(values: dict[str, object], text: str, file: Path) -> Language:
    value = values.get("language", Language.EN.value)
    if value not in {language.value for language in Language}:
        raise SettingsError(
            f'`language` must be "en" or "zh", not {value!r}.',
            where=_line(text, "language", file),
            hint="Change the value, or delete the line to have English.",
        )
    return Language(str(value))


def _line(text: str, key: str, file: Path) -> Location:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().startswith(key):
            return Location(file, number)
    return Location(file)
