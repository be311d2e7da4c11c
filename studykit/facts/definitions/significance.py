"""What an event or an invention did: X的开通，结束了A，使B成为C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, numerals, words
from studykit.chinese.script import fold
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_COMES = (
    "提出|形成|发生|爆发|兴起|开展|开凿|开辟|开通|通车|通航|修建|修筑|建成|建立|成立|设立|创立|创办|召开|颁布|实施|实行|推行|发明|发现|出现|问世|传入|"
    "传播|胜利|失败|签订|发表|出版|确立|诞生|完成|应用|普及|统一|推广|应运而生|制定|施行|设置|开放|引进|迁移|使用|启动|启用|上线|投产|投用|落地"
)
_EVENT = re.compile(rf"(?P<what>[^，。；：？！是]{{2,24}}?的(?:{_COMES}))，?(?=[^，。；：？！的和与、])")
_GOOD = (
    "指明|丰富|奠定|开创|开辟|开启|打通|打破|结束|拓展|拓宽|改变|动摇|瓦解|冲破|填补|解决|满足|加强|巩固|维护|推动|促进|加速|加快|提高|提升|增强|改善|扩大|推进|突破|揭示|"
    "缩短|降低|减轻|减少|沟通|连接|保障|恢复|实现|确立|树立|激发|鼓舞|完善|健全|凝聚|积累|重塑|重构|拉近|带动"
)
_BAD = "加重|加深|激化|阻碍|削弱|破坏|打击|造成|引起|引发|导致|限制|禁锢|加剧|损害|摧毁"
_DID = re.compile(
    rf"(?:也|还|又|并|并且|而且|同时|进而|从而|极大地?|有力地?|沉重地?|深刻地?|进一步|大大|初步|直接|有效地?|客观上)*"
    rf"(?P<verb>{_GOOD}|{_BAD})(?:[和与、]?(?:{_GOOD}|发展|深化))?了[^了]{{3,}}$|(?:也|还|又|并|从而)*(?:使|为[^，]{{2,24}}(?P<gives>提供|创造|奠定|准备|打下|积累|开辟|注入|争取|赢得)了?).{{4,}}$"
)
_PROVIDES = re.compile("为[^，]{3,24}(?:提供|注入|积累|培养|输送|争取|赢得)了(?P<what>[^，]{4,})")
_LOOSE = re.compile(r"[这那其它他她你该此]|我(?!国)|上述|下列|如果|尚|将|未来|有望")
_JOIN = re.compile(r"(?:也|还|又|并且?|而且|同时|进而|从而)+(?=[一-鿿]{3})")
_HARM = re.compile(rf"{_BAD}|沦为|无力|削弱|停滞|衰落")
_MOST, _LONGEST = 4, 40
_SHORT_NAME = 2


@dataclass(frozen=True, slots=True)
class Significance(Fact):
    """What ``did`` is all that the page tells ``what`` to have done; ``noun`` says whether that is its 意义 or its 影响."""

    what: str
    noun: str
    did: tuple[Span, ...]

    def ask(self) -> Iterator[Question]:
        """What did it do?"""
        given = _PROVIDES.fullmatch(fold(self.did[0].text)) if len(self.did) == 1 else None
        if given:
            answer = self.did[0].part(*given.span("what"))
            yield Question(
                self.what, self.noun, f"{self.what}{self.did[0].text[: given.start('what')]}什么？", (answer,), view=True
            )
            return
        count = f"（答出{numerals.to_chinese(len(self.did))}点）" if len(self.did) > 1 else ""
        yield Question(self.what, self.noun, f"{self.what}有什么{self.noun}？{count}", self.did, view=self.noun == "意义")


@cued("[了使为]", f"的(?:{_COMES})")
def of_event(passage: Passage) -> Iterator[Fact]:
    """X的提出，指明了A，丰富了B: what came of it, clause by clause to the end of the statement."""
    for at, _date in statements(passage):
        found = _EVENT.match(passage.view, at)
        if found is None or _LOOSE.search(found["what"]):
            continue
        what = _in_full(passage, found["what"])
        did = _did(passage, found.end())
        if what and did:
            noun = "影响" if any(_HARM.search(passage.view_of(one)) for one in did) else "意义"
            proof = passage.cut(found.start(), did[-1].end - passage.span.start)
            yield Significance(proof, "of_event", passage.voice, what, noun, did)
        return


def _in_full(passage: Passage, what: str) -> str:
    """``what`` with the name of the article's subject where it has only the end of that (大桥的通车); empty where it is no name."""
    owner, _, coming = what.rpartition("的")
    entry = entry_of(passage)
    if len(owner) <= _SHORT_NAME and len(entry) > len(owner) and entry.endswith(owner):
        return f"{entry}的{coming}"
    return what if clauses.is_term(owner) and (len(owner) > _SHORT_NAME or words.tag(owner).startswith(("n", ""))) else ""


def _did(passage: Passage, at: int) -> tuple[Span, ...]:
    """The clauses from ``at`` to the end of the statement; none where one of them says something else."""
    view = passage.view
    stop = re.compile("[。；！？]|$").search(view, at).start()  # type: ignore[union-attr]
    spans = [(max(a, at), b) for a, b in clauses.clauses(view) if b > at and a < stop]
    if not spans or len(spans) > _MOST or "标志着" in view[at:stop]:
        return ()
    if not all(_DID.match(view[a:b]) and b - a <= _LONGEST and not _LOOSE.search(view[a:b]) for a, b in spans):
        return ()
    return tuple(
        passage.cut(a + len(found.group()) if (found := _JOIN.match(view[a:b])) else a, b).strip("。.") for a, b in spans
    )


RULES = (of_event,)
