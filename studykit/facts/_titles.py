"""What the title of an article says of every sentence in it: what it explains, whose report or chronicle it is."""

from __future__ import annotations

import re
from functools import lru_cache

from studykit.chinese import chronicles, clauses, words
from studykit.chinese.quantities import CHANGES
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.model.span import Span

_BODY = re.compile(
    r"^(?P<place>[一-鿿（）]{2,20}?(?:公司|集团|银行|[大中小]学|学院|学校|医院|馆|局|厅|中心|委员会|办公室|研究院|研究所|协会|学会|法院|检察院|科学院))"
    r"[ 　]?(?=$|\d{4}|年度|关于|工作|[一-鿿]{0,6}(?:公报|报告|年报|简报|总结|概况|情况|统计))"
)
# 陇县: a county may have a name of one character; in a title alone is it sure to be one.
_SHORT_COUNTY = re.compile(
    r"(?P<place>(?![我全本各该此两几某一])[一-鿿](?:县|市|旗))(?=人民政府|\d{4}年|20|工作|国民经济|政府|统计|经济)"
)
NATION = "全国"
"""What a communiqué of the nation is about."""
_NATIONAL = re.compile(r"(?:中华人民共和国|我国|全国)(?:\d{4}年)?[一-鿿]{2,20}(?:公报|年报|统计报告|统计资料)")
PLACE_WORD = re.compile(r"(?:我|全|本)(?P<unit>省|市|县|区|州|镇|乡|村|校|厂|院|馆)(?![界民场长])")
PLACE = re.compile(r"^(?P<place>(?![我全本])[一-鿿]{2,8}?(?P<unit>自治区|自治州|自治县|省|(?<!上)市|县|区|州|镇|乡|村))")
_A_PLACE = re.compile(r"(?:^|，|年末?)(?![我全本])[一-鿿]{2,6}(?:新区|开发区|省|市|县|区(?!域)|州|镇|村)")
CONDITION = re.compile(rf"每[^，]{{0,14}}(?:{CHANGES})")
_REGION = re.compile(
    r"(?:第[一二三四五六七八九十\d]+[章节课讲][\s　]*)?(?P<region>(?![我全本各])[一-鿿]{2,6}(?:平原|高原|盆地|流域|半岛|群岛|三角洲|沙漠|草原|山脉|山区|丘陵|省|市|县|州))的?[一-鿿]{2,8}"
)
# Words the dictionary calls names of places that name none.
_ANYWHERE = re.compile(r"世界|全球|国际|多达|高达|达到|.[区县市村镇乡省]")
_NAMES = frozenset(["ns", "nr", "nt", "nz", "nrt", "nrfg", "nrj"])
REPORT = re.compile(r"公报|报告|统计|年报|简报|概况|情况|综述|工作总结|年度总结")
_A_BODY_OF_ITS_KIND = re.compile(
    "(?:校|[大中小]学|学院|学堂|医院|公司|集团|厂|馆|站(?<!电站)|所|局|社|台(?<!平台)|队|中心|协会|学会|商会|基金会|银行)$"
)
_NAMED = r"(?:改名|更名|改称|改建|定名|命名|升格|组建)[^。，]{0,6}"
_SHORTEST_BODY, _PLACE_BEFORE = 3, 2
_WORK = re.compile(r"《[^》]+》")
_OF_WORK = re.compile(r"(?P<itself>[该此本全][书書](?:中|内)?)|每[^，。；：、]{1,4}之?[下中后]，?")
_AFTERWARDS = re.compile(r"^(?:其后|此后|后来|随后|并|还|又)+")
RENAMED = re.compile(
    r"(?:设立|创办|创建|开办|开设|成立|组建|改名|更名|改称|改建|扩建|定名)(?:为)?(?P<name>[一-鿿]{2,12}?(?:学堂|学校|[大中小]学(?![校堂])|书院|学院|医院|诊所|厂|公司|博物馆|图书馆|研究所|铁路局|银行))"
)
"""How a chronicle tells what a body is called from then on."""
_KIND = "(?:学堂|学校|[大中小]学(?![校堂])|书院|学院|医院|诊所|厂|公司|博物馆|图书馆|研究所|铁路局|银行)"
_COURSE = re.compile(
    rf"(?:改名|更名|改称|改建|改设|扩建|定名|升格|晋升|恢复|合并|合组|组建)为?+(?P<became>(?![一二三四五特国省市]级|[甲乙]等|重点|示范)[一-鿿]{{2,12}}?{_KIND})|"
    rf"(?:设立|创办|创建|开办|开设|成立)(?P<founded>[一-鿿]{{2,12}}?{_KIND})|"
    rf"(?P<born>[一-鿿]{{2,12}}?{_KIND})(?:在[^，。]{{2,12}})?(?:正式|宣告)?(?:创办|创建|开办|成立)|"
    r"(?P<lost>恢复[^，。]{0,8}建制|降格|被撤销)"
)
"""What a body is called in the course of the entries of its chronicle: what it became, was founded as; where its name is no longer sure."""
_BECAME = re.compile(
    rf"(?:[，。日月年\s]|学校|公司|医院|企业|整体)(?:随之|正式|整体)?(?:(?:改制|改组|更名|改名|改称)为|改制，(?:成立|组建|设立))(?P<name>[一-鿿]{{2,14}}?{_KIND})(?=[，。；])"
)
"""How it tells that of the body itself, whose name the clause leaves out."""
_ITS_YEAR = re.compile(r"^\d{4}年度?")
# Who has written a work stands farther in front.
_WRITING = re.compile("(?:其?所[著撰编編作书書写寫绘繪译譯]的?(?=[《〈]))?")


def title_of(passage: Passage) -> str:
    """The title of the article that the sentence stands in; empty where it has none."""
    return (passage.article.title if passage.article else None) or ""


A_PART = re.compile(
    "(?:鳞片|体长|体重|头部|头骨|尾[部巴羽]|舌|四肢|[前后][肢足爪]|爪|犬齿|皮毛|毛[色皮]|羽毛|喙|翅膀|[雄雌][性鸟兽虫蕊鱼]|幼[兽鸟体虫鱼]|成[虫鸟兽]|卵|族群|种群|"
    "叶片|花[瓣冠序期]|果实|树[干皮冠]|枝条|木材|伞[面骨柄]|塔[身刹基顶]|殿[内身顶]|桥[身面墩拱]|坝[体顶]|墙[体身]|船[体身]|釉[面色料]|胎[体质]|纹饰|碑[文身]|琴[身弦]|鼓[面身])(?![一-鿿]*类)"
)
"""Matches at the beginning a part of a living thing, a building or a ware, which is nobody's by itself."""


def entry_of(passage: Passage) -> str:
    """The term that the article explains, where its title is one: 长江."""
    title = re.sub("（[^）]*）$", "", title_of(passage))
    named = (
        not passage.law
        and 1 < len(title) <= 8
        and clauses.is_term(title)
        and not re.search(
            r"[0-9]|章|节|课|笔记|大事|年表|纪事|公报|报告|^卷|里的|中的|(?:常识|知识|问答|须知|入门)$|(?:物产|人物|地理|农业|工业|教育|艺文|风俗|建置|水利|交通)志$",
            title,
        )
    )
    return title if named and _is_spoken_of(passage, title) else ""


# A title that may be that of a text and not of a thing.
_OF_A_TEXT = re.compile(
    "(?:常[识識]|知[识識]|志|须知|須知|指南|概[况況]|[问問]答|[数數][学學]|科[学學]|奥秘|奧秘|故事|秘密|世界|天地|漫[谈談]|浅[谈析]|趣[谈談]|入[门門])$| |　"
)


def _is_spoken_of(passage: Passage, title: str) -> bool:
    """Whether the text below the ``title`` names what that names, as far as one may doubt it: 劳动合同常识 is only what its text is called."""
    if not _OF_A_TEXT.search(title):
        return True
    spans = passage.article.spans if passage.article else ()
    text = passage.page.document.text
    if not spans:
        return True
    first = text.find(title, spans[0].start, spans[-1].end)
    alone = first >= 0 and text[first + len(title) : first + len(title) + 1] in ("\n", "")  # the line of the title
    return text.find(title, first + len(title) if alone else spans[0].start, spans[-1].end) >= 0


def with_entry(passage: Passage, said: str) -> str:
    """``said`` behind the name of the animal, plant, building or ware that the article is on, where it opens with a part of one: 鳞片的成分
    in an article on the pangolin."""
    entry = entry_of(passage) if A_PART.match(said) else ""
    return f"{entry}{said}" if entry and fold(entry) not in said else said


def entry_in_lead(passage: Passage) -> str:
    """The term that the article explains, where the paragraph of ``passage`` begins with it; else empty."""
    entry, first = entry_of(passage), passage
    while not first.first and first.before is not None:
        first = first.before
    return entry if entry and re.match(rf"[《“]?{re.escape(fold(entry))}", first.view[first.start :]) else ""


def headword(passage: Passage) -> str:
    """The place or the body whose chronicle the article is by its title: 临河水库 of 临河水库建设大事记; before the entry that gives the
    body this name the one that an entry has given it by then, empty before the first."""
    name = chronicles.owner(title_of(passage))
    place = name[:-_SHORTEST_BODY][:_PLACE_BEFORE]  # 改称引航站: 沧屿引航站, without its place
    named = re.search(f"{_NAMED}(?:{place})?{re.escape(name.removeprefix(place))}", passage.page.document.text)
    if not name or is_place(name):
        return name
    if named is None and not _is_known(passage, name):
        return _name_by_then(passage, name) or name
    if named is None or named.start() < passage.span.start:
        return _later_name(passage, named.start() if named else 0) or name
    return _name_by_then(passage, name) or (name if named.start() < passage.span.end else "")


def _is_known(passage: Passage, name: str) -> bool:
    """Whether the entries up to the sentence have called the body by its last ``name``, or by that without its place (县图书馆)."""
    place = PLACE.match(name)
    short = name[place.end() - 1 :] if place and len(place["unit"]) == 1 else name
    first = _first_told(passage.page.document.text, short)
    return 0 <= first < passage.span.end


@lru_cache(16)
def _first_told(text: str, name: str) -> int:
    """Where ``text`` says ``name`` for the first time below its first line; -1 where it does not."""
    return fold(text).find(name, text.find("\n"))


def _later_name(passage: Passage, after: int) -> str:
    """The name that a body of the kind in the title has taken since position ``after`` of the text and before the sentence."""
    told = _renamings(passage.page.document.text) if after else ()
    names = [name for start, end, name in told if after <= start and end <= passage.span.start]
    return names[-1] if names else ""


@lru_cache(4)
def _renamings(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where ``text`` tells that the body it is about took another name, and the name."""
    return tuple((*found.span(), found["name"]) for found in _BECAME.finditer(fold(text)))


def _name_by_then(passage: Passage, last: str) -> str:
    """The name under which the body of a chronicle, ``last`` by its title, has been founded or renamed before the sentence; one that is
    founded as what it is at last takes the place of what was before it (中学 that of 小学)."""
    name = ""
    for found in _COURSE.finditer(fold(passage.page.document.text[: passage.span.start])):
        of_its_kind = found["born"] and found["born"][-2:] == last[-2:] != name[-2:]
        if found["lost"] or found["became"] or not name or of_its_kind:
            name = found["became"] or found["founded"] or found["born"] or ""
    return name


def is_chronicle(passage: Passage) -> bool:
    """Whether the article tells what happened day by day, by its title."""
    return bool(chronicles.told_of(title_of(passage)))


def is_chronicle_of_body(passage: Passage) -> bool:
    """Whether the article is the chronicle of a school, a hospital or the like, which may change its name, by its title."""
    return _A_BODY_OF_ITS_KIND.search(chronicles.told_of(title_of(passage))) is not None


def is_named_before(passage: Passage, name: str) -> bool:
    """Whether the page says ``name`` before the sentence, and not only in the title, which may have a later one."""
    before = passage.page.sentences[: passage.index]
    return bool(name) and any(name in fold(line.span.text) for line in before if "heading" not in line.flags)


def is_place(name: str) -> bool:
    """Whether ``name`` is that of a place and not of a body: 青田县, not 青田中学."""
    return name.endswith(tuple("省市县縣区區州镇鎮乡鄉村"))


def work_of(passage: Passage) -> str:
    """The work that 全书 and 该书 stand for: the only one that the paragraph names before, or the one of the heading over it, or the
    only one of the paragraph before."""
    first, named = _works_before(passage)
    if not named and first is not None and first.index:
        above = first.page.sentences[first.index - 1]
        named = set(_WORK.findall(fold(above.span.text)) if "heading" in above.flags else ())
    if not named and first is not None and first.before is not None and first.before.article is passage.article:
        named = _works_before(first.before)[1] | set(_WORK.findall(first.before.view))
    return named.pop() if len(named) == 1 else ""


def _works_before(passage: Passage) -> tuple[Passage | None, set[str]]:
    """The sentence that opens the paragraph, and the works that the paragraph names before ``passage``."""
    named: set[str] = set()
    at: Passage | None = passage
    while at is not None and not at.first:
        at = at.before
        named.update(_WORK.findall(at.view) if at else ())
    return at, named


def of_work(passage: Passage, at: int) -> tuple[str, str] | None:
    """The words that lead up to position ``at`` of the view in a sentence on a work that it calls 该书 or 全书, or by a part (每卷之下),
    with its title, and the title; ``None`` where the sentence is on none, or nobody knows on which."""
    found = _OF_WORK.match(passage.view, passage.start)
    work = work_of(passage) if found and found.end() <= at else ""
    if not found or not work:
        return None
    own = max((a for a, b in clauses.clauses(passage.view) if a <= at), default=0)
    start = max(own, found.end()) if found["itself"] else found.start()
    return work + _AFTERWARDS.sub("", passage.view[start:at]), work


def place_of_report(passage: Passage) -> str:
    """The place or the body that a report of statistics is about by its title (全国 for a communiqué of the nation); it holds for every
    figure in it."""
    title = _ITS_YEAR.sub("", title_of(passage))
    if _NATIONAL.match(title):
        return NATION
    place = _BODY.match(title) or PLACE.match(title) or _SHORT_COUNTY.match(title)
    return place["place"] if place and REPORT.search(title) else ""


def region_of_title(passage: Passage) -> str:
    """The region that an article on something in it has in its title (华北平原 of 华北平原的地下水); empty where it has none."""
    found = _REGION.fullmatch(title_of(passage))
    return found["region"] if found else ""


def is_anchored(passage: Passage, prompt: str) -> bool:
    """Whether ``prompt`` names something that is known outside its page: a place, a person, a title, what the page is about."""
    if (
        CONDITION.search(prompt)
        or re.search(r"[“《]|我国|中国|(?:^|，)(?:全国|全?世界|全球)|[A-Za-z]{2}", prompt)
        or any(len(theme) > 2 and theme in prompt for theme in passage.themes)
    ):
        return True
    title, entry, place = title_of(passage), entry_of(passage), place_of_report(passage)
    area = PLACE.match(place)
    if (area and area["place"] in prompt) or (is_place(place) and place in prompt):
        return True
    if (entry and entry in prompt) or (len(place) > 2 and place[:-1] in prompt) or (place == NATION and NATION in prompt):
        return True
    known = (word.text for word in words.segment(title) if len(word.text) > 1 and words.tag(word.text).startswith("n"))
    if any(name in prompt for name in known) or _A_PLACE.search(prompt) or (headword(passage) or prompt + "-") in prompt:
        return True
    names = (word.text for word in words.segment(prompt) if words.tag(word.text) in _NAMES)
    return any(len(name) > 1 and not _ANYWHERE.fullmatch(name) for name in names)


def in_place(passage: Passage, prompt: str) -> str | None:
    """``prompt`` with 全县, 我市 and the like replaced by the name that the page decides; ``None`` where it does not."""
    found = PLACE_WORD.search(prompt)
    if not found:
        return prompt
    named = list(re.finditer(rf"[一-鿿]{{2,8}}{found['unit']}", prompt[: found.start()]))
    # 在全省评价中，临江市…: the whole of which a city that is named is a part.
    city = "[市县]" if found.group() == "全省" else "县"
    within = found.group() in ("全省", "全市") and re.search(rf"(?<![我全本各])[一-鿿]{city}(?![场民])", prompt)
    if (named and found.group()[0] == "全") or within:
        return prompt
    position = passage.span.start
    meanings = [passage.page.meaning(mark + found["unit"], position) for mark in "我全本"]
    name = next((meaning for meaning in meanings if meaning), None) or _place_of_title(passage, found["unit"])
    if name is None or PLACE_WORD.search(name):
        return None
    return in_place(passage, prompt.replace(found.group(), name))


def _place_of_title(passage: Passage, unit: str) -> str | None:
    title = _ITS_YEAR.sub("", title_of(passage))
    if (short := _SHORT_COUNTY.match(title)) and short["place"].endswith(unit):
        return short["place"]
    place = PLACE.match(title)
    return place["place"] if place and place["unit"].endswith(unit) else None


def the_work(named: Span) -> Span:
    """``named`` without the words for its writing: 《四洲志》 for 所译《四洲志》."""
    return named.part(_WRITING.match(named.text).end(), len(named))  # type: ignore[union-attr]
