"""The time that stands inside a file, where its format insists on one."""

from __future__ import annotations

import os

from studykit.errors import ExportError
from studykit.messages import gettext as _

FIRST = 1_735_689_600
"""2025-01-01T00:00:00Z: the time inside files when nobody says another."""


def asked() -> int | None:
    """The seconds since 1970 that ``SOURCE_DATE_EPOCH`` names, ``None`` where it is not set.

    Raises:
        ExportError: it is set to something that is not such a number.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) <= 11):
        raise ExportError(
            _("环境变量 SOURCE_DATE_EPOCH 不是秒数：{value}").format(value=value), try_=_("改成 1970 年以来的秒数，或取消它")
        )
    return int(value)
