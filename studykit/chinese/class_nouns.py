"""What follows a list: how many there are, whether these are all, and the noun that names their class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, numerals

Stretch = tuple[int, int]

MEASURES = "部分|件|大|个(?![人体性别])|对(?=关系|矛盾|范畴)|种(?![子植族])|项(?!目)|类(?![型别似])|条(?![件例款约理文])|方面|点(?!位)|层(?![次面])|位(?!置)|家(?![庭长])|所|座|部(?![门分委队])|次|支|步(?!骤)|组|期(?!间)|省|市|国(?!家)|句|字|本|门|级|章|节|线|区(?!域)|处(?![理分置罚境方于])"
_NUMBER = r"(?<=[^和与及第、])(?P<count>[二两三四五六七八九十]{1,3}|\d{1,2})"
OPENING = r"(?<![高平中同相不对均劣优初上下])等"
"""What opens a list, as a pattern: no 等 of a word."""
_COUNTED = re.compile(rf"(?P<open>{OPENING})?(?:这|共|共计|合计|总共)?{_NUMBER}(?P<measure>{MEASURES})(?P<noun>.*)$")
_COUNTED_NAME = re.compile(rf"“{_NUMBER}(?P<measure>{MEASURES})(?P<noun>(?!一体)[^“”]{{2,}})”")
# Measures that only stand alone at the end of the clause: 文、理、法三科.
_COUNTED_AT_END = re.compile(rf"{_NUMBER}(?P<measure>[编目卷篇册首艘纲科系院道场幅枚架味处派堂宫殿郡府人])(?P<noun>)$")
_NAME = re.compile(r"“[^“”]+”(?:的|$)")
_OPEN = re.compile(rf"{OPENING}(?![级于同价待候式额距腰边分份])(?P<noun>.*)$")
_NOUN_END = re.compile(
    r"[的里是将已在对和及，、；。：？！（“”而\d]|(?<!行)为|(?<!参)与|参与(?![者度率式权])|(?<=方面)|(?<=..)中(?![国学医药央间部原小华共心文])|(?<=..)[上下](?![海层级游市])|进行|展开|成为|组成|构成|协调|加快|推动|促进|实现|创新发展|以及|之间|之中|等|(?<=..)以?外(?=，|$)|(?<=..)(?<![功职性效动智技才可官本热电节势核产机])(?:能够?|可以)(?![源力量耗级效])|(?<=..)(?:突破(?!口|点|性)|跻身|同时|一同|一起|层出不穷|蓬勃|方兴未艾|如雨后春笋|不断|日益|日趋|逐步|逐渐|正在|加速(?!器)|先后|相继|纷纷|陆续|涌现|传[到入]|崛起|兴起|跃居|位居|达到|具有|拥有|取得|"
    r"获得|攻克|掌握|引领|支撑(?!体系|平台|条件|作用|点)|有效联动|协同联动|深度融合|一体(?=推进|设计|部署|谋划|建设|发展|联动))"
)
PLURAL = (
    "因素|原因|成因|条件|类型|种类|形式|方式|方法|途径|渠道|措施|手段|人物|代表|作家|诗人|学者|弟子|代表作|作品|著作|任务|内容|特点|特征|特性|作用|功能|职能|意义|"
    "影响|后果|性质|成就|贡献|优势|弊端|需求|内涵|表现|成果|产物|产品|原料|材料|成分|部分|阶段|步骤|环节|工序|民族|城市|国家|河流|支流|湖泊|岛屿|山脉|语言|学派|流派|原则|标准|指标|要素|机构|部门|"
    "职责|权利|义务|危害|症状|病因|资源|作物|物种|器官|景点|名胜|体裁|对象|领域|来源|依据|目标|目的|优点|缺点|局限|措施|举措|制度|教材|仪器|工具"
)
"""Nouns whose members are several and can be told one by one, as the alternatives of a pattern."""
AS_ONE = "(?:有效|有机|深度|良性|高效)(?:联动|衔接|互动|协同|对接|贯通)|(?:一体|一起|同步|协同|统筹|联动|贯通|融合)(?:推进|设计|部署|发展|建设|谋划|规划|实施|落实|布局|治理|改革)"
"""How several are done as one."""
TOGETHER = rf"(?:密切|息息|紧密)相[关连]|相(?:统一|结合|协调|适应)|并[重举](?!要)|{AS_ONE}"
"""What is said of two things at once, as the alternatives of a pattern."""
MAKE_UP = "组成|构成|催生|产生|形成"
"""What members do to their whole."""
CALLED = "并称|合称|统称|通称"
"""What gives members a name together."""
WITH = "跨界|联合|共同|携手"
"""How several do something together."""
JOINTLY = "合作|共建|研发|开发|发起|主办|创办|合著|签署|编写|创作|发明"
"""What they do so."""
CLOSING = re.compile(
    rf"进一步(?=[一-鿿]{{2}})|(?:而|则|共同|所|相互|有机)*(?:{MAKE_UP}|结合|统一|决定|推动|{CALLED}|“)|{TOGETHER}|之[分别](?=[，。；]|$)|(?:{WITH})(?:{JOINTLY})"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the last 、: ``start`` to ``end`` may hold members, ``noun`` is where the class noun begins (``None``: right
    after the last member)."""

    start: int
    end: int
    count: int | None
    open: bool
    measure: str
    noun: int | None


def tails(view: str, a: int, start: int, end: int) -> Iterator[Tail]:
    """The ways to read ``view[start:end]``, which stands behind the last 、 of a list that begins at ``a`` or after it."""
    words = view[start:end]
    quoted = words.find("“")
    if quoted > 0 and (name := _NAME.match(words, quoted)) and name.group().rstrip("的") not in view[a:start]:
        yield _named(words, start, quoted)  # A、B、C“三个N”: the list is followed by its name
    elif (found := _COUNTED.search(words) or _COUNTED_AT_END.search(words)) and not words.startswith("一体", found.start("noun")):
        count = int(numerals.parse(found["count"]) or 0)
        open_ = "open" in found.re.groupindex and bool(found["open"])
        yield Tail(start, start + found.start(), count, open_, found["measure"], start + found.start("noun"))
    elif found := _OPEN.search(words):
        yield Tail(start, start + found.start(), None, True, "", start + found.start("noun"))
    else:
        if (at := _outer(words, "的")) > 0:
            yield Tail(start, start + at, None, False, "的", start + at + 1)
        yield Tail(start, end, None, False, "", None)


def _named(words: str, start: int, at: int) -> Tail:
    """The tail before a name in quotation marks, which may count the list: “三个主题展区”."""
    found = _COUNTED_NAME.match(words, at)
    if not found:
        return Tail(start, start + at, None, False, "", None)
    count = int(numerals.parse(found["count"]) or 0)
    return Tail(start, start + at, count, False, found["measure"], start + found.start("noun"))


def _outer(words: str, mark: str) -> int:
    """Where ``mark`` first stands outside quotation marks; -1 where it does not."""
    at = words.find(mark)
    while at >= 0 and not clauses.is_balanced(words[:at]):
        at = words.find(mark, at + 1)
    return at


def class_noun(view: str, stretch: Stretch) -> Stretch:
    """The class noun at the beginning of ``stretch``."""
    if CLOSING.match(view, *stretch):
        return (stretch[0], stretch[0])
    found = _NOUN_END.search(view, *stretch)
    return (stretch[0], found.start() if found else stretch[1])
