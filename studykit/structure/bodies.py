"""The body that somebody in an interview or a speech says 我们 for: the one that the page names beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.structure.names import ORGANISATION

_MORE = "数据库|工作室|实验室|图书馆|博物馆|档案馆|出版社|书店|剧院|农场|合作社|基地|馆|站|厂|社"
_BODY = re.compile(rf"(?P<body>[^，。；：？！、（）()\s　]{{1,24}}?(?:{ORGANISATION}|{_MORE}))(?!的)")
_POSTS = r"(?:党委书记|书记|副?(?:校长|院长|馆长|所长|主任|董事长|总经理|总编辑|社长|厂长|站长)|负责人|首席[一-鿿]{2,6}|创始人|教授|研究员|、|兼)*"
_GAP = r"[ \u3000]*"
_GAPS = ("", " ", "\u3000", "  ", "\u3000\u3000")
# So many characters before and behind a name say whose body it is.
_BEFORE, _BEHIND = 80, 90


def body_of(view: str, name: str) -> str | None:
    """The body of ``name`` that ``view`` (folded) gives in brackets or after a gap behind it (李明（某大学教授）), or before it where it is
    told who is asked (访某大学校长李明); ``None`` where it gives none, or several."""
    near = "\n".join(
        view[max(at - _BEFORE, 0) : at + _BEHIND]
        for written in {gap.join(name) for gap in _GAPS}
        for at in occurrences(view, written)
    )
    spaced = _GAP.join(map(re.escape, name))
    behind = re.compile(rf"{spaced}(?:[（(]|[ \u3000]+)(?P<rest>[^）)\n]{{4,60}})")
    before = re.compile(rf"(?:访|专访|采访|对话|邀请)(?:了|到)?(?P<rest>[^，。\n“”]{{4,30}}?){_POSTS}{spaced}")
    found = [_named(one["rest"]) for pattern in (behind, before) for one in pattern.finditer(near)]
    bodies = {one for one in found if one}
    return bodies.pop() if len(bodies) == 1 else None


def occurrences(view: str, words: str) -> Iterator[int]:
    """Where ``words`` stand in ``view``, as offsets in order."""
    at = view.find(words)
    while at >= 0:
        yield at
        at = view.find(words, at + max(len(words), 1))


def _named(words: str) -> str | None:
    """The body that ``words`` begin with."""
    found = _BODY.match(words.partition("，")[0])
    return found["body"] if found else None
