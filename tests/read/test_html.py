"""Web pages: the article and nothing of the site, as text with roles and lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.read import html
from tests.read.makers import saved


def seen(folder: Path, source: str | bytes) -> list[tuple[str, str]]:
    document = html.read(saved(folder, "页.html", source))
    return [(block.role, document.raw[block.start : block.end]) for block in document.blocks]


BODY = {
    "paragraphs and headings": ("<h1>水</h1><p>水往低处流。<p>火向上燃。", [("heading", "水"), ("body", "水往低处流。"), ("body", "火向上燃。")]),
    "inline tags say nothing": ("<p>水<b>循</b><span>环<!-- x --></span>。</p>", [("body", "水循环。")]),
    "line breaks, and two of them": ("<div>一<br>二<br><br>三<br/> <br/>四</div>", [("body", "一\n二"), ("body", "三"), ("body", "四")]),
    "source lines between Chinese are no spaces": ("<p>水\n   循<b>\n环</b> and\n  fire</p>", [("body", "水循环 and fire")]),
    "text beside blocks": ("<div>头<p>中</p>尾</div>", [("body", "头"), ("body", "中"), ("body", "尾")]),
    "entities": ("<p>&ldquo;水&rdquo;&nbsp;&amp;&#28779;&#xD800;</p>", [("body", "“水”\xa0&火\ufffd")]),
    "lists": ("<ul><li>甲<li>乙</ul><ol start=3><li>丙<li>丁</ol>", [("item", "甲"), ("item", "乙"), ("item", "3. 丙"), ("item", "4. 丁")]),
    "tables": ("<table><caption>表</caption><tr><th>年<td>量</table>", [("note", "表"), ("cell", "年"), ("cell", "量")]),
    "scripts, styles, forms and phonetic guides are not read": (
        "<style>p{}</style><script>x</script><noscript>n</noscript><p>水<ruby>滴<rp>(</rp><rt>di</rt></ruby><svg><text>s</text></svg></p>"
        "<select><option>o</select><button>b</button>",
        [("body", "水滴")],
    ),
    "raised note numbers go, powers stay": ("<p>水<sup>[1]</sup>10<sup>2</sup><sup>［注2］</sup></p>", [("body", "水102")]),
    "preformatted": ("<pre>一\n二</pre>", [("body", "一\n二")]),
    "deleted text": ("<p>水<del>火</del>土</p>", [("body", "水土")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODY.values(), ids=BODY.keys())
def test_a_page_is_read_as_it_is_seen(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    assert seen(tmp_path, f"<!DOCTYPE html><html><head><title>题</title></head><body>{body}</body></html>") == expected


SENTENCES = [f"第{number}段：水循环是指水在陆地、海洋和大气之间的连续运动，周而复始。" for number in range(1, 9)]
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
MENU = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(9))
SITE = {
    "semantic tags": f"<nav><ul>{MENU}</ul></nav><main><h1>水的旅行</h1>{ARTICLE}</main><aside><a href=x>热门，快来看。</a></aside><footer>版权所有</footer>",
    "named boxes": f"<div id=topNav>{MENU}</div><div class='left-sidebar'>关注我们，不迷路。</div><div class=content><h1>水的旅行</h1>{ARTICLE}</div>"
    "<div class='comment-list'><p>楼上说得好，学到了很多东西，谢谢分享。</p></div>",
    "unnamed boxes": f"<div><ul>{MENU}</ul></div><div><div><h1>水的旅行</h1></div><div>{ARTICLE}</div></div><div><a href=1>上一篇</a><a href=2>下一篇</a></div>",
    "a table for the page": f"<table><tr><td><ul>{MENU}</ul></td><td><h1>水的旅行</h1>{ARTICLE}</td></tr></table>",
    "the whole page named after its sidebar": f"<div class='has sidebar'><ul>{MENU}</ul><div><h1>水的旅行</h1>{ARTICLE}</div></div>",
    "hidden boxes": f"<ul>{MENU}</ul><div style='display: none'><p>隐藏的话，没有人看见它，也不该读。</p></div><h1>水的旅行</h1><div>{ARTICLE}</div>",
}  # fmt: skip


@pytest.mark.parametrize("page", SITE.values(), ids=SITE.keys())
def test_a_saved_page_with_menus_gives_its_article(tmp_path: Path, page: str) -> None:
    found = [text for _role, text in seen(tmp_path, f"<html><body>{page}</body></html>")]
    assert found == ["水的旅行", *SENTENCES]


def test_a_page_without_a_headline_has_that_of_its_title(tmp_path: Path) -> None:
    page = f"<html><head><title>水的旅行 - 某某网</title></head><body><ul>{MENU}</ul><div>{ARTICLE}</div></body></html>"
    assert seen(tmp_path, page)[0] == ("heading", "水的旅行")


def test_a_plain_page_is_taken_whole(tmp_path: Path) -> None:
    page = f"<html><body><p>短。</p><div><div>{ARTICLE}</div></div><p>林一舟</p></body></html>"
    assert [text for _role, text in seen(tmp_path, page)] == ["短。", *SENTENCES, "林一舟"]


def test_links_inside_a_sentence_stay(tmp_path: Path) -> None:
    page = f"<ul>{MENU}</ul><div>{ARTICLE}<p>见<a href=a>蒸发</a>、<a href=b>输送</a>和<a href=c>降水过程</a>。</p></div>"
    assert seen(tmp_path, page)[-1] == ("body", "见蒸发、输送和降水过程。")


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "utf-8", "big5"])
def test_a_page_that_declares_a_smaller_set_is_read_in_the_larger(tmp_path: Path, declared: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><body><p>朱鎔基說水。</p></body></html>'
    encoding = {"big5": "big5hkscs", "utf-8": "utf-8"}.get(declared, "gb18030")
    assert seen(tmp_path, page.encode(encoding)) == [("body", "朱鎔基說水。")]


def test_a_page_that_declares_the_wrong_encoding_is_read_in_the_right_one(tmp_path: Path) -> None:
    page = "<html><head><meta charset=utf-8></head><body><p>水往低处流，这是不变的道理。</p></body></html>"
    assert seen(tmp_path, page.encode("gb18030")) == [("body", "水往低处流，这是不变的道理。")]


def test_the_line_is_that_of_the_source(tmp_path: Path) -> None:
    document = html.read(saved(tmp_path, "页.html", "<html>\n<body>\n<p>一</p>\n\n<p>二</p>\n<div>三<br>\n<br>四</div>"))
    assert [block.line for block in document.blocks] == [3, 5, 6, 7]


def test_a_page_that_only_a_script_would_fill_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="没有文字"):
        html.read(saved(tmp_path, "页.html", "<html><body><div id=app></div><script>render()</script></body></html>"))
