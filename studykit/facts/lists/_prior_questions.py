"""What a series is a series of: the question that stands right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.chinese import clauses
from studykit.chinese.categories import NAMES_SET, measure_of
from studykit.facts._points import all_actions
from studykit.facts._questions import HOW, Lead, is_call, number_of

# Questions of a talk lean on what was said before.
_TALKED = re.compile(
    r"^(?:下一步|接下来|今后|未来|目前|现在|推进中|过程中|实践中|具体|那|那么|您|你|请|其中|对此|为此|刚才|除此|除了)|怎么办$|怎么看$|怎么做的?$"
)
_ELLIPTIC = re.compile(r"^(?:为什么|为何|如何|怎样|怎么|原因|有哪些|有何|何以)")
_WHICH = re.compile(
    r"(?:哪些|哪几[个项种点条]|什么样的|怎样的(?=[^，。]{1,8}$)|何种|(?:什么|何)(?=[^，。]{0,6}(?:原因|条件|措施|意义|影响|特点|特征|作用|区别|好处|方法|途径|问题|要求|步骤)))(?P<noun>[^，。]*)"
)
_CATEGORY = re.compile(rf"[^，。]*?{NAMES_SET.pattern.removesuffix('$')}")
# What is asked so has no members.
_YES_OR_NO = re.compile("是不是|是否|能否|能不能|要不要|会不会|凭什么|难道|岂|何必|[吗么]$")


def from_question(asked: str, heads: Sequence[str], theme: str | None) -> Lead | None:
    """国家采取哪些措施？ right before the series becomes 国家采取哪三项措施？; ``theme`` stands in for a subject left out."""
    number = number_of(heads)
    asked = asked.strip().lstrip("“").rstrip("？?”")
    asked = asked[clauses.after_lead(asked) :]
    if _TALKED.search(asked) or _YES_OR_NO.search(asked):
        return None
    if _ELLIPTIC.match(asked) and not is_call(HOW.sub("", asked, count=1)):
        if theme is None:
            return None
        of, _, event = theme.rpartition("的")
        subject = of if of and event in asked else theme  # 明朝的灭亡, 为什么会灭亡
        asked = f"{subject}{'的' if asked.startswith('原因') else ''}{asked}"
    if HOW.search(asked) and not all_actions(heads):
        return None
    found = _WHICH.search(asked)
    if found and not found["noun"] and asked[: found.start()].endswith("有"):
        return Lead(asked, asked, f"{asked[: found.start()]}哪{number}{measure_of(asked[: found.start() - 1])}？")
    if found and (noun := found["noun"]):
        category = _CATEGORY.match(noun)
        return Lead(
            asked,
            asked[: found.start()] or asked,
            f"{asked[: found.start()]}哪{number}{measure_of(category.group() if category else noun)}{noun}？",
        )
    return Lead(asked, asked, f"{asked}？（{number}点）")
