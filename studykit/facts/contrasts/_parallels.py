"""Two things said in the same words, one thing rather than another, one quantity that goes with another. Rules of :mod:`contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, is_side, scene

_TWO, _MOST_TOLD = 2, 4
# A verb that says of two things what each is like; 是 says too much to be asked so, unless both are names.
_VERBS = (
    "主张|强调|注重|重视|侧重于?|偏重|追求|依靠|依赖|采用|采取|实行|适用于|用于|属于|代表|象征|研究|调整|反映|来自|发源于|源于|取决于|起源于|重在|贵在|看重|讲究|擅长|"
    "回答|解决|关注|考察|描述|揭示|负责|盛产|体现|表现为|(?:发生|出现|形成|分布|集中|盛行|生长)[在于]|建在|位于"
)
_LIKE = rf"(?P<how>(?:则|却|更|都|仅|只|主要|更加|更多|一般|往往|大多|多)*)(?P<verb>{_VERBS}|(?<![主监保分代托接掌看])管(?![理道控辖线])|(?<![严尊侧注偏看比])重(?![要大庆点新复在视])|[一-鿿]{{1,2}}(?=的是)|以(?=[^，]+(?:为|见长|取胜|著称|闻名))|(?<![作成称认因分])为(?![了此何])|是)(?P<be>(?:的是)?)"
_SAYS = re.compile(
    rf"(?P<who>[^，。；：？！]{{1,16}}?){_LIKE}(?P<what>“[^“”]{{2,24}}”|[^，。；：？！（）]{{1,30}})(?:（(?:以下|下同|统称|简称)[^（）]*）)?"
)
_AS = re.compile(r"(?P<what>[^，]{2,24})(?P<facet>为[^，为]{1,8}|见长|取胜|著称|闻名)")
_HEDGE = re.compile("主要|一般|往往|大多|(?<!更)多")
# What happens or stands somewhere is asked for by place, or by time.
_PLACED = re.compile("在$|于$")
_NO_PLACE = re.compile("(?<!发)[用属源侧决]于$|[重贵]在$")
_A_TIME = re.compile("(?:年|季节?|时期|期|月|[半上下]年|阶段|时代|世纪|夜间|白天|[春夏秋冬])$")
# Asked as a difference in that respect.
_IN_A_RESPECT = re.compile(r"(?:从|在)[^，。；]{2,14}(?:看|上|方面|而言|来说)，")
# What only a thing that is thought about does: two of them are compared, whatever their names end in.
_OF_IDEAS = (
    "看重",
    "讲究",
    "擅长",
    "回答",
    "解决",
    "侧重",
    "侧重于",
    "偏重",
    "研究",
    "考察",
    "描述",
    "揭示",
    "重",
    "重在",
    "象征",
    "强调",
    "注重",
    "追求",
)
# Of what 前期 and 后期, 男生 and 女生 are, only the page knows; a number, a judgement is no noun that a name stands for.
_SIDE = re.compile("[前后上下左右东南西北中内外大小高低男女老少新旧早晚首末正副春夏秋冬甲乙丙丁本全各]")
_NO_NAME = re.compile(r"\d|^[不没很更最较非无有在由以从对]|[的了]$")
_NO_FELLOW = re.compile(
    r"[这那其它他她]|^[前后]一|一方面|有人|有的|一部分|首先|我们|只有|如果|什么|不$|[的也又就才还]$|(?<![基工场产湿耕陆])地$"
)


@cued(rf"{_VERBS}|[重管以为是]")
def parallel(passage: Passage) -> Iterator[Contrast]:
    """X主张A，Y主张B: two fellows and what each of them is like."""
    done = 0
    for a, b in clauses.clauses(passage.view):
        a = max(a, passage.start)
        if respect := _IN_A_RESPECT.match(passage.view, clauses.after_lead(passage.view, a)):
            done = _two_clauses_behind(passage, respect.end())
        if a < b and a >= done:
            row = _row(passage, a)
            done = row[-1].end() if row else done
            yield from _told(passage, row) if len(row) > 1 else ()


def _two_clauses_behind(passage: Passage, at: int) -> int:
    """Where the two clauses behind ``at`` end, that are told of in one respect."""
    return max((b for _, b in [part for part in clauses.clauses(passage.view) if part[0] >= at][:_TWO]), default=at)


def _row(passage: Passage, start: int) -> list[re.Match[str]]:
    """The clauses from the one at ``start`` on that say, with one verb, each something of a fellow of the first."""
    row: list[re.Match[str]] = []
    for a, b in clauses.clauses(passage.view):
        if b <= start:
            continue
        a = max(a, start)
        joined = passage.view.startswith(("而", "但"), a)
        a = clauses.after_lead(passage.view, a) if a == start else a + joined
        said = _SAYS.fullmatch(passage.view, a, b)
        joined = joined or (said is not None and "则" in said["how"])
        if said is None or (row and (said["verb"] != row[0]["verb"] or not _fellows(row[0], said, joined))):
            break
        row.append(said)
    return row[:_MOST_TOLD]


def _told(passage: Passage, row: list[re.Match[str]]) -> Iterator[Contrast]:
    """The question for what each of a ``row`` does."""
    first, spans, facet = row[0], [one.span("what") for one in row], ""
    if first["verb"] in ("是", "为") and passage.view[row[1].start() - 1] in "而但":
        return  # the second of them is asked as set against the first
    if first["verb"] == "以":
        held = [_AS.fullmatch(passage.view, *span) for span in spans]
        if any(one is None or held[0] is None or one["facet"] != held[0]["facet"] for one in held):
            return
        spans, facet = [one.span("what") for one in held if one], held[0]["facet"] if held[0] else ""
    said = tuple(passage.cut(*span) for span in spans)
    names = (
        _pair(first["who"], row[1]["who"])
        if len(row) == _TWO
        else f"{'、'.join(one['who'] for one in row[:-1])}与{row[-1]['who']}"
    )
    how = {tuple(_HEDGE.findall(one["how"])) for one in row}
    alike = len({side.text for side in said}) < len(said) or len(how) > 1 or passage.view[: first.start()].endswith("区别在于，")
    if alike or not all(is_side(side.text) and not re.match("[不没]|前|后|第", side.text) for side in said):
        return
    hedge = "".join(how.pop())
    each = f"{hedge}分别" if hedge in ("一般", "往往") else f"分别{hedge}"
    verb = f"{each}{'是' if first['verb'] == '为' else first['verb']}{first['be']}"
    prompt = f"{scene(passage, first.start())}{names}{verb}{_asked_for(first['verb'], *(side.text for side in said))}{facet}？"
    yield Contrast(passage.cut(first.start(), row[-1].end()), "parallel", passage.voice, names, first["verb"], said, prompt)


def _pair(x: str, y: str) -> str:
    """Both names, and what they share behind 的 only once: 甲与乙的降水."""
    (owner, _, own), (other, _, its) = x.partition("的"), y.partition("的")
    return f"{owner}与{other}的{own}" if own and own == its else f"{x}与{y}"


def _asked_for(verb: str, *said: str) -> str:
    """The question word for what ``verb`` is said of: a place, a time, else anything."""
    if not _PLACED.search(verb) or _NO_PLACE.search(verb):
        return "什么"
    return "什么时候" if all(_A_TIME.search(one) for one in said) else "哪里"


def _fellows(first: re.Match[str], second: re.Match[str], joined: bool) -> bool:
    """Whether two subjects name things of one kind: both titles, or words that end alike and begin otherwise; two that 而 or 则 has
    ``joined`` need not end alike."""
    x, y = first["who"], second["who"]
    if x == y or _NO_FELLOW.search(x) or _NO_FELLOW.search(y):
        return False
    titles = all(re.fullmatch("《[^》]+》", one) for one in (x, y))
    if first["verb"] in ("是", "为") and not titles:
        return _are_named_alike(first, second)
    terms = abs(len(x) - len(y)) < 4 and len(x) < 13 and clauses.is_term(x) and clauses.is_term(y)
    return titles or (
        terms
        and (
            x[-1] == y[-1]
            or (joined and max(len(x), len(y)) < 7)
            or ((first["verb"] in _OF_IDEAS or _asked_for(first["verb"]) != "什么") and max(len(x), len(y)) < 7)
        )
    )


def _are_named_alike(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether of two subjects it can be asked what they are: 程本 and 脂本, 甲国的首都 and 乙国的首都; and what they are is a noun."""
    x, y = first["who"], second["who"]
    (owner, _, own), (other, _, its) = x.partition("的"), y.partition("的")
    if any(_NO_NAME.search(one["what"]) for one in (first, second)):
        return False
    if own or its:
        return own == its and 1 < len(own) < 6 and all(1 < len(one) < 9 and clauses.is_term(one) for one in (owner, other))
    alike = len(x) == len(y) < 5 and x[-1] == y[-1] and x[0] != y[0] and clauses.is_term(x) and clauses.is_term(y)
    named = all(len(one["what"]) > 2 for one in (first, second))
    return named and len(x) > 1 and alike and not _SIDE.match(x) and not _SIDE.match(y)
