"""The modules of a folder, for the three rooms whose members are found and not listed: read, facts, export."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType


def modules(package: str) -> list[ModuleType]:
    """The public modules of ``package``, imported, in the order of their names."""
    paths = import_module(package).__path__
    return [import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules(paths) if not found.name.startswith("_")]
