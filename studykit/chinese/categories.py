"""The nouns that name a set of things (原因, 举措, 意义), and the measure words that count its members."""

from __future__ import annotations

import re

_ELSE = "项"
# The nouns by the measure word that counts them: 三个原因, 四种方法, 两点意义.
_COUNTED_BY = {
    "个": "原因|特点|特征|特性|特色|优点|缺点|优势|劣势|条件|因素|要素|阶段|步骤|环节|问题|方面|层次|目的|目标|困难|挑战|短板|成因|要件",
    "种": "种类|类型|形式|方式|方法|手段|学说|观点|情形|后果",
    "条": "途径|路径|经验|建议",
    "点": "意义|影响|含义|内涵|作用|启示|教训",
    _ELSE: "功能|内容|措施|举措|原则|任务|职责|职能|义务|权利|要求|背景|结果|好处|坏处|弊端|表现|制约|机遇|思路|对策|做法|成就|成果|贡献|成分|结构|性质|标准|"
    "依据|工具|程序|流程|构成|组成|组成部分|分类|保障|事项|办法|指标",
}
_MEASURES = {noun: measure for measure, nouns in _COUNTED_BY.items() for noun in nouns.split("|")}
NAMES_SET = re.compile(rf"(?:{'|'.join(_COUNTED_BY.values())})$")
"""Such a noun at the end of a phrase."""


def measure_of(noun: str) -> str:
    """The measure word with which the category that ``noun`` ends in is counted, 项 where nothing is known of it.

    >>> measure_of("衰落的原因"), measure_of("灌溉方法"), measure_of("水库")
    ('个', '种', '项')
    """
    found = NAMES_SET.search(noun)
    return _MEASURES[found.group()] if found else _ELSE
