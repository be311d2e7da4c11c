"""Which one it was that somebody signed, set up, waged or wrote at a time: the class of the thing is in the question, its name the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.eras import AGE
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts.dates._brought import is_one
from studykit.model.fact import Fact

KIND = "definition"

_PACT = "条约|和约|协定|公约|盟约|密约|议定书|宣言"
_WAR = "战争|起义|运动|革命|战役|事变|变法|政变|新政"
_OFFICE = "司|府|院|省|处|台|署|寺|阁|衙门|监|所"
_SYSTEM = "制度?|法"
_BAND = "会|党|社|团|军"
_CLASSES = (
    ("签订|签署|订立|缔结|达成", rf"《[^《》]{{2,14}}(?P<pact>{_PACT})》|[一-鿿]{{2,6}}之?(?P<bare>{_PACT}|盟)", "哪个{}"),
    ("发动|领导|掀起|发起|爆发|进行", rf"[一-鿿]{{2,12}}(?P<war>{_WAR})", "哪场{}"),
    ("设立|设置|增设|设", rf"[一-鿿]{{1,7}}(?:{_OFFICE})", "什么机构"),
    ("推行|实行|实施|确立|建立|创立|采用|开创|废除", rf"[一-鿿]{{1,8}}(?:{_SYSTEM})", "什么制度"),
    ("成立|创立|组织|建立|创建|组建", rf"[一-鿿]{{2,10}}(?:{_BAND})", "什么组织"),
    ("编成|编纂|编修|编写|编著|撰写|写成|修成|主编|完成", "(?P<style>[一-鿿]{2,8}?)《[^《》]{2,14}》", "哪部{}"),
)
_HOW = "(?:被迫|正式|先后|分别|又|还|首次|开始|普遍|广泛|联合|在[^，在]{2,10}|[与同和][^，]{2,10})*"
_FORMS = tuple(
    (
        re.compile(
            rf"(?P<who>[^，。；：？！“”《》在与同和]{{2,12}}?)?(?P<how>{_HOW})(?P<verb>{verbs})(?P<done>了?)(?P<what>{what})(?P<more>(?:负责|来|以|管理|掌管|统领|辅助|统辖|统管)[^，。；]{{2,14}})?(?=[，。；]|$)"
        ),
        which,
    )
    for verbs, what, which in _CLASSES
)
_WHEN = re.compile(f"{AGE}，?")
_AFTER = re.compile(r"[^，。；：？！]{3,16}(?<!最)(?<!然)(?<!此)(?<!以)(?<!之)(?:后|期间|时期|之后|失败后|前夕|中)，")
_LOOSE = re.compile(r"[这那它他她]|其(?![他中实余])|该|此(?!后)|我[们国]?|双方|两国|各国")
_STATE = re.compile(rf"{AGE}|[一-鿿]{{1,6}}(?:国|朝|政府|王朝|帝国|军|党)")
_BE_ONE = re.compile(r"^(?:一(?!国)|[两二三四五六七八九十几数多许各些新]|第|首)|[的]")


@cued("[约定书言争义动命役变法政司府院省处台署寺阁门监所制会党社团军》]")
def which_one(passage: Passage) -> Iterator[Fact]:
    """鸦片战争后，清政府被迫签订了《X条约》; 宋代设立市舶司负责…: which treaty, office, order or work it was."""
    view = passage.view
    for at, end, when in _clauses_with_time(passage):
        for form, which in _FORMS:
            found = form.match(view, at)
            if found is None or found.end() > end:
                continue
            kind = next(filter(None, map(found.groupdict().get, ("pact", "bare", "war", "style"))), "")
            who = found["who"] or ""
            if not _is_told(who, when) or _LOOSE.search(found.group()) or not _is_name(found, kind):
                continue
            asked = f"{when}{who}{found['how']}{found['verb']}{found['done']}{which.format(kind)}{found['more'] or ''}？"
            start = found.end("style") if found.groupdict().get("style") else found.start("what")
            answer = passage.cut(start, found.end("what"))
            proof = passage.cut(at - len(when) if when else at, found.end())
            yield OneAnswer(proof, "which_one", passage.voice, when + who + found["verb"], "which", answer, asked)
            break


def _clauses_with_time(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Each clause of the statement: where it begins behind its time, where it ends, and the words of the time with their comma, where
    the clause opens with one or the clause before says after what it was."""
    before, covered = "", 0
    for a, b in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(a, passage.start))
        if b <= passage.start or at >= b or at < covered:
            continue
        date = next((one for one in passage.dates if one.start == at), None)
        age = _WHEN.match(passage.view, at)
        if date is not None:
            start = date.end + (passage.view[date.end : date.end + 1] == "，")
            covered = _next_end(passage, start)
            yield start, covered, f"{date.said}，"
        elif age is not None:
            covered = _next_end(passage, age.end())
            yield age.end(), covered, age.group()
        else:
            yield at, b, before
        after = _AFTER.fullmatch(passage.view[at : b + 1])
        before = after.group() if after and not _LOOSE.search(after.group()) else ""


def _next_end(passage: Passage, at: int) -> int:
    """Where the clause ends that ``at`` lies in."""
    return next((b for a, b in clauses.clauses(passage.view) if b > at), len(passage.view))


def _is_told(who: str, when: str) -> bool:
    """Whether who did it, or in which age it was done, and when are known."""
    if not who:
        if when.endswith("后，"):
            return name_behind(when[:3]) != "" or name_behind(when[:2]) != ""  # 周武王灭商后，实行分封制
        return bool(re.fullmatch(f"{AGE}，?", when))
    named = bool(_STATE.fullmatch(who) or name_behind(who) or words.tag(who).startswith(("nr", "ns", "nt")))
    return named and (bool(when) or bool(_STATE.fullmatch(who) and re.match(AGE, who)) or bool(name_behind(who)))


def _is_name(found: re.Match[str], kind: str) -> bool:
    """Whether what is asked for is one thing by its name."""
    what = found["what"]
    if "《" in what:
        return bool(clauses.is_balanced(what)) and not _BE_ONE.match(what)
    return is_one(what) and not _BE_ONE.search(what) and what != kind


RULES = (which_one,)
