"""How long, how heavy, how old, how many: the figures that an encyclopaedia gives of the one thing that its article is on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, quantities
from studykit.chinese.quantities import Quantity
from studykit.facts._cues import cued
from studykit.facts._entry import INDIVIDUAL, individual_before, speaks_of, thing_of, titled, without_itself
from studykit.facts._passage import Passage
from studykit.facts.figures._figure import Figure
from studykit.model.fact import Fact

KIND = "figure"

_BODY = "头体长|体长|身长|身高|体高|肩高|尾长|翼展|翅展|翅长|翼长|舌长|喙长|角长|体重|体温|株高|树高|胸径|冠幅|叶长|叶宽|花径|果径|壳长|壳高|甲长"
_LIFE = (
    "怀孕期|妊娠期|孕期|哺乳期|孵化期|孵卵期|抱卵期|育雏期|(?:平均|最长)?寿命|每胎(?:可|通常|一般|多|约)?[产生]|每窝(?:可|通常|一般|多|约)?产卵?|"
    "每次(?:可|通常|一般)?产[卵仔]|一次(?:可)?产[卵仔]|窝卵数"
)
_MADE = "[素釉烧煅窑炉][一-鿿]?温度|通高|总高|占地面积|建筑面积"
_LAND = "海拔(?:高度)?|(?:年平均|年均|平均)(?:气温|温度|抬升速率|流量)|年(?:平均)?(?:降雨量|降水量)|最大坡度|最小曲率半径|轨距"
_SIZE = "周长|(?:常态|水域|流域|总|占地)?面积|最深处|平均水深|水深|(?:总)?蓄水量|库容|[长宽高深厚]|跨度|拱高"
_RANGE = "活动范围|领域|巢域|活动距离"
_MANY = "(?:野外|野生|全球|现存|圈养)*(?:族群|种群|个体)(?:数量|总数|规模)?"
_WHERE = r"(?:野外|圈养(?:条件下)?|人工饲养(?:条件)?下?|野生状态下|栖息地|主峰|最高峰|最高点|顶峰|山顶|全[山线区年]|本线|个体|单独个体|成年个体)?的?"
_HEDGE = "(?:一般|通常|平均|多|大多|最[长大高重多]|均|则|也|现|总|约|可|仅|只|不)*"
_TRAIT = re.compile(
    rf"(?P<who>{INDIVIDUAL})?的?(?P<what>{_WHERE}(?:{_BODY}|{_LIFE}|{_MADE}|{_LAND}|(?P<size>{_SIZE})|{_RANGE}|(?P<many>{_MANY}))(?P<link>{_HEDGE}(?:为|是|有|达|在|余|剩|超过|存|介于)?))"
)
_BEHIND = re.compile("(?:之间|左右|上下|以上|以下)?(?=[，。；、（]|$)")
# Who has counted or reckoned, up to the comma.
_RECKONED = re.compile(r"(?:据[^，。；]{2,24}|[^，。；]{2,20}?(?:估计|推算|测算|统计))，")
_LONGEST_NAME = 8


@cued(
    "[0123456789一二两三四五六七八九十]",
    "[寿径幅展]|长|高|重|宽|温|期|产|卵|海拔|量|率|范围|领域|巢域|距离|族群|种群|个体|坡度|轨距",
)
def trait(passage: Passage) -> Iterator[Fact]:
    """体长约120至170公分，体重…, 每胎产1至3仔: a figure of the thing that the article is on, with which of them it is told of."""
    thing = thing_of(passage)
    view = passage.view
    for one in quantities.find(view, passage.start) if thing else ():
        start = max(clauses.after_lead(view, max(quantities.clause_of(view, one.start)[0], passage.start)), passage.start)
        lead, start = _reckoned(passage, start)
        asked = _asked(passage, thing, start, one, lead)
        if asked:
            stem, behind = asked
            prompt = f"{lead}{stem}{one.asks}{behind}？"
            proof = passage.cut(passage.start if lead else start, one.end + len(behind))
            yield Figure(
                proof, "trait", passage.voice, lead + stem, passage.cut(one.start, one.end), titled(passage, thing, prompt)
            )


def is_trait(passage: Passage, start: int, one: Quantity) -> bool:
    """Whether ``one``, in the clause at ``start`` of the view, is a figure that :func:`trait` asks or has good reason not to ask."""
    thing = thing_of(passage)
    return bool(thing) and _trait_of(passage, thing, start, passage.view[start : one.start]) is not None


def _trait_of(passage: Passage, thing: str, start: int, stem: str) -> re.Match[str] | None:
    """What ``stem``, the words of the clause at ``start`` before its number, measures of the ``thing``; a bare size (宽, 周长) only where
    the sentence opens with that."""
    found = _TRAIT.fullmatch(without_itself(thing, _named(thing, stem)))
    opens = passage.view.startswith(thing, clauses.after_lead(passage.view, passage.start)) and start > passage.start
    return None if found and found["size"] and not opens else found


def _reckoned(passage: Passage, start: int) -> tuple[str, int]:
    """The words that say by whose reckoning the clause at ``start`` of the view holds, and where it begins behind them."""
    begin = clauses.after_lead(passage.view)
    found = _RECKONED.match(passage.view, begin)
    return (found.group(), max(start, found.end())) if found and found.end() <= max(start, passage.start) else ("", start)


def _named(thing: str, stem: str) -> str:
    """``stem`` with the individuals that stand before the name put behind it: 成年台湾黑熊体长 → 台湾黑熊成年体长."""
    found = re.match(rf"(?P<who>{INDIVIDUAL}){re.escape(thing)}", stem)
    return f"{thing}{found['who']}{stem[found.end() :]}" if found else stem


def _asked(passage: Passage, thing: str, start: int, one: Quantity, lead: str) -> tuple[str, str] | None:
    """The words of the question before and behind its question word; ``None`` where nobody can tell of what the figure is."""
    view = passage.view
    stem = view[start : one.start]
    bare = without_itself(thing, _named(thing, stem))
    found = _trait_of(passage, thing, start, stem)
    behind = _BEHIND.match(view, one.end)
    if found is None or behind is None or (found["many"] and not lead and not passage.dates):
        return None
    if found["link"].endswith("不") or (bare == stem and not speaks_of(passage, thing, start)):
        return None
    who = found["who"] or individual_before(passage, start)
    if who is None:
        return None  # 雄性体长…，雌性体长…，体重…: of which of them
    of = f"{who}{thing}" if len(who) > 1 and who[-1] in "年性生养" else f"{thing}{who}"
    dates = [date for date in passage.dates if date.end <= start]
    when = f"{dates[0].said}，" if dates and found["many"] and not lead else ""
    linked = found["what"] if found["link"] or re.search("[产卵仔]$|^[长宽高深厚]$", found["what"]) else f"{found['what']}是"
    return f"{when}{of}{linked}", behind.group()


RULES = (trait,)
