"""Nouns that say what a thing is to others (基础, 枢纽) or what doing something is good for (途径, 举措), as alternatives of a pattern."""

from __future__ import annotations

import re

STANDINGS = (
    "基础|根基|基石|前提|保障|保证|支撑|支柱|要素|因素|动力|源泉|载体|主体|核心|环节|枢纽|中心|命脉|命根子|纽带|桥梁|里程碑|开端|起点|转折点|先声|先驱|"
    "象征|典范|窗口|门户|屏障|主力军?|力量|阵地|平台|抓手|引擎|领域|基本单元|标志|宝库|发源地|支撑点|变量|战场|主阵地|本体|主旋律|范畴|大动脉|动脉|语境|底座"
)
IMPORTS = "要求|选择|之路|举措|任务|途径|路径|步骤|体现|手段|办法|方法|方式|关键一招|着力点|切入点|突破口"
SOLE_STANDINGS = "决定性?(?:因素|力量)|主体力量|主导力量|主要?战场|主阵地|本体|主旋律|命根子|命脉|灵魂|开端|起点|发源地|大逻辑|生命线|压舱石|主体|主要(?:内容|阵地|方式|形式|来源|载体|特征|特点|矛盾|支柱|渠道)|创造者|使用者|开创者|奠基者"
"""Standings that by their name one thing alone has."""
_APPRAISES = re.compile(rf"的[^，。；的]{{0,8}}(?:{STANDINGS}|{IMPORTS})$")


def appraises(words: str) -> bool:
    """Whether ``words`` (folded) are a noun phrase that gives something its place: 推动社会进步的重要基础 calls for nothing."""
    return bool(_APPRAISES.search(words))
