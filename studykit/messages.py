"""What users read, in their language: Chinese as written in the source, English under an English locale."""

from __future__ import annotations

import gettext as _gettext
import os
from functools import lru_cache
from pathlib import Path

_LOCALES = Path(__file__).parent / "locale"


def _language() -> str:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "en" if value.lower().startswith("en") else "zh"
    return "zh"


@lru_cache
def _translations(language: str) -> _gettext.NullTranslations:
    return _gettext.translation("studykit", _LOCALES, languages=[language], fallback=True)


def gettext(message: str) -> str:
    """``message`` (Chinese) in the user's language; imported as ``_`` where it is used."""
    return _translations(_language()).gettext(message)
