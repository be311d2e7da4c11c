"""What a clause tells to have come about whose verb stands before it: 爆发了X, 成立了X, 编成大型类书《X》."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.facts._bodies import A_BODY
from studykit.facts._passage import Passage
from studykit.facts.dates._event import EVENT_NAME

_HOW = "(?:正式|首次|又|还|才|就|先后|相继|最早|开始|着手|陆续|曾)*"
BROUGHT = (
    "爆发|发生|成立|召开|举行|建立|创立|创办|创建|创设|设立|设置|增设|出现|兴起|掀起|诞生|形成|颁布|颁行|公布|制定|编成|编纂|编修|编撰|修成|撰成|修建|兴建|修筑|建成|开凿|铸造|"
    "推行|实行|确立|废除|发现|出土|签订|签署|订立|缔结|出版|刊行|发明|制成|研制成功"
)
"""Verbs that what comes about may stand behind, as the alternatives of a pattern."""
_BROUGHT = re.compile(
    rf"(?:在(?P<where>[^，。；在了]{{2,8}}?))?(?P<how>{_HOW})(?P<verb>{BROUGHT})了?(?P<what>[^，。；：？！]{{2,26}}?)(?=[，。；]|$)"
)
_TITLED = re.compile("[^《》“”，]{0,10}(?:《[^《》]{2,16}》|“[^“”]{2,10}”)")
_NAMED_KIND = re.compile(
    rf"(?:{EVENT_NAME}|会议|大会|条约|盟约|同盟|学派|学说|制度?|法|科|府|院|司|处|阁|省|台|局|署|衙门|书院|学堂|运河|长城|铁路|陵墓?|党|社|会|军|政府|政权|王国|帝国|共和国|卫星|导弹)$"
)
_ANY = re.compile(
    "^(?:一(?!国)|[几数多\\d许各些新]|[两二三四五六七八九十百千万]+(?=[个种条项位部座次份篇类级所家批些支名者年月多余来]|\\d)|不少|有|其|该|这|那|此|自己|本|第|首|了|起来)|[这那它他她]|其(?![他中])|该"
)
# Of which there are many.
_COMMON = re.compile(
    "(?:(?:地方|中央|临时|人民|民主|革命|联合|统一的?|独立|新)*(?:政府|政权|国家|军队|法院|委员会|制度|法制|法律|合作社|研究所|书院|学堂|学校|组织|协会|学会|社会|会议|大会|战争|起义|运动|革命|改革|铁路|陵墓|条约|公司|商会|工会|农会))|"
    "[一-鿿]{0,2}(?:管理|工作|研究|合作|服务)[一-鿿]{0,2}"
)
_NAME = ("nr", "ns", "nt", "nz")
_SHORTEST = 3


def brought_at(passage: Passage, at: int) -> str:
    """The question for when that came about which the clause at ``at`` tells of behind its verb; empty where it tells of nothing that
    is known by its name."""
    found = _BROUGHT.match(passage.view, at)
    if found is None or not is_one(found["what"]):
        return ""
    where = f"在{found['where']}" if found["where"] else ""
    return f"{found['what']}于何时{where}{found['verb']}？"


def is_one(what: str) -> bool:
    """Whether ``what`` is one thing that its name tells from the others of its kind."""
    if _ANY.search(what) or len(what) < _SHORTEST or not clauses.is_balanced(what):
        return False
    if _TITLED.fullmatch(what):
        return True
    kind = _NAMED_KIND.search(what) is not None or A_BODY.fullmatch(what) is not None
    if not clauses.is_term(what) or not kind or _COMMON.fullmatch(what):
        return False
    return "的" not in what or any(words.tag(one.text).startswith(_NAME) and len(one.text) > 1 for one in words.segment(what))
