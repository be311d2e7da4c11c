"""Terms behind the words that they sum up: …的合力，就是X; …，这个过程叫X; 规划“X法”：…; the first of its kind behind a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import defined, opens_with_verb
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact

KIND = "definition"

_KIND = "合力|过程|现象|时间|距离|面积|比值|之比|比|总和|差|差值|和|乘积|质量|长度|高度|速度|热量|数量|能力|区域|部分|物质|界线|连线|轨迹|角度|夹角|方法|变化|作用|运动|反应|电流|力|点|线|面|层|带|区"
_SUM = re.compile(
    rf"(?P<meaning>[^。；：？！，]{{10,60}}的(?:{_KIND}))，?(?:就|便|即)(?:是|叫做?|称为)(?:该[一-鿿]{{1,2}}的|它的|其)?(?P<term>[一-鿿]{{2,8}})(?=[，。；（]|$)"
)
_NO_TERM = re.compile(
    "关键|原因|问题|道理|目的|结果|这样|如此|为了|因为|答案|理由|特点|重点|一[个种条]|[这那其它他我你的]|(?:性|者|家)$"
)
_SUCH = re.compile(
    r"(?P<meaning>[^。；：？！]{8,60}?)，(?:这种|这个|这一|此)(?P<head>过程|现象|作用|方法|反应|变化|运动|状态|制度|做法|关系)(?:就|便)?叫(?:做|作)?(?P<term>“[^”]{2,10}”|[一-鿿]{2,8})(?=[，。；]|$)"
)
_DEVISED = re.compile(
    r"(?:[规規][划劃]|创立|创制|提出|设计|实行|推行|采用|採用|发明|实施|首创|制定|创造)了?(?P<term>“[^”]{2,12}(?:法|制|术|策|工艺|模式|机制|原则|体制|战术|政策|阵)”)：(?P<meaning>[^。；：？！“”]{10,60}?)(?=，(?:其中|并|但|因此|从而|以[便此])|[。；]|$)"
)
_FIRST = re.compile(
    r"(?:[^，。；]{0,12}?(?:了|出|有|即|是))?(?P<what>[^，。；：？！了]{0,14}(?:第一|首|最早的?一?)[个部座条次位所家艘颗枚届篇幅种架台份套][^，。；：？！——]{2,20})(?:——|──|—)(?P<who>《[^》]{1,20}》|“[^”]{1,16}”)(?=[，。；]|$)"
)
_LOOSE = re.compile("[这那其它他她我你]|如果|什么|前者|后者")


@cued("[就便即](?:是|叫|称为)")
def sums(passage: Passage) -> Iterator[Fact]:
    """A与B的合力，就是X: a quantity or a thing told first and then named."""
    for start in [passage.start, *(mark.end() for mark in re.finditer("；", passage.view) if mark.end() > passage.start)]:
        found = _SUM.match(passage.view, clauses.after_lead(passage.view, start))
        if (
            found
            and not _NO_TERM.search(found["term"])
            and not _LOOSE.search(found["meaning"])
            and is_name(found["term"])
            and not opens_with_verb(found["meaning"])
        ):
            yield from defined(passage, "sums", found.span("term"), found.span("meaning"), "called")


@cued("[这此].*叫", "叫")
def such_process(passage: Passage) -> Iterator[Fact]:
    """Y，这个过程叫X: what goes on and what it is called."""
    for start in [passage.start, *(mark.end() for mark in re.finditer("；", passage.view) if mark.end() > passage.start)]:
        found = _SUCH.match(passage.view, clauses.after_lead(passage.view, start))
        if found and not _LOOSE.search(found["meaning"]) and not _NO_TERM.search(found["term"]):
            yield from defined(passage, "such_process", found.span("term"), found.span("meaning"), "what_is")


@cued("”：")
def devised(passage: Passage) -> Iterator[Fact]:
    """某人规划“X法”：Y: a method, and behind the colon how it goes."""
    for found in _DEVISED.finditer(passage.view, passage.start):
        if not _LOOSE.search(re.sub("其[下上中余他]", "", found["meaning"])):
            yield from defined(passage, "devised", found.span("term"), found.span("meaning"), "such_as")


@cued("(?:—|──)[《“]")
def dashed(passage: Passage) -> Iterator[Fact]:
    """第一部…的N——《X》: the first of its kind, named behind a dash."""
    for at, _date in statements(passage):
        found = _FIRST.match(passage.view, at)
        if found and not _LOOSE.search(found["what"]) and len(found["what"]) > 6:
            who = passage.cut(*found.span("who"))
            yield OneAnswer(
                passage.cut(*found.span()), "dashed", passage.voice, found["what"], "holder", who, f"{found['what']}是什么？"
            )


RULES = (sums, such_process, devised, dashed)
