"""Bring the catalogues of messages up to date with the source, and compile them.

    python docs/make_catalogue.py

The source speaks Chinese. ``locale/en`` holds the English for every ``_("…")`` of the package; ``locale/zh`` holds the
Chinese for the words of argparse, which speaks English, and keeps those of other Pythons than the one that runs. Messages
that are new have an empty ``msgstr``: fill it in and run this again. Prints what is still to be translated; the exit code is
the number of languages that want something.
"""

from __future__ import annotations

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "studykit"
LANGUAGES = ("en", "zh")
_HEADER = 'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
_KEYWORDS = {"_": None, "ngettext": (1, 2)}


def path_of(language: str) -> Path:
    """The catalogue of ``language``; the compiled one lies beside it."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "studykit.po"


def load(language: str) -> Catalog:
    """The catalogue of ``language`` as it lies there; empty if there is none."""
    path = path_of(language)
    return read_po(io.BytesIO(path.read_bytes() if path.exists() else b""), locale=language, charset="utf-8")


def in_source(language: str) -> dict[str, set[str]]:
    """The messages that ``language`` has to translate, with the modules they stand in."""
    found: dict[str, set[str]] = {}
    if language == "en":
        for name, _line, message, _comments, _context in extract_from_dir(PACKAGE, [("**.py", "python")], keywords={"_": None}):
            found.setdefault(str(message), set()).add(f"studykit/{Path(name).as_posix()}")
    else:
        for _line, message, _comments, _context in extract_from_file("python", argparse.__file__, keywords=_KEYWORDS):
            for form in message if isinstance(message, tuple) else (message,):
                found.setdefault(form, set()).add("argparse.py")
    return found


def updated(language: str) -> Catalog:
    """The catalogue of ``language`` with every message of the source, translated where it was before."""
    known = {str(message.id): message for message in load(language) if message.id}
    wanted = in_source(language)
    if language != "en":
        wanted |= {name: {"argparse.py"} for name in known.keys() - wanted.keys()}
    catalogue = Catalog(locale=language, creation_date=datetime(2026, 1, 1, tzinfo=UTC))
    for name, modules in sorted(wanted.items(), key=lambda pair: (sorted(pair[1]), pair[0])):
        translation = str(known[name].string) if name in known else ""
        catalogue.add(name, translation, locations=[(module, 0) for module in sorted(modules)])
    return catalogue


def write(language: str, catalogue: Catalog) -> None:
    """Write ``catalogue`` as text, for people, and compiled, for the program."""
    text = io.BytesIO()
    write_po(text, catalogue, omit_header=True, include_lineno=False, width=120)
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_HEADER.format(language=language).encode() + text.getvalue())
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages of ``catalogue`` without a translation."""
    return [str(message.id) for message in catalogue if message.id and not message.string]


def main() -> int:
    """Update and compile every language; how many of them want something."""
    wanting = 0
    for language in LANGUAGES:
        catalogue = updated(language)
        write(language, catalogue)
        missing = untranslated(catalogue)
        wanting += bool(missing)
        print(f"{language}: {len(catalogue)} messages, {len(missing)} to translate", *missing, sep="\n  ")
    return wanting


if __name__ == "__main__":
    sys.exit(main())
