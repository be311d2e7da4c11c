"""Where studykit keeps its own files, and how a file is put in place whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def _home(kind: str) -> Path:
    if home := os.environ.get("STUDYKIT_HOME"):
        return Path(home).expanduser() / kind
    import platformdirs

    finder = {"data": platformdirs.user_data_path, "config": platformdirs.user_config_path, "cache": platformdirs.user_cache_path}
    return finder[kind]("studykit", appauthor=False)


def data_folder() -> Path:
    """The folder of ``reviews.db``; ``STUDYKIT_HOME`` puts it, with the other two, under one folder."""
    return _home("data")


def config_folder() -> Path:
    """The folder of the user's settings."""
    return _home("config")


def cache_folder() -> Path:
    """The folder of what can be made again."""
    return _home("cache")


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and move it into place, so that a reader finds the old file or the new one.

    Raises:
        OSError: the folder cannot be written; nothing is left behind.
    """
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).chmod(0o666 & ~_umask())
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
