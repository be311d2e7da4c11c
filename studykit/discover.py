"""The modules of a folder, for the three rooms whose members are found and not listed: read, facts, export."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType


def modules(package: str) -> list[ModuleType]:
    """The public modules of ``package`` and of the folders in it, imported, in the order of their own names."""
    paths = import_module(package).__path__
    found = [one for one in pkgutil.walk_packages(paths, f"{package}.") if not one.ispkg]
    public = [one.name for one in found if not one.name.rpartition(".")[2].startswith("_")]
    return [import_module(name) for name in sorted(public, key=lambda name: name.rpartition(".")[2])]
