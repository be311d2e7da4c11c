"""The deed that a number hangs on, where its clause says only what came of that: 审结小额诉讼案件1200件，平均审理期限19天."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import actions, clauses, words
from studykit.chinese.quantities import CHANGES, Quantity
from studykit.facts._measured import LINK, is_measure
from studykit.facts._passage import Passage
from studykit.facts._titles import headword, is_place, place_of_report
from studykit.facts.figures._told_of import DISASTER, Event, is_verbal

# What came of a deed: never the sum of all that its doer did.
_CAME_OF = re.compile(
    r"(?:共|累计|直接|总共|已|可|先后|当场|帮助|预计)*(?:盘活|安置|追缴|追回|追赃|挽回|挽损|化解|惠及|带动|受益|吸引|吸纳|覆盖|撬动|参训|参与|参加|参会|与会|出席|受训|接诊|救治|涉及|涉案|增收|节约|节省|"
    r"回收|抢救|疏散|转移|赔付|兑付|罚款|罚没|募得|筹得|整改|收到|成交|减排|发射|退还|退赔|没收|缴获|查获|查封|冻结|扣押|抓获|修复|补植|清理|(?:立案|提起公诉|批准逮捕|批捕)$|标的额|[一-鿿]{0,4}到位|(?:资助|合同|到账)?(?:经费|金额)$|(?:增加|减少)(?=[一-鿿]{2}))"
)
_HARM = re.compile(r"(?:(?:死亡|受伤|失踪|伤亡)(?!人口|率)|(?:直接)?经济损失)")
_ACCIDENT = re.compile(rf"事故|灾害|{DISASTER.pattern}")
_PER_HEAD = re.compile(r"(?:亩|户|每亩|每户)均?(?:增收|节本|增产|获益)")
_RATE = rf"(?:率|期限|时限|时长|天数|用时|满意度)(?:{LINK})?(?:(?:同比|环比|比上年|较上年)?(?:{CHANGES})了?)?"
_ITS_RATE = re.compile(rf"(?:平均)?[一-鿿]{{0,8}}?{_RATE}")
_SHORT_RATE = re.compile(
    rf"(?:平均[一-鿿]{{0,4}}|(?:成功|办结|结案|合格|整改|回复|答复|满意|执行|到位|上线|就业|升学|录取|达标|及格|优良)){_RATE}"
)
_COUNTED = "件份个起宗例项处座台辆輛套门門篇幅条條艘架部只"
_TOLD = re.compile(
    r"(?P<what>[^\d]{2,24}?)(?:约|近|超过|逾)?(?:\d[\d.,]*[万亿千百]*|[一二两三四五六七八九十百千]{1,4})[多余]?(?:[万亿]?[一-鿿]{1,3}|[%％‰])(?:\d[\d.]*[一-鿿]{1,2})?(?:（[一-鿿]{1,3}）)?"
)
# What has been reached or is there is no deed that others come of.
_STATE = re.compile(r"(?:共|现|已|全年|年末)*(?:有|拥有|实现|完成|达到?|突破|现有|下设|辖|出生|死亡)")
_SHORTEST = 4
_ANOTHER_BODY = re.compile(r"(?:行政|企业|事业)(?:机关|单位)|企业(?!破产)|当事人|群众")


@dataclass(frozen=True, slots=True)
class Governing:
    """The deed that a clause hangs on: ``clause`` says it without its number, empty where it cannot be named."""

    clause: str

    @property
    def event(self) -> Event:
        """The deed as an event without a subject."""
        return Event(self.clause, False)


def governing(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str) -> Governing | None:
    """What the clause at ``start`` of a report or a chronicle, with ``stem`` before its number and ``right`` behind it, hangs on; ``None`` where it says enough by
    itself, or stands in no report."""
    body = place_of_report(passage) or headword(passage)
    harm = bool(_HARM.match(stem))
    if not body or not (harm or _hangs(stem, one, right, is_place(body))):
        return None
    deed = _deed_before(passage, view, start)
    if deed is None or (harm and not _ACCIDENT.search(deed)):
        needs = (
            harm
            or _SHORT_RATE.fullmatch(stem)
            or _PER_HEAD.match(stem)
            or is_objectless(stem, one, right)
            or _names_another(stem, body)
        )
        return Governing("") if needs else None
    return Governing("" if stem[:3] in deed else deed)


def is_objectless(stem: str, one: Quantity, right: str) -> bool:
    """Whether ``stem`` is a verb whose object stands elsewhere, before a count with nothing on its ``right`` that it counts: 审结4件, 共购入20辆."""
    if right or one.sort != "count" or one.asks[2:] not in _COUNTED:
        return False
    return is_verbal(stem)


def _hangs(stem: str, one: Quantity, right: str, of_place: bool) -> bool:
    """Whether ``stem`` tells what came of a deed, at what rate, or a deed without its object; a place has rates of its own."""
    rate = (_SHORT_RATE if of_place else _ITS_RATE).fullmatch(stem)
    return bool(_CAME_OF.match(stem) or _PER_HEAD.match(stem) or rate) or is_objectless(stem, one, right)


def _came_of(told: str) -> bool:
    """Whether a clause before, ``told`` without its number, itself hangs on one before it."""
    return bool(_CAME_OF.match(told) or _PER_HEAD.match(told) or _ITS_RATE.fullmatch(told)) or is_verbal(told)


def _names_another(stem: str, body: str) -> bool:
    """Whether ``stem`` is the rate of other bodies than that whose report it is: 行政机关败诉率 in that of a court."""
    return not is_place(body) and bool(_ANOTHER_BODY.match(stem)) and bool(_ITS_RATE.fullmatch(stem))


def _deed_before(passage: Passage, view: str, start: int) -> str | None:
    """The nearest clause of the part of the sentence before ``start`` that tells a deed with a number, without the number."""
    part = max(view.rfind("；", 0, start), view.rfind("：", 0, start), passage.start - 1) + 1
    for a, b in reversed(clauses.clauses(view)):
        if b > start or b <= part:
            continue
        clause = view[clauses.after_lead(view, max(a, part)) : b].strip("　 ")
        clause = re.sub(r"^(?:全年|当年|年内|其中)，?", "", clause)
        found = _TOLD.fullmatch(clause)
        if re.match(rf"(?:同比|环比|比上年|较上年)?(?:分别)?(?:{CHANGES})", clause) or (
            found and ((is_measure(found["what"]) and not actions.is_deed(found["what"])) or _came_of(found["what"]))
        ):
            continue
        return found["what"] if found and _is_deed(found["what"]) else None
    return None


def _is_deed(clause: str) -> bool:
    """Whether ``clause`` opens with what somebody does to something."""
    if len(clause) < _SHORTEST or _STATE.match(clause) or not clauses.is_balanced(clause):
        return False
    first = words.tag(words.segment(clause)[0].text)
    return (
        actions.is_deed(clause)
        or first in ("v", "")
        or re.match("新[一-鿿]", clause) is not None
        or (first in ("p", "d") and actions.is_bare(clause))
    )
