"""Whether a sentence states or calls: the deontic modals and the bare imperatives of official Chinese prose.

Reads the folded view of a text (:func:`studykit.chinese.script.fold`). Source of the two signs: Lü Shuxiang《现代汉语八百词》 on 要, 必须, 应当; a clause
without a subject that begins with an adverb of effort or a verb of furthering is a demand wherever it is not a report.
"""

from __future__ import annotations

import re

from studykit.chinese import clauses

YAO = r"要(?![素求点务害件义领塞])"
"""要 as a modal, no part of 要求, 要素 or 要点."""
MODAL = rf"{YAO}|必须|应当|应(?![用对急运收付变答邀县])|需要|需(?!求)"
"""What a clause without a subject opens with where it calls for something, as the alternatives of a pattern."""
MANNER = "着力|努力|加快|大力|坚持|积极|不断|深入|全面|切实|进一步"
"""Ways of doing that a call opens with as well."""
ANYWHERE = rf"(?<![主重首需必只不摘概简纪]){YAO}(?![闻道津人案旨职么不])|必须|应当|应该|须(?=[在以把加坚])"
"""What demands something wherever in a clause it stands."""
_EFFORT = (
    rf"{MANNER}|推动|推进|加强|强化|深化|完善|健全|优化|培育|打造|构建|促进|提升|狠抓|抓好|做好|用好|落实|聚焦|围绕|"
    r"突破|鼓励|支持|引导|发挥|充分发挥"
)
_CALL = re.compile(rf"^(?:{_EFFORT})|{ANYWHERE}")
_QUOTED = re.compile(r"[“「『][^”」』]*[”」』]")
_STATES = re.compile(
    r"\d|[一二三四五六七八九十百千万亿]+(?:年|月|个|家|项)|是(?!否)|有(?!序|效|机|力|关|利|的)|了|指|体现|包括|具有|分为"
)


def is_call(sentence: str) -> bool:
    """Whether ``sentence`` (folded) opens with 让我们, or most of its clauses demand something and none states a figure, a being or a having."""
    view = _QUOTED.sub("“”", sentence)
    if view.startswith("让我们"):
        return True
    parts = [view[clauses.after_lead(view, a) if a == 0 else a : b] for a, b in clauses.clauses(view)]
    called = [part for part in parts if _CALL.search(part)]
    return 2 * len(called) >= len(parts) > 0 and not any(_STATES.search(part) for part in parts)
