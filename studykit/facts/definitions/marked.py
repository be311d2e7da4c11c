"""What a preposition marks in a plain statement, asked for with the rest of the statement: the way or the help by which something
does what it does (通过, 依靠), out of what it takes something (从…中), what makes it (由), and what it is turned into (把…转化为)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts.definitions.agent import is_agent
from studykit.facts.definitions.process import LOOSE, is_thing
from studykit.model.fact import Fact

KIND = "definition"

_HAN = "[^，。；：？！]"
_WHO = "(?P<who>[^，。；：？！“”]{2,14}?)"
_HOW = r"(?P<how>(?:主要|一般|通常|常常?|往往|可以?|能够?|大多|多|还|也|则|都|就|又)*)"
_WAY = re.compile(
    rf"{_WHO}{_HOW}(?P<mark>通过|借助(?:于)?|(?<![可相])依靠|凭借|(?<![依凭可停])靠(?![近拢岸边山背]))(?P<rest>{_HAN}{{4,36}}(?:，(?:来|从而|进而|以){_HAN}{{3,20}})?)(?=[，。；]|$)"
)
_SOURCE = re.compile(rf"{_WHO}{_HOW}(?P<mark>从)(?P<rest>{_HAN}{{1,12}}?[中里]{_HAN}{{4,20}})(?=[，。；]|$)")
_MAKER = re.compile(rf"{_WHO}{_HOW}(?P<mark>由)(?![于此来不])(?P<rest>{_HAN}{{3,24}})(?=[，。；]|$)")
_INTO = re.compile(
    rf"{_WHO}{_HOW}(?P<mark>[把将])(?P<what>{_HAN}{{1,14}}?)(?P<verb>(?:转化|转变|转换|分解|合成|还原|氧化|加工|改造|水解|发酵)[为成])(?P<said>{_HAN}{{2,16}})(?=[，。；]|$)"
)
# What is done by no will: there 由 marks what makes it.
_MADE = re.compile("分泌|合成|产生|生成|释放|控制|调节|支配|传导|传播|供给|提供|携带|引发|决定")
_MODAL = re.compile(
    "(?<![主重需首])要(?![素塞闻道点])|(?<![供反效适感相响])应|(?<!人)才(?!能)|[须该未没曾已不]|希望|计划|争取|力争|努力|准备|打算|如果|只有|只要|正在|将$|[了过]"
)
_SOMEBODY = re.compile("我|人们|大家|[他她它]|记者|笔者|有人|有些|许多|很多|一些|各[地级界方]|双方")
# What ties the way to what it is for: 通过…来调节, 进一步解放.
_LINK = ("来", "以", "从而", "进而", "进一步", "，", "去", "而")
# With what a predicate begins that has a noun before its verb: 与外界交换气体, 把瓷器运往欧洲.
_OPENS = frozenset("与同跟把将向对为给从在使")
# Verbs that the dictionary knows as nouns.
_TAKEN_FOR_NOUNS = frozenset(("产生", "影响", "反映"))
# What is done with no object.
_ALONE = frozenset(
    ("呼吸", "传播", "繁殖", "运动", "生活", "生存", "取食", "捕食", "飞行", "授粉", "降温", "取暖", "发电", "做功")
)
_ADVERB = ("d", "ad")
_FEWEST = 3
# Names of doings before the verb: the dictionary takes them for verbs.
_NAMED_DOING = re.compile("(?P<noun>运动|活动|收缩|振动|流动|作用)(?P<verb>[一-鿿]{2})")


@cued("通过|借助|依靠|凭借|靠")
def by_way_of(passage: Passage) -> Iterator[Fact]:
    """植物通过蒸腾作用散失水分: the way in which something does what it does, or what it does it with."""
    yield from _marked(passage, _WAY, "by_way_of", "什么")


@cued("从.*[中里]", "从")
def out_of(passage: Passage) -> Iterator[Fact]:
    """植物的根从土壤中吸收水分: what something is taken from."""
    yield from _marked(passage, _SOURCE, "out_of", "哪里")


@cued(f"由.*(?:{_MADE.pattern})", "由")
def yielded_by(passage: Passage) -> Iterator[Fact]:
    """胆汁由肝脏分泌: what in nature makes or governs it; who does something by will is asked elsewhere."""
    yield from _marked(passage, _MAKER, "yielded_by", "什么")


@cued("[把将].*[为成]", "[为成]")
def turned_into(passage: Passage) -> Iterator[Fact]:
    """肝脏把葡萄糖转化为糖原: what something is turned into."""
    for at, _date in _plain(passage):
        found = _INTO.match(passage.view, at)
        if found and _is_doer(found["who"]) and clauses.is_term(found["said"]) and not _leans(found["what"] + found["said"]):
            prompt = f"{found['who']}{_lasting(found['how'])}{found['mark']}{found['what']}{found['verb']}什么？"
            about = f"{found['who']}{found['what']}"
            answer = passage.cut(*found.span("said"))
            yield OneAnswer(passage.cut(*found.span()), "turned_into", passage.voice, about, "turned into", answer, prompt)


def _marked(passage: Passage, pattern: re.Pattern[str], rule: str, asked: str) -> Iterator[Fact]:
    """What stands behind the preposition of ``pattern``, asked for by the rest of the clause with ``asked`` in its place."""
    for at, _date in _plain(passage):
        found = pattern.match(passage.view, at)
        if found is None or not _is_doer(found["who"]) or _leans(found["rest"]):
            continue
        parted = _predicate(found["rest"], rule == "yielded_by")
        if parted is None:
            continue
        (end, start), base = parted, found.start("rest")
        if named := _NAMED_DOING.fullmatch(found["rest"], start):
            end, start = named.end("noun"), named.start("verb")  # 依靠身体的肌肉运动推动
        does, answer = found["rest"][start:], passage.cut(base, base + end)
        if found["how"].endswith("主要") and "靠" in found["mark"] and len(answer.text) > 1:
            continue  # 主要依靠Y驱动: on what something rests
        if rule == "yielded_by" and (not _MADE.match(does) or is_agent(answer.text)):
            continue
        thing = thing_of(passage)  # 藤壶没有心脏，血液循环依靠…
        opened = thing and at > passage.start and passage.view.startswith(thing, passage.start) and thing not in found["who"]
        who = f"{thing}的{found['who']}" if opened else found["who"]
        prompt = f"{who}{_lasting(found['how'])}{found['mark']}{asked}{does}？"
        yield OneAnswer(passage.cut(*found.span()), rule, passage.voice, found["who"] + does, rule, answer, prompt)


def _plain(passage: Passage) -> Iterator[tuple[int, str]]:
    """Where a clause of a statement begins that says how something is; laws and what is said by somebody in person do not."""
    return iter(()) if passage.law or passage.page.speaker_at(passage.span.start) else statements(passage)


def _is_doer(who: str) -> bool:
    """Whether ``who`` is a thing or a body by its noun, that does something as a rule and once for all."""
    whose, _, head = who.rpartition("的")
    named = is_name(who) if not whose else is_name(whose) and words.tag(head).startswith("n")
    return is_thing(who) and named and not _SOMEBODY.search(who) and not _MODAL.search(who)


def _leans(words_: str) -> bool:
    return bool(LOOSE.search(words_) or _MODAL.search(words_) or not clauses.is_balanced(words_))


def _lasting(how: str) -> str:
    """``how`` without what sets the clause against another."""
    return re.sub("[还也则都就又]", "", how)


def _predicate(rest: str, bare: bool) -> tuple[int, int] | None:
    """Where in ``rest`` the words of the preposition end and where the predicate begins: the one verb behind a noun that has an object
    (or, where ``bare``, none), with the adverbs and prepositions before it; ``None`` where there are several or none."""
    tokens = words.segment(rest)
    found: list[tuple[int, int, bool]] = []
    for number, token in enumerate(tokens[1:], 1):
        if not _is_predicate(rest, token, bare):
            continue
        first = _first_of_predicate(tokens, number)
        before = tokens[first - 1]
        if first and (_closes(before) or first == 1):
            start = tokens[first].start
            found.append((before.end, start + len(_link(rest[start:])), first < number))
    chosen = [one for one in found if one[2]] or found
    if not chosen or len({one[0] for one in chosen}) > 1:
        return None
    end, start, _apart = chosen[0]
    if len(rest) - start < (2 if bare else _FEWEST) or rest[end - 1] in "的、和与及":
        return None
    return end, start


def _first_of_predicate(tokens: tuple[words.Word, ...], number: int) -> int:
    """The number of the token with which the predicate of the verb ``number`` of ``tokens`` begins: what ties it on, its adverbs, and a
    preposition with its noun before it."""
    first = number
    while first > 1 and (tokens[first - 1].text in _LINK or words.tag(tokens[first - 1].text) in _ADVERB):
        first -= 1
    opened = next((at for at in range(first - 1, 0, -1) if tokens[at].text in _OPENS), 0)
    return opened or first


def _link(words_: str) -> str:
    found = re.match("，?(?:来|以|从而|进而|去|而)?", words_)
    return found.group() if found else ""


def _is_predicate(rest: str, token: words.Word, bare: bool) -> bool:
    """Whether ``token`` is a verb that can lead a predicate: no verb of a row, and none that qualifies a noun."""
    follows = rest[token.end : token.end + 1]
    last = not follows and (bare or token.text in _ALONE)
    after = words.segment(rest[token.end :])[:1]
    second = token.start > 0 and not _closes(words.segment(rest[: token.start])[-1])
    if second and after and words.tag(after[0].text) == "v" and after[0].text not in _ALONE:
        return False  # 转移支付缩小: one noun or several verbs, nobody can tell
    return (
        (words.tag(token.text) in ("v", "vn") or token.text in _TAKEN_FOR_NOUNS)
        and (last or follows not in ("的", "、", ""))
        and rest[token.start - 1] not in "、的和与及"
    )


def _closes(token: words.Word) -> bool:
    """Whether ``token`` can close what a preposition marks: a noun, or an action as one."""
    return words.tag(token.text).startswith(("n", "vn", "an", "l", "j", "i", "eng", "x", "g")) or token.text in (
        "作用",
        "中",
        "里",
    )


RULES = (by_way_of, out_of, yielded_by, turned_into)
