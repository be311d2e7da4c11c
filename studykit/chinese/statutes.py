"""Statutes and other rules: texts that call themselves 本法 and are cited by their names."""

from __future__ import annotations

import re
from functools import lru_cache

KINDS = "法|条例|办法|规定|细则|决定|规则|章程|准则|公约|合同|协议|标准|制度|意见|通知|方案|预案"
"""What such a text calls itself, as the alternatives of a pattern."""
_STATUTE = re.compile(rf"(?:{KINDS})$")
_DRAFT = re.compile(r"[一-鿿]{0,6}(?:草案|建议稿|征求意见稿|送审稿|讨论稿|修订稿|试行稿)(?:[·・][^\s（）]{1,6})?")
_OPENING = 300
# 管理规定（节选）, 管理办法（试行）: the second belongs to the name.
# 行动方案（2022—2024年）: the years are no part of the name.
_EXCERPT = re.compile(r"[（(](?:节选|節選|摘录|摘錄|摘编|摘編|选编|選編|全文|\d{4}年?[—–－～至-]+\d{4}年?)[)）]$")
_ON_TRIAL = re.compile(r"[（(](?:试行|試行|暂行|暫行|修订|修訂)[)）]$")
# What a meeting has settled binds like a rule: it is cited, and what it settles is told without saying of what.
_MINUTES = re.compile("会议纪要$")
_SETTLES = re.compile("纪要如下|会议(?:确定|决定|议定|明确|同意|原则同意)")
# What only a text in articles has, or one that speaks of itself; 经济制度 is also the title of a lesson.
_ITS_OWN = re.compile(rf"第[一二三四五六七八九十百千零〇\d]{{1,7}}[条條]|本(?:{KINDS}|條例|辦法|規定|細則|規則|標準|意見)")

# 民法笔记　第十一讲　保证合同: a lesson on a contract is none.
_OF_LESSON = re.compile(r"笔记|讲义|讲稿|提纲|考点|教案|第[一二三四五六七八九十百\d]+[讲课章节][\s　]")

OF_AN_ACT = re.compile(
    r"(?:实施|作出|做出|订立|签订|缔结|设立|出具|制作|提供|提起|达成|取得|持有|占有)的$|的[，、]?(?:或者?|以及|且|并且)[^的]+的$"
)
"""How a case ends that names whose act it is (无权代理人订立的) or puts several side by side (无偿的，或者有益的): without its 的 it would
miss the act."""


def minuted(law: str) -> bool:
    """Whether what is cited as ``law`` are the minutes of a meeting, which tell as well as lay down."""
    return law.endswith("纪要》")


@lru_cache(4)
def cited(title: str | None, text: str) -> str | None:
    """How the statute called ``title`` is cited: 《…》, without the name of the state, as lawyers do, and with what its opening says of
    its state (草案); ``None`` for other texts."""
    title = _EXCERPT.sub("", title or "")
    minutes = _MINUTES.search(title) and _SETTLES.search(text)
    if _OF_LESSON.search(title):
        return None
    if not minutes and (not _STATUTE.search(_ON_TRIAL.sub("", title)) or not _ITS_OWN.search(text)):
        return None
    draft = _DRAFT.search(text[:_OPENING])
    name = title.removeprefix("中华人民共和国")
    return f"《{name}》（{draft.group()}）" if draft and draft.group() not in title else f"《{name}》"
