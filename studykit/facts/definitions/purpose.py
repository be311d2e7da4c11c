"""What something is done for: X是为了Y, X为Y做Z; P，目的是Q."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._asking import has_subject
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import headword, place_of_report
from studykit.facts.definitions.causation import LOOSE, cause, is_stated
from studykit.model.fact import Fact

KIND = "definition"

_IN_ORDER_TO = re.compile(
    r"(?P<what>[^，。；：？！“”]{4,24}?)，?(?:正|就|也|都|主要|目的)*是(?:为了|(?P<verb>防止|避免))(?P<why>[^，。；：？！]{4,40})(?=[，。；]|$)"
)
# 为加强监察，朝廷设…; 朝廷为加强监察，设…: to what end it was done.
_TO_THAT_END = re.compile(
    r"(?P<who>[^，。；：？！“”]{0,12}?)(?<![成称认作分变视定名改因以列选译化行])为了?(?P<why>[^，。；：？！]{4,24})，(?P<what>[^，。；：？！]{6,34})(?=[，。；]|$)"
)
_CALLS = re.compile(r"应(?![用力邀])|必须|(?<![主首重摘纪概])要(?![素点塞求闻])|需要|[将拟]|近年|目前|当前|今年|下一步")
# 推某人为筹备委员: what he was made, and no end.
_A_ROLE = re.compile("(?:委员|主任|主席|代表|顾问|[员长])$")
# 在地基上铺油毡，目的是切断毛细管: a deed in at most two clauses, and what it is done for.
_WITH_AIM = re.compile(
    r"(?P<what>(?P<first>[^，。；：？！“”]{4,30})(?:，[^，。；：？！“”]{4,24})?)，(?:其|主要|根本)*(?P<noun>目的|作用|用意)(?:就|主要|正)?(?:是为了|在于|就是|是|为)(?P<why>[^，。；：？！]{3,24}(?:，(?:并|以|防止|避免|减小|减少|从而|便于)[^，。；：？！]{2,20}|并[^，。；：？！]{2,20})?)(?=[，。；]|$)"
)
_TELLS = re.compile("认为|能(?!量|源)|可以|会(?!议)")
# 加盐腌渍，以去除苦味; 滤纸紧贴内壁，防止过滤过慢: what is done to keep something off or to bring it about.
_SO_AS_TO = re.compile(
    r"(?P<what>(?P<first>[^，。；：？！“”]{4,24})(?:，[^，。；：？！“”]{3,20})?)，(?:以|用以|(?=防止|避免|以防|以免))(?P<aim>(?:防止|避免|去除|除去|消除|减少|减小|减轻|减缓|增加|增大|增强|提高|保持|保护|保证|确保|降低|抵御|抵抗|适应|吸引|维持|促进|加快|扩大|节省|以防|以免|以便|便于|利于|延长)"
    r"[^，。；：？！]{2,24})(?=[，。；]|$)"
)
_PLANS = re.compile("计划|力争|争取|努力|切实|进一步|着力|大力|推动|推进|加强|坚持|完善|健全|近年|我们|我国|今后|全[省市县区]")
_DONE = re.compile("[把将给用以不]|在|[一-鿿]层|[着了]|分|设|绕|涂|加|铺|装|埋|开有")
_TIME = re.compile(r"[年月日期代初末]$")


@cued("是(?:为了|防止|避免)")
def in_order_to(passage: Passage) -> Iterator[Fact]:
    """X是为了Y, X是防止Y: what it is for."""
    for at, _date in statements(passage):
        found = _IN_ORDER_TO.match(passage.view, at)
        if found and not LOOSE.search(found["what"] + found["why"]) and "不" not in found["what"]:
            what = re.sub("(?:正|就|也|都|主要|目的)+$", "", found["what"])
            if what.endswith("的") or what.startswith("所谓"):
                continue  # 某事的目的是为了…: asked as what the purpose is
            asked = f"{what}是为了{found['verb'] or ''}什么？"
            yield cause(passage, "in_order_to", found, "why", what, "purpose", asked)


@cued("为了?[^，。]{4,24}，")
def to_that_end(passage: Passage) -> Iterator[Fact]:
    """为Y，X做Z; X为Y，做Z: to what end somebody did it."""
    for at, _date in statements(passage) if not passage.law else ():
        found = _TO_THAT_END.match(passage.view, at)
        what = found["who"] + found["what"] if found else ""
        if (
            found
            and opens_with_verb(found["why"], nouns=True)
            and (opens_with_verb(found["what"]) if found["who"] else _has_doer(found["what"]))
            and not _A_ROLE.search(found["why"])
            and not re.search("以(?![上下来及前后])", found["who"] or "")
            and (not found["who"] or clauses.is_term(found["who"]))
            and not any(form.search(one) for form in (LOOSE, _CALLS) for one in (what, found["why"]))
        ):
            yield cause(passage, "to_that_end", found, "why", what, "purpose", f"{what}是为了什么？")


@cued("(?:目的|作用|用意)(?:就|主要|正)?(?:是|在|为)")
def with_aim(passage: Passage) -> Iterator[Fact]:
    """在地基上铺油毡，目的是切断毛细管: what is done, and to what end."""
    for at, _date in statements(passage):
        found = _WITH_AIM.match(passage.view, at)
        if found is None or at != _opens(passage, at):
            continue
        what = found["what"]
        aimed = found["noun"] != "作用" or opens_with_verb(found["first"])
        if (
            aimed
            and not _TELLS.search(what)
            and _DONE.search(what)
            and not any(form.search(one) for form in (LOOSE, _CALLS) for one in (what, found["why"]))
        ):
            yield cause(
                passage,
                "with_aim",
                found,
                "why",
                what,
                "purpose",
                f"{what}{'，' if '，' in what else '的'}{found['noun']}是什么？",
            )


@cued("，(?:用?以|防止|避免)")
def so_as_to(passage: Passage) -> Iterator[Fact]:
    """萝卜须加盐腌渍，以去除苦味: what something is done for, in a text that teaches."""
    teaches = not (passage.law or passage.dates or passage.page.speaker_at(passage.span.start) or headword(passage))
    for at, _date in statements(passage) if teaches and not place_of_report(passage) else ():
        found = _SO_AS_TO.match(passage.view, at)
        if found is None or at != _opens(passage, at):
            continue
        what, aim = found["what"], found.start("aim")
        lest = found["aim"][:2] in ("以免", "以防")
        whole = is_stated(found["first"]) or opens_with_verb(found["first"])
        if whole and not any(form.search(one) for form in (LOOSE, _TELLS, _PLANS) for one in (what, found["aim"])):
            prompt = f"{what}，{found['aim'][:2]}发生什么？" if lest else f"{what}是为了什么？"
            answer = passage.cut(aim + 2 * lest, found.end("aim"))
            yield OneAnswer(passage.cut(*found.span()), "so_as_to", passage.voice, what, "purpose", answer, prompt, True)


def _opens(passage: Passage, at: int) -> int:
    """Where the statement begins that the clause at ``at`` of the view belongs to: behind the last 。 or ；, connectives left out."""
    start = max(passage.start, max(passage.view.rfind(mark, 0, at) for mark in "；：") + 1)
    return clauses.after_lead(passage.view, start)


def _has_doer(clause: str) -> bool:
    """Whether a person or a body opens ``clause`` and does something."""
    who = subject_of(clause)
    return 1 < len(who) < len(clause) - 3 and has_subject(clause) and not _TIME.search(who)


RULES = (in_order_to, to_that_end, with_aim, so_as_to)
