"""A plain statement of a textbook: which noun can stand before its verb, what can stand behind, and whether nobody signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._notes import is_name
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of

TERSE = frozenset(
    "酶钢铁铜铝金银锡铅汞钙钠钾碳氮氧氢硫磷盐糖酸碱油煤水冰雪雨雾霜露风云潮声热电磁力功波根茎叶花果芽心肝脾肺肾胃胆脑骨血茶稻麦棉丝瓷纸礼词曲赋法税"
)
"""Nouns of one character that textbooks define and tell the doings of."""
LOOSE = re.compile(
    r"[这那其它他她你您咱]|我(?!国)|该(?![亚])|此(?![外后])|什么|如何|怎样|为什么|前者|后者|两者|二者|上述|下列|本[文书课节章单校市省县]|有的|有些|某[些种个]|大家|人们|自己"
)
"""What leans on other words or tells of nobody."""
_NO_SUBJECT = re.compile(
    r"[是了过]|着(?![陆色床])|(?<=.)(?:对(?![流数称照比立象])|把(?!握)|被(?!子|告)|(?<![自理缘事因])由(?!于)|(?<![作利应使运采费信效食通公适])用(?![途户量品具水电药作法功来于人]))|^(?:如果|若|当|在|从|由|经(?![济营理络纪典验线度])|对|把|被|将|使|让|因|为|与|和|并|也|还|又|都|就|则|但|而|只|不|没|所|以|通过|随着|根据|按照|这|一[个种些]|第[一二三四五六七八九十\d]+(?!次|国际|产业|定律|宇宙))|[时后前中上下内外]$|(?:[可能会应]|可以|能够|必须|应当|需要|主要|往往|通常|一般|不断|逐渐|直接|间接|从而|进而|同时|分别|普遍|容易|极易|常常|经常|共同|有效|显著|大大|明显|[不未没无可易也都均则还又更最很较已曾正])$"
)
_NO_OBJECT = re.compile(
    r"^(?:[一二两三四五六七八九十百半几数\d]+[倍成半]|[的了着过与及或]|和(?![平谐睦解])|具[有备]|一[定些个种]|什么|不|没|是|有)|[的了着过和与及或而]$|等(?:[^级式待候号高]|$)|(?:[^一-鿿]|^)(?:更|很|越来越)|是(?!非)|[了着](?![陆色重眼力解])"
)
_LONGEST = 20


def is_unsigned(passage: Passage) -> bool:
    """Whether nobody signs the text, speaks in it or is cited, and it is no statute: what it tells is taught."""
    signed = passage.article and passage.article.author
    return not (signed or passage.law or passage.voice or passage.page.speaker_at(passage.span.start))


# 小剂量阿司匹林可抑制血小板: it has told already what it can do.
_CAN = re.compile(
    "[一-鿿]{2}(?:可以|能够|可(?![持再支塑燃能靠视溶见变])|(?<![功效动智技才可性热电节势核产机职官本潜体])能(?![力量源耗级效动够])|(?<![社协机议国委大工学商教])会(?![议计员场所社]))[一-鿿]{2}"
)
_IN_A_CASE = re.compile(
    r"^(?:在|当|若|如果?(?!今)|由于|因为?|随着|为了?|通过|经过?|只有|只要|除非|虽然|尽管|无论|不论|即使|对于?|根据|按照?|与|和)|[时后下前]$|的话$"
)


def plain_clauses(passage: Passage) -> Iterator[int]:
    """Where the clauses of a text that nobody signs begin, but for those that hold in a case told before them, explain a label or lie on
    a certain date."""
    for at, date in statements(passage) if is_unsigned(passage) else ():
        before = re.split("[。；]", passage.view[passage.start : at])[-1]
        label = before.endswith(("：", "—"))
        if not date and not label and not any(_IN_A_CASE.search(one) for one in before.split("，")[:-1]):
            yield at


def is_subject(noun: str) -> bool:
    """Whether ``noun`` (folded) names a thing or a process, and no clause: 叶绿体, 显微镜的目镜, 酶.

    >>> is_subject("显微镜的目镜"), is_subject("酶"), is_subject("它"), is_subject("细胞膜不能")
    (True, True, False, False)
    """
    if noun in TERSE or noun in ("我国", "中国"):
        return True
    if LOOSE.search(noun) or _NO_SUBJECT.search(noun) or _CAN.search(noun) or len(noun) > _LONGEST or not clauses.is_term(noun):
        return False
    if words.tag(noun) in ("a", "ad", "d", "b", "z"):
        return False  # 严格控制思想文化 has no subject
    owner, _, head = noun.rpartition("的")
    head = re.sub("(?<=[一-鿿]{2})[A-Za-z0-9]{1,3}$", "", head)  # 维生素D
    owner = re.sub("(?<=..)[中里上内下]$", "", owner)
    whole = len(owner) < 2 or clauses.is_term(owner) or is_name(owner)
    return whole and not _tells(noun) and (is_name(head) or _ends_in_noun(head))


def without_subject(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """``pattern``, whose group ``who`` comes first, for clauses that leave it out."""
    return re.compile(re.sub(r"^\(\?P<who>.*?\}\?\)", "(?P<who>)", pattern.pattern))


def left_out(passage: Passage, at: int) -> str:
    """The subject of the clause at ``at`` that has none, where the sentence opens with one and no clause between has its own."""
    starts = [max(a, passage.start) for a, b in clauses.clauses(passage.view) if b > passage.start and a <= at]
    if len(starts) < 2 or re.search("[。；：]", passage.view[passage.start : at]):
        return ""
    topic = passage.topic
    own = topic is not None and passage.span.covers(topic) and topic.start - passage.span.start == starts[0]
    who = passage.view_of(topic) if own and topic is not None else subject_of(passage.view[starts[0] : starts[1] - 1])
    between = [passage.view[a:b] for a, b in pairwise(starts[1:])]
    return who if is_subject(who) and not any(subject_of(clause) for clause in between) else ""


def is_object(what: str) -> bool:
    """Whether ``what`` (folded) can be what is done, brought or had: whole, not one of several, nothing that leans on other words.

    >>> is_object("钙的吸收"), is_object("一定的作用"), is_object("营养等")
    (True, False, False)
    """
    return (
        bool(what)
        and clauses.is_balanced(what)
        and not LOOSE.search(what)
        and not _NO_OBJECT.search(what)
        and (len(what) > 1 or what in TERSE)
    )


def _tells(noun: str) -> bool:
    """Whether ``noun`` is a clause on a place, a time or a person that opens it: 宋代设立市舶司."""
    first, *rest = [words.tag(word.text) for word in words.segment(noun)]
    acts = any(a in ("v", "p") and b.startswith("n") for a, b in pairwise(rest))
    return first in ("t", "ns", "nr", "nrt", "nt") and acts and "的" not in noun


def _ends_in_noun(noun: str) -> bool:
    parts = words.segment(noun)
    return (
        len(noun) <= 10
        and words.tag(parts[-1].text).startswith(("n", "vn"))
        and not any(words.tag(part.text).startswith(("p", "c", "d")) for part in parts)
    )
