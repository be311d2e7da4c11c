"""What a figure is a figure of: the owner that its clause leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, calendar, clauses, words
from studykit.chinese.happenings import EVENT, predicate_at
from studykit.chinese.script import fold
from studykit.facts import _makings
from studykit.facts._asking import has_subject
from studykit.facts._makings import clause_before, come_about, founded_in_entry, made_before, seated_before, told_at_length
from studykit.facts._measured import LINK, is_counted_beside, is_measure, is_specific
from studykit.facts._offices import OF_THE_OFFICE, acts, area_of, honoured_before, is_happening, project_before
from studykit.facts._passage import Passage
from studykit.facts._sized import can_have, named_before, named_in, owns_itself, part_measured, thing_measured
from studykit.facts._spoken_years import place_of_speech
from studykit.facts._subjects import SUBSTANCES, subject_of, whole_subject
from studykit.facts._titles import (
    CONDITION,
    NATION,
    PLACE,
    PLACE_WORD,
    RENAMED,
    entry_of,
    headword,
    is_place,
    place_of_report,
    work_of,
)

# A measure of no more characters, its verb included, may belong to what the sentence before speaks of.
_BARE_MEASURE = 7
SHORT_NAME = re.compile(r"^(?:本|我)?(?:公司|集团|银行|学校|学堂|学院|大学|医院|本行|我校)(?=[一-鿿])")
_PRONOUN = re.compile(r"它们?|其(?!他|中|余|实)|该[^，。；]{1,4}?(?=的|总|全|共|有|占|是)")
_WORK = re.compile(r"全[书書](?=[共约收有分为])|[该該此本][书書]")
_SIZE_OF_PICTURE = re.compile("(?:[纵縱横橫](?![坐跨贯])|画心|畫心|通[纵横])[^，]{0,3}$")
# 销售码洋达6.3亿元，在岗员工…: what is measured owns nobody.
_COMES_TO = r"(?:约|共|已)*(?:达到?|为|突破|超过)?[约近超]?[\d.,]+[多余]?[万亿]*(?:元|美元|吨|亩|册|%)"
_A_HEAD = re.compile("人均|户均|亩均")
_OF_ALL = re.compile("全国|我国|全省|全市|全县|全球|世界(?!平均)")
_WHOLE = re.compile(r"全(?:书|文|诗|词|剧|曲|片|篇|集|线|寺|校|馆|厂|塔|桥|殿|园|城|楼|岛|山)")
# Who tells it is not whom it is told of.
_SAYS = re.compile(r"(?:告诉|介绍|表示|透露|坦言|[说称]|认为|指出|发现)[^，]{0,4}$")
_AGENT = re.compile(r"(?:部|局|厅|署|政府|委员会|省委|市委|县委|国务院|传教士|人员|工人|部队|军)$")
# Whom and what a school or a library counts as its own, whatever else its sentence speaks of.
_ITS_MEMBERS = re.compile(
    r"(?:在校|全日制|专任|专职|兼职|高级|特级|一级|中级|骨干)*(?:师生|学生|学员|医生|职工|教师|教员|教工|在校生|专任教师|副?教授|博士|硕士|校友|图书|[一-鿿]{0,2}人员)"
)
_FOUNDS = re.compile("批准|(?:决定|奏请|筹备|出资)?(?:创办|开办|设立|组建)")
_EVERYWHERE = re.compile("全球|世界|全国|我国|中国")
# 为观赏日出而兴建的祝山线通车: the line is the subject.
_RELATIVE = re.compile(
    r"^(?:为[^，的]{2,14}而[^，的]{1,6}|始?建于[^，的]{2,24}|位于[^，的]{2,16}|[^，的]{2,12}(?:年间|时期|[初末]年)(?:建成|修建|始建|建造|创建|开凿))的(?=[一-鿿]{3})"
)
_AGE = re.compile("[^于在自从]{2,10}(?:年间|时期|初年|末年|期间|前后)")
_OF_SO_MANY = re.compile(r"(?:[^，。；]{0,8}年，)?\d+(?:多|余)?[个名位家所](?![百千万])[^，。；]+，")
_PLACE_IN_IT = re.compile(
    "[春夏秋冬][季天]|[东西南北中上下]?[部坡岸麓段翼端侧游](?!队|长|署)|山[顶麓脚]|(?:南北|东西)[长宽]|(?:保护|景)区内?"
)
_AMONG_ALL = re.compile("[居列]全[省国]")
_ITS_MONEY = re.compile("(?:总?经费|资金|金额|奖金)")
_ITS_PART = re.compile("[一-鿿]{0,4}[厂校园院城库矿][区房舍]")
_SHORTEST_IN_AREA = 2
_BARE_IN_AREA = 5
_LASTING = re.compile(r"(?:前后|共|总共)*(?:历时|耗时|为期|持续|用时|历经)")
_NOBODY = re.compile(r"预|据|研发|招商|融资|记者|笔者|有关|人们|本报|我们|数据|方面|年|月|日|方告|先后|随后|其间|复查")


def owner_of(passage: Passage, view: str, start: int, stem: str) -> str | None:
    """The words to put before ``stem`` (what the clause that begins at ``start`` says before its number) so that it says of
    what it speaks: empty where it does already, ``None`` where nobody can tell."""
    place, body = place_of_report(passage) or place_of_speech(passage, view, start, stem), _body_of_chronicle(passage)
    if place or body:
        return _in_report(passage, view, start, stem, place or body, bool(body))
    if _WORK.match(stem):
        return work_of(passage) or None
    if _A_HEAD.match(stem) and (of := _OF_ALL.search(view, passage.start, start)):
        return of.group()  # 全国耕地面积为…，人均耕地仅…
    if _PRONOUN.match(stem) or _WHOLE.match(stem):
        if entry_of(passage).endswith(stem[1]):
            return fold(entry_of(passage))  # 全塔共用斗拱54种: the tower of the article
        topic = passage.topic.text if passage.topic is not None and not _WHOLE.match(passage.topic.text) else ""
        return _whose(topic) or None  # 太阳的质量是…，但它到地球的距离: of 太阳
    if _SIZE_OF_PICTURE.match(stem):
        return work_of(passage) or None  # 绢本，纵43厘米
    if stem.startswith("任期") and (who := seated_before(view[passage.start : start])):
        return who
    if _LASTING.match(stem):
        return clause_before(passage, view, start)
    if re.match(r"最.的", stem) or (stem.startswith("距离") and re.search(r"最[^，。]*[是为][^，。]+，$", view[:start])):
        return None  # 离太阳最近的恒星是比邻星，距离: from one thing to another
    if _opens_with_topic(passage, stem):
        return ""
    if made := made_before(view, passage.start, start, stem):
        return made if len(made) > _SHORTEST_IN_AREA else None
    if re.fullmatch("[一-鿿]{1,6}[军軍队隊](?:只|仅|共|约|尚)*有", stem):
        return ""  # 荷军只有: a subject of its own
    complete = _opens_with_noun(stem) and not (_PLACE_IN_IT.match(stem) and entry_of(passage))
    if not complete and _OF_SO_MANY.match(view, max(passage.start, view.rfind("；", 0, start) + 1), start):
        return None  # 12个分布国签署宣言，提出: who does is told by a number
    if (kind := part_measured(stem)) and (whole := named_before(view[passage.start : start], kind)):
        return whole  # 江汉关大楼落成，钟楼高23米
    if owns_itself(stem):
        return ""
    if re.match(r"[一-鿿]{2,10}所[一-鿿]之", stem):
        return None
    if kind := thing_measured(stem):
        entry = fold(entry_of(passage))  # 塔高 in the article on a tower
        return named_before(view[passage.start : start], kind) or (entry if entry.endswith(kind) else None)
    own = re.match(r"(?P<whose>[一-鿿]{2,8})的", stem)
    if own and subject_of(f"{own['whose']}的") and not is_measure(own["whose"]):
        return ""
    if CONDITION.search(view[:start]) or re.match("我国|中国", stem):
        return ""
    if complete and not is_measure(stem) and not view[:start].endswith("其中"):
        return ""
    if "的" in stem and complete:
        return ""
    if complete and re.search("率(?:为|达到?)?$", stem) and re.search("其中[^；。]*$", view[passage.start : start]):
        return ""  # 其中畜禽养殖信息化率
    for owner in map(_whose, map(named_in, _candidates(passage, view, start, stem, complete))):
        if _EVERYWHERE.fullmatch(owner) and entry_of(passage):
            return None  # 全球有雪豹分布，栖息地总面积: that of the entry in the world
        if _can_own(owner, stem):
            return "" if owner in stem else owner
    return "" if (complete and is_specific(stem)) or (headword(passage) and _only_figures(passage, view, start)) else None


def _opens_with_topic(passage: Passage, stem: str) -> bool:
    """Whether ``stem`` names the topic of the passage and goes on."""
    topic = passage.topic.text if passage.topic is not None else ""
    return bool(topic) and stem.startswith(topic) and len(stem) > len(topic) + 2 and not is_measure(topic)


def _can_own(owner: str, stem: str) -> bool:
    """Whether ``owner`` is somebody or something that has what ``stem`` measures, and does not stand there already."""
    is_thing = owner and not is_measure(owner) and words.tag(owner) not in ("v", "vn") and not _NOBODY.match(owner)
    return bool(is_thing) and can_have(owner, stem) and not stem.startswith(owner[:2])


def _only_figures(passage: Passage, view: str, start: int) -> bool:
    """Whether nothing but figures stands before ``start`` in its sentence: then they are those of the place of the chronicle."""
    before = [view[max(a, passage.start) : b] for a, b in clauses.clauses(view) if passage.start < b <= start]
    dates = "|".join(re.escape(view[date.start : date.end]) for date in passage.dates if date.end > date.start)
    bare = [re.sub(dates, "", clause).strip("　 ") if dates else clause for clause in before]
    return passage.first and all(re.search(r"\d", clause) and not EVENT.search(clause) for clause in bare if clause)


def _body_of_chronicle(passage: Passage) -> str:
    """The school or the company whose chronicle the sentence stands in: it is what the entries are about, as a place is not."""
    head = headword(passage)
    return "" if not head or is_place(head) else founded_in_entry(passage) or head


def _in_report(passage: Passage, view: str, start: int, stem: str, place: str, told: bool) -> str | None:
    """The owner of a figure of a report: the place or the body that it is about, unless the clause names another, or goes on about
    the subject of its sentence; what a chronicle tells (``told``) it may tell of a part."""
    if _ITS_MONEY.match(stem) and re.search(r"\d[项个笔宗]，$", view[:start]):
        return None  # 获批科研项目5项，经费286万元: that of the projects
    if re.match("[全我本][校厂院馆](?![界民长])", stem):
        return place  # 全馆馆藏: the body by its kind
    if (
        place in stem
        or PLACE_WORD.search(_AMONG_ALL.sub("", stem))
        or (is_place(place) and len(place) > 2 and stem.startswith(place[:-1]))
    ):
        return ""
    if told and (renamed := [*RENAMED.finditer(view, passage.start, start)]):
        return renamed[-1]["name"]
    if told and (made := made_before(view, passage.start, start, stem)):
        return made if place in made else place + made
    if SHORT_NAME.match(stem) and place != NATION:
        return None if is_place(place) else place
    another = None if actions.is_deed(stem) or _ITS_PART.match(stem) else PLACE.match(stem)
    if another and stem.startswith("地区生产总值", another.end() - 2):
        return area_of(place) or place  # 万元地区生产总值用水量
    if another and not is_place(place) and not words.tag(words.segment(stem)[0].text).startswith(("v", "m", "d")):
        return ""
    if told and _opens_with_noun(stem) and (_ITS_MEMBERS.match(stem) or _ITS_PART.match(stem)):
        return place
    if not told and (so := honoured_before(view, passage.start, start)) and not _opens_with_noun(stem):
        return so  # 石桥镇养老模式被列为试点，已有志愿者860名
    if project := project_before(view, passage.start, start):
        return project
    if (area := area_of(place)) and not OF_THE_OFFICE.match(stem) and not acts(stem):
        return _in_area(view, passage.start, start, stem, place, area)
    if not told and (thing := come_about(view, passage.start, start)) is not None:
        return None if not thing else thing if is_place(place) or area_of(place) or place[:2] in thing else place + thing
    if told or (not _opens_with_noun(stem) and not is_measure(stem)):
        inside = [
            owner
            for owner in map(named_in, _earlier_subjects(passage, view, start))
            if owner and (not is_measure(owner) or owner.startswith(("附属", "校办", "下属")))
        ]
        item = view.rfind("；", passage.start, start) + 1
        inside = [one for one in inside if one in view[item:start]] if item else inside
        inside = [one for one in inside if not re.search(f"{re.escape(one)}{_COMES_TO}", view[:start])]
        inside = [] if view[:start].endswith("；") else [owner for owner in inside if not re.match("同比|环比", owner)]
        named = next((one for one in inside if words.tag(one) != "v" and not SHORT_NAME.match(one + "的名")), "")
        named = (
            ""
            if PLACE_WORD.match(named)
            or re.match(
                "创历史|创下|首次|大水|洪水|大火|暴雨|台风|地震|[水火旱雪]灾|损失|死亡|受伤|征地", named.removeprefix(place)
            )
            or is_happening(named)
            or actions.is_deed(named)
            else named
        )  # 全县教育投入…，新建学校…
        if told and (_ITS_MEMBERS.match(named) or _AGENT.search(named.removeprefix(place))):
            return place  # 铁道部批准设计方案，线路全长: what is told is told of the line
        return place + named if told and place not in named else named or place
    return place


def _in_area(view: str, first: int, start: int, stem: str, place: str, area: str) -> str | None:
    """The place that a noun in the report of its office belongs to; empty where the noun names it, ``None`` where a bare measure
    belongs to what the clause before it tells of."""
    before = view[max(first, view.rfind("；", 0, start) + 1) : start].strip("，　 ")
    noun = re.sub(rf"^(?:累计|总|共)|{LINK}$", "", stem)
    if before and len(noun) <= _SHORTEST_IN_AREA:
        return None  # 新建书房15处，藏书12万册
    if before and len(noun) <= _BARE_IN_AREA and (is_measure(stem) or _ITS_MONEY.fullmatch(noun)):
        return None
    if re.match(rf"{area[-1]}[局厅委]", stem) and place[-1] == stem[1]:
        return place
    own = re.match(rf"{area[-1]}(?![{area[-1]}民长场区])", stem)  # 市博物馆 of 清溪市
    return "" if stem.startswith(area[:2]) else area[:-1] if own else area


def _candidates(passage: Passage, view: str, start: int, stem: str, complete: bool) -> Iterator[str]:
    """Whom the clause may leave unsaid, the likeliest first: the sentence's topic, the subjects before it, those of the sentence
    before it in the paragraph, and what the article is about. A bare predicate goes with a subject of its own sentence."""
    if _WORK.match(view, passage.start):
        yield work_of(passage)
    if _PLACE_IN_IT.match(stem):
        yield entry_of(passage)
        return
    if passage.topic is not None:
        yield _whose(passage.topic.text)
    inside = list(_earlier_subjects(passage, view, start))
    yield from inside
    if (inside and not complete and not is_measure(stem)) or (not inside and told_at_length(view[passage.start : start])):
        return
    before = passage.before
    founded = before is not None and _FOUNDS.search(before.view)  # who approves a school has not its pupils
    part = view[max(view.rfind("；", 0, start) + 1, passage.start) : start]
    counted = re.search(r"\d[^，；]{0,4}[座条处所家个]，$", part)
    leaves = founded or counted or not (is_measure(stem) or re.match("[现現]?存|[共现]?有", stem))
    if before is not None and not passage.first and len(stem) <= _BARE_MEASURE and not stem.startswith("每") and not leaves:
        if before.topic is not None:
            yield _whose(before.topic.text)
        yield from _earlier_subjects(before, before.view, len(before.view))
    if (entry := entry_of(passage)) and "的" not in entry:
        yield entry


def _whose(topic: str) -> str:
    """The owner of a measure that is the topic (地球 of 地球的平均半径), the topic itself where it is none."""
    owner = topic.partition("的")[0]
    return topic if not is_measure(topic) else owner if clauses.is_term(owner) or owner in SUBSTANCES else ""


def _opens_with_noun(stem: str) -> bool:
    dates = next(calendar.find(stem), None)
    stem = stem[dates[1] :] if dates is not None and dates[0] == 0 else stem
    if re.match("各界|各地|各方|我国", stem):
        return True
    if re.match(r"现存|现有|共有|尚存|存|共|新(?:[建增造植设修]|开[通设办]|登记|注册|认定)|[一-鿿]{1,2}了", stem):
        return False
    if has_subject(stem) or re.match(r"[A-Za-z]{2}", stem) or (PLACE.match(stem) and len(stem) > 8):
        return True
    nominal = ("n", "j", "l", "b", "eng", "s", "an", "vn", "x", "u", "m", "q")
    tokens = words.segment(stem)
    return bool(tokens) and (tokens[0].text in "“《" or all(words.tag(token.text).startswith(nominal) for token in tokens))


def _earlier_subjects(passage: Passage, view: str, end: int) -> Iterator[str]:
    """The subjects of the clauses of the sentence before ``end``, the nearest first; a condition has none to give."""
    for a, b in reversed(clauses.clauses(view)):
        if (
            b <= end
            and b > passage.start
            and view[b : b + 1] != "："
            and not _SAYS.search(view[a:b])
            and not view.endswith("以来", a, b)
            and not _AGE.fullmatch(view[max(a, passage.start) : b])
            and not is_counted_beside(view[max(a, passage.start) : b])
            and not CONDITION.search(view[a:b])
        ):
            date = next((one for one in passage.dates if one.start <= max(a, passage.start) < one.end), None)
            clause = view[max(clauses.after_lead(view, max(a, passage.start)), date.end if date else 0) : b].lstrip("，　 ")
            clause = _makings.IN_PLACE.sub("", _RELATIVE.sub("", clause))
            at = predicate_at(clause)
            happens = date is not None or EVENT.match(clause, at)
            subject = clause[:at] if at > 1 and happens and clauses.is_term(clause[:at]) else subject_of(clause.strip())
            subject = whole_subject(passage, clause, subject)
            if subject:
                yield subject
