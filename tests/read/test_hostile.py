"""Files made to hurt: each a clear error, soon, in little memory, and the process that asked for it goes on."""

from __future__ import annotations

import struct
import sys
import time
import zlib
from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.read import _apart, read
from tests.read.makers import archive, book, pdf, saved, word

GIGABYTE = 1 << 30


def refused(path: Path, says: str = "") -> ReadError:
    """The error for ``path``, which must come within ten seconds and a gigabyte."""
    began = time.monotonic()
    with pytest.raises(ReadError, match=says or None) as caught:
        read(path)
    assert time.monotonic() - began < 10
    assert _peak() < GIGABYTE
    assert str(path) in caught.value.where and caught.value.try_
    return caught.value


def _peak() -> int:
    """Bytes that the largest of the processes started so far held at once."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit


def deflated(megabytes: int, chunk: bytes = b" ") -> bytes:
    """A bare deflate stream of so many megabytes of ``chunk``: one packed megabyte, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(chunk * ((1 << 20) // len(chunk))) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def bomb(name: str, claimed: int, megabytes: int, chunk: bytes = b" ") -> bytes:
    """A zip file with one part of so many megabytes that claims to have ``claimed`` bytes."""
    packed = deflated(megabytes, chunk)
    encoded = name.encode()
    fields = struct.pack("<HHHHHIIIHH", 20, 0x800, 8, 0, 33, 0, len(packed), claimed, len(encoded), 0)
    local = b"PK\x03\x04" + fields + encoded + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + encoded
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + end


@pytest.mark.parametrize("claimed", [GIGABYTE, 1000, 0xFFFFFFFE], ids=["honest", "understated", "overstated"])
def test_a_zip_bomb(tmp_path: Path, claimed: int) -> None:
    path = saved(tmp_path, "弹.docx", bomb("word/document.xml", claimed, 1024))
    assert path.stat().st_size < 2_000_000
    refused(path)


def test_millions_of_tiny_paragraphs(tmp_path: Path) -> None:
    refused(saved(tmp_path, "弹.docx", bomb("word/document.xml", GIGABYTE, 200, b"<w:p><w:r/></w:p>")), "压缩炸弹")


SECRET = "这是本机上的秘密"


@pytest.mark.parametrize("kind", ["system", "laughs"])
def test_entities_in_word_are_refused(tmp_path: Path, kind: str) -> None:
    (tmp_path / "秘密.txt").write_text(SECRET, encoding="utf-8")
    laughs = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    entities = {"system": f'<!ENTITY j SYSTEM "file://{tmp_path}/秘密.txt">', "laughs": laughs}[kind]
    xml = f'<!DOCTYPE d [{entities}]><w:document xmlns:w="w"><w:p>&j;</w:p></w:document>'
    error = refused(archive(tmp_path / "实体.docx", {"word/document.xml": xml}), "不安全")
    assert SECRET not in str(error)


@pytest.mark.parametrize("name", ["页.html", "书.epub"])
def test_entities_in_a_page_bring_nothing_in(tmp_path: Path, name: str) -> None:
    (tmp_path / "秘密.txt").write_text(SECRET, encoding="utf-8")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/秘密.txt">]><html><body><p>水&x;火</p></body></html>'
    path = saved(tmp_path, name, page) if name == "页.html" else book(tmp_path / name, {"一": page})
    assert SECRET not in read(path).raw


def test_deep_nesting(tmp_path: Path) -> None:
    depth = 200_000
    refused(saved(tmp_path, "深.html", "<html><body>" + "<div>" * depth + "水" + "</div>" * depth), "嵌套太深")
    refused(word(tmp_path / "深.docx", "<w:sdt>" * depth + "</w:sdt>" * depth), "嵌套太深")
    assert read(saved(tmp_path, "深.md", ">" * 50_000 + "水\n\n" + "[" * 5000 + "火")).raw


def test_a_tag_of_countless_attributes_runs_out_of_time(tmp_path: Path) -> None:
    page = "<html><body><p " + " ".join(f"a{number}=''" for number in range(300_000)) + ">水</p></body></html>"
    path = saved(tmp_path, "慢.html", page)
    began = time.monotonic()
    with pytest.raises(ReadError, match="时间太长"):
        _apart.read("studykit.read.html", path, step=1)
    assert time.monotonic() - began < 5


def _pdf(*objects: str | bytes) -> bytes:
    """A PDF file of ``objects``, the first its catalogue."""
    body = b"%PDF-1.7\n"
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content.encode() if isinstance(content, str) else content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % at for at in starts)
    return body + table + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))


def stream(data: bytes, head: str = "") -> bytes:
    return b"<<%b /Length %d>>\nstream\n%b\nendstream" % (head.encode(), len(data), data)


CATALOGUE = "<</Type /Catalog /Pages 2 0 R>>"
ONE_PAGE = "<</Type /Pages /Kids [3 0 R] /Count 1>>"
FONT = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
PAGE = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 4 0 R>>>>>>"


LOOPS = {
    "a page tree that is its own child": _pdf(CATALOGUE, "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000>>"),
    "two branches that are each other's": _pdf(
        CATALOGUE, "<</Type /Pages /Kids [3 0 R] /Count 9>>", "<</Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 9>>"
    ),
    "a form that draws itself": _pdf(
        CATALOGUE,
        ONE_PAGE,
        PAGE,
        stream(b"/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>>"),
        FONT,
    ),
    "no pages": _pdf(CATALOGUE, "<</Type /Pages /Kids [] /Count 0>>"),
    "a million pages on paper": _pdf(CATALOGUE, "<</Type /Pages /Kids [] /Count 1000000>>"),
}


@pytest.mark.parametrize("data", LOOPS.values(), ids=LOOPS.keys())
def test_loops_in_a_pdf(tmp_path: Path, data: bytes) -> None:
    refused(saved(tmp_path, "环.pdf", data))


def test_a_stream_of_a_pdf_that_unpacks_to_a_gigabyte(tmp_path: Path) -> None:
    once = b"\x78\xda" + deflated(1024) + bytes(4)
    data = stream(zlib.compress(once, 9), "/Filter [/FlateDecode /FlateDecode]")
    path = saved(tmp_path, "弹.pdf", _pdf(CATALOGUE, ONE_PAGE, PAGE, data, FONT))
    assert path.stat().st_size < 20_000
    refused(path)


def test_millions_of_characters_on_a_page_do_not_hold_it_up(tmp_path: Path) -> None:
    drawn = zlib.compress(b"BT /F 9 Tf 9 9 Td " + b"(a) Tj " * 2_000_000 + b"ET", 9)
    path = saved(tmp_path, "密.pdf", _pdf(CATALOGUE, ONE_PAGE, PAGE, stream(drawn, "/Filter /FlateDecode"), FONT))
    with pytest.raises(ReadError):
        _apart.read("studykit.read.pdf", path, step=1)


@pytest.mark.parametrize("name", ["长.txt", "长.md", "长.html"])
def test_fifty_megabytes_of_one_line(tmp_path: Path, name: str) -> None:
    head = "<html><body>" if name.endswith("html") else ""
    refused(saved(tmp_path, name, head + "水" * 17_000_000), "不像文章")


TEXT = "水循环是指水在陆地、海洋和大气之间的连续运动。\n" * 40
PARAGRAPH = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"


@pytest.mark.parametrize("kept", [0.02, 0.5, 0.97])
@pytest.mark.parametrize("name", ["断.txt", "断.md", "断.html", "断.docx", "断.epub", "断.pdf"])
def test_a_file_that_stops_short(tmp_path: Path, name: str, kept: float) -> None:
    path = tmp_path / name
    whole = {
        ".txt": lambda: saved(tmp_path, name, TEXT),
        ".md": lambda: saved(tmp_path, name, TEXT),
        ".html": lambda: saved(tmp_path, name, f"<html><body><p>{TEXT}</p></body></html>"),
        ".docx": lambda: word(path, PARAGRAPH),
        ".epub": lambda: book(path, {"一": f"<p>{TEXT}</p>"}),
        ".pdf": lambda: saved(tmp_path, name, pdf("#d", TEXT)),
    }
    whole[path.suffix]()
    assert read(path).raw
    data = path.read_bytes()
    end = int(len(data) * kept)
    while path.suffix in (".txt", ".md", ".html") and data[end] & 0xC0 != 0x80:
        end += 1  # Inside a character, where alone the end of a text can be seen to be missing.
    path.write_bytes(data[:end])
    refused(path)


def test_garbage_under_every_name(tmp_path: Path) -> None:
    garbage = bytes(range(256)) * 40
    for suffix, head in (
        (".pdf", b"%PDF-1.7\n"),
        (".docx", b"PK\x03\x04word/"),
        (".epub", b"PK\x03\x04META-INF/container.xml"),
        (".md", b"\0"),
    ):
        refused(saved(tmp_path, f"乱{suffix}", head + garbage))


def test_what_a_member_prints_does_not_get_into_its_answer(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    member = saved(
        tmp_path,
        "loud_member.py",
        "import os\nfrom studykit.read._document import Piece, laid_out\n\n"
        "def read(path):\n    print('loud', flush=True)\n    os.write(1, b'louder')\n"
        "    return laid_out(path, b'', [Piece('水', 'body', None, 1)])\n",
    )
    sys.path.append(str(member.parent))
    try:
        assert _apart.read("loud_member", tmp_path / "x").raw == "水"
    finally:
        sys.path.remove(str(member.parent))
    assert capfd.readouterr() == ("", "")


CRASHES = {
    "raise ZeroDivisionError": "损坏",
    "bytearray(1 << 34)": "内存",
    "import os; os.abort()": "崩溃",
    "import os; os._exit(3)": "崩溃",
    "while True: pass": "时间太长",
    "return read(path)": "内存",
}


@pytest.mark.parametrize(("deed", "says"), CRASHES.items())
def test_whatever_a_member_does_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str, says: str) -> None:
    saved(tmp_path, "bad_member.py", f"def read(path):\n    {deed}\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ReadError, match=says) as caught:
        _apart.read("bad_member", tmp_path / "x.pdf", step=1)
    assert "Traceback" not in str(caught.value)
