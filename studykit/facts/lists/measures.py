"""What is to be done, clause after clause: the measures under a call, the parts of a directive, the ways to an end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studykit.chinese import actions, clauses, numerals
from studykit.chinese.categories import measure_of
from studykit.chinese.class_nouns import Stretch
from studykit.chinese.enumerators import markers
from studykit.chinese.mood import YAO
from studykit.chinese.script import fold
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import LONGEST, Points, body_start, trimmed
from studykit.facts._questions import is_call
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"


_FEWEST, _MOST = 3, 6
# A clause of circumstance or means, which belongs to the one after it.
_MEANS = re.compile(
    r"(?:面向|面对|立足|围绕|聚焦|瞄准|结合|依托|针对|按照|根据|通过|随着|借助|坚持以|在[^，]+[上中下里]$|以[^，]+为[^，]{2,6}$)"
)
_ADVISES = re.compile(rf"(?:建议|此外|另外|同时|与此同时|并且?|还|也|再|既)*，?(?:{YAO}|应|必须|需要)?")
_JOINT = re.compile(r"^(?:并且?|同时|还要?|也要?|以及|进而)(?![不非])")
_NOT_A_STEP = re.compile(r"这|其(?!他|它|中|实|余)|它|此(?!外)|该|等$|不仅|不但|不是|而是|才能|只有|如果|就是|就能|就会|[是有]$")
_DIRECTS = re.compile(
    r"(?:对|就|围绕)(?P<matter>[^，。；：]{4,30})(?:作出|做出|进行|提出)了?(?P<what>(?:具体|明确|全面|系统|重要|重大|战略|总体|统一|专门|深刻|新的?)*(?P<noun>部署|安排|要求|规定|指示))"
)
_SAYS = re.compile(r"(?:，|；)(?:明确|着重|特别|进一步|强调)*(?:提出|强调|指出|要求)，?(?=要|必须|应)")
_EQUATES = re.compile(
    r"(?:不仅|既|都|也|均|同样)*是(?P<aim>[^，。；：]{4,24}?)的(?P<what>(?:重要|主要|必要|根本|关键|基本|有效|必然|核心|现实|具体|首要|内在)*(?P<noun>方向|途径|举措|措施|任务|关键|前提|保障|抓手|内容|要求|路径|环节|条件|着力点))(?:所在|之一)?$"
)


def measures(passage: Passage) -> Iterator[Fact]:
    """完善制度。编制A，修订B，落实C: how to do what the point before calls for, in the clauses of one sentence or in several."""
    aim = None if passage.voice else _aim(passage)
    who = whose(passage, title=False) if aim else ""
    if aim is None or not who or not is_call(aim.text):
        return
    start = aim.end - passage.span.start if passage.span.start <= aim.start < passage.span.end else passage.start
    further = [index for index in _rest(passage) if _calls(passage, index)]
    steps = _sentences(passage, start, further) if further else _steps(passage, start, aim.text)
    if steps:
        number = numerals.to_chinese(len(steps))
        yield Points(
            _proof(passage, steps),
            "measures",
            None,
            fold(aim.text),
            "measures",
            steps,
            f"{who}认为，如何{aim.text}？（{number}点）",
        )


@cued("部署|安排|要求|规定|指示")
def directive(passage: Passage) -> Iterator[Fact]:
    """X对A作出部署，提出要B，C，D: what a meeting or a document directs."""
    found = _DIRECTS.search(passage.view)
    says = _SAYS.search(passage.view, found.end()) if found else None
    who = passage.view[clauses.clause_start(passage.view, found.start()) : found.start()] if found else ""
    if not found or not says or not clauses.is_term(who):
        return
    steps = _members(passage, [(max(a, says.end()), b) for a, b in clauses.clauses(passage.view) if b > says.end()], whole=True)
    if steps:
        number = numerals.to_chinese(len(steps))
        prompt = f"{who}对{found['matter']}作出了哪{number}项{found['what'].removeprefix('了')}？"
        yield Points(_proof(passage, steps), "directive", None, found["matter"], "measures", steps, prompt)


@cued("是.*的")
def ways(passage: Passage) -> Iterator[Fact]:
    """做A，做B，做C，是D的重要途径: what the sentence says to be the ways to an end."""
    stretches = [stretch for stretch in clauses.clauses(passage.view) if stretch[1] > passage.start]
    if not stretches:
        return
    found = _EQUATES.search(passage.view[slice(*stretches[-1])])
    who = whose(passage, title=False)
    if not found or not who or passage.voice or found.start():
        return
    before = [stretch for stretch in stretches[:-1] if not re.match(r"不仅|而且|还|既|也", passage.view[slice(*stretch)])]
    steps = _members(passage, before, whole=True)
    if steps:
        number = numerals.to_chinese(len(steps))
        measure = measure_of(found["noun"])
        prompt = f"{who}认为，{found['aim']}的{found['what']}有哪{number}{measure}？"
        yield Points(_proof(passage, steps), "ways", None, found["aim"], "measures", steps, prompt)


def _aim(passage: Passage) -> Span | None:
    """The call that ``passage`` follows: the point before it in its paragraph, else its own first clause behind a number."""
    own = next(markers(passage.view), None)
    if own is not None and own.start == 0:
        stop = next((b for a, b in clauses.clauses(passage.view) if b > own.end), 0)
        return _called(passage, own.end, stop) if passage.view[stop : stop + 1] == "，" else None
    before = passage.before
    if before is None or passage.first or before.index != passage.index - 1 or not passage.article:
        return None
    first = next(markers(before.view), None)
    opens = first is not None and first.start == 0
    if not (before.first or opens):
        return None
    return _called(before, first.end if first and opens else 0, len(before.view))


def _called(passage: Passage, start: int, end: int) -> Span | None:
    """The call in one clause between ``start`` and ``end``, or the part that 以A为B gives to one."""
    start = body_start(passage.view, start, end)
    words = passage.view[start:end].rstrip("。，； ")
    if "，" in words:
        return None
    if (part := actions.role(words)) is not None:
        at = passage.view.index(part, start)
        return passage.cut(at, at + len(part))
    return passage.cut(start, start + len(words))


def _rest(passage: Passage) -> Iterator[int]:
    """The other sentences of the paragraph up to the next numbered point."""
    page = passage.page
    text = page.document.text
    for index in range(passage.index + 1, len(page.sentences)):
        here = page.sentences[index].span
        if "\n" in text[page.sentences[index - 1].span.end : here.start] or any(
            one.start == 0 for one in markers(fold(here.text))
        ):
            return
        yield index


def _calls(passage: Passage, index: int) -> bool:
    """Whether the sentence numbered ``index`` adds measures of its own."""
    view = fold(passage.page.sentences[index].span.text)
    return any(actions.is_action(view[clauses.after_lead(view, a) : b]) for a, b in clauses.clauses(view))


def _sentences(passage: Passage, start: int, further: Sequence[int]) -> tuple[Span, ...]:
    """The measures of the sentence from ``start`` on and of the ``further`` ones, where each of them has only one."""
    read = [(passage.span, start), *((passage.page.sentences[index].span, 0) for index in further)]
    views = [fold(span.text) for span, _ in read]
    single = all(len(_measures_of(view, at)) == 1 for (_, at), view in zip(read, views, strict=True))
    heads = [_opening(span, view, at) for (span, at), view in zip(read, views, strict=True)]
    return _checked([head for head in heads if head is not None]) if single and all(heads) else ()


def _measures_of(view: str, start: int) -> list[Stretch]:
    """The clauses of a sentence from ``start`` on that are measures and no effects of them."""
    stretches = [(max(a, start), b) for a, b in clauses.clauses(view) if b > start]
    return [(a, b) for a, b in stretches if _is_step(view[a:b]) and not actions.is_effect(view[a:b])]


def _opening(sentence: Span, view: str, start: int) -> Span | None:
    """The measure that the words of ``sentence`` from ``start`` on open with, circumstances apart."""
    start = body_start(view, start, len(view))
    start = body_start(view, start + len(_ADVISES.match(view[start:])[0]), len(view))  # type: ignore[index]
    for a, b in clauses.clauses(view):
        if b > start and not _MEANS.match(view[max(a, start) : b]):
            return trimmed(sentence, max(a, start), b)
    return None


def _steps(passage: Passage, start: int, aim: str) -> tuple[Span, ...]:
    """The measures of the sentence from ``start`` on; before them may stand what makes them needful, if a 必须 follows it."""
    stretches = [stretch for stretch in clauses.clauses(passage.view) if stretch[0] >= start]
    first = next((n for n, (a, b) in enumerate(stretches) if _is_step(passage.view[a:b])), None)
    if first is None:
        return ()
    if "；" in passage.view[start:]:
        return _parts(passage, start)
    before = stretches[:first]
    demanded = actions.call(passage.view[slice(*stretches[first])]) > 0
    if not demanded and any(not _MEANS.match(passage.view[slice(*stretch)]) for stretch in before):
        return ()
    until = next((n for n, (a, b) in enumerate(stretches) if passage.view[a:b] == aim), len(stretches))
    return _members(passage, stretches[first:until])


def _parts(passage: Passage, start: int) -> tuple[Span, ...]:
    """The heads of the parts that semicolons set apart."""
    edges = [start, *(at + 1 for at in range(start, len(passage.view)) if passage.view[at] == "；")]
    heads = [_opening(passage.span.part(0, stop), passage.view[:stop], at) for at, stop in pairwise([*edges, len(passage.view)])]
    return _checked([head for head in heads if head is not None]) if all(heads) else ()


def _is_step(view: str) -> bool:
    return actions.is_action(view) and not _MEANS.match(actions.without_call(view))


def _members(passage: Passage, stretches: Sequence[Stretch], whole: bool = False) -> tuple[Span, ...]:
    """The clauses as measures, without those of circumstance and (unless ``whole``) those that say what it all leads to; none
    where one is no measure."""
    kept = [stretch for stretch in stretches if not _MEANS.match(passage.view[slice(*stretch)])]
    effects = [actions.is_effect(_bare(passage, stretch)) for stretch in kept]
    if not whole and not all(effects):
        while effects and effects[-1]:
            effects.pop()
            kept.pop()
    return _checked([_trimmed(passage, stretch) for stretch in kept])


def _checked(spans: Sequence[Span]) -> tuple[Span, ...]:
    """``spans`` where each of them is a measure, short enough, and they are neither too few nor too many; else none."""
    views = [fold(span.text) for span in spans]
    good = all(actions.is_action(view) and len(view) <= LONGEST and not _NOT_A_STEP.search(view) for view in views)
    return tuple(spans) if good and _FEWEST <= len(spans) <= _MOST else ()


def _proof(passage: Passage, steps: Sequence[Span]) -> Span:
    """From the first step to the last: what the sentence says of them before and behind (不仅能够…) denies nothing."""
    return passage.span.part(steps[0].start - passage.span.start, min(steps[-1].end, passage.span.end) - passage.span.start)


def _bare(passage: Passage, stretch: Stretch) -> str:
    return fold(_trimmed(passage, stretch).text)


def _trimmed(passage: Passage, stretch: Stretch) -> Span:
    """The clause without the 并, 同时, 要 that it opens with."""
    start, end = stretch
    start = clauses.after_lead(passage.view, start)
    if joint := _JOINT.match(passage.view[start:end]):
        start += joint.end()
    return passage.cut(start + actions.call(passage.view[start:end]), end)


RULES = (directive, ways, measures)
