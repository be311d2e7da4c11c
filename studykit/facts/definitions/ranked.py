"""The one thing that holds a rank among those of an owner (我国的根本政治制度是X, 血浆的主要成分是水), and what a law or a theory says behind a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.speakers import is_person
from studykit.facts._cues import cued
from studykit.facts._facets import CALLS, facet_of, is_value
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._plain import LOOSE, TERSE, is_object, is_subject, is_unsigned, plain_clauses
from studykit.facts.definitions.facet import facet_is
from studykit.model.fact import Fact

KIND = "definition"

_RANK = "根本|最高|官方|法定|基本|主要|中心|核心|首要|直接|唯一|一般|常设|领导|动力|政治|经济|文化|金融|宗教|商业|工业|交通|军事|传统|典型|通用|常用|国际|最大|最重要|最基本|最主要|最早|最终|第一|支柱|代表|标志|组织|活动|指导|结构|功能|遗传|传播|致病|导火"
_NOUN = (
    "反应|天体|环节|理想|国体|政体|节日|制度|机关|政党|阶级|语言|货币|宗教|中心|枢纽|中枢|器官|组织|部门|单位|措施|思想|内容|能源|来源|食物|作物|成分|元素|气体|民族|城市|港口|河流|山脉|湖泊|矛盾|法律|规范|文献|著作|资源|产业|商品|伙伴|人种|地形|植被|"
    "气候|类型|工具|方式|方法|燃料|原料|部位|形式|人物|导火线|导火索|物质|场所|动力|规律|公式|仪器|设备|病因|症状|病原体|途径|并发症|污染物|特产|象征|原则|文字|方针|阵地|力量|源|线|首领|教派|学派|官职|机构|载体|职能|特征|特点|标志|措施|目的|任务|产物|条件|表现|后果|影响|体征|困难"
)
_IS = re.compile(
    rf"(?P<owner>[^，。；：？！是“”]{{1,20}}?|“[^”]{{2,10}}”)(?:的|(?<=[国省市])(?=最高|根本|基本))(?P<facet>(?:{_RANK})的?[一-鿿]{{0,6}}?(?:{_NOUN})|(?:实质|本质|核心|精髓)[和与及](?:实质|本质|核心|精髓)|导火线|导火索|前身|功效|疗效|危害|机关报|集大成者|(?:中文|英文|外文|拉丁文)(?:名称|名|全称|缩写)|政体|国体|货币|货币单位|根本大法|源头|终点|入海口|图腾|俗称|俗名|学名|旧称|古称|总设计师|发明者|发明人|设计者|建造者|提出者|倡导者|奠基者|发现者|国花|国鸟|国歌|国旗|国球|国教|都城|中心|首领|领袖|祖先|鼻祖|创立者|开创者|雏形|别名|化学式|分子式|元素符号|代表人物|代表作|组织者|领导者|保护神|吉祥物|统治者|缔造者)(?:就|即)?(?:[是为]|(?<=[头点口都城])[位]?[在于])(?P<value>[^，。；：？！]{{1,30}}?)(?=[，。；]|$)"
)
_BARE_OWNER = re.compile(
    r"(?P<owner>[一-鿿]{2,6}?[国邦岛]|[一-鿿]{2,5}(?:省|市|自治区|共和国|帝国|王国)|[一-鿿]{2,5})(?P<facet>首都|省会|国花|国鸟|国歌|官方语言|国教|都城|首府)(?:就)?[是为在](?P<value>[一-鿿·、A-Za-z]{2,14}?)(?=[，。；]|$)"
)
_SEVERAL = re.compile("、|[一-鿿]{2}[和与及][一-鿿]{2}")
_PERSONAL = re.compile("师|[者人]$|领袖|首领|鼻祖|[一-鿿]家$")
_SAYS = re.compile(
    r"(?P<owner>[^，。；：？！是]{2,20}?)的(?P<facet>(?:基本|主要|核心|具体|中心|根本)?(?:内容|观点|主张|思想|含义|涵义|结论|要求|表述|论点|假设|原理|命题))(?:就)?(?:[是为](?!：?“)：?|：)(?P<said>[^。；：？！“”]{8,60})(?=[。；]|$)"
)


@cued(f"(?:{_NOUN}|前身|称|名|称|全称|缩写|功效|危害|报|师|[者人花鸟歌旗球教城袖先祖形式号作物神])(?:就|即)?[是为]")
def holds_rank(passage: Passage) -> Iterator[Fact]:
    """X的根本制度是Y, X的前身是Y: the one that holds the rank, or the name that X goes by."""
    told = {question.prompt for fact in facet_is(passage) for question in fact.ask()}
    for at in plain_clauses(passage):
        found = _IS.match(passage.view, at)
        if not found or not is_subject(found["owner"].strip("“”")) or not _is_value(found["value"]):
            continue
        owner, facet, value = (passage.cut(*found.span(name)) for name in ("owner", "facet", "value"))
        if _PERSONAL.search(found["facet"]) and not is_person(found["value"]):
            continue
        fact = facet_of(passage, "holds_rank", owner, facet, value, "是")
        if not any(question.prompt in told for question in fact.ask()):
            yield fact


@cued("(?:首都|省会|国花|国鸟|国歌|语言|国教|都城|首府)(?:就)?[是为在]")
def of_state(passage: Passage) -> Iterator[Fact]:
    """法国首都是巴黎: what a state or a province has one of, right behind its name."""
    for at in plain_clauses(passage):
        found = _BARE_OWNER.match(passage.view, at)
        if found and is_subject(found["owner"]) and not LOOSE.search(found["value"]):
            asked = f"{found['owner']}的{found['facet']}是{'哪里' if re.search('都|省会|首府', found['facet']) else '什么'}？"
            yield OneAnswer(
                passage.cut(*found.span()),
                "of_state",
                passage.voice,
                found["owner"],
                found["facet"],
                passage.cut(*found.span("value")),
                asked,
            )


@cued("(?:内容|观点|主张|思想|[含涵]义|结论|要求|表述|论点|假设|原理|命题)(?:就)?(?:[是为]：?|：)")
def says(passage: Passage) -> Iterator[Fact]:
    """价值规律的内容是：Y: what a law, a theory, a school says, in a statement of its own."""
    found = _SAYS.match(passage.view, passage.start) if is_unsigned(passage) else None
    if (
        found
        and is_subject(found["owner"])
        and clauses.is_balanced(found["said"])
        and not LOOSE.search(found["said"])
        and not CALLS.match(found["said"])
    ):
        asked = f"{found['owner']}的{found['facet']}是什么？"
        said = passage.cut(*found.span("said"))
        yield OneAnswer(passage.cut(*found.span()), "says", passage.voice, found["owner"], found["facet"], said, asked, True)


def _is_value(value: str) -> bool:
    """Whether ``value`` is the name of a thing or of several, and neither tells how it is nor praises."""
    whole = value.strip("“”《》")
    return value in TERSE or (
        is_value(value) and is_object(whole) and not re.search("[一-鿿](?:的|不同|相同|多样|丰富|复杂|稳定|差)$", whole)
    )


RULES = (holds_rank, of_state, says)
