"""A question in place: the clause as the page has it, with its subject, up to the point where the answer begins."""

from __future__ import annotations

import re

from studykit.chinese import actions, chronicles, clauses, words
from studykit.chinese.script import fold
from studykit.facts._passage import Passage

_ROOM = 48
# A noun before a modal is a subject, whatever the dictionary makes of it; a word that only says when or how is none.
_BEFORE_MODAL = re.compile(
    r"(?P<noun>[一-鿿“”《》（）]{2,16}?)(?:应当|应该|必须|不得|可以|可(?=分为|分成|划分|归[为纳]|概括)|要(?![素求点务害件义闻道领塞津]))"
)
_NO_NOUN = re.compile(
    r"下一步|今后|今年|当前|未来|接下来|现阶段|新时代|新征程|首先|其次|最后|因此|所以|特别|尤其|任何|大家|关键|重在|只|主|需|[与向给使让从在对将把被按以]"
)
# Who is meant needs no name; a year before it says when.
_ALL_OF_US = re.compile(
    r"有(?:的|些)?(?:学者|史家|论者|研究者?|专家)(?=[^，]{2})|(?:到|至)?(?:\d{4}年)?(?:我国|中国|人类|世界各国)(?=[要已将在从以把对正应能可有是不也又的])"
)
QUALIFIED = re.compile(r"^(?:全?新|旧|好|大|小|良好|传统|现代|先进|古老|独特)的(?=[一-鿿]{2})")
"""What may stand before the noun of a subject: 新的 of 新的产业形态."""
_NOMINAL = ("n", "j", "l", "i", "eng", "x", "vn", "an", "s", "t", "m", "a", "b")
_YEAR = re.compile(r"^\d{4}年度?(?=[一-鿿]{3})")
_MODAL = re.compile(r"要|应|必须|需")
_JOINING = re.compile(r"^(?:[又既还也更](?=要)|又|既|并且|并|而且|而|则|就|都)")
# 加涅将学习结果分为…: a name that no dictionary need know, before what it parts.
_PARTS_IT = re.compile(
    "(?!并|再|又|先|后|然|我们|应|要|可|需|必|将|把|能|会|通常|一般|人们|按|根据|从|在|对|由|以)[一-鿿·]{2,6}?(?:将|把)(?![来军领士])[^，。；：]{1,16}(?:分为|划分为|分成|归为|归纳为|概括为|总结为)"
)
# 改革取得了…: a doing that has come to something is a subject.
_HAS_DONE = re.compile("[一-鿿]{2,4}(?:取得|获得|带来|产生|造成|引起|导致|形成|推翻|打破|打击|促进|推动|加速|奠定|揭开|标志着)了")
_WEAK_START = re.compile(
    r"^(?:并|也|还|更|又|就|都|则|而|随后|然后|接着|此后|后来|最终|从而|进而|以及|同时|正在|已经|曾经|即将|其|它|这|该|此|自[一-鿿]而[一-鿿]|由[一-鿿]到[一-鿿]|依次|先后|相继|陆续|接连|大致|大体)"
)


# 大气根据温度的差异，自下而上分为…: the subject, and by what it is done.
_BY_RULE = re.compile(r"(?P<who>[一-鿿“”]{2,10}?)(?:根据|按照|依据|按)[^，]{2,30}")


def scoped(passage: Passage, at: int) -> tuple[str, str] | None:
    """The words that lead up to position ``at`` of the view so that the question stands alone, and its subject.

    The clause that ``at`` lies in, with the clauses before it where there is room and the clause has no subject of its
    own; else the topic of the paragraph; else, where the sentence itself says so, whose words they are. A clause without
    a subject is a call or hangs on words that the question would not have: then nothing.
    """
    view = passage.view
    starts = [max(a, passage.start) for a, b in clauses.clauses(view) if b > passage.start and a <= at] or [passage.start]
    own = clauses.after_lead(view, starts[-1])
    clause = _unquoted(view[own:at])
    if has_subject(clause):
        clause = _of_topic(passage, clause)
        return _said(passage, clause), opening_noun(clause)
    if passage.topic is not None and not _is_demand(passage.view_of(passage.topic), clause):
        topic = passage.view_of(passage.topic)
        if clause[:1] in ("他", "她"):
            return None  # 学说由某人提出，他认为: no topic is a person
        clause = re.sub(r"^(?:它|其)(?!他|中|实|余)", "", clause)
        said = clause if clause.startswith(topic) else topic + clause
        return _said(passage, _of_topic(passage, said)), topic
    last = max(view.rfind(mark, 0, at) for mark in "；：") + 1
    joined = clause and _WEAK_START.match(clause) and not _MODAL.search(clause)
    if joined and (found := _BY_RULE.fullmatch(view[starts[-2] : starts[-1] - 1] if len(starts) > 1 else "")):
        return _said(passage, found["who"] + clause), found["who"]
    for start in reversed([start for start in starts[:-1] if start >= last] if joined else []):
        longer = _unquoted(view[clauses.after_lead(view, start) : at])
        if len(longer) <= _ROOM and has_subject(longer) and clauses.is_balanced(longer):
            return _said(passage, longer), opening_noun(longer)
    if clause and passage.voice is None:
        return None
    clause = _JOINING.sub("", clause)
    return _said(passage, clause), passage.voice or clause


def _is_demand(topic: str, clause: str) -> bool:
    """Whether ``topic`` is no subject that ``clause`` could go on with, but a demand: 加快建设灌区, 全县要建设灌区."""
    if clause.startswith((topic, "它", "其")):
        return words.tag(topic) == "v"
    return actions.is_bare(topic) or bool(_MODAL.search(topic))


def _unquoted(words_: str) -> str:
    """``words_`` without a quotation mark whose fellow lies outside them."""
    if clauses.is_balanced(words_):
        return words_
    return words_[:-1] if words_.endswith("“") else words_.replace("“", "", 1) if words_.startswith("“") else words_


def _of_topic(passage: Passage, clause: str) -> str:
    """``clause``, whose subject is a single quoted character, said to be of the topic: 生态文明中的“文”."""
    quoted = re.match(r"“.{1,2}”", clause)
    theme = passage.theme_of(quoted.group()) if quoted else None
    return f"{theme}中的{clause}" if theme else clause


def _said(passage: Passage, words_: str) -> str:
    """``words_`` with the attribution that the sentence itself makes."""
    if passage.voice is None:
        return words_
    cue = passage.view[: passage.start].rstrip("“，：").rpartition(passage.voice)[2]
    said = re.search(r"(?:指出|强调|认为|提出|要求|表示|说|规定|主张|表明|显示)$", cue)
    return f"{passage.voice}{said.group() if said else '认为'}，{words_}"


# Under which label somebody answers whom the page names nowhere.
_NOBODY_NAMED = re.compile("[答A问Q]|[受被][访訪]者|记者|主持人|嘉宾")


def whose(passage: Passage, title: bool = True) -> str:
    """Who is speaking: the speaker of the turn (of a saying, with its occasion), the author of the article, else (with ``title``) the article by its title."""
    article, turn = passage.article, passage.page.turn_at(passage.span.start)
    if turn and _NOBODY_NAMED.fullmatch(fold(turn.speaker)):
        return ""
    if turn and turn.occasion:
        return f"{turn.speaker}{fold(turn.occasion.text)}"
    reported = article is not None and turn is None and chronicles.is_report(fold(article.title or ""))
    who = turn.speaker if turn else article.author if article and not reported else None
    if who or not title:
        return who or ""
    return f"《{article.title}》" if article and article.title else ""


def has_subject(clause: str) -> bool:
    """Whether ``clause`` opens with a noun that a verb follows."""
    if len(clause) < 3 or _WEAK_START.match(clause) or actions.opens_with_manner(clause):
        return False
    if _ALL_OF_US.match(clause) or _PARTS_IT.match(clause):
        return True
    clause = QUALIFIED.sub("", _YEAR.sub("", clause))
    before = _BEFORE_MODAL.match(clause)
    if before and clauses.is_term(before["noun"]) and not _NO_NOUN.match(before["noun"]):
        return True
    tokens = words.segment(clause)
    first = tokens[0]
    if first.text in "“《":
        return True
    if words.tag(first.text) == "vn" and len(tokens) > 1 and words.tag(tokens[1].text) == "v":
        return _HAS_DONE.match(clause) is not None
    if actions.is_bare(clause) and len(tokens) < 3 and words.tag(tokens[-1].text) == "p":
        return False  # 加大对
    if words.tag(first.text) in ("a", "b", "ad", "d") and (len(tokens) < 2 or not words.tag(tokens[1].text).startswith("n")):
        return False
    return words.tag(first.text).startswith(_NOMINAL) and (
        clause.endswith("了") or any(words.tag(token.text).startswith(("v", "p", "d")) for token in tokens[1:])
    )


def opening_noun(clause: str) -> str:
    """The nouns that open ``clause``."""
    found = re.match(r"“[^”]+”|《[^》]+》", clause)
    if found:
        return found.group()
    end = 0
    for token in words.segment(clause):
        if not words.tag(token.text).startswith((*_NOMINAL, "a", "b", "u", "c")):
            break
        end = token.end
    return clause[:end] or clause
