"""A document, or the error it could not be read for, as bytes between two processes."""

from __future__ import annotations

import json
from array import array
from base64 import b64decode, b64encode
from dataclasses import astuple

from studykit.errors import ReadError
from studykit.model.document import Block, Change, Document, Source


def pack(answer: Document | ReadError) -> bytes:
    """``answer`` as JSON in ASCII, which carries every string there can be, lone surrogates included."""
    if isinstance(answer, ReadError):
        return json.dumps({"what": answer.what, "where": answer.where, "try": answer.try_}).encode("ascii")
    record = {
        "source": astuple(answer.source),
        "raw": answer.raw,
        "text": answer.text,
        "origin": b64encode(answer.origin.tobytes()).decode("ascii"),
        "blocks": [astuple(block) for block in answer.blocks],
        "changes": [astuple(change) for change in answer.changes],
    }
    return json.dumps(record).encode("ascii")


def unpack(packed: bytes) -> Document:
    """The document packed by :func:`pack`.

    Raises:
        ReadError: an error was packed.
    """
    record = json.loads(packed)
    if "what" in record:
        raise ReadError(record["what"], where=record["where"], try_=record["try"])
    return Document(
        Source(*record["source"]),
        record["raw"],
        record["text"],
        array("I", b64decode(record["origin"])),
        tuple(Block(*block) for block in record["blocks"]),
        tuple(Change(*change) for change in record["changes"]),
    )
