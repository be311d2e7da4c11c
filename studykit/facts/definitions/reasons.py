"""Why something is so: 由于Y，因此P; 因Y，P; P，因其Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._asking import has_subject
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import with_entry
from studykit.facts.definitions.causation import cause
from studykit.facts.definitions.process import LOOSE
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
_SINCE = re.compile(
    rf"(?:由于|因为)(?P<said>{_HAN}{{5,40}})，(?:因此|所以|因而|故而?|于是|从而)，?(?P<what>{_HAN}{{5,30}})(?=[。；]|$)"
)
# Behind a clause that the sentence goes on from, nobody can tell where the reasons end: there 由于 has one clause, its sentence two.
_SINCE_ALONE = re.compile(rf"(?P<who>{_HAN}{{0,10}}?)(?:由于|因为)(?P<said>{_HAN}{{4,40}})，(?P<what>{_HAN}{{4,30}})(?=[。；]|$)")
_THERE_ONLY = re.compile("[上下中里内]|(?:地区|区域|地带|方面|时期|期间|季节|[春夏秋冬]季)$")
_WHERE = re.compile("^[东南西北中]{1,2}[方部](?:地区)?的?")
_CALLS = re.compile("应(?!用|力)|必须|(?<![主重首次])要(?!素|点|塞)")
# 林务局于次年收回: when, and what, the page has told before.
_LEFT_OUT = re.compile("[次同翌当]年|(?:收回|购回|接管|撤销|取消|放弃|拒绝|同意|批准|归还|交出|没收)$|[在于]外$")
# 伞骨多用竹，因其质地坚韧: what it stands for is named before.
_BEHIND = re.compile(
    rf"(?P<what>{_HAN}{{5,30}})，(?:这是)?因(?:为(?:它们?(?!的)|其(?![他余中])|这时|此时)?|其(?![他余中])|它们?(?!的))(?P<said>{_HAN}{{4,40}}(?:，{_HAN}{{3,16}})?)(?=[。；]|$)"
)
# 因塑料伞价廉，油纸伞逐渐没落: a whole clause for the reason.
_FOR = re.compile(
    rf"因(?!此|而|为|素|果|地|时|应|势|人|材|故|公|病|祸)(?P<said>{_HAN}{{4,30}})，(?P<what>{_HAN}{{5,30}})(?=[。；]|$)"
)


@cued("由于|因")
def follows_from(passage: Passage) -> Iterator[Fact]:
    """由于Y，因此P; 由于Y，P; 因Y，P: why something is so."""
    for at, _date in statements(passage):
        found = _SINCE.match(passage.view, at)
        what = found["what"] if found else ""
        if not found and (found := _SINCE_ALONE.match(passage.view, at)):
            what = _told_of(found)
        if not found and (found := _FOR.match(passage.view, at)):
            what = found["what"] if _is_clause(found["said"]) else ""
        if found and _says_of(what) and _stands_alone(what, found["said"]):
            yield cause(passage, "follows_from", found, "said", what, "why", f"为什么{with_entry(passage, what)}？")


@cued("，(?:这是)?因(?:为|其|它)")
def reason_behind(passage: Passage) -> Iterator[Fact]:
    """P，因其Y; P，这是因为Y: the reason behind what it is the reason for."""
    for at, _date in statements(passage):
        found = _BEHIND.match(passage.view, at)
        if found and _says_of(found["what"]) and _is_clause(found["said"]) and _stands_alone(found["what"], found["said"]):
            yield cause(
                passage, "reason_behind", found, "said", found["what"], "why", f"为什么{with_entry(passage, found['what'])}？"
            )


def _is_clause(said: str) -> bool:
    """Whether ``said`` tells of something how it is or what it does: more than the name of a thing."""
    first, *rest = [words.tag(word.text) for word in words.segment(said)]
    if re.match("与.+有", said):
        return True
    return clauses.is_balanced(said) and first.startswith("n") and any(tag.startswith(("v", "a", "z", "i")) for tag in rest)


def _stands_alone(*told: str) -> bool:
    """Whether nothing in the clauses ``told`` leans on others or calls for something."""
    return not any(form.search(one) for form in (LOOSE, _CALLS, _LEFT_OUT) for one in told)


def _told_of(found: re.Match[str]) -> str:
    """What follows from the reason, with the subject that stands before 由于: the whole of it, or where it is so (陡坡上); else nothing."""
    who, what = found["who"], found["what"]
    if not who:
        return what
    if _THERE_ONLY.search(who):
        return who + what if has_subject(what) or _says_of(what) else ""
    return who + what if clauses.is_term(who) and opens_with_verb(what) else ""


def _says_of(what: str) -> bool:
    """Whether ``what`` has a subject, and says of it what it does or how it is (昼夜温差较小)."""
    what = _WHERE.sub("", what)
    said = has_subject(what) or len(subject_of(what)) > 1 or re.match("[一-鿿]{2,10}?(?:较|更|很|不|能|会|可以)", what)
    return clauses.is_balanced(what) and bool(said)


# …球形的表面积最小，所以水滴呈球形: a reason in at most two clauses, in a text that teaches.
_SO_IT_IS = re.compile(
    rf"(?!因|由于|如果|若|虽|既然)(?P<said>{_HAN}{{6,36}}(?:，{_HAN}{{4,30}})?)，(?:所以|因此|因而)，?(?P<what>(?:在{_HAN}{{2,14}}[下时中里上]，)?{_HAN}{{5,30}})(?=[。；]|$)"
)


@cued("，(?:所以|因此|因而)")
def so_it_is(passage: Passage) -> Iterator[Fact]:
    """球形的表面积最小，所以水滴呈球形: why something is so, where the reason stands first and nothing marks it."""
    author = passage.article is not None and passage.article.author
    teaches = not (passage.law or passage.dates or passage.voice or author or passage.page.speaker_at(passage.span.start))
    for start in (passage.start, *(mark.end() for mark in re.finditer("；", passage.view) if mark.end() > passage.start)):
        found = _SO_IT_IS.match(passage.view, clauses.after_lead(passage.view, start)) if teaches else None
        bare = found["what"].rpartition("，")[2] if found else ""
        if (
            found
            and _says_of(bare)
            and subject_of(bare)
            and _is_clause(found["said"].rpartition("，")[2])
            and _stands_alone(found["what"], found["said"])
        ):
            prompt = f"为什么{with_entry(passage, found['what'])}？"
            yield cause(passage, "so_it_is", found, "said", found["what"], "why", prompt)


RULES = (follows_from, reason_behind, so_it_is)
