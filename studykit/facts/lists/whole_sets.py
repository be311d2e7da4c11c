"""A set spelt out: its name, a verb of being or a colon, and its members up to the full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studykit.chinese import clauses, coordination, rosters, words
from studykit.facts import _headings, _sets
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, owned
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._titles import entry_of
from studykit.model.fact import Fact

KIND = "list"

_LINK = re.compile(
    r"(?P<how>(?:[，]|主要|通常|一般|大致|具体|依次|分别|先后|均|都|(?:从|由|自)[^，。；：？！、]{1,5}[到至向][^，。；：？！、]{1,5})*)"
    r"(?P<link>是指|指的是|就是|(?<![方手题标食])指(?!南针|[标导数挥出明向定示])|即(?![将使便日刻])|(?<![但可只正总于凡若要硬])是(?!否|非)|(?<![作成行变称因认较更以设分列改转分])为(?![了何主])|"
    r"(?<![没所占拥富享具含只共现设建特原稀仅持])有(?![关限效利用序机力害丝性益])|包括|包含|如下|：|——)(?P<mark>：?)"
)
# After these a class with its owner has all its members: 我国的直辖市有, 五环的颜色是.
_SAYS = ("有", "包括", "包含", "是", "为")
_POINTS = ("指", "是指", "指的是", "即", "就是", "——")
# What a statement may open with before its subject: 公元前3000年前后，世界上的文明古国有.
_WHEN_OR_WHERE = re.compile(
    r"(?:公元前?|约|在)?[^，。；：？！、的是有]{1,14}(?:年|月|世纪|年代|年间|时期|时代|初期|[^，]后|时|末期|前后|以前|之前|以后|之后|以来|初年|末年|[朝代]|期间|境内|历史上|古代|近代|现代|战后|[国学]上|中)，|[^，。；：？！、]{2,16}[中里]，"
)
_IN_ORDER = re.compile("依次|(?:从|由|自)[^，]+[到至向]")
# 四功指唱、念、做、打，五法指…: the next clause is a statement of its own.
_ENDS = re.compile(
    r"(?=$|[。；！]|，(?:合称|统称|并称|简称|通称|即“|这些|它们|其中|又称|与|朝廷|[^，。；、]{1,10}(?:是指|指的是|指|即|是|为|有|在|最)[^，。；]*[，。；]))"
)
# 今年要打好“四场硬仗”: of whom?
_STATES = re.compile("分为|分成|包括|包含|具有|有|是|为|由")
# 影响工业布局的因素: of all, whatever the article is on.
_OF_ALL = re.compile("影响|决定|引起|构成|常见的|常用的|世界")
_USES = re.compile("[一-鿿](?:采用|使用|运用|实行|用|有|设|分|含|共)$")
_IN_A_TALK = re.compile("[今明去]|我|打好|抓好|做好|着力|坚决")
_LONGEST, _LONGEST_CLAUSE = 120, 20


@cued("[、和与及《“]", "[指即是为有括含：—]")
def roster(passage: Passage) -> Iterator[Fact]:
    """三省指A、B、C; 我国的直辖市有A、B、C、D; 植物的六大器官：A、B…: the members of a set that is named before them."""
    for start in _starts(passage):
        stop = next(iter(_ENDS.finditer(passage.view, start)), None)
        end = stop.start() if stop else len(passage.view)
        if end - start > _LONGEST:
            continue
        for link in _LINK.finditer(passage.view, start + 1, end):
            named, fact = _spelt_out(passage, start, link, end)
            if fact:
                yield fact
            if named:
                break


def _starts(passage: Passage) -> Iterator[int]:
    """Where a statement begins: the sentence, what follows a semicolon, what follows the time or the place that opens it."""
    yield clauses.after_lead(passage.view, passage.start)
    for a, _ in clauses.clauses(passage.view):
        if a > passage.start and passage.view[a - 1] in "；，":
            yield clauses.after_lead(passage.view, a)


_NAMED_TOGETHER = re.compile("的(?:合称|总称|统称|并称|简称)(?=[，。；]|$)")


def _spelt_out(passage: Passage, start: int, link: re.Match[str], end: int) -> tuple[bool, Enumeration | None]:
    """Whether a set is named before ``link``, and the fact where its members stand behind it."""
    view = passage.view
    head = view[start : link.start()]
    if "，" in head or "：" in head:
        return True, None
    if _NAMED_TOGETHER.search(view, link.end(), end):
        return True, None  # “六艺”是…的合称: of what it is the name is asked apart
    said = _of_entry(passage, head)
    opening = clauses.after_lead(view, passage.start)
    when = _WHEN_OR_WHERE.fullmatch(view, opening, start) if start > opening else None
    opens = start <= opening or view[start - 1] == "；" or when is not None
    start = when.start() if when else start
    stretch = link.end(), end
    counted = _sets.counted(said)
    apart = [] if counted or link["link"] not in (*_POINTS, "：") else _sets.counted(_sets.quoted_alone(said))
    for one in counted or apart:
        for members in filter(None, _readings(view, stretch, one.count)):
            fact = _fact(passage, (start, members[-1][1]), one, link, members)
            said_where = fact is not None and (passage.law or fact.prompt.startswith("据《"))
            return True, fact if counted or said_where else None
    known = bool(counted) or (opens and _sets.class_named(said, several=False) is not None)
    members = rosters.members(view, stretch) if opens else []
    if len(members) < 2 or (link["link"] == "：" and ("的" not in head or len(members) < 3)):
        return known, None  # 好发部位：…: whose they are the lines of the notes above tell
    name = None if link["link"] in _POINTS else _class_of(said, link, [view[a:b] for a, b in members])
    return known, _fact(passage, (start, end), name, link, members) if name else None


def _readings(view: str, stretch: tuple[int, int], count: int | None) -> Iterator[list[tuple[int, int]]]:
    """The ways to read so many members: with 、 up to the end, up to the first comma, in as many clauses."""
    yield rosters.members(view, stretch, count)
    comma = view.find("，", *stretch)
    if comma > 0:
        yield rosters.members(view, (stretch[0], comma), count)
        parts = list(coordination.split_at(view, stretch, "，"))
        alike = len({view[a] for a, _ in parts}) == 1 and all(2 < b - a <= _LONGEST_CLAUSE for a, b in parts)
        yield parts if len(parts) == count and alike else []


def _class_of(head: str, link: re.Match[str], members: list[str]) -> _sets.SetName | None:
    """The class that ``head`` names, by its noun, by what its members end in, or as what comes one after another."""
    several = len(members) > 2
    name = _sets.class_named(head, several and link["link"] in _SAYS)
    if name is None and link["link"] in _SAYS[:3]:
        name = _sets.of_members(head, members)
    if name is None and several and _IN_ORDER.search(link["how"]) and _sets.alone(head):
        name = _sets.SetName(head, "", "", None)
    return name


def _of_entry(passage: Passage, head: str) -> str:
    """``head`` with the thing that the article is on in the place of 其."""
    entry = entry_of(passage)
    return f"{entry}的{head.removeprefix('其').removeprefix('的')}" if entry and re.match("其(?![他它中实余])", head) else head


def _fact(
    passage: Passage, proof: tuple[int, int], name: _sets.SetName, link: re.Match[str], members: list[tuple[int, int]]
) -> Enumeration | None:
    views = _without_class(name, [passage.view[a:b] for a, b in members])
    how = link["how"].replace("，", "")
    name = _apart(name) if link["link"] in _POINTS else name
    asked = _in_its_place(name, how, views) or _of_name(name, how, link["link"], views)
    when = passage.view[proof[0] : link.start()].partition("，")[0]
    asked = f"{when}，{asked}" if asked and when not in name.head and "，" in passage.view[proof[0] : link.start()] else asked
    asked = _under_theme(passage, name, asked)
    prompt = asked if _OF_ALL.match(name.head) else owned(passage, name.head, asked) if asked else ""
    parts = tuple(passage.cut(a, a + len(said)) for (a, _), said in zip(members, views, strict=True))
    ordered = bool(_IN_ORDER.search(how) or _sets.IN_A_ROW.search(name.noun))
    if not prompt:
        return None
    return Enumeration(
        passage.cut(*proof), "roster", passage.voice, name.head, "members", parts, True, prompt, view=True, ordered=ordered
    )


def _under_theme(passage: Passage, name: _sets.SetName, asked: str) -> str:
    """三大河川 under 臺灣的河川: a set that says nothing of whose it is, with what the section is on."""
    before, _, quoted = name.parts()
    theme = _headings.theme(passage.page, passage.article, passage.span.start) if not before and name.measure == "大" else None
    return f"{theme}中，{asked}" if theme and not quoted and theme not in asked else asked


def _apart(name: _sets.SetName) -> _sets.SetName:
    """五声音阶 of 南曲用五声音阶，即…: a set with a name of its own behind a verb."""
    before, counted, quoted = name.parts()
    alone = counted and not quoted and len(name.noun) > 1 and name.measure in ("", "大") and _USES.search(before)
    return replace(name, head=counted) if alone else name


def _of_name(name: _sets.SetName, how: str, link: str, members: list[str]) -> str:
    """三省是指哪三省？, 我国的直辖市有哪四个？: what the name is the name of."""
    before, counted, quoted = name.parts()
    if quoted and _IN_A_TALK.search(before):
        return ""
    if counted and not quoted and before and (_is_verbal(before, name) or not _is_owner(before, name)):
        return ""
    verb = {"：": "是" if name.count else "有", "如下": "有", "——": "是", "即": "是指", "指": "是指", "就是": "是"}.get(
        link, link
    )
    if _sets.IN_A_ROW.search(name.noun) and not how and verb == "是":
        how = "依次"
    return f"{name.head}{how}{verb}{name.which(members)}？"


def _in_its_place(name: _sets.SetName, how: str, members: list[str]) -> str:
    """改革取得了哪三方面成效？: what a verb before the count says of the set; 坚持的“三不”是指哪三项 where it has a name of its own."""
    before, counted, quoted = name.parts()
    if not counted or not before or not _is_verbal(before, name):
        return ""
    if quoted:
        if _IN_A_TALK.search(before):
            return ""
        return (
            f"{before}的{counted}是指{name.which(members)}？" if has_subject(before) else f"{counted}是指{name.which(members)}？"
        )
    return f"{before}哪{counted}？" if has_subject(before + "了") and clauses.is_term(name.noun or "种类") else ""


def _is_owner(before: str, name: _sets.SetName) -> bool:
    """Whether what stands ``before`` the count says whose set it is, and no doing: 会计要素 but not 管好 of 管好两类水源."""
    bare = before.removesuffix("的")
    verb = words.tag(words.segment(bare)[0].text) in ("v", "vd", "d", "p") if bare else False
    return name.measure in ("", "大") or not name.noun or bare != before or (is_nominal(bare) and not verb)


def _is_verbal(before: str, name: _sets.SetName) -> bool:
    """Whether a verb ends what stands ``before`` the count, to which the set is the object: 改革取得了三方面成效; 外伤处理四原则 is a name."""
    compound = (name.measure in ("", "大") or not name.noun) and "”" not in name.head
    return before.endswith(("了", "现有", "设有", "共有", "拥有", "下设", "分为", "包括", "具有")) or (
        not compound and words.tag(words.segment(before)[-1].text) == "v"
    )


def _without_class(name: _sets.SetName, members: list[str]) -> list[str]:
    """``members`` without the noun that the last of them carries for all: “三农”问题 is 农业、农村、农民问题."""
    noun = next((name.head[-size:] for size in (4, 3, 2) if members[-1].endswith(name.head[-size:])), "")
    alone = noun and len(members[-1]) > len(noun) and not any(one.endswith(noun) for one in members[:-1])
    return [*members[:-1], members[-1].removesuffix(noun).removesuffix("的")] if alone else members


@cued("、")
def under_heading(passage: Passage) -> Iterator[Fact]:
    """感觉记忆的特点, and under it nothing but A、B、C: what the heading names the set of."""
    stretch = passage.start, len(passage.view.rstrip("。；"))
    before = passage.page.sentences[passage.index - 1] if passage.index else None
    if before is None or "heading" not in before.flags or not passage.first:
        return
    heading = _headings.bare(before.span.text)
    members = rosters.members(passage.view, stretch) if "的" in heading else []
    name = _sets.class_named(heading, several=False) if len(members) > 2 else None
    if name and not _STATES.search(passage.view, *members[0]):
        views = [passage.view[a:b] for a, b in members]
        prompt = f"{name.head}有{name.which(views)}？"
        parts = tuple(passage.cut(a, b) for a, b in members)
        yield Enumeration(
            passage.cut(*stretch), "under_heading", passage.voice, name.head, "members", parts, True, prompt, view=True
        )


RULES = (roster, under_heading)
