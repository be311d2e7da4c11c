"""The nouns that name a set of things (原因, 举措, 意义), and the measure words that count its members."""

from __future__ import annotations

import re

NAMES_SET = re.compile(
    r"(?:功能|作用|特点|特征|特性|特色|优点|缺点|优势|劣势|原因|条件|内容|措施|举措|意义|影响|目的|目标|要素|因素|成因|方法|步骤|原则|任务|职责|职能|义务|权利|种类|类型|形式|方式|途径|路径|要求|背景|结果|后果|"
    r"经验|教训|启示|好处|坏处|弊端|表现|方面|环节|阶段|层次|内涵|含义|制约|困难|问题|挑战|机遇|短板|思路|对策|建议|做法|成就|成果|贡献|成分|结构|性质|标准|依据|手段|工具|学说|观点|程序|流程|构成|组成|组成部分|分类|保障|事项|办法|指标|情形|要件)$"
)
_COUNTED_BY = (
    (
        re.compile(
            r"(?:原因|特点|特征|特性|特色|优点|缺点|优势|劣势|条件|因素|要素|阶段|步骤|环节|问题|方面|层次|目的|目标|困难|挑战|短板|成因|要件)$"
        ),
        "个",
    ),
    (re.compile(r"(?:种类|类型|形式|方式|方法|手段|学说|观点|情形|后果)$"), "种"),
    (re.compile(r"(?:途径|路径|经验|建议)$"), "条"),
    (re.compile(r"(?:意义|影响|含义|内涵|作用|启示|教训)$"), "点"),
)


def measure_of(noun: str) -> str:
    """The measure word with which a category is counted: 三个原因, 四种方法, 两点意义, else 项."""
    return next((measure for pattern, measure in _COUNTED_BY if pattern.search(noun)), "项")
