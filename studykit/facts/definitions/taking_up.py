"""Terms behind words that take up what was told: 这个散失水分的过程叫蒸腾作用; 既有雄蕊又有雌蕊的，叫做两性花; what a substance does that is named behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import defined, opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._subjects import SUBSTANCES
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
_CALLS = "(?:就|便|也|则)?(?:被|统|通常|一般|我们|人们)*(?:叫做|叫作|叫(?![人我你他她它大全不])|称为|称作|称之为|谓之)"
_TERM = "(?P<term>“[^”]{2,14}”|[^，。；：的《》“”]{2,12})"
_TAKEN_UP = re.compile(
    rf"(?:这个|这些|这一)(?P<meaning>{_HAN}{{2,30}}?的(?P<head>[^，。；：的]{{1,8}}?)){_CALLS}{_TERM}(?=[，。；]|$)"
)
_SUCH_ONES = re.compile(rf"(?P<meaning>{_HAN}{{3,30}})的，?{_CALLS}{_TERM}(?=[，。；]|$)")
_BY_DOING = re.compile(
    rf"(?P<meaning>(?:依靠|通过|利用|借助|用|在{_HAN}{{2,16}}[下中上]){_HAN}{{0,16}}?[把将]{_HAN}{{6,40}}?)，{_CALLS}{_TERM}(?=[，。；]|$)"
)
_WHAT_IT_DOES = re.compile(
    rf"，(?P<does>(?:(?:可以?|能够?|会)(?:使|让|把|将)?|使|起到?){_HAN}{{4,30}})，(?:这|此)(?:种|类|些)(?P<head>物质|药物|材料|试剂|激素|器官|细胞|蛋白质?|仪器|装置|设备|元件|机器|工具|植物|微生物)(?:也|就|被|统)*{_CALLS[len('(?:就|便|也|则)?') :]}{_TERM}(?=[，。；]|$)"
)
_SAYS_ENOUGH = 6
_LEANS = re.compile("[这那其它他她我]|上述|前者|后者|式中|图中")


@cued("[这此][种类个些一].*的.*[叫称谓]")
def taken_up(passage: Passage) -> Iterator[Fact]:
    """…，这个散失水分的过程叫X: what tells the thing from others stands before the noun that takes it up."""
    for at, _date in statements(passage):
        found = _TAKEN_UP.match(passage.view, at)
        if found and not _LEANS.search(found["meaning"]) and is_nominal(found["head"]):
            yield from defined(passage, "taken_up", found.span("term"), found.span("meaning"), "called")


@cued("的，?[就便也则被统]*(?:叫|称)")
def such_ones(passage: Passage) -> Iterator[Fact]:
    """只有雄蕊的，叫做单性花；两者都有的，叫做两性花: what makes each of two kinds, which end in one noun."""
    row = [found for at, _date in statements(passage) if (found := _SUCH_ONES.match(passage.view, at))]
    kind = _common([one["term"] for one in row])
    for one in row if len(row) > 1 else ():
        if _LEANS.search(one["meaning"]) or not clauses.is_term(one["term"]):
            continue
        about, asked, answer = one["term"], f"什么样的{kind}叫做{one['term']}？", "meaning"
        if not kind and len(one["meaning"]) < _SAYS_ENOUGH:
            continue  # 占六成的叫净皮: of what, the page has told before
        if not kind:  # 自洞顶向下生长的叫石钟乳: of which things, only the name tells
            about, asked, answer = one["meaning"], f"{one['meaning']}的叫什么？", "term"
        yield OneAnswer(
            passage.cut(*one.span()), "such_ones", passage.voice, about, answer, passage.cut(*one.span(answer)), asked
        )


def _common(terms: list[str]) -> str:
    """The noun that all ``terms`` end in."""
    for size in (3, 2, 1):
        tails = {term[-size:] for term in terms if len(term) > size}
        tail = tails.pop() if len(tails) == 1 and len(terms) > 1 else ""
        if words.tag(tail).startswith("n") or tail in SUBSTANCES or tail in tuple("花草树鱼鸟虫山河湖岩面线点角力波光云雨"):
            return tail
    return ""


@cued("[把将].*，.*[叫称谓]")
def by_way(passage: Passage) -> Iterator[Fact]:
    """依靠外力把花粉传到另一朵花上，叫做X: a doing that has a name."""
    for at, _date in statements(passage):
        found = _BY_DOING.match(passage.view, at)
        if found and not _LEANS.search(found["meaning"]) and clauses.is_balanced(found["meaning"]):
            yield from defined(passage, "by_way", found.span("term"), found.span("meaning"), "called")


@cued("[这此][种类些](?:物质|药物|材料|试剂|激素|器官|细胞|蛋白|仪器|装置|设备|元件|机器|工具|植物|微生物)")
def effect_of_such(passage: Passage) -> Iterator[Fact]:
    """加入肥皂，可以使张力降低，这类物质称为X: what a substance does, where only that is told of it."""
    found = _WHAT_IT_DOES.search(passage.view, passage.start)
    if found and not _LEANS.search(found["does"]) and clauses.is_term(found["term"]) and not opens_with_verb(found["term"]):
        what = passage.cut(*found.span("does"))
        prompt = f"{found['term']}有什么作用？"
        yield OneAnswer(passage.cut(*found.span()), "effect_of_such", passage.voice, found["term"], "effect", what, prompt)


RULES = (taken_up, such_ones, by_way, effect_of_such)
