"""What a figure is a figure of: the owner that a clause leaves out, and the time that holds for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import calendar, clauses, words
from studykit.chinese.when import When
from studykit.facts._asking import has_subject
from studykit.facts._passage import Passage

# A noun that measures something else: by itself it says nothing.
_MEASURE = re.compile(
    r"(?:量|数|额|率|值|度|长|高|积|人口|收入|成本|規模|面積|規模|装机|能耗|水深|最深处|规模|比重|比例|占比|价格|水平|寿命|工期|投资|支出|里程|总和|指数|利润|税收|存款|贷款|企业|机构|人才|项目|基地|平台|人员|学生|教师|学校|院校|医院|村|户|病床|床位|耕地|效益|税|余额|总计)$"
)
_HAS = re.compile(r"实现|完成|拥有|聚集|集聚|建成|新增|新建|节约|节省|减少|投入|培育|引进|.有|设立|降低")
# A measure of no more characters, its verb included, may belong to what the sentence before speaks of.
_BARE_MEASURE = 7
_LINK = r"(?:已|已经|现|共|总|累计|仅|就|将|可|预计|约|总共|一共|也|均|都|则|分别)*(?:达到|达|为|是|有|占|近|超过|突破|高达|共有|现有|增至|降至|升至|增长|下降|提高|减少|增加|上升|上涨|下跌|回升|接近|多达|不足|只有|提升|回落|降低)*(?:了|到|至)?"
_BODY = re.compile(r"^(?P<place>[一-鿿（）]{2,18}(?:公司|集团|银行|大学|学院|医院))")
SHORT_NAME = re.compile(r"^(?:本|我)?(?:公司|集团|银行|学校|学院|医院|本行|我校)(?=[一-鿿]{2})")
_PRONOUN = re.compile(r"它们?|其(?!他|中|余|实)|该[^，。；]{1,4}?(?=的|总|全|共|有|占|是)")
_PLACE_WORD = re.compile(r"(?:我|全|本)(?P<unit>省|市|县|区|州|镇|乡|村|校|厂|院|馆)(?![界民场长])")
_PLACE = re.compile(r"^(?P<place>(?![我全本])[一-鿿]{2,8}?(?P<unit>自治区|自治州|自治县|省|市|县|区|州|镇|乡|村))")
_REGION = re.compile(
    r"[一-鿿]{2,6}?(?:省|市|县|区|州|镇|乡|村|集团|公司|大学|学院)(?=[将已正成是有在共全现累建积启推以坚实加通的])"
)
_A_PLACE = re.compile(r"(?:^|，|年末?)(?![我全本])[一-鿿]{2,6}(?:新区|开发区|省|市|县|区|州|镇|村)")
_YEAR = re.compile(r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年度?")
_A_TIME = re.compile(r"(?P<part>年末|年底|全年|上半年|下半年|前[一二三]季度|第?[一二三四]季度)")
_NOW = re.compile(r"(?:截至目前|目前|当前|如今|现在|眼下|截至当前|迄今)，?")
_RELATIVE = re.compile(r"今年|去年|前年|近年来|近日|当年|同年|次年|上年末|本年|近[一二两三四五六七八九十\d]+年")
_WHOLE = re.compile(r"全(?:书|文|诗|词|剧|曲|片|篇|集|線|寺|校|馆|厂)")
_LASTING = re.compile(r"(?:前后|共|总共)*(?:历时|耗时|为期|持续|用时|历经)")
_SANCTION = re.compile(r"(?:并|可以|并可)?处(?:以)?$")
_NOBODY = re.compile(r"预|据|记者|笔者|有关|人们|本报|我们|数据|方面|年|月|日|据")
_CONDITION = re.compile(r"每[^，]{0,14}(?:提高|增加|上升|降低|减少|下降|提升)")
_AT = re.compile(r"(?:预计|预测)?(?:截至|截止|到|至|在|于|自|早在)?")
_FRAME = re.compile(r"据[^，]{4,16}(?:普查|公报|年鉴|数据)|在[^，]{2,14}(?:中|方面)|按[^，]{2,10}计算")
# Words the dictionary calls names of places that name none.
_ANYWHERE = re.compile(r"世界|全球|国际|.[区县市村镇乡省]")
_NAMES = frozenset(["ns", "nr", "nt", "nz", "nrt", "nrfg", "nrj"])
_REPORT = re.compile(r"公报|报告|统计|年报|简报|概况|情况|综述")


def owner_of(passage: Passage, view: str, start: int, stem: str) -> str | None:
    """The words to put before ``stem`` (what the clause that begins at ``start`` says before its number) so that it says of
    what it speaks: empty where it does already, ``None`` where nobody can tell."""
    place = _place_of_report(passage)
    if place:
        return "" if place in stem or _PLACE_WORD.search(stem) else place
    if _PRONOUN.match(stem) or _WHOLE.match(stem):
        return passage.topic.text if passage.topic is not None and not _WHOLE.match(passage.topic.text) else None
    if _LASTING.match(stem):
        return _clause_before(passage, view, start)
    if _SANCTION.match(stem):
        return _conduct(passage, view, start)
    if re.match(r"最.的", stem):
        return None
    if (
        passage.topic is not None
        and stem.startswith(passage.topic.text)
        and len(stem) > len(passage.topic) + 2
        and not is_measure(passage.topic.text)
    ):
        return ""
    complete = _opens_with_noun(stem)
    if _CONDITION.search(view[:start]):
        return ""
    if complete and not is_measure(stem) and not view[:start].endswith("其中"):
        return ""
    if passage.law and re.search(r"应当|不得|可以", stem) and len(stem) > 7:
        return ""
    if "的" in stem and complete:
        return ""
    for owner in (one.rstrip("共总均都") for one in _candidates(passage, view, start, stem, complete)):
        if owner and not is_measure(owner) and not _NOBODY.match(owner) and not stem.startswith(owner[:2]):
            return "" if owner in stem else owner
    return "" if complete and (passage.law or _is_specific(stem)) else None


def _candidates(passage: Passage, view: str, start: int, stem: str, complete: bool) -> Iterator[str]:
    """Whom the clause may leave unsaid, the likeliest first: the sentence's topic, the subjects before it, those of the sentence
    before it in the paragraph, and what the article is about. A bare predicate goes with a subject of its own sentence."""
    if passage.topic is not None:
        yield passage.topic.text
    inside = list(_earlier_subjects(passage, view, start))
    yield from inside
    if inside and not complete and not is_measure(stem):
        return
    before = passage.before
    if before is not None and not passage.first and len(stem) <= _BARE_MEASURE:
        if before.topic is not None:
            yield before.topic.text
        yield from _earlier_subjects(before, before.view, len(before.view))
    if entry := entry_of(passage):
        yield entry


def entry_of(passage: Passage) -> str:
    """The term that the article explains, where its title is one: 长江."""
    title = _title(passage)
    named = (
        not passage.law
        and 1 < len(title) <= 8
        and clauses.is_term(title)
        and not re.search(r"[0-9]|章|节|课|笔记|大事|年表|纪事|公报|报告", title)
    )
    return title if named else ""


def is_measure(stem: str) -> bool:
    """Whether ``stem`` is only the name of a measure, with or without its verb: 水库库容可达."""
    noun = re.sub(rf"(?:比|较|同比|环比|[稳位跃高仍]?[居列]|排名|升至|跃升)[^，]*$|{_LINK}$", "", stem)
    return bool(_MEASURE.search(noun)) and not _HAS.search(noun) and noun[:1] not in "“《"


def _is_specific(stem: str) -> bool:
    """Whether a measure names its owner itself: 中国的森林覆盖率, 云南常住人口."""
    tokens = words.segment(stem)
    first = tokens[0].text
    if len(tokens) > 3 and all(words.tag(token.text).startswith("n") for token in tokens[:3]):
        return True
    return words.tag(first) in ("ns", "nr", "nt", "nz") or first in "“《" or "的" in stem or bool(_PLACE.match(stem))


def _opens_with_noun(stem: str) -> bool:
    dates = next(calendar.find(stem), None)
    stem = stem[dates[1] :] if dates is not None and dates[0] == 0 else stem
    if re.match(r"现存|现有|共有|尚存|存|共|[一-鿿]{1,2}了", stem):
        return False
    if has_subject(stem) or re.match(r"[A-Za-z]{2}", stem) or (_PLACE.match(stem) and len(stem) > 8):
        return True
    nominal = ("n", "j", "l", "b", "eng", "s", "an", "vn", "x", "u", "m", "q")
    tokens = words.segment(stem)
    return bool(tokens) and (tokens[0].text in "“《" or all(words.tag(token.text).startswith(nominal) for token in tokens))


def _earlier_subjects(passage: Passage, view: str, end: int) -> Iterator[str]:
    """The subjects of the clauses of the sentence before ``end``, the nearest first; a condition has none to give."""
    for a, b in reversed(clauses.clauses(view)):
        if b <= end and b > passage.start and not _CONDITION.search(view[a:b]):
            subject = subject_of(view[clauses.after_lead(view, max(a, passage.start)) : b].strip())
            if subject:
                yield subject


def subject_of(clause: str) -> str:
    """The noun that opens ``clause``, its owner alone where it says whose it is (云南 of 云南的松); empty where none does."""
    if found := re.match(r"我国|中国|[我本][省市县区州镇乡村](?![界民场长])", clause):
        return found.group()
    if found := re.search(r"(?:(?<=的)|^)“[^”]+”(?:工程|项目|计划|系统|平台|行动)$", clause):
        return found.group()
    if found := _REGION.match(clause):
        return found.group()
    if name := _known_name(clause):
        return name
    if found := re.match(r"“[^”]+”(?:工程|项目|计划|系统|平台|行动)?|《[^》]+》", clause):
        return found.group()
    end, after = 0, ""
    for token in words.segment(clause):
        if not words.tag(token.text).startswith(("n", "j", "l", "i", "eng", "x", "b", "vn", "an")):
            after = token.text
            break
        end = token.end
    noun = clause[:end].rstrip("共总均都也")
    stands = (
        (not after and len(clause) > 3)
        or after == "的"
        or words.tag(after).startswith(("v", "p", "d", "z", "ad", "m", "t"))
        or after[:1].isdigit()
        or (len(after) > 1 and words.tag(after) == "a")
    )
    return noun if stands and clauses.is_term(noun) else ""


def _known_name(clause: str) -> str:
    """The name of a place or a person that opens ``clause``, where the dictionary has it and the cut of the words may hide it."""
    for length in (4, 3, 2):
        if words.tag(clause[:length]) in ("ns", "nr", "nt", "nz", "nrt", "nrfg") and clause[length : length + 1] in tuple(
            "是将已在有的于率"
        ):
            return clause[:length]
    return ""


def _clause_before(passage: Passage, view: str, start: int) -> str | None:
    """The clause whose length in time is told, where it has a subject."""
    before = [(a, b) for a, b in clauses.clauses(view) if passage.start < b <= start]
    clause = view[clauses.after_lead(view, max(before[-1][0], passage.start)) : before[-1][1]] if before else ""
    if any(when.until for _, _, when in calendar.find(view[:start])):
        return None  # 1405年至1433年，历时: the answer is in the question
    return f"{clause}，" if subject_of(clause) and len(clause) <= 26 else None


def _conduct(passage: Passage, view: str, start: int) -> str | None:
    """The conduct that a sanction of a law is laid on: 擅自采砂的."""
    found = [
        view[a:b]
        for a, b in clauses.clauses(view)
        if b <= start and view[a:b].endswith("的") and not view[a:b].startswith("违反本")
    ]
    return f"{found[-1]}，" if found and passage.law and len(found[-1]) <= 24 else None


def _place_of_report(passage: Passage) -> str:
    """The place or the body that a report of statistics is about by its title; it holds for every figure in it."""
    title = _title(passage)
    place = _BODY.match(title) or _PLACE.match(title)
    return place["place"] if place and _REPORT.search(title) else ""


def is_anchored(passage: Passage, prompt: str) -> bool:
    """Whether ``prompt`` names something that is known outside its page: a place, a person, a title, what the page is about."""
    if (
        _CONDITION.search(prompt)
        or re.search(r"[“《]|我国|中国|[A-Za-z]{2}", prompt)
        or any(len(theme) > 2 and theme in prompt for theme in passage.themes)
    ):
        return True
    title, entry = _title(passage), entry_of(passage)
    if entry and entry in prompt:
        return True
    known = (word.text for word in words.segment(title) if len(word.text) > 1 and words.tag(word.text).startswith("n"))
    if any(name in prompt for name in known) or _A_PLACE.search(prompt):
        return True
    names = (word.text for word in words.segment(prompt) if words.tag(word.text) in _NAMES)
    return any(len(name) > 1 and not _ANYWHERE.fullmatch(name) for name in names)


def in_place(passage: Passage, prompt: str) -> str | None:
    """``prompt`` with 全县, 我市 and the like replaced by the name that the page decides; ``None`` where it does not."""
    found = _PLACE_WORD.search(prompt)
    if not found:
        return prompt
    named = list(re.finditer(rf"[一-鿿]{{2,8}}{found['unit']}", prompt[: found.start()]))
    if named and found.group()[0] == "全":
        return prompt
    position = passage.span.start
    meanings = [passage.page.meaning(mark + found["unit"], position) for mark in "我全本"]
    name = next((meaning for meaning in meanings if meaning), None) or _place_of_title(passage, found["unit"])
    if name is None or _PLACE_WORD.search(name):
        return None
    return in_place(passage, prompt.replace(found.group(), name))


def _place_of_title(passage: Passage, unit: str) -> str | None:
    title = (passage.article.title if passage.article else None) or ""
    place = _PLACE.match(title)
    return place["place"] if place and place["unit"].endswith(unit) else None


def at_time(passage: Passage, view: str, start: int, stem: str) -> tuple[str, str] | None:
    """The words that say when ``stem`` holds, to stand before the question, and the stem without a word of time that they
    make good; ``None`` where the time depends on an unknown day."""
    if _RELATIVE.search(stem) or _RELATIVE.search(view[max(view.rfind("；", 0, start), 0) : start]):
        return None
    if _NOW.search(view[:start] + stem):
        return _as_of(passage, _NOW.sub("", stem))
    if _has_time(stem):
        return "", stem
    lead = _lead_time(passage, view, start)
    told = [
        found
        for a, _ in clauses.clauses(view[:start])
        if (found := _A_TIME.match(view, clauses.after_lead(view, max(a, passage.start))))
    ]
    year = _YEAR.search(lead) or (_YEAR.search(_title(passage)) if _REPORT.search(_title(passage)) else None)
    part = _A_TIME.match(stem) or (told[-1] if told else None)
    if part:
        bare = year.group().removesuffix("度").removesuffix("年") if year else ""
        named = part["part"] if part["part"].startswith("年") else "年" + part["part"]
        return (bare + named, stem.removeprefix(part.group())) if year else None
    return ("" if _YEAR.search(lead) or not year else year.group()) + lead, stem


def _as_of(passage: Passage, stem: str) -> tuple[str, str] | None:
    """A state of things as of the day of the page; nothing where the page has no day, for the state will change."""
    if passage.page.date is None:
        return None
    year, month, day = (*map(int, passage.page.date.meaning.split("-")), None, None)[:3]
    return f"截至{When('day', year, month, day)}，", stem


def _title(passage: Passage) -> str:
    return (passage.article.title if passage.article else None) or ""


def _has_time(stem: str) -> bool:
    return any(True for _ in calendar.find(stem))


def _lead_time(passage: Passage, view: str, start: int) -> str:
    """The clauses of time, condition or source that open the sentence and hold for all of it."""
    found = ""
    for a, b in clauses.clauses(view):
        if a >= start:
            break
        clause = view[max(a, min(passage.start, b)) : b]
        date = next(calendar.find(clause), None)
        dated = date is not None and _AT.fullmatch(clause[: date[0]]) and len(clause) - date[1] <= 3
        if dated or _CONDITION.search(clause) or _FRAME.fullmatch(clause):
            found = f"{clause}，"
    return found.replace("截止", "截至") if len(found) <= 26 else ""
