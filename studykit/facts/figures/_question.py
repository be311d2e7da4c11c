"""The question about a number as its clause stands: when, of what, the words of the clause with 多少 in the number's place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import actions, clauses, words
from studykit.chinese.quantities import CHANGES, Quantity
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._period import as_told, at_time, is_undated
from studykit.facts._scope import SHORT_NAME, owner_of
from studykit.facts._titles import (
    NATION,
    PLACE_WORD,
    entry_of,
    headword,
    in_place,
    is_anchored,
    is_place,
    place_of_report,
)
from studykit.facts.figures._certain import says_whose, without_names
from studykit.facts.figures._enough import EARNS, says_enough
from studykit.facts.figures._governed import governing, is_objectless
from studykit.facts.figures._setting import in_chronicle, in_era, in_region, in_year, whose_event
from studykit.facts.figures._told_of import DISASTER, HARM, Event, event_before
from studykit.facts.figures._unfit import is_unfit

RISES = f"偏多|偏少|增产|减产|{CHANGES}|扩大|缩小|高出|高|低"
"""Verbs of how a figure compares with another, as the alternatives of a pattern."""
FOOTNOTE = re.compile(r"\[\d{1,2}\]")
"""The mark of a footnote."""
_LONGEST = 45
_SHORTEST_NAME = 3
_LONGEST_PART = 5
_BARE = re.compile(r"^(?:长|宽|高|深|厚|重|共|约|达|为|有|是|其中|仅|近|超|和|与|及|、|了|的|在|从|到|至)*$")
_TIMELESS = re.compile(
    r"享年|终年|[^，]{0,4}(?:总库容|设计[一-鿿]{2,6}|[全总]长|[总總]?工程[费費]|总投资|占地|海拔|总高|[圆圓][径徑]|直[径徑]|周长)|[长高宽深](?:约|达|为)*$"
)
# 在沪高校: the place by the one character that its full name makes needless.
_WITHIN_IT = re.compile(r"^[在驻][一-鿿](?=国家级?|中央|部属|省属|高校|高等院校|院校|科研)")
# 增加值: no verb, whatever its parts are.
_A_BODY = re.compile("(?:中心|机构|[室站院]|（[站点]）|，[一-鿿]{1,3}级)$")
_GATHERS = re.compile("[有达设办]|建(?!筑)|增(?!加值)|聚|培育|引进|关闭|整合")
_VALUE_NOUN = re.compile(
    "(?:(?:增加|总产|[^提增升]产)值|(?:可支配|财政|总|纯)收入|(?:进出口|零售|种植|播种|占地|建筑)(?:总额|面积)|[总余]额)$"
)
# 人口133884人（2020年）
_YEAR_BEHIND = re.compile(r"（(?P<when>(?:截至|截止)?\d{4}年(?:[末底]|\d{1,2}月[底末]?)?)(?:数据|统计)?）")
_COUNTED_NOUN = re.compile("(?:人口|人员|对象|户|面积|损失|总额|总数|[额率量值])$")
_MADE_THEN = re.compile("(?:新)?(?:建成|成立|修建|落成|开通|竣工|出土|发现|创办|出版)的[一-鿿]")
_A_RATE = re.compile("(?:占比|[率额值])$")
# Parts that the dictionary may take for names.
_OF_A_WHOLE = re.compile("[大主]?[坝桥]|水库|电站|机组|主[峰塔]|[校园库景厂]区|保护区|大殿|展厅")
_CAUSED = re.compile(
    "占压|[他她]?们?(?:率[领領]|[带帶][领領]|搭乘|前往)|造成|[导導]致|引[发發]|惠及|[带拉]动|受益|估[算计]|[测推]算|折合|约合|吸引|(?:直接)?就业|吸纳|耗[银資资费]"
)
# Of the ship, the dam, the contract: never of the yard, the county.
_OF_A_THING = re.compile(
    "定位精度|国产化率|行程|[内外口孔]径|最大回转|[船坝桥楼塔身堤][长高宽深]|型[宽深]|航速|载重|排水量|最[多高大]|(?:合同)?总?金额|(?:资助|科研)经费|造价|全长|总?库容|耗资|工期|首批入"
)
# 军队不过八万人, 占有量在480公斤以上: no question ends so.
_HOW_FEW = re.compile("(?<=[一-鿿]{2})(?:不过|不外)$")
_ALL_ALIKE = re.compile("(?<=[率例额量值度数])(?:均|都|也)$")
_LIES_AT = re.compile("(?<=[量率值度额数])(?:均|都|也|多)?在$")
_AGE = re.compile("[终享]年")
_WORKS = re.compile("工程|项目|[线路桥渠厂]$|机场|水库|港区")
_BEGUN = re.compile("开工|动工|奠基|破土|获批|立项|可研批复|启动建设")
_DONE = re.compile("(?:已|累计|现已|目前已?)?(?:完成|建成|竣工|投用|支付)")
_EXAMPLE = re.compile("以(?P<of>[^，；]{2,10})为例，")
_BY_END = re.compile(r"[到至](?:当年)?年[底末]|当[年时日月]|同[年月]|最终(?!消费)|最后|最[高多]时")
_STILL = re.compile("(?<![实出发])现[有存共已辖为任]|目前|至今|迄今")


@dataclass(frozen=True, slots=True)
class Asked:
    """``prompt`` asks for a number; ``measure``: what it is told of; ``start``: where in the view what is told begins."""

    prompt: str
    measure: str
    start: int


def question(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str) -> Asked | None:
    """The question for the number ``one`` of the clause at ``start``, by the words before (``stem``) and after it; ``None`` where they
    do not say enough."""
    if is_unfit(passage, view, start, stem, one, right):
        return None
    named = without_names(stem, view[one.start : one.end], one)
    if named is None:
        return None
    named = _ALL_ALIKE.sub(r"\g<0>是", _HOW_FEW.sub("", named))
    if re.search("以[上下内]$|左右$", view[one.start : one.end]):
        named = _LIES_AT.sub("", named)
    hangs = governing(passage, view, start, named, one, right)
    event = _of_event(passage, view, start, named, one, right) if hangs is None or headword(passage) else None
    if event is None and hangs is not None:
        return _behind(passage, view, start, named, one, right, hangs.event) if hangs.clause else None
    if event is None and is_objectless(named, one, right):
        return None
    if event is not None and (not _TIMELESS.match(named) or named.startswith("新")):
        return event
    owned = _of_owner(passage, view, start, named, one, right)
    # 沱江大桥全长多少米: what lasts needs no event, where its owner is what the event is of.
    same = owned is not None and event is not None and owned.measure[:_SHORTEST_NAME] in event.measure
    return owned if event is None or same else event


def _of_event(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str) -> Asked | None:
    """The question behind the event that the number came of: 1992年6月，大桥通车，耗资多少元."""
    if not (headword(passage) or place_of_report(passage) or passage.dates):
        return None
    event = (
        event_before(passage, view, start, stem)
        if one.sort != "rank" and not (_BY_END.match(stem) or _STILL.match(stem))
        else None
    )
    if event is not None and event.has_subject and DISASTER.search(event.clause) and not is_place(headword(passage) or "县"):
        return None  # 洮河发生洪水，车间停产: of the body whose chronicle it is
    return _behind(passage, view, start, stem, one, right, event) if event else None


def _behind(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str, event: Event) -> Asked | None:
    """The question behind ``event``, with its time and with whose it is."""
    timed = at_time(passage, view, start, stem)
    if timed is None or not timed[0] or timed[1] != stem or _is_of_another_time(passage, view, start, timed):
        return None
    stem = PLACE_WORD.sub("", stem, count=1) if PLACE_WORD.match(stem) else stem  # the event names the place
    prompt = _asking(passage, f"{timed[0]}{whose_event(passage, event.clause, event.has_subject)}，", stem, one, right, "")
    if prompt is None or len(prompt) > _LONGEST:
        return None
    at = view.find(event.clause)
    return Asked(prompt, f"{timed[0]}{event.clause}{stem}{right}", start if at < 0 else at)


def _of_owner(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str) -> Asked | None:
    """The question with the owner that the clause leaves out."""
    timed = (
        ("", stem)
        if _TIMELESS.match(stem) and stem[:1] != "新" and not place_of_report(passage)
        else at_time(passage, view, start, stem)
    )
    owner = owner_of(passage, view, start, timed[1]) if timed else None
    if (
        timed is None
        or owner is None
        or _BY_END.match(timed[1])
        or (_AGE.match(timed[1]) and not is_person(owner))
        or _CAUSED.match(timed[1])
        or (HARM.match(timed[1]) and headword(passage) and not is_place(headword(passage)))
        or (_A_RATE.search(owner) and is_measure(timed[1]))
        or (
            _OF_A_THING.match(timed[1])
            and owner
            and owner in (headword(passage), place_of_report(passage))
            and "，" in view[:start]
        )
        or (_OF_A_THING.match(timed[1]) and not owner and headword(passage))
        or _is_of_another_time(passage, view, start, timed)
        or (
            headword(passage)
            and not timed[0]
            and ((stem.startswith("占地") and owner == headword(passage)) or not _TIMELESS.match(stem))
        )
        or re.search("相当于|折合", view[max(passage.start, view.rfind("；", 0, start)) : start])
        or not says_whose(passage, view, start, timed[1], owner)
        or _BARE.match(timed[1] if owner in (place_of_report(passage), headword(passage)) else owner + timed[1])
    ):
        return None
    if _MADE_THEN.match(timed[1]) and view[start - 1 : start] not in ("，", "；"):
        timed, owner = (timed[0].removesuffix("，"), timed[1]), ""  # 2021年建成的索道: the year is of its making
    timed = (re.sub("年全年$", "年", timed[0]), timed[1])
    begun = next(iter(_BEGUN.finditer(view, passage.start, start)), None) if _WORKS.search(owner) else None
    when = next((one for one in passage.dates if begun and one.end == begun.start()), None)
    if begun and when and not _DONE.match(timed[1]):
        timed, owner = ("", timed[1]), f"{when.said}{begun.group()}的{owner}"  # as it is designed, and not within the year
    elif (dated := in_year(passage, timed)) is None:
        return None
    else:
        timed = dated
    if (example := _EXAMPLE.search(view, passage.start, start)) and example["of"] not in owner + timed[1]:
        timed = (timed[0] + example.group(), timed[1])
    if behind := _YEAR_BEHIND.match(view, one.end):
        timed = (f"{behind['when']}，", re.sub("[现現]有(?=人口)", "", timed[1]))
    owner = _of_entry(passage, view, start, timed, owner)
    whose = in_chronicle(passage, f"{owner}的" if len(owner) == 1 else owner, timed[1])
    timed = in_era(passage, view, timed, owner) if not _TIMELESS.match(timed[1]) else timed
    prompt = _asking(passage, timed[0] + whose, _trimmed(timed[1], owner), one, right, timed[1])
    if prompt is None or not says_enough(passage, prompt, timed[1], one, owner):
        return None
    prompt = in_region(passage, prompt, timed[0])
    prompt = as_told(passage, prompt) if is_undated(prompt) and not timed[0].startswith("据") else prompt
    if prompt is None or re.search("某[^些种]|一位|有个|^(?:日产|年产|日处理)", prompt):
        return None
    return Asked(prompt, f"{timed[0]}{owner}{stem}{right}", start)


def _of_entry(passage: Passage, view: str, start: int, timed: tuple[str, str], owner: str) -> str:
    """``owner`` with the name of what the article is about, where a part of that (大坝) opens the sentence and is known by no name."""
    entry, whole = entry_of(passage), timed[0] + owner + timed[1]
    if not owner and len(entry) > _SHORTEST_NAME and timed[1].startswith(fold(entry)[-2:]) and entry not in whole:
        return entry[:-2]  # 租界内居民 in the article on 汉口租界
    if entry and entry[0] in owner:
        return owner  # 液态氧 in an article on 氧气: by its own name
    part = owner if owner else timed[1]
    heads = [clauses.after_lead(view, passage.start), *(one.end + 1 for one in passage.dates if one.start <= passage.start)]
    opens = any(view.startswith(part, at) and view[at + len(part)] != "于" for at in heads) and not view.endswith(
        "其中", 0, start
    )
    if not entry or entry in whole or not opens or len(owner) > _LONGEST_PART or re.search(r"\d", timed[1]):
        return owner
    if is_anchored(passage, whole) and not _OF_A_WHOLE.match(part):
        return owner
    return entry + owner if all(words.tag(word.text).startswith("n") for word in words.segment(owner)) else owner


def _is_of_another_time(passage: Passage, view: str, start: int, timed: tuple[str, str]) -> bool:
    """Whether the date of the sentence is not that of what the clause at ``start`` tells: 1980年发电，现有6台机组; the year of one city
    before a semicolon, behind which another is told of."""
    dates = [one for one in passage.dates if one.end <= start]
    if not dates or place_of_report(passage) or timed[0].startswith("截至"):
        return False
    last = dates[-1]
    return bool(_STILL.search(view[last.end : start] + timed[1])) or (
        last.start > passage.start + 1 and "；" in view[last.end : start] and not headword(passage)
    )


def _asking(passage: Passage, lead: str, stem: str, one: Quantity, right: str, told: str) -> str | None:
    """The question of its parts, with the names that the page decides for 全市 and the like; ``told``: the clause before it was put in
    words, where that differs from ``stem``."""
    stem = re.sub("(?:全年|年内)(?=[一-鿿]{2})", "", stem, count=1) if re.match(r"\d{4}年", lead) else stem
    stem = re.sub("(?<=率)[只仅]有$", "为", stem)
    asked = f"{lead}{stem}{_link(told or stem, one, right)}{one.asks}{right}？"
    return in_place(passage, re.sub(r"[只仅](?!有[^，有]{1,10}的多少)(?=[有占为达是]|不[足到])", "", FOOTNOTE.sub("", asked)))


def _trimmed(stem: str, owner: str) -> str:
    """``stem`` without the pronoun or the short name that ``owner`` stands for, and without 仅…就, which only the text around it
    explains."""
    stem = re.sub(r"^仅(?P<who>[^，]{2,10}?)就", r"\g<who>", stem)
    if not owner:
        return stem
    if re.match("[省市县区][局厅委]", stem) and owner[-1] == stem[1]:
        stem = stem[2:]
    stem = _WITHIN_IT.sub("", stem)
    stem = stem if owner == NATION else SHORT_NAME.sub("", stem)
    stem = re.sub(r"^(?:全|[该該此本])[书書](?=[一-鿿])", "", stem)
    stem = re.sub("^[全我本][校厂院馆局社所](?![界民长会有])", "", stem)
    same = 0 if len(owner) > 1 and re.match(r".[总通全]?[长宽高深厚重]", stem) else 1
    size = next((n for n in range(4, same, -1) if owner[-n:] == stem[:n]), 0)
    return re.sub(r"^(?:[它他她]们?|其(?!中)|该[^，。；]{1,4}?(?=总|全|共|有|占|是))(?:的)?", "", stem[size:])


def _link(stem: str, one: Quantity, right: str) -> str:
    """是 or 有 where a bare noun stands right before the number."""
    if stem.endswith("的") and one.sort == "count" and not right:
        return "有"
    if stem.endswith("率") and one.sort == "share" and not right:
        return "是"
    if (
        right
        or EARNS.search(stem)
        or one.asks.endswith("次")
        or re.match(
            "年产|日产|日处理|年?可|.*[现共拥设]有|[征占]地|得[一-鿿]|.*毕业$|新(?:开[通设办辟行]|[辟设购招聘造修铺签])", stem
        )
        or _is_deed(stem)
        or one.sort not in ("share", "amount", "count", "times")
    ):
        return ""
    if one.sort == "count" and re.search("[渠河坝堤城路][长宽高深]$", stem):
        return ""
    if re.search("比[^，]{1,12}[长短高低大小多少快慢早晚重轻]$", stem):
        return ""
    noun = stem.rpartition("的")[2] or stem
    if one.sort == "count" and not right and not _GATHERS.search(stem) and not _is_deed(stem) and _A_BODY.search(noun):
        return "有"
    if one.sort == "amount" and not right and not _GATHERS.search(noun) and not _is_deed(stem) and _VALUE_NOUN.search(noun):
        return "是"
    if any(words.tag(word.text).startswith("v") for word in words.segment(noun)) or re.search(
        rf"(?:[达为是有占共约超近到了的在于]|不超过|每[一-鿿]{{1,3}}|{RISES})$|第", stem
    ):
        return ""
    return "有" if one.sort == "count" else "是"


def _is_deed(stem: str) -> bool:
    """Whether ``stem`` opens with what somebody does: 签订合同, but 受灾人口."""
    first = words.segment(stem)[0].text if stem else ""
    return (words.tag(first) == "v" or actions.is_deed(stem)) and not _COUNTED_NOUN.search(stem)
