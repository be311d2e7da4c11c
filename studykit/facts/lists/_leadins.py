"""Where the words stand that say what a series is a series of: before it, in a question, on a label, in the heading above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.chinese.script import fold
from studykit.facts import _headings, _replies
from studykit.facts._passage import BARRED, Passage
from studykit.facts._questions import Lead
from studykit.facts.lists import _heading_questions, _leads, _prior_questions
from studykit.model.page import Sentence

# How many sentences may stand between a heading and the series that it is the heading of.
_UNDER_HEADING = 4
# The longest lead-in (大致分四步) that leaves its subject to the question it answers.
_BARE_ANSWER = 14
# A lead-in without a subject: what is shown so is what the heading names.
_SHOWN_IN = re.compile(
    r"(?:具体|主要|集中|突出|大致)*(?:体现|表现|反映|包括|分为|可分为?)(?:在|为|有)?(?:以下|如下)?(?:[几两三四五六七八九十\d]+[个大项点条种类](?:方面)?)?[：，。]"
)
# A heading that only names a set, of what the title says: 历史意义.
_BARE_CATEGORY = re.compile(
    r"(?:历史|主要|重要|现实|积极|深远|失败|成功|爆发|形成|根本|直接)*(?:意义|影响|作用|价值|原因|特点|特征|背景|教训|启示|贡献|局限性?)"
)
_ANSWERS = re.compile(r"(?:参考)?(?:答案?|解答?)[：:]")


def asked(passage: Passage, first: int, at: int, prose: bool, heads: Sequence[str]) -> Lead | None:
    """What the points ``heads`` answer; ``None`` where nothing says that.

    The first of them stands at ``at`` in the page's sentence number ``first``, which is that of ``passage`` or follows it behind
    headings alone; ``prose`` tells that it is running text and no list set off by lines.
    """
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    own = passage.view[passage.start : at].rstrip() if first == passage.index else ""
    if own and own[-1] in "：；，。" and not _ANSWERS.fullmatch(own):
        found = _from_lead(passage, own, prose, heads, theme)
        return found or (_from_above(passage, first, heads) if _SHOWN_IN.fullmatch(own) else None)
    before = passage.page.sentences[first - 1] if first else None
    if before is None or passage.page.article_at(before.span.start) not in (passage.article, None):
        return None
    if _is_question(before):
        found = _prior_questions.from_question(_headings.without_number(fold(before.span.text)), heads, theme)
    else:
        lead = passage if first != passage.index else passage.before
        stands = lead is not None and lead.index == first - 1
        found = _from_lead(lead, lead.view[lead.start :], prose, heads, theme) if lead and stands else None
    found = found or _from_above(passage, first, heads)
    lead = passage.before if passage.before and passage.before.index == first - 1 else None
    if found is None and prose:
        found = _replies.from_host(passage, first, heads)
        found = found or (_replies.of_side(lead, heads) or _replies.of_claim(lead, heads) if lead else None)
    return found


def _from_lead(lead: Passage, words: str, prose: bool, heads: Sequence[str], theme: str | None) -> Lead | None:
    """The question of a lead-in; a bare 大致分四步 only answers the question before it."""
    before = lead.page.sentences[lead.index - 1] if lead.index else None
    if before is not None and len(words) <= _BARE_ANSWER and _is_question(before) and _leads.counts(words, len(heads)):
        found = _prior_questions.from_question(fold(before.span.text).rpartition("：")[2], heads, theme)
        return found or _replies.of_measures(lead, words.rstrip("：；，。 　"), heads)
    said = words.rstrip("：；，。 　")
    found = (
        _replies.of_reasons(lead, said, heads) or _replies.of_steps(lead, said, heads) or _replies.of_slogan(lead, said, heads)
    )
    found = found or _replies.of_this_year(lead, said, heads) or _replies.of_respects(lead, said, heads)
    found = found or _leads.from_words(lead, words, prose, heads, theme)
    full = _headings.in_full(lead.article, lead.span.start, found.subject) if found else ""
    if found is None or full == found.subject or full in found.prompt:
        return found
    return found._replace(prompt=found.prompt.replace(found.subject, full, 1), subject=full)


def _is_question(sentence: Sentence) -> bool:
    asks = "question" in sentence.flags or fold(sentence.span.text).rstrip().endswith("？")
    return asks and not sentence.flags & (BARRED - {"question", "heading"})


def _from_above(passage: Passage, first: int, heads: Sequence[str]) -> Lead | None:
    """The question of the label, the section heading or the title that the series stands under."""
    page, article = passage.page, passage.article
    category = _headings.label_before(page, article, first)
    if category:
        theme = _headings.theme(page, article, page.sentences[first - 1].span.start)
        full = _headings.in_full(article, page.sentences[first - 1].span.start, category)
        return _leads.of_category(passage, full, heads, theme)
    name = _headings.bare(page.sentences[first - 1].span.text) if first else ""
    owner = _headings.theme(page, article, page.sentences[first - 1].span.start) if first else None
    if "heading" in page.sentences[max(first - 1, 0)].flags and (found := _heading_questions.of_class(name, heads, owner)):
        return found
    heading = _headings.over(page, article, page.sentences[first].span.start, _UNDER_HEADING, len(heads))
    if heading and _BARE_CATEGORY.fullmatch(heading):
        return _leads.of_category(passage, heading, heads, _headings.theme(page, article, page.sentences[first].span.start))
    found = _heading_questions.from_heading(passage, heading, heads) if heading else None
    return found or ((_leads.of_doing(heading, heads) or _leads.of_count(heading, heads)) if heading else None)
