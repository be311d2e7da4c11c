"""What brings what about: why it is so, what it makes of something, what comes of it, and how it came to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of
from studykit.model.fact import Fact

KIND = "definition"

_BECAUSE = re.compile(
    r"(?P<what>[^，。；：？！“”]{5,30}?)，?(?:正|就|也|主要|都)*是(?:因为|由于|缘于)(?:其(?![他余中])|它们?(?!的))?(?P<why>[^。；：？！]{3,50})(?=[。；]|$)"
)
_THE_REASON = re.compile(
    r"(?P<who>[^，。；：？！“”]{1,16}?)之所以(?P<what>(?!可能，|如此|这样|不同，)[^，。；：？！]{2,24})，(?:正|就|也|主要)*(?:是因为|是由于|原因在于|就在于|在于|是)(?P<why>[^。；：？！]{5,50})(?=[。；]|$)"
)
_REASON_IS = re.compile(
    r"(?P<what>[^，。；：？！“”]{5,30})，(?:其)?(?P<how>(?:主要|根本|直接|深层|重要)?的?)原因(?:主要)?就?(?:在于|是)(?P<why>[^。；：？！]{4,50})(?=[。；]|$)"
)
_BY_DOING = re.compile(
    r"因(?!此|而|为|素|果|地|时)(?P<why>[^，。；：？！而]{3,20})而(?P<what>[^，。；：？！]{2,16})(?=[，。；]|$)"
)
# 被排斥在外: of what, only the page tells.
_OF_WHAT = re.compile("(?:在|于|之)[外内]$|其中$")
_RESULT = r"(?P<verb>形成|产生|生成|释放出?|引起|引发|导致|造成|分解成|分解为|转化成|转化为|(?<!可)变成)"
_BRINGS = re.compile(
    rf"(?P<case>(?:当|如果|若)?[^，。；：？！“”]{{4,24}}(?:时|后)?)，(?P<how>(?:则|就|便|常|往往|会|将|可|通常|容易)*){_RESULT}了?(?P<what>[^，。；：？！]{{2,24}})(?=[，。；]|$)"
)
_UNDER = re.compile(
    rf"(?P<who>[^，。；：？！在]{{0,12}}?)(?P<under>在[^，。；：？！]{{2,16}}?(?:条件下|作用下|催化下|情况下|环境中|参与下))(?P<how>(?:能|可|会|就)*){_RESULT}了?(?P<what>[^，。；：？！]{{2,24}})(?=[，。；]|$)"
)
# …产生酒精，还产生二氧化碳: the one thing is not all that comes of it.
_AND_MORE = re.compile(
    rf"，(?:还|并|同时|也)(?:会|能|可)?{_RESULT.replace('?P<verb>', '?:')}了?[^，。；：？！]{{2,20}}(?=[，。；]|$)"
)
_FORMED = re.compile(
    r"(?P<what>[^，。；：？！是]{2,14}?)，?(?:就|都|也|主要)?是(?:由于?|因为)?(?P<how>(?![于由])[^，。；：？！是]{4,30}?(?:，[^，。；：？！是]{4,20}?)?)(?:而)?(?P<verb>形成|而成|产生|造成|引起|演变而来|发展而来|转化而来)的(?=[，。；]|$)"
)
_FOLDED = re.compile(r"(?P<how>[^，。；：？！]{5,24}?)(?:而)?形成(?:了)?(?P<what>[一-鿿]{1,5})(?=[，。；]|$)")
_MAKES = re.compile(
    r"(?P<who>[^，。；：？！—]{0,14}?)(?P<how>(?:也|还|又|则|都)?(?:可以?|能够?|会)?)(?<![促迫致即驱唆大天行度唐公特信主])使(?!用|命|者|得|馆|节|团|然|[是为由])(?P<rest>[^，。；：？！]{4,30})(?=[，。；]|$)"
)
_COLOUR = re.compile(
    r"(?P<case>[^。；：？！]{6,44}?)，?(?P<verb>变成|变为|呈现?|显)(?P<what>(?!不同|各种|多种|什么)[一-鿿]{0,3}色)(?=[，。；]|$)"
)
LOOSE = re.compile(r"[这那其它他她我你]|什么|如何|怎样|前者|后者|双方|上述|此(?!外)")
"""What leans on other words, or tells nothing by itself."""
# 其他板块 are named well enough by what they are others of.
_OTHERS = re.compile("其[他它余]")
_BECOMES = re.compile(r"(?<=..)(?:由[^，由变]{1,4}变|变得|变为|(?<!可)变成|趋于|趋向|大大|显著|明显|逐渐|迅速|急剧)")
_CHANGES = re.compile("变化|变得更|发生|得到|成为现实|更加|越来越|不断")


# What can or cannot be done with it is no change.
_ABLE = re.compile("难[以于]|无法|不[能得必会]|得以|能|可(?!持续)|易于|便于|有利于|仍|只能|具[有备]|拥有|成为")
# 因与某县重名，易名X: why it took the name; 因战乱，学校停办.
_FOR = re.compile(
    r"(?P<who>[^，。；：？！因]{0,12}?)(?:后来|后)?因(?!此|而|为|素|果|地|时)(?P<why>[与與和同](?P<other>[^，。；：？！而]{2,20}?)(?P<like>重名|同名|重复|冲突|相混)|[^，。；：？！而与與]{3,24})，(?:遂|乃|而|故|被迫|随之)?(?P<what>(?:易名|更名|改名|改称|停办|停刊|停产|解散|迁往|迁至|内迁|退位|辞职|被贬|被捕|被免职|罢官|入狱|病逝)[^，。；：？！]{0,16})(?=[，。；]|$)"
)


@cued("是(?:因为|由于|缘于)|之所以|原因(?:主要)?就?[在是]")
def because(passage: Passage) -> Iterator[Fact]:
    """X，是因为Y; X之所以Y，是因为Z; X，原因在于Y."""
    for at, _date in statements(passage):
        reason = _REASON_IS.match(passage.view, at)
        if reason and not LOOSE.search(reason["what"] + reason["why"]) and is_stated(reason["what"]):
            asked = f"{reason['what']}的{reason['how'].rstrip('的')}原因是什么？"
            yield cause(passage, "because", reason, "why", reason["what"], "why", asked)
        found = _THE_REASON.match(passage.view, at) or _BECAUSE.match(passage.view, at)
        if found is None or "之所以" in found["what"] or LOOSE.search(found["what"]) or LOOSE.search(found["why"]):
            continue
        who = found.groupdict().get("who", "")
        if LOOSE.search(who) or not (who or is_stated(found["what"])):
            continue
        told = f"{who}{found['what']}"
        yield cause(passage, "because", found, "why", told, "why", f"为什么{told}？")


@cued("因.*而")
def by_doing(passage: Passage) -> Iterator[Fact]:
    """X因Y而Z: what brought it about."""
    for at, _date in statements(passage):
        found = _BY_DOING.search(passage.view, at)
        if found is None or "，" in passage.view[at : found.start()] or LOOSE.search(found["why"] + found["what"]):
            continue
        who = passage.view[at : found.start()] or _subject(passage, at)
        if _OF_WHAT.search(found["what"]):
            continue
        if who and clauses.is_term(who) and not re.search("[不未没]|原|起|内|外$", who[-1]):
            yield cause(passage, "by_doing", found, "why", who + found["what"], "cause", f"{who}因什么而{found['what']}？")


@cued("因.*，", "因")
def for_cause(passage: Passage) -> Iterator[Fact]:
    """X因Y，易名Z: what it was done for."""
    for at, _date in statements(passage):
        found = _FOR.match(passage.view, at)
        who = found["who"] or entry_of(passage) if found else ""
        if found and who and not LOOSE.search(found.group()) and not re.search("[不未没]", who):
            alike = found["like"]
            asked = f"{who}因与什么{alike}而{found['what']}？" if alike else f"{who}因什么而{found['what']}？"
            answer = "other" if alike else "why"
            yield cause(passage, "for_cause", found, answer, who + found["what"], "cause", asked, view=False)


@cued("形成|产生|生成|释放|引起|引发|导致|造成|分解|转化|变成")
def brings(passage: Passage) -> Iterator[Fact]:
    """当X时，则形成Y; X在C条件下产生Y: what comes of it."""
    who = ""
    for at, _date in statements(passage):
        under = _UNDER.match(passage.view, at)
        if under:
            who = under["who"] or who
            if clauses.is_term(who) and not LOOSE.search(who + under["what"]):
                asked = f"{who}{under['under']}{under['how']}{under['verb']}什么？"
                yield cause(
                    passage, "brings", under, "what", who + under["under"], under["verb"], asked, view=False, more=_AND_MORE
                )
            continue
        found = _BRINGS.match(passage.view, at)
        # What is a row of things is asked as a list, with its number.
        if (
            found
            and "、" not in found["what"]
            and _is_case(found["case"], found["how"])
            and not LOOSE.search(found["case"] + found["what"])
        ):
            asked = f"{found['case']}，{found['how'].removeprefix('则')}{found['verb']}什么？"
            yield cause(passage, "brings", found, "what", found["case"], found["verb"], asked)


@cued("形成|产生|造成|引起|而来的")
def formed(passage: Passage) -> Iterator[Fact]:
    """X是Y形成的; Y折叠形成X: how it came to be."""
    for at, _date in statements(passage):
        found = _FORMED.match(passage.view, at)
        if found and clauses.is_term(found["what"]) and not LOOSE.search(_OTHERS.sub("", found["what"] + found["how"])):
            asked = f"{found['what']}是怎样{found['verb'].replace('而成', '形成')}的？"
            yield cause(passage, "formed", found, "how", found["what"], "origin", asked, view=False)
            continue
        folded = _FOLDED.match(passage.view, at)
        if folded and _is_process(folded["how"], folded["what"]):
            asked = f"{folded['what']}是怎样形成的？"
            yield cause(passage, "formed", folded, "how", folded["what"], "origin", asked, view=False)


@cued("使")
def makes(passage: Passage) -> Iterator[Fact]:
    """X使Y变Z: what it makes of it."""
    who = ""
    for at, _date in statements(passage):
        found = _MAKES.match(passage.view, at)
        if found is None:
            continue
        who = re.sub("^[一-鿿]{2}的(?=《)", "", found["who"] or who)
        split = _object_end(found["rest"])
        if not split or not who or LOOSE.search(found["rest"]) or not _is_thing(who):
            continue
        said = found["rest"][split:]
        if len(said) < 3 or _CHANGES.search(said) or _ABLE.match(said):
            continue
        how = re.sub("^[也还又则都]", "", found["how"])
        start = found.start("rest") + split
        value = passage.cut(start, found.end("rest"))
        asked = f"{who}{how}使{found['rest'][:split]}发生什么变化？"
        proof = passage.cut(*found.span())
        yield OneAnswer(proof, "makes", passage.voice, who + found["rest"][:split], "makes", value, asked, False)


@cued("色")
def coloured(passage: Passage) -> Iterator[Fact]:
    """X与Y反应，变成Z色: the colour of it."""
    for at, _date in statements(passage):
        found = _COLOUR.match(passage.view, at)
        if (
            found
            and not LOOSE.search(found["case"])
            and subject_of(found["case"])
            and not _of_its_own(found["case"])
            and "色" not in found["case"][-6:]
            and not found["case"].endswith("而")
        ):
            asked = f"{found['case']}，{found['verb']}什么颜色？"
            yield cause(passage, "coloured", found, "what", found["case"], "colour", asked, view=False)
            return


def _of_its_own(case: str) -> bool:
    """Whether the last clause of several is nothing but a noun: that has the colour, whatever the first told (…覆盖着鳞片，鳞片呈黑色)."""
    _, comma, last = case.rpartition("，")
    return bool(comma) and all(words.tag(word.text).startswith("n") for word in words.segment(last))


def cause(
    passage: Passage,
    rule: str,
    found: re.Match[str],
    answer: str,
    what: str,
    aspect: str,
    prompt: str,
    view: bool = True,
    more: re.Pattern[str] | None = None,
) -> OneAnswer:
    """The fact that ``rule`` sees in ``found``, whose group ``answer`` is asked for, with the clause behind it that ``more`` finds to go on with it."""
    start, end = found.span(answer)
    goes_on = more.match(passage.view, end) if more else None
    end = goes_on.end() if goes_on else end
    proof = passage.cut(found.start(), max(found.end(), end))
    return OneAnswer(proof, rule, passage.voice, what, aspect, passage.cut(start, end), prompt, view)


def is_stated(clause: str) -> bool:
    """Whether ``clause`` says something whole: it has a subject, or tells a deed that a modal calls for (应选用…)."""
    tags = [words.tag(word.text) for word in words.segment(clause)]
    acts = any(a.startswith("n") and b.startswith("v") for a, b in pairwise(tags)) and tags[0].startswith(("a", "n", "b"))
    is_so = len(tags) > 1 and tags[-1] == "a" and all(tag.startswith("n") for tag in tags[:-1])  # 青藏高原气温低
    return acts or is_so or bool(subject_of(clause)) or bool(re.match(r"[一-鿿]{2,8}(?:应当?|要|需|必须|可以)", clause))


def _is_case(case: str, how: str) -> bool:
    """Whether ``case`` is a case that something comes of: it opens with 当, or it is a short clause before 则, 常 or the like."""
    if re.match("当|如果|若", case):
        return True
    whole = subject_of(case) or (len(case) < 9 and words.tag(words.segment(case)[0].text).startswith("n"))
    return bool(how) and len(case) <= 14 and bool(whole) and not re.search("[了着过]|因此|所以", case)


def _is_process(how: str, what: str) -> bool:
    """Whether ``how`` tells in a clause how ``what``, a thing of its own, comes to be."""
    tags = [words.tag(word.text) for word in words.segment(how)]
    moved = any(tag.startswith("v") for tag in tags[1:]) and not tags[0].startswith(("v", "d", "p", "c", "a"))
    noun = words.tag(what).startswith(("n", "zg", "g")) or not words.tag(what)
    return (
        moved
        and noun
        and not LOOSE.search(re.sub("某些|某种", "", how))
        and not re.search("[了着是]|[和与]$", how)
        and what[0] != "的"
    )


def _object_end(rest: str) -> int:
    """Where in what follows 使 the thing ends and what becomes of it begins; 0 where nobody can tell."""
    if changed := _BECOMES.search(rest):
        return changed.start()
    found = words.segment(rest)
    for number, word in enumerate(found):
        tag = words.tag(word.text)
        begins = tag.startswith(("v", "d", "a", "p")) and tag not in ("vn", "an")
        if begins and number and word.start > 1:
            following = found[number + 1].text if number + 1 < len(found) else ""
            if following != "的":
                return word.start
    return 0


def _is_thing(who: str) -> bool:
    bare = re.sub("(?:也|还|又|则|都)$", "", who)
    return (
        clauses.is_term(bare)
        or words.tag(bare).startswith("n")
        or bool(re.fullmatch("[A-Za-z0-9]{2,6}|(?![如若即会只可能并又而将且])[一-鿿]", bare))
    )


def _subject(passage: Passage, at: int) -> str:
    """Of whom a clause without a subject tells in a life: the one that the entry is on."""
    before = passage.view[passage.start : at]
    opens = re.match("(?P<who>[^，。；：？！是为]{2,12})[是为][^，；]+，$", before)
    if opens:
        return opens["who"]  # 某溪是最长的河流，因…而得名
    return entry_of(passage) if not re.search("[，；]", before.rstrip("，")) else ""


RULES = (because, by_doing, for_cause, brings, formed, makes, coloured)
