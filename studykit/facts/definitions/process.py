"""What textbooks tell of things and processes: where they go on or are found, what is used for what, by what they are divided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import with_entry
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
_THERE = re.compile(
    rf"(?P<who>{_HAN}{{2,18}}?)(?:的?全?过程)?(?P<how>(?:都|均|主要|全部|大多|多|一般|通常)*)(?:是)?在(?P<said>[一-鿿A-Za-z]{{2,14}}?)(?P<in>[中里内上])?(?P<verb>进行|发生|完成|合成|生成)的?(?=[，。；]|$)"
)
_SPREAD = re.compile(
    rf"(?P<who>{_HAN}{{2,16}}?)(?P<how>(?:主要|大多|多|一般|通常|广泛)*)(?P<verb>分布|生长|栖息|储存|存在|产|储藏|发育)[在于](?P<said>{_HAN}{{2,20}}?)[上中里内]?(?=[，。；]|$)"
)
_NO_PLACE = re.compile("过程|条件|基础|时期?$|方面|情况|程度")
_USE = re.compile(
    rf"(?P<who>{_HAN}{{2,16}}?)(?P<how>(?:常|可以?|主要|一般|通常|多|广泛|被)*)(?P<verb>(?<![运应作利使采费适])用(?:来|于|以|作|做))(?P<said>{_HAN}{{2,26}})(?=[，。；]|$)"
)
A_COLOUR = re.compile("[深浅淡暗纯]?[一-鿿]色")
"""Matches in full the name of a colour: what has it, another sentence says."""
_BY = re.compile(
    rf"(?:根据|按照?|依据)(?P<said>{_HAN}{{2,20}}?)(?:的?不同|的?差异)?，(?P<who>{_HAN}{{2,14}}?)(?P<how>(?:可以?|一般|通常|大致)*)(?P<verb>分为|划分为|分成)(?P<into>{_HAN}{{3,40}})(?=[，。；：]|$)"
)
_BELIEVED = re.compile(rf"(?P<hedge>(?:人们)?(?:一般|通常|普遍))认为(?:它)?是(?P<said>{_HAN}{{3,24}})(?=[。；，]|$)")
# 遗址曾出土陶片，一般认为是最早的实物: of the find, not of the place.
_BROUGHT = re.compile("出土|发现|发掘|藏有|保存|留下|存有|产出|建有|刻有|绘有|写[下有]")
_BY_WHAT = re.compile(
    rf"(?P<who>{_HAN}{{2,14}}?)(?P<how>(?:主要|大多|多|通常|一般|常)*)由(?!于)(?P<said>{_HAN}{{2,24}}?)(?P<verb>引起|造成|导致|所致)(?=[，。；]|$)"
)
_NTH = re.compile(
    rf"(?P<said>{_HAN}{{2,40}}?)是(?P<whose>{_HAN}{{2,8}}的)?(?P<nth>第[一二三四五][道层级])(?P<noun>[一-鿿]{{2,4}})(?=[，。；]|$)"
)
_NEAR = 200
LOOSE = re.compile(
    r"[这那其它他她你]|我(?!国)|^(?:但|而|也|又|还|都|更|不仅|如果|只有|主要|上述|两者|二者|之一|前者|后者)|(?:大家|同学|人们)|[的]$"
)
"""What leans on other words or opens in the middle of a statement."""
_SHARE = re.compile(r"\d|[一二两三四五六七八九十百千半]+(?:成|分之|[个种项名家])|(?:大|多|绝大)?(?:部分|多数)")
_TOLD_NUMBER = re.compile(r"\d[\d.,]*[万亿多余]*[一-鿿]$")
_COUNTED = re.compile(r"(?:[两二三四五六七八九][个种大类]|[两二三四五六七八九]部分)[一-鿿]{0,4}$")


@cued("在.*(?:进行|发生|完成|合成|生成)|[在于]")
def takes_place(passage: Passage) -> Iterator[Fact]:
    """X都在Y中进行; X主要分布在Y: where something goes on, or is found."""
    for at, _date in statements(passage):
        found = _THERE.match(passage.view, at) or _SPREAD.match(passage.view, at)
        if not found or not clauses.is_term(found["said"]) or not _is_placed(found["who"]) or LOOSE.search(found["said"]):
            continue
        if found.re is _SPREAD and re.search(r"海拔[约在]*\d", found["said"]):
            continue  # how high, and no more
        how = re.sub("[都均]", "", found["how"])
        if re.search(r"\d|之$", found["said"]):
            continue  # 分布在0.3至0.7之间: values
        if found.re is _SPREAD:
            yield process_of(passage, "takes_place", found, found["who"], "where", f"{found['who']}{how}{found['verb']}在哪里？")
        elif not _NO_PLACE.search(found["said"]):
            yield process_of(passage, "takes_place", found, found["who"], "where", f"{found['who']}{how}在哪里{found['verb']}？")


@cued("用[来于以作做]")
def used_for(passage: Passage) -> Iterator[Fact]:
    """X常用来Y: what something is used for."""
    for at, _date in statements(passage):
        found = _USE.match(passage.view, at)
        bare = found and A_COLOUR.fullmatch(found["who"])
        if found and not bare and _is_noun(found["who"]) and not LOOSE.search(found["said"]) and not passage.law:
            prompt = f"{with_entry(passage, found['who'])}{found['how']}{found['verb']}{'什么' if found['verb'][-1] in '于作做' else '做什么'}？"
            yield process_of(passage, "used_for", found, found["who"], "use", prompt)


@cued("[根按依][据照]?.*(?:分为|分成)")
def divided_by(passage: Passage) -> Iterator[Fact]:
    """根据C，X可以分为三个N: by what something is divided."""
    for at, _date in statements(passage):
        found = _BY.match(passage.view, at)
        if found and is_thing(found["who"]) and not LOOSE.search(found["said"]):
            kinds = _COUNTED.search(found["into"])
            into = kinds.group() if kinds else found["into"]
            prompt = f"{found['who']}{found['how']}根据什么{found['verb']}{into}？"
            yield process_of(passage, "divided_by", found, found["who"], "criterion", prompt)


@cued("认为(?:它)?是")
def believed(passage: Passage) -> Iterator[Fact]:
    """X…，一般认为是Y: what something is held to be, said in a clause without its subject."""
    before = told = ""
    for at, _date in statements(passage):
        found = _BELIEVED.match(passage.view, at)
        if found and is_thing(before) and not _BROUGHT.search(told) and not LOOSE.search(found["said"]):
            prompt = f"{found['hedge'].removeprefix('人们')}认为{before}是什么？"
            yield process_of(passage, "believed", found, before, "held to be", prompt)
        told = passage.view[at:].partition("，")[0]
        before = subject_of(told)


@cued("由.*(?:引起|造成|导致|所致)")
def brought_about(passage: Passage) -> Iterator[Fact]:
    """X由Y引起: what brings something about."""
    for at, _date in statements(passage):
        found = _BY_WHAT.match(passage.view, at)
        if found and _is_noun(found["who"]) and not LOOSE.search(found["said"]) and clauses.is_balanced(found["said"]):
            prompt = f"{found['who']}{found['how']}由什么{found['verb'].replace('所致', '引起')}？"
            yield process_of(passage, "brought_about", found, found["who"], "cause", prompt)


@cued("是.*第[一二三四五][道层级]")
def in_line(passage: Passage) -> Iterator[Fact]:
    """X是人体的第一道防线: which of several in a row something is, asked by its place."""
    for at, _date in statements(passage):
        found = _NTH.match(passage.view, at)
        owner = (found["whose"] or _has_so_many(passage, found["noun"])) if found else ""
        if found and owner and clauses.is_balanced(found["said"]) and not LOOSE.search(found["said"]):
            what = f"{owner.removesuffix('的')}的{found['nth']}{found['noun']}"
            yield process_of(passage, "in_line", found, what, "which", f"{what}是什么？")


def _has_so_many(passage: Passage, noun: str) -> str:
    """What the page has said before to have several of ``noun``: 人体 in 人体有三道防线."""
    before = passage.page.document.text[: passage.span.start + 1][-_NEAR:]
    found = re.search(rf"(?:^|[\s。，；])([一-鿿]{{2,8}}?)(?:共|一共)?有[两二三四五][道层级]{re.escape(noun)}", before)
    return found.group(1) if found else ""


def is_thing(who: str, loose: re.Pattern[str] = LOOSE) -> bool:
    """Whether ``who`` (folded) is a term that stands without what the page said before (``loose`` finds what does not)."""
    return len(who) > 1 and clauses.is_term(who) and not loose.search(who)


def _is_placed(who: str) -> bool:
    """Whether ``who`` is a name, or one that a short clause before it qualifies: 吸收光能的四种色素."""
    relative, _, head = who.rpartition("的")
    counted = re.sub("^[一二两三四五六七八九十]+[种类个]", "", head)
    return _is_noun(who) or (
        not _SHARE.match(who) and len(relative) > 2 and len(counted) > 1 and _is_noun(counted) and not LOOSE.search(relative)
    )


def _is_noun(who: str) -> bool:
    """Whether ``who`` is the name of a thing or a process, and no part of a clause."""
    return is_thing(who) and is_name(who) and not _SHARE.match(who) and not _TOLD_NUMBER.search(who)


def process_of(passage: Passage, rule: str, found: re.Match[str], who: str, aspect: str, prompt: str) -> OneAnswer:
    """What ``rule`` has seen: ``said`` of the match ``found`` is what ``prompt`` asks of ``who``."""
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, who, aspect, passage.cut(*found.span("said")), prompt)


RULES = (takes_place, used_for, divided_by, believed, brought_about, in_line)
