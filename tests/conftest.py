"""What every test may rely on: its own data folders, no colours or language taken from outside, and a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import Generator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
# pytest's own numbering looks through all the folders there are for each new one.
_HOMES = count()
# Half of the usual examples for a property: the suite stays under three minutes, and every run draws others.
settings.register_profile("suite", max_examples=50, deadline=None)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the data, configuration and cache folders at an empty folder, and speak Chinese."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_HOMES)}"
    home.mkdir()
    monkeypatch.setenv("STUDYKIT_HOME", str(home))
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLORFGBG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    return home


@pytest.fixture
def now() -> datetime:
    """A Monday morning."""
    return NOW


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where ``CI`` is set every tool has been installed, and a skipped test is a failure that says what it missed."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
    return report
