"""Marking a name: whole, or not at all."""

from __future__ import annotations

import re

from studykit.marking._writing import bare, plain
from studykit.marking.verdict import Verdict

_ASKED = re.compile(
    "谁|何人|何地|何处|何国|何名|哪里|哪儿|哪[一二两三四五六七八九十几0-9]?[位名国省市县州朝座条部本届]|哪个人|什么(?:地方|名字|人|书)|叫什么名|作者|姓名|首都|省会|"
    "哪一?(?:个|家|所|项|种|篇|首)(?:国家|省份?|城市|市|县|区|地区|朝代|机构|部门|单位|组织|公司|企业|大学|学校|学院|民族|学者|作家|诗人|皇帝|科学家|人|书|著作|法律|文件|会议|条约|"
    "河流?|湖|山|岛|流派|学派|政党|作品|机关|法院|委员会|王朝|港口?|村|镇)"
)
_NO_NAME = re.compile("[的或、，,；;]")
_MEANING = re.compile("指|什么是|何谓|含义|定义")
_TITLES = re.compile("(?:同志|先生|女士|教授|研究员|工程师|校长|所长|将军|书记|博士|院士|老师|总书记|主席|总理|主任|部长)$")
_PLACE = re.compile("(?:特别行政区|自治区|自治州|省|市|县|区|州|国|族)$")
_LANDS = tuple("河江湖山海岛洋桥寺塔")
_FRAME = re.compile(
    "^(?:答案?是?|应该?是|大概是|好像是|是|由|在|叫做?|为|作者是)|(?:提出的?|写的|创立的?|发现的?|发明的?|的|吧)$"
)
_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]")
# The surname of a name from elsewhere, with what belongs to it: 达·芬奇 is not 芬奇.
_SURNAME = re.compile("(?:(?:冯|范|凡|德|达|迪|杜|拉|勒|本|伊本|阿布)·)?[^·]+$")
_NOT = re.compile("不是|并非|不|非")
_PERSON = 4


def is_name(question: str, part: str) -> bool:
    """Whether ``question`` asks for somebody, some place or something by its name, or ``part`` is a title in 《》."""
    asked = plain(question)
    is_asked = bool(_ASKED.search(asked)) and not _MEANING.search(asked) and not _NO_NAME.search(part)
    return is_asked or re.fullmatch("《[^《》]+》", part.strip()) is not None


def mark(expected: str, question: str, text: str) -> Verdict:
    """How the typed ``text`` stands to the name ``expected``; what stands in its brackets is another name for it."""
    wanted = {_core(one) for one in (_BRACKETS.sub("", plain(expected)), *_BRACKETS.findall(plain(expected)), expected)}
    wanted |= {_core(found[0]) for found in [_SURNAME.search(plain(expected))] if found}
    other = [_core(one) for one in (_BRACKETS.sub("", plain(text)), *_BRACKETS.findall(plain(text)))]
    typed = _core(_FRAME.sub("", _FRAME.sub("", bare(text))))
    asked = bare(question)
    if typed in wanted or bare(text) in wanted or set(other) <= wanted:
        return Verdict.RIGHT
    if typed == bare(expected)[:-1] and expected.endswith(_LANDS) and expected[-1] in asked:
        return Verdict.RIGHT
    held = [one for one in wanted if one and one in typed]
    if held:
        return _with_more(typed, max(held, key=len), asked)
    return _shortened(max(wanted, key=len), typed)


def _core(name: str) -> str:
    """A name without marks, title and the sort of place."""
    core = bare(name)
    if len(core) > 2:
        core = _TITLES.sub("", core) or core
    shorter = _PLACE.sub("", core)
    return shorter if len(shorter) >= 2 else core


def _with_more(typed: str, name: str, asked: str) -> Verdict:
    """The name among other words: those of the question and of the frame of a sentence add nothing."""
    before, _name, after = typed.partition(name)
    if _NOT.search(before) or after.startswith(("不", "没", "未")):
        return Verdict.WRONG
    rest = [_FRAME.sub("", one) for one in (before, _PLACE.sub("", after) if len(after) < 4 else after)]
    return Verdict.RIGHT if all(not one or (len(one) > 1 and one in asked) for one in rest) else Verdict.UNSURE


def _shortened(name: str, typed: str) -> Verdict:
    """A long name in short: its beginning or end is a part of it, its first characters may be a usual short form."""
    if len(name) <= _PERSON or len(typed) < 2:
        return Verdict.WRONG
    if typed in name and len(typed) >= 3:
        return Verdict.PARTLY
    at = -1
    for mark_ in typed:
        at = name.find(mark_, at + 1)
        if at < 0:
            return Verdict.WRONG
    return Verdict.UNSURE if len(typed) * 2 <= len(name) + 1 else Verdict.WRONG
