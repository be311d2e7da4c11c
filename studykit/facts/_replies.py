"""What a series answers where no words lead in to it: the question of the host before the speaker's turn, or the claim that the
sentence before it makes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from studykit.chinese import actions, clauses, numerals
from studykit.chinese.categories import measure_of
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._asking import has_subject, whose
from studykit.facts._passage import Passage
from studykit.facts._points import no_actions
from studykit.facts._questions import Lead, number_of, occasion
from studykit.facts.lists import _prior_questions
from studykit.model.page import Sentence, Turn

_HOST = re.compile(r"主持人?|(?:本[报刊台])?记者|编者|问|本[报刊台]")
_LABEL = re.compile(r"\**[^，。：？]{1,9}：\**")
_HOW_TO_ANSWER = re.compile("(?:请|只许|只能|限|最好)[^。？]{0,8}(?:一|几)句话[^。？]{0,6}。")
# So many sentences of the turn may stand before the series that answers the question.
_BEFORE_SERIES = 4
_DEMANDS = re.compile(
    r"(?:所以|因此|因而|为此|可见)，?(?:我们|就|还|也)*(?P<call>(?:必须|应当|应该|要(?![素求点务害件])|应).{4,20})$"
)
_GREAT = re.compile(
    r"(?P<of>[^，。；：？！]{2,14}?)的?(?P<noun>危害|好处|作用|意义|影响|优点|缺点|用途|功能|价值|原因|特点|优势)(?:都|也)?(?:很|非常|十分|极其|是|极为|比较)?(?:大|多|巨大|深远|重大|广泛|明显|显著|突出|严重|多方面的?|复杂)"
)
_STEPS = re.compile(
    r"(?:（[^）]{1,4}）)?(?:我们?|笔者)?(?:一般|通常|大致|大体|习惯|往往|可以|会)*(?:把它|将其)?分(?:为|成|作)?(?P<count>[两二三四五六七])(?P<measure>步|类|层|种|个阶段|个层次|个方面)(?:来)?(?:讲|说|看|谈|走|理解|认识)?"
)
_SLOGAN = re.compile(r"(?P<slogan>“(?P<count>[两二三四五六七八九十])[个大项条种点重]?[^“”，。]{1,6}”)$")
_CLAIMS = re.compile(r"[^，]{2,16}?是(?!否)[^，]{4,}")
_THIS_YEAR = re.compile(
    r"(?:^|，)(?:今年|新的一年|下一步|下一阶段)，?(?:我们|全[省市县区])?(?P<call>(?:就|还)?(?:要|将|应)[^，。的]{2,10}?)(?P<count>[两二三四五六七])(?P<measure>件|项|个|大|点)(?P<noun>[^，。]{0,8})$"
)
_MEASURES = re.compile(r"(?:主要)?(?:有|是)?(?P<count>[两二三四五六七])(?P<measure>条|项|个|点)(?P<noun>措施|办法|做法|举措)吧?")
# 主要是三个方面的原因, behind 造成这种断裂的原因是什么？
_IN_RESPECTS = re.compile(
    r"(?:在我看来，?|我(?:认为|觉得|想)，?)?(?:主要|大致|大概|大体)?(?:是|有)(?P<count>[两二三四五六七])个?方面的?(?P<noun>原因|因素|影响|变化|问题|困难|挑战|作用|意义|特点)"
)
_ASKED_HOW = re.compile(r"(?:怎么|如何|怎样)(?:去|来)?(?P<does>处理|解决|应对|避免|防止|克服|对付)")
_TERMS = re.compile(r"“[^“”，。]{2,10}”")
_REASONS = re.compile("(?:究)?其(?:主要)?原因(?:主要)?(?:有|是|在于)?(?:[两二三四五六七]个?方面|[两二三四五六七][点条个])?")
_LEANS_BACK = re.compile("[这那其它他她该此我]|什么|如何")
_LONGEST_CLAIM, _SHORTEST_CLAIM = 30, 8
_NO_CLAIM = re.compile(
    r"[？！：“”—…]|如果|假如|但|然而|不过|例如|比如|首先|首次|同时|此外|另外|可能|也许|我们(?!国)|[今去前明]年|近日|目前|其(?![他中实余])|它|这|那(?!么)|此(?!外)|上述|以[上下]|如下|有人"
)

LEANS = re.compile(
    r"[您你我咱它她们]|他(?!人)|这|那(?![么曲，])|其(?![他中实余])|此(?!外)|本[书文刊市县省区校]|[今去前明]年|目前|当前|现在|如今|刚才|大家|问题出"
)
"""Words of a question or an answer by which it hangs on the talk around it."""

ADDRESS = re.compile(
    "(?:(?:那么?|所以|另外|还有|最后|听说)，?)?(?:[一-鿿]{1,3}(?:老师|教授|先生|女士|院士|博士|工|总|阿姨|师傅|院长|主任|所长|馆长|书记|校长|研究员)，)?(?:那么?|请问|我想问|在您看来，?|您(?:认为|觉得)，?)?"
)
"""The guest by his name (林老师，), and words that only open a question, at the beginning of a host's question; matches always."""


def from_host(passage: Passage, first: int, heads: Sequence[str]) -> Lead | None:
    """The host's question that the turn answers in which the series stands, where it stands near the beginning of the turn."""
    speaker, host, before = _answering(passage, first)
    asked = _last_question(passage.page.sentences, host) if host else ""
    if not asked or before > _BEFORE_SERIES:
        return None
    found = _prior_questions.from_question(asked, heads, None)
    return found._replace(prompt=f"{speaker}认为，{found.prompt}") if found else None


def asked_by_host(passage: Passage, within: int) -> tuple[str, str] | None:
    """Who speaks, and the question, folded, of the host that the turn answers which the passage opens, or stands at most ``within``
    sentences behind the opening of; ``None`` where nobody has asked."""
    speaker, host, before = _answering(passage, passage.index)
    asked = _last_question(passage.page.sentences, host) if host and before <= within else ""
    return (speaker, asked[clauses.after_lead(asked) :]) if asked else None


def words_of_host(passage: Passage) -> tuple[str, str] | None:
    """Who speaks, and all that the host, folded, has said in the turn that the passage opens the answer to; ``None`` where nobody has
    asked."""
    speaker, host, before = _answering(passage, passage.index)
    return (speaker, _LABEL.sub("", fold(host.span.text).strip(), count=1)) if host and not before else None


def of_measures(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """三条措施吧: what was done about the thing that the host asks about in quotation marks."""
    found = _MEASURES.fullmatch(said)
    speaker, host, _before = _answering(lead, lead.index)
    if found is None or host is None or numerals.parse(found["count"]) != len(heads):
        return None
    turn = fold(host.span.text)
    asked, terms = _ASKED_HOW.search(turn), _TERMS.findall(turn)
    if asked is None or len(set(terms)) != 1:
        return None
    matter = f"{asked['does']}{terms[0]}"
    return Lead(said, matter, f"{speaker}谈到{matter}的哪{number_of(heads)}{found['measure']}{found['noun']}？")


def of_respects(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """主要是三个方面的原因: the sides of what the host has asked for by that noun, in one of the questions of his turn."""
    found = _IN_RESPECTS.fullmatch(said)
    speaker, host, _before = _answering(lead, lead.index) if found else ("", None, 0)
    if found is None or host is None or numerals.parse(found["count"]) != len(heads):
        return None
    asked = re.search(
        rf"(?:^|(?<=[，。？：]))(?P<of>[^，。？：]{{4,24}}的){found['noun']}(?:是什么|有哪些|在哪里|主要是什么)？",
        fold(host.span.text),
    )
    of = re.sub("(?<=.)这[种个一些]", "", asked["of"]) if asked else ""
    if not of or LEANS.search(of):
        return None
    return Lead(said, of, f"{speaker}认为，{of}{found['noun']}有哪{number_of(heads)}个方面？")


def _answering(passage: Passage, sentence: int) -> tuple[str, Turn | None, int]:
    """Who answers in the turn that ``sentence`` stands in, the turn of the host who has asked last, and how many sentences of the
    answer stand before it; no host where nobody has asked."""
    page, position = passage.page, passage.page.sentences[sentence].span.start
    turns = passage.article.turns if passage.article else ()
    index = bisect_right(turns, position, key=lambda turn: turn.span.start) - 1
    speaker = page.speaker_at(position)
    if index < 1 or speaker is None or _HOST.fullmatch(speaker):
        return "", None, 0
    before = sentence - bisect_left(page.sentences, turns[index].span.start, key=lambda sentence: sentence.span.start)
    return speaker, next((turn for turn in reversed(turns[:index]) if _HOST.fullmatch(turn.speaker)), None), before


def of_reasons(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """究其原因，一是…: why that is so which the sentence before says."""
    told = statement_before(lead) if _REASONS.fullmatch(said) else ""
    return Lead(said, told, f"{told}，有哪{number_of(heads)}个原因？") if told else None


def statement_before(passage: Passage) -> str:
    """What the sentence before says in the same paragraph, where it stands alone in a question; else empty."""
    before = passage.before
    if before is None or passage.first:
        return ""
    told = before.view[clauses.after_lead(before.view, before.start) :].rstrip("。")
    stands = len(told) <= _LONGEST_CLAIM and not _LEANS_BACK.search(told) and clauses.is_balanced(told)
    return told if stands and (has_subject(told) or has_subject(told.rpartition("，")[2])) else ""


def of_steps(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """我一般分三步讲: the steps of what the talk is about."""
    found = _STEPS.fullmatch(said)
    of, who = _headings.of_talk(lead.article), whose(lead, title=False)
    if not found or not of or not who or numerals.parse(found["count"]) != len(heads):
        return None
    return Lead(said, of, f"{who}认为，{of}分哪{number_of(heads)}{found['measure']}？")


def of_slogan(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """我们还有“三个不够”: what the counted words in quotation marks stand for."""
    found, who = _SLOGAN.search(said), whose(lead, title=False)
    if not found or not who or numerals.parse(found["count"]) != len(heads):
        return None
    return Lead(said, found["slogan"], f"{who}{occasion(lead)}所说的{found['slogan']}是指哪{number_of(heads)}点？")


def of_this_year(lead: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """今年要重点抓好四件事 in a speech whose title tells the year."""
    found, who, where = _THIS_YEAR.search(said), whose(lead, title=False), occasion(lead)
    if not found or not who or not where or numerals.parse(found["count"]) != len(heads):
        return None
    which = f"哪{number_of(heads)}{found['measure']}{found['noun']}"
    return Lead(said, said, f"{who}{where}提出，{found['call']}{which}？")


def on_occasion(passage: Passage, lead: Lead) -> Lead:
    """``lead`` with the speaker and the meeting where it stands in a speech and its question does not say so."""
    who, where = whose(passage, title=False), occasion(passage)
    if not who or not where or where in lead.prompt:
        return lead
    asked = lead.prompt.removeprefix(f"{who}认为，")
    return lead._replace(prompt=f"{who}{where}{'提出' if asked.startswith('如何') else '指出'}，{asked}")


def question_before(passage: Passage) -> str:
    """The question, folded, that stands right before the passage: the host's, which the turn opens by answering, or the author's own;
    empty where something else stands there."""
    page, index = passage.page, passage.index
    if not index:
        return ""
    before = page.sentences[index - 1]
    asker, speaker = page.speaker_at(before.span.start), page.speaker_at(passage.span.start)
    by_host = bool(asker and speaker and _HOST.fullmatch(asker) and not _HOST.fullmatch(speaker))
    said = fold(before.span.text).strip()
    # Names before colons that no turns were made of: nobody knows who answers.
    own = asker == speaker and passage.article is page.article_at(before.span.start) and not _LABEL.match(said)
    if not (by_host or own) or (speaker and _HOST.fullmatch(speaker)) or (speaker is None and _LABEL.match(passage.view)):
        return ""
    view = _LABEL.sub("", said, count=1)
    start = clauses.after_lead(view)
    return view[start:] if view.endswith("？") and not LEANS.search(view[:start]) else ""


def _last_question(sentences: Sequence[Sentence], turn: Turn) -> str:
    """The question, folded, that ``turn`` ends with; empty where it ends otherwise."""
    last = bisect_left(sentences, turn.span.end, key=lambda sentence: sentence.span.start) - 1
    if last > 0 and _HOW_TO_ANSWER.fullmatch(fold(sentences[last].span.text).strip()):
        last -= 1
    view = fold(sentences[last].span.text).strip() if last >= 0 and sentences[last].span.start >= turn.span.start else ""
    return _LABEL.sub("", view, count=1) if view.rstrip("”").endswith("？") else ""


def of_side(lead: Passage, heads: Sequence[str]) -> Lead | None:
    """水土流失的危害很大。一是…: what the sentence before calls great, in so many points."""
    found = _GREAT.fullmatch(lead.view[lead.start :].rstrip("。；： 　"))
    if not found or not clauses.is_term(found["of"]) or not no_actions(heads):
        return None
    said = f"{found['of']}的{found['noun']}"
    return Lead(said, said, f"{said}有哪{number_of(heads)}{measure_of(found['noun'])}？")


def of_claim(lead: Passage, heads: Sequence[str]) -> Lead | None:
    """In how many respects an author explains what the sentence before the series claims, or why it calls for something."""
    who = whose(lead, title=False)
    said = lead.view[lead.start :].rstrip("。；， 　")
    if not who or lead.voice is not None or not no_actions(heads):
        return None
    if demand := _DEMANDS.search(said):
        call = demand["call"]
        called = actions.is_action(actions.without_call(call)) and not _NO_CLAIM.search(call)
        return Lead(call, call, f"{who}从哪{number_of(heads)}个方面说明{call}？") if called else None
    claims = _CLAIMS.fullmatch(said) and has_subject(said) and not actions.is_action(said)
    if not claims or not _SHORTEST_CLAIM <= len(said) <= _LONGEST_CLAIM or _NO_CLAIM.search(said):
        return None
    return Lead(said, said, f"{who}从哪{number_of(heads)}个方面说明“{said}”？")
