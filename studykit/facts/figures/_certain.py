"""Whether a clause says for certain of what its number is: no verb, adverb or bare measure that hangs on words the question leaves out."""

from __future__ import annotations

import re

from studykit.chinese import clauses, numerals, words
from studykit.chinese.happenings import EVENT, predicate_at
from studykit.chinese.quantities import Quantity
from studykit.chinese.script import fold
from studykit.facts._makings import made_before
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._spoken_years import place_of_speech
from studykit.facts._subjects import subject_of
from studykit.facts._titles import CONDITION, headword, place_of_report

# What compares with, adds to or qualifies something said before; a meeting that only the sentence before names.
_HANGS = re.compile(
    r"远(?:远|高|低|超|大|小|多|少)|光是|单是|仅是|另(?![有设附外])|另外|约[占佔为]|同比|环比|以此|(?:会议|大会|论坛|活动)(?=[对共有就将])|各[地界方]|参与[一-鿿]{2}$"
)
_LASTING = re.compile(r"(?:前后|共|总共)*(?:[历歷][时時]|耗[时時]|[为為]期|持[续續]|用[时時]|[历歷][经經])")
_MODAL = re.compile(r"(?:可以?|能够?|将)$")
_DIVIDES = re.compile(r"(?:分为|分成|划为|划分为|分作|归为|下设|包括)(?=[^，、]{1,8}、)")
_FEWEST_NAMES = 3
_EVERY_YEAR = re.compile(r"(?:我国|中国|全[国省市县]|[一-鿿]{2,6}[省市县区])?(?:每[年天月]|年均)(?P<does>[一-鿿]{2})")
_BARE_RATE = re.compile(r"(?P<thing>[一-鿿]{1,2})[数率量额](?:仅|只|为|是|有|达到?|约)*")
_MAKES = re.compile("[创創][制製]|[制製]成|建造|[铸鑄]造|[发發]明(?!家|人|[专專]利)|研[制製]")
_OF_ALL = re.compile("全国|我国|中国|全球|世界")
_PHYSICAL = re.compile("(?:电压|电流|电阻|功率|容量|能力|质量|体积|压强|转速)$")
_SIZES = re.compile(r"(?:总|建筑|占地)(?:投资|面积)|概算|总长|全长")
_SHORTEST_MEASURE = 5


def says_whose(passage: Passage, view: str, start: int, stem: str, owner: str) -> bool:
    """Whether ``stem`` (what the clause at ``start`` says before its number, without its time) and the ``owner`` found for it leave no
    doubt of what the number is told."""
    owner = fold(owner)
    told = stem.removeprefix(owner)
    if not owner and re.match("[把将]", told):
        return False
    if _MAKES.search(owner):
        return False  # 张衡创制地动仪，圆径八尺: what was made, not its making
    if owner and re.match(r"\d+(?![\d年]|小时|千米|公里|米)", told):
        return False  # 15岁以上的男子授露田: the clause has a subject of its own
    if _HANGS.match(told) or _MODAL.search(told) or (_LASTING.match(re.sub("^[他她它][们們]?", "", told)) and "，" not in owner):
        return False
    if owner and owner == made_before(view, passage.start, start, told):
        return True
    if place_of_report(passage) or headword(passage):
        return not _is_bare_rate(passage, view, start, told) and not _is_of_what_was_made(passage, view, start, told, owner)
    every = _EVERY_YEAR.match(owner + told)
    if every and view.find("有", passage.start, start) > 0 and words.tag(every["does"]).startswith("v"):
        return False  # 全国共有调解员300万人，每年调解纠纷: who does is not the place
    if (
        (owner and owner == place_of_speech(passage, view, start, stem))
        or owner.startswith("《")
        or (_OF_ALL.match(owner) and "人均" in told)
    ):
        return True
    if not owner:
        return not _is_bare_measure(passage, view, told)
    return _is_only_subject(passage, view, start, told, owner)


def without_names(stem: str, counted: str, one: Quantity) -> str | None:
    """``stem`` before the number ``one`` (``counted`` on the page) without the names that it counts, where a verb of dividing leads to
    them: 分为 of 分为水、火、土三类; ``None`` where the question would name all of whom it asks the number."""
    listed = re.search(r"[^，、]+(?:、[^，、]+)*(?:[、和与及][^，、]+)$", stem)
    names: list[str] = re.split("[、和与及]", listed.group()) if listed and one.sort == "count" else []
    number = numerals.parse("".join(re.findall(r"[\d一二两三四五六七八九十百]", counted)))
    if number is None or len(names) < _FEWEST_NAMES or not len(names) - 1 <= number <= len(names) + 1:
        return stem
    divides = _DIVIDES.search(stem)
    return stem[: divides.end()] if divides else None


def _is_bare_rate(passage: Passage, view: str, start: int, told: str) -> bool:
    """Whether a rate or a number (格口数) says of what only through the clause before it."""
    rate = _BARE_RATE.fullmatch(told)
    before = view[max(passage.start, view.rfind("；", 0, start) + 1) : start]
    return bool(rate and before.rstrip("，；　 ") and rate["thing"] not in before)


def _is_of_what_was_made(passage: Passage, view: str, start: int, told: str, owner: str) -> bool:
    """Whether a bare size is that of something that the sentence tells of and ``owner`` does not name."""
    if not _SIZES.match(told):
        return False
    first = next(((max(a, passage.start), b) for a, b in clauses.clauses(view) if b > passage.start), None)
    clause = view[slice(*first)] if first and first[1] <= start else ""
    return bool(EVENT.search(clause)) and owner in ("", headword(passage), place_of_report(passage))


def _is_bare_measure(passage: Passage, view: str, told: str) -> bool:
    """Whether ``told`` is the name of a measure and nothing else: 单体电压为."""
    noun = re.sub(r"(?:为|是|有|达到?|约)+$", "", told)
    return (
        (is_measure(told) or bool(_PHYSICAL.search(noun)))
        and len(noun) < _SHORTEST_MEASURE
        and "的" not in told
        and not CONDITION.search(view, passage.start)
        and not words.tag(words.segment(noun)[0].text).startswith(("ns", "nr"))
    )


def _is_only_subject(passage: Passage, view: str, start: int, told: str, owner: str) -> bool:
    """Whether no other noun than ``owner`` is the subject of a clause of the sentence before ``start``, and ``owner`` is no part of one
    that is (诸暨 of 诸暨设立的志愿队)."""
    part = max(view.rfind("；", 0, start), view.rfind("：", 0, start)) + 1
    for a, b in clauses.clauses(view):
        clause = view[max(a, passage.start, part) : b] if b <= start else ""
        if re.match(rf"{re.escape(owner)}(?:设立|推出|组建|成立|创办|建设|开发|研发|打造|培育|出台)的[^，]{{2,}}", clause):
            return False
        if not clause or re.search(r"\d", clause):
            continue
        if clause.startswith(f"{owner}是"):
            return True
        if clause.startswith(owner):
            continue
        subject = clause[: predicate_at(clause)] or subject_of(clause)
        if subject and owner not in subject and subject not in owner and clauses.is_term(subject):
            return False
    return True
