"""Skip everything while being imported."""

import pytest

VERDICTS = ["error"]
pytest.skip("not today", allow_module_level=True)
