"""Questions on a chronicle, a guide, a report of one place or body, on one case: whose days they ask of, and of which year a number
was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from studykit.chinese import chronicles
from studykit.chinese.script import fold, is_traditional
from studykit.model.page import Page

_YEARS_TOLD = re.compile("(?:（[^（）]*）)+$")
# What the whole nation knows needs no chronicle to stand on.
_OF_THE_NATION = re.compile("中国|中华|全国|国家|中央|世界|国际")
_SAYS_WHERE = re.compile("[据據根]《|据[^，]{2,16}，|^根据")
_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})年?[）\s　]*$")
_DATED = re.compile(r"^(?P<year>\d{4})年")
_ANOTHER_TIME = re.compile(r"(?<!\d)\d{4}年|次年|翌年|[当同]年|至今|年[底末]|截至|历年|每年")
# What a court, a party and the goods of a case do in no other; what the law says it says for all.
_OF_THE_CASE = re.compile(
    "法院|判决|裁定|审判|一审|二审|再审|原告|被告|上诉|争议焦点|诉至|诉讼请求|辩称|鉴定|赔偿|[某×][一-鿿]?|[一-鿿]某|本案|案涉|涉案|仲裁委"
)
_OF_THE_LAW = re.compile("《|民法典|法律|规定，|司法解释|应当|可以|不得|必须|有权|之日起")
# 社里组织整理的《民歌选》: of the house whose history it is.
_INSIDE = re.compile(
    "(?:[^，？]{0,14}[年月日]，)?(?:[一-鿿]{1,16}?(?P<before>[社馆厂校院所行]))??(?P<kind>[社馆厂校院所行])[里内](?=[一-鿿]{2})"
)
_REMARK = re.compile("（[^（）]*）$")
_LONGEST_HEAD = 24
_ROOT = 2
# No year has more entries than this.
_MOST_LINES = 400


def of_chronicle(page: Page, position: int, kind: str, prompt: str) -> str:
    """``prompt``, which asks for a ``kind`` of answer of what ``page`` tells at text ``position``, behind the title of the chronicle that
    tells it, where it names neither the place nor the body of that: 据《某馆大事记》，新馆于何时动工？ A number without a time gets the
    year of its entry."""
    article = page.article_at(position)
    title = _YEARS_TOLD.sub("", fold(article.title or "").strip()) if article else ""
    owner = chronicles.owner(title)
    asked = fold(prompt)
    if not owner and (framed := _of_theme(page, title, kind, prompt)):
        return framed
    if not owner:
        told = chronicles.house(title) and (kind in ("figure", "date", "list") or _THIS_ONE.search(asked))
        return _of_house(page, title, prompt) if told else _of_case(page, prompt)
    if (inside := _INSIDE.match(asked)) and owner.endswith(inside["kind"]):
        known = prompt[: inside.start("kind")].endswith(inside["kind"])
        prompt = f"{prompt[: inside.start('kind')]}{'' if known else owner}{prompt[inside.end() :]}"
        asked = fold(prompt)
    if _OF_THE_NATION.match(owner) or _SAYS_WHERE.match(asked):
        return prompt
    year = _year_over(page, position) if kind == "figure" and not re.search("年|何时", asked) else ""
    shown = (article.title or "")[: len(title)] if article else ""
    return f"{year}{prompt}" if owner[:_ROOT] in asked else _behind(page, shown, f"{year}{prompt}")


def _behind(page: Page, title: str, prompt: str) -> str:
    """``prompt`` behind the ``title`` of what tells it, in the script of ``page``."""
    return f"{'據' if is_traditional(page.document.text) else '据'}《{title}》，{prompt}"


# 本机, 本产品: the thing that a manual is on.
_THIS_ONE = re.compile("(?<![一-鿿])(?:本|该|此)(?P<kind>机|品|产品|仪器|设备|装置|系统|公司|集团|馆|园|店|院|所)(?=[一-鿿])")


def _of_theme(page: Page, title: str, kind: str, prompt: str) -> str:
    """``prompt`` behind the ``title`` of the report that tells it, where it says no word of what the report is on, without the year and the
    place that the title names; empty where it needs none."""
    on, asked = chronicles.themes(title), fold(prompt)
    known = any(sign in asked for sign in "".join(on))
    if not on or known or kind not in ("figure", "date", "list") or re.search("[《“]", asked) or _SAYS_WHERE.match(asked):
        return ""
    year = _DATED.match(asked)
    within = year and year["year"] in title and asked[year.end()] not in "末底初上下"
    bare = prompt[year.end() :].lstrip("，") if year and within else prompt
    place = chronicles.place(title)
    bare = bare.removeprefix(place) if place and fold(bare).startswith(place) else bare
    return _behind(page, title.replace(" ", ""), bare)


def _of_house(page: Page, title: str, prompt: str) -> str:
    """``prompt`` behind the ``title`` of the guide or the report that tells it, where it names not whose that is."""
    house, asked = chronicles.house(title), fold(prompt)
    if (this := _THIS_ONE.search(asked)) and (this["kind"] in "机品产品仪器设备装置系统" or house.endswith(this["kind"])):
        return f"{prompt[: this.start()]}{house}{prompt[this.end() :]}"
    root = house[:_ROOT] if len(house) > _ROOT else house
    if root in asked or re.search("[《“]", asked) or _SAYS_WHERE.match(asked) or _OF_THE_NATION.search(asked):
        return prompt
    return _behind(page, _REMARK.sub("", title).replace(" ", ""), prompt)


def _of_case(page: Page, prompt: str) -> str:
    """``prompt`` with the case that the page is on, where it asks of what was done in it."""
    named, asked = chronicles.case(fold(page.document.text[: chronicles.OPENING])), fold(prompt)
    if named is None or not _OF_THE_CASE.search(asked) or _OF_THE_LAW.search(asked):
        return prompt
    name = page.document.text[slice(*named)]
    return prompt if name in prompt else f"在{name}中，{prompt}"


def _year_over(page: Page, position: int) -> str:
    """The year of the entry at ``position``, with a comma: that its line opens with or that of the line over it; empty where the
    sentence tells of another time."""
    sentence = page.sentence_at(position)
    if sentence is None or _ANOTHER_TIME.search(fold(sentence.span.text)):
        return ""
    for line in islice(_lines_before(page.document.text, position), _MOST_LINES):
        found = _DATED.match(line) or (_YEAR.search(line) if len(line) < _LONGEST_HEAD and "。" not in line else None)
        if found:
            return f"{found['year']}年，"
    return ""


def _lines_before(text: str, position: int) -> Iterator[str]:
    """The folded lines of ``text`` up to ``position``, the last one first."""
    end = position
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        yield fold(text[start:end])
        end = start - 1
