"""What can stand as the meaning before 叫做X: which clauses are one, and where it begins. A part of ``naming``."""

from __future__ import annotations

import re

from studykit.facts._meaning import opens_with_verb

_NO_MEANING = re.compile(
    r"是|(?<![具含没])有(?![机限序效氧的])|以[^，]{1,8}的(?:名字|姓名|姓氏|英名|名)$|^(?:这|被|其|它|由此|这样|如此|与之|该)|[被人]$|被[^，的]{2,10}$|[当當]地$|民间$|这[种样类些一个]|[把将]"
)
# 没有导管的腺体称为内分泌腺: what a thing has tells it from others.
_HAVING = re.compile("^(?:没)?有(?=[^，]{2,30}的[^，。；的]{1,8}$)")
_SEVERAL = re.compile("，(?!并|且|从而|进而|以及|或者)")
# 海洋中的海水，常年…的流动，叫作洋流; 在某条件下，…的现象: one noun or a circumstance before, what goes on behind.
_GOES_ON = (
    "过程|现象|流动|运动|变化|作用|行为|活动|反应|方法|状态|能力|制度|做法|技术|工艺|转变|循环|迁移|移动|交换|关系|效应|现像"
)
_OF_ONE_THING = re.compile(
    rf"(?P<first>[一-鿿]{{2,12}}|(?:[一-鿿]{{1,6}})?每[^，]{{2,14}}|[在当][^，]{{2,20}}[下时中里上内后]|(?:由于|通过|经过|为了?)[^，]{{3,20}}|(?:一个|两个)?[^，是]{{2,12}}的[一-鿿]{{1,4}})，(?:[在当][^，]{{2,20}}[下时中里上内后]，)?[^，]{{6,50}}的(?:[^，的]{{0,4}})(?:{_GOES_ON}|[数量比率值度额])"
)
_CASE = re.compile("(?:^|[。；])(?P<case>[^，。；]{2,14}(?:时|过程中|条件下|情况下|状态下)，)$")
# 地表水沿岩石流动，溶蚀出的凹槽: what makes it is told in the clause before.
_COMES_OF_IT = re.compile("[一-鿿]{1,5}[出成起](?:来)?的[^，。；的]{1,6}(?:称|叫|被|就|便)")
A_WAY = re.compile("的(?:方法|办法|过程|操作|技术|工艺|做法|手段|行为|活动|反应)$")
"""Matches what is done with 把甲与乙: there that word belongs to the meaning (把甲与乙分离的方法)."""
CALLED_THERE = re.compile("(?<=[一-鿿]{3})(?<![存处位现])在(?!一)(?:(?!的)[一-鿿]){2,8}(?:、[一-鿿]{2,6})*$")
"""Matches where something is called so: 底部平坦的盆地在云南、贵州."""
# 式中的γ: of which formula, the page alone tells.
_POINTED = re.compile("^(?:式|图|表|公式|上式|下式)中")
_TELLS = re.compile(r"[一-鿿]{2}(?:能(?![力量源])|可以|可(?![能见])|会(?!议)|主要|广泛|素来)")
_OF_A_KIND = re.compile(r"的[^，。；的]{1,8}$")
# 人们把声音的高低叫作音调: with 把 what is named so needs no more words.
_BY_PEOPLE = re.compile("(?:我们|人们|通常|一般|习惯上|物理学中|数学上)*[把将]")
_SHORT_FOR_A_CLAUSE = 5


def is_meaning(said: str, whole: str) -> bool:
    """Whether ``said``, which the clause ``whole`` names, is one meaning told in full: 臭氧能吸收紫外线，被称为… names the ozone."""
    tells = _TELLS.search(said) and not _OF_A_KIND.search(said)
    several = _SEVERAL.search(said) and not _OF_ONE_THING.fullmatch(said)
    long_enough = len(said) > _SHORT_FOR_A_CLAUSE or _BY_PEOPLE.match(whole)
    return bool(long_enough) and not (tells or several or _POINTED.match(said) or _NO_MEANING.search(_HAVING.sub("", said)))


def with_its_case(view: str, start: int) -> int:
    """Where the clause begins that says when or where that holds which ``view`` tells at ``start``: 心脏收缩时，动脉血压达到的最高值."""
    case = _CASE.search(view[:start])
    if not case and view[start - 1 : start] == "，" and _COMES_OF_IT.match(view, start) and opens_with_verb(view[start:]):
        return re.compile("(?:^|[。；])([^。；]*)$").search(view[:start]).start(1)  # type: ignore[union-attr]
    return case.start("case") if case else start
