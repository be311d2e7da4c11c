"""What speakers mean by the words of their own talk: a character of a slogan, a step, a member of what they count, a verb taken apart,
a term that they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.facet_nouns import NAMES
from studykit.facts import _headings
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._lists import lists, words_of
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._replies import LEANS, asked_by_host, question_before
from studykit.facts.definitions._slogans import slogan
from studykit.model.fact import Fact

KIND = "definition"
_BY_CHARACTER = re.compile(r"“(?P<c>[一-鿿]{1,2})”，?就是要?(?P<meaning>[^；。：？！“”]{4,60}?)(?=[；。]|，“|$)")
_STEP = re.compile(r"第[一二三四五六]步(?:是|叫|，(?:现在|也)?(?:有人|一般)?叫)?(?P<x>[一-鿿]{2,8})，(?P<said>[^；。？！]+)")
_STEP_MEANS = re.compile(r"(?:就是|也就是|即|(?=[把将]))(?P<meaning>[^，；。]{4,40})")
_STEP_FOR = re.compile(r"(?:它|主要)?(?P<verb>解决)(?:的(?:大概|主要|就)*是)?(?P<what>“[^“”]{2,12}”)")
_TAKEN_APART = re.compile(r"(?<![^，；。：])(?P<word>[一-鿿]{2,4})，(?P<verb>[一-鿿])的是(?P<what>[^；。？！]{4,40})(?=[；。]|$)")
_HOURS = re.compile(
    r"(?P<when>每(?:年|月|周|季度|学期)(?:的)?[^，。；：“”为]{2,18}?)(?:被?(?:定|设|确定|规定)?为|是)(?P<of>[一-鿿]{0,8})(?P<name>“[^“”]{2,10}”)"
)
# What a question asks for, and what is no term but a side of something.
_ASKED = re.compile(
    r"(?P<one>“[^“”，。]{1,14}”|[^“”，。？的]{2,14}?)(?:到底|究竟|又|具体)*(?:是|指的?是)(?:什么|啥)(?:东西|意思)?[呢呀]?？|(?:到底|究竟)?(?:什么叫做?|什么是|啥叫|何为|何谓|所谓)(?P<two>“[^“”，。]{1,14}”|[^“”，。？的]{2,14}?)[呢呀]?？"
)
_REPLY = re.compile(
    r"(?:(?P<again>“?[^，。“”]{2,14}?”?)(?:呢|嘛|呀|啊|的话)，?)?(?:简单(?:地|来)?说，?|通俗(?:地|来)?[说讲]，?|说白了，?|其实)?(?:也?就是指?|指的就?是|是指)(?P<meaning>[^，；：。？！]{3,60})(?=[。；]|$)"
)
_TOLD = re.compile(
    r"(?P<term>“[^“”]{1,10}”|[一-鿿]{2,8}?)(?:其实|说白了|简单(?:地|来)?[说讲]，?)?，?就是(?P<meaning>(?:[把将用由在指]|一)[^；：。？！]{6,60}?)(?=，(?:一般|通常|它|这|比如|但|所以)|[。；]|$)"
)
# 什么叫“善本”本身就有讲究，一般是指…: what the speaker asks himself.
_ASKS_HIMSELF = re.compile(
    r"(?:什么叫做?|什么是|何为|何谓)(?P<term>“[^“”，。]{1,12}”|[一-鿿]{2,8}?)(?:本身|这个词)?(?:[^，。？“”]{0,8}讲究|[^，。？“”]{0,6}争议|[^，。？“”]{0,6}不(?:清|明|一))?，(?:一般|通常|大体上?|简单(?:地|来)?说，?)*就?是指(?P<meaning>[^；：。？！“”]{6,60}?)(?=，(?:可(?!以)|但|不过|而)|[。；]|$)"
)
_MEMBER = re.compile(r"(?<![^；。])(?P<term>[一-鿿]{2,8}?)(?:就是|是指|指的是)(?P<meaning>[^，；：。？！“”]{5,40})(?=[；。]|$)")
_ASKED_ADVICE = re.compile(
    r"对(?:于)?(?P<whom>[^，。？对]{2,16}?)，?(?:您|你|[两二三各几]位(?:老师|专家|嘉宾)?)?(?:还)?(?:有|想给|想提)(?:什么|哪些)(?:样的)?(?:好的)?(?P<noun>建议|忠告|期待|期望|寄语|希望)"
)
_ADVICE = re.compile(
    r"(?:我|我们)(?:的|只)?(?:最大的|唯一的)?(?:建议|忠告|期待|期望|希望|寄语)[^，。：；]{0,6}[：，是](?:就是)?(?:先(?![^。；]*再))?(?P<said>[^。；？！：]{5,50})(?=[。；！]|$)"
)
_WITHIN = 2
_A_SIDE = re.compile(rf"(?:{NAMES}|最|困难|挑战|心愿|愿望|体会|感受|印象|秘诀)")
_NO_MEANING = re.compile(r"^(?:不|没|要(?![素件])|怕|想|为了|因为|希望)|[吧嘛啊呢了]$")
_LOOSE = re.compile(r"这|那|其(?!他|中)|它|我们|你|他|里面")


@cued("”，?就是", "”")
def by_character(passage: Passage) -> Iterator[Fact]:
    """“亲”就是要…；“清”就是要…: the characters of a term that the sentence has named before, one by one."""
    found = list(_BY_CHARACTER.finditer(passage.view, passage.start))
    together = "".join(one["c"] for one in found)
    named = re.search(rf"{together}[一-鿿]{{0,8}}", passage.view[: found[0].start()]) if len(found) > 1 else None
    for one in found if named and clauses.is_term(named.group()) else ():
        if not _LOOSE.search(one["meaning"]):
            prompt = f"{named.group()}中的“{one['c']}”是指什么？"  # type: ignore[union-attr]
            yield _meaning(passage, "by_character", one["c"], "meaning", one.span("meaning"), prompt)


@cued("第[一二三四五六]步", "步")
def step_by_step(passage: Passage) -> Iterator[Fact]:
    """第一步是X，就是Y，解决的是“Z”: what a step of the matter of a talk is, and what it is for."""
    of = _headings.of_talk(passage.article)
    for one in _STEP.finditer(passage.view, passage.start) if of else ():
        at = one.start("said")
        for a, b in clauses.clauses(one["said"]):
            part, where = one["said"][a:b], at + a
            if (means := _STEP_MEANS.match(part)) and not _LOOSE.search(means["meaning"]):
                span = (where + means.start("meaning"), where + means.end("meaning"))
                yield _meaning(passage, "step_by_step", one["x"], "meaning", span, f"{of}中的“{one['x']}”是指什么？")
            elif goal := _STEP_FOR.match(part):
                span = (where + goal.start("what"), where + goal.end("what"))
                yield _meaning(passage, "step_by_step", one["x"], "goal", span, f"{of}中的“{one['x']}”{goal['verb']}的是什么？")


@cued("的是", "的")
def taken_apart(passage: Passage) -> Iterator[Fact]:
    """守正，守的是…；创新，创的是…: a word whose verb takes its object apart; two of them at least stand side by side."""
    found = [one for one in _TAKEN_APART.finditer(passage.view, passage.start) if one["verb"] in one["word"]]
    for one in found if len(found) > 1 else ():
        if not _LOOSE.search(one["what"]):
            prompt = f"{one['word']}，{one['verb']}的是什么？"
            yield _meaning(passage, "taken_apart", one["word"], "object", one.span("what"), prompt)


@cued("”：", "”")
def counted_member(passage: Passage) -> Iterator[Fact]:
    """“12345”：锚定一个目标，即A；用好两个抓手，即B；…: what a member of a slogan is."""
    found = slogan(passage)
    for member in found.members if found else ():
        if member.meaning is not None and member.term:
            prompt = f"{found.named}中的“{member.term}”是指什么？"  # type: ignore[union-attr]
            yield OneAnswer(passage.span, "counted_member", passage.voice, member.term, "meaning", member.meaning, prompt, True)


@cued("就是|指")
def in_reply(passage: Passage) -> Iterator[Fact]:
    """“X”是什么？就是Y。: the meaning of the term that the question before asks for."""
    asked = _ASKED.fullmatch(question_before(passage))
    found = _REPLY.match(passage.view, passage.start) if asked else None
    if not asked or not found or LEANS.search(found["meaning"]) or _NO_MEANING.search(found["meaning"]):
        return
    term = asked["one"] or asked["two"]
    if found["again"] and found["again"].strip("“”") != term.strip("“”"):
        return
    marked = term.startswith("“") and term.endswith("”")
    if clauses.is_term(term) and not LEANS.search(term) and (marked or not _A_SIDE.search(term)):
        yield _meaning(passage, "in_reply", term, "meaning", found.span("meaning"), f"{term}是什么？")


@cued("就是")
def told_in_reply(passage: Passage) -> Iterator[Fact]:
    """“X”这个词常听到，它是什么？X就是Y。: what a word is that the question before speaks of."""
    found = _TOLD.match(passage.view, passage.start)
    asked = question_before(passage) if found else ""
    if not found or not re.search("什么|怎么|啥|如何理解", asked) or found["term"].strip("“”") not in asked:
        return
    if clauses.is_term(found["term"]) and not LEANS.search(found["meaning"]) and not _A_SIDE.search(found["term"]):
        yield _meaning(passage, "told_in_reply", found["term"], "meaning", found.span("meaning"), f"{found['term']}是什么？")


@cued("什么[叫是].*指|何[为谓].*指")
def asked_himself(passage: Passage) -> Iterator[Fact]:
    """什么叫X本身就有讲究，一般是指Y: the meaning of a term that the speaker asks for himself."""
    for one in _ASKS_HIMSELF.finditer(passage.view, passage.start):
        if not LEANS.search(one["term"] + one["meaning"]) and clauses.is_term(one["term"]):
            yield _meaning(passage, "asked_himself", one["term"], "meaning", one.span("meaning"), f"{one['term']}一般是指什么？")


@cued("建议|忠告|期待|期望|希望|寄语")
def advised(passage: Passage) -> Iterator[Fact]:
    """我的建议很简单：Y, where the host asks what advice there is for X: what the speaker tells them to do."""
    asked = asked_by_host(passage, _WITHIN) if _ADVICE.match(passage.view, passage.start) else None
    wish = _ASKED_ADVICE.search(asked[1]) if asked else None
    found = _ADVICE.match(passage.view, passage.start)
    if not asked or not wish or not found or LEANS.search(found["said"]) or LEANS.search(wish["whom"]):
        return
    prompt = f"{asked[0]}对{wish['whom']}有什么{wish['noun']}？"
    yield _meaning(passage, "advised", f"{wish['whom']}", wish["noun"], found.span("said"), prompt)


@cued("就是|指")
def member_explained(passage: Passage) -> Iterator[Fact]:
    """A就是…；B是指…, right behind the list of A and B that answers a question: what the members are."""
    listed = passage.before
    if listed is None or listed.index != passage.index - 1 or passage.first or not question_before(listed):
        return
    members = {one for found in lists(listed) for one in words_of(listed, found)}
    for one in _MEMBER.finditer(passage.view, passage.start):
        if one["term"] in members and not LEANS.search(one["meaning"]) and not _NO_MEANING.search(one["meaning"]):
            yield _meaning(passage, "member_explained", one["term"], "meaning", one.span("meaning"), f"{one['term']}是指什么？")


@cued("每[年月周季学].*[为是][^。]*“", "每", "“")
def hours_named(passage: Passage) -> Iterator[Fact]:
    """每月1日至20日为企业“安静生产期”: the days that come back and have a name."""
    for one in _HOURS.finditer(passage.view, passage.start):
        if not _LOOSE.search(one["of"]):
            prompt = f"{one['of']}{one['name']}是指什么时间？"
            yield _meaning(passage, "hours_named", one["name"], "time", one.span("when"), prompt)


def _meaning(passage: Passage, rule: str, term: str, aspect: str, at: tuple[int, int], prompt: str) -> OneAnswer:
    said = passage.voice or whose(passage, title=False)
    return OneAnswer(passage.cut(*at), rule, passage.voice, f"{said}{term}", aspect, passage.cut(*at), prompt, True)


RULES = (
    by_character,
    step_by_step,
    taken_apart,
    counted_member,
    in_reply,
    told_in_reply,
    asked_himself,
    advised,
    member_explained,
    hours_named,
)
