"""One page's share of a deck: its facts asked, proved and held against the gates, before they meet those of other pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studykit.chinese import chronicles, statutes, words
from studykit.chinese.likeness import squash
from studykit.chinese.script import fold, is_traditional, unfold
from studykit.chinese.speakers import OURS
from studykit.compose import owners
from studykit.compose.chronicles import of_chronicle
from studykit.compose.draft import Draft
from studykit.compose.evidence import Witness
from studykit.compose.gates import stopped_by
from studykit.compose.headwords import Headwords
from studykit.compose.identity import scope
from studykit.compose.receipt import Line, lines
from studykit.compose.rivals import brief, named
from studykit.compose.twins import told_apart
from studykit.model.deck import SourceEntry
from studykit.model.fact import Doubt, Fact, Question
from studykit.model.page import Article, Page

# Bodies and places that only their page names in full; 浙江省委 is full already.
_RELATIVE_PLACE = re.compile(r"(?<![一-鿿])(?:[省市县区](?:委|政府))|[我本全][省市县区]")
_OUR_BODY = re.compile(OURS)
# What holds for these alone, or in this respect; 对我来说 is a way of speaking.
_FOR_WHOM = re.compile(
    r"(?:^|[，。；])(?P<whom>(?:对于?|就)[^，。；我这那其它]{2,16}(?:来说|而言|来讲)|对于[^，。；我这那其它]{1,10}|[^，。；我这那其它]{2,10}(?:原因|因素|类型|种类|病例|案件|项目|产品|来源)中)，[^。；]*$"
)
# 与上年相比，农业用水量增加0.22亿立方米: the change is one since then.
_COMPARED = re.compile(r"(?:^|[，。；])(?P<whom>[与同和](?:上年|上年同期|前一年|\d{4}年[^，。；]{0,4})相比)，[^。；]*$")
# 除生长素外，植物体内还有…: what else there is.
_BESIDES = re.compile(r"(?:^|[，。；])(?P<whom>除了?[^，。；这那其此它]{2,20}(?:以外|之外|外))，[^，。；]*$")
_MORE = re.compile("^[^，？]{0,14}(?:还|也|其他|其它|其余|另)")
# 汶川地震后，师生捐款…; 标准状况下，…: in which case the number is so.
_IN_WHICH_CASE = re.compile(
    r"(?:^|[，。；日月年])[ \u3000]*(?P<case>在?[^，。；：“”\d这那其此它我该年月]{2,16}(?:之后|以后|(?<![然随最先此])后|期间|(?:条件|情况|状态|环境|状况|温|压力|前提)下|(?<![平同小当届及有])时))，[^，。；]*$"
)
_HOW_MUCH = re.compile("多少|第几")
_TIME = re.compile(r"(?:截至)?[^，？]{0,4}\d{3,4}年(?:底|末|初|\d{1,2}月(?:\d{1,2}日)?)?，")
_CHANGES = re.compile("^(?!.*(?:[比较]|同比|环比)).*(?:增加|减少|增长|下降|提高|上升|降低)了?多少")
# 海草床却贡献了多少, 剖面则分为哪四层: what sets the clause against the one before it says nothing in a question of its own.
_CONNECTIVE = re.compile(
    r"(?<=[一-鿿]{2})(?:(?<![规原准细总法守否附通規準細總])[则則]|(?<![冷退忘推了失])[却卻]|另(?=[有設设])|又(?![名称叫稱])(?=[^，]{1,4}(?:了|哪)))(?=[^，？“「]*(?:什么|什麼|哪|多少|何))"
)
_QUOTED = re.compile("[“「](?P<words>[^“”「」]+)[”」]")
_AND_SO_ON = "……"
# Point 6 of what makes a card good: a question has at most so many characters.
_READ_AT_ONCE, _SHORTEST_QUOTE = 45, 8
# Words of a lead-in stand before the lines that it announces.
_LEADS_IN = 80
Found = tuple[str, Fact | Doubt]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a page brings to a deck: the drafts that ``passed`` all gates, those that were ``stopped``, each with its gate, and the
    lines of its receipt. All that is needed of the page: it travels between processes, where the page itself would be heavy."""

    source: SourceEntry
    passed: tuple[Draft, ...]
    stopped: tuple[tuple[str, Draft], ...]
    receipt: tuple[Line, ...]


def drafted(page: Page, found: Iterable[Found]) -> Drafted:
    """The share of ``page`` in a deck, made of the facts ``found`` on it, each given with its kind."""
    passed: list[Draft] = []
    stopped: list[tuple[str, Draft]] = []
    for draft in drafts(page, found):
        gate = stopped_by(draft)
        if gate is None:
            passed.append(draft)
        else:
            stopped.append((gate, draft))
    passed = told_apart(passed)
    asked = {span.start for draft in (*passed, *(draft for _gate, draft in stopped)) for span in draft.sentences}
    return Drafted(_source(page), tuple(passed), tuple(stopped), tuple(lines(page, asked)))


def drafts(page: Page, found: Iterable[Found]) -> Iterator[Draft]:
    """Every question of every fact of a page, with its evidence."""
    witness, headwords = Witness(page), Headwords(page)
    traditional = is_traditional(page.document.text)
    for kind, fact in found:
        if isinstance(fact, Doubt):
            continue
        for question in fact.ask():
            article = page.article_at(fact.span.start)
            law = statutes.cited(article.title if article else None, page.document.text)
            sentences = witness.sentences((fact.span, *question.answer))
            evidence = tuple(witness.evidence(sentences))
            spans = tuple(sentence.span for sentence in sentences)
            asked = owners.in_full(page, fact.span.start, _prompt(kind, fact, question, law, article), question.subject)
            asked = owners.for_what(
                page, fact.span.start, _restricted(page, fact, question, _resolved(page, fact, owners.whose_report(asked)))
            )
            asked = of_chronicle(page, fact.span.start, kind, headwords.in_full(fact.span.start, asked))
            asked = _CONNECTIVE.sub("", asked, count=1)
            for names in sorted({one.speaker or one.author or "" for one in evidence} - {""}):
                asked = asked.replace(names, brief(names))
            shown_as = "\n".join([*(span.text for span in spans), article.title or "" if article else ""])
            before = page.document.text[max(spans[0].start - _LEADS_IN, 0) : spans[0].start] if traditional and spans else ""
            prompt = _in_one_breath(unfold(asked, f"{shown_as}\n{before}", traditional))
            # Several parts that are asked for together are a list, whatever kind of rule found them.
            shown = "list" if kind in ("definition", "quotation") and len(question.answer) > 1 else kind
            known = (question.subject, question.aspect, fact.voice or "")
            held = scope(question.prompt, known, shown_as) + (law if law and law in asked else "")
            yield Draft(shown, fact, question, prompt, evidence, spans, page.document.source.name, held)


def _prompt(kind: str, fact: Fact, question: Question, law: str | None, article: Article | None) -> str:
    """The question, with the voice of its sentence, or the statute whose rule it is, where that is not in it yet."""
    if fact.voice is None or squash(fact.voice) in squash(question.prompt):
        return (
            f"根据{law}，{question.prompt}"
            if law and kind != "quotation" and law not in question.prompt and not question.prompt.startswith("《")
            else question.prompt
        )
    if article and article.title and fact.voice == article.author and chronicles.is_report(fold(article.title)):
        return f"据《{article.title}》，{question.prompt}"
    return named(fact.voice, question.prompt)


def _in_one_breath(prompt: str) -> str:
    """``prompt`` with only the opening clauses of the quotation in it, where with all of them it could not be read at once; one with a
    gap to fill keeps its words."""
    found = _QUOTED.search(prompt)
    over = len(prompt) - _READ_AT_ONCE
    if over <= 0 or not found or "____" in found["words"]:
        return prompt
    words = found["words"]
    ends = [mark.start() for mark in re.finditer("，", words) if mark.start() <= len(words) - over - len(_AND_SO_ON)]
    if not ends or ends[-1] < _SHORTEST_QUOTE:
        return prompt
    return f"{prompt[: found.start('words') + ends[-1]]}{_AND_SO_ON}{prompt[found.end('words') :]}"


def _restricted(page: Page, fact: Fact, question: Question, prompt: str) -> str:
    """``prompt`` with the words of its sentence that say for whom or in what respect it holds (对绝大多数生物来说)."""
    sentence = page.sentence_at(fact.span.start)
    lead = fold(sentence.span.text[: fact.span.start - sentence.span.start]) if sentence else ""
    found = _FOR_WHOM.search(lead)
    answered = min((span.start for span in question.answer), default=fact.span.start)
    before = fold(sentence.span.text[: answered - sentence.span.start]) if sentence else ""
    found = found or (_BESIDES.search(before) if _MORE.search(fold(prompt)) else None)
    found = found or (_COMPARED.search(lead) if _CHANGES.search(fold(prompt)) else None)
    if found and found["whom"] not in fold(prompt):
        return f"{found['whom']}，{prompt}"
    case = _IN_WHICH_CASE.search(before) if _HOW_MUCH.search(fold(prompt)) else None
    return _in_case(case["case"], prompt) if case else prompt


def _in_case(case: str, prompt: str) -> str:
    """``prompt`` for a number with the ``case`` that it is told for behind its time, where it does not name that case."""
    asked = fold(prompt)
    verbal = words.tag(words.segment(case.removeprefix("在"))[0].text).startswith(("v", "d", "p", "r"))
    if verbal or case[-4:] in asked or case[:3] in asked or asked.startswith(("据", "根据")):
        return prompt
    at = time.end() if (time := _TIME.match(asked)) else 0
    return f"{prompt[:at]}{case}，{prompt[at:]}"


def _resolved(page: Page, fact: Fact, prompt: str) -> str:
    """``prompt`` with 省委, 我市 and the like replaced by what they stand for, where the page decides it."""

    def full(found: re.Match[str]) -> str:
        return page.meaning(found.group(), fact.span.start) or found.group()

    body = page.meaning("我们", fact.span.start)
    own = _OUR_BODY.sub(body, prompt) if body else prompt
    return _RELATIVE_PLACE.sub(full, own)


def _source(page: Page) -> SourceEntry:
    title = next((article.title for article in page.articles if article.title), None)
    return SourceEntry(page.document.source.name, page.document.source.digest, title)
