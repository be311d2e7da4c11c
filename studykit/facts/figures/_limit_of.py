"""What a limit of a statute is of where its clause leaves that out: whose records, which kind, which plan, what share of what."""

from __future__ import annotations

import re

from studykit.chinese import clauses, statutes, words
from studykit.facts._cases import is_case
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of

_MEASURE = re.compile(r"(?:其)?(?P<what>[^，；]{2,16}?)(?:一般|原则上)?(?:不得|应当|不|应)?(?:低于|少于|超过|高于|大于|小于)")
_OF_A_KIND = re.compile("[^，]{1,4}(?:不得|应当?不|不|应当?)(?:小于|低于|少于|超过|大于|高于|为)")
_MODAL = re.compile("应当|必须|不得|可以|的$")
_KIND_OF_RULE = re.compile(f"(?:管理|保护|监督|建设|促进|发展|使用|工作|实施|{statutes.KINDS}|（[^）]*）)+$")
# 台账保存期限: whoever keeps them has been bound before.
_KEPT = re.compile("[^，]{2,8}?(?:保存|保管|留存)(?:期限|时间|期)?")
_RECORD = "(?:记录|凭证|台账|资料|票据|档案|录像|数据)"
_RECORDS = re.compile(rf"[一-鿿]{{2,8}}?{_RECORD}(?:[和及](?:相关|有关)?{_RECORD})?(?=[，、；]|保存|保管|的?保存|应当|$)")
_BOUND = re.compile(r"(?P<who>[一-鿿]{2,10}?)应当")


def own_matter(passage: Passage, view: str, before: list[tuple[int, int]]) -> str:
    """What the statute is on, by its name, where the sentence opens with it: 乡村图书馆 of 乡村图书馆馆舍面积不少于…，藏书不少于…."""
    name = _KIND_OF_RULE.sub("", (passage.law or "").strip("《》"))
    return name if len(name) > 2 and view.startswith(name, before[0][0]) and not is_case(view[slice(*before[0])]) else ""


def measured_by_kind(view: str, before: list[tuple[int, int]]) -> str:
    """What is laid down for one kind after the other (与住宅的间距，大型不得小于…，中型不得小于…); empty where they are no kinds of one."""
    kinds = [view[a:b] for a, b in before[1:]]
    matter = view[slice(*before[0])]
    noun = not _MODAL.search(matter) and words.tag(words.segment(matter)[-1].text).startswith("n")
    return matter if noun and all(map(_OF_A_KIND.match, kinds)) else ""


def whose(passage: Passage, view: str, before: list[tuple[int, int]], said: str) -> str:
    """Whose measure it is, where the clause before binds somebody, or for what has to be kept the first of the sentence, else that of the
    sentence before; with what the measured thing is, by that clause (进货查验 of 台账)."""
    kept = _KEPT.match(said)
    clause = view[slice(*before[0])] if len(before) == 1 or (before and kept) else ""
    if kept and not before and passage.before is not None and not passage.first:
        clause = passage.before.view[passage.before.start :].partition("，")[0].rstrip("。")
    bound = _BOUND.match(clause)
    if bound is None or not clauses.is_term(bound["who"]) or said.startswith(bound["who"]):
        return ""
    full = re.search(rf"(?:建立|制作|填写|编制|取得|保存)(?P<more>[一-鿿]{{2,8}}){said[:2]}$", clause)
    return f"{bound['who']}的{full['more'] if full else ''}"


def kept_thing(before: str) -> str:
    """The records that have to be kept, as the words ``before`` name them last; empty where they name none."""
    found = _RECORDS.findall(before)
    return str(found[-1]) if found and clauses.is_term(found[-1]) else ""


def plan_before(passage: Passage, kind: str) -> str | None:
    """The plan or the contract that its period (规划期) is of, as the sentence before names it."""
    found = (
        re.search(rf"(?:编制|制定|签订|订立|核发|取得|申请)(?P<what>[^，。；]{{0,10}}{kind})(?=[，。；])", passage.before.view)
        if passage.before
        else None
    )
    return found["what"].removesuffix(kind) if found and clauses.is_term(found["what"]) else None


def of_whole(view: str, before: list[tuple[int, int]]) -> str | None:
    """What a share (其中平时成绩占四成，期末成绩占六成) is of: the subject of the clause before 其中; nothing where nobody says."""
    part = next((n for n, (a, b) in enumerate(before) if view.startswith("其中", a)), len(before))
    subject = subject_of(view[slice(*before[part - 1])]) if part and part >= len(before) - 2 else ""
    return f"{subject}中，" if clauses.is_term(subject) else None


def measure_before(view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What a limit without a measure is of, by the limit before it (设计供水保证率不低于…), and whom it is for (缺水地区可以降低，但不得低于…)."""
    measures = [found["what"] for a, b in before if (found := _MEASURE.match(view[a:b]))]
    if not measures or words.startswith("其中"):
        return f"{measures[-1]}，" if measures else None
    for_whom = re.match(r"(?P<whom>[^，]{2,14}?)可以?(?:适当)?", view[slice(*before[-1])])
    return f"{measures[-1]}在{for_whom['whom']}" if for_whom and clauses.is_term(for_whom["whom"]) else None
