"""Names that come by the way: 也叫Y after X has been named, （又称Y）, a marked term with its meaning in brackets, what an age called it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import words
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
from studykit.facts._meaning import defined, is_author, matches
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import is_subject, is_unsigned, left_out
from studykit.facts._subjects import subject_of
from studykit.model.fact import Fact

KIND = "definition"

# …史称“X”，也叫“Y”: what has just been named has another name.
_ANOTHER = re.compile(
    r"(?:史称|称为|称作|称之为|叫做|叫作|名为)(?P<term>“[^”]{2,14}”|[^，。；：的“”]{2,10})，(?P<cue>也叫|又叫|又称|也称|亦称|又名)(?:为|作|做)?(?P<alias>“[^”]{2,14}”|[一-鿿]{2,10})(?=[，。；]|$)"
)
# X的实质是…，因此也叫Y: what the sentence is about has another name, and the clause before says why.
_HENCE = re.compile(
    r"，(?:因此|因而|所以|故)(?P<cue>也叫|又叫|又称|也称|亦称|又名)(?:为|作|做)?(?P<alias>“[^”]{2,14}”|[一-鿿]{2,10})(?=[，。；]|$)"
)
# 完成《X》（又称《Y》）: marks tell where the term begins.
_MARKED = re.compile(
    r"(?P<term>《[^》]{2,16}》|“[^”]{2,12}”)（(?P<cue>又称|又名|也称|亦称|原名|初名|一名)(?:为|作)?(?P<alias>《[^》]{2,16}》|“[^”]{2,12}”|[一-鿿]{2,10})[，）]"
)
# “X”（Y）: a term and in brackets what it is.
_GLOSS = re.compile(
    r"(?P<term>“[^”]{2,10}”)（(?P<meaning>(?!即?[又也简亦全][称名]|见|参|如|图|详|下同|约|含|包括|今)[一-鿿、，]{5,50})）"
)
# 汉代把玉门关以西称为西域; 司马迁称X为“Y”.
_PLAINLY_NAMES = re.compile(
    r"(?P<who>[一-鿿·]{2,8}?)(?:[把将](?P<what>[^，。；：“”]{2,26}?)称(?:为|作|之为)|称(?P<thing>[^，。；：“”把将之其]{2,14}?)为(?=“))(?P<name>“[^”]{2,14}”|[一-鿿]{2,8})(?=[，。；]|$)"
)
_AN_AGE = re.compile(
    "(?:[一-鿿]{0,2}[夏商周秦汉魏晋隋唐宋元明清]|古|近|当|上古|古希腊|古罗马)(?:代|朝|时期|时|人)?|古人|世人|后人|史家|民间|当地[一-鿿]{0,2}民|当地人?"
)
_ANOTHERS = re.compile("[这那其它他她我]|什么")


@cued(r"，(?:因此|因而|所以|故)?[也又亦][称名叫]|[》”」]（")
def another(passage: Passage) -> Iterator[Fact]:
    """…史称“X”，也叫“Y”; X…，因此也叫Y; 《X》（又称《Y》）: the second name of what has one already."""
    for pattern in (_ANOTHER, _MARKED):
        for found in pattern.finditer(passage.view, passage.start):
            yield _other_name(passage, found, found["term"])
    hence = _HENCE.search(passage.view, passage.start)
    if hence and passage.topic is not None:
        yield _other_name(passage, hence, passage.topic.text.partition("的")[0])


def _other_name(passage: Passage, found: re.Match[str], term: str, rule: str = "another") -> OneAnswer:
    name, prompt = passage.cut(*found.span("alias")), f"{term}{found['cue']}什么？"
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, term, found["cue"], name, prompt)


@cued(r"[”」]（")
def in_brackets(passage: Passage) -> Iterator[Fact]:
    """“X”（Y）: a marked term, and what it is in brackets behind it."""
    for found in _GLOSS.finditer(passage.view, passage.start):
        yield from defined(passage, "in_brackets", found.span("term"), found.span("meaning"), "means")


@cued("称")
def names_plainly(passage: Passage) -> Iterator[Fact]:
    """汉代把X称为Y, W称X为“Y”: the name that an age or a person had for it."""
    for found in matches(_PLAINLY_NAMES, passage):
        who, what = found["who"], found["what"] or found["thing"]
        if (
            _ANOTHERS.search(who + what)
            or not (is_author(who) or _AN_AGE.fullmatch(who))
            or (found["what"] and found["name"][0] == "“")
        ):
            continue
        name, prompt = passage.cut(*found.span("name")), f"{who}把{what}称为什么？"
        yield OneAnswer(
            passage.cut(*found.span()), "names_plainly", who if is_author(who) else passage.voice, what, "name", name, prompt
        )


# 又名乙，台湾俗称丙、丁: where they call it so.
_THERE = re.compile(
    r"，(?P<where>[一-鿿]{2,6}?)(?P<cue>俗称|又称|也称|亦称|称为|称作|习称|惯称|别称|称(?=“))(?P<alias>(?:“[^”]{2,14}”|[一-鿿]{2,8})(?:、(?:“[^”]{2,14}”|[一-鿿]{2,8}))?)(?=[，。；]|$)"
)
_SOMEWHERE = re.compile("民间|当地|国外|海外|古代|北方|南方|(?![当这那其])[一-鿿]{2,4}(?:一带|地区|人|方言|话|语)")


@cued("称")
def named_there(passage: Passage) -> Iterator[Fact]:
    """X，又名Y，台湾俗称Z: what a place calls it."""
    found = _THERE.search(passage.view, passage.start)
    if found is None or not (_SOMEWHERE.fullmatch(found["where"]) or words.tag(found["where"]) == "ns"):
        return
    if found["where"] == "当地" and found["cue"] in ("称为", "称作", "称"):
        return  # 传入某地，当地称为X: what came there has another name before
    topic = passage.topic.text if passage.topic is not None and passage.topic.start < passage.span.start + found.start() else ""
    whose = thing_of(passage) or topic
    if whose:
        where = found["where"] if re.search("民间$|[人话语言]$", found["where"]) else f"在{found['where']}"
        name, prompt = passage.cut(*found.span("alias")), f"{whose}{where}{found['cue']}什么？"
        yield OneAnswer(
            passage.cut(*found.span()), "named_there", passage.voice, whose, found["where"] + found["cue"], name, prompt
        )


# 藤壶（学名：…）是…的动物，俗称“触”、“马牙”或“蚵沏仔”: the name of the thing that the sentence opens with, behind what it is.
_BESIDES = re.compile(
    r"，(?P<cue>俗称|又称|又名|也称|亦称|别称|别名|古称|旧称|简称|旧名|也叫|又叫)(?:为|作)?(?P<alias>(?:“[^”]{1,14}”|[一-鿿]{2,8}?)(?:(?:、|或|和|及)(?:“[^”]{1,14}”|[一-鿿]{2,8}?))*)(?=[，。；]|$)"
)
# What it is, what it belongs to, and nothing of another.
_GOES_ON = re.compile(r"[”》]?(?:（[^（）]{2,60}）)?(?:，?(?:是|为|属于?)[^，。；]{2,50})+(?:，(?:为|属)[^，。；]{2,30})*")
_OPENS = re.compile(r"[“《]?(?P<thing>[^，。；：？！（）“”《》]{2,14}?)[”》]?(?:（[^（）]{2,60}）)(?:，|是|为|属)")


@cued("，(?:俗称|[又也亦][称名叫]|别[称名]|[古旧简]称|旧名)")
def besides(passage: Passage) -> Iterator[Fact]:
    """X（学名：…）是…的动物，俗称“Y”或“Z”: the other names of the thing that the sentence opens with, behind what it is."""
    found = _BESIDES.search(passage.view, passage.start)
    thing = thing_of(passage)
    opened = _OPENS.match(passage.view, passage.start)
    whose = thing if thing and passage.view.startswith(thing, passage.start) else opened["thing"] if opened else ""
    between = passage.view[passage.start + len(whose) : found.start()] if found else ""
    if found is None or not whose or "，" not in re.sub("（[^）]*）", "", between) + "，" or not _GOES_ON.fullmatch(between):
        return
    prompt = f"{whose}{found['cue']}什么？"
    yield OneAnswer(
        passage.cut(passage.start, found.end()),
        "besides",
        passage.voice,
        whose,
        found["cue"],
        passage.cut(*found.span("alias")),
        prompt,
    )


# 重铬酸钾属于强氧化剂，有毒，俗称红矾钾: of what the sentence opens with.
_BEHIND = re.compile(
    r"(?:，|（)(?P<cue>俗称|俗名|又称|又名|别称|也称|亦称|简称|学名|旧称|古称|也叫|又叫)(?:为|作|做)?(?P<alias>“[^”]{1,14}”|[一-鿿]{2,10})(?=[，。；）]|$)"
)


@cued("[，（][俗又别也亦简学旧古][称名叫]")
def alias_behind(passage: Passage) -> Iterator[Fact]:
    """X属于Y，有毒，俗称Z: the other name behind what is told of the subject."""
    for found in _BEHIND.finditer(passage.view, passage.start) if is_unsigned(passage) and not any(besides(passage)) else ():
        before = passage.view[passage.start : found.start()]
        clause = before.rpartition("，")[2]
        whose = subject_of(before.partition("，")[0])
        one = "，" in before and not re.search("[。；、]|[和与及]", before) and is_subject(whose)
        if one and left_out(passage, found.start() + 1) == whose and not re.search("[称名叫]为?", clause):
            yield _other_name(passage, found, whose, "alias_behind")


RULES = (another, in_brackets, names_plainly, named_there, besides, alias_behind)
