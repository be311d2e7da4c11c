"""The nastiest texts a card may have to hold: each breaks some exporter, importer or renderer when it is not looked after."""

from __future__ import annotations

from studykit.model.deck import Deck, Evidence, Item, SourceEntry

HTML = (
    "若 a<b 且 c>d，则 a<c",
    "<张三>说",
    "</div></div>",
    "<!-- 注 -->",
    "<script>alert(1)</script>",
    "<style>.card{display:none}</style>",
    "<br>",
    "<img src=x onerror=alert(1)>",
    "&",
    "&amp;",
    "&lt;b&gt;",
    "&nbsp;",
    "&#65;",
    "AT&T",
    "<b",
    "a<b>c</b>",
    "1 < 2 > 0",
    "<![CDATA[x]]>",
    '"引号"',
    "'单引号'",
    '" onmouseover="x',
    "<ruby>水<rt>shuǐ</rt></ruby>",
    "<hr id=answer>",
    "<div class=answer>假</div>",
)
ANKI = (
    "{{c1::空}}",
    "{{c1::外{{c2::内}}}}",
    "{{c1,2::x}}{{c3::y}}",
    "{{c600::远}}",
    "{{c1::没关上",
    "}}",
    "}",
    "{",
    "{{问题}}",
    "{{FrontSide}}",
    "{{#停用}}x{{/停用}}",
    "{{^停用}}",
    "{{/停用}}",
    "{{cloze:正文}}",
    "a::b",
    "::",
    "[sound:a.mp3]",
    "[anki:play:q:0]",
    "[latex]x[/latex]",
    "[$]x[/$]",
    "[$$]x[/$$]",
    "[1]",
    "[注]",
    "\\(a\\)",
    "\\[ x^2 \\]",
    "\\frac{a}{b}}}",
    "{{c1::\\frac{a}{b}}}",
    "$x_1$",
    "%s %d",
    "{0}",
    "#注释",
    "\\n",
)
UNICODE = (
    "😀",
    "👨‍👩‍👧‍👦",
    "🇨🇳",
    "e\u0301",
    "é",
    "か\u3099",
    "\u1100\u1161\u11a8",
    "\uf900",
    "𠮷野家",
    "𪚥",
    "\u2ff0氵水",
    "葛\U000e0100",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴",
    "\u202e倒着写\u202c",
    "零\u200b宽",
    "连\u200d接",
    "软\u00ad连字",
    "\u3000全角空格\u3000",
    "a\u00a0b",
    "\u2028行",
    "\u2029段",
    "\ufeff标",
    "①②③",
    "㈠",
    "½",
    "ﬁ",
)
CONTROL = (
    "断\x1f开",
    "空\x00字",
    "\x07响",
    "退\x08格",
    "行一\n行二",
    "行一\r\n行二",
    "列一\t列二",
    "半\ud800个",
    "逃\x1b[31m",
    "删\x7f除",
)
LONG = ("长" * 10_000, "long " * 2_000 + "end", "<b>&" * 2_500, "{{c1::x}}" * 1_000, "末尾空格 ", " 开头空格", "=1+1", "-5%")

TEXTS = HTML + ANKI + UNICODE + CONTROL + LONG


def deck() -> Deck:
    """Each text as a question, as an answer, as a member of a list, as quotation, author, article and tag."""
    items = []
    for number, text in enumerate(TEXTS):
        evidence = Evidence("坏文.txt", number, number + 1, f"前{text}后", 1, number + 1, text[:80], text[:80], text[:80])
        common = {"evidence": (evidence,), "rule": "hostile", "voice": text[:80], "tags": (text[:80],)}
        single = Item(f"{number:08x}", "definition", "recall", text, (text,), **common)  # type: ignore[arg-type]
        several = Item(f"f{number:07x}", "list", "recall", f"有{text}的是哪两项？", (text, f"{text}之二"), **common)  # type: ignore[arg-type]
        items += [single, several]
    return Deck("坏::文 “测试”", (SourceEntry("坏文.txt", "0" * 64, "<坏文>"),), tuple(items), ())
