"""When something happened: dates with the event that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.happenings import HAPPENS, happens, predicate_at
from studykit.chinese.marks import BULLETS
from studykit.chinese.script import fold
from studykit.chinese.speakers import HOW_SAID, MEETINGS, PAPERS, SAYS
from studykit.chinese.when import When
from studykit.facts._cues import cued
from studykit.facts._dating import found_in
from studykit.facts._passage import Passage
from studykit.facts._states import named
from studykit.facts._titles import entry_of, headword, in_place, is_anchored, work_of
from studykit.facts.dates._doing import stands_there
from studykit.facts.dates._event import EVENT_NAME, Event, event_of
from studykit.facts.dates._full_names import A_PART_OF_WORKS, in_full
from studykit.facts.dates._telling import lacks_object, more_told, rest, told_after_manner, told_at, when_asked
from studykit.model.fact import Fact

KIND = "date"


_MEETING = re.compile(
    rf"(?:主持)?(?:召开|举行|举办)[了的]?(?P<what>[^，。；：“”]{{2,30}}?(?:{MEETINGS}|学习|会))(?:时|上|期间)?(?=[，。；：]|[^，。；：]{{0,4}}(?:指出|强调|提出))"
)
# Of a body that meets again and again: which of its meetings, nobody can know by the name.
_RECURS = re.compile(
    r"^(?!.*(?:第[一二三四五六七八九十\d]+[次届]|\d{4}年|[一二三四五六七八九十]+届)).*(?:政治局(?:常委会)?|常务(?:委员会)?|常委会?|党组|办公|理事会|董事会|中央(?:经济|农村)工作)会议$"
)
_FROM_THEN = re.compile(r"起，(?=[一-鿿]{2})")
# 产量、伐木业、管理机构: of whom, the page knows.
_OF_WHOM = re.compile(
    "[上下前后东西南北中一二三]?[段层侧]|[一-鿿]{1,2}面|(?:年|总|平均)?[一-鿿]{1,4}(?:量|额|值|率|数|收入|面积|价格|机构|设施|设备|路线|线路|车站|校舍|校址|馆舍|厂房|院址|工作|活动|事业|(?<![工农产行企商])业)(?:均|都|也)?"
)
# 一说卒于某年: another account than the one just told.
_RIVAL = re.compile(r"[一或][说說]|另说|另說")
_BULLET = f" 　{BULLETS}"
# 2023年中央农村工作会议提出: the year is part of the name.
_OF_ITS_YEAR = re.compile(rf"[一-鿿“”]{{2,20}}?(?:{MEETINGS}|{PAPERS})(?:{HOW_SAID})*(?:{SAYS}|要求|明确|部署)")
_MEETING_OR_PACT = r"(?:(?:会议|大会|之盟|盟约|条约|协定|公约)》?|》)"
_MADE = (("条约", "签订"), ("盟约", "签订"), ("协定", "签订"), ("公约", "签订"), ("会议", "召开"), ("大会", "召开"))
"""What one does to a pact and a meeting; a law that a year stands before alone may have been drafted or passed then."""
_OF = re.compile(
    rf"(?P<verb>发生|开始|兴起|爆发|出现|形成|诞生|签订|缔结|订立|颁布|颁行|公布|出版|发表|召开)?的(?P<what>[^，。；：、的]{{1,14}}?(?:{EVENT_NAME}|{_MEETING_OR_PACT}))"
)
_BUILT = re.compile(
    r"(?P<verb>创办|创立|创建|建成|落成|成立|设立|开通|通车|开馆|创刊)的(?P<what>(?!第|首|这|那|该|我国|一[座所家个条])[^，。；：、的《》“”一-十]{4,14}?"
    r"(?:[大中小]学|学院|学堂|书院|电站|水库|大坝|大桥|铁路|公路|运河|图书馆|博物馆|天文台|公司|银行|医院|研究所|协会|学会|日报|灯塔|机场))(?=[，。；（是以由位为在有])"
)
_LABEL = re.compile(r"(?P<name>[^，。；：（）]{2,18})：(?:时间|時間)?[：:为是\s　]*")
_ON_AN_OCCASION = re.compile(rf"[^，在]{{2,14}}(?:{MEETINGS}|期间)(?:上|中|期间)?")
# 《X法》由某会议于某日通过: by whom it was passed is no part of its name.
_BY_WHOM = re.compile("(?P<what>《[^》]+》)(?P<by>由[^，；：]{4,40})")
_HEAD = re.compile(r"^(?:据[^，]{2,12}，|(?:早|就)?在|(?:大?约)[在于]|于|到了?|至|截至|自|从|直到|大约|约|公元)?")
_ENACTED = re.compile(r"(?P<verb>通过|公布|发布|批准|修正|修订|施行)")
# 2003年5月8日 国务院令第300号公布: the line under the title of a law, without brackets.
_IMPRINT = re.compile(r"\s*\d{4}年\d{1,2}月\d{1,2}日[ \u3000]+[^，。；：]{0,60}?(?:通过|公布|发布|批准|施行|修订|修正|印发)\s*")


def dated(passage: Passage) -> Iterator[Fact]:
    """On a date, something happened: the date opens a clause that tells an event, and perhaps more clauses that tell of others."""
    for date in passage.dates if not (passage.law and _IMPRINT.fullmatch(passage.view)) else ():
        opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start].strip(_BULLET)
        hedge = re.match(r"预计|计划|争取", opening)
        if _HEAD.sub("", opening.removeprefix(hedge.group() if hedge else "")) or (
            re.search(r"截至|自|从|直到|到|至", opening)
            and not (opening in ("自", "从") and _FROM_THEN.match(passage.view, date.end))
        ):
            continue
        if _OF_ITS_ISSUE.match(passage.view, date.end):
            continue
        if date.when.grain == "year" and _OF_ITS_YEAR.match(passage.view, date.end):
            continue
        since_then = _FROM_THEN.match(passage.view, date.end)
        first = told_at(passage, since_then.end() if since_then else date.end) or told_after_manner(passage, date.end)
        others = more_told(passage, date) if not hedge and date.when.until is None else ()
        for told in (first, *others):
            if told and not _MEETING.search(told + "，") and not _HOW.match(told):
                full = named(passage, in_full(passage, told))
                whose = full[: predicate_at(full)]
                prompt = in_place(passage, when_asked(full)) if full and not _OF_WHOM.fullmatch(whose) else None
                prompt = f"自何时起，{full}？" if prompt and since_then else prompt
                if prompt and opening.startswith(("约", "大约")):
                    prompt = prompt.replace("于何时", "约于何时", 1)  # 约在14世纪末
                if prompt:
                    yield event_of(passage, "dated", date, full, (hedge.group() if hedge else "") + prompt)


# 1996年某机关发布的《…》同时废止: the day on which it was issued.
_OF_ITS_ISSUE = re.compile(
    "[^，。；]{0,24}(?:发布|公布|印发|颁布|制定|施行|通过)的《[^》]+》(?:（[^）]*）)?(?:同时|自[^，。]{2,24}起)?废止"
)
# 较好地完成了目标: how, of nobody.
_HOW = re.compile("(?:[较很更]好|顺利|圆满|全面|有力|有效|积极|胜利|成功|逐步|不断)地")


@cued("[召举]")
def met(passage: Passage) -> Iterator[Fact]:
    """On a date, somebody held a meeting: asked by the meeting."""
    for date in passage.dates:
        found = _MEETING.search(passage.view, date.end)
        if (
            found
            and "。" not in passage.view[date.end : found.start()]
            and not _calendar_between(passage, date.end, found.start())
        ):
            what = in_full(passage, found["what"])
            if what and not _RECURS.search(what):
                yield event_of(passage, "met", date, what, f"{what}于何时召开？")


@cued("[于在自]")
def within(passage: Passage) -> Iterator[Fact]:
    """X于某日通过: the date stands inside the clause, after its subject."""
    for date in passage.dates:
        start = max(clauses.clause_start(passage.view, date.start), min(passage.start, date.start))
        before = passage.view[start : date.start]
        lead = re.search(
            rf"(?:于|在|自|(?:生|卒|始|建|写|作|刊|成|亡|兴|起源|发源|盛行|流行|出现|产生|萌芽|{HAPPENS})于)$",
            before,
        )
        after = "" if passage.view[date.end : date.end + 1] in "，；。" else rest(passage.view, date.end)
        if after.strip("起，") == "" and "起" in after:
            continue  # 自2005年起，…: what holds from then the next clause tells
        if not lead or not ((len(lead.group()) > 1 and not after.strip()) or happens(after) or after.startswith("起")):
            continue
        whose = _subject(passage, re.sub("(?<=[一-鿿]{2})(?:已经?|曾经?|早已|则|亦)$", "", before[: lead.start()]))
        if by := _BY_WHOM.fullmatch(before[: lead.start()]):
            whose, after = by["what"], by["by"] + after
        if re.match("[一-鿿]{2,8}(?<![先最])后(?=[一-鿿])", after):
            continue  # 在1871年统一后发展最快: the date is not of that
        whose, after = whose.removeprefix("所记"), re.sub("(?<=[一-鿿])一事$", "", after)
        asked = f"{lead.group()}何时{after}"
        if lead.group() == "在" and _ON_AN_OCCASION.match(after):
            asked = f"在哪一年的{after}" if date.when.grain == "year" else ""
        if not before[: lead.start()] and (what := stands_there(passage, after, date.start)) is not None:
            whose = what
        head, entry = headword(passage), entry_of(passage)
        if head and whose and not is_anchored(passage, whose):
            whose = head + whose
        elif entry and A_PART_OF_WORKS.match(whose) and entry not in whose:
            whose = entry + whose
        lost = lacks_object(whose + after) or _OF_WHOM.fullmatch(whose)
        if whose and asked and not lost and not _RIVAL.match(whose):
            yield event_of(passage, "within", date, whose + lead.group() + after, f"{whose}{asked}？")


def _subject(passage: Passage, before: str) -> str:
    """Whose date it is by the words before it: their subject, the law that calls itself 本法, or the topic."""
    work = re.search(r"《[^》]+》$", before)
    if work:
        return work.group()
    its_own = not before and re.match("[该此本]书", passage.view[passage.start :])
    if its_own or re.match(r"[该此本]书$", before):
        return work_of(passage)
    if re.match(r"本[^，]{1,3}$", before):
        return passage.law or ""
    if before in ("他", "她"):
        return ""  # whom the page has named last is no topic
    if words.tag(before).startswith("nr"):
        return before  # 郑和 ends in no conjunction
    if clauses.is_term(re.sub(r"^(?:它|其)", "", before)):
        return before if clauses.is_term(before) else passage.topic.text if passage.topic else ""
    return passage.topic.text if passage.topic and len(before) < 2 else ""


@cued("的")
def of_time(passage: Passage) -> Iterator[Fact]:
    """某年代开始的X: a date that qualifies what happened then."""
    for date in passage.dates:
        found = _OF.match(passage.view, date.end)
        made = next((verb for end, verb in _MADE if found and found["what"].strip("》").endswith(end)), "")
        known = found and (found["verb"] or made or not found["what"].endswith("》"))
        if found and known and clauses.is_term(found["what"]) and not _RECURS.search(found["what"]):
            what = named(passage, found["what"])
            yield event_of(passage, "of_time", date, found["what"], f"{what}{found['verb'] or made or '发生'}于何时？")
        built = _BUILT.match(passage.view, date.end)
        if built and clauses.is_term(built["what"]):
            yield event_of(passage, "of_time", date, built["what"], f"{built['what']}{built['verb']}于何时？")


@cued("以来")
def since(passage: Passage) -> Iterator[Fact]:
    """自某年X提出Y以来: the event that a period is counted from."""
    for date in passage.dates:
        found = re.compile(r"，?(?P<told>[^，。；：]{4,30})以来").match(passage.view, date.end)
        if found and re.search(r"自从?$", passage.view[: date.start]) and happens(found["told"]):
            yield event_of(passage, "since", date, found["told"], when_asked(found["told"]))


@cued("：")
def labelled_date(passage: Passage) -> Iterator[Fact]:
    """《某条约》：1901年9月7日签订: an entry of notes, its name before the colon and its date behind."""
    found = _LABEL.match(passage.view, passage.start)
    date = next((one for one in passage.dates if found and one.start == found.end()), None)
    if not found or date is None or re.match(r"[\d—–-]", passage.view[date.end :]):
        return
    name, verb = found["name"].strip(), re.match(r"[，\s]*(?P<verb>[一-鿿]{2})(?=[，；。]|$)", passage.view[date.end :])
    if verb and happens(verb["verb"]):
        yield event_of(passage, "labelled_date", date, name + verb["verb"], f"{name}于何时{verb['verb']}？")
    elif re.search(rf"{EVENT_NAME}$", name):
        yield event_of(passage, "labelled_date", date, name, f"{name}发生于何时？")
    elif happens(name) and clauses.is_term(name):
        yield event_of(passage, "labelled_date", date, name, when_asked(name))


# Asked by its own article, and not by the line under the title again.
_HOLDS_FROM = re.compile(r"本(?:法|条例|办法|规定|规则|细则|决定)自[^，。]{4,24}起(?:施行|实施|生效)")


def enacted(passage: Passage) -> Iterator[Fact]:
    """（2009年8月27日…通过）under the title of a law: when it was passed; of several revisions none is asked."""
    if passage.before is not None or passage.law is None:
        return
    holds = any(_HOLDS_FROM.search(fold(sentence.span.text)) for sentence in passage.page.sentences)
    for sentence in passage.page.sentences[: passage.index + 1]:
        view = fold(sentence.span.text)
        bare = _IMPRINT.fullmatch(view)
        told = [(found["verb"], date) for date, end in _apart(view) if (found := _last(view[date[1] : end]))]
        for verb, (start, end, when) in told:
            if (
                when.year is not None
                and [one for one, _ in told].count(verb) == 1
                and ("（" in view or (bare and verb != "施行"))
                and not (verb == "施行" and holds)
            ):
                span = sentence.span.part(start, end).strip()
                words = "".join(span.text.split())
                asked = "获得批准" if verb == "批准" else verb
                yield Event(
                    sentence.span.strip(),
                    "enacted",
                    None,
                    f"{passage.law}{verb}",
                    (span,),
                    words,
                    f"{passage.law}于何时{asked}？",
                )


def _apart(view: str) -> Iterator[tuple[tuple[int, int, When], int]]:
    """The dates of ``view``, each with where the next begins."""
    found = found_in(view)
    for number, one in enumerate(found, 1):
        yield one, found[number][0] if number < len(found) else len(view)


def _last(words: str) -> re.Match[str] | None:
    """The verb of enacting that ``words`` end in."""
    return re.search(rf"{_ENACTED.pattern}(?:　| |，|、|）|根据|$)", words)


def _calendar_between(passage: Passage, start: int, end: int) -> bool:
    """Whether another date stands between two places of the sentence."""
    return any(start <= a < end for a, _b, _when_ in found_in(passage.view))


RULES = (met, enacted, dated, within, labelled_date, of_time, since)
