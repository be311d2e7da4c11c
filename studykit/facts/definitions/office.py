"""What posts somebody held, told year by year in a life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.speakers import is_person
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of
from studykit.facts.dates._doing import with_subject
from studykit.model.fact import Fact

KIND = "definition"

_POST = (
    r"[一-鿿]{0,14}?(?:使|太史|刺史|御史|长史|尉|县令|中书令|太史令|丞|丞相|宰相|卿|祭酒|员外郎|侍郎|尚书|仆射|舍人|总督|巡抚|知府|知县|知州|主簿|参军|博士|太守|将军|都督|提督|总兵|"
    r"大学士|学士|庶吉士|检讨|编修|修撰|主事|郎中|给事中|奉祠正|团练副使|通判|推官|院判|吏目|教谕|校书郎|著作郎|参知政事|平章事|校长|院长|馆长|所长|局长|部长|厅长|系主任|主任|教授|讲师|助教|总工程师|工程师|主编|总裁|董事长|"
    r"主席|司令|司令员|参谋长|秘书长|研究员|书记)"
)
_HELD = re.compile(
    rf"(?P<how>[^，。；：]{{0,14}}?)(?P<verb>选为|聘为|任命为|提拔为|擢升为?|擢为?|升任|升为|调任|改任|转任|出任|担任|就任|贬为|贬|左迁|降为|谪为|拜为?|除|授|升|任)(?P<post>{_POST}(?:兼{_POST})?)(?=[，。；、]|$)"
)
_HOW = re.compile(
    r"(?:被[^，]{0,12}|以[^，]{1,8}|由[^，]{2,10}|因[^，]{2,10}|坐|又|再|复|遂|奉召|奉诏|应[^，]{2,12}|首次|正式|连续)?"
)
_DONE_TO_HIM = (
    "授",
    "擢",
    "擢为",
    "擢升",
    "擢升为",
    "选为",
    "聘为",
    "任命为",
    "提拔为",
    "贬",
    "贬为",
    "谪为",
    "降为",
    "除",
    "拜",
    "拜为",
)
_NOT_HIM = re.compile("[这那其它他她]|之[父子]|父")


@cued("[任授擢升贬拜除谪迁聘选].{2,}", r"年")
def held_post(passage: Passage) -> Iterator[Fact]:
    """某年，授翰林院检讨: in the article on a person, which post that was."""
    who = entry_of(passage)
    if not who or not is_person(who):
        return
    for number, date in enumerate(passage.dates):
        until = passage.dates[number + 1].start if number + 1 < len(passage.dates) else len(passage.view)
        for a, b in clauses.clauses(passage.view):
            at = max(a, date.end)
            if b <= date.end or a >= until or "。" in passage.view[date.end : at]:
                continue
            clause = passage.view[at:b].lstrip("，")
            at = b - len(clause)
            own = clause.removeprefix(who)
            found = _HELD.match(own)
            if not found or not _HOW.fullmatch(found["how"]) or _NOT_HIM.search(found["how"] + found["post"]):
                continue
            if own == clause and with_subject(passage, clause, at) != who + clause:
                continue
            answer = passage.cut(b - len(own) + found.start("post"), b - len(own) + found.end("post"))
            verb = f"被{found['verb']}" if not found["how"] and found["verb"] in _DONE_TO_HIM else found["verb"]
            asked = f"{date.said}，{who}{found['how']}{verb}{'什么' if verb.endswith('为') else '什么职务'}？"
            yield OneAnswer(
                passage.cut(date.start, b), "held_post", passage.voice, who, f"{date.said}{found['verb']}", answer, asked
            )
            break


RULES = (held_post,)
