"""What a learner has set once and finds again at the next start: one word a file in the folder of settings."""

from __future__ import annotations

from studykit.paths import config_folder, write_whole


def setting(name: str) -> str:
    """The word kept as ``name``; empty where there is none that can be read."""
    try:
        return (config_folder() / name).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def keep(name: str, word: str) -> None:
    """Keep ``word`` as ``name``.

    Raises:
        OSError: the folder of settings cannot be written.
    """
    config_folder().mkdir(parents=True, exist_ok=True)
    write_whole(config_folder() / name, f"{word}\n".encode("ascii"))
