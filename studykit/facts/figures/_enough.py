"""Whether a question about a number says enough: of what it is, and a measure or a share of what."""

from __future__ import annotations

import re

from studykit.chinese import actions, words
from studykit.chinese.quantities import PROPERTIES, Quantity
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._questions import occasion
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of, is_anchored

_OF_A_PLACE = re.compile(r"我国|中国|全国|世界|全球|(?<![我本全各])[一-鿿](?:省|市|县|州)(?![场民级])")
_CHANGED = re.compile(r"(?:同比|[比较]上年(?:末|同期)?|环比)?(?:增长|下降|上涨|提高|减少|增加)(?:了)?$")
_QUANTITY = re.compile(
    r"(?:值|量|价|额|率|入|出|资|格|润|税|数|积|[气水体]?温|温度|压|密度|速度|口|款|费|耗|效益|规模|总数|指数|贸易|经济|能力|水平|GDP)(?:将|也|又|还|就|可|约|分别|，)*$"
)
# Shares and rates of something that the clause does not say, and what is told of one thing only where it stands.
_NEEDS_ITS_WHOLE = re.compile(
    r"(?:优良|优秀|合格|达标|覆盖|普及|利用|达产|参与|通过|满意)率|增长面|占比|降幅|增幅|增速|比重|标准(?:为|达|$)|行程|存栏|出栏|死亡$|受伤$|(?:城镇|乡村|农村)(?:居民)?$|余额|总额|总量|面积|产量|其中"
)
EARNS = re.compile("(?:创汇|创收|盈利|亏损|获利|纳税)$")
"""What somebody has earned or lost, by a verb that needs no measure."""
_MONEY_AND_MASS = ("元", "美元", "吨", "公斤", "千克", "千瓦时", "亩", "平方米")
_GOODS = ("只", "台", "辆", "头", "套", "块", "件")
_OF_SOCIETY = ("人", "名", "户", "家", "所", "元", "人次", "亩", "公顷", "吨")
_SOCIAL = re.compile("农户|社员|职工|人口|居民|产值|收入|债务|贷款|利润|税[收金]|经费|学生|股金")
_SHORTEST_DEED = 3
_HAPPENED = re.compile(r"回流|新增|流失|返乡|关闭|撤并|完成")
_PHYSICAL = re.compile(rf"(?:{PROPERTIES}|周长|气压|距离|质量|温度|周期)(?:一般|通常|平均)?[约为是达]*$")

# 成年男性声带长: of what it is one needs no name.
_LENGTH_OF = re.compile(
    "[一-鿿]{5,}[长宽高深厚重](?:约|达|为)*|[一-鿿]{2,6}?的?平均(?:含[一-鿿]{1,2}|[一-鿿]?盐度|厚度|深度|浓度|密度|温度|半径|寿命)(?:约|达|为)*"
)
# 祝山站海拔, 祐国寺塔高: a building or a line by its name.
_SIZE_OF_NAMED = re.compile(
    "[一-鿿]{2,8}(?:塔|线|站|桥|坝|殿|寺|楼|渠|隧道|运河|水库|电站){1,2}(?:[总全通]?[长高宽深]|海拔|总?库容|(?:建筑|占地)?面积)(?:约|达|为)*"
)
# 其中大陆地壳平均厚度约39千米: what each has by nature, so that it needs no year.
_MEASURE = re.compile(
    r"(?:其中，?)?(?P<who>[一-鿿]{2,12}?)(?P<measure>(?:平均|最大|最小|最高|最低)?(?:厚度|深度|高度|长度|宽度|密度|直径|半径|海拔|寿命|含量|浓度|沸点|熔点|体长|体温))"
    r"(?:仅|只|则|也|却)*(?:为|是|有|达)?(?=[约近\d])"
)


def says_enough(passage: Passage, prompt: str, stem: str, one: Quantity, owner: str) -> bool:
    """Whether ``prompt``, made of ``stem`` (the clause before its number) and its ``owner``, can be answered without the page."""
    if occasion(passage) and not _OF_A_PLACE.search(prompt):
        return False  # a speech, of nobody knows which place
    value = re.sub(r"\W", "", passage.view[one.start : one.end])
    if value.isdigit() and value in re.sub(r"\W", "", prompt):
        return False  # 0.2% read without its marks stands in 2023年
    return _says_of_what(passage, prompt, stem, one, owner) and not _is_unmeasured(prompt, stem, one)


def _is_unmeasured(prompt: str, stem: str, one: Quantity) -> bool:
    """Whether the clause tells a change or a share without what changes or of what it is a share, or an amount of a thing without
    what of the thing is measured."""
    if (
        re.search(r"占(?:比)?(?:为|达|约|仅|稳定在|保持在)*$", stem)
        and "中，" not in prompt
        and not re.match("在[^，]{1,8}中[约大只仅]*占", stem)
    ) or _NEEDS_ITS_WHOLE.match(stem):
        return True
    if re.search("增加值的?比重[为是达]*$", stem) and "占" not in stem:
        return True
    if EARNS.search(stem):
        return False
    change = _CHANGED.search(stem)
    if change is not None:
        of_what = stem[: change.start()]
        return not _QUANTITY.search(of_what) and not (
            len(of_what) > _SHORTEST_DEED and actions.is_deed(of_what) and of_what[-1] not in "类业品"
        )
    bare = (one.sort == "amount" and one.asks[2:] in _MONEY_AND_MASS) or one.asks[2:] in _GOODS
    return bare and not is_measure(stem) and not any(words.tag(word.text).startswith(("v", "p")) for word in words.segment(stem))


def _says_of_what(passage: Passage, prompt: str, stem: str, one: Quantity, owner: str) -> bool:
    """Whether the question names what the number belongs to: a known name, or at least a noun of some length that is no mere
    measure."""
    if re.search(r"[^一合]并[自将在]", prompt):
        return False
    if is_anchored(passage, prompt):
        return one.sort != "amount" or "是多少" not in prompt or is_measure(stem) or bool(EARNS.search(stem))
    if one.sort == "share" and "中，" in prompt:
        return True
    bare = re.sub(r"^[^，]*[年月日初末底春夏秋冬]，", "", prompt)
    if one.asks[2:] in _OF_SOCIETY or _SOCIAL.search(bare):
        return False  # of whom, or of which place
    if _SIZE_OF_NAMED.fullmatch(owner + stem):
        return True
    if one.sort == "rank" or entry_of(passage) or _HAPPENED.search(stem):
        return False
    if (
        (owner and is_measure(stem) and not _is_one_of_many(passage, owner))
        or (len(stem) > 4 and _PHYSICAL.search(stem))
        or _LENGTH_OF.fullmatch(stem)
    ):
        return True
    if re.match(r"[^，的是为占]{1,12}的", stem) and subject_of(f"{stem.partition('的')[0]}的"):
        return True
    return len(subject_of(bare)) > 3 and not is_measure(stem)


def _is_one_of_many(passage: Passage, owner: str) -> bool:
    """Whether the text brought ``owner`` up as one of its kind: 一艘沉船."""
    before = passage.before.view if passage.before is not None else ""
    return bool(re.search(rf"[一某][艘座件部条台架处个名位家幅块种]了?[^，。]*{re.escape(owner)}", before + passage.view))


def measured_again(view: str, start: int) -> re.Match[str] | None:
    """The thing (``who``) and the ``measure`` that the clause at ``start`` gives a number of, where a clause before it has given that
    of the whole or of another part."""
    found = _MEASURE.match(view, start)
    return found if found and found["measure"] in view[:start] else None
