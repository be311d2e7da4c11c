"""Terms behind the words that they sum up: …的合力，就是X; …，这种实验叫X; …，史称X; 规划“X法”：…; the first of its kind behind a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._findings import finding
from studykit.facts._meaning import defined, opens_with_verb
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage, is_nominal
from studykit.model.fact import Fact

KIND = "definition"

_KIND = "合力|过程|现象|时间|距离|面积|比值|之比|比|总和|差|差值|和|乘积|质量|长度|高度|速度|热量|数量|能力|区域|部分|物质|界线|连线|轨迹|角度|夹角|方法|变化|作用|运动|反应|电流|力|点|线|面|层|带|区"
_SUM = re.compile(
    rf"(?P<meaning>[^。；：？！，]{{10,60}}的(?:{_KIND}))，?(?:就|便|即)(?:是|叫做?|称为)(?:该[一-鿿]{{1,2}}的|它的|其)?(?P<term>[一-鿿]{{2,8}})(?=[，。；（]|$)"
)
_NO_TERM = re.compile(
    "关键|原因|问题|道理|目的|结果|这样|如此|为了|因为|答案|理由|特点|重点|一[个种条]|[这那其它他我你的]|(?:性|者|家)$|事实|真相|生活|人生|历史|现实|秘密|奥秘|奥妙|区别|差别|方法|办法|情形|过程|条件|前提|依据|证据|证明|规矩|文化|精神|力量|魅力|价值|意义"
)
# 这样的实验叫做X: the meaning is the statement before, the genus stands with the demonstrative.
_SUCH = re.compile(
    r"(?P<meaning>[^。；]{8,80}?)，(?:像)?(?P<how>这样形成的|由此形成的|如此形成的)?(?(how)|(?:这样的|这种|此种|这类|这些|这一|这个|这道|这项|这套))(?P<head>[^，。的]{1,6}?)(?:就|便|也)?(?:被|统|通常|一般|我们|人们)*(?:叫做|叫作|叫(?![人我你他她它大全不])|称为|称作|称之为|名为|谓之)(?P<term>“[^”]{2,14}”|[^，。；：的《》“”]{2,12})(?=$|[。；，！])"
)
_THIS_IS = re.compile(
    r"(?P<meaning>[^。；]{10,80}?)，(?:史称(?P<event>“[^”]{2,12}”|[^，。；：的]{2,8}(?:事变|政变|之乱|之变|运动|起义|事件|之治|盛世|中兴|战争|条约|变法|新政))|(?:这|此)(?:就|便|即)是(?:(?P<cue>所谓的?|著名的|通常所说的|人们常说的|我们常说的|历史上的|史称的?)(?P<cued>“?[^，。；：“”]{2,12}”?)|(?P<quoted>“[^”]{2,12}”(?:制度|原则|政策|运动|事件|现象|理论|学说|法则|效应)?)|(?P<plain>(?!它|他|她|我|你|这|那|一|最|为|因)[一-鿿]{2,4}(?=。|$))|(?P<bare>[^，。；：的]{1,8}(?:制|法|律|定理|原理|规律|效应|现象|主义|运动|事变|事件|起义|变法|战争|条约|反应))))(?=[，。；！]|$)"
)
# 形成了一条…的商路，人们称之为X: the thing is the object before.
_SUMMED = re.compile(
    r"(?:了|出|有|是)(?P<meaning>一[条种个座类片批支套][^。；]{6,70}的[^，。；的]{1,6})，(?:人们|后人|后世|世人|当地人|史家|史学家)(?:便|就|也|都|把它)*(?:称之为|称其为|称作|称为|叫做|叫作)(?P<term>“[^”]{2,14}”|[^，。；：的《》“”]{2,12})(?=$|[。；，！])"
)
_DEVISED = re.compile(
    r"(?:[规規][划劃]|创立|创制|提出|设计|实行|推行|采用|採用|发明|实施|首创|制定|创造)了?(?P<term>“[^”]{2,12}(?:法|制|术|策|工艺|模式|机制|原则|体制|战术|政策|阵)”)：(?P<meaning>[^。；：？！“”]{10,60}?)(?=，(?:其中|并|但|因此|从而|以[便此])|[。；]|$)"
)
_FIRST = re.compile(
    r"(?:[^，。；]{0,12}?(?:了|出|有|即|是))?(?P<what>[^，。；：？！了]{0,14}(?:第一|首|最早的?一?)[个部座条次位所家艘颗枚届篇幅种架台份套][^，。；：？！——]{2,20})(?:——|──|—)(?P<who>《[^》]{1,20}》|“[^”]{1,16}”)(?=[，。；]|$)"
)
# Things, which no statement of what happens can be; one that the statement opens with is meant by it.
_A_THING = re.compile("物质|药物|材料|试剂|激素|器官|细胞|蛋白质?|仪器|装置|设备|元件|工具|微生物|个体")
_OF_SUCH = re.compile(
    "^(?![在把将用向])[^，]{1,14}的(?:物质|药物|材料|试剂|激素|器官|细胞|蛋白质?|仪器|装置|设备|元件|工具|微生物|个体)"
)
_OF_NATURE = re.compile(
    "现象|过程|方式|行为|做法|方法|变化|作用|状态|手法|习性|策略|运动|反应|效应|制度|规律|技术|工艺|工序|关系|结构"
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


@cued(r"这|此|史称|[人世家]们?[便就也都]?称")
def such(passage: Passage) -> Iterator[Fact]:
    """Y，这样的实验叫做X; Y，这就是X: the term comes after the statement that it sums up.

    Where the genus only takes up the last noun (放出长波辐射，这种辐射叫作X), the term is that thing and not what the statement tells.
    """
    view = passage.view
    if finding(passage) is not None:
        return  # 1827年，欧姆发现，…，这就是欧姆定律: who found it is no part of what it says
    for start in [passage.start, *(mark.end() for mark in re.finditer("[；。]", view) if mark.end() > passage.start)]:
        end = next((mark.start() for mark in re.finditer("[；。]", view) if mark.start() >= start), len(view))
        found = _SUCH.match(view, start, end)
        if (
            found
            and found["head"] not in ("点", "情况", "时候", "说法", "人", "人们")
            and not re.match("如果|若|当(?![^，]{4,}时，)", found["meaning"])
            and (not found["meaning"].endswith(found["head"]) or _is_that_kind(found))
        ):
            if _A_THING.fullmatch(found["head"]) and not found["how"] and not _OF_SUCH.search(found["meaning"]):
                continue  # 加入肥皂，可以使张力降低，这类物质称为X: what is done with it, and not what it is
            at = found.start("meaning") + len(re.match("(?:有些|有的|一些)?", found["meaning"]).group())  # type: ignore[union-attr]
            kind = found["head"] if _is_that_kind(found) or _A_THING.fullmatch(found["head"]) or _is_told(found) else ""
            if found["how"] and not kind:
                continue
            wording = "formed_kind" if found["how"] else "such_kind" if kind else "what_is"
            yield from defined(passage, "such", found.span("term"), (at, found.end("meaning")), wording, kind)
        thing = _SUMMED.search(view, start, end)
        if thing:
            yield from defined(passage, "such", thing.span("term"), thing.span("meaning"), "called")
        told = _THIS_IS.match(view, start, end)
        if told:
            which = next(name for name in ("cued", "quoted", "bare", "plain", "event") if told[name])
            if told["plain"] and (_signed(passage) or _NO_TERM.search(told["plain"]) or not is_nominal(told["plain"])):
                continue  # 这就是生活: what a writer makes of it
            if re.match("因(?!此)|由于", told["meaning"]):
                continue  # 因…，史称X: why it has the name
            at = re.match("(?:为了?[^，]{2,16}，|(?:次年|翌年|同年|随后|不久|此后|后来)，?)?", told["meaning"]).end()  # type: ignore[union-attr]
            yield from defined(passage, "such", told.span(which), (told.start("meaning") + at, told.end("meaning")), "such_as")


def _signed(passage: Passage) -> bool:
    """Whether somebody signs the text or speaks in it."""
    return bool((passage.article and passage.article.author) or passage.page.speaker_at(passage.span.start))


def _is_told(found: re.Match[str]) -> bool:
    """Whether the meaning is told in several clauses, or of a term in quotation marks: then it is asked by its genus (什么样的习性)."""
    of_nature = _OF_NATURE.fullmatch(found["head"])
    return bool(of_nature) and ("，" in found["meaning"] or found["term"][0] == "“") and found["head"] not in found["term"]


def _is_that_kind(found: re.Match[str]) -> bool:
    """Whether the term is a kind of what the genus names (风海流 of 洋流): it ends in its last character."""
    head, term = found["head"], found["term"].strip("“”")
    return len(head) > 1 and len(term) > 2 and term[-1] == head[-1] and term != head


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


RULES = (such, sums, devised, dashed)
