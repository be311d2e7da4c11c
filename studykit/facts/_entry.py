"""The one thing that an article of an encyclopaedia is on: an animal, a mountain, a building, a craft; of which its clauses tell without
naming it."""

from __future__ import annotations

import re
from functools import lru_cache

from studykit.chinese import clauses, words
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of

# How the first sentence of an entry goes on behind its title: 台湾黑熊（学名：…）是…, 阿里山林业铁路，简称….
_GOES_ON = r"[》”]?(?:（[^（）\n]{1,60}）)?，?(?:一般|通常|主要|多)?(?:是|为(?!了)|属于?|指|位于|地处|坐落|[又也亦俗简旧古原别全]?[称名叫]|[一-鿿]{2,4}[语话人言][称叫]|[^，。；\n]{2,24}(?:作物|植物|动物|名胜|著作))"
_OPENING = 600
_LONGEST_MEASURE = 8
# One of its kind, by age, sex or rank: what is told of it is not told of all.
INDIVIDUAL = r"(?:(?:成年|未成年|初生|新生|幼年|雄性|雌性|野生|圈养)(?:个体)?|[成幼雄雌公母仔](?:[体兽鸟鱼龟蛇蛙蝶虫株蟹狮熊猫鹿猴象鲸豚豹虎狼羊牛马狐貂蝠鼠犬]|性|仔)){1,2}"
"""Words that single out some individuals of an animal or a plant, as a pattern."""
_SINGLES = re.compile(INDIVIDUAL)
_OTHERS = re.compile(rf"(?P<of>[一-鿿]{{2,6}}?){INDIVIDUAL}(?=体|身|尾|翼|每|肩|全)")
# What belongs to any animal, plant or building: told of it, it is told of the thing.
PARTS = (
    "雌雄|(?:亚?[成幼雏]|[雌雄])(?:鸟|体|虫|鱼|兽)的?|全身|身体|体[形型色表]|头[部骨]?|[前后四]?[肢足]|[眼耳鼻吻尾颈背腹胸喙嘴口舌翅翼爪趾牙齿角鳞鳍毛皮蹄][部面端]?|[双]?[眼耳翅]|鳞片|羽毛|羽色|毛色|被毛|体毛|"
    "[茎叶花果根枝][实片序朵瓣柄皮系干]?|种子|树[皮冠干形]|山[体顶势]|主[峰体楼殿]|屋[顶面]|[塔桥墙台殿墓亭][身体顶基面刹座]?|[湖潭水河江溪池泉]面|河[道床]|湖水|平面|外观|外形|内部|底[层部]|虹膜|瞳孔|冠羽|[飞尾]羽|嗅觉|视觉|听觉|性情|叫声"
)
"""Nouns of parts that such a thing has, as a pattern."""
_PART = re.compile(f"(?:{PARTS})+")
_ADJUNCT = re.compile(r"(?:在|据|除|由于|因|从|自|到|每|当|以|按|随|为了?)|.*(?:时|后|中|前|下)$")
_SAID_OF_IT = re.compile(f"[是为有的在由以属位多主也则共现原始又俗简]|体[长重型]|全长|海拔|高|分布|{PARTS}")
_ITSELF = re.compile(r"(?:它|该(?:物种|种|植物|动物|建筑|工程|书|塔|桥|山)|本(?:种|品|书)|其(?!他|余|中))的?")


def thing_of(passage: Passage) -> str:
    """The folded title of the article, where that is an entry on one thing by its title and by its first sentence, which opens with it;
    else empty."""
    entry = fold(entry_of(passage))
    article = passage.article
    if not entry or article is None or article.author or article.turns:
        return ""
    return entry if _is_explained(entry, _opening(passage)) else ""


def is_part(noun: str) -> bool:
    """Whether ``noun`` (folded) names nothing but a part that any animal, plant or building has: 全身, 鳞片, 塔身."""
    return _PART.fullmatch(noun) is not None


def of_which(passage: Passage, part: str) -> str:
    """The thing that the article is on, where ``part`` names nothing but a part of it; else empty."""
    return thing_of(passage) if all(map(is_part, re.split("[、及和与]", part))) else ""


def _opening(passage: Passage) -> str:
    """The text that the article begins with."""
    at = passage.article.spans[0].start if passage.article and passage.article.spans else passage.span.start
    return passage.page.document.text[at : at + _OPENING]


@lru_cache(64)
def _is_explained(entry: str, opening: str) -> bool:
    """Whether a line of ``opening`` begins by saying what ``entry`` is, is called, or where it lies."""
    return re.search(rf"(?:^|\n)[ 　]*[《“]?{re.escape(entry)}{_GOES_ON}", fold(opening)) is not None


def titled(passage: Passage, thing: str, prompt: str) -> str:
    """``prompt`` with 《》 around the name of the ``thing``, where that is a work that the page so marks."""
    marked = f"《{thing}》"
    return prompt.replace(thing, marked, 1) if marked in fold(_opening(passage)) and marked not in prompt else prompt


def without_itself(thing: str, told: str) -> str:
    """``told``, the words of a clause, without the name of the ``thing``, or the 它, 该物种, 其 for it, that they open with."""
    named = re.match(rf"[《“]?{re.escape(thing)}[》”]?的?", told) or _ITSELF.match(told)
    return told[named.end() :] if named else told


def individual_before(passage: Passage, start: int) -> str | None:
    """The individuals (成年, 雄性) that a clause of the sentence before ``start`` singles out, up to a semicolon; empty where none does,
    ``None`` where several do, so that nobody can tell whether what follows is of one of them."""
    told = passage.view[max(passage.start, passage.view.rfind("；", 0, start) + 1) : start]
    found = {one.group() for a, b in clauses.clauses(told) if (one := _SINGLES.match(told, clauses.after_lead(told, a)))}
    return None if len(found) > 1 else next(iter(found), "")


def speaks_of(passage: Passage, thing: str, start: int) -> bool:
    """Whether what the clause at ``start`` of the view tells without a subject is told of the ``thing``: no clause of its paragraph
    before it has told of another of its kind, none of its sentence of another subject."""
    rival = re.compile(rf"(?:^|[，。；])(?P<who>[一-鿿]{{1,6}}?{re.escape(thing[-1])})(?=[的是为有体分生以多主也则]|约)")
    first: Passage | None = passage
    said = passage.view[:start]
    while first is not None and not first.first and first.before is not None:
        first = first.before
        said = first.view + said
    if any(not _is_it(thing, one["who"]) for one in rival.finditer(said)):
        return False
    part = max(passage.start, passage.view.rfind("；", 0, start) + 1)
    return all(
        _is_of_it(thing, passage.view[clauses.after_lead(passage.view, max(a, part)) : b])
        for a, b in clauses.clauses(passage.view)
        if part < b <= start
    )


def _is_it(thing: str, who: str) -> bool:
    """Whether ``who`` is the thing, or one of them (雄性…, 母熊), and no other of its kind."""
    return who in thing or thing in who or bool(_SINGLES.match(who))


def _is_of_it(thing: str, clause: str) -> bool:
    """Whether ``clause`` has the thing, some of them or a part of it for a subject, or none."""
    if clause.startswith(thing):
        behind = words.segment(clause[len(thing) :])[:1]
        told = all(words.tag(word.text).startswith(("v", "d", "p", "r", "t", "m")) for word in behind)
        return told or bool(_SAID_OF_IT.match(clause, len(thing)))  # 玉山薄雪草 is not 玉山
    if _ADJUNCT.match(clause) or _SINGLES.match(clause) or _PART.match(clause):
        return True
    single = _OTHERS.match(clause)
    if single and not _is_it(thing, single["of"]):
        return False  # 江豚成年个体 in the article on a lake
    number = re.search(r"\d", clause)
    return number.start() <= _LONGEST_MEASURE if number else not subject_of(clause)
