"""What the learner may configure, and what becomes of a mistake in it."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptgraph.settings import Language, Settings, SettingsError, load_settings


@pytest.fixture
def config(tmp_path: Path):
    def write(text: str | bytes) -> Path:
        file = tmp_path / "config.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write


def test_no_file_means_the_defaults(tmp_path):
    assert load_settings(tmp_path / "config.toml") == Settings(20, 2, Language.EN, 0.9, 0.7)


def test_every_setting_can_be_set(config):
    text = (
        'minutes = 45\nnew_nodes = 3\nlanguage = "zh"\n'
        "card_retention = 0.85\nexercise_retention = 0.75\n"
    )
    assert load_settings(config(text)) == Settings(45, 3, Language.ZH, 0.85, 0.75)


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        ("minuts = 3\n", "minuts", 1),
        ("minutes = 20\nminutes = 30\n", "TOML", None),
        ("minutes = 0\n", "1 to 1440", 1),
        ("\nminutes = true\n", "minutes", 2),
        ('minutes = "20"\n', "minutes", 1),
        ("card_retention = 90\n", "0.5 to 0.99", 1),
        ('language = "fr"\n', '"en" or "zh"', 1),
        (b"minutes = \xff\n", "cannot be read", None),
    ],
)
def test_a_mistake_is_named_with_its_line(config, text, said, line):
    file = config(text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert said in caught.value.message
    assert caught.value.where == (str(file) if line is None else f"{file}:{line}")
    assert caught.value.hint


@given(st.binary(max_size=60))
def test_nothing_but_our_own_error_comes_of_any_file(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("settings") / "config.toml"
    file.write_bytes(text)
    with contextlib.suppress(SettingsError):
        assert isinstance(load_settings(file), Settings)
