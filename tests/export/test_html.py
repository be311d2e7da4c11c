"""The web page: read by a parser, and by headless Chromium where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import lxml.html
import pypdfium2 as pdfium
import pytest

from studykit import deckfile
from studykit.cli._sheets import usual
from studykit.errors import ExportError
from studykit.export import Options, html, pdf
from studykit.export._options import Paper
from studykit.export._sheet_layouts import LAYOUTS, sheet_of
from studykit.model.deck import Deck
from tests import samples
from tests.export import pages

HOSTILE = "</style></script><script>alert(1)</script>\"'&amp;<img src=//x> \x07\ud800\u202e"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
in_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def written(deck: Deck, folder: Path, layout: str = "复习提纲", **paper: object) -> Path:
    path = folder / "sheet.html"
    html.write(deck, path, Options(layout=layout, paper=Paper(**paper)))  # type: ignore[arg-type]
    return path


def body(path: Path) -> lxml.html.HtmlElement:
    page = lxml.html.document_fromstring(path.read_text(encoding="utf-8")).body
    assert page is not None
    return page


def found(element: lxml.html.HtmlElement, path: str) -> list[lxml.html.HtmlElement]:
    return list(element.xpath(path))


def words(element: lxml.html.HtmlElement) -> str:
    return "".join(str(element.text_content()).split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_answer_of_every_layout_is_on_the_page(layout: str, tmp_path: Path) -> None:
    text = words(body(written(samples.deck(), tmp_path, layout)))
    for problem in sheet_of(samples.deck(), Options(layout=layout)).problems():
        for part in problem.answer:
            assert "".join(part.split()) in text


def test_an_answer_is_folded_under_its_question_with_the_passage_that_proves_it(tmp_path: Path) -> None:
    first = found(body(written(samples.deck(), tmp_path)), "//details[@class='fold']")[0]
    assert first.get("open") is None
    assert words(found(first, "./summary")[0]) == "1水循环是指什么？"
    assert words(found(first, "./div[@class='answer']")[0]) == "水在陆地、海洋和大气之间的连续运动"
    assert words(found(first, ".//blockquote")[0]) == (
        "水循环是指水在陆地、海洋和大气之间的连续运动。水的旅行，林一舟，水循环.txt，第1行"
    )


def test_an_ordered_list_is_numbered_and_another_is_not(tmp_path: Path) -> None:
    page = body(written(samples.deck(), tmp_path))
    assert [words(item) for item in found(page, "//div[@class='answer']/ol/li")] == ["蒸发", "输送", "降水"]
    assert [words(item) for item in found(page, "//div[@class='answer']/ul/li")] == ["地表水", "地下水"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_asked_of_the_network(layout: str, tmp_path: Path) -> None:
    """No address but the name of SVG, and a policy that would stop one."""
    content = written(samples.deck(), tmp_path, layout).read_text(encoding="utf-8")
    assert re.findall(r"""https?:|src=|href=|url\(|@import""", content.replace("http://www.w3.org/2000/svg", "")) == []
    assert "default-src 'none'" in content


@pytest.mark.parametrize("layout", LAYOUTS)
def test_markup_and_controls_in_the_text_are_letters_or_gone(layout: str, tmp_path: Path) -> None:
    items = tuple(replace(item, prompt=HOSTILE + item.prompt, answer=(*item.answer,)) for item in samples.deck().items)
    entries = tuple(replace(entry, text=HOSTILE + entry.text) for entry in samples.deck().receipt)
    deck = replace(samples.deck(), items=items, receipt=entries)
    page = body(written(deck, tmp_path, layout, title=HOSTILE, header=HOSTILE, fields=(HOSTILE,)))
    assert len(found(page, "//script")) == 1
    assert found(page, "//img") == []
    assert words(page).count("<script>alert(1)</script>") >= 2
    assert "\u202e" not in words(page)


def test_the_running_head_cannot_leave_its_string(tmp_path: Path) -> None:
    content = written(samples.deck(), tmp_path, header='"; } </style><b>').read_text(encoding="utf-8")
    assert 'content: "\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e "' in content


def test_the_paper_has_the_size_and_the_type_asked_for(tmp_path: Path) -> None:
    content = written(samples.deck(), tmp_path, size="a5", points=9).read_text(encoding="utf-8")
    assert "size: 148mm 210mm" in content
    assert "--points: 9pt" in content


def test_the_same_deck_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    first = written(samples.deck(), tmp_path).read_bytes()
    script = (
        "import sys; from pathlib import Path; from tests import samples; from studykit.export import Options, html;"
        "html.write(samples.deck(), Path(sys.argv[1]), Options())"
    )
    path = tmp_path / "second.html"
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, env=os.environ | {"PYTHONHASHSEED": "7"})
    assert path.read_bytes() == first


def test_a_deck_without_items_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="没有可以打印的题目"):
        written(replace(samples.deck(), items=()), tmp_path)
    assert list(tmp_path.iterdir()) == []


def browse(path: Path, *switches: str) -> str:
    profile = f"--user-data-dir={path.parent / 'profile'}"
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", profile, *switches, path.as_uri()]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


@in_chromium
def test_answers_fold_out_by_click_and_by_key(tmp_path: Path) -> None:
    """What is open is counted after a click on the first question, Space, o and c."""
    path = written(samples.deck(), tmp_path)
    probe = """<script>
const count = () => document.querySelectorAll("details.fold[open]").length, seen = [count()];
const press = (key) => { document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })); seen.push(count()); };
document.querySelector("details.fold > summary").click(); seen.push(count());
press(" "); press("o"); press("c");
document.body.dataset.seen = seen.join();
</script></body>"""
    path.write_text(path.read_text(encoding="utf-8").replace("</body>", probe), encoding="utf-8")
    assert 'data-seen="0,1,2,5,0"' in browse(path, "--dump-dom")


@in_chromium
@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_prints_to_as_many_pages_as_the_pdf_with_the_answers_open(layout: str, tmp_path: Path) -> None:
    (committed,) = (Path(__file__).parents[2] / "decks").glob("*.json")
    whole = deckfile.load(committed)
    deck = replace(whole, items=whole.items[:60])
    path = tmp_path / "sheet.html"
    html.write(deck, path, usual(deck, layout))
    browse(path, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'web.pdf'}")
    pdf.write(deck, tmp_path / "set.pdf", usual(deck, layout))
    with pdfium.PdfDocument(tmp_path / "web.pdf") as web, pdfium.PdfDocument(tmp_path / "set.pdf") as typeset:
        assert abs(len(web) - len(typeset)) <= 1
    text = pages.text(tmp_path / "web.pdf")
    assert layout == "卡片" or "第1页，共" in text
    problems = [*sheet_of(deck, usual(deck, layout)).problems()]
    lost = [part for problem in problems for part in problem.answer if "".join(part.split()) not in text]
    assert len(lost) <= len(problems) / 50, "an answer that a page's end parts is found in two pieces"


@in_chromium
def test_no_request_leaves_the_page(tmp_path: Path) -> None:
    """Chromium itself is asked what the page wanted to load; a picture put in by hand shows that it would say so."""
    path = written(samples.deck(), tmp_path)
    count = "document.body.dataset.loaded = performance.getEntriesByType('resource').length"
    probe = f"<script>addEventListener('load', () => {{ {count}; }});</script></body>"
    quiet = path.read_text(encoding="utf-8").replace("</body>", probe)
    path.write_text(quiet, encoding="utf-8")
    assert 'data-loaded="0"' in browse(path, "--dump-dom")
    loud = quiet.replace("default-src 'none'", "default-src http:").replace("<main>", '<main><img src="http://127.0.0.1:9/">')
    path.write_text(loud, encoding="utf-8")
    assert 'data-loaded="1"' in browse(path, "--dump-dom")
