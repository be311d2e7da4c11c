"""Who was put in a post or chosen for one, who it was that did it, and who somebody is by his posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import words
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact

KIND = "definition"

_BY_POST = re.compile(
    r"(?:并|遂|后|先|仍|改)?由(?P<who>[^，。；：？！“”由]{2,34}?)(?P<verb>出任|担任|兼任|接任|继任|(?<!主)任)(?P<rank>首任|第一任)?(?P<post>[^，。；的、任]{0,8}(?:[长理席记督监任裁]|督办|总办|会办|祭酒|[^，。；的任]{2}长))(?=[，。；]|$)"
)
_FOUNDED = re.compile(
    r"(?:成立|设立|创办|创建|创立|开办|建立|组建|改制为|改组为|改为|更名为|改名为?|定名为?)了?(?:(?:集体|国营|国有|合资|股份制|民营|乡镇)企业)?(?P<body>[一-鿿]{4,24}?(?:厂|公司|学堂|学校|大学|学院|中学|医院|银行|博物馆|图书馆|报社|书局|研究[所院]|协会|学会|集团|书院))(?=，)"
)
_ELECTS = re.compile(
    r"(?P<how>选举|推举|推选|公推|公选|推)(?P<who>[一-鿿·]{2,4}?)(?:为|任|担任)(?P<post>[一-鿿]{1,8}[长席记任事理统裁])(?=[，。；、]|$)"
)
_HELD = re.compile(
    r"(?:\d{1,2}月(?:\d{1,2}日)?)?(?P<body>[一-鿿]{2,14}?(?:会|院|党|社|团|盟|政府|大会))(?:正式|宣告)?(?:成立|组成|召开|开会|举行)"
)
# 建立唐朝的是唐高祖: the doer comes last.
_CLEFT = re.compile(
    r"(?:而|但)?(?P<did>[^，。；：？！的是]{4,20}(?:、[^，。；：？！的是]{2,12})?)的(?:则|就|正|便)?是(?P<who>[一-鿿·]{2,8})(?=[，。；]|$)"
)
# 安某为其子所杀: by whom it was suffered.
_FELL_TO = re.compile(
    r"(?P<whose>[一-鿿·]{2,6}?)(?:则|又|遂|后|终)?(?P<by>[为被])(?P<style>[一-鿿]{0,6}?)(?P<who>[一-鿿·]{2,4})所(?P<verb>杀|杀害|弑|俘|擒|灭|败|废)(?=[，。；]|$)"
)
_REIGNS = re.compile(
    r"(?P<who>[^，。；：？！的]{2,12}?)(?P<how>(?:[在于][^，。；]{2,8})?(?:即位|继位|嗣位|登基|称帝))，(?:是为|即)(?P<name>[一-鿿]{1,6}[宗祖帝王公侯])(?=[，。；（]|$)"
)
_NAMES_IT = re.compile(
    r"(?P<who>[^，。；：？！“”]{2,20}?)(?:将其|把它|将之|遂|便|乃|曾)?(?:名之为|名之曰|取名为?|题名为?|命名其为)(?P<name>“[^”]{2,12}”)(?=[，。；]|$)"
)
_RECEIVES = re.compile(r"(?P<who>[^，。；：？！“”]{6,36}?)(?:日前|近日)?接受[^，。；]{0,14}(?:专访|采访|访谈)")
_VISITED = re.compile(r"[^。；：？！]{0,60}?(?:专访了?|采访了|访问了|对话)(?P<who>[^，。；：？！“”]{6,36})(?=[，。；]|$)")
_OPENING_TIME = re.compile("(?:近日|日前|最近|今天|本期)?")
_A_POST = re.compile(
    "(?:教授|研究员|学家|专家|学者|院士|院长|会长|校长|所长|馆长|主任|理事长|主席|董事长|总裁|总经理|书记|部长|局长|厅长|作家|导演|医师|工程师|传承人|委员|代表|负责人|创始人|编辑|记者|博士|硕士)$"
)
_STYLED = re.compile("(?:官|长|督|抚|使|臣|家|师|诗人|学者|皇帝|国王)的?[一-鿿]{2,4}$")
_LOOSE = re.compile("[这那其它他她我你]|什么|人们|大家|本人|自己")
_OF_A_PLACE = ("省长", "市长", "县长", "区长", "州长", "镇长", "乡长", "知事")
_LONGEST_STYLE, _SHORTEST_STYLE = 30, 4


@cued("由.*任", "任")
def by_post(passage: Passage) -> Iterator[Fact]:
    """某厂成立，由W出任厂长; 由W任首任督办: who took the post of the body named last."""
    for at, _date in statements(passage):
        found = _BY_POST.match(passage.view, at)
        name = _name_behind(found["who"]) if found else ""
        if not found or not is_person(name) or _LOOSE.search(found.group()) or found["post"].endswith(_OF_A_PLACE):
            continue
        body = _just_named(passage, at)
        first = found["rank"] or ""
        if body:
            post = f"{body}{first}{found['post']}"
            asked = f"{body}的{first}{found['post']}是谁？" if first else f"{body}由谁{found['verb']}{found['post']}？"
            yield _deed(passage, "by_post", found, post, "held by", asked)


@cued("[选推].*[为任]")
def elects(passage: Passage) -> Iterator[Fact]:
    """某会成立，选举W为议长: whom the body chose."""
    held = ""
    for at, _date in statements(passage):
        if opened := _HELD.match(passage.view, at):
            held = opened["body"]
        found = _ELECTS.match(passage.view, at)
        if found and held and is_person(found["who"]) and not _LOOSE.search(found.group()):
            asked = f"{held}{found['how']}谁为{found['post']}？"
            yield _deed(passage, "elects", found, held + found["post"], "elected", asked)


@cued("的(?:则|就|正|便)?是")
def cleft(passage: Passage) -> Iterator[Fact]:
    """建立唐朝的是唐高祖: who it was that did it."""
    for at, _date in statements(passage):
        found = _CLEFT.match(passage.view, at)
        if (
            found
            and _is_named(found["who"])
            and opens_with_verb(found["did"], nouns=True)
            and not _LOOSE.search(found["did"])
            and not re.match("[负让令使最在从对]|值得|需要|应该|可以", found["did"])
        ):
            yield _deed(passage, "cleft", found, found["did"], "who it was", f"{found['did']}的是谁？")


@cued("[为被].*所[杀弑俘擒灭败废]", "所")
def fell_to(passage: Passage) -> Iterator[Fact]:
    """某人为其子W所杀: by whom somebody was killed, taken or beaten."""
    for at, _date in statements(passage):
        found = _FELL_TO.match(passage.view, at)
        name = _name_behind(found["style"] + found["who"]) if found else ""
        if found and name and is_person(name) and is_person(found["whose"]) and not _LOOSE.search(found["whose"]):
            asked = f"{found['whose']}{found['by']}谁所{found['verb']}？"
            start = found.end("who") - len(name)
            who = passage.cut(start, found.end("who"))
            proof = passage.cut(*found.span())
            yield OneAnswer(proof, "fell_to", passage.voice, found["whose"], found["verb"], who, asked)


@cued("，(?:是为|即).{1,6}[宗祖帝王公侯]")
def reigns(passage: Passage) -> Iterator[Fact]:
    """太子W在某地即位，是为某宗: who that ruler is."""
    for at, _date in statements(passage):
        found = _REIGNS.match(passage.view, at)
        if found and is_person(_name_behind(found["who"])) and not _LOOSE.search(found["who"]):
            asked = f"谁{found['how']}，是为{found['name']}？"
            yield _deed(passage, "reigns", found, found["name"], "who it was", asked)


@cued("名之[为曰]|取名|题名|命名其")
def named_by(passage: Passage) -> Iterator[Fact]:
    """W名之为“X”: who gave the name."""
    for at, _date in statements(passage):
        found = _NAMES_IT.match(passage.view, at)
        if found and not _LOOSE.search(found["who"]) and (_is_named(found["who"][-4:]) or _STYLED.search(found["who"])):
            yield _deed(passage, "named_by", found, found["name"], "named by", f"{found['name']}由谁命名？")


@cued("访")
def introduced(passage: Passage) -> Iterator[Fact]:
    """记者专访了某院院长W; 某校教授W接受专访: who the one is that is interviewed."""
    for at, _date in statements(passage):
        found = next(filter(None, (form.match(passage.view, at) for form in (_RECEIVES, _VISITED))), None)
        name = _name_behind(found["who"]) if found else ""
        if found is None or not is_person(name):
            continue
        start = found.start("who") + len(_OPENING_TIME.match(found["who"]).group())  # type: ignore[union-attr]
        who = passage.cut(start, found.end("who") - len(name))
        if _SHORTEST_STYLE <= len(who) <= _LONGEST_STYLE and _A_POST.search(who.text) and not _LOOSE.search(who.text):
            yield OneAnswer(passage.cut(start, found.end()), "introduced", None, name, "who he is", who, f"{name}是什么人？")


def _just_named(passage: Passage, at: int) -> str:
    """The body that the clauses of the sentence before position ``at`` of the view found or rename, the last of them."""
    named = [one["body"] for one in _FOUNDED.finditer(passage.view, passage.start, at)]
    return named[-1] if named else ""


def _name_behind(who: str) -> str:
    """The name that ``who`` ends in, behind the words for a post or a calling: 潘宁 of 副主任潘宁; empty where there is none."""
    if abroad := re.search("[一-鿿]{1,6}(?:·[一-鿿]{1,6})+$", who):
        return abroad.group()
    cut = {word.start for word in words.segment(who)}
    sizes = (size for size in (3, 2, 4) if len(who) - size in cut and is_person(who[-size:]))
    return who[-size:] if (size := next(sizes, 0)) else ""


def _is_named(who: str) -> bool:
    """Whether ``who`` holds the name of a person, which the dictionary or a surname tells."""
    return any(words.tag(word.text).startswith("nr") for word in words.segment(who))


def _deed(passage: Passage, rule: str, found: re.Match[str], what: str, aspect: str, prompt: str) -> OneAnswer:
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, what, aspect, passage.cut(*found.span("who")), prompt)


RULES = (by_post, elects, cleft, fell_to, reigns, named_by, introduced)
