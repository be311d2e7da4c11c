"""The setting of a figure: the body, the place or the age that the text around its clause tells it of."""

from __future__ import annotations

import re

from studykit.chinese import words
from studykit.chinese.happenings import BECAME
from studykit.facts._offices import area_of
from studykit.facts._passage import Passage
from studykit.facts._scope import SHORT_NAME
from studykit.facts._titles import PLACE, headword, is_place, place_of_report, region_of_title

_SOME_BODY = re.compile("(?:省|市|县|部(?!分|门|队)|局|厅|委|会|府|院(?![区落])|公司|集团)(?=.)")
_ITS_PART = re.compile("[校院厂园库景社矿老新]区$")
_ERA = re.compile(
    "(?:[东西]汉|三国|[东西]晋|北魏|[南北]朝|五代|[南北]宋|(?:[秦汉隋唐宋元明清辽]|春秋|战国)(?:代|朝|初|末|中叶|初年|末年|时期))(?=[一-鿿，])"
)
_OF_A_LAND = re.compile("我国|中国|全[国省市球]|世界|工程|项目|公路|铁路|大学|公司")
_SHORTEST = 3
_FARTHEST = 12


def whose_event(passage: Passage, clause: str, has_subject: bool) -> str:
    """``clause`` with the body or the place whose report or chronicle tells of it, where it names neither."""
    if body := place_of_report(passage):
        return _in_report(body, clause) if has_subject else body + clause
    head = headword(passage)
    area = PLACE.match(head)
    if has_subject and area and clause.startswith(area["unit"]) and _SOME_BODY.search(clause):
        return area["place"][:-1] + clause
    if has_subject and len(head) > _SHORTEST and head[:_SHORTEST] in clause:
        return clause  # 省政府设立白洋淀保护区
    if not head or is_place(head):
        return in_chronicle(passage, "", clause) + clause
    clause = SHORT_NAME.sub("", clause)  # 学校推行: the body itself
    alone = has_subject and (head in clause or _SOME_BODY.search(clause) or BECAME.search(clause, 1))
    return clause if alone else head + clause


def _in_report(body: str, clause: str) -> str:
    """``clause``, which has a subject, with the place of the office or the name of the body (``body``) whose report it stands in."""
    area = PLACE.match(body)
    if area and re.match(rf"{area['unit']}(?![{area['unit']}民长场界])", clause):
        return area["place"][:-1] + clause  # 市编办 of 云泽市
    name = area_of(body) or body
    placed = PLACE.match(clause)
    return clause if name[:2] in clause or (placed and not _ITS_PART.search(placed["place"])) else name + clause


def in_chronicle(passage: Passage, owner: str, stem: str) -> str:
    """``owner`` with the place or the body whose chronicle the figure stands in, unless the clause names it."""
    head = headword(passage)
    named = not is_place(head) or head[:-1] in owner + stem or re.match(rf"[我全本]{head[-1]}", owner + stem)
    if named:
        return owner
    return head[:-1] if not owner and stem.startswith(head[-1]) else head + owner.removeprefix(head[-1])


def in_region(passage: Passage, prompt: str, time: str) -> str:
    """``prompt``, which opens with the words of ``time``, with the region that the article is about by its title, where it names no place
    and asks of a common noun."""
    region = "" if place_of_report(passage) or headword(passage) else region_of_title(passage)
    told = prompt.removeprefix(time)
    if region and told.startswith(region[-2:]):
        return f"{time}{region}{told[2:]}"  # 平原浅层地下水
    if not region or region[:2] in told or PLACE.match(told) or _OF_A_LAND.search(told) or "，" in told:
        return prompt
    cut = words.segment(told)
    if not words.tag(cut[0].text).startswith("n") or any(words.tag(word.text) in ("ns", "nr", "nz") for word in cut):
        return prompt
    return f"{time}{region}{told}"


def in_year(passage: Passage, timed: tuple[str, str]) -> tuple[str, str] | None:
    """``timed``, for a figure of a communiqué that has no year in its title, with the date that a sentence before has opened with;
    ``None`` where nothing tells the year."""
    if not place_of_report(passage) or re.search(r"\d{4}年|以来", timed[0] + timed[1]):
        return timed
    at = passage.before
    for _ in range(_FARTHEST):
        if at is None or at.article is not passage.article or at.dates:
            break
        at = at.before
    date = at.dates[0] if at is not None and at.dates and at.dates[0].start <= at.start + 1 else None
    return (f"{date.said}，{timed[0]}", timed[1]) if date and date.when.year else None


def in_era(passage: Passage, view: str, timed: tuple[str, str], owner: str) -> tuple[str, str]:
    """``timed`` with the age that the sentence opens with (北宋), where nothing else says when."""
    era = None if timed[0] else _ERA.match(view, passage.start)
    named = era is None or era.group()[:2] in owner + timed[1] or place_of_report(passage) or headword(passage)
    return timed if named or era is None else (f"{era.group()}，", timed[1])
