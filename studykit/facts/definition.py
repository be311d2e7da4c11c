"""What something is: sentences that say what a term means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage, is_nominal
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"


@dataclass(frozen=True, slots=True)
class Definition(Fact):
    """``term`` means ``meaning``; ``wording`` is how the page asks for it (是指, 是, 被解读为…)."""

    term: Span
    meaning: Span
    wording: str
    scope: str = ""

    def ask(self) -> Iterator[Question]:
        """What does the term mean?"""
        term = self.term.text.strip("，")
        prompt = _PROMPTS[self.wording].format(term=term, scope=self.scope)
        yield Question(self.scope + term, "meaning", prompt, (self.meaning,), view=not self.scope.startswith("《"))


_PROMPTS = {
    "means": "{scope}{term}是指什么？",
    "is": "{scope}{term}是什么？",
    "called": "什么叫做{term}？",
    "强调": "{scope}{term}强调的是什么？",
    "侧重": "{scope}{term}侧重的是什么？",
    "体现": "{scope}{term}体现的是什么？",
    "主要是": "{scope}{term}主要是指什么？",
    "read_as": "{scope}{term}的定义是什么？",
    "defined": "如何定义{scope}{term}？",
    "interpreted": "如何解读{scope}{term}？",
    "known_as": "什么被称为{term}？",
}

_MEANS = re.compile(
    r"(?P<term>[^，。；：？！]{1,24}?)，?(?:就|则|便|即|乃|主要|通常|一般|也|都)?(?<!不)(?:是指|指的是|系指|意指|特指|泛指|(?<=”)指(?![明出引导向示责望挥定派点数标]))(?:的是)?，?(?=[^，。的]{2})"
)
# What may follow a genus: a term named by one of these says what kind of thing it is, not what it is good for.
_GENUS = (
    "能力|过程|活动|行为|制度|体系|系统|理论|学说|思想|方法|方式|形式|形态|质态|新质态|状态|现象|关系|产业|行业|部门|组织|机构|机关|团体|国家|社会|经济|生产力|技术|"
    "科学|学科|学问|权利|义务|权力|文件|法律|法规|规范|准则|协议|合同|运动|战争|革命|事件|物质|材料|元素|化合物|植物|动物|生物|疾病|区域|地区|地形|地貌|文化|艺术|文学|"
    "体裁|作品|著作|工具|手段|设备|装置|仪器|概念|范畴|单位|指标|货币|资产|资本|力量|品质|模式|发展|革新|变革|结果|产物|总和|总称|统称|集合|整体|统一体|有机体|"
    "程度|速度|数量|比值|比例|差额|时间|距离|面积|图形|曲线|函数|数列|机制|规律|属性|特性|本领|技能|战略|政策|政体|政党|民族|朝代|城市|节日|节气|哲学|学派|宗教|"
    "河流|山脉|湖泊|海洋|岛屿|平原|高原|盆地|建筑|宫殿|寺庙|语言|文字|方言|职业|人员|人物|专家|学者|作家|诗人|思想家|政治家|军事家|革命家|科学家|教育家|家"
)
_IS = re.compile(
    rf"(?P<term>[^，。；：？！是]{{2,20}}?)，?(?:就|则|便|也|既|即)?是(?!指)(?P<meaning>(?:一种|一个|一类|一门|一项|一条|一套|一部|一座|一位|一名|以|由|在|指|[^，。；]).{{4,110}}?(?:的|之|起来的)[^，。；的]{{0,10}}?(?:{_GENUS}))(?=$|[。；！])"
)
_KIND_OF = re.compile(
    r"(?P<term>[^，。；：？！是]{2,20}?)，?(?:就|则)?(?:是|属于)(?P<meaning>一(?:种|类|门|项|套|部|座|位|名|条)[^。；！]{4,100}?)(?=$|[。；！])"
)
_WHAT_IS = re.compile(
    r"(?:所谓|何谓|何为)(?P<term>[^，。？！]{2,20}?)(?:，|？)(?:就是|就是指|是指|指的是|即|是)(?P<meaning>[^。；]{6,110})(?=$|[。；！])"
)
_THAT_IS = re.compile(
    r"(?:^|[，。；：])(?P<term>[^，。；：？！]{2,12})，(?:即|亦即|也就是)(?P<meaning>[^，。；：]{6,60})(?=$|[，。；！])"
)
_CALLED = re.compile(
    r"(?:^|[，；：])(?:我们|人们|通常|一般|习惯上)?(?:把|将)?(?P<meaning>[^。；：]{6,80}?)，?(?:被|统)?(?:称为|称作|叫做|叫作|(?<![所并合号宣统名自又也亦简俗])称之?为?)(?P<term>“?[^，。；：的《》]{2,12}”?)(?=$|[。；，！])"
)
_KNOWN_AS = re.compile(
    r"(?:被|享有|素有|有)(?:人们|世人|后人|誉)?(?:称为|誉为|称作|赞为|喻为)?(?P<name>“[^“”]{2,12}”)(?:之称|的美誉|的美称|之誉|(?=[，。；]|$))"
)
_READ_AS = re.compile(
    r"(?P<term>[^，。；：？！]{2,24}?)，?(?:被(?P<verb>定义|解读|界定|概括|理解|表述|解释)为|(?:的)?(?:基本)?(?:含义|涵义|定义|意思|释义)(?:是|为|就是)|可以?(?:定义|理解|概括)为)，?(?P<meaning>[^。；]{4,100})(?=$|[。；！])"
)
_STRESSES = re.compile(
    r"(?:^|[，。；：])(?P<term>“[^”]{1,8}”)(?:主要)?(?P<cue>强调|侧重|体现|(?<=主要)是)(?P<meaning>[^；。]{6,80})(?=$|[；。！])"
)

_TAIL = re.compile(
    r"，(?:它|这|其|因此|因而|所以|从而|而且|并且|可见|也就是说|具有以下|包括以下|有以下|主要包括|主要有|但|而不是|如|例如|比如|对[^，]{2,12}(?:起|具有|产生)|[^，是]{2,14}(?<![也就又更即既都])是).*$"
)
# A clause that only praises: it names no kind of thing.
_PRAISE = re.compile(
    r"(?:之路|之举|引擎|法宝|选择|要求|映射|钥匙|旗帜|缩影|写照|见证|必由之路|大事|问题|话题|课题|之一|所在|关键一招|基石|利器|保证|底气|主题|底色)$"
)
# What praises the coming about of something, or only gives it a place among other things.
_STATUS = re.compile(
    r"的(?:提出|形成|发展|创立|建立|出现|实施|推进)是|中的?(?:一个|一种)?[^，的]{0,6}(?:概念|范畴|问题|环节|部分|内容)$"
)
# What ends in the name of a side (因素, 动力, 任务) is asked as that side of its owner.
_A_SIDE = re.compile(
    r"(?:因素|变量|动力|任务|目标|关键|核心|本质|基础|前提|条件|载体|路径|途径|支撑|保障|重点|抓手|特征|特点|标志|要求|方向|力量|基石|源泉)$|(?:首次|第一次)[^，]*的[^，]*概念$"
)
_SO_CALLED = re.compile(r"所谓的?")
_ALIAS = re.compile(r"，?(?:又|也|亦|简|俗|旧|原|古|全|即|本)(?:称|名|叫)(?:为|作)?[^，]*$|（[^）]*）$")
_SCOPED = re.compile(r"本(?:法|条例|办法|规定|细则|决定|条|章|标准|合同|协议)(?:所)?(?:称|指)?的?")


@cued(r"(?:是|系|意|特|泛|”)指|指的是")
def means(passage: Passage) -> Iterator[Fact]:
    """X是指Y, X指的是Y: the page itself says what the term means."""
    if "这里" in passage.view:
        return
    for found in _MEANS.finditer(passage.view, passage.start):
        end = _statement_end(passage.view, found.end())
        meaning = passage.cut(found.end(), end)
        yield from _definition(passage, found.start("term"), found.end("term"), meaning, "means", "means")


@cued("[称叫]")
def called(passage: Passage) -> Iterator[Fact]:
    """Y叫做X, 把Y称为X: the term comes last."""
    found = _CALLED.search(passage.view, passage.start)
    if found and not re.search(r"是|有|，", found["meaning"]):
        meaning = passage.cut(*found.span("meaning"))
        yield from _definition(passage, *found.span("term"), meaning, "called", "called")


def known_as(passage: Passage) -> Iterator[Fact]:
    """X，被称为“Y”: the nickname of what the sentence is about."""
    found = _KNOWN_AS.search(passage.view, passage.start)
    if (
        found
        and passage.topic is not None
        and passage.span.covers(passage.topic)
        and clauses.is_balanced(passage.view[: found.start()])
    ):
        name = passage.cut(*found.span("name"))
        start = passage.topic.start - passage.span.start
        proof = passage.cut(start, found.end())
        yield Definition(proof, "known_as", passage.voice, name, passage.topic, "known_as")


@cued(r"定义|含义|涵义|意思|释义|(?:解读|界定|概括|理解|表述|解释)为")
def read_as(passage: Passage) -> Iterator[Fact]:
    """X被解读为Y, X的含义是Y: somebody gives the reading."""
    for found in _READ_AS.finditer(passage.view, passage.start):
        wording = {None: "read_as", "定义": "defined", "界定": "defined"}.get(found["verb"], "interpreted")
        yield from _definition(passage, *found.span("term"), passage.cut(*found.span("meaning")), wording, "read_as")


def what_is(passage: Passage) -> Iterator[Fact]:
    """所谓X，是Y; 何为X？是Y."""
    found = _WHAT_IS.match(passage.view, 0)
    if found:
        yield from _definition(passage, *found.span("term"), passage.cut(*found.span("meaning")), "means", "what_is")


@cued(r"，(?:即|亦即|也就是)")
def that_is(passage: Passage) -> Iterator[Fact]:
    """X，即Y: a short term glossed by a longer noun phrase."""
    for found in _THAT_IS.finditer(passage.view, passage.start):
        if (
            len(found["meaning"]) > len(found["term"])
            and is_nominal(found["term"])
            and not re.search("[一两三四五]个", found["term"])
        ):
            yield from _definition(passage, *found.span("term"), passage.cut(*found.span("meaning")), "means", "that_is")


def kind_of(passage: Passage) -> Iterator[Fact]:
    """X是一种Y: the article 一种 marks a genus."""
    found = _KIND_OF.match(passage.view, passage.start)
    if found:
        yield from _definition(passage, *found.span("term"), passage.cut(*found.span("meaning")), "is", "kind_of")


def genus(passage: Passage) -> Iterator[Fact]:
    """X是…的Y, where Y names a kind of thing (能力, 制度, 过程 …) and the difference is long enough to tell."""
    found = _IS.match(passage.view, passage.start)
    if not found or re.search(r"，(?:也|又|更|还|并)?是", found["meaning"]):
        return
    if (
        not _STATUS.search(f"{found['term']}是{found['meaning']}")
        and not _A_SIDE.search(found["meaning"])
        and not any(_PRAISE.search(part) for part in found["meaning"].split("，")[:-1])
    ):
        yield from _definition(passage, *found.span("term"), passage.cut(*found.span("meaning")), "is", "genus")


_CUES = {"是": "主要是"}


@cued(r"”(?:主要)?(?:强调|侧重|体现|是)")
def stresses(passage: Passage) -> Iterator[Fact]:
    """“X”强调Y, for a quoted word of the term that the paragraph is about."""
    for found in _STRESSES.finditer(passage.view):
        yield from _definition(
            passage, *found.span("term"), passage.cut(*found.span("meaning")), _CUES.get(found["cue"], found["cue"]), "stresses"
        )


def _definition(passage: Passage, start: int, end: int, meaning: Span, wording: str, rule: str) -> Iterator[Fact]:
    term = _term(passage, start, end)
    meaning = _trimmed(meaning, term)
    if term is None or len(meaning) < 4 or _PRAISE.search(meaning.text.rstrip("”」。")) or meaning.text[0] in "的了，":
        return
    scope = f"{passage.law}所称" if passage.law and "本" in passage.view[: passage.view.find(term.text)] else ""
    if re.fullmatch(r"“[^”]{1,2}”", term.text):
        theme = passage.theme_of(term.text)
        if theme is None:
            return
        scope = f"{theme}中的"
    proof = passage.span.part(
        min(term.start, meaning.start) - passage.span.start, max(term.end, meaning.end) - passage.span.start
    )
    yield Definition(proof, rule, passage.voice, term, meaning, wording, scope)


def _term(passage: Passage, start: int, end: int) -> Span | None:
    """The term between ``start`` and ``end``, cut back to where its clause's own statement begins; none if it is no term."""
    start = max(start, min(clauses.after_lead(passage.view, start), end))
    scoped = _SCOPED.match(passage.view, start) or _SO_CALLED.match(passage.view, start)
    start = min(scoped.end(), end) if scoped else start
    alias = _ALIAS.search(passage.view, start, end)
    end = alias.start() if alias else end
    span = passage.cut(start, end).strip("，“”" if passage.view[start:end].count("“") != 1 else "，")
    words = passage.view[span.start - passage.span.start : span.end - passage.span.start]
    if words in ("它", "其") and passage.topic:
        return passage.topic
    return span if clauses.is_term(words) else None


def _trimmed(meaning: Span, term: Span | None) -> Span:
    """``meaning`` without a clause that goes on to something else, and without marks at its ends."""
    words = meaning.text.replace(",", "，")
    again = words.find("，" + term.text) if term else -1
    words = words[:again] if again > 0 else words
    found = _TAIL.search(words) or re.search("$", words)
    kept = meaning.part(0, found.start()) if found else meaning
    kept = kept.strip("，,、；：。 ")
    if kept.text.startswith("“") and kept.text.endswith("”") and kept.text.count("“") == 1:
        kept = kept.part(1, len(kept) - 1)
    return kept if clauses.is_balanced(kept.text) else kept.part(0, 0)


def _statement_end(view: str, start: int) -> int:
    """Where the statement that begins at ``start`` ends: the first 。 or ； outside quotation marks."""
    depth = 0
    for at in range(start, len(view)):
        if view[at] in clauses.OPENERS:
            depth += 1
        elif view[at] in clauses.CLOSERS:
            depth -= 1
        elif view[at] in "。；！？" and depth <= 0:
            return at
    return len(view)


RULES = (means, read_as, what_is, known_as, called, that_is, kind_of, genus, stresses)
