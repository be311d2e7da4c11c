"""What the members of a list are by their words: what they have in common, whether they are things, doings or clauses cut apart."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words

# Verbs and adverbs apart, all words of two characters or more may be parts of a noun phrase.
_KIND_OF = {"v": "v", "d": "d", "ad": "d", "a": "d", "b": "d", "vd": "d", "p": "p", "c": "c"}
_REGIONS = "国省州县区市镇乡村"
_TURNS = re.compile(r"(?:转变|转型|变革|突破|融合|创新|改革|飞跃|跃升|升级|协同|联动)$")


def common_end(members: list[str]) -> str:
    """The words all members end in, where each of them says more than that; empty where they have none in common."""
    shortest = min(members, key=len)
    sizes = range(len(shortest) - 1, 0, -1)
    length = next((size for size in sizes if all(one.endswith(shortest[-size:]) for one in members)), 0)
    return shortest[len(shortest) - length :]


def common_noun(members: list[str]) -> str:
    """The noun of two to four characters in which all members end (变革 of 质量变革、效率变革), if any."""
    common = common_end(members)
    if re.fullmatch(r"“[^“”]{2,6}”", common):
        return common
    while common and not _ends_in_word(members, len(common)):
        common = common[1:]  # 原始社会、农业社会: no half of a word
    noun = common and (_TURNS.search(common) or words.tag(words.segment(common)[-1].text).startswith(("n", "vn")))
    return common if noun and len(common) <= 4 and clauses.is_term(common) else ""


def places(members: list[str]) -> str:
    """What all members are by the last character of their names, where these are names of regions: 县市 of 甲县、乙县、丙市; else empty."""
    kinds = {one[-1] for one in members}
    known = (
        kinds <= set(_REGIONS) and len(kinds) < 3 and all(len(one) > 2 and words.tag(one) in ("", "ns", "nt") for one in members)
    )
    return "".join(kind for kind in _REGIONS if kind in kinds) if known else ""


def _ends_in_word(members: list[str], length: int) -> bool:
    """Whether the last ``length`` characters are whole words of some member, or a noun; and of no other a half of two words."""
    last = [(words.segment(one)[-1].text, one) for one in members]
    noun = length > 1 and words.tag(members[0][-length:]).startswith("n")
    edges = [{len(one) - word.end for word in words.segment(one)} for one in members]
    shown = noun or any(length in cut for cut in edges)
    return shown and all(
        length in cut or word == one or (noun and len(word) > length) for cut, (word, one) in zip(edges, last, strict=True)
    )


def are_verbs(members: list[str]) -> bool:
    """Whether every member is a bare verb: 引进、消化、吸收 share an object that the list does not hold."""
    return all(len(words.segment(one)) == 1 and words.tag(one) in ("v", "vn") for one in members)


def are_clauses(members: list[str]) -> bool:
    """Whether a verb stands between the nouns of some member, which then is no thing but a clause cut apart."""
    tails = [re.sub("“[^”]*”", "", one.rpartition("的")[2]) for one in members]
    tags = [[_KIND_OF.get(words.tag(word.text), "n") for word in words.segment(one) if len(word.text) > 1] for one in tails]
    return any("nvn" in "".join(tagged) for tagged in tags)


def are_acts(members: list[str]) -> bool:
    """Whether most members begin with a verb that has an object: 优化结构、提高效率."""
    acts = sum(len(one) > 3 and words.tag(words.segment(one)[0].text) in ("v", "vd") for one in members)
    return acts * 2 > len(members) and not common_noun(members)


def ends_in_noun(member: str) -> bool:
    """Whether the last word of ``member`` is a noun, or the name of a doing."""
    return words.tag(words.segment(member)[-1].text).startswith(("n", "vn", "j"))
